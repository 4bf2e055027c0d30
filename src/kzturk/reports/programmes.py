"""What is to come, and what will not: sessions on a programme, and visits called off of which no talks are told.

"A meeting of the council of heads of state will be held on October 14": who of the two sides will sit there is told
around it ("he will be in Astana on October 13-14"), or known of the event. A visit of a head of state that is put off
is a meeting with his host that is called off.
"""

from __future__ import annotations

from dataclasses import dataclass

from kzturk.mentions import Actor, Mention, OccasionMention
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import Frame, is_heads_group
from kzturk.reports.leads import goes_to
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, move
from kzturk.reports.summits import summits_to_come
from kzturk.reports.views import View
from kzturk.values import DateRange

_HEADS = {"KZ": "kz-president", "TM": "tm-president"}
_OTHER = {"KZ": "TM", "TM": "KZ"}
_LEAD = 6
"""Within how many sentences a programme is what an article is about."""


def find_programmes(plot: Plot) -> None:
    """Add the sessions announced for a day and the visits called off that no sentence of talks has told."""
    if plot.letter:
        return
    for view in plot.views:
        if view.kind != "body" or not (view.moods or view.occasions):
            continue
        moods = {mood.kind for mood in view.moods}
        if "cancelled" in moods:
            _add_called_off(plot, view)
        elif "planned" in moods and not moods & {"negation", "recalled"}:
            for session in _sessions(plot, view):
                _add_session(plot, view, session)
        for told, mention, days in summits_to_come(plot, view) if moods.isdisjoint({"cancelled", "recalled"}) else ():
            cue = Mention(mention.first, mention.last, "session", "session")
            if not _is_foretold(plot, mention, days):
                _add_session(plot, view, _Session(cue, mention, (view.first, view.last), days, told))


def _is_foretold(plot: Plot, mention: OccasionMention, days: DateRange) -> bool:
    """Tell whether that summit is among the sessions found so far: by its name, or by its days where it has none."""
    summits = [e for e in plot.events if e.is_summit and e.days is not None and e.days.overlaps(days)]
    return any(e.named is None or e.named[1].series == mention.series for e in summits)


@dataclass(frozen=True, slots=True)
class _Session:
    """A session that a stretch of a sentence announces: its word, its event if it has a name, and its days."""

    cue: Mention
    named: OccasionMention | None
    span: tuple[int, int]
    days: DateRange | None = None
    also: View | None = None
    """The days that another sentence gives it, and that sentence."""


def _sessions(plot: Plot, view: View) -> list[_Session]:
    """Return the sessions of many that a sentence announces."""
    aside = plot.times.lexicon.gathering.get("aside", frozenset()) - _ALLOWED
    named: list[OccasionMention] = []
    for mention in view.occasions:
        if not plot.identity.is_summit_named(mention):
            continue
        beside = aside.isdisjoint(view.keys(mention.first - 7, mention.first))
        with_another = bool(named) and "and" in view.keys(named[-1].last, mention.first)
        if beside and (with_another or _is_subject(view, mention)):
            named.append(mention)
    if named:
        return [_Session(Mention(m.first, m.last, "session", "session"), m, (view.first, view.last)) for m in named]
    held = any(
        m.kind == "planned" and not _TAKING_PLACE.isdisjoint(view.keys(m.first, m.last + 3)) for m in view.moods
    ) and not any(view.index in e.told and e.status == "held" for e in plot.events)
    return [_Session(view.gathering, None, (view.first, view.last))] if view.gathering and held else []


def _is_subject(view: View, mention: OccasionMention) -> bool:
    """Tell whether it is the session that is announced ("the summit will be held", "he is to speak at the summit"),
    not what somebody is sent or comes to ("a delegation to the summit, which will be held in ...")."""
    for mood in view.moods:
        if mood.kind != "planned":
            continue
        if mood.first >= mention.last:
            between = set(view.keys(mention.last, mood.first))
            if between.isdisjoint({"which", "that", "where", "who"}) and mention.first - view.first <= _OPENING:
                return True
        elif {"speak", "address", "chair", "open", "host", "hold", "convene"} & set(
            view.keys(mood.first, mention.first)
        ):
            return True
    return False


_OPENING = 9
_TAKING_PLACE = frozenset({"held", "place", "set", "scheduled", "gather", "convene", "begin", "open", "meet", "sit"})
_ALLOWED = frozenset({"participate", "participation", "attend", "upcoming", "forthcoming"})


