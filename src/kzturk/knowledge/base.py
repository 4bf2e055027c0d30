"""The knowledge as one object, with the questions the reading rooms ask of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kzturk.knowledge.model import (
    Occasion,
    Office,
    Organisation,
    Person,
    Place,
    Series,
    Source,
    Tenure,
    Topic,
)

SIDES = ("KZ", "TM")
_REMEMBERED = 20_000
"""Answers about a person on a day that are kept."""


@dataclass(eq=False, kw_only=True)
class Knowledge:
    """Everything known before reading, by id. ``fingerprint`` changes when any file changes."""

    people: dict[str, Person]
    offices: dict[str, Office]
    places: dict[str, Place]
    organisations: dict[str, Organisation]
    series: dict[str, Series]
    occasions: dict[str, Occasion]
    topics: dict[str, Topic]
    sources: dict[str, Source]
    titles: dict[str, tuple[str, ...]]
    languages: dict[str, dict[str, Any]]
    fingerprint: str
    _by_series: dict[str, list[Occasion]] = field(default_factory=dict, repr=False)
    _by_office: dict[str, list[Tenure]] = field(default_factory=dict, repr=False)
    _by_title: dict[tuple[str, str], list[str]] = field(default_factory=dict, repr=False)
    _named: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False)
    _held: dict[tuple[str, date], tuple[Office, ...]] = field(default_factory=dict, repr=False)
    _capitals: list[Place] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        for occasion in self.occasions.values():
            self._by_series.setdefault(occasion.series or "", []).append(occasion)
        by_office: dict[str, list[Tenure]] = defaultdict(list)
        for person in self.people.values():
            for tenure in person.tenures:
                by_office[tenure.office].append(tenure)
        self._by_office = dict(by_office)
        by_title: dict[tuple[str, str], list[str]] = defaultdict(list)
        for office in self.offices.values():
            by_title[office.title, office.country or office.organisation or ""].append(office.id)
        self._by_title = dict(by_title)
        self._capitals = [p for p in self.places.values() if p.kind == "city" and (p.capital or p.capital_until)]

    def occasions_of(self, series: str) -> list[Occasion]:
        """Return the occasions of a series."""
        return self._by_series.get(series, [])

    def occasions_called(self, series: str) -> list[Occasion]:
        """Return the occasions that a series' name may mean: its own, and those of the series that followed it."""
        known = self.series.get(series)
        later = self.occasions_called(known.followed_by) if known is not None and known.followed_by else []
        return [*self.occasions_of(series), *later]

    def tenures_of(self, office: str) -> list[Tenure]:
        """Return all known tenures of an office."""
        return self._by_office.get(office, [])

    def who_held(self, office: str, on: date) -> tuple[str, ...]:
        """Return the ids of those who held ``office`` on a day; several when the records leave a doubt.

        A certain holder excludes those who only possibly held it (coarse limits).
        """
        tenures = self.tenures_of(office)
        certain = tuple(dict.fromkeys(t.person for t in tenures if t.certainly_on(on)))
        return certain or tuple(dict.fromkeys(t.person for t in tenures if t.possibly_on(on)))

    def offices_named(self, title: str, country: str) -> tuple[str, ...]:
        """Return the offices of a country (or organisation) that a title code may mean, best first."""
        found = self._named.get((title, country))
        if found is None:
            titles = self.titles.get(title, (title,))
            found = tuple(office for code in titles for office in self._by_title.get((code, country), ()))
            self._named[title, country] = found
        return found

    def may_hold(self, person: str, title: str, on: date | None) -> bool:
        """Tell whether a person may have held, on a day (None: ever), an office of the own country that a title code
        may mean. Raises KeyError for an unknown person."""
        known = self.people[person]
        offices = self.offices_named(title, known.country or "")
        return any(t.office in offices and (on is None or t.possibly_on(on)) for t in known.tenures)

    def offices_of(self, person: str, on: date) -> tuple[Office, ...]:
        """Return the offices a person held on a day, highest first."""
        found = self._held.get((person, on))
        if found is None:
            if len(self._held) >= _REMEMBERED:
                self._held.clear()
            found = self._held[person, on] = self._offices_of(person, on)
        return found

    def _offices_of(self, person: str, on: date) -> tuple[Office, ...]:
        known = self.people.get(person)
        if known is None:
            return ()
        tenures = [t for t in known.tenures if t.certainly_on(on)] or [t for t in known.tenures if t.possibly_on(on)]
        held = {t.office: self.offices[t.office] for t in tenures}
        return tuple(sorted(held.values(), key=lambda office: (office.rank, office.id)))

    def capital_of(self, country: str, on: date | None) -> str | None:
        """Return the id of the city that was a country's capital on a day (today's when no day is given)."""
        for place in self._capitals:
            if place.country != country:
                continue
            until = place.capital_until
            if on is not None and until is not None and on < until.start:
                return place.id
            if place.capital and (on is None or place.capital_from is None or on >= place.capital_from.start):
                return place.id
        return None

    def country_of_place(self, place: str | None) -> str | None:
        """Return the ISO code of the country a place lies in."""
        found = self.places.get(place) if place else None
        return found.country if found else None

    def city_of_place(self, place: str | None) -> str | None:
        """Return today's name of the city that a place is or lies in, None for a country or region."""
        found = self.places.get(place) if place else None
        if found is None:
            return None
        if found.kind == "city":
            return found.name
        return self.places[found.city].name if found.city in self.places else None
