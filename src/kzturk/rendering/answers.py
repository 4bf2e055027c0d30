"""Rows written in the format asked for, block by block, in constant memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any, NamedTuple, TextIO

from kzturk.errors import UsageError
from kzturk.rendering.columns import Json, Layout, Row, Value, write_value
from kzturk.rendering.formats import OutputFormat
from kzturk.rendering.wording import strip_controls

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
_TERMINAL_CONTROLS = re.compile("[\x7f-\x9f]")
_MEASURED = 1000
"""Rows from which the widths of a table are taken; the table of a longer answer goes on as it began."""


class _Style(NamedTuple):
    """What some formats need beside rows and columns."""

    headers: bool
    caption: str | None
    total: Callable[[], str | None] | None


def write_rows(
    rows: Iterable[Row],
    layout: Layout[Row],
    format: OutputFormat,
    *,
    out: TextIO,
    caption: str | None = None,
    total: Callable[[], str | None] | None = None,
    headers: bool = True,
) -> bool:
    """Write the rows to ``out`` and tell whether there were any.

    The caption stands below a table, with the number of rows; ``total``, asked at the end, tells how many
    there are in all when a limit cut them short.
    """
    iterator = iter(rows)
    first = next(iterator, None)
    stream = chain([first], iterator) if first is not None else iterator
    _WRITERS[format](stream, layout, _Style(headers, caption, total), out)
    return first is not None


def write_json(value: Json, out: TextIO) -> None:
    """Write one JSON object, indented."""
    out.write(f"{dump_json(value, indent=2)}\n")


def dump_json(value: Json, *, indent: int | None = None) -> str:
    """Return JSON with letters of all scripts as they are, and what a terminal would obey escaped."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _TERMINAL_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _write_table(rows: Iterator[Row], layout: Layout[Row], style: _Style, out: TextIO) -> None:
    from kzturk.rendering.screen import Line, screen_width, write_lines
    from kzturk.rendering.table import Table

    block = list(islice(rows, _MEASURED))
    if not block:
        return
    table = Table(block, layout, screen_width())
    number, legend = 0, None
    write_lines(table.draw_heading() if style.headers else (), out)
    while block:
        write_lines(table.draw(block), out)
        number += len(block)
        legend = legend or (layout.legend(block) if layout.legend is not None else None)
        block = list(islice(rows, _MEASURED))
    if not style.headers:
        return
    in_all = style.total() if style.total is not None else None
    counted = f"{number:,}" if in_all is None else f"{number:,} of {in_all}"
    notes = [f"{strip_controls(style.caption)}: {counted}" if style.caption else None, legend]
    lines = [Line(note, "dim") for note in notes if note]
    write_lines([Line(""), *lines] if lines else [], out)


def _write_json_list(rows: Iterator[Row], layout: Layout[Row], _: _Style, out: TextIO) -> None:
    opening = "["
    for row in rows:
        indented = dump_json(layout.build_json(row), indent=2).replace("\n", "\n  ")
        out.write(f"{opening}\n  {indented}")
        opening = ","
    out.write("[]\n" if opening == "[" else "\n]\n")


def _write_json_lines(rows: Iterator[Row], layout: Layout[Row], _: _Style, out: TextIO) -> None:
    out.writelines(f"{dump_json(layout.build_json(row))}\n" for row in rows)


def _write_csv(rows: Iterator[Row], layout: Layout[Row], style: _Style, out: TextIO) -> None:
    import csv

    writer = csv.writer(out, lineterminator="\n")
    columns = layout.data_columns
    if style.headers:
        writer.writerow([column.key for column in columns])
    writer.writerows([_write_csv_cell(column.value(row)) for column in columns] for row in rows)


def _write_csv_cell(value: Value) -> str | int | float:
    """Return the cell; a text that a spreadsheet would run as a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = strip_controls(write_value(value))
    return f"'{text}" if text.startswith(_RUN_BY_SPREADSHEETS) else text


def _write_tsv(rows: Iterator[Row], layout: Layout[Row], style: _Style, out: TextIO) -> None:
    """A line a row, and nothing but tabs between cells: tabs and line ends within become blanks."""
    columns = layout.data_columns
    if style.headers:
        out.write("\t".join(column.key for column in columns) + "\n")
    for row in rows:
        cells = (str(_write_csv_cell(column.value(row))) for column in columns)
        out.write("\t".join(re.sub(r"[\t\r\n]+", " ", cell) for cell in cells) + "\n")


def _write_markdown(rows: Iterator[Row], layout: Layout[Row], style: _Style, out: TextIO) -> None:
    columns = layout.screen_columns
    if style.headers:
        out.write(f"| {' | '.join(column.key for column in columns)} |\n")
        out.write(f"| {' | '.join('---:' if column.right else '---' for column in columns)} |\n")
    for row in rows:
        cells = (_write_markdown_cell(column.write_cell(row)) for column in columns)
        out.write(f"| {' | '.join(cells)} |\n")


def _write_markdown_cell(text: str) -> str:
    escaped = re.sub(r"([\\`*_\[\]<>|])", r"\\\1", strip_controls(text))
    return escaped.replace("\n", "<br>")


def _write_calendar(rows: Iterator[Row], layout: Layout[Row], _: _Style, out: TextIO) -> None:
    from kzturk.rendering.calendar import CLOSING, OPENING, fold

    if layout.to_event is None:
        raise UsageError("Only meetings can be written as a calendar; choose another --format.")
    out.writelines(fold(line) for line in OPENING)
    for row in rows:
        out.writelines(fold(line) for line in layout.to_event(row))
    out.writelines(fold(line) for line in CLOSING)


_WRITERS: dict[str, Callable[[Iterator[Any], Layout[Any], _Style, TextIO], None]] = {
    "table": _write_table,
    "json": _write_json_list,
    "jsonl": _write_json_lines,
    "csv": _write_csv,
    "tsv": _write_tsv,
    "markdown": _write_markdown,
    "ics": _write_calendar,
}
