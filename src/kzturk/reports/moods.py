"""Whether what a sentence tells took place, is to take place, was called off or denied, or is only recalled."""

from __future__ import annotations

from itertools import pairwise

from kzturk.articles.words import PARAGRAPH, SEMICOLON, STOP
from kzturk.mentions import Mention
from kzturk.reports.cancelling import is_called_off, is_never_held, should_have_been
from kzturk.reports.frames import NOUNS, Frame
from kzturk.reports.views import View

_PAST = (
    "met",
    "held",
    "had",
    "received",
    "discussed",
    "spoke",
    "talked",
    "conferred",
    "hosted",
    "negotiated",
    "phoned",
    "telephoned",
    "exchanged",
    "reviewed",
    "considered",
    "agreed",
    "has",
    "have",
    "was",
    "were",
    "conducted",
    "sat",
    "chatted",
    "debated",
    "opened",
    "began",
    "started",
)


_GOVERNED_BEHIND = NOUNS | {"telephone", "video"}
_DENIABLE = NOUNS | {"talks", "meet"}
_DATED_WITHIN = 12
_FOR_TALKS = 14
"""How far before "for talks" it may be said that somebody is due in a place, with its day."""
_FAR = 25
"""How far "are expected to be held" may stand after the meetings that it tells of."""


def judge_mood(frame: Frame) -> None:
    """Set status and recalled from the moods that govern the cue."""
    cue, view = frame.cue, frame.view
    first, last = frame.span
    frame.points_back = frame.kind in NOUNS and _has_article(frame)
    printed = view.words.keys[cue.first : cue.last]
    is_past = printed[0] in _PAST
    reach = 1 if is_past else _FOR_TALKS if "for" in view.keys(cue.first - 4, cue.first) else 7
    for mood in view.moods:
        if not first <= mood.first < (_end_of(frame) if mood.kind == "planned" else last):
            continue
        before = (
            mood.last <= cue.first + (1 if not is_past else 0)
            and cue.first - mood.last <= reach
            and not _hard_break(view, mood.last, cue.first)
        )
        over = mood.first >= cue.first and mood.last <= cue.last and mood.first < cue.last
        after = (
            frame.kind in _GOVERNED_BEHIND
            and 0
            <= mood.first - cue.last
            <= (_FAR if {"held", "place"} & set(view.keys(mood.first, mood.last + 3)) else 10)
            and not _is_anaphoric(frame)
        )
        if mood.kind == "recalled" and not _is_same_day(view, mood):
            had = mood.first < cue.first < mood.last and frame.kind == "discuss"  # "had talked about"
            frame.recalled = frame.recalled or had or before or cue.first - mood.last in range(12) or over
        elif mood.kind == "planned" and (
            _is_compared(view, mood) or _is_of_noun(view, mood, cue) or _is_done(view, mood) or _was_done(view, mood)
        ):
            continue
        elif mood.kind == "planned" and (before or over or (after and _is_future(view, mood))):
            frame.status = "planned" if frame.status == "held" else frame.status
        elif mood.kind == "cancelled" and is_called_off(frame, mood, past=is_past):
            frame.status = "cancelled"
        elif mood.kind == "negation" and (before or over or after or abs(mood.first - cue.first) <= 3):
            frame.status = "denied"
    frame.status = _settled(frame)
    if "no" in view.keys(cue.first - 4, cue.first) and frame.kind in _DENIABLE:
        frame.status = "denied"
    if is_never_held(frame):
        frame.status = "cancelled"


def _is_compared(view: View, mood: Mention) -> bool:
    """Tell whether what took place is only compared with the plan ("lasted longer than scheduled")."""
    return view.keys(mood.first - 1, mood.first) in (["than"], ["as"])


def _settled(frame: Frame) -> str:
    """Return the status once all words are weighed: what is told to be held, or dated to come, is."""
    if frame.status == "held" and (_goes_on_with_plan(frame) or _comes_when(frame)):
        frame.status = "planned"
    if frame.status in {"held", "planned"} and should_have_been(frame):
        return "cancelled"
    if frame.status == "planned" and frame.kind in NOUNS and _is_told_held(frame):
        return "held"
    ahead = frame.status == "held" and (_is_dated_ahead(frame) or _hangs_on_will(frame))
    return "planned" if ahead else frame.status


def _is_dated_ahead(frame: Frame) -> bool:
    """Tell whether a meeting is named with a time to come ("the leaders' meeting in Cholpon-Ata next week")."""
    if frame.kind not in NOUNS:
        return False
    low, high = frame.cue.last, frame.cue.last + _DATED_WITHIN
    ahead = [day.first for day in frame.view.days if day.direction > 0 or day.year_offset == 1]
    ahead += [cue.first for cue in frame.view.cues if cue.kind == "deictic" and int(cue.value) > 0]
    return any(low <= at <= high for at in ahead)


def _hangs_on_will(frame: Frame) -> bool:
    """Tell whether a further verb hangs on a "will" before it ("will have talks with X and be received by Y")."""
    view, at = frame.view, frame.cue.first
    at += view.words.keys[at] == "be"
    return (
        view.keys(at - 1, at) == ["be"]
        and "and" in view.keys(at - 3, at - 1)
        and any(mood.kind == "planned" and mood.last < at for mood in view.moods)
    )


def _is_of_noun(view: View, mood: Mention, cue: Mention) -> bool:
    """Tell whether "forthcoming" tells of the thing named next only ("the agenda of forthcoming events in a call")."""
    return view.words.keys[mood.last - 1] in _COMING and cue.first - mood.last > 2


_COMING = frozenset({"forthcoming", "upcoming", "coming", "next"})


