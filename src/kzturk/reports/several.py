"""Sentences that tell of several contacts: by their days, and by what was only the subject of one."""

from __future__ import annotations

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
