"""How sure a value may be: 0.9 and more is for what one sentence says in so many words.

Somebody who reads carefully puts a meeting together from several sentences as well, and is right most of the time;
but on articles that no rule was written from, one in twenty of such values is wrong, and of those said outright one in
a hundred (docs/accuracy.md, the reliability table).
"""

from __future__ import annotations

from collections.abc import Iterable

from kzturk.articles.words import Words
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View
from kzturk.values import Evidence

_DOUBTED = 0.85
"""Of what was put together from several sentences, a fifth is wrong on articles that no rule was written from."""
_LESS_SURE = 0.89
_OUTRIGHT = frozenset({"meet", "talks", "receive", "telephone", "video", "noun"})
_SAID = frozenset({"named", "office"})
_FIELDS = ("date", "venue", "status", "kind", "format", "visit", "participants", "occasion", "outcomes")


def doubt(items: Iterable[Evidence], event: Event, views: list[View], words: Words) -> tuple[Evidence, ...]:
    """Return the evidence of a report, none of it surer than the sentences that it rests on."""
    if event.gathered:
        return tuple(item._replace(confidence=min(item.confidence, _DOUBTED)) for item in items)
    spans = [(words.starts[view.first], words.ends[view.last - 1]) for view in outright(event)]
    crowded = event.is_summit or event.occasion is not None or any(_names_a_third(view) for view in views)
    return tuple(_weigh(item, spans, crowded=crowded) for item in items)


def outright(event: Event) -> list[View]:
    """Return the sentences that tell of this meeting alone, of who met whom, in words of meeting."""
    if event.background or event.status == "cancelled":
        return []
    found = []
    for frame in event.frames:
        said = {p.side for p in frame.people if frame.actors[p.id].kind in _SAID and not p.inferred}
        if frame.explicit and frame.kind in _OUTRIGHT and {"KZ", "TM"} <= said and frame.view.index not in event.others:
            found.append(frame.view)
    return found


def _weigh(item: Evidence, spans: list[tuple[int, int]], *, crowded: bool) -> Evidence:
    """Lower what stands in no such sentence; that nobody else sat there is less sure where third parties are about, and
    which known event a sentence means is hardly ever said outright."""
    if item.confidence <= _LESS_SURE or not item.field.startswith(_FIELDS):
        return item
    apart = not any(first <= item.start and item.end <= last for first, last in spans)
    if apart or item.field == "occasion" or (crowded and item.field == "kind"):
        return item._replace(confidence=_LESS_SURE)
    return item


def _names_a_third(view: View) -> bool:
    return any(person.side == "other" for person, _ in view.people)
