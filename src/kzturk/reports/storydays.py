"""The day of a meeting that the story around it gives: the day told last, the next day, the only day."""

from __future__ import annotations

from kzturk.reports.calendar import Calendar
from kzturk.reports.found import Found, from_view, is_recent
from kzturk.reports.occurrences import Event
from kzturk.reports.reckoning import reckon
from kzturk.reports.steps import entry_day, news_day
from kzturk.reports.views import View
from kzturk.values import DateRange

_FRESH_DAYS, _AHEAD = 4, 2


def of_the_next_day(event: Event, times: Calendar) -> Found | None:
    """ "The next day", "the day before", "that evening" and "on the second day" count from the day told before."""
    first = next((f.view for f in event.frames if f.view.kind == "body"), None)
    if first is None or (event.background and event.days is None):
        return None
    told = reckon(first, times, planned=event.status != "held")
    return Found(told[0], "dates.next_day", "relative", 0.85, *told[1:]) if told is not None else None


def of_the_entry(event: Event, times: Calendar) -> Found | None:
    """The day in the heading above the paragraph, in a chronicle that has an entry for each."""
    first = next((f.view for f in event.frames if f.view.kind == "body"), None)
    entry = entry_day(first, times) if first is not None else None
    if entry is None:
        return None
    dated, at, end = entry
    return Found(dated.days, "dates.of_the_entry", dated.basis, 0.85, at, end)


def of_the_story(event: Event, times: Calendar) -> Found | None:
    """ "On Tuesday morning ..." opens a day of the story: what is told next, without a day of its own, was on it."""
    first = next((f.view for f in event.frames if f.view.kind == "body"), None)
    if first is None or event.background:
        return None
    views = [view for view in times.views if view.kind == "body" and 0 <= first.index - view.index <= 6]
    for view in reversed(views):
        opening = [d for d in view.days if d.first - view.first <= 3 and d.kind in {"day", "weekday"}]
        if opening and not any(mood.kind in {"recalled", "planned"} for mood in view.moods):
            found = from_view(view, (view.first, view.first + 6), view.first, times, "dates.of_the_story", 0.85)
            if found is not None and is_recent(found, times):
                return found
    return None


def of_the_running_story(event: Event, times: Calendar) -> Found | None:
    """What an article tells after a day of its story, without a day of its own, was most likely on that day too."""
    first = next((f.view for f in event.frames if f.view.kind == "body"), None)
    if first is None or event.background or event.status != "held":
        return None
    for view in reversed(times.views[: first.index]):
        best = news_day(view, times)
        if best is None or _is_said_of_an_event(view) or best[0].days.start < best[0].days.end:
            continue
        if times.told is None or 0 <= (times.told - best[0].days.end).days <= _FRESH_DAYS:
            return Found(best[0].days, "dates.of_the_running_story", best[0].basis, 0.7, best[1], best[2])
        return None
    return None


def of_the_journey_ahead(event: Event, times: Calendar) -> Found | None:
    """Talks that are announced right after a journey with a day of its own ("flies to Ashgabat tomorrow. There he will
    ...") are for that day."""
    first = next((f.view for f in event.frames if f.view.kind == "body"), None)
    if first is None or event.background or event.status == "held" or times.told is None:
        return None
    for view in reversed(times.views[max(first.index - _AHEAD, 0) : first.index]):
        best = times.best_in(view, (view.first, view.last), view.first, planned=True)
        if view.kind == "body" and best is not None and best[0].days.start >= times.told:
            return Found(best[0].days, "dates.of_the_journey_ahead", best[0].basis, 0.75, best[1], best[2])
    return None


def of_the_sentence_before(event: Event, times: Calendar) -> Found | None:
    """A day in the sentence that opens what the next one goes on with ("Ministers had met on the 27th, too. Kazakhstan
    sat there with ...")."""
    first = next((f for f in event.frames if f.view.kind == "body"), None)
    if first is None or first.view.index == 0:
        return None
    view = times.views[first.view.index - 1]
    told = {person.side for person, actor in view.people if not actor.absent}
    if view.sentence.paragraph != first.view.sentence.paragraph or {"KZ", "TM"} <= told:
        return None
    goes_on = "there" in first.view.vocabulary or first.points_back or first.kind in {"chair", "attend", "session"}
    if not goes_on or not any(cue.kind in {"meeting", "session"} for cue in view.cues):
        return None
    return from_view(view, (view.first, view.last), view.last, times, "dates.of_the_sentence_before", 0.85)


def of_the_visit_before(event: Event, times: Calendar) -> Found | None:
    """The days of the visit that the sentence before told of ("he was in Astana on May 28. His talks there ...")."""
    first = next((f.view for f in event.frames if f.view.kind == "body"), None)
    if first is None or event.days is None or first.index == 0:
        return None
    view = times.views[first.index - 1]
    if not view.has("visit", "arrival"):
        return None
    told, planned = (view.first, view.last), bool(view.moods)
    found = from_view(view, told, view.first, times, "dates.of_the_visit_before", 0.8, planned=planned)
    return found if found is not None and found.days == event.days else None


def of_the_only_day(event: Event, times: Calendar) -> Found | None:
    """Where the news tells of one recent day only, what has no day of its own was on it."""
    if event.background or event.status != "held" or times.published is None:
        return None
    told: dict[DateRange, Found] = {}
    for view in times.views:
        if view.kind != "body" or not (view.days or view.has("deictic")) or _recalls_or_plans(view):
            continue
        apart = event.mode is not None or view.has("telephone", "video", "call")
        if view.index in event.foreign | (event.others - event.told) and apart:
            continue
        if _is_said_of_an_event(view) or _tells_of_arrival_only(view, event):
            continue
        found = from_view(view, (view.first, view.last), view.first, times, "dates.of_the_only_day", 0.8)
        if found is not None and found.days.precision == "day":
            told.setdefault(found.days, found)
    only = next(iter(told.values())) if len(told) == 1 else None
    return only if only is not None and 0 <= (times.published - only.days.end).days <= _FRESH_DAYS else None


def _tells_of_arrival_only(view: View, event: Event) -> bool:
    """Tell whether a sentence after the talks dates nothing but an earlier arrival."""
    return view.index > max(event.told, default=0) and view.has("arrival") and not view.has("meeting", "call", "visit")


def _recalls_or_plans(view: View) -> bool:
    return any(mood.kind in {"recalled", "planned", "cancelled"} for mood in view.moods)


def _is_said_of_an_event(view: View) -> bool:
    """Tell whether a day only qualifies something else ("yesterday's event", "Monday's summit")."""
    marks = [cue.last for cue in view.cues if cue.kind == "deictic"] + [day.last for day in view.days]
    return any(view.keys(at, at + 1) == ["s"] for at in marks)
