"""Rows written in the format asked for. Everything but a table is written row by row, in constant memory."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, TextIO

from kzturk.rendering.columns import Json, Layout, Row, Value, write_value
from kzturk.rendering.screen import Line, screen_width, write_lines
from kzturk.rendering.table import build_table
from kzturk.rendering.wording import strip_controls

OutputFormat = Literal["table", "json", "jsonl", "csv", "markdown"]
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
_TERMINAL_CONTROLS = re.compile("[\x7f-\x9f]")


def write_rows(
    rows: Iterable[Row],
    layout: Layout[Row],
    format: OutputFormat,
    *,
    out: TextIO,
    caption: str | None = None,
    total: int | None = None,
) -> bool:
    """Write the rows to ``out`` and tell whether there were any.

    The caption stands below a table, with the number of rows, and the ``total`` when a limit cut it short.
    """
    iterator = iter(rows)
    first = next(iterator, None)
    found = first is not None
    stream = chain([first], iterator) if first is not None else iterator
    if format == "table":
        _write_table(list(stream), layout, out, caption, total)
    elif format == "json":
        _write_json_list((layout.build_json(row) for row in stream), out)
    elif format == "jsonl":
        out.writelines(f"{dump_json(layout.build_json(row))}\n" for row in stream)
    elif format == "csv":
        _write_csv(stream, layout, out)
    else:
        _write_markdown(stream, layout, out)
    return found


def write_json(value: Json, out: TextIO) -> None:
    """Write one JSON object, indented."""
    out.write(f"{dump_json(value, indent=2)}\n")


def dump_json(value: Json, *, indent: int | None = None) -> str:
    """Return JSON with letters of all scripts as they are, and what a terminal would obey escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _TERMINAL_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _write_table(rows: list[Row], layout: Layout[Row], out: TextIO, caption: str | None, total: int | None) -> None:
    if not rows:
        return
    lines = build_table(rows, layout, screen_width())
    legend = layout.legend(rows) if layout.legend is not None else None
    number = f"{len(rows)} of {total}" if total is not None and total > len(rows) else str(len(rows))
    notes = [f"{strip_controls(caption)}: {number}" if caption else None, legend]
    if any(notes):
        lines.append(Line(""))
    write_lines([*lines, *(Line(note, "dim") for note in notes if note)], out)


def _write_json_list(objects: Iterator[Json], out: TextIO) -> None:
    opening = "["
    for value in objects:
        indented = dump_json(value, indent=2).replace("\n", "\n  ")
        out.write(f"{opening}\n  {indented}")
        opening = ","
    out.write("[]\n" if opening == "[" else "\n]\n")


def _write_csv(rows: Iterator[Row], layout: Layout[Row], out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.key for column in layout.data_columns])
    for row in rows:
        writer.writerow([_write_csv_cell(column.value(row)) for column in layout.data_columns])


def _write_csv_cell(value: Value) -> str | int | float:
    """Return the cell; a text that a spreadsheet would run as a formula gets an apostrophe in front."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = strip_controls(write_value(value))
    return f"'{text}" if text.startswith(_RUN_BY_SPREADSHEETS) else text


def _write_markdown(rows: Iterator[Row], layout: Layout[Row], out: TextIO) -> None:
    columns = layout.screen_columns
    out.write(f"| {' | '.join(column.key for column in columns)} |\n")
    out.write(f"| {' | '.join('---:' if column.right else '---' for column in columns)} |\n")
    for row in rows:
        cells = (_write_markdown_cell(column.write_cell(row)) for column in columns)
        out.write(f"| {' | '.join(cells)} |\n")


def _write_markdown_cell(text: str) -> str:
    escaped = re.sub(r"([\\`*_\[\]<>|])", r"\\\1", strip_controls(text))
    return escaped.replace("\n", "<br>")
