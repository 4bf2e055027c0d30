"""Settings that last: written, shown, taken back, and honoured by a question that is plainly put."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., Any]


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give the place of a config file, and no other setting."""
    for variable in ("KZTURK_DB", "KZTURK_KNOWLEDGE", "KZTURK_FORMAT", "KZTURK_PAGER", "NO_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    path = tmp_path / "settings" / "config.toml"
    monkeypatch.setenv("KZTURK_CONFIG", str(path))
    return path


def test_a_value_is_set_and_taken_back(run: Run, config: Path) -> None:
    assert run("config", "path").stdout == f"{config}\n"
    assert run("config", "set", "format", "csv").stdout == "format is now csv\n"
    assert config.read_text() == 'format = "csv"\n'
    assert "format,csv,config file" in run("config", "show").stdout
    assert run("config", "unset", "format").stdout == "format is now table (default)\n"
    assert config.read_text() == ""
    assert run("config", "unset", "format").exit_code == 2


def test_what_else_stands_in_the_file_stays(run: Run, config: Path) -> None:
    config.parent.mkdir()
    config.write_text('# of the team\npager = "less -S"  # wide\nformat = "csv"\n\n# end\n')
    run("config", "set", "format", "json")
    assert config.read_text() == '# of the team\npager = "less -S"  # wide\nformat = "json"\n\n# end\n'


def test_a_path_means_the_same_from_everywhere(run: Run, config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(config.parents[1])
    run("config", "set", "database", "mine.db")
    assert config.read_text() == f'database = "{config.parents[1] / "mine.db"}"\n'
    run("config", "set", "database", "postgresql://host/db")
    assert config.read_text() == 'database = "postgresql://host/db"\n'


def test_letters_that_toml_escapes_come_back(run: Run, config: Path) -> None:
    run("config", "set", "pager", 'less -P "a\\b"')
    assert 'less -P ""a\\b""' not in config.read_text()
    from kzturk.settings import read_config

    assert read_config() == {"pager": 'less -P "a\\b"'}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["set", "format", "pdf"], "possible are table, json"),
        (["set", "colour", "purple"], "auto, always, never"),
        (["set", "format", ""], "kzturk config unset format"),
        (["set", "database", "a\nb"], "no value"),
        (["set", "nonsense", "x"], "database"),
    ],
)
def test_an_impossible_value_is_refused(run: Run, config: Path, words: list[str], told: str) -> None:
    result = run("config", *words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not config.exists()


def test_a_broken_file_is_told_and_left_alone(run: Run, config: Path) -> None:
    config.parent.mkdir()
    config.write_text("format = csv\n")
    for words in (("topics",), ("config", "show"), ("config", "set", "format", "csv")):
        result = run(*words)
        assert result.exit_code == 2
        assert str(config) in result.stderr
    assert config.read_text() == "format = csv\n"


def test_a_question_plainly_put_honours_it_and_imports_nothing_for_it(config: Path, database_of_seeds: Path) -> None:
    config.parent.mkdir()
    config.write_text(f'database = "{database_of_seeds}"\nformat = "tsv"\n')
    script = (
        "import sys\nfrom kzturk.cli import main\nsys.argv = ['kzturk', 'topics', '--limit', '1']\nmain()\n"
        "print([name for name in ('typer', 'tomllib', 'platformdirs') if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines()[0].split("\t")[0] == "topic"
    assert done.stderr.splitlines()[-1] == "[]"
