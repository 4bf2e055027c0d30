"""What the database knows, counted: topics, leaders, venues, articles."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, Select, func, literal_column, select

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
from kzturk.queries.definitions.statement import Conditions, Statement, name_orders


def _count_each(value: Any, table: Any, where: Conditions) -> Any:
    """Return how many meetings have each value of a table.

    Counted before anything else is joined, and by no index on the value: so meetings are found as the conditions say.
    """
    plain = value.concat(literal_column("''"))
    return (
        select(
            plain.label("value"), func.count().label("meetings"),
            func.min(Meeting.started_on).label("first_on"), func.max(Meeting.ended_on).label("last_on"),
        )
        .select_from(Meeting)
        .join(table, table.meeting_id == Meeting.id)
        .where(*where)
        .group_by(plain)
        .subquery("counted")
    )  # fmt: skip


def _select_topics(where: Conditions) -> Select[*tuple[Any, ...]]:
    counted = _count_each(MeetingTopic.topic_code, MeetingTopic, where)
    return select(
        Topic.code, Topic.parent, Topic.name, counted.c.meetings, counted.c.first_on, counted.c.last_on
    ).join_from(counted, Topic, Topic.code == counted.c.value)


def _select_leaders(where: Conditions) -> Select[*tuple[Any, ...]]:
    counted = _count_each(Participation.person_id, Participation, where)
    return select(
        Person.id,
        Person.name,
        Person.country,
        Person.curated,
        counted.c.meetings,
        counted.c.first_on,
        counted.c.last_on,
    ).join_from(counted, Person, Person.id == counted.c.value)


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


def _select_any_article(where: Conditions) -> Select[*tuple[Any, ...]]:
    """One article, if there is any: whether the database is filled."""
    return select(Article.id).where(*where).limit(literal_column("1", Integer))


COUNTS: dict[str, Statement] = {
    "articles.any": Statement(select=_select_any_article),
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
