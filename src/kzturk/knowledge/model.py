"""What kzturk knows before it reads: people and offices, places, occasions, topics, publishers, words.

All of it is data (TOML files in ``data/``, and the user's own folder on top); these are the shapes it loads into.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kzturk.values import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One written form: ``kind`` is ``full``, ``given``, ``family``, ``patronymic`` or ``alias``."""

    text: str
    kind: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """Somebody held an office from ``held_from`` up to, not including, ``held_until`` (None: still in office)."""

    person: str
    office: str
    held_from: DateRange
    held_until: DateRange | None
    source: str
    acting: bool = False

    def certainly_on(self, day: date) -> bool:
        """Tell whether the office was held on ``day`` whatever day inside a coarse limit was meant."""
        return self.held_from.end <= day and (self.held_until is None or day < self.held_until.start)

    def possibly_on(self, day: date) -> bool:
        """Tell whether the office may have been held on ``day``."""
        return self.held_from.start <= day and (self.held_until is None or day < self.held_until.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of public office. ``country`` is None for heads of international organisations."""

    id: str
    name: str
    country: str | None
    names: tuple[Name, ...]
    tenures: tuple[Tenure, ...]
    gender: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office. ``title`` is the language-free code under which a language file lists its words.

    ``unique`` tells that only one person holds it at a time; ``rank`` orders offices of one person (1 is highest).
    """

    id: str
    name: str
    country: str | None
    title: str
    organisation: str | None = None
    unique: bool = True
    rank: int = 50
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name that a place bore officially for some time."""

    name: str
    held_from: DateRange | None
    held_until: DateRange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country, city, region, site ... ``city`` is the id of the city a site lies in."""

    id: str
    name: str
    kind: str
    country: str | None
    city: str | None
    names: tuple[Name, ...]
    former: tuple[FormerName, ...] = ()
    demonyms: tuple[Name, ...] = ()
    capital: bool = False
    capital_from: DateRange | None = None
    capital_until: DateRange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An international organisation, with the countries in it by ISO code."""

    id: str
    name: str
    names: tuple[Name, ...]
    members: frozenset[str] = frozenset()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A recurring event ("Summit of the Organization of Turkic States") whose instances are occasions.

    ``followed_by`` names the series that went on with it under another name: people go on saying "the Turkic summit".
    """

    id: str
    name: str
    names: tuple[Name, ...]
    kind: str
    organisation: str | None = None
    level: str | None = None
    topics: tuple[str, ...] = ()
    followed_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A numbered or proper-named event with its day(s) and place; ``attended`` lists person or office ids
    known to attend."""

    id: str
    name: str
    series: str | None
    number: int | None
    days: DateRange | None
    place: str | None
    country: str | None
    names: tuple[Name, ...]
    source: str
    site: str | None = None
    attended: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject code of the codebook, its parent, and per language the words that name it.

    ``weak`` words name it only beside other subjects or where a field is spoken of ("in peace", "schools and trade");
    ``attributes`` only before a noun of fields ("political relations", not "a political veteran").
    """

    code: str
    parent: str
    name: str
    covers: str
    cues: dict[str, tuple[str, ...]] = field(default_factory=dict)
    weak: dict[str, tuple[str, ...]] = field(default_factory=dict)
    attributes: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher: its names, web domains, seat and side (``KZ``, ``TM`` or ``other``)."""

    id: str
    name: str
    kind: str
    side: str
    names: tuple[Name, ...]
    domains: tuple[str, ...]
    seat: str | None = None
    month_first: bool = False
    bylines: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    first_volume: int | None = None
