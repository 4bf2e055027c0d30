"""From the words somebody typed to ids that the database knows, or a "did you mean"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kzturk.errors import UnknownNameError
from kzturk.queries.plans import Plan
from kzturk.queries.running import fetch
from kzturk.values import fold

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

Forms = dict[str, set[str]]
"""The folded forms of one person's name by kind: full, given, family, patronymic, alias."""

NEAR = 72
SUGGESTIONS = 3


def resolve_leader(database: Askable, words: str) -> tuple[str, ...]:
    """Return the ids of the persons that an id, a spelling in any script, an alias or a family name may mean.

    Several when a family name is shared. Raises UnknownNameError with suggestions when nobody bears it.
    """
    folded = fold(words)
    if known := fetch(database, Plan("persons", values={"ids": (words.strip().casefold(),)})):
        return (str(known[0][0]),)
    people = _load_people_with(database, folded.split())
    for bears in (_bears_whole, _bears_combined, _bears_given):
        found = sorted(person for person, forms in people.items() if bears(folded, forms))
        if found:
            return tuple(found)
    raise _unknown_person(database, words, folded)


def _load_people_with(database: Askable, tokens: list[str]) -> dict[str, Forms]:
    """Return all forms of everybody who has a form made of some of the words, next to each other."""
    runs = {" ".join(tokens[i:j]) for i in range(len(tokens)) for j in range(i + 1, len(tokens) + 1)}
    people: dict[str, Forms] = defaultdict(lambda: defaultdict(set))
    for person, kind, form in fetch(database, Plan("persons.bearing", values={"forms": sorted(runs)})):
        people[person][kind].add(form)
    return people


def _bears_whole(folded: str, forms: Forms) -> bool:
    """A full form, an alias, or the family name alone."""
    return any(folded in forms.get(kind, ()) for kind in ("full", "alias", "family"))


def _bears_combined(folded: str, forms: Forms) -> bool:
    """The family name before or after given names, patronymics or their initials."""
    for family in forms.get("family", ()):
        rest = _without(folded, family)
        if rest and _explains(rest.split(), forms):
            return True
    return False


def _without(folded: str, family: str) -> str | None:
    if folded.endswith(" " + family):
        return folded[: -len(family) - 1]
    if folded.startswith(family + " "):
        return folded[len(family) + 1 :]
    return None


def _explains(tokens: list[str], forms: Forms) -> bool:
    """Tell whether the words are a given name, a patronymic, or their initials, one after another."""
    if not tokens:
        return True
    others = [form.split() for kind in ("given", "patronymic") for form in forms.get(kind, ())]
    for parts in others:
        if tokens[: len(parts)] == parts and _explains(tokens[len(parts) :], forms):
            return True
    initials = {part[0] for parts in others for part in parts}
    return tokens[0] in initials and _explains(tokens[1:], forms)


def _bears_given(folded: str, forms: Forms) -> bool:
    return folded in forms.get("given", ())


def _unknown_person(database: Askable, words: str, folded: str) -> UnknownNameError:
    """Return the error with the nearest names, by any spelling."""
    forms = fetch(database, Plan("persons.forms"))
    if not forms:
        return UnknownNameError(f"Nobody called '{words}' is known yet; 'kzturk ingest FOLDER' fills the database.")
    near = _nearest(folded, [(form, name) for form, name in forms])
    return _unknown("Nobody called", words, near, "'kzturk leaders' lists everybody")


