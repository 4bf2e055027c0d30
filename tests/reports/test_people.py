"""Who took part: the holder of the office on that day, and nobody who was only mentioned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from kzturk.reports import Report

ReadOne = Callable[..., Report]


@pytest.mark.parametrize(
    ("phrase", "day", "person"),
    [
        ("the President of Turkmenistan", "6 August 2021", "gurbanguly-berdimuhamedov"),
        ("the President of Turkmenistan", "17 March 2022", "gurbanguly-berdimuhamedov"),
        ("the President of Turkmenistan", "19 March 2022", "serdar-berdimuhamedov"),
        ("the President of Turkmenistan", "9 May 2023", "serdar-berdimuhamedov"),
        ("the Turkmen leader", "9 May 2023", "serdar-berdimuhamedov"),
        ("President Berdimuhamedov", "9 May 2015", "gurbanguly-berdimuhamedov"),
        ("President Berdimuhamedov", "9 May 2023", "serdar-berdimuhamedov"),
        ("Berdimuhamedov", "9 May 2015", "gurbanguly-berdimuhamedov"),
        ("Berdimuhamedov", "9 May 2023", "serdar-berdimuhamedov"),
        ("Gurbanguly Berdimuhamedov", "9 May 2023", "gurbanguly-berdimuhamedov"),
        ("Arkadag", "9 May 2023", "gurbanguly-berdimuhamedov"),
        ("Hero-Arkadag", "9 May 2023", "gurbanguly-berdimuhamedov"),
        ("the Chairman of the Halk Maslahaty", "9 May 2023", "gurbanguly-berdimuhamedov"),
        ("the Foreign Minister of Turkmenistan", "9 May 2023", "rashid-meredov"),
        ("the Foreign Minister of Turkmenistan", "9 May 1997", "boris-shikhmuradov"),
        ("the Turkmen Minister of Energy", "6 August 2024", "annageldi-saparov"),
        ("the National Leader of the Turkmen people", "9 May 2023", "gurbanguly-berdimuhamedov"),
    ],
)
def test_an_office_is_whoever_held_it_that_day(phrase: str, day: str, person: str, only: ReadOne) -> None:
    host = "Nazarbayev" if day.endswith(("1997", "2015")) else "Tokayev"
    published = datetime.strptime(f"{day} +0000", "%d %B %Y %z") + timedelta(days=1)
    report = only(f"President {host} met with {phrase} in Ashgabat on {day}.", published.date().isoformat())
    assert person in [p.id for p in report.participants]
    assert len(report.participants) == 2


@pytest.mark.parametrize(
    ("phrase", "day", "person"),
    [
        ("the President of Turkmenistan", "18 March 2022", "gurbanguly-berdimuhamedov"),
        ("the President of Turkmenistan", "6 August 2021", "gurbanguly-berdimuhamedov"),
        ("President Berdimuhamedov", "9 May 2021", "gurbanguly-berdimuhamedov"),
    ],
)
def test_the_day_of_the_meeting_counts_not_of_the_report(phrase: str, day: str, person: str, only: ReadOne) -> None:
    published = "2022-03-19" if day.endswith("March 2022") else "2024-08-07"
    report = only(f"President Tokayev met with {phrase} in Ashgabat on {day}.", published)
    assert person in [p.id for p in report.participants]


def test_the_two_berdimuhamedovs_are_never_mixed(only: ReadOne) -> None:
    report = only("President Tokayev met with Gurbanguly Berdimuhamedov in Ashgabat on 6 August 2024.")
    (turkmen,) = [p for p in report.participants if p.country == "TM"]
    assert turkmen.office == "Chairman of the Halk Maslahaty of Turkmenistan"


def test_an_office_is_inferred_and_a_name_is_not(only: ReadOne) -> None:
    report = only("President Tokayev met with the President of Turkmenistan in Ashgabat on 6 August 2024.")
    assert {p.id: p.inferred for p in report.participants} == {
        "kassym-jomart-tokayev": False,
        "serdar-berdimuhamedov": True,
    }


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "Murat Nurtleu met with his Turkmen counterpart in Astana on 6 August 2024.",
            ["murat-nurtleu", "rashid-meredov"],
        ),
        (
            "The Foreign Ministers of Kazakhstan and Turkmenistan met in Astana on 6 August 2024.",
            ["murat-nurtleu", "rashid-meredov"],
        ),
        (
            "The Presidents of Kazakhstan and Turkmenistan met in Astana on 6 August 2024.",
            ["kassym-jomart-tokayev", "serdar-berdimuhamedov"],
        ),
        (
            "The two presidents Kassym-Jomart Tokayev and Serdar Berdimuhamedov met in Astana on 6 August 2024.",
            ["kassym-jomart-tokayev", "serdar-berdimuhamedov"],
        ),
        (
            "The Ambassador of Turkmenistan to Kazakhstan Batyr Rejepov met with Murat Nurtleu on 6 August 2024.",
            ["batyr-rejepov", "murat-nurtleu"],
        ),
    ],
)
def test_plurals_and_counterparts_are_people(sentence: str, people: list[str], only: ReadOne) -> None:
    assert sorted(p.id for p in only(sentence).participants) == people


def test_somebody_unknown_is_recorded_as_printed(only: ReadOne) -> None:
    report = only(
        "President Tokayev received the Deputy Chairman of the Cabinet of Ministers of Turkmenistan Aman Bekmyradov "
        "in Astana on 6 August 2024."
    )
    (guest,) = [p for p in report.participants if p.role == "guest"]
    assert (guest.name, guest.country, guest.side, guest.curated) == ("Aman Bekmyradov", "TM", "TM", False)
    assert guest.office_printed == "Deputy Chairman of the Cabinet of Ministers of Turkmenistan"


@pytest.mark.parametrize(
    "sentence",
    [
        "Meredov passed on greetings from Serdar Berdimuhamedov.",
        "Meredov thanked President Tokayev for the welcome.",
        "Meredov spoke of the street named after Gurbanguly Berdimuhamedov.",
        "The visit was made at the invitation of President Tokayev.",
    ],
)
def test_mentioned_is_not_present(sentence: str, only: ReadOne) -> None:
    report = only(f"Murat Nurtleu met with Rashid Meredov in Astana on 6 August 2024. {sentence}")
    assert sorted(p.id for p in report.participants) == ["murat-nurtleu", "rashid-meredov"]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Tokayev met with Serdar Berdimuhamedov in Astana on 6 August 2024.", {"KZ": "host", "TM": "guest"}),
        ("Tokayev met with Serdar Berdimuhamedov in Ashgabat on 6 August 2024.", {"KZ": "guest", "TM": "host"}),
        ("Tokayev met with Serdar Berdimuhamedov in Berlin on 6 August 2024.", {"KZ": "none", "TM": "none"}),
        ("Tokayev spoke by telephone with Serdar Berdimuhamedov on 6 August 2024.", {"KZ": "none", "TM": "none"}),
        ("Tokayev held talks with Serdar Berdimuhamedov on 6 August 2024.", {"KZ": "none", "TM": "none"}),
        (
            "The Presidents of Kazakhstan, Turkmenistan and Uzbekistan met in Samarkand on 4 August 2024.",
            {"KZ": "guest", "TM": "guest", "UZ": "host"},
        ),
    ],
)
def test_the_soil_makes_host_and_guest(sentence: str, roles: dict[str, str], only: ReadOne) -> None:
    assert {p.country: p.role for p in only(sentence).participants} == roles


def test_an_office_that_is_not_his_is_flagged(only: ReadOne) -> None:
    report = only("Foreign Minister of Turkmenistan Batyr Rejepov met with Murat Nurtleu in Astana on 6 August 2024.")
    assert report.flags


def test_a_passed_handset_is_one_call_of_three(only: ReadOne) -> None:
    report = only(
        "President Tokayev had a telephone conversation with President Serdar Berdimuhamedov on 24 March 2023. "
        "Gurbanguly Berdimuhamedov joined the conversation.",
        "2023-03-25",
    )
    assert sorted(p.id for p in report.participants) == [
        "gurbanguly-berdimuhamedov", "kassym-jomart-tokayev", "serdar-berdimuhamedov",
    ]  # fmt: skip
    assert report.format == "telephone"
