"""Places as sentences name them: which a preposition makes the place of something, which belong elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kzturk.articles.words import COMMA
from kzturk.knowledge import Knowledge
from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.belonging import steps_back
from kzturk.reports.views import View

SITES = frozenset({"palace", "hotel", "zone", "airport", "port", "site", "border-post"})
_REACH = 6


@dataclass(frozen=True, slots=True)
class Where:
    """A place found for a meeting, with its rule, basis, confidence and words."""

    country: str | None
    city: str | None
    site: str | None
    basis: str
    rule: str
    confidence: float
    first: int
    last: int


def merged_place(places: list[Mention], basis: str, rule: str, confidence: float, knowledge: Knowledge) -> Where | None:
    """Merge the places of one phrase ("at the Oguzkhan palace in Ashgabat") into one."""
    country = city = site = None
    for mention in places:
        place = knowledge.places[mention.value]
        if country is not None and place.country not in (None, country):
            continue
        country = country or place.country
        if place.kind == "city":
            city = city or place.name
        elif place.kind in SITES:
            site = site or place.name
            city = city or knowledge.city_of_place(place.id)
    if country is None:
        return None
    return Where(country, city, site, basis, rule, confidence, places[0].first, places[-1].last)


def capitals(view: View, knowledge: Knowledge, on: date | None) -> list[Mention]:
    """Return "the Turkmen capital", "the capital of Kazakhstan" as places: the city that was the capital that day."""
    found: list[Mention] = []
    if "capital" not in view.vocabulary:
        return []
    for country in view.countries:
        after = view.keys(country.last, country.last + 2)
        before = view.keys(country.first - 3, country.first)
        first = None
        if after[:1] == ["capital"] or after == ["s", "capital"]:
            first = country.first
        elif "capital" in before and "of" in before:
            first = country.first - 3 + before.index("capital")
        city = knowledge.capital_of(country.value, on) if first is not None else None
        if city is not None and first is not None:
            found.append(Mention(first, country.last, "place", city))
    return found


def placed(
    view: View, span: tuple[int, int], leads: frozenset[str], words: Lexicon, *, ahead_of: int, planned: bool = False
) -> list[Mention]:
    """Return the places in a stretch that a preposition of ``leads`` introduces, in order."""
    found = []
    for mention in view.places:
        if not span[0] <= mention.first < span[1] or _is_elsewhere(view, mention, ahead_of, words, planned=planned):
            continue
        at = _lead_of(view, mention, words.place_words["passed-over"])
        led = at is not None and view.words.keys[at] in leads and not _is_left_for(view, at, words)
        if led or _is_told_of_with_where(view, mention, ahead_of) or hosts(view, mention, words):
            found.append(mention)
    return found


def _is_told_of_with_where(view: View, mention: Mention, cue: int) -> bool:
    """Tell whether a clause with "where" tells of the meeting right behind a place ("to X, where they are to meet")."""
    if view.keys(mention.last, mention.last + 1) != ["where"] or cue <= mention.last:
        return False
    return not any(view.words.keys[at] in {"which", "who", "where"} for at in range(mention.last + 1, cue))


def hosts(view: View, mention: Mention, words: Lexicon) -> bool:
    """Tell whether a place is said to host what takes place ("the Turkmen capital will host the 14th session")."""
    if view.keys(mention.first - 1, mention.first) == ["in"] and not words.place_words["which"] & set(
        view.keys(mention.last, mention.last + 1)
    ):
        return False
    after = view.keys(mention.last, mention.last + _HOSTING)
    at = next((n for n, key in enumerate(after) if key in words.place_words["hosting"]), None)
    return at is not None and set(after[:at]) <= words.place_words["about-to"]


_HOSTING = 6


def _lead_of(view: View, mention: Mention, passed_over: frozenset[str]) -> int | None:
    """Return the word that introduces a place, past articles and what describes it ("in the Kazakh port city of")."""
    for at in range(mention.first - 1, max(mention.first - _REACH, view.first) - 1, -1):
        if view.words.keys[at] not in passed_over:
            return at
    return None


def _is_left_for(view: View, at: int, words: Lexicon) -> bool:
    """Tell whether "for" or "to" leads on to where somebody goes afterwards ("before leaving for Astana")."""
    if not leaves_afterwards(view, words):
        return False
    leaving = words.place_words["leaving"]
    return bool(leaving & set(view.keys(at - 2, at))) and view.words.keys[at] not in words.place_words["in"]


def leaves_afterwards(view: View, words: Lexicon) -> bool:
    """Tell whether a sentence is set before somebody's departure ("before leaving for Astana ...")."""
    for at in range(view.first, view.last - 1):
        if view.words.keys[at] in {"before", "prior"} and words.place_words["leaving"] & set(view.keys(at + 1, at + 4)):
            return True
    return False


