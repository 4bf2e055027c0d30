"""The definitions as texts for SQLite: what ``tools/compile_queries.py`` writes and a test holds equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, Date, Select, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

from kzturk.database.models import (
    Article,
    Change,
    Meeting,
    MeetingMonth,
    MeetingTopic,
    PersonMonth,
    TopicMonth,
    VenueMonth,
)
from kzturk.database.models.base import Json, UtcDateTime
from kzturk.queries.definitions.conditions import CONDITIONS
from kzturk.queries.definitions.statement import Statement, Value, rows, stand_alone

WHERE, ORDER, WITHIN = "[where]", "[order]", "[within]"
_PARAMETER = re.compile(r"\?|__\[POSTCOMPILE_\w+\]")
_AROUND = {
    "article": Article, "month": TopicMonth, "meeting_month": MeetingMonth, "person_month": PersonMonth,
    "venue_month": VenueMonth, "coded": MeetingTopic, "change": Change,
}  # fmt: skip
_KINDS = ((Date, "d"), (Boolean, "b"), (Json, "j"), (UtcDateTime, "t"))


@dataclass(frozen=True, slots=True)
class Text:
    """A statement as text; ``kinds`` tells, a letter a column, what each value must become."""

    sql: str
    kinds: str
    orders: dict[str, str]


def compile_statement(statement: Statement) -> Text:
    """Return the text of a statement, with places for conditions and order."""
    whole = statement.select([literal_column(WHERE)])
    if statement.orders:
        whole = whole.order_by(literal_column(ORDER))
    if statement.limited:
        whole = whole.limit(rows())
    orders = {name: ", ".join(_write(part) for part in order) for name, order in statement.orders.items()}
    return Text(_write(whole), "".join(_find_kinds(whole)), orders)


def compile_conditions() -> dict[str, str]:
    """Return the text of every condition; its value is ``:value``, or ``:value*`` for several."""
    return {kind: _compile_condition(kind) for kind in CONDITIONS}


def _compile_condition(kind: str) -> str:
    """Compile a condition where it will stand: in a statement whose tables are there already."""
    around: Select[*tuple[Any, ...]] = select(literal_column("1")).select_from(
        _AROUND.get(kind.partition(".")[0], Meeting)
    )
    whole = _write(around.where(stand_alone(CONDITIONS[kind](Value(), [literal_column(WITHIN)]))))
    return whole.partition("WHERE ")[2]


def _write(element: ClauseElement) -> str:
    """Return an element's SQL with its parameters by name; those that grow have a star."""
    compiled: Any = element.compile(dialect=sqlite.dialect())
    names = iter(compiled.positiontup or ())
    return _PARAMETER.sub(lambda match: _name(next(names), match[0], compiled.params), str(compiled))


def _name(name: str, mark: str, values: Any) -> str:
    if values[name] is not None:  # a constant of SQLAlchemy's own, such as OFFSET 0
        return str(int(values[name]))
    return f":{name}" if mark == "?" else f":{name}*"


def _find_kinds(whole: Select[*tuple[Any, ...]]) -> Iterator[str]:
    for column in whole.selected_columns:
        yield next((letter for type_, letter in _KINDS if isinstance(column.type, type_)), ".")
