"""Several meetings told in one breath: with one and then with another, with each of many, at one ceremony for all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import Frame
from kzturk.reports.rolls import lists_whom_he_met

_SEPARATE = frozenset({"then", "later", "separate", "separately", "afterwards", "subsequently"})


def _is_one_by_one(frame: Frame) -> bool:
    """Tell whether several meetings are told in one breath ("held bilateral meetings with the presidents of ...")."""
    cue, view = frame.cue, frame.view
    if (
        not frame.explicit
        or not frame.side("other")
        or frame.kind not in {"noun", "meet", "talks", "talked", "receive"}
    ):
        return False
    if lists_whom_he_met(view, cue.first):
        return True
    near = set(view.keys(cue.first - 3, cue.last + 1))
    if near & {"meetings", "conversations"} and _each_with(frame):
        return True
    if "meetings" in near and frame.kind == "meet" and _receives_many(frame):
        return True
    if view.keys(cue.last, view.last).count("whom") > 1:
        return True  # "saw X, with whom he spoke about ..., and Y, with whom ..."
    if ("in", "turn") in pairwise(view.keys(view.first, view.last)) and frame.kind in {"receive", "meet"}:
        return True
    if {"another", "whom"} <= view.vocabulary and "one" in view.vocabulary:
        return True  # "among those whom the President received one after another were ..."
    return bool(near & _ONE_BY_ONE) and bool(near & {"meetings", "talks", "negotiations", "conversations"})


def _receives_many(frame: Frame) -> bool:
    """Tell whether one held "meetings with" several of different countries: one with each."""
    met = [p for p in frame.people if frame.actors[p.id].first >= frame.cue.last]
    return len(frame.people) - len(met) == 1 and len({p.country for p in met}) == len(met) >= 2


def _each_with(frame: Frame) -> bool:
    """Tell whether each of those met has a "with" of his own ("conversations with A, with B and with C")."""
    words = frame.view.words.keys
    met = [a.first for p, a in frame.view.people if a.first >= frame.cue.last and p.id in frame.actors]
    apart = len({*met}) == len(met)  # "with his Kazakh and Turkmen counterparts" is said of both at once
    return len(met) >= 2 and apart and all("with" in words[at - 3 : at] for at in met)


def _are_met_apart(frame: Frame, people: list[PersonRef]) -> bool:
    """Tell whether two of one side are met one after the other ("held meetings with the President and the Speaker")."""
    cue = frame.cue
    words = frame.view.words.keys
    if all("by" in words[frame.actors[p.id].first - 1 : frame.actors[p.id].first] for p in people):
        return True  # "received by X and by Y"
    several = "meetings" in frame.view.keys(cue.first, cue.last)
    return several and all(frame.actors[person.id].first >= cue.last for person in people)


_ONE_BY_ONE = frozenset({"separate", "separately", "bilateral", "individual", "one"})


def _are_dated_apart(frame: Frame, people: list[PersonRef]) -> bool:
    """Tell whether two of one side were met on days of their own ("with A in X on 2 May, and with B in Y on 5 May")."""
    firsts = [frame.actors[person.id].first for person in people]
    if min(firsts) < frame.cue.last or frame.actors[people[0].id] is frame.actors[people[1].id]:
        return False
    days = [day.first for day in frame.view.days if day.kind in {"day", "weekday"}]
    ends = [max(firsts), frame.span[1]]
    return all(any(first < day < end for day in days) for first, end in zip(sorted(firsts), ends, strict=True))


def split_separate(frame: Frame) -> list[Frame]:
    """ "first with A and then with B": one frame for each of the two of one side; "separate meetings with the leaders
    of five countries" is a meeting of the two sides alone."""
    keys = frame.view.keys(frame.span[0], frame.span[1])
    if "credentials" in frame.view.keys(frame.cue.first, frame.cue.last) and frame.explicit and frame.side("other"):
        return []  # the envoys of several states hand them over at one ceremony
    if hosts := _third_hosts(frame, keys):
        return [replace(frame, people=[*hosts, *frame.side(side)], group=None) for side in ("KZ", "TM")]
    if (first := _met_first(frame)) is not None:
        return [replace(frame, people=first)]
    if _is_one_by_one(frame):
        return [replace(frame, people=[p for p in frame.people if p.side != "other"])]
    for side, other in (("KZ", "TM"), ("TM", "KZ")):
        people = frame.side(side)
        if len(people) != 2 or not frame.side(other):
            continue
        dated = _are_dated_apart(frame, people)
        if dated or set(keys) & _SEPARATE or _are_met_apart(frame, people):
            rest = [person for person in frame.people if person not in people]
            spans = _spans_of(frame, people) if dated else [frame.span] * 2
            return [
                replace(frame, people=[person, *rest], group=None, span=span)
                for person, span in zip(people, spans, strict=True)
            ]
    return [frame]


def _met_first(frame: Frame) -> list[PersonRef] | None:
    """Return the two of "met first with X, then with the premiers of Russia and Azerbaijan"."""
    if not frame.side("other") or not frame.explicit:
        return None
    words, end = frame.view.words.keys, frame.span[1]
    then = next((at for at in range(frame.cue.last, end) if words[at] in {"then", "afterwards"}), None)
    if then is None or not {"first", "initially"} & set(frame.view.keys(frame.cue.first - 2, then)):
        return None
    first = [person for person in frame.people if frame.actors[person.id].first < then]
    return first if {p.side for p in first} == {"KZ", "TM"} else None


def _third_hosts(frame: Frame, keys: list[str]) -> list[PersonRef]:
    """Return those of a third state who met both sides one after the other ("Xi received A and, an hour later, B"):
    the two did not meet each other."""
    before = {person.side for person in frame.people if frame.actors[person.id].first < frame.cue.first}
    after = {person.side for person in frame.people if frame.actors[person.id].first >= frame.cue.last}
    if before != {"other"} or after != {"KZ", "TM"}:
        return []
    apart = bool(set(keys) & (_SEPARATE | _ONE_BY_ONE - {"one"})) or _each_with(frame)
    return frame.side("other") if apart or "meetings" in keys else []


def _spans_of(frame: Frame, people: list[PersonRef]) -> list[tuple[int, int]]:
    """Return the stretch of each of two who were met: from his name to the next one's, or to the end."""
    first, second = (frame.actors[person.id].first for person in people)
    one, two = (min(first, second), max(first, second)), (max(first, second), frame.span[1])
    return [one, two] if first < second else [two, one]
