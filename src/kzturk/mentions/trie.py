"""A trie over folded words: every phrase of a layer found in one walk, longest first, word boundaries for free.

Phrases may hold commas (kept as keys of their own); between the words of a text a hyphen, a quote or a line break is
as good as a blank, a comma only where the phrase has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kzturk.articles.words import (
    APOSTROPHE,
    COMMA,
    DASH,
    HYPHEN,
    NEWLINE,
    PARAGRAPH,
    QUOTE,
    SPACE,
    STOP,
    Words,
)
from kzturk.values import fold_word

Entry = tuple[str, Any]
Match = tuple[int, int, list[Entry]]
_END = ""
_JOIN = SPACE | HYPHEN | APOSTROPHE | QUOTE | NEWLINE | DASH
_TOKENS = re.compile(r"\w+|,")


class Trie:
    """Phrases with their entries; a phrase may carry several entries."""

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}

    def add(self, phrase: str, entry: Entry) -> None:
        """Add a phrase; the same entry twice is one."""
        node = self.root
        keys = [fold_word(token) for token in _TOKENS.findall(phrase)]
        if not keys:
            return
        for key in keys:
            node = node.setdefault(key, {})
        entries = node.setdefault(_END, [])
        if entry not in entries:
            entries.append(entry)

    def add_all(self, phrases: Iterable[str], entry: Entry) -> None:
        """Add several phrases with one entry."""
        for phrase in phrases:
            self.add(phrase, entry)

    def find(self, words: Words) -> Iterator[Match]:
        """Yield (first word, last word exclusive, entries) of each leftmost-longest phrase, without overlaps."""
        keys, gaps = words.keys, words.gaps
        done = 0
        for first, node in enumerate(map(self.root.get, keys)):
            if node is not None and first >= done:
                last, entries = _longest(node, first, keys, gaps)
                if entries is not None:
                    done = last
                    yield first, last, entries


def _longest(node: dict[str, Any], first: int, keys: list[str], gaps: list[int]) -> tuple[int, list[Entry] | None]:
    """Return the end and the entries of the longest phrase that begins at word ``first``."""
    best, entries = first, node.get(_END)
    if entries is not None:
        best = first + 1
    count = len(keys)
    at = first + 1
    while at < count:
        gap = gaps[at]
        if gap & ~_JOIN:
            stepped = _over_mark(node, gap, keys[at - 1])
            if stepped is None:
                break
            node = stepped
        following = node.get(keys[at])
        if following is None:
            break
        node = following
        at += 1
        found = node.get(_END)
        if found is not None:
            best, entries = at, found
    return best, entries


def _over_mark(node: dict[str, Any], gap: int, before: str) -> dict[str, Any] | None:
    """Step over a comma that the phrase has, or over the stop of an abbreviation inside it ("U.S.", "St.")."""
    if gap & PARAGRAPH:
        return None
    if gap & COMMA:
        stepped: dict[str, Any] | None = node.get(",")
        return stepped
    return node if gap & STOP and not gap & ~(STOP | SPACE) and len(before) <= 2 else None
