"""Articles made for a test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.articles import Article, build_article
from kzturk.documents import Document
from kzturk.knowledge import Knowledge, load_knowledge

AnArticle = Callable[..., Article]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """What kzturk knows by itself."""
    return load_knowledge()


@pytest.fixture(scope="session")
def an_article(knowledge: Knowledge) -> AnArticle:
    """Build an article from a text, with what its container says of it."""

    def build(text: str, **fields: str) -> Article:
        return build_article(Document(source="a.txt", text=text, content_hash="", fields=fields), knowledge)

    return build
