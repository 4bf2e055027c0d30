"""What reading one article yields: its own data, its reports of meetings, and the reason when it has none.

These shapes are the extraction contract (docs/extraction.schema.json): keys may be added, never renamed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from kzturk.values import Evidence, Precision

Status = Literal["held", "planned", "cancelled"]
Prominence = Literal["main", "background"]
Format = Literal["in-person", "telephone", "video"]
Kind = Literal["bilateral", "multilateral"]
Visit = Literal["state", "official", "working", "private"]
Side = Literal["KZ", "TM", "other"]
Role = Literal["host", "guest", "none"]
Json = dict[str, Any]

STATUSES: tuple[Status, ...] = ("held", "planned", "cancelled")
PROMINENCES: tuple[Prominence, ...] = ("main", "background")
FORMATS: tuple[Format, ...] = ("in-person", "telephone", "video")
KINDS: tuple[Kind, ...] = ("bilateral", "multilateral")
VISITS: tuple[Visit, ...] = ("state", "official", "working", "private")
SIDES: tuple[Side, ...] = ("KZ", "TM", "other")
ROLES: tuple[Role, ...] = ("host", "guest", "none")
DATE_BASES = ("stated", "relative", "dateline", "occasion", "published")
VENUE_BASES = ("stated", "visit", "dateline", "occasion", "host")
OUTCOME_KINDS = ("joint-statement", "documents", "award", "invitation", "project")
MEASURES = (
    "trade-turnover", "trade-target", "trade-growth", "investment", "companies",
    "freight", "gas-volume", "power-capacity", "documents", "other",
)  # fmt: skip
COMPARATORS = ("=", ">", "<", "~")
FIGURE_STATUSES = ("actual", "target", "change", "capacity")
REASONS = (
    "letter", "ceremony", "sightseeing", "third-country", "announcement", "one-side-only", "nobody-named",
    "background-only", "language",
)  # fmt: skip
OVERRULED, NOT_HELD = "published-overruled", "office-not-held"
"""Flags: the day of publication cannot be; a person (behind a colon) did not hold the office printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDate:
    """The day(s) of a meeting, inclusive; ``start`` and ``end`` are None exactly when precision is ``unknown``."""

    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """Where they met: ISO 3166 alpha-2 country, city under today's name, site; any may be None."""

    country: str | None = None
    city: str | None = None
    site: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who took part; ``curated`` tells whether the knowledge knows the person."""

    id: str
    name: str
    country: str | None
    side: Side
    role: Role
    office: str | None = None
    office_printed: str | None = None
    curated: bool = True
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicClaim:
    """A subject of the meeting, by its codebook code."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the meeting brought; ``count`` is the number claimed, ``listed`` the number the article lists.

    An invitation may tell who invites (``by``), to which known event (``occasion``), country and city it leads, for
    which days (``to_days``: first..last, ISO), and whether it is for an event rather than a visit.
    """

    kind: str
    what: str | None = None
    to: str | None = None
    accepted: bool | None = None
    count: int | None = None
    listed: int | None = None
    topics: tuple[str, ...] = ()
    by: str | None = None
    occasion: str | None = None
    to_country: str | None = None
    to_city: str | None = None
    to_days: str | None = None
    to_event: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of the relation; ``unit`` is an ISO 4217 currency, ``%``, ``x``, ``tonnes``, ``m3``, ``MW`` or None."""

    measure: str
    value: float
    unit: str | None = None
    comparator: str = "="
    status: str = "actual"
    period: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionRef:
    """The named event a meeting is, is part of, or stood beside."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article's account of one meeting. ``evidence`` holds the words of every coded value."""

    prominence: Prominence
    status: Status
    date: MeetingDate
    format: Format | None
    kind: Kind
    visit: Visit | None
    occasion: OccasionRef | None
    sidelines: bool
    venue: Venue | None
    participants: tuple[Participant, ...]
    topics: tuple[TopicClaim, ...]
    outcomes: tuple[Outcome, ...]
    figures: tuple[Figure, ...]
    evidence: tuple[Evidence, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """What is known of the article itself."""

    title: str | None
    language: str | None
    publisher: str | None
    url: str | None
    published_on: date | None
    published_basis: str | None
    dateline: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read in one article; ``reason`` says why there is no ``main`` ``held`` meeting (None when
    there is); ``figures`` are those that attach to none of its meetings."""

    source: str
    article: ArticleFacts
    reports: tuple[Report, ...]
    reason: str | None
    evidence: tuple[Evidence, ...] = ()
    figures: tuple[Figure, ...] = ()
