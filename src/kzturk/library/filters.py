"""The filters of a question as Python gives them: one name or several, days as text, number or date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypedDict, get_args

from kzturk.errors import UsageError
from kzturk.queries.asking import Asked
from kzturk.queries.criteria import Kind, Mode, Status, Visit

Names = str | Sequence[str]
Day = str | int | date
"""``2024``, ``"2024-08"``, ``"last-month"``, ``date(2024, 8, 5)``."""


class Filters(TypedDict, total=False):
    """Which meetings: what the command line's options of the same names say. Every one given must hold."""

    leader: Names
    with_any: Names
    office: Names
    topic: Names
    year: str | int
    since: Day
    until: Day
    country: str
    city: str
    site: str
    mode: Mode
    kind: Kind
    visit: Visit
    occasion: str
    status: Status
    source: Names
    language: str
    min_confidence: float
    min_sources: int
    text: str


_SEVERAL = frozenset({"leader", "with_any", "office", "topic", "source"})
_DAYS = frozenset({"year", "since", "until"})
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "mode": get_args(Mode), "kind": get_args(Kind), "visit": get_args(Visit), "status": get_args(Status),
}  # fmt: skip


def read_filters(filters: Filters) -> Asked:
    """Return the filters as a question takes them; one that is None is not asked.

    Raises TypeError for a filter that there is not, UsageError for a value that there is not.
    """
    for name in filters:
        if name not in Asked._fields:
            raise TypeError(f"There is no filter '{name}'; the filters are {', '.join(Asked._fields)}.")
    return Asked(**{name: _read(name, value) for name, value in filters.items() if value is not None})


def _read(name: str, value: Any) -> Any:
    if name in _SEVERAL:
        return (value,) if isinstance(value, str) else tuple(value)
    if name in _DAYS:
        return _write_day(value)
    choices = _CHOICES.get(name, ())
    if choices and value not in choices:
        raise UsageError(f"There is no {name} '{value}'; there are {', '.join(choices)}.")
    return value


def _write_day(value: Day) -> str:
    if isinstance(value, datetime):
        value = value.date()
    return value.isoformat() if isinstance(value, date) else str(value)
