"""What belongs to one meeting shown whole."""

from __future__ import annotations

from dataclasses import dataclass

from kzturk.queries.rows import MeetingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """What the meeting brought; of an invitation also who invites, to what, where and when."""

    kind: str
    what: str | None
    to: str | None
    accepted: bool | None
    count: int | None
    listed: int | None
    topics: tuple[str, ...]
    by: str | None = None
    occasion: str | None = None
    to_country: str | None = None
    to_city: str | None = None
    to_days: str | None = None
    to_event: bool | None = None


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
class FlagRow:
    """Something in an article that contradicts what is known: a word, and the person it is about, if any."""

    source: str
    flag: str
    person: str | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDetail:
    """One meeting whole: the row, and everything behind it."""

    meeting: MeetingRow
    outcomes: tuple[OutcomeRow, ...]
    figures: tuple[FigureRow, ...]
    evidence: tuple[EvidenceRow, ...]
    flags: tuple[FlagRow, ...] = ()
