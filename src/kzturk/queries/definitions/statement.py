"""What a definition is: a statement with a place for conditions, and the orders that it can be answered in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import BindParameter, ColumnElement, Date, Integer, Select, Text, bindparam, literal_column
from sqlalchemy.sql import operators

from kzturk.database.models import UNKNOWN_DAY

Conditions = Sequence[ColumnElement[bool]]
Order = Sequence[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement: ``select`` builds it around conditions; ``orders`` are the named ways to sort it.

    ``limited`` statements take a ``limit``; what else they need are bound parameters with names.
    """

    select: Callable[[Conditions], Select[*tuple[Any, ...]]]
    orders: Mapping[str, Order] = field(default_factory=dict)
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """The one value of a condition: alone, or several for an IN. Conditions of one statement differ by number."""

    number: str = ""

    @property
    def one(self) -> BindParameter[Any]:
        """The value as a parameter."""
        return bindparam(f"value{self.number}")

    @property
    def many(self) -> BindParameter[Any]:
        """The values as a parameter that grows with their number."""
        return bindparam(f"value{self.number}", expanding=True)


def rows() -> BindParameter[int]:
    """The number of rows wanted, where a statement is limited inside."""
    return bindparam("limit", type_=Integer)


def words(*texts: str) -> list[ColumnElement[str]]:
    """Words of ours, written into the statement."""
    return [literal_column(f"'{text}'", Text) for text in texts]


NO_DAY: ColumnElement[Any] = literal_column(f"'{UNKNOWN_DAY.isoformat()}'", Date)
"""The day that stands for one that nobody knows."""


def name_orders(columns: Mapping[str, Any], *, newest: Order) -> dict[str, Order]:
    """Return an order for every column, up and down, ties and the rest by ``newest``; what is not known last."""
    orders: dict[str, Order] = {"newest": newest}
    for name, column in columns.items():
        orders[name] = (column.asc().nulls_last(), *newest)
        orders[f"-{name}"] = (column.desc().nulls_last(), *newest)
    return orders


def stand_alone(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return a condition in the brackets that it needs beside others: so its text is the same wherever it stands."""
    return cast("ColumnElement[bool]", condition.self_group(against=operators.and_))
