"""Who sat at a table, told side by side: "X represented Kazakhstan. The Turkmen delegation was led by Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import mode_of
from kzturk.reports.views import is_opening

if TYPE_CHECKING:
    from kzturk.reports.occurrences import Event
    from kzturk.reports.plot import Plot


_RECENT = 8
_UNNAMED = 4
"""How many sentences after a meeting of nobody named the roll of it may be told."""


class Attendance:
    """Gathers lists of those present into the meeting that they attended; ``recent`` are those not placed yet."""

    def __init__(self) -> None:
        self.recent: list[Frame] = []

    def place(self, frame: Frame, plot: Plot) -> None:
        """Give an attendance list or a handed-over receiver to the meeting that it tells of."""
        event = plot.current
        if frame.kind == "handover" and self._takes_over(frame, plot):
            return
        if frame.kind == "attend" and self._sits_with_others(frame, plot):
            return
        if frame.kind == "attend" and frame.status == "held" and self._follows_session(frame, plot):
            self._place_of_session(frame, plot)
            return
        if frame.kind == "attend" and self._joins_others(frame, plot):
            return
        if frame.kind != "handover" and (
            frame.recalled or is_opening(frame.view) or (event is not None and event.mode)
        ):
            return
        if event is not None and not event.background and frame.view.kind != "title" and frame.status == "held":
            both = bool(frame.side("KZ") and frame.side("TM") and not frame.side("other"))
            if (
                both
                or frame.kind == "handover"
                or event.is_summit
                or self._of_the_talks(frame)
                or _is_roll(frame, event)
            ):
                event.add(frame)
            return
        if frame.explicit:
            plot.place_explicit(frame)
        elif frame.people:
            plot.one_sided.append(frame)

    def _takes_over(self, frame: Frame, plot: Plot) -> bool:
        """ "Z rang X, and gave the receiver to Y": X and Y spoke, too, in a call that a third country's Z began."""
        told = next(reversed(plot.third_country), None)
        if told is None or mode_of(told) is None or not 0 <= frame.view.index - told.view.index <= 2:
            return False
        called = [p for p in told.people if p.side in {"KZ", "TM"}]
        if len(called) != 1 or {p.side for p in frame.people} != {"KZ", "TM"} - {called[0].side}:
            return False
        frame.people.append(called[0])
        frame.actors[called[0].id] = told.actors[called[0].id]
        frame.kind, frame.inferred = mode_of(told) or frame.kind, True
        plot.place_explicit(frame, own=True)
        return True

    def _sits_with_others(self, frame: Frame, plot: Plot) -> bool:
        """ "The presidents of A, B and C sat down at one table. The fourth chair was taken by X": X sat with them."""
        told = next(reversed(plot.third_country), None)
        sides = {person.side for person in frame.people}
        if told is None or frame.status != "held" or told.status != "held" or "other" in sides or len(sides) != 1:
            return False
        mine = {person.side for person in told.people} - {"other"}
        if (
            mine | sides != {"KZ", "TM"}
            or len(told.side("other")) < 2
            or frame.view.index - told.view.index not in (1, 2)
        ):
            return False
        for person in told.people:
            frame.people.append(person)
            frame.actors[person.id] = told.actors[person.id]
        unnamed = self._take_unnamed(frame, plot)
        plot.place_explicit(frame, own=True)
        if plot.current is not None and frame in plot.current.frames:
            plot.current.add(told)
            plot.third_country.remove(told)
            for earlier in unnamed:
                earlier.people, earlier.group = [], "session"
                plot.current.lean(earlier)
        return True

    def _take_unnamed(self, frame: Frame, plot: Plot) -> list[Frame]:
        """Take back the meeting of "the region's leaders" told right before: this roll says who they were."""
        event = plot.events[-1] if plot.events else None
        if event is None or event.background or frame.view.index - max(event.told) > _UNNAMED:
            return []
        if any(actor.kind != "group" for actor in event.actors.values()):
            return []
        plot.events.remove(event)
        plot.current = None
        return event.frames

    def _follows_session(self, frame: Frame, plot: Plot) -> bool:
        """Tell whether the sentence before has just told of a commission's session that nobody was named in yet."""
        before = plot.body_before(frame.view)
        event = plot.current
        if before is None or event is None or event.is_summit or any(before.index in e.told for e in plot.events):
            return False
        named = any(plot.identity.series_of(m) or m.occasion for m in before.occasions)
        return named and any(told.view is before for told in plot.nobody[-_RECENT:])

    def _place_of_session(self, frame: Frame, plot: Plot) -> None:
        """Gather who sat in a session told after another meeting, until both sides are there."""
        for earlier in [f for f in self.recent if f.view is frame.view]:
            for person in earlier.people:
                if person.id not in frame.actors:
                    frame.people.append(person)
                    frame.actors[person.id] = earlier.actors[person.id]
        self.recent.append(frame)
        if frame.explicit:
            plot.place_explicit(frame, own=True)

    def _of_the_talks(self, frame: Frame) -> bool:
        """ "The talks were attended by ...", "X was at the meeting": those of one side, too, sat at the table."""
        printed = frame.view.words.keys[frame.cue.first : frame.cue.last]
        told = "side" in printed or "at" in printed or any(c.kind == "meeting" for c in frame.view.cues)
        return told and not any(person.country or person.curated for person in frame.side("other"))

    def _joins_others(self, frame: Frame, plot: Plot) -> bool:
        """ "Minister X represented Kazakhstan. The Turkmen delegation was led by Y": one session, told side by side."""
        recent = [f for f in self.recent if frame.view.index - f.view.index <= 3]
        self.recent = [*recent, frame]
        if plot.current is not None or frame.explicit or not recent or is_opening(frame.view):
            return False
        sides = {person.side for f in self.recent for person in f.people}
        if not {"KZ", "TM"} <= sides:
            return False
        for earlier in recent:
            for person in earlier.people:
                if person.id not in frame.actors:
                    frame.people.append(person)
                    frame.actors[person.id] = earlier.actors[person.id]
        plot.place_explicit(frame)
        return True


def _is_roll(frame: Frame, event: Event) -> bool:
    """ "The ministers of the littoral states met. A, B, C and D took part": a list that names both sides says who a
    group was of which nobody had been named."""
    unnamed = all(actor.kind == "group" for actor in event.actors.values())
    return unnamed and frame.explicit and frame.view.index - max(event.told) <= 2
