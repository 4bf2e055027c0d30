"""Who took part, with the office of that day, side and role (codebook section 4)."""

from __future__ import annotations

from datetime import date

from kzturk.articles.words import Words
from kzturk.knowledge import Knowledge
from kzturk.mentions import Actor
from kzturk.reports.cast import PersonRef
from kzturk.reports.model import Participant, Role, Side, Venue
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event

_SIDES: dict[str, Side] = {"KZ": "KZ", "TM": "TM"}


def decide_participants(
    event: Event, on: date | None, venue: Venue | None, mode: str | None, knowledge: Knowledge, notes: Notes
) -> tuple[Participant, ...]:
    """Return the participants in order of mention."""
    country = venue.country if venue is not None and mode not in {"telephone", "video"} else None
    hosts_there = country is not None and any(person.country == country for person in event.people)
    found = []
    for person in event.people:
        actor = event.actors[person.id]
        role: Role = "none" if not hosts_there else "host" if person.country == country else "guest"
        office = office_on(person, actor, on, knowledge)
        found.append(
            Participant(
                id=person.id,
                name=person.name,
                country=person.country,
                side=_SIDES.get(person.country or "", "other"),
                role=role,
                office=office,
                office_printed=None if _is_borrowed(person, actor, knowledge) else printed_office(actor, notes.words),
                curated=person.curated,
                inferred=person.inferred,
            )
        )
        _note(person, actor, notes, knowledge)
    return tuple(found)


def _note(person: PersonRef, actor: Actor, notes: Notes, knowledge: Knowledge) -> None:
    if _is_borrowed(person, actor, knowledge):
        sure, rule = 0.85, "people.understood"
    elif actor.kind == "named":
        sure, rule = (0.97, "people.named") if len(actor.people) == 1 else (0.9, "people.family_name")
    elif actor.kind == "unknown":
        sure, rule = 0.8, "people.unknown"
    elif actor.kind == "office":
        sure, rule = 0.9, "people.office_holder"
    elif actor.kind == "counterpart":
        sure, rule = 0.85, "people.counterpart"
    else:
        sure, rule = 0.8, "people.group"
    if person.side == "other":
        sure = min(sure, 0.89)  # whether a third country's official sat at this very table is told less plainly
    said = actor.kind in {"named", "unknown"} and not _is_borrowed(person, actor, knowledge)
    basis = "stated" if said else "inferred"
    notes.add(f"participants.{person.id}", actor.first, actor.last, rule, basis, sure)


def _is_borrowed(person: PersonRef, actor: Actor, knowledge: Knowledge) -> bool:
    """Tell whether the words are another's: the sentence leaves to be understood who was named last on his side."""
    if not person.curated:
        return False
    if actor.kind == "office":
        offices = {o for t, c in actor.titles for o in knowledge.offices_named(t, c or person.country or "")}
        return bool(offices) and all(t.office not in offices for t in knowledge.people[person.id].tenures)
    return actor.kind == "named" and person.id not in actor.people


def printed_office(actor: Actor, words: Words) -> str | None:
    """Return the office as printed beside a name."""
    if actor.office_first < 0 or actor.office_last <= actor.office_first or not (actor.titles or actor.office_id):
        return None
    return words.printed(actor.office_first, actor.office_last)


def office_on(person: PersonRef, actor: Actor, on: date | None, knowledge: Knowledge) -> str | None:
    """Return the office held on the day: the printed one where it was held, else the highest; printed for strangers."""
    if not person.curated:
        return _made_up_office(actor, knowledge)
    if on is None:
        return None
    held = knowledge.offices_of(person.id, on)
    for title, country in actor.titles:
        named = set(knowledge.offices_named(title, country or person.country or ""))
        for office in held:
            if office.id in named:
                return office.name
    return held[0].name if held else None


def _made_up_office(actor: Actor, knowledge: Knowledge) -> str | None:
    if actor.office_id:
        return knowledge.offices[actor.office_id].name
    for title, country in actor.titles:
        for office in knowledge.offices_named(title, country or ""):
            return knowledge.offices[office].name
    return None
