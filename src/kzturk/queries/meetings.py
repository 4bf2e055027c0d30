"""Meetings that answer a question, newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import chain, groupby, islice
from typing import TYPE_CHECKING, Any

from kzturk.queries.criteria import HELD, Criterion
from kzturk.queries.plans import ALL, Condition, Plan
from kzturk.queries.rows import MeetingRow, ParticipantRow, ReportRef
from kzturk.queries.running import fetch, run

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

NEWEST = "newest"
BLOCK = 500
"""Meetings completed at a time: memory stays the same however long the answer is."""
FEW = 2000
"""So many meetings of one person are read in a moment; who has fewer is worth finding out only below it."""
COUNTED = 1000
"""Beyond this number an answer is only said to go on."""


def fetch_meetings(
    database: Askable,
    criteria: Sequence[Criterion] = (HELD,),
    *,
    order: str = NEWEST,
    limit: int = ALL,
    after: str | None = None,
) -> Iterator[MeetingRow]:
    """Yield the meetings that meet every criterion, newest first, unknown days last, ties by id.

    ``after`` is the id of the last meeting of the page before.
    """
    heads = find_meetings(database, criteria, order=order, limit=limit, after=after)
    first = BLOCK if limit == ALL else min(limit, BLOCK)
    while block := list(islice(heads, first)):
        yield from complete(database, block)


def find_meetings(
    database: Askable, criteria: Sequence[Criterion], *, order: str = NEWEST, limit: int = ALL, after: str | None = None
) -> Iterator[tuple[Any, ...]]:
    """Yield the meetings' own values; the newest of a leader are read along the table clustered by person."""
    conditions = tuple(c.condition for c in criteria)
    people = _pick_leader(database, criteria) if order == NEWEST else None
    start = _find_reach(database, criteria)
    if people is None:
        near = (Condition("from", start),) if start is not None else ()
        found = _read_by_day(database, (*conditions, *near), order, limit, after)
    else:
        rest = tuple(c for c in conditions if c != ("leader", people, ()))
        found = _read_by_person(database, people, (*rest, *_bound(criteria, start)), limit, after)
    return islice(found, limit) if limit != ALL else found


def count_meetings(database: Askable, criteria: Sequence[Criterion] = (HELD,), *, most: int = COUNTED) -> int:
    """Return how many meetings meet the criteria; ``most`` means: so many or more."""
    conditions = tuple(c.condition for c in criteria)
    people = _pick_leader(database, criteria)
    start = _find_reach(database, criteria)
    if people is not None and len(people) > 1:
        return sum(1 for _ in islice(find_meetings(database, criteria), most))
    if people is None:
        near = (Condition("from", start),) if start is not None else ()
        plan = Plan("meetings.count", (*conditions, *near), limit=most)
    else:
        rest = tuple(c for c in conditions if c != ("leader", people, ()))
        plan = Plan("meetings.count.of", (*rest, *_bound(criteria, start)), {"person": people[0]}, limit=most)
    ((number,),) = fetch(database, plan)
    return int(number)


def _find_reach(database: Askable, criteria: Sequence[Criterion]) -> date | None:
    """Return the day before which no meeting asked for began, from the sums that SQLite keeps; None for any.

    A meeting of several days may belong to a period that begins after it. Without this bound, whoever reads back from
    the newest would read on to the oldest when there are fewer meetings than wanted.
    """
    since: date | None = max((c.value for c in criteria if c.kind == "since"), default=None)
    if since is None or database.path is None:
        return None
    plan = Plan("meetings.reach", (Condition("meeting_month.since", since.replace(day=1)),))
    ((earliest,),) = fetch(database, plan)
    return min(since, earliest) if earliest is not None else since


def _bound(criteria: Sequence[Criterion], start: date | None) -> Iterator[Condition]:
    """Yield the days between which one person's meetings need be read."""
    if start is not None:
        yield Condition("from.of", start)
    for criterion in criteria:
        if criterion.kind == "until":
            yield Condition("until.of", criterion.value)


