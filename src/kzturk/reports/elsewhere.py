"""Which sentences given to a meeting tell of something else that the article tells without naming it fully: what stood
before "On the same day X received", what others said to each other, a speech from a platform, a third country's envoy
or a journey there, what somebody did before he held his office. What was spoken of there is no topic of this meeting
(codebook section 7)."""

from __future__ import annotations

from kzturk.knowledge import Knowledge
from kzturk.mentions import Mention
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_OPENING, _SUBJECT = 9, 4
_WITH = 6
_MEETS = frozenset({"meet", "receive", "talks", "noun"})

_AWAY = 3
_AHEAD = frozenset({"tomorrow", "next"})
_OPENERS = _AHEAD | {"other"}
_OF_TALKS = ("telling", "discussing", "tabled", "areas", "reported", "events-of-talks")

Words = dict[str, frozenset[str]]


def told_elsewhere(
    event: Event, views: list[View], words: Words, knowledge: Knowledge, *, others: bool
) -> frozenset[int]:
    """Return the indexes of an event's sentences that tell of something else; ``others``: the article has more
    meetings."""
    body = [view for view in views if view.kind == "body"]
    first = next((view for view in body if view.index in event.told_explicitly), None)
    if event.background or first is None:
        return frozenset()
    found: set[int] = set()
    if _turns(first, words):
        before = [view for view in views if view.index < first.index]
        told_of = any(view.kind == "body" and _names_pair(view, event) for view in before)
        apart = others or any(_is_of_others(view, event) or _gathers(view) for view in before)
        if apart and not told_of:
            found |= {view.index for view in before}
    found |= _turned_away(event, body, words)
    if event.multilateral:
        found |= _told_in_pairs(body, words)
    found |= {view.index for view in body if view.index < first.index and _sets_scene(view, event, words)}
    found |= {view.index for view in body if _is_apart(view, event, words, knowledge)}
    return frozenset(found | _bare_facts(event, body, words))


def _told_in_pairs(body: list[View], words: Words) -> set[int]:
    """Return the rest of the paragraphs of a gathering that turn to talks in pairs ("the guests were received in turn
    by the host")."""
    found: set[int] = set()
    paragraph = -1
    for view in body:
        if view.sentence.paragraph == paragraph:
            found.add(view.index)
        elif any(phrase in " ".join(view.keys(view.first, view.last)) for phrase in words["in-pairs"]):
            paragraph = view.sentence.paragraph
    return found


def _sets_scene(view: View, event: Event, words: Words) -> bool:
    """Tell whether a sentence before the telling, in another paragraph, names neither the meeting's people nor both
    countries: it sets a scene, or tells other news."""
    if view.index in event.told or any(
        view.sentence.paragraph == frame.view.sentence.paragraph for frame in event.frames
    ):
        return False
    mine = {person.id for person in event.people}
    if event.multilateral or any(person.id in mine for person, _ in view.people):
        return False
    return _sides_of(view, event) < 2 and words["togethers"].isdisjoint(view.vocabulary)


def _turned_away(event: Event, body: list[View], words: Words) -> set[int]:
    """Return the sentences in which others meet, or a session is opened, each with the rest of its paragraph."""
    found: set[int] = set()
    paragraph = -1
    for view in body:
        if view.index in event.told_explicitly:
            paragraph = -1
            continue
        opens = _gathers(view) and not event.multilateral and not words["shifts"].isdisjoint(_head(view, 2))
        if _is_of_others(view, event) or (opens and not _talks(view)):
            paragraph = view.sentence.paragraph
        if view.sentence.paragraph == paragraph:
            found.add(view.index)
    return found


def _is_apart(view: View, event: Event, words: Words, knowledge: Knowledge) -> bool:
    """Tell whether one sentence, and not necessarily the next ones, tells of something else."""
    if view.index in event.told_explicitly:
        return False
    if _is_of_career(view, words) or "?" in view.words.gap_text(view.last):
        return True
    return not event.multilateral and (_speaks(view, words) or _is_of_third(view, event, words, knowledge))


def _turns(view: View, words: Words) -> bool:
    """Tell whether a sentence begins by turning to another meeting than the one told before."""
    head = " ".join(_head(view, _OPENING))
    return any(turn in head for turn in words["turns"])


def _head(view: View, size: int) -> list[str]:
    return view.keys(view.first, view.first + size)


def _names_pair(view: View, event: Event) -> bool:
    """Tell whether people of both sides of a meeting, and nobody else, are named in a sentence."""
    here = {person.id for person, actor in view.people if not actor.absent}
    if not here <= {person.id for person in event.people}:
        return False
    return not here.isdisjoint(event.side("KZ")) and not here.isdisjoint(event.side("TM"))


