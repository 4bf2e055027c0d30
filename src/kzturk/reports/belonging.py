"""Which days of a sentence belong to something else than the meeting that it tells of."""

from __future__ import annotations

from kzturk.articles import DayMention
from kzturk.articles.words import PAREN
from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.views import View

_TOLD, _TOLD_SOMEBODY = frozenset({"told", "informed"}), 6
_TOLD_REACH, _ARRIVAL_REACH = 16, 8
_UP_TO = frozenset({"since", "until", "till"})
_ELSEWHERE = frozenset({"since", "until", "dated", "till", "before", "born"})


def is_of_report(view: View, at: int, words: Lexicon) -> bool:
    """Tell whether a day is the one on which something was said about it ("the ministry said on 5 March")."""
    before = view.keys(at - 2, at)
    if before[-1:] and (before[-1] in _UP_TO or before == ["as", "of"]):
        return True  # "as of today", "has been felt here since yesterday"
    if before[-1:] == ["on"]:
        before = before[:-1]
    if before[-1:] != [] and before[-1] in words.saying:
        return True
    told = next(
        (n for n in range(at - 2, max(at - _TOLD_SOMEBODY, view.first), -1) if view.words.keys[n] in _TOLD), None
    )
    return told is not None and not any(told < cue.first < at for cue in view.cues if cue.kind == "meeting")


def is_of_what_is_discussed(view: View, mention: DayMention, near: int) -> bool:
    """Tell whether a month is that of a visit or event spoken of ("the results of the forum held in August")."""
    named = [cue.first for cue in view.cues if cue.kind == "visit"] + [o.first for o in view.occasions]
    return any(
        near < at and 0 < mention.first - at <= _TOLD_REACH and "during" not in view.keys(at - 4, at) for at in named
    )


_NEAR, _CLAUSE = 6, 14
"""Within how many words a month belongs to a verb, and beyond how many it does not."""


def is_in_clause(view: View, mention: DayMention, near: int) -> bool:
    """Tell whether a month far from the word of meeting dates a clause of its own ("..., who took power last May")."""
    low, high = sorted((near, mention.first))
    return high - low > _CLAUSE or (
        high - low > _NEAR and not {"who", "which", "whose"}.isdisjoint(view.keys(low, high))
    )


def is_ahead(view: View, at: int, near: int) -> bool:
    """Tell whether a date belongs to something still to come that the sentence mentions beside the meeting."""
    if any(cue.kind == "deictic" and int(cue.value) > 0 and 0 <= at - cue.last <= _BESIDE for cue in view.cues):
        return True  # "tomorrow, on October 11, they will take part"
    return any(mood.kind == "planned" and near < mood.first and 0 <= at - mood.last <= 12 for mood in view.moods)


_BESIDE = 2


def is_of_arrival(view: View, at: int, near: int) -> bool:
    """Tell whether a date is that of somebody's coming ("met the President, who had arrived late on Tuesday")."""
    return any(
        cue.kind == "arrival"
        and near < cue.first < at <= cue.last + _ARRIVAL_REACH
        and view.keys(cue.first - 2, cue.first)[-1:] in (["who"], ["had"], ["has"], ["that"])
        for cue in view.cues
    )


def is_recalled(view: View, at: int, near: int) -> bool:
    """Tell whether a date belongs to something earlier that is recalled between the meeting and it."""
    return any(
        mood.kind == "recalled" and near < mood.first and 0 <= at - mood.last <= 6 and not steps_back(view, mood)
        for mood in view.moods
    )


def steps_back(view: View, mood: Mention) -> bool:
    """Tell whether words only say when the meeting was ("discussed the tariff a week earlier, on the 23rd")."""
    return view.words.keys[mood.last - 1] in {"earlier", "before", "ago"} and not _SPANS.isdisjoint(
        view.keys(mood.first - 1, mood.last)
    )


_SPANS = frozenset({"day", "days", "week", "weeks", "fortnight", "month", "months"})


def belongs_elsewhere(view: View, mention: DayMention, words: Lexicon) -> bool:
    """Tell whether a date limits something else ("since 1995", "the agreement of 19 May 1993", "by 2030")."""
    before = view.keys(mention.first - 2, mention.first)
    if before and before[-1] in _ELSEWHERE:
        return True
    for at in range(mention.first, max(mention.first - 5, view.first), -1):
        if view.words.gaps[at] & PAREN and at < mention.first:
            return "(" in view.words.gap_text(at) and view.words.is_capital(at)  # a citation
    near = view.keys(mention.first - 4, mention.first)
    if (
        (before[-1:] == ["of"] and not words.dated.isdisjoint(near))
        or (before[-1:] == ["on"] and not words.befallen.isdisjoint(near))
        or (before[-1:] == ["in"] and before[0] in words.befallen)
    ):
        return True
    owns = view.keys(mention.last, mention.last + 1) == ["s"]
    return owns and bool(_ERE & set(view.keys(mention.first - 8, mention.first)))


_ERE = frozenset({"before", "ahead", "eve", "prior", "for"})
"""After these "Friday's forum" is what comes next, not what is told."""
