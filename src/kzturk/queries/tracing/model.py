"""The rows of tracing: frozen, and free of the database they came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """A report of a meeting with what is known of its article. ``number`` counts the reports of a meeting from 1.

    ``side`` is the country side of the publisher: KZ, TM or other; None when the publisher is unknown.
    """

    number: int
    report_id: int
    source: str
    title: str | None
    publisher: str | None
    published_on: date | None
    side: str | None
    prominence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim: a field's value in one report, with the words.

    ``value`` is the value in the shape of the extraction contract, ``said`` the same as one line for people.
    ``excerpt`` is the sentence around the words; ``excerpt[start:end]`` are the words. All five from ``excerpt`` on
    are None or empty for a value without words of its own. ``chosen`` tells whether the meeting has this value.
    """

    teller: int
    field: str
    value: Any
    said: str
    excerpt: str | None
    start: int
    end: int
    rule: str | None
    basis: str | None
    confidence: float | None
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """What a person decided of a value or of a meeting, in a sentence, and when (UTC)."""

    field: str | None
    sentence: str
    who: str
    why: str | None
    decided_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTrail:
    """One field of a meeting: the value that it has, the claims for and against it, the decisions about it."""

    field: str
    said: str
    claims: tuple[ClaimRow, ...]
    decisions: tuple[DecisionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The trail of a meeting, or of one field of it."""

    meeting: str
    start: date | None
    end: date | None
    precision: str
    fields: tuple[FieldTrail, ...]
    tellers: tuple[Teller, ...]
    decisions: tuple[DecisionRow, ...]


class Mark(NamedTuple):
    """Words of a text, and what was read in them: person, date, place, topic, outcome, figure or how."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedArticle:
    """The text of one report of a meeting (``teller``; ``tellers`` are all of them) with what was read in it."""

    meeting: str
    start: date | None
    end: date | None
    precision: str
    tellers: tuple[Teller, ...]
    teller: Teller
    text: str
    marks: tuple[Mark, ...]


class Version(NamedTuple):
    """One of the values that reports give for a field, the articles that give it, and by whom these are."""

    said: str
    sources: tuple[str, ...]
    tellers: tuple[str, ...]
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """A field of a meeting for which its reports give values that cannot all be true, the chosen one first."""

    meeting: str
    day: date | None
    field: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow:
    """One value of a meeting, and the reports (by number) that tell it; the others leave it out or say otherwise."""

    field: str
    said: str
    told_by: tuple[int, ...]
    left_out_by: tuple[int, ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonTable:
    """What each report of a meeting tells and leaves out."""

    meeting: str
    start: date | None
    end: date | None
    precision: str
    tellers: tuple[Teller, ...]
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """Something that became different: in a meeting, when (UTC), by which run. ``number`` grows with every change."""

    number: int
    changed_at: datetime
    run: int
    meeting: str
    kind: str
    field: str | None
    before: str | None
    after: str | None
