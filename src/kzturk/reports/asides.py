"""Which of the sentences that were given to a meeting tell of something else all the same: the next item of a digest,
an analyst's comment, what others did meanwhile, what happened on another day or is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from kzturk.articles import DayMention
from kzturk.mentions import Mention
from kzturk.reports.calendar import Calendar
from kzturk.reports.model import MeetingDate
from kzturk.reports.occurrences import Event
from kzturk.reports.subjects import scope_of
from kzturk.reports.views import View

_NEXT = timedelta(days=1)
_OPENING = 5
"""So many words from a sentence's beginning a day may stand that moves the scene to it."""
_LONG_ITEM, _SHORT_HEAD = 3, 14
_COMMENTATORS = frozenset(
    {
        "analyst", "analysts", "researcher", "researchers", "economist", "economists", "consultant", "observers",
        "observer", "commentator", "commentators", "pundits", "expert", "scholar", "political scientist",
    }
)  # fmt: skip
_SAID = frozenset(
    {"said", "says", "believes", "believe", "argues", "argue", "notes", "noted", "think", "thinks", "say"}
)
_ASIDE = frozenset({"sidelines", "margins"})
_SOON = frozenset({"today", "tonight", "tomorrow", "next", "later"})
_GATHERS = frozenset({"meeting", "session"})
_AGREED = frozenset(
    {"agreed", "discussed", "considered", "arranged", "decided", "confirmed", "proposed", "talked", "pointed",
     "touched", "stressed", "noted", "spoke", "instructed", "attention", "drew", "hoped", "suggested"}
)  # fmt: skip


class Asides:
    """The items and comments of one article, found once, and what is apart from each of its meetings."""

    def __init__(self, views: Sequence[View], times: Calendar) -> None:
        self.times = times
        self.items = _items(views)
        self.comments = _comments(views)

    def apart_from(self, event: Event, day: MeetingDate) -> frozenset[int]:
        """Return the indexes of sentences that do not tell of a meeting, though they follow its telling."""
        if event.background:
            return frozenset()
        mine = {self.items[index] for index in event.told_explicitly or event.told}
        views = [view for view in scope_of(event) if view.kind == "body" and view.index not in event.told_explicitly]
        found = {
            view.index
            for view in views
            if (mine and self.items[view.index] not in mine)
            or view.sentence.paragraph in self.comments
            or _is_of_others(view, event)
            or _is_announced(view, event)
        }
        return frozenset(found | self._on_other_days(event, views, day))

    def _on_other_days(self, event: Event, views: Sequence[View], day: MeetingDate) -> set[int]:
        """Return the sentences from one that opens with a day outside the meeting's to the end of its paragraph."""
        found: set[int] = set()
        if day.precision != "day":
            return found
        paragraph = -1
        for view in views:
            if view.index in event.told:
                paragraph = -1
                continue
            near = timedelta(0) if any(_meets(cue) for cue in view.cues) else _NEXT
            if any(_moves(view, m) and self._is_apart(m, day, near) for m in view.days):
                paragraph = view.sentence.paragraph
            if view.sentence.paragraph == paragraph:
                found.add(view.index)
        return found

    def _is_apart(self, mention: DayMention, day: MeetingDate, near: timedelta) -> bool:
        if mention.kind != "day" or day.start is None or day.end is None:
            return False
        dated = self.times.resolve(mention)
        return dated is not None and (dated.days.start > day.end + near or dated.days.end < day.start - near)


def _moves(view: View, mention: DayMention) -> bool:
    """Tell whether a day moves the scene ("On 18 September the ambassador ..."), and is no term ("as of 1 August")."""
    at = mention.first
    return at - view.first <= _OPENING and (at == view.first or view.words.keys[at - 1] == "on")


def _items(views: Sequence[View]) -> dict[int, int]:
    """Number the items of a digest: each begins with a headline in capitals inside the text."""
    found: dict[int, int] = {}
    item = 0
    for view in views:
        item += _is_headline(view)
        found[view.index] = item
    return found


def _is_headline(view: View) -> bool:
    size = view.last - view.first
    if view.kind not in {"body", "heading"} or not _LONG_ITEM <= size <= _SHORT_HEAD:
        return False
    printed = view.words.printed(view.first, view.last)
    return printed.upper() == printed and sum(char.isalpha() for char in printed) > 2 * size


def _comments(views: Sequence[View]) -> frozenset[int]:
    """Return the paragraphs in which an analyst speaks and nobody of the two sides acts."""
    found: set[int] = set()
    acting: set[int] = set()
    for view in views:
        if any(not actor.absent for _, actor in view.people):
            acting.add(view.sentence.paragraph)
        if not (_COMMENTATORS & view.vocabulary and _SAID & view.vocabulary):
            continue
        keys = view.words.keys
        beside = [
            at
            for at in range(view.first, view.last)
            if keys[at] in _COMMENTATORS and _SAID & set(view.keys(at - 6, at + 7))
        ]
        if beside:
            found.add(view.sentence.paragraph)
    return frozenset(found - acting)


def _is_of_others(view: View, event: Event) -> bool:
    """Tell whether only people of third states act in a sentence about a meeting of the two, or a pair of which one
    is of a third state met at the side of a meeting of many."""
    here = [person for person, actor in view.people if not actor.absent]
    sides = {person.side for person in here}
    if not sides:
        return False
    if not event.multilateral:
        return sides == {"other"} and not view.countries_of("KZ") and not view.countries_of("TM")
    if view.index in event.told_explicitly:
        return False
    aside = not _ASIDE.isdisjoint(view.vocabulary)
    pair = len({person.id for person in here}) == 2 and "other" in sides and len(sides) == 2
    return (aside and "other" in sides) or (pair and any(_meets(cue) for cue in view.cues))


def _meets(cue: Mention) -> bool:
    """Tell whether a cue tells what a pair does by itself: meet, talk by telephone, sign."""
    if cue.kind == "outcomes":
        return cue.value == "sign"
    return cue.kind == "call" or (cue.kind == "meeting" and cue.value in {"meet", "talks", "receive", "noun"})


def _is_announced(view: View, event: Event) -> bool:
    """Tell whether a sentence announces a session or meeting, and is not what was agreed ("is to gather today")."""
    if event.status != "held" or view.index in event.told or _AGREED & view.vocabulary:
        return False
    if not view.days and _SOON.isdisjoint(view.vocabulary):
        return False
    ahead = [mood for mood in view.moods if mood.kind == "planned"]
    return any(
        cue.kind in _GATHERS and cue.value != "discuss" and 0 <= cue.first - mood.last <= 1
        for mood in ahead
        for cue in view.cues
    )
