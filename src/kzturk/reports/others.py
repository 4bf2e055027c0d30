"""Who is named where a meeting is told and was not at it: who tells of it, came later, or is its subject."""

from __future__ import annotations

from kzturk.articles.words import COMMA, QUOTE
from kzturk.mentions import Actor, Mention
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import NOUNS, Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_Inside = list[tuple[PersonRef, Actor]]


def without_others(frame: Frame, inside: _Inside) -> _Inside:
    """Return who of those named in a stretch was at the meeting."""
    inside = _without_quoted(frame, inside)
    inside = _without_those_dealt_with(frame, _without_speakers(frame, _without_comers(frame, inside)))
    return _without_rung(frame, _without_subjects(frame, inside))


def _without_those_dealt_with(frame: Frame, inside: _Inside) -> _Inside:
    """Leave out of a session with whom somebody there said to have dealt before ("At a session of parliament the
    President said he had agreed with X to build a pipeline")."""
    view = frame.view
    if frame.kind not in NOUNS or _SAID.isdisjoint(view.vocabulary):
        return inside
    said = next((at for at in range(frame.cue.last, view.last) if view.words.keys[at] in _SAID), None)
    if said is None or "had" not in view.keys(said + 1, said + _CLAUSE):
        return inside
    return [(person, actor) for person, actor in inside if actor.first < said]


_CLAUSE = 5
"""How far behind "said" the "had" stands that tells of something earlier."""


def _without_quoted(frame: Frame, inside: _Inside) -> _Inside:
    """Leave out who only said it (“A meeting of X with Y is expected,” said Z), where both sides are named without."""
    words = frame.view.words
    if len(inside) < _THREE:
        return inside
    kept = [
        (person, actor)
        for person, actor in inside
        if words.keys[actor.first - 1] not in _SAYING or not words.gaps[actor.first - 1] & (QUOTE | COMMA)
    ]
    return kept if {"KZ", "TM"} <= {person.side for person, _ in kept} else inside


_SAYING = frozenset({"said", "says", "noted", "stressed", "added", "explained", "stated", "announced", "emphasized"})
_REPORTING = frozenset({"reported", "informed", "briefed", "report", "reports", "reporting", "informing"})
_COMING = frozenset({"visit", "visits", "trip", "arrival", "coming", "stay"})
_ABOUT = frozenset({"on", "about", "of"})


def _is_recalled_visit(view: View, actor: Actor) -> bool:
    """Tell whether somebody's visit is recalled ("the speaker recalled the visit of X in May")."""
    before = view.keys(actor.first - 8, actor.first)
    at = max((n for n, key in enumerate(before) if key in _RECALLED), default=None)
    return at is not None and not _COMING.isdisjoint(before[at:])


_RECALLED = frozenset({"recalled", "recalling", "recalls", "remembered", "mentioned"})


def is_reported_on(view: View, actor: Actor) -> bool:
    """Tell whether somebody belongs to what was reported ("heard the minister, who reported on the visit of X")."""
    if _is_recalled_visit(view, actor):
        return True
    if _REPORTING.isdisjoint(view.vocabulary) or _COMING.isdisjoint(view.keys(actor.first - 4, actor.first)):
        return False
    keys = view.words.keys
    said = next((at for at in range(view.first, actor.first) if keys[at] in _REPORTING), None)
    return said is not None and any(keys[at] in _ABOUT for at in range(said + 1, min(said + 4, actor.first)))


_TOGETHER = frozenset({"trilateral", "conference", "together", "joint", "multilateral", "video"})


def _without_rung(frame: Frame, inside: _Inside) -> _Inside:
    """Leave out whom somebody of a third country rang up one after the other ("Mirziyoyev spoke by phone with Tokayev
    and Berdimuhamedov"): they did not speak with one another."""
    if frame.kind != "telephone" or len(inside) < _THREE or inside[0][0].side != "other":
        return inside
    return inside if not _TOGETHER.isdisjoint(frame.view.vocabulary) else inside[:1]


_JOINING = frozenset({"with", "between", "by", "of", "among"})


def _without_speakers(frame: Frame, inside: _Inside) -> _Inside:
    """Leave out who only tells of a meeting, or acts after it was held, where both sides are named without him.

    "X recalled that the agreement had been signed after the talks of A with B"; "talks between A and B were held, and X
    will speak at the institute".
    """
    view, cue = frame.view, frame.cue
    if frame.kind not in NOUNS or len(inside) < _THREE:
        return inside
    said = next((m.first for m in view.moods if m.kind == "recalled" and view.keys(m.last, m.last + 1) == ["that"]), -1)
    held = next((at for at in range(cue.last, view.last) if view.words.keys[at] in {"held", "place"}), view.last)
    kept = [
        (person, actor)
        for person, actor in inside
        if not actor.first < said < cue.first
        and not (actor.first > held and _JOINING.isdisjoint(view.keys(held, actor.first)))
    ]
    return kept if {"KZ", "TM"} <= {person.side for person, _ in kept} else inside


