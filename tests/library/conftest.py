"""A database of the seeds, as an archive."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kzturk

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session", autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KZTURK_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("KZTURK_KNOWLEDGE", raising=False)
        yield


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("seeds") / "seeds.db"
    subprocess.run(
        [sys.executable, "-m", "kzturk", "ingest", "seeds/", "--db", str(database)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
        capture_output=True,
    )
    return database


@pytest.fixture
def archive(seeds: Path) -> kzturk.Archive:
    return kzturk.open(seeds)
