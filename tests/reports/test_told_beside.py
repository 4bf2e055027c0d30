"""Several meetings told side by side: each sentence counts for its own, and none swallows another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]
FIVE = (
    "On 9 August Presidents Kassym-Jomart Tokayev, Serdar Berdimuhamedov, Shavkat Mirziyoyev, Sadyr Japarov and "
    "Emomali Rahmon took part in the sixth consultative meeting of the Heads of State of Central Asia in Astana. "
)


def kinds(reading: Reading) -> list[tuple[str, str]]:
    """Return kind and day of each report, in the order of the text."""
    return sorted((report.kind, str(report.date.start)) for report in reading.reports)


@pytest.mark.parametrize(
    "said",
    [
        "Afterwards Tokayev and Serdar Berdimuhamedov talked alone about the sharing of water.",
        "Later Tokayev and Serdar Berdimuhamedov spoke privately about the sharing of water.",
        "Later on the same day Serdar Berdimuhamedov negotiated with Tokayev about the sharing of water.",
    ],
)
def test_two_who_talk_alone_after_a_summit_meet_once_more(said: str, read: Read) -> None:
    assert kinds(read(FIVE + said, "2024-08-10")) == [("bilateral", "2024-08-09"), ("multilateral", "2024-08-09")]


@pytest.mark.parametrize("when", ["Earlier in the day", "Earlier today", "Earlier that morning"])
def test_what_was_earlier_in_the_day_is_of_that_day(when: str, read: Read) -> None:
    text = (
        "Talks between President Kassym-Jomart Tokayev and Turkmen President Serdar Berdimuhamedov were held in "
        f"Ashgabat on Thursday. {when} Tokayev met with Gurbanguly Berdimuhamedov, the former president."
    )
    assert kinds(read(text, "2024-10-10")) == [("bilateral", "2024-10-10")] * 2


@pytest.mark.parametrize(
    "said",
    [
        "With his opposite number Murat Nurtleu he talked about freight.",
        "With Foreign Minister Murat Nurtleu he spoke about freight and ports.",
    ],
)
def test_whom_he_talked_with_may_stand_first(said: str, only: ReadOne) -> None:
    text = f"On Monday Turkmenistan's Foreign Minister Rashid Meredov had a busy day in Astana. {said}"
    assert {p.name for p in only(text, "2024-05-28").participants} == {"Rashid Meredov", "Murat Nurtleu"}


@pytest.mark.parametrize(
    "said",
    [
        "The Head of State and the President of Turkmenistan conferred at the border station.",
        "The Head of State held talks with the President of Turkmenistan at the border station.",
    ],
)
def test_the_head_of_state_beside_another_is_the_other_countrys(said: str, only: ReadOne) -> None:
    text = f"Meeting with Gurbanguly Berdimuhamedov\n\n{said} Problems of gas and of the frontier were touched upon."
    names = {p.name for p in only(text, "2013-05-11").participants}
    assert names == {"Nursultan Nazarbayev", "Gurbanguly Berdimuhamedov"}


def test_who_gathers_meets(only: ReadOne) -> None:
    report = only("Presidents Niyazov, Nazarbayev, Karimov and Akayev gathered in Ashgabat on 5 January.", "1998-01-12")
    assert (report.kind, len(report.participants)) == ("multilateral", 4)


@pytest.mark.parametrize(
    "said",
    [
        "Presidents Nursultan Nazarbayev and Gurbanguly Berdimuhamedov gathered for the opening ceremony.",
        "The presidents of Kazakhstan and Turkmenistan gathered evidence of the progress that the railway made.",
    ],
)
def test_who_gathers_something_or_for_a_ceremony_does_not(said: str, read: Read) -> None:
    assert not read(said, "2014-12-03").reports


def test_a_session_with_a_date_of_its_own_is_not_the_one_told(read: Read) -> None:
    text = (
        FIVE + "On 6 August 2021 in Avaza Tokayev, Mirziyoyev, Rahmon and Japarov had sat together with President "
        "Gurbanguly Berdimuhamedov at the third consultative meeting."
    )
    main = next(report for report in read(text, "2024-08-10").reports if report.prominence == "main")
    assert "Gurbanguly Berdimuhamedov" not in {p.name for p in main.participants}
