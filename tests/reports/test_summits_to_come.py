"""Summits to come that an article mentions beside its news, with a day of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]
TALKS = "President Tokayev met with Serdar Berdimuhamedov in Astana today. "


@pytest.mark.parametrize(
    "mention",
    [
        "Both are in Astana for the Consultative Meeting of the Heads of State of Central Asia, which opens tomorrow.",
        "Tokayev then turned to the Consultative Meeting of Central Asian heads, which he is to host on 9 August.",
        "They will see each other again on August 9, at the sixth Consultative Meeting of the Heads of Central Asia.",
    ],
)
def test_a_known_summit_with_its_day_is_planned(mention: str, read: Read) -> None:
    reading = read(TALKS + "They discussed gas. " + mention, "2024-08-08")
    (ahead,) = [report for report in reading.reports if report.kind == "multilateral"]
    assert (ahead.status, ahead.prominence) == ("planned", "background")
    assert str(ahead.date.start) == "2024-08-09"
    assert {p.id for p in ahead.participants} == {"kassym-jomart-tokayev", "serdar-berdimuhamedov"}


@pytest.mark.parametrize(
    "mention",
    [
        "They spoke of the coming Consultative Meeting of the Heads of State of Central Asia.",
        "The two had also seen each other a day earlier at the Consultative Meeting of Central Asian heads.",
    ],
)
def test_without_a_day_to_come_it_is_not(mention: str, read: Read) -> None:
    reading = read(TALKS + "They discussed gas. " + mention, "2024-08-08")
    assert not [report for report in reading.reports if report.status == "planned"]


def test_who_only_speaks_of_a_summit_does_not_go_there(read: Read) -> None:
    reading = read(
        "Rashid Meredov received Roman Vassilenko in Ashgabat today. Meredov spoke of the importance that his country "
        "attaches to the Caspian Summit to be held in Ashgabat on 29 June 2022.",
        "2022-06-16",
    )
    ahead = [report for report in reading.reports if report.status == "planned"]
    assert "rashid-meredov" not in {p.id for report in ahead for p in report.participants}
