"""Offices read again on the day of the meeting: an article of 2024 may tell of what a president did in 2021."""

from __future__ import annotations

from datetime import date

from kzturk.knowledge import Knowledge
from kzturk.mentions import GROUP_TITLES, Actor
from kzturk.reports.cast import PersonRef
from kzturk.reports.occurrences import Event


def recast(event: Event, on: date | None, read_on: date | None, knowledge: Knowledge) -> None:
    """Give each office of a meeting to whoever held it that day, where it was read on another day at first.

    People named in full stay who they are; a family name that several bear goes to the one who held the printed office.
    """
    if on is None or on == read_on:
        return
    for person in list(event.people):
        other = _holder(person, event.actors[person.id], on, knowledge)
        if other is not None and other != person.id:
            _replace(event, person, other, knowledge)


def _holder(person: PersonRef, actor: Actor, on: date, knowledge: Knowledge) -> str | None:
    """Return the one who held the office that an actor is told by; None where the office does not tell."""
    if actor.former or not person.curated:
        return None
    if actor.kind == "named":
        if len(actor.people) < 2 or not actor.titles or person.id not in actor.people:
            return None  # one name alone, or another's words, by which he is only meant
        fitting = [p for p in actor.people if any(knowledge.may_hold(p, title, on) for title, _ in actor.titles)]
        return fitting[0] if len(fitting) == 1 else None
    if not person.inferred:
        return None
    for office in _offices(person, actor, knowledge):
        holders = knowledge.who_held(office, on)
        if len(holders) == 1:
            return holders[0]
    return None


def _offices(person: PersonRef, actor: Actor, knowledge: Knowledge) -> list[str]:
    """Return the offices that an inferred person was found by ("the presidents": each country's)."""
    if actor.office_id:
        return [actor.office_id]
    titles = [title for title, _ in actor.titles] or [GROUP_TITLES.get(actor.group or "", "")]
    found = [o for title in titles if title for o in knowledge.offices_named(title, person.country or "")]
    return [o for o in found if knowledge.offices[o].unique]


def _replace(event: Event, person: PersonRef, other: str, knowledge: Knowledge) -> None:
    at = event.people.index(person)
    actor = event.actors.pop(person.id)
    if any(known.id == other for known in event.people):
        del event.people[at]
        return
    known = knowledge.people[other]
    event.people[at] = PersonRef(other, known.name, known.country, True, person.inferred)
    event.actors[other] = actor
