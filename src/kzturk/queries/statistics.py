"""How many meetings there are by year, month, leader, place, topic, format or source.

The meetings are those of :func:`kzturk.queries.meetings.fetch_meetings`, counted here as they stream by rather than by
SQLite: every filter holds by itself and two dimensions combine freely, at the price of reading each meeting once.
A meeting is counted in the year and month in which it began, and once at each of its leaders, topics and sources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple, get_args

from kzturk.queries.rows import MeetingRow

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


def count_by(meetings: Iterable[MeetingRow], dimensions: Sequence[Dimension]) -> Counts:
    """Count meetings by one dimension or several; periods in order of time, everything else most frequent first."""
    counter: Counter[tuple[Mark, ...]] = Counter()
    number = 0
    for row in meetings:
        number += 1
        counter.update(product(*(_read_marks(row, dimension) for dimension in dimensions)))
    orders = [_rank(counter, place, dimension) for place, dimension in enumerate(dimensions)]
    keys = sorted(counter, key=lambda marks: [order[mark] for order, mark in zip(orders, marks, strict=True)])
    return Counts(tuple(CountRow(marks, counter[marks]) for marks in keys), tuple(map(tuple, orders)), number)


def count_along(meetings: Iterable[MeetingRow], span: Span, topics: Collection[str] = ()) -> tuple[PeriodRow, ...]:
    """Count meetings along the years or months, those without any between the first and the last included.

    Meetings of unknown time come last. ``matching`` counts those with any of the topics.
    """
    kinds: Counter[tuple[str | None, str]] = Counter()
    matching: Counter[str | None] = Counter()
    for row in meetings:
        period = _PERIODS[span](row)
        kinds[period, row.kind] += 1
        matching[period] += any(code in topics for code, _ in row.topics)
    known = sorted(period for period in matching if period is not None)
    periods: list[str | None] = [*_fill(known[0], known[-1])] if known else []
    if None in matching:
        periods.append(None)
    return tuple(_sum_up(period, kinds, matching[period]) for period in periods)


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


def _rank(counter: Counter[tuple[Mark, ...]], place: int, dimension: Dimension) -> dict[Mark, int]:
    """Return the order of a dimension's values; what is unknown comes last."""
    sums: Counter[Mark] = Counter()
    for marks, number in counter.items():
        sums[marks[place]] += number
    timely = dimension in _PERIODS

    def order(mark: Mark) -> tuple[bool, int, str, str]:
        return mark.value is None, 0 if timely else -sums[mark], mark.label, mark.value or ""

    return {mark: number for number, mark in enumerate(sorted(sums, key=order))}


def _read_marks(row: MeetingRow, dimension: Dimension) -> tuple[Mark, ...]:
    """Return the values that a meeting has, each once; the unknown one when it has none."""
    return tuple(dict.fromkeys(_MARKS[dimension](row))) or (UNKNOWN,)


def _mark(value: str | None) -> Mark:
    return Mark(value, value) if value else UNKNOWN


def _year_of(row: MeetingRow) -> str | None:
    """Return the year in which a meeting began, None when it is unknown."""
    if row.start is None or row.precision == "unknown":
        return None
    return f"{row.start.year:04}"


def _month_of(row: MeetingRow) -> str | None:
    """Return the month in which a meeting began, None when only its year is known."""
    if row.start is None or row.precision in ("year", "unknown"):
        return None
    return f"{row.start.year:04}-{row.start.month:02}"


_PERIODS: Mapping[str, Callable[[MeetingRow], str | None]] = {"year": _year_of, "month": _month_of}
_MARKS: Mapping[Dimension, Callable[[MeetingRow], Iterable[Mark]]] = {
    "year": lambda row: [_mark(_year_of(row))],
    "month": lambda row: [_mark(_month_of(row))],
    "leader": lambda row: [Mark(person.id, person.name) for person in row.participants],
    "country": lambda row: [_mark(row.country)],
    "city": lambda row: [_mark(row.city)],
    "topic": lambda row: [_mark(code) for code, _ in row.topics],
    "format": lambda row: [_mark(row.format)],
    "source": lambda row: [_mark(report.publisher) for report in row.reports],
}
