"""Bulletins and magazines: the issue's week or month says when what they tell was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]
TOLD = "Ambassador Nurlan Nogayev of Kazakhstan was received in Ashgabat by Turkmen minister Rashid Meredov"


@pytest.mark.parametrize(
    ("head", "said", "day"),
    [
        ("EMBASSY NEWSLETTER No. 3 (17), March 2024", f"On 11 March {TOLD}.", "2024-03-11"),
        ("Business and Region, No. 1 (January 2024)", f"On 9 January {TOLD}.", "2024-01-09"),
        ("WEEKLY BULLETIN | 18-24 March 2024", f"On Wednesday {TOLD}.", "2024-03-20"),
        ("THE WEEK IN BRIEF: 18-24 March 2024", f"On Monday {TOLD}.", "2024-03-18"),
    ],
)
def test_an_issue_dates_what_it_tells(head: str, said: str, day: str, read: Read) -> None:
    (report,) = read(f"{head}\n\nAmbassador Nogayev received in Ashgabat\n\n{said} They spoke of trade.", None).reports
    assert (report.prominence, str(report.date.start)) == ("main", day)


def test_what_lies_months_before_the_issue_is_background(read: Read) -> None:
    text = (
        "Business and Region, No. 1 (January 2025)\n\nAmbassador Nogayev looks back on a year\n\nThe year was a good "
        f"one for the embassy, he says in the interview. On October 10 {TOLD}."
    )
    reading = read(text, None)
    assert [(r.prominence, str(r.date.start)) for r in reading.reports] == [("background", "2024-10-10")]
    assert (reading.reason, reading.article.published_on) == ("background-only", None)


def test_a_page_opened_years_later_is_of_the_year_that_offices_and_anniversaries_allow(read: Read) -> None:
    text = (
        "date 2019-02-14\nMinister Kazykhanov in Ashgabat\n\nOn 14 June Foreign Minister of Kazakhstan Yerzhan "
        "Kazykhanov held talks with Rashid Meredov. They spoke of the 20th anniversary of diplomatic relations."
    )
    (report,) = read(text, None).reports
    assert (report.prominence, str(report.date.start)) == ("main", "2012-06-14")
