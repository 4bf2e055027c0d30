"""Running a plan: SQLite gets the text made of the definitions, a server the definition itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from kzturk.database.reading import Reader
from kzturk.queries.compiled import CONDITIONS, ORDERS, STATEMENTS
from kzturk.queries.plans import Condition, Plan

if TYPE_CHECKING:
    from kzturk.database.engine import Database

    Askable = Reader | Database
    """A database that can be asked: a file opened for reading, or anything that SQLAlchemy reaches."""

_PLACES = re.compile(r"\[(?:where|within|order)\]|:(\w+)(\*?)")
_NOWHERE = re.compile(r"\s+(?:WHERE|AND) \[(?:where|within)\]")


def run(database: Askable, plan: Plan) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a plan's answer, as they come, with days, instants and truth values in their types."""
    if isinstance(database, Reader):
        yield from _convert(database.run(*write(plan)), STATEMENTS[plan.statement][1])
        return
    from kzturk.queries.definitions import build

    statement, values = build(plan)
    if database.path is None and values.get("limit") == -1:
        values["limit"] = None
    with database.connect() as connection:
        yield from (tuple(row) for row in connection.execution_options(yield_per=1000).execute(statement, values))


def fetch(database: Askable, plan: Plan) -> list[tuple[Any, ...]]:
    """Return all rows of a plan's answer."""
    return list(run(database, plan))


def orders_of(statement: str) -> tuple[str, ...]:
    """Return the names of the orders that a statement can be answered in."""
    return tuple(ORDERS[statement])


def write(plan: Plan) -> tuple[str, list[Any]]:
    """Return a plan as SQL with the values of its parameters in order."""
    values: list[Any] = []
    given = {**plan.values, "limit": plan.limit}
    order = ORDERS[plan.statement][plan.order] if plan.order is not None else ""
    sql = _fill(STATEMENTS[plan.statement][0], given, plan.conditions, order, values)
    return sql, values


def _fill(sql: str, given: Mapping[str, Any], conditions: tuple[Condition, ...], order: str, values: list[Any]) -> str:
    """Put conditions, order and parameters where the text has places for them."""
    if not conditions:
        sql = _NOWHERE.sub("", sql)

    def put(match: re.Match[str]) -> str:
        name, star = match[1], match[2]
        if name is None:
            if match[0] == "[order]":
                return order
            return " AND ".join(_fill(CONDITIONS[c.kind], {"value": c.value}, c.within, "", values) for c in conditions)
        if not star:
            values.append(_bind(given[name]))
            return "?"
        values.extend(_bind(value) for value in given[name])
        return ", ".join("?" * len(given[name]))

    return _PLACES.sub(put, sql)


def _bind(value: Any) -> Any:
    """Return a value as SQLite stores it: instants in UTC, without a zone."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else value


def _read_json(stored: Any) -> Any:
    """Return a JSON value; SQLite stores a bare number as such."""
    import json

    return json.loads(stored) if isinstance(stored, str) else stored


def _read_instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


_READ: Mapping[str, Callable[[Any], Any]] = {
    "d": date.fromisoformat, "b": bool, "j": _read_json, "t": _read_instant,
}  # fmt: skip


def _convert(rows: Iterator[tuple[Any, ...]], kinds: str) -> Iterator[tuple[Any, ...]]:
    """Give values the types that their columns have."""
    readers = [(index, _READ[kind]) for index, kind in enumerate(kinds) if kind != "."]
    if not readers:
        yield from rows
        return
    for row in rows:
        values = list(row)
        for index, read in readers:
            if values[index] is not None:
                values[index] = read(values[index])
        yield tuple(values)
