"""A summit's session told in several sentences: who opened it, who spoke, who signed, make one meeting."""

from __future__ import annotations

from kzturk.mentions import Actor, Mention
from kzturk.reports.cast import PersonRef
from kzturk.reports.contacts import is_talk_with
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, move
from kzturk.reports.views import View


def gather_session(plot: Plot) -> None:
    """A summit's session told in several sentences: who opened it, who spoke, who signed, make one meeting.

    Only when the summit is named in the headline or the first sentences as taking place, and officials of both sides
    are told to have taken part in the session.
    """
    named = plot.session
    event = next((e for e in plot.events if e.is_summit and not e.background and _is_of(e, named, plot)), None)
    if not named and event is None:
        return
    told = [view for view in plot.views if view.kind == "body" and _tells_of_session(view, plot, event)]
    if event is not None and not named:
        told = _run_on(told, event, plot)
    people = [(p, a) for view in told for p, a in view.people if not a.absent and not a.former]
    itself = named and any(view.has("session") or _opened(view) for view in told)
    event = event or _open_session(plot, told, named, people, least=2 if itself else 3)
    if event is None:
        return
    for person, actor in people:
        event.add_person(person, actor)
    _gather_sentences(plot, event, told, named)
    for view in named:
        if view.kind == "body" and view.occasions and view.index not in event.told:
            _lean_on(event, view)
    for view in plot.views:
        cue = _begins(view)
        beside = any(abs(view.index - other.index) <= 1 for other in told)
        if cue is not None and beside and view.index not in event.told:
            event.lean(Frame(view, cue, "session", group="session", span=(view.first, view.last)))


def _begins(view: View) -> Mention | None:
    """ "Yesterday morning the summit opened in the palace": the word that gives the session its day and place."""
    if view.kind != "body" or view.people or view.moods:
        return None
    return next(
        (c for c in view.cues if c.kind == "session" and not _BEGUN.isdisjoint(view.keys(c.first, c.last))), None
    )


_BEGUN = frozenset({"opened", "kicked", "began", "begun"})


def _is_of(event: Event, named: list[View], plot: Plot) -> bool:
    """Tell whether a session is the one that headline and first sentences name: of who is told to have come to it."""
    if not named:
        return True
    told = [view for view in plot.views if view.kind == "body" and _tells_of_session(view, plot, None)]
    came = {p.id: p.side for view in told for p, a in view.people if not a.absent}
    if {"KZ", "TM"} <= set(came.values()):
        return not came.keys().isdisjoint(event.actors)
    return min(event.told, default=0) - named[-1].index <= _SOON


_SOON = 4
"""How many sentences after a summit is named its session may begin to be told."""


def _run_on(told: list[View], event: Event, plot: Plot) -> list[View]:
    """Return the sentences that tell of a session up to where another event, or two sides alone, are told of."""
    first = min(event.told, default=0)
    end = len(plot.views)
    for view in plot.views[first + 1 :]:
        if view.index not in event.told and (view.occasions or _at_forum(view) or has_bilateral(view, plot)):
            end = view.index
            break
    return [view for view in told if first <= view.index < end]


def _at_forum(view: View) -> bool:
    """Tell whether a sentence turns to a forum or conference, from whose platform addresses are given."""
    return any(cue.kind == "session" and view.words.keys[cue.last - 1] in _PLATFORMS for cue in view.cues)


_PLATFORMS = frozenset({"forum", "conference", "plenary"})


def _open_session(
    plot: Plot, told: list[View], named: list[View], people: list[tuple[PersonRef, Actor]], *, least: int
) -> Event | None:
    """Make a meeting of a session in which both sides, ``least`` people in all, took part; None where not told."""
    telling = [*told, *named]
    cue = next((cue for view in telling for cue in view.cues if cue.kind in {"session", "speech", "attend"}), None)
    sides = {person.side for person, _ in people}
    if cue is None or not {"KZ", "TM"} <= sides or len({person.id for person, _ in people}) < least:
        return None
    event = Event(is_summit=True)
    view = next(view for view in telling if cue in view.cues)
    event.lean(Frame(view, cue, "session", group="session", span=(view.first, view.last)))
    plot.events.insert(0, event)
    return event


def _gather_sentences(plot: Plot, event: Event, told: list[View], named: list[View]) -> None:
    """Give the session its sentences: those that tell of it, and what stands between them and the first bilateral."""
    others = [f for e in plot.events if e is not event for f in e.frames if f.explicit and f.view.kind == "body"]
    bilateral = min((frame.view.index for frame in others), default=len(plot.views))
    opened = min((view.index for view in [*told, *named] if view.kind == "body"), default=len(plot.views))
    mine = {view.index for view in [*told, *named] if not has_bilateral(view, plot)}
    for view in plot.views:
        between = opened < view.index < bilateral and view.kind == "body"
        if (between or view.index in mine) and view not in event.views:
            move(view, event, plot)


