"""A question read without Typer is the question that Typer reads."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from kzturk.cli import quick
from kzturk.cli.registering import register
from kzturk.cli.signatures import Parameter, read_parameters
from kzturk.cli.specs import Argument, Option

ROOT = Path(__file__).parents[2]
TEXTS = ["Tokayev", "2024", "a b", "Токаев", "", "x=1", "90d", "csv", "3", "0", "0.5", "-x", "held"]


def a_command_line(parameters: list[Parameter], chance: random.Random) -> list[str]:
    """Return words of which most are right and some are not."""
    words = [chance.choice(TEXTS) for p in parameters if isinstance(p.spec, Argument)]
    for parameter in chance.sample(parameters, min(chance.randint(0, 5), len(parameters))):
        if not isinstance(parameter.spec, Option):
            continue
        flag = chance.choice(parameter.spec.flags)
        value = chance.choice([*parameter.choices, *TEXTS])
        if parameter.type is bool:
            words += [flag]
        elif chance.random() < 0.3 and flag.startswith("--"):
            words += [f"{flag}={value}"]
        else:
            words += [flag, value]
    return words


def as_typer_reads(command: Any, words: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any] | None:
    """Return the values that Typer gives to the command; None when it refuses the words."""
    seen: list[dict[str, Any]] = []
    monkeypatch.setattr("kzturk.cli.registering.call", lambda command, parameters, values: seen.append(dict(values)))
    app = typer.Typer(rich_markup_mode=None)
    register(app, command, "")
    result = CliRunner().invoke(app, words)
    return seen[0] if result.exit_code == 0 and seen else None


@pytest.mark.parametrize("name", quick.QUESTIONS)
def test_both_read_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)  # noqa: S311
    understood = quick.understand([name, *(["word"] if name in ("search", "trend", "show") else [])])
    assert understood is not None
    parameters = list(read_parameters(understood.command))
    taken = 0
    for _ in range(50):
        words = a_command_line(parameters, chance)
        ours = quick.understand([name, *words])
        if ours is None:
            continue
        taken += 1
        theirs = as_typer_reads(understood.command, words, monkeypatch)
        assert theirs is not None, words
        for p in parameters:  # what was not given has its default, or nothing
            told = theirs.get(p.name)
            assert ours.values.get(p.name, p.default) == (p.default if told is None or told == [] else told), words
    assert taken > 8


@pytest.mark.parametrize(
    "words",
    ["", "nonsense", "meetings --help", "meetings --lead X", "meetings -n3", "meetings extra", "meetings --leader",
     "meetings --limit 0", "meetings --format pdf", "--db x meetings", "meetings --year -5", "db info"],
)  # fmt: skip
def test_what_is_not_certain_is_left_to_typer(words: str) -> None:
    assert quick.understand(words.split()) is None


NEEDLESS = (
    "typer", "click", "sqlalchemy", "alembic", "rich", "rapidfuzz", "platformdirs", "tomllib", "kzturk.knowledge",
    "kzturk.reports", "inspect", "subprocess", "hashlib",
)  # fmt: skip


HEAVIEST = ("typer", "click", "sqlalchemy", "alembic", "rich", "kzturk.knowledge", "platformdirs")


@pytest.mark.parametrize(
    "words", ["show m0qn3k7f --format json", "invitations", "figures --measure trade-target", "gaps"]
)
def test_no_question_waits_for_what_is_heavy(database_of_seeds: Path, words: str) -> None:
    assert imported_by(words, database_of_seeds, HEAVIEST) == "[]"


@pytest.mark.parametrize(
    "words",
    [
        "meetings --leader Tokayev --limit 20",
        "meetings --since 2024 --topic energy --format csv",
        "topics --since 2024",
        "leaders --format json",
        "articles --text gas",
        "stats --by city",
        "trend energy",
    ],
)
def test_a_plain_question_imports_only_what_it_needs(database_of_seeds: Path, words: str) -> None:
    assert imported_by(words, database_of_seeds, NEEDLESS) == "[]"


def imported_by(words: str, database: Path, names: tuple[str, ...]) -> str:
    """Return which of the modules a command has imported, as a list in words."""
    script = (
        "import sys\nfrom kzturk.cli import main\n"
        f"sys.argv = ['kzturk', *{words.split()!r}]\nmain()\n"
        f"print([name for name in {names!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "KZTURK_DB": str(database)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout
    return done.stderr.splitlines()[-1]
