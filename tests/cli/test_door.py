"""Whatever goes wrong becomes a sentence on stderr and an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from kzturk import errors
from kzturk.cli.door import explain
from kzturk.cli.group import Door

ROOT = Path(__file__).parents[2]


def run_raising(error: BaseException) -> tuple[int, str, str]:
    app = typer.Typer(cls=Door, rich_markup_mode=None)

    @app.callback()
    def group() -> None: ...

    @app.command()
    def fail() -> None:
        raise error

    result = CliRunner().invoke(app, ["fail"])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.KzturkError("Something."), 1),
        (errors.DocumentError("Something."), 1),
        (errors.UsageError("Something."), 2),
        (errors.KnowledgeError("Something."), 2),
        (errors.DatabaseMissingError("Something."), 3),
        (errors.DatabaseTooNewError("Something."), 3),
    ],
)
def test_an_error_is_a_sentence_and_its_exit_code(error: errors.KzturkError, code: int) -> None:
    assert run_raising(error) == (code, "", "kzturk: Something.\n")


def test_what_a_terminal_would_obey_is_taken_out() -> None:
    _, _, told = run_raising(errors.UsageError("Not \x1b[31mred."))
    assert told == "kzturk: Not [31mred.\n"


def test_near_names_are_told_once() -> None:
    error = errors.UnknownNameError("Nobody.", ("Tokayev", "Meredov"))
    assert explain(error) == "Nobody. Did you mean Tokayev or Meredov?"
    assert explain(errors.UnknownNameError("Nobody. Did you mean Tokayev?", ("Tokayev",))).count("Tokayev") == 1
    assert explain(errors.UnknownNameError("Nobody.")) == "Nobody."


def test_an_interrupt_ends_with_130() -> None:
    assert run_raising(KeyboardInterrupt())[0] == 130


@pytest.mark.parametrize("lines", [1, 100_000])
def test_a_reader_who_leaves_early_is_no_failure_to_speak_of(lines: int) -> None:
    script = (
        "import sys\nimport kzturk.cli.app as rooms\nfrom kzturk.cli import main\n"
        f"rooms.app.command('talk')(lambda: print('words\\n' * {lines}))\n"
        "sys.stdin.read()\nmain()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, "talk"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, told = process.communicate()
    assert (process.returncode, told) == (141, "")


def test_names_reach_a_pipe_as_utf8_in_any_locale() -> None:
    script = "from kzturk.cli.door import _speak_unicode, tell\n_speak_unicode()\nprint('Токаев')\ntell('Қазақ')"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == "Токаев"
    assert done.stderr.decode().strip() == "kzturk: Қазақ"
