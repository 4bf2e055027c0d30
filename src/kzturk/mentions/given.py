"""Given names alone: "Berdimuhamedov's son Serdar", "the handset went to Gurbanguly"."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from kzturk.articles.words import HYPHEN, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.model import Actor

_OF_PLACES = frozenset({"of", "in", "near", "from", "at", "city", "town", "street"})
_KIN = frozenset({"son", "father", "daughter"})


def add_given_names(actors: list[Actor], words: Words, lexicon: Lexicon) -> list[Actor]:
    """Return the actors with those whom the page calls by the given name alone: one of a family of whom one is or was
    head of state, and whose family name the page says."""
    forms = lexicon.kin
    if not forms or forms.keys().isdisjoint(words.keys):
        return actors
    kin = {*forms.values()}
    if all(kin.isdisjoint(actor.people) for actor in actors):
        return actors
    starts, ends = [a.first for a in actors], [a.last for a in actors]
    found = []
    for at in [at for at, key in enumerate(words.keys) if key in forms]:
        person = forms[words.keys[at]]
        if not words.is_capital(at) or words.keys[at - 1] in _OF_PLACES:
            continue
        before = bisect_right(starts, at) - 1
        if (before >= 0 and at < ends[before]) or _has_more(words, at):
            continue
        found.append(Actor(at, at + 1, "named", people=(person,)))
    return _with_offices(sorted([*actors, *found], key=lambda actor: actor.first), found, words) if found else actors


def _has_more(words: Words, at: int) -> bool:
    """Tell whether a capitalised word or a hyphen follows or goes before: then it is another name's part."""
    if at + 1 < len(words) and (words.gaps[at + 1] & HYPHEN or (words.is_capital(at + 1) and words.gaps[at + 1] == 1)):
        return True
    return bool(at and words.gaps[at] & HYPHEN)


def _with_offices(actors: list[Actor], found: list[Actor], words: Words) -> list[Actor]:
    """Leave the family name away that only says whose son he is ("Berdimuhamedov's son Serdar")."""
    for before, actor in pairwise(actors):
        between = words.keys[before.last : actor.first]
        if actor in found and before.kind == "named" and between[:1] == ["s"] and between[-1] in _KIN:
            before.absent = True
    return actors
