"""Numbers of meetings with bars: the columns of counts, cross tables and periods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kzturk.rendering.columns import Column, Layout, Row
from kzturk.rendering.screen import measure

if TYPE_CHECKING:
    from kzturk.queries.statistics import CountRow, Counts, PeriodRow

_PARTS = " ▏▎▍▌▋▊▉"
_GAP = 2
_LONGEST_BAR, _SHORTEST_BAR = 40, 8
_COUNTS, _TIMELINE, _TREND = 10, 44, 36
"""Cells that stand beside a bar: one number; a period and three numbers; a period, two numbers and a share."""


class CrossRow(NamedTuple):
    """One line of a cross table: its label, the number under each column, and their sum."""

    label: str
    numbers: tuple[int, ...]

    @property
    def total(self) -> int:
        """The sum of the line."""
        return sum(self.numbers)


def draw_bar(number: float, greatest: float, width: int) -> str:
    """Return a bar whose length is to ``width`` as the number is to the greatest, to the eighth of a cell.

    What is not nothing has a bar.
    """
    if number <= 0 or greatest <= 0:
        return ""
    whole, part = divmod(max(round(number / greatest * width * 8), 1), 8)
    return "█" * whole + (_PARTS[part] if part else "")


def lay_out_counts(counts: Counts, dimensions: Sequence[str], width: int) -> Layout[CountRow]:
    """Return the columns of counts: one a dimension, the number, and on the screen its bar."""
    labels = sum(
        max([len(name), *(measure(row.marks[place].label) for row in counts.rows)]) + _GAP
        for place, name in enumerate(dimensions)
    )
    columns = [column for place, name in enumerate(dimensions) for column in _mark_columns(place, name)]
    number: Column[CountRow] = Column(key="meetings", value=lambda row: row.meetings, keep=True, right=True)
    bar = _bar_column(lambda row: row.meetings, counts.rows, width - labels - _COUNTS)
    return Layout(columns=(*columns, number, bar), legend=lambda _: _say_counted(counts))


def _mark_columns(place: int, name: str) -> list[Column[CountRow]]:
    """Return the columns of a dimension; leaders have an id beside the name that people read."""
    shown: Column[CountRow] = Column(
        key=name, value=lambda row: row.marks[place].value, cell=lambda row: row.marks[place].label, least=12, ideal=40
    )
    if name != "leader":
        return [shown]
    named: Column[CountRow] = Column(
        key="name", value=lambda row: row.marks[place].label if row.marks[place].value else None, on_screen=False
    )
    return [shown, named]


def _say_counted(counts: Counts) -> str | None:
    """Return how many meetings there were, where the numbers add up to more."""
    if sum(row.meetings for row in counts.rows) == counts.meetings:
        return None
    return f"of {counts.meetings:,} meetings; one with several values is counted at each"


def lay_out_cross(counts: Counts, names: Sequence[str]) -> tuple[list[CrossRow], Layout[CrossRow]]:
    """Return the lines and columns of a cross table: the first dimension down, the second across, the sums at last."""
    down, across = counts.values
    found = {row.marks: row.meetings for row in counts.rows}
    rows = [CrossRow(one.label, tuple(found.get((one, other), 0) for other in across)) for one in down]
    columns = [
        Column[CrossRow](key=names[0], value=lambda row: row.label, keep=True),
        *(_cross_column(place, mark.label) for place, mark in enumerate(across)),
        Column[CrossRow](key="all", value=lambda row: row.total, keep=True, right=True),
    ]
    return rows, Layout(columns=tuple(columns), legend=lambda _: _say_counted(counts))


def _cross_column(place: int, label: str) -> Column[CrossRow]:
    return Column(
        key=label,
        value=lambda row: row.numbers[place],
        cell=lambda row: f"{row.numbers[place]:,}" if row.numbers[place] else "·",
        keep=True,
        right=True,
    )


def fits(rows: Sequence[Row], layout: Layout[Row], width: int) -> bool:
    """Tell whether all columns find room side by side."""
    sizes = [
        max([measure(column.key), *(measure(column.write_cell(row)) for row in rows)]) + _GAP
        for column in layout.screen_columns
    ]
    return sum(sizes) - _GAP <= width


def lay_out_timeline(rows: Sequence[PeriodRow], span: str, width: int) -> Layout[PeriodRow]:
    """Return the columns of meetings along the years or months."""
    return Layout(
        columns=(
            _period_column(span),
            Column(key="meetings", value=lambda row: row.meetings, keep=True, right=True),
            Column(key="bilateral", value=lambda row: row.bilateral, keep=True, right=True),
            Column(key="multilateral", value=lambda row: row.multilateral, keep=True, right=True),
            _bar_column(lambda row: row.meetings, rows, width - _TIMELINE),
        ),
    )


def lay_out_trend(rows: Sequence[PeriodRow], span: str, width: int) -> Layout[PeriodRow]:
    """Return the columns of a topic along the years or months: how many meetings were on it, and of how many."""
    return Layout(
        columns=(
            _period_column(span),
            Column(key="meetings", value=lambda row: row.matching, keep=True, right=True),
            Column(key="of", value=lambda row: row.meetings, keep=True, right=True),
            Column(key="share", value=lambda row: row.share, cell=_write_share, keep=True, right=True),
            _bar_column(lambda row: row.matching, rows, width - _TREND),
        ),
    )


def _period_column(span: str) -> Column[PeriodRow]:
    return Column(key=span, value=lambda row: row.period, cell=lambda row: row.period or "–", keep=True)


def _write_share(row: PeriodRow) -> str:
    return f"{row.share:.0%}" if row.share is not None else "–"


def _bar_column(number: Callable[[Row], int], rows: Sequence[Row], room: int) -> Column[Row]:
    """Return the column of bars, as long as the room that is left lets them be; it needs no name."""
    width = min(max(room, _SHORTEST_BAR), _LONGEST_BAR)
    greatest = max(map(number, rows), default=0)

    def draw(row: Row) -> str:
        return draw_bar(number(row), greatest, width)

    return Column(key="", value=draw, keep=True, in_data=False)
