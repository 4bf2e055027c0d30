"""What queries answer with: frozen rows that know nothing of the database they came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRef:
    """A report behind a meeting."""

    source: str
    prominence: str
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """What the meeting brought."""

    kind: str
    what: str | None
    to: str | None
    accepted: bool | None
    count: int | None
    listed: int | None
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A number told as part of the meeting."""

    measure: str
    value: float
    unit: str | None
    comparator: str
    status: str
    period: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """The words behind one value of a meeting, with the article they stand in."""

    field: str
    value: str
    source: str
    start: int
    end: int
    quote: str
    rule: str
    basis: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDetail:
    """One meeting whole: the row, and everything behind it."""

    meeting: MeetingRow
    outcomes: tuple[OutcomeRow, ...]
    figures: tuple[FigureRow, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow:
    """A topic with the number of held meetings that coded it."""

    code: str
    parent: str
    name: str
    meetings: int
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderRow:
    """A person with the number of held meetings taken part in."""

    id: str
    name: str
    country: str | None
    office: str | None
    curated: bool
    meetings: int
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueRow:
    """A place of meetings with their number."""

    country: str | None
    city: str | None
    site: str | None
    meetings: int
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
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