def _is_done(view: View, mood: Mention) -> bool:
    """Tell whether somebody did what he came "to meet" for ("used the trip to meet", "took the opportunity to")."""
    return view.words.keys[mood.first] == "to" and not _DID.isdisjoint(view.keys(mood.first - 5, mood.first))


_DID = frozenset({"used", "managed", "seized", "found", "stayed", "stopped", "paused", "lingered"})


def _was_done(view: View, mood: Mention) -> bool:
    """Tell whether somebody went "to meet" somebody and a talk of theirs is told then ("drove to the airport to meet X,
    and the two men talked for an hour")."""
    if view.words.keys[mood.first : mood.last] not in (["to", "meet"], ["to", "see"]):
        return False
    went = not _WENT.isdisjoint(view.keys(view.first, mood.first))
    told = {view.words.keys[c.first] for c in view.cues if c.first >= mood.last and c.kind in {"meeting", "encounter"}}
    return went and not told.isdisjoint(_TALKED)


_WENT = frozenset({"went", "drove", "flew", "came", "travelled", "traveled", "rode", "crossed", "left", "arrived"})
_TALKED = frozenset({"talked", "spoke", "discussed", "conferred", "spent", "reviewed", "agreed", "chatted", "sat"})


def _is_same_day(view: View, mood: Mention) -> bool:
    """Tell whether "earlier in the day", "earlier today" only orders what one day brought."""
    opens = view.words.keys[mood.first] == "earlier"
    return opens and bool(_PARTS_OF_A_DAY & set(view.keys(mood.last, mood.last + 3)))


_PARTS_OF_A_DAY = frozenset({"day", "today", "morning", "afternoon", "evening", "hours"})


def _goes_on_with_plan(frame: Frame) -> bool:
    """Tell whether a bare infinitive goes on with a plan ("will take part in ... and hold a meeting with X")."""
    view, cue = frame.view, frame.cue
    if view.words.keys[cue.first] not in _BARE or view.keys(cue.first - 1, cue.first) not in (
        ["and"],
        ["also"],
        ["then"],
    ):
        return False
    before = [mood for mood in view.moods if mood.kind == "planned" and mood.last <= cue.first]
    return bool(before) and not _hard_break(view, before[-1].last, cue.first)


def _comes_when(frame: Frame) -> bool:
    """Tell whether a present tense hangs on what is to be then ("it will be on the table when X and Y meet")."""
    view, cue = frame.view, frame.cue
    if view.words.keys[cue.first] not in _PRESENT:
        return False
    when = next((at for at in range(cue.first - 1, view.first, -1) if view.words.keys[at] in {"when", "once"}), None)
    return when is not None and any(mood.kind == "planned" and mood.last <= when for mood in view.moods)


_PRESENT = frozenset({"meet", "meets", "sit", "sits", "hold", "holds", "receives", "receive", "gather", "confer"})
_BARE = frozenset({"hold", "meet", "have", "receive", "discuss", "conduct", "talk", "visit"})


def _is_told_held(frame: Frame) -> bool:
    """Tell whether a meeting about something still to come was held ("a meeting on the forum scheduled for May was
    held"): the sentence ends by saying so."""
    view = frame.view
    last = max(mood.last for mood in view.moods if mood.kind == "planned")
    keys = view.keys(max(last, frame.cue.last), view.last)
    told = [n for n, pair in enumerate(pairwise(keys)) if pair in _HELD]
    return bool(told)


_HELD = frozenset({("was", "held"), ("were", "held"), ("took", "place"), ("has", "begun"), ("was", "chaired")})


def _end_of(frame: Frame) -> int:
    """Return where words that follow a noun of meeting stop to govern it: at the next verb or noun of meeting."""
    cue, view = frame.cue, frame.view
    if frame.kind not in NOUNS:
        return frame.span[1]
    return min((c.first for c in view.cues if c.kind == "meeting" and c.first > cue.last), default=view.last)


def _hard_break(view: View, low: int, high: int) -> bool:
    """Tell whether a new clause begins between a mood and a cue ("to hold elections, while talking by phone")."""
    gaps = view.words.gaps
    return any(gaps[at] & (SEMICOLON | PARAGRAPH | STOP) for at in range(low + 1, high)) or bool(
        {"while", "whilst"} & set(view.keys(low, high))
    )


def _is_future(view: View, mood: Mention) -> bool:
    keys = view.words.keys[mood.first : mood.last]
    return keys[0] in {"scheduled", "planned"} or keys[:2] in (
        ["will", "be"],
        ["will", "take"],
        ["is", "to"],
        ["are", "to"],
        ["is", "scheduled"],
        ["are", "scheduled"],
        ["is", "expected"],
        ["are", "expected"],
        ["to", "be"],
        ["is", "planned"],
        ["are", "planned"],
        ["is", "due"],
        ["are", "due"],
        ["was", "to"],
        ["were", "to"],
        ["would", "take"],
        ["is", "likely"],
        ["are", "likely"],
        ["would", "be"],
    )


def _has_article(frame: Frame) -> bool:
    """Tell whether a noun has "the / this / their" and a preposition before it ("after the talks")."""
    before = frame.view.keys(frame.cue.first - 3, frame.cue.first)
    return bool(set(before) & {"the", "this", "their", "these", "those"}) and bool(
        set(before) & {"at", "during", "after", "of", "following", "in", "since", "upon", "before", "by", "from"}
    )


def _is_anaphoric(frame: Frame) -> bool:
    """Tell whether a noun only points back ("during the talks", "at the meeting")."""
    view, cue = frame.view, frame.cue
    before = view.keys(cue.first - 4, cue.first)
    if not before:
        return False
    return bool(set(before) & {"this", "these", "their", "during", "following", "after", "at"}) and not frame.explicit
