"""Whether words name an event: significant words and numbers compared, without any knowledge files. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kzturk.queries.following.model import Event
from kzturk.values import fold

_WORD = re.compile(r"\w+")
_LEAST_SHARED = 2
_LEAST_SHARE = 0.6
"""Of an event's significant words, so many must stand in the words of an invitation."""
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_PLAIN = frozenset(
    {
        *("the", "of", "and", "in", "on", "at", "to", "a", "an", "for", "with", "by", "s", "held", "be", "will"),
        *(
            "take",
            "part",
            "participate",
            "international",
            "un",
            "united",
            "nations",
            "heads",
            "head",
            "state",
            "states",
        ),
        *("summit", "meeting", "conference", "forum", "session"),
    }
)
"""Words of any event's name, which by themselves tell no two events apart."""


def significant(words: str) -> frozenset[str]:
    """Return the folded words that tell one event from another; ordinals as digits ("sixth", "6th": "6")."""
    found = set()
    for word in _WORD.findall(fold(words)):
        if word in _ORDINALS:
            found.add(str(_ORDINALS.index(word) + 1))
        elif word not in _PLAIN:
            found.add(re.sub(r"^(\d+)(st|nd|rd|th)$", r"\1", word))
    return frozenset(found)


def find_event(words: str, events: Iterable[Event]) -> Event | None:
    """Return the event that the words name best, None when none or several fit equally.

    An event fits when most of its significant words stand in ``words``, and none of its numbers (ordinal, year)
    contradicts a number there.
    """
    told = significant(words)
    scored = [(share, event) for event in events if (share := _share(told, significant(event.name))) >= _LEAST_SHARE]
    best = max((share for share, _ in scored), default=0.0)
    top = [event for share, event in scored if share == best]
    return top[0] if len(top) == 1 else None


def _share(told: frozenset[str], name: frozenset[str]) -> float:
    shared = told & name
    if len(shared) < _LEAST_SHARED or _contradict(told, name):
        return 0.0
    words = {word for word in name if not word.isdigit()} or name
    return len(shared & words) / len(words) + 0.01 * len(shared - words)


def _contradict(told: frozenset[str], name: frozenset[str]) -> bool:
    """Tell whether both have an ordinal, or both a year, and these differ."""
    for low, high in ((0, 200), (1900, 2200)):
        mine, others = ({int(w) for w in words if w.isdigit() and low <= int(w) < high} for words in (told, name))
        if mine and others and not mine & others:
            return True
    return False
