"""What the database concluded of meetings, value by value, in the shape in which claims are stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from kzturk.database.models import Figure, Meeting, MeetingTopic, Occasion, Outcome, Participation, Person
from kzturk.database.rows import in_chunks

Values = dict[str, Any]


def load_conclusions(connection: Connection, meetings: Iterable[str]) -> dict[str, Values]:
    """Return the values of meetings by field: scalars, then participants, topics, outcomes and figures in order."""
    found: dict[str, Values] = {}
    for chunk in in_chunks(sorted(set(meetings))):
        found |= _load_scalars(connection, chunk)
        for id_, field, value in (
            *_load_people(connection, chunk),
            *_load_topics(connection, chunk),
            *_load_outcomes(connection, chunk),
            *_load_figures(connection, chunk),
        ):
            found[id_][field] = value
    return found


def _load_scalars(connection: Connection, ids: Sequence[str]) -> dict[str, Values]:
    statement = (
        select(Meeting.__table__, Occasion.name.label("occasion_name"))
        .outerjoin(Occasion, Occasion.id == Meeting.occasion_id)
        .where(Meeting.id.in_(ids))
    )
    found: dict[str, Values] = {}
    for m in connection.execute(statement):
        days = {key: day.isoformat() if day else None for key, day in (("start", m.started_on), ("end", m.ended_on))}
        values: Values = {
            "date": {**days, "precision": m.precision, "basis": m.date_basis},
            "status": m.status, "prominence": m.prominence, "format": m.format, "kind": m.kind, "visit": m.visit,
        }  # fmt: skip
        if m.occasion_id is not None:
            values["occasion"] = {"id": m.occasion_id, "name": m.occasion_name}
            values["sidelines"] = m.sidelines
        if m.country or m.city or m.site:
            values["venue"] = {"country": m.country, "city": m.city, "site": m.site, "basis": m.venue_basis}
        found[m.id] = {field: value for field, value in values.items() if value is not None}
    return found


def _load_people(connection: Connection, ids: Sequence[str]) -> Iterable[tuple[str, str, Any]]:
    statement = (
        select(
            Participation.meeting_id, Participation.person_id, Person.name, Participation.country, Participation.role,
            Participation.office,
        )
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.meeting_id.in_(ids))
        .order_by(Participation.meeting_id, Participation.ordinal)
    )  # fmt: skip
    for p in connection.execute(statement):
        value = {"id": p.person_id, "name": p.name, "country": p.country, "role": p.role, "office": p.office}
        yield p.meeting_id, f"participants.{p.person_id}", value


def _load_topics(connection: Connection, ids: Sequence[str]) -> Iterable[tuple[str, str, Any]]:
    statement = select(MeetingTopic.meeting_id, MeetingTopic.topic_code, MeetingTopic.confidence)
    statement = statement.where(MeetingTopic.meeting_id.in_(ids))
    for meeting, code, sure in connection.execute(
        statement.order_by(MeetingTopic.confidence.desc(), MeetingTopic.topic_code)
    ):
        yield meeting, f"topics.{code}", {"code": code, "confidence": sure}


def _load_outcomes(connection: Connection, ids: Sequence[str]) -> Iterable[tuple[str, str, Any]]:
    statement = select(Outcome.__table__).where(Outcome.meeting_id.in_(ids))
    for o in connection.execute(statement.order_by(Outcome.meeting_id, Outcome.ordinal)).mappings():
        value = {key: o[key] for key in ("kind", "what", "accepted", "count", "listed", "topics")}
        value |= {"to": o["recipient"], "by": o["inviter"], "occasion": o["occasion"]}
        value |= {f"to_{key}": o[key] for key in ("country", "city", "days", "event")}
        yield o["meeting_id"], f"outcomes.{o['ordinal']}", value


def _load_figures(connection: Connection, ids: Sequence[str]) -> Iterable[tuple[str, str, Any]]:
    statement = select(Figure.__table__).where(Figure.meeting_id.in_(ids))
    keys = ("measure", "value", "unit", "comparator", "status", "period", "speaker")
    for f in connection.execute(statement.order_by(Figure.meeting_id, Figure.ordinal)).mappings():
        yield f["meeting_id"], f"figures.{f['ordinal']}", {key: f[key] for key in keys}
