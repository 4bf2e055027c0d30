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
