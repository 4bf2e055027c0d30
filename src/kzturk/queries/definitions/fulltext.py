"""The full text as SQLAlchemy sees it: SQLite's FTS5 over title and text of articles."""

from __future__ import annotations

from sqlalchemy import BindParameter, ColumnElement, Float, Integer, Text, column, func, literal_column, table

from kzturk.database.models import FULL_TEXT

FULL_TEXT_TABLE = table(FULL_TEXT, column("rowid", Integer), column("rank", Float))
_WHOLE = literal_column(FULL_TEXT, Text)


def matches(words: BindParameter[str]) -> ColumnElement[bool]:
    """Return the condition that title or text match words in FTS5's own form."""
    return _WHOLE.op("MATCH", is_comparison=True)(words)


def snippet(words: int) -> ColumnElement[str]:
    """Return the best part of the text, the words found between two marks that no text holds."""
    marks: tuple[ColumnElement[str], ...] = (
        literal_column("char(2)"),
        literal_column("char(3)"),
        literal_column("'…'"),
    )
    return func.snippet(_WHOLE, literal_column("1"), *marks, literal_column(str(words)), type_=Text)
