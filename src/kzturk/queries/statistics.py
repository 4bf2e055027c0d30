"""How many meetings there are by year, month, leader, place, topic, format or source.

The database counts: along the monthly sums when nothing but whole months and the status is asked for and the sums
tell the dimensions apart, else meeting by meeting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from kzturk.queries.criteria import Criterion
from kzturk.queries.monthly import read_months
from kzturk.queries.plans import Plan
from kzturk.queries.running import fetch

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

Dimension = Literal["year", "month", "leader", "country", "city", "topic", "format", "source"]
Span = Literal["year", "month"]


class Mark(NamedTuple):
    """A value of a dimension, None when no report tells it, and how people read it."""

    value: str | None
    label: str


class CountRow(NamedTuple):
    """How many meetings have these values, one of each dimension asked for."""

    marks: tuple[Mark, ...]
    meetings: int


class Counts(NamedTuple):
    """The counts, the values of each dimension in their order, and how many meetings were counted.

    These are fewer than the sum of the counts when a meeting has several values.
    """

    rows: tuple[CountRow, ...]
    values: tuple[tuple[Mark, ...], ...]
    meetings: int


class PeriodRow(NamedTuple):
    """The meetings that began in a year or month; ``matching`` are those on the topic asked for."""

    period: str | None
    meetings: int
    bilateral: int
    multilateral: int
    matching: int

    @property
    def share(self) -> float | None:
        """Which part of the meetings is matching; None where nobody met."""
        return round(self.matching / self.meetings, 3) if self.meetings else None


UNKNOWN = Mark(None, "–")
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)
_ORDER = ("year", "month", "leader", "country", "city", "topic", "format", "kind", "source")
"""The order in which statements name two dimensions."""
_SUMMED = frozenset({"year", "month", "country", "city", "format", "kind"})
_SEVERAL = frozenset({"leader", "topic", "source"})
"""Dimensions of which one meeting may have several values."""


def count_by(database: Askable, criteria: Sequence[Criterion], dimensions: Sequence[Dimension]) -> Counts:
    """Count meetings by one dimension or two; periods in order of time, everything else most frequent first.

    A meeting is counted in the year and month in which it began, and once at each of its leaders, topics and sources.
    """
    found = _tally(database, criteria, dimensions)
    names = dict(fetch(database, Plan("persons.names"))) if "leader" in dimensions else {}
    counts = {
        tuple(
            _mark(value, names if name == "leader" else {}) for name, value in zip(dimensions, values, strict=True)
        ): n
        for *values, n in found
    }
    orders = [_rank(counts, place, dimension) for place, dimension in enumerate(dimensions)]
    keys = sorted(counts, key=lambda marks: [order[mark] for order, mark in zip(orders, marks, strict=True)])
    rows = tuple(CountRow(marks, counts[marks]) for marks in keys)
    several = _SEVERAL.intersection(dimensions)
    number = _count(database, criteria) if several else sum(counts.values())
    return Counts(rows, tuple(map(tuple, orders)), number)


def count_along(
    database: Askable, criteria: Sequence[Criterion], span: Span, topics: Collection[str] = ()
) -> tuple[PeriodRow, ...]:
    """Count meetings along the years or months, those without any between the first and the last included.

    Meetings of unknown time come last. ``matching`` counts those with any of the topics.
    """
    kinds = {(period, kind): n for period, kind, n in _tally(database, criteria, (span, "kind"))}
    on = (*criteria, Criterion("topic", tuple(topics)))
    matching = dict(_tally(database, on, (span,))) if topics else {}
    return _lay_along(kinds, matching)


def _lay_along(
    kinds: Mapping[tuple[str | None, str], int], matching: Mapping[str | None, int]
) -> tuple[PeriodRow, ...]:
    told = {period for period, _ in kinds}
    known = sorted(period for period in told if period is not None)
    periods: list[str | None] = [*_fill(known[0], known[-1])] if known else []
    if None in told:
        periods.append(None)
    return tuple(_sum_up(period, kinds, matching.get(period, 0)) for period in periods)


def _tally(database: Askable, criteria: Sequence[Criterion], dimensions: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return the values of the dimensions with the number of meetings, from the sums where they answer."""
    order = sorted(dimensions, key=_ORDER.index)
    months = read_months(database, criteria, "venue_month") if _SUMMED.issuperset(dimensions) else None
    kind, conditions = ("tally", tuple(c.counted for c in criteria)) if months is None else ("summed", months)
    rows = fetch(database, Plan(".".join((kind, *order)), conditions))
    if order == list(dimensions):
        return rows
    return [(second, first, number) for first, second, number in rows]


def _count(database: Askable, criteria: Sequence[Criterion]) -> int:
    ((number,),) = fetch(database, Plan("meetings.count", tuple(c.counted for c in criteria)))
    return int(number)


def _sum_up(period: str | None, kinds: Mapping[tuple[str | None, str], int], matching: int) -> PeriodRow:
    bilateral, multilateral = (kinds.get((period, kind), 0) for kind in ("bilateral", "multilateral"))
    return PeriodRow(period, bilateral + multilateral, bilateral, multilateral, matching)


def _fill(first: str, last: str) -> Iterator[str]:
    """Yield every year or month from the first to the last."""
    if len(first) == len("2024"):
        yield from (f"{year:04}" for year in range(int(first), int(last) + 1))
        return
    start, end = (int(period[:4]) * 12 + int(period[5:]) - 1 for period in (first, last))
    yield from (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, end + 1))


def _rank(counts: Mapping[tuple[Mark, ...], int], place: int, dimension: Dimension) -> dict[Mark, int]:
    """Return the order of a dimension's values; what is unknown comes last."""
    sums: Counter[Mark] = Counter()
    for marks, number in counts.items():
        sums[marks[place]] += number
    timely = dimension in get_args(Span)

    def order(mark: Mark) -> tuple[bool, int, str, str]:
        return mark.value is None, 0 if timely else -sums[mark], mark.label, mark.value or ""

    return {mark: number for number, mark in enumerate(sorted(sums, key=order))}


def _mark(value: str | None, names: Mapping[str, str]) -> Mark:
    return Mark(value, names.get(value, value)) if value else UNKNOWN
