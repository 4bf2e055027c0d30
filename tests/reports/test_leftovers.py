"""Talks told by sentences of which none names both sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "Roman Sklyar, First Deputy Prime Minister of Kazakhstan, flew to Ashgabat. His opposite number was Serdar "
        "Berdimuhamedov, deputy chairman of the Cabinet of Ministers. The negotiations ended with a protocol.",
        "Heads of the customs services met in Turkmenabat. For Kazakhstan, Roman Sklyar came; for Turkmenistan it was "
        "Serdar Berdimuhamedov.",
        "The commission held its session on Thursday. From Kazakhstan it was Roman Sklyar, from Turkmenistan "
        "Vice-Premier Serdar Berdimuhamedov.",
    ],
)
def test_a_talk_has_the_officials_named_around_it(only: ReadOne, text: str) -> None:
    report = only(text, "2021-05-27")
    assert {p.name for p in report.participants} == {"Roman Sklyar", "Serdar Berdimuhamedov"}


@pytest.mark.parametrize(
    "text",
    [
        "Roman Sklyar flew to Ashgabat. He was welcomed at the airport by Serdar Berdimuhamedov. Talks are expected.",
        "Serdar Berdimuhamedov sent a letter to Roman Sklyar. Talks between experts were held last year.",
        "Roman Sklyar met with the ambassador of Japan. Serdar Berdimuhamedov was in Tokyo that week.",
    ],
)
def test_nothing_is_gathered_around_what_is_no_talk_of_theirs(read: Read, text: str) -> None:
    assert not [r for r in read(text, "2021-05-27").reports if r.status == "held" and r.prominence == "main"]


def test_two_tellings_of_one_call_are_one_meeting(only: ReadOne) -> None:
    report = only(
        "Niyazov and Nazarbayev discuss gas\n\nPresidents Saparmurat Niyazov and Nursultan Nazarbayev held a telephone "
        "conversation on 22 November, the agency reported from Ashgabat.",
        "1996-11-25",
    )
    assert report.format == "telephone"
