"""From what somebody asked, in words, to criteria: names become ids, dates become days."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kzturk.errors import InvalidDateError, UsageError
from kzturk.queries.criteria import HELD, STATUSES, Criterion

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

_MODES = {"in-person": "in person", "telephone": "by telephone", "video": "by video link"}
Tell = Callable[[str], None]


class Asked(NamedTuple):
    """The filters of a question as people give them; every one that is given must hold."""

    leader: Sequence[str] = ()
    with_any: Sequence[str] = ()
    office: Sequence[str] = ()
    topic: Sequence[str] = ()
    year: str | None = None
    since: str | None = None
    until: str | None = None
    country: str | None = None
    city: str | None = None
    site: str | None = None
    mode: str | None = None
    kind: str | None = None
    visit: str | None = None
    occasion: str | None = None
    status: str | None = None
    source: Sequence[str] = ()
    language: str | None = None
    min_confidence: float | None = None
    min_sources: int | None = None
    text: str | None = None


def build_criteria(
    database: Askable, asked: Asked, *, today: date, tell: Tell, status: str = "held"
) -> tuple[Criterion, ...]:
    """Return what is asked for; ``tell`` is given a sentence where a name may mean several persons.

    ``status`` holds where none is asked for. Raises UnknownNameError with suggestions for what nobody knows.
    """
    return (
        *_read_status(asked.status or status),
        *_read_people(database, asked, tell),
        *_read_places(database, asked),
        *read_period(asked, today),
        *_read_subjects(database, asked),
        *_read_manner(asked),
        *_read_sources(database, asked),
    )


def _read_status(status: str) -> Iterator[Criterion]:
    if status == "held":
        yield HELD
    elif status == "all":
        yield Criterion("status", STATUSES, words="of any status")
    elif status != "any":
        yield Criterion("status", (status,), status)


def _read_people(database: Askable, asked: Asked, tell: Tell) -> Iterator[Criterion]:
    from kzturk.queries.names import resolve_office

    for name in asked.leader:
        yield read_leader(database, name, tell)
    if asked.with_any:
        found = [read_leader(database, name, tell) for name in asked.with_any]
        ids = tuple(dict.fromkeys(id_ for criterion in found for id_ in criterion.value))
        yield Criterion("leader", ids, " or ".join(criterion.said for criterion in found))
    for words in asked.office:
        yield Criterion("office", resolve_office(database, words), words)


def read_leader(database: Askable, name: str, tell: Tell) -> Criterion:
    """Return whom a name means. One that several bear is told, with how to choose."""
    from kzturk.queries.names import name_people, resolve_leader

    ids = resolve_leader(database, name)
    people = " or ".join(name_people(database, ids))
    if len(ids) > 1:
        choices = " or ".join(f"--leader {person}" for person in ids)
        tell(f"'{name}' may be {people}; the meetings of each are shown. Choose with {choices}.")
    return Criterion("leader", ids, people)


def _read_places(database: Askable, asked: Asked) -> Iterator[Criterion]:
    from kzturk.queries.names import resolve_city, resolve_country, resolve_site

    if asked.site is not None:
        sites = resolve_site(database, asked.site)
        yield Criterion("site", sites, " or ".join(sites))
    if asked.city is not None:
        yield Criterion("city", resolve_city(database, asked.city))
    if asked.country is not None:
        yield Criterion("country", resolve_country(database, asked.country))


def read_period(asked: Asked, today: date) -> Iterator[Criterion]:
    """Yield the days that all options name together. Raises InvalidDateError when there are none."""
    from kzturk.values.periods import read_period as read

    starts, ends, words = [], [], []
    if asked.year is not None:
        whole = read(asked.year, today)
        if whole.precision != "year":
            raise InvalidDateError(f"'{asked.year}' is not a year; write --year {whole.start.year}, or use --since.")
        starts.append(Criterion("since", whole.start, words=f"in {whole}"))
        ends.append(Criterion("until", whole.until, words=""))
        words.append(f"in {whole}")
    if asked.since is not None:
        first = read(asked.since, today)
        starts.append(Criterion("since", first.start, str(first)))
        words.append(f"since {first}")
    if asked.until is not None:
        last = read(asked.until, today)
        ends.append(Criterion("until", last.until, str(last)))
        words.append(f"until {last}")
    if starts and ends and max(c.value for c in starts) >= min(c.value for c in ends):
        raise InvalidDateError(f"No day lies in the range asked for ({', '.join(words)}): it ends before it begins.")
    yield from starts
    yield from ends


def _read_subjects(database: Askable, asked: Asked) -> Iterator[Criterion]:
    from kzturk.queries.names import resolve_occasion, resolve_topic
    from kzturk.queries.wanted import read_wanted

    if asked.topic:
        codes = tuple(dict.fromkeys(code for name in asked.topic for code in resolve_topic(database, name)))
        yield Criterion("topic", codes, " or ".join(asked.topic))
    if asked.occasion is not None:
        ids, name = resolve_occasion(database, asked.occasion)
        yield Criterion("occasion", ids, name)
    if asked.text is not None:
        yield Criterion("text", read_wanted(asked.text), asked.text)


def _read_manner(asked: Asked) -> Iterator[Criterion]:
    if asked.mode is not None:
        yield Criterion("mode", asked.mode, _MODES[asked.mode])
    if asked.kind is not None:
        yield Criterion("kind", asked.kind)
    if asked.visit is not None:
        yield Criterion("visit", asked.visit)


def _read_sources(database: Askable, asked: Asked) -> Iterator[Criterion]:
    from kzturk.queries.names import resolve_source

    if asked.source:
        names = tuple(dict.fromkeys(name for words in asked.source for name in resolve_source(database, words)))
        yield Criterion("source", names, " or ".join(names))
    if asked.language is not None:
        yield Criterion("language", asked.language.strip().lower())
    if asked.min_confidence is not None:
        if not 0 <= asked.min_confidence <= 1:
            raise UsageError(f"A confidence lies between 0 and 1; {asked.min_confidence} does not.")
        yield Criterion("min_confidence", asked.min_confidence)
    if asked.min_sources is not None:
        yield Criterion("min_sources", asked.min_sources)
