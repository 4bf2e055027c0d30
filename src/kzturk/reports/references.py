"""Whom a sentence means without naming him: "he", "the guest", "his host", "the two".

What a sentence tells of first is what it is about, so a pronoun takes up the person of his side with whom the last
sentence that told of that side began; where the sentences before are about somebody of a third state, nobody is meant.
"""

from __future__ import annotations

from itertools import pairwise

from kzturk.mentions import Actor
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.encounters import OBJECTS, tells_visitors
from kzturk.reports.frames import ENCOUNTERS, Frame, is_heads_group
from kzturk.reports.rolls import lists_whom_he_met
from kzturk.reports.views import View

_OTHER = {"KZ": "TM", "TM": "KZ"}
_SUBJECTS = frozenset({"he", "she", "i"})
_PAIRS = frozenset({"they", "two", "both", "pair", "duo"})
_NOUNS = frozenset({"guest", "visitor", "minister", "delegation"})
_OFFICES = frozenset({"head", "chief", "chairman", "speaker", "leader", "premier", "ambassador", "governor", "deputy"})
"""By which somebody told of may be said again ("the head of our upper chamber talked to X")."""
_REACH = 4
"""How many sentences back an encounter's pronoun may look for the one it means."""
_VERBS = frozenset({"receive", "meet", "talks"})


def add_references(frame: Frame, first: int, last: int, cast: Cast) -> None:
    """Add to a frame those whom its stretch, words ``first`` to ``last``, means without naming them."""
    _add_groups(frame, first, last, cast)
    if frame.explicit:
        return
    if not frame.people and frame.group in {None, "sides"} and frame.kind in {"noun", "talks", "meet"}:
        _add_those_just_named(frame, cast)
    if frame.kind in {"discuss", "talks", "meet"} and _joins_one_here(frame, cast):
        return
    if frame.kind == "discuss":
        _add_discussing(frame, first, cast)
    if frame.kind in ENCOUNTERS:
        _add_met(frame, first, cast)
    elif frame.kind in _VERBS:
        _add_pronoun(frame, first, cast)
    elif frame.kind == "noun" and _is_of_them(frame):
        _add_spoken_of(frame, _OTHER[frame.people[0].side], cast)


def _add_groups(frame: Frame, first: int, last: int, cast: Cast) -> None:
    """Note the first group of a stretch, and add whom "the guest" means."""
    for actor in frame.view.actors:
        if first <= actor.first < last and actor.kind == "group":
            if not _is_ahead(frame.view.keys(actor.first - 5, actor.first)) and not _is_spoken_of(frame, actor):
                heads = frame.group in _LOOSE and is_heads_group(actor.group)
                frame.group = actor.group if heads else frame.group or actor.group
            if actor.group == "guest":
                _add_guest(frame, actor, cast)


_LOOSE = frozenset({"guest", "sides"})
"""Groups that leave open who is meant, beside one that says it."""
_AHEAD = frozenset({"before", "ahead", "after", "eve", "prior", "sidelines", "margins", "margin"})
"""After these a group is who gathers at another time, or beside ("met before a gathering of the region's leaders")."""


def _is_ahead(before: list[str]) -> bool:
    """Tell whether a group belongs to what was at another time, not to the clause behind it ("After the ceremony the
    presidents talked")."""
    at = max((n for n, key in enumerate(before) if key in _AHEAD), default=None)
    if at is None:
        return False
    between = before[at + 1 :]
    return set(between) <= _ARTICLES or not _OF.isdisjoint(between)


_ARTICLES = frozenset({"the", "a", "these", "all", "both", "two", "of", "their"})
_OF = frozenset({"of", "with", "between", "by", "for", "among"})


def _is_spoken_of(frame: Frame, actor: Actor) -> bool:
    """ "It was stressed at the meeting that the presidents pay attention to ...", "reviewed tariffs on the line which
    the presidents are to open": the presidents were not there."""
    cue, view = frame.cue, frame.view
    if "which" in view.keys(actor.first - 2, actor.first) and is_heads_group(actor.group):
        return True
    if frame.kind == "discuss" and actor.first >= cue.last and is_heads_group(actor.group):
        return _JOINING.isdisjoint(view.keys(cue.last, actor.first))
    if actor.first < cue.last or view.keys(cue.last, cue.last + 1) != ["that"]:
        return False
    return not {"at", "during", "in"}.isdisjoint(view.keys(cue.first - 2, cue.first - 1))


