"""Days and places of what is still to come, and years that only what is announced names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "lead",
    [
        "Foreign Minister of Kazakhstan Mukhtar Tileuberdi flies to Ashgabat tomorrow.",
        "The Foreign Minister of Kazakhstan, Mukhtar Tileuberdi, is to arrive in Ashgabat on 15 June.",
        "On Wednesday Mukhtar Tileuberdi, Foreign Minister of Kazakhstan, will travel to Ashgabat.",
    ],
)
def test_announced_talks_are_of_the_day_of_the_journey(lead: str, read: Read) -> None:
    (report,) = read(f"{lead} There he will have talks with his colleague Rashid Meredov.", "2022-06-14").reports
    assert (report.status, str(report.date.start)) == ("planned", "2022-06-15")
    assert report.venue is not None
    assert report.venue.city == "Ashgabat"


def test_a_meeting_named_with_next_week_is_planned(read: Read) -> None:
    text = (
        "Experts are ironing out the document for the meeting of President Tokayev and President Serdar Berdimuhamedov "
        "in Cholpon-Ata next week. The text deals with water and with the transport of goods."
    )
    assert {report.status for report in read(text, "2022-07-15").reports} == {"planned"}


def test_a_year_of_what_is_planned_is_not_that_of_the_page(read: Read) -> None:
    text = (
        "TASHKENT, 30 November (UzA). The Chairman of Kazakhstan Temir Zholy Sauat Mynbayev and the head of the "
        "Agency of Transport of Turkmenistan Azat Atamyradov discussed the tariff a week earlier, on the 23rd, in "
        "Nur-Sultan. The next gathering of the railways is planned for March 2020 in Bishkek."
    )
    (report,) = read(text, None).reports
    assert str(report.date.start) == "2019-11-23"
    assert report.venue is not None
    assert report.venue.city == "Astana"


def test_where_they_agreed_to_meet_again_is_not_where_they_met(read: Read) -> None:
    text = (
        "President Serdar Berdimuhamedov had a brief conversation with the President of Kazakhstan Kassym-Jomart "
        "Tokayev in Moscow, in which the two wished each other well and agreed to meet in Ashgabat in the spring."
    )
    (report,) = [one for one in read(text, "2024-12-25").reports if one.status == "held"]
    assert report.venue is not None
    assert report.venue.city == "Moscow"


def test_the_weekday_of_the_lead_gives_the_year(read: Read) -> None:
    text = (
        "Ashgabat. Interfax-Kazakhstan. 30 May. Prime Minister Askar Mamin met in Ashgabat on Thursday with the "
        "President of Turkmenistan Gurbanguly Berdimuhamedov ahead of Friday's session of the heads of government."
    )
    (report,) = read(text, None).reports
    assert str(report.date.start) == "2019-05-30"


@pytest.mark.parametrize(
    "told",
    [
        "On April 18 President Gurbanguly Berdimuhamedov was received at the Akorda by President Nursultan Nazarbayev.",
        "On 18 April President Nursultan Nazarbayev met with President Gurbanguly Berdimuhamedov in Astana.",
        "April 18 saw talks: President Gurbanguly Berdimuhamedov met President Nursultan Nazarbayev in Astana.",
    ],
)
def test_a_review_at_the_end_of_a_year_tells_of_the_year_that_is_over(read: Read, told: str) -> None:
    reports = read(f"The turn came in spring. {told}", "2017-12-27").reports
    assert [str(report.date.start) for report in reports] == ["2017-04-18"]
