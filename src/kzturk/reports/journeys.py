"""Where a visit is said to lead: the sentences that tell of one, and the country it goes to."""

from __future__ import annotations

from collections.abc import Iterator

from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.occurrences import Event
from kzturk.reports.places import is_invited
from kzturk.reports.views import View


def journey_cues(event: Event, words: Lexicon) -> Iterator[tuple[View, Mention, tuple[int, int]]]:
    """Yield the words of visiting and arriving that belong to the meeting's own journey, its own sentences first, each
    with the stretch that tells of it.

    A background meeting has only the visit of its own sentence; a visit that is recalled, announced or invited to is
    another one.
    """
    frames = [frame.view for frame in event.frames]
    own = {frame.cue.first for frame in event.frames}
    stretches = {frame.view.index: frame.span for frame in event.frames} if event.background else {}
    for view in [*frames, *(v for v in [*event.views, *event.visits] if v.index not in event.told)]:
        if event.background and view.index not in event.told:
            continue
        span = stretches.get(view.index, (view.first, view.last))
        for cue in view.cues:
            if not span[0] <= cue.first < span[1] and cue.first not in own:
                continue
            if cue.kind not in {"visit", "arrival"} or (
                is_invited(view, cue, words) and not _is_the_meeting(event, cue)
            ):
                continue
            if cue.first not in own and is_of_others(view, cue, event):
                continue
            if event.status == "held" and _leads_on(view, cue, event, words):
                continue
            if event.status != "held" or event.background or not _recalled_near(view, cue):
                yield view, cue, span


def _is_the_meeting(event: Event, cue: Mention) -> bool:
    """Tell whether a visit that is only recalled is itself the background meeting ("the results of the visit ...")."""
    return event.background and any(frame.cue.first == cue.first for frame in event.frames)


def is_of_others(view: View, cue: Mention, event: Event) -> bool:
    """Tell whether a visit or journey is that of somebody who was not at the meeting ("Rafsanjani left for Tehran",
    "the visit of the President planned for October"), or visits in general ("visits of theatre companies")."""
    words = view.words
    following = view.keys(cue.last, cue.last + 1)
    if _is_of_another_month(view, cue, event):
        return True
    if words.keys[cue.last - 1] == "visits" and (words.keys[cue.first - 1] in _IN_GENERAL or following == ["of"]):
        return True
    if following in (["of"], ["by"]) and not _begins_with_place(view, cue.last + 1):
        travellers = [pair for pair in view.people if cue.last < pair[1].first <= cue.last + _NAMED_WITHIN]
        return bool(travellers) and travellers[0][0].id not in event.actors
    if view.index in event.told or words.keys[cue.first - 1] in {"the", "a", "his", "her", "their", "this"}:
        return False
    before = [person for person, actor in view.people if actor.first < cue.first and not actor.absent]
    return bool(before) and not any(person.id in event.actors for person in before)


def _is_of_another_month(view: View, cue: Mention, event: Event) -> bool:
    """Tell whether a visit is told with a month that is not the meeting's ("the visit paid to Astana in May")."""
    if event.decided is None:
        return False
    told = view.index in event.told
    near = (cue.last, cue.last + _DATED_WITHIN) if told else (view.first, view.last)
    dated = [d for d in view.days if near[0] <= d.first <= near[1] and d.kind in {"day", "month"} and d.month]
    dated = dated[:1] if told else dated
    return bool(dated) and not any(event.decided.month in {day.month, day.end_month} for day in dated)


_DATED_WITHIN = 9


def _begins_with_place(view: View, at: int) -> bool:
    """Tell whether a visit is told by the place that it was paid to ("a visit of Astana")."""
    return any(place.first <= at + 1 < place.last + 1 for place in view.places)


_IN_GENERAL = frozenset({"of", "the", "mutual", "exchange", "in", "future", "regular", "further", "bilateral"})
_NAMED_WITHIN = 6


def _leads_on(view: View, cue: Mention, event: Event, words: Lexicon) -> bool:
    """Tell whether somebody goes on or home after the meeting was told ("Niyazov leaves for Ashgabat on Friday")."""
    later = view.index > max(event.told)
    later = later or any(f.view is view and f.explicit and f.cue.last <= cue.first - 3 for f in event.frames)
    leaves = cue.value == "depart" or not words.place_words["leaving"].isdisjoint(view.keys(cue.first - 2, cue.last))
    return later and leaves


def _recalled_near(view: View, cue: Mention) -> bool:
    return any(
        mood.kind in {"recalled", "planned"}
        and -22 <= mood.first - cue.first <= 6
        and (mood.kind == "planned" or mood.first - cue.first >= -6)
        for mood in view.moods
    )


def told_country(event: Event, words: Lexicon) -> tuple[str, int, int] | None:
    """Return the country that a visit is said to go to, with the words."""
    courtesy = words.place_words["courtesy"]
    for view, cue, span in journey_cues(event, words):
        for mention in [country for country in view.countries if span[0] <= country.first < span[1]]:
            before = view.keys(mention.first - 4, mention.first)
            lead = next((key for key in reversed(before) if key not in courtesy), "")
            follows = mention.first >= cue.first and mention.first - cue.last <= 14
            if lead in {"to", "in", "for"} and (follows or 0 < cue.first - mention.last <= 4):
                return mention.value, min(cue.first, mention.first), max(cue.last, mention.last)
    return None
