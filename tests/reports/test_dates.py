"""When: the day on which they spoke, on the best basis the text gives, and no invented day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report
from kzturk.reports.model import MeetingDate

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]

MET = "President Tokayev met with Rashid Meredov in Astana"
TALKS = "President Nazarbayev met with President Gurbanguly Berdimuhamedov in Ashgabat"


def shown(day: MeetingDate) -> str:
    """Return a date in short: the days, the precision unless it is a day, the basis."""
    days = str(day.start) if day.start == day.end else f"{day.start}..{day.end}"
    return " ".join(filter(None, [days, "" if day.precision == "day" else day.precision, day.basis]))


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (f"{MET} on 5 August 2024.", "2024-08-07", "2024-08-05 stated"),
        (f"On August 5, 2024, {MET}.", "2024-08-07", "2024-08-05 stated"),
        (f"{MET} on 5 August 2024.", None, "2024-08-05 stated"),
        (f"{MET} today.", "2024-08-07", "2024-08-07 relative"),
        (f"{MET} yesterday.", "2024-08-07", "2024-08-06 relative"),
        (f"{MET} on Monday.", "2024-08-07", "2024-08-05 relative"),
        (f"{MET} on Wednesday.", "2024-08-07", "2024-08-07 relative"),
        (f"{MET}.", "2024-08-07", "2024-08-07 published"),
        (f"{MET}.", None, "None unknown"),
        (f"{MET} today.", None, "None unknown"),
    ],
)
def test_a_date_in_the_sentence_or_the_publication(
    text: str, published: str | None, expected: str, only: ReadOne
) -> None:
    assert shown(only(text, published).date) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("ASTANA, August 6, 2024 - President Tokayev met with Rashid Meredov.", "2024-08-07", "2024-08-06 dateline"),
        ("ASTANA, August 6 - President Tokayev met with Rashid Meredov.", "2024-08-07", "2024-08-06 dateline"),
        ("ASTANA, August 6, 2024 - President Tokayev met with Rashid Meredov.", None, "2024-08-06 dateline"),
        (f"ASTANA, August 6, 2024 - {MET} on 5 August.", None, "2024-08-05 stated"),
    ],
)
def test_the_dateline_stands_behind_the_sentence(
    text: str, published: str | None, expected: str, only: ReadOne
) -> None:
    assert shown(only(text, published).date) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (f"{MET} on 5 August.", "2024-08-07", "2024-08-05 stated"),
        (f"{MET} on 29 December.", "2024-01-02", "2023-12-29 stated"),
        ("Murat Nurtleu will meet Rashid Meredov in Astana on 3 January.", "2023-12-29", "2024-01-03 stated"),
        (f"{MET} on 29 December.", None, "None unknown"),
        (f"{TALKS} on 5 July. It was the last talk of the year 2013.", None, "2013-07-05 stated"),
    ],
)
def test_a_day_without_a_year(text: str, published: str | None, expected: str, only: ReadOne) -> None:
    assert shown(only(text, published).date) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MET} in May 2024.", "2024-05-01..2024-05-31 month stated"),
        (f"{MET} in July.", "2024-07-01..2024-07-31 month stated"),
        (f"{MET} in the summer of 2023.", "2023-06-01..2023-08-31 month stated"),
        (f"{MET} in late July 2024.", "2024-07-21..2024-07-31 month stated"),
        (f"{MET} on November 247.", "None unknown"),
    ],
)
def test_coarse_and_impossible_dates(text: str, expected: str, only: ReadOne) -> None:
    assert shown(only(text, None if "247" in text else "2024-08-07").date) == expected


def test_a_year_alone_is_a_year(read: Read) -> None:
    found = read(f"{MET} in 2022.", "2024-08-07").reports
    assert [shown(report.date) for report in found] in ([], ["2022-01-01..2022-12-31 year stated"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rashid Meredov paid a visit to Astana on 24-25 July 2024. In Astana Murat Nurtleu held talks with him.",
            "2024-07-24..2024-07-25 stated",
        ),
        (
            "Rashid Meredov paid a visit to Astana on 24-25 July 2024. The talks of Murat Nurtleu with Rashid Meredov "
            "were held on 25 July.",
            "2024-07-25 stated",
        ),
        (f"{MET}. They discussed trade on 5 August 2024.", "2024-08-05 stated"),
        *(
            (f"{MET}. {sentence} on 5 August 2024.", "2024-08-05 stated")
            for sentence in ("The talks were held", "The talks took place", "The meeting was held")
        ),
    ],
)
def test_a_visit_and_its_talks(text: str, expected: str, only: ReadOne) -> None:
    assert shown(only(text).date) == expected


def test_the_headline_may_have_the_day(only: ReadOne) -> None:
    text = (
        "Tokayev receives Meredov on 5 August\n\n"
        "President Tokayev received Rashid Meredov in Astana, and they discussed trade and the railways at length."
    )
    assert shown(only(text).date) == "2024-08-05 stated"


@pytest.mark.parametrize(
    ("beginning", "expected"),
    [
        ("On the same day", "2024-08-05 relative"),
        ("The next day", "2024-08-06 relative"),
        ("On August 6", "2024-08-06 stated"),
    ],
)
def test_the_second_meeting_counts_from_the_first(beginning: str, expected: str, read: Read) -> None:
    text = f"On 5 August 2024 Murat Nurtleu met with Rashid Meredov in Astana. {beginning} President Tokayev "
    first, second = read(f"{text}received Rashid Meredov.").reports
    assert (shown(first.date), shown(second.date)) == ("2024-08-05 stated", expected)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "President Tokayev met with President Serdar Berdimuhamedov at the Sixth Caspian Summit.",
            None,
            "2022-06-29 occasion",
        ),
        (
            "President Tokayev met with President Serdar Berdimuhamedov on the sidelines of the Sixth Caspian Summit.",
            "2022-07-04",
            "2022-06-29 occasion",
        ),
        (
            "President Nazarbayev met with President Gurbanguly Berdimuhamedov at the 2018 Caspian Summit in Aktau.",
            "2018-08-13",
            "2018-08-12 occasion",
        ),
        (
            "President Tokayev met with President Serdar Berdimuhamedov yesterday at the Sixth Caspian Summit.",
            "2022-06-30",
            "2022-06-29 relative",
        ),
        (
            "President Tokayev paid a state visit to Ashgabat. He met with President Serdar Berdimuhamedov.",
            "2024-10-12",
            "2024-10-12 published",
        ),
    ],
)
def test_the_day_of_a_named_event_is_known(text: str, published: str | None, expected: str, only: ReadOne) -> None:
    assert shown(only(text, published).date) == expected


CONTRADICTED = (
    "President Tokayev met with President Serdar Berdimuhamedov in Astana at the 10th summit of the Organization of "
    "Turkic States."
)


def test_the_text_wins_over_metadata_that_cannot_be(only: ReadOne) -> None:
    assert shown(only(CONTRADICTED, "1999-08-07").date) == "2023-11-03 occasion"


def test_such_a_conflict_is_flagged(only: ReadOne) -> None:
    assert only(CONTRADICTED, "1999-08-07").flags


def test_publication_before_the_office_was_held_is_no_date(only: ReadOne) -> None:
    report = only(
        "President Nazarbayev met with President Gurbanguly Berdimuhamedov in Ashgabat on 5 July.", "2024-10-12"
    )
    assert shown(report.date) == "None unknown"
