"""Contacts in general, or only counted: "the talks that they regularly hold", "met more than twenty times"."""

from __future__ import annotations

from itertools import pairwise

from kzturk.mentions import Mention
from kzturk.reports.views import View

_HABITS = frozenset({"regularly", "regular", "always", "often", "constantly", "usually", "meetings"})


def is_habit(view: View, cue: Mention) -> bool:
    """Tell whether contacts in general are meant ("the talks that the presidents regularly hold", "new meetings")."""
    if is_counted(view, cue):
        return True
    if cue.value in {"meet", "talks", "receive", "chair"}:
        return False
    habits = set(view.keys(cue.first - 3, cue.last + 12)) & _HABITS
    if cue.kind == "call":
        habits.discard("meetings")  # what a call is about: "the agenda of coming meetings"
    if habits == {"meetings"} and _is_told_of(view, cue):
        return False
    return bool(habits) and not set(view.keys(cue.first - 5, cue.first)) & {"held", "had"}


def is_counted(view: View, cue: Mention) -> bool:
    """Tell whether the meetings of some time are only counted ("held four bilateral meetings during this year")."""
    after = view.keys(cue.last, cue.last + 12)
    if cue.value == "meet":
        return any(_is_count(one) and two == "times" for one, two in pairwise(after[:6]))
    printed = view.keys(cue.first - 3, cue.last)
    if printed[-1:] not in (["meetings"], ["talks"], ["rounds"]) or not any(map(_is_count, printed)):
        return False
    if sum(day.kind == "day" and day.first >= cue.last for day in view.days) > 1:
        return False  # "two long talks: with X on 2 May and with Y on 5 May"
    return any(key in _TIMES and _SPANS & set(after[max(at - 2, 0) : at]) for at, key in enumerate(after))


def _is_count(key: str) -> bool:
    return key.isdigit() or key in _COUNTS


_COUNTS = frozenset(
    {
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "dozen",
        "several",
        "many",
        "twenty",
        "thirty",
        "hundred",
        "countless",
        "numerous",
    }
)
_SPANS = frozenset({"this", "last", "the", "past", "a", "recent", "few", "current"})
_TIMES = frozenset({"year", "years", "months", "decade", "annually", "yearly"})


def _is_told_of(view: View, cue: Mention) -> bool:
    """Tell whether "meetings" with people of both sides are said to have been held, or to be going to be held."""
    sides = {person.side for person, actor in view.people if not actor.absent}
    told = {"held", "place"} & set(view.keys(cue.last, cue.last + 40))
    return (
        {"KZ", "TM"} <= sides
        and view.keys(cue.last, cue.last + 1)[:1] in (["of"], ["between"], ["with"])
        and bool(told)
    )
