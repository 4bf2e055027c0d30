"""Rolls of a session: officials of three states and more, one after the other, beside what they sat in.

"The delegations at the ministerial table were headed by Turkey's X, Kazakhstan's Y and Turkmenistan's Z", "Seated with
him were ...", "Participants: ...": no verb of meeting has them for its people, but they sat at one table.
"""

from __future__ import annotations

from collections.abc import Iterator

from kzturk.articles.words import APOSTROPHE, PAREN
from kzturk.mentions import Actor, Mention
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, move
from kzturk.reports.sessions import has_bilateral
from kzturk.reports.views import View, is_opening

_Person = tuple[PersonRef, Actor]
_BOTH, _STATES = 2, 3
_BEFORE, _AFTER = 3, 4
_SAT = frozenset({"talks", "noun", "session", "meet", "chair", "receive"})


def find_rollcalls(plot: Plot) -> None:
    """Make a meeting of each roll of officials of many states, both sides among them, that no other way has found."""
    if plot.letter:
        return
    words = plot.times.lexicon.gathering
    for view in plot.views:
        people = _roll(view, plot, words) if words else []
        if not people:
            continue
        stage = _stage(view, plot, words)
        if stage is None:
            continue
        chair = _chair_after(plot, view, people) if stage[1].value == "receive" else None
        known = next((e for e in plot.events if view.index in e.told or _has_all(e, people)), None)
        if known is not None:
            if view.index in known.told and not known.background:
                for person, actor in _joining(view, plot):
                    known.add_person(person, actor)
            if chair is None or not known.is_summit or known.told_explicitly:
                continue
            plot.events.remove(known)  # a reception and a session with the same guests are two
        _make(plot, view, people, *stage)
        if chair is not None:
            _make_session(plot, view, people, *chair)


def _roll(view: View, plot: Plot, words: dict[str, frozenset[str]]) -> list[_Person]:
    """Return the officials of three states and more that a sentence lists, none where it lists no such."""
    if view.kind != "body" or len(view.people) < _BOTH or not words["no-table"].isdisjoint(view.vocabulary):
        return []
    if is_opening(view) or view.has("letter", "call") or _is_not_now(view):
        return []
    if any(f.view is view and f.kind in {"meet", "talks", "receive"} for f in plot.third_country):
        return []  # "X met A in Astana before flying to Ashgabat, where he held talks with B"
    people = _officials(view)
    if len({p.side for p, _ in people} & {"KZ", "TM"}) == 1:
        people = [*_opening(view, plot), *people]
    people += _joining(view, plot)
    lands = {p.country for p, _ in people if p.country is not None} | set(_unnamed_lands(view))
    named = {p.side for p, a in people if a.kind in {"named", "unknown"}}
    if len(lands) < _STATES or not {"KZ", "TM"} <= {p.side for p, _ in people} or named.isdisjoint({"KZ", "TM"}):
        return []
    return people


def _officials(view: View) -> list[_Person]:
    return [(p, a) for p, a in view.people if not a.absent and not a.former and a.kind != "group"]


def _opening(view: View, plot: Plot) -> list[_Person]:
    """Return who opened or chaired the session that the sentence before tells of ("The session was opened by the host,
    X. The presidents of A, Y, B, Z, and C, W, then set out positions")."""
    before = plot.body_before(view)
    if before is None or not before.has("session") or _PRESIDED.isdisjoint(before.vocabulary):
        return []
    return [] if before.moods else _officials(before)


def _joining(view: View, plot: Plot) -> list[_Person]:
    """Return who joined those of a roll, told in the sentence after it ("They were joined by X (Tajikistan) and Y")."""
    after = next((v for v in plot.views[view.index + 1 : view.index + 2] if v.kind == "body"), None)
    if after is None or after.keys(after.first, after.first + 4)[-2:] != ["joined", "by"] or after.moods:
        return []
    return _officials(after)


_PRESIDED = frozenset({"opened", "chaired", "presided", "hosted"})


def _is_not_now(view: View) -> bool:
    """Tell whether a roll is of what is to come or was before: "Greeting A, B and C, he recalled ..." is of now."""
    greeting = view.words.keys[view.first] in _GREETING
    end = max(actor.last for _, actor in view.people) if greeting else view.last
    return any(mood.first < end for mood in view.moods)


_GREETING = frozenset({"greeting", "welcoming", "addressing", "receiving"})


def _unnamed_lands(view: View) -> Iterator[str]:
    """Yield the countries whose officials bear names that nothing is known of ("Turkey's X", "X (Turkey)")."""
    keys, gaps = view.words.keys, view.words.gaps
    for mention in view.countries:
        at = mention.last
        owner = keys[at : at + 1] == ["s"] and bool(gaps[at] & APOSTROPHE) and view.words.is_capital(at + 1)
        bracketed = bool(gaps[mention.first] & PAREN) and view.words.is_capital(mention.first - 1)
        if owner or bracketed:
            yield mention.value


