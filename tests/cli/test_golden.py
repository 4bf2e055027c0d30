"""What commands print for the seeds, letter by letter: tables at 80 and at 120 columns, and every other format.

The expected outputs lie in ``golden/``. After a change that is meant, write them anew and read the diff:

    KZTURK_REGENERATE_GOLDEN=1 python -m pytest tests/cli/test_golden.py
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
REGENERATE = os.environ.get("KZTURK_REGENERATE_GOLDEN") == "1"
QUESTIONS = {
    "meetings": ["meetings", "--leader", "Tokayev"],
    "topics": ["topics", "--since", "2024"],
    "leaders": ["leaders"],
    "venues": ["venues"],
    "articles": ["articles"],
    "search": ["search", "gas OR pipeline"],
    "stats": ["stats", "--by", "city"],
    "stats-cross": ["stats", "--by", "year", "--by", "format"],
    "trend": ["trend", "energy"],
    "timeline": ["timeline", "--by", "month", "--since", "2025"],
}
FORMATS = ["json", "jsonl", "csv", "tsv", "markdown", "ics"]


def run(arguments: list[str], database: Path, columns: int) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "kzturk", *arguments],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "KZTURK_DB": str(database),
            "COLUMNS": str(columns),
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def compare(name: str, output: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if REGENERATE:
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(output, encoding="utf-8")
    assert path.exists(), f"{path} is missing; see the first lines of this file for how to write it"
    assert output == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_are_those_expected(database_of_seeds: Path, question: str, columns: int) -> None:
    output = run(QUESTIONS[question], database_of_seeds, columns)
    assert max(map(len, output.splitlines())) <= columns
    compare(f"{question}-{columns}", output)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_the_one_expected(database_of_seeds: Path, format: str) -> None:
    output = run(["meetings", "--limit", "2", "--format", format], database_of_seeds, 80)
    compare(f"meetings.{format}", output)
    assert run(["meetings", "--limit", "2", "--format", format], database_of_seeds, 120) == output


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "ics"])
@pytest.mark.parametrize("question", ["search", "stats", "stats-cross", "trend", "timeline"])
def test_numbers_and_findings_are_those_expected(database_of_seeds: Path, question: str, format: str) -> None:
    output = run([*QUESTIONS[question], "--format", format], database_of_seeds, 80)
    compare(f"{question}.{format}", output)


@pytest.mark.parametrize("columns", [80, 120])
def test_the_summary_is_the_one_expected(tmp_path: Path, columns: int) -> None:
    database = tmp_path / "seeds.db"
    output = run(["ingest", "seeds/"], database, columns).replace(str(database), "DATABASE")
    compare(f"ingest-{columns}", re.sub(r"(seconds +)[\d.]+", r"\g<1>SECONDS", output))
