"""The place of a meeting that the sentences before it give: the city told last, the country somebody was in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kzturk.knowledge import Knowledge
from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.calendar import Calendar
from kzturk.reports.journeys import journey_cues, told_country
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


def of_the_plan(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The place in the sentence that announces, or calls off, the session whose chairs another one tells."""
    view = event.plan
    if view is None or event.status == "held":
        return None
    words = times.lexicon
    places = placed(view, (view.first, view.last), words.place_words["in"], words, ahead_of=view.first, planned=True)
    found = merged_place(places, "stated", "venues.of_the_plan", 0.85, knowledge)
    return found if found is not None and found.city else None


def beside_the_day(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The place named beside the meeting's own day, in its story ("reached in Ashgabat on October 12")."""
    day = event.decided
    if event.background or event.status != "held" or day is None:
        return None
    views = [*event.leads, *(times.views[n] for n in sorted(event.told)), *event.views]
    for view in views:
        if view.kind != "body" or view.index in event.foreign | (event.others - event.told):
            continue
        for first, last in _words_of_the_day(view, times, day):
            places = [p for p in view.places if _stands_beside(view, p, first, last, times.lexicon)]
            found = merged_place(places, "stated", "venues.beside_the_day", 0.85, knowledge)
            if found is not None and found.city:
                return found
    return None


def _words_of_the_day(view: View, times: Calendar, day: date) -> Iterator[tuple[int, int]]:
    """Yield the words of a sentence that mean a day: "on Tuesday", "yesterday"."""
    for mention in view.days:
        dated = times.resolve(mention) if mention.kind in {"day", "weekday"} else None
        if dated is not None and dated.days.start == dated.days.end == day:
            yield mention.first, mention.last
    for cue in view.cues:
        dated = times.relative(int(cue.value)) if cue.kind == "deictic" else None
        if dated is not None and dated.days.start == day:
            yield cue.first, cue.last


def _stands_beside(view: View, place: Mention, first: int, last: int, words: Lexicon) -> bool:
    """Tell whether a place with "in" and a day stand together: "in Ashgabat on Tuesday", "on 5 May in Aktau"."""
    at = words.place_words["in"]
    lead = view.keys(place.first - 1, place.first)
    if not lead or lead[0] not in at:
        return False
    between = view.keys(place.last, first) if place.last <= first else view.keys(last, place.first - 1)
    return len(between) <= _BETWEEN and set(between) <= {"on", "late", "last", "early"}


_BETWEEN = 2


def of_the_guest(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The other side's country, where one of the two is said to be on a visit that is not said to lead anywhere."""
    if event.multilateral or event.background or {p.side for p in event.people} != {"KZ", "TM"}:
        return None
    for view, cue, _ in journey_cues(event, times.lexicon):
        if view.kind != "body" or cue.kind != "visit" or view.index not in event.told:
            continue
        before = [person for person, actor in view.people if actor.last <= cue.first and person.id in event.actors]
        if before and _IS_ON & set(view.keys(cue.first - 4, cue.first)):
            host = "TM" if before[-1].side == "KZ" else "KZ"
            return Where(host, None, None, "host", "venues.guest", 0.8, cue.first, cue.last)
    return None


_IS_ON = frozenset({"on", "during", "paying", "paid", "arrived"})


def of_the_heading(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The city of the visit that the heading right above the story tells of ("PREMIER VISITS ASHGABAT")."""
    first, words = event.frames[0].view, times.lexicon
    if event.background or first.kind != "body":
        return None
    above = reversed(times.views[max(first.index - _STORY, 0) : first.index])
    view = next((view for view in above if view.kind in {"heading", "title"}), None)
    told = told_country(event, words)
    if view is None or told is None or not view.has("visit", "arrival"):
        return None
    leads = words.place_words["in"] | words.place_words["to"]
    places = placed(view, (view.first, view.last), leads, words, ahead_of=view.first, planned=event.status != "held")
    found = merged_place(places, "visit", "venues.of_the_heading", 0.8, knowledge)
    return found if found is not None and found.city and found.country == told[0] else None
