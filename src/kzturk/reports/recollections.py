"""Visits that an article only recalls, and tells no talks of (codebook section 1, prominence)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kzturk.mentions import Actor, Mention, OccasionMention
from kzturk.reports.cast import PersonRef
from kzturk.reports.frames import Frame
from kzturk.reports.leads import goes_to
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, move
from kzturk.reports.views import View
from kzturk.values import DateRange


def find_visits(plot: Plot) -> None:
    """A dated state or official visit of a head of state, recalled without talks, is a background meeting with
    the host."""
    for view in plot.views:
        if not view.has("visit"):
            continue
        cue = next((c for c in view.cues if c.kind == "visit" and c.value in {"state", "official"}), None)
        if view.kind != "body" or cue is None or any(mood.kind in {"planned", "cancelled"} for mood in view.moods):
            continue
        telling = [e for e in plot.events if view.index in e.told_explicitly]
        if any(e.days is None for e in telling) and not _is_discussed(view, cue):
            continue
        for person, actor, first, last in _travellers(view):
            dated = plot.times.best_in(view, (first, last), max(cue.first, first))
            if dated is not None and _is_long_past(dated[0].days, plot):
                _add_visit(plot, view, cue, dated[0].days, Traveller(person, actor, first, last))


@dataclass(frozen=True, slots=True)
class Traveller:
    """Somebody who is said to have visited, with the stretch of the sentence that tells of his visit."""

    person: PersonRef
    actor: Actor
    first: int
    last: int


def _travellers(view: View) -> Iterator[tuple[PersonRef, Actor, int, int]]:
    """Cut a sentence of several visits ("of X to A in October 2021 and of Y to B in October 2022") at its people."""
    people = [(p, a) for p, a in view.people if p.side in {"KZ", "TM"}]
    for n, (person, actor) in enumerate(people):
        first = view.first if len(people) == 1 else actor.first
        last = people[n + 1][1].first if n + 1 < len(people) else view.last
        yield person, actor, first, last


def _is_long_past(days: DateRange, plot: Plot) -> bool:
    anchor = plot.times.anchor
    if anchor is None or days.precision not in {"day", "month"}:
        return False
    if plot.times.published is None and anchor == date(anchor.year, 7, 1):
        return days.end.year < anchor.year  # only the year of the page is known
    return (anchor - days.end).days > 3


def _is_discussed(view: View, cue: Mention) -> bool:
    """Tell whether a visit belongs to what was discussed ("reviewed the agreements reached during his visit")."""
    return any(other.kind == "meeting" and other.value == "discuss" and other.last <= cue.first for other in view.cues)


def _add_visit(plot: Plot, view: View, cue: Mention, days: DateRange, who: Traveller) -> None:
    """Record a recalled visit with its host, unless the article tells of that meeting already."""
    guest = who.person
    if not plot.cast.is_head(guest, days.start):
        return
    land = "TM" if guest.side == "KZ" else "KZ"
    if not goes_to(view, min(cue.first, who.last), who.last, land, plot.knowledge):
        return
    host = plot.cast.head_of(land, days.start)
    if host is None or any(
        e.days is not None and e.days.overlaps(days) and {guest.id, host.id} <= e.side("KZ") | e.side("TM")
        for e in plot.events
    ):
        return
    event = Event(background=True, days=days, fixed_status="held")
    actors = {guest.id: who.actor, host.id: who.actor}
    event.add(Frame(view, cue, "visit", [guest, host], actors, span=(who.first, who.last)))
    plot.events.append(event)
    move(view, event, plot)


def find_summits(plot: Plot) -> None:
    """A summit of heads of state that the article recalls with its date is a background meeting of both heads."""
    for view in plot.views:
        if view.kind != "body" or not view.occasions or any(view.index in e.told_explicitly for e in plot.events):
            continue
        for mention in view.occasions:
            if plot.identity.is_summit_named(mention):
                _add_summit(plot, view, mention)
                break


_ASIDE = frozenset({"sidelines", "margins", "margin", "pause", "break", "edge", "fringes", "corridors", "interval"})


def _add_summit(plot: Plot, view: View, mention: OccasionMention) -> None:
    if not _ASIDE.isdisjoint(view.keys(mention.first - 5, mention.first)):
        return  # two met there, which tells of no session
    dated = plot.times.best_in(view, (view.first, view.last), mention.last)
    anchor = plot.times.anchor
    if dated is None or anchor is None or dated[0].days.precision not in {"day", "month"}:
        return
    found = plot.times.identify(mention, dated[0].days.start)
    if found is None or (anchor - dated[0].days.end).days <= 3:
        return
    occasion = plot.knowledge.occasions[found]
    if not {"kz-president", "tm-president"} <= set(occasion.attended):
        return
    heads = [plot.cast.head_of(country, dated[0].days.start) for country in ("KZ", "TM")]
    people = [head for head in heads if head is not None]
    if len(people) != 2 or any(e.is_summit and e.days and e.days.overlaps(dated[0].days) for e in plot.events):
        return
    actor = Actor(mention.first, mention.last, "group", group="org-heads")
    cue = Mention(mention.first, mention.last, "session", "session")
    event = Event(background=True, days=dated[0].days, fixed_status="held", is_summit=True)
    span = (view.first, view.last)
    event.add(Frame(view, cue, "session", people, {p.id: actor for p in people}, group="session", span=span))
    plot.events.append(event)
    move(view, event, plot)
