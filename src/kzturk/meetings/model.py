"""What goes into concluding, and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from kzturk.reports.model import (
    Figure,
    Format,
    Kind,
    MeetingDate,
    OccasionRef,
    Outcome,
    Participant,
    Prominence,
    Report,
    Status,
    TopicClaim,
    Venue,
    Visit,
)

Verdicts = Mapping[frozenset[str], Literal["same", "different"]]
"""What people said of pairs of reports, by the pair of their keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownReport:
    """A report with what is known of its article. ``key`` was given once and stays.

    ``article`` is the content hash of its text, ``alike`` holds those of the texts that are nearly identical.
    """

    key: str
    report: Report
    article: str
    published_on: date | None = None
    publisher: str | None = None
    alike: frozenset[str] = frozenset()

    @property
    def seniority(self) -> tuple[date, str]:
        """Orders reports: the earliest published founds a meeting, later ones leave its id."""
        return (self.published_on or date.max, self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A report in a meeting, how surely it belongs there, and why in a sentence."""

    key: str
    score: float
    why: str


Standing = Literal["chosen", "agrees", "completes", "differs"]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """How the value that a report (``key``) tells as ``claim_field`` stands to the concluded ``field``."""

    field: str
    key: str
    claim_field: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Merged(Generic[Value]):
    """A concluded value, how each report's stands to it, and the fields on which reports disagree."""

    value: Value
    attributions: tuple[Attribution, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingConclusion:
    """What all reports of one meeting say together. The first member's report gives the meeting its id."""

    id: str
    founding_key: str
    members: tuple[Member, ...]
    status: Status
    prominence: Prominence
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
    sources: int
    attributions: tuple[Attribution, ...] = ()
    conflicts: tuple[str, ...] = ()
