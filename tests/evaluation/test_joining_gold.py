"""The joining set is whole: every report has its text, every text a meeting, every neighbour a line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

SET = Path(__file__).parents[1] / "gold" / "joining"


def test_the_joining_set_is_in_form() -> None:
    meetings = [json.loads(line) for line in (SET / "meetings.jsonl").read_text(encoding="utf-8").splitlines()]
    names = {meeting["meeting"] for meeting in meetings}
    texts = {path.stem for path in (SET / "articles").glob("*.txt")}
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
