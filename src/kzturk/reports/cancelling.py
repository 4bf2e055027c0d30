"""What was announced and then called off: "the event was postponed", "the trip will not take place"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.mentions import Mention
from kzturk.reports.frames import NOUNS, Frame
from kzturk.reports.views import View
from kzturk.values import DateRange

if TYPE_CHECKING:
    from kzturk.reports.plot import Plot

_SOON, _LONG = 2, 6
"""How many sentences after something was called off what was planned beside it is told."""

_REACH = 15
_AT = frozenset({"at", "during", "after", "following", "before"})
_TOLD_HELD = frozenset({"held", "took", "began", "opened", "discussed", "noted", "said", "regretted"})


def is_called_off(frame: Frame, mood: Mention, *, past: bool) -> bool:
    """Tell whether it is this contact that was called off: not what those who met spoke of, or what fell through
    beside it ("they met after the forum was cancelled", "at the talks X regretted that the trip was put off")."""
    view, cue = frame.view, frame.cue
    near = abs(mood.first - cue.first) <= _REACH
    if frame.kind not in NOUNS:
        return near and (not past or frame.status == "planned")
    if not _AT.isdisjoint(view.keys(cue.first - 3, cue.first)) or frame.points_back:
        return False
    if mood.first < cue.first:
        return near
    return frame.status == "planned" or _TOLD_HELD.isdisjoint(view.keys(cue.last, mood.first))


def is_never_held(frame: Frame) -> bool:
    """Tell whether what was announced did not come about ("was due to be held on Friday, but did not take place")."""
    view = frame.view
    return (
        frame.status == "denied"
        and is_unheld(view)
        and any(mood.kind == "planned" and mood.first > view.first for mood in view.moods)
    )


def is_unheld(view: View) -> bool:
    """Tell whether a sentence says of a meeting that it did not come about."""
    return any(m.kind == "negation" and view.words.keys[m.last - 1] in {"place", "held"} for m in view.moods)


def should_have_been(frame: Frame) -> bool:
    """Tell whether somebody only should have met somebody ("was to have flown to X and held talks with Y")."""
    view, cue = frame.view, frame.cue
    moods = [m for m in view.moods if m.kind == "planned" and frame.span[0] <= m.first and m.last <= cue.first + 1]
    if not moods or view.words.keys[moods[-1].last - 1] != "have":
        return False
    between = view.keys(moods[-1].last, cue.first)
    return len(between) <= 1 or "and" in between


def _of_those_days(plot: Plot, view: View, days: DateRange) -> bool:
    """Tell whether a day is one for which the sentence that called something off says it was planned."""
    for before in reversed(plot.views[max(view.index - _SOON, 0) : view.index]):
        if any(mood.kind == "cancelled" for mood in before.moods):
            dated = plot.times.in_stretch(before, (before.first, before.last), before.last, planned=True)
            return dated is None or dated.days.overlaps(days)
    return True


def call_off(plot: Plot, view: View) -> None:
    """Call off the meeting announced last, where the sentence says so of it, or said so right before it."""
    mood = next((m for m in view.moods if m.kind == "cancelled"), None) if view.moods else None
    last = plot.events[-1] if plot.events else None
    if last is not None and last.status == "planned":
        dated = plot.times.in_stretch(view, (view.first, view.last), mood.first, planned=True) if mood else None
        of_other = dated is not None and last.days is not None and not dated.days.overlaps(last.days)
        reach = _LONG if view.index in last.told and _was_planned(view) else _SOON
        soon = plot.called_off is not None and view.index - plot.called_off <= reach
        if soon and last.days is not None and mood is None:
            soon = _of_those_days(plot, view, last.days)
        if soon or (mood is not None and not (of_other and view.has("visit")) and not _is_of_third(view)):
            last.fixed_status = "cancelled"
    if mood is not None and plot.called_off is None:
        plot.called_off = view.index


def _is_of_third(view: View) -> bool:
    """Tell whether what was called off has to do with a third country alone ("has cancelled a Chinese trip")."""
    named = {mention.value for mention in view.countries}
    return bool(named) and named.isdisjoint({"KZ", "TM"})


def _was_planned(view: View) -> bool:
    """Tell whether a sentence says what had been planned ("he had been expected", "he was due to")."""
    return any(
        mood.kind == "planned" and {"was", "were", "been", "had"} & set(view.keys(mood.first - 1, mood.last))
        for mood in view.moods
    )
