"""Which words of contact in a sentence count, and which stretch of the sentence each governs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from kzturk.articles.words import APOSTROPHE, COMMA, SEMICOLON
from kzturk.mentions import Actor, Mention
from kzturk.reports.encounters import OBJECTS, is_calling, is_encounter, is_joint, is_public, is_telling, is_turn
from kzturk.reports.frames import ENCOUNTERS, NOUNS, ROUND, STRONG
from kzturk.reports.habits import is_counted, is_habit
from kzturk.reports.rolls import lists_whom_he_met
from kzturk.reports.several import (
    dated_apart,
    dated_nouns,
    goes_on_meanwhile,
    is_subject,
    owned_by_both,
    theirs_before,
    theirs_dated,
)
from kzturk.reports.views import View

_ANAPHORIC = frozenset(
    {
        "during",
        "following",
        "after",
        "at",
        "in",
        "this",
        "conclusion",
        "end",
        "course",
        "outcome",
        "results",
        "result",
        "of",
        "upon",
        "outcomes",
        "their",
        "these",
        "before",
        "ahead",
    }
)


_GOVERNING = STRONG | ROUND | {"attend", "handover"}
_CONTACT = frozenset({"meeting", "call", "session", "attend", "encounter", "round", "dialled"})


def contact_cues(view: View, *, encounters: bool = False) -> list[Mention]:
    """Return the cues of contact that count, one for each stretch of the sentence; ``encounters`` with what tells of a
    talk only where both sides are there ("dined with")."""
    if any(cue.value == "meet" and is_counted(view, cue) for cue in view.cues):
        return []  # "have met more than twenty times, most often on the edge of a summit"
    found = [
        cue
        for cue in view.cues
        if cue.kind in _CONTACT and not _is_ordered(view, cue) and _has_object(view, cue) and not is_habit(view, cue)
    ]
    if not found:
        return found
    strong = [cue for cue in found if cue.value in _GOVERNING]
    nouns = [cue for cue in found if cue.value in NOUNS and not goes_on_meanwhile(view, cue)]
    if encounters:
        strong += _loose_cues(view, found, strong, nouns)
    weak = [cue for cue in found if cue.value in {"discuss", "welcome"}]
    nouns = [cue for cue in nouns if not (strong and is_subject(view, cue, weak))]
    opening = view.keys(view.first, view.first + 1) == ["with"]
    strong += [cue for cue in weak if opening and not strong and cue.value == "discuss" and is_talk_with(view, cue)]
    if all(cue.value == "attend" for cue in strong) and (recalled := theirs_before(view, nouns)):
        return recalled
    strong += dated_apart(view, weak, strong)
    strong += [
        cue for cue in nouns if strong and not _points_back(cue, view) and not any(_near(cue, o, view) for o in strong)
    ]
    if strong:
        return sorted(strong, key=lambda cue: cue.first)
    if any(lists_whom_he_met(view, cue.first) for cue in nouns):
        nouns = [cue for cue in nouns if cue.value == "noun"] or nouns
    sides = {person.side for person, actor in view.people if not actor.absent}
    weak = [cue for cue in weak if not _is_speech(view, cue)]
    if weak and {"KZ", "TM"} <= sides:
        beside = [cue for cue in nouns if 0 <= cue.first - weak[0].last <= 3][:1]
        opened = [cue for cue in nouns if _opens_with(cue, view) or owned_by_both(view, cue)][:1]
        return dated_nouns(view, nouns) or opened or beside or weak[:1]
    plain = [cue for cue in nouns if cue.value == "noun"]
    if plain and len(view.people) < 3:
        nouns = plain
    return sorted(nouns or weak, key=lambda cue: cue.first)


_LOOSE = 3


def _is_ordered(view: View, cue: Mention) -> bool:
    """Tell whether somebody was only told to talk ("instructed him to hold consultations with Astana")."""
    before = view.keys(cue.first - 5, cue.first + 1)
    return "to" in before[-2:] and not _ORDERED.isdisjoint(before)


_ORDERED = frozenset({"instructed", "instructs", "ordered", "tasked", "commissioned", "directed"})


def _loose_cues(view: View, found: list[Mention], strong: list[Mention], nouns: list[Mention]) -> list[Mention]:
    """Return the loose words of contact that stand for themselves, apart from the strong ones and from one another."""
    loose = [
        cue
        for cue in found
        if cue.value in ENCOUNTERS
        and not (strong and (cue.last - cue.first == 1 or cue.value == "told"))
        and not (cue.value == "told" and theirs_dated(view, nouns))
    ]
    kept: list[Mention] = []
    for cue in loose[:_LOOSE]:
        if not any(_near(cue, other, view) for other in [*strong, *kept]):
            kept.append(cue)
    return kept


def _opens_with(cue: Mention, view: View) -> bool:
    """Tell whether a sentence begins with a meeting not told before ("At a meeting afterwards, X told Y ...")."""
    new = {"a", "an", "another", "separate"} & set(view.keys(cue.first - 2, cue.first))
    return bool(new) and cue.first - view.first <= _EARLY and cue.first < view.people[0][1].first


_EARLY = 4


def _is_speech(view: View, cue: Mention) -> bool:
    """Tell whether people "spoke about" something in speeches, so not with one another."""
    return view.words.keys[cue.first] in {"spoke", "talked"} and view.has("speech")


def is_talk_with(view: View, cue: Mention) -> bool:
    """Tell whether "talked in the city of X with the mayor" is a talk with somebody rather than about something."""
    if view.keys(view.first, view.first + 1) == ["with"] and cue.first - view.first <= _OPENING:
        return view.words.keys[cue.first - 1] in {"he", "she", "they", "guest", "minister"}
    if view.words.keys[cue.first] not in {"talked", "spoke"}:
        return False
    after = view.keys(cue.last, cue.last + 9)
    if not _ALONE.isdisjoint(after[:2]):
        return True
    if "with" not in after:
        return False
    between = after[: after.index("with")]
    about = "about" in between or any(
        key == "of" and (at == 0 or between[at - 1] not in _TOWNS) for at, key in enumerate(between)
    )
    return not about or len(between) <= 1


_TOWNS = frozenset({"city", "town", "capital", "port", "village", "resort"})


_OPENING = 14
"""How far "With his opposite number, the minister X, he talked about ..." may reach before its verb."""
_ALONE = frozenset({"alone", "privately", "private", "separately", "apart", "bilaterally"})


def _points_back(cue: Mention, view: View) -> bool:
    """Tell whether a noun only points to something told before ("before the session", "after the talks")."""
    before = view.keys(cue.first - 3, cue.first)
    return bool(set(before) & _ANAPHORIC) or cue.value == "session"


_DETERMINERS = frozenset(
    {
        "the",
        "his",
        "her",
        "a",
        "an",
        "by",
        "in",
        "at",
        "on",
        "today",
        "him",
        "them",
        "its",
        "here",
        "and",
        "also",
        "yesterday",
        "visiting",
        "newly",
        "for",
    }
)


def _has_object(view: View, cue: Mention) -> bool:
    """Tell whether a verb of meeting has people for its object ("received concrete instructions" has none)."""
    test = _TESTS.get(cue.value)
    return test is None or test(view, cue)


_OWN_PEOPLE = frozenset(
    {
        *("cabinet", "government", "voters", "residents", "youth", "students", "journalists", "reporters", "workers"),
        *(
            "farmers",
            "investors",
            "businessmen",
            "veterans",
            "staff",
            "readers",
            "fans",
            "compatriots",
            "diaspora",
            "citizens",
        ),
    }
)
"""Whom an official meets at home or among people: no official of the other side."""


def _is_meeting(view: View, cue: Mention) -> bool:
    if view.words.keys[cue.first] == "met":
        return not set(view.keys(cue.first - 2, cue.first)) & {"was", "were", "being"} and not _at_airport(view)
    if not _OWN_PEOPLE.isdisjoint(view.keys(cue.last, cue.last + 3)) and not any(
        0 <= actor.first - cue.last <= 3 for actor in view.actors
    ):
        return False
    if view.words.keys[cue.first] in {"gathered", "assembled"} and cue.last - cue.first == 1:
        several = sum(actor.last <= cue.first for actor in view.actors) > 1
        return several and not view.has("ceremony") and not _takes(view, cue)
    if view.words.keys[cue.first] == "saw" and "whom" in view.keys(cue.first - 6, cue.first):
        return True
    if view.words.keys[cue.first] == "saw" and not OBJECTS.isdisjoint(view.keys(cue.last, cue.last + 1)):
        return "off" not in view.keys(cue.last, cue.last + 2)
    if view.words.keys[cue.first] == "saw":
        return any(0 <= actor.first - cue.last <= 1 and actor.kind != "group" for actor in view.actors)
    return True


def _takes(view: View, cue: Mention) -> bool:
    """Tell whether something was gathered ("gathered evidence", "was assembled"), not people."""
    after = view.keys(cue.last, cue.last + 1)
    return bool(after and after[0] not in _WHERE) or view.keys(cue.first - 1, cue.first) in (["was"], ["were"])


_WHERE = frozenset({"in", "at", "for", "on", "here", "around", "again", "under", "to", "behind", "yesterday", "today"})


def _is_welcoming(view: View, cue: Mention) -> bool:
    return view.keys(cue.first - 1, cue.first)[:1] not in (["was"], ["were"]) and not _at_airport(view)


def _is_chairing(view: View, cue: Mention) -> bool:
    near = view.keys(cue.last, cue.last + 3)
    return bool(_CHAIRED & set(view.keys(cue.last, cue.last + 6))) and "halk" not in near and "parliament" not in near


_CHAIRED = frozenset({"it", "meeting", "session", "sitting", "commission", "talks", "event", "by", "the"})


def _is_receiving(view: View, cue: Mention) -> bool:
    words, last = view.words, cue.last
    if words.keys[cue.first] in {"host", "hosts"} and view.keys(cue.first - 1, cue.first) in (
        ["the"],
        ["their"],
        ["its"],
    ):
        return False
    if words.keys[cue.last - 1] in {"accepted", "accepts"}:
        return any(0 <= a.first - last <= 1 and not a.absent and not _owns(view, a) for a in view.actors)
    if words.keys[cue.first] == "reception" and view.keys(cue.first - 1, cue.first) == ["a"]:
        return False  # an embassy gives a reception to hundreds
    if last >= view.last or (not words.is_capital(last) and words.keys[last] not in _DETERMINERS):
        return False
    if words.keys[cue.last - 1] in {"by", "of"} or words.keys[last] in OBJECTS:
        return True
    before = view.keys(cue.first - 1, cue.first)[:1]
    if before in (["be"], ["been"], ["was"], ["were"]) or words.keys[cue.first] in {"was", "were"}:
        return "by" in view.keys(last, last + 12)
    if {"delegation", "guest", "visitor", "envoy"} & set(view.keys(last, last + 3)):
        return True
    reach = 10 if _OF_SEVERAL.isdisjoint(view.keys(last, last + 5)) else 16
    return any(0 <= actor.first - last <= reach for actor in view.actors)


def _owns(view: View, actor: Actor) -> bool:
    """Tell whether something of somebody's follows ("accepted the President's invitation")."""
    return view.keys(actor.last, actor.last + 1) == ["s"] and bool(view.words.gaps[actor.last] & APOSTROPHE)


