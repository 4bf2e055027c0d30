"""Running commands, and a stand-in for a database that answers with hand-made rows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import kzturk.database
import kzturk.queries
from kzturk.cli.app import app
from kzturk.errors import UnknownNameError

Run = Callable[..., Any]
PEOPLE = {
    "kassym-jomart-tokayev": "Kassym-Jomart Tokayev",
    "gurbanguly-berdimuhamedov": "Gurbanguly Berdimuhamedov",
    "serdar-berdimuhamedov": "Serdar Berdimuhamedov",
}


@pytest.fixture(scope="session")
def database_of_seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the seeds, made once and only asked."""
    database = tmp_path_factory.mktemp("seeds") / "seeds.db"
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-m", "kzturk", "ingest", "seeds/", "--db", str(database)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src")},
        check=True,
        capture_output=True,
    )
    return database


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run kzturk with arguments."""
    monkeypatch.setenv("COLUMNS", "80")

    def invoke(*arguments: str) -> Any:
        return CliRunner().invoke(app, arguments, prog_name="kzturk", catch_exceptions=False)

    return invoke


@pytest.fixture
def asked() -> dict[str, Any]:
    """What the commands asked of the stand-in."""
    return {}


@pytest.fixture
def answers() -> dict[str, Any]:
    """What the stand-in answers, by the name of the query."""
    return {}


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any], answers: dict[str, Any]) -> object:
    """Put a stand-in in the place of the database and of the queries."""
    handle = object()

    @contextmanager
    def open_database(place: object, **options: object) -> Iterator[object]:
        asked["place"], asked["options"] = place, options
        yield handle

    def resolve_leader(database: object, words: str) -> tuple[str, ...]:
        found = tuple(key for key, name in PEOPLE.items() if words in name)
        if not found:
            raise UnknownNameError(f"Nobody called '{words}' is known.", ("Kassym-Jomart Tokayev",))
        return found

    def fetching(name: str) -> Callable[..., Any]:
        def fetch(database: object, *arguments: Any, **options: Any) -> Any:
            asked[name] = (*arguments, options) if options else arguments
            return answers.get(name, ())

        return fetch

    monkeypatch.setattr(kzturk.database, "open_database", open_database, raising=False)
    stand_ins: dict[str, Callable[..., Any]] = {
        "resolve_leader": resolve_leader,
        "name_people": lambda database, ids: tuple(PEOPLE[key] for key in ids),
        "resolve_topic": lambda database, words: (words, f"{words}-child"),
        "resolve_city": lambda database, words: words.title(),
        "resolve_country": lambda database, words: words.upper(),
    }
    fetches = ("meetings", "meeting", "topics", "leaders", "venues", "articles")
    stand_ins |= {f"fetch_{name}": fetching(f"fetch_{name}") for name in fetches}
    stand_ins["count_meetings"] = fetching("count_meetings")
    for name, function in stand_ins.items():
        monkeypatch.setattr(kzturk.queries, name, function, raising=False)
    return handle
