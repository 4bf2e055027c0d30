"""Several processes at once, in any order, give the meetings that one gives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "gold" / "joining" / "articles"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}


def start(database: Path, files: list[Path]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "kzturk", "ingest", *map(str, files), "--db", str(database)]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(*running: subprocess.Popen[bytes]) -> None:
    for process in running:
        _, told = process.communicate(timeout=300)
        assert process.returncode == 0, told


def meetings(database: Path) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "kzturk", "meetings", "--status", "all", "--format", "json", "--db", str(database)]
    told = json.loads(subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=True).stdout)
    return sorted(told, key=lambda meeting: meeting["id"])


def test_three_processes_at_once_conclude_what_one_does(tmp_path: Path) -> None:
    files = sorted(ARTICLES.glob("*.txt"))[:24]
    alone, together = tmp_path / "alone.db", tmp_path / "together.db"
    finish(start(alone, files))
    finish(start(together, files[:1]))
    finish(*[start(together, list(reversed(files[n::3]))) for n in range(3)])
    found = meetings(alone)
    assert any(len(meeting["reports"]) > 1 for meeting in found)
    assert meetings(together) == found
