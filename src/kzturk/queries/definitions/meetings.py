"""Meetings that answer a question, and what belongs to each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, literal_column, select

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
from kzturk.queries.definitions.statement import Conditions, Statement, name_orders, rows

_COLUMNS = (
    Meeting.id, Meeting.started_on, Meeting.ended_on, Meeting.precision, Meeting.date_basis, Meeting.status,
    Meeting.prominence, Meeting.format, Meeting.kind, Meeting.visit, Meeting.occasion_id,
    Occasion.name.label("occasion_name"), Meeting.sidelines, Meeting.country, Meeting.city, Meeting.site,
    Meeting.venue_basis, Meeting.sources,
)  # fmt: skip
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


def _select_meetings(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(*_COLUMNS).outerjoin(Occasion, Occasion.id == Meeting.occasion_id).where(*where)


def _select_meetings_of(where: Conditions) -> Select[*tuple[Any, ...]]:
    """One person's meetings, read along the table clustered by person and day."""
    statement = select(*_COLUMNS).select_from(Participation).join(Meeting, Meeting.id == Participation.meeting_id)
    theirs = Participation.person_id == bindparam("person")
    return statement.outerjoin(Occasion, Occasion.id == Meeting.occasion_id).where(theirs, *where)


def _count_meetings(where: Conditions) -> Select[*tuple[Any, ...]]:
    found = select(literal_column("1").label("one")).select_from(Meeting).where(*where).limit(rows()).subquery()
    return select(func.count()).select_from(found)


def _count_meetings_of(where: Conditions) -> Select[*tuple[Any, ...]]:
    theirs = Participation.person_id == bindparam("person")
    found: Select[*tuple[Any, ...]] = select(literal_column("1").label("one")).select_from(Participation)
    found = found.join(Meeting, Meeting.id == Participation.meeting_id).where(theirs, *where)
    return select(func.count()).select_from(found.limit(rows()).subquery())


def _count_participations(where: Conditions) -> Select[*tuple[Any, ...]]:
    """How often one person took part, up to a number."""
    theirs = Participation.person_id == bindparam("person")
    found: Select[*tuple[Any, ...]] = select(literal_column("1").label("one")).select_from(Participation)
    found = found.where(theirs, *where)
    return select(func.count()).select_from(found.limit(rows()).subquery())


def _select_participants(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Participation.meeting_id, Participation.person_id, Person.name, Participation.country,
            Participation.side, Participation.role, Participation.office, Participation.office_printed,
            Person.curated, Participation.inferred,
        )
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.meeting_id.in_(_IDS), *where)
        .order_by(Participation.meeting_id, Participation.ordinal)
    )  # fmt: skip


def _select_topics(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Topics of meetings, surest first."""
    return (
        select(MeetingTopic.meeting_id, MeetingTopic.topic_code, MeetingTopic.confidence)
        .where(MeetingTopic.meeting_id.in_(_IDS), *where)
        .order_by(MeetingTopic.confidence.desc(), MeetingTopic.topic_code)
    )


def _select_reports(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Reports of meetings: main ones first, then by day of publication."""
    return (
        select(
            MeetingReport.meeting_id, Article.source, Report.prominence, Article.title, Article.publisher,
            Article.published_on,
        )
        .join(Report, Report.id == MeetingReport.report_id)
        .join(Article, Article.id == Report.article_id)
        .where(MeetingReport.meeting_id.in_(_IDS), *where)
        .order_by(Report.prominence.desc(), Article.published_on, Article.source, Report.ordinal)
    )  # fmt: skip


_ORDERS = name_orders(
    {
        "date": Meeting.started_on, "country": Meeting.country, "city": Meeting.city, "kind": Meeting.kind,
        "format": Meeting.format, "visit": Meeting.visit, "status": Meeting.status, "occasion": Occasion.name,
        "sources": Meeting.sources, "id": Meeting.id,
    },
    newest=(Meeting.started_on.desc().nulls_last(), Meeting.id.desc()),
)  # fmt: skip
_ORDERS_OF_ONE = {
    "newest": (Participation.day.desc(), Participation.meeting_id.desc()),
}

MEETINGS: dict[str, Statement] = {
    "meetings": Statement(select=_select_meetings, orders=_ORDERS, limited=True),
    "meetings.of": Statement(select=_select_meetings_of, orders=_ORDERS_OF_ONE, limited=True),
    "meetings.count": Statement(select=_count_meetings),
    "meetings.count.of": Statement(select=_count_meetings_of),
    "participations.count": Statement(select=_count_participations),
    "participants": Statement(select=_select_participants),
    "meeting.topics": Statement(select=_select_topics),
    "meeting.reports": Statement(select=_select_reports),
}
