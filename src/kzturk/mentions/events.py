"""Events as named in the text: a series or an occasion with the ordinal, year and place said beside it."""

from __future__ import annotations

import re

from kzturk.articles.daywords import year_number
from kzturk.articles.words import COMMA, HYPHEN, PAREN, QUOTE, SPACE, STOP, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.model import OccasionMention
from kzturk.mentions.phrases import Phrase

_ORDINAL = re.compile(r"^(\d{1,3})(st|nd|rd|th)$")
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
    "xiii": 13,
    "xiv": 14,
    "xv": 15,
    "xvi": 16,
    "xvii": 17,
    "xviii": 18,
    "xix": 19,
    "xx": 20,
}
_BETWEEN = frozenset(
    {
        "jubilee",
        "anniversary",
        "regular",
        "annual",
        "the",
        "of",
        "next",
        "informal",
        "international",
        "meeting",
        "extraordinary",
    }
)
_LOOK = 4


def build_occasions(phrases: list[Phrase], words: Words, lexicon: Lexicon) -> list[OccasionMention]:
    """Return the events named in an article, in order."""
    found = []
    for index, phrase in enumerate(phrases):
        if phrase.kind == "occasion":
            found.append(OccasionMention(phrase.first, phrase.last, None, phrase.value))
        elif phrase.kind == "series":
            found.append(_with_surroundings(phrases, index, words, lexicon))
    return found


def _with_surroundings(phrases: list[Phrase], index: int, words: Words, lexicon: Lexicon) -> OccasionMention:
    phrase = phrases[index]
    mention = OccasionMention(phrase.first, phrase.last, phrase.value, None)
    at = phrase.first - 1
    while at >= 0 and phrase.first - at <= _LOOK and not words.gaps[at + 1] & STOP:
        number = ordinal(words, at, lexicon)
        if number is not None:
            mention.number = number
            break
        if words.keys[at] not in _BETWEEN and not words.gaps[at + 1] & (COMMA | QUOTE | HYPHEN):
            break
        at -= 1
    for at in range(phrase.last, min(phrase.last + 3, len(words))):
        if words.gaps[at] & ~(SPACE | PAREN | HYPHEN | QUOTE):
            break
        if mention.year is None:
            mention.year = year_number(words.keys[at])
    before = phrase.first - 1
    if mention.year is None and before >= 0 and not words.gaps[phrase.first] & ~(SPACE | HYPHEN):
        mention.year = year_number(words.keys[before])
    mention.place = _place_beside(phrases, index, words)
    mention.number = mention.number or _number_of_times(words, phrase.last, lexicon)
    return mention


def _number_of_times(words: Words, at: int, lexicon: Lexicon) -> int | None:
    """Return the number in "the commission sat for the eleventh time"."""
    for n in range(at, min(at + _LOOK, len(words) - 3)):
        if words.gaps[n] & STOP:
            return None
        if words.keys[n : n + 2] == ["for", "the"] and words.keys[n + 3] == "time":
            return ordinal(words, n + 2, lexicon)
    return None


def ordinal(words: Words, at: int, lexicon: Lexicon) -> int | None:
    """Return the number that an ordinal word, "10th" or a Roman numeral stands for."""
    key = words.keys[at]
    match = _ORDINAL.match(key)
    if match:
        return int(match[1])
    if key in lexicon.numbers:
        return lexicon.numbers[key]
    printed = words.text[words.starts[at] : words.ends[at]]
    return _ROMAN.get(key) if printed.isupper() else None


def _place_beside(phrases: list[Phrase], index: int, words: Words) -> str | None:
    """Return the place right before ("Astana OTS summit") or right after ("OTS summit in Astana") an event."""
    phrase = phrases[index]
    if index + 1 < len(phrases):
        after = phrases[index + 1]
        between = words.keys[phrase.last : after.first]
        if (
            after.kind == "place"
            and between
            and set(between) <= {"in", "held", "of", "the", "which", "took", "place", "was", "to", "be", "will"}
            and "in" in between
            and len(between) <= 6
        ):
            return after.value
    if index > 0:
        before = phrases[index - 1]
        if before.kind == "place" and before.last == phrase.first and not words.gaps[phrase.first] & ~SPACE:
            return before.value
    return None
