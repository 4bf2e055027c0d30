"""The joining sets are whole: every report has its text, every text a meeting, every neighbour a line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

GOLD = Path(__file__).parents[1] / "gold"


@pytest.mark.parametrize("name", ["joining", "joining_b"])
def test_a_joining_set_is_in_form(name: str) -> None:
    lines = (GOLD / name / "meetings.jsonl").read_text(encoding="utf-8").splitlines()
    meetings = [json.loads(line) for line in lines]
    names = {meeting["meeting"] for meeting in meetings}
    texts = {path.stem for path in (GOLD / name / "articles").glob("*.txt")}
    reported = {report["article"] for meeting in meetings for report in meeting["reports"]}
    assert len(names) == len(meetings)
    assert reported == texts
    for meeting in meetings:
        first, last = map(date.fromisoformat, meeting["date"])
        assert first <= last
        assert len(meeting["people"]) >= 2
        assert meeting["meeting"] not in meeting["neighbours"]
        assert names.issuperset(meeting["neighbours"]), meeting["meeting"]
        for report in meeting["reports"]:
            assert report["prominence"] in {"main", "background"}
            assert report["reprint_of"] is None or report["reprint_of"] in texts
