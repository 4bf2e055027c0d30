"""The rows of following: frozen, and free of the database they came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, Protocol

InvitationState = Literal["fulfilled", "open", "untraced", "declined"]
"""``untraced``: the event, or the time in which a visit is to be expected, is over, and no meeting tells of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who invites or is invited; ``country`` as an ISO 3166 code, None for somebody of no state."""

    id: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """A held meeting in person, as following needs it: when, where, at which occasion."""

    id: str
    start: date
    country: str | None
    city: str | None
    occasion_id: str | None
    occasion_name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A named event that the database knows, with its days and place."""

    id: str
    name: str
    start: date
    end: date
    country: str | None
    city: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation as an outcome tells it: made at ``meeting``, to whom (``to``, ``guest`` where known), to what.

    ``country`` and ``city`` are where it leads, ``days`` what it is for, first and last, ``event`` the named event that
    the reader identified, ``to_event`` whether the words name an event rather than a visit; None where not told.
    """

    meeting: str
    made_on: date | None
    made_in: str | None
    host: Person | None
    guest: Person | None
    to: str | None
    what: str | None
    accepted: bool | None
    event: Event | None = None
    country: str | None = None
    city: str | None = None
    days: tuple[date, date] | None = None
    to_event: bool | None = None


class Search(NamedTuple):
    """What is looked for in somebody's diary: days from the first to the last, and where or at which event."""

    first: date
    last: date
    country: str | None = None
    occasion: str | None = None


class Diary(Protocol):
    """Where somebody's held meetings in person are looked up."""

    def find(self, person: str, search: Search) -> Iterable[Encounter]:
        """Return the meetings looked for, the oldest first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The later meeting that fulfilled an invitation: by ``occasion``, or by ``host-guest-time``; why in a sentence."""

    meeting: str
    start: date | None
    by: Literal["occasion", "host-guest-time"]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRow:
    """One invitation with what became of it.

    ``host`` and ``guest`` are names (the host None where nobody of the inviting side is known); ``country`` is where
    it leads (ISO 3166 alpha-2), ``event`` the named event it means, where the database knows it.
    """

    meeting: str
    invited_on: date | None
    host: str | None
    guest: str | None
    what: str | None
    country: str | None
    event: str | None
    accepted: bool | None
    state: InvitationState
    link: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A figure as one article tells it, in a meeting or beside one.

    ``day`` is the meeting's first day, else the day of publication; ``meeting`` None for a figure of no meeting.
    """

    measure: str
    value: float
    unit: str | None
    comparator: str
    status: str
    period: str | None
    speaker: str | None
    day: date | None
    meeting: str | None
    source: str
    publisher: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePoint:
    """One point of a series: equal tellings of one meeting, or of one day, together; ``sources`` names the articles."""

    measure: str
    value: float
    unit: str | None
    comparator: str
    status: str
    period: str | None
    speaker: str | None
    day: date | None
    meeting: str | None
    sources: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeRow:
    """A target that was set, perhaps again and again, and the actual figure nearest in time to its last telling.

    ``share`` is actual divided by target, None where no actual figure in the same unit is known.
    """

    measure: str
    value: float
    unit: str | None
    first_on: date | None
    first_in: str | None
    last_on: date | None
    last_in: str | None
    times: int
    meetings: tuple[str, ...]
    speakers: tuple[str, ...]
    actual: FigurePoint | None
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    """Months without contact (``kind`` contact), or since a topic was last talked about (``kind`` topic).

    ``after`` and ``before`` are the meetings around it; ``before`` is None while the gap lasts, ``until`` too unless
    only days before today were asked for. ``months`` are whole calendar months between the two days.
    """

    kind: Literal["contact", "topic"]
    topic: str | None
    since: date
    until: date | None
    months: int
    after: str
    before: str | None
    meetings: int