_OF_SEVERAL = frozenset({"delegation", "members", "group", "mission"})


def _is_this_one(view: View, cue: Mention) -> bool:
    """Tell whether a noun means a meeting of officials of two states: not "the next meeting", nor one country's own
    cabinet ("at a meeting of the Turkmen Cabinet of Ministers")."""
    if view.keys(cue.first - 1, cue.first) == ["next"] or is_public(view, cue):
        return False
    after = view.keys(cue.last, cue.last + 6)
    return not (after[:1] == ["of"] and {"cabinet", "parliament", "politburo"} & set(after) and "with" not in after)


def _is_handing_over(view: View, cue: Mention) -> bool:
    """Tell whether the receiver of a telephone is handed over, where the words could mean greetings or a road."""
    if view.words.keys[cue.last - 1] not in {"to", "over"} or cue.last - cue.first > 3:
        return True
    return bool(_RECEIVERS & set(view.keys(cue.first - 6, cue.last + 6)))


_RECEIVERS = frozenset({"receiver", "handset", "phone", "telephone", "line", "floor", "call", "conversation"})


_SITS = frozenset({"takes", "sits", "serves", "works", "heads", "chairs", "leads", "co"})
_SEATED = 8
"""How far from "who sits on" the body stands of which somebody is a member."""


