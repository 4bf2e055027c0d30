"""Events as named: which one of its kind, by number, year or place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.knowledge import Knowledge
from kzturk.mentions import Mentions

Find = Callable[[str], Mentions]


@pytest.mark.parametrize(
    ("phrase", "series", "number"),
    [
        ("the Sixth Caspian Summit", "caspian-summit", 6),
        ("the VI Caspian Summit", "caspian-summit", 6),
        ("the sixth summit of the Caspian littoral states", "caspian-summit", 6),
        ("the second Consultative Meeting of the Heads of State of Central Asia", "consultative-meeting", 2),
        ("the 5th Consultative Meeting of Central Asian leaders", "consultative-meeting", 5),
        ("the tenth summit of the Organization of Turkic States", "ots-summit", 10),
        ("the twelfth session of the intergovernmental Kazakh-Turkmen commission", "kz-tm-commission", 12),
        ("the Caspian Summit", "caspian-summit", None),
        ("the Consultative Meeting of the Heads of State of Central Asia", "consultative-meeting", None),
    ],
)
def test_the_number_of_an_event(phrase: str, series: str, number: int | None, find: Find, knowledge: Knowledge) -> None:
    (event,) = find(f"They met at {phrase} again.").occasions
    known = knowledge.occasions.get(event.occasion or "")
    assert (event.series or (known and known.series)) == series
    assert (event.number or (known and known.number)) == number


@pytest.mark.parametrize(
    ("phrase", "year"),
    [
        ("the OTS summit 2023", 2023),
        ("the 2023 OTS summit", 2023),
        ("the Consultative Meeting (2021)", 2021),
        ("the OTS summit", None),
    ],
)
def test_the_year_beside_an_event(phrase: str, year: int | None, find: Find) -> None:
    (event,) = find(f"They met at {phrase} again.").occasions
    assert event.year == year


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("the Caspian Summit in Ashgabat", "ashgabat"),
        ("the Caspian Summit, held in Aktau", "aktau"),
        ("the Caspian Summit held in Aktau", "aktau"),
        ("the Caspian Summit", None),
    ],
)
def test_the_place_beside_an_event(phrase: str, place: str | None, find: Find) -> None:
    (event,) = find(f"They met at {phrase} again.").occasions
    assert event.place == place


@pytest.mark.parametrize(
    ("phrase", "occasion"),
    [
        ("the 6th Caspian Summit", "caspian-summit-2022"),
        ("the Astana OTS summit", "ots-summit-2023"),
        ("the Avaza Consultative Meeting", "consultative-meeting-2021"),
    ],
)
def test_an_event_may_have_a_name_that_is_its_own(phrase: str, occasion: str, find: Find) -> None:
    (event,) = find(f"They met at {phrase} again.").occasions
    assert (event.series, event.occasion) == (None, occasion)


@pytest.mark.parametrize("phrase", ["a summit", "the state visit", "the talks", "the trilateral summit"])
def test_what_has_no_name_is_no_event(phrase: str, find: Find) -> None:
    assert find(f"They met at {phrase} again.").occasions == []
