"""One definition of every question: the SQL that SQLite gets is what SQLAlchemy makes of it, letter by letter."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from kzturk.queries.compiled import CONDITIONS, ORDERS, STATEMENTS
from kzturk.queries.definitions import build
from kzturk.queries.plans import Condition, Plan
from kzturk.queries.running import write

ROOT = Path(__file__).parents[2]
VALUES: dict[str, Any] = {
    "person": "somebody", "meeting": "m1", "ids": ("a", "b", "c"), "forms": ("x",), "kinds": ("city", "zone"),
    "like": "%minister%", "wanted": "gas", "names": ("a", "b"),
}  # fmt: skip
OF_MEETINGS = sorted(
    kind
    for kind in CONDITIONS
    if not kind.startswith(("article.", "month.", "coded.", "figure.", "change.")) and not kind.endswith(".of")
    if not kind.startswith(("meeting_month.", "person_month.", "venue_month."))
)
OTHERS = {
    "articles": "article.",
    "search": "article.",
    "topics.months": "month.",
    "meetings.reach": "meeting_month.",
    "topics.coded": "coded.",
    "figures.told": "figure.",
    "figures.loose": "article.",
    "changes": "change.",
    "leaders.months": "person_month.",
    "venues.months": "venue_month.",
    **{name: "venue_month." for name in STATEMENTS if name.startswith("summed.")},
}
NARROWED = (
    "meetings",
    "meetings.of",
    "meetings.count",
    "meetings.count.of",
    "topics",
    "leaders",
    "venues",
    "conflicts",
    "invitations",
    *(name for name in STATEMENTS if name.startswith("tally.")),
)


def a_condition(kind: str, chance: random.Random) -> Condition:
    many = ":value*" in CONDITIONS[kind]
    value: Any = tuple("abc"[: chance.randint(1, 3)]) if many else date(2024, 1, chance.randint(1, 28))
    if kind in ("article.tells", "change.of"):
        return Condition(kind, None, tuple(a_condition(k, chance) for k in chance.sample(OF_MEETINGS, 2)))
    return Condition(kind, value)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    chance = random.Random(draw(st.integers(0, 10**6)))  # noqa: S311
    statement = draw(st.sampled_from(sorted(STATEMENTS)))
    kinds = (
        sorted(kind for kind in CONDITIONS if kind.startswith(OTHERS[statement]))
        if statement in OTHERS
        else OF_MEETINGS
    )
    number = chance.randint(0, 4) if statement in NARROWED or statement in OTHERS else 0
    conditions = tuple(a_condition(k, chance) for k in chance.choices(kinds, k=number))
    order = draw(st.sampled_from(sorted(ORDERS[statement]))) if statement in ORDERS else None
    return Plan(statement, conditions, VALUES, order, draw(st.sampled_from([-1, 1, 20])))


def spell_out(plan: Plan) -> tuple[str, list[Any]]:
    """Return SQLAlchemy's own SQL for a plan, with the values in order."""
    statement, values = build(plan)
    compiled: Any = statement.compile(dialect=sqlite.dialect())
    names = iter(compiled.positiontup)
    kept: list[Any] = []

    def put(match: re.Match[str]) -> str:
        name = next(names)
        if name not in values:
            return str(compiled.params[name])  # a constant of SQLAlchemy's own
        given = values[name] if match[0] != "?" else (values[name],)
        kept.extend(value.isoformat() if isinstance(value, date) else value for value in given)
        return ", ".join("?" * len(given))

    return re.sub(r"\?|__\[POSTCOMPILE_\w+\]", put, str(compiled)), kept


@settings(max_examples=300, deadline=None)
@given(plans())
def test_the_text_is_what_sqlalchemy_makes_of_the_definition(plan: Plan) -> None:
    ours, values = write(plan)
    theirs, expected = spell_out(plan)
    assert squeeze(ours) == squeeze(theirs)
    assert values == expected


def squeeze(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()


def test_the_module_is_up_to_date() -> None:
    command = [sys.executable, "tools/compile_queries.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("kind", sorted(CONDITIONS))
def test_a_condition_stands_on_its_own_among_others(kind: str) -> None:
    """No OR at its outermost level, which would swallow its neighbours."""
    flat = CONDITIONS[kind]
    while "(" in flat:
        flat = re.sub(r"\([^()]*\)", "", flat)
    assert " OR " not in flat
