"""Bars are as long as their numbers, and cross tables are drawn where they fit."""

from __future__ import annotations

import pytest

from kzturk.queries.statistics import CountRow, Counts, Mark
from kzturk.rendering.screen import measure
from kzturk.rendering.statistics import draw_bar, fits, lay_out_cross

YEARS = (Mark("2024", "2024"), Mark("2025", "2025"))
FORMATS = (Mark("in-person", "in-person"), Mark(None, "–"))


@pytest.mark.parametrize(("number", "bar"), [(0, ""), (8, "█████"), (4, "██▌"), (1, "▋"), (0.001, "▏")])
def test_a_bar_is_as_long_as_its_number(number: float, bar: str) -> None:
    assert draw_bar(number, 8, 5) == bar
    assert measure(bar) == len(bar)


def test_a_cross_table_has_every_pair_and_the_sums() -> None:
    counts = Counts((CountRow((YEARS[0], FORMATS[0]), 2), CountRow((YEARS[1], FORMATS[1]), 1)), (YEARS, FORMATS), 3)
    rows, layout = lay_out_cross(counts, ("year", "format"))
    assert [column.key for column in layout.screen_columns] == ["year", "in-person", "–", "all"]
    assert [[c.write_cell(row) for c in layout.screen_columns] for row in rows] == [
        ["2024", "2", "·", "2"],
        ["2025", "·", "1", "1"],
    ]
    width = len("year") + len("in-person") + len("–") + len("all") + 3 * 2
    assert fits(rows, layout, width)
    assert not fits(rows, layout, width - 1)
