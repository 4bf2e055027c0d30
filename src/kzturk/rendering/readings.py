"""The table of ``kzturk extract``: one row a report, and one for an article without any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from kzturk.rendering.columns import Column, Layout
from kzturk.rendering.contract import build_reading
from kzturk.rendering.wording import write_date, write_kind, write_people, write_where

if TYPE_CHECKING:
    from kzturk.reports.model import Reading, Report


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A report of an article; none when the article has no report at all."""

    reading: Reading
    report: Report | None


def split_readings(readings: Iterator[Reading]) -> Iterator[ReadingLine]:
    """Yield a line for every report, and one for every article without."""
    for reading in readings:
        for report in reading.reports or (None,):
            yield ReadingLine(reading, report)


def _write_date(row: ReadingLine) -> str:
    if row.report is None:
        return ""
    day = row.report.date
    return write_date(day.start, day.end, day.precision, day.basis)


def _write_where(row: ReadingLine) -> str:
    if row.report is None:
        return ""
    venue = row.report.venue
    return write_where(venue.country, venue.city, venue.site, venue.basis) if venue else "–"


def _write_kind(row: ReadingLine) -> str:
    report = row.report
    if report is None:
        return f"no meeting: {row.reading.reason}" if row.reading.reason else "no meeting"
    return write_kind(
        format=report.format,
        kind=report.kind,
        visit=report.visit,
        status=report.status,
        prominence=report.prominence,
    )


def _write_people(row: ReadingLine, *, briefly: bool = False) -> str:
    return write_people(row.report.participants, briefly=briefly) if row.report else ""


READINGS: Layout[Reading] = Layout(columns=(), to_json=build_reading)

READING_LINES: Layout[ReadingLine] = Layout(
    columns=(
        Column(
            key="source",
            value=lambda row: row.reading.source,
            brief=lambda row: PurePosixPath(row.reading.source).name,
            least=12,
            ideal=20,
        ),
        Column(key="date", value=_write_date, keep=True),
        Column(
            key="who",
            value=_write_people,
            brief=lambda row: _write_people(row, briefly=True),
            least=22,
            ideal=30,
        ),
        Column(key="where", value=_write_where, least=12, ideal=12),
        Column(key="kind", value=_write_kind, least=10, ideal=14),
        Column(
            key="topics",
            value=lambda row: ", ".join(topic.code for topic in row.report.topics) if row.report else "",
            least=24,
            ideal=32,
            below=True,
        ),
    ),
)