def _nearest(folded: str, forms: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the printed names whose forms come nearest, best first, each once."""
    from rapidfuzz import fuzz, process

    names = defaultdict(set)
    for form, name in forms:
        names[form].add(name)
    near = process.extract(folded, list(names), scorer=fuzz.ratio, limit=12, score_cutoff=NEAR)
    ordered = [name for form, _, _ in near for name in sorted(names[form])]
    return tuple(dict.fromkeys(ordered))[:SUGGESTIONS]


def _unknown(start: str, words: str, near: tuple[str, ...], otherwise: str) -> UnknownNameError:
    if near:
        return UnknownNameError(f"{start} '{words}' is known; did you mean {' or '.join(near)}?", near)
    return UnknownNameError(f"{start} '{words}' is known; {otherwise}.")


def name_people(database: Askable, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the printed names of persons, in the order of their ids (for captions and messages)."""
    asked = list(ids)
    names = dict(fetch(database, Plan("persons", values={"ids": asked})))
    return tuple(names.get(id_, id_) for id_ in asked)


def resolve_topic(database: Askable, words: str) -> tuple[str, ...]:
    """Return the topic codes that a code, name or parent means; a parent gives all of its children."""
    folded = fold(words)
    topics = fetch(database, Plan("topics.all"))
    children = tuple(code for code, parent, _ in topics if fold(parent) == folded)
    if children:
        return children
    named = tuple(code for code, _, name in topics if folded in (fold(code), fold(name)))
    if named:
        return named
    forms = [(fold(form), code) for code, _, name in topics for form in (code, name)]
    forms += [(fold(parent), parent) for _, parent, _ in topics]
    raise _unknown("No topic called", words, _nearest(folded, forms), "'kzturk topics' lists them")


def resolve_country(database: Askable, words: str) -> str:
    """Return the ISO 3166 alpha-2 code that a code or a country's name, in any spelling known, means."""
    code, folded = words.strip().upper(), fold(words)
    if any(code == known for (known,) in fetch(database, Plan("countries.codes"))):
        return code
    places = _load_places(database, ("country",))
    found = {country for _, country in places.get(folded, ()) if country}
    if len(found) == 1:
        return found.pop()
    names = [(form, name) for form, owners in places.items() for name, _ in owners]
    raise _unknown("No country called", words, _nearest(folded, names), "write its code, such as KZ, or its name")


def resolve_city(database: Askable, words: str) -> str:
    """Return today's name of the city that a current or former name, in any spelling known, means."""
    folded = fold(words)
    places = _load_places(database, ("city",))
    met = {fold(city): city for (city,) in fetch_met(database, "cities") if city}
    found = sorted({name for name, _ in places.get(folded, ())})
    if found:
        return str(next((name for name in found if fold(name) in met), found[0]))
    if folded in met:
        return str(met[folded])
    names = [(form, name) for form, owners in places.items() for name, _ in owners]
    near = _nearest(folded, [*names, *met.items()])
    raise _unknown("No city called", words, near, "'kzturk venues' lists those where meetings were")


def fetch_met(database: Askable, what: str) -> list[tuple[str | None]]:
    """Return the ``cities`` or ``sites`` of meetings, from the sums where they are kept: on SQLite."""
    return fetch(database, Plan(f"{what}.{'summed' if database.path is not None else 'met'}"))


def resolve_site(database: Askable, words: str) -> tuple[str, ...]:
    """Return the names under which a site (a palace, hotel, zone ...) stands in meetings."""
    folded = fold(words)
    met = {fold(site): site for (site,) in fetch_met(database, "sites") if site}
    places = _load_places(database, _SITES)
    named = {name for form, owners in places.items() if form == folded for name, _ in owners}
    found = sorted(named | {site for form, site in met.items() if folded == form or folded in form.split()})
    if found:
        return tuple(found)
    names = [(form, name) for form, owners in places.items() for name, _ in owners]
    near = _nearest(folded, [*met.items(), *names])
    raise _unknown("No site called", words, near, "'kzturk venues' lists those where meetings were")


def resolve_office(database: Askable, words: str) -> str:
    """Return the pattern of the offices whose title holds the words ("foreign minister")."""
    offices = [name for (name,) in fetch(database, Plan("offices.all"))]
    plain = " ".join(words.lower().split())
    escaped = plain.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    pattern = f"%{escaped}%"
    if any(plain in name.lower() for name in offices) or fetch(database, Plan("offices.met", values={"like": pattern})):
        return pattern
    near = _nearest(fold(words), [(fold(name), name) for name in offices])
    raise _unknown("No office called", words, near, "write part of its title, such as President or Foreign Minister")


def resolve_occasion(database: Askable, words: str) -> tuple[tuple[str, ...], str]:
    """Return the ids of the occasions that an id, a series or part of a name means, and how they are called."""
    folded = fold(words)
    occasions = fetch(database, Plan("occasions.all"))
    itself = [(id_, name) for id_, name, _ in occasions if words.strip().casefold() == id_ or folded == fold(name)]
    series = [(id_, name) for id_, name, series in occasions if series is not None and folded == fold(series)]
    partly = [(id_, name) for id_, name, _ in occasions if folded and folded in fold(name)]
    if found := itself or series or partly:
        return tuple(id_ for id_, _ in found), found[0][1] if len(found) == 1 else words
    names = [(fold(name), name) for _, name, _ in occasions]
    raise _unknown("No occasion called", words, _nearest(folded, names), "write part of its name, or its id")


def resolve_source(database: Askable, words: str) -> tuple[str, ...]:
    """Return the publishers that a name, or part of it, means."""
    folded = fold(words)
    publishers = sorted({name for (name,) in fetch(database, Plan("publishers.all")) if name})
    found = [name for name in publishers if fold(name) == folded]
    found = found or [name for name in publishers if folded and folded in fold(name)]
    if found:
        return tuple(found)
    near = _nearest(folded, [(fold(name), name) for name in publishers])
    raise _unknown("No source called", words, near, "'kzturk articles' shows who published what was read")


_SITES = ("palace", "hotel", "zone", "airport", "site", "building", "centre", "venue", "district", "region")


def _load_places(database: Askable, kinds: tuple[str, ...]) -> Mapping[str, set[tuple[str, str | None]]]:
    """Return places of some kinds, name and country, by every folded form but demonyms."""
    places: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for form, name, country in fetch(database, Plan("places.forms", values={"kinds": kinds})):
        places[form].add((name, country))
    return places
