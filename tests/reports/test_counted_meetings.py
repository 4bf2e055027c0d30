"""Meetings that are only counted are no meetings of an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "Presidents Nursultan Nazarbayev and Gurbanguly Berdimuhamedov held four bilateral meetings during this year.",
        "Nursultan Nazarbayev and Gurbanguly Berdimuhamedov have held 5 meetings over the past two years, he said.",
        "The ambassador noted that Nursultan Nazarbayev and Gurbanguly Berdimuhamedov have met three times since May.",
    ],
)
def test_a_count_of_meetings_tells_of_none(read: Read, text: str) -> None:
    assert read(text, "2009-12-11").reports == ()


def test_two_meetings_of_a_day_are_told(only: ReadOne) -> None:
    text = (
        "On 5 May 2009 President Nursultan Nazarbayev and President Gurbanguly Berdimuhamedov held two meetings in "
        "Astana, in narrow format and with their delegations."
    )
    assert str(only(text, "2009-05-06").date.start) == "2009-05-05"
