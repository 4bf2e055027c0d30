"""A file that a tool makes: written anew, or with ``--check`` compared with what would be written."""

from __future__ import annotations

import sys
from pathlib import Path


def write_or_check(path: Path, content: str, arguments: list[str], complaint: str) -> int:
    """Write a generated file and return 0; with ``--check`` return 1, complaining on stderr, where it is another."""
    if "--check" not in arguments:
        path.write_text(content, encoding="utf-8")
        return 0
    if path.is_file() and path.read_text(encoding="utf-8") == content:
        return 0
    print(complaint, file=sys.stderr)
    return 1
