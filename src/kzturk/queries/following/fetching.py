"""Reading what following needs from the database: invitations, events, diaries, and figures as told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from kzturk.queries.criteria import Criterion
from kzturk.queries.following.gaps import Contact
from kzturk.queries.following.model import Encounter, Event, Invitation, Person, Search, Telling
from kzturk.queries.meetings import BLOCK, fetch_participants, fetch_topics, find_meetings
from kzturk.queries.plans import Condition, Plan
from kzturk.queries.rows import ParticipantRow
from kzturk.queries.running import fetch, run
from kzturk.values import fold

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

_ACROSS = {"KZ": "TM", "TM": "KZ"}


class StoredDiary:
    """The diaries of everybody in a database: a look-up a question, however many meetings there are."""

    def __init__(self, database: Askable) -> None:
        self._database = database

    def find(self, person: str, search: Search) -> Iterator[Encounter]:
        """Yield somebody's held meetings in person, the oldest first, as far as they are asked for."""
        conditions = [Condition("from.of", search.first), Condition("through.of", search.last)]
        conditions += [Condition("status", ("held",)), Condition("mode", "in-person")]
        if search.country is not None:
            conditions.append(Condition("country", search.country))
        if search.occasion is not None:
            conditions.append(Condition("occasion", (search.occasion,)))
        plan = Plan("meetings.later", tuple(conditions), {"person": person}, "oldest")
        for id_, start, country, city, occasion, name in run(self._database, plan):
            yield Encounter(
                id=id_, start=start, country=country, city=city, occasion_id=occasion, occasion_name=name
            )  # fmt: skip


def load_invitations(database: Askable, criteria: Sequence[Criterion]) -> Iterator[Invitation]:
    """Yield the invitations made at meetings that meet the criteria, with host, guest and event where known."""
    rows = run(database, Plan("invitations", tuple(c.condition for c in criteria)))
    for block in _in_blocks(rows):
        people = fetch_participants(database, list(dict.fromkeys(row[0] for row in block)))
        named = _load_persons(database, {name for row in block for name in row[3:5] if name})
        events = _load_events(database, {row[7] for row in block if row[7]})
        for row in block:
            yield _build_invitation(row, people[row[0]], named, events)


