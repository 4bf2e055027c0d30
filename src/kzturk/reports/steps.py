"""Days that count from another one told before: "the day before", "a day later", "on the eve of the forum"."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kzturk.articles import DayMention, make_day
from kzturk.articles.words import COMMA
from kzturk.mentions import Mention
from kzturk.reports.views import View
from kzturk.values import DateRange

if TYPE_CHECKING:
    from kzturk.reports.calendar import Calendar, Dated

_STEPS_BACK = frozenset({"before", "earlier", "previously", "prior", "ahead"})
_NAMED_ON = frozenset({"of", "on", "in", "for", "between"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_REACH, _ASIDE = 6, 12
_GATHERINGS = frozenset({"summit", "consultative-meeting", "commission", "council", "session", "meeting", "forum"})


def entry_day(view: View, times: Calendar) -> tuple[Dated, int, int] | None:
    """Return the day in the heading of a chronicle's entry ("TUESDAY", "11 March") with its words, for what the entry
    tells."""
    heading = view.heading
    if view.kind != "body" or heading is None or heading.kind != "heading":
        return None
    day = min(heading.days, key=lambda day: day.kind != "day", default=None)
    if (
        day is None
        or day.kind not in {"day", "weekday"}
        or day.end_day is not None
        or heading.last - heading.first > _ENTRY
    ):
        return None
    dated = times.resolve(day)
    return (dated, day.first, day.last) if dated is not None else None


_ENTRY = 5
"""How many words the heading of an entry has that is a day ("Wednesday, 11 March 2009")."""


def closest_year(mention: DayMention, to: date) -> int:
    """Return the year that puts a day without one closest to another day ("last May": to one before it)."""
    candidates = []
    for year in (to.year - 1, to.year, to.year + 1):
        day = make_day(year, mention.month, mention.day or 15)
        if day is not None:
            candidates.append((abs((day - to).days), year))
    if mention.direction:
        past = [(d, y) for d, y in candidates if (make_day(y, mention.month, 15) or to) < to]
        candidates = past if mention.direction < 0 and past else candidates
    return min(candidates)[1] if candidates else to.year


def of_last_year(dated: Dated, mention: DayMention, view: View) -> DateRange | None:
    """Return the day of the year before for one that opens what is told as held ("On April 18 X was received by Y", at
    a year's end): the next one that the calendar has is still to come."""
    opens = mention.first - view.first <= 1 and mention.kind == "day"
    if not opens or not dated.guessed_year or any(mood.kind == "planned" for mood in view.moods):
        return None
    return days_in(mention, dated.days.start.year - 1)


def step_from(cue: Mention, view: View, times: Calendar) -> date | None:
    """Return the day that such words mean: from the event named right after them, else from the last day told before.

    Only gatherings have an eve that is a day: "on the eve of Independence Day" may be a week before it.
    """
    offset = int(cue.value)
    if is_of_an_event(cue, view):
        if _is_of_the_story(cue, view, times):
            base = _told_before(cue, view, times)
            return (base.start if offset < 0 else base.end) + timedelta(days=offset) if base is not None else None
        event = _event_day(cue, view, times, before=offset < 0)
        told = event + timedelta(days=offset) if event is not None else None
        planned = any(mood.kind == "planned" for mood in view.moods)
        if told is not None and not planned and times.is_yet_to_come(DateRange.of_day(told)):
            return None  # what they spoke of "on the eve of the summit" was not spoken a month after the report
        return told
    base = _told_before(cue, view, times)
    if base is None:
        return times.told + timedelta(days=offset) if times.told is not None and offset < 0 else None
    if offset == 0:
        return base.end
    return (base.start if offset < 0 else base.end) + timedelta(days=offset)


def is_of_an_event(cue: Mention, view: View) -> bool:
    """Tell whether such words count from what is named right after them ("the day before the forum")."""
    if view.keys(cue.last, cue.last + 1) == ["of"]:
        return True
    return view.words.keys[cue.last - 1] in {"before", "after", "ahead"} and _has_owner(cue, view)


def _has_owner(cue: Mention, view: View) -> bool:
    """Tell whether "the day before" is that of what is named next, and not of whoever acts ("the day before, the guest
    was received")."""
    if cue.last >= view.last or view.words.gaps[cue.last] & COMMA:
        return False
    acts = any(cue.last <= actor.first <= cue.last + 2 for actor in view.actors)
    return view.words.keys[cue.last] in _ARTICLES and not acts


def _is_of_the_story(cue: Mention, view: View, times: Calendar) -> bool:
    """Tell whether an event is meant that the article has told of ("a day ahead of the gathering"), not one by name."""
    keys = view.keys(cue.last, cue.last + 4)
    if keys[:1] == ["of"]:
        keys = keys[1:]
    if keys[:1] != ["the"] or times.lexicon.event_nouns.isdisjoint(keys[1:2]) or times.occasion_days is not None:
        return False
    return _NAMED_ON.isdisjoint(keys[2:3])


def near_day(mention: DayMention, told: date) -> DateRange | None:
    """Return the days of "on the 27th", "next week", "the end of this month", counted from the day of telling."""
    if mention.kind == "week":
        monday = told - timedelta(days=told.weekday()) + timedelta(weeks=mention.direction)
        return DateRange(monday, monday + timedelta(days=6), "day")
    months = told.year * 12 + told.month - 1
    if mention.kind == "month":
        year, month = divmod(months + mention.direction, 12)
        last = calendar.monthrange(year, month + 1)[1]
        first, end = mention.part or (1, last)
        return DateRange(date(year, month + 1, first), date(year, month + 1, min(end, last)), "month")
    found = []
    for year, month in (divmod(months + step, 12) for step in (-1, 0, 1)):
        day = make_day(year, month + 1, mention.day)
        if day is not None:
            found.append((abs((day - told).days), day))
    return DateRange.of_day(min(found)[1]) if found else None


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
        best = news_day(earlier, times)
        if best is not None:
            return best[0].days
    return None


def news_day(view: View, times: Calendar) -> tuple[Dated, int, int] | None:
    """Return the day that a sentence tells of something that took place, with its words; none where the words before
    it recall or announce."""
    if view.kind != "body" or _STEPS_BACK & set(view.keys(view.first, view.first + 1)):
        return None
    best = times.best_in(view, (view.first, view.last), view.first)
    if best is None or best[0].days.precision != "day":
        return None
    if "had" in view.keys(best[1] - _ASIDE // 2, best[1]):
        return None  # "Tokayev had flown in on Monday evening"
    moods = [mood for mood in view.moods if mood.kind in {"recalled", "planned", "cancelled"}]
    aside = any(0 <= best[1] - mood.last <= _ASIDE or mood.first == best[1] for mood in moods)
    return None if aside else best


def days_in(mention: DayMention, year: int) -> DateRange | None:
    """Return the days that a mention means in a given year, None where the calendar has no such day."""
    if mention.kind == "year":
        return DateRange.of_year(year)
    if mention.kind == "season":
        last = calendar.monthrange(year, mention.end_month or 12)[1]
        return DateRange(date(year, mention.month or 1, 1), date(year, mention.end_month or 12, last), "month")
    if mention.kind == "month":
        month = mention.month or 1
        if mention.part is not None:
            last = calendar.monthrange(year, month)[1]
            return DateRange(date(year, month, mention.part[0]), date(year, month, min(mention.part[1], last)), "month")
        return DateRange.of_month(year, month)
    start = make_day(year, mention.month, mention.day)
    if start is None:
        return None
    if mention.end_day is None:
        return DateRange.of_day(start)
    end = make_day(year, mention.end_month or mention.month, mention.end_day)
    if end is None or end < start:
        return DateRange.of_day(start)
    return DateRange(start, end, "day")


def end_of_month(issue: DayMention | None) -> date | None:
    """Return the last day of the month of an issue: what it tells lies before."""
    days = days_in(issue, issue.year) if issue is not None and issue.year is not None else None
    return days.end if days is not None else None
