"""Whether a corrected value has the shape that a meeting can take. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from kzturk.meetings.correcting import LISTS, PERSON_FIELDS
from kzturk.reports.model import (
    COMPARATORS,
    FIGURE_STATUSES,
    FORMATS,
    KINDS,
    MEASURES,
    OUTCOME_KINDS,
    PROMINENCES,
    ROLES,
    SIDES,
    STATUSES,
    VISITS,
    Figure,
    Outcome,
    Participant,
)
from kzturk.values.dates import PRECISIONS

_WORDS: Mapping[str, tuple[object, ...]] = {
    "status": STATUSES,
    "prominence": PROMINENCES,
    "format": (*FORMATS, None),
    "kind": KINDS,
    "visit": (*VISITS, None),
    "sidelines": (True, False),
}


def is_valid(action: str, field: str, value: Any) -> bool:
    """Tell whether a value can be set in, added to or removed from a field."""
    if action == "set":
        return _can_be_set(field, value)
    if field not in LISTS or not isinstance(value, dict):
        return False
    return _ITEMS[field](value) if action == "add" else _IDENTIFIED[field] in value


_IDENTIFIED = {"participants": "id", "topics": "code", "outcomes": "kind", "figures": "measure"}


def _can_be_set(field: str, value: Any) -> bool:
    head, _, rest = field.partition(".")
    if head == "participants":
        part = rest.rpartition(".")[2]
        return part in PERSON_FIELDS and (value in ROLES if part == "role" else _is_text(value, empty=True))
    if field in _WORDS:
        return value in _WORDS[field]
    return field in _SHAPES and _SHAPES[field](value)


def _is_text(value: Any, *, empty: bool = False) -> bool:
    return (empty and value is None) or isinstance(value, str)


def _is_date(value: Any) -> bool:
    if not isinstance(value, dict) or value.get("precision") not in PRECISIONS:
        return False
    if value.get("start") is None:
        return value["precision"] == "unknown" and value.get("end") is None
    try:
        return (
            date.fromisoformat(value["start"]) <= date.fromisoformat(value["end"]) and value["precision"] != "unknown"
        )
    except (TypeError, ValueError, KeyError):
        return False


def _is_venue(value: Any) -> bool:
    if value is None:
        return True
    return isinstance(value, dict) and all(_is_text(value.get(n), empty=True) for n in ("country", "city", "site"))


def _is_occasion(value: Any) -> bool:
    return value is None or (
        isinstance(value, dict) and set(value) == {"id", "name"} and all(_is_text(part) for part in value.values())
    )


_SHAPES: Mapping[str, Callable[[Any], bool]] = {"date": _is_date, "venue": _is_venue, "occasion": _is_occasion}


def _is_participant(value: dict[str, Any]) -> bool:
    names = set(Participant.__dataclass_fields__)
    return (
        {"id", "name", "country", "side", "role"} <= set(value) <= names
        and _is_text(value["id"])
        and _is_text(value["name"])
        and value["side"] in SIDES
        and value["role"] in ROLES
    )


def _is_outcome(value: dict[str, Any]) -> bool:
    return set(value) <= set(Outcome.__dataclass_fields__) and value.get("kind") in OUTCOME_KINDS


def _is_figure(value: dict[str, Any]) -> bool:
    return (
        {"measure", "value"} <= set(value) <= set(Figure.__dataclass_fields__)
        and value["measure"] in MEASURES
        and isinstance(value["value"], (int, float))
        and value.get("comparator", "=") in COMPARATORS
        and value.get("status", "actual") in FIGURE_STATUSES
    )


_ITEMS: Mapping[str, Callable[[dict[str, Any]], bool]] = {
    "participants": _is_participant,
    "topics": lambda value: _is_text(value.get("code")),
    "outcomes": _is_outcome,
    "figures": _is_figure,
}
