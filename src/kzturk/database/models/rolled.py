"""Sums that the database keeps itself, so that counting over all years reads hundreds of rows and not millions.

Triggers keep them, whoever writes. They are SQLite's; elsewhere the tables stay empty and questions count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from sqlalchemy import DDL, CheckConstraint, ForeignKey, event
from sqlalchemy.orm import Mapped, mapped_column

from kzturk.database.models.base import Base, Key, one_of
from kzturk.reports.model import STATUSES

Month = Annotated[date, mapped_column(primary_key=True)]


class MonthlySum:
    """What the sums have in common: how many meetings began and ended in two months. A sum's own key columns stand
    between status and months."""

    status: Mapped[Key] = mapped_column(sort_order=-1, comment="Status of the meetings")
    ended_month: Mapped[Month] = mapped_column(
        sort_order=1, comment="Month of their last day, its first; 0001-01-01 if unknown"
    )
    began_month: Mapped[Month] = mapped_column(
        sort_order=2, comment="Month of their first day, its first; 0001-01-01 if unknown"
    )
    meetings: Mapped[int] = mapped_column(sort_order=3, comment="Number of meetings")
    first_on: Mapped[date] = mapped_column(sort_order=4, comment="Earliest first day among them")
    last_on: Mapped[date] = mapped_column(sort_order=5, comment="Latest last day among them")


def _told_to_database(of: str) -> tuple[CheckConstraint, CheckConstraint, dict[str, object]]:
    """Return a sum's constraints and options; ``of``: what is summed up."""
    return (
        one_of("status", STATUSES),
        CheckConstraint("meetings > 0", name="meetings"),
        {"comment": f"Monthly sums of {of}, kept by triggers (SQLite only)", "sqlite_with_rowid": False},
    )


class TopicMonth(MonthlySum, Base):
    """How many meetings had a subject, by the months in which they began and ended."""

    __tablename__ = "topic_month"
    __table_args__ = _told_to_database("meeting_topic")

    topic_code: Mapped[Key] = mapped_column(ForeignKey("topic.code", ondelete="CASCADE"), comment="Which subject")


class MeetingMonth(MonthlySum, Base):
    """How many meetings there were, by the months in which they began and ended."""

    __tablename__ = "meeting_month"
    __table_args__ = _told_to_database("meeting")


class PersonMonth(MonthlySum, Base):
    """How many meetings somebody took part in, by the months in which they began and ended."""

    __tablename__ = "person_month"
    __table_args__ = _told_to_database("participation")

    person_id: Mapped[Key] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), comment="Who")


class VenueMonth(MonthlySum, Base):
    """How many meetings were alike in place, kind, format and precision, by the months of their first and last day."""

    __tablename__ = "venue_month"
    __table_args__ = _told_to_database("meeting by its own values")

    country: Mapped[Key] = mapped_column(comment="Venue: ISO 3166 alpha-2; empty if not told")
    city: Mapped[Key] = mapped_column(comment="Venue: city; empty if not told")
    site: Mapped[Key] = mapped_column(comment="Venue: site; empty if not told")
    kind: Mapped[Key] = mapped_column(comment="bilateral or multilateral")
    format: Mapped[Key] = mapped_column(comment="in-person, telephone or video; empty if not told")
    precision: Mapped[Key] = mapped_column(comment="How exactly their days are known")


def _write_triggers(
    sums: str, table: str, first: str, last: str, *shared: str, untold: tuple[str, ...] = ()
) -> Iterator[str]:
    """Yield the triggers on ``table`` that keep ``sums``: by month of both days, and by the ``shared`` columns.

    Of these, the ``untold`` may be NULL in the table, which a key may not; there they are empty.
    """

    def value(row: str, name: str) -> str:
        return f"coalesce({row}{name}, '')" if name in untold else f"{row}{name}"

    def day(row: str, column: str) -> str:
        return f"coalesce({row}{column}, '0001-01-01')"

    def month(row: str, column: str) -> str:
        return f"date({day(row, column)}, 'start of month')"

    key = ", ".join((*shared, "ended_month", "began_month"))
    given = ", ".join((*(value("new.", name) for name in shared), month("new.", last), month("new.", first)))
    add = (
        f"INSERT INTO {sums} ({key}, meetings, first_on, last_on) "
        f"VALUES ({given}, 1, {day('new.', first)}, {day('new.', last)}) "
        f"ON CONFLICT ({key}) DO UPDATE SET meetings = meetings + 1, "
        "first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on);"
    )
    alike = " AND ".join(f"{name} {'IS' if name in untold else '='} old.{name}" for name in shared)
    kept_at = " AND ".join(f"{name} = {value('old.', name)}" for name in shared)
    itself = f"{kept_at} AND ended_month = {month('old.', last)} AND began_month = {month('old.', first)}"
    fellows = (
        f"FROM {table} WHERE {first} >= {month('old.', first)} "
        f"AND {first} < date({day('old.', first)}, 'start of month', '+1 month') AND {alike} "
        f"AND {month('', last)} = {month('old.', last)}"
    )
    subtract = (
        f"DELETE FROM {sums} WHERE {itself} AND meetings = 1; "
        f"UPDATE {sums} SET meetings = meetings - 1 WHERE {itself}; "
        f"UPDATE {sums} SET first_on = (SELECT min({first}) {fellows}), last_on = (SELECT max({last}) {fellows}) "
        f"WHERE {itself} AND old.{first} > '0001-01-01' "
        f"AND (first_on = old.{first} OR last_on = old.{last});"
    )
    yield f"CREATE TRIGGER {sums}_insert AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {sums}_delete AFTER DELETE ON {table} BEGIN {subtract} END"
    columns = ", ".join((first, last, *shared))
    yield f"CREATE TRIGGER {sums}_update AFTER UPDATE OF {columns} ON {table} BEGIN {subtract} {add} END"


SUMS_DDL = (
    *_write_triggers("topic_month", "meeting_topic", "day", "last_day", "status", "topic_code"),
    *_write_triggers("meeting_month", "meeting", "started_on", "ended_on", "status"),
    *_write_triggers("person_month", "participation", "day", "last_day", "status", "person_id"),
    *_write_triggers(
        "venue_month", "meeting", "started_on", "ended_on",
        "status", "country", "city", "site", "kind", "format", "precision",
        untold=("country", "city", "site", "format"),
    ),
)  # fmt: skip

for _statement in SUMS_DDL:
    _ddl = DDL(_statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
    event.listen(Base.metadata, "after_create", _ddl.execute_if(dialect="sqlite"))
