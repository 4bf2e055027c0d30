"""Which sentence tells of which meeting: what is passed on, recalled, congratulated on, or told of somebody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]
Read = Callable[..., Reading]
CALL = "On 10 July 2020 President Gurbanguly Berdimuhamedov telephoned Nursultan Nazarbayev. "


@pytest.mark.parametrize(
    "text",
    [
        "Warm greetings were passed on to President Kassym-Jomart Tokayev.",
        "His best wishes were passed on to Kassym-Jomart Tokayev.",
        "A road section was handed over to Kassym-Jomart Tokayev last week.",
    ],
)
def test_what_is_passed_on_is_no_receiver(only: ReadOne, text: str) -> None:
    assert {p.name for p in only(CALL + text, "2020-07-10").participants} == {
        "Gurbanguly Berdimuhamedov",
        "Nursultan Nazarbayev",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The head of Turkmenistan recalled how in Turkmenbashi in August last year he had discussed the sea with "
        "Nazarbayev.",
        "He recalled that in August last year Gurbanguly Berdimuhamedov had discussed the sea with Nazarbayev.",
        "In August last year Gurbanguly Berdimuhamedov had discussed the sea with Nazarbayev, it was recalled.",
    ],
)
def test_what_is_recalled_gives_the_call_no_day(read: Read, text: str) -> None:
    days = {
        r.prominence: str(r.date.start) for r in read(CALL + "They spoke of health.\n\n" + text, "2020-07-10").reports
    }
    assert days["main"] == "2020-07-10"
    assert days.get("background", "2019-08-01") == "2019-08-01"


@pytest.mark.parametrize(
    "text",
    [
        "On June 19 the ambassador talked in the city of Turkmenbashi with the mayor, Amangeldi Isayev.",
        "On June 19 the ambassador spoke in the port of Turkmenbashi with the mayor Amangeldi Isayev.",
        "On June 19 Nurlan Nogayev talked in the town of Turkmenbashi with mayor Amangeldi Isayev of Turkmenistan.",
    ],
)
def test_a_talk_in_a_city_is_with_its_mayor(read: Read, text: str) -> None:
    lead = (
        "On June 18 Ambassador of Kazakhstan Nurlan Nogayev was received by the hakim of the Balkan velayat of "
        "Turkmenistan Hojamyrat Ashyrmyradov. "
    )
    assert [str(r.date.start) for r in read(lead + text, "2025-06-20").reports] == ["2025-06-18", "2025-06-19"]


@pytest.mark.parametrize(
    "text",
    [
        "A few hours later Olzhas Bektenov was shown into the office of Gurbanguly Berdimuhamedov.",
        "Some hours later Bektenov was ushered into the study of Gurbanguly Berdimuhamedov.",
        "An hour later Olzhas Bektenov was shown in to Gurbanguly Berdimuhamedov.",
    ],
)
def test_a_second_reception_is_of_the_same_day(read: Read, text: str) -> None:
    lead = "President Serdar Berdimuhamedov received Prime Minister Olzhas Bektenov of Kazakhstan on May 24, 2024. "
    second = read(lead + text, "2024-06-03").reports[-1]
    assert {p.name for p in second.participants} == {"Olzhas Bektenov", "Gurbanguly Berdimuhamedov"}
    assert str(second.date.start) == "2024-05-24"


@pytest.mark.parametrize(
    "text",
    [
        "The Speaker congratulated the diplomat on the holding of the meeting of the Council of CIS Heads of State in "
        "Ashgabat on October 11. The ambassador passed on to the Speaker an invitation.",
        "Congratulating the guest on the CIS summit held in Ashgabat on October 11, the Speaker praised it. The "
        "ambassador thanked the Speaker.",
    ],
)
def test_a_summit_somebody_is_congratulated_on_is_not_told(read: Read, text: str) -> None:
    lead = "On November 22 Senate Chair Dariga Nazarbayeva received the Ambassador of Turkmenistan Toyly Komekov. "
    (report,) = [r for r in read(lead + text, "2019-11-22").reports if r.prominence == "main"]
    assert (str(report.date.start), report.kind) == ("2019-11-22", "bilateral")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "On May 28 the Turkmen leader made his first visit to Astana. His talks with Nazarbayev there ended with a "
            "program of cooperation.",
            ("2007-05-28", "Astana"),
        ),
        (
            "In May the Turkmen leader had travelled to Almaty. There he and Nazarbayev agreed on transit fees.",
            ("2007-05-01", "Almaty"),
        ),
        (
            "On 28 May Gurbanguly Berdimuhamedov visited Astana. On the day of his arrival he and Nazarbayev spoke "
            "about gas.",
            ("2007-05-28", "Astana"),
        ),
    ],
)
def test_the_visit_told_before_dates_and_places_the_talks(told: str, expected: tuple[str, str], read: Read) -> None:
    text = f"Turkmenistan and Kazakhstan look for new ways. {told} President Nursultan Nazarbayev sounded content."
    (report,) = read(text, "2007-10-03").reports
    assert report.prominence == "background"
    assert (str(report.date.start), report.venue and report.venue.city) == expected


def test_an_analysis_is_about_the_latest_meeting_that_it_tells_at_length(read: Read) -> None:
    text = (
        "Trade is growing. Nursultan Nazarbayev made an official visit to Ashgabat that began on September 11. In the "
        "palace he and President Gurbanguly Berdimuhamedov talked for three hours on the day of arrival. They agreed "
        "to build a railway. In May the Turkmen leader had travelled to Almaty. There he and Nazarbayev spoke of gas."
    )
    found = {str(r.date.start): r.prominence for r in read(text, "2007-10-03").reports}
    assert found == {"2007-09-11": "main", "2007-05-01": "background"}


@pytest.mark.parametrize(
    "said",
    [
        "Before the signing the two had exchanged views at length on fish farming.",
        "Afterwards they discussed ferry links in the akim's office.",
        "Both then spoke about fish farming over a map.",
    ],
)
def test_the_two_who_signed_together_are_those_who_then_talked(said: str, only: ReadOne) -> None:
    text = (
        "A twinning agreement was signed in Atyrau yesterday by the akim of the region, Nurlan Nogayev, and the hakim "
        f"of Balkan velayat, Tangryguly Atahallyev. {said}"
    )
    assert {p.side for p in only(text, "2019-04-03").participants} == {"KZ", "TM"}
