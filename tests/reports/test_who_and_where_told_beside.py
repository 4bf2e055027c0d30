"""Who sat there by a sentence of his own, and what is no place or form of a meeting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]


@pytest.mark.parametrize("told", ["was at the meeting", "was also at the talks"])
def test_who_was_at_the_meeting_is_a_participant(told: str, only: ReadOne) -> None:
    report = only(
        "Kassym-Jomart Tokayev and Gurbanguly Berdimuhamedov met in Astana on 6 August 2024. Foreign Minister Murat "
        f"Nurtleu {told}."
    )
    assert "murat-nurtleu" in {person.id for person in report.participants}


def test_leaving_for_home_after_the_talks_is_not_where_they_were(read: Read) -> None:
    reading = read(
        "On February 27, 1997 President of Turkmenistan Saparmurat Niyazov arrived in Almaty on an official visit. "
        "On February 28 Mr. Niyazov had a working breakfast with Prime Minister Akezhan Kazhegeldin, with whom he went "
        "through the schedule of deliveries, toured a factory and left for Ashgabat."
    )
    assert [(r.venue.city if r.venue else None, len(r.participants)) for r in reading.reports] == [("Almaty", 2)]


def test_calling_somebody_something_is_no_telephone_call(only: ReadOne) -> None:
    report = only(
        "On July 5, 2001 Nursultan Nazarbayev received Saparmurat Niyazov in Astana. Mr. Niyazov afterwards called his "
        'colleague "a man of generosity".'
    )
    assert report.format == "in-person"
