"""Format, kind, visit and occasion of a meeting (codebook section 6)."""

from __future__ import annotations

from itertools import pairwise

from kzturk.knowledge import Knowledge
from kzturk.mentions import Mention, OccasionMention
from kzturk.reports.calendar import Calendar
from kzturk.reports.journeys import is_of_others
from kzturk.reports.model import Venue
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_SIDELINES = frozenset(
    {
        "sidelines",
        "margins",
        "margin",
        "side",
        "fringes",
        "part",
        "framework",
        "within",
        "participate",
        "occasion",
        "ahead",
        "eve",
        "before",
        "attend",
        "attending",
        "arrived",
        "during",
        "participation",
    }
)
_DISCUSSED = frozenset(
    {
        "invited",
        "invitation",
        "preparation",
        "preparations",
        "upcoming",
        "forthcoming",
        "next",
        "discussed",
        "agenda",
        "proposed",
        "hold",
        "results",
        "outcomes",
        "importance",
        "planned",
        "scheduled",
        "congratulated",
        "thanked",
        "success",
        "recent",
        "invite",
        "prepare",
        "prepared",
        "holding",
        "convene",
        "convened",
        "recalled",
    }
)
_IN_PERSON = frozenset({"meet", "receive"})
_ASKED = frozenset({"invited", "invitation", "invite", "welcome", "your", "preparing", "preparation", "preparations"})
_AHEAD = frozenset({"next", "upcoming", "forthcoming", "pay", "eve"})
_FORMER = frozenset({"previous", "last", "recent"})
"""Words before a visit that make it another one: asked for, still to come, or over."""


def decide_format(event: Event, notes: Notes, *, placed: bool) -> str | None:
    """Return telephone or video where said; in-person where they met, received, visited, or a place is given."""
    mode = event.mode
    for frame in event.frames:
        if mode is not None:
            cue = next((c for c in frame.view.cues if c.kind == "call" and c.value == mode), None)
            if cue is not None:
                notes.add("format", cue.first, cue.last, f"formats.{mode}", "stated", 0.97)
                return mode
        elif frame.kind in _IN_PERSON:
            notes.add("format", frame.cue.first, frame.cue.last, "formats.met", "stated", 0.95)
            return "in-person"
    if mode is not None:
        return mode
    visit = next((c for v in _views(event) for c in v.cues if c.kind in {"visit", "arrival"}), None)
    cue = visit or (event.frames[0].cue if placed and event.frames else None)
    if cue is not None:
        notes.add("format", cue.first, cue.last, "formats.placed", "stated" if visit else "venue", 0.9)
        return "in-person"
    return None


def _views(event: Event) -> list[View]:
    frames = [f.view for f in event.frames]
    return (
        frames
        if event.background
        else [*frames, *(v for v in [*event.views, *event.visits] if v.index not in event.told)]
    )


def decide_visit(event: Event, notes: Notes, mode: str | None, venue: Venue | None) -> str | None:
    """Return the kind of visit in whose frame they met, where it is named."""
    if mode in {"telephone", "video"}:
        return None
    told = {f.view.index for f in event.frames}
    for view in _views(event):
        if event.multilateral and view.index not in told and not _same_land(view, event, venue):
            continue
        for cue in view.cues:
            if cue.kind != "visit" or cue.value == "plain":
                continue
            itself = event.background and any(frame.cue.first == cue.first for frame in event.frames)
            if itself or not (
                _other_visit(view, cue, planned=event.status != "held") or is_of_others(view, cue, event)
            ):
                notes.add(
                    "visit", cue.first, cue.last, f"visits.{cue.value}", "stated", 0.93 if view.index in told else 0.88
                )
                return cue.value
    return None


def _same_land(view: View, event: Event, venue: Venue | None) -> bool:
    """Tell whether a visit told apart is one of a side's people to the land where a summit is held."""
    sides = {person.side for person, _ in view.people if person.id in event.actors} & {"KZ", "TM"}
    if venue is None or not sides or venue.country in sides:
        return False
    return all(m.value in {venue.country, *sides} for m in view.countries) and not view.has("session")


def _other_visit(view: View, cue: Mention, *, planned: bool) -> bool:
    """Tell whether a visit is another one: recalled, still to come, invited to, or denied."""
    for mood in view.moods:
        if planned and mood.kind == "planned":
            continue
        if (
            mood.kind in {"recalled", "planned", "cancelled"}
            and -10 <= cue.first - mood.last <= 3
            and not mood.first > cue.last
        ):
            return True
        if mood.kind in {"planned", "cancelled"} and (
            0 <= mood.first - cue.last <= 3 or 0 < cue.first - mood.last <= 22
        ):
            return True
    before = view.keys(cue.first - 10, cue.first)
    if set(before) & _ASKED or (not planned and set(before) & _AHEAD):
        return True
    return bool(set(before[-4:]) & _FORMER) or ("working", "on") in pairwise(before)