_JOINING = frozenset({"by", "with", "between", "among"})


def add(frame: Frame, person: PersonRef, actor: Actor) -> None:
    """Put a person into a frame, once."""
    if person.id not in frame.actors:
        frame.people.append(person)
        frame.actors[person.id] = actor


def _add_guest(frame: Frame, actor: Actor, cast: Cast) -> None:
    """ "The guest", "his host": who of the other side is spoken of; "an honorary guest of the summit" is nobody."""
    before = frame.view.keys(actor.first - 2, actor.last)
    if "honorary" in before or frame.view.keys(actor.first - 1, actor.first) == ["a"]:
        return
    here = {person.side for person in frame.people}
    is_host = "host" in before
    guests = _OTHER.get(cast.guests or "") if is_host else cast.guests
    side = actor.country or ("TM" if "KZ" in here else "KZ" if "TM" in here else guests)
    person = cast.focus(side, frame.view.index) if side in _OTHER else None
    if person is not None and side not in here:
        add(frame, person, actor)


def _add_pronoun(frame: Frame, first: int, cast: Cast) -> None:
    """ "He was received by the President": he is whoever of the other side is spoken of."""
    sides = {person.side for person in frame.people}
    if len(sides & _OTHER.keys()) == 1 and _meets_one_by_one(frame):
        _add_spoken_of(frame, _OTHER[next(iter(sides & _OTHER.keys()))], cast)
        if frame.explicit:
            frame.people = [person for person in frame.people if person.side != "other"]
        return
    if len(sides & _OTHER.keys()) != 1 or ("other" in sides and not _tells_of_each(frame)):
        return
    sides -= {"other"}
    low = max(first, frame.cue.first - 8)
    keys = frame.view.keys(low, frame.cue.first)
    after = frame.view.keys(frame.cue.last, frame.cue.last + 2)
    if frame.view.words.keys[frame.cue.first - 1 : frame.cue.first + 1] == ["we", "had"]:
        keys = [*keys, "he"]  # "We had an open talk with X," he said
    if after[:1] in (["a"], ["an"]):
        return  # "received a delegation of the corporation": nobody told of before
    if all(frame.actors[person.id].first >= frame.cue.last for person in frame.people):
        said = _SUBJECTS | OBJECTS | _NOUNS | _OFFICES
    else:
        said = _SUBJECTS | OBJECTS | _NOUNS
    if frame.kind == "receive":
        after = [*after, *frame.view.keys(frame.cue.last + 2, frame.cue.last + 4)]
    if not (set(keys) & said or set(after) & (OBJECTS | _NOUNS) or _is_received(frame)):
        return
    _add_spoken_of(frame, "TM" if "KZ" in sides else "KZ", cast)


def _meets_one_by_one(frame: Frame) -> bool:
    """Tell whether he "had bilateral meetings with" several, of third countries, too: each is a meeting of its own."""
    cue, view = frame.cue, frame.view
    told = _MANY_MEETINGS.isdisjoint(view.keys(cue.first, cue.last))
    if told or _SUBJECTS.isdisjoint(view.keys(cue.first - 3, cue.first)):
        return False
    return all(frame.actors[person.id].first >= cue.last for person in frame.people)


_MANY_MEETINGS = frozenset({"meetings", "talks", "conversations", "discussions", "negotiations"})


def _tells_of_each(frame: Frame) -> bool:
    """Tell whether each of several is said to have been talked with ("saw X, with whom he spoke, and Y, whom ...")."""
    return frame.view.keys(frame.cue.last, frame.view.last).count("whom") > 1


def _is_of_them(frame: Frame) -> bool:
    """Tell whether a talk "took place between them", the one named before and who is spoken of."""
    after = frame.view.keys(frame.cue.last, frame.cue.last + 6)
    return (
        len(frame.people) == 1
        and frame.people[0].side in _OTHER
        and any(pair in _WITH_THEM for pair in pairwise(after))
    )


_WITH_THEM = frozenset({("between", "them"), ("with", "him"), ("with", "her"), ("of", "him"), ("of", "her")})


