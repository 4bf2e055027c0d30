"""Sessions told further down an article: who opened the summit, who is taking part, who spoke make one meeting.

A scene begins with a sentence that tells of a session of many as taking place, wherever it stands, and goes on as long
as the sentences tell of it: speeches, lists of those present, what "the participants" adopted. It ends where two sides
are told to have met alone.
"""

from __future__ import annotations

from dataclasses import replace

from kzturk.mentions import Actor, Mention, OccasionMention
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, move
from kzturk.reports.sessions import has_bilateral
from kzturk.reports.views import View

_Person = tuple[PersonRef, Actor]
_REACH = 3
"""How many sentences without a word of the session a scene may pass over."""
_MANY = 3


def find_scenes(plot: Plot) -> None:
    """Make a meeting of each session that is told further down and no frame has told of yet."""
    if plot.letter:
        return
    told = {n for event in plot.events if event.is_summit for n in event.told}
    at = 0
    while at < len(plot.views):
        view = plot.views[at]
        named = None if view.index in told else _opens(view, plot)
        if named is None:
            at += 1
            continue
        run = _run_from(view, plot, told)
        _make(plot, run, named[0], named[1])
        at = run[-1].index + 1


def _opens(view: View, plot: Plot) -> tuple[Mention, OccasionMention | None] | None:
    """Return the word that tells a session as taking place, and the event it is of, None where none does."""
    if view.kind != "body" or has_bilateral(view, plot) or view.moods:
        return None
    if (agreed := _heads_agreed(view, plot)) is not None:
        return agreed, None
    words = plot.times.lexicon.gathering
    if not words or words["taking-place"].isdisjoint(view.vocabulary):
        return None
    cue = next((c for c in view.cues if c.kind == "session" or c.value in {"noun", "meet"}), view.gathering)
    if cue is None:
        return None
    for mention in view.occasions:
        beside = words["aside"].isdisjoint(view.keys(mention.first - 7, mention.first))
        if plot.identity.is_summit_named(mention) and beside and not Frame(view, cue, "session").spoken_of:
            return cue, mention
    if view.gathering:
        return cue, None
    return _opened_summit(view, plot)


def _heads_agreed(view: View, plot: Plot) -> Mention | None:
    """ "The presidents of A, B, C and D failed to agree ..., but signed a deal": what heads of several states named
    together agreed, or signed, they did at one table."""
    on = plot.times.anchor
    if on is None or view.has("ceremony", "letter", "call") or any(e for e in plot.events if e.is_summit):
        return None
    heads = [(p, a) for p, a in view.people if not a.absent and plot.cast.is_head(p, on)]
    if len({p.country for p, _ in heads}) < _SEVERAL or not {"KZ", "TM"} <= {p.side for p, _ in heads}:
        return None
    first = max(actor.last for _, actor in heads)
    at = next((n for n in range(first, view.last) if view.words.keys[n] in _AGREED), None)
    return Mention(at, at + 1, "session", "session") if at is not None else None


_SEVERAL = 4
_AGREED = frozenset({"agreed", "agree", "signed", "adopted", "decided", "pledged", "approved", "discussed"})


def _opened_summit(view: View, plot: Plot) -> tuple[Mention, OccasionMention | None] | None:
    """ "The head of state opened the summit": the one that the article has named before."""
    for cue in view.cues:
        if cue.kind != "session" or view.words.keys[cue.first] not in {"summit", "session"}:
            continue
        if not {"opened", "chaired", "addressed"} & set(view.keys(cue.first - 4, cue.last)):
            continue
        before = [m for v in plot.views[: view.index + 1] for m in v.occasions if plot.identity.is_summit_named(m)]
        if before:
            return cue, before[-1]
    return None


def _run_from(view: View, plot: Plot, told: set[int]) -> list[View]:
    """Return the sentences of a scene, from its first on."""
    run, silent = [view], 0
    for following in plot.views[view.index + 1 :]:
        if following.kind != "body" or following.index in told or has_bilateral(following, plot):
            break
        if any(mood.kind in {"cancelled", "recalled"} for mood in following.moods) or _leads_away(following, plot):
            break
        silent = 0 if _tells_on(following) else silent + 1
        if silent > _REACH:
            break
        run.append(following)
    while len(run) > 1 and not _tells_on(run[-1]):
        run.pop()
    return run


def _leads_away(view: View, plot: Plot) -> bool:
    """Tell whether a sentence turns to something else: a talk with a third country, an arrival, another event."""
    if any(f.view is view and f.kind in {"meet", "talks", "receive"} for f in [*plot.third_country, *plot.one_sided]):
        return True
    return view.has("arrival", "call") or bool(view.occasions)


def _tells_on(view: View) -> bool:
    if (
        _seats(view)
        or view.has("speech", "attend", "outcomes")
        or any(c.value in {"chair", "discuss"} for c in view.cues)
    ):
        return True
    return len({person.id for person, actor in view.people if not actor.absent}) >= _MANY


def _seats(view: View) -> bool:
    """Tell whether it is said who sits where ("To his right sits X, to his left Y")."""
    return bool(view.people) and not _SEATED.isdisjoint(view.vocabulary) and not _WHERE.isdisjoint(view.vocabulary)


_SEATED = frozenset({"sits", "sit", "sat", "seated", "took", "takes"})
_WHERE = frozenset({"right", "left", "opposite", "beside", "between", "seat", "seats", "chair"})


def _make(plot: Plot, run: list[View], cue: Mention, mention: OccasionMention | None) -> None:
    people = [_at_home(person, actor, run[0], plot) for person, actor in _people_of(run)]
    sides = {person.side for person, _ in people}
    if not {"KZ", "TM"} <= sides:
        return
    first = run[0]
    event = Event(is_summit=True, gathered=True, days=None)
    event.named = (first, mention) if mention is not None else None
    event.lean(Frame(first, cue, "session", group="session", span=(first.first, first.last)))
    for person, actor in people:
        event.add_person(person, actor)
    plot.events.append(event)
    for view in run:
        move(view, event, plot)


def _at_home(person: PersonRef, actor: Actor, opening: View, plot: Plot) -> _Person:
    """Whoever opens or chairs a session by a state office, with no country said, is of the land it is held in."""
    if person.country is not None or person.curated or not actor.titles:
        return person, actor
    lands = {plot.knowledge.country_of_place(place.value) for place in opening.places}
    view = next((v for v in plot.views if v.first <= actor.first < v.last), None)
    if len(lands) != 1 or view is None or {"opened", "chaired", "presided"}.isdisjoint(view.vocabulary):
        return person, actor
    return replace(person, country=lands.pop()), actor


def _people_of(run: list[View]) -> list[_Person]:
    """Return who is told to have opened, chaired, attended or spoken in a scene."""
    found: list[_Person] = []
    for view in run:
        here = [(p, a) for p, a in view.people if not a.absent and not a.former]
        both = {"KZ", "TM"} <= {p.side for p, _ in here}
        if view.has("visit") and not (both or view.has("attend", "speech")):
            continue  # who is on a visit elsewhere
        if view.has("attend") or view is run[0] or both or _seats(view) or len({p.id for p, _ in here}) >= _MANY:
            found += here
        else:
            found += here[:1]
    return found
