"""Meetings that answer a question, newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from kzturk.database.engine import Database
from kzturk.database.models import (
    Article,
    Meeting,
    MeetingReport,
    MeetingTopic,
    Occasion,
    Participation,
    Person,
    Report,
)
from kzturk.database.rows import in_chunks
from kzturk.queries.criteria import MeetingCriteria
from kzturk.queries.rows import MeetingRow, ParticipantRow, ReportRef

_COLUMNS = (
    Meeting.id, Meeting.started_on, Meeting.ended_on, Meeting.precision, Meeting.date_basis, Meeting.status,
    Meeting.prominence, Meeting.format, Meeting.kind, Meeting.visit, Meeting.occasion_id,
    Occasion.name.label("occasion_name"), Meeting.sidelines, Meeting.country, Meeting.city, Meeting.site,
    Meeting.venue_basis, Meeting.sources,
)  # fmt: skip


def fetch_meetings(database: Database, criteria: MeetingCriteria) -> tuple[MeetingRow, ...]:
    """Return the meetings that meet every criterion, newest first, unknown days last, ties by id."""
    with database.connect() as connection:
        return complete(connection, connection.execute(select_meetings(criteria)).all())


def count_meetings(database: Database, criteria: MeetingCriteria) -> int:
    """Return how many meetings meet the criteria, whatever their ``limit`` ("20 of 45")."""
    with database.connect() as connection:
        return connection.scalar(select(func.count()).select_from(Meeting).where(*conditions(criteria))) or 0


def select_meetings(criteria: MeetingCriteria) -> Select[*tuple[Any, ...]]:
    """Build the statement; one person alone is asked along the table clustered by person and day."""
    statement = select(*_COLUMNS).outerjoin(Occasion, Occasion.id == Meeting.occasion_id)
    order: tuple[Any, ...] = (Meeting.started_on.desc().nulls_last(), Meeting.id)
    lone = criteria.leaders[0][0] if criteria.leaders and len(criteria.leaders[0]) == 1 else None
    if lone is not None:
        statement = statement.join(Participation, Participation.meeting_id == Meeting.id)
        statement = statement.where(Participation.person_id == lone)
        order = (Participation.day.desc(), Meeting.id)
    skipped = 0 if lone is None else 1
    return statement.where(*conditions(criteria, skipped)).order_by(*order).limit(criteria.limit)


def select_meeting(meeting_id: str) -> Select[*tuple[Any, ...]]:
    """Build the statement for one meeting by its id."""
    statement = select(*_COLUMNS).outerjoin(Occasion, Occasion.id == Meeting.occasion_id)
    return statement.where(Meeting.id == meeting_id)


def conditions(criteria: MeetingCriteria, leaders_met: int = 0) -> list[ColumnElement[bool]]:
    """Return what a meeting must meet; the first ``leaders_met`` groups of leaders are seen to elsewhere."""
    told: list[ColumnElement[bool]] = [took_part(group) for group in criteria.leaders[leaders_met:]]
    if criteria.topics:
        coded = exists().where(MeetingTopic.meeting_id == Meeting.id, MeetingTopic.topic_code.in_(criteria.topics))
        told.append(coded.correlate(Meeting))
    told += overlapping(criteria.since, criteria.until)
    for column, value in (
        (Meeting.country, criteria.country),
        (Meeting.city, criteria.city),
        (Meeting.format, criteria.format),
    ):
        if value is not None:
            told.append(column == value)
    if criteria.statuses:
        told.append(Meeting.status.in_(criteria.statuses))
    return told


def took_part(people: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that one of these persons took part in the meeting."""
    theirs = exists().where(Participation.meeting_id == Meeting.id, Participation.person_id.in_(people))
    return theirs.correlate(Meeting)


def overlapping(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    """Return the conditions that a meeting's days share one with the period; unknown days share none."""
    told: list[ColumnElement[bool]] = []
    if since is not None:
        told.append(Meeting.ended_on >= since)
    if until is not None:
        told.append(Meeting.started_on < until)
    return told


def complete(connection: Connection, heads: Sequence[Any]) -> tuple[MeetingRow, ...]:
    """Return whole rows for meetings already found, in their order."""
    ids = [head.id for head in heads]
    people = fetch_participants(connection, ids)
    topics = _fetch_topics(connection, ids)
    reports = _fetch_reports(connection, ids)
    return tuple(
        MeetingRow(
            id=h.id, start=h.started_on, end=h.ended_on, precision=h.precision, date_basis=h.date_basis,
            status=h.status, prominence=h.prominence, format=h.format, kind=h.kind, visit=h.visit,
            occasion_id=h.occasion_id, occasion_name=h.occasion_name, sidelines=h.sidelines,
            country=h.country,
            city=h.city, site=h.site, venue_basis=h.venue_basis, sources=h.sources,
            participants=tuple(people[h.id]), topics=tuple(topics[h.id]), reports=tuple(reports[h.id]),
        )
        for h in heads
    )  # fmt: skip


def fetch_participants(connection: Connection, ids: Sequence[str]) -> dict[str, list[ParticipantRow]]:
    """Return the participants of meetings, in order."""
    found: dict[str, list[ParticipantRow]] = defaultdict(list)
    for chunk in in_chunks(ids):
        statement = (
            select(Participation)
            .with_only_columns(
                Participation.meeting_id, Participation.person_id, Person.name, Participation.country,
                Participation.side, Participation.role, Participation.office, Participation.office_printed,
                Person.curated, Participation.inferred,
            )
            .join(Person, Person.id == Participation.person_id)
            .where(Participation.meeting_id.in_(chunk))
            .order_by(Participation.meeting_id, Participation.ordinal)
        )  # fmt: skip
        for p in connection.execute(statement):
            found[p.meeting_id].append(
                ParticipantRow(
                    id=p.person_id, name=p.name, country=p.country, side=p.side, role=p.role, office=p.office,
                    office_printed=p.office_printed, curated=p.curated, inferred=p.inferred,
                )
            )  # fmt: skip
    return found


def _fetch_topics(connection: Connection, ids: Sequence[str]) -> dict[str, list[tuple[str, float]]]:
    """Return the topics of meetings, surest first."""
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for chunk in in_chunks(ids):
        statement = select(MeetingTopic.meeting_id, MeetingTopic.topic_code, MeetingTopic.confidence)
        statement = statement.where(MeetingTopic.meeting_id.in_(chunk))
        for meeting, code, confidence in connection.execute(
            statement.order_by(MeetingTopic.confidence.desc(), MeetingTopic.topic_code)
        ):
            found[meeting].append((code, confidence))
    return found


def _fetch_reports(connection: Connection, ids: Sequence[str]) -> dict[str, list[ReportRef]]:
    """Return the reports of meetings: main ones first, then by day of publication."""
    found: dict[str, list[ReportRef]] = defaultdict(list)
    for chunk in in_chunks(ids):
        statement = (
            select(
                MeetingReport.meeting_id, Article.source, Report.prominence, Article.title, Article.publisher,
                Article.published_on,
            )
            .join(Report, Report.id == MeetingReport.report_id)
            .join(Article, Article.id == Report.article_id)
            .where(MeetingReport.meeting_id.in_(chunk))
            .order_by(Report.prominence.desc(), Article.published_on, Article.source, Report.ordinal)
        )  # fmt: skip
        for r in connection.execute(statement):
            found[r.meeting_id].append(
                ReportRef(
                    source=r.source, prominence=r.prominence, title=r.title, publisher=r.publisher,
                    published_on=r.published_on,
                )
            )  # fmt: skip
    return found
