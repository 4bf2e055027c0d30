"""Days that count from another one told before: "the day before", "a day later", "on the eve of the forum"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kzturk.mentions import Mention
from kzturk.reports.views import View
from kzturk.values import DateRange

if TYPE_CHECKING:
    from kzturk.reports.calendar import Calendar

_REACH = 6
_GATHERINGS = frozenset({"summit", "consultative-meeting", "commission", "council", "session", "meeting", "forum"})


def step_from(cue: Mention, view: View, times: Calendar) -> date | None:
    """Return the day that such words mean: from the event named right after them, else from the last day told before.

    Only gatherings have an eve that is a day: "on the eve of Independence Day" may be a week before it.
    """
    offset = int(cue.value)
    after = view.keys(cue.last, cue.last + _REACH)
    if after[:1] == ["of"] or (after[:1] in (["the"], ["a"]) and offset):
        event = _event_day(cue, view, times, before=offset < 0)
        if event is not None:
            return event + timedelta(days=offset)
        named = times.lexicon.event_nouns & set(after)
        if not named or after[:1] == ["of"] and not offset:
            return None
    base = _told_before(cue, view, times)
    if base is None:
        return times.told + timedelta(days=offset) if times.told is not None and offset < 0 else None
    if offset == 0:
        return base.end
    return (base.start if offset < 0 else base.end) + timedelta(days=offset)


def _event_day(cue: Mention, view: View, times: Calendar, *, before: bool) -> date | None:
    """Return the first (or last) day of the event that stands after the words, inside the days of a visit told."""
    for mention in view.occasions:
        if not cue.last <= mention.first <= cue.last + _REACH:
            continue
        found = times.identify(mention, times.told)
        known = times.knowledge.occasions[found] if found else None
        series = times.knowledge.series.get(known.series or "") if known is not None else None
        if known is not None and known.days is not None and series is not None and series.kind in _GATHERINGS:
            return known.days.start if before else known.days.end
    if times.lexicon.event_nouns & set(view.keys(cue.last, cue.last + _REACH)) and times.occasion_days is not None:
        days = times.occasion_days
        stay = _told_before(cue, view, times)
        if before and stay is not None and stay.start < stay.end and days.start <= stay.start < days.end:
            return days.end  # they came for it on the first of its days
        return days.start if before else days.end
    return None


def _told_before(cue: Mention, view: View, times: Calendar) -> DateRange | None:
    """Return the last day told before the words, in their own sentence or an earlier one."""
    best = times.best_in(view, (view.first, cue.first), cue.first)
    if best is not None and best[0].days.precision == "day":
        return best[0].days
    for earlier in reversed(times.views[: view.index]):
        if earlier.kind != "body" or any(mood.kind == "recalled" for mood in earlier.moods):
            continue
        best = times.best_in(earlier, (earlier.first, earlier.last), earlier.first)
        if best is not None and best[0].days.precision == "day":
            return best[0].days
    return None