_THREE = 3


def _without_comers(frame: Frame, inside: _Inside) -> _Inside:
    """Leave out who came or left at another time ("Before A and B arrived, X and Y met"), where both sides are named
    behind that clause."""
    view = frame.view
    if _WHEN.isdisjoint(view.keys(view.first, view.first + 1)):
        return inside
    came = next((at for at in range(view.first, frame.cue.first) if view.words.keys[at] in _CAME), frame.cue.first)
    end = next((at for at in range(came + 1, frame.cue.first) if view.words.gaps[at] & COMMA), None)
    kept = [(person, actor) for person, actor in inside if end is not None and actor.first >= end]
    return kept if {"KZ", "TM"} <= {person.side for person, _ in kept} else inside


_CAME = frozenset({"arrived", "left", "departed", "came", "come", "gone", "flown", "flew", "landed"})
_WHEN = frozenset({"before", "after", "once", "when", "until", "while"})


def _without_subjects(frame: Frame, inside: _Inside) -> _Inside:
    """Leave out of talks who belongs to what was discussed at them ("had talks with X: they discussed Y's visit")."""
    if frame.kind not in {"talks", "meet", "noun"} or len(inside) < _THREE:
        return inside
    about = next((c for c in frame.view.cues if c.value == "discuss" and c.first >= frame.cue.last), None)
    if about is None:
        return inside
    kept = [(p, a) for p, a in inside if a.first < about.first or not is_discussed(frame.view, a, about)]
    return kept if {"KZ", "TM"} <= {person.side for person, _ in kept} else inside


def is_discussed(view: View, actor: Actor, cue: Mention) -> bool:
    """Tell whether a person belongs to what was discussed ("discussed the results of the visits by the presidents"),
    not to those who discussed it ("discussed it with the minister")."""
    if actor.first < cue.last:
        return False
    between = view.keys(cue.last, actor.first)
    joins = [at for at, key in enumerate(between) if key in {"with", "by", "between", "among"}]
    return not joins or bool(set(between) & _OF_SUBJECTS)


_OF_SUBJECTS = frozenset(
    {"during", "following", "visit", "visits", "reached", "participation", "talks", "meeting", "meetings", "attendance"}
)


def is_said(frame: Frame) -> bool:
    """Tell whether a contact is part of what somebody said of earlier ("said he had talked with X")."""
    before = frame.view.keys(frame.view.first, frame.cue.first + 1)
    said = next((at for at, key in enumerate(before) if key in _SAID), None)
    return said is not None and "had" in before[said:]


_SAID = frozenset({"said", "added", "noted", "recalled", "explained", "told"})


def is_beside_session(frame: Frame, before: View | None) -> bool:
    """Tell whether a pair spoke aside from a session of many ("Prior to the summit bilateral meetings were held. The
    Turkmen and Kazakh presidents discussed ...")."""
    if frame.kind != "discuss" or not frame.explicit or frame.side("other"):
        return False
    if before is None or not before.has("meeting"):
        return False
    return not _ASIDE.isdisjoint(before.vocabulary)


_ASIDE = frozenset({"bilateral", "sidelines", "margins", "separate", "separately", "bilaterals"})


def opens_next_scene(frame: Frame, events: list[Event]) -> bool:
    """Tell whether a talk is another one, at another table: "At the Cabinet of Ministers, Deputy Chairman Y and the
    guest considered ..." after the guest was told to have met the President."""
    view = frame.view
    if not frame.explicit or _SCENES.isdisjoint(view.keys(view.first, view.first + 1)):
        return False
    if any(frame.actors[person.id].first > frame.cue.first for person in frame.people):
        return False
    known = {person.id for event in events for person in event.people}
    new = [person for person in frame.people if person.id not in known and person.side in {"KZ", "TM"}]
    return bool(new) and any(all(person.side == side for person in new) for side in ("KZ", "TM"))


_SCENES = frozenset({"at", "in", "then", "later", "after", "afterwards", "next", "on", "before", "also"})


def is_in_passing(frame: Frame) -> bool:
    """Tell whether a contact is only the time of something else, with no day of its own ("When X and Y met, they set
    themselves the goal of one billion")."""
    view, cue = frame.view, frame.cue
    if view.days or view.has("deictic", "stepped") or frame.kind in NOUNS:
        return False
    before = view.keys(view.first, cue.first)
    if "when" not in before:
        return False
    at = view.first + len(before) - 1 - before[::-1].index("when")
    return not any(view.words.gaps[word] & COMMA for word in range(at + 1, cue.first + 1))
