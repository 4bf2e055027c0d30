"""Meetings counted by what they are, and along the years."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kzturk.queries.rows import MeetingRow, ParticipantRow, ReportRef
from kzturk.queries.statistics import count_along, count_by


def somebody(name: str, id_: str | None = None) -> ParticipantRow:
    return ParticipantRow(id_ or name.lower(), name, "KZ", "KZ", "guest", None, None, True, False)


def met(start: str | None, **given: Any) -> MeetingRow:
    day = date.fromisoformat(start) if start else None
    values: dict[str, Any] = {
        "id": "m1", "start": day, "end": day, "precision": "day" if day else "unknown", "date_basis": None,
        "status": "held", "prominence": "main", "format": "in-person", "kind": "bilateral", "visit": None,
        "occasion_id": None, "occasion_name": None, "sidelines": False, "country": None, "city": None, "site": None,
        "venue_basis": None, "participants": (), "topics": (), "reports": (), "sources": 1,
    }  # fmt: skip
    return MeetingRow(**(values | given))


def counted(meetings: list[MeetingRow], *dimensions: Any) -> list[tuple[Any, ...]]:
    rows = count_by(meetings, dimensions).rows
    return [(*(mark.value for mark in row.marks), row.meetings) for row in rows]


def test_periods_stand_in_order_of_time_and_the_unknown_last() -> None:
    meetings = [met(None), met("2025-03-01"), met("2024-12-31", end=date(2025, 1, 1)), met("2025-01-01")]
    assert counted(meetings, "year") == [("2024", 1), ("2025", 2), (None, 1)]


def test_a_meeting_known_to_the_year_has_no_month() -> None:
    meetings = [met("2024-01-01", precision="year"), met("2024-01-01", precision="month")]
    assert counted(meetings, "month") == [("2024-01", 1), (None, 1)]
    assert counted(meetings, "year") == [("2024", 2)]


def test_everything_else_stands_most_frequent_first() -> None:
    meetings = [met("2024-01-01", city=city) for city in ("Avaza", "Astana", None, None, None, "Astana", "Aktau")]
    assert counted(meetings, "city") == [("Astana", 2), ("Aktau", 1), ("Avaza", 1), (None, 3)]


def test_a_meeting_counts_once_at_each_of_its_values() -> None:
    reports = tuple(ReportRef(source, "main", publisher="nCa") for source in ("a.txt", "b.txt"))
    meetings = [met("2024-01-01", topics=(("trade", 0.9), ("water", 0.8)), reports=reports)]
    assert counted(meetings, "topic") == [("trade", 1), ("water", 1)]
    assert counted(meetings, "source") == [("nCa", 1)]
    assert count_by(meetings, ("topic",)).meetings == 1


def test_namesakes_are_two_leaders() -> None:
    meetings = [met("2024-01-01", participants=(somebody("A. Orazov", "one"), somebody("A. Orazov", "two")))]
    assert counted(meetings, "leader") == [("one", 1), ("two", 1)]


@pytest.mark.parametrize("dimensions", [("year", "topic"), ("topic", "year")])
def test_two_dimensions_count_every_pair(dimensions: tuple[Any, Any]) -> None:
    both, one = (("trade", 0.9), ("water", 0.9)), (("water", 0.9),)
    meetings = [met("2024-01-01", topics=both), met("2024-05-01", topics=one), met("2025-01-01", topics=one)]
    pairs = {frozenset(row[:2]): row[2] for row in counted(meetings, *dimensions)}
    assert pairs == {
        frozenset({"2024", "trade"}): 1, frozenset({"2024", "water"}): 2, frozenset({"2025", "water"}): 1,
    }  # fmt: skip


def test_years_and_months_without_meetings_are_there() -> None:
    meetings = [met("2023-11-03", topics=(("trade", 0.9),)), met("2024-02-01", kind="multilateral"), met(None)]
    months = [(row.period, row.meetings, row.matching) for row in count_along(meetings, "month", ("trade",))]
    assert months == [("2023-11", 1, 1), ("2023-12", 0, 0), ("2024-01", 0, 0), ("2024-02", 1, 0), (None, 1, 0)]
    years = [(row.period, row.bilateral, row.multilateral, row.share) for row in count_along(meetings, "year")]
    assert years == [("2023", 1, 0, 0), ("2024", 0, 1, 0), (None, 1, 0, 0)]
    assert count_along(meetings, "month")[1].share is None


def test_nothing_gives_nothing() -> None:
    assert count_along([], "year") == ()
    assert count_by([], ("year",)).rows == ()
