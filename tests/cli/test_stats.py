"""``stats``, ``trend`` and ``timeline`` in real processes, on a database of the seeds."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def kzturk(database: Path, words: str, *, columns: int = 80) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT / "src"), "KZTURK_DB": str(database), "COLUMNS": str(columns),
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "kzturk", *words.split()],
        env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_years_have_bars_on_the_screen_and_the_same_numbers_in_data(database_of_seeds: Path) -> None:
    table = kzturk(database_of_seeds, "stats").stdout.splitlines()
    assert [line.split()[:2] for line in table[2:5]] == [["2023", "1"], ["2024", "1"], ["2025", "3"]]
    assert [line.count("█") for line in table[2:5]] == [13, 13, 40]
    assert table[-1] == "years: 3"
    rows = json.loads(kzturk(database_of_seeds, "stats --format json").stdout)
    assert rows == [{"year": y, "meetings": n} for y, n in (("2023", 1), ("2024", 1), ("2025", 3))]
    written = list(csv.DictReader(io.StringIO(kzturk(database_of_seeds, "stats --format csv").stdout)))
    assert [(row["year"], int(row["meetings"])) for row in written] == [(r["year"], r["meetings"]) for r in rows]


def test_topics_are_counted_as_the_list_of_topics_counts_them(database_of_seeds: Path) -> None:
    counted = json.loads(kzturk(database_of_seeds, "stats --by topic --since 2024 --format json").stdout)
    listed = json.loads(kzturk(database_of_seeds, "topics --since 2024 --format json").stdout)
    assert {row["topic"]: row["meetings"] for row in counted} == {row["topic"]: row["meetings"] for row in listed}


def test_two_make_a_cross_table_where_it_fits_and_rows_elsewhere(database_of_seeds: Path) -> None:
    cross = kzturk(database_of_seeds, "stats --by year --by format").stdout.splitlines()
    assert cross[0].split() == ["year", "in-person", "telephone", "all"]
    assert [line.split() for line in cross[2:5]] == [
        ["2023", "1", "·", "1"], ["2024", "·", "1", "1"], ["2025", "3", "·", "3"],
    ]  # fmt: skip
    rows = json.loads(kzturk(database_of_seeds, "stats --by year --by format --format json").stdout)
    assert {"year": "2024", "format": "telephone", "meetings": 1} in rows
    wide = kzturk(database_of_seeds, "stats --by leader --by topic").stdout.splitlines()
    assert wide[0].split() == ["leader", "topic", "meetings"]
    assert max(map(len, wide)) <= 80


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize(
    "words", ["stats --by leader --by topic", "timeline --by month", "trend political-dialogue --by month"]
)
def test_bars_fit_the_screen(database_of_seeds: Path, words: str, columns: int) -> None:
    lines = kzturk(database_of_seeds, words, columns=columns).stdout.splitlines()
    assert any("█" in line for line in lines)
    assert max(map(len, lines)) <= columns


def test_leaders_have_ids_for_programs_and_names_for_people(database_of_seeds: Path) -> None:
    first = json.loads(kzturk(database_of_seeds, "stats --by leader --format jsonl").stdout.splitlines()[0])
    assert first == {"leader": "kassym-jomart-tokayev", "name": "Kassym-Jomart Tokayev", "meetings": 5}
    assert "Kassym-Jomart Tokayev" in kzturk(database_of_seeds, "stats --by leader").stdout


def test_a_trend_tells_of_how_many_meetings(database_of_seeds: Path) -> None:
    rows = json.loads(kzturk(database_of_seeds, "trend oil-gas --format json").stdout)
    assert [(row["year"], row["meetings"], row["of"]) for row in rows] == [
        ("2023", 1, 1),
        ("2024", 1, 1),
        ("2025", 1, 3),
    ]
    assert rows[-1]["share"] == 0.333
    months = json.loads(kzturk(database_of_seeds, "trend oil-gas --by month --year 2025 --format json").stdout)
    assert (months[0]["month"], months[-1]["month"], len(months)) == ("2025-04", "2025-11", 8)


def test_a_timeline_has_the_months_in_between(database_of_seeds: Path) -> None:
    rows = json.loads(kzturk(database_of_seeds, "timeline --by month --format json").stdout)
    assert (len(rows), sum(row["meetings"] for row in rows)) == (25, 5)
    assert {row["bilateral"] + row["multilateral"] - row["meetings"] for row in rows} == {0}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("stats --by pigeon", "possible are: year, month, leader"),
        ("stats --by year --by year", "given twice"),
        ("stats --by year --by city --by topic", "once or twice"),
        ("stats --format ics", "calendar"),
        ("trend enrgy", "did you mean"),
        ("timeline --by day", "day"),
    ],
)
def test_what_cannot_be_counted_is_told(database_of_seeds: Path, words: str, told: str) -> None:
    done = kzturk(database_of_seeds, words)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.split())


def test_no_meetings_are_an_answer(database_of_seeds: Path) -> None:
    for words in ("stats --by year --by topic --year 1999", "timeline --year 1999", "trend energy --year 1999"):
        done = kzturk(database_of_seeds, words)
        assert (done.returncode, done.stdout) == (0, "")
        assert "in 1999" in done.stderr
