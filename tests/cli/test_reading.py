"""Reading articles from the command line: what is read, what is told, what is left alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kzturk.cli.door import main

Run = Callable[..., Any]
ARTICLE = "On 30 May 2025 in Astana President Serdar Berdimuhamedov met with President Kassym-Jomart Tokayev."


@pytest.mark.parametrize("paths", [["nowhere"], ["nowhere", "neither.txt"]])
def test_paths_that_are_not_there_make_no_database(run: Run, tmp_path: Path, paths: list[str]) -> None:
    database = tmp_path / "new.db"
    result = run("ingest", *paths, "--db", str(database))
    assert result.exit_code == 1
    for path in paths:
        assert f"kzturk: {path}: There is no such file or folder.\n" in result.stderr
    assert result.stdout == ""
    assert not database.exists()


def test_a_folder_without_articles_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    result = run("ingest", str(tmp_path), "--db", str(tmp_path / "new.db"))
    assert result.exit_code == 0
    assert "a.pdf: a .pdf file; kzturk reads .txt and .md" in result.stderr
    assert "There was nothing to read." in result.stderr


def test_ingest_wants_a_path(run: Run) -> None:
    assert run("ingest").exit_code == 2


def test_ingesting_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    arguments = ("ingest", str(tmp_path / "a.txt"), "--db", str(tmp_path / "new.db"))
    first, second = run(*arguments), run(*arguments)
    assert "articles  1 new, 0 unchanged, 0 updated" in first.stdout
    assert "articles  0 new, 1 unchanged, 0 updated" in second.stdout
    assert "meetings  0 new, 0 changed" in second.stdout
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_one_bad_file_does_not_stop_the_rest_and_ends_with_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00")
    (tmp_path / "b.txt").write_text(ARTICLE)
    result = run("ingest", str(tmp_path), "--db", str(tmp_path / "new.db"))
    assert result.exit_code == 1
    assert "a.txt: The file is binary, not text." in result.stderr
    assert "failed    1 file" in result.stdout
    assert "articles  1 new" in result.stdout


def test_extract_prints_a_line_an_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text("Nobody met.")
    lines = run("extract", str(tmp_path)).stdout.splitlines()
    assert [Path(json.loads(line)["source"]).name for line in lines] == ["a.txt", "b.txt"]
    assert json.loads(lines[1])["meetings"] == []


def test_extract_tells_of_bad_files_and_goes_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" ")
    (tmp_path / "b.txt").write_text(ARTICLE)
    (tmp_path / "c.pdf").write_text("x")
    result = run("extract", str(tmp_path), "--format", "table")
    assert result.exit_code == 1
    assert "a.txt: The file is empty." in result.stderr
    assert "c.pdf skipped: a .pdf file" in result.stderr
    assert "b.txt" in result.stdout


def test_rules_are_listed_with_their_explanation(run: Run) -> None:
    result = run("rules", "--format", "json")
    rules = json.loads(result.stdout)
    assert all(rule["rule"] and rule["explanation"] for rule in rules)
    (room,) = {rules[0]["rule"].split(".")[0]}
    some = json.loads(run("rules", room, "--format", "json").stdout)
    assert {rule["rule"].split(".")[0] for rule in some} == {room}


def test_an_unknown_rule_gets_a_suggestion(run: Run) -> None:
    result = run("rules", "dats")
    assert result.exit_code == 2
    assert "There is no rule 'dats'" in result.stderr
    assert "Did you mean dates" in result.stderr


def test_questions_to_a_database_that_is_not_there_end_with_3(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "none.db"
    result = run("meetings", "--db", str(missing))
    assert result.exit_code == 3
    assert "Traceback" not in result.stderr
    assert not missing.exists()


def test_main_is_the_entry_point(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["kzturk", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("kzturk ")
