"""Officials whom the knowledge does not know: their side by the words around, the office, or the table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]
Read = Callable[..., Reading]
BOTH = "Kazakhstan and Turkmenistan develop their ties."


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan's Energy Minister Almassadam Satkaliyev met in Astana with Turkmenistan's Ovez Garlyyev.",
        "Energy Minister of Kazakhstan Almassadam Satkaliyev met with Ovez Garlyyev of Turkmenistan.",
        "Almassadam Satkaliyev (Kazakhstan) held talks in the capital with Ovez Garlyyev (Turkmenistan).",
        "Almassadam Satkaliyev held talks with Deputy Chairman of the Cabinet of Ministers Ovez Garlyyev.",
        f"{BOTH} Almassadam Satkaliyev discussed gas with the chairman of the state committee, Ovez Garlyyev.",
    ],
)
def test_a_stranger_has_the_side_that_is_told_or_left(only: ReadOne, text: str) -> None:
    sides = {p.name: p.side for p in only(text).participants}
    assert sides == {"Almassadam Satkaliyev": "KZ", "Ovez Garlyyev": "TM"}


@pytest.mark.parametrize(
    "text",
    [
        f"{BOTH} Almassadam Satkaliyev met with Under-Secretary-General of the UN Amina Mohammed.",
        f"{BOTH} Almassadam Satkaliyev met with the chairman of the board of China's CNPC, Dai Houliang.",
        "Almassadam Satkaliyev met with the chairman of the committee, Ovez Garlyyev.",
    ],
)
def test_nobody_is_given_a_side_that_does_not_follow(read: Read, text: str) -> None:
    assert all(p.side != "TM" for report in read(text).reports for p in report.participants)


@pytest.mark.parametrize(
    "partner",
    [
        "the head of the Turkmen delegation, Ovez Garlyyev",
        "Turkmen delegation leader Ovez Garlyyev",
        "the leader of the Turkmen delegation, Colonel Ovez Garlyyev",
        "Colonel Ovez Garlyyev, who leads the Main Department of Rescue Works of Turkmenistan",
        "Ovez Garlyyev, who headed the Turkmen delegation",
        "Lieutenant Colonel Ovez Garlyyev, who runs the State Customs Service of Turkmenistan",
        "the deputy chairman of the State Customs Service of Turkmenistan, Major General Ovez Garlyyev",
        "Ovez Garlyyev, head of the state fisheries committee of Turkmenistan",
    ],
)
def test_a_stranger_is_known_by_rank_and_by_what_he_leads(only: ReadOne, partner: str) -> None:
    report = only(f"Almassadam Satkaliyev, Minister of Energy of Kazakhstan, met in Astana with {partner}.")
    assert {p.name: p.side for p in report.participants} == {"Almassadam Satkaliyev": "KZ", "Ovez Garlyyev": "TM"}


def test_the_head_of_the_state_is_still_its_president(only: ReadOne) -> None:
    report = only(
        "Minister Almassadam Satkaliyev of Kazakhstan was received in Ashgabat by the head of the "
        "Turkmen state, Serdar Berdimuhamedov, and gave him a letter.",
        "2024-05-14",
    )
    assert {p.name for p in report.participants} == {"Almassadam Satkaliyev", "Serdar Berdimuhamedov"}


@pytest.mark.parametrize(
    "said",
    [
        "received the members of a delegation of Turkmenistan today, headed by the deputy chairman Hydyr Ovezov",
        "received a delegation from Turkmenistan led by the chairman of its customs service, Hydyr Ovezov",
        "met today with a group of deputies of Turkmenistan headed by committee chairman Hydyr Ovezov",
    ],
)
def test_who_heads_a_delegation_is_of_its_country(said: str, only: ReadOne) -> None:
    report = only(f"Prime Minister Karim Massimov {said}.", "2008-04-11")
    assert {p.side for p in report.participants} == {"KZ", "TM"}
