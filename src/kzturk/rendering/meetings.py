"""The columns of meetings, in an analyst's order: which, when, who, where, how, about what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kzturk.rendering.calendar import build_event
from kzturk.rendering.columns import Column, Layout
from kzturk.rendering.contract import build_meeting
from kzturk.rendering.wording import (
    INFERRED,
    LEGEND,
    write_date,
    write_days,
    write_kind,
    write_people,
    write_person,
    write_where,
)

if TYPE_CHECKING:
    from kzturk.queries.rows import MeetingRow


def _write_date(row: MeetingRow) -> str:
    return write_date(row.start, row.end, row.precision, row.date_basis)


def _write_where(row: MeetingRow) -> str:
    return write_where(row.country, row.city, row.site, row.venue_basis)


def _write_kind(row: MeetingRow) -> str:
    return write_kind(format=row.format, kind=row.kind, visit=row.visit, status=row.status, prominence=row.prominence)


def _write_legend(rows: Sequence[MeetingRow]) -> str | None:
    inferred = any(
        INFERRED in (_write_date(row)[:1], _write_where(row)[:1]) or any(p.inferred for p in row.participants)
        for row in rows
    )
    return LEGEND if inferred else None


MEETINGS: Layout[MeetingRow] = Layout(
    columns=(
        Column(key="id", value=lambda row: row.id, keep=True),
        Column(
            key="date",
            value=lambda row: write_days(row.start, row.end, row.precision),
            cell=_write_date,
            keep=True,
        ),
        Column(key="start", value=lambda row: row.start, on_screen=False),
        Column(key="end", value=lambda row: row.end, on_screen=False),
        Column(key="precision", value=lambda row: row.precision, on_screen=False),
        Column(key="date_basis", value=lambda row: row.date_basis, on_screen=False),
        Column(
            key="who",
            value=lambda row: "; ".join(write_person(person) for person in row.participants),
            cell=lambda row: write_people(row.participants),
            brief=lambda row: write_people(row.participants, briefly=True),
            least=22,
            ideal=30,
        ),
        Column(
            key="where",
            value=lambda row: _write_where(row).strip(f"{INFERRED}–"),
            cell=_write_where,
            least=11,
            ideal=12,
        ),
        Column(key="country", value=lambda row: row.country, on_screen=False),
        Column(key="city", value=lambda row: row.city, on_screen=False),
        Column(key="site", value=lambda row: row.site, on_screen=False),
        Column(key="venue_basis", value=lambda row: row.venue_basis, on_screen=False),
        Column(key="kind", value=_write_kind, in_data=False, least=10, ideal=14),
        Column(key="status", value=lambda row: row.status, on_screen=False),
        Column(key="prominence", value=lambda row: row.prominence, on_screen=False),
        Column(key="format", value=lambda row: row.format, on_screen=False),
        Column(key="kind", value=lambda row: row.kind, on_screen=False),
        Column(key="visit", value=lambda row: row.visit, on_screen=False),
        Column(key="occasion", value=lambda row: row.occasion_name, on_screen=False),
        Column(key="sidelines", value=lambda row: row.sidelines, on_screen=False),
        Column(
            key="topics",
            value=lambda row: ", ".join(code for code, _ in row.topics),
            least=24,
            ideal=32,
            below=True,
        ),
        Column(key="reports", value=lambda row: len(row.reports), keep=True, right=True),
        Column(key="sources", value=lambda row: row.sources, on_screen=False),
    ),
    to_json=build_meeting,
    legend=_write_legend,
    to_event=build_event,
    key="id",
)
