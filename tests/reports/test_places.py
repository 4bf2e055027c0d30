"""Where, how and in whose frame: venue, format, visit and occasion."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]

TALKS = "Murat Nurtleu held talks with Rashid Meredov on 6 August 2024."


def venue(report: Report) -> tuple[str | None, ...] | None:
    """Return country, city, site and basis."""
    place = report.venue
    return (place.country, place.city, place.site, place.basis) if place else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Tokayev met with Rashid Meredov in Astana on 6 August 2024.", ("KZ", "Astana", None, "stated")),
        ("President Tokayev met with Rashid Meredov in Nur-Sultan on 6 August 2024.", ("KZ", "Astana", None, "stated")),
        (
            "President Tokayev met with Rashid Meredov in Turkestan on 6 August 2024.",
            ("KZ", "Turkistan", None, "stated"),
        ),
        ("President Tokayev met with Rashid Meredov in Berlin on 6 August 2024.", ("DE", "Berlin", None, "stated")),
        (
            "President Tokayev received Rashid Meredov in the Akorda on 6 August 2024.",
            ("KZ", "Astana", "Akorda", "stated"),
        ),
        (
            "President Tokayev met with Rashid Meredov in Avaza on 6 August 2024.",
            ("TM", "Turkmenbashi", "Avaza National Tourist Zone", "stated"),
        ),
        (f"Rashid Meredov is on a working visit to Astana. {TALKS}", ("KZ", "Astana", None, "visit")),
        (f"Rashid Meredov arrived in Astana. {TALKS}", ("KZ", "Astana", None, "visit")),
        (f"ASTANA, August 6 - {TALKS}", ("KZ", "Astana", None, "dateline")),
        (f"BAKU, Azerbaijan, August 7, 2024 - {TALKS}", None),
        (
            "President Tokayev met with President Serdar Berdimuhamedov at the Sixth Caspian Summit.",
            ("TM", "Ashgabat", None, "occasion"),
        ),
        ("President Tokayev received Rashid Meredov on 6 August 2024.", ("KZ", None, None, "host")),
        ("President Serdar Berdimuhamedov received Murat Nurtleu on 6 August 2024.", ("TM", None, None, "host")),
        (
            f"Rashid Meredov is on an official visit to the Republic of Kazakhstan. {TALKS}",
            ("KZ", None, None, "host"),
        ),
        (
            "The Ambassador of Turkmenistan to Kazakhstan Batyr Rejepov met with Murat Nurtleu on 6 August 2024.",
            ("KZ", None, None, "host"),
        ),
        (TALKS, None),
    ],
)
def test_venues_by_every_rule(text: str, expected: tuple[str | None, ...] | None, only: ReadOne) -> None:
    assert venue(only(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ASTANA, August 6, 2024 - President Tokayev had a telephone conversation with Serdar Berdimuhamedov.",
        "President Tokayev spoke by phone from Astana with President Serdar Berdimuhamedov on 6 August 2024.",
        "Murat Nurtleu and Rashid Meredov held talks via video link on 6 August 2024.",
    ],
)
def test_a_call_has_no_venue(text: str, only: ReadOne) -> None:
    assert venue(only(text)) is None


def test_a_guest_is_received_where_he_had_his_talks(read: Read) -> None:
    text = "On 5 August 2024 Murat Nurtleu met with Rashid Meredov in Astana. The next day President Tokayev received "
    found = [venue(report) for report in read(f"{text}Rashid Meredov.").reports]
    assert found == [("KZ", "Astana", None, "stated"), ("KZ", "Astana", None, "visit")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Tokayev met with Serdar Berdimuhamedov on 6 August 2024.", "in-person"),
        ("President Tokayev received Rashid Meredov on 6 August 2024.", "in-person"),
        ("President Tokayev held talks with Serdar Berdimuhamedov in Astana on 6 August 2024.", "in-person"),
        ("President Tokayev spoke by telephone with Serdar Berdimuhamedov on 6 August 2024.", "telephone"),
        ("A phone call of President Tokayev and Serdar Berdimuhamedov took place on 6 August 2024.", "telephone"),
        ("President Tokayev and Serdar Berdimuhamedov held talks by video link on 6 August 2024.", "video"),
        ("Murat Nurtleu and Rashid Meredov held an online meeting on 6 August 2024.", "video"),
        (TALKS, None),
    ],
)
def test_formats(text: str, expected: str | None, only: ReadOne) -> None:
    assert only(text).format == expected


@pytest.mark.parametrize(
    ("visit", "expected"),
    [
        ("a state visit", "state"),
        ("an official visit", "official"),
        ("a working visit", "working"),
        ("a working trip", "working"),
        ("a private visit", "private"),
        ("an informal visit", "private"),
        ("a visit", None),
    ],
)
def test_visits(visit: str, expected: str | None, only: ReadOne) -> None:
    text = (
        f"President Tokayev paid {visit} to Turkmenistan. President Tokayev met with President Serdar Berdimuhamedov."
    )
    assert only(text).visit == expected


SESSION = (
    "The Consultative Meeting of the Heads of State of Central Asia opened in Astana on 9 August 2024. Kassym-Jomart "
    "Tokayev, Serdar Berdimuhamedov and Shavkat Mirziyoyev spoke at the session."
)


def test_a_session_is_a_meeting_of_many(only: ReadOne) -> None:
    report = only(SESSION, "2024-08-10")
    assert (report.kind, report.sidelines) == ("multilateral", False)
    assert report.occasion is not None
    assert report.occasion.id == "consultative-meeting-2024"
    assert [p.country for p in report.participants] == ["KZ", "TM", "UZ"]


def test_the_session_and_the_talks_beside_it_are_two(read: Read) -> None:
    reports = read(
        f"{SESSION} On the sidelines President Tokayev met with Serdar Berdimuhamedov.", "2024-08-10"
    ).reports
    found = [(r.kind, r.sidelines, r.occasion and r.occasion.id, len(r.participants)) for r in reports]
    assert found == [
        ("multilateral", False, "consultative-meeting-2024", 3),
        ("bilateral", True, "consultative-meeting-2024", 2),
    ]


@pytest.mark.parametrize(
    ("phrase", "occasion"),
    [
        ("on the sidelines of the Sixth Caspian Summit", "caspian-summit-2022"),
        ("on the sidelines of the 10th summit of the Organization of Turkic States", "ots-summit-2023"),
        ("on the sidelines of a trilateral summit", None),
        ("on the sidelines of the event", None),
        ("during a state visit", None),
    ],
)
def test_only_events_with_a_name_are_occasions(phrase: str, occasion: str | None, only: ReadOne) -> None:
    report = only(f"President Tokayev met with President Serdar Berdimuhamedov {phrase}.", None)
    assert (report.occasion.id if report.occasion else None) == occasion
    assert report.kind == "bilateral"
    assert report.sidelines is (occasion is not None)