def _pick_leader(database: Askable, criteria: Sequence[Criterion]) -> tuple[str, ...] | None:
    """Return the persons by whom the question is best begun: those of the leader asked for with fewest meetings."""
    groups: list[tuple[str, ...]] = [c.value for c in criteria if c.kind == "leader"]
    if len(groups) < 2:
        return groups[0] if groups else None
    return min(groups, key=lambda people: sum(_count_of(database, person) for person in people))


def _count_of(database: Askable, person: str) -> int:
    """Return how many meetings of a person there are, or that there are many."""
    ((number,),) = fetch(database, Plan("participations.count", values={"person": person}, limit=FEW))
    return int(number)


def _read_by_person(
    database: Askable, people: Sequence[str], conditions: tuple[Condition, ...], limit: int, after: str | None
) -> Iterator[tuple[Any, ...]]:
    """Read each person's meetings newest first, and merge them where a name means several."""
    if after is not None:
        conditions = (*conditions, Condition("after.of", after))
    streams = [run(database, Plan("meetings.of", conditions, {"person": person}, NEWEST, limit)) for person in people]
    if len(streams) == 1:
        return streams[0]
    merged = merge(*streams, key=lambda head: (head[1] or date.min, head[0]), reverse=True)
    return (head for head, _ in groupby(merged))


def _read_by_day(
    database: Askable, conditions: tuple[Condition, ...], order: str, limit: int, after: str | None
) -> Iterator[tuple[Any, ...]]:
    """Read meetings in an order; after a meeting with a day first those with a day, then the others."""
    if after is None:
        return run(database, Plan("meetings", conditions, order=order, limit=limit))
    dated = run(database, Plan("meetings", (*conditions, Condition("after", after)), order=order, limit=limit))
    ((_, day, *_),) = fetch(database, Plan("meetings", (Condition("id", (after,)),), order=order)) or (("", None),)
    end = (Condition("undated"),) if day is not None else (Condition("undated"), Condition("after.undated", after))
    return chain(dated, run(database, Plan("meetings", (*conditions, *end), order=order, limit=limit)))


def complete(database: Askable, heads: Sequence[tuple[Any, ...]]) -> Iterator[MeetingRow]:
    """Yield whole rows for meetings already found, in their order."""
    ids = [head[0] for head in heads]
    people = fetch_participants(database, ids)
    topics = fetch_topics(database, ids)
    reports = _fetch_reports(database, ids)
    for head in heads:
        id_ = head[0]
        parts = (tuple(people[id_]), tuple(topics[id_]), tuple(reports[id_]))
        yield MeetingRow._make((*head[:-1], *parts, head[-1]))


def fetch_participants(database: Askable, ids: Sequence[str]) -> dict[str, list[ParticipantRow]]:
    """Return the participants of meetings, in order."""
    found: dict[str, list[ParticipantRow]] = defaultdict(list)
    for meeting, *values in _read_parts(database, "participants", ids):
        found[meeting].append(ParticipantRow(*values))
    return found


def fetch_topics(database: Askable, ids: Sequence[str]) -> dict[str, list[tuple[str, float]]]:
    """Return the topics of meetings, surest first."""
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for meeting, code, confidence in _read_parts(database, "meeting.topics", ids):
        found[meeting].append((code, confidence))
    return found


def _fetch_reports(database: Askable, ids: Sequence[str]) -> dict[str, list[ReportRef]]:
    """Return the reports of meetings: main ones first, then by day of publication."""
    found: dict[str, list[ReportRef]] = defaultdict(list)
    for meeting, *values in _read_parts(database, "meeting.reports", ids):
        found[meeting].append(ReportRef(*values))
    return found


def _read_parts(database: Askable, statement: str, ids: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(ids), BLOCK):
        yield from run(database, Plan(statement, values={"ids": ids[start : start + BLOCK]}))
