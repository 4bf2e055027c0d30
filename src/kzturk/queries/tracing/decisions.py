"""What people decided about a meeting: corrections of its values, judgements on its reports."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from kzturk.database.models import Correction, Judgement, MeetingReport, Report
from kzturk.queries.detail import say_value
from kzturk.queries.tracing.model import DecisionRow


def load_decisions(connection: Connection, meeting_id: str) -> tuple[DecisionRow, ...]:
    """Return the decisions that hold for a meeting, oldest first."""
    found = [*_load_corrections(connection, meeting_id), *_load_judgements(connection, meeting_id)]
    return tuple(sorted(found, key=lambda row: row.decided_at))


def _load_corrections(connection: Connection, meeting_id: str) -> list[DecisionRow]:
    statement = select(Correction.__table__).where(Correction.meeting_id == meeting_id, Correction.undone_at.is_(None))
    return [
        DecisionRow(
            field=c.field,
            sentence=f"{c.field} was set to {say_value(c.field, c.value)}; "
            f"the machine had {say_value(c.field, c.value_before)}.",
            who=c.who, why=c.why, decided_at=c.corrected_at,
        )
        for c in connection.execute(statement)
    ]  # fmt: skip


def _load_judgements(connection: Connection, meeting_id: str) -> list[DecisionRow]:
    keys = (
        select(Report.key)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .where(MeetingReport.meeting_id == meeting_id)
        .scalar_subquery()
    )
    statement = select(Judgement.__table__).where(
        Judgement.undone_at.is_(None), or_(Judgement.report_key.in_(keys), Judgement.other_key.in_(keys))
    )
    said = {"same": "Two reports were said to tell of one meeting", "different": "Two reports were said to differ"}
    return [
        DecisionRow(
            field=None, sentence=f"{said[j.verdict]} ({j.report_key}, {j.other_key}).", who=j.who, why=j.why,
            decided_at=j.decided_at,
        )
        for j in connection.execute(statement)
    ]  # fmt: skip
