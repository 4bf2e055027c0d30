"""The examination finds what is wrong, and changes nothing."""

from __future__ import annotations

import pytest
from meeting_builders import NOON, Reader, a_document, a_rich_report, feed
from sqlalchemy import text as sql

from kzturk.database import Database, check, info

TEXT = "On Monday Tokayev met Serdar in Astana."


@pytest.fixture
def filled(database: Database, reader: Reader) -> Database:
    feed(database, reader, a_document(reader.knows(TEXT, a_rich_report(TEXT))))
    return database


def troubles(database: Database) -> list[str]:
    return [finding.check for finding in check(database) if not finding.ok]


def test_a_fed_database_is_sound(filled: Database) -> None:
    findings = check(filled)
    assert [f.check for f in findings if not f.ok] == []
    assert {f.check for f in findings} >= {"schema", "file", "foreign keys", "spans", "full text", "reports"}
    assert all(f.sentence.endswith(".") for f in findings)


@pytest.mark.parametrize(
    ("statement", "trouble"),
    [
        ("UPDATE claim SET quote = 'Nowhere' WHERE field = 'venue.city'", "spans"),
        ("UPDATE article_claim SET quote = 'Nowhere'", "spans"),
        ("UPDATE article SET text = 'x' || text", "spans"),
        ("DELETE FROM meeting_report", "reports"),
        ("DELETE FROM claim", "claims"),
        ("DELETE FROM participation; PRAGMA foreign_keys = OFF; DELETE FROM article", "foreign keys"),
        ("DELETE FROM article_fts_docsize", "full text"),
    ],
)
def test_what_is_wrong_is_found(filled: Database, statement: str, trouble: str) -> None:
    with filled.engine.connect() as connection:
        raw = connection.connection.driver_connection
        raw.executescript(statement)  # type: ignore[union-attr]
    assert trouble in troubles(filled)


def test_info_counts_what_is_there(filled: Database) -> None:
    told = info(filled)
    assert told.counts["article"] == told.counts["meeting"] == told.counts["report"] == 1
    assert told.counts["participation"] == 3
    assert told.last_run_at == NOON
    assert told.last_run_articles == 1
    assert told.size is not None
    assert told.size > 0


@pytest.mark.parametrize("word", ["tokayev", "Astana", "monday", "TÓKAYEV"])
def test_full_text_finds_words_without_case_or_accents(filled: Database, word: str) -> None:
    with filled.connect() as connection:
        found = connection.execute(
            sql("SELECT count(*) FROM article_fts WHERE article_fts MATCH :word"), {"word": word}
        )
        assert found.scalar_one() == 1
