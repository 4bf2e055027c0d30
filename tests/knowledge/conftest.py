"""The packaged knowledge, and folders of knowledge made for a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kzturk.errors import KnowledgeError
from kzturk.knowledge import Knowledge, load_knowledge

Load = Callable[..., Knowledge]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """What kzturk knows by itself."""
    return load_knowledge()


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load the packaged knowledge with a file of one's own on top."""

    def with_own(content: str, name: str = "own.toml") -> Knowledge:
        (tmp_path / name).write_text(content, encoding="utf-8")
        return load_knowledge(tmp_path)

    return with_own


@pytest.fixture
def failure(load: Load) -> Callable[..., str]:
    """Return the sentence with which loading a file of one's own fails."""

    def of(content: str, name: str = "own.toml") -> str:
        with pytest.raises(KnowledgeError) as caught:
            load(content, name)
        return str(caught.value)

    return of
