"""Commands turn options into criteria, rows into answers, and ambiguity into a note: on a database of the seeds."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from kzturk.cli.listing import Cut

Run = Callable[..., Any]
GURBANGULY, SERDAR = "gurbanguly-berdimuhamedov", "serdar-berdimuhamedov"
FORMATS = ["table", "json", "jsonl", "csv", "tsv", "markdown", "ics"]
LISTS = ["meetings", "topics", "leaders", "venues", "articles"]


@pytest.fixture(autouse=True)
def seeds(database_of_seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database of the seeds is the default."""
    monkeypatch.setenv("KZTURK_DB", str(database_of_seeds))


def caption(output: str) -> str:
    return next(line for line in reversed(output.splitlines()) if line and not line.startswith("~"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("meetings --leader Tokayev --since 2025", "meetings with Kassym-Jomart Tokayev since 2025: 3"),
        (
            "meetings --leader Tokayev --leader serdar-berdimuhamedov --year 2025 --topic energy",
            "meetings with Kassym-Jomart Tokayev and Serdar Berdimuhamedov in 2025 on energy: 2",
        ),
        (
            "meetings --with-any serdar-berdimuhamedov --with-any Tokayev --until 2024",
            "meetings with Serdar Berdimuhamedov or Kassym-Jomart Tokayev until 2024: 2",
        ),
        ("meetings --country Kazakhstan --city Нур-Султан", "meetings in Astana in KZ: 3"),
        ("meetings --mode telephone --status all", "meetings of any status by telephone: 1"),
        ("meetings --visit official --kind bilateral", "meetings that were bilateral on a official visit: 1"),
        ("meetings --office halk", "meetings with a halk: 1"),
        ("meetings --min-sources 1 --language en", "meetings told in en told by 1 sources or more: 5"),
        ("topics --since 2024 --leader Tokayev", "topics of meetings with Kassym-Jomart Tokayev since 2024: 20"),
        ("leaders", "leaders: 3"),
        ("leaders --year 2025", "leaders in meetings in 2025: 3"),
        ("venues --leader Gurbanguly", "venues of meetings with Gurbanguly Berdimuhamedov: 2"),
        ("articles --leader Gurbanguly", "articles about meetings with Gurbanguly Berdimuhamedov: 2"),
    ],
)
def test_the_caption_says_the_question_back(run: Run, words: str, said: str) -> None:
    result = run(*words.split())
    assert result.exit_code == 0, result.stderr
    assert caption(result.stdout) == said


def test_a_family_name_that_two_bear_shows_both_and_says_how_to_choose(run: Run) -> None:
    result = run("meetings", "--leader", "Berdimuhamedov")
    assert caption(result.stdout).endswith("Gurbanguly Berdimuhamedov or Serdar Berdimuhamedov: 5")
    assert "may be Gurbanguly Berdimuhamedov or Serdar Berdimuhamedov" in result.stderr
    assert f"--leader {GURBANGULY} or --leader {SERDAR}" in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--leader Tokaeff", "did you mean Kassym-Jomart Tokayev"),
        ("--topic enrgy", "did you mean"),
        ("--city Astanna", "did you mean Astana"),
        ("--country Kazahkstan", "did you mean Kazakhstan"),
        ("--occasion nonsense-of-2020", "No occasion called"),
        ("--source nobody", "No source called"),
        ("--since soon", "write for instance 2024, 2024-08"),
        ("--since 2025 --until 2024", "ends before it begins"),
        ("--sort mood", "possible are: date, -date"),
        ("--columns id,mood", "There is no column 'mood' here; the columns are: id, date"),
        ("--min-confidence 7", "between 0 and 1"),
        ('--text "gas', "a quotation mark is not closed"),
        ("--text gas(", "a bracket is not closed"),
        ("--mode pigeon", "pigeon"),
        ("--limit 0", "0"),
        ("--lmit 3", "--limit"),
    ],
)
def test_what_is_not_understood_is_told_with_what_is_possible(run: Run, words: str, told: str) -> None:
    result = run("meetings", *words.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.split())


def test_an_empty_answer_is_an_answer(run: Run) -> None:
    result = run("meetings", "--year", "1999", "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == "kzturk: No meetings in 1999.\n"


@pytest.mark.parametrize("command", LISTS)
@pytest.mark.parametrize("format", FORMATS)
def test_every_list_is_written_in_every_format(run: Run, command: str, format: str) -> None:
    result = run(command, "--format", format)
    if format == "ics" and command != "meetings":
        assert (result.exit_code, "calendar" in result.stderr) == (2, True)
        return
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) >= 2