def _is_received(frame: Frame) -> bool:
    """Tell whether somebody not said again was received ("Was then received by X"), not a number of people, nor by a
    third state's somebody ("the envoy of Kuwait received X")."""
    view, cue = frame.view, frame.cue
    if any(cue.first - 8 <= m.first < cue.first and m.value not in _OTHER for m in view.countries):
        return False
    return frame.kind == "receive" and not {"heads", "delegations", "guests", "participants", "members"} & set(
        view.keys(cue.last, cue.last + 6)
    )


def _add_spoken_of(frame: Frame, side: str, cast: Cast) -> None:
    """Add who of a side is spoken of, unless it is somebody of a third state who is."""
    actor = frame.actors[frame.people[0].id]
    owner = _owner_before(frame, side)
    if owner is not None:
        add(frame, owner, actor)
        return
    subject = cast.subject(frame.view.index)
    if subject is not None and subject.side == "other" and _is_acting(frame):
        add(frame, subject, actor)  # "Xi met the minister. Later he received X": the story is his
        return
    last = cast.before_sentence
    ours, at = cast.last_seen(side)
    if last is not None and last.side == "other" and (ours is None or at != cast.seen.get(last.id)):
        add(frame, last, actor)
        return
    person = cast.focus(side, frame.view.index)
    if person is not None:
        add(frame, person, actor)


def _is_acting(frame: Frame) -> bool:
    """Tell whether who is meant does what is told ("he received X", "the head of state met X"): he is not done to."""
    view, cue = frame.view, frame.cue
    if view.words.keys[cue.last - 1] == "by" or (frame.kind not in _VERBS and frame.kind not in ENCOUNTERS):
        return False
    before = view.keys(max(cue.first - 8, frame.span[0]), cue.first)
    return bool(set(before) & (_SUBJECTS | _OFFICES)) and all(
        frame.actors[person.id].first >= cue.last for person in frame.people
    )


def _owner_before(frame: Frame, side: str) -> PersonRef | None:
    """ "It was X's turn: he and the minister talked": he is who of a side was named before as owning something."""
    view, cue = frame.view, frame.cue
    if _SUBJECTS.isdisjoint(view.keys(cue.first - 8, cue.first)):
        return None
    before = [(p, a) for p, a in view.people if p.side == side and a.absent and a.last < cue.first]
    return before[-1][0] if before and view.words.keys[before[-1][1].last] == "s" else None


def _add_met(frame: Frame, first: int, cast: Cast) -> None:
    """ "At noon the President had him to lunch", "the two talked it over", "he and his host spent the evening"."""
    view, cue = frame.view, frame.cue
    sides = {person.side for person in frame.people if person.country or person.curated}
    subject = cast.subject(view.index)
    if lists_whom_he_met(view, cue.first) and len(sides & _OTHER.keys()) == 1:
        _add_spoken_of(frame, _OTHER[next(iter(sides & _OTHER.keys()))], cast)
        return
    if "other" in sides or (subject is not None and subject.side == "other" and frame.group != "guest"):
        return
    if not sides:
        if is_of_pair(frame, first) or (_subject_before(view, first, cue.first) and _has_partner(frame)):
            _add_two(frame, cast)
        return
    inside = set(view.keys(max(first, cue.first - 8), cue.last + 2))
    if frame.kind == "told" and tells_visitors(view, cue):
        inside |= OBJECTS
    if (
        inside & OBJECTS
        or {"his", "her"} & set(view.keys(cue.first, cue.last))
        or _SUBJECTS & set(view.keys(cue.first, cue.last))
        or _subject_before(view, first, cue.first)
        or frame.group == "guest"
    ):
        side = _OTHER[next(iter(sides))]
        if frame.view.index - cast.last_seen(side)[1] <= _REACH:
            _add_spoken_of(frame, side, cast)


def _subject_before(view: View, first: int, last: int) -> bool:
    """Tell whether "he" or "she" is the subject of what is told at ``last``: no name stands between, but "he and X"."""
    for at in range(last - 1, first - 1, -1):
        if view.words.keys[at] in _SUBJECTS:
            return view.words.keys[at + 1] == "and" or not any(
                at < a.first < last and a.kind in {"named", "unknown", "office"} for a in view.actors
            )
    return False


