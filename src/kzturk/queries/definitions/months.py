"""Topics counted from monthly sums, and from single meetings where a period begins or ends within a month."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, case, func, select

from kzturk.database.models import MeetingTopic, Topic, TopicMonth
from kzturk.queries.definitions.statement import NO_DAY, Conditions, Statement


def _select_months(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Topic.code, Topic.parent, Topic.name, func.sum(TopicMonth.meetings),
            func.min(case((TopicMonth.first_on > NO_DAY, TopicMonth.first_on))),
            func.max(case((TopicMonth.last_on > NO_DAY, TopicMonth.last_on))),
        )
        .join(Topic, Topic.code == TopicMonth.topic_code)
        .where(*where)
        .group_by(Topic.code, Topic.parent, Topic.name)
    )  # fmt: skip


def _select_coded(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Topic.code, Topic.parent, Topic.name, func.count().label("meetings"), func.min(MeetingTopic.day),
            func.max(MeetingTopic.last_day),
        )
        .select_from(MeetingTopic)
        .join(Topic, Topic.code == MeetingTopic.topic_code)
        .where(*where)
        .group_by(Topic.code, Topic.parent, Topic.name)
    )  # fmt: skip


MONTHS: dict[str, Statement] = {
    "topics.months": Statement(select=_select_months),
    "topics.coded": Statement(select=_select_coded),
}
