"""A table that fits its screen: ids and days whole, names and lists wrapped, nothing cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Generic

from kzturk.rendering.columns import Column, Layout, Row
from kzturk.rendering.screen import Line, measure
from kzturk.rendering.wording import strip_controls

_GAP = 2
_NARROWEST = 5
_DEEPEST = 10
_AIRY = 1.5  # lines a row, on average, from which on rows stand apart
_PIECES = re.compile(r"[^-]*-+|[^-]+")
Cells = list[list[str]]


class Table(Generic[Row]):
    """The layout of a table, decided by its first rows: which columns go below, and how wide the others are."""

    def __init__(self, rows: Sequence[Row], layout: Layout[Row], width: int) -> None:
        columns = layout.screen_columns
        self._screen = width
        self._below = [] if _has_room(rows, columns, width) else [column for column in columns if column.below]
        self._columns = tuple(column for column in columns if column not in self._below)
        cells, self._widths, self._briefly = _fit(rows, self._columns, width)
        drawn = [self._draw_row(row, line) for row, line in zip(rows, cells, strict=True)]
        self._airy = sum(map(len, drawn)) >= _AIRY * len(drawn)
        self._begun = False

    def draw_heading(self) -> list[Line]:
        """Return the names of the columns and a rule."""
        return _draw_heading(self._columns, self._below, self._widths)

    def draw(self, rows: Sequence[Row]) -> Iterator[Line]:
        """Yield the lines of rows; with air between rows of several lines."""
        for row, line in zip(rows, _write_cells(rows, self._columns, briefly=self._briefly), strict=True):
            if self._airy and self._begun:
                yield Line("")
            self._begun = True
            for text in self._draw_row(row, line):
                yield Line(text)

    def _draw_row(self, row: Row, cells: list[str]) -> list[str]:
        below = _draw_below(row, self._below, _indent(self._widths), self._screen)
        return _draw_row(cells, self._columns, self._widths) + below


def build_table(rows: Sequence[Row], layout: Layout[Row], width: int) -> list[Line]:
    """Return the lines of a whole table: heading, rule, rows."""
    table = Table(rows, layout, width)
    return [*table.draw_heading(), *table.draw(rows)]


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` cells; a word too long breaks at a hyphen or anywhere."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            joined = f"{line} {word}" if line else word
            if measure(joined) <= width:
                line = joined
                continue
            lines += [line] if line else []
            *broken, line = _break(word, width)
            lines += broken
        lines.append(line)
    return lines


def _break(word: str, width: int) -> list[str]:
    """Return a word in parts that fit: whole, at its hyphens, or cut."""
    if measure(word) <= width:
        return [word]
    parts = [""]
    for piece in _PIECES.findall(word):
        if measure(parts[-1] + piece) <= width:
            parts[-1] += piece
            continue
        parts += _cut(piece, width)
    return [part for part in parts if part]


def _cut(text: str, width: int) -> list[str]:
    """Return a text in parts of ``width`` cells at most; some letters take two."""
    parts = [""]
    for char in text:
        if measure(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts


def _has_room(rows: Sequence[Row], columns: Sequence[Column[Row]], width: int) -> bool:
    """Tell whether every column can have its least width side by side."""
    cells = _write_cells(rows, columns, briefly=True)
    return sum(_measure_least(cells, columns)) + _GAP * (len(columns) - 1) <= width


def _fit(rows: Sequence[Row], columns: Sequence[Column[Row]], width: int) -> tuple[Cells, list[int], bool]:
    """Return cells, widths, and whether the cells are brief: long forms if they have the room, else squeezed."""
    room = width - _GAP * (len(columns) - 1)
    cells, briefly = _write_cells(rows, columns, briefly=False), False
    natural = _measure_columns(cells, columns)
    wanted = [n if c.keep else min(n, c.ideal) for c, n in zip(columns, natural, strict=True)]
    if sum(wanted) > room:
        cells, briefly = _write_cells(rows, columns, briefly=True), True
        natural = _measure_columns(cells, columns)
    if sum(natural) <= room:
        return cells, natural, briefly
    least = _measure_least(cells, columns)
    widths = _share(natural, least, room) if sum(least) <= room else _starve(cells, columns, least, room)
    return cells, widths, briefly


def _write_cells(rows: Sequence[Row], columns: Sequence[Column[Row]], *, briefly: bool) -> Cells:
    return [[strip_controls(column.write_cell(row, briefly=briefly)) for column in columns] for row in rows]


def _measure_columns(cells: Cells, columns: Sequence[Column[Row]], separator: str | None = "\n") -> list[int]:
    """Return each column's longest line (or, with separator None, its longest word), heading included."""
    return [
        max([measure(column.key), *(measure(part) for row in cells for part in row[index].split(separator))])
        for index, column in enumerate(columns)
    ]


