"""Sentences that tell of several contacts: by their days, and by what was only the subject of one."""

from __future__ import annotations

from kzturk.articles.words import COMMA
from kzturk.mentions import Mention
from kzturk.reports.views import View

_SUBJECTS = frozenset(
    {
        *("agenda", "preparation", "preparations", "schedule", "timetable", "calendar", "programme", "program"),
        *("forthcoming", "upcoming", "coming", "future", "results", "outcome", "outcomes"),
    }
)


def dated_apart(view: View, weak: list[Mention], strong: list[Mention]) -> list[Mention]:
    """Return what was discussed on a day of its own ("spoke of it on 2 May and again when they met on 5 May")."""
    days = [day.first for day in view.days if day.kind == "day"]
    if len(days) < 2 or not strong or not {"KZ", "TM"} <= {p.side for p, actor in view.people if not actor.absent}:
        return []
    first = min(cue.first for cue in strong)
    earlier = [cue for cue in weak if cue.value == "discuss" and any(cue.last <= day < first for day in days)]
    return earlier[:1] if any(day > first for day in days) else []


def dated_nouns(view: View, nouns: list[Mention]) -> list[Mention]:
    """Return two or more nouns with a day each ("at their talks on 2 May and at their talks on 5 May")."""
    days = [day.first for day in view.days if day.kind == "day"]
    found = sorted((cue for cue in nouns if cue.value == "noun"), key=lambda cue: cue.first)
    ends = [*(cue.first for cue in found[1:]), view.last][: len(found)]
    dated = [cue for cue, end in zip(found, ends, strict=True) if any(cue.last <= day < end for day in days)]
    return dated if len(dated) > 1 else []


def is_subject(view: View, cue: Mention, weak: list[Mention]) -> bool:
    """Tell whether a noun is what was discussed ("discussed the agenda of forthcoming meetings in a phone call")."""
    told = [other for other in weak if other.value == "discuss" and other.last <= cue.first]
    return any(not _SUBJECTS.isdisjoint(view.keys(other.last, cue.first)) for other in told)


def theirs_before(view: View, nouns: list[Mention]) -> list[Mention]:
    """Return the noun of "their previous talks, with X taking part, were held on 1 April"."""
    if not view.days or not any(mood.kind == "recalled" for mood in view.moods):
        return []
    return [cue for cue in nouns if "their" in view.keys(cue.first - 3, cue.first)][:1]


def theirs_dated(view: View, nouns: list[Mention]) -> bool:
    """Tell whether it was said at a meeting with a day of its own ("At their meeting on November 3, X told Y ...")."""
    days = [day.first for day in view.days if day.kind in {"day", "month"}]
    theirs = (
        cue for cue in nouns if cue.value == "noun" and not _OWNED.isdisjoint(view.keys(cue.first - 3, cue.first))
    )
    return any(0 <= day - cue.last <= _NAMED for cue in theirs for day in days)


_OWNED = frozenset({"their", "a", "his", "her"})


def owned_by_both(view: View, cue: Mention) -> bool:
    """Tell whether a noun is of people of both sides who are named after it ("agreed upon at the talks of X and Y")."""
    if cue.value != "noun" or view.keys(cue.last, cue.last + 1) not in (["of"], ["between"]):
        return False
    after = {p.side for p, actor in view.people if cue.last < actor.first <= cue.last + _NAMED and not actor.absent}
    return {"KZ", "TM"} <= after


_NAMED = 12
_MEANWHILE = frozenset({"while", "as", "before", "after"})


def goes_on_meanwhile(view: View, cue: Mention) -> bool:
    """Tell whether a summit only went on while two met who are named after it ("While the summit went on, ...")."""
    if cue.value != "session" or _MEANWHILE.isdisjoint(view.keys(view.first, view.first + 1)):
        return False
    end = next((at for at in range(cue.last, view.last) if view.words.gaps[at] & COMMA), view.last)
    sides = {p.side for p, actor in view.people if actor.first >= end}
    return cue.first - view.first <= _NAMED and {"KZ", "TM"} <= sides
