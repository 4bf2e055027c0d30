"""Flags: what contradicts itself in an article and deserves another look."""

from __future__ import annotations

from kzturk.knowledge import Knowledge
from kzturk.mentions import Actor
from kzturk.reports.calendar import Calendar
from kzturk.reports.model import NOT_HELD, OVERRULED, MeetingDate
from kzturk.reports.occurrences import Event


def raise_flags(event: Event, day: MeetingDate, times: Calendar, knowledge: Knowledge) -> tuple[str, ...]:
    """Return ``published-overruled`` where the metadata's day cannot be, ``office-not-held:<person>`` where the
    printed office was another's that day (or the date is wrong)."""
    found = [OVERRULED] if times.conflict else []
    for person in event.people:
        if person.curated and not _fits(person.id, event.actors[person.id], day, knowledge):
            found.append(f"{NOT_HELD}:{person.id}")
    return tuple(found)


def _fits(person: str, actor: Actor, day: MeetingDate, knowledge: Knowledge) -> bool:
    """Tell whether a named person may have held the unique office printed beside the name."""
    if (
        actor.kind != "named"
        or person not in actor.people
        or actor.former
        or day.start is None
        or day.precision != "day"
    ):
        return True
    own = knowledge.people[person].country
    for title, country in actor.titles:
        named = set(knowledge.offices_named(title, country or own or ""))
        offices = {o for o in named if knowledge.offices[o].unique}
        if not offices or country not in (None, own):
            continue
        if not any(t.office in named and t.possibly_on(day.start) for t in knowledge.people[person].tenures):
            others = {p for o in offices for p in knowledge.who_held(o, day.start)}
            return not others
    return True
