"""A plan: which statement, under which conditions, in which order, how many rows. Plain values, no SQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

ALL = -1
"""The limit that is none."""


class Condition(NamedTuple):
    """One condition with its value; some hold others ``within`` (an article that tells of a meeting that ...)."""

    kind: str
    value: Any = None
    within: tuple[Condition, ...] = ()


class Plan(NamedTuple):
    """What is to be asked, for whichever database."""

    statement: str
    conditions: tuple[Condition, ...] = ()
    values: Mapping[str, Any] = {}
    order: str | None = None
    limit: int = ALL
