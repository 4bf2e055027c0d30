"""Where one starts: help, version, and nothing heavy on the way there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from kzturk import __version__
from kzturk.cli.app import app

ROOT = Path(__file__).parents[2]
Run = Callable[..., Any]
HEAVY = (
    "sqlalchemy",
    "alembic",
    "rich",
    "sqlite3",
    "platformdirs",
    "rapidfuzz",
    "kzturk.knowledge",
    "kzturk.reports",
)


def walk(command: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for name, member in getattr(command, "commands", {}).items():
        yield from walk(member, (*path, name))


COMMANDS = list(walk(typer.main.get_command(app)))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert command in ((), ("db",)) or "Example" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 84


def test_kzturk_alone_shows_where_to_start(run: Run) -> None:
    result = run()
    assert result.exit_code == 0
    assert "Where to start" in result.stdout


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"kzturk {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["meetings", "--help"], ["nonsense"], []])
def test_nothing_heavy_is_imported_before_it_is_needed(arguments: list[str]) -> None:
    script = (
        "import sys\nfrom kzturk.cli import main\n"
        f"sys.argv = ['kzturk', *{arguments!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_reference_in_the_docs_is_what_help_says() -> None:
    done = subprocess.run(
        [sys.executable, "tools/cli_reference.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"## {' '.join(('kzturk', *command))}\n" in page
