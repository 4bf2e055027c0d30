"""What queries answer with: frozen rows that know nothing of the database they came from.

Rows are named tuples: to declare and to make one costs a fifth of a frozen dataclass, and lists are long.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple


class ParticipantRow(NamedTuple):
    """Somebody who took part, with the office held that day; ``side`` is KZ, TM or other."""

    id: str
    name: str
    country: str | None
    side: str
    role: str
    office: str | None
    office_printed: str | None
    curated: bool
    inferred: bool


class ReportRef(NamedTuple):
    """A report behind a meeting."""

    source: str
    prominence: str
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None


class MeetingRow(NamedTuple):
    """One concluded meeting. ``end`` is inclusive; both days are None when precision is ``unknown``."""

    id: str
    start: date | None
    end: date | None
    precision: str
    date_basis: str | None
    status: str
    prominence: str
    format: str | None
    kind: str
    visit: str | None
    occasion_id: str | None
    occasion_name: str | None
    sidelines: bool
    country: str | None
    city: str | None
    site: str | None
    venue_basis: str | None
    participants: tuple[ParticipantRow, ...]
    topics: tuple[tuple[str, float], ...]
    reports: tuple[ReportRef, ...]
    sources: int


class TopicRow(NamedTuple):
    """A topic with the number of held meetings that coded it."""

    code: str
    parent: str
    name: str
    meetings: int
    first_on: date | None
    last_on: date | None


class LeaderRow(NamedTuple):
    """A person with the number of held meetings taken part in."""

    id: str
    name: str
    country: str | None
    office: str | None
    curated: bool
    meetings: int
    first_on: date | None
    last_on: date | None


class VenueRow(NamedTuple):
    """A place of meetings with their number."""

    country: str | None
    city: str | None
    site: str | None
    meetings: int
    first_on: date | None
    last_on: date | None


class ArticleRow(NamedTuple):
    """A stored article."""

    id: int
    source: str
    title: str | None
    publisher: str | None
    language: str | None
    published_on: date | None
    meetings: int
    reason: str | None
    ingested_at: datetime | None
