"""Reports side by side: in columns while these fit, by number when they are many."""

from __future__ import annotations

from datetime import date

import pytest

from kzturk.queries.tracing.model import ComparisonRow, ComparisonTable, Teller
from kzturk.rendering.tracing import build_comparison_lines, write_ranges

DAY = date(2024, 8, 5)
LONG = "declaration on the deepening of strategic partnership and multifaceted cooperation of both countries"


def a_table(number: int) -> ComparisonTable:
    tellers = tuple(
        Teller(
            number=n, report_id=n, source=f"{n}.txt", title=None, publisher=None, published_on=DAY,
            side="KZ" if n % 2 else "TM", prominence="main",
        )
        for n in range(1, number + 1)
    )  # fmt: skip
    everybody = tuple(teller.number for teller in tellers)
    rows = (
        ComparisonRow(field="date", said="2024-08-05", told_by=everybody, left_out_by=(), sides=("KZ", "TM")),
        ComparisonRow(
            field="outcomes.0", said=LONG, told_by=everybody[:1], left_out_by=everybody[1:], sides=("KZ",)
        ),
        ComparisonRow(field="visit", said="state", told_by=(), left_out_by=everybody, sides=()),
    )  # fmt: skip
    return ComparisonTable(meeting="m1", start=DAY, end=DAY, precision="day", tellers=tellers, rows=rows)


@pytest.mark.parametrize("number", [1, 9, 12, 40])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_every_value_is_told_with_its_reports_within_the_screen(number: int, width: int) -> None:
    lines = [line.text for line in build_comparison_lines(a_table(number), width)]
    assert max(map(len, lines)) <= width
    (dated,) = (line for line in lines if line.startswith("date "))
    in_columns = dated.count("✓") == number
    assert in_columns or dated.endswith(f"[1-{number}]")
    assert in_columns == (width - 14 - 3 * number >= 30)
    assert "(a person decided it)" in " ".join(" ".join(lines).split())
    if number > 1:
        assert f"Kazakh side only: {LONG}" in " ".join(" ".join(lines).split())


def test_numbers_in_a_row_are_a_range() -> None:
    assert write_ranges([1, 3, 4, 5, 9]) == "1 3-5 9"
