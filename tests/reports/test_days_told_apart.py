"""Days that other sentences than the meeting's tell of it, and days that are none of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]


def day(report: Report) -> str:
    """Return the first day, and the last one if it is another."""
    first, last = str(report.date.start), str(report.date.end)
    return first if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("tail", "told"),
    [
        ("The meeting was held Monday in the Turkmen capital. As of today guests are few.", "2017-09-18"),
        ("The talks took place on Sunday.", "2017-09-17"),
        ("Rain has been falling since yesterday.", "2017-09-19"),
    ],
)
def test_the_day_on_which_the_meeting_is_said_to_have_been_held(tail: str, told: str, only: ReadOne) -> None:
    text = f"Minister of Culture of Kazakhstan Arystanbek Mukhamediuly and Rashid Meredov discussed exchanges. {tail}"
    assert day(only(text, "2017-09-19")) == told


@pytest.mark.parametrize(
    ("tail", "told"),
    [
        ("Talks with Rashid Meredov were held on the first day.", "2022-03-02"),
        ("Talks with Rashid Meredov filled the second day of the trip.", "2022-03-03"),
        ("He held talks with Rashid Meredov on the closing day.", "2022-03-03"),
    ],
)
def test_a_day_of_the_visit_by_its_number(tail: str, told: str, read: Read) -> None:
    reading = read(f"Mukhtar Tileuberdi visited Ashgabat on 2-3 March. {tail}", "2022-03-05")
    assert told in [day(report) for report in reading.reports]


def test_the_last_day_of_a_visit_to_come(only: ReadOne) -> None:
    text = (
        "Kazakh Foreign Minister Erlan Idrissov is to pay a visit to Turkmenistan on May 23-24. On the last day he "
        "will hold talks with Rashid Meredov."
    )
    assert day(only(text, "2013-05-20")) == "2013-05-24"


def test_a_gathering_told_by_its_end_has_both_days(only: ReadOne) -> None:
    text = (
        "ASHGABAT, April 24, 2002 (AFP) - The first summit of the five Caspian states ended here Wednesday after "
        "two days in which the presidents of Russia, Iran, Azerbaijan, Kazakhstan and Turkmenistan failed to agree."
    )
    assert day(only(text, "2002-04-24")) == "2002-04-23..2002-04-24"


def test_the_eve_of_arrival_yields_to_the_day_of_the_visit(read: Read) -> None:
    text = (
        "Today the official visit of the President of Kazakhstan Kassym-Jomart Tokayev began. In the evening of the "
        "previous day his plane landed in Ashgabat. The two presidents, Kassym-Jomart Tokayev and Serdar "
        "Berdimuhamedov, talked face to face. Tomorrow, on October 11, they will take part in a forum."
    )
    assert [day(report) for report in read(text, "2024-10-10").reports][:1] == ["2024-10-10"]


def test_a_dateline_with_on_before_its_day(only: ReadOne) -> None:
    text = (
        "ASHKHABAD, on June, 17th (TDH). Today Saparmurat Turkmenbashi received the Kazakh Prime Minister Danial "
        "Akhmetov, and they spoke of the trade between the two countries."
    )
    assert day(only(text, "2005-06-18")) == "2005-06-17"


def test_what_was_held_is_never_half_a_year_ahead(only: ReadOne) -> None:
    text = (
        "The turn came in spring. On April 18 Gurbanguly Berdimuhamedov, on an official visit, was received at the "
        "Akorda by Nursultan Nazarbayev. They talked about the railway."
    )
    assert day(only(text, "2017-12-27")) == "2017-04-18"
