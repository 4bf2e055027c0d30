"""What articles say: their text, their reports of meetings, and every claim with its words."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from kzturk.database.models.base import Base, JsonValue, Key, Number, Place_in_order, one_of
from kzturk.reports.model import PROMINENCES, REASONS, STATUSES

SPAN_CHECK = "span_end > span_start AND span_start >= 0"
WORDS_CHECK = (
    "(quote IS NULL AND span_start IS NULL AND span_end IS NULL AND rule IS NULL AND basis IS NULL "
    "AND confidence IS NULL) OR (quote IS NOT NULL AND span_start IS NOT NULL AND span_end IS NOT NULL "
    "AND rule IS NOT NULL AND basis IS NOT NULL AND confidence IS NOT NULL)"
)


class Article(Base):
    """One text, whatever the number of files that hold it."""

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("content_hash"),
        UniqueConstraint("source"),
        one_of("reason", REASONS),
        Index(None, "published_on"),
        Index(None, "publisher"),
        {"comment": "Articles as read, each text once"},
    )

    id: Mapped[Number] = mapped_column(comment="Row number")
    content_hash: Mapped[str] = mapped_column(comment="SHA-256 of the text, in hex")
    source: Mapped[str] = mapped_column(comment="Path of the file it is printed under")
    title: Mapped[str | None] = mapped_column(comment="Headline")
    text: Mapped[str] = mapped_column(comment="The text that every span points into")
    language: Mapped[str | None] = mapped_column(comment="ISO 639-1")
    publisher: Mapped[str | None] = mapped_column(comment="Name of the publisher")
    publisher_id: Mapped[str | None] = mapped_column(
        ForeignKey("source.id", ondelete="SET NULL"), comment="The publisher, if it is known"
    )
    url: Mapped[str | None] = mapped_column(comment="Address it was published at")
    published_on: Mapped[date | None] = mapped_column(comment="Day of publication")
    published_basis: Mapped[str | None] = mapped_column(comment="Where that day was found")
    dateline: Mapped[str | None] = mapped_column(comment="Place of the dateline")
    reason: Mapped[str | None] = mapped_column(comment="Why it has no main meeting that was held; NULL if it has")
    extractor: Mapped[str] = mapped_column(comment="Version of kzturk that read it")
    knowledge: Mapped[str] = mapped_column(comment="Fingerprint of the knowledge it was read with")
    run_id: Mapped[int] = mapped_column(ForeignKey("ingest_run.id"), comment="Run that stored this state")
    ingested_at: Mapped[datetime] = mapped_column(comment="When this state was stored, UTC")
    fields: Mapped[JsonValue | None] = mapped_column(comment="What its file said of it beside the text; NULL: nothing")


class ArticleFile(Base):
    """A file that holds an article's text; a text may lie in several files."""

    __tablename__ = "article_file"
    __table_args__ = (
        Index(None, "article_id"),
        {"comment": "Files by path, with the text each held last", "sqlite_with_rowid": False},
    )

    path: Mapped[Key] = mapped_column(comment="Path as given, with forward slashes")
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"), comment="Its text")


class Report(Base):
    """One article's account of one meeting."""

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("key"),
        UniqueConstraint("article_id", "ordinal"),
        one_of("status", STATUSES),
        one_of("prominence", PROMINENCES),
        CheckConstraint("started_on <= ended_on", name="days"),
        CheckConstraint("(started_on IS NULL) = (ended_on IS NULL)", name="both_days"),
        Index(None, "started_on", "ended_on"),
        Index(None, "occasion"),
        {"comment": "Reports: what one article tells of one meeting; its values are its claims"},
    )

    id: Mapped[Number] = mapped_column(comment="Row number")
    key: Mapped[str] = mapped_column(comment="Given once; kept while the article still tells of the same meeting")
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"), comment="The article")
    ordinal: Mapped[int] = mapped_column(comment="Position in the article, from 0")
    status: Mapped[str] = mapped_column(comment="held, planned or cancelled, for look-up (the claim says why)")
    prominence: Mapped[str] = mapped_column(comment="main, or background: only recalled or announced")
    started_on: Mapped[date | None] = mapped_column(comment="First day claimed, for look-up")
    ended_on: Mapped[date | None] = mapped_column(comment="Last day claimed, for look-up")
    occasion: Mapped[str | None] = mapped_column(comment="Occasion claimed, for look-up")
    flags: Mapped[JsonValue] = mapped_column(comment="Conflicts that the reader noticed, a list of words")


class _Witness:
    """The columns of a value with its words."""

    ordinal: Mapped[Place_in_order] = mapped_column(comment="Position, from 0")
    field: Mapped[str] = mapped_column(comment="Dotted path of the value: date, participants.<person>, topics.<code>")
    value: Mapped[JsonValue | None] = mapped_column(comment="The value, in the shape of the extraction contract")
    span_start: Mapped[int | None] = mapped_column(comment="First character of the words in the text")
    span_end: Mapped[int | None] = mapped_column(comment="First character after them")
    quote: Mapped[str | None] = mapped_column(comment="The words as printed; NULL if the reader named none")
    rule: Mapped[str | None] = mapped_column(comment="Id of the rule that read them")
    basis: Mapped[str | None] = mapped_column(comment="Why the words allow the value: stated, dateline, visit ...")
    confidence: Mapped[float | None] = mapped_column(comment="0 to 1")

    @declared_attr.directive
    def __table_args__(cls) -> tuple[object, ...]:  # noqa: N805  (SQLAlchemy calls it on the class)
        return (
            CheckConstraint(SPAN_CHECK, name="span"),
            CheckConstraint(WORDS_CHECK, name="words"),
            CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
            {"comment": cls.__doc__, "sqlite_with_rowid": False},
        )


class Claim(_Witness, Base):
    """Values of a report, each with the words that it came from; never overwritten by a conclusion"""

    __tablename__ = "claim"

    report_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("report.id", ondelete="CASCADE"), comment="The report", sort_order=-1
    )


class ArticleClaim(_Witness, Base):
    """Values of an article itself (title, publisher, day), each with its words"""

    __tablename__ = "article_claim"

    article_id: Mapped[Place_in_order] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), comment="The article", sort_order=-1
    )
