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


def test_a_deputy_prime_minister_who_is_foreign_minister_held_his_office(read: Read) -> None:
    text = (
        "Deputy Prime Minister - Foreign Minister Murat Nurtleu met with the Foreign Minister of Turkmenistan Rashid "
        "Meredov in Astana on 3 February 2025. The sides talked about the transport of goods."
    )
    (report,) = read(text, "2025-02-04").reports
    assert report.flags == ()


def test_who_is_only_understood_has_no_printed_office_and_is_less_sure(read: Read) -> None:
    text = (
        "The Foreign Minister of Turkmenistan Rashid Meredov is on a visit to Kazakhstan. Today he met with Deputy "
        "Prime Minister - Foreign Minister Murat Nurtleu at the ministry's mansion in Astana."
    )
    (report,) = read(text, "2025-02-03").reports
    offices = {person.id: person.office_printed for person in report.participants}
    assert offices["rashid-meredov"] != "Deputy Prime Minister - Foreign Minister"
    assert all(e.confidence < SURE for e in report.evidence if e.field == "participants.rashid-meredov")
