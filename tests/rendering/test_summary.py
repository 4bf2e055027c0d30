"""The summary of an ingest."""

from __future__ import annotations

from kzturk.ingestion import IngestOutcome, IngestSummary
from kzturk.rendering.summary import build_summary_lines


def a_summary(**given: object) -> IngestSummary:
    values: dict[str, object] = {
        "new": 0, "unchanged": 0, "updated": 0, "skipped": (), "failed": (), "without": {},
        "meetings_new": 0, "meetings_changed": 0, "meetings_gone": 0,
    }  # fmt: skip
    return IngestSummary(**(values | given))  # type: ignore[arg-type]


def test_everything_that_happened_is_told_with_its_reason() -> None:
    summary = a_summary(
        new=2,
        without={"letter": 1},
        skipped=(IngestOutcome(kind="skipped", source="a.pdf", why="a .pdf file"),),
        failed=(IngestOutcome(kind="failed", source="b.txt", why="The file is empty."),),
        meetings_new=1,
    )
    without = [IngestOutcome(kind="new", source="c.txt", reason="letter")]
    lines = [line.text for line in build_summary_lines(summary, without, 0.25, "x.db")]
    assert lines == [
        "articles  2 new, 0 unchanged, 0 updated",
        "          1 without a meeting: letter 1",
        "            c.txt: letter",
        "meetings  1 new, 0 changed",
        "skipped   1 file",
        "            a.pdf: a .pdf file",
        "failed    1 file",
        "            b.txt: The file is empty.",
        "database  x.db",
        "seconds   0.2",
    ]


def test_a_long_list_is_cut_short() -> None:
    failed = tuple(IngestOutcome(kind="failed", source=f"{i}.txt", why="x") for i in range(50))
    lines = [line.text for line in build_summary_lines(a_summary(failed=failed), [], 1, "x.db")]
    assert "            and 30 more" in lines
