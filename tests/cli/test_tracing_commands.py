"""Tracing and following on the seeds, as real processes."""

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


def kzturk(database: Path, *arguments: str, columns: int = 80) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": str(columns), "KZTURK_DB": str(database)}
    return subprocess.run(
        [sys.executable, "-m", "kzturk", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_invitations_of_the_seeds_are_listed_with_events_and_answers(database_of_seeds: Path) -> None:
    rows = json.loads(kzturk(database_of_seeds, "invitations", "--format", "json").stdout)
    told = {(row["invited_on"], row["guest"], row["to"], row["answer"]) for row in rows}
    assert {
        (
            "2024-08-05", "Serdar Berdimuhamedov", "6th Consultative Meeting of the Heads of State of Central Asia",
            "accepted",
        ),
        (
            "2025-05-30", "Kassym-Jomart Tokayev",
            "3rd United Nations Conference on Landlocked Developing Countries", "no answer told",
        ),
    } <= told  # fmt: skip


def test_the_pledge_of_a_billion_was_said_twice(database_of_seeds: Path) -> None:
    rows = json.loads(kzturk(database_of_seeds, "pledges", "--format", "json").stdout)
    pledge = next(row for row in rows if row["measure"] == "trade-target")
    assert (pledge["target"], pledge["unit"], pledge["times"]) == (1_000_000_000, "USD", 2)
    assert (pledge["first"], pledge["last"], pledge["actual"]) == ("2023-11-03", "2025-04-22", 500_000_000)


def test_the_series_of_one_measure_as_csv(database_of_seeds: Path) -> None:
    answer = kzturk(database_of_seeds, "figures", "--measure", "trade-turnover", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(answer.stdout)))
    assert [(row["day"], row["value"], row["comparator"], row["unit"]) for row in rows] == [
        ("2025-11-25", "500000000.0", ">", "USD")
    ]


def test_gaps_name_the_meetings_around_them(database_of_seeds: Path) -> None:
    rows = json.loads(kzturk(database_of_seeds, "gaps", "--leader", "Tokayev", "--format", "json").stdout)
    assert ("2023-11-03", "2024-08-05", 9) in {(row["since"], row["until"], row["months"]) for row in rows}


def test_a_trail_fits_the_screen_and_marks_the_words(database_of_seeds: Path) -> None:
    meetings = json.loads(kzturk(database_of_seeds, "meetings", "--year", "2025", "--format", "json").stdout)
    meeting = next(m["id"] for m in meetings if m["date"]["start"] == "2025-05-30")
    answer = kzturk(database_of_seeds, "why", meeting, "date")
    assert "«30 May 2025»" in answer.stdout
    assert max(map(len, answer.stdout.splitlines())) <= 80
    whole = kzturk(database_of_seeds, "why", meeting, "--format", "json")
    assert {"date", "venue"} <= {field["field"] for field in json.loads(whole.stdout)["fields"]}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("why", "mzzzzzzz"), "There is no meeting 'mzzzzzzz'."),
        (("compare", "mzzzzzzz"), "There is no meeting 'mzzzzzzz'."),
        (("conflicts", "--meeting", "mzzzzzzz"), "There is no meeting 'mzzzzzzz'."),
        (("figures", "--measure", "trade-turnovr"), "Did you mean trade-turnover"),
        (("gaps", "--leader", "Nobody"), "Nobody called 'Nobody' is known"),
        (("changes", "--since", "2024-13"), "2024-13"),
        (("changes", "--meeting", "mzzzzzzz"), "There is no meeting 'mzzzzzzz'."),
        (("changes", "--offset-key", "last"), "'last' is none."),
        (("conflicts", "--city", "Atlantis"), "No city called 'Atlantis' is known"),
    ],
)
def test_wrong_use_gets_a_sentence(database_of_seeds: Path, arguments: tuple[str, ...], sentence: str) -> None:
    answer = kzturk(database_of_seeds, *arguments)
    assert answer.returncode == 2
    assert sentence in " ".join(answer.stderr.split())
    assert answer.stdout == ""


@pytest.mark.parametrize("command", ["invitations", "pledges", "figures", "gaps", "changes"])
@pytest.mark.parametrize("columns", [80, 100])
def test_no_list_is_wider_than_the_screen(database_of_seeds: Path, command: str, columns: int) -> None:
    answer = kzturk(database_of_seeds, command, columns=columns)
    assert answer.returncode == 0
    assert max(map(len, answer.stdout.splitlines())) <= columns


def test_gaps_and_changes_take_the_filters_of_meetings(database_of_seeds: Path) -> None:
    everybody = json.loads(kzturk(database_of_seeds, "changes", "--format", "json").stdout)
    theirs = json.loads(kzturk(database_of_seeds, "changes", "--city", "Astana", "--format", "json").stdout)
    assert 0 < len(theirs) < len(everybody)
    after = everybody[0]["number"]
    later = kzturk(database_of_seeds, "changes", "--offset-key", str(after), "--limit", "1", "--format", "json")
    assert json.loads(later.stdout) == everybody[1:2]
    answer = kzturk(database_of_seeds, "gaps", "--topic", "energy", "--mode", "in-person")
    assert "gaps of 6 months or more between meetings in person on energy" in answer.stdout


def test_nothing_to_tell_is_an_answer(database_of_seeds: Path) -> None:
    answer = kzturk(database_of_seeds, "conflicts")
    assert (answer.returncode, answer.stdout) == (0, "")
    assert "No conflicts between reports." in answer.stderr
