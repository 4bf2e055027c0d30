"""Who was at a table, told by a list after the meeting was told by a group's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Report

ReadOne = Callable[..., Report]


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of the Caspian states agreed on a communique at a meeting in Ashgabat (28 June).\n\n"
        "Foreign Minister of Kazakhstan Mukhtar Tileuberdi, Foreign Minister of Russia Sergey Lavrov and Foreign "
        "Minister of Turkmenistan Rashid Meredov took part in the meeting.",
        "Foreign ministers of the five littoral countries held talks in Ashgabat on 28 June. The talks were attended "
        "by Mukhtar Tileuberdi (Kazakhstan), Sergey Lavrov (Russia) and Rashid Meredov (Turkmenistan).",
        "On 28 June the foreign ministers of the Caspian five met in Ashgabat. Russia's Foreign Minister Sergey "
        "Lavrov, Kazakh Foreign Minister Mukhtar Tileuberdi and Turkmen Foreign Minister Rashid Meredov attended.",
    ],
)
def test_a_list_says_who_the_group_was(only: ReadOne, text: str) -> None:
    report = only(text, "2022-06-29")
    assert {p.name for p in report.participants} == {"Mukhtar Tileuberdi", "Sergey Lavrov", "Rashid Meredov"}
    assert report.kind == "multilateral"


@pytest.mark.parametrize(
    "text",
    [
        "A delegation headed by Rashid Meredov took part in the meeting of foreign ministers in Moscow.\n\nThe foreign "
        "ministers of Russia, Kazakhstan and Turkmenistan discussed transport.",
        "Rashid Meredov attended the session of the council in Moscow. The foreign ministers of Russia, Kazakhstan and "
        "Turkmenistan exchanged views on transport.",
        "Kazakhstan's Foreign Minister Kairat Abdrakhmanov took part in a meeting in Moscow. The ministers of foreign "
        "affairs of Kazakhstan, Russia and Turkmenistan considered transport.",
    ],
)
def test_who_came_to_it_tells_where_it_was(only: ReadOne, text: str) -> None:
    report = only(text, "2017-12-07")
    assert report.venue is not None
    assert (report.venue.country, report.venue.city) == ("RU", "Moscow")
