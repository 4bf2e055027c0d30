"""Days counted from others: from the dateline, a broadcast, the day told before; and days that are something else's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]
FIRST = "On Tuesday, 8 October, President Kassym-Jomart Tokayev received Foreign Minister Rashid Meredov in Astana. "


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("The morning after, Meredov held talks with Foreign Minister Murat Nurtleu.", "2024-10-09"),
        ("A day later Meredov held talks with Foreign Minister Murat Nurtleu.", "2024-10-09"),
        ("Meredov held talks with Foreign Minister Murat Nurtleu that same evening.", "2024-10-08"),
        ("Late that night Meredov had a conversation with Foreign Minister Murat Nurtleu.", "2024-10-08"),
        ("Two days earlier Meredov had met with the Foreign Minister of Kazakhstan Murat Nurtleu.", "2024-10-06"),
    ],
)
def test_a_day_counts_from_the_one_told_before(said: str, day: str, read: Read) -> None:
    days = [str(report.date.start) for report in read(FIRST + said, "2024-10-11").reports]
    assert days == ["2024-10-08", day]


def test_the_day_before_something_named_is_not_counted_from_the_text(read: Read) -> None:
    said = "Meredov had held talks with Foreign Minister Murat Nurtleu the day before the congress of winemakers."
    days = [str(report.date.start) for report in read(FIRST + said, "2024-10-11").reports]
    assert "2024-10-07" not in days


@pytest.mark.parametrize(
    "head",
    [
        "ALMA-ATA, May 19, 1993 (ITAR-TASS) -",
        "ALMATY, 19 May 1993, Interfax -",
        "ALMA-ATA, May 19 (Reuters) -",
    ],
)
def test_today_counts_from_an_earlier_dateline(head: str, only: ReadOne) -> None:
    text = (
        f"{head} Presidents Nursultan Nazarbayev and Saparmurat Niyazov held talks here today. The "
        "supply of gas and the prices for it were at the centre of the negotiations of the two leaders."
    )
    report = only(text, "1993-05-22")
    assert (str(report.date.start), report.date.basis) == ("1993-05-19", "relative")


def test_today_counts_from_the_hour_of_a_broadcast(only: ReadOne) -> None:
    text = (
        "Digest of Broadcasts\nMay 22, 1993\nSource: Turkmen Radio, Ashkhabad, in Russian 1500 gmt 19 May 93\n\n"
        "Today the presidents of the two states, Nursultan Nazarbayev and Saparmurat Niyazov, held talks in Alma-Ata."
    )
    assert str(only(text, None).date.start) == "1993-05-19"


@pytest.mark.parametrize(
    "said",
    [
        "He congratulated his colleague on the election of March 12.",
        "The two discussed the referendum held on March 12.",
        "The Kazakh leader spoke warmly of a colleague re-elected on March 12.",
    ],
)
def test_the_day_of_an_election_is_not_that_of_the_call(said: str, only: ReadOne) -> None:
    text = (
        "A telephone conversation took place between President of Turkmenistan Gurbanguly Berdimuhamedov and President "
        f"of Kazakhstan Kassym-Jomart Tokayev. {said}"
    )
    assert (str(only(text, "2022-03-15").date.start), only(text, "2022-03-15").date.basis) == (
        "2022-03-15",
        "published",
    )


@pytest.mark.parametrize(
    "said",
    [
        "who hands over his office on March 29",
        "who will be in Astana in April",
        "who retires from politics on 31 March",
    ],
)
def test_what_was_held_was_on_no_day_to_come(said: str, only: ReadOne) -> None:
    text = f"Kassym-Jomart Tokayev held talks with President Gurbanguly Berdimuhamedov, {said}. Gas was the subject."
    assert str(only(text, "2022-03-16").date.start) == "2022-03-16"


def test_an_arrival_told_after_the_talks_does_not_date_them(only: ReadOne) -> None:
    text = (
        "Gurbanguly Berdimuhamedov held talks with President Kassym-Jomart Tokayev in the Akorda. They spoke of gas. "
        "The National Leader had arrived in Astana on July 2."
    )
    assert only(text, "2024-07-05").date.basis == "published"
