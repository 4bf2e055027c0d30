"""Places and visits that a text names beside a meeting without their being the meeting's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]
OMAROV = "Kazakh Agriculture Minister Saparkhan Omarov"
BOZUMBAYEV = "Kazakh Minister of Energy Kanat Bozumbayev"


def where(report: Report) -> tuple[str | None, str | None]:
    """Return country and city."""
    return (report.venue.country, report.venue.city) if report.venue else (None, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{BOZUMBAYEV} met with Maksat Babayev, who heads the concern Turkmengaz, in Ashgabat.", ("TM", "Ashgabat")),
        (
            f"{BOZUMBAYEV} and Rashid Meredov met in Turkmenbashi and signed a memorandum on building a port in Aktau.",
            ("TM", "Turkmenbashi"),
        ),
        (f"{BOZUMBAYEV} met Rashid Meredov. Later the Iranian minister left for Tehran.", (None, None)),
        (
            "Senate Speaker Kassym-Jomart Tokayev and Mejlis Chairwoman Akja Nurberdiyeva talked about a cultural "
            "centre in Ashgabat. The conversation took place in Astana.",
            ("KZ", "Astana"),
        ),
    ],
)
def test_a_place_of_something_else_is_not_the_venue(
    text: str, place: tuple[str | None, str | None], only: ReadOne
) -> None:
    assert where(only(text, "2018-04-12")) == place


def test_who_receives_outweighs_the_dateline(only: ReadOne) -> None:
    text = f"ASTANA. February 5. KazTAG - {OMAROV} was received by Foreign Minister of Turkmenistan Rashid Meredov."
    assert where(only(text, "2020-02-05")) == ("TM", None)


def test_who_meets_a_delegation_is_at_home_even_beside_his_ambassador_abroad(only: ReadOne) -> None:
    text = (
        "Prime Minister of Kazakhstan Olzhas Bektenov met with a Turkmen delegation led by Rashid Meredov. "
        "Ambassador of Kazakhstan to Turkmenistan Nurlan Nogayev attended."
    )
    assert where(only(text, "2025-11-14")) == ("KZ", None)


def test_who_is_on_a_visit_is_a_guest(only: ReadOne) -> None:
    text = f"{OMAROV}, who is on a working visit, held talks with Rashid Meredov."
    assert where(only(text, "2019-09-02")) == ("TM", None)


def test_the_place_beside_the_day_of_the_meeting_is_its_own(only: ReadOne) -> None:
    text = (
        "A tariff is to apply from January between the two lands, under an agreement reached by the heads of the "
        "national railways in Ashgabat on October 12.\n\nKTZ Chairman Nurlan Sauranbayev and Azat Atamuradov, Chairman "
        "of the Turkmendemiryollary agency, also decided that locomotives would work through."
    )
    assert where(only(text, "2023-10-18")) == ("TM", "Ashgabat")


def test_the_place_that_hosts_a_session_is_its_venue(only: ReadOne) -> None:
    text = f"Astana hosted talks of {OMAROV} with Turkmen Deputy Minister Akhmet Gurbanov."
    assert where(only(text, "2019-09-20")) == ("KZ", "Astana")


@pytest.mark.parametrize(
    "tail",
    [
        "They spoke of the state visit of President Serdar Berdimuhamedov planned for October.",
        "Regular official visits of ministers were called useful.",
    ],
)
def test_a_visit_of_others_is_not_that_of_the_meeting(tail: str, only: ReadOne) -> None:
    text = f"Speaker of the Majilis Yerlan Koshanov met with Rashid Meredov. {tail}"
    assert only(text, "2022-09-21").visit is None


def test_a_date_line_with_a_place_is_a_dateline(only: ReadOne) -> None:
    text = (
        "Press release\n\n3 March 2021, Nur-Sultan\n\nDeputy Foreign Minister of Kazakhstan Akan Rakhmetullin received "
        "Rashid Meredov. They discussed the trade of the two countries."
    )
    assert where(only(text, None)) == ("KZ", "Astana")


def test_a_visit_of_another_month_is_not_where_the_talks_were(read: Read) -> None:
    text = (
        "Nursultan Nazarbayev and Gurbanguly Berdimuhamedov held talks on Wednesday. The state visit paid to Ashgabat "
        "by the Kazakh leader in May had opened a new page."
    )
    (report,) = (report for report in read(text, "2013-09-12").reports if report.prominence == "main")
    assert (where(report), report.visit) == ((None, None), None)


def test_the_heading_tells_the_city_of_the_visit(only: ReadOne) -> None:
    text = (
        "NEWS\n\nPREMIER VISITS ASHGABAT\n\nPrime Minister Nurlan Balgimbayev made a working visit to Turkmenistan on "
        "Wednesday. President Saparmurat Niyazov received him. They spoke of gas for Ukraine."
    )
    assert where(only(text, "1998-06-08")) == ("TM", "Ashgabat")


def test_a_trip_among_what_is_agreed_is_no_venue(only: ReadOne) -> None:
    text = (
        "Foreign Ministers Murat Nurtleu and Rashid Meredov met on Saturday. They settled the calendar of contacts, "
        "including a trip of the Prime Minister to Turkmenbashi."
    )
    assert where(only(text, "2024-03-03")) == (None, None)


def test_on_the_sidelines_of_the_summit_is_of_the_one_named_before(read: Read) -> None:
    text = (
        "The Consultative Meeting of the Heads of State of Central Asia opened in Astana on 9 August 2024.\n\n"
        "On the sidelines of the summit Foreign Ministers Murat Nurtleu and Rashid Meredov met."
    )
    found = [report for report in read(text, "2024-08-10").reports if report.kind == "bilateral"]
    assert [(r.occasion.id if r.occasion else None, r.sidelines) for r in found] == [
        ("consultative-meeting-2024", True)
    ]
