"""What speaks for or against two reports telling of one meeting: a plain list of named features.

Each gives points in [-1, 1] with a sentence, or a veto; the weighted sum is held against a threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from kzturk.meetings.model import KnownReport
from kzturk.reports.model import MeetingDate, Participant, Report, Side, Venue
from kzturk.values.dates import PRECISIONS

Ranks = Mapping[str, int]
ONE_DAY_OFF = ("published", "dateline")
LONGEST_VISIT = timedelta(days=31)
"""A longer range of days says too little to hold the day of a meeting by itself."""
COUNTED_BASES = ("relative", "published", "dateline")
"""Days on these bases follow from the day on which the text was published."""
WEAK_VENUES = ("dateline", "occasion", "host")
"""Venues on these bases follow from where it was told, or from who or what it was about: they forbid nothing."""
LATEST_REPRINT = timedelta(days=14)
LATE_COPY = timedelta(days=3)
UNRANKED = 50
FEWEST_TOPICS = 2
ONE, VISIT, LONG = 0, 1, 2
"""How far days reach: one, a visit's or a month's, more."""
IN_PERIOD = "day_in_period"
"""The finding that a day lies in a month, which joins only where no other meeting fits."""


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
    judge: Callable[[KnownReport, KnownReport, Ranks], Score]


def compare_days(first: KnownReport, second: KnownReport, _ranks: Ranks) -> Score:
    """Equal days; days of which one range holds the other; a day off where a basis allows it."""
    one, other = first.report, second.report
    a, b = one.date, other.date
    if is_reprint(first, second) and (excused := _excuse_reprint(a, b)):
        return excused
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return _without_days(one, other)
    if (a.start, a.end) == (b.start, b.end):
        precision = max(a.precision, b.precision, key=PRECISIONS.index)
        points = {"day": 1.0, "month": 0.5}.get(precision, 0.2)
        return Score("same_day" if precision == "day" else "same_period", points, f"Both tell of {_said(a)}.")
    if _holds(a, b) or _holds(b, a):
        return _score_fit(one, other)
    if _one_day_off(a, b):
        points = 0.6 if a.basis in ONE_DAY_OFF and b.basis in ONE_DAY_OFF else 0.7
        told = f"{_said(a)} and {_said(b)} are a day apart, and one is only when it was published."
        return Score("day_apart", points, told)
    if _is_late_copy(first, b) or _is_late_copy(second, a):
        return Score("day_of_reprint", 0.0, f"{_said(a)} or {_said(b)} may be counted from the day of a reprint.")
    return Score("days_differ", -1.0, f"{_said(a)} is not {_said(b)}.", veto=True)


def is_reprint(one: KnownReport, other: KnownReport) -> bool:
    """Tell whether the texts of two reports are nearly identical."""
    return other.article in one.alike or one.article in other.alike


def _excuse_reprint(a: MeetingDate, b: MeetingDate) -> Score | None:
    """A reprint often lost its day, or counts "yesterday" from its own day of publication."""
    if (a.start, a.end) == (b.start, b.end) and a.start is not None:
        return None
    if a.start is None or b.start is None:
        return Score("day_of_reprint", 0.9, "The texts are nearly identical, and one of them gives no day.")
    if abs(a.start - b.start) <= LATEST_REPRINT and {a.basis, b.basis} & set(COUNTED_BASES):
        told = f"The texts are nearly identical; {_said(a)} or {_said(b)} is counted from the day of a reprint."
        return Score("day_of_reprint", 0.8, told)
    return None


def _is_late_copy(known: KnownReport, day: MeetingDate) -> bool:
    """Tell whether a text that stands elsewhere, too, counts its day from its own print, a little after a given day.

    That alone joins nothing; it only keeps a reprint beside the other reports of what its original tells.
    """
    counted = known.report.date
    if not known.alike or counted.basis not in COUNTED_BASES or counted.start is None or day.end is None:
        return False
    return timedelta(days=0) < counted.start - day.end <= LATE_COPY


def _score_fit(one: Report, other: Report) -> Score:
    """Days inside longer ones: of one visit or occasion surely, of a month perhaps, of a year hardly."""
    a, b = one.date, other.date
    told = f"{_said(a)} and {_said(b)} fit into each other."
    if (_is_visit(a) and _is_visit(b)) or _same_occasion(one, other):
        return Score("day_in_visit", 0.8, told)
    if max(measure_reach(a), measure_reach(b)) < LONG:
        return Score(IN_PERIOD, 0.3, told)
    return Score("day_in_year", -0.5, f"{_said(a)} and {_said(b)} fit, but that says too little.")


def _without_days(one: Report, other: Report) -> Score:
    if _same_occasion(one, other):
        return Score("day_of_occasion", 0.8, "A day is unknown, but the occasion is the same.")
    return Score("day_unknown", -1.0, "A day is unknown, and nothing else fixes it.")


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


def measure_reach(day: MeetingDate) -> int:
    """Tell whether the days are one, at most those of a long visit or a month, or more."""
    if day.start is None or day.end is None or day.start == day.end:
        return ONE
    return VISIT if day.end - day.start <= LONGEST_VISIT else LONG


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
            return Score("principals_differ", -1.0, f"{first.name} is not {second.name}.", veto=True)
        if not _people(one, side) & _people(other, side):
            return Score("nobody_shared", -1.0, f"Nobody of {side} is in both.", veto=True)
    shared = sorted(p.name for p in one.participants if p.id in _people(other))
    return Score("share_principals", 1.0, f"Both have {', '.join(shared)}.")


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
        return Score("format_untold", 0.5, "The format is not told in both.")
    if one.format == other.format:
        return Score("same_format", 1.0, f"Both were {one.format}.")
    return Score("formats_differ", -1.0, f"One was {one.format}, the other {other.format}.", veto=True)


def compare_kinds(one: Report, other: Report, _ranks: Ranks) -> Score:
    """Bilateral or multilateral alike."""
    if one.kind == other.kind:
        return Score("same_kind", 1.0, f"Both were {one.kind}.")
    return Score("kinds_differ", -1.0, f"One was {one.kind}, the other {other.kind}.", veto=True)


def compare_venues(one: Report, other: Report, _ranks: Ranks) -> Score:
    """Country and city do not contradict each other."""
    a, b = one.venue, other.venue
    if a is None or b is None:
        return Score("venue_untold", 0.5, "The venue is not told in both.")
    for first, second in ((a.country, b.country), (a.city, b.city)):
        if first and second and first != second:
            firm = _is_firm(a) and _is_firm(b)
            return Score("venues_disagree", -1.0, f"One was in {first}, the other in {second}.", veto=firm)
    return Score("venues_agree", 1.0, f"Both were in {a.city or b.city or a.country or b.country or 'the same place'}.")


def _is_firm(venue: Venue) -> bool:
    """Tell whether a venue can forbid: not one that follows from elsewhere, nor the mere country of a visit."""
    return venue.basis not in WEAK_VENUES and (venue.basis != "visit" or venue.city is not None)


def compare_occasions(one: Report, other: Report, _ranks: Ranks) -> Score:
    """The same named event; two sessions of different events are two meetings."""
    if one.occasion is None or other.occasion is None:
        return Score("occasion_untold", 0.0, "An occasion is not named in both.")
    if one.occasion.id == other.occasion.id:
        return Score("same_occasion", 1.0, f"Both belong to the {one.occasion.name}.")
    sessions = one.kind == other.kind == "multilateral"
    told = f"One belongs to the {one.occasion.name}, the other to the {other.occasion.name}."
    return Score("occasions_differ", -0.5, told, veto=sessions)


def compare_visits(one: Report, other: Report, _ranks: Ranks) -> Score:
    """In whose frame: a state, official, working or private visit."""
    if one.visit is None or other.visit is None:
        return Score("visit_untold", 0.0, "The frame of the visit is not told in both.")
    if one.visit == other.visit:
        return Score("same_visit", 1.0, f"Both tell of a {one.visit} visit.")
    return Score("visits_differ", -0.5, f"One tells of a {one.visit} visit, the other of a {other.visit} one.")


def compare_topics(one: Report, other: Report, _ranks: Ranks) -> Score:
    """Subjects in common; a short report leaves out most, so only shared ones speak."""
    first, second = {t.code for t in one.topics}, {t.code for t in other.topics}
    if min(len(first), len(second)) < FEWEST_TOPICS:
        return Score("topics_untold", 0.0, "Too few subjects are told in both.")
    share = len(first & second) / min(len(first), len(second))
    return Score("share_topics", round(2 * share - 1, 3), f"They share {share:.0%} of the subjects of the shorter one.")


def _of_reports(compare: Callable[[Report, Report, Ranks], Score]) -> Callable[..., Score]:
    """Return a feature that looks at what the reports say, whatever is known of their articles."""

    def judge_reports(one: KnownReport, other: KnownReport, ranks: Ranks) -> Score:
        return compare(one.report, other.report, ranks)

    return judge_reports


FEATURES: tuple[Feature, ...] = (
    Feature("days", 0.40, compare_days),
    Feature("principals", 0.35, _of_reports(compare_principals)),
    Feature("format", 0.05, _of_reports(compare_formats)),
    Feature("kind", 0.05, _of_reports(compare_kinds)),
    Feature("venue", 0.05, _of_reports(compare_venues)),
    Feature("occasion", 0.10, _of_reports(compare_occasions)),
    Feature("visit", 0.03, _of_reports(compare_visits)),
    Feature("topics", 0.03, _of_reports(compare_topics)),
)


def judge(one: KnownReport, other: KnownReport, ranks: Ranks) -> tuple[Score, ...]:
    """Return every feature's score of a pair."""
    return tuple(feature.judge(one, other, ranks) for feature in FEATURES)
