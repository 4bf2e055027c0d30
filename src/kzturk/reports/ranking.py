"""Who is meant by a family name alone, where nothing else tells: the highest office, then the one held longest."""

from __future__ import annotations

from datetime import date

from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Tenure

_STILL = 40_000
"""Days of an office that is still held: longer than any that ended."""
_NO_OFFICE, _ABROAD = 90, 100


def rank_of(person: str, on: date | None, knowledge: Knowledge) -> tuple[int, int, str]:
    """Return the key by which the likeliest of several people of one name comes first: people of the two countries
    before others, by the office held on the day (of any time without a day), then by how long it was held."""
    known = knowledge.people[person]
    if on is not None:
        offices = knowledge.offices_of(person, on)
    else:
        offices = tuple(knowledge.offices[tenure.office] for tenure in known.tenures)
    side = 0 if known.country in {"KZ", "TM"} else _ABROAD
    longest = max((_days_of(tenure) for tenure in known.tenures), default=0)
    return side + min((office.rank for office in offices), default=_NO_OFFICE), -longest, person


def _days_of(tenure: Tenure) -> int:
    return (tenure.held_until.end - tenure.held_from.start).days if tenure.held_until is not None else _STILL
