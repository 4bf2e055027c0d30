"""Sentences over words: candidate marks, and an abbreviation list per language against false ones."""

from __future__ import annotations

from kzturk.articles.words import COMMA, NEWLINE, PARAGRAPH, PAREN, QUOTE, SEMICOLON, SPACE, STOP, Words

_LONGEST = 400
"""No sentence is longer (in words): what runs on without a stop is cut, so that reading stays linear in the text."""
_TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "gen",
        "col",
        "lt",
        "sen",
        "gov",
        "maj",
        "brig",
        "adm",
        "capt",
        "sgt",
        "messrs",
        "hon",
    }
)
_WORDS = frozenset({"may", "no", "m", "p", "h", "in", "co"})
"""Abbreviations that are words too: a sentence may end with them."""


def split_sentences(words: Words, first: int, last: int, abbreviations: frozenset[str]) -> list[tuple[int, int]]:
    """Return the (first, last) word ranges of the sentences between two words."""
    found = []
    begin = first
    gaps = words.gaps
    for index in [index for index in range(first + 1, last) if gaps[index] & STOP]:
        while begin + _LONGEST < index:
            found.append((begin, begin + _LONGEST))
            begin += _LONGEST
        if begin + _LONGEST == index or _is_boundary(words, index, abbreviations):
            found.append((begin, index))
            begin = index
    while begin + _LONGEST < last:
        found.append((begin, begin + _LONGEST))
        begin += _LONGEST
    if begin < last:
        found.append((begin, last))
    return found


def _is_boundary(words: Words, index: int, abbreviations: frozenset[str]) -> bool:
    gap = words.gaps[index]
    if not gap & (SPACE | QUOTE | NEWLINE | PARAGRAPH):
        return False
    char = words.text[words.starts[index]]
    if char.islower():
        return False
    if gap & COMMA and not gap & QUOTE:
        return False
    before = words.keys[index - 1]
    printed = words.gap_text(index)
    if "!" in printed or "?" in printed:
        return True
    if char.isdigit() and before in abbreviations:
        return False
    if len(before) == 1 and before.isalpha() and not printed.strip().startswith(("”", '"')):
        return _ends_despite_initial(words, index)
    if before in _TITLES:
        return False
    return before not in abbreviations or before in _WORDS or bool(gap & (PAREN | SEMICOLON))


def _ends_despite_initial(words: Words, index: int) -> bool:
    """A single letter before the stop: an initial ("K. Tokayev") unless it ends "U.S." or "p.m." before a capital."""
    at = index - 1
    glued = at > 0 and not words.gaps[at] & SPACE and bool(words.gaps[at] & STOP)
    return (
        glued
        and words.keys[at] in {"m", "s", "n"}
        and words.keys[index] in {"the", "on", "in", "he", "it", "they", "this", "president"}
    )
