"""Newsletters, digests and chronicles: an issue's days instead of a day of publication, an entry for each day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]

CREDIT = "Ambassador of Kazakhstan Askhat Orazbay met with Foreign Minister of Turkmenistan Rashid Meredov"


@pytest.mark.parametrize(
    "head",
    [
        "EMBASSY OF KAZAKHSTAN\nNewsletter No. 3 (17), March 2011",
        "Embassy of Kazakhstan\nInformation Bulletin\nMarch 2011",
        "THE MONTH IN REVIEW\nMarch 2011 | No. 3",
    ],
)
def test_the_issue_gives_the_year(read: Read, head: str) -> None:
    reading = read(f"{head}\n\nDAYS OF CULTURE\nOn 4 March {CREDIT} and spoke about Days of Culture.\n", None)
    assert reading.article.published_on is None
    assert [report.date.start for report in reading.reports] == [date(2011, 3, 4)]


def test_what_an_issue_covers_is_news_to_it(read: Read) -> None:
    text = f"Newsletter No. 3, March 2011\n\nCULTURE\nOn 4 March {CREDIT}.\n"
    assert [report.prominence for report in read(text, None).reports] == ["main"]


@pytest.mark.parametrize("head", ["WEEKLY BULLETIN | 7-13 March 2011", "7-13 March 2011", "Week of 7-13 March 2011"])
def test_a_weekday_is_one_of_the_issue(read: Read, head: str) -> None:
    reading = read(f"CENTRAL ASIA IN BRIEF\n{head}\n\nTurkmenistan. On Wednesday {CREDIT} in Ashgabat.\n", None)
    assert [report.date.start for report in reading.reports] == [date(2011, 3, 9)]


@pytest.mark.parametrize("entry", ["WEDNESDAY", "9 March", "Wednesday, 9 March"])
def test_the_heading_of_an_entry_dates_it(read: Read, entry: str) -> None:
    text = f"ASHGABAT DIARY\n7-13 March 2011\n\nTuesday\nRain.\n\n{entry}\n{CREDIT} in Ashgabat.\n"
    assert [report.date.start for report in read(text, None).reports] == [date(2011, 3, 9)]


def test_days_of_a_visit_above_the_text_are_no_issue(read: Read) -> None:
    text = f"Ashgabat, 24-25 April 2019\n\nOn Wednesday {CREDIT} in Ashgabat to talk about trade and transport.\n"
    assert read(text, "2019-04-26").reports[0].date.start == date(2019, 4, 24)


def test_a_contents_line_places_nothing(read: Read) -> None:
    text = (
        f"Newsletter No. 3, March 2011\n\nIn this issue: culture - Bereket line - visas\n\nTIES\nOn 4 March {CREDIT}.\n"
    )
    assert [report.venue.city for report in read(text, None).reports if report.venue] in ([], [None])


@pytest.mark.parametrize(
    "told",
    [
        "With his Turkmen co-chairman, Deputy Prime Minister Annageldi Yazmyradov, he goes through the list.",
        "He sits down with Turkmen Deputy Prime Minister Annageldi Yazmyradov to talk about the railway.",
        "He confers with Turkmen Deputy Prime Minister Annageldi Yazmyradov in the evening.",
    ],
)
def test_a_chronicle_in_the_present_tense(read: Read, told: str) -> None:
    text = f"Tuesday, March 5. Kazakh First Deputy Prime Minister Bakytzhan Sagintayev flies to Ashgabat. {told}"
    reading = read(text, "2013-03-09")
    assert [{p.id for p in r.participants} for r in reading.reports] == [
        {"bakytzhan-sagintayev", "annageldi-yazmyradov"}
    ]
