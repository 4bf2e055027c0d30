"""The trie: every phrase, longest first, over the marks that a phrase may span and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.articles import cut_words
from kzturk.mentions.trie import Trie

LETTERS = st.sampled_from(["a", "b", "c", "d"])
PHRASES = st.lists(st.lists(LETTERS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=8)
TEXTS = st.lists(LETTERS, max_size=20).map(" ".join)


def trie_of(*phrases: str) -> Trie:
    """Return a trie in which each phrase's value is the phrase."""
    trie = Trie()
    for phrase in phrases:
        trie.add(phrase, ("phrase", phrase))
    return trie


def found(text: str, *phrases: str) -> list[str]:
    """Return the phrases found in a text, one value each."""
    return [ending.entries[0][1] for _, _, ending in trie_of(*phrases).find(cut_words(text))[0]]


@pytest.mark.parametrize(
    ("text", "phrases", "expected"),
    [
        ("foreign minister of trade", ["minister", "foreign minister"], ["foreign minister"]),
        ("foreign trade", ["foreign minister", "foreign"], ["foreign"]),
        ("the foreign minister", ["foreign", "minister"], ["foreign", "minister"]),
        ("ministers", ["minister"], []),
        ("a b c d", ["a b", "b c d"], ["a b"]),
        ("a b c", ["a b c d", "b c"], ["b c"]),
    ],
)
def test_the_longest_phrase_from_the_left_wins(text: str, phrases: list[str], expected: list[str]) -> None:
    assert found(text, *phrases) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "hit"),
    [
        ("trade and economic", "trade and economic", True),
        ("trade-and-economic", "trade and economic", True),
        ("Trade\nand economic", "trade and economic", True),
        ("TRADE AND ECONOMIC", "trade and economic", True),
        ("trade “and” economic", "trade and economic", True),
        ("trade, and economic", "trade and economic", False),
        ("trade. And economic", "trade and economic", False),
        ("trade (and economic)", "trade and economic", False),
        ("trade\n\nand economic", "trade and economic", False),
        ("trade; and economic", "trade and economic", False),
        ("vice-premier", "vice premier", True),
        ("vice premier", "vice-premier", True),
        ("economic, scientific, technical", "economic, scientific, technical", True),
        ("economic scientific technical", "economic, scientific, technical", False),
        ("the U.S. dollar", "u s dollar", True),
        ("Türkmenbaşy", "turkmenbasy", True),
    ],
)
def test_which_marks_a_phrase_may_span(text: str, phrase: str, hit: bool) -> None:
    assert bool(found(text, phrase)) is hit


def test_a_phrase_may_mean_several_things_and_each_once() -> None:
    trie = Trie()
    for value in ("one", "two", "one"):
        trie.add("word", ("kind", value))
    ((_, _, ending),) = trie.find(cut_words("word"))[0]
    assert ending.entries == [("kind", "one"), ("kind", "two")]


@pytest.mark.parametrize("phrase", ["", " ", "-", "…"])
def test_a_phrase_without_words_is_never_found(phrase: str) -> None:
    assert found("a - b … c", phrase) == []


@given(PHRASES, TEXTS)
def test_what_is_found_stands_there_and_never_overlaps(phrases: list[str], text: str) -> None:
    words = cut_words(text)
    done = 0
    for first, last, ending in trie_of(*phrases).find(words)[0]:
        assert done <= first < last <= len(words)
        done = last
        assert {value for _, value in ending.entries} == {" ".join(words.keys[first:last])}


@given(PHRASES, TEXTS)
def test_nothing_that_stands_there_is_missed(phrases: list[str], text: str) -> None:
    """The trie agrees with trying every phrase at every word."""
    keys = text.split()
    expected, at = [], 0
    while at < len(keys):
        lengths = [n for p in phrases if keys[at : at + (n := len(p.split()))] == p.split()]
        if lengths:
            expected.append((at, at + max(lengths)))
        at += max(lengths, default=1)
    assert [(first, last) for first, last, _ in trie_of(*phrases).find(cut_words(text))[0]] == expected


@given(st.lists(PHRASES, min_size=2, max_size=4), TEXTS)
def test_each_layer_is_matched_as_if_it_were_alone(layers: list[list[str]], text: str) -> None:
    words = cut_words(text)
    together = Trie(len(layers))
    for layer, phrases in enumerate(layers):
        for phrase in phrases:
            together.add(phrase, ("phrase", phrase), layer)
    for layer, phrases in enumerate(layers):
        alone = [(first, last, ending.entries) for first, last, ending in trie_of(*phrases).find(words)[0]]
        assert [(first, last, ending.entries) for first, last, ending in together.find(words)[layer]] == alone


def test_phrases_are_listed_once_with_their_folded_words() -> None:
    trie = Trie(2)
    trie.add("Foreign Minister", ("title", "a"), 0)
    trie.add("foreign minister", ("cue", "b"), 1)
    trie.add("foreign", ("cue", "b"), 1)
    assert sorted(trie.phrases()) == ["foreign", "foreign minister"]


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    words = cut_words(text)
    for first, last, _ in trie_of("a", "a b", "the president").find(words)[0]:
        assert 0 <= first < last <= len(words)
