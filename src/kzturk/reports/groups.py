"""Who is meant by "the two presidents", "the heads of the five states", "the ministers" (codebook section 4)."""

from __future__ import annotations

from kzturk.mentions import Actor
from kzturk.reports.calendar import Calendar
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.frames import STRONG, Frame, is_heads_group
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View


def _names_both_sides(frame: Frame) -> bool:
    """Tell whether the sentence names who of both sides was there ("the heads of state met under X")."""
    return {"KZ", "TM"} <= {person.side for person, actor in frame.view.people if not actor.absent}


_REACH = 4
_MANY = 3
"""How far back, and how many, heads of state named together are "the presidents"."""


class GroupFiller:
    """Gives a frame's group its people: those of the meeting being told, else the holders of the offices."""

    def __init__(self, views: list[View], cast: Cast, times: Calendar, session: list[View]) -> None:
        self.views, self.cast, self.times, self.session = views, cast, times, session
        self.current: Event | None = None

    def fill(self, frame: Frame, current: Event | None, *, away: bool = False) -> None:
        """Add the people a frame's group means; nothing when the group leaves them open, or when a meeting with a third
        country is being told (``away``): then "the heads of state" are those two."""
        self.current = current
        self._fill_three(frame)
        if not (away and frame.group == "both-presidents" and frame.view.kind == "body"):
            self._fill_group(frame)

    def _fill_three(self, frame: Frame) -> None:
        """ "All three got into a carriage and held a meeting": those whom a sentence above names together."""
        if frame.people or frame.kind not in STRONG or frame.group not in {None, "sides"}:
            return
        if {"three", "four", "five"}.isdisjoint(frame.view.keys(frame.view.first, frame.cue.first)):
            return
        actor = Actor(frame.cue.first, frame.cue.last, "group", group="sides")
        for person in self._named_together(actor):
            frame.people.append(person)
            frame.actors[person.id] = actor

    def _fill_group(self, frame: Frame) -> None:
        """Give a group its people: those of the meeting being told, else the holders of the offices."""
        if frame.explicit or frame.group is None:
            return
        if frame.group == "both-presidents" and self.session and self.current is None and not self._says_two(frame):
            return
        pair = frame.group in {"both-presidents", "foreign-ministers"}
        held = self._held_by_group(frame) or self._met_others(frame)
        if frame.people and pair and frame.view.kind != "title" and not held:
            self._fill_other_head(frame)
            return
        if frame.group == "five-heads" and (self._of_other_number(frame) or _names_both_sides(frame)):
            return
        if is_heads_group(frame.group) or frame.group == "foreign-ministers":
            actor = next(a for a in frame.view.actors if a.kind == "group")
            found = self._known_pair(frame.group, actor)
            for person in found:
                if person.id not in frame.actors:
                    frame.people.append(person)
                    frame.actors[person.id] = actor

    def _held_by_group(self, frame: Frame) -> bool:
        """ "X recalls the talks that the two presidents held": both held them, whoever recalls it."""
        actor = next(a for a in frame.view.actors if a.kind == "group")
        after = frame.view.keys(frame.cue.last, actor.first)
        return frame.kind == "noun" and after[:1] in (["that"], ["of"], ["which"], ["between"]) and len(after) <= 2

    def _met_others(self, frame: Frame) -> bool:
        """ "The two presidents conferred with A and B": the two are ours, where no third one was told of before."""
        actor = next(a for a in frame.view.actors if a.kind == "group")
        beside = 0 <= frame.cue.first - actor.last <= 1 and "with" in frame.view.keys(
            frame.cue.last - 1, frame.cue.last + 1
        )
        if not beside or frame.group != "both-presidents" or any(p.side != "other" for p in frame.people):
            return False
        before = [v for v in self.views[: frame.view.index] if v.kind == "body"][-2:]
        return self._says_two(frame) and not any(p.side == "other" for v in before for p, _ in v.people)

    def _of_other_number(self, frame: Frame) -> bool:
        """ "Four Central Asian presidents" leaves open who of the five was there."""
        actor = next(a for a in frame.view.actors if a.kind == "group")
        return bool(set(frame.view.keys(actor.first - 2, actor.first)) & {"four", "three", "two", "some", "other"})

    def _fill_other_head(self, frame: Frame) -> None:
        """ "X is expected ..., when the heads of state will hold talks": the other head takes part."""
        on = self.times.anchor
        if (
            frame.group != "both-presidents"
            or len(frame.people) != 1
            or on is None
            or not self.cast.is_head(frame.people[0], on)
        ):
            return
        if frame.status != "planned" or frame.people[0].side == "other":
            return
        actor = next(a for a in frame.view.actors if a.kind == "group")
        other = self.cast.head_of("TM" if frame.people[0].side == "KZ" else "KZ", on)
        if other is not None:
            frame.people.append(other)
            frame.actors[other.id] = actor

    def _says_two(self, frame: Frame) -> bool:
        """Tell whether a group is said to be of two ("the two presidents"), so that it is no whole summit."""
        actor = next(a for a in frame.view.actors if a.kind == "group")
        return bool(set(frame.view.words.keys[actor.first : actor.last]) & {"two", "both"})

    def _may_be_heads(self, pair: list[PersonRef]) -> bool:
        """Tell whether no minister is among people whom "the two presidents" may mean."""
        on = self.times.anchor
        return on is None or not any(
            p.curated and self.cast.knowledge.offices_of(p.id, on) and not self.cast.is_leader(p, on) for p in pair
        )

    def _named_together(self, actor: Actor) -> list[PersonRef]:
        """ "The presidents had met the day before": all the heads of state whom a sentence above names together."""
        on = self.times.anchor
        if on is None or {"two", "both"} & set(self.views[0].words.keys[actor.first : actor.last]):
            return []
        for view in [v for v in self.views if v.kind == "body" and v.last <= actor.first][-_REACH:][::-1]:
            heads = {p.id: p for p, a in view.people if not a.absent and self.cast.is_head(p, on)}
            if len(heads) >= _MANY and {"KZ", "TM"} <= {p.side for p in heads.values()}:
                return list(heads.values())
        return []

    def _known_pair(self, group: str, actor: Actor) -> list[PersonRef]:
        if (
            group in {"both-presidents", "foreign-ministers"}
            and self.current is not None
            and not self.current.background
        ):
            pair = [p for p in self.current.people if p.side in {"KZ", "TM"}]
            if len(pair) > 2 and group == "both-presidents" and (on := self.times.anchor) is not None:
                pair = [p for p in pair if self.cast.is_head(p, on)]
            if {p.side for p in pair} == {"KZ", "TM"} and (group != "both-presidents" or self._may_be_heads(pair)):
                return pair
        if group != "foreign-ministers":
            return self._named_together(actor) or self.cast.heads()
        named = self.views[0].words.keys[actor.first : actor.last]
        return self.cast.holders("foreign-minister") if "foreign" in named else []
