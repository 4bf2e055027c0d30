"""Full text over title and text of articles: SQLite's FTS5, kept in step by triggers."""

from __future__ import annotations

from sqlalchemy import DDL, event

from kzturk.database.models.base import Base

FULL_TEXT = "article_fts"
FULL_TEXT_DDL = (
    "CREATE VIRTUAL TABLE article_fts USING fts5(title, text, content='article', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN "
    "INSERT INTO article_fts(rowid, title, text) VALUES (new.id, new.title, new.text); END",
    "CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN "
    "INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, "
    "old.text); END",
    "CREATE TRIGGER article_fts_update AFTER UPDATE OF title, text ON article BEGIN "
    "INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, "
    "old.text); "
    "INSERT INTO article_fts(rowid, title, text) VALUES (new.id, new.title, new.text); END",
)

for _statement in FULL_TEXT_DDL:
    _ddl = DDL(_statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
    event.listen(Base.metadata, "after_create", _ddl.execute_if(dialect="sqlite"))