def decide_occasion(event: Event, times: Calendar, knowledge: Knowledge, notes: Notes) -> tuple[str | None, bool]:
    """Return the occasion's id, and whether the meeting stood beside it."""
    if event.mode == "telephone":
        return None, False
    near = times.anchor if not event.background else (event.days.start if event.days else None)
    explicit = {f.view.index for f in event.frames if f.explicit or f.group == "session"}
    for view in _views(event):
        for mention in view.occasions:
            found = times.identify(mention, near)
            if found is None or (_is_discussed(view, mention) and not _tells_results(view, mention, event)):
                continue
            if view.index not in explicit and not view.has("visit", "arrival") and not _linked(view, mention):
                continue
            if not _fits(found, event, times, knowledge):
                continue
            times.known[id(mention)] = found
            sidelines = not event.is_summit
            notes.add("occasion", mention.first, mention.last, "occasions.named", "stated", _sure_of(mention))
            return found, sidelines
    beside = _beside_what_was_named(event, times, knowledge, notes)
    return (beside, True) if beside is not None else _named_before(event, times, knowledge, notes)


def _beside_what_was_named(event: Event, times: Calendar, knowledge: Knowledge, notes: Notes) -> str | None:
    """Return the event on whose sidelines they met, where it is only called "the forum" and was named before."""
    first = event.frames[0].view
    if event.is_summit or event.background or not _is_beside_the_event(event, times):
        return None
    for view in reversed(times.views[: first.index]):
        for mention in view.occasions:
            found = times.identify(mention, times.anchor)
            if found is not None and _fits(found, event, times, knowledge):
                times.known[id(mention)] = found
                first.occasions.append(mention)
                notes.add("occasion", mention.first, mention.last, "occasions.beside", "stated", 0.8)
                return found
    return None


def _is_beside_the_event(event: Event, times: Calendar) -> bool:
    """Tell whether "on the sidelines of the forum" stands in a sentence of the meeting, without the forum's name."""
    for frame in event.frames:
        keys = frame.view.keys(frame.view.first, frame.view.last)
        for at in range(len(keys) - 3):
            beside = keys[at] in _BESIDE and keys[at + 1] == "of" and keys[at + 2] in {"the", "this"}
            if beside and keys[at + 3] in times.lexicon.event_nouns and keys[at + 4 : at + 5] not in (["of"], ["on"]):
                return True
    return False


_BESIDE = frozenset({"sidelines", "margins", "fringes", "break", "pause", "interval"})


def _named_before(event: Event, times: Calendar, knowledge: Knowledge, notes: Notes) -> tuple[str | None, bool]:
    """Return the event that an earlier sentence named and this session is of."""
    if event.named is None:
        return None, False
    mention = event.named[1]
    found = times.identify(mention, times.anchor)
    if found is None or not _fits(found, event, times, knowledge):
        return None, False
    times.known[id(mention)] = found
    notes.add("occasion", mention.first, mention.last, "occasions.named", "stated", 0.85)
    return found, False


def _linked(view: View, mention: OccasionMention) -> bool:
    return bool(set(view.keys(mention.first - 10, mention.first)) & _SIDELINES)


def _sure_of(mention: OccasionMention) -> float:
    """An event told by its series alone is the one nearest in time: less sure than one with its number or year."""
    return 0.9 if mention.occasion or mention.number or mention.year else 0.85


def _fits(occasion: str, event: Event, times: Calendar, knowledge: Knowledge) -> bool:
    """Tell whether an occasion's days may be the meeting's (a few days of travel around it): none of an event that was
    still to come when it was told that they had met."""
    days = knowledge.occasions[occasion].days
    if event.status == "held" and days is not None and times.is_yet_to_come(days):
        return False
    if days is None or event.days is None or event.days.precision != "day":
        return True
    return (event.days.start - days.start).days >= -4 and (event.days.start - days.end).days <= 4


def _tells_results(view: View, mention: OccasionMention, event: Event) -> bool:
    """Tell whether the results of the very summit are told whose session the meeting is."""
    return event.is_summit and not _RESULTS.isdisjoint(view.keys(mention.first - 5, mention.first))


_RESULTS = frozenset({"result", "results", "outcome", "outcomes"})


def _is_discussed(view: View, mention: OccasionMention) -> bool:
    """Tell whether an event is a subject (prepared, invited to, still to come) rather than the frame of the meeting."""
    before = set(view.keys(mention.first - 9, mention.first))
    if before & {"sidelines", "margins", "margin"}:
        return False
    if set(view.keys(view.first, mention.first)) & {"invited", "invitation", "invites"}:
        return True
    if before & _DISCUSSED:
        return True
    return any(
        mood.kind == "planned" and abs(mood.first - mention.first) <= 6 for mood in view.moods
    ) and event_is_held(view)


def event_is_held(view: View) -> bool:
    """Tell whether a sentence tells something as having taken place."""
    return any(cue.kind in {"meeting", "outcomes"} for cue in view.cues)
