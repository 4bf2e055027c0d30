"""What the commands print for programs follows docs/extraction.schema.json, on the seeds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "extraction.schema.json").read_text(encoding="utf-8"))
Run = Callable[..., Any]


def check(value: object, definition: str | None = None) -> None:
    schema = SCHEMA if definition is None else {"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]}
    Draft202012Validator(schema).validate(value)


@pytest.fixture
def seeds(database_of_seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of the seeds is the default."""
    monkeypatch.setenv("KZTURK_DB", str(database_of_seeds))


def test_extract_follows_the_contract(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    lines = [json.loads(line) for line in run("extract", "seeds/").stdout.splitlines()]
    assert len(lines) == len(list((ROOT / "seeds").iterdir()))
    for line in lines:
        check(line)
    assert json.loads(run("extract", "seeds/", "--format", "json").stdout) == lines


@pytest.mark.usefixtures("seeds")
def test_meetings_and_show_follow_the_contract(run: Run) -> None:
    meetings = json.loads(run("meetings", "--status", "all", "--format", "json").stdout)
    assert meetings
    for meeting in meetings:
        check(meeting, "concluded")
        whole = json.loads(run("show", meeting["id"], "--format", "json").stdout)
        check(whole, "detail")
        for report in whole["reports"]:  # what contradicts what is known is told of one meeting alone
            assert isinstance(report.pop("flags"), list)
        assert {key: whole[key] for key in meeting} == meeting


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize(
    "question", ["meetings", "topics", "leaders", "venues", "articles", "rules", "meetings --status all"]
)
def test_tables_fit_the_screen(run: Run, monkeypatch: pytest.MonkeyPatch, question: str, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = run(*question.split()).stdout.splitlines()
    assert lines
    assert max(map(len, lines)) <= columns
