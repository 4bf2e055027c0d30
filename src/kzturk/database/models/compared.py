"""What joining looks up and leaves behind: sketches of texts, who is claimed where, pairs, standings of values."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kzturk.database.models.base import Base, JsonValue, Key, Place_in_order, one_of

STANDINGS = ("chosen", "agrees", "completes", "differs")


class ArticleBand(Base):
    """A part of the sketch of a text; texts that are nearly identical have one in common."""

    __tablename__ = "article_band"
    __table_args__ = (
        Index(None, "article_id"),
        {"comment": "Sketches of texts in bands, to find reprints by look-up", "sqlite_with_rowid": False},
    )

    band: Mapped[int] = mapped_column(BigInteger(), primary_key=True, autoincrement=False, comment="Hash of the band")
    article_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), comment="Whose text"
    )


class Reprint(Base):
    """Two articles with nearly the same text; stored in both directions."""

    __tablename__ = "reprint"
    __table_args__ = (
        CheckConstraint("likeness BETWEEN 0 AND 1", name="likeness"),
        CheckConstraint("article_id <> other_id", name="two"),
        Index(None, "other_id"),
        {"comment": "Pairs of near-identical texts, in both directions", "sqlite_with_rowid": False},
    )

    article_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), comment="The one article"
    )
    other_id: Mapped[Place_in_order] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"), comment="The other")
    likeness: Mapped[float] = mapped_column(comment="Share of the shorter text's wording that stands in the other too")


class ReportPerson(Base):
    """Somebody is claimed to have taken part on a day."""

    __tablename__ = "report_person"
    __table_args__ = (
        Index(None, "report_id"),
        {
            "comment": "Who is claimed when, clustered so that reports to compare with are found by look-up",
            "sqlite_with_rowid": False,
        },
    )

    person_id: Mapped[Key] = mapped_column(comment="Who")
    reach: Mapped[Place_in_order] = mapped_column(comment="0 one day, 1 up to a month of days, 2 longer")
    day: Mapped[date] = mapped_column(primary_key=True, comment="First day claimed; 0001-01-01 if unknown")
    report_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("report.id", ondelete="CASCADE"), comment="In which report"
    )


class Suggestion(Base):
    """Two reports that may tell of one meeting, not surely enough to join them."""

    __tablename__ = "suggestion"
    __table_args__ = (
        CheckConstraint("report_id < other_id", name="order"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
        Index(None, "other_id"),
        {"comment": "Pairs of reports that a person should judge", "sqlite_with_rowid": False},
    )

    report_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("report.id", ondelete="CASCADE"), comment="The one report, the smaller number"
    )
    other_id: Mapped[Place_in_order] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), comment="The other")
    score: Mapped[float] = mapped_column(comment="How much speaks for one meeting, 0 to 1")
    why: Mapped[str] = mapped_column(comment="The sentences that speak loudest")
    scores: Mapped[JsonValue] = mapped_column(comment="Every feature: name, points, weight, sentence; a list")


class Attribution(Base):
    """How a report's value stands to the concluded one."""

    __tablename__ = "attribution"
    __table_args__ = (
        one_of("standing", STANDINGS),
        Index(None, "report_id"),
        {
            "comment": "Which report's value was chosen, agrees, completes or differs; only for several reports",
            "sqlite_with_rowid": False,
        },
    )

    meeting_id: Mapped[Key] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), comment="Of which meeting")
    field: Mapped[Key] = mapped_column(comment="The concluded value: date, participants.<person>, outcomes.<position>")
    report_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("report.id", ondelete="CASCADE"), comment="Which report tells it"
    )
    claim_field: Mapped[str] = mapped_column(comment="The same value among the report's claims")
    standing: Mapped[str] = mapped_column(comment="chosen, agrees, completes (gave a part) or differs")


class Conflict(Base):
    """A value on which the reports of a meeting disagree."""

    __tablename__ = "conflict"
    __table_args__ = (
        {"comment": "Values on which reports disagree", "sqlite_with_rowid": False},
    )  # fmt: skip

    meeting_id: Mapped[Key] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), comment="In which meeting")
    field: Mapped[Key] = mapped_column(comment="Which value, as in attribution")