def _is_elsewhere(view: View, mention: Mention, cue: int, words: Lexicon, *, planned: bool) -> bool:
    """Tell whether a place belongs to something else: an embassy, a convention, an event still to come."""
    after = view.keys(mention.last, mention.last + 1)
    if after and after[0] in words.place_words["not-there"]:
        return True
    if _is_of_a_clause(view, mention, cue, words) or _is_of_what_is_discussed(view, mention, cue):
        return True
    if _is_of_what_is_said(view, mention, cue, words) or _is_to_be_opened(view, mention, cue, words):
        return True
    for mood in view.moods:
        if mood.kind in {"planned", "recalled"} and cue < mood.first < mention.first and not planned:
            if steps_back(view, mood):
                continue
            return True
    if any(mood.kind == "recalled" and 0 <= mood.first - mention.last <= 4 for mood in view.moods):
        return True
    ahead = words.place_words["invited"] | words.place_words["still-ahead"]
    invited = ahead & set(view.keys(view.first, mention.first))
    return bool(invited) and any(o.first > cue and o.last <= mention.first <= o.last + 4 for o in view.occasions)


def _is_of_a_clause(view: View, mention: Mention, cue: int, words: Lexicon) -> bool:
    """Tell whether a place is told of something else in passing ("the waybills, which are being tested at Bereket")."""
    for at in range(mention.first - 1, max(cue, view.first), -1):
        if view.words.keys[at] in words.place_words["which"]:
            if _closes_before(view, mention, at, words):
                return False
            told = any(at < other.first for other in view.cues if other.kind in _OF_CONTACT)
            return not told and words.place_words["taking-place"].isdisjoint(view.keys(at, mention.first))
    return False


def _is_of_what_is_discussed(view: View, mention: Mention, cue: int) -> bool:
    """Tell whether a place belongs to what they talk about ("held talks and considered a centre in Aktau")."""
    talks = [other for other in view.cues if other.kind == "meeting"]
    met = any(other.first == cue and other.value != "discuss" for other in talks)
    return met and any(other.value == "discuss" and cue < other.first < mention.first for other in talks)


def _closes_before(view: View, mention: Mention, clause: int, words: Lexicon) -> bool:
    """Tell whether a comma right before a place's preposition ends the clause ("who heads the agency, in Ashgabat")."""
    lead = _lead_of(view, mention, words.place_words["passed-over"])
    return lead is not None and lead > clause + 2 and bool(view.words.gaps[lead] & COMMA)


def _is_of_what_is_said(view: View, mention: Mention, cue: int, words: Lexicon) -> bool:
    """Tell whether a place stands in what somebody says at the meeting ("he said the cars were held at X")."""
    for at in range(mention.first - 1, cue, -1):
        if view.words.keys[at] in words.saying:
            return not _closes_before(view, mention, at, words) and not any(
                at < other.first < mention.last for other in view.cues if other.kind in _OF_CONTACT
            )
    return False


def _is_to_be_opened(view: View, mention: Mention, cue: int, words: Lexicon) -> bool:
    """Tell whether a place is that of what is to be built or opened ("signed a memorandum on opening houses in X")."""
    before = view.keys(max(mention.first - _TO_BE_OPENED, cue + 1), mention.first)
    return not words.place_words["to-be-opened"].isdisjoint(before)


_TO_BE_OPENED = 7
_OF_CONTACT = frozenset({"meeting", "visit", "arrival", "session", "attend", "call", "encounter"})


def is_invited(view: View, cue: Mention, words: Lexicon) -> bool:
    """Tell whether a visit is only spoken of, or what somebody is invited to ("an invitation to make a visit").

    "The invitation to visit" is left out: thanks for it are thanks for the visit under way.
    """
    if "including" in view.keys(cue.first - 3, cue.first):
        return True  # "settled the calendar of contacts, including a trip of the President to Ashgabat"
    if words.place_words["discussed"] & set(view.keys(cue.first - 7, cue.first)):
        return True  # "the preparation of the official visit"
    spoken_of = any(c.kind == "meeting" and c.value == "discuss" and 0 <= cue.first - c.last <= 7 for c in view.cues)
    if spoken_of and not {"during", "within", "on", "under", "following", "after"} & set(
        view.keys(cue.first - 4, cue.first)
    ):
        return True  # "considered how to shorten the stay of lorries at the border post"
    for at in range(max(cue.first - 9, view.first), cue.first - 1):
        if view.words.keys[at] in words.place_words["invited"] and "to" in view.keys(at + 1, cue.first):
            return view.words.keys[at - 1] not in {"the", "his", "her", "this"}
    return False
