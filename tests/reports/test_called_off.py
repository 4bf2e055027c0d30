"""What was announced and did not come about, and what only stands beside something called off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]


@pytest.mark.parametrize(
    "said",
    [
        "was to have met Rashid Meredov in Ashgabat on 5 August but the trip did not go ahead",
        "should have been received by Rashid Meredov in Ashgabat on 5 August",
        "scrapped plans to fly to Ashgabat, where he had been due to meet Rashid Meredov on 5 August",
        "was to have arrived in Ashgabat on Sunday and held talks with Rashid Meredov on 5 August",
        "was looking forward to talks with Rashid Meredov on 5 August, but they were dropped at the last minute",
    ],
)
def test_who_only_should_have_met_somebody_did_not(said: str, only: ReadOne) -> None:
    report = only(f"Kazakh Foreign Minister Murat Nurtleu {said}, the ministry said.")
    assert (report.status, str(report.date.start)) == ("cancelled", "2024-08-05")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("scheduled for 5 August, were not held", "2024-08-05"),
        ("which had been due to be held on Tuesday, did not take place", "2024-08-06"),
        ("originally announced for August 9, have been quietly dropped from the calendar", "2024-08-09"),
        ("have been moved from August 9 for want of a quorum", "2024-08-09"),
    ],
)
def test_what_was_announced_and_was_not_held_was_cancelled(said: str, day: str, only: ReadOne) -> None:
    report = only(f"Talks between Kazakh Foreign Minister Murat Nurtleu and Turkmen minister Rashid Meredov, {said}.")
    assert (report.status, str(report.date.start)) == ("cancelled", day)


@pytest.mark.parametrize(
    "said",
    [
        "met Turkmen minister Rashid Meredov in Ashgabat after the forum had been cancelled because of a storm",
        "met Turkmen minister Rashid Meredov, who regretted that the congress was put off",
        "arrived from Astana, where the capital was moved from Almaty, and met Turkmen minister Rashid Meredov",
    ],
)
def test_something_else_called_off_calls_off_no_meeting(said: str, only: ReadOne) -> None:
    assert only(f"Kazakh Foreign Minister Murat Nurtleu {said}.").status == "held"


@pytest.mark.parametrize(
    "said",
    [
        "has instructed the embassy to seek a meeting with Turkmen minister Rashid Meredov",
        "has asked for a meeting with Turkmen minister Rashid Meredov",
        "asked his ambassador to call on Turkmen minister Rashid Meredov. He is to deliver a note",
    ],
)
def test_a_meeting_sought_is_none(said: str, read: Read) -> None:
    assert read(f"Kazakh Foreign Minister Murat Nurtleu {said}.").reports == ()


def test_what_hangs_on_a_meeting_to_come_announces_it(only: ReadOne) -> None:
    report = only(
        "Fees will be on the table when Kazakh Foreign Minister Murat Nurtleu and his Turkmen colleague Rashid Meredov "
        "sit down together on August 25."
    )
    assert (report.status, str(report.date.start)) == ("planned", "2024-08-25")


@pytest.mark.parametrize("said", ["could come to Ashgabat and might meet", "may meet", "sent a note to"])
def test_what_only_may_be_is_no_meeting(said: str, read: Read) -> None:
    assert read(f"Kazakh Energy Minister Sauat Mynbayev {said} Turkmen minister Rashid Meredov.").reports == ()


def test_two_meetings_announced_for_one_visit_are_two(read: Read) -> None:
    reading = read(
        "Kazakh Prime Minister Olzhas Bektenov will visit Turkmenistan on September 12-13. A meeting of the Premier "
        "with President Serdar Berdimuhamedov is expected to deal with the agreements reached in May in Astana. On the "
        "eve, on September 11, Ashgabat will host the meeting of the intergovernmental commission. Deputy Premier "
        "of Kazakhstan Serik Zhumangarin and Turkmen minister Rashid Meredov will co-chair it.",
        "2024-09-05",
    )
    assert [(r.status, str(r.date.start)) for r in reading.reports] == [
        ("planned", "2024-09-12"),
        ("planned", "2024-09-11"),
    ]


def test_who_will_talk_with_one_and_be_received_by_another_has_met_neither(read: Read) -> None:
    reading = read(
        "Kazakh Foreign Minister Murat Nurtleu will hold talks with Rashid Meredov in Ashgabat on August 12 and be "
        "received by President Serdar Berdimuhamedov on August 13."
    )
    assert [r.status for r in reading.reports] == ["planned", "planned"]


def test_what_was_agreed_years_ago_is_background(read: Read) -> None:
    (report,) = read(
        "Analysts say the pipeline is dead. Nazarbayev and Berdymukhamedov agreed on it with Putin in May 2007.",
        "2012-12-05",
    ).reports
    assert report.prominence == "background"
