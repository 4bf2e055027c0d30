"""Plain text and Markdown: one file, one document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kzturk.documents.cleaning import clean_text
from kzturk.documents.decoding import decode
from kzturk.documents.model import Document
from kzturk.errors import DocumentError
from kzturk.settings import LARGEST_DOCUMENT

_MEGABYTE = 1024 * 1024


def read_plain_text(path: Path, source: str) -> Iterator[Document]:
    """Yield the one document of a text file.

    Raises DocumentError when the file is empty, too large, binary or in an unknown encoding.
    """
    text = clean_text(decode(_read_bytes(path)))
    if not text or text.isspace():
        raise DocumentError("The file is empty.")
    yield build_document(source, text)


def build_document(source: str, text: str) -> Document:
    """Return the document of a clean text, with its content hash."""
    return Document(source=source, text=text, content_hash=hashlib.sha256(text.encode()).hexdigest())


def _read_bytes(path: Path) -> bytes:
    """Read no more than one byte beyond the limit, whatever the file says of its own size."""
    with path.open("rb") as file:
        data = file.read(LARGEST_DOCUMENT + 1)
    if len(data) > LARGEST_DOCUMENT:
        raise DocumentError(
            f"The file is larger than {LARGEST_DOCUMENT // _MEGABYTE} MB, the most that kzturk reads; "
            "split it into articles."
        )
    return data
