"""A guest's round of calls, told one after the other: "he began with X", "then it was the turn of Y", "so did Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.mentions import Actor
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import ROUND, Frame

if TYPE_CHECKING:
    from kzturk.reports.plot import Plot

_REACH = 4
_OTHER = {"KZ": "TM", "TM": "KZ"}


class Rounds:
    """Places what is told of the next one in a round of calls."""

    def __init__(self) -> None:
        self.last: Frame | None = None

    def takes(self, frame: Frame, plot: Plot) -> bool:
        """Place a frame that tells of the next one in a round, and tell whether it does; remember the last other."""
        if frame.kind in ROUND:
            self._place(frame, plot)
            return True
        if frame.inferred and not self._is_of_story(frame, plot):
            return True
        if frame.explicit and frame.status == "held" and not frame.side("other"):
            self.last = frame
        return False

    def _is_of_story(self, frame: Frame, plot: Plot) -> bool:
        """Tell whether what one tells another may be a talk of its own: in the lead, or told of people who met."""
        if plot.letter:
            return False
        both = {person.id for person in frame.people}
        current = plot.current
        named = len({id(actor) for actor in frame.actors.values() if actor.kind != "group"}) == len(both)
        if not named and current is not None and frame.people[0].id in {person.id for person in current.people}:
            return both <= {person.id for person in current.people}  # he told it whom he met, however that is said
        return (
            frame.view in plot.lead
            or self._is_of_visitor(both, plot)
            or any(not event.background and both & (event.side("KZ") | event.side("TM")) for event in plot.events)
        )

    def _is_of_visitor(self, both: set[str], plot: Plot) -> bool:
        """Tell whether one of two is whose visit the headline and the first sentences are about."""
        opening = [view for view in plot.views if view.kind == "title"] + plot.lead
        if not any(view.has("visit", "arrival") for view in opening):
            return False
        told = {person.id for view in opening for person, actor in view.people if not actor.absent}
        return len(both & told) == 1

    def _place(self, frame: Frame, plot: Plot) -> None:
        """Make the meeting of the next in the round and the one who goes round."""
        hosts = [person for person in frame.people if person.side in _OTHER]
        if frame.side("other") or frame.status != "held" or len({p.side for p in hosts}) != 1:
            return
        found = self._partners_of_last(hosts) if frame.kind == "likewise" else self._guest(frame, hosts, plot)
        for person, actor in found:
            if person.id not in frame.actors:
                frame.people.append(person)
                frame.actors[person.id] = actor
        if frame.explicit:
            frame.kind, frame.inferred = "meet", True
            plot.place_explicit(frame, own=True)

    def _partners_of_last(self, hosts: list[PersonRef]) -> list[tuple[PersonRef, Actor]]:
        """Return whom the one told of before met ("Y received her; so did X": her)."""
        last = self.last
        if last is None or hosts[0] in last.people:
            return []
        return [(p, last.actors[p.id]) for p in last.people if p.side == _OTHER[hosts[0].side]]

    def _guest(self, frame: Frame, hosts: list[PersonRef], plot: Plot) -> list[tuple[PersonRef, Actor]]:
        """Return who goes round: the one of the other side whom the sentences before tell to have come or met."""
        index = frame.view.index
        guest = plot.cast.focus(_OTHER[hosts[0].side], index)
        before = [v for v in plot.views[max(0, index - _REACH) : index] if v.kind == "body"]
        told = any(v.has("visit", "arrival", "meeting", "encounter", "round") for v in before)
        if guest is None or not told or index - plot.cast.seen.get(guest.id, -_REACH * 2) > _REACH:
            return []
        if any(person.side == "other" for view in before for person, actor in view.people if not actor.absent):
            return []
        return [(guest, Actor(frame.cue.first, frame.cue.last, "group", group="guest"))]
