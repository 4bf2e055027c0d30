"""Running commands, and a stand-in for a database that answers with hand-made rows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kzturk.cli.app import app

Run = Callable[..., Any]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands remember parsed knowledge in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KZTURK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


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
