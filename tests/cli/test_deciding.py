"""Deciding at the command line: real processes, a pseudo-terminal, two writers at once."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", "USER": "anna", "LOGNAME": "anna"}


@pytest.fixture
def seeds(database_of_seeds: Path, tmp_path: Path) -> Path:
    """A copy of the database of the seeds, to decide in."""
    copy = tmp_path / "seeds.db"
    copyfile(database_of_seeds, copy)
    return copy


def kzturk(database: Path, *words: str, typed: str = "", code: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kzturk", *words, "--db", str(database)]
    done = subprocess.run(command, env=ENVIRONMENT, input=typed, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code, done.stderr
    return done


def ids(database: Path) -> list[str]:
    return [meeting["id"] for meeting in json.loads(kzturk(database, "meetings", "--format", "json").stdout)]


def test_same_not_same_and_undo(seeds: Path) -> None:
    first, second, *_ = ids(seeds)
    joined = kzturk(seeds, "same", first, second, "--why", "a test")
    assert "They are one meeting now" in joined.stdout
    (left,) = {first, second} & set(ids(seeds))
    assert kzturk(seeds, "show", second).stdout.startswith(left)
    listed = json.loads(kzturk(seeds, "decisions", "--format", "json").stdout)
    assert [(row["who"], row["decision"], row["why"]) for row in listed] == [("anna", "the same", "a test")]
    apart = kzturk(seeds, "not-same", first, second, "--by", "Ben")
    assert "anna said" in apart.stderr
    kzturk(seeds, "undo", "--by", "Ben")
    assert {first, second} & set(ids(seeds)) == {left}
    kzturk(seeds, "undo")
    assert {first, second} <= set(ids(seeds))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("date", "2024-02-30"), "'2024-02-30' is not a date that exists"),
        (("date", "2024-03..2024-01"), "ends before it begins"),
        (("visit", "royal"), "'royal' is no visit; it is state, official, working, private or none."),
        (("sidelines", "maybe"), "neither yes nor no"),
        (("colour", "red"), "A meeting has no field 'colour'."),
        (("venues", "Astana"), "Did you mean venue?"),
        (("venue", "Ashgabat, KZ"), "Ashgabat lies in TM, not in KZ."),
        (("venue", "Asgabad"), "did you mean Ashgabat?"),
        (("venue", "a, b, c, d"), "is no venue"),
        (("occasion", "a party"), "No occasion called 'a party'"),
        (("topics", "water"), "use --add or --remove"),
        (("topics", "--add", "economy"), "stands above several topics"),
        (("topics", "--add", "cultur"), "did you mean culture"),
        (("date", "--add", "2024"), "has one value"),
        (("participants", "--add", "Nobody Atall"), "Nobody called 'Nobody Atall'"),
        (("participants", "--add", "Berdimuhamedov"), "write the id"),
        (("participants", "--add", "Nursultan Nazarbayev=king"), "'king' is no role"),
        (("participants", "--remove", "Nursultan Nazarbayev"), "takes no part in"),
        (("participants.Tokayev.role", "king"), "'king' is no role; it is host, guest or none."),
        (("outcomes", "--add", "gift: a horse"), "'gift' is no outcome"),
        (("outcomes", "--remove", "99"), "Name one by its number."),
        (("topics",), "Write the right value after the field"),
        (("date", "2035-01-01"), "was held and cannot lie in the future"),
        (("sidelines", "yes"), "has no occasion on whose sidelines it could be"),
        (("figures", "--add", "gold: 3 tonnes"), "'gold' is no measure"),
        (("figures", "--add", "freight: a lot"), "'a lot' is no figure"),
        (("figures", "--add", "freight: 3 tonnes; perhaps"), "'perhaps' is no part of a figure"),
        (("figures", "--remove", "freight"), "has no figure 'freight'"),
        (("venue.planet", "Mars"), "A meeting has no field 'venue.planet'."),
    ],
)
def test_an_impossible_correction_is_a_sentence(seeds: Path, run: Run, words: tuple[str, ...], sentence: str) -> None:
    (meeting, *_) = json.loads(run("meetings", "--format", "json", "--db", str(seeds)).stdout)
    done = run("correct", meeting["id"], *words, "--db", str(seeds))
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert run("export-decisions", "--db", str(seeds)).stdout == ""


def test_one_wrong_item_leaves_all_undone(seeds: Path) -> None:
    meeting = ids(seeds)[0]
    kzturk(seeds, "correct", meeting, "topics", "--add", "water", "--add", "gossip", code=2)
    assert kzturk(seeds, "decisions", "--format", "json").stdout.strip() == "[]"


def test_a_corrected_meeting_shows_it(seeds: Path) -> None:
    meeting = ids(seeds)[0]
    kzturk(seeds, "correct", meeting, "date", "2025-11-20", "--why", "a diary")
    kzturk(seeds, "correct", meeting, "venue", "Akorda")
    kzturk(seeds, "correct", meeting, "topics", "--add", "water", "--remove", "culture")
    kzturk(seeds, "correct", meeting, "outcomes", "--add", "award: a medal; to Serdar Berdimuhamedov")
    kzturk(seeds, "db", "rebuild")
    shown = json.loads(kzturk(seeds, "show", meeting, "--format", "json").stdout)
    assert shown["date"]["start"] == "2025-11-20"
    assert (shown["venue"]["site"], shown["venue"]["city"]) == ("Akorda", "Astana")
    assert "water" in {topic["code"] for topic in shown["topics"]}
    assert "culture" not in {topic["code"] for topic in shown["topics"]}
    assert "a medal" in {outcome.get("what") for outcome in shown["outcomes"]}


def test_figures_and_parts_of_venues_are_corrected_and_the_series_follow(seeds: Path) -> None:
    meeting = json.loads(kzturk(seeds, "meetings", "--year", "2025", "--format", "json").stdout)[0]["id"]

    def turnovers() -> list[float]:
        rows = json.loads(kzturk(seeds, "figures", "--measure", "trade-turnover", "--format", "json").stdout)
        return [row["value"] for row in rows]

    assert turnovers() == [500_000_000]
    kzturk(
        seeds, "correct", meeting, "figures", "--remove", "trade-turnover", "--add", "trade-turnover: ~ 0.6 billion USD"
    )
    kzturk(seeds, "correct", meeting, "venue.city", "Turkistan")
    kzturk(seeds, "db", "rebuild")
    assert turnovers() == [600_000_000]
    shown = json.loads(kzturk(seeds, "show", meeting, "--format", "json").stdout)
    assert (shown["venue"]["city"], shown["venue"]["site"]) == ("Turkistan", None)
    kzturk(seeds, "correct", meeting, "format", "telephone")
    shown = json.loads(kzturk(seeds, "show", meeting, "--format", "json").stdout)
    assert (shown["venue"], {p["role"] for p in shown["participants"]}) == (None, {"none"})
    refused = kzturk(seeds, "correct", meeting, "venue", "Astana", code=2)
    assert "has no venue" in refused.stderr
    for _ in range(4):
        kzturk(seeds, "undo")
    assert turnovers() == [500_000_000]


def two_of_one_day(tmp_path: Path) -> Path:
    """Return a database of a meeting with a disagreement and of a recollection of its month."""
    texts = {
        "a.txt": "5 August 2024\n\nPresident of Kazakhstan Kassym-Jomart Tokayev met with President of Turkmenistan "
        "Serdar Berdimuhamedov in Astana on 5 August 2024 during a state visit. They discussed gas.",
        "b.txt": "6 August 2024\n\nOn 5 August 2024 in Astana Kassym-Jomart Tokayev held talks with Serdar "
        "Berdimuhamedov, who is on a working visit to Kazakhstan. Water was discussed.",
    }
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    database = tmp_path / "two.db"
    kzturk(database, "ingest", str(folder))
    return database


def test_review_through_a_pipe_is_resumed_where_it_stopped(tmp_path: Path) -> None:
    database = two_of_one_day(tmp_path)
    listed = kzturk(database, "review", "--list").stdout
    assert "Reports disagree on visit. Which is right?" in listed
    unanswered = kzturk(database, "review", typed="q")
    assert "0 answered." in unanswered.stdout
    wrong_key = kzturk(database, "review", typed="x2q")
    assert "That key means nothing here." in wrong_key.stdout
    assert "visit is working" in wrong_key.stdout or "visit is state" in wrong_key.stdout
    assert "Reports disagree on visit" not in kzturk(database, "review", "--list").stdout
    undone = kzturk(database, "review", typed="u")
    assert "Taken back" in undone.stdout or "Nothing else waits" in undone.stdout
    kzturk(database, "undo", code=2 if "Taken back" in undone.stdout else 0)
    assert "Reports disagree on visit" in kzturk(database, "review", typed="s").stdout
    assert "Reports disagree on visit" not in kzturk(database, "review", typed="").stdout
    assert "Reports disagree on visit" in kzturk(database, "review", "--again", typed="k").stdout


def test_review_in_a_terminal_needs_no_enter(tmp_path: Path) -> None:
    database = two_of_one_day(tmp_path)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kzturk", "review", "--db", str(database)]
    process = subprocess.Popen(
        command, env={**ENVIRONMENT, "NO_COLOR": "1"}, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    assert "disagree" in read_until(ours, "> ")
    os.write(ours, b"1")
    assert "visit is" in read_until(ours, "visit is")
    os.write(ours, b"q")
    assert process.wait(timeout=20) == 0
    os.close(ours)


def read_until(terminal: int, words: str, patience: float = 30.0) -> str:
    seen, end = "", time.monotonic() + patience
    while words not in seen:
        assert time.monotonic() < end, seen
        seen += os.read(terminal, 1000).decode("utf-8", "replace")
    return seen


def test_two_people_deciding_at_once_both_count(seeds: Path) -> None:
    first, second, *_ = ids(seeds)
    commands = [
        ["correct", first, "topics", "--add", code, "--by", who]
        for who, code in (("Anna", "water"), ("Ben", "sport"), ("Carla", "tourism"))
    ]
    commands.append(["same", first, second, "--by", "Dina"])
    running = [
        subprocess.Popen([sys.executable, "-m", "kzturk", *words, "--db", str(seeds)], env=ENVIRONMENT)
        for words in commands
    ]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0, 0]
    (left,) = {first, second} & set(ids(seeds))
    shown = json.loads(kzturk(seeds, "show", left, "--format", "json").stdout)
    assert {"water", "sport", "tourism"} <= {topic["code"] for topic in shown["topics"]}
    assert len(kzturk(seeds, "export-decisions").stdout.splitlines()) == 4
    kzturk(seeds, "db", "check")


def test_decisions_go_from_file_to_file(seeds: Path, tmp_path: Path) -> None:
    first, second, *_ = ids(seeds)
    kzturk(seeds, "same", first, second)
    shared, other = tmp_path / "decisions.jsonl", tmp_path / "other.db"
    kzturk(seeds, "export-decisions", "--output", str(shared))
    assert "1 wait for articles" in kzturk(other, "import-decisions", str(shared)).stderr
    shared.write_text(shared.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    assert "cut off" in kzturk(other, "import-decisions", str(shared), code=2).stderr
    assert "cannot be read" in kzturk(other, "import-decisions", str(tmp_path / "none.jsonl"), code=2).stderr


@pytest.mark.parametrize(
    ("cut", "sentence"),
    [
        (lambda whole: whole[: len(whole) // 2], "it was cut off, and nothing of it was imported"),
        (lambda whole: whole + b'{"kind": "correction"}\n', "Line 2 is no decision of kzturk; nothing of the file"),
        (lambda whole: whole + b"\xff\xfe\n", "it is no UTF-8 text"),
    ],
)
def test_a_file_that_is_not_whole_is_a_sentence_and_changes_nothing(
    seeds: Path, tmp_path: Path, cut: Callable[[bytes], bytes], sentence: str
) -> None:
    meeting = ids(seeds)[0]
    kzturk(seeds, "correct", meeting, "visit", "state")
    whole = kzturk(seeds, "export-decisions").stdout.encode()
    kzturk(seeds, "undo")
    before = kzturk(seeds, "export-decisions").stdout
    shown = kzturk(seeds, "show", meeting).stdout
    (tmp_path / "cut.jsonl").write_bytes(cut(whole))
    assert sentence in kzturk(seeds, "import-decisions", str(tmp_path / "cut.jsonl"), code=2).stderr
    assert kzturk(seeds, "export-decisions").stdout == before
    assert kzturk(seeds, "show", meeting).stdout == shown
