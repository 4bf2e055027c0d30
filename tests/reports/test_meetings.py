"""What is a meeting, which one, and why there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]

MET = "Murat Nurtleu met with Rashid Meredov in Astana on 6 August 2024."


def standing(reading: Reading) -> list[tuple[str, str, str]]:
    """Return prominence, status and first day of each report."""
    return [(r.prominence, r.status, str(r.date.start)) for r in reading.reports]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MET, [("main", "held", "2024-08-06")]),
        (
            "Murat Nurtleu will meet Rashid Meredov in Astana on 9 August 2024.",
            [("main", "planned", "2024-08-09")],
        ),
        (
            "Murat Nurtleu is expected to hold talks with Rashid Meredov in Astana today.",
            [("main", "planned", "2024-08-07")],
        ),
        (
            "Talks of Murat Nurtleu with Rashid Meredov planned for 9 August 2024 in Astana have been cancelled.",
            [("main", "cancelled", "2024-08-09")],
        ),
        (
            "The meeting of Murat Nurtleu with Rashid Meredov in Astana on 9 August 2024 was postponed.",
            [("main", "cancelled", "2024-08-09")],
        ),
        ("Murat Nurtleu did not meet Rashid Meredov in Astana on 6 August 2024.", []),
        ("No meeting of Murat Nurtleu and Rashid Meredov took place in Astana on 6 August 2024.", []),
    ],
)
def test_held_planned_cancelled_and_denied(text: str, expected: list[tuple[str, str, str]], read: Read) -> None:
    assert standing(read(text)) == expected


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("On the same day President Tokayev received Rashid Meredov.", 2),
        ("The talks went on in an expanded format and ended with a signing.", 1),
        ("Nurtleu and Meredov discussed trade.", 1),
        ("Later Murat Nurtleu and Rashid Meredov held a briefing.", 1),
    ],
)
def test_other_principals_make_another_meeting(more: str, count: int, read: Read) -> None:
    assert len(read(f"{MET} {more}").reports) == count


def test_father_and_son_are_met_one_after_the_other(read: Read) -> None:
    text = (
        "On 10 October 2024 President Tokayev held talks with President Serdar Berdimuhamedov in Ashgabat. On 11 "
        "October President Tokayev met with Gurbanguly Berdimuhamedov in Ashgabat."
    )
    found = [[p.id for p in report.participants if p.side == "TM"] for report in read(text, "2024-10-12").reports]
    assert found == [["serdar-berdimuhamedov"], ["gurbanguly-berdimuhamedov"]]


def test_a_month_before_a_family_name_is_no_given_name(only: ReadOne) -> None:
    report = only("On 10 October Tokayev met with Serdar Berdimuhamedov in Ashgabat.", "2024-10-12")
    assert sorted(p.id for p in report.participants) == ["kassym-jomart-tokayev", "serdar-berdimuhamedov"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (
            "Last time Murat Nurtleu and Rashid Meredov met in Ashgabat in May 2023.",
            ("background", "held", "2023-05-01"),
        ),
        (
            "Earlier, in May 2023, President Tokayev paid a state visit to Turkmenistan.",
            ("background", "held", "2023-05-01"),
        ),
    ],
)
def test_what_is_only_recalled_is_background(more: str, expected: tuple[str, str, str], read: Read) -> None:
    assert standing(read(f"{MET} {more}")) == [("main", "held", "2024-08-06"), expected]


@pytest.mark.parametrize(
    "more",
    [
        "The ministers had met before.",
        "Earlier President Tokayev visited Turkmenistan.",
        "In May 2023 Murat Nurtleu visited Turkmenistan.",
    ],
)
def test_what_has_no_month_or_no_host_is_not_recorded(more: str, read: Read) -> None:
    assert standing(read(f"{MET} {more}")) == [("main", "held", "2024-08-06")]


def test_a_recalled_visit_has_the_host_of_its_day(read: Read) -> None:
    text = f"{MET} Earlier, in October 2021, President Tokayev paid a state visit to Turkmenistan."
    recalled = read(text).reports[1]
    assert {p.id: p.inferred for p in recalled.participants} == {
        "kassym-jomart-tokayev": False,
        "gurbanguly-berdimuhamedov": True,
    }
    assert recalled.visit == "state"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("President Tokayev sent a letter of congratulation to President Serdar Berdimuhamedov.", "letter"),
        ("President Tokayev sent a telegram to Serdar Berdimuhamedov and wished him health.", "letter"),
        ("President Serdar Berdimuhamedov arrived in Astana, Kazakhstan and was welcomed at the airport.", "ceremony"),
        ("President Serdar Berdimuhamedov toured a museum and the sights of Astana in Kazakhstan.", "sightseeing"),
        ("President Tokayev met with President of Uzbekistan Shavkat Mirziyoyev in Tashkent.", "third-country"),
        ("Murat Nurtleu will meet Rashid Meredov in Astana on 9 August 2024.", "announcement"),
        ("President Serdar Berdimuhamedov will visit Kazakhstan on 9 August 2024.", "announcement"),
        ("President Tokayev chaired a meeting of the government in Astana.", "one-side-only"),
        ("Delegations of Kazakhstan and Turkmenistan held talks in Astana on trade.", "nobody-named"),
        ("Murat Nurtleu and Rashid Meredov met in Astana in the summer of 2022.", "background-only"),
        (
            "Президент Казахстана встретился с президентом Туркменистана в Астане и обсудил с ним вопросы торговли.",
            "language",
        ),
        (MET, None),
    ],
)
def test_an_article_without_a_meeting_says_why(text: str, reason: str | None, read: Read) -> None:
    reading = read(text)
    assert reading.reason == reason
    assert any((r.prominence, r.status) == ("main", "held") for r in reading.reports) is (reason is None)


def test_a_letter_that_recalls_a_meeting_yields_it(read: Read) -> None:
    reading = read(
        "President Tokayev congratulated President Serdar Berdimuhamedov in a letter on the holiday. He recalled their "
        "meeting in Ashgabat in May 2024."
    )
    assert reading.reason == "letter"
    assert standing(reading) == [("background", "held", "2024-05-01")]


@pytest.mark.parametrize(
    "told",
    [
        "President of Kazakhstan Kassym-Jomart Tokayev opened the session. President of Turkmenistan Serdar "
        "Berdimuhamedov spoke about corridors.",
        "President of Kazakhstan Kassym-Jomart Tokayev opened the summit. Serdar Berdimuhamedov, speaking at the "
        "session, proposed a new railway.",
        "It was opened by President Kassym-Jomart Tokayev. The President of Turkmenistan Serdar Berdimuhamedov "
        "addressed the participants.",
    ],
)
def test_a_named_summit_needs_no_third_speaker(only: ReadOne, told: str) -> None:
    named = (
        "The sixth Consultative Meeting of the Heads of State of Central Asia took place in Astana on 9 August 2024."
    )
    report = only(f"{named} {told}", "2024-08-09")
    assert (report.kind, report.occasion and report.occasion.id) == ("multilateral", "consultative-meeting-2024")
    assert {p.name for p in report.participants} == {"Kassym-Jomart Tokayev", "Serdar Berdimuhamedov"}
