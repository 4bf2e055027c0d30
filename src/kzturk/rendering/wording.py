"""Small wordings that several answers share: days, people, places, kinds, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Protocol

INFERRED = "~"
INFERRED_DATES = frozenset({"published", "occasion"})
INFERRED_VENUES = frozenset({"occasion", "host", "dateline"})
LEGEND = "~ inferred, not said in so many words"

_FAMILY_FIRST = frozenset({"CN", "KR", "KP", "VN"})
_MOST_OTHERS = 4
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Attendee(Protocol):
    """What is needed of a participant to print the name."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str | None: ...
    @property
    def side(self) -> str: ...
    @property
    def inferred(self) -> bool: ...


def strip_controls(text: str) -> str:
    """Return ``text`` without anything that a terminal would obey; tabs and line ends stay."""
    return text if text.isprintable() else _UNPRINTABLE.sub("", text)


def write_days(start: date | None, end: date | None, precision: str) -> str:
    """Return the day(s), precision visible: ``2024``, ``2024-07``, ``2024-07-04``, ``2024-07-04..05``.

    A season is ``2024-06..08``, a part of a month ``2024-11 (21..30)``.
    """
    if start is None or end is None:
        return "unknown"
    if precision == "month" and (start.day > 1 or (end + timedelta(days=1)).day > 1):
        return f"{start:%Y-%m} ({start:%d}..{_write_end(start, end)})"
    if precision == "month":
        first, last = f"{start:%Y-%m}", f"{end:%Y-%m}" if start.year != end.year else f"{end:%m}"
        return first if start.month == end.month and start.year == end.year else f"{first}..{last}"
    if precision == "year":
        return f"{start:%Y}" if start.year == end.year else f"{start:%Y}..{end:%Y}"
    return start.isoformat() if start == end else f"{start.isoformat()}..{_write_end(start, end)}"


def _write_end(start: date, end: date) -> str:
    """Return the end of a range as far as it differs from the start."""
    if start.year != end.year:
        return end.isoformat()
    return f"{end:%m-%d}" if start.month != end.month else f"{end:%d}"


def write_date(start: date | None, end: date | None, precision: str, basis: str | None) -> str:
    """Return the day(s), marked when they were inferred."""
    days = write_days(start, end, precision)
    return f"{INFERRED}{days}" if basis in INFERRED_DATES and start is not None else days


def write_place(country: str | None, city: str | None, site: str | None) -> str:
    """Return the place as "Avaza, Turkmenbashi (TM)", "Astana (KZ)" or the country's code alone."""
    names = ", ".join(name for name in (site, city) if name)
    if not names:
        return country or ""
    return f"{names} ({country})" if country else names


def write_where(country: str | None, city: str | None, site: str | None, basis: str | None) -> str:
    """Return the place, marked when it was inferred, and a dash when there is none."""
    place = write_place(country, city, site)
    if not place:
        return "–"
    return f"{INFERRED}{place}" if basis in INFERRED_VENUES else place


def write_kind(*, format: str | None, kind: str, visit: str | None, status: str, prominence: str) -> str:
    """Return how they met ("in-person, bilateral, working visit"); what is not usual comes first."""
    parts = [
        status if status != "held" else None,
        "in passing" if prominence == "background" else None,
        format,
        kind,
        f"{visit} visit" if visit else None,
    ]
    return ", ".join(part for part in parts if part)


def write_people(people: Sequence[Attendee], *, briefly: bool = False, separator: str = "\n") -> str:
    """Return the participants, Kazakh side first, one a line; of a summit's other guests only a few."""
    own = [person for side in ("KZ", "TM") for person in people if person.side == side]
    others = [person for person in people if person.side not in ("KZ", "TM")]
    shown = [*own, *(others if len(others) <= _MOST_OTHERS else others[: _MOST_OTHERS - 1])]
    lines = [write_person(person, briefly=briefly) for person in shown]
    hidden = len(own) + len(others) - len(shown)
    return separator.join([*lines, f"and {hidden} others"] if hidden else lines)


def write_person(person: Attendee, *, briefly: bool = False) -> str:
    """Return "Kassym-Jomart Tokayev (KZ)", or "K.-J. Tokayev (KZ)" when brief."""
    name = shorten_name(person.name, person.country) if briefly else person.name
    mark = INFERRED if person.inferred else ""
    side = person.country if person.side == "other" else person.side
    return f"{mark}{name} ({side})" if side else f"{mark}{name}"


def shorten_name(name: str, country: str | None = None) -> str:
    """Return a name with initials for all but the family name; names that put the family first stay whole."""
    *given, family = name.split() or [""]
    if not given or country in _FAMILY_FIRST:
        return name
    for index, word in enumerate(given):
        if word[0].islower():  # "Mohammed bin Salman": the family name begins with the particle
            given, family = given[:index], " ".join([*given[index:], family])
            break
    initials = ["-".join(f"{part[0]}." for part in word.split("-") if part) for word in given]
    return " ".join([*initials, family])


def write_number(value: float) -> str:
    """Return a number as people read it: thousands apart, no ``.0``."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return "1 meeting", "2 meetings", "no meetings"."""
    word = noun if number == 1 else plural or f"{noun}s"
    return f"{number or 'no'} {word}"


def join_words(words: Iterable[str], last: str = "and") -> str:
    """Return "a, b and c"."""
    *most, final = words
    return f"{', '.join(most)} {last} {final}" if most else final
