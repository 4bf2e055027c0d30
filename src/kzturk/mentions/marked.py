"""Strangers marked by a rank or by what they lead: "Colonel X", "X, who heads the Customs Service of Turkmenistan"."""

from __future__ import annotations

from collections.abc import Iterator

from kzturk.articles.words import COMMA, PAREN, SEMICOLON, STOP, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.phrases import Phrase, is_full_name

_REACH = 14
"""How far from "who heads" the country of what is headed may stand."""
_MISTER = frozenset({"mr", "mrs", "ms", "dr"})
_BODY = 4
_GROUPS = frozenset({"delegation", "side", "team", "party"})


def find_ranked(words: Words, taken: dict[int, Phrase], lexicon: Lexicon, starts: frozenset[int]) -> Iterator[Phrase]:
    """Yield names of two words behind a rank, or before "who heads": people whom the knowledge has not."""
    keys, ranks = words.keys, lexicon.lore.ranks
    begins: list[int] = []
    if not ranks.isdisjoint(keys):
        begins += [at for at in range(1, len(keys) - 1) if keys[at - 1] in ranks and words.is_capital(at - 1)]
    if "who" in keys:
        clauses = (at for at in range(2, len(keys) - 1) if keys[at] == "who" and keys[at + 1] in lexicon.leading)
        begins += [at - 2 for at in clauses if words.gaps[at] & COMMA and at not in starts]
    for at in begins:
        ranked = keys[at] in ranks or (at in starts and keys[at - 1] in ranks)
        if not ranked and is_full_name(at, words, taken, lexicon, starts):
            yield Phrase(at, at + 2, "unknown", name=words.printed(at, at + 2))


def after_rank(words: Words, at: int, lexicon: Lexicon) -> int:
    """Return where the name begins behind any ranks ("Lieutenant Colonel X")."""
    while at + 1 < len(words) and (words.keys[at] in lexicon.lore.ranks or words.keys[at] in _MISTER):
        if words.gaps[at + 1] & COMMA:
            break
        at += 1
    return at


def body_of_state(words: Words, last: int, lexicon: Lexicon) -> int | None:
    """Return where the state body ends of which somebody is head ("head of the state fisheries committee")."""
    for at in range(last, min(last + _BODY, len(words))):
        if words.gaps[at] & (COMMA | SEMICOLON | STOP | PAREN):
            return None
        if words.keys[at] in lexicon.bodies:
            return at + 1
    return None


def what_he_leads(words: Words, last: int, taken: dict[int, Phrase], lexicon: Lexicon) -> tuple[str, str] | None:
    """Return the office and the country that "..., who heads the Customs Service of Turkmenistan," gives to a name
    that ends before word ``last``."""
    keys = words.keys
    if last + 1 >= len(words) or keys[last] != "who" or keys[last + 1] not in lexicon.leading:
        return None
    for at in range(last + 2, min(last + _REACH, len(words))):
        if words.gaps[at] & (COMMA | SEMICOLON | STOP | PAREN):
            return None
        found = taken.get(at)
        if found is not None and found.kind in {"country", "demonym"}:
            group = keys[found.last] in _GROUPS if found.last < len(words) else False
            return "delegation-head" if group else "agency-head", found.value
    return None
