"""Days that a sentence counts from one told before it: "the next day", "that evening", "on the second day"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kzturk.articles.words import COMMA, STOP
from kzturk.reports.calendar import Calendar
from kzturk.reports.views import View
from kzturk.values import DateRange

_HEAD = 6
"""Within how many words of a sentence's beginning "the next day" tells the day of all of it."""
_REACH = 40
"""How many sentences back the day may stand that another is counted from."""
_PARTS = ("morning", "afternoon", "evening", "night", "day")
_COUNTS: dict[tuple[str, str], int] = {
    **{(lead, part): 0 for lead in ("that", "same") for part in _PARTS},
    **{(lead, part): 1 for lead in ("next", "following") for part in _PARTS},
    ("hours", "later"): 0,
    ("hour", "later"): 0,
    ("day", "later"): 1,
    ("day", "after"): 1,
    ("morning", "after"): 1,
    ("days", "later"): 2,
    ("day", "earlier"): -1,
    ("day", "before"): -1,
    ("previous", "day"): -1,
    ("preceding", "day"): -1,
    ("evening", "before"): -1,
    ("night", "before"): -1,
    ("days", "earlier"): -2,
    ("days", "before"): -2,
}
_LEADS = frozenset(lead for lead, _ in _COUNTS)
_COUNTED = frozenset(counted for _, counted in _COUNTS)
_OWNERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "yesterday", "tomorrow"})
"""What makes "the day before" that of something named after it."""
_NTH = {"first": 1, "second": 2, "third": 3}
_Told = tuple[DateRange, int, int]


def reckon(view: View, times: Calendar) -> _Told | None:
    """Return the day that a sentence counts from the last one told before it, with the words that count."""
    head = view.keys(view.first, view.first + 4)
    nth = next((_NTH[key] for key in head if key in _NTH), None)
    if nth is not None and "day" in head:
        return _nth_day(view, times, nth)
    counted = next(_counts(view), None)
    if counted is None:
        return None
    offset, first, last = counted
    told = next(_days_before(view, times), None)
    return (DateRange.of_day(told.end + timedelta(days=offset)), first, last) if told is not None else None


def _counts(view: View) -> Iterator[tuple[int, int, int]]:
    """Yield how far from the day told before a sentence counts ("a day earlier" is -1), with the words."""
    if _LEADS.isdisjoint(view.vocabulary) or _COUNTED.isdisjoint(view.vocabulary):
        return
    keys = view.words.keys
    for at in range(view.first, view.last - 1):
        offset = _COUNTS.get((keys[at], keys[at + 1]))
        if offset is None or (offset and at >= view.first + _HEAD):
            continue
        if abs(offset) == 2 and keys[at - 1 : at] != ["two"]:
            continue
        if keys[at + 1] in {"before", "after"} and _is_owned(view, at + 2):
            continue
        yield offset, at, at + 2


def _is_owned(view: View, at: int) -> bool:
    """Tell whether "the day before" is that of what is named next ("the day before the forum")."""
    if at >= view.last or view.words.gaps[at] & (COMMA | STOP):
        return False
    return view.words.keys[at] in _OWNERS or (view.words.is_capital(at) and not _acts(view, at))


def _acts(view: View, at: int) -> bool:
    """Tell whether somebody who begins a clause stands at a word ("the day before Tokayev had met ...")."""
    return any(actor.first <= at < actor.last for actor in view.actors)


def _days_before(view: View, times: Calendar) -> Iterator[DateRange]:
    """Yield the days told before a sentence, the last first; what is so "today" comes after those that are named."""
    nowadays = []
    near = times.views[max(0, view.index - _REACH) : view.index]
    for earlier in reversed([v for v in near if v.kind == "body"]):
        best = times.best_in(earlier, (earlier.first, earlier.last), earlier.last)
        if best is None or best[0].days.precision != "day":
            continue
        if view.words.keys[best[1]] == "today":
            nowadays.append(best[0].days)
        else:
            yield best[0].days
    yield from nowadays


def _nth_day(view: View, times: Calendar, number: int) -> _Told | None:
    """ "On the first day" counts from the first day of the visit told before."""
    for days in _days_before(view, times):
        day: date = days.start + timedelta(days=number - 1)
        if days.start < days.end and day <= days.end:
            return DateRange.of_day(day), view.first, view.first + 4
    return None
