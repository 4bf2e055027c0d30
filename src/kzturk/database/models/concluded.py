"""Meetings: what all reports together allow to conclude. Worked out again at will."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kzturk.database.models.base import Base, JsonValue, Key, Place_in_order, one_of
from kzturk.reports.model import (
    COMPARATORS,
    DATE_BASES,
    FIGURE_STATUSES,
    FORMATS,
    KINDS,
    MEASURES,
    OUTCOME_KINDS,
    PROMINENCES,
    ROLES,
    SIDES,
    STATUSES,
    VENUE_BASES,
    VISITS,
)
from kzturk.values.dates import PRECISIONS


class Meeting(Base):
    """One occasion on which officials of the two countries spoke with each other."""

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("founding_key"),
        one_of("precision", PRECISIONS),
        one_of("date_basis", DATE_BASES),
        one_of("status", STATUSES),
        one_of("prominence", PROMINENCES),
        one_of("format", FORMATS),
        one_of("kind", KINDS),
        one_of("visit", VISITS),
        one_of("venue_basis", VENUE_BASES),
        CheckConstraint("started_on <= ended_on", name="days"),
        CheckConstraint("(started_on IS NULL) = (ended_on IS NULL)", name="both_days"),
        CheckConstraint("(precision = 'unknown') = (started_on IS NULL)", name="unknown"),
        CheckConstraint("sources >= 1", name="sources"),
        Index(None, "started_on", "id"),
        Index(None, "country", "city"),
        {"comment": "Meetings concluded from the reports"},
    )

    id: Mapped[Key] = mapped_column(comment="Public id, m and 7 characters; what it once named it leads to for ever")
    founding_key: Mapped[str] = mapped_column(comment="Key of the report that gives the id")
    started_on: Mapped[date | None] = mapped_column(comment="First day; NULL if unknown")
    ended_on: Mapped[date | None] = mapped_column(comment="Last day, inclusive; NULL if unknown")
    precision: Mapped[str] = mapped_column(comment="How exactly the days are known")
    date_basis: Mapped[str | None] = mapped_column(comment="What the days rest on")
    status: Mapped[str] = mapped_column(comment="held, planned or cancelled")
    prominence: Mapped[str] = mapped_column(comment="main if it is so in any report")
    format: Mapped[str | None] = mapped_column(comment="in-person, telephone or video; NULL if not told")
    kind: Mapped[str] = mapped_column(comment="bilateral or multilateral")
    visit: Mapped[str | None] = mapped_column(comment="In whose frame: state, official, working or private visit")
    occasion_id: Mapped[str | None] = mapped_column(
        ForeignKey("occasion.id"), comment="The named event that it is, or stood beside"
    )
    sidelines: Mapped[bool] = mapped_column(comment="Whether on the sidelines of the occasion")
    country: Mapped[str | None] = mapped_column(comment="Venue: ISO 3166 alpha-2")
    city: Mapped[str | None] = mapped_column(comment="Venue: today's name of the city")
    site: Mapped[str | None] = mapped_column(comment="Venue: palace, hotel, zone, airport")
    venue_basis: Mapped[str | None] = mapped_column(comment="What the venue rests on")
    sources: Mapped[int] = mapped_column(comment="Number of independent publishers among the reports")


class Participation(Base):
    """Somebody took part in a meeting."""

    __tablename__ = "participation"
    __table_args__ = (
        one_of("side", SIDES),
        one_of("role", ROLES),
        one_of("status", STATUSES),
        Index(None, "meeting_id", "ordinal"),
        {
            "comment": "Who took part; clustered so that a leader's newest meetings lie together",
            "sqlite_with_rowid": False,
        },
    )

    person_id: Mapped[Key] = mapped_column(ForeignKey("person.id"), comment="Who")
    day: Mapped[date] = mapped_column(primary_key=True, comment="First day of the meeting; 0001-01-01 if unknown")
    meeting_id: Mapped[Key] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), comment="In which meeting")
    ordinal: Mapped[int] = mapped_column(comment="Position in the list of participants, from 0")
    country: Mapped[str | None] = mapped_column(comment="Country represented, ISO 3166 alpha-2")
    side: Mapped[str] = mapped_column(comment="KZ, TM or other")
    role: Mapped[str] = mapped_column(comment="host, guest or none")
    office: Mapped[str | None] = mapped_column(comment="Office held that day")
    office_printed: Mapped[str | None] = mapped_column(comment="Office as the article words it")
    inferred: Mapped[bool] = mapped_column(comment="Whether presence follows rather than being told")
    last_day: Mapped[date] = mapped_column(comment="Last day of the meeting; 0001-01-01 if unknown")
    status: Mapped[str] = mapped_column(comment="The meeting's status, so that counting needs no join")


class MeetingTopic(Base):
    """A meeting had a subject."""

    __tablename__ = "meeting_topic"
    __table_args__ = (
        one_of("status", STATUSES),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        Index(None, "meeting_id"),
        Index(None, "topic_code", "day"),
        # meetings of several days, to find those that reach into a period from before it
        Index(None, "last_day", sqlite_where=text("last_day > day"), postgresql_where=text("last_day > day")),
        {
            "comment": "Subjects of meetings; clustered so that counting a period reads that period only",
            "sqlite_with_rowid": False,
        },
    )

    day: Mapped[date] = mapped_column(primary_key=True, comment="First day of the meeting; 0001-01-01 if unknown")
    topic_code: Mapped[Key] = mapped_column(ForeignKey("topic.code"), comment="Which subject")
    meeting_id: Mapped[Key] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), comment="Of which meeting")
    last_day: Mapped[date] = mapped_column(comment="Last day of the meeting; 0001-01-01 if unknown")
    status: Mapped[str] = mapped_column(comment="The meeting's status, so that counting needs no join")
    confidence: Mapped[float] = mapped_column(comment="0 to 1")


class Outcome(Base):
    """What a meeting brought."""

    __tablename__ = "outcome"
    __table_args__ = (
        one_of("kind", OUTCOME_KINDS),
        Index(None, "kind"),  # all invitations, without reading all outcomes
        {"comment": "Outcomes of meetings", "sqlite_with_rowid": False},
    )

    meeting_id: Mapped[Key] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), comment="Of which meeting")
    ordinal: Mapped[Place_in_order] = mapped_column(comment="Position, from 0")
    kind: Mapped[str] = mapped_column(comment="joint-statement, documents, award, invitation or project")
    what: Mapped[str | None] = mapped_column(comment="What it is, to what was invited, which award")
    recipient: Mapped[str | None] = mapped_column(comment="To whom, of an award or invitation")
    accepted: Mapped[bool | None] = mapped_column(comment="Whether an invitation was accepted; NULL if not told")
    count: Mapped[int | None] = mapped_column(comment="Number claimed")
    listed: Mapped[int | None] = mapped_column(comment="Number that the article lists")
    topics: Mapped[JsonValue] = mapped_column(comment="Topic codes of its fields, a list")
    inviter: Mapped[str | None] = mapped_column(comment="Who invites, of an invitation")
    occasion: Mapped[str | None] = mapped_column(comment="Id of the event invited to, if it is known")
    country: Mapped[str | None] = mapped_column(comment="Where an invitation leads, ISO 3166 alpha-2")
    city: Mapped[str | None] = mapped_column(comment="City it leads to, by its name of today")
    days: Mapped[str | None] = mapped_column(comment="First..last day that it is for, if told")
    event: Mapped[bool | None] = mapped_column(comment="Whether it is for an event rather than a visit")


class Figure(Base):
    """A number told as part of a meeting."""

    __tablename__ = "figure"
    __table_args__ = (
        one_of("measure", MEASURES),
        one_of("comparator", COMPARATORS),
        one_of("status", FIGURE_STATUSES),
        {"comment": "Numbers of the relation, told as part of a meeting", "sqlite_with_rowid": False},
    )

    meeting_id: Mapped[Key] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), comment="Of which meeting")
    ordinal: Mapped[Place_in_order] = mapped_column(comment="Position, from 0")
    measure: Mapped[str] = mapped_column(comment="What is measured")
    value: Mapped[float] = mapped_column(comment="The number")
    unit: Mapped[str | None] = mapped_column(comment="ISO 4217 currency, %, x, t, m3, MW; NULL for a count")
    comparator: Mapped[str] = mapped_column(comment="= > < or ~ (about)")
    status: Mapped[str] = mapped_column(comment="actual, target, change or capacity")
    period: Mapped[str | None] = mapped_column(comment="Period or day that it holds for")
    speaker: Mapped[str | None] = mapped_column(comment="Id of the person who said it, if told")


class MeetingReport(Base):
    """A report belongs to a meeting; every report to exactly one."""

    __tablename__ = "meeting_report"
    __table_args__ = (
        Index(None, "meeting_id"),
        {"comment": "Which reports a meeting was concluded from"},
    )

    report_id: Mapped[Place_in_order] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), comment="The report")
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), comment="Its meeting")
    founding: Mapped[bool] = mapped_column(comment="Whether this report gives the meeting its id")
    score: Mapped[float] = mapped_column(comment="How surely it tells of this meeting, 0 to 1")
    why: Mapped[str] = mapped_column(comment="The sentence that says why")
