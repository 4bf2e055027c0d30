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
    people = _pick_leader(criteria) if order == NEWEST else None
    if people is None:
        found = _read_by_day(database, conditions, order, limit, after)
    else:
        rest = tuple(c for c in conditions if c != ("leader", people, ()))
        found = _read_by_person(database, people, rest, limit, after)
    return islice(found, limit) if limit != ALL else found


def count_meetings(database: Askable, criteria: Sequence[Criterion] = (HELD,), *, most: int = COUNTED) -> int:
    """Return how many meetings meet the criteria; ``most`` means: so many or more."""
    conditions = tuple(c.condition for c in criteria)
    people = _pick_leader(criteria)
    values: dict[str, Any] = {}
    statement = "meetings.count"
    if people is not None and len(people) == 1:
        conditions = tuple(c for c in conditions if c != ("leader", people, ()))
        statement, values = "meetings.count.of", {"person": people[0]}
    ((number,),) = fetch(database, Plan(statement, conditions, values, limit=most))
    return int(number)


def _pick_leader(criteria: Sequence[Criterion]) -> tuple[str, ...] | None:
    """Return the persons of the first leader asked for, by whom the question is best begun."""
    return next((c.value for c in criteria if c.kind == "leader"), None)


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
    topics = _fetch_topics(database, ids)
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


def _fetch_topics(database: Askable, ids: Sequence[str]) -> dict[str, list[tuple[str, float]]]:
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
