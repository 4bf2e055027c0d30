"""Mentions found in small texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.articles import build_article
from kzturk.documents import Document
from kzturk.knowledge import Knowledge, load_knowledge
from kzturk.mentions import Mentions, find_mentions

Find = Callable[[str], Mentions]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """What kzturk knows by itself."""
    return load_knowledge()


@pytest.fixture(scope="session")
def find(knowledge: Knowledge) -> Find:
    """Find the mentions of a text."""

    def of(text: str) -> Mentions:
        return find_mentions(build_article(Document(source="a.txt", text=text, content_hash=""), knowledge), knowledge)

    return of
