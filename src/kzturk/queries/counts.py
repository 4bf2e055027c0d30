"""What the database knows, counted: topics, leaders, venues, articles. Only held meetings enter a count."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select

from kzturk.database.engine import Database
from kzturk.database.models import (
    UNKNOWN_DAY,
    Article,
    Meeting,
    MeetingReport,
    MeetingTopic,
    Participation,
    Person,
    Report,
    Topic,
)
from kzturk.queries.rows import ArticleRow, LeaderRow, TopicRow, VenueRow


def select_topics(
    *, since: date | None = None, until: date | None = None, leaders: tuple[tuple[str, ...], ...] = ()
) -> Select[*tuple[Any, ...]]:
    """Build the statement for topics of held meetings; it reads the table clustered by day alone."""
    known = case((MeetingTopic.day > UNKNOWN_DAY, MeetingTopic.day))
    last = case((MeetingTopic.last_day > UNKNOWN_DAY, MeetingTopic.last_day))
    number = func.count().label("meetings")
    statement = (
        select(Topic.code, Topic.parent, Topic.name, number, func.min(known), func.max(last))
        .join(Topic, Topic.code == MeetingTopic.topic_code)
        .where(MeetingTopic.status == "held")
        .group_by(Topic.code, Topic.parent, Topic.name)
        .order_by(number.desc(), Topic.code)
    )
    if since is not None:
        statement = statement.where(MeetingTopic.last_day >= since)
    if until is not None:
        statement = statement.where(MeetingTopic.day < until, MeetingTopic.day > UNKNOWN_DAY)
    for group in leaders:
        theirs = select(Participation.meeting_id).where(Participation.person_id.in_(group))
        statement = statement.where(MeetingTopic.meeting_id.in_(theirs))
    return statement


def fetch_topics(
    database: Database,
    *,
    since: date | None = None,
    until: date | None = None,
    leaders: tuple[tuple[str, ...], ...] = (),
) -> tuple[TopicRow, ...]:
    """Return the topics of held meetings, most frequent first; ``until`` is the first day no longer wanted.

    ``leaders`` is as in MeetingCriteria. Topics without a meeting are left out.
    """
    with database.connect() as connection:
        return tuple(
            TopicRow(code=code, parent=parent, name=name, meetings=number, first_on=first, last_on=last)
            for code, parent, name, number, first, last in connection.execute(
                select_topics(since=since, until=until, leaders=leaders)
            )
        )


def select_leaders(limit: int | None = None) -> Select[*tuple[Any, ...]]:
    """Build the statement for everybody who took part in anything."""
    held = Meeting.status == "held"
    number = func.count(case((held, 1))).label("meetings")
    return (
        select(
            Person.id, Person.name, Person.country, Person.curated, number,
            func.min(case((held, Meeting.started_on))), func.max(case((held, Meeting.ended_on))),
        )
        .join(Participation, Participation.person_id == Person.id)
        .join(Meeting, Meeting.id == Participation.meeting_id)
        .group_by(Person.id, Person.name, Person.country, Person.curated)
        .order_by(number.desc(), Person.name, Person.id)
        .limit(limit)
    )  # fmt: skip


def select_latest_offices() -> Select[*tuple[Any, ...]]:
    """Build the statement for the office each person held at the newest meeting that tells one."""
    nth = func.row_number().over(
        partition_by=Participation.person_id, order_by=(Participation.day.desc(), Participation.meeting_id)
    )
    ranked = (
        select(Participation.person_id, Participation.office, nth.label("nth"))
        .where(Participation.office.is_not(None))
        .subquery()
    )
    return select(ranked.c.person_id, ranked.c.office).where(ranked.c.nth == 1)


def fetch_leaders(database: Database, *, limit: int | None = None) -> tuple[LeaderRow, ...]:
    """Return everybody who took part in a meeting, most held meetings first, with the newest office told."""
    with database.connect() as connection:
        offices = {row[0]: row[1] for row in connection.execute(select_latest_offices())}
        return tuple(
            LeaderRow(
                id=id_, name=name, country=country, office=offices.get(id_), curated=curated, meetings=number,
                first_on=first, last_on=last,
            )
            for id_, name, country, curated, number, first, last in connection.execute(select_leaders(limit))
        )  # fmt: skip


def select_venues(limit: int | None = None) -> Select[*tuple[Any, ...]]:
    """Build the statement for the places of held meetings."""
    place = (Meeting.country, Meeting.city, Meeting.site)
    number = func.count().label("meetings")
    return (
        select(*place, number, func.min(Meeting.started_on), func.max(Meeting.ended_on))
        .where(Meeting.status == "held", func.coalesce(*place).is_not(None))
        .group_by(*place)
        .order_by(number.desc(), *place)
        .limit(limit)
    )


def fetch_venues(database: Database, *, limit: int | None = None) -> tuple[VenueRow, ...]:
    """Return the places of held meetings, most frequent first."""
    with database.connect() as connection:
        return tuple(
            VenueRow(country=country, city=city, site=site, meetings=number, first_on=first, last_on=last)
            for country, city, site, number, first, last in connection.execute(select_venues(limit))
        )


def select_articles(limit: int | None = None) -> Select[*tuple[Any, ...]]:
    """Build the statement for stored articles with the number of meetings each tells of."""
    told = (
        select(func.count(MeetingReport.meeting_id.distinct()))
        .join(Report, Report.id == MeetingReport.report_id)
        .where(Report.article_id == Article.id)
        .scalar_subquery()
    )
    return (
        select(
            Article.id, Article.source, Article.title, Article.publisher, Article.language,
            Article.published_on,
            told, Article.reason, Article.ingested_at,
        )
        .order_by(Article.published_on.desc().nulls_last(), Article.source)
        .limit(limit)
    )  # fmt: skip


def fetch_articles(database: Database, *, limit: int | None = None) -> tuple[ArticleRow, ...]:
    """Return the stored articles, newest first, those without a day last."""
    with database.connect() as connection:
        return tuple(
            ArticleRow(
                id=id_, source=source, title=title, publisher=publisher, language=language, published_on=day,
                meetings=number, reason=reason, ingested_at=at,
            )
            for id_, source, title, publisher, language, day, number, reason, at in connection.execute(
                select_articles(limit)
            )
        )  # fmt: skip
