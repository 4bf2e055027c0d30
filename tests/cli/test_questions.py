"""Commands turn options into criteria, rows into answers, and ambiguity into a note."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kzturk.queries.rows import LeaderRow, MeetingDetail, MeetingRow, TopicRow, VenueRow

pytestmark = pytest.mark.usefixtures("database")
Run = Callable[..., Any]
TOKAYEV, GURBANGULY, SERDAR = "kassym-jomart-tokayev", "gurbanguly-berdimuhamedov", "serdar-berdimuhamedov"


def a_meeting(key: str = "m4f7k2q9") -> MeetingRow:
    return MeetingRow(
        id=key, start=date(2025, 5, 30), end=date(2025, 5, 30), precision="day", date_basis="stated",
        status="held", prominence="main", format="in-person", kind="bilateral", visit="working",
        occasion_id=None, occasion_name=None, sidelines=False, country="KZ", city="Astana",
        site=None, venue_basis="visit",
        participants=(), topics=(("trade", 0.9),), reports=(), sources=1,
    )  # fmt: skip


def test_every_filter_becomes_a_criterion(run: Run, asked: dict[str, Any]) -> None:
    result = run(
        "meetings", "--leader", "Tokayev", "--leader", "Serdar", "--year", "2024", "--since", "2024-03",
        "--topic", "energy", "--country", "kz", "--city", "astana", "--mode", "telephone",
        "--status", "planned", "--limit", "5",
    )  # fmt: skip
    assert result.exit_code == 0
    (criteria,) = asked["fetch_meetings"]
    assert criteria.leaders == ((TOKAYEV,), (SERDAR,))
    assert (criteria.since, criteria.until) == (date(2024, 3, 1), date(2025, 1, 1))
    assert criteria.topics == ("energy", "energy-child")
    assert (criteria.country, criteria.city, criteria.format) == ("KZ", "Astana", "telephone")
    assert (criteria.statuses, criteria.limit) == (("planned",), 5)
    assert criteria.describe() == (
        "meetings that were planned with Kassym-Jomart Tokayev and Serdar Berdimuhamedov by telephone "
        "in Astana in KZ in 2024 since 2024-03 on energy"
    )


def test_held_meetings_are_the_rule_and_all_can_be_asked_for(run: Run, asked: dict[str, Any]) -> None:
    run("meetings")
    assert asked["fetch_meetings"][0].statuses == ("held",)
    run("meetings", "--status", "all")
    assert asked["fetch_meetings"][0].statuses == ("held", "planned", "cancelled")


def test_a_family_name_that_two_bear_shows_both_and_says_how_to_choose(run: Run, asked: dict[str, Any]) -> None:
    result = run("meetings", "--leader", "Berdimuhamedov")
    assert asked["fetch_meetings"][0].leaders == ((GURBANGULY, SERDAR),)
    assert "may be Gurbanguly Berdimuhamedov or Serdar Berdimuhamedov" in result.stderr
    assert f"--leader {GURBANGULY} or --leader {SERDAR}" in result.stderr
    assert result.exit_code == 0


def test_an_unknown_leader_gets_a_suggestion(run: Run) -> None:
    result = run("meetings", "--leader", "Tokaev")
    assert result.exit_code == 2
    assert result.stderr == "kzturk: Nobody called 'Tokaev' is known. Did you mean Kassym-Jomart Tokayev?\n"


def test_an_empty_answer_is_an_answer(run: Run) -> None:
    result = run("meetings", "--year", "1999", "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == "kzturk: No meetings in 1999.\n"


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "markdown"])
def test_meetings_are_written_in_every_format(run: Run, answers: dict[str, Any], format: str) -> None:
    answers["fetch_meetings"] = (a_meeting(),)
    result = run("meetings", "--format", format)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "m4f7k2q9" in result.stdout


def test_a_limit_says_how_many_there_are(run: Run, answers: dict[str, Any]) -> None:
    answers |= {"fetch_meetings": (a_meeting("a"), a_meeting("b")), "count_meetings": 45}
    assert "meetings: 2 of 45\n" in run("meetings", "--limit", "2").stdout


def test_a_wrong_choice_or_limit_is_wrong_usage(run: Run) -> None:
    assert run("meetings", "--mode", "pigeon").exit_code == 2
    assert run("meetings", "--limit", "0").exit_code == 2
    assert run("meetings", "--since", "2024-02-30").exit_code == 2


def test_the_database_asked_for_is_opened_for_reading(
    run: Run, asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KZTURK_DB", "elsewhere.db")
    run("meetings")
    assert asked["place"] == Path("elsewhere.db")
    run("meetings", "--db", "mine.db")
    assert (asked["place"], asked["options"]) == (Path("mine.db"), {})


def test_topics_take_days_and_leaders(run: Run, asked: dict[str, Any], answers: dict[str, Any]) -> None:
    answers["fetch_topics"] = (
        TopicRow(code="trade", parent="economy", name="Trade", meetings=3, first_on=None, last_on=date(2025, 5, 30)),
    )
    result = run("topics", "--since", "2024", "--until", "2025-06", "--leader", "Tokayev")
    assert asked["fetch_topics"] == ({"since": date(2024, 1, 1), "until": date(2025, 7, 1), "leaders": ((TOKAYEV,),)},)
    assert result.stdout.splitlines()[2].split() == ["trade", "economy", "3", "2025-05-30"]
    assert "topics of meetings with Kassym-Jomart Tokayev since 2024 until 2025-06: 1" in result.stdout


def test_leaders_and_venues_are_listed(run: Run, answers: dict[str, Any]) -> None:
    answers["fetch_leaders"] = (
        LeaderRow(
            id=TOKAYEV, name="Kassym-Jomart Tokayev", country="KZ", office="President of Kazakhstan",
            curated=True, meetings=5, first_on=date(2023, 11, 3), last_on=date(2025, 11, 25),
        ),
    )  # fmt: skip
    answers["fetch_venues"] = (
        VenueRow(country="KZ", city="Astana", site=None, meetings=3, first_on=None, last_on=None),
    )
    lines = run("leaders").stdout.splitlines()
    assert max(map(len, lines)) <= 80
    (row,) = csv.DictReader(io.StringIO(run("leaders", "--format", "csv").stdout))
    assert (row["id"], row["curated"], row["meetings"]) == (TOKAYEV, "yes", "5")
    assert json.loads(run("venues", "--format", "json").stdout)[0]["city"] == "Astana"


def test_articles_take_a_limit(run: Run, asked: dict[str, Any]) -> None:
    run("articles", "--limit", "7")
    assert asked["fetch_articles"] == ({"limit": 7},)


@pytest.mark.parametrize("format", ["table", "json"])
def test_one_meeting_is_shown(run: Run, asked: dict[str, Any], answers: dict[str, Any], format: str) -> None:
    answers["fetch_meeting"] = MeetingDetail(meeting=a_meeting(), outcomes=(), figures=(), evidence=())
    result = run("show", "m4f7k2q9", "--format", format)
    assert asked["fetch_meeting"] == ("m4f7k2q9",)
    assert "m4f7k2q9" in result.stdout
    assert format != "json" or json.loads(result.stdout)["evidence"] == []
