"""Builders of hand-made rows: everything has a plain default, a test says only what it is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kzturk.queries.detail_rows import EvidenceRow, FigureRow, MeetingDetail, OutcomeRow
from kzturk.queries.rows import MeetingRow, ParticipantRow, ReportRef

BuildPerson = Callable[..., ParticipantRow]
BuildMeeting = Callable[..., MeetingRow]


@pytest.fixture
def a_person() -> BuildPerson:
    """Build a participant from a name and a side."""

    def build(name: str, side: str, **given: Any) -> ParticipantRow:
        country = side if side != "other" else None
        values: dict[str, Any] = {
            "id": name.lower().replace(" ", "-"),
            "country": country,
            "role": "guest",
            "office": None,
            "office_printed": None,
            "curated": True,
            "inferred": False,
        }
        return ParticipantRow(name=name, side=side, **(values | given))

    return build


@pytest.fixture
def tokayev(a_person: BuildPerson) -> ParticipantRow:
    return a_person("Kassym-Jomart Tokayev", "KZ", role="host", office="President of Kazakhstan")


@pytest.fixture
def serdar(a_person: BuildPerson) -> ParticipantRow:
    return a_person("Serdar Berdimuhamedov", "TM", office="President of Turkmenistan", office_printed="President")


@pytest.fixture
def a_meeting(tokayev: ParticipantRow, serdar: ParticipantRow) -> BuildMeeting:
    """Build a meeting of the two presidents in Astana."""

    def build(**given: Any) -> MeetingRow:
        values: dict[str, Any] = {
            "id": "m4f7k2q9",
            "start": date(2025, 5, 30),
            "end": date(2025, 5, 30),
            "precision": "day",
            "date_basis": "stated",
            "status": "held",
            "prominence": "main",
            "format": "in-person",
            "kind": "bilateral",
            "visit": "working",
            "occasion_id": None,
            "occasion_name": None,
            "sidelines": False,
            "country": "KZ",
            "city": "Astana",
            "site": None,
            "venue_basis": "visit",
            "participants": (serdar, tokayev),
            "topics": (("trade", 0.95), ("education-science", 0.9)),
            "reports": (ReportRef(source="seeds/a.txt", prominence="main", publisher="nCa"),),
            "sources": 1,
        }
        return MeetingRow(**(values | given))

    return build


@pytest.fixture
def a_detail(a_meeting: BuildMeeting) -> MeetingDetail:
    """One meeting with an outcome, two figures and words for some of its values."""
    return MeetingDetail(
        meeting=a_meeting(),
        outcomes=(
            OutcomeRow(
                kind="invitation", what="a forum", to="Kassym-Jomart Tokayev", accepted=None,
                count=None, listed=None, topics=(),
            ),
            OutcomeRow(
                kind="documents", what=None, to=None, accepted=None, count=11, listed=2, topics=("trade",)
            ),
        ),
        figures=(
            FigureRow(
                measure="trade-target", value=1e9, unit="USD", comparator=">", status="target",
                period=None, speaker="Kassym-Jomart Tokayev",
            ),
            FigureRow(
                measure="trade-growth", value=4.5, unit="%", comparator="=", status="change",
                period="2024", speaker=None,
            ),
        ),
        evidence=(
            EvidenceRow(
                field="date", value="2025-05-30", source="seeds/a.txt", start=3, end=14, quote="30 May 2025",
                rule="dates.day_month_year", basis="stated", confidence=0.99,
            ),
            EvidenceRow(
                field="venue.city", value="Astana", source="seeds/a.txt", start=20, end=44,
                quote="a working visit\nto Astana", rule="venues.visit", basis="visit", confidence=0.9,
            ),
            EvidenceRow(
                field="mood", value="warm", source="seeds/b.txt", start=0, end=4, quote="warm",
                rule="moods.warm", basis="stated", confidence=0.5,
            ),
        ),
    )  # fmt: skip
