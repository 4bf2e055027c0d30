"""Sums that the database keeps itself, so that counting over all years reads hundreds of rows and not millions."""

from __future__ import annotations

from datetime import date

from sqlalchemy import DDL, CheckConstraint, ForeignKey, event
from sqlalchemy.orm import Mapped, mapped_column

from kzturk.database.models.base import Base, Key, one_of
from kzturk.reports.model import STATUSES


class TopicMonth(Base):
    """How many meetings had a subject, by the months in which they began and ended."""

    __tablename__ = "topic_month"
    __table_args__ = (
        one_of("status", STATUSES),
        CheckConstraint("meetings > 0", name="meetings"),
        {
            "comment": "Monthly sums of meeting_topic, kept by triggers (SQLite only; elsewhere empty)",
            "sqlite_with_rowid": False,
        },
    )

    status: Mapped[Key] = mapped_column(comment="Status of the meetings")
    ended_month: Mapped[date] = mapped_column(
        primary_key=True, comment="First day of the month of their last day; 0001-01-01 if unknown"
    )
    began_month: Mapped[date] = mapped_column(
        primary_key=True, comment="First day of the month of their first day; 0001-01-01 if unknown"
    )
    topic_code: Mapped[Key] = mapped_column(ForeignKey("topic.code", ondelete="CASCADE"), comment="Which subject")
    meetings: Mapped[int] = mapped_column(comment="Number of meetings")
    first_on: Mapped[date] = mapped_column(comment="Earliest first day among them")
    last_on: Mapped[date] = mapped_column(comment="Latest last day among them")


def _add(row: str) -> str:
    return (
        "INSERT INTO topic_month (status, ended_month, began_month, topic_code, meetings, first_on, last_on) "
        f"VALUES ({row}.status, date({row}.last_day, 'start of month'), date({row}.day, 'start of month'), "
        f"{row}.topic_code, 1, {row}.day, {row}.last_day) "
        "ON CONFLICT (status, ended_month, began_month, topic_code) DO UPDATE SET meetings = meetings + 1, "
        "first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on);"
    )


_ITS_SUM = (
    "status = old.status AND ended_month = date(old.last_day, 'start of month') "
    "AND began_month = date(old.day, 'start of month') AND topic_code = old.topic_code"
)
_ITS_FELLOWS = (
    "FROM meeting_topic WHERE day >= date(old.day, 'start of month') "
    "AND day < date(old.day, 'start of month', '+1 month') AND topic_code = old.topic_code "
    "AND status = old.status AND date(last_day, 'start of month') = date(old.last_day, 'start of month')"
)
_SUBTRACT = (
    f"DELETE FROM topic_month WHERE {_ITS_SUM} AND meetings = 1; "
    f"UPDATE topic_month SET meetings = meetings - 1 WHERE {_ITS_SUM}; "
    f"UPDATE topic_month SET first_on = (SELECT min(day) {_ITS_FELLOWS}), "
    f"last_on = (SELECT max(last_day) {_ITS_FELLOWS}) "
    f"WHERE {_ITS_SUM} AND (first_on = old.day OR last_on = old.last_day);"
)
TOPIC_MONTH_DDL = (
    f"CREATE TRIGGER topic_month_insert AFTER INSERT ON meeting_topic BEGIN {_add('new')} END",
    f"CREATE TRIGGER topic_month_delete AFTER DELETE ON meeting_topic BEGIN {_SUBTRACT} END",
    "CREATE TRIGGER topic_month_update AFTER UPDATE OF day, last_day, topic_code, status ON meeting_topic "
    f"BEGIN {_SUBTRACT} {_add('new')} END",
)

for _statement in TOPIC_MONTH_DDL:
    _ddl = DDL(_statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
    event.listen(Base.metadata, "after_create", _ddl.execute_if(dialect="sqlite"))
