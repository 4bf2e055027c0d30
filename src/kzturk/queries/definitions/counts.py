"""What the database knows, counted: topics, leaders, venues, articles."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, case, func, select

from kzturk.database.models import (
    Article,
    Meeting,
    MeetingReport,
    MeetingTopic,
    Participation,
    Person,
    Report,
    Topic,
)
from kzturk.queries.definitions.statement import NO_DAY, Conditions, Statement, name_orders


def _select_topics(where: Conditions) -> Select[*tuple[Any, ...]]:
    known = case((MeetingTopic.day > NO_DAY, MeetingTopic.day))
    last = case((MeetingTopic.last_day > NO_DAY, MeetingTopic.last_day))
    return (
        select(Topic.code, Topic.parent, Topic.name, func.count().label("meetings"), func.min(known), func.max(last))
        .select_from(MeetingTopic)
        .join(Topic, Topic.code == MeetingTopic.topic_code)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .where(*where)
        .group_by(Topic.code, Topic.parent, Topic.name)
    )


def _select_leaders(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id, Person.name, Person.country, Person.curated, func.count().label("meetings"),
            func.min(Meeting.started_on), func.max(Meeting.ended_on),
        )
        .join(Participation, Participation.person_id == Person.id)
        .join(Meeting, Meeting.id == Participation.meeting_id)
        .where(*where)
        .group_by(Person.id, Person.name, Person.country, Person.curated)
    )  # fmt: skip


def _select_latest_offices(where: Conditions) -> Select[*tuple[Any, ...]]:
    """The office each person held at the newest meeting that tells one."""
    newest = (
        select(Participation.office)
        .where(Participation.person_id == Person.id, Participation.office.is_not(None))
        .order_by(Participation.day.desc(), Participation.meeting_id)
        .limit(1)
        .scalar_subquery()
    )
    return select(Person.id, newest).where(*where)


def _select_venues(where: Conditions) -> Select[*tuple[Any, ...]]:
    place = (Meeting.country, Meeting.city, Meeting.site)
    return (
        select(*place, func.count().label("meetings"), func.min(Meeting.started_on), func.max(Meeting.ended_on))
        .where(func.coalesce(*place).is_not(None), *where)
        .group_by(*place)
    )


def _select_articles(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Stored articles with the number of meetings each tells of."""
    told = (
        select(func.count(MeetingReport.meeting_id.distinct()))
        .join(Report, Report.id == MeetingReport.report_id)
        .where(Report.article_id == Article.id)
        .scalar_subquery()
    )
    return select(
        Article.id, Article.source, Article.title, Article.publisher, Article.language, Article.published_on,
        told, Article.reason, Article.ingested_at,
    ).where(*where)  # fmt: skip


COUNTS: dict[str, Statement] = {
    "topics": Statement(select=_select_topics),
    "leaders": Statement(select=_select_leaders),
    "leaders.offices": Statement(select=_select_latest_offices),
    "venues": Statement(select=_select_venues),
    "articles": Statement(
        select=_select_articles,
        orders=name_orders(
            {
                "published": Article.published_on,
                "publisher": Article.publisher,
                "title": Article.title,
                "language": Article.language,
                "source": Article.source,
                "id": Article.id,
            },
            newest=(Article.published_on.desc().nulls_last(), Article.id.desc()),
        ),
        limited=True,
    ),
}
