"""Words: every span is a slice of the text, whatever stands in it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from kzturk.articles import cut_words
from kzturk.articles.words import COMMA, DASH, HYPHEN, NEWLINE, PARAGRAPH, QUOTE, SPACE, STOP
from kzturk.values import fold_word

TEXTS = st.one_of(st.text(), st.text(alphabet="ab İ-–“”.,\n\t'’1Қй_\u00ad\u200b", max_size=60))


@given(TEXTS)
@example("İstanbul’da 5 ağustos")
@example("")
@example("...")
def test_words_and_gaps_make_up_the_text(text: str) -> None:
    words = cut_words(text)
    built = "".join(
        words.gap_text(n) + words.text[start:end]
        for n, (start, end) in enumerate(zip(words.starts, words.ends, strict=True))
    )
    assert built + words.gap_text(len(words)) == text or not len(words)
    assert len(words.gaps) == len(words) + 1


@given(TEXTS)
def test_every_span_is_its_word(text: str) -> None:
    words = cut_words(text)
    for n, key in enumerate(words.keys):
        printed = text[words.starts[n] : words.ends[n]]
        assert printed
        assert words.printed(n, n + 1) == printed
        assert fold_word(printed) == key
        assert words.is_capital(n) == printed[0].isupper()


@given(TEXTS, st.data())
def test_a_quote_of_several_words_is_a_slice_of_the_text(text: str, data: st.DataObject) -> None:
    words = cut_words(text)
    if not len(words):
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    start, end = words.starts[first], words.ends[last - 1]
    assert text[start:end] == words.printed(first, last)


def test_gaps_tell_what_stands_between_words() -> None:
    words = cut_words("One, two – three. “Four”\nfive\n\nsix-seven")
    gaps = words.gaps
    assert gaps[0] == 0
    assert gaps[1] & COMMA
    assert gaps[1] & SPACE
    assert gaps[2] & DASH
    assert gaps[3] & STOP
    assert gaps[3] & QUOTE
    assert gaps[4] & NEWLINE
    assert not gaps[4] & PARAGRAPH
    assert gaps[5] & PARAGRAPH
    assert gaps[6] == HYPHEN