def _is_attending(view: View, cue: Mention) -> bool:
    """Tell whether "on the Turkmen side" tells who sat there, not where it was ("in a yurt on the Turkmen side")."""
    if view.words.keys[cue.last - 1] == "sent":  # "Turkmenistan sent X", not "its President sent a letter"
        owned = view.keys(cue.first - 1, cue.first) == ["of"]
        return not owned and any(0 <= actor.first - cue.last <= 2 + actor.former for actor in view.actors)
    if view.words.keys[cue.first] in {"heads", "delegation", "other"} and view.words.keys[cue.last - 1] == "were":
        return any(0 <= actor.first - cue.last <= 1 for actor in view.actors)  # not "the heads were received by"
    if view.words.keys[cue.last - 1] != "side" or cue.first - view.first <= 1:
        return True
    return any(0 <= actor.first - cue.last <= _SEATED or 0 <= cue.first - actor.last <= 2 for actor in view.actors)


def _is_session(view: View, cue: Mention) -> bool:
    """Tell whether a sentence may tell of a session, not of whom somebody "would like to see at the forum"."""
    before = view.keys(view.first, cue.first)
    if any(who == "who" and verb in _SITS for who, verb in pairwise(before[-_SEATED:])):
        return False  # "Ms. X, who takes part in the working group on ..., explained"
    if before[-3:-1] in (["part", "of"], ["side", "of"], ["half", "of"]):
        return False  # "the Turkmen part of the commission is headed by X"
    wished = {"like", "want", "wants", "wanted", "hopes", "hoped", "wishes"} & set(before)
    return not (wished and {"at", "to", "for"} & set(view.keys(cue.first - 4, cue.first)))


