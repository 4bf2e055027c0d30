"""Counted from monthly sums: topics, people, venues, periods. Topics also where a period begins within a month."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, case, func, literal_column, select

from kzturk.database.models import MeetingMonth, MeetingTopic, Person, PersonMonth, Topic, TopicMonth, VenueMonth
from kzturk.queries.definitions.statement import NO_DAY, Conditions, Statement, words


def _select_months(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Topic by topic, each read along the key of the sums."""
    return (
        select(Topic.code, Topic.parent, Topic.name, *_sums(TopicMonth))
        .join(TopicMonth, TopicMonth.topic_code == Topic.code)
        .where(*where)
        .group_by(Topic.code)
    )


def _sums(months: Any) -> tuple[Any, Any, Any]:
    """Return the number of meetings in some months, and the first and the last day known among them."""
    return (
        func.sum(months.meetings),
        func.min(case((months.first_on > NO_DAY, months.first_on))),
        func.max(case((months.last_on > NO_DAY, months.last_on))),
    )


def _select_people(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Everybody who took part, each read along the key of the sums."""
    counted = (
        select(
            PersonMonth.person_id, *(column.label(name) for column, name in zip(_sums(PersonMonth), _SUMS, strict=True))
        )
        .where(*where)
        .group_by(PersonMonth.person_id)
        .subquery("counted")
    )
    return select(
        Person.id, Person.name, Person.country, Person.curated, *(counted.c[name] for name in _SUMS)
    ).join_from(counted, Person, Person.id == counted.c.person_id)


_SUMS = ("meetings", "first_on", "last_on")


def _select_venues(where: Conditions) -> Select[*tuple[Any, ...]]:
    place = [func.nullif(column, words("")[0]) for column in (VenueMonth.country, VenueMonth.city, VenueMonth.site)]
    statement = select(*place, *_sums(VenueMonth)).where(func.coalesce(*place).is_not(None), *where)
    return statement.group_by(VenueMonth.country, VenueMonth.city, VenueMonth.site)


def _select_reach(where: Conditions) -> Select[*tuple[Any, ...]]:
    """The earliest first day among the meetings that end in some months: where reading back may stop."""
    return select(func.min(MeetingMonth.first_on)).where(*where)


def _select_coded(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Counted before topics are joined, and by no index on them: so the days are read along the table's own order."""
    code = MeetingTopic.topic_code.concat(literal_column("''"))
    coded = (
        select(
            code.label("code"), func.count().label("meetings"),
            func.min(MeetingTopic.day).label("first_on"), func.max(MeetingTopic.last_day).label("last_on"),
        )
        .where(*where)
        .group_by(code)
        .subquery("coded")
    )  # fmt: skip
    return select(Topic.code, Topic.parent, Topic.name, coded.c.meetings, coded.c.first_on, coded.c.last_on).join_from(
        coded, Topic, Topic.code == coded.c.code
    )


MONTHS: dict[str, Statement] = {
    "topics.months": Statement(select=_select_months),
    "leaders.months": Statement(select=_select_people),
    "venues.months": Statement(select=_select_venues),
    "meetings.reach": Statement(select=_select_reach),
    "topics.coded": Statement(select=_select_coded),
}
