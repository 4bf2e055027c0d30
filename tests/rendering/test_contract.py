"""What programs get follows docs/extraction.schema.json."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kzturk.queries.detail_rows import MeetingDetail
from kzturk.queries.rows import MeetingRow
from kzturk.rendering.contract import build_detail, build_meeting, build_reading
from kzturk.reports import model
from kzturk.values import Evidence

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "docs" / "extraction.schema.json").read_text(encoding="utf-8")
)
BuildMeeting = Callable[..., MeetingRow]


def check(value: object, definition: str | None = None) -> None:
    schema = SCHEMA if definition is None else {"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]}
    Draft202012Validator(schema).validate(value)


@pytest.fixture
def reading() -> model.Reading:
    person = model.Participant(
        id="rashid-meredov", name="Rashid Meredov", country="TM", side="TM", role="guest",
        office="Minister of Foreign Affairs of Turkmenistan",
    )  # fmt: skip
    report = model.Report(
        prominence="main", status="held",
        date=model.MeetingDate(
            start=date(2024, 7, 1), end=date(2024, 7, 31), precision="month", basis="stated"
        ),
        format="in-person", kind="bilateral", visit=None,
        occasion=model.OccasionRef(id="sco-2024", name="SCO Summit"), sidelines=True,
        venue=model.Venue(country="KZ", city="Astana", basis="occasion"), participants=(person,),
        topics=(model.TopicClaim(code="oil-gas", confidence=0.9),),
        outcomes=(
            model.Outcome(kind="invitation", to="Rashid Meredov"),
            model.Outcome(kind="joint-statement"),
        ),
        figures=(model.Figure(measure="trade-target", value=1e9, unit="USD"),),
        evidence=(Evidence("date", 3, 12, "July 2024", "dates.month_year", "stated", 1.0),),
    )  # fmt: skip
    facts = model.ArticleFacts(
        title=None, language="en", publisher=None, url=None, published_on=date(2024, 8, 1),
        published_basis="line", dateline=None, text="In July 2024",
    )  # fmt: skip
    return model.Reading(source="a.txt", article=facts, reports=(report,), reason=None)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_reading_follows_the_contract(reading: model.Reading) -> None:
    check(build_reading(reading))


def test_whole_numbers_have_no_point_and_an_invitation_says_whether_it_was_accepted(
    reading: model.Reading,
) -> None:
    (meeting,) = build_reading(reading)["meetings"]
    assert meeting["figures"] == [
        {"measure": "trade-target", "value": 10**9, "unit": "USD", "comparator": "=", "status": "actual"}
    ]
    assert isinstance(meeting["figures"][0]["value"], int)
    assert meeting["outcomes"] == [
        {"kind": "invitation", "to": "Rashid Meredov", "accepted": None},
        {"kind": "joint-statement"},
    ]


def test_an_article_without_meetings_gives_its_reason(reading: model.Reading) -> None:
    empty = model.Reading(source="a.txt", article=reading.article, reports=(), reason="letter")
    built = build_reading(empty)
    check(built)
    assert (built["meetings"], built["reason"]) == ([], "letter")


def test_a_concluded_meeting_follows_the_contract(a_meeting: BuildMeeting) -> None:
    built = build_meeting(a_meeting(country=None, city=None))
    check(built, "concluded")
    assert built["venue"] is None


def test_a_meeting_whole_follows_the_contract(a_detail: MeetingDetail) -> None:
    check(build_detail(a_detail), "detail")
    assert build_detail(a_detail)["evidence"][0]["source"] == "seeds/a.txt"


@pytest.mark.parametrize(
    ("definition", "key", "values"),
    [
        ("report", "status", model.STATUSES),
        ("report", "prominence", model.PROMINENCES),
        ("report", "format", (*model.FORMATS, None)),
        ("report", "kind", model.KINDS),
        ("report", "visit", (*model.VISITS, None)),
        ("participant", "side", model.SIDES),
        ("participant", "role", model.ROLES),
        ("outcome", "kind", model.OUTCOME_KINDS),
        ("figure", "measure", model.MEASURES),
        ("figure", "comparator", model.COMPARATORS),
        ("figure", "status", model.FIGURE_STATUSES),
    ],
)
def test_the_schema_knows_the_values_of_the_model(definition: str, key: str, values: tuple[str, ...]) -> None:
    assert tuple(SCHEMA["$defs"][definition]["properties"][key]["enum"]) == values


def test_the_schema_knows_the_reasons() -> None:
    assert tuple(SCHEMA["properties"]["reason"]["enum"]) == (*model.REASONS, None)