def _speaks(view: View, words: Words) -> bool:
    """Tell whether somebody speaks from a platform ("Addressing the forum, the Speaker called for"), or an earlier
    session is recalled."""
    opening = " ".join(_head(view, _OPENING))
    if any(body in opening for body in words["own-bodies"] | words["on-the-way"]):
        return True
    if _talks(view):
        return False
    if not words["rostrums"].isdisjoint(view.vocabulary):
        return True
    if view.has("session") and any(mood.kind == "recalled" for mood in view.moods):
        return True
    head = _head(view, _OPENING)
    return bool(head) and head[0] in words["speaking"] and not words["platforms"].isdisjoint(head)


def _is_of_third(view: View, event: Event, words: Words, knowledge: Knowledge) -> bool:
    """Tell whether a sentence is about a third country or others at the place: they are what it begins with, it is
    with them that somebody talks, or it is there that he travels."""
    thirds = [m for m in view.countries if m.value not in {"KZ", "TM"}]
    guests = any(person.side == "other" and not actor.absent for person, actor in view.people)
    abroad = thirds or view.organisations or view.places or guests
    if not abroad and view.words.keys[view.first] not in _OPENERS:
        return False
    if _sides_of(view, event) >= 2 or not words["togethers"].isdisjoint(view.vocabulary):
        return False
    head = _head(view, _SUBJECT)
    if head[:1] == ["other"] and not words["participants"].isdisjoint(head):
        return True
    if head[0] in _AHEAD and any(mood.kind == "planned" for mood in view.moods):
        return True
    if guests and any(map(_meets, view.cues)):
        return True
    start = view.first + _lead_of(view)
    if any(m.first - start <= 1 for m in (*thirds, *view.organisations)) and not view.people:
        return True
    if any(words["meeting-with"].intersection(view.keys(m.first - _WITH, m.first)) for m in thirds):
        return any(cue.kind in {"meeting", "speech", "call"} for cue in view.cues)
    if not words["participants"].isdisjoint(view.vocabulary):
        return False
    lands = {knowledge.places[place.value].country for place in view.places if place.value in knowledge.places}
    away = bool(thirds) or (bool(lands) and lands.isdisjoint({"KZ", "TM"}))
    return away and not words["travels"].isdisjoint(view.vocabulary)


def _lead_of(view: View) -> int:
    """Count the words of a day with which a sentence begins ("On Thursday Kyrgyzstan votes")."""
    return next((day.last - view.first for day in view.days if day.first - view.first <= 1), 0)


def _sides_of(view: View, event: Event) -> int:
    """Count the sides of which a sentence names somebody, or the country."""
    named = {person.side for person, actor in view.people if not actor.absent} | {m.value for m in view.countries}
    return len(named & {"KZ", "TM"})


def _is_of_career(view: View, words: Words) -> bool:
    """Tell whether a sentence says what somebody was before ("He graduated from", "previously worked at")."""
    if _talks(view):
        return False
    if not words["careers"].isdisjoint(view.vocabulary):
        return True
    return not words["before-now"].isdisjoint(view.vocabulary) and not words["posts"].isdisjoint(view.vocabulary)


def _bare_facts(event: Event, body: list[View], words: Words) -> set[int]:
    """Return the sentences, away from the telling and in paragraphs where nobody speaks, that state a fact of which
    nobody is told to have spoken ("Airlines still do not fly between the two capitals")."""
    speaking = {
        view.sentence.paragraph for view in body if view.people or not words["telling"].isdisjoint(view.vocabulary)
    }
    return {
        view.index
        for view in body
        if view.sentence.paragraph not in speaking
        and _is_bare(view, words)
        and view.words.is_capital(view.first)
        and min(abs(view.index - told) for told in event.told) >= _AWAY
    }


def _is_bare(view: View, words: Words) -> bool:
    if view.people or any(cue.kind not in {"sightseeing", "ceremony"} for cue in view.cues):
        return False
    return all(words[name].isdisjoint(view.vocabulary) for name in _OF_TALKS)


def _talks(view: View) -> bool:
    return view.has("meeting") and any(cue.kind == "meeting" and cue.value == "discuss" for cue in view.cues)


def _gathers(view: View) -> bool:
    return view.gathering is not None or view.has("session", "ceremony")


def _is_of_others(view: View, event: Event) -> bool:
    """Tell whether people of the two sides of whom none sat in the meeting are told to have met."""
    here = {person.id for person, actor in view.people if not actor.absent and person.side in {"KZ", "TM"}}
    if not here:
        return False
    mine = {person.id for person in event.people}
    return here.isdisjoint(mine) and any(map(_meets, view.cues))


def _meets(cue: Mention) -> bool:
    return cue.kind == "call" or (cue.kind == "meeting" and cue.value in _MEETS)
