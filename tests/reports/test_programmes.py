"""What is announced and what is called off: programmes of visits, sessions to come, trips put off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]

VISIT = "President of Turkmenistan Serdar Berdimuhamedov will be in Astana on October 13-14. "


@pytest.mark.parametrize(
    "told",
    [
        "A meeting of the Council of CIS Heads of State will be held on October 14 in the Independence Palace.",
        "The CIS summit is set for October 14. He will leave the same evening.",
        "On October 14 the summit of the CIS is to be held.",
    ],
)
def test_a_session_on_a_programme_is_planned(read: Read, told: str) -> None:
    (report,) = read(VISIT + told, "2022-10-11").reports
    assert (report.status, report.kind, str(report.date.start)) == ("planned", "multilateral", "2022-10-14")
    assert {p.country for p in report.participants} == {"KZ", "TM"}


def test_a_talk_of_the_programme_is_planned_for_the_days_of_the_visit(read: Read) -> None:
    (report,) = read(
        VISIT + "He was invited by his colleagues. The opening is in the morning. President Kassym-Jomart Tokayev is "
        "expected to meet with his Turkmen counterpart separately.",
        "2022-10-11",
    ).reports
    assert report.status == "planned"
    assert report.date.start is not None
    assert report.date.end is not None
    assert (report.date.start.day, report.date.end.day) == (13, 14)


@pytest.mark.parametrize(
    "text",
    [
        "The working visit of President Nursultan Nazarbayev to Turkmenistan, scheduled for September 14-15, has been "
        "postponed.",
        "A state visit of Nazarbayev to Ashgabat, planned for 14 September, was called off, his press secretary said.",
        "President Nazarbayev has put off the trip to Turkmenistan, which was to begin on September 14: the visit was "
        "cancelled.",
    ],
)
def test_a_head_of_states_visit_put_off_is_a_meeting_called_off(read: Read, text: str) -> None:
    (report,) = read(text, "1995-09-13").reports
    assert report.status == "cancelled"
    assert {p.name for p in report.participants} == {"Nursultan Nazarbayev", "Saparmurat Niyazov"}
    assert str(report.date.start) == "1995-09-14"


@pytest.mark.parametrize(
    "text",
    [
        "The next CIS summit will take place in Bishkek in October 2023.",
        "President Serdar Berdimuhamedov signed a paper on sending a delegation to the CIS summit, which will be held "
        "in Astana.",
        "The visit of the Turkmen ambassador to Aktau was cancelled.",
    ],
)
def test_what_is_only_mentioned_is_no_plan(read: Read, text: str) -> None:
    assert not read(text, "2022-10-11").reports


def test_a_visit_moved_calls_off_nothing_else(read: Read) -> None:
    reports = read(
        VISIT + "President Kassym-Jomart Tokayev is expected to meet him on October 13. A state visit of Tokayev to "
        "Turkmenistan, which was being prepared for December 2022, has been moved to next year.",
        "2022-10-11",
    ).reports
    assert sorted(report.status for report in reports) == ["cancelled", "planned"]


def test_who_recalls_talks_took_no_part_in_them(read: Read) -> None:
    (report,) = read(
        "ASTANA. March 12, 2025. Deputy Foreign Minister Alibek Bakayev recalled that the agreement had been signed in "
        "October 2024 after the negotiations of President Kassym-Jomart Tokayev with his Turkmen counterpart.",
        "2025-03-12",
    ).reports
    assert {p.name for p in report.participants} == {"Kassym-Jomart Tokayev", "Serdar Berdimuhamedov"}


def test_those_who_confirmed_sit_in_the_announced_summit(read: Read) -> None:
    (report,) = read(
        "Tashkent will host the seventh Consultative Meeting of the Heads of State of Central Asia on November 15-16. "
        "Kassym-Jomart Tokayev, Serdar Berdimuhamedov and Emomali Rahmon have confirmed their attendance.",
        "2025-11-10",
    ).reports
    assert report.status == "planned"
    assert {p.country for p in report.participants} == {"KZ", "TM", "TJ"}


@pytest.mark.parametrize(
    "told",
    [
        "He will take part on October 11 in a session in Ashgabat and hold a meeting with President Berdymukhammedov.",
        "Tokayev is to visit a school in Ashgabat on October 11 and meet President Gurbanguly Berdymukhammedov.",
        "Tokayev is expected to fly to Ashgabat on October 11 and then discuss gas with President Berdymukhammedov.",
    ],
)
def test_what_goes_on_with_a_plan_is_planned(read: Read, told: str) -> None:
    reports = read("Kazakh President Kassym-Jomart Tokayev leaves for Turkmenistan. " + told, "2019-10-10").reports
    assert {report.status for report in reports} == {"planned"}
