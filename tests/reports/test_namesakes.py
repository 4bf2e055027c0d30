"""Strangers named again by the family name alone, and colleagues named right after the word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan's Vice Minister of Energy Sabit Nurlybay came to Ashgabat. On 7 August Nurlybay was received by "
        "Foreign Minister of Turkmenistan Rashid Meredov.",
        "Deputy Minister of Kazakhstan Sabit Nurlybay spoke about water. Later Rashid Meredov met with Sabit Nurlybay "
        "in Ashgabat.",
        "A delegation led by Deputy Minister of Kazakhstan Sabit Nurlybay is in Ashgabat. Rashid Meredov and Nurlybay "
        "held talks there.",
    ],
)
def test_a_stranger_is_known_again_by_the_family_name(read: Read, text: str) -> None:
    (report,) = read(text).reports
    assert {(p.name, p.side) for p in report.participants} == {("Sabit Nurlybay", "KZ"), ("Rashid Meredov", "TM")}


def test_a_colleague_named_right_after_is_that_person(read: Read) -> None:
    reading = read(
        "President Gurbanguly Berdimuhamedov received the Minister of Defence of Kazakhstan Adilbek Zhaksybekov. "
        "On the eve the guest had a meeting with his colleague, the Minister of Defence Yaylym Berdiyev.",
        "2010-11-11",
    )
    assert {"Yaylym Berdiyev", "Adilbek Zhaksybekov"} in [{p.name for p in r.participants} for r in reading.reports]
