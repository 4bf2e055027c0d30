"""Which loose words tell of contact: what somebody told another, an hour with him, a call to him, his turn."""

from __future__ import annotations

from kzturk.articles.words import COMMA, QUOTE
from kzturk.mentions import Mention
from kzturk.reports.views import View

_VISITORS = frozenset({"side", "delegation", "guest", "guests", "team", "visitor", "diplomat", "envoy", "colleague"})
OBJECTS = frozenset({"him", "her", "them"})


def is_calling(view: View, cue: Mention) -> bool:
    """Tell whether "called" has somebody for its object who is not called something ("called X a friend")."""
    if cue.kind != "dialled":
        return view.keys(cue.last - 1, cue.last) != ["his"] or not _is_named_so(view, cue)
    if any(place.first == cue.last for place in view.places):
        return True  # "had rung Ashgabat"
    called = next((a for a in view.actors if 0 <= a.first - cue.last <= 1 and a.kind != "group"), None)
    if called is None or view.keys(cue.first - 1, cue.first)[:1] in (["was"], ["is"], ["so"], ["were"]):
        return False
    last = max(a.last for a in view.actors if a.first <= called.last + 1)
    after = view.keys(last, last + 5)
    return after[:1] in ([], ["and"], ["on"], ["to"], ["today"], ["yesterday"], ["from"], ["in"], ["at"]) and not {
        "build",
        "boost",
        "raise",
        "join",
        "abandon",
    } & set(after)


def _is_named_so(view: View, cue: Mention) -> bool:
    """Tell whether somebody "called his colleague a man of generosity", or by a quoted word."""
    words = view.words
    after = range(cue.last + 1, min(cue.last + 4, view.last))
    return any(words.gaps[at] & QUOTE or words.keys[at] in {"a", "an", "the", "our"} for at in after)


def is_telling(view: View, cue: Mention) -> bool:
    """Tell whether "told" has an official, "him" or "the guest" for its object, not reporters or a session."""
    if view.words.keys[cue.last - 1] == "the":
        return tells_visitors(view, cue)
    if cue.last - cue.first > 1:
        return True
    if not OBJECTS.isdisjoint(view.keys(cue.last, cue.last + 1)):
        return True
    visitors = view.keys(cue.last, cue.last + 1) == ["the"] and tells_visitors(view, cue)
    return visitors or _is_told_somebody(view, cue)


def _is_told_somebody(view: View, cue: Mention) -> bool:
    """Tell whether one official, not a list of them, is told something."""
    told = [a for a in view.actors if 0 <= a.first - cue.last <= 1 + a.former and not a.absent]
    if not told or told[0].group not in {None, "guest", "counterpart"}:
        return False
    others = (a for a in view.actors if 0 <= a.first - told[0].last <= 2)  # "told X, Y and Z" is said to a session
    return not any(view.words.gaps[told[0].last] & COMMA or "and" in view.keys(told[0].last, a.first) for a in others)


def is_public(view: View, cue: Mention) -> bool:
    """Tell whether an audience is the people in the hall ("wished the audience a good evening"), not a reception."""
    if view.words.keys[cue.last - 1] != "audience":
        return False
    telling = {*view.keys(cue.first - 5, cue.first), *view.keys(cue.last, cue.last + 2)}
    return telling.isdisjoint({"with", "had", "granted", "gave", "given", "received", "private", "during", "after"})


def tells_visitors(view: View, cue: Mention) -> bool:
    """Tell whether those told are visitors ("acquainted the Kazakh side with ...", "told the diplomat")."""
    return not _VISITORS.isdisjoint(view.keys(cue.last, cue.last + 3))


def is_turn(view: View, cue: Mention) -> bool:
    """Tell whether somebody is said to be the next ("ended with a protocol" says nobody)."""
    said = [a for a in view.actors if a.kind != "group" and not a.absent]
    if cue.value == "likewise" and any(0 <= cue.first - a.last <= 1 for a in said):
        return True  # "Y did the same"
    return any(0 <= a.first - cue.last <= 3 for a in said)


def is_joint(view: View, cue: Mention) -> bool:
    """Tell whether two of the two sides, joined by "and", are who did it ("X and Y also decided that ...")."""
    before = [(p, a) for p, a in view.people if a.last <= cue.first and not a.absent]
    if len(before) < 2:
        return False
    ends = [at for at in range(before[-1][1].last, cue.first + 1) if view.words.gaps[at] & COMMA]  # "X, head of the Y,"
    if cue.first - (ends[-1] if ends else before[-1][1].last) > _ADVERB:
        return False
    (one, first), (other, second) = before[-2:]
    return {one.side, other.side} == {"KZ", "TM"} and "and" in view.keys(first.last, second.first)[-3:]


_ADVERB = 2


def is_encounter(view: View, cue: Mention) -> bool:
    """Tell whether "spent" has a stretch of time after it, a meal or an hour a verb of having before it."""
    key = view.words.keys[cue.first]
    infinitive = "to" in view.keys(cue.first - 1, cue.first + 1)
    if infinitive and not _WISHED.isdisjoint(view.keys(cue.first - 12, cue.first)):
        return False  # "would like to see X", "asked his ambassador to call on X"
    if view.words.keys[cue.last - 1] in {"himself", "herself"}:
        return "had" in view.keys(cue.first - 6, cue.first)  # "had X to himself for an hour"
    if key == "to":
        return any(0 <= a.first - cue.last <= 1 and a.kind != "group" and not a.absent for a in view.actors)
    return cue.last - cue.first > 1 or (not is_public(view, cue) and _is_one_word(view, cue, key))


def _is_one_word(view: View, cue: Mention, key: str) -> bool:
    """Tell whether one word of many senses tells of a meeting by what stands beside it."""
    if key == "interlocutor":
        return "was" in view.keys(cue.last, cue.last + 5)
    if key == "spent" and any(0 <= day.first - cue.last <= 1 and day.kind == "weekday" for day in view.days):
        return True
    if key in {"spent", "sat", "stayed", "remained", "stood"}:
        return bool(_STRETCHES & set(view.keys(cue.last, cue.last + 8)))
    if key in _MEALS:
        return not {"gave", "hosted", "honour", "honor"} & set(view.keys(cue.first - 4, cue.last + 3)) and bool(
            _HAVING & set(view.keys(cue.first - 6, cue.first))
        )
    if key in _STRETCHES:
        return bool(_GIVING & set(view.keys(cue.first - 6, cue.first)))
    return True


_STRETCHES = frozenset({"afternoon", "morning", "evening", "day", "hour", "hours", "minutes", "audience"})
_WISHED = frozenset(
    {
        *("like", "want", "wants", "wanted", "hope", "hopes", "hoped", "wish", "wishes", "wished", "glad", "plans"),
        *("asked", "ordered", "instructed", "invited", "told", "expects", "refused", "declined", "failed", "unable"),
    }
)
_MEALS = frozenset({"lunch", "dinner", "breakfast", "supper", "coffee", "tea", "meal"})
_HAVING = frozenset({"had", "have", "has", "took", "shared", "over", "during", "drank", "for"})
_GIVING = frozenset({"had", "has", "found", "gave", "given", "granted", "kept", "reserved", "aside", "got"})