def _has_all(event: Event, people: list[_Person]) -> bool:
    """Tell whether a meeting of many that has been found already has both sides of a roll."""
    if not event.multilateral:
        return False
    return {p.id for p, _ in people if p.side in {"KZ", "TM"}} <= {p.id for p in event.people}


def _stage(view: View, plot: Plot, words: dict[str, frozenset[str]]) -> tuple[View, Mention] | None:
    """Return the sentence that tells what they sat in, and the word that does: the roll's own, or one before it."""
    if (own := _seat(view, words)) is None:
        return None
    if view.has("session") or any(cue.value in _SAT for cue in view.cues):
        return view, own
    for before in reversed(plot.views[max(0, view.index - _BEFORE) : view.index]):
        if before.kind == "heading":
            continue
        if has_bilateral(before, plot) or before.moods:
            return None
        if not words["no-table"].isdisjoint(before.vocabulary) or view.has("letter"):
            return None
        cue = next((c for c in before.cues if c.kind == "session" or c.value in _SAT), before.gathering)
        if cue is None and not words["tables"].isdisjoint(before.vocabulary):
            cue = Mention(before.first, before.first + 1, "session", "session")
        if cue is not None and before.kind == "body":
            return before, cue
    return view, own


def _seat(view: View, words: dict[str, frozenset[str]]) -> Mention | None:
    """Return the word by which a sentence says that those it lists sat there, or led those who did."""
    at = next((n for n in range(view.first, view.last) if view.words.keys[n] in words["seats"]), None)
    return Mention(at, at + 1, "session", "session") if at is not None else None


def _make(plot: Plot, view: View, people: list[_Person], stage: View, cue: Mention) -> None:
    event = Event(is_summit=True, gathered=True)
    event.lean(Frame(stage, cue, "session", group="session", span=(stage.first, stage.last)))
    if stage is not view:
        event.lean(Frame(view, cue, "session", group="session", span=(view.first, view.last)))
        people = [*_presiding(stage), *people]
    for person, actor in people:
        event.add_person(person, actor)
    plot.events.append(event)
    for following in plot.views[stage.index : view.index + _AFTER]:
        if following.kind != "body" or has_bilateral(following, plot) or _is_told(following, event, plot):
            continue
        move(following, event, plot)


def _chair_after(plot: Plot, roll: View, people: list[_Person]) -> tuple[View, Mention] | None:
    """Return the sentence in which another than the host of a reception is said to have chaired the session, with the
    word that says so."""
    for view in plot.views[roll.index + 1 : roll.index + 1 + _AFTER]:
        cue = next((c for c in view.cues if c.value == "chair"), None)
        here = [p for p, a in view.people if not a.absent and not a.former]
        if view.kind != "body" or cue is None or view.moods or len(here) != 1:
            continue
        if here[0].side in {"KZ", "TM"} and here[0].id not in {p.id for p, _ in people}:
            return view, cue
    return None


def _make_session(plot: Plot, roll: View, people: list[_Person], view: View, cue: Mention) -> None:
    """ "Before it the heads of delegations were received by A. The session itself was chaired by B": those who were
    received sat in the session, with B instead of A."""
    chair = next((p, a) for p, a in view.people if not a.absent and not a.former)
    event = Event(is_summit=True, gathered=True)
    event.lean(Frame(view, cue, "chair", group="session", span=(view.first, view.last)))
    for person, actor in [chair, *((p, a) for p, a in people if p.country != chair[0].country)]:
        event.add_person(person, actor)
    _take_opening(plot, event, roll)
    plot.events.append(event)
    for following in plot.views[view.index : view.index + _AFTER]:
        if following.kind != "body" or has_bilateral(following, plot) or _is_told(following, event, plot):
            break
        if following is not view and following.has("speech", "session"):
            for person, actor in [(p, a) for p, a in following.people if not a.absent and p.side == "other"][:1]:
                event.add_person(person, actor)
        move(following, event, plot)


def _take_opening(plot: Plot, event: Event, roll: View) -> None:
    """Let the sentence that tells that the session was held give it its day and name."""
    for before in reversed(plot.views[: roll.index]):
        cue = next((c for c in before.cues if c.kind == "session" or c.value == "noun"), None)
        if before.kind == "body" and before.occasions and cue is not None:
            event.lean(Frame(before, cue, "session", group="session", span=(before.first, before.last)))
            move(before, event, plot)
            return


def _is_told(view: View, event: Event, plot: Plot) -> bool:
    return any(view.index in other.told for other in plot.events if other is not event)


def _presiding(stage: View) -> list[_Person]:
    """Return who chaired or opened what those of the roll sat in."""
    if not stage.has("session") and not any(cue.value in {"chair", "receive"} for cue in stage.cues):
        return []
    return _officials(stage)
