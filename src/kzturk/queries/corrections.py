"""From the words of a correction to the value it means, checked against the codebook and the knowledge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from rapidfuzz import process
from sqlalchemy import Connection, or_, select

from kzturk.database.engine import Database
from kzturk.database.finding import find_meeting
from kzturk.database.models import (
    Figure,
    Meeting,
    Occasion,
    Office,
    Outcome,
    Participation,
    Person,
    Place,
    PlaceName,
    Tenure,
)
from kzturk.errors import UnknownNameError, UsageError
from kzturk.meetings.correcting import FIELDS, LISTS, PERSON_FIELDS
from kzturk.queries.described import choose, read_choice, read_figure, read_outcome, read_yes
from kzturk.queries.detail import say_value
from kzturk.queries.names import name_people, resolve_city, resolve_country, resolve_leader, resolve_topic
from kzturk.reports.model import (
    FORMATS,
    KINDS,
    PROMINENCES,
    ROLES,
    STATUSES,
    VISITS,
)
from kzturk.values import fold, parse_period

NOTHING = ("none", "null", "unknown")
WORDS: Mapping[str, tuple[tuple[str, ...], bool]] = {
    "status": (STATUSES, False),
    "prominence": (PROMINENCES, False),
    "format": (FORMATS, True),
    "kind": (KINDS, False),
    "visit": (VISITS, True),
}
"""Fields with closed vocabularies, and whether they may be empty."""
VENUE_PARTS = ("country", "city", "site")
_PARTS = tuple(f"venue.{part}" for part in VENUE_PARTS)


def read_setting(database: Database, meeting_id: str, field: str, words: str) -> tuple[str, Any]:
    """Return the field in full and the value that the words mean. Raises UsageError with what would be right."""
    name = read_field(field)
    if name.startswith("participants."):
        return _read_person_setting(database, meeting_id, name, words)
    if name in WORDS:
        return name, _read_word(name, words)
    readers: Mapping[str, Callable[[Database, str], Any]] = {
        "date": lambda _, given: read_days(given),
        "venue": _read_venue,
        "occasion": _read_occasion,
        "sidelines": lambda _, given: read_yes(given),
    }
    value = _set_part(database, meeting_id, name, words) if "." in name else readers[name](database, words)
    head = name.partition(".")[0]
    _refuse_impossible(database, meeting_id, head, value)
    return head, value


def _set_part(database: Database, meeting_id: str, name: str, words: str) -> dict[str, Any] | None:
    """Return the venue of a meeting with one part of it set: another country leaves no city, another city no site."""
    with database.connect() as connection:
        found = find_meeting(connection, meeting_id)
        place = select(Meeting.country, Meeting.city, Meeting.site).where(Meeting.id == found.id)
        venue = dict(connection.execute(place).mappings().one())
    part = name.partition(".")[2]
    if _is_nothing(words):
        cleared = VENUE_PARTS[VENUE_PARTS.index(part) :]
        return {**venue, **dict.fromkeys(cleared)} if part != "country" else None
    if part == "site":
        return {**venue, "site": words.strip()}
    return _read_venue(database, words)


def _refuse_impossible(database: Database, meeting_id: str, name: str, value: Any) -> None:
    """Raise UsageError for a value that goes with no meeting such as this one is."""
    with database.connect() as connection:
        found = find_meeting(connection, meeting_id)
        columns = (Meeting.id, Meeting.status, Meeting.format, Meeting.occasion_id)
        m = connection.execute(select(*columns).where(Meeting.id == found.id)).one()
    if name == "venue" and value is not None and m.format in ("telephone", "video"):
        raise UsageError(f"{m.id} was no meeting in person and has no venue; correct its format first.")
    if name == "sidelines" and value and m.occasion_id is None:
        raise UsageError(f"{m.id} has no occasion on whose sidelines it could be; correct its occasion first.")
    today = date.today().isoformat()  # noqa: DTZ011  (the person's own day)
    if name == "date" and m.status == "held" and (value["start"] or "") > today:
        raise UsageError(f"{m.id} was held and cannot lie in the future; correct its status first.")


def read_field(field: str) -> str:
    """Return a field that can be set. Raises UsageError that lists them."""
    name = field.strip().casefold()
    if (
        name in FIELDS
        or name in _PARTS
        or (name.startswith("participants.") and name.rpartition(".")[2] in PERSON_FIELDS)
    ):
        return name
    if name in LISTS:
        raise UsageError(f"'{name}' is a list: use --add or --remove, for instance: kzturk correct ID {name} --add ...")
    near = [str(match[0]) for match in process.extract(name, [*FIELDS, *LISTS], limit=1, score_cutoff=70)]
    hint = f" Did you mean {near[0]}?" if near else ""
    raise UsageError(
        f"A meeting has no field '{field}'.{hint} Set {', '.join(FIELDS)}, {', '.join(_PARTS)}, or "
        f"participants.NAME.role and .office; add to and remove from {', '.join(LISTS)}."
    )


def _is_nothing(words: str) -> bool:
    return words.strip().casefold() in NOTHING


def _read_word(name: str, words: str) -> str | None:
    allowed, may_be_empty = WORDS[name]
    given = words.strip().casefold()
    if given in allowed:
        return given
    if may_be_empty and _is_nothing(given):
        return None
    choices = [*allowed, *(["none"] if may_be_empty else [])]
    raise UsageError(f"'{words}' is no {name}; it is {', '.join(choices[:-1])} or {choices[-1]}.")


def read_days(words: str) -> dict[str, Any]:
    """Return the days that ``2024-08-05``, ``2024-08`` or ``2024-08-05..2024-08-06`` name, or none."""
    if _is_nothing(words):
        return {"start": None, "end": None, "precision": "unknown"}
    first, _, last = words.partition("..")
    start = parse_period(first)
    end = parse_period(last) if last else start
    if end.end < start.start:
        raise UsageError(f"'{words}' ends before it begins.")
    precision = start.precision if start.precision == end.precision else "month"
    return {"start": start.start.isoformat(), "end": end.end.isoformat(), "precision": precision}


def _read_venue(database: Database, words: str) -> dict[str, Any] | None:
    """Return the venue that "Akorda, Astana, KZ", or the last parts of it, names."""
    if _is_nothing(words):
        return None
    parts = [part.strip() for part in words.split(",") if part.strip()]
    if not 1 <= len(parts) <= 3:
        raise UsageError(f"'{words}' is no venue; write it as 'site, city, country', or only the last parts of that.")
    for reader in (_read_country_alone, _read_known_place):
        if len(parts) == 1 and (venue := reader(database, parts[0])):
            return venue
    country = _country_or_none(database, parts[-1])
    rest = parts[:-1] if country else parts
    city = resolve_city(database, rest[-1]) if rest else None
    home = _country_of_city(database, city) if city else None
    if country and home and country != home:
        raise UsageError(f"{city} lies in {home}, not in {country}.")
    return {"country": country or home, "city": city, "site": rest[0] if len(rest) > 1 else None}


def _country_or_none(database: Database, words: str) -> str | None:
    try:
        return resolve_country(database, words)
    except UnknownNameError:
        return None


def _read_country_alone(database: Database, words: str) -> dict[str, Any] | None:
    country = _country_or_none(database, words)
    return {"country": country, "city": None, "site": None} if country else None


def _read_known_place(database: Database, words: str) -> dict[str, Any] | None:
    """Return the venue of a site that the knowledge knows, with its city and country."""
    city = Place.__table__.alias()
    named = (
        select(Place.name, city.c.name, Place.country)
        .join(PlaceName, PlaceName.place_id == Place.id)
        .join(city, city.c.id == Place.city_id)
        .where(PlaceName.folded == fold(words))
    )
    with database.connect() as connection:
        row = connection.execute(named.limit(1)).first()
    return {"site": row[0], "city": row[1], "country": row[2]} if row else None


def _country_of_city(database: Database, city: str) -> str | None:
    with database.connect() as connection:
        return connection.scalar(select(Place.country).where(Place.kind == "city", Place.name == city))


def _read_occasion(database: Database, words: str) -> dict[str, Any] | None:
    if _is_nothing(words):
        return None
    with database.connect() as connection:
        known = {row.id: row.name for row in connection.execute(select(Occasion.id, Occasion.name))}
    folded = fold(words)
    found = [id_ for id_, name in known.items() if folded in (fold(id_), fold(name))]
    if len(found) == 1:
        return {"id": found[0], "name": known[found[0]]}
    near = process.extract(folded, {id_: fold(name) for id_, name in known.items()}, limit=3, score_cutoff=60)
    names = tuple(known[str(match[2])] for match in near)
    raise UnknownNameError(f"No occasion called '{words}' is known; your own knowledge files can add it.", names)


def _read_person_setting(database: Database, meeting_id: str, name: str, words: str) -> tuple[str, Any]:
    _, _, path = name.partition(".")
    who, _, part = path.rpartition(".")
    person = _one_of_meeting(database, meeting_id, who)
    if part == "role":
        return f"participants.{person}.role", read_choice("role", ROLES, words)
    return f"participants.{person}.office", None if _is_nothing(words) else words.strip()


def _one_of_meeting(database: Database, meeting_id: str, words: str) -> str:
    """Return the participant of a meeting that a name means."""
    ids = resolve_leader(database, words)
    with database.connect() as connection:
        found = find_meeting(connection, meeting_id)
        named = select(Participation.person_id).where(Participation.meeting_id == found.id)
        here = [id_ for id_ in connection.scalars(named) if id_ in ids]
    if len(here) == 1:
        return here[0]
    people = " or ".join(name_people(database, ids))
    if not here:
        raise UsageError(f"{people} takes no part in {found.id}; 'kzturk show {found.id}' tells who does.")
    raise UsageError(f"'{words}' may be {people}; write the id: {' or '.join(here)}.")


def read_item(database: Database, meeting_id: str, field: str, words: str, *, adding: bool) -> tuple[str, Any]:
    """Return the list and the item to add to it or remove from it."""
    name = field.strip().casefold()
    if name not in LISTS:
        if name in FIELDS:
            raise UsageError(f"'{name}' has one value: write it after the field, without --add or --remove.")
        read_field(field)
        raise UsageError(f"A participant's part is set, not added: kzturk correct ID {name} VALUE.")
    if name == "topics":
        return name, _read_topic(database, words)
    if name == "participants":
        person = _new_participant(database, meeting_id, words) if adding else None
        return name, person or {"id": _one_of_meeting(database, meeting_id, words)}
    if name == "figures":
        return name, read_figure(words) if adding else _find_figure(database, meeting_id, words)
    return name, read_outcome(words) if adding else _find_outcome(database, meeting_id, words)


def _read_topic(database: Database, words: str) -> dict[str, Any]:
    codes = resolve_topic(database, words)
    if len(codes) > 1:
        raise UsageError(f"'{words}' stands above several topics; name one of {', '.join(codes)}.")
    return {"code": codes[0]}


def _new_participant(database: Database, meeting_id: str, words: str) -> dict[str, Any]:
    """Return somebody known as a participant: with the office held on the meeting's day, and a role if given."""
    name, _, role = words.partition("=")
    ids = resolve_leader(database, name)
    if len(ids) > 1:
        raise UsageError(
            f"'{name}' may be {' or '.join(name_people(database, ids))}; write the id: {' or '.join(ids)}."
        )
    with database.connect() as connection:
        found = find_meeting(connection, meeting_id)
        day = connection.scalar(select(Meeting.started_on).where(Meeting.id == found.id))
        person = connection.execute(
            select(Person.name, Person.country, Person.curated).where(Person.id == ids[0])
        ).one()
        office = _office_on(connection, ids[0], day) if day else None
    country = person.country
    return {
        "id": ids[0], "name": person.name, "country": country, "side": country if country in ("KZ", "TM") else "other",
        "role": read_choice("role", ROLES, role) if role else "none", "office": office, "curated": person.curated,
    }  # fmt: skip


