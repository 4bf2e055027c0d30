"""Small texts read whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.documents import Document
from kzturk.knowledge import Knowledge, load_knowledge
from kzturk.reports import Reading, Report, read_document

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]


@pytest.fixture(scope="session")
def packaged() -> Knowledge:
    """What kzturk knows by itself."""
    return load_knowledge()


@pytest.fixture(scope="session")
def read(packaged: Knowledge) -> Read:
    """Read a text, published on a day if one is given."""

    def of(text: str, published: str | None = "2024-08-07") -> Reading:
        fields = {"published_on": published} if published else {}
        return read_document(Document(source="a.txt", text=text, content_hash="", fields=fields), packaged)

    return of


@pytest.fixture(scope="session")
def only(read: Read) -> ReadOne:
    """Read a text that tells of one meeting and return the report of it."""

    def of(text: str, published: str | None = "2024-08-07") -> Report:
        (report,) = read(text, published).reports
        return report

    return of