def _in_blocks(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    while block := list(islice(rows, BLOCK)):
        yield block


def _build_invitation(
    row: tuple[Any, ...],
    people: Sequence[ParticipantRow],
    named: Mapping[str, Person],
    events: Mapping[str, Event],
) -> Invitation:
    meeting, made_on, made_in, to, by, what, accepted, occasion, country, city, days, event = row
    here = {fold(p.name): Person(id=p.id, name=p.name, country=p.country) for p in people}
    guest = _find_person(to, here, named)
    return Invitation(
        meeting=meeting, made_on=made_on, made_in=made_in, host=_find_person(by, here, named) or _across(guest, people),
        guest=guest, to=to, what=what, accepted=accepted, event=events.get(occasion), country=country, city=city,
        days=_read_days(days), to_event=event,
    )  # fmt: skip


def _find_person(name: str | None, here: Mapping[str, Person], named: Mapping[str, Person]) -> Person | None:
    """Return who is meant: a participant of that name, else the only person so called."""
    if not name:
        return None
    return here.get(fold(name)) or named.get(name)


def _across(guest: Person | None, people: Sequence[ParticipantRow]) -> Person | None:
    """Return the first of the other side, who sits across the table from the guest."""
    side = next((p.side for p in people if guest is not None and p.id == guest.id), None)
    host = next((p for p in people if side in _ACROSS and p.side == _ACROSS[side]), None)
    return Person(id=host.id, name=host.name, country=host.country) if host is not None else None


def _read_days(days: str | None) -> tuple[date, date] | None:
    if days is None:
        return None
    first, _, last = days.partition("..")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def _load_persons(database: Askable, names: Iterable[str]) -> dict[str, Person]:
    """Return the persons of these names, by name; none where several are called so."""
    found: dict[str, list[Person]] = {}
    for id_, name, country in fetch(database, Plan("persons.named", values={"names": sorted(names)})):
        found.setdefault(name, []).append(Person(id=id_, name=name, country=country))
    return {name: people[0] for name, people in found.items() if len(people) == 1}


def _load_events(database: Askable, ids: Iterable[str]) -> dict[str, Event]:
    found = fetch(database, Plan("events", values={"ids": sorted(ids)}))
    return {
        id_: Event(id=id_, name=name, start=start, end=end or start, country=country, city=city)
        for id_, name, start, end, country, city in found
    }


ASKED_OF_FIGURES = {"since": "figure.since", "until": "figure.until"}
ASKED_OF_TELLERS = {"source": "article.source", "language": "article.language", "text": "article.text"}
"""What is asked of the article that tells a figure, rather than of the meeting that it tells it of."""


def load_tellings(database: Askable, criteria: Sequence[Criterion]) -> Iterator[Telling]:
    """Yield every figure as each article tells it: in reports of meetings, and, unless only meetings are asked for,
    beside any meeting."""
    told = {**ASKED_OF_FIGURES, **ASKED_OF_TELLERS}
    conditions = tuple(Condition(told.get(c.kind, c.kind), c.value) for c in criteria)
    is_removed = _find_removed(database)
    for value, meeting, day, source, publisher in run(database, Plan("figures.told", conditions)):
        if not is_removed(meeting, value):
            yield _build_telling(value, meeting, day, source, publisher)
    if not any(criterion.kind in ASKED_OF_TELLERS for criterion in criteria):
        for meeting, day, value, who in _load_corrected(database, "add", criteria):
            yield _build_telling(value, meeting, day, f"decided by {who}", None)
    loose = _ask_articles(criteria)
    if loose is not None:
        for value, day, source, publisher in run(database, Plan("figures.loose", loose)):
            if isinstance(value, dict):
                yield _build_telling(value, None, day, source, publisher)


def _find_removed(database: Askable) -> Callable[[str, Any], bool]:
    """Return what tells whether somebody took a figure out of a meeting; usually nobody did."""
    removed = [(meeting, value) for meeting, _, value, _ in _load_corrected(database, "remove")]
    if not removed:
        return lambda _meeting, _value: False
    from kzturk.meetings.correcting import identify  # with all that joins reports: only who needs it waits for it

    known = {(meeting, identify("figures", value)) for meeting, value in removed}
    return lambda meeting, value: (meeting, identify("figures", value)) in known


def _load_corrected(
    database: Askable, action: str, criteria: Sequence[Criterion] = ()
) -> Iterator[tuple[str, date | None, Any, str]]:
    """Yield the figures that people added to meetings, or took out: meeting, its day, the figure, who decided."""
    plan = Plan("figures.corrected", tuple(c.condition for c in criteria))
    for meeting, day, done, value, who in run(database, plan):
        if done == action:
            yield meeting, day, value, who


def _ask_articles(criteria: Sequence[Criterion]) -> tuple[Condition, ...] | None:
    """Return what is asked of articles that tell a figure of no meeting, None when only meetings can answer."""
    conditions = []
    for criterion in criteria:
        if criterion.kind in ("since", "until", *ASKED_OF_TELLERS):
            conditions.append(Condition(f"article.{criterion.kind}", criterion.value))
        elif criterion.kind != "status" or "held" not in criterion.value:
            return None
    return tuple(conditions)


def _build_telling(value: Any, meeting: str | None, day: date | None, source: str, publisher: str | None) -> Telling:
    return Telling(
        measure=value["measure"], value=value["value"], unit=value["unit"], comparator=value["comparator"],
        status=value["status"], period=value["period"], speaker=value["speaker"], day=day, meeting=meeting,
        source=source, publisher=publisher,
    )  # fmt: skip


def load_contacts(database: Askable, criteria: Sequence[Criterion]) -> list[Contact]:
    """Return the meetings with known days that meet the criteria, with their topics, oldest first."""
    heads = [head for head in find_meetings(database, criteria) if head[3] == "day"]
    contacts = []
    for start in range(0, len(heads), BLOCK):
        block = heads[start : start + BLOCK]
        topics = fetch_topics(database, [head[0] for head in block])
        contacts += [
            Contact(start=head[1], end=head[2], meeting=head[0], topics=tuple(code for code, _ in topics[head[0]]))
            for head in block
        ]
    return sorted(contacts, key=lambda contact: (contact.start, contact.end, contact.meeting))
