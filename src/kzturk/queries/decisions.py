"""What people decided, listed: judgements and corrections, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from kzturk.database.engine import Database
from kzturk.database.gathering import members_of
from kzturk.database.models import Correction, Judgement, JudgementReport
from kzturk.queries.detail import say_value


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """One decision; ``stale`` says why to look at it again, ``machine`` what the machine says by now."""

    id: str
    decided_at: datetime
    who: str
    decision: str
    meetings: tuple[str, ...]
    why: str | None
    machine: str | None
    stale: str | None
    undone_at: datetime | None
    undone_by: str | None


STALE = {
    "text": "the article's text changed",
    "value": "the machine reads something else now",
    "gone": "none of its reports is here",
}


def fetch_decisions(
    database: Database, *, stale: bool = False, undone: bool = False, limit: int | None = None
) -> tuple[DecisionRow, ...]:
    """Return the decisions in force, or also those taken back, or only the corrections to look at again."""
    with database.connect() as connection:
        rows = [] if stale else list(_fetch_judgements(connection, undone))
        rows += _fetch_corrections(connection, undone, stale)
    ordered = sorted(rows, key=lambda row: (row.decided_at, row.id), reverse=True)
    return tuple(ordered[:limit])


def _fetch_judgements(connection: Connection, undone: bool) -> Iterable[DecisionRow]:
    statement = select(*Judgement.__table__.columns)
    for row in connection.execute(statement if undone else statement.where(Judgement.undone_at.is_(None))):
        named = select(JudgementReport.report_key).where(JudgementReport.judgement_id == row.id)
        words = "the same" if row.verdict == "same" else "not the same"
        yield DecisionRow(
            id=row.key, decided_at=row.decided_at, who=row.who, decision=words, why=row.why, machine=None, stale=None,
            meetings=tuple(sorted(members_of(connection, list(connection.scalars(named))))),
            undone_at=row.undone_at, undone_by=row.undone_by,
        )  # fmt: skip


def _fetch_corrections(connection: Connection, undone: bool, stale: bool) -> Iterable[DecisionRow]:
    statement = select(*Correction.__table__.columns)
    if not undone or stale:
        statement = statement.where(Correction.undone_at.is_(None))
    if stale:
        statement = statement.where(Correction.stale.is_not(None))
    for row in connection.execute(statement):
        yield DecisionRow(
            id=row.key, decided_at=row.corrected_at, who=row.who, decision=say_correction(row), why=row.why,
            meetings=(row.applies_to or row.meeting_id,), machine=say(row.field, row.machine_value),
            stale=STALE[row.stale] if row.stale else None, undone_at=row.undone_at, undone_by=row.undone_by,
        )  # fmt: skip


def say_correction(row: Any) -> str:
    """Return a stored correction in words."""
    return say_change(row.action, row.field, row.value)


def say_change(action: str, field: str, value: Any) -> str:
    """Return a correction in words: "date is 2024-08-05", "add to topics: water"."""
    words = say(field, value)
    if action == "set":
        return f"{field} is {words}"
    return f"{'add to' if action == 'add' else 'remove from'} {field}: {words}"


def say(field: str, value: Any) -> str:
    """Return a value of a correction in words."""
    if value is None:
        return "none"
    if isinstance(value, dict):
        whole = {"name": value.get("id"), "code": None, "to": None, "count": None, "what": None, "site": None}
        return say_value(field, {**whole, "city": None, "country": None, **value})
    return say_value(field, value)