def _add_session(plot: Plot, view: View, session: _Session) -> None:
    anchor = plot.times.anchor
    dated = plot.times.best_in(view, session.span, session.cue.first, planned=True)
    found = plot.times.identify(session.named, anchor) if session.named is not None else None
    occasion = plot.knowledge.occasions[found] if found else None
    days = session.days or (dated[0].days if dated is not None else occasion.days if occasion else None)
    if anchor is None or (days is not None and (days.end < anchor or days.precision == "year")):
        return
    known: set[str] = set()
    if occasion is not None:
        known = {side for side, office in _HEADS.items() if office in occasion.attended or occasion.country == side}
    people = _people_of(plot, view, days, known, session.also)
    if people is None or _is_told(plot, view, days, people):
        return
    event = Event(is_summit=True, gathered=True, days=days, fixed_status="planned")
    event.named = (view, session.named) if session.named is not None else None
    frame = Frame(view, session.cue, "session", status="planned", group="session", span=session.span)
    for person, actor in people:
        frame.people.append(person)
        frame.actors[person.id] = actor
    event.add(frame)
    event.background = any(not e.background and e.status == "held" for e in plot.events) or view.index > _LEAD + 2
    if session.also is not None:
        event.background = event.background or view not in plot.lead[:2]
    said = any(is_heads_group(actor.group) for actor in view.actors) or _names_both(view)
    said = said or (session.also is not None and _follows(view))
    if event.background and ((dated is None and session.days is None) or not said):
        return
    plot.events.append(event)
    move(view, event, plot)


def _follows(view: View) -> bool:
    """Tell whether one of the two sides is named, or both are meant, where a summit of both is foretold."""
    sides = {person.side for person, actor in view.people if not actor.absent}
    return not sides.isdisjoint({"KZ", "TM"}) or not _BOTH.isdisjoint(view.keys(view.first, view.first + 2))


_BOTH = frozenset({"both", "they", "two"})


def _names_both(view: View) -> bool:
    return {"KZ", "TM"} <= {person.side for person, actor in view.people if not actor.absent}


def _people_of(
    plot: Plot, view: View, days: DateRange | None, known: set[str], also: View | None
) -> list[tuple[PersonRef, Actor]] | None:
    """Return who will sit in a session: those named, and both sides' heads where it is said or known of them."""
    told = view if also is None else also
    people = {p.id: (p, a) for v in [told, *_roll_after(plot, view)] for p, a in v.people if not a.absent}
    on = days.start if days is not None else plot.times.anchor
    if on is None:
        return None
    if also is not None and not also.has("attend"):  # whoever speaks of a summit need not go there
        people = {key: found for key, found in people.items() if plot.cast.is_head(found[0], on)}
    sides = {p.side for p, _ in people.values()}
    comers = {p.side for v in plot.lead for p, a in v.people if plot.cast.is_head(p, on) and not a.absent}
    if any(is_heads_group(actor.group) for actor in view.actors):
        known = {"KZ", "TM"}
    if not {"KZ", "TM"} <= sides | known | comers or not (sides | comers) & {"KZ", "TM"}:
        return None
    for side in sorted({"KZ", "TM"} - sides):
        head = plot.cast.head_of(side, on)
        if head is None:
            return None
        people[head.id] = head, Actor(view.first, view.first + 1, "group", group="org-heads")
    return list(people.values())


def _roll_after(plot: Plot, view: View) -> list[View]:
    """ "X, Y and Z have confirmed their attendance", right after the session was announced."""
    after = plot.views[view.index + 1 : view.index + 2]
    return [v for v in after if v.kind == "body" and len(v.people) >= _MANY and not _COMING.isdisjoint(v.vocabulary)]


_MANY = 3
_COMING = frozenset({"attendance", "participation", "attend", "part", "expected", "confirmed", "join"})


def _is_told(plot: Plot, view: View, days: DateRange | None, people: list[tuple[PersonRef, Actor]]) -> bool:
    """Tell whether a session of these people about that day has been found already."""
    ids = {person.id for person, _ in people}
    for event in plot.events:
        if not event.is_summit or not ids & event.actors.keys():
            continue
        if event.named is None and view.index in event.told:
            return True
        if event.status == "held" and not event.background and days is None:
            return True
        if event.days is not None and days is not None and event.days.overlaps(days) and event.named is None:
            return True
    return False


def _add_called_off(plot: Plot, view: View) -> None:
    """A head of state's visit that is put off is a meeting with his host that is called off."""
    cue = next((c for c in view.cues if c.kind == "visit" or (c.kind == "arrival" and c.value == "arrive")), None)
    if cue is None or any(view.index in e.told_explicitly for e in plot.events):
        return
    on = plot.times.anchor
    guest = next(((p, a) for p, a in view.people if p.side in _OTHER and on and plot.cast.is_head(p, on)), None)
    if guest is None or on is None:
        return
    person, actor = guest
    land = _OTHER[person.side]
    host = plot.cast.head_of(land, on)
    if host is None or not goes_to(view, view.first, view.last, land, plot.knowledge):
        return
    both = {person.id, host.id}
    dated = plot.times.best_in(view, (view.first, view.last), cue.first, planned=True)
    days = dated[0].days if dated else None
    told = (e for e in plot.events if e.status in {"cancelled", "planned"} and not e.is_summit)
    if any(both <= e.actors.keys() and (days is None or e.days is None or e.days.overlaps(days)) for e in told):
        return
    event = Event(days=days, fixed_status="cancelled")
    actors = {person.id: actor, host.id: actor}
    event.add(Frame(view, cue, "visit", [person, host], actors, status="cancelled", span=(view.first, view.last)))
    plot.events.append(event)
    move(view, event, plot)