def _lean_on(event: Event, view: View) -> None:
    """Let the sentence that names the summit give the session its day, place and occasion."""
    named = view.occasions[0]
    cue = next((c for c in view.cues if c.kind == "session"), Mention(named.first, named.last, "session", "session"))
    event.lean(Frame(view, cue, "session", group="session", span=(view.first, view.last)))


def _tells_who_came(view: View) -> bool:
    """ "X, Y and Z arrived in Aktau to take part in the summit": they sat in its session."""
    came = {person.id for person, actor in view.people if not actor.absent}
    return view.has("arrival") and len(came) >= 2 and (view.has("session") or bool(view.occasions))


def _tells_of_session(view: View, plot: Plot, event: Event | None) -> bool:
    if has_bilateral(view, plot) or _is_of_another_day(view, plot, event):
        return False
    if view.has("letter") and not view.has("speech", "attend"):
        return False  # "letters of greeting were read out from X and Y"
    if _tells_who_came(view):
        return not any(mood.kind in {"planned", "cancelled"} for mood in view.moods)
    moods = {mood.kind for mood in view.moods if view.keys(mood.last, mood.last + 1) != ["that"]}  # "recalled that ..."
    if any(f.view is view for f in plot.third_country) or moods & {"recalled", "cancelled"}:
        return False
    if view.has("speech") or _spoke(view) or _led(view, plot) or _hosts(view):
        return True
    here = {person.id: person.country for person, actor in view.people if not actor.absent}
    if len(here) >= 4 or len(set(here.values())) >= 3:
        return True
    if event is not None and view.index in event.told:
        return True
    return (
        view.has("session", "attend") and bool(view.people) and not any(mood.kind == "planned" for mood in view.moods)
    )


def _is_of_another_day(view: View, plot: Plot, event: Event | None) -> bool:
    """Tell whether a sentence tells with its own date of an earlier session than the one the article is about."""
    days = event.days if event is not None else None
    dated = plot.times.in_stretch(view, (view.first, view.last), view.last)
    if dated is None or dated.days.precision != "day":
        return False
    if days is not None:
        return abs((days.start - dated.days.start).days) > _NEAR and view.index not in (event.told if event else ())
    anchor = plot.times.anchor
    return anchor is not None and (anchor - dated.days.end).days > 2 * _NEAR and view not in plot.session


_NEAR = 3


def _spoke(view: View) -> bool:
    """Tell whether one side's people "spoke about" something, which at a session is a speech and no talk, or opened it
    ("it was opened by X")."""
    spoken = any(
        cue.value == "discuss" and view.words.keys[cue.first] in _SPOKE and not is_talk_with(view, cue)
        for cue in view.cues
    )
    return (spoken or _opened(view)) and len({person.side for person, actor in view.people if not actor.absent}) == 1


def _led(view: View, plot: Plot) -> bool:
    """Tell whether somebody "who led the meeting" is told of, in an article about a summit."""
    nouns = [cue for cue in view.cues if cue.value == "noun"] if plot.session else []
    return any(not _LED.isdisjoint(view.keys(cue.first - 3, cue.first)) for cue in nouns)


_LED = frozenset({"led", "chaired", "opened", "hosted", "headed", "addressed"})


def _opened(view: View) -> bool:
    """Tell whether somebody is said to have opened, chaired or hosted it ("it was opened by X", "X hosted the
    gathering")."""
    if _PRESIDES.isdisjoint(view.vocabulary):
        return False
    keys = view.keys(view.first, view.last)
    opening = keys[:4]
    if opening[:1] == ["it"] and opening[-2:] in (["opened", "by"], ["chaired", "by"], ["hosted", "by"]):
        return True
    return any(
        key in _PRESIDES and not _SESSION.isdisjoint(keys[n + 1 : n + 4]) for n, key in enumerate(keys)
    ) and not any(mood.kind in {"planned", "recalled"} for mood in view.moods)


_PRESIDES = frozenset({"opened", "chaired", "hosted", "presided", "chairs", "hosts", "opens"})
_SESSION = frozenset({"gathering", "summit", "session", "meeting", "council", "event"})


def _hosts(view: View) -> bool:
    """Tell whether one person hosted those who gathered, or reported to them ("briefed the leaders")."""
    if len({person.id for person, actor in view.people if not actor.absent}) != 1 or view.moods:
        return False
    for at in range(view.first, view.last - 1):
        if view.words.keys[at] in _HOSTS and not _GATHERED.isdisjoint(view.keys(at + 1, at + 4)):
            return True
    return False


_HOSTS = frozenset({"hosted", "hosts", "briefed", "played", "welcomed", "received", "reported", "presided"})
_GATHERED = frozenset(
    {"gathering", "summit", "meeting", "session", "leaders", "presidents", "heads", "ministers", "host", "participants"}
)
_SPOKE = frozenset({"spoke", "talked"})


def has_bilateral(view: View, plot: Plot) -> bool:
    return bool([event for event in plot.events if view.index in event.told_explicitly and not event.is_summit])
