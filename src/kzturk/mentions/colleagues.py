"""Colleagues from several countries: "his counterparts from A and B", "her A, B and C colleagues" hold his office."""

from __future__ import annotations

from kzturk.articles.words import COMMA, DASH
from kzturk.mentions.model import Actor
from kzturk.mentions.neighbours import OF, SOFT, Neighbours

COLLEAGUES = frozenset({"colleagues", "counterparts", "numbers", "peers"})
_FROM = OF | {"from"}
_AND = frozenset({"and", "the", "from", "of"})
_NAMES = frozenset({"person", "unknown", "title", "office"})


def read_colleagues(reader: Neighbours, at: int, before: tuple[str, ...], first: int) -> int | None:
    """Make one actor a country of colleagues and return where to read on, None where no countries are named.

    Where their names follow, or one country is named only, they are left to be read by name; a headline leaves open
    whether they met together.
    """
    if first in reader.headlines:
        return None
    countries, last, step = _countries_from(reader, at) if not before else (list(before), reader.seq[at].last, at + 1)
    following = reader.seq[step] if step < len(reader.seq) else None
    named = following is not None and following.kind in _NAMES
    if following is not None and named and reader._linked(last, following.first, frozenset(), SOFT | COMMA | DASH):
        return None if len(countries) < 2 else step
    if len(countries) < 2:
        return None
    office = _office_before(reader, first)
    for country in countries:
        if office is None:
            reader.actors.append(Actor(first, last, "counterpart", country=country, group="counterpart"))
            continue
        titles: list[tuple[str, str | None]] = [(title, country) for title, _ in office.titles[:1]]
        reader.actors.append(Actor(first, last, "office", titles=titles, country=country, office_first=first))
        reader.actors[-1].office_last = last
    return step


def _countries_from(reader: Neighbours, at: int) -> tuple[list[str], int, int]:
    """Return the countries that follow "colleagues from", the word and the phrase after them."""
    countries: list[str] = []
    last, step = reader.seq[at].last, at + 1
    while step < len(reader.seq) and reader.seq[step].kind == "country":
        phrase = reader.seq[step]
        if not reader._linked(last, phrase.first, _AND if countries else _FROM, SOFT | COMMA):
            break
        countries.append(phrase.value)
        last, step = phrase.last, step + 1
    return countries, last, step


def _office_before(reader: Neighbours, first: int) -> Actor | None:
    """Return who of the same sentence is named before with his office: whose colleagues they are."""
    for actor in reversed(reader.actors):
        if any(start in reader.starts for start in range(actor.last, first + 1)):
            return None
        if actor.titles:
            return actor
    return None
