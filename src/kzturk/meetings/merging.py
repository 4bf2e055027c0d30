"""One meeting out of several reports: by basis, then confidence, then how many independent sources agree."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from kzturk.meetings.blending import merge_figures, merge_outcomes, merge_participants, merge_topics
from kzturk.meetings.model import Attribution, KnownReport, MeetingConclusion, Member, Merged, Standing
from kzturk.meetings.sources import count_sources, group_sources
from kzturk.reports.model import (
    DATE_BASES,
    STATUSES,
    VENUE_BASES,
    MeetingDate,
    OccasionRef,
    Report,
    Status,
    Venue,
)
from kzturk.values import make_key

STATUS_ORDER: tuple[Status, ...] = ("held", "cancelled", "planned")
"""What took place is no longer planned; what was called off is not, either."""
LOOSE_BASES = ("published", "dateline")
"""A day on these bases is when it was told; that it is another day than the meeting's is no contradiction."""
ID_LENGTH = 7
Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Group:
    """The reports of a meeting, best first, and which of them come from one source."""

    ranked: Sequence[KnownReport]
    sources: Mapping[str, int]

    def support(self, keys: Sequence[str]) -> int:
        """Return how many independent sources the reports with these keys come from."""
        return count_sources(self.sources, keys)


def name_meeting(founding_key: str, length: int = ID_LENGTH) -> str:
    """Return the public id that a founding report's key gives ("m" and 7 characters)."""
    return "m" + make_key("meeting", founding_key, length=length)


def merge(group: Sequence[KnownReport], members: Sequence[Member]) -> MeetingConclusion:
    """Merge the reports of one meeting, given in order of seniority."""
    status = min((r.report.status for r in group), key=STATUS_ORDER.index)
    ranked = sorted(group, key=lambda r: (r.report.status != status, r.report.prominence != "main", r.seniority))
    sources = group_sources(group)
    told = _Group(ranked, sources)
    occasion = choose(told, lambda r: r.occasion, "occasion")
    date, venue = merge_dates(told), merge_venues(told)
    format_: Merged[Any] = choose(told, lambda r: r.format, "format")
    visit: Merged[Any] = choose(told, lambda r: r.visit, "visit")
    people, topics = merge_participants(ranked), merge_topics(ranked)
    outcomes, figures = merge_outcomes(ranked), merge_figures(ranked)
    parts: list[Merged[Any]] = [date, venue, format_, visit, occasion, people, topics, outcomes, figures]
    parts.append(_merge_statuses(told, status))
    founding = group[0].key
    return MeetingConclusion(
        id=name_meeting(founding),
        founding_key=founding,
        members=tuple(members),
        status=status,
        prominence="main" if any(r.report.prominence == "main" for r in group) else "background",
        date=date.value,
        format=format_.value,
        kind=ranked[0].report.kind,
        visit=visit.value,
        occasion=occasion.value,
        sidelines=_stands_beside(ranked, occasion.value),
        venue=venue.value,
        participants=people.value,
        topics=topics.value,
        outcomes=outcomes.value,
        figures=figures.value,
        sources=count_sources(sources),
        attributions=tuple(a for part in parts for a in part.attributions),
        conflicts=tuple(dict.fromkeys(field for part in parts for field in part.conflicts)),
    )


def _stands_beside(ranked: Sequence[KnownReport], occasion: OccasionRef | None) -> bool:
    """Tell whether the meeting was on the sidelines of its occasion, by any report that names the occasion."""
    return occasion is not None and any(r.report.sidelines for r in ranked if r.report.occasion == occasion)


def choose(told: _Group, read: Callable[[Report], Value | None], field: str) -> Merged[Value | None]:
    """Return the value told with most confidence; then the one most sources tell; then the best report's."""
    known = [(r, value) for r in told.ranked if (value := read(r.report)) is not None]
    if not known:
        return Merged(None)
    sayers: dict[Value, list[str]] = {}
    for report, value in known:
        sayers.setdefault(value, []).append(report.key)

    def rank(pair: tuple[KnownReport, Value]) -> tuple[float, int]:
        return (_confidence(pair[0].report, field), told.support(sayers[pair[1]]))

    chosen, value = max(known, key=rank)
    standings = {r.key: "chosen" if r is chosen else "agrees" if v == value else "differs" for r, v in known}
    return _attributed(value, field, standings, [field] if len(sayers) > 1 else [])  # type: ignore[arg-type]


