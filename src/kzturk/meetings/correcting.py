"""What people set right in a meeting, laid over what the reports say. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from kzturk.meetings.model import MeetingConclusion
from kzturk.reports.model import Figure, MeetingDate, OccasionRef, Outcome, Participant, TopicClaim, Venue
from kzturk.values import fold

Action = Literal["set", "add", "remove"]
Json = Any
SCALARS = ("status", "prominence", "format", "kind", "visit", "sidelines")
FIELDS = ("date", "venue", "occasion", *SCALARS)
"""What can be set."""
LISTS = ("participants", "topics", "outcomes", "figures")
"""What can be added to and removed from."""
PERSON_FIELDS = ("role", "office")
"""What can be set of a participant: participants.<person>.role."""
_UNCOMPARED = ("basis", "confidence", "name", "ordinal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """One correction as it acts on a conclusion; ``value`` is in the shape of the extraction contract."""

    action: Action
    field: str
    value: Json


def apply(conclusion: MeetingConclusion, corrections: Sequence[Correcting]) -> MeetingConclusion:
    """Return the conclusion with the corrections laid over it, in the order given."""
    for correction in corrections:
        conclusion = _apply_one(conclusion, correction)
    return conclusion


def _apply_one(conclusion: MeetingConclusion, correction: Correcting) -> MeetingConclusion:
    if correction.action == "set":
        return _set(conclusion, correction.field, correction.value)
    kept = _without(conclusion, correction.field, correction.value)
    if correction.action == "remove":
        return _forget(_replace(conclusion, correction.field, kept), conclusion, correction.field)
    if len(kept) < len(getattr(conclusion, correction.field)):
        return conclusion
    return _replace(conclusion, correction.field, (*kept, _build_item(correction.field, correction.value)))


def _replace(conclusion: MeetingConclusion, field: str, value: Any) -> MeetingConclusion:
    changes: dict[str, Any] = {field: value}
    return replace(conclusion, **changes)


def _forget(left: MeetingConclusion, before: MeetingConclusion, field: str) -> MeetingConclusion:
    """Drop what reports tell of items that were taken out of a list, and move up what stood behind them."""
    kept = getattr(left, field)
    names: dict[str, str | None] = {}
    for at, item in enumerate(getattr(before, field)):
        place = next((n for n, other in enumerate(kept) if other is item), None)
        names[_name_item(field, item, at)] = _name_item(field, item, place) if place is not None else None

    def follow(name: str) -> str | None:
        return names.get(name, name)

    return replace(
        left,
        attributions=tuple(replace(a, field=then) for a in left.attributions if (then := follow(a.field)) is not None),
        conflicts=tuple(then for name in left.conflicts if (then := follow(name)) is not None),
    )


def _name_item(field: str, item: Any, at: int) -> str:
    """Return the name under which reports tell an item: outcomes and figures by their place in the list."""
    return f"{field}.{at if field in ('outcomes', 'figures') else identify(field, show_item(item))[0]}"


def _set(conclusion: MeetingConclusion, field: str, value: Json) -> MeetingConclusion:
    head, _, rest = field.partition(".")
    if head == "participants":
        return replace(conclusion, participants=_set_person(conclusion.participants, rest, value))
    if field == "date":
        return replace(conclusion, date=_read_date(value))
    if field == "venue":
        return replace(conclusion, venue=Venue(**_known(value, ("country", "city", "site"))) if value else None)
    if field == "format" and value in ("telephone", "video"):
        alone = tuple(replace(person, role="none") for person in conclusion.participants)
        return replace(conclusion, format=value, venue=None, participants=alone)  # nobody is host in a call
    if field == "occasion":
        occasion = OccasionRef(**value) if value else None
        return replace(conclusion, occasion=occasion, sidelines=conclusion.sidelines and occasion is not None)
    return _replace(conclusion, field, value)


def _set_person(people: tuple[Participant, ...], path: str, value: Json) -> tuple[Participant, ...]:
    person, _, part = path.partition(".")
    changes: dict[str, Any] = {part: value}
    return tuple(replace(p, **changes) if p.id == person else p for p in people)


def _known(value: Json, names: Sequence[str]) -> dict[str, Any]:
    return {name: value.get(name) for name in names}


def _read_date(value: Json) -> MeetingDate:
    if not value or value.get("start") is None:
        return MeetingDate()
    return MeetingDate(
        start=date.fromisoformat(value["start"]), end=date.fromisoformat(value["end"]), precision=value["precision"]
    )


def _without(conclusion: MeetingConclusion, field: str, value: Json) -> tuple[Any, ...]:
    wanted = identify(field, value)
    return tuple(item for item in getattr(conclusion, field) if identify(field, show_item(item)) != wanted)


def identify(field: str, item: Json) -> tuple[Any, ...]:
    """Return what makes an item of a list the same one.

    That is a person's id, a topic's code, an outcome's kind and words, all of a figure but who said it.
    """
    if field == "participants":
        return (item["id"],)
    if field == "topics":
        return (item["code"],)
    if field == "figures":
        return tuple(item.get(name) for name in ("measure", "value", "unit", "status", "period"))
    words = (fold(item.get("what") or ""), fold(item.get("to") or ""))
    return (item["kind"], *words, item.get("count"))


def _build_item(field: str, value: Json) -> Participant | TopicClaim | Outcome | Figure:
    if field == "participants":
        return Participant(**value)
    if field == "topics":
        return TopicClaim(code=value["code"], confidence=1.0)
    if field == "figures":
        return Figure(**value)
    return Outcome(**{**value, "topics": tuple(value.get("topics") or ())})


def show_item(item: Any) -> Json:
    """Return a part of a meeting as JSON has it."""
    if item is None or isinstance(item, (str, bool, int, float)):
        return item
    names = item.__dataclass_fields__
    return {name: _plain(getattr(item, name)) for name in names}


def _plain(value: Any) -> Json:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def read_value(conclusion: MeetingConclusion, field: str, value: Json) -> Json:
    """Return what the machine says where a correction speaks: the field's value, or the item named, or None."""
    head, _, rest = field.partition(".")
    if head == "participants" and rest:
        person, _, part = rest.partition(".")
        return next((getattr(p, part) for p in conclusion.participants if p.id == person), None)
    if field in LISTS:
        wanted = identify(field, value)
        items = (show_item(item) for item in getattr(conclusion, field))
        return next((item for item in items if identify(field, item) == wanted), None)
    return show_item(getattr(conclusion, field))


def agree(one: Json, other: Json) -> bool:
    """Tell whether two values say the same, whatever they rest on."""
    return bool(_bare(one) == _bare(other))


def _bare(value: Json) -> Json:
    if not isinstance(value, dict):
        return value
    bare = {k: v for k, v in value.items() if k not in _UNCOMPARED and v not in (None, [])}
    return bare or None


def is_fulfilled(correction: Correcting, machine: Json) -> bool:
    """Tell whether the machine by now says what a person said."""
    if correction.action == "add":
        return machine is not None
    if correction.action == "remove":
        return machine is None
    return agree(machine, correction.value)
