"""Talks whose people stand around them: looked for last, and only in articles in which nothing else was found.

"X flew to Ashgabat. His opposite number was Y. The negotiations ended with a protocol": no sentence names both sides
and says that they talked, but three in a row do.
"""

from __future__ import annotations

from itertools import pairwise

from kzturk.mentions import Actor
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, move
from kzturk.reports.views import View

_TALKS = frozenset({"noun", "talks", "meet", "receive", "session", "telephone", "video", "chair", "attend"})
_BEFORE, _AFTER = 2, 1
"""How many sentences before and after the word of meeting may name those who met."""


def find_leftovers(plot: Plot) -> None:
    """Make a meeting of a held talk and the officials of both sides named around it, if the article has no other."""
    if plot.letter or plot.denied or plot.events:
        return
    for frame in [*plot.nobody, *plot.one_sided]:
        people = _people_around(plot, frame) or _called_in_title(plot, frame)
        if people is not None:
            _make(plot, frame, people)
            return


def _people_around(plot: Plot, frame: Frame) -> list[tuple[PersonRef, Actor]] | None:
    """Return the officials around a word of meeting, None unless both sides are there and no third."""
    if frame.kind not in _TALKS or frame.status != "held" or frame.recalled or frame.view.kind != "body":
        return None
    if frame.view.words.keys[frame.cue.last - 1] in {"forum", "conference"}:
        return None  # who stands around it spoke from the platform
    if (
        not (_STAGE | _MAYBE).isdisjoint(frame.view.vocabulary)
        or _partner_unknown(frame)
        or {"few", "rare", "many"} & set(frame.view.keys(frame.cue.first - 4, frame.cue.first))
    ):
        return None
    if frame.view.has("ceremony", "letter") or any(m.kind != "negation" for m in frame.view.moods):
        return None
    if any(mention.value not in {"KZ", "TM"} for mention in frame.view.countries):
        return None
    near = [v for v in plot.views if v.kind == "body" and -_BEFORE <= v.index - frame.view.index <= _AFTER]
    if any(f.view in near for f in plot.third_country) or any(map(_did_not, near)):
        return None
    people = {p.id: (p, a) for v in near if _tells_now(v) for p, a in v.people if not a.absent and not a.former}
    sides = {person.side for person, _ in people.values()}
    if not {"KZ", "TM"} <= sides or ("other" in sides and frame.kind not in {"session", "attend"}):
        return None
    return list(people.values())


def _called_in_title(plot: Plot, frame: Frame) -> list[tuple[PersonRef, Actor]] | None:
    """Return the two of a headline "Telephone conversation with X", whose text begins with what Y said to X."""
    first = next((view for view in plot.views if view.kind == "body"), None)
    title = frame.view
    if title.kind != "title" or frame.kind not in _CALLED or first is None or frame.status != "held":
        return None
    if not {"with", "conversation"} & set(title.keys(frame.cue.first, frame.cue.last + 1)):
        return None
    if any(mood.kind in {"planned", "cancelled"} for mood in (*title.moods, *first.moods)):
        return None
    people = {p.id: (p, a) for p, a in [*title.people, *first.people]}
    subject = next((p for p, a in first.people if not a.absent), None)
    if subject is None or len(people) != 2 or {p.side for p, _ in people.values()} != {"KZ", "TM"}:
        return None
    return list(people.values())


_MAYBE = frozenset({"should", "may", "might", "would", "although", "whether"})
_CALLED = frozenset({"telephone", "video", "noun"})
_STAGE = frozenset({"opening", "concert", "festival", "exhibition", "audience", "premiere", "ballet", "parade"})
"""Where people are seen and heard by many, and talk with nobody."""


def _did_not(view: View) -> bool:
    """Tell whether it is said that they did not talk ("we stood side by side, but did not speak")."""
    return any(
        one == "not" and two in {"speak", "talk", "meet", "see", "exchange", "hold", "discuss"}
        for one, two in pairwise(view.words.keys[view.first : view.last])
    )


def _partner_unknown(frame: Frame) -> bool:
    """Tell whether the other one is said by an office of which nobody is known ("with his colleague, the hyakim",
    "the Emir received X")."""
    known = [actor for _, actor in frame.view.people]
    return any(
        actor.kind in {"office", "counterpart"}
        and (actor.first >= frame.cue.last or 0 <= frame.cue.first - actor.last <= 1)
        and actor not in known
        for actor in frame.view.actors
    )


def _tells_now(view: View) -> bool:
    """Tell whether a sentence tells neither of what is recalled, planned or denied, nor of a letter or welcome."""
    if view.moods or view.has("letter"):
        return False
    return not any(cue.value == "welcome" for cue in view.cues)


def _make(plot: Plot, frame: Frame, people: list[tuple[PersonRef, Actor]]) -> None:
    of_many = any(v.gathering is not None for v in plot.views if 0 <= frame.view.index - v.index <= _BEFORE)
    third = frame.kind == "session" and any(p.side == "other" for p, _ in people)
    event = Event(is_summit=of_many or third, gathered=True)
    if frame.kind == "session":
        frame.group = frame.group or "session"
    event.lean(frame)
    for person, actor in people:
        event.add_person(person, actor)
    plot.events.insert(0, event)
    for view in plot.views:
        if view.kind == "body" and view.index >= frame.view.index - _BEFORE:
            move(view, event, plot)


def merge_doubles(plot: Plot) -> None:
    """Make one of two meetings of the same people, of one kind and day, of which one does not say how they spoke."""
    kept: list[Event] = []
    for event in plot.events:
        twin = next((other for other in kept if _is_double(other, event)), None)
        if twin is None:
            kept.append(event)
            continue
        for frame in event.frames:
            twin.add(frame)
        for view in event.views:
            move(view, twin, plot)
    plot.events = kept


def _is_double(one: Event, other: Event) -> bool:
    if one.background or other.background or one.is_summit != other.is_summit or one.status != other.status:
        return False
    if {p.id for p in one.people} != {p.id for p in other.people} or (one.mode is None) == (other.mode is None):
        return False
    return one.days is None or other.days is None or one.days == other.days
