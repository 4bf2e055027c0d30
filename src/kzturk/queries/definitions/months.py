"""Topics counted from monthly sums, and from single meetings where a period begins or ends within a month."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, case, func, literal_column, select

from kzturk.database.models import MeetingMonth, MeetingTopic, Topic, TopicMonth
from kzturk.queries.definitions.statement import NO_DAY, Conditions, Statement


def _select_months(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Topic by topic, each read along the key of the sums."""
    return (
        select(
            Topic.code, Topic.parent, Topic.name, func.sum(TopicMonth.meetings),
            func.min(case((TopicMonth.first_on > NO_DAY, TopicMonth.first_on))),
            func.max(case((TopicMonth.last_on > NO_DAY, TopicMonth.last_on))),
        )
        .join(TopicMonth, TopicMonth.topic_code == Topic.code)
        .where(*where)
        .group_by(Topic.code)
    )  # fmt: skip


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
    "meetings.reach": Statement(select=_select_reach),
    "topics.coded": Statement(select=_select_coded),
}
