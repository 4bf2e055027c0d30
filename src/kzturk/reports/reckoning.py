"""Days that a sentence counts from one told before it: "the next day", "that evening", "on the second day"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kzturk.mentions import Mention
from kzturk.reports.calendar import Calendar
from kzturk.reports.steps import is_of_an_event
from kzturk.reports.views import View
from kzturk.values import DateRange

_HEAD = 6
"""Within how many words of a sentence's beginning "the next day" tells the day of all of it."""
_REACH = 40
"""How many sentences back the day may stand that another is counted from."""
_NTH = {"first": 1, "opening": 1, "second": 2, "third": 3, "last": 0, "final": 0, "closing": 0}
"""The last day is counted from the end."""
_Told = tuple[DateRange, int, int]


def reckon(view: View, times: Calendar, *, planned: bool = False) -> _Told | None:
    """Return the day that a sentence counts from the last one told before it, with the words that count."""
    nth = _numbered(view)
    if nth is not None:
        found = _nth_day(view, times, *nth, planned=planned)
        if found is not None:
            return found
    cue = _counted(view)
    told = next(_days_before(view, times), None) if cue is not None else None
    if cue is None or told is None:
        return None
    return DateRange.of_day(told.end + timedelta(days=int(cue.value))), cue.first, cue.last


def _numbered(view: View) -> tuple[int, int] | None:
    """Return which day of a visit a sentence names ("on the first day", "the second day of the trip"), with where."""
    if "day" not in view.vocabulary:
        return None
    for at in range(view.first, view.last - 1):
        if view.words.keys[at] in _NTH and view.words.keys[at + 1] == "day":
            return _NTH[view.words.keys[at]], at
    return None


def _counted(view: View) -> Mention | None:
    """Return the words at the head that count from the day told before; "that evening" may stand anywhere."""
    for cue in view.cues:
        if cue.kind == "stepped" and (cue.value == "0" or cue.first < view.first + _HEAD):
            return None if is_of_an_event(cue, view) else cue
    return None


def _days_before(view: View, times: Calendar, *, planned: bool = False) -> Iterator[DateRange]:
    """Yield the days told before a sentence, the last first; what is so "today" comes after those that are named."""
    nowadays = []
    near = times.views[max(0, view.index - _REACH) : view.index]
    for earlier in reversed([v for v in near if v.kind == "body"]):
        best = times.best_in(earlier, (earlier.first, earlier.last), earlier.last, planned=planned)
        if best is None or best[0].days.precision != "day":
            continue
        if view.words.keys[best[1]] == "today":
            nowadays.append(best[0].days)
        else:
            yield best[0].days
    yield from nowadays


def _nth_day(view: View, times: Calendar, number: int, at: int, *, planned: bool) -> _Told | None:
    """ "On the first day" counts from the first day of the visit told before."""
    for days in _days_before(view, times, planned=planned):
        day: date = days.start + timedelta(days=number - 1) if number else days.end
        if days.start < days.end and day <= days.end:
            return DateRange.of_day(day), at, at + 2
    return None
