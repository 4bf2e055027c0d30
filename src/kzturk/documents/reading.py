"""The front door of the room: paths in, documents out, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kzturk.documents.finding import FoundFile, find_files
from kzturk.documents.formats import READERS, describe_formats
from kzturk.documents.model import Document, FailedDocument, SkippedDocument
from kzturk.errors import DocumentError


def read_documents(paths: Iterable[Path]) -> Iterator[Document | SkippedDocument | FailedDocument]:
    """Yield what every file under ``paths`` holds, in sorted order, each file once.

    Files of an unknown kind come as SkippedDocument, what should be readable and is not as
    FailedDocument; nothing is raised for one bad file. Hidden files inside folders are left out silently.
    """
    for found in find_files(paths):
        if isinstance(found, FoundFile):
            yield from _read_file(found)
        else:
            yield found


def _read_file(found: FoundFile) -> Iterator[Document | SkippedDocument | FailedDocument]:
    suffix = found.path.suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        kind = f"a {suffix} file" if suffix else "a file without a suffix"
        yield SkippedDocument(source=found.source, reason=f"{kind}; kzturk reads {describe_formats()}")
        return
    try:
        yield from reader(found.path, found.source)
    except DocumentError as error:
        yield FailedDocument(source=found.source, reason=str(error))
    except OSError as error:
        yield FailedDocument(source=found.source, reason=f"The file cannot be read: {error.strerror or error}.")
