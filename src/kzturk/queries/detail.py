"""One meeting whole, with the words behind every value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz import process
from sqlalchemy import Connection, Select, select

from kzturk.database.engine import Database
from kzturk.database.models import (
    Article,
    Claim,
    Figure,
    Meeting,
    MeetingReport,
    Outcome,
    Report,
    RetiredMeeting,
)
from kzturk.errors import UnknownNameError
from kzturk.queries.meetings import complete, select_meeting
from kzturk.queries.rows import EvidenceRow, FigureRow, MeetingDetail, OutcomeRow


def fetch_meeting(database: Database, meeting_id: str) -> MeetingDetail:
    """Return a meeting with outcomes, figures and evidence; an id joined to another leads to that one.

    ``meeting.id`` is the id of today. Raises UnknownNameError, with near ids as suggestions, for an id that
    never was; for one that vanished the sentence says when and why.
    """
    with database.connect() as connection:
        wanted = meeting_id.strip().casefold()
        heads = connection.execute(select_meeting(wanted)).all()
        if not heads:
            wanted = follow_id(connection, wanted)
            heads = connection.execute(select_meeting(wanted)).all()
        (row,) = complete(connection, heads)
        return MeetingDetail(
            meeting=row,
            outcomes=_fetch_outcomes(connection, wanted),
            figures=_fetch_figures(connection, wanted),
            evidence=_fetch_evidence(connection, wanted),
        )


def follow_id(connection: Connection, meeting_id: str) -> str:
    """Return the id that a retired one leads to."""
    retired = connection.execute(select(RetiredMeeting).where(RetiredMeeting.id == meeting_id)).first()
    if retired is None:
        near = process.extract(meeting_id, list(connection.scalars(select(Meeting.id))), limit=3, score_cutoff=75)
        names = tuple(str(match[0]) for match in near)
        hint = f" Did you mean {' or '.join(names)}?" if names else " 'kzturk meetings' lists the ids."
        raise UnknownNameError(f"There is no meeting '{meeting_id}'.{hint}", names)
    if retired.successor_id is None:
        when = retired.retired_at.date().isoformat()
        raise UnknownNameError(f"The meeting {meeting_id} was removed on {when}: {_decapitalise(retired.why)}")
    return str(retired.successor_id)


def _decapitalise(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _fetch_outcomes(connection: Connection, meeting_id: str) -> tuple[OutcomeRow, ...]:
    statement = select(Outcome.__table__).where(Outcome.meeting_id == meeting_id).order_by(Outcome.ordinal)
    return tuple(
        OutcomeRow(
            kind=o.kind, what=o.what, to=o.recipient, accepted=o.accepted, count=o[6], listed=o.listed,
            topics=tuple(o.topics),
        )
        for o in connection.execute(statement)
    )  # fmt: skip


def _fetch_figures(connection: Connection, meeting_id: str) -> tuple[FigureRow, ...]:
    statement = select(Figure.__table__).where(Figure.meeting_id == meeting_id).order_by(Figure.ordinal)
    return tuple(
        FigureRow(
            measure=f.measure, value=f.value, unit=f.unit, comparator=f.comparator, status=f.status,
            period=f.period, speaker=f.speaker,
        )
        for f in connection.execute(statement)
    )  # fmt: skip


def select_evidence(meeting_id: str) -> Select[*tuple[Any, ...]]:
    """Build the statement for the words behind a meeting: report by report, main ones first."""
    return (
        select(
            Claim.field, Claim.value, Article.source, Claim.span_start, Claim.span_end, Claim.quote,
            Claim.rule,
            Claim.basis, Claim.confidence,
        )
        .join(Report, Report.id == Claim.report_id)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .join(Article, Article.id == Report.article_id)
        .where(MeetingReport.meeting_id == meeting_id, Claim.quote.is_not(None))
        .order_by(Report.prominence.desc(), Article.published_on, Article.source, Report.ordinal,
        Claim.ordinal)
    )  # fmt: skip


def _fetch_evidence(connection: Connection, meeting_id: str) -> tuple[EvidenceRow, ...]:
    return tuple(
        EvidenceRow(
            field=e.field, value=say_value(e.field, e.value), source=e.source, start=e.span_start,
            end=e.span_end, quote=e.quote, rule=e.rule, basis=e.basis, confidence=e.confidence,
        )
        for e in connection.execute(select_evidence(meeting_id))
    )  # fmt: skip


def say_value(field: str, value: Any) -> str:
    """Return a claim's value as one line for people."""
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, dict):
        return str(value)
    return _SAY.get(field.partition(".")[0], _say_parts)(value)


def _say_date(value: Mapping[str, Any]) -> str:
    if value["start"] is None:
        return "unknown"
    return str(value["start"]) if value["start"] == value["end"] else f"{value['start']}..{value['end']}"


def _say_venue(value: Mapping[str, Any]) -> str:
    return ", ".join(value[k] for k in ("site", "city", "country") if value[k]) or "unknown"


def _say_outcome(value: Mapping[str, Any]) -> str:
    words = [value["kind"], value["count"] and f"({value['count']})", value["what"]]
    return " ".join(str(w) for w in [*words, value["to"] and f"to {value['to']}"] if w)


def _say_figure(value: Mapping[str, Any]) -> str:
    sign = "" if value["comparator"] == "=" else f"{value['comparator']} "
    return " ".join(part for part in (value["measure"], f"{sign}{value['value']:,.15g}", value["unit"]) if part)


def _say_name(value: Mapping[str, Any]) -> str:
    return str(value["name"])


def _say_code(value: Mapping[str, Any]) -> str:
    return str(value["code"])


def _say_parts(value: Mapping[str, Any]) -> str:
    return ", ".join(f"{key} {part}" for key, part in value.items() if part is not None)


_SAY = {
    "date": _say_date,
    "venue": _say_venue,
    "outcomes": _say_outcome,
    "figures": _say_figure,
    "participants": _say_name,
    "occasion": _say_name,
    "topics": _say_code,
}
