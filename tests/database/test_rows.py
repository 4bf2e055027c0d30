"""Rows are written whatever way a driver takes its values."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text

from kzturk.database.models import Base, Change, IngestRun
from kzturk.database.rows import insert_rows


@pytest.mark.parametrize("paramstyle", ["qmark", "named"])
def test_rows_are_written_by_place_and_by_name(paramstyle: str) -> None:
    from datetime import UTC, datetime

    at = datetime(2025, 1, 1, 12, tzinfo=UTC)
    engine = create_engine("sqlite://", paramstyle=paramstyle)
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        insert_rows(connection, IngestRun, [(1, at, None, "x", "y", 0, 0, 0, 0, 0, "ingest", None)])
        insert_rows(connection, Change, [(n, 1, "m1", "made", None, None, {"a": [n]}, at) for n in range(2)])
        rows = connection.execute(text("SELECT id, before, after, changed_at FROM change ORDER BY id")).all()
    assert [tuple(row) for row in rows] == [
        (n, None, f'{{"a": [{n}]}}', "2025-01-01 12:00:00.000000") for n in range(2)
    ]
