"""What is never worked out again: ids once given, runs, and what changed. What people decided: decided.py."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kzturk.database.models.base import Base, JsonValue, Key, Number, one_of

CHANGE_KINDS = ("made", "changed", "joined", "removed")
RUN_KINDS = ("ingest", "rebuild", "decision", "import")


class IngestRun(Base):
    """One call that changed meetings: of ingest, of a rebuild, a decision, an import of decisions."""

    __tablename__ = "ingest_run"
    __table_args__ = (
        one_of("kind", RUN_KINDS),
        {"comment": "Runs of ingest, and of whatever else changed meetings"},
    )

    id: Mapped[Number] = mapped_column(comment="Row number")
    started_at: Mapped[datetime] = mapped_column(comment="When it began, UTC")
    finished_at: Mapped[datetime | None] = mapped_column(comment="When it ended, UTC; NULL if it was broken off")
    extractor: Mapped[str] = mapped_column(comment="Version of kzturk")
    knowledge: Mapped[str] = mapped_column(comment="Fingerprint of the knowledge")
    articles_new: Mapped[int] = mapped_column(default=0, comment="Articles stored for the first time")
    articles_updated: Mapped[int] = mapped_column(default=0, comment="Articles stored anew")
    articles_unchanged: Mapped[int] = mapped_column(default=0, comment="Files that told nothing new")
    skipped: Mapped[int] = mapped_column(default=0, comment="Files of another kind")
    failed: Mapped[int] = mapped_column(default=0, comment="Files that could not be read")
    kind: Mapped[str] = mapped_column(server_default="ingest", comment="ingest, rebuild, decision or import")
    who: Mapped[str | None] = mapped_column(comment="Who decided, of a decision or an import")


class Change(Base):
    """Something changed in the meetings."""

    __tablename__ = "change"
    __table_args__ = (
        one_of("kind", CHANGE_KINDS),
        Index(None, "meeting_id"),
        Index(None, "changed_at"),
        {"comment": "The journal of a living dataset: what changed in a meeting, when, by which run"},
    )

    id: Mapped[Number] = mapped_column(comment="Row number")
    run_id: Mapped[int] = mapped_column(ForeignKey("ingest_run.id"), comment="By which run")
    meeting_id: Mapped[str] = mapped_column(comment="Public id of the meeting, then; it may be retired since")
    kind: Mapped[str] = mapped_column(comment="made, changed, joined (to another) or removed")
    field: Mapped[str | None] = mapped_column(comment="Which field changed")
    before: Mapped[JsonValue | None] = mapped_column(comment="Its value before")
    after: Mapped[JsonValue | None] = mapped_column(comment="Its value after")
    changed_at: Mapped[datetime] = mapped_column(comment="When, UTC")


class RetiredMeeting(Base):
    """A public id that names no meeting any more: a redirect if it has a successor, else a tombstone."""

    __tablename__ = "retired_meeting"
    __table_args__ = (
        CheckConstraint("successor_id <> id", name="successor"),
        Index(None, "successor_id"),
        {"comment": "Redirects (with a successor) and tombstones of public ids", "sqlite_with_rowid": False},
    )

    id: Mapped[Key] = mapped_column(comment="The public id that was given once")
    successor_id: Mapped[str | None] = mapped_column(comment="Public id of the meeting that it was joined to")
    why: Mapped[str] = mapped_column(comment="A sentence")
    run_id: Mapped[int] = mapped_column(ForeignKey("ingest_run.id"), comment="By which run")
    retired_at: Mapped[datetime] = mapped_column(comment="When, UTC")
