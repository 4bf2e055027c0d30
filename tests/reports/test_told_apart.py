"""What is told beside a meeting and must neither make one nor date one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("drove to the airport late on Thursday to meet Nursultan Nazarbayev, and the two men talked for an hour", 8),
        ("came to the border on Wednesday to meet Nursultan Nazarbayev; they discussed the price of gas", 7),
        ("flew to Almaty on Tuesday to see Nursultan Nazarbayev and spoke with him of the pipeline", 6),
    ],
)
def test_who_went_to_meet_somebody_and_talked_with_him_has_met_him(said: str, day: int, only: ReadOne) -> None:
    report = only(f"Turkmen President Saparmurat Niyazov {said}.", "1999-04-09")
    assert (report.status, report.date.start and report.date.start.day) == ("held", day)


def test_who_only_went_to_meet_somebody_is_yet_to_meet_him(read: Read) -> None:
    text = "Saparmurat Niyazov flew to Almaty today to meet Kazakh President Nursultan Nazarbayev."
    assert all(report.status == "planned" for report in read(text, "1999-04-09").reports)


@pytest.mark.parametrize(
    "said",
    [
        "On Friday, the Kazakh president will attend a forum on the poet.",
        "On Saturday the Kazakh leader will address a conference of writers.",
        "The session of the forum is to open on Friday, with the Kazakh president attending.",
    ],
)
def test_what_is_still_to_come_dates_no_meeting_that_was_held(said: str, only: ReadOne) -> None:
    text = f"President Kassym-Jomart Tokayev held talks with Serdar Berdimuhamedov in Ashgabat. {said}"
    report = only(text, "2024-10-10")
    assert str(report.date.start) == "2024-10-10"


@pytest.mark.parametrize("opening", ["At a meeting afterwards", "At a separate meeting", "In a conversation later"])
def test_a_sentence_that_opens_with_a_meeting_tells_of_another_one(opening: str, read: Read) -> None:
    text = (
        "President Kassym-Jomart Tokayev held talks with President Serdar Berdimuhamedov in Ashgabat today. "
        f"{opening}, Tokayev told Gurbanguly Berdimuhamedov, chairman of the People's Council, that trade would grow."
    )
    partners = [{p.name for p in report.participants if p.country == "TM"} for report in read(text).reports]
    assert sorted(partners, key=str) == [{"Gurbanguly Berdimuhamedov"}, {"Serdar Berdimuhamedov"}]


@pytest.mark.parametrize(
    "said",
    ["wished the audience a pleasant evening", "told the audience of two lamps", "thanked the audience in the hall"],
)
def test_an_audience_in_a_hall_is_no_meeting(said: str, read: Read) -> None:
    text = (
        "The hall listened to the Minister of Culture of Turkmenistan, Atageldi Shamyradov, and then to the Minister "
        f"of Culture of Kazakhstan, Aida Balayeva. She {said}."
    )
    assert not read(text, "2025-11-05").reports


@pytest.mark.parametrize("body", ["upper chamber", "upper house"])
@pytest.mark.parametrize("owner", ["our", "the"])
def test_the_head_of_the_upper_house_chairs_the_senate(owner: str, body: str, only: ReadOne) -> None:
    text = (
        "Maulen Ashimbayev, Chairman of the Senate of Kazakhstan, came to Ashgabat. On May 12 the head of "
        f"{owner} {body} talked to Gurbanguly Berdimuhamedov about water."
    )
    people = {p.name for p in only(text, "2022-05-13").participants}
    assert people == {"Maulen Ashimbayev", "Gurbanguly Berdimuhamedov"}


@pytest.mark.parametrize(
    "said",
    [
        "left Ashgabat on 16 January without having been received by President Saparmurat Niyazov",
        "went home on 16 January without being received by President Saparmurat Niyazov",
        "said on 16 January that President Saparmurat Niyazov refused to receive him",
    ],
)
def test_who_was_not_received_met_nobody(said: str, read: Read) -> None:
    assert not read(f"Kazakh Foreign Minister Kassym-Jomart Tokayev {said}.", "2003-01-17").reports


@pytest.mark.parametrize(
    "said",
    [
        "On Tuesday he met President Nursultan Nazarbayev; on Wednesday President Gurbanguly Berdimuhamedov told him "
        "that gas would cost more.",
        "He was received by President Nursultan Nazarbayev; the next day President Gurbanguly Berdimuhamedov met him.",
        "In Astana he saw President Nursultan Nazarbayev; in Ashgabat President Gurbanguly Berdimuhamedov told him no.",
    ],
)
def test_whom_a_third_country_s_guest_met_in_turn_did_not_meet(said: str, read: Read) -> None:
    text = f"Ukraine's Deputy Prime Minister Andriy Klyuyev has been travelling. {said}"
    assert not read(text, "2010-11-05").reports
