"""The views have the columns that the page promises, and their examples answer."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from meeting_builders import Reader, a_database, a_document, a_rich_report, feed
from sqlalchemy import create_mock_engine

from kzturk.database.models import VIEWS, Base

TEXT = "On Monday Tokayev met Serdar in Astana."


@pytest.fixture
def connection(tmp_path: Path, reader: Reader) -> sqlite3.Connection:
    with a_database(tmp_path) as database:
        feed(database, reader, a_document(reader.knows(TEXT, a_rich_report(TEXT))))
    return sqlite3.connect(tmp_path / "test.db")


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_has_the_columns_that_are_documented(connection: sqlite3.Connection, name: str) -> None:
    cursor = connection.execute(f"SELECT * FROM {name}")  # noqa: S608  (our own names)
    assert [column[0] for column in cursor.description] == list(VIEWS[name].columns)
    assert cursor.fetchall()


@pytest.mark.parametrize("name", VIEWS)
def test_the_example_of_a_view_can_be_asked(connection: sqlite3.Connection, name: str) -> None:
    connection.execute(VIEWS[name].example).fetchall()


def test_a_meeting_reads_as_one_line(connection: sqlite3.Connection) -> None:
    ((kz, tm, others, topics),) = connection.execute(
        "SELECT kazakhstan, turkmenistan, others, topics FROM v_meeting"
    ).fetchall()
    assert kz.startswith("Kassym-Jomart Tokayev")
    assert "Serdar Berdimuhamedov" in tm
    assert others is None
    assert topics.split(", ") == sorted(topics.split(", "))


def test_views_are_made_on_a_server_too() -> None:
    made: list[str] = []
    engine = create_mock_engine("postgresql+psycopg://", lambda statement, *_: made.append(str(statement)))
    Base.metadata.create_all(engine, checkfirst=False)
    views = [statement for statement in made if statement.startswith("CREATE VIEW")]
    assert len(views) == len(VIEWS)
    assert any("string_agg" in view for view in views)
    assert not any("group_concat" in view for view in views)
