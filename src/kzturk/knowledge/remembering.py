"""Parsed files remembered from one process to the next: reading TOML is half of what loading the knowledge takes.

One JSON file in the user's cache folder holds the content of each file by the digest of its bytes, under a digest of
its own. So it can be neither stale nor half written; whatever is wrong with it, the files are parsed again.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

Table = dict[str, Any]
_NAME = "knowledge.json"


class ParsedFiles:
    """What files of knowledge hold, by their bytes; ``folder`` is where it is remembered, None for nowhere."""

    def __init__(self, folder: Path | None) -> None:
        self._place = folder / _NAME if folder is not None else None
        self._known = _read(self._place) if self._place is not None else {}
        self._used: dict[str, Table] = {}

    def parse(self, raw: bytes) -> Table:
        """Return the content of a file. Raises UnicodeDecodeError or TOMLDecodeError for what is no TOML."""
        digest = hashlib.sha256(raw).hexdigest()
        content = self._known.get(digest)
        if content is None:
            content = tomllib.loads(raw.decode("utf-8"))
            with suppress(TypeError):  # a day or an hour of TOML is not for JSON: such a file is parsed every time
                json.dumps(content)
                self._used[digest] = content
        else:
            self._used[digest] = content
        return content

    def remember(self) -> None:
        """Keep what was parsed for the next process, and nothing that was not asked for; never fails."""
        if self._place is not None and not self._used.keys() <= self._known.keys():
            with suppress(OSError, ValueError):
                _write(self._place, json.dumps(self._used, ensure_ascii=False, separators=(",", ":")).encode())


def _read(place: Path) -> dict[str, Table]:
    """Return what is remembered; nothing where the file is not there, not whole or not ours."""
    try:
        digest, _, body = place.read_bytes().partition(b"\n")
        if hashlib.sha256(body).hexdigest().encode() != digest:
            return {}
        known = json.loads(body)
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


def _write(place: Path, body: bytes) -> None:
    """Put the whole file in place at once: another process sees the old one or the new one."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=place.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
