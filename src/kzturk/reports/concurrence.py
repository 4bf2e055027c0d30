"""The event that a meeting was part of or stood beside, once its day and place are known (codebook section 6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Occasion
from kzturk.mentions import OccasionMention
from kzturk.reports.calendar import Calendar
from kzturk.reports.identity import SUMMIT_KINDS
from kzturk.reports.model import MeetingDate, Venue
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event

_TRAVEL = timedelta(days=4)
_BESIDE = frozenset({"sidelines", "margins", "margin", "fringes"})
_GATHERING = frozenset({"summit", "forum", "conference", "session", "meeting"})
_MANY = 3


def settle_occasion(
    event: Event, day: MeetingDate, venue: Venue | None, times: Calendar, notes: Notes
) -> tuple[str | None, bool] | None:
    """Return the occasion that day and place allow where the words alone named none, or one of another day.

    None leaves what was decided from the words as it is.
    """
    if day.start is None or day.end is None or day.precision != "day" or event.mode == "telephone":
        return None
    kept = times.knowledge.occasions[event.occasion] if event.occasion else None
    if kept is not None and (kept.days is None or _near(kept, day)):
        return None
    for mention, known in _named(event, day, venue, times):
        times.known[id(mention)] = known.id
        notes.add("occasion", mention.first, mention.last, "occasions.concurrent", "stated", 0.82)
        return known.id, not event.is_summit
    if event.is_summit or _is_beside(event):
        only = _only_one(event, day, venue, times.knowledge)
        if only is not None:
            cue = event.frames[0].cue
            notes.add("occasion", cue.first, cue.last, "occasions.of_the_day", "occasion", 0.75)
            return only.id, not event.is_summit
    return (None, False) if kept is not None else None


def _near(known: Occasion, day: MeetingDate) -> bool:
    return (
        known.days is not None
        and day.start is not None
        and day.end is not None
        and known.days.start - _TRAVEL <= day.end
        and day.start <= known.days.end + _TRAVEL
    )


def _covers(known: Occasion, day: MeetingDate) -> bool:
    days = known.days
    return (
        days is not None
        and days.precision == "day"
        and day.start is not None
        and day.end is not None
        and days.start <= day.end
        and day.start <= days.end
    )


def _named(
    event: Event, day: MeetingDate, venue: Venue | None, times: Calendar
) -> Iterator[tuple[OccasionMention, Occasion]]:
    """Yield the events named anywhere in the article that took place on the meeting's day, in its city."""
    for view in times.views:
        if view.kind not in {"body", "title"}:
            continue
        for mention in view.occasions:
            found = times.identify(mention, day.start)
            known = times.knowledge.occasions[found] if found else None
            if known is None or not _covers(known, day):
                continue
            gathering = event.is_summit or (venue is None and _is_datelined(known, times))
            if _is_gathering(known, times.knowledge) if gathering else _is_here(known, venue, times.knowledge):
                yield mention, known


def _is_gathering(known: Occasion, knowledge: Knowledge) -> bool:
    """Tell whether an event is a session of heads or ministers, rather than a jubilee or a forum."""
    series = knowledge.series.get(known.series or "")
    return series is not None and series.kind in SUMMIT_KINDS


def _is_here(known: Occasion, venue: Venue | None, knowledge: Knowledge) -> bool:
    """Tell whether an event was in the meeting's city; a commission's session has no meetings beside it."""
    series = knowledge.series.get(known.series or "")
    if series is not None and series.kind == "commission":
        return False
    return venue is not None and venue.city is not None and venue.city == knowledge.city_of_place(known.place)


def _is_datelined(known: Occasion, times: Calendar) -> bool:
    """Tell whether the page is dated from the event's city."""
    dateline = times.article.dateline
    if dateline is None or dateline.place is None:
        return False
    city = times.knowledge.city_of_place(dateline.place)
    return city is not None and city == times.knowledge.city_of_place(known.place)


def _is_beside(event: Event) -> bool:
    """Tell whether a meeting is said to have been on the sidelines of a summit that is not called by its name."""
    return any(
        set(frame.view.keys(frame.span[0], frame.span[1])) & _BESIDE
        and set(frame.view.keys(frame.span[0], frame.span[1])) & _GATHERING
        for frame in event.frames
    )


def _only_one(event: Event, day: MeetingDate, venue: Venue | None, knowledge: Knowledge) -> Occasion | None:
    """Return the only known summit of that day, in the country where the meeting was."""
    if event.is_summit and len(event.people) < _MANY:
        return None
    found = [
        known
        for known in knowledge.occasions.values()
        if _covers(known, day)
        and _is_gathering(known, knowledge)
        and (venue is None or venue.country is None or _country(known, knowledge) == venue.country)
        and knowledge.series[known.series or ""].level == "heads-of-state"
        and len(knowledge.occasions_of(known.series or "")) > 1  # a single trilateral summit has no name of its own
    ]
    return found[0] if len(found) == 1 else None


def _country(known: Occasion, knowledge: Knowledge) -> str | None:
    place = knowledge.places.get(known.place) if known.place else None
    return place.country if place is not None else known.country
