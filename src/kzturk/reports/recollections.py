"""Visits that an article only recalls, and tells no talks of (codebook section 1, prominence)."""

from __future__ import annotations

from kzturk.knowledge import Knowledge
from kzturk.mentions import Actor, Mention, OccasionMention
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.plot import Plot, move
from kzturk.reports.views import View
from kzturk.values import DateRange


def find_visits(plot: Plot) -> None:
    """A dated state or official visit of a head of state, recalled without talks, is a background meeting with
    the host."""
    for view in plot.views:
        cue = next((c for c in view.cues if c.kind == "visit" and c.value in {"state", "official"}), None)
        if view.kind != "body" or cue is None or any(mood.kind in {"planned", "cancelled"} for mood in view.moods):
            continue
        if any(view.index in e.told_explicitly for e in plot.events) and not _is_discussed(view, cue):
            continue
        dated = plot.times.best_in(view, (view.first, view.last), cue.first)
        anchor = plot.times.anchor
        if (
            dated is None
            or anchor is None
            or (anchor - dated[0].days.end).days <= 3
            or dated[0].days.precision not in {"day", "month"}
        ):
            continue
        _add_visit(plot, view, cue, dated[0].days)


def _is_discussed(view: View, cue: Mention) -> bool:
    """Tell whether a visit belongs to what was discussed ("reviewed the agreements reached during his visit")."""
    return any(other.kind == "meeting" and other.value == "discuss" and other.last <= cue.first for other in view.cues)


def _add_visit(plot: Plot, view: View, cue: Mention, days: DateRange) -> None:
    """Record a recalled visit with its host, unless the article tells of that meeting already."""
    guests = [(p, a) for p, a in view.people if p.side in {"KZ", "TM"} and plot.cast.is_head(p, days.start)]
    if len(guests) != 1:
        return
    guest, actor = guests[0]
    land = "TM" if guest.side == "KZ" else "KZ"
    if not _goes_to(view, cue, land, plot.knowledge):
        return
    host = plot.cast.head_of(land, days.start)
    if host is None or any(
        e.days is not None and e.days.overlaps(days) and {guest.id, host.id} <= e.side("KZ") | e.side("TM")
        for e in plot.events
    ):
        return
    event = Event(background=True, days=days, fixed_status="held")
    frame = Frame(view, cue, "visit", [guest, host], {guest.id: actor, host.id: actor}, span=(view.first, view.last))
    event.add(frame)
    plot.events.append(event)
    move(view, event, plot)


def _goes_to(view: View, cue: Mention, land: str, knowledge: Knowledge) -> bool:
    places = [(m.first, knowledge.country_of_place(m.value)) for m in view.places]
    countries = [(m.first, m.value) for m in view.countries if "to" in view.keys(m.first - 4, m.first)]
    return any(at > cue.first and country == land for at, country in [*places, *countries])


def find_summits(plot: Plot) -> None:
    """A summit of heads of state that the article recalls with its date is a background meeting of both heads."""
    for view in plot.views:
        if view.kind != "body" or any(view.index in e.told_explicitly for e in plot.events):
            continue
        for mention in view.occasions:
            if plot.identity.is_summit_named(mention):
                _add_summit(plot, view, mention)
                break


def _add_summit(plot: Plot, view: View, mention: OccasionMention) -> None:
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
