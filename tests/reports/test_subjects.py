"""About what, and with what result: topics, outcomes, figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Report
from kzturk.reports.model import Figure, Outcome

ReadOne = Callable[..., Report]

MET = "Murat Nurtleu met with Rashid Meredov in Astana on 6 August 2024."
TALKS = "On 6 August 2024 President Tokayev held talks with President Serdar Berdimuhamedov in Ashgabat."


def codes(report: Report) -> list[str]:
    """Return the topics of a report in order of the alphabet."""
    return sorted(topic.code for topic in report.topics)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("They discussed trade, transport and gas supplies.", ["oil-gas", "transport", "trade"]),
        ("They discussed trade and economic cooperation.", ["trade"]),
        ("They discussed tourism, sport and education.", ["education-science", "sport", "tourism"]),
        ("They discussed energy.", ["energy"]),
        ("They discussed energy and gas.", ["energy", "oil-gas"]),
        ("They discussed the upcoming Caspian Summit.", ["caspian"]),
        ("They discussed cooperation within the United Nations.", ["multilateral"]),
        ("They discussed economic cooperation.", []),
        ("They discussed strategic partnership and friendship.", []),
        ("They discussed international and regional issues.", []),
        (
            "They discussed the Commission on Economic, Scientific, Technical and Cultural Cooperation.",
            [],
        ),
        ("They discussed the work of the Minister of Energy.", []),
    ],
)
def test_topics_are_what_was_discussed(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == sorted(expected)


def test_an_office_is_no_topic(only: ReadOne) -> None:
    report = only("Murat Nurtleu met with the Minister of Energy of Turkmenistan in Astana. They discussed railways.")
    assert codes(report) == ["transport"]


def test_the_occasion_is_no_topic(only: ReadOne) -> None:
    report = only("President Tokayev met with President Serdar Berdimuhamedov at the Sixth Caspian Summit.", None)
    assert codes(report) == []


def test_a_standing_paragraph_codes_nothing(only: ReadOne) -> None:
    report = only(
        f"{MET} They discussed railways.\n\n"
        "Diplomatic relations between the two countries were established in 1992. Trade turnover is $500 million."
    )
    assert (codes(report), report.figures) == (["transport"], ())


def shown(outcome: Outcome) -> str:
    """Return an outcome in short: kind, number, to whom."""
    count = None if outcome.count is None else str(outcome.count)
    return " ".join(filter(None, [outcome.kind, count, outcome.to]))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Following the talks, the sides signed seven documents.", ["documents 7"]),
        ("The sides signed 12 documents.", ["documents 12"]),
        ("A treaty on friendship was signed.", ["documents 1"]),
        ("The presidents adopted a joint statement.", ["joint-statement"]),
        ("The sides signed a joint declaration.", ["joint-statement"]),
        ("Tokayev was awarded the Order of Friendship.", ["award Kassym-Jomart Tokayev"]),
        ("Tokayev invited Serdar Berdimuhamedov to visit Kazakhstan.", ["invitation Serdar Berdimuhamedov"]),
        ("The presidents launched a new border terminal.", ["project"]),
        ("An agreement will be signed in November.", []),
        ("Tokayev thanked his host for the invitation to the talks.", []),
    ],
)
def test_outcomes(more: str, expected: list[str], only: ReadOne) -> None:
    assert [shown(outcome) for outcome in only(f"{TALKS} {more}").outcomes] == expected


def test_an_award_says_what_and_to_whom(only: ReadOne) -> None:
    (award,) = only(f"{TALKS} Tokayev was awarded the Order of Friendship.").outcomes
    assert (award.what, award.to) == ("Order of Friendship", "Kassym-Jomart Tokayev")


@pytest.mark.parametrize(
    "more",
    [
        "Tokayev invited Serdar Berdimuhamedov to visit Kazakhstan. Berdimuhamedov accepted the invitation.",
        ("Tokayev invited Serdar Berdimuhamedov to visit Kazakhstan. The invitation was accepted."),
    ],
)
def test_an_invitation_accepted(more: str, only: ReadOne) -> None:
    (invitation,) = only(f"{TALKS} {more}").outcomes
    assert invitation.accepted is True


def test_what_is_planned_has_no_outcome_yet(only: ReadOne) -> None:
    text = "President Tokayev will hold talks with President Serdar Berdimuhamedov in Ashgabat on 15 August 2024."
    assert only(f"{text} Seven documents will be signed.").outcomes == ()


def number(figure: Figure) -> str:
    """Return a figure in short."""
    value = f"{figure.comparator}{figure.value:g}{figure.unit or ''}"
    return f"{figure.measure} {value} {figure.status}"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("They noted that trade turnover surpassed half a billion dollars.", "trade-turnover >5e+08USD actual"),
        ("They noted that trade turnover was $500 million.", "trade-turnover =5e+08USD actual"),
        ("They noted that trade turnover was about 500 million US dollars.", "trade-turnover ~5e+08USD actual"),
        ("They noted that trade turnover was less than $500 million.", "trade-turnover <5e+08USD actual"),
        ("They agreed to bring trade turnover to $1 billion.", "trade-target =1e+09USD target"),
        ("They noted that mutual trade grew by 15 percent.", "trade-growth =15% change"),
        ("They noted that trade has quadrupled.", "trade-growth =4x change"),
        ("They noted that trade has doubled.", "trade-growth =2x change"),
        ("They noted that about 2 million tonnes of cargo were carried.", "freight ~2e+06tonnes actual"),
        ("They noted that the power line has a capacity of 500 MW.", "power-capacity =500MW capacity"),
        ("They noted that gas supplies reached 3 billion cubic meters.", "gas-volume =3e+09m3 actual"),
        ("They noted that more than 200 joint ventures work in Kazakhstan.", "companies >200 actual"),
        ("The sides signed seven documents.", "documents =7 actual"),
        ("The sides signed more than ten documents.", "documents >10 actual"),
    ],
)
def test_figures(more: str, expected: str, only: ReadOne) -> None:
    assert [number(figure) for figure in only(f"{TALKS} {more}").figures] == [expected]


@pytest.mark.parametrize(
    "more",
    ["The hall has 500 seats.", "They met for 40 minutes.", "Resolution 247 was praised.", "It was 5 degrees."],
)
def test_other_numbers_are_no_figures(more: str, only: ReadOne) -> None:
    assert only(f"{TALKS} {more}").figures == ()
