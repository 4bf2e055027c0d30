"""Whether an announced meeting is one to record: it has a day, is what the article is about, or is part of a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.reports.frames import Frame

if TYPE_CHECKING:
    from kzturk.reports.plot import Plot

_PROGRAMME = 5
"""How many sentences after a visit was announced its programme may go on."""


def is_dated_plan(frame: Frame, plot: Plot) -> bool:
    """Tell whether an announced meeting has a day, is what the article is about, or belongs to a visit that the
    article has just told of ("during the visit he is scheduled to meet the President")."""
    if plot.identity.own_days(frame) is not None or _is_planned_before(frame, plot) or frame.view in plot.lead:
        return True
    if any(mood.kind == "cancelled" for mood in frame.view.moods):
        return True
    guests = {person.id for view in plot.lead if view.has("visit", "arrival") for person, _ in view.people}
    return frame.view.has("visit") and bool(guests & {person.id for person in frame.people})


def _is_planned_before(frame: Frame, plot: Plot) -> bool:
    """ "X is expected in Ashgabat next spring. She is to meet Y": the plan told right before dates the meeting."""
    before = plot.body_before(frame.view)
    if frame.kind in {"attend", "chair"} and before is not None and before.has("session", "meeting"):
        frame.plan = before if plot.identity.planned_days(before) is not None else frame.plan
        return frame.plan is not None  # "The delegations will be led by X and Y", right after it was announced
    coming = [view for view in plot.lead if view.places and frame.view.index - view.index <= _PROGRAMME]
    for view in [before, *coming] if before is not None else coming:
        days = plot.identity.planned_days(view)
        if days is not None and {p.id for p, _ in view.people} & {p.id for p in frame.people}:
            frame.plan = view
            return True
    return False
