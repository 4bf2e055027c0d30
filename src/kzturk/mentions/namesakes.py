"""Names said in part: two of one family ("Gurbanguly and Serdar Berdimuhamedov"), and strangers named again ("Deputy
Minister Sabit Nurlybay ... Later Nurlybay was received by ...")."""

from __future__ import annotations

from bisect import bisect_right

from kzturk.articles.words import Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.model import Actor
from kzturk.values import fold

_LEAST = 4


def add_shared_families(actors: list[Actor], words: Words, lexicon: Lexicon) -> list[Actor]:
    """Return the actors with who shares a family name with the next ("Gurbanguly and Serdar Berdimuhamedov")."""
    found = []
    for before, actor in zip([None, *actors], actors, strict=False):
        at = actor.last - 4 if actor.kind == "named" else -1
        if (
            at < 0
            or words.keys[at + 1] != "and"
            or (before is not None and before.last > at)
            or not words.is_capital(at)
        ):
            continue
        given, family = words.keys[at], words.keys[actor.last - 1]
        people = tuple(
            person for person, forms in lexicon.givens.items()
            if given in forms and family in lexicon.families.get(person, ()) and person not in actor.people
        )  # fmt: skip
        if people:
            found.append(Actor(at, at + 1, "named", people=people))
    return sorted([*actors, *found], key=lambda actor: actor.first) if found else actors


def _take_back(actors: list[Actor], strangers: dict[str, tuple[int, str]], words: Words, lexicon: Lexicon) -> None:
    """Give a bare family name to the stranger of that name who was told of, when no known namesake is named in full."""
    bare = []
    full: set[str] = set()
    for actor in actors:
        if actor.kind != "named":
            continue
        given = {p for p in actor.people if not _givens(p, lexicon).isdisjoint(words.keys[actor.first : actor.last])}
        full |= given
        stranger = strangers.get(words.keys[actor.last - 1])
        if stranger is not None and not given and actor.first >= stranger[0] and not lexicon.heads & {*actor.people}:
            bare.append((actor, stranger[1]))
    for actor, name in bare:
        if full.isdisjoint(actor.people) and not actor.titles:
            actor.kind, actor.people, actor.name = "unknown", (), name


def _givens(person: str, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.givens.get(person, ()))


def add_namesakes(actors: list[Actor], words: Words, lexicon: Lexicon) -> list[Actor]:
    """Return the actors with every later naming of a stranger by the family name, in order of the text."""
    strangers: dict[str, tuple[int, str]] = {}
    for actor in actors:
        parts = (actor.name or "").split() if actor.kind == "unknown" else []
        if len(parts) >= 2:
            key = fold(parts[-1])
            if len(key) >= _LEAST and key not in lexicon.families and key not in lexicon.honorifics:
                strangers.setdefault(key, (actor.last, actor.name or ""))
    if not strangers:
        return actors
    _take_back(actors, strangers, words, lexicon)
    starts, ends = [a.first for a in actors], [a.last for a in actors]
    found = []
    for at, key in enumerate(words.keys):
        named = strangers.get(key)
        if named is None or at < named[0] or not words.is_capital(at):
            continue
        before = bisect_right(starts, at) - 1
        if before >= 0 and at < ends[before]:
            continue
        given = named[1].split()[0]
        first = at - 1 if at and words.printed(at - 1, at) == given and (before < 0 or ends[before] < at) else at
        found.append(Actor(first, at + 1, "unknown", name=named[1]))
    return sorted([*actors, *found], key=lambda actor: actor.first) if found else actors
