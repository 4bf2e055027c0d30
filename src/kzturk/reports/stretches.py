"""Which stretch of a sentence a word of contact governs."""

from __future__ import annotations

from itertools import pairwise

from kzturk.articles.words import COMMA, SEMICOLON
from kzturk.mentions import Mention
from kzturk.reports.rolls import items_of
from kzturk.reports.views import View


def segments(view: View, cues: list[Mention]) -> list[tuple[Mention, int, int]]:
    """Cut a sentence with several cues into stretches, at the last break before each further cue."""
    if len(cues) == 1:
        return [(cues[0], view.first, view.last)]
    bounds = [view.first]
    for earlier, cue in pairwise(cues):
        high = cue.first - (view.words.keys[cue.first] == "who")  # "and on Thursday it was X who did"
        bounds.append(_break_before(view, earlier.last, high))
    bounds.append(view.last)
    return [(cue, bounds[n], bounds[n + 1]) for n, cue in enumerate(cues)]


def own_clause(view: View, cue: Mention) -> tuple[int, int]:
    """Return the stretch between semicolons around a cue when two are named in it, else the whole sentence."""
    gaps = view.words.gaps
    breaks = [at for at in range(view.first + 1, view.last) if gaps[at] & SEMICOLON]
    if breaks and items_of(view):
        return view.first, view.last
    if cue.value == "told":
        return _teller_and_told(view, cue)
    if not breaks:
        return view.first, view.last
    first = max((at for at in breaks if at <= cue.first), default=view.first)
    last = min((at for at in breaks if at > cue.first), default=view.last)
    named = {person.id for person, actor in view.people if first <= actor.first < last and not actor.absent}
    return (first, last) if len(named) >= 2 else (view.first, view.last)


def _teller_and_told(view: View, cue: Mention) -> tuple[int, int]:
    """Return the stretch from who tells to whom he tells it: whoever else is named is told about."""
    told = [a.last for a in view.actors if 0 <= a.first - cue.last <= 1 + a.former]
    teller = [a.first for a in view.actors if a.last <= cue.first and not a.absent]
    return max(teller, default=view.first), max(told, default=cue.last)


def _break_before(view: View, low: int, high: int) -> int:
    words = view.words
    for at in range(high, low, -1):
        if words.keys[at] in {
            "and",
            "where",
            "then",
            "while",
            "before",
            "after",
            "which",
            "who",
        } or words.gaps[at] & (COMMA | SEMICOLON):
            inside = any(actor.first < at < actor.last for actor in view.actors)
            if not inside and (words.keys[at] != "and" or not _joins_names(view, at)):
                return at
    return high


def _joins_names(view: View, at: int) -> bool:
    """Tell whether an "and" joins two people rather than two clauses."""
    ends = any(actor.last == at for actor in view.actors)
    begins = any(at < actor.first <= at + 2 for actor in view.actors)
    return ends and begins
