"""From the words somebody typed to ids that the database knows, or a "did you mean"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, select

from kzturk.database.engine import Database
from kzturk.database.models import Meeting, Person, PersonName, Place, PlaceName, Topic
from kzturk.errors import UnknownNameError
from kzturk.values import fold

Forms = dict[str, set[str]]
"""The folded forms of one person's name by kind: full, given, family, patronymic, alias."""

NEAR = 72
SUGGESTIONS = 3


def resolve_leader(database: Database, words: str) -> tuple[str, ...]:
    """Return the ids of the persons that an id, a spelling in any script, an alias or a family name may mean.

    Several when a family name is shared. Raises UnknownNameError with suggestions when nobody bears it.
    """
    folded = fold(words)
    with database.connect() as connection:
        if known := connection.scalar(select(Person.id).where(Person.id == words.strip().casefold())):
            return (known,)
        people = _load_people_with(connection, folded.split())
        for bears in (_bears_whole, _bears_combined, _bears_given):
            found = sorted(person for person, forms in people.items() if bears(folded, forms))
            if found:
                return tuple(found)
        raise _unknown_person(connection, words, folded)


def _load_people_with(connection: Connection, tokens: list[str]) -> dict[str, Forms]:
    """Return all forms of everybody who has a form made of some of the words, next to each other."""
    runs = {" ".join(tokens[i:j]) for i in range(len(tokens)) for j in range(i + 1, len(tokens) + 1)}
    bearers = select(PersonName.person_id).where(PersonName.folded.in_(runs))
    statement = select(PersonName.person_id, PersonName.kind, PersonName.folded)
    people: dict[str, Forms] = defaultdict(lambda: defaultdict(set))
    for person, kind, form in connection.execute(statement.where(PersonName.person_id.in_(bearers))):
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


def _unknown_person(connection: Connection, words: str, folded: str) -> UnknownNameError:
    """Return the error with the nearest names, by any spelling."""
    forms = connection.execute(
        select(PersonName.folded, Person.name)
        .join(Person, Person.id == PersonName.person_id)
        .where(PersonName.kind.in_(("full", "family", "alias")))
    ).all()
    if not forms:
        return UnknownNameError(f"Nobody called '{words}' is known yet; 'kzturk ingest FOLDER' fills the database.")
    near = _nearest(folded, [(form, name) for form, name in forms])
    return _unknown("Nobody called", words, near, "'kzturk leaders' lists everybody")


def _nearest(folded: str, forms: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the printed names whose forms come nearest, best first, each once."""
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


def name_people(database: Database, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the printed names of persons, in the order of their ids (for captions and messages)."""
    asked = list(ids)
    with database.connect() as connection:
        found = select(Person.id, Person.name).where(Person.id.in_(asked))
        names = {row.id: row.name for row in connection.execute(found)}
    return tuple(names.get(id_, id_) for id_ in asked)


def resolve_topic(database: Database, words: str) -> tuple[str, ...]:
    """Return the topic codes that a code, name or parent means; a parent gives all of its children."""
    folded = fold(words)
    with database.connect() as connection:
        topics = connection.execute(select(Topic.code, Topic.parent, Topic.name).order_by(Topic.code)).all()
    children = tuple(code for code, parent, _ in topics if fold(parent) == folded)
    if children:
        return children
    named = tuple(code for code, _, name in topics if folded in (fold(code), fold(name)))
    if named:
        return named
    forms = [(fold(form), code) for code, _, name in topics for form in (code, name)]
    forms += [(fold(parent), parent) for _, parent, _ in topics]
    raise _unknown("No topic called", words, _nearest(folded, forms), "'kzturk topics' lists them")


def resolve_country(database: Database, words: str) -> str:
    """Return the ISO 3166 alpha-2 code that a code or a country's name, in any spelling known, means."""
    code, folded = words.strip().upper(), fold(words)
    with database.connect() as connection:
        codes = set(connection.scalars(select(Place.country).where(Place.kind == "country")))
        codes |= set(connection.scalars(select(Meeting.country).distinct()))
        if code in codes:
            return code
        places = _load_places(connection, ("country",))
    found = {country for _, country in places.get(folded, ()) if country}
    if len(found) == 1:
        return found.pop()
    names = [(form, name) for form, owners in places.items() for name, _ in owners]
    raise _unknown("No country called", words, _nearest(folded, names), "write its code, such as KZ, or its name")


def resolve_city(database: Database, words: str) -> str:
    """Return today's name of the city that a current or former name, in any spelling known, means."""
    folded = fold(words)
    with database.connect() as connection:
        places = _load_places(connection, ("city",))
        met = {fold(city): city for city in connection.scalars(select(Meeting.city).distinct()) if city}
    found = sorted({name for name, _ in places.get(folded, ())})
    if found:
        return next((name for name in found if fold(name) in met), found[0])
    if folded in met:
        return met[folded]
    names = [(form, name) for form, owners in places.items() for name, _ in owners]
    near = _nearest(folded, [*names, *met.items()])
    raise _unknown("No city called", words, near, "'kzturk venues' lists those where meetings were")


def _load_places(connection: Connection, kinds: tuple[str, ...]) -> Mapping[str, set[tuple[str, str | None]]]:
    """Return places of some kinds, name and country, by every folded form but demonyms."""
    statement = (
        select(PlaceName.folded, Place.name, Place.country)
        .join(Place, Place.id == PlaceName.place_id)
        .where(Place.kind.in_(kinds), PlaceName.kind != "demonym")
    )
    places: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for form, name, country in connection.execute(statement):
        places[form].add((name, country))
    return places
