"""Which sentences given to a meeting tell of another that the article tells of without naming it fully: what stood
before "On the same day X received", what others of the two sides said to each other, a session that opened next day.
What was spoken of there is no topic of this meeting (codebook section 7)."""

from __future__ import annotations

from kzturk.mentions import Mention
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_OPENING = 9
_TURNS: tuple[str, ...] = (
    "on the same day", "the same day", "that same day", "same evening", "earlier that day", "earlier in the day",
    "later that day", "later the same day", "later in the day", "on the sidelines", "on the margins",
    "in a separate", "separate meeting", "separate talks", "separately", "prior to the summit", "before the summit",
    "before the session", "before the unveiling", "before the ceremony", "before the opening", "ahead of the summit",
    "before the forum", "after the summit", "after the session", "also met", "also held a meeting", "also received",
)  # fmt: skip
_SHIFTS = frozenset({"yesterday", "today", "tomorrow", "later", "morning", "afternoon", "evening", "next"})
_SPEAKING: tuple[list[str], ...] = (["speaking"], ["addressing"], ["opening"], ["greeting"])
_PLATFORMS = frozenset(
    {"forum", "conference", "summit", "congress", "ceremony", "audience", "participants", "exhibition"}
)
_MEETS = frozenset({"meet", "receive", "talks", "noun"})


def told_elsewhere(event: Event, views: list[View], *, others: bool) -> frozenset[int]:
    """Return the indexes of an event's sentences that belong to another meeting; ``others``: the article has some."""
    body = [view for view in views if view.kind == "body"]
    first = next((view for view in body if view.index in event.told_explicitly), None)
    if event.background or first is None:
        return frozenset()
    found: set[int] = set()
    if _turns(first):
        before = [view for view in views if view.index < first.index]
        told_of = any(view.kind == "body" and _names_pair(view, event) for view in before)
        if told_of:
            before = []
        if others or any(_is_of_others(view, event) or _gathers(view) for view in before):
            found |= {view.index for view in before}
    return frozenset(found | _turned_away(event, body))


def _turned_away(event: Event, body: list[View]) -> set[int]:
    """Return the sentences in which others meet, or a session is opened, each with the rest of its paragraph."""
    found: set[int] = set()
    paragraph = -1
    for view in body:
        if view.index in event.told_explicitly:
            paragraph = -1
            continue
        if _is_of_others(view, event) or (
            not event.multilateral and _gathers(view) and _shifts(view) and not _talks(view)
        ):
            paragraph = view.sentence.paragraph
        if view.sentence.paragraph == paragraph:
            found.add(view.index)
    return found


def _turns(view: View) -> bool:
    """Tell whether a sentence begins by turning to another meeting than the one told before."""
    head = " ".join(view.keys(view.first, view.first + _OPENING))
    return any(turn in head for turn in _TURNS)


def _shifts(view: View) -> bool:
    return not _SHIFTS.isdisjoint(view.keys(view.first, view.first + 2))


def _names_pair(view: View, event: Event) -> bool:
    """Tell whether people of both sides of a meeting, and nobody else, are named in a sentence."""
    here = {person.id for person, actor in view.people if not actor.absent}
    if not here <= {person.id for person in event.people}:
        return False
    return not here.isdisjoint(event.side("KZ")) and not here.isdisjoint(event.side("TM"))


def _speaks(view: View) -> bool:
    """Tell whether somebody speaks from a platform ("Addressing the forum, the Speaker called for")."""
    if not {"rostrum", "panel"}.isdisjoint(view.vocabulary) and not _talks(view):
        return True
    if view.has("session") and any(mood.kind == "recalled" for mood in view.moods) and not _talks(view):
        return True
    head = view.keys(view.first, view.first + _OPENING)
    return head[:1] in _SPEAKING and not _PLATFORMS.isdisjoint(head)


def _talks(view: View) -> bool:
    return any(cue.kind == "meeting" and cue.value == "discuss" for cue in view.cues)


def _gathers(view: View) -> bool:
    return view.gathering is not None or view.has("session", "ceremony")


def _is_of_others(view: View, event: Event) -> bool:
    """Tell whether people of the two sides of whom none sat in the meeting are told to have met."""
    mine = {person.id for person in event.people}
    here = {person.id for person, actor in view.people if not actor.absent and person.side in {"KZ", "TM"}}
    return bool(here) and here.isdisjoint(mine) and any(map(_meets, view.cues))


def _meets(cue: Mention) -> bool:
    return cue.kind == "call" or (cue.kind == "meeting" and cue.value in _MEETS)
