"""Finding mentions never fails, and every mention lies in the text."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from kzturk.mentions import Mentions

Find = Callable[[str], Mentions]

PIECES = st.sampled_from(
    [
        "President", "Presidents", "of", "the", "and", ",", ".", "Kazakhstan", "Turkmenistan's", "Kazakh", "Turkmen",
        "Foreign Minister", "Tokayev", "K.", "Serdar", "Berdimuhamedov", "counterpart", "his", "Mr.", "two presidents",
        "sixth", "VI", "2022", "Caspian Summit", "in", "Ashgabat", "to", "Ambassador", "former", "-", "(", ")", "\n\n",
        "thanked", "Aman Bekov", "Cabinet of Ministers", "Deputy Chairman",
    ]
)  # fmt: skip
MIXTURES = st.lists(PIECES, max_size=40).map(" ".join)


def check(mentions: Mentions) -> None:
    """Every span lies inside the words of the article."""
    count = len(mentions.article.words)
    for listed in (mentions.actors, mentions.places, mentions.countries, mentions.occasions, mentions.topics,
                   mentions.organisations, mentions.cues, mentions.moods):  # fmt: skip
        for mention in listed:
            assert 0 <= mention.first < mention.last <= count


@settings(deadline=None)
@given(MIXTURES)
def test_every_mixture_of_names_and_offices_can_be_read(find: Find, text: str) -> None:
    check(find(text))


@settings(deadline=None)
@given(st.text(max_size=300))
def test_every_text_can_be_read(find: Find, text: str) -> None:
    check(find(text))
