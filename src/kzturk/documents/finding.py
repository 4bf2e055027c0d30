"""Files below the paths that somebody named: sorted, each once, without walking in circles."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kzturk.documents.model import FailedDocument, SkippedDocument


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file and the name under which it is printed and stored."""

    path: Path
    source: str


Found = FoundFile | SkippedDocument | FailedDocument


def find_files(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield every file named or below a named folder, once; what cannot be opened comes with its reason."""
    seen: set[str] = set()
    for path in paths:
        yield from _find_below(path, seen, named=True)


def _find_below(path: Path, seen: set[str], *, named: bool) -> Iterator[Found]:
    """Walk depth first by name; ``seen`` holds real paths, so that a link back up the tree ends there."""
    real = os.path.realpath(path)
    if real in seen:
        return
    seen.add(real)
    try:
        if path.is_dir():
            for entry in sorted(path.iterdir()):
                if not entry.name.startswith("."):
                    yield from _find_below(entry, seen, named=False)
        else:
            yield _look_at(path, named=named)
    except OSError as error:
        yield FailedDocument(source=_print_path(path), reason=f"It cannot be opened: {error.strerror or error}.")


def _look_at(path: Path, *, named: bool) -> Found:
    source = _print_path(path)
    if path.is_file():
        return FoundFile(path, source)
    if path.exists():
        return SkippedDocument(source=source, reason="a device, socket or pipe; kzturk reads files")
    if named and not path.is_symlink():
        return FailedDocument(source=source, reason="There is no such file or folder.")
    return FailedDocument(source=source, reason="The link points to a file that is not there.")


def _print_path(path: Path) -> str:
    """Return the path with forward slashes; bytes of a file name that are no text become question marks."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")
