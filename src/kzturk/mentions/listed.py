"""People of a roll with their countries in brackets: "Omar Zakhilwal (Afghanistan), Zhu Guangyao (China) and ...".

The whole name before the bracket is somebody's: that its first or last word is a known person's, too, says nothing.
"""

from __future__ import annotations

from kzturk.articles.words import PAREN, SPACE, Words
from kzturk.mentions.phrases import Phrase

_LONGEST = 3
_NAMES = frozenset({"person", "unknown", "topic"})


def read_listed(phrases: list[Phrase], words: Words, taken: dict[int, Phrase]) -> list[Phrase]:
    """Return the phrases, those inside a listed stranger's name replaced by the stranger."""
    listed = [
        run
        for phrase in phrases
        if phrase.kind == "country" and (run := _name_before_bracket(phrase, words, taken)) is not None
    ]
    if not listed:
        return phrases
    covered = {at for run in listed for at in range(run.first, run.last)}
    kept = [phrase for phrase in phrases if covered.isdisjoint(range(phrase.first, phrase.last))]
    return sorted([*kept, *listed], key=lambda phrase: (phrase.first, phrase.last))


def _name_before_bracket(phrase: Phrase, words: Words, taken: dict[int, Phrase]) -> Phrase | None:
    """Return the stranger's name of two or three words that stands right before a country in brackets."""
    last = begin = phrase.first
    if phrase.last >= len(words) or not words.gaps[last] & PAREN or not words.gaps[phrase.last] & PAREN:
        return None
    while begin > 0 and last - begin < _LONGEST and _is_of_name(begin - 1, words, taken):
        begin -= 1
        if words.gaps[begin] & ~SPACE:
            break
    if last - begin < 2 or (_is_of_name(begin - 1, words, taken) and not words.gaps[begin] & ~SPACE):
        return None
    inside = [taken.get(at) for at in range(begin, last)]
    if all(known is not None and known.kind == "person" for known in inside):
        return None  # "Kassym-Jomart Tokayev (Kazakhstan)"
    if any(known is not None and known.kind == "person" and known.last - known.first > 1 for known in inside):
        return None  # "K. K. Tokayev (Kazakhstan)": more of the name than one word is known
    return Phrase(begin, last, "unknown", name=words.printed(begin, last))


def _is_of_name(at: int, words: Words, taken: dict[int, Phrase]) -> bool:
    known = taken.get(at)
    return at >= 0 and words.is_capital(at) and (known is None or known.kind in _NAMES)
