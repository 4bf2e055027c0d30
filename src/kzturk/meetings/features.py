"""What speaks for or against two reports telling of one meeting: a plain list of named features.

Each gives points in [-1, 1] with a sentence, or a veto; the weighted sum is held against a threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from kzturk.meetings.model import KnownReport
from kzturk.reports.model import MeetingDate, Participant, Report, Side
from kzturk.values.dates import PRECISIONS

Ranks = Mapping[str, int]
ONE_DAY_OFF = ("published", "dateline")
LONGEST_VISIT = timedelta(days=31)
"""A longer range of days says too little to hold the day of a meeting by itself."""
UNRANKED = 50


@dataclass(frozen=True, slots=True)
class Score:
    """One feature's answer."""

    feature: str
    points: float
    sentence: str
    veto: bool = False


@dataclass(frozen=True, slots=True)
class Feature:
    """A named feature with its weight in the sum."""

    name: str
    weight: float
    judge: Callable[[Report, Report, Ranks], Score]


def compare_days(one: Report, other: Report, _ranks: Ranks) -> Score:
    """Equal days; days of which one range holds the other; a day off where a basis allows it."""
    a, b = one.date, other.date
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return _without_days(one, other)
    if (a.start, a.end) == (b.start, b.end):
        points = {"day": 1.0, "month": 0.5}.get(max(a.precision, b.precision, key=PRECISIONS.index), 0.2)
        return Score("days", points, f"Both tell of {_said(a)}.")
    if _holds(a, b) or _holds(b, a):
        if (_is_visit(a) and _is_visit(b)) or _same_occasion(one, other):
            return Score("days", 0.8, f"{_said(a)} and {_said(b)} fit into each other.")
        return Score("days", -0.5, f"{_said(a)} and {_said(b)} fit, but that says too little.")
    if _one_day_off(a, b):
        return Score("days", 0.7, f"{_said(a)} and {_said(b)} are a day apart, and one is only when it was published.")
    return Score("days", -1.0, f"{_said(a)} is not {_said(b)}.", veto=True)


def _without_days(one: Report, other: Report) -> Score:
    if _same_occasion(one, other):
        return Score("days", 0.8, "A day is unknown, but the occasion is the same.")
    return Score("days", -1.0, "A day is unknown, and nothing else fixes it.", veto=True)


def _said(day: MeetingDate) -> str:
    return str(day.start) if day.start == day.end else f"{day.start} to {day.end}"


def _holds(outer: MeetingDate, inner: MeetingDate) -> bool:
    if outer.start is None or outer.end is None or inner.start is None or inner.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _is_visit(day: MeetingDate) -> bool:
    """Tell whether the days are those of one visit rather than a month or more in which it fell."""
    if day.start is None or day.end is None or day.precision != "day":
        return False
    return day.end - day.start <= LONGEST_VISIT


def _one_day_off(a: MeetingDate, b: MeetingDate) -> bool:
    if a.start is None or b.start is None or not (a.precision == b.precision == "day"):
        return False
    loose = a.basis in ONE_DAY_OFF or b.basis in ONE_DAY_OFF
    return loose and a.start == a.end and b.start == b.end and abs(a.start - b.start) <= timedelta(days=1)


def _same_occasion(one: Report, other: Report) -> bool:
    return one.occasion is not None and other.occasion is not None and one.occasion.id == other.occasion.id


def compare_principals(one: Report, other: Report, ranks: Ranks) -> Score:
    """At least one person of each side in both, and no leading person that is certain in both and differs."""
    for side in ("KZ", "TM"):
        first, second = leading(one, side, ranks), leading(other, side, ranks)
        if first and second and first.id != second.id and not (first.inferred or second.inferred):
            return Score("principals", -1.0, f"{first.name} is not {second.name}.", veto=True)
        if not _people(one, side) & _people(other, side):
            return Score("principals", -1.0, f"Nobody of {side} is in both.", veto=True)
    shared = sorted(p.name for p in one.participants if p.id in _people(other))
    return Score("principals", 1.0, f"Both have {', '.join(shared)}.")


def leading(report: Report, side: Side | str, ranks: Ranks) -> Participant | None:
    """Return the highest participant of a side, by office; among equals told before inferred, then first."""
    people = [p for p in report.participants if p.side == side]
    if not people:
        return None
    return min(people, key=lambda p: (ranks.get(p.office or "", UNRANKED), p.inferred))


def _people(report: Report, side: str | None = None) -> set[str]:
    return {p.id for p in report.participants if side is None or p.side == side}


def compare_formats(one: Report, other: Report, _ranks: Ranks) -> Score:
    """The same format; one that is not told agrees with any."""
    if one.format is None or other.format is None:
        return Score("format", 0.5, "The format is not told in both.")
    if one.format == other.format:
        return Score("format", 1.0, f"Both were {one.format}.")
    return Score("format", -1.0, f"One was {one.format}, the other {other.format}.", veto=True)


def compare_kinds(one: Report, other: Report, _ranks: Ranks) -> Score:
    """Bilateral or multilateral alike."""
    if one.kind == other.kind:
        return Score("kind", 1.0, f"Both were {one.kind}.")
    return Score("kind", -1.0, f"One was {one.kind}, the other {other.kind}.", veto=True)


def compare_venues(one: Report, other: Report, _ranks: Ranks) -> Score:
    """Country and city do not contradict each other."""
    a, b = one.venue, other.venue
    if a is None or b is None:
        return Score("venue", 0.5, "The venue is not told in both.")
    for first, second in ((a.country, b.country), (a.city, b.city)):
        if first and second and first != second:
            return Score("venue", -1.0, f"One was in {first}, the other in {second}.", veto=True)
    return Score("venue", 1.0, f"Both were in {a.city or b.city or a.country or b.country or 'the same place'}.")


def compare_occasions(one: Report, other: Report, _ranks: Ranks) -> Score:
    """The same named event; two sessions of different events are two meetings."""
    if one.occasion is None or other.occasion is None:
        return Score("occasion", 0.0, "An occasion is not named in both.")
    if one.occasion.id == other.occasion.id:
        return Score("occasion", 1.0, f"Both belong to the {one.occasion.name}.")
    sessions = one.kind == other.kind == "multilateral"
    told = f"One belongs to the {one.occasion.name}, the other to the {other.occasion.name}."
    return Score("occasion", -0.5, told, veto=sessions)


FEATURES: tuple[Feature, ...] = (
    Feature("days", 0.40, compare_days),
    Feature("principals", 0.35, compare_principals),
    Feature("format", 0.05, compare_formats),
    Feature("kind", 0.05, compare_kinds),
    Feature("venue", 0.05, compare_venues),
    Feature("occasion", 0.10, compare_occasions),
)


def judge(one: KnownReport, other: KnownReport, ranks: Ranks) -> tuple[Score, ...]:
    """Return every feature's score of a pair."""
    return tuple(feature.judge(one.report, other.report, ranks) for feature in FEATURES)
