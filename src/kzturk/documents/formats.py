"""The formats that kzturk reads, by file suffix. A new format is a function and a line in ``READERS``.

A reader takes the path to open and the source to print, yields the documents of the file one after the other
(an archive holds many) and raises DocumentError with a sentence when the file as a whole cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kzturk.documents.model import Document, FailedDocument
from kzturk.documents.plain_text import read_plain_text

Reader = Callable[[Path, str], Iterator[Document | FailedDocument]]

READERS: dict[str, Reader] = {
    ".txt": read_plain_text,
    ".md": read_plain_text,
}


def describe_formats() -> str:
    """Return the suffixes in words (".txt and .md")."""
    *most, last = READERS
    return f"{', '.join(most)} and {last}" if most else last
