"""One list of columns a kind of row: every format (table, csv, markdown, json) is drawn from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeVar

from kzturk.errors import UnknownNameError, UsageError

Row = TypeVar("Row")
Value = str | int | float | bool | date | datetime | None
Json = dict[str, Any]


class Column(NamedTuple, Generic[Row]):
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


class Layout(NamedTuple, Generic[Row]):
    """How one kind of row is shown: its columns, its JSON where that is no flat object, and a legend.

    ``key`` names the column that tells rows apart, for going on after one; ``chosen`` are the columns somebody
    picked, which every format then has.
    """

    columns: tuple[Column[Row], ...]
    to_json: Callable[[Row], Json] | None = None
    legend: Callable[[Sequence[Row]], str | None] | None = None
    to_event: Callable[[Row], Sequence[str]] | None = None
    key: str | None = None
    chosen: tuple[Column[Row], ...] = ()

    @property
    def screen_columns(self) -> tuple[Column[Row], ...]:
        """The columns that people see."""
        return self.chosen or tuple(column for column in self.columns if column.on_screen)

    @property
    def data_columns(self) -> tuple[Column[Row], ...]:
        """The columns that programs get."""
        return self.chosen or tuple(column for column in self.columns if column.in_data)

    def build_json(self, row: Row) -> Json:
        """Return the row as a JSON object."""
        if self.to_json is not None and not self.chosen:
            return self.to_json(row)
        return {column.key: write_json_value(column.value(row)) for column in self.data_columns}

    def choose(self, names: str | None) -> Layout[Row]:
        """Return the layout with the columns named, in that order. Raises UsageError with all that there are."""
        if names is None:
            return self
        return self._replace(
            chosen=tuple(self._find(name.strip(), data=True) for name in names.split(",") if name.strip())
        )

    def sort(self, rows: Iterable[Row], by: str) -> list[Row]:
        """Return rows sorted by a column, with ``-`` before it the greatest first; what is not known last."""
        value = self._find(by.removeprefix("-"), data=True).value
        known = [row for row in rows if value(row) is not None]
        known.sort(key=lambda row: _comparable(value(row)), reverse=by.startswith("-"))
        return known + [row for row in rows if value(row) is None]

    def after(self, rows: Sequence[Row], key: str) -> list[Row]:
        """Return the rows that come after the one with a key."""
        if self.key is None:
            raise UsageError("These rows have no key to go on after; use --limit alone.")
        value = self._find(self.key).value
        at = next((n for n, row in enumerate(rows) if str(value(row)) == key), None)
        if at is None:
            raise UnknownNameError(f"No row has the {self.key} '{key}'.")
        return list(rows[at + 1 :])

    def _find(self, name: str, *, data: bool = False) -> Column[Row]:
        found = [column for column in self.columns if column.key == name]
        if not found:
            keys = ", ".join(dict.fromkeys(column.key for column in self.columns if column.key))
            raise UsageError(f"There is no column '{name}' here; the columns are: {keys}.")
        return next((column for column in found if column.in_data or not data), found[0])


def _comparable(value: Value) -> Any:
    return value.casefold() if isinstance(value, str) else value


def write_value(value: Value) -> str:
    """Return a value as people read it: nothing for None, yes and no, days in ISO form."""
    if isinstance(value, str):
        return value
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