def _measure_least(cells: Cells, columns: Sequence[Column[Row]]) -> list[int]:
    """Return the least widths: kept columns whole, the others so that no word of usual length is cut."""
    lines = _measure_columns(cells, columns)
    words = _measure_columns(cells, columns, None)
    return [
        line if column.keep else min(line, max(column.least, min(word, column.ideal)))
        for column, line, word in zip(columns, lines, words, strict=True)
    ]


def _share(natural: list[int], least: list[int], room: int) -> list[int]:
    """Return widths that fill ``room`` at most: what is left over the least is shared, small needs first."""
    widths = list(least)
    left = room - sum(least)
    for index in sorted(range(len(widths)), key=lambda i: natural[i] - least[i]):
        waiting = sum(1 for i in range(len(widths)) if widths[i] < natural[i]) or 1
        extra = min(natural[index] - widths[index], left // waiting)
        widths[index] += extra
        left -= extra
    return widths


def _starve(cells: Cells, columns: Sequence[Column[Row]], least: list[int], room: int) -> list[int]:
    """Return widths for a screen that is too narrow: columns give what their longest word does not need."""
    words = _measure_columns(cells, columns, None)
    widths = list(least)
    free = [index for index, column in enumerate(columns) if not column.keep]
    while sum(widths) > room and free:
        index = max(free, key=lambda i: (widths[i] - words[i], widths[i]))
        if widths[index] <= _NARROWEST:
            break
        widths[index] -= 1
    return widths


def _indent(widths: list[int]) -> int:
    return min(widths[0] + _GAP, _DEEPEST)


def _draw_heading(columns: Sequence[Column[Row]], below: Sequence[Column[Row]], widths: list[int]) -> list[Line]:
    names = [[_fill(column.key, size, column)] for column, size in zip(columns, widths, strict=True)]
    lines = [Line(text, "bold") for text in _join(names)]
    lines += [Line(f"{' ' * _indent(widths)}{column.key}", "bold") for column in below]
    return [*lines, Line("─" * (sum(widths) + _GAP * (len(widths) - 1)), "dim")]


def _draw_below(row: Row, below: Sequence[Column[Row]], indent: int, width: int) -> list[str]:
    texts = [strip_controls(column.write_cell(row)) for column in below]
    return [f"{' ' * indent}{line}" for text in texts if text for line in wrap(text, width - indent)]


def _draw_row(cells: list[str], columns: Sequence[Column[Row]], widths: list[int]) -> list[str]:
    return _join(
        [
            [_fill(line, size, column) for line in wrap(cell, size)]
            for cell, column, size in zip(cells, columns, widths, strict=True)
        ]
    )


def _join(blocks: list[list[str]]) -> list[str]:
    """Return blocks of equally wide lines side by side."""
    height = max(map(len, blocks))
    sizes = [measure(block[0]) for block in blocks]
    filled = [block + [" " * size] * (height - len(block)) for block, size in zip(blocks, sizes, strict=True)]
    return [(" " * _GAP).join(parts).rstrip() for parts in zip(*filled, strict=True)]


def _fill(text: str, size: int, column: Column[Row]) -> str:
    blanks = " " * max(size - measure(text), 0)
    return blanks + text if column.right else text + blanks
