"""The sentence around a span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.values.excerpts import excerpt_around

TEXT = "It rained.\nOn 5 May Tokayev met the guest. They spoke of gas.\n\nMore news"


def around(quote: str, text: str = TEXT, **options: int) -> tuple[str, str]:
    start = text.index(quote)
    excerpt, first, last = excerpt_around(text, start, start + len(quote), **options)
    return excerpt, excerpt[first:last]


def test_the_sentence_is_found_and_the_words_in_it() -> None:
    assert around("5 May") == ("On 5 May Tokayev met the guest.", "5 May")
    assert around("gas") == ("They spoke of gas.", "gas")
    assert around("It") == ("It rained.", "It")
    assert around("news") == ("More news", "news")


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    text = f"{'word ' * 200}GAS {'word ' * 200}"
    excerpt, words = around("GAS", text, longest=60)
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")
    assert words == "GAS"
    assert len(excerpt) < 80


def test_line_breaks_within_a_sentence_become_blanks() -> None:
    assert around("the guest", "He met the guest\tof  honour.")[0] == "He met the guest of honour."


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="does not lie"):
        excerpt_around("abc", 2, 9)


@given(st.text(alphabet="ab .\nA!?", min_size=1, max_size=300), st.data())
def test_the_words_are_always_in_their_excerpt(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    excerpt, first, last = excerpt_around(text, start, end, longest=40)
    assert excerpt[first:last].split() == text[start:end].split()
