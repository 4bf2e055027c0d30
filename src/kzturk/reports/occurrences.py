"""A meeting while it is being gathered from the frames of an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kzturk.mentions import Actor, OccasionMention
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import Frame
from kzturk.reports.views import View
from kzturk.values import DateRange


@dataclass(slots=True, eq=False)
class Event:
    """A meeting as the article tells it, while it is being gathered."""

    frames: list[Frame] = field(default_factory=list)
    people: list[PersonRef] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    views: list[View] = field(default_factory=list)
    occasion: str | None = None
    is_summit: bool = False
    background: bool = False
    days: DateRange | None = None
    fixed_status: str | None = None
    three_sided: bool = False
    gathered: bool = False
    """Put together from sentences of which none tells it whole: nothing in it is sure."""
    plan: View | None = None
    named: tuple[View, OccasionMention] | None = None
    """The event whose session it is, where another sentence names it ("X opened the summit")."""
    told: set[int] = field(default_factory=set)
    told_explicitly: set[int] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)
    weak_statuses: set[str] = field(default_factory=set)
    first_mode: str | None = None
    visits: list[View] = field(default_factory=list)
    leads: list[View] = field(default_factory=list)
    foreign: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    """The sentences that tell of other meetings of the article."""
    decided: date | None = None
    """Its day, once that is decided, if it is one."""
    days_apart: frozenset[int] = frozenset()
    """Its own sentences that name another day than the one decided."""

    def side(self, side: str) -> set[str]:
        """Return the ids of a side's people."""
        return {person.id for person in self.people if person.side == side}

    @property
    def multilateral(self) -> bool:
        """Tell whether a third state or an organisation sits at the table."""
        if self.is_summit or self.three_sided:
            return True
        others = [person for person in self.people if person.country not in ("KZ", "TM")]
        return any(person.country or person.curated for person in others) if others else False

    @property
    def mode(self) -> str | None:
        """telephone or video where a frame says so."""
        return self.first_mode

    @property
    def status(self) -> str:
        """held when any explicit frame tells that it took place, else cancelled, else planned."""
        if self.fixed_status:
            return self.fixed_status
        statuses = self.statuses or self.weak_statuses
        if "cancelled" in statuses:
            return "cancelled"
        return "held" if "held" in statuses else "planned"

    def add(self, frame: Frame) -> None:
        """Take a frame in, with its people."""
        self.lean(frame)
        for person in frame.people:
            self.add_person(person, frame.actors[person.id])

    def lean(self, frame: Frame) -> None:
        """Take a frame in without its people (it only leans on the meeting)."""
        self.frames.append(frame)
        self.told.add(frame.view.index)
        if frame.explicit:
            self.told_explicitly.add(frame.view.index)
        (self.statuses if frame.explicit or frame.group else self.weak_statuses).add(frame.status)
        self.first_mode = self.first_mode or mode_of(frame)

    def add_person(self, person: PersonRef, actor: Actor) -> None:
        """Take a person in; being named outweighs having been inferred."""
        for n, known in enumerate(self.people):
            if known.id == person.id:
                if known.inferred and not person.inferred:
                    self.people[n], self.actors[person.id] = person, actor
                return
        self.people.append(person)
        self.actors[person.id] = actor


_MODE_REACH = 3
"""How far behind "discussed" it is said how they spoke; what follows is what they agreed on ("lectures by video")."""


def mode_of(frame: Frame) -> str | None:
    """Return telephone or video where the frame's sentence says so."""
    if frame.kind in {"telephone", "video"}:
        return frame.kind
    first, last = frame.span
    for cue in frame.view.cues:
        later = frame.kind == "discuss" and cue.first > frame.cue.last + _MODE_REACH
        if cue.kind == "call" and first <= cue.first < last and not later:
            return cue.value
    return None
