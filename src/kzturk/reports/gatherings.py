"""Sessions of many: a sentence that tells of a meeting of the officials of a region, a sea or an organisation.

"The energy ministers of the littoral states met", "a sitting of the secretaries of the security councils of Central
Asian countries": nobody need be named, and whoever is named in the sentences after it sat there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.articles.words import COMMA
from kzturk.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzturk.reports.views import View

_BEFORE_OFFICER = 4
_AFTER_OFFICER = 12
_MEETING_REACH = 18
_OF = frozenset({"of", "from", "for"})
_ORDER = frozenset({"after"})
_BREAKS = frozenset({"with", "by", "discussed", "on", "about", "issues", "sea", "region"})
_COUNTED = frozenset({"countries", "states", "nations", "republics", "members", "sides", "governments"})
_NUMBERS = frozenset({"five", "six", "seven", "eight", "ten", "eleven", "twelve"})


def find_gathering(view: View, words: Mapping[str, frozenset[str]]) -> Mention | None:
    """Return the word that tells of a meeting of officials of many states, None where it is told of beside it only."""
    vocabulary = view.vocabulary
    if not words or words["meetings"].isdisjoint(vocabulary):
        return None
    for officers, regions in (("officers", "regions"), ("organs", "bodies")):
        if words[officers].isdisjoint(vocabulary) or words[regions].isdisjoint(vocabulary):
            continue
        for at in range(view.first, view.last):
            named = view.words.keys[at] in words[officers]
            if named and _of_many(view, at, words[regions]) and (met := _meets(view, at, words)) is not None:
                return Mention(met, met + 1, "session", "session")
    return None


def _of_many(view: View, at: int, regions: frozenset[str]) -> bool:
    """Tell whether those who hold an office are of a region or an organisation, by the words around."""
    gaps, begin = view.words.gaps, max(view.first, at - _BEFORE_OFFICER)
    begin = max((n for n in range(begin + 1, at + 1) if gaps[n] & COMMA), default=begin)
    before = view.keys(begin, at)
    for n, key in enumerate(before):
        if (
            key in regions
            and _BREAKS.isdisjoint(before[n + 1 :])
            and _counts(key, [*before[n + 1 :], view.words.keys[at]])
        ):
            return True
    after = view.keys(at + 1, at + 1 + _AFTER_OFFICER)
    of = next((n for n, key in enumerate(after) if key in _OF), None)
    if of is None:
        return False
    return any(key in regions and _counts(key, after[n + 1 :]) for n, key in enumerate(after) if n > of)


def _counts(key: str, following: list[str]) -> bool:
    """Tell whether a number counts states or their officials ("five presidents", not "five documents")."""
    if key not in _NUMBERS:
        return True
    return not _COUNTED.isdisjoint(following[:4]) or (bool(following) and following[0].endswith("s"))


def _meets(view: View, at: int, words: Mapping[str, frozenset[str]]) -> int | None:
    """Return where a word of meeting stands beside an office, which nothing sets aside ("ahead of the meeting")."""
    keys = view.words.keys
    if not (words["aside"] - _ORDER).isdisjoint(view.keys(at - _BEFORE_OFFICER - 2, at)):
        return None  # "met before a gathering of the region's leaders"
    low, high = max(view.first, at - _MEETING_REACH), min(view.last, at + _MEETING_REACH)
    beside = (n for n in range(low, high) if keys[n] in words["meetings"])
    return next((n for n in beside if words["aside"].isdisjoint(view.keys(n - 4, n + 1))), None)
