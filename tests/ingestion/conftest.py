"""Lets the tests of this room use the builders that stand beside the tests of the database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "database"))

from meeting_builders import Reader, a_database

from kzturk.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Give an empty database in a file."""
    with a_database(tmp_path) as opened:
        yield opened


@pytest.fixture
def reader() -> Reader:
    """Give a reader that knows nothing yet."""
    return Reader()
