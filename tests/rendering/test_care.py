"""What is told of the database itself."""

from __future__ import annotations

from datetime import UTC, datetime

from kzturk.database import DatabaseInfo, Finding
from kzturk.rendering.care import build_check_lines, build_info_lines


def test_a_wrong_finding_stands_out() -> None:
    findings = [
        Finding(check="spans", ok=True, sentence="Fine."),
        Finding(check="file", ok=False, sentence="Bad."),
    ]
    first, second = build_check_lines(findings)
    assert (first.text, first.style) == ("ok     spans          Fine.", None)
    assert second.text.startswith("WRONG  file")
    assert second.style is not None


def test_the_database_tells_what_it_holds() -> None:
    info = DatabaseInfo(
        place="x.db", size=2048, revision="0001", counts={"article": 1200},
        last_run_at=datetime(2025, 6, 1, 12, 30, tzinfo=UTC), last_run_articles=5,
    )  # fmt: skip
    assert [line.text for line in build_info_lines(info)] == [
        "database       x.db",
        "size           2,048 bytes",
        "version        0001",
        "last ingest    2025-06-01 12:30 UTC, 5 articles",
        "article        1,200",
    ]
