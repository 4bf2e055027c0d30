"""A plan as a statement of SQLAlchemy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select

from kzturk.queries.definitions.statement import Value, rows, stand_alone

if TYPE_CHECKING:
    from kzturk.queries.plans import Condition, Plan


def build(plan: Plan) -> tuple[Select[*tuple[Any, ...]], dict[str, Any]]:
    """Return the statement of a plan, and the values of its parameters."""
    from kzturk.queries.definitions import STATEMENTS

    definition = STATEMENTS[plan.statement]
    values = {**plan.values, "limit": plan.limit}
    numbers = iter(range(1_000_000))
    where = [_build_condition(condition, numbers, values) for condition in plan.conditions]
    statement = definition.select(where)
    if plan.order is not None:
        statement = statement.order_by(*definition.orders[plan.order])
    if definition.limited:
        statement = statement.limit(rows())
    return statement, values


def _build_condition(condition: Condition, numbers: Iterator[int], values: dict[str, Any]) -> ColumnElement[bool]:
    from kzturk.queries.definitions import CONDITIONS

    value = Value(str(next(numbers)))
    values[f"value{value.number}"] = condition.value
    within = [_build_condition(inner, numbers, values) for inner in condition.within]
    return stand_alone(CONDITIONS[condition.kind](value, within))