def _attributed(
    value: Value, field: str, standings: Mapping[str, Standing], conflicts: Sequence[str] = ()
) -> Merged[Value]:
    found = [Attribution(field=field, key=k, claim_field=field, standing=s) for k, s in standings.items()]
    return Merged(value, tuple(found), tuple(conflicts))


def _confidence(report: Report, field: str) -> float:
    return max(
        (e.confidence for e in report.evidence if e.field == field or e.field.startswith(field + ".")),
        default=0.0,
    )


def _merge_statuses(told: _Group, status: Status) -> Merged[Status]:
    """Say how each report's status stands to the concluded one; announced, then held is no contradiction."""
    chosen = next(r for r in told.ranked if r.report.status == status)
    standings: dict[str, Standing] = {}
    for r in told.ranked:
        standings[r.key] = "chosen" if r is chosen else "agrees" if r.report.status == status else "differs"
    statuses = {r.report.status for r in told.ranked}
    return _attributed(status, "status", standings, ["status"] if {"held", "cancelled"} <= statuses else [])


def merge_dates(told: _Group) -> Merged[MeetingDate]:
    """Return the day of the best basis, made finer by a finer day inside it."""
    sayers: dict[MeetingDate, list[str]] = {}
    for report in told.ranked:
        sayers.setdefault(report.report.date, []).append(report.key)

    def rank(pair: tuple[int, KnownReport]) -> tuple[bool, int, float, int, int]:
        """Return the sort key of a report: the best dated comes first."""
        day = pair[1].report.date
        certainty = _confidence(pair[1].report, "date")
        return (day.start is None, _order(DATE_BASES, day.basis), -certainty, -told.support(sayers[day]), pair[0])

    best = min(enumerate(told.ranked), key=rank)[1]
    finer = [(n, r) for n, r in enumerate(told.ranked) if _is_finer(r.report.date, best.report.date)]
    chosen = min(finer, key=rank)[1] if finer else best
    day = chosen.report.date
    standings = {r.key: _stand_date(r.report.date, day, r is chosen) for r in told.ranked if r.report.date.start}
    firm = [r for r in told.ranked if standings.get(r.key) == "differs" and r.report.date.basis not in LOOSE_BASES]
    return _attributed(day, "date", standings, ["date"] if firm else [])


def _stand_date(day: MeetingDate, concluded: MeetingDate, chosen: bool) -> Standing:
    if chosen:
        return "chosen"
    equal = (day.start, day.end) == (concluded.start, concluded.end)
    return "agrees" if equal or _is_finer(concluded, day) else "differs"


def _is_finer(day: MeetingDate, than: MeetingDate) -> bool:
    if day.start is None or day.end is None or than.start is None or than.end is None:
        return False
    inside = than.start <= day.start and day.end <= than.end
    return inside and (day.end - day.start) < (than.end - than.start)


def _order(bases: Sequence[str], basis: str | None) -> int:
    return bases.index(basis) if basis in bases else len(bases)


def merge_venues(told: _Group) -> Merged[Venue | None]:
    """Return the venue of the best basis, with city and site filled in by others that agree."""
    known = [(r, r.report.venue) for r in told.ranked if r.report.venue is not None]
    if not known:
        return Merged(None)
    sayers: dict[Venue, list[str]] = {}
    for report, venue in known:
        sayers.setdefault(venue, []).append(report.key)
    known.sort(
        key=lambda pair: (
            _order(VENUE_BASES, pair[1].basis),
            -_confidence(pair[0].report, "venue"),
            -told.support(sayers[pair[1]]),
        )
    )
    chosen, best = known[0]
    country, city, site = best.country, best.city, best.site
    standings: dict[str, Standing] = {chosen.key: "chosen"}
    for report, other in known[1:]:
        if not _fits(other, country, city, site):
            standings[report.key] = "differs"
            continue
        filled = (country or other.country, city or other.city, site or other.site)
        standings[report.key] = "agrees" if filled == (country, city, site) else "completes"
        country, city, site = filled
    venue = Venue(country=country, city=city, site=site, basis=best.basis)
    return _attributed(venue, "venue", standings, ["venue"] if "differs" in standings.values() else [])


def _fits(other: Venue, country: str | None, city: str | None, site: str | None) -> bool:
    known = ((country, other.country), (city, other.city), (site, other.site))
    return all(mine is None or theirs in (None, mine) for mine, theirs in known)


assert set(STATUS_ORDER) == set(STATUSES)  # noqa: S101  (a new status must find its place here)
