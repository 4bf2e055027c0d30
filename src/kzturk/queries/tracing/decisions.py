"""What people decided about a meeting: corrections of its values, judgements on its reports."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from kzturk.database.models import Correction, Judgement, JudgementReport, MeetingReport, Report
from kzturk.queries.decisions import say, say_correction
from kzturk.queries.tracing.model import DecisionRow


def load_decisions(connection: Connection, meeting_id: str) -> tuple[DecisionRow, ...]:
    """Return the decisions that hold for a meeting, oldest first."""
    found = [*_load_corrections(connection, meeting_id), *_load_judgements(connection, meeting_id)]
    return tuple(sorted(found, key=lambda row: row.decided_at))


def _load_corrections(connection: Connection, meeting_id: str) -> list[DecisionRow]:
    columns = Correction.__table__.columns
    statement = select(*columns).where(Correction.applies_to == meeting_id, Correction.undone_at.is_(None))
    return [
        DecisionRow(
            field=_name_field(c),
            sentence=f"{c.key}: {say_correction(c)}; the machine has {say(c.field, c.machine_value)}.",
            who=c.who, why=c.why, decided_at=c.corrected_at,
        )
        for c in connection.execute(statement)
    ]  # fmt: skip


def _name_field(correction: Any) -> str:
    """Return what a correction is about: of a list the item, where it has a name of its own."""
    value = correction.value
    if correction.action == "set" or not isinstance(value, dict):
        return str(correction.field)
    item = value.get("id") or value.get("code")
    return f"{correction.field}.{item}" if item else str(correction.field)


def _load_judgements(connection: Connection, meeting_id: str) -> list[DecisionRow]:
    keys = (
        select(Report.key)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .where(MeetingReport.meeting_id == meeting_id)
        .scalar_subquery()
    )
    judged = select(JudgementReport.judgement_id).where(JudgementReport.report_key.in_(keys))
    statement = select(*Judgement.__table__.columns).where(Judgement.undone_at.is_(None), Judgement.id.in_(judged))
    said = {"same": "its reports tell of one meeting", "different": "its reports and those of another meeting differ"}
    return [
        DecisionRow(field=None, sentence=f"{j.key}: {said[j.verdict]}.", who=j.who, why=j.why, decided_at=j.decided_at)
        for j in connection.execute(statement)
    ]
