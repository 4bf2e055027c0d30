"""Days that count from others: from the day told before, from the event, from the day the despatch was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]


def day_of(reading: Reading, *people: str) -> str:
    """Return the first day of the meeting in which these family names sat together."""
    for report in reading.reports:
        if all(any(name in person.name for person in report.participants) for name in people):
            return str(report.date.start)
    return "no such meeting"


@pytest.mark.parametrize(
    ("text", "published", "people", "day"),
    [
        (
            "On Thursday President Tokayev held talks in Ashgabat with President Serdar Berdimuhamedov.\n\n"
            "On the eve Foreign Minister Murat Nurtleu met with his Turkmen colleague Rashid Meredov.",
            "2024-10-11", ("Nurtleu", "Meredov"), "2024-10-09",
        ),
        (
            "Rashid Meredov was received in Astana by President Tokayev on 3 February 2025.\n\n"
            "The day before, Meredov held consultations with Foreign Minister Murat Nurtleu.",
            "2025-02-04", ("Nurtleu", "Meredov"), "2025-02-02",
        ),
        (
            "Energy Minister Almassadam Satkaliyev met with Maksat Babayev in Ashgabat on 25 October.\n\n"
            "A day later Rashid Meredov received Almassadam Satkaliyev.",
            "2023-10-27", ("Satkaliyev", "Meredov"), "2023-10-26",
        ),
        (
            "Energy Minister Almassadam Satkaliyev met with Maksat Babayev in Ashgabat on 25 October.\n\n"
            "Rashid Meredov received Almassadam Satkaliyev the following day.",
            "2023-10-27", ("Satkaliyev", "Meredov"), "2023-10-26",
        ),
        (
            "Energy Minister Almassadam Satkaliyev met with Maksat Babayev in Ashgabat on 25 October.\n\n"
            "In the evening of the same day Rashid Meredov received Almassadam Satkaliyev.",
            "2023-10-27", ("Satkaliyev", "Meredov"), "2023-10-25",
        ),
    ],
)  # fmt: skip
def test_a_day_before_or_after_the_one_told(
    text: str, published: str, people: tuple[str, ...], day: str, read: Read
) -> None:
    assert day_of(read(text, published), *people) == day


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (
            "President Tokayev met with President Serdar Berdimuhamedov in Dushanbe on the eve of the fifth "
            "consultative meeting of the heads of state of Central Asia.",
            "2023-09-14", "2023-09-13",
        ),
        (
            "President Tokayev met with President Serdar Berdimuhamedov in Dushanbe a day before the fifth "
            "consultative meeting of the heads of state of Central Asia.",
            "2023-09-15", "2023-09-13",
        ),
        (
            "President Tokayev met with President Serdar Berdimuhamedov in Astana on the eve of Independence Day.",
            "2023-12-14", "2023-12-14",
        ),
    ],
)  # fmt: skip
def test_the_eve_of_a_gathering_is_a_day_that_of_a_feast_is_not(
    text: str, published: str, day: str, read: Read
) -> None:
    assert day_of(read(text, published), "Tokayev") == day


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (
            "ALMATY, February 28 (Interfax) - Presidents Nazarbayev and Niyazov talked about the Caspian here today.",
            "1997-03-03", "1997-02-28",
        ),
        (
            "ALMATY, February 28 (Interfax) - President Nazarbayev met with President Niyazov on Thursday.",
            "1997-03-03", "1997-02-27",
        ),
        (
            "ALMATY, January 28 (Interfax) - President Nazarbayev met with the President of "
                "Turkmenistan, Niyazov, in his residence yesterday.",
            "1997-03-03", "1997-03-02",
        ),
    ],
)  # fmt: skip
def test_today_is_the_day_of_the_dateline_where_the_page_is_a_little_later(
    text: str, published: str, day: str, read: Read
) -> None:
    assert day_of(read(text, published), "Nazarbayev") == day


@pytest.mark.parametrize(
    ("text", "published", "span"),
    [
        ("had met Rashid Meredov on the 27th, too", "2021-11-28", "2021-11-27..2021-11-27"),
        ("will meet Rashid Meredov next week", "2022-03-31", "2022-04-04..2022-04-10"),
        ("will meet Rashid Meredov in Ashgabat at the end of this month", "2022-10-11", "2022-10-21..2022-10-31"),
        ("is to meet Rashid Meredov next month", "2022-12-11", "2023-01-01..2023-01-31"),
    ],
)
def test_days_without_a_month_and_weeks(text: str, published: str, span: str, read: Read) -> None:
    (report,) = read(f"The Foreign Minister of Kazakhstan, Mukhtar Tileuberdi, {text}.", published).reports
    assert f"{report.date.start}..{report.date.end}" == span


def test_the_day_of_an_arrival_is_not_that_of_the_meeting(read: Read) -> None:
    text = (
        "President Nazarbayev met the President of Turkmenistan, who had arrived in Astana late on Tuesday. The "
        "meeting took place in the Palace of Independence on Wednesday."
    )
    assert day_of(read(text, "2010-12-02"), "Nazarbayev") == "2010-12-01"


def test_what_follows_a_day_of_the_story_was_on_it(read: Read) -> None:
    text = (
        "The commission for the Aral Sea met in Ashgabat yesterday. Delegations of five countries attended.\n\n"
        "After it Kazakhstan's Vice Minister of Energy Sabit Nurlybay was received by Rashid Meredov.\n\n"
        "Today the guests are seeing the fortress of Nisa."
    )
    assert day_of(read(text, "2018-06-08"), "Nurlybay", "Meredov") == "2018-06-07"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("It was said that in 2024 the trade of the two countries amounted to $553 million.", "2025-03-12"),
        ("It was said that in 2024 the two countries will open a new border post.", "2024-03-12"),
    ],
)
def test_a_year_whose_figure_is_told_is_over(said: str, day: str, read: Read) -> None:
    text = f"ASTANA. March 12. KAZINFORM - Deputies approved an agreement on border posts with Turkmenistan. {said}"
    assert str(read(text, None).article.published_on) == day


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (
            "On the fringes of last week's rail congress in Bern, Kazakh Transport Minister Marat Karabayev met the "
            "head of the Turkmen railways, Azat Atamyradov. The two spoke on Thursday for half an hour about wagons.",
            "2023-06-12", "2023-06-08",
        ),
        (
            "ASHGABAT, Tuesday - Speaker of the Mazhilis of Kazakhstan Nurlan Nigmatulin met today with Gulshat "
            "Mammedova, who heads the parliament of Turkmenistan, and they spoke of bread.",
            "2019-04-03", "2019-04-02",
        ),
        (
            "The presidents of Central Asia gathered on Thursday. A day ahead of the gathering Kazakhstan's "
            "Kassym-Jomart Tokayev had held talks with Serdar Berdimuhamedov of Turkmenistan at a guest house.",
            "2022-07-21", "2022-07-20",
        ),
    ],
)  # fmt: skip
def test_weeks_weekdays_of_datelines_and_gatherings_of_the_story(
    text: str, published: str, day: str, read: Read
) -> None:
    assert day in {str(report.date.start) for report in read(text, published).reports}
