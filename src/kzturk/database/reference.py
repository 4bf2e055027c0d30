"""Copying the knowledge into the reference tables, so that questions need no knowledge files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Connection, delete, select, update

from kzturk.database.models import (
    Article,
    Occasion,
    Office,
    Person,
    PersonName,
    Place,
    PlaceName,
    Source,
    Tenure,
    Topic,
)
from kzturk.database.rows import Row, in_chunks, insert_rows, upsert_rows
from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Name
from kzturk.knowledge.model import Occasion as KnownOccasion
from kzturk.knowledge.model import Person as KnownPerson
from kzturk.knowledge.model import Place as KnownPlace
from kzturk.reports.model import OccasionRef, Participant
from kzturk.values import DateRange, fold


def save_knowledge(connection: Connection, knowledge: Knowledge) -> None:
    """Make the reference tables equal to the knowledge; what only old meetings need stays, uncurated."""
    _save_places(connection, knowledge.places.values())
    _save_people(connection, knowledge)
    occasions = [_occasion_row(o, knowledge) for o in knowledge.occasions.values()]
    gone = upsert_rows(connection, Occasion, occasions)
    _uncurate(connection, Occasion, gone)
    topics = [(t.code, t.parent, t.name, t.covers) for t in knowledge.topics.values()]
    upsert_rows(connection, Topic, topics)
    _save_sources(connection, knowledge)


def _save_places(connection: Connection, places: Iterable[KnownPlace]) -> None:
    ordered = sorted(places, key=lambda p: p.city is not None)
    rows = [(p.id, p.name, p.kind, p.country, p.city, p.capital) for p in ordered]
    gone = upsert_rows(connection, Place, rows)
    connection.execute(delete(PlaceName))
    for chunk in in_chunks(gone):
        connection.execute(delete(Place).where(Place.id.in_(chunk)))
    insert_rows(connection, PlaceName, _unique(4, (row for p in ordered for row in _place_names(p))))


def _place_names(place: KnownPlace) -> Iterator[Row]:
    yield (place.id, "name", "en", place.name, fold(place.name), None, None)
    for name in place.names:
        yield (place.id, "name", name.language, name.text, fold(name.text), None, None)
    for name in place.demonyms:
        yield (place.id, "demonym", name.language, name.text, fold(name.text), None, None)
    for former in place.former:
        since = former.held_from.start if former.held_from else None
        until = former.held_until.start if former.held_until else None
        yield (place.id, "former", "en", former.name, fold(former.name), since, until)


def _unique(width: int, rows: Iterable[Row]) -> list[Row]:
    """Return the rows whose first ``width`` columns, the key, have not come before."""
    return list({row[:width]: row for row in rows}.values())


def _save_people(connection: Connection, knowledge: Knowledge) -> None:
    people = list(knowledge.people.values())
    connection.execute(delete(Tenure))
    connection.execute(delete(Office))
    offices = [(o.id, o.name, o.country, o.title, o.organisation, o.unique, o.rank) for o in knowledge.offices.values()]
    insert_rows(connection, Office, offices)
    gone = upsert_rows(connection, Person, [(p.id, p.name, p.country, p.gender, True) for p in people])
    _uncurate(connection, Person, gone)
    for chunk in in_chunks(p.id for p in people):
        connection.execute(delete(PersonName).where(PersonName.person_id.in_(chunk)))
    insert_rows(connection, PersonName, _unique(4, (row for p in people for row in _person_names(p))))
    tenures = sorted({row[:3]: row for p in people for row in _tenures(p)}.values())
    insert_rows(connection, Tenure, [(number, *row) for number, row in enumerate(tenures, start=1)])


def _uncurate(connection: Connection, model: type[Person] | type[Occasion], ids: set[str]) -> None:
    for chunk in in_chunks(ids):
        connection.execute(update(model).where(model.id.in_(chunk)).values(curated=False))


def _person_names(person: KnownPerson) -> Iterator[Row]:
    yield _name_row(person.id, Name(text=person.name, kind="full", language="en"))
    for name in person.names:
        yield _name_row(person.id, name)


def _name_row(person: str, name: Name) -> Row:
    return (person, name.kind, name.language, name.text, fold(name.text))


def _tenures(person: KnownPerson) -> Iterator[Row]:
    for t in person.tenures:
        until = (t.held_until.start, t.held_until.precision) if t.held_until else (None, None)
        yield (person.id, t.office, t.held_from.start, t.held_from.precision, *until, t.acting, t.source)


def _occasion_row(occasion: KnownOccasion, knowledge: Knowledge) -> Row:
    start, end, precision = _limits(occasion.days)
    place = occasion.site or occasion.place
    return (
        occasion.id, occasion.name, occasion.series, occasion.number, start, end, precision,
        place if place in knowledge.places else None, occasion.country, occasion.source, True,
    )  # fmt: skip


def _limits(days: DateRange | None) -> tuple[date | None, date | None, str]:
    return (days.start, days.end, days.precision) if days else (None, None, "unknown")


def _save_sources(connection: Connection, knowledge: Knowledge) -> None:
    rows = [
        (s.id, s.name, s.kind, s.side, s.seat if s.seat in knowledge.places else None)
        for s in knowledge.sources.values()
    ]
    gone = upsert_rows(connection, Source, rows)
    for chunk in in_chunks(gone):
        connection.execute(delete(Source).where(Source.id.in_(chunk)))
    by_name = {s.name: s.id for s in knowledge.sources.values()}
    nameless = select(Article.id, Article.publisher).where(Article.publisher_id.is_(None))
    found = [(id_, by_name[name]) for id_, name in connection.execute(nameless) if name in by_name]
    for id_, publisher in found:
        connection.execute(update(Article).where(Article.id == id_).values(publisher_id=publisher))


def save_people_met(connection: Connection, people: Iterable[Participant]) -> None:
    """Store the persons whom only an article names, as printed, unless they are there."""
    given = {p.id: p for p in people}
    known: set[str] = set()
    for chunk in in_chunks(given):
        known |= set(connection.scalars(select(Person.id).where(Person.id.in_(chunk))))
    new = [p for id_, p in given.items() if id_ not in known]
    insert_rows(connection, Person, [(p.id, p.name, p.country, None, False) for p in new])
    insert_rows(connection, PersonName, _unique(4, (row for p in new for row in _printed_names(p))))


def _printed_names(person: Participant) -> Iterator[Row]:
    yield _name_row(person.id, Name(text=person.name, kind="full", language="en"))
    words = person.name.split()
    if len(words) > 1:
        yield _name_row(person.id, Name(text=words[-1], kind="family", language="en"))
        yield _name_row(person.id, Name(text=" ".join(words[:-1]), kind="given", language="en"))


def save_occasions_met(connection: Connection, occasions: Iterable[OccasionRef]) -> None:
    """Store the occasions that the knowledge does not have, by name only."""
    given = {o.id: o for o in occasions}
    known = set(connection.scalars(select(Occasion.id).where(Occasion.id.in_(list(given)))))
    insert_rows(
        connection,
        Occasion,
        [
            (o.id, o.name, None, None, None, None, "unknown", None, None, None, False)
            for id_, o in given.items()
            if id_ not in known
        ],
    )
