"""Series of figures, and pledges: equal targets told at several meetings beside the nearest actual figure. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from kzturk.queries.following.model import FigurePoint, PledgeRow, Telling

ACTUAL_OF: Mapping[str, str] = MappingProxyType({"trade-target": "trade-turnover"})
"""The measure that tells how far a target is reached, where it is not the target's own."""
EQUAL = 0.005
"""Two numbers are one pledge when they differ by no more than this share: "$1 billion", "a billion dollars"."""


def build_series(tellings: Iterable[Telling]) -> tuple[FigurePoint, ...]:
    """Return the points of a series, oldest first, unknown days last; what several articles tell alike is one point."""
    points: dict[tuple[object, ...], list[Telling]] = {}
    for telling in tellings:
        points.setdefault(_point_key(telling), []).append(telling)
    found = [_join(group) for group in points.values()]
    return tuple(sorted(found, key=lambda p: (p.day or date.max, p.measure, p.unit or "", p.value, p.sources)))


def _point_key(t: Telling) -> tuple[object, ...]:
    where = t.meeting or (t.day, t.period)
    return (where, t.measure, t.value, t.unit, t.comparator, t.status)


def _join(group: Sequence[Telling]) -> FigurePoint:
    first = group[0]
    return FigurePoint(
        measure=first.measure, value=first.value, unit=first.unit, comparator=first.comparator, status=first.status,
        period=next((t.period for t in group if t.period), None),
        speaker=next((t.speaker for t in group if t.speaker), None),
        day=first.day, meeting=first.meeting,
        sources=tuple(sorted({t.source for t in group})),
        publishers=tuple(sorted({t.publisher for t in group if t.publisher})),
    )  # fmt: skip


def find_pledges(points: Iterable[FigurePoint]) -> tuple[PledgeRow, ...]:
    """Return the targets of a series, most often told first, each with its first and last telling."""
    series = tuple(points)
    groups: list[list[FigurePoint]] = []
    for point in sorted((p for p in series if _is_target(p)), key=lambda p: (p.measure, p.unit or "", p.value)):
        if groups and _is_same_target(groups[-1][0], point):
            groups[-1].append(point)
        else:
            groups.append([point])
    actual = _Actuals(series)
    rows = [_build_row(group, actual) for group in groups]
    return tuple(sorted(rows, key=lambda row: (-row.times, row.first_on or date.max, row.measure, row.value)))


def _is_target(point: FigurePoint) -> bool:
    return point.status == "target" or point.measure in ACTUAL_OF


def _is_same_target(one: FigurePoint, other: FigurePoint) -> bool:
    near = abs(one.value - other.value) <= EQUAL * max(abs(one.value), abs(other.value))
    return (one.measure, one.unit) == (other.measure, other.unit) and near


def _build_row(group: Sequence[FigurePoint], actuals: _Actuals) -> PledgeRow:
    told = sorted(group, key=lambda p: (p.day or date.max, p.meeting or ""))
    first, last = told[0], _newest(told)
    occasions = {point.meeting or point.sources for point in told}
    actual = actuals.nearest(last)
    return PledgeRow(
        measure=first.measure, value=first.value, unit=first.unit,
        first_on=first.day, first_in=first.meeting, last_on=last.day, last_in=last.meeting, times=len(occasions),
        meetings=tuple(dict.fromkeys(point.meeting for point in told if point.meeting)),
        speakers=tuple(dict.fromkeys(point.speaker for point in told if point.speaker)),
        actual=actual, share=actual.value / first.value if actual and first.value else None,
    )  # fmt: skip


def _newest(told: Sequence[FigurePoint]) -> FigurePoint:
    dated = [point for point in told if point.day is not None]
    return dated[-1] if dated else told[-1]


class _Actuals:
    """The actual figures of a series, to be found by measure, unit and day."""

    def __init__(self, series: Iterable[FigurePoint]) -> None:
        found: dict[tuple[str, str | None], list[FigurePoint]] = {}
        for point in series:
            if point.status == "actual" and point.measure != "other":  # which may be anything
                found.setdefault((point.measure, point.unit), []).append(point)
        self._found = {kind: sorted(points, key=_by_day) for kind, points in found.items()}

    def nearest(self, target: FigurePoint) -> FigurePoint | None:
        """Return the actual figure whose day is nearest to the target's; the later of two as near, then the greater.

        A target of no known day has the newest.
        """
        points = self._found.get((ACTUAL_OF.get(target.measure, target.measure), target.unit))
        if not points:
            return None
        at = bisect_right(points, (target.day or date.max).toordinal(), key=lambda point: _by_day(point)[0])
        near = [points[i] for i in (at - 1, _last_of_day(points, at)) if 0 <= i < len(points)]
        day = target.day or date.max
        return min(near, key=lambda p: (abs(((p.day or date.min) - day).days), *(-part for part in _by_day(p))))


def _by_day(point: FigurePoint) -> tuple[int, float]:
    return ((point.day or date.min).toordinal(), point.value)


def _last_of_day(points: Sequence[FigurePoint], at: int) -> int:
    """Return the place of the last figure of the day that the one at a place has."""
    if at >= len(points):
        return at
    return bisect_right(points, _by_day(points[at])[0], key=lambda point: _by_day(point)[0]) - 1
