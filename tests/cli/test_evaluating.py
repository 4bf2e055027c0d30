"""``kzturk evaluate``: scores as tables and as JSON, and sentences for wrong input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TEXT = "On 5 August 2024 in Astana President Kassym-Jomart Tokayev met with President Serdar Berdimuhamedov."
MEETING = {
    "prominence": "main",
    "status": "held",
    "date": ["2024-08-06", "2024-08-06"],
    "precision": "day",
    "format": "in-person",
    "kind": "bilateral",
    "visit": None,
    "occasion": None,
    "venue": {"country": "KZ", "city": "Astana", "site": None},
    "participants": [["Kassym-Jomart Tokayev", "KZ", "host"], ["Serdar Berdimuhamedov", "TM", "guest"]],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold file that has the day wrong."""
    (tmp_path / "a1.txt").write_text(TEXT)
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a1", "meetings": [MEETING]}) + "\n")
    return path


def test_the_table_tells_every_field_with_its_n(run: Run, gold: Path) -> None:
    result = run("evaluate", str(gold))
    assert result.exit_code == 0
    rows = {line.split()[1]: line.split() for line in result.stdout.splitlines() if line.startswith("all ")}
    assert rows["meetings"] == ["all", "meetings", "F1", "1.000", "1.000", "1", "1", "0", "0"]
    assert rows["date"] == ["all", "date", "accuracy", "0.000", "0.000", "1", "0", "1", "0"]
    assert "1 article, 1 meeting" in result.stdout
    assert "wrong with a confidence of 0.9 or more: 1 of" in result.stdout
    assert "2024-08-05" not in result.stdout, "errors are told only when asked for"


def test_errors_show_coded_and_found(run: Run, gold: Path) -> None:
    result = run("evaluate", str(gold), "--errors")
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("a1 ")]
    assert line.split()[:4] == ["a1", "date", "2024-08-06", "2024-08-05"]


def test_json_has_the_same(run: Run, gold: Path) -> None:
    told = json.loads(run("evaluate", str(gold), "--format", "json", "--errors").stdout)
    assert (told["articles"], told["meetings"], told["languages"]) == (1, 1, {"en": 1})
    by_field = {row["field"]: row for row in told["measures"]}
    assert (by_field["date"]["canonical"], by_field["date"]["n"]) == (0.0, 1)
    assert by_field["topics"]["canonical"] is None or by_field["topics"]["extra"]
    assert [error["field"] for error in told["errors"]] == ["date"]
    assert sum(row["n"] for row in told["reliability"]) >= told["confidently_wrong"]["n"] > 0
    assert "errors" not in json.loads(run("evaluate", str(gold), "-f", "json").stdout)


def test_texts_may_lie_elsewhere(run: Run, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "a1.txt").rename(tmp_path / "texts" / "a1.txt")
    assert run("evaluate", str(gold)).exit_code == 2
    assert run("evaluate", str(gold), "--articles", str(tmp_path / "texts")).exit_code == 0


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"id": "a1", "titel": "x"}', "gold.jsonl, line 1: unknown key 'titel' in an article"),
        ("{", "gold.jsonl, line 1: is no JSON"),
        ('{"id": "a2"}', "there is no article 'a2'"),
        ("", "codes no article"),
    ],
)
def test_wrong_gold_is_a_sentence_and_exit_code_2(run: Run, gold: Path, line: str, told: str) -> None:
    gold.write_text(line)
    result = run("evaluate", str(gold))
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_a_file_that_is_not_there_is_a_sentence(run: Run) -> None:
    result = run("evaluate", "nowhere.jsonl")
    assert result.exit_code == 2
    assert "nowhere.jsonl is not there" in result.stderr


def test_a_text_that_cannot_be_read_is_a_sentence(run: Run, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "a1.txt").write_bytes(b"\x00\x01")
    result = run("evaluate", str(gold))
    assert result.exit_code == 1
    assert "a1.txt: " in result.stderr
