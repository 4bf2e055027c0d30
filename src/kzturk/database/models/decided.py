"""What people decided: the same or not, corrections, and what they have looked at. Never worked out again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kzturk.database.models.base import Base, JsonValue, Key, Number, Place_in_order, one_of

VERDICTS = ("same", "different")
ACTIONS = ("set", "add", "remove")
STALE_REASONS = ("text", "value", "gone")
ANSWERS = ("kept", "later")


class Judgement(Base):
    """What a person said of two meetings, by their reports; it outranks the score."""

    __tablename__ = "judgement"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("verdict", VERDICTS),
        {"comment": "Decisions of people: reports tell of the same meeting, or not"},
    )

    id: Mapped[Number] = mapped_column(comment="Row number")
    key: Mapped[str] = mapped_column(comment="Public id of the decision, d and 7 characters, the same everywhere")
    verdict: Mapped[str] = mapped_column(comment="same or different")
    who: Mapped[str] = mapped_column(comment="Who decided")
    why: Mapped[str | None] = mapped_column(comment="Reason given")
    decided_at: Mapped[datetime] = mapped_column(comment="When, UTC")
    undone_at: Mapped[datetime | None] = mapped_column(comment="When it was taken back, UTC")
    undone_by: Mapped[str | None] = mapped_column(comment="Who took it back")


class JudgementReport(Base):
    """A report that a judgement speaks of."""

    __tablename__ = "judgement_report"
    __table_args__ = (
        CheckConstraint("side IN (0, 1)", name="side"),
        Index(None, "report_key"),
        {
            "comment": "The reports of both meetings judged, as they were then; the keys may wait for their articles",
            "sqlite_with_rowid": False,
        },
    )

    judgement_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("judgement.id", ondelete="CASCADE"), comment="The judgement"
    )
    report_key: Mapped[Key] = mapped_column(comment="Key of the report")
    side: Mapped[int] = mapped_column(comment="Of which of the two meetings, 0 or 1")
    content_hash: Mapped[str] = mapped_column(comment="SHA-256 of the article's text then")
    told: Mapped[JsonValue] = mapped_column(comment="Days, kind and people of the report then, to know it again")


class Correction(Base):
    """What a person set right in a meeting; no later ingest and no newer reader overwrites it."""

    __tablename__ = "correction"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("action", ACTIONS),
        one_of("stale", STALE_REASONS),
        Index(None, "applies_to"),
        {"comment": "Corrections by people, with the machine's value before and now"},
    )

    id: Mapped[Number] = mapped_column(comment="Row number")
    key: Mapped[str] = mapped_column(comment="Public id of the decision, d and 7 characters, the same everywhere")
    meeting_id: Mapped[str] = mapped_column(comment="Public id of the meeting, then")
    applies_to: Mapped[str | None] = mapped_column(comment="Public id of the meeting now; NULL while there is none")
    action: Mapped[str] = mapped_column(comment="set a value; add or remove a participant, topic or outcome")
    field: Mapped[str] = mapped_column(comment="date, venue, format ...; participants, topics or outcomes")
    value: Mapped[JsonValue | None] = mapped_column(comment="The right value, or what to add or remove; NULL: none")
    value_before: Mapped[JsonValue | None] = mapped_column(comment="The machine's value when it was decided")
    machine_value: Mapped[JsonValue | None] = mapped_column(comment="The machine's value now")
    stale: Mapped[str | None] = mapped_column(
        comment="Why to look again: text (changed), value (the machine's changed), gone (the meeting); NULL: no need"
    )
    who: Mapped[str] = mapped_column(comment="Who corrected")
    why: Mapped[str | None] = mapped_column(comment="Reason given")
    corrected_at: Mapped[datetime] = mapped_column(comment="When, UTC")
    undone_at: Mapped[datetime | None] = mapped_column(comment="When it was taken back, UTC")
    undone_by: Mapped[str | None] = mapped_column(comment="Who took it back")


class CorrectionReport(Base):
    """A report that the corrected meeting had; the correction follows the first that is still there."""

    __tablename__ = "correction_report"
    __table_args__ = (
        Index(None, "report_key"),
        {
            "comment": "The reports of the meeting corrected, as they were then, the founding one first",
            "sqlite_with_rowid": False,
        },
    )

    correction_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("correction.id", ondelete="CASCADE"), comment="The correction"
    )
    ordinal: Mapped[Place_in_order] = mapped_column(comment="Position, from 0")
    report_key: Mapped[str] = mapped_column(comment="Key of the report")
    content_hash: Mapped[str] = mapped_column(comment="SHA-256 of the article's text when the correction was looked at")
    told: Mapped[JsonValue] = mapped_column(comment="Days, kind and people of the report then, to know it again")


class ReviewAnswer(Base):
    """What a person answered in a review without deciding anything else."""

    __tablename__ = "review_answer"
    __table_args__ = (
        one_of("answer", ANSWERS),
        {"comment": "What was looked at in a review, so that it is not asked again", "sqlite_with_rowid": False},
    )

    item: Mapped[Key] = mapped_column(comment="What was asked: its kind, its reports and the values shown")
    answer: Mapped[str] = mapped_column(comment="kept as it is, or later")
    who: Mapped[str] = mapped_column(comment="Who answered")
    answered_at: Mapped[datetime] = mapped_column(comment="When, UTC")
