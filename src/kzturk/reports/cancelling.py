"""What was announced and then called off: "the event was postponed", "the trip will not take place"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.reports.views import View
from kzturk.values import DateRange

if TYPE_CHECKING:
    from kzturk.reports.plot import Plot

_SOON = 2
"""How many sentences after something was called off what was planned beside it is told."""


def _of_those_days(plot: Plot, view: View, days: DateRange) -> bool:
    """Tell whether a day is one for which the sentence that called something off says it was planned."""
    for before in reversed(plot.views[max(view.index - _SOON, 0) : view.index]):
        if any(mood.kind == "cancelled" for mood in before.moods):
            dated = plot.times.in_stretch(before, (before.first, before.last), before.last, planned=True)
            return dated is None or dated.days.overlaps(days)
    return True


def call_off(plot: Plot, view: View) -> None:
    """Call off the meeting announced last, where the sentence says so of it, or said so right before it."""
    mood = next((m for m in view.moods if m.kind == "cancelled"), None)
    last = plot.events[-1] if plot.events else None
    if last is not None and last.status == "planned":
        dated = plot.times.in_stretch(view, (view.first, view.last), mood.first, planned=True) if mood else None
        of_other = dated is not None and last.days is not None and not dated.days.overlaps(last.days)
        soon = plot.called_off is not None and view.index - plot.called_off <= _SOON
        if soon and last.days is not None and mood is None:
            soon = _of_those_days(plot, view, last.days)
        if soon or (mood is not None and not (of_other and view.has("visit"))):
            last.fixed_status = "cancelled"
    if mood is not None:
        plot.called_off = plot.called_off or view.index
