"""Where the reports of a meeting give values that cannot all be true, as joining found it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from kzturk.database.engine import Database
from kzturk.meetings.merging import LOOSE_BASES
from kzturk.queries.criteria import HELD, Criterion
from kzturk.queries.detail import say_value
from kzturk.queries.plans import ALL, Plan
from kzturk.queries.running import run
from kzturk.queries.tracing.claims import share_name
from kzturk.queries.tracing.conclusions import Values, load_conclusions
from kzturk.queries.tracing.model import ConflictRow, Version
from kzturk.queries.tracing.standings import Standing, load_standings

_PARTS = {
    "venue": ("country", "city", "site"), "participants": ("office", "role"), "outcomes": ("count", "accepted"),
}  # fmt: skip
"""Of these the parts are shown that differ; of all others the whole."""
_CHUNK = 200
Say = Callable[[Any], str | None]


def fetch_conflicts(
    database: Database, criteria: Sequence[Criterion] = (HELD,), *, limit: int = ALL
) -> Iterator[ConflictRow]:
    """Yield the conflicts within meetings that meet the criteria, the newest meeting first.

    The version that the meeting has comes first, then those that most articles give. ``limit`` counts values.
    """
    plan = Plan("conflicts", tuple(c.condition for c in criteria), order="newest", limit=limit)
    heads = run(database, plan)
    while chunk := list(islice(heads, _CHUNK)):
        ids = list(dict.fromkeys(meeting for meeting, _, _ in chunk))
        standings = load_standings(database, ids)
        with database.connect() as connection:
            concluded = load_conclusions(connection, ids)
        for meeting, day, field in chunk:
            told = [s for s in standings[meeting] if s.field == field]
            yield from _find_conflicts(meeting, day, field, told, concluded[meeting])


def _find_conflicts(
    meeting: str, day: date | None, field: str, told: Sequence[Standing], concluded: Values
) -> Iterator[ConflictRow]:
    """Yield one value's conflict, part by part where parts can differ."""
    head, value = field.partition(".")[0], concluded.get(field)
    name = share_name(field, value if value is not None else told[0].value)
    if head not in _PARTS:
        whole = _group(_contradicting(told), lambda given: say_value(head, given))
        yield from _build(meeting, day, name, whole, say_value(head, value) if value is not None else "none")
        return
    known = all(s.value.get("curated") for s in told)  # then several offices are as many that were held that day
    for part in (part for part in _PARTS[head] if not (part == "office" and known)):
        chosen = value.get(part) if isinstance(value, Mapping) else None
        said = say_value(part, chosen) if chosen is not None else "none"
        yield from _build(meeting, day, f"{name}.{part}", _group(told, _sayer_of(part)), said)


def _contradicting(told: Sequence[Standing]) -> list[Standing]:
    """Return what is chosen and what contradicts it: of days, a coarser one and the day of telling do not."""
    if not told or told[0].field != "date":
        return list(told)
    chosen = next(s.value for s in told if s.standing == "chosen")
    return [
        s._replace(value=chosen) if s.standing == "agrees" else s
        for s in told
        if s.standing != "differs" or s.value["basis"] not in LOOSE_BASES
    ]


def _sayer_of(part: str) -> Say:
    def say(value: Any) -> str | None:
        given = value.get(part)
        return None if given in (None, "none") else say_value(part, given)

    return say


def _group(told: Sequence[Standing], say: Say) -> tuple[Version, ...]:
    """Return the different values with the articles that give each, the one that most give first."""
    tellers: dict[str, list[Standing]] = {}
    for standing in told:
        said = say(standing.value)
        if said is not None:
            tellers.setdefault(said, []).append(standing)
    names = Counter(name for given in tellers.values() for name in {s.publisher for s in given})
    versions = [
        Version(
            said=said, sources=_once(s.source for s in given),
            tellers=_once(_name_teller(s, alone=names[s.publisher] == 1) for s in given), chosen=False,
        )
        for said, given in tellers.items()
    ]  # fmt: skip
    return tuple(sorted(versions, key=lambda version: -len(version.sources)))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _name_teller(standing: Standing, *, alone: bool) -> str:
    """Return the publisher, or the file where nobody knows the publisher or it tells several of the values."""
    file = PurePosixPath(standing.source).name
    return standing.publisher if standing.publisher and alone else file


def _build(
    meeting: str, day: date | None, field: str, versions: Sequence[Version], concluded: str
) -> Iterator[ConflictRow]:
    """Yield the row if there are several values; one that no report tells is a person's."""
    if len(versions) < 2:
        return
    ordered = [version._replace(chosen=version.said == concluded) for version in versions]
    ordered.sort(key=lambda version: not version.chosen)
    if not ordered[0].chosen:
        ordered.insert(0, Version(said=concluded, sources=(), tellers=("a person",), chosen=True))
    yield ConflictRow(meeting=meeting, day=day, field=field, versions=tuple(ordered))
