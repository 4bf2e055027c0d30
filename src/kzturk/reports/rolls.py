"""Lists that belong to a sentence: "The session was attended by:", "He had the following meetings:"."""

from __future__ import annotations

from kzturk.articles.words import COLON, DASH, NEWLINE, OTHER
from kzturk.mentions import Actor
from kzturk.reports.views import View

_LEAST = 2


def items_of(view: View) -> list[int]:
    """Return the first words of the items of a list, none where a sentence leads to no list."""
    gaps = view.words.gaps
    lines = [at for at in range(view.first + 1, view.last) if gaps[at] & NEWLINE]
    if not lines or not any(gaps[at] & COLON for at in range(view.first + 1, view.last)):
        return []
    starts = [at for at in lines if gaps[at] & (DASH | OTHER | COLON)]
    return starts if len(starts) >= _LEAST else []


def country_of_item(actor: Actor, view: View) -> str | None:
    """Return the country that ends an item of a list ("- X, Minister of Water, Republic of Kazakhstan")."""
    starts = items_of(view) if view.countries else []
    begin = max((at for at in starts if at <= actor.first), default=None)
    if begin is None:
        return None
    end = min((at for at in starts if at > actor.first), default=view.last)
    inside = [mention for mention in view.countries if begin <= mention.first < end]
    return inside[-1].value if inside else None


def lists_whom_he_met(view: View, first: int) -> bool:
    """Tell whether a word of meeting, ``first``, leads to a list of those met one by one."""
    starts = items_of(view)
    return bool(starts) and first < starts[0] and not _ONE_BY_ONE.isdisjoint(view.keys(view.first, starts[0]))


_ONE_BY_ONE = frozenset(
    {"meetings", "talks", "negotiations", "conversations", "interlocutors", "bilaterals", "received"}
)
