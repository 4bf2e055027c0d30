"""The place of a meeting that the sentences before it give: the city told last, the country somebody was in."""

from __future__ import annotations

from kzturk.knowledge import Knowledge
from kzturk.reports.calendar import Calendar
from kzturk.reports.journeys import told_country
from kzturk.reports.occurrences import Event
from kzturk.reports.places import Where, merged_place, placed
from kzturk.reports.views import View

_STORY, _ASIDE = 7, 12  # sentences, words


def of_the_running_story(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The place told last before the meeting, in a sentence of its story ("the forum met in Ashgabat yesterday")."""
    words, first = times.lexicon, event.frames[0].view
    planned = event.status != "held"
    if (event.background and not planned) or first.kind != "body":
        return None
    told, reach = told_country(event, words), 1 if event.background else _STORY
    for view in reversed(times.views[max(first.index - reach, 0) : first.index]):
        if view.kind != "body" or (planned and _is_of_another_day(view, event, times)):
            continue
        going = planned or view.has("visit", "arrival")
        if not (going or view.days or view.has("meeting", "session", "attend", "ceremony", "encounter", "deictic")):
            continue
        leads = words.place_words["in"] | (words.place_words["to"] if going else frozenset())
        places = placed(view, (view.first, view.last), leads, words, ahead_of=view.first, planned=planned)
        found = merged_place(places, "visit", "venues.of_the_running_story", 0.72, knowledge)
        if found is None or not found.city or (told is not None and told[0] != found.country):
            continue
        if planned or not _is_aside(view, found.first):
            return found
    return None


def _is_aside(view: View, at: int) -> bool:
    """Tell whether words shortly before a place recall or announce ("will arrive in", "the last session in")."""
    return any(
        mood.kind in {"recalled", "planned", "cancelled"} and 0 <= at - mood.last <= _ASIDE for mood in view.moods
    )


def of_the_ground(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The country in which the sentence right before tells one of the sides to have been ("a fair in ...")."""
    if event.background or event.status != "held":
        return None
    courtesy = times.lexicon.place_words["courtesy"]
    first = event.frames[0].view.index
    for view in reversed(times.views[max(first - 2, 0) : first]):
        for mention in view.countries:
            before = [key for key in view.keys(mention.first - 4, mention.first) if key not in courtesy]
            named = mention.value in {"KZ", "TM"} and len(_sides_of(view) - {mention.value}) > 0
            if named and before[-1:] == ["in"] and not _recalls(view):
                return Where(mention.value, None, None, "host", "venues.ground", 0.75, mention.first, mention.last)
    return None


def _sides_of(view: View) -> set[str]:
    """Return the two countries, as far as a sentence names them or their people."""
    return {m.value for m in view.countries} & {"KZ", "TM"}


def _recalls(view: View) -> bool:
    return any(mood.kind in {"recalled", "planned", "cancelled"} for mood in view.moods)


def _is_of_another_day(view: View, event: Event, times: Calendar) -> bool:
    """Tell whether a sentence is about another day than an announced meeting has."""
    dated = times.in_stretch(view, (view.first, view.last), view.first, planned=True)
    return dated is not None and event.days is not None and not dated.days.overlaps(event.days)
