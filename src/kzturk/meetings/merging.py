"""One meeting out of several reports: by basis, then confidence, then agreement."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from kzturk.meetings.model import KnownReport, MeetingConclusion, Member
from kzturk.reports.model import (
    DATE_BASES,
    STATUSES,
    VENUE_BASES,
    Figure,
    MeetingDate,
    Outcome,
    Participant,
    Report,
    Status,
    TopicClaim,
    Venue,
)
from kzturk.values import fold, make_key

STATUS_ORDER: tuple[Status, ...] = ("held", "cancelled", "planned")
"""What took place is no longer planned; what was called off is not, either."""
PRECISION_ORDER = ("day", "month", "year", "unknown")
ID_LENGTH = 7
Value = TypeVar("Value", bound=Hashable)
Item = TypeVar("Item")


def name_meeting(founding_key: str, length: int = ID_LENGTH) -> str:
    """Return the public id that a founding report's key gives ("m" and 7 characters)."""
    return "m" + make_key("meeting", founding_key, length=length)


def merge(group: Sequence[KnownReport], members: Sequence[Member]) -> MeetingConclusion:
    """Merge the reports of one meeting, given in order of seniority."""
    status = min((r.report.status for r in group), key=STATUS_ORDER.index)
    ranked = sorted(group, key=lambda r: (r.report.status != status, r.report.prominence != "main", r.seniority))
    reports = [r.report for r in ranked]
    occasion = choose(reports, lambda r: r.occasion, "occasion")
    founding = group[0].key
    return MeetingConclusion(
        id=name_meeting(founding),
        founding_key=founding,
        members=tuple(members),
        status=status,
        prominence="main" if any(r.prominence == "main" for r in reports) else "background",
        date=merge_dates(reports),
        format=choose(reports, lambda r: r.format, "format"),
        kind=reports[0].kind,
        visit=choose(reports, lambda r: r.visit, "visit"),
        occasion=occasion,
        sidelines=any(r.sidelines for r in reports if r.occasion == occasion) if occasion else False,
        venue=merge_venues(reports),
        participants=merge_participants(reports),
        topics=merge_topics(reports),
        outcomes=merge_outcomes(reports),
        figures=merge_figures(reports),
        sources=count_sources(group),
    )


def choose(reports: Sequence[Report], read: Callable[[Report], Value | None], field: str) -> Value | None:
    """Return the value told with most confidence; then the one most reports tell; then the first report's."""
    told = [(value, _confidence(report, field)) for report in reports if (value := read(report)) is not None]
    if not told:
        return None
    values = [value for value, _ in told]
    return max(told, key=lambda pair: (pair[1], values.count(pair[0]), -values.index(pair[0])))[0]


def _confidence(report: Report, field: str) -> float:
    return max(
        (e.confidence for e in report.evidence if e.field == field or e.field.startswith(field + ".")),
        default=0.0,
    )


def merge_dates(reports: Sequence[Report]) -> MeetingDate:
    """Return the day of the best basis, made finer by a finer day inside it."""
    days = [report.date for report in reports]

    def rank(pair: tuple[int, Report]) -> tuple[int, int, float, int, int]:
        """Return the sort key of a report: the best dated comes first."""
        day = pair[1].date
        unknown = day.start is None
        return (
            unknown,
            _order(DATE_BASES, day.basis),
            -_confidence(pair[1], "date"),
            -days.count(day),
            pair[0],
        )

    best = min(enumerate(reports), key=rank)[1].date
    finer = [r for r in reports if _is_finer(r.date, best)]
    return min(enumerate(finer), key=rank)[1].date if finer else best


def _is_finer(day: MeetingDate, than: MeetingDate) -> bool:
    if day.start is None or day.end is None or than.start is None or than.end is None:
        return False
    inside = than.start <= day.start and day.end <= than.end
    return inside and (day.end - day.start) < (than.end - than.start)


def _order(bases: Sequence[str], basis: str | None) -> int:
    return bases.index(basis) if basis in bases else len(bases)


def merge_venues(reports: Sequence[Report]) -> Venue | None:
    """Return the venue of the best basis, with city and site filled in by others that agree."""
    told = [(r, r.venue) for r in reports if r.venue is not None]
    told.sort(key=lambda pair: (_order(VENUE_BASES, pair[1].basis), -_confidence(pair[0], "venue")))
    if not told:
        return None
    best = told[0][1]
    country, city, site = best.country, best.city, best.site
    for _, other in told[1:]:
        if other.country not in (None, country) or (city and other.city not in (None, city)):
            continue
        country, city, site = country or other.country, city or other.city, site or other.site
    return Venue(country=country, city=city, site=site, basis=best.basis)


def merge_participants(reports: Sequence[Report]) -> tuple[Participant, ...]:
    """Return everybody whom any report names, told before inferred, as the best report describes each."""
    best: dict[str, Participant] = {}
    for report in reports:
        for person in report.participants:
            known = best.get(person.id)
            if known is None or (known.inferred and not person.inferred):
                best[person.id] = person
    return tuple(best.values())


def merge_topics(reports: Sequence[Report]) -> tuple[TopicClaim, ...]:
    """Return every topic that any report codes, with the highest confidence, in order of first mention."""
    best: dict[str, float] = {}
    for topic in (t for report in reports for t in report.topics):
        best[topic.code] = max(best.get(topic.code, 0.0), topic.confidence)
    return tuple(TopicClaim(code=code, confidence=confidence) for code, confidence in best.items())


def merge_outcomes(reports: Sequence[Report]) -> tuple[Outcome, ...]:
    """Return the outcomes of the best report, and of the others what it does not have."""
    return _unite((report.outcomes for report in reports), _outcome_key)


def _outcome_key(outcome: Outcome) -> tuple[object, ...]:
    if outcome.kind == "joint-statement":
        return (outcome.kind,)
    if outcome.kind == "invitation":
        return (outcome.kind, fold(outcome.to or ""))
    if outcome.kind == "documents":
        return (outcome.kind, outcome.count)
    return (outcome.kind, fold(outcome.what or ""))


def merge_figures(reports: Sequence[Report]) -> tuple[Figure, ...]:
    """Return the figures of the best report, and of the others what it does not measure."""
    return _unite((r.figures for r in reports), lambda f: (f.measure, f.unit, f.status, f.period))


def _unite(lists: Iterable[Sequence[Item]], key: Callable[[Item], Hashable]) -> tuple[Item, ...]:
    """Join lists; an item comes in unless an earlier list has one of its key."""
    united: list[Item] = []
    for items in lists:
        known = {key(item) for item in united}
        united.extend(item for item in items if key(item) not in known)
    return tuple(united)


def count_sources(group: Sequence[KnownReport]) -> int:
    """Return how many publishers tell of it; an article without a publisher stands for itself."""
    return len({("publisher", fold(r.publisher)) if r.publisher else ("article", r.article) for r in group})


assert set(STATUS_ORDER) == set(STATUSES)  # noqa: S101  (a new status must find its place here)
