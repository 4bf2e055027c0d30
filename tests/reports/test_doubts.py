"""How sure values are: what is said in so many words, and what is put together from several sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
SURE = 0.9
OUTRIGHT = (
    "President Kassym-Jomart Tokayev received Turkmenistan's Foreign Minister Rashid Meredov in Astana on 5 August "
    "2024. The trade of the two countries and the transport of goods were discussed by the sides."
)


def sure_fields(report: Report) -> set[str]:
    """Return the fields with a confidence of 0.9 or more."""
    return {item.field.split(".")[0] for item in report.evidence if item.confidence >= SURE}


def test_what_one_sentence_says_in_so_many_words_is_sure(read: Read) -> None:
    (report,) = read(OUTRIGHT, "2024-08-07").reports
    assert {"date", "venue", "status", "kind", "participants"} <= sure_fields(report)


@pytest.mark.parametrize(
    "text",
    [
        "On 5 August 2024 Foreign Minister Rashid Meredov of Turkmenistan came to Astana.\n\n"
        "The guest was received by the President of Kazakhstan Kassym-Jomart Tokayev.",
        "Kassym-Jomart Tokayev arrived in Ashgabat on 5 August 2024.\n\nThe two presidents discussed gas and trade. "
        "Serdar Berdimuhamedov spoke of railways.",
    ],
)
def test_a_day_and_a_place_carried_over_from_another_sentence_are_less_sure(text: str, read: Read) -> None:
    for report in read(text, "2024-08-07").reports:
        assert not {"date", "venue"} & sure_fields(report)


def test_that_nobody_else_sat_there_is_less_sure_beside_a_third_party(read: Read) -> None:
    text = OUTRIGHT + " The meeting was held before a session with Uzbekistan's President Shavkat Mirziyoyev."
    for report in read(text, "2024-08-07").reports:
        assert "kind" not in sure_fields(report)