def test_the_format_may_be_fixed_by_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KZTURK_FORMAT", "jsonl")
    assert json.loads(run("topics").stdout.splitlines()[0])["topic"]
    assert run("topics", "--format", "csv").stdout.startswith("topic,parent")
    monkeypatch.setenv("KZTURK_FORMAT", "xml")
    result = run("topics")
    assert (result.exit_code, "possible are table, json" in result.stderr) == (2, True)


def test_columns_are_chosen_and_headers_left_out(run: Run) -> None:
    result = run("meetings", "--columns", "date,city", "--format", "csv", "--sort", "date", "--no-headers")
    assert result.stdout.splitlines()[0] == "2023-11-03,Astana"
    assert json.loads(run("meetings", "--columns", "id", "--format", "jsonl", "-n1").stdout).keys() == {"id"}
    table = run("venues", "--columns", "city,meetings").stdout
    assert table.splitlines()[0].split() == ["city", "meetings"]
    assert run("venues", "--no-headers").stdout.splitlines()[0].startswith("KZ")


@pytest.mark.parametrize(("by", "first"), [("meetings", "G"), ("-name", "S"), ("name", "G")])
def test_short_lists_are_sorted_by_any_column(run: Run, by: str, first: str) -> None:
    names = [row["name"] for row in csv.DictReader(io.StringIO(run("leaders", "--sort", by, "--format", "csv").stdout))]
    assert names[0][0] == first


def test_pages_follow_each_other(run: Run) -> None:
    for command, key in (("meetings", "id"), ("topics", "topic"), ("articles", "id"), ("leaders", "id")):
        whole = [json.loads(line) for line in run(command, "--format", "jsonl").stdout.splitlines()]
        pages, options = [], ()
        while lines := run(command, "--format", "jsonl", "--limit", "2", *options).stdout.splitlines():
            pages += [json.loads(line) for line in lines]
            options = ("--offset-key", str(pages[-1][key]))
        assert pages == whole


def test_a_limit_says_how_many_there_are(run: Run) -> None:
    assert caption(run("meetings", "--limit", "2").stdout) == "meetings: 2 of 5"
    assert caption(run("meetings", "--limit", "5").stdout) == "meetings: 5"


def test_a_file_is_written_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "meetings.csv"
    target.write_text("before")
    assert run("meetings", "--format", "ics", "--columns", "nonsense", "--output", str(target)).exit_code == 2
    assert run("topics", "--format", "ics", "--output", str(target)).exit_code == 2
    assert target.read_text() == "before"
    result = run("meetings", "--format", "csv", "--output", str(target))
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_text() == run("meetings", "--format", "csv").stdout
    assert [file.name for file in tmp_path.iterdir()] == ["meetings.csv"]
    missing = run("meetings", "--output", str(tmp_path / "no" / "folder.csv"))
    assert (missing.exit_code, "cannot be written" in missing.stderr) == (2, True)


def test_words_in_reports_find_meetings(run: Run) -> None:
    found = run("meetings", "--text", "Avaza OR авиа*", "--format", "jsonl").stdout.splitlines()
    assert found
    assert len(found) < 5
    assert run("meetings", "--text", "tokayev", "--limit", "1").exit_code == 0


@pytest.mark.parametrize("format", ["table", "json"])
def test_one_meeting_is_shown(run: Run, format: str) -> None:
    (id_,) = run("meetings", "--limit", "1", "--format", "csv", "--columns", "id", "--no-headers").stdout.split()
    result = run("show", id_, "--format", format)
    assert id_ in result.stdout
    assert format != "json" or json.loads(result.stdout)["evidence"]


def test_a_limit_holds_no_rows_back() -> None:
    asked: list[int] = []
    rows = Cut((asked.append(n) or n for n in count()), 3)
    assert [next(rows), len(asked)] == [0, 1]
    assert [*rows, rows.more] == [1, 2, True]
    assert [*Cut(iter("ab"), 2), *Cut(iter("ab"), None)] == [*"abab"]


def test_an_empty_database_says_how_to_fill_it(run: Run, tmp_path: Path) -> None:
    place = str(tmp_path / "empty.db")
    run("db", "upgrade", "--db", place)
    for words in (
        ["meetings"],
        ["leaders"],
        ["stats"],
        ["timeline"],
        ["search", "gas"],
        ["meetings", "--city", "Astana"],
    ):
        result = run(*words, "--db", place)
        assert "kzturk ingest FOLDER" in result.stderr
        assert result.stdout == ""
