"""Strangers whom the text marks as people: by "Mr.", by an office behind a comma, or by a country beside the name."""

from __future__ import annotations

from collections.abc import Iterator

from kzturk.articles.words import COMMA, PAREN, SPACE, STOP, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.phrases import NAME_JOIN, Phrase, is_full_name, unknown_name


def find_strangers(
    phrases: list[Phrase], words: Words, taken: dict[int, Phrase], lexicon: Lexicon, starts: frozenset[int]
) -> list[Phrase]:
    """Return people whom the knowledge has not, where the text marks them as people.

    "Mr. Sodiq Imomi", an initial with a name ("B. Seyidova"), a name before its office ("Batyr Atdayev, Deputy ...").
    """
    found: list[Phrase] = []
    for at, key in enumerate(() if _MARKS.isdisjoint(words.keys) else words.keys):
        if key in _MARKS and at not in taken and at + 1 < len(words) and at + 1 not in taken:
            end = unknown_name(words, at + 1, taken, lexicon)
            if end is not None and end - at <= 4:
                found.append(Phrase(at + 1, end, "unknown", name=words.printed(at + 1, end)))
    for phrase in phrases:
        if phrase.kind in {"title", "office"}:
            stranger = _name_before(phrase, words, taken, lexicon, starts)
            if stranger is not None:
                found.append(stranger)
        elif phrase.kind in {"country", "demonym"}:
            found += _names_beside(phrase, words, taken, lexicon, starts)
            stranger = _name_before(phrase, words, taken, lexicon, starts) if _tells_whose(phrase, words) else None
            if stranger is not None and all(stranger.first != other.first for other in found):
                found.append(stranger)
    return found


_MARKS = frozenset({"mr", "mrs", "ms", "mme"})


def _tells_whose(phrase: Phrase, words: Words) -> bool:
    """Tell whether a country describes who was just named ("X, Kazakhstan's farm minister", "X, the Turkmen envoy")."""
    at = phrase.last + (words.keys[phrase.last : phrase.last + 1] == ["s"])
    described = at < len(words) and not words.is_capital(at) and not words.gaps[at] & (COMMA | STOP)
    return described and (phrase.kind == "demonym" or at > phrase.last)


def _name_before(
    phrase: Phrase, words: Words, taken: dict[int, Phrase], lexicon: Lexicon, starts: frozenset[int]
) -> Phrase | None:
    """Return the name of two capitalised words that a comma parts from an office."""
    first = phrase.first
    while first > 0 and words.keys[first - 1] in {"the", "a"}:
        first -= 1
    begin = first - 2
    if begin < 0 or not words.gaps[first] & COMMA:
        return None
    if begin in taken or begin + 1 in taken or first in starts or begin + 1 in starts:
        return None
    capital = words.is_capital(begin) and words.is_capital(begin + 1) and not words.gaps[begin + 1] & ~NAME_JOIN
    if not capital or not words.keys[begin + 1].endswith(lexicon.suffixes) or words.keys[begin] in lexicon.honorifics:
        return None
    return Phrase(begin, begin + 2, "unknown", name=words.printed(begin, begin + 2))


def _names_beside(
    phrase: Phrase, words: Words, taken: dict[int, Phrase], lexicon: Lexicon, starts: frozenset[int]
) -> Iterator[Phrase]:
    """Yield the names beside a country: "Turkmenistan's Ovez Garlyyev", "Ovez Garlyyev of Turkmenistan"."""
    begins = [phrase.last + 1] if words.keys[phrase.last : phrase.last + 1] == ["s"] else []
    if phrase.kind == "country" and phrase.first > 2:
        linked = words.keys[phrase.first - 1] in {"of", "from"} and not words.gaps[phrase.first] & ~SPACE
        if words.keys[phrase.first - 1] in {"for", "from"} and words.gaps[phrase.last : phrase.last + 1] == [
            COMMA | SPACE
        ]:
            begins.append(phrase.last)
        begins += [phrase.first - 3] if linked else [phrase.first - 2] if words.gaps[phrase.first] & PAREN else []
    for begin in begins:
        if is_full_name(begin, words, taken, lexicon, starts):
            yield Phrase(begin, begin + 2, "unknown", name=words.printed(begin, begin + 2))
