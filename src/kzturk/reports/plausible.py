"""Whether a meeting may be of the day that it was given: those who left office long ago met long ago."""

from __future__ import annotations

from datetime import date, timedelta

from kzturk.knowledge import Knowledge
from kzturk.reports.model import MeetingDate
from kzturk.reports.occurrences import Event

_LONG_OUT = timedelta(days=8 * 365)
"""Former heads still meet one another for some years; nobody who left every office longer ago is reported as news."""
_LONG_PAST = timedelta(days=200)
_LEAD = 2


def is_of_the_past(event: Event, day: MeetingDate, anchor: date | None, knowledge: Knowledge) -> bool:
    """Tell whether a meeting that reads as news is only recalled.

    Its own day lies long before the article's and it stands below the lead, or a day was only lent by the publication
    and somebody of it had left every office for years.
    """
    if anchor is None or event.background or event.status != "held":
        return False
    if day.basis in {"published", "dateline"} or day.start is None:
        return any(_is_long_out(person.id, anchor, knowledge) for person in event.people if person.curated)
    body = [frame.view.sentence.paragraph for frame in event.frames if frame.view.kind == "body"]
    below = bool(body) and min(body) > _LEAD and all(frame.view.kind == "body" for frame in event.frames)
    spoken_of = all(frame.kind == "discuss" for frame in event.frames)  # "A and B had agreed on it in May 2007"
    return day.end is not None and anchor - day.end > _LONG_PAST and (below or spoken_of)


def _is_long_out(person: str, anchor: date, knowledge: Knowledge) -> bool:
    known = knowledge.people.get(person)
    ends = [tenure.held_until for tenure in known.tenures] if known is not None else []
    return bool(ends) and all(end is not None and anchor - end.end > _LONG_OUT for end in ends)
