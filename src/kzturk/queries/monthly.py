"""Topics of a period from monthly sums: whole months are summed up, its two ends counted meeting by meeting.

A meeting belongs to a period when its days share one with it: it ended on the first day or later, and began before the
day that the period ends with. With the whole months that lie inside, this falls into parts that have no meeting in
common: those known by their months alone; those that ended in the month in which the period begins; those that
began in the month in which it ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from kzturk.queries.criteria import Criterion
from kzturk.queries.plans import Condition, Plan
from kzturk.queries.rows import TopicRow
from kzturk.queries.running import fetch

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

_ENOUGH = frozenset({"status", "since", "until"})


def can_sum(database: Askable, criteria: Sequence[Criterion]) -> bool:
    """Tell whether the sums, which only SQLite keeps, answer the question: it asks for days and status alone."""
    return database.path is not None and all(criterion.kind in _ENOUGH for criterion in criteria)


def read_months(database: Askable, criteria: Sequence[Criterion], sums: str) -> tuple[Condition, ...] | None:
    """Return what is asked as conditions on monthly sums, None when they do not answer it: it asks for more, or the
    period begins or ends within a month.
    """
    days = [c.value for c in criteria if c.kind in ("since", "until")]
    if not can_sum(database, criteria) or any(day.day > 1 for day in days):
        return None
    conditions = tuple(Condition(f"{sums}.{c.kind}", c.value) for c in criteria)
    return (*conditions, Condition(f"{sums}.known")) if days else conditions


def sum_topics(database: Askable, criteria: Sequence[Criterion]) -> Iterator[TopicRow]:
    """Yield the topics of the meetings asked for, in no order."""
    since = max((c.value for c in criteria if c.kind == "since"), default=None)
    until = min((c.value for c in criteria if c.kind == "until"), default=None)
    statuses = tuple(c.value for c in criteria if c.kind == "status")
    parts = [Plan("topics.months", (*_with("month.status", statuses), *_months(since, until)))]
    for edge in _edges(since, until):
        parts.append(Plan("topics.coded", (*_with("coded.status", statuses), *edge)))
    yield from _add_up(row for plan in parts for row in fetch(database, plan))


def _with(kind: str, values: Iterable[Any]) -> tuple[Condition, ...]:
    return tuple(Condition(kind, value) for value in values)


def _months(since: date | None, until: date | None) -> Iterator[Condition]:
    """Yield what holds of meetings that are known by their months alone."""
    if since is not None:
        yield Condition("month.since", _next_month(since))
    if until is not None:
        yield Condition("month.until", until.replace(day=1))
        yield Condition("month.known")


def _edges(since: date | None, until: date | None) -> Iterator[tuple[Condition, ...]]:
    """Yield the other parts, each as conditions that a look-up by day answers."""
    if since is not None and since.day > 1:
        month, following = since.replace(day=1), _next_month(since)
        ended = (Condition("coded.ended_from", since), Condition("coded.ended_before", following))
        before = (Condition("coded.began_before", min(following, until) if until else following),)
        yield (*ended, *before, Condition("coded.began_from", month))
        yield (*ended, Condition("coded.began_before", month), Condition("coded.lasting"))
    if until is not None and until.day > 1:
        began = (Condition("coded.began_from", until.replace(day=1)), Condition("coded.began_before", until))
        yield (*began, Condition("coded.ended_from", _next_month(since))) if since else began


def _next_month(day: date) -> date:
    """Return the first day of a month on or after a day."""
    return day if day.day == 1 else date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _add_up(rows: Iterable[tuple[Any, ...]]) -> Iterator[TopicRow]:
    found: dict[str, TopicRow] = {}
    for values in rows:
        row = TopicRow._make(values)
        other = found.get(row.code)
        if other is not None:
            row = row._replace(
                meetings=row.meetings + other.meetings,
                first_on=min((day for day in (row.first_on, other.first_on) if day), default=None),
                last_on=max((day for day in (row.last_on, other.last_on) if day), default=None),
            )
        found[row.code] = row
    yield from found.values()