def _office_on(connection: Connection, person: str, day: date) -> str | None:
    """Return the highest office that a person held on a day."""
    held = (
        select(Office.name)
        .join(Tenure, Tenure.office_id == Office.id)
        .where(Tenure.person_id == person, Tenure.held_from <= day)
        .where(or_(Tenure.held_until.is_(None), Tenure.held_until > day))
        .order_by(Office.rank, Office.id)
    )
    return connection.scalar(held.limit(1))


def _find_outcome(database: Database, meeting_id: str, words: str) -> dict[str, Any]:
    """Return the outcome of a meeting that words mean."""
    rows = _items_of(database, meeting_id, Outcome)
    items = [{"kind": r["kind"], "what": r["what"], "to": r["recipient"], "count": r["count"]} for r in rows]
    listed = [(item["kind"], item["what"] or "") for item in items]
    return items[choose(meeting_id, "outcome", listed, words)]


def _find_figure(database: Database, meeting_id: str, words: str) -> dict[str, Any]:
    """Return the figure of a meeting that words mean."""
    names = ("measure", "value", "unit", "comparator", "status", "period", "speaker")
    items = [{name: row[name] for name in names} for row in _items_of(database, meeting_id, Figure)]
    listed = [(item["measure"], say_value("figures", item).removeprefix(f"{item['measure']} ")) for item in items]
    return items[choose(meeting_id, "figure", listed, words)]


def _items_of(database: Database, meeting_id: str, model: type[Outcome | Figure]) -> list[Mapping[str, Any]]:
    with database.connect() as connection:
        found = find_meeting(connection, meeting_id)
        columns = select(*model.__table__.columns).where(model.meeting_id == found.id).order_by(model.ordinal)
        return [dict(row) for row in connection.execute(columns).mappings()]
