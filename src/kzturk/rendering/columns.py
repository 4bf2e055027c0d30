"""One list of columns a kind of row: every format (table, csv, markdown, json) is drawn from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")
Value = str | int | float | bool | date | datetime | None
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column: ``value`` for programs, ``cell`` for people, ``brief`` for people with a narrow screen.

    ``keep`` columns are never wrapped; the others are given at least ``least`` cells, and the long form
    is shown when every column can have its ``ideal``. A ``below`` column moves to lines of its own under the
    row when the screen is too narrow for all. ``on_screen`` and ``in_data`` leave a column out of one world.
    """

    key: str
    value: Callable[[Row], Value]
    cell: Callable[[Row], str] | None = None
    brief: Callable[[Row], str] | None = None
    keep: bool = False
    right: bool = False
    least: int = 8
    ideal: int = 24
    below: bool = False
    on_screen: bool = True
    in_data: bool = True

    def write_cell(self, row: Row, *, briefly: bool = False) -> str:
        """Return the cell as people read it."""
        if briefly and self.brief is not None:
            return self.brief(row)
        return self.cell(row) if self.cell is not None else write_value(self.value(row))


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout(Generic[Row]):
    """How one kind of row is shown: its columns, its JSON where that is no flat object, and a legend."""

    columns: tuple[Column[Row], ...]
    to_json: Callable[[Row], Json] | None = None
    legend: Callable[[Sequence[Row]], str | None] | None = None

    @property
    def screen_columns(self) -> tuple[Column[Row], ...]:
        """The columns that people see."""
        return tuple(column for column in self.columns if column.on_screen)

    @property
    def data_columns(self) -> tuple[Column[Row], ...]:
        """The columns that programs get."""
        return tuple(column for column in self.columns if column.in_data)

    def build_json(self, row: Row) -> Json:
        """Return the row as a JSON object."""
        if self.to_json is not None:
            return self.to_json(row)
        return {column.key: write_json_value(column.value(row)) for column in self.data_columns}


def write_value(value: Value) -> str:
    """Return a value as people read it: nothing for None, yes and no, days in ISO form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, date) else str(value)


def write_json_value(value: Value) -> str | int | float | bool | None:
    """Return a value as JSON has it: days and instants in ISO form, whole numbers without ``.0``."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
