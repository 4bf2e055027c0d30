"""Writing many rows: each table's INSERT is compiled once, and the driver gets plain tuples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.engine import Dialect

from kzturk.database.models import Base

Row = tuple[Any, ...]
Item = TypeVar("Item")
CHUNK = 500
_Prepare = Callable[[Any], Any] | None
_compiled: dict[tuple[str, str], tuple[str, tuple[_Prepare, ...]]] = {}


def table_of(model: type[Base]) -> Table:
    """Return the table behind a model."""
    return cast(Table, model.__table__)


def insert_rows(connection: Connection, model: type[Base], rows: Sequence[Row]) -> None:
    """Insert rows given as tuples of all columns, in the order the table declares them."""
    if not rows:
        return
    if connection.dialect.paramstyle != "qmark":  # a driver that wants its values by name
        names = [column.name for column in table_of(model).columns]
        values = [dict(zip(names, row, strict=True)) for row in rows]
        connection.execute(insert(table_of(model)).inline(), values)
        return
    statement, prepare = _compile(table_of(model), connection.dialect)
    prepared = [
        tuple(value if how is None else how(value) for how, value in zip(prepare, row, strict=True)) for row in rows
    ]
    connection.exec_driver_sql(statement, prepared)


def _compile(table: Table, dialect: Dialect) -> tuple[str, tuple[_Prepare, ...]]:
    key = (table.name, dialect.name)
    if key not in _compiled:
        statement = str(insert(table).inline().compile(dialect=dialect))
        types = [column.type.dialect_impl(dialect) for column in table.columns]
        _compiled[key] = statement, tuple(type_.bind_processor(dialect) for type_ in types)
    return _compiled[key]


def upsert_rows(connection: Connection, model: type[Base], rows: Iterable[Row]) -> set[Any]:
    """Insert the rows whose key is new, update the others; return the keys that were there and not given."""
    table = table_of(model)
    (key,) = table.primary_key.columns
    at = list(table.columns).index(key)
    known = set(connection.scalars(select(key)))
    given = {row[at]: row for row in rows}
    insert_rows(connection, model, [row for name, row in given.items() if name not in known])
    names = [column.name for column in table.columns]
    changed = [dict(zip(names, row, strict=True)) for name, row in given.items() if name in known]
    if changed:
        others: dict[str, Any] = {n: bindparam(f"new_{n}") for n in names if n != key.name}
        statement = update(table).where(key == bindparam("the_key")).values(others)
        connection.execute(
            statement,
            [{"the_key": r[key.name], **{f"new_{n}": r[n] for n in others}} for r in changed],
        )
    return known - set(given)


def in_chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """Cut what is asked for into lists that a database takes in one IN (...)."""
    rest = list(items)
    for start in range(0, len(rest), size):
        yield rest[start : start + size]
