"""The journal of a living dataset: what became new, different or gone, when and by which run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Select, select

from kzturk.database.engine import Database
from kzturk.database.models import Change
from kzturk.queries.detail import say_value
from kzturk.queries.tracing.model import ChangeRow

_CHUNK = 1000


def fetch_changes(
    database: Database, *, since: date | None = None, until: date | None = None, meeting: str | None = None
) -> Iterator[ChangeRow]:
    """Yield what changed from the day ``since`` up to, not including, ``until`` (UTC), oldest first."""
    with database.connect() as connection:
        result = connection.execution_options(yield_per=_CHUNK).execute(select_changes(since, until, meeting))
        for c in result:
            yield ChangeRow(
                changed_at=c.changed_at, run=c.run_id, meeting=c.meeting_id, kind=c.kind, field=c.field,
                before=_say(c.field, c.before), after=_say(c.field, c.after),
            )  # fmt: skip


def select_changes(since: date | None, until: date | None, meeting: str | None) -> Select[*tuple[Any, ...]]:
    """Build the statement for the journal of a period."""
    statement = select(
        Change.changed_at, Change.run_id, Change.meeting_id, Change.kind, Change.field, Change.before, Change.after
    )
    if since is not None:
        statement = statement.where(Change.changed_at >= _midnight(since))
    if until is not None:
        statement = statement.where(Change.changed_at < _midnight(until))
    if meeting is not None:
        statement = statement.where(Change.meeting_id == meeting)
    return statement.order_by(Change.changed_at, Change.id)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)


def _say(field: str | None, value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, list):
        return ", ".join(_say(field, item) or "" for item in value)
    return say_value(field or "", value)
