"""People whom a sentence adds to one who is only meant: "he and X", "the two joined X and Y", "his talks with X"."""

from __future__ import annotations

from kzturk.mentions import Actor
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.frames import NOUNS, Frame

_OTHER = {"KZ": "TM", "TM": "KZ"}
_SUBJECTS = frozenset({"he", "she"})
_PAIR = frozenset({"they", "two", "both"})
_REACH = 4
_AS = frozenset({"as", "when", "while", "after", "before", "where", "in", "and"})


def add_companions(frame: Frame, first: int, cast: Cast) -> None:
    """Add to a frame that names one side, or only third countries, who is meant beside them."""
    sides = {person.side for person in frame.people}
    if frame.explicit or not frame.people or frame.kind == "discuss":
        return
    if sides == {"other"}:
        _add_pair(frame, first, cast)
    elif _joined(frame) and len(sides & _OTHER.keys()) == 1:
        _add_who_joined(frame, _OTHER[next(iter(sides & _OTHER.keys()))], cast)
    elif frame.kind == "telephone" and len(sides) == 1 and (person := _in_capital(frame, cast)) is not None:
        _add(frame, person)
    elif len(sides) == 1:
        side = _OTHER[next(iter(sides))]
        person = _subject_named_before(frame, side) or (cast.focus(side, frame.view.index) if _and_he(frame) else None)
        if person is not None and frame.view.index - cast.seen.get(person.id, frame.view.index) <= _REACH:
            _add(frame, person)


def _add(frame: Frame, person: PersonRef) -> None:
    if person.id not in frame.actors:
        frame.people.append(person)
        frame.actors[person.id] = Actor(frame.cue.first, frame.cue.last, "group", group="sides")


def _joined(frame: Frame) -> bool:
    """Tell whether "he joined X, Y and Z" stands before those named."""
    view = frame.view
    at = next((n for n in range(frame.span[0], frame.span[1]) if view.words.keys[n] == "joined"), None)
    before = view.keys(at - 1, at) if at is not None else []
    return bool(before) and before[0] in _SUBJECTS and all(a.first >= (at or 0) for a in frame.actors.values())


def _add_who_joined(frame: Frame, side: str, cast: Cast) -> None:
    """Add who the sentences before are about: he joined those whom this one names."""
    subject = cast.subject(frame.view.index)
    if subject is not None and subject.side == side:
        _add(frame, subject)


def _in_capital(frame: Frame, cast: Cast) -> PersonRef | None:
    """ "X had rung Ashgabat": one head of state rings up the other's capital."""
    view, on = frame.view, cast.on
    place = next((p for p in view.places if p.first == frame.cue.last), None)
    caller = frame.people[0]
    if place is None or on is None or not cast.is_head(caller, on) or caller.side not in _OTHER:
        return None
    land = _OTHER[caller.side]
    capital = cast.knowledge.country_of_place(place.value) == land and view.words.keys[place.first] in _CAPITALS
    return cast.head_of(land, on) if capital else None


_CAPITALS = frozenset({"ashgabat", "ashkhabad", "astana", "akorda", "almaty"})


def _and_he(frame: Frame) -> bool:
    """Tell whether "he and X" or "X and he" stands in the stretch, of one of those named in it."""
    keys = frame.view.words.keys
    for at in range(frame.span[0], frame.span[1] - 1):
        if keys[at] not in _SUBJECTS:
            continue
        joined = keys[at + 1] == "and" and any(0 < a.first - at <= 3 for a in frame.actors.values())
        if joined or (keys[at - 1] == "and" and any(a.last == at - 1 for a in frame.actors.values())):
            return True
    return False


def _subject_named_before(frame: Frame, side: str) -> PersonRef | None:
    """ "The idea was put forward by X as he met with Y": he is the one named right before, present or not."""
    view, at = frame.view, frame.cue.first - 1
    if frame.kind not in {"meet", "talks", "receive"} or view.words.keys[at] not in _SUBJECTS:
        return None
    before = [(p, a) for p, a in view.people if a.last <= at and p.side == side]
    if not before or view.words.keys[at - 1] not in _AS or at - before[-1][1].last > 3:
        return None
    return before[-1][0]


def _add_pair(frame: Frame, first: int, cast: Cast) -> None:
    """ "They conferred with X", "the two joined X, Y and Z for a summit": the two spoken of right before."""
    low = min(actor.first for actor in frame.actors.values())
    if frame.kind not in {"session", "meet", "talks", "noun", "attend"} or low < first:
        return
    at = next((n for n in range(low - 1, max(first, low - 9) - 1, -1) if frame.view.words.keys[n] in _PAIR), None)
    if at is None or frame.view.keys(at + 1, at + 2) == ["of"]:
        return
    index = frame.view.index
    pair = [cast.focus(side, index) for side in _OTHER]
    if any(person is None or index - cast.seen.get(person.id, -_REACH * 2) > _REACH for person in pair):
        return
    for person in pair:
        if person is not None:
            _add(frame, person)


def keep_those_of_noun(frame: Frame) -> None:
    """ "X recalled the talks of Y with Z", "X wished Y success at his talks with Z": X was not at them.

    Where a noun is followed by "of Y with Z" or "between Y and Z", or has "his ... with Z" around it, only they count.
    """
    if frame.kind not in NOUNS or len(frame.people) < 3 or not frame.explicit or frame.side("other"):
        return
    keys, cue = frame.view.words.keys, frame.cue
    after = [p for p in frame.people if frame.actors[p.id].first >= cue.last]
    joint = frame.view.keys(cue.last, cue.last + 1) in (["of"], ["between"])
    if joint and {p.side for p in after} >= _OTHER.keys():
        frame.people = after
        return
    partners = [p for p in after if "with" in keys[cue.last : frame.actors[p.id].first][:2]]
    owners = [(p, a) for p, a in frame.view.people if a.last <= cue.first]
    if partners and owners and set(keys[cue.first - 3 : cue.first]) & {"his", "her"}:
        nearest, actor = owners[-1]
        if nearest.side == _OTHER[partners[0].side]:
            frame.people = [nearest, *partners]
            frame.actors.setdefault(nearest.id, actor)
