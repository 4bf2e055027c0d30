"""Sentences and lines that speak of a meeting although they were not given to it: those of other meetings in which its
people speak of them, the items of a list after it, and what an announced meeting is to be about."""

from __future__ import annotations

from collections.abc import Sequence

from kzturk.reports.occurrences import Event
from kzturk.reports.subjects import scope_of
from kzturk.reports.views import View

_TALKED = frozenset(
    {
        "spoke",
        "agreed",
        "discussed",
        "considered",
        "touched",
        "talked",
        "stressed",
        "attention",
        "stress",
        "outlined",
        "pointed",
        "instructed",
        "dwelt",
        "reviewed",
    }
)
_TO_TALK = frozenset(
    {
        "discuss",
        "discussed",
        "agenda",
        "negotiate",
        "talk",
        "consider",
        "considered",
        "topics",
        "sign",
        "signed",
        "raise",
    }
)
_AHEAD = frozenset({"agenda", "going", "topics", "expected", "planned", "intend", "intended"})
_BULLETS = "-–—•*·▪●»;"
_LONG = 6


class Lending:
    """What one article's sentences lend to its meetings."""

    def __init__(self, views: Sequence[View], events: list[Event]) -> None:
        self.views, self.events = views, events
        told = {f.view.index: f.view for e in events if e.status != "held" or e.background for f in e.frames}
        self.plans = [view for _, view in sorted(told.items()) if view.kind == "body" and _TALKED & view.vocabulary]
        main = [event for event in events if not event.background]
        self.alone = main[0] if len(main) == 1 else None
        self.owned = {view.index for event in events for view in scope_of(event)}

    def to(self, event: Event) -> list[View]:
        """Return what is lent to a meeting, in order."""
        if event.background:
            return []
        told = {view.index for view in scope_of(event)}
        found = {view.index: view for view in self._items_after(told)}
        found |= {view.index: view for view in self._between(told)}
        if event.status == "held":
            found |= {view.index: view for view in self.plans if view.index - 1 in told}
        found |= {view.index: view for view in self._shared(event)}
        if event is self.alone:
            found |= {
                view.index: view for view in (self._lines(told) if event.status == "held" else self._agenda(told))
            }
        return [found[index] for index in sorted(found) if index not in told]

    def _between(self, told: set[int]) -> list[View]:
        """Return the sentences that no meeting owns and that stand between two of this one."""
        body = [view for view in self.views if view.kind == "body"]
        return [
            view
            for before, view, after in zip(body, body[1:], body[2:], strict=False)
            if before.index in told and after.index in told and view.index not in self.owned
        ]

    def _shared(self, event: Event) -> list[View]:
        """Return what goes on after a sentence that tells of two meetings ("met the governor and the mayor")."""
        last = max(event.told_explicitly, default=-1)
        if event.told_explicitly != {last}:
            return []
        verbs = {frame.cue.first for frame in event.frames if frame.view.index == last}
        twins = [
            e
            for e in self.events
            if e is not event and not e.background and any(f.cue.first in verbs for f in e.frames if f.explicit)
        ]
        return [view for twin in twins for view in twin.views if view.index > last == max(twin.told_explicitly)]

    def _items_after(self, told: set[int]) -> list[View]:
        """Return the items of lists that stand right after a meeting's sentences."""
        found: list[View] = []
        listing = False
        for view in self.views:
            if view.kind == "heading" and listing and _is_item(view):
                found.append(view)
            elif view.kind == "heading" and listing and view.has("meeting"):
                continue  # "The sides agreed:"
            elif view.kind != "caption":
                listing = view.index in told
        return found

    def _lines(self, told: set[int]) -> list[View]:
        """Return the lines without a full stop, above the text or between its sentences, that tell of talks."""
        first = next((view.index for view in self.views if view.kind == "body"), 0)
        lines = [v for v in self.views if v.kind == "heading" and v.last - v.first >= _LONG]
        return [
            view
            for view in lines
            if any(cue.kind == "meeting" and cue.value in {"discuss", "meet"} for cue in view.cues)
            and (view.index < first or view.index - 1 in told)
        ]

    def _agenda(self, told: set[int]) -> list[View]:
        """Return the sentences that nobody else's meeting owns and that say what is to be spoken of."""
        free = [view for view in self.views if view.kind == "body" and view.index not in self.owned | told]
        return [
            view
            for view in free
            if _TO_TALK & view.vocabulary and (_AHEAD & view.vocabulary or any(m.kind == "planned" for m in view.moods))
        ]


def _is_item(view: View) -> bool:
    """Tell whether a line is an item of a list: it has a bullet before it or begins with a small letter."""
    return not view.words.is_capital(view.first) or any(mark in _BULLETS for mark in view.words.gap_text(view.first))