_SHOWN = frozenset(
    {"lectures", "lecture", "lessons", "courses", "classes", "training", "seminars", "concert", "greetings"}
)


def _is_screened(view: View, cue: Mention) -> bool:
    """Tell whether people are linked by video, not lectures to be exchanged by it, nor a hall addressed by it."""
    addressed = {"addressed", "address", "speech"} & set(view.keys(view.first, cue.first))
    if addressed and "with" not in view.keys(cue.first - 3, view.last):
        return False
    return _SHOWN.isdisjoint(view.keys(cue.first - 4, cue.first))


_TESTS: dict[str, Callable[[View, Mention], bool]] = {
    "meet": _is_meeting,
    "welcome": _is_welcoming,
    "chair": _is_chairing,
    "receive": _is_receiving,
    "noun": _is_this_one,
    "met": is_encounter,
    "session": _is_session,
    "telephone": is_calling,
    "video": _is_screened,
    "turn": is_turn,
    "likewise": is_turn,
    "told": is_telling,
    "joint": is_joint,
    "handover": _is_handing_over,
    "attend": _is_attending,
}


def _at_airport(view: View) -> bool:
    """Tell whether somebody is only met on arrival."""
    return (
        bool(set(view.keys(view.first, view.last)) & {"airport", "gangway", "ramp"})
        and not view.has("call")
        and not any(c.value in {"talks", "noun"} for c in view.cues)
    )


def _near(cue: Mention, other: Mention, view: View) -> bool:
    """Tell whether a noun stands so near a verb of meeting that they are one ("held a meeting with", "met for
    talks")."""
    low, high = sorted((cue.first, other.first))
    if high - low <= 4:
        return True
    return (
        not any(
            view.words.gaps[at] & (COMMA | SEMICOLON) or view.words.keys[at] in {"and", "where", "which"}
            for at in range(low + 1, high + 1)
        )
        and high - low <= 10
    )
