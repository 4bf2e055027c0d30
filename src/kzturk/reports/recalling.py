"""Earlier meetings that those who speak with each other recall: "their talks in Riyadh", "we talked in Astana"."""

from __future__ import annotations

from kzturk.articles.words import COMMA
from kzturk.reports.frames import NOUNS, Frame
from kzturk.reports.identity import Identity
from kzturk.reports.occurrences import Event
from kzturk.values import DateRange

_TOLD_BY_US = frozenset({"met", "talked", "spoke", "held"})


def recall_theirs(frame: Frame, event: Event, identity: Identity) -> Event | None:
    """Return the earlier meeting of the two who are speaking that a sentence recalls with its day, if it does.

    "He recalled their meeting in Riyadh on December 3", "their previous talks, with X taking part, were held on ...",
    "agreed by the two with X on May 12 at their meeting", "On September 10 we talked in Astana".
    """
    days = identity.own_days(frame)
    if days is None or frame.status != "held" or event.is_summit or not _is_theirs(frame):
        return None
    anchor = identity.times.anchor
    main = event.days or (DateRange.of_day(anchor) if anchor else None)
    pair = [next((p for p in event.people if p.side == side), None) for side in ("KZ", "TM")]
    if main is None or not days.end < main.start or not all(pair):
        return None
    recalled = Event(background=True, days=days, fixed_status="held")
    for person in pair:
        if person is not None and person.id not in frame.actors:
            frame.people.append(person)
            frame.actors[person.id] = event.actors[person.id]
    recalled.add(frame)
    return recalled


def _is_theirs(frame: Frame) -> bool:
    """Tell whether a sentence speaks of a meeting of the two who are spoken of."""
    view, cue = frame.view, frame.cue
    before = set(view.keys(cue.first - 4, cue.first))
    if view.words.keys[cue.first] in _TOLD_BY_US and "we" in view.keys(cue.first - 2, cue.first):
        return any(frame.span[0] <= day.first < frame.span[1] for day in view.days)
    if frame.kind in {"telephone", "video"} and frame.recalled and not frame.people:
        return bool({"two", "they", "both"} & set(view.keys(cue.first - 6, cue.first)))
    if frame.kind not in NOUNS or not before & {"their", "our"}:
        return False
    aside = bool(view.words.gaps[cue.last] & COMMA)
    return aside or "with" not in view.keys(cue.last, cue.last + 2)
