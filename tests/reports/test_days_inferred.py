"""Days that the text lets one infer: an event known for tomorrow, the day before, a weekday that fixes the year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]
TALK = "President Kassym-Jomart Tokayev met with President of Turkmenistan Serdar Berdimuhamedov in Ashgabat. "


@pytest.mark.parametrize(
    "said",
    [
        "He is sure of the success of tomorrow's forum devoted to the 30th anniversary of Turkmenistan's neutrality.",
        "\"I expect much of tomorrow\u2019s International Forum on the 30th anniversary of Turkmenistan's permanent "
        'neutrality," the guest said.',
        "The sides spoke of the 30th anniversary of Turkmenistan's neutrality and of tomorrow's conference about it.",
    ],
)
@pytest.mark.parametrize("published", [None, "2025-12-12"])
def test_who_speaks_of_tomorrows_forum_does_so_the_day_before(said: str, published: str | None, only: ReadOne) -> None:
    report = only(TALK + said, published)
    assert str(report.date.start) == str(report.date.end) == "2025-12-11"
    assert report.date.basis == "relative"


@pytest.mark.parametrize("opening", ["The day before,", "On the day before,", "The day before that,"])
def test_the_day_before_counts_from_the_day_told(opening: str, read: Read) -> None:
    text = (
        "On Tuesday, 4 February, President Kassym-Jomart Tokayev received Foreign Minister of Turkmenistan Rashid "
        f"Meredov in Astana. {opening} Meredov held talks with Foreign Minister of Kazakhstan Murat Nurtleu."
    )
    days = [str(report.date.start) for report in read(text, "2025-02-04").reports]
    assert days == ["2025-02-04", "2025-02-03"]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Murat Nurtleu met in Ashgabat with Foreign Minister Rashid Meredov, the ministry said today.",
        "Foreign Minister Murat Nurtleu met in Ashgabat with Foreign Minister Rashid Meredov, the ministry reported on "
        "Wednesday.",
        "Foreign Minister Murat Nurtleu met in Ashgabat with Foreign Minister Rashid Meredov, it was announced on "
        "7 August.",
    ],
)
def test_the_day_of_saying_so_is_the_reports_only(text: str, only: ReadOne) -> None:
    assert only(text, "2024-08-07").date.basis == "published"


def test_the_day_of_saying_so_stands_in_for_a_publication_date(only: ReadOne) -> None:
    report = only(
        "Foreign Minister Murat Nurtleu met in Ashgabat with Foreign Minister Rashid Meredov, the ministry said on "
        "7 August 2024.",
        None,
    )
    assert (str(report.date.start), report.date.basis) == ("2024-08-07", "published")


@pytest.mark.parametrize(
    ("dateline", "weekday", "day"),
    [
        ("ASHGABAT. Oct 7 (Interfax) -", "Tuesday", "2014-10-07"),
        ("ASHGABAT, March 4 (Interfax) -", "Monday", "2013-03-04"),
        ("ASHGABAT, 9 Sept -", "Wednesday", "2015-09-09"),
    ],
)
def test_a_weekday_fixes_the_year_of_the_dateline(dateline: str, weekday: str, day: str, only: ReadOne) -> None:
    report = only(
        f"{dateline} Kazakh Foreign Minister Erlan Idrissov was received by President Gurbanguly Berdimuhamedov on "
        f"{weekday} in Ashgabat.",
        None,
    )
    assert str(report.date.start) == day


def test_where_several_years_fit_the_weekday_the_date_stays_open(only: ReadOne) -> None:
    report = only(
        "ASHGABAT, Oct 5 - President Nursultan Nazarbayev was received by President Saparmurat Niyazov on Saturday.",
        None,
    )
    assert report.date.precision == "unknown"


@pytest.mark.parametrize(
    "told",
    [
        "The guests planted trees in the park of the city on August 5.",
        "A reception was given in the city on Monday.",
        "The agreement was signed on August 5 in the evening.",
    ],
)
def test_the_only_recent_day_told_is_the_meetings(told: str, only: ReadOne) -> None:
    report = only(
        "Chairman of the Senate Maulen Ashimbayev met with Chairperson of the Mejlis Dunyagozel Gulmanova in Ashgabat. "
        f"They spoke of the ties of the two parliaments. {told}"
    )
    assert str(report.date.start) == "2024-08-05"
    assert next(e for e in report.evidence if e.field == "date").confidence <= 0.85


def test_yesterdays_event_is_no_day_of_todays_meeting(only: ReadOne) -> None:
    report = only(TALK + '"Yesterday\'s event was very useful," the guest said of the gathering.')
    assert report.date.basis == "published"


@pytest.mark.parametrize("said", ["on the opening day of", "on the first day of", "on the opening day of the week of"])
def test_the_opening_day_of_a_longer_event_is_its_first(said: str, only: ReadOne) -> None:
    report = only(
        "President Kassym-Jomart Tokayev talked in Awaza with Chairman of the Halk Maslahaty Gurbanguly Berdimuhamedov "
        f"{said} the Third United Nations Conference on Landlocked Developing Countries.",
        None,
    )
    assert str(report.date.start) == str(report.date.end) == "2025-08-05"


@pytest.mark.parametrize(
    "imprint", ["(c) 2013 Newswire of the Region", "© 2013 Newswire", "Copyright 2013 by a newswire"]
)
def test_the_imprint_gives_the_year_that_nothing_else_does(imprint: str, only: ReadOne) -> None:
    report = only(
        "Presidents Nursultan Nazarbayev and Gurbanguly Berdimuhamedov held a working meeting in Aktau on 11 May. They "
        f"spoke about the railway and about the traffic of goods.\n\n{imprint}",
        None,
    )
    assert str(report.date.start) == "2013-05-11"


def test_other_stories_of_those_days_give_the_year_of_a_dateline(read: Read) -> None:
    reading = read(
        "Leader meets the Premier\n\nTURKISTAN, April 22 - The Chairman of the Halk Maslahaty Gurbanguly "
        "Berdimuhamedov held talks with Prime Minister of Kazakhstan Olzhas Bektenov about trade and transport.\n\n"
        "Most popular\nPresident to visit Uzbekistan 21 April 2025",
        None,
    )
    assert str(reading.article.published_on) == "2025-04-22"


def test_a_visit_called_off_keeps_its_day_and_its_goal(only: ReadOne) -> None:
    report = only(
        "Almaty, 9 June 1999 - President Nursultan Nazarbayev's talks with President Saparmurat Niyazov during his "
        "working visit to Turkmenistan, planned for 12 June, have been cancelled, the press service said.",
        None,
    )
    assert (report.status, str(report.date.start)) == ("cancelled", "1999-06-12")
    assert report.venue is not None
    assert report.venue.country == "TM"


@pytest.mark.parametrize("told", ["in October 2021", "in the autumn of 2021", "in late October 2021"])
def test_a_month_is_never_quite_sure(told: str, only: ReadOne) -> None:
    report = only(f"Foreign Ministers Mukhtar Tileuberdi and Rashid Meredov met in Ashgabat {told}.", None)
    assert max(e.confidence for e in report.evidence if e.field == "date") < 0.9


@pytest.mark.parametrize(
    "discussed",
    [
        "the implementation of agreements reached following his visit to Ashgabat in October 2023",
        "the results of the state visit of October 2023",
        "what came of the Caspian Economic Forum that was held in August 2023",
    ],
)
def test_the_month_of_what_is_discussed_is_not_the_talks(discussed: str, only: ReadOne) -> None:
    report = only(f"Foreign Ministers Murat Nurtleu and Rashid Meredov met and discussed {discussed}.")
    assert (str(report.date.start), report.date.basis) == ("2024-08-07", "published")
