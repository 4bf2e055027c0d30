"""Sentences end where they end, and not at abbreviations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.articles import cut_words
from kzturk.articles.sentences import split_sentences
from kzturk.knowledge import Knowledge


def sentences_of(text: str, knowledge: Knowledge) -> list[str]:
    """Return the sentences of an English text."""
    words = cut_words(text)
    abbreviations = frozenset(knowledge.languages["en"]["abbreviations"]["words"])
    return [words.printed(first, last) for first, last in split_sentences(words, 0, len(words), abbreviations)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They met. They talked.", 2),
        ("They met! They talked? They left.", 3),
        ("He met K. Tokayev in Astana.", 1),
        ("He met N.Nazarbayev in Astana.", 1),
        ("Mr. Meredov met Dr. Atayev.", 1),
        ("On Nov. 25 they met.", 1),
        ("Trade grew by 4.5 percent. It fell later.", 2),
        ("“Trade grew.” He left.", 2),
        ("He said: “Trade grew.” Then he left.", 2),
        ("They met... and talked.", 1),
        ("The U.S. delegation came.", 1),
        ("They met at 5 p.m. The talks went on.", 2),
        ("They left in May. June was calm.", 2),
        ("no capital. still one sentence", 1),
        ("", 0),
    ],
)
def test_sentences_are_counted_right(text: str, number: int, knowledge: Knowledge) -> None:
    assert len(sentences_of(text, knowledge)) == number


@given(st.text(alphabet="aA.!?” \n1,“", max_size=80))
def test_every_word_is_in_one_sentence(text: str) -> None:
    words = cut_words(text)
    ranges = split_sentences(words, 0, len(words), frozenset())
    covered = [n for first, last in ranges for n in range(first, last)]
    assert covered == list(range(len(words)))