def _has_partner(frame: Frame) -> bool:
    """Tell whether "his host", "his guest" or "his counterpart" stands in the sentence."""
    return any(a.group in {"guest", "counterpart"} for a in frame.view.actors)


def is_of_pair(frame: Frame, first: int) -> bool:
    """Tell whether an encounter's subject is two people told of before: "they", "the two", "both", right before it."""
    low = frame.cue.first - 3 if first >= frame.cue.first else max(first, frame.cue.first - 3)
    return frame.kind in ENCOUNTERS and not _PAIRS.isdisjoint(frame.view.keys(low, frame.cue.first))


def _add_two(frame: Frame, cast: Cast) -> None:
    """Add who of each side is spoken of in the sentences right before, unless somebody of a third state is."""
    index = frame.view.index
    pair = [cast.focus(side, index) for side in _OTHER]
    seen = [index - cast.seen.get(p.id, -_REACH * 2) for p in pair if p is not None]
    told_of = {person.side for person in (cast.before_sentence, cast.subject(index)) if person is not None}
    if len(seen) != 2 or max(seen) > _REACH or "other" in told_of:
        return
    for person in pair:
        if person is not None:
            add(frame, person, Actor(frame.cue.first, frame.cue.last, "group", group="sides"))


def _add_discussing(frame: Frame, first: int, cast: Cast) -> None:
    """ "The two agreed that ...", "he and X discussed ...": those who are spoken of."""
    view, cue = frame.view, frame.cue
    if not frame.people:
        if {"two", "both", "pair"} & set(view.keys(max(first, cue.first - 2), cue.first)):
            _add_two(frame, cast)
        return
    sides = {person.side for person in frame.people}
    subject = cast.subject(view.index)
    if len(sides) != 1 or "other" in sides or (subject is not None and subject.side == "other"):
        return
    before = view.keys(max(first, cue.first - 5), cue.first)
    if any(pair in _OF_THEM for pair in pairwise(before)):  # "his stay in X, when the two of them had talked about Y"
        _add_spoken_of(frame, _OTHER[next(iter(sides))], cast)
        return
    joined = (("he", "and"), ("she", "and"), ("i", "and"), ("and", "he"), ("and", "she"), ("and", "i"))
    if any(pair in joined for pair in pairwise(view.keys(first, cue.first))):
        _add_spoken_of(frame, _OTHER[sides.pop()], cast)
        frame.kind = "talks" if frame.explicit else frame.kind


_OF_THEM = frozenset({("two", "of"), ("both", "of"), ("they", "had"), ("two", "had")})


def _joins_one_here(frame: Frame, cast: Cast) -> bool:
    """ "He went on to the ministry, where X awaited him and the two discussed tariffs": X and who is spoken of."""
    view, cue = frame.view, frame.cue
    pair = next((at for at in range(cue.first - 1, cue.first - 3, -1) if view.words.keys[at] in _PAIRS), None)
    here = {p.id: p for p, a in view.people if pair is not None and view.first <= a.last <= pair and not a.absent}
    if len(here) != 1 or (person := next(iter(here.values()))).side not in _OTHER:
        return False
    subject, other = cast.subject(view.index), cast.focus(_OTHER[person.side], view.index)
    if other is None or (subject is not None and subject.side == "other"):
        return False
    if view.index - cast.seen.get(other.id, -_REACH * 2) > _REACH:
        return False
    actor = Actor(cue.first, cue.last, "group", group="sides")
    add(frame, person, next(a for p, a in view.people if p.id == person.id))
    add(frame, other, actor)
    frame.kind = "talks" if frame.kind == "discuss" else frame.kind
    return True


def _add_those_just_named(frame: Frame, cast: Cast) -> None:
    """ "Their talks", "they met": of the two who were named in the sentences right before."""
    keys = set(frame.view.keys(frame.cue.first - 2, frame.cue.first))
    if not keys & {"their", "they", "two", "both", "pair"}:
        return
    pair = [cast.last_seen(side) for side in _OTHER]
    if any(person is None or frame.view.index - at > _REACH for person, at in pair):
        return
    for person, _ in pair:
        if person is not None:
            add(frame, person, Actor(frame.cue.first, frame.cue.last, "group", group="sides"))
