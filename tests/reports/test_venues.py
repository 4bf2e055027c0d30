"""Where they met, and where they only were invited to, left for, or spoke of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Report

ReadOne = Callable[..., Report]
ENVOY = "Speaker of the Senate Dariga Nazarbayeva received the Ambassador of Turkmenistan Toyly Komekov. "


def place(report: Report) -> tuple[str | None, str | None]:
    """Return country and city."""
    return (report.venue.country, report.venue.city) if report.venue else (None, None)


@pytest.mark.parametrize(
    "invited",
    [
        "The Ambassador conveyed an invitation to make an official visit to Ashgabat.",
        "He handed over an invitation to pay an official visit to Turkmenistan.",
        "Mejlis invited her to pay a visit to Ashgabat.",
    ],
)
def test_a_visit_to_which_somebody_is_invited_is_elsewhere(invited: str, only: ReadOne) -> None:
    assert place(only(ENVOY + invited, "2019-04-09")) == ("KZ", None)


@pytest.mark.parametrize(
    "before",
    [
        "Before leaving for Astana, at the International Airport of the capital,",
        "Before departing for Kazakhstan, at the airport of the capital,",
        "Prior to his departure to Astana, in the capital,",
    ],
)
def test_who_speaks_before_leaving_does_so_at_home(before: str, only: ReadOne) -> None:
    report = only(
        "The Chairman of the Halk Maslahaty of Turkmenistan Gurbanguly Berdimuhamedov made a working visit to the "
        f"Republic of Kazakhstan. {before} the Hero-Arkadag talked with the Ambassador of Kazakhstan to Turkmenistan "
        "Askar Tazhibayev.",
        "2023-11-02",
    )
    assert place(report) == ("TM", "Ashgabat")


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister of Kazakhstan Olzhas Bektenov met with President Serdar Berdimuhamedov.",
        "President Serdar Berdimuhamedov held talks with Foreign Minister of Kazakhstan Murat Nurtleu.",
        "The Chairman of the Kazakh Senate Maulen Ashimbayev had a conversation with the President of Turkmenistan.",
    ],
)
def test_a_head_of_state_meets_lower_guests_at_home(text: str, only: ReadOne) -> None:
    report = only(text, "2024-05-25")
    assert place(report) == ("TM", None)
    assert report.venue is not None
    assert report.venue.basis == "host"


def test_between_two_heads_of_state_nobody_is_the_host_without_a_word(only: ReadOne) -> None:
    text = "Presidents Kassym-Jomart Tokayev and Serdar Berdimuhamedov held talks about trade and transport."
    assert only(text).venue is None


@pytest.mark.parametrize(
    ("dateline", "told"),
    [
        ("ASHKHABAD, May 5 -", "was received here by President Saparmurat Niyazov."),
        ("ASHKHABAD (AP) -", "met here with President Saparmurat Niyazov."),
        ("ASHKHABAD, Turkmenistan -", "held talks with President Saparmurat Niyazov here on Tuesday."),
    ],
)
def test_here_is_the_datelines_city(dateline: str, told: str, only: ReadOne) -> None:
    report = only(f"{dateline} The Prime Minister of Kazakhstan, Sergei Tereshchenko, {told}", "1992-05-06")
    assert place(report) == ("TM", "Ashgabat")
    assert report.venue is not None
    assert report.venue.basis == "stated"


@pytest.mark.parametrize(
    "discussed",
    [
        "the preparation of the Aral Sea summit in Turkmenbashi",
        "the agenda of the Caspian Economic Forum in Avaza",
        "the results of the CIS summit in Moscow",
    ],
)
def test_the_place_of_an_event_that_is_discussed_is_not_theirs(discussed: str, only: ReadOne) -> None:
    report = only(f"Foreign Ministers Murat Nurtleu and Rashid Meredov met and talked about {discussed}.")
    assert place(report)[1] is None


@pytest.mark.parametrize("lead", ["to Ashgabat in October 2024", "to Ashgabat of October 2024"])
def test_a_recalled_visit_was_where_it_led(lead: str, read: Callable[..., object]) -> None:
    reading = read(
        "On 3 February 2025 Foreign Ministers Rashid Meredov and Murat Nurtleu met in Astana. They reviewed what was "
        f"agreed following the official visit of President Kassym-Jomart Tokayev {lead}.",
        "2025-02-04",
    )
    background = [r for r in reading.reports if r.prominence == "background"]  # type: ignore[attr-defined]
    assert [place(r) for r in background] == [("TM", "Ashgabat")]


@pytest.mark.parametrize(
    "before",
    [
        "A Kazakh delegation took part in an exhibition in Turkmenistan.",
        "Kazakh exporters showed their goods at a fair in Turkmenistan.",
        "A delegation of Kazakhstan worked for three days in the Republic of Turkmenistan.",
    ],
)
def test_the_country_told_right_before_is_the_ground(before: str, only: ReadOne) -> None:
    report = only(
        f"{before} During it, Deputy Minister of Agriculture of Kazakhstan Azat Sultanov and the Turkmen Minister of "
        "Agriculture Allanur Altyyev conducted bilateral negotiations.",
        "2024-04-19",
    )
    assert place(report) == ("TM", None)


def test_a_talk_among_those_who_sat_together_was_in_the_same_place(read: Callable[..., object]) -> None:
    reading = read(
        "Foreign ministers of Azerbaijan Elmar Mammadyarov, Kazakhstan Kairat Abdrakhmanov, Russia Sergei Lavrov and "
        "Turkmenistan Rashid Meredov met in Moscow on 25 May 2018 and adopted a communique. In a bilateral talk "
        "on 25 May, Abdrakhmanov invited Meredov to Astana.",
        "2018-05-25",
    )
    assert {place(r) for r in reading.reports} == {("RU", "Moscow")}  # type: ignore[attr-defined]


@pytest.mark.parametrize("spoken", ["the preparation of", "preparations for", "the agenda of"])
def test_a_visit_that_is_spoken_of_is_not_theirs(spoken: str, only: ReadOne) -> None:
    report = only(
        f"Foreign Ministers Murat Nurtleu and Rashid Meredov met in New York and discussed {spoken} the official visit "
        "of the President of Kazakhstan to Ashgabat."
    )
    assert place(report) == ("US", "New York")
