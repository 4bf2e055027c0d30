"""Which event a meeting is, was part of, or stood beside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Report

ReadOne = Callable[..., Report]


@pytest.mark.parametrize(
    "told",
    [
        "used the session of the CIS Council of Heads of Government to meet",
        "spoke at the Council of Heads of Government of the CIS on 24 May 2024 and met",
        "who is in Ashgabat for the sitting of the CIS Council of Heads of Government, met",
    ],
)
def test_a_meeting_in_the_city_and_on_the_day_of_a_named_event_stood_beside_it(told: str, only: ReadOne) -> None:
    """No word such as "sidelines" is needed where day and city are the event's."""
    text = (
        f"ASHGABAT, May 24, 2024 - Prime Minister Olzhas Bektenov of Kazakhstan {told} with President Serdar "
        "Berdimuhamedov in Ashgabat. They discussed trade."
    )
    report = only(text, "2024-05-24")
    assert report.occasion is not None
    assert report.occasion.id.startswith("cis-heads-of-government")
    assert report.sidelines


@pytest.mark.parametrize(
    "called",
    [
        "for a summit of the five countries",
        "for what their host called a working summit",
        "at a meeting of the five presidents of the region",
    ],
)
def test_a_summit_without_a_name_is_the_only_one_of_its_day(called: str, only: ReadOne) -> None:
    """Day, country and the heads around the table identify it."""
    text = (
        "CHOLPON-ATA, July 21, 2022 - Presidents Kassym-Jomart Tokayev of Kazakhstan, Sadyr Japarov of Kyrgyzstan, "
        "Emomali Rahmon of Tajikistan, Serdar Berdimuhamedov of Turkmenistan and Shavkat Mirziyoyev of Uzbekistan met "
        f"in Cholpon-Ata on July 21, 2022 {called}."
    )
    report = only(text, "2022-07-21")
    assert report.occasion is not None
    assert report.occasion.id == "consultative-meeting-2022"


def test_a_commission_has_no_meetings_beside_it(only: ReadOne) -> None:
    """Who is received on the day of a commission's session is not said to be at the session."""
    text = (
        "On 20 December 2021 President Gurbanguly Berdimuhamedov received Deputy Prime Minister of Kazakhstan Roman "
        "Sklyar in Ashgabat. The 11th meeting of the Turkmen-Kazakh intergovernmental commission was on the agenda."
    )
    assert only(text, "2021-12-21").occasion is None


@pytest.mark.parametrize(
    ("told", "visit"),
    [
        ("was on his first official visit", "official"),
        ("said that his government was working on his official visit", None),
        ("thanked for the invitation to pay a state visit", None),
        ("was told that he would be welcome on an official visit", None),
        ("recalled the recent state visit", None),
    ],
)
def test_only_the_visit_under_way_is_the_meetings(told: str, visit: str | None, only: ReadOne) -> None:
    """A visit that is prepared, asked for or over is another one."""
    text = (
        "On 28 May 2007 President Nursultan Nazarbayev met with President Gurbanguly Berdimuhamedov in Astana, who "
        f"{told}."
    )
    assert only(text, "2007-05-29").visit == visit


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("the Turkic summit in Astana on 3 November 2023", "ots-summit-2023"),
        ("the Turkic summit in Bishkek on 28 August 1995", "turkic-speaking-summit-1995"),
    ],
)
def test_an_old_name_may_mean_the_series_that_went_on(said: str, occasion: str, only: ReadOne) -> None:
    text = f"The presidents of Kazakhstan and Turkmenistan met on the sidelines of {said}. They spoke about gas."
    report = only(text, said[-4:] + "-12-01")
    assert report.occasion is not None
    assert report.occasion.id == occasion
