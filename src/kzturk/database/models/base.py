"""What every table shares: the naming of constraints, column types, and checks of closed vocabularies."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Annotated, Any

from sqlalchemy import JSON, CheckConstraint, Date, DateTime, MetaData, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

UNKNOWN_DAY = date(1, 1, 1)
"""Stands for a day that nobody knows in a clustering key, where NULL cannot; it sorts before all others."""

NAMING = {
    "pk": "pk_%(table_name)s",
    "ix": "ix_%(table_name)s__%(column_0_N_name)s",
    "uq": "uq_%(table_name)s__%(column_0_N_name)s",
    "ck": "ck_%(table_name)s__%(constraint_name)s",
    "fk": "fk_%(table_name)s__%(column_0_N_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An instant in UTC: aware in Python, stored without a zone where the database has none."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the database the instant in UTC; an instant without a zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("An instant needs a time zone.")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware instant."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """A JSON value; Python's None is the database's NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True


class Base(DeclarativeBase):
    """The parent of every table."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text(), date: Date(), datetime: UtcDateTime()}  # noqa: RUF012  (SQLAlchemy's form)


Key = Annotated[str, mapped_column(primary_key=True)]
"""A text key that people may read."""

Number = Annotated[int, mapped_column(primary_key=True, autoincrement=True)]
"""A key that only tables see."""

Place_in_order = Annotated[int, mapped_column(primary_key=True, autoincrement=False)]
"""The position of a row among its parent's, from 0."""

JsonValue = Annotated[Any, mapped_column(Json())]
"""A value of a shape that depends on its field."""


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """Return the constraint that a column, unless it is NULL, holds one of a closed list of words."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=column)
