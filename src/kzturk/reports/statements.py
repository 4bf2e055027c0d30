"""Statements that are not said to have been signed, but quoted, cited, or called what talks ended with."""

from __future__ import annotations

from kzturk.articles.words import COMMA
from kzturk.reports.acts import ActWords, Thing
from kzturk.reports.heads import Head
from kzturk.reports.views import View


def tells_its_content(view: View, head: Head, words: ActWords) -> bool:
    """Tell whether a statement that was "made" is a paper with something in it, not words to the press."""
    after = view.keys(head.last, head.last + 2)
    return bool(set(after) & words["says-that"]) and "press" not in head.before


def is_cited(view: View, thing: Thing) -> bool:
    """Tell whether something stands in a statement ("in the final communique, the leaders agreed to ...")."""
    before = view.keys(thing.first - 3, thing.first)
    return before[-2:-1] in (["in"], ["to"]) and not any(mood.first < thing.first for mood in view.moods)


def says_something(view: View, thing: Thing, words: ActWords) -> bool:
    """Tell whether a statement says something: "the joint statement of the two leaders stresses ..."."""
    printed = view.words
    for at in range(thing.last, min(thing.last + 8, view.last)):
        if printed.gaps[at] & COMMA or printed.keys[at] in words["bygone-days"] or printed.keys[at].isdigit():
            return False
        if printed.keys[at] in words["says"]:
            return True
    return False


def is_the_result(view: View, thing: Thing, words: ActWords) -> bool:
    """Tell whether a statement is called what the talks brought ("the main result was a joint declaration")."""
    if view.moods or not {"was", "is", "became"} & view.vocabulary:
        return False
    keys = view.words.keys
    return any(
        (keys[at] in words["results"] or (keys[at] == "document" and keys[at - 1] in {"main", "outcome", "key"}))
        and (at < thing.first or at >= thing.last)
        for at in range(view.first, view.last)
    )


def ends_talks(view: View, thing: Thing, words: ActWords) -> bool:
    """Tell whether talks end with a statement ("the visit closed with a communique")."""
    before = set(view.keys(view.first, thing.first))
    return "with" in view.keys(thing.first - 3, thing.first) and bool(before & words["ends"])
