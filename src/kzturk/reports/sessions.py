"""A summit's session told in several sentences: who opened it, who spoke, who signed, make one meeting."""

from __future__ import annotations

from kzturk.mentions import Mention
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, has_bilateral, move
from kzturk.reports.views import View


def gather_session(plot: Plot) -> None:
    """A summit's session told in several sentences: who opened it, who spoke, who signed, make one meeting.

    Only when the summit is named in the headline or the first sentences as taking place, and officials of both sides
    are told to have taken part in the session.
    """
    named = plot.session
    held = named[0] if named else None
    event = next((e for e in plot.events if e.is_summit and not e.background), None)
    if held is None and event is None:
        return
    told = [view for view in plot.views if view.kind == "body" and _tells_of_session(view, plot, event)]
    people = [
        (person, actor) for view in told for person, actor in view.people if not actor.absent and not actor.former
    ]
    if event is None:
        sides = {person.side for person, _ in people}
        if not {"KZ", "TM"} <= sides or len({p.id for p, _ in people}) < 3:
            return
        event = Event(is_summit=True)
        cue = next((cue for view in told for cue in view.cues if cue.kind in {"session", "speech", "attend"}), None)
        if cue is None:
            return
        view = next(view for view in told if cue in view.cues)
        frame = Frame(view, cue, "session", group="session", span=(view.first, view.last))
        event.lean(frame)
        plot.events.insert(0, event)
    for person, actor in people:
        event.add_person(person, actor)
    for view in told:
        if plot.scope.get(view.index) is not event and not has_bilateral(view, plot):
            move(view, event, plot)
    bilateral = min(
        (f.view.index for e in plot.events if e is not event for f in e.frames if f.explicit and f.view.kind == "body"),
        default=9999,
    )
    opened = min((v.index for v in [*told, *named] if v.kind == "body"), default=9999)
    for view in plot.views:
        if opened < view.index < bilateral and view not in event.views and view.kind == "body":
            move(view, event, plot)
    for view in named:
        if view not in event.views and not has_bilateral(view, plot):
            move(view, event, plot)
        if view.kind == "body" and view.occasions and view.index not in event.told:
            cue = next(
                (c for c in view.cues if c.kind == "session"),
                Mention(view.occasions[0].first, view.occasions[0].last, "session", "session"),
            )
            event.lean(Frame(view, cue, "session", group="session", span=(view.first, view.last)))


def _tells_of_session(view: View, plot: Plot, event: Event | None) -> bool:
    if has_bilateral(view, plot) or any(f.view is view for f in plot.third_country):
        return False
    if any(mood.kind in {"recalled", "cancelled"} for mood in view.moods):
        return False
    if view.has("speech"):
        return True
    if len({person.id for person, actor in view.people if not actor.absent}) >= 4:
        return True
    if event is not None and view.index in event.told:
        return True
    return (
        view.has("session", "attend") and bool(view.people) and not any(mood.kind == "planned" for mood in view.moods)
    )
