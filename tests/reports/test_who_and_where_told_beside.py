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


def test_lectures_to_be_exchanged_by_video_are_no_video_link(only: ReadOne) -> None:
    report = only(
        "Murat Nurtleu met with Rashid Meredov in Astana on 6 August 2024. They agreed to start with an exchange "
        "of lectures by video."
    )
    assert report.format == "in-person"


def test_whose_visit_is_recalled_was_not_there(only: ReadOne) -> None:
    report = only(
        "President Serdar Berdimuhamedov received the Chairman of the Mazhilis Yerlan Koshanov on 6 August 2024. The "
        "guest spoke in favour of women's forums and recalled the visit of Speaker Dunyagozel Gulmanova in May."
    )
    assert {person.id for person in report.participants} == {"serdar-berdimuhamedov", "yerlan-koshanov"}


def test_a_vice_premier_in_charge_of_something_is_named_behind_it(only: ReadOne) -> None:
    report = only(
        "A session will be co-chaired on 18 October 2024 in Ashgabat by the vice premier of Turkmenistan in charge of "
        "oil and gas, Bayram Hojamuhammedov, and Kazakhstan's energy minister Almassadam Satkaliyev."
    )
    assert sorted((p.name, p.country) for p in report.participants) == [
        ("Almassadam Satkaliyev", "KZ"),
        ("Bayram Hojamuhammedov", "TM"),
    ]


def test_a_call_that_somebody_says_he_had_had_no_news(read: Read) -> None:
    reading = read(
        "Iranian President Masoud Pezeshkian received Kassym-Jomart Tokayev in Tehran on 6 August 2024. The Kazakh "
        "president said he had talked of the matter over the telephone with his Turkmen counterpart earlier."
    )
    assert not [report for report in reading.reports if report.prominence == "main"]


def test_an_event_to_come_neither_dates_nor_places_what_was_held(only: ReadOne) -> None:
    report = only(
        "On August 6 Murat Nurtleu arrived in Ashgabat. Rashid Meredov and he talked about water, on the eve of the "
        "Summit of the Heads of State of the CIS in Moscow on 8 October 2024.",
        "2024-08-07",
    )
    assert report.date.start is not None
    assert report.date.start.isoformat() == "2024-08-06"
    assert report.venue is not None
    assert report.venue.country == "TM"
