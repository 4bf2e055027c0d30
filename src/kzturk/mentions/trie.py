"""A trie over folded words: every phrase found in one walk, longest first, word boundaries for free.

Phrases lie in layers, and each layer is matched as if it were alone (a word of meeting may stand inside a title); they
share one trie, so that a text is walked once and not once a layer. Phrases may hold commas (kept as keys of their own);
between the words of a text a hyphen, a quote or a line break is as good as a blank, a comma only where the phrase
has one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import Any, Final

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
_JOIN: Final = SPACE | HYPHEN | APOSTROPHE | QUOTE | NEWLINE | DASH
_HARD: Final = ~_JOIN
_TOKENS = re.compile(r"\w+|,")


class Ending:
    """What a phrase of a layer means: its entries (kind, value), in the order in which they were added."""

    __slots__ = ("entries", "kinds", "layer", "readings")

    def __init__(self, layer: int) -> None:
        self.layer = layer
        self.entries: list[Entry] = []
        self.kinds: frozenset[str] = frozenset()
        self.readings: dict[int, Any] = {}
        """What readers have worked out from the entries: the same at every place where the phrase stands."""

    def add(self, entry: Entry) -> None:
        """Add an entry; the same one twice is one."""
        if entry not in self.entries:
            self.entries.append(entry)
            self.kinds |= {entry[0]}


Match = tuple[int, int, Ending]


class _Node:
    """A word of a phrase: what may follow it, and what ends with it (one ending a layer)."""

    __slots__ = ("endings", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node] | None = None
        self.endings: list[Ending] | None = None

    def child(self, key: str) -> _Node:
        if self.following is None:
            self.following = {}
        node = self.following.get(key)
        if node is None:
            node = self.following[key] = _Node()
        return node

    def ending(self, layer: int) -> Ending:
        """Return the ending of a layer at this node, made when it is first asked for."""
        if self.endings is None:
            self.endings = []
        for ending in self.endings:
            if ending.layer == layer:
                return ending
        ending = Ending(layer)
        self.endings.append(ending)
        return ending


class Trie:
    """Phrases with their entries, in ``layers`` layers; a phrase may carry several entries."""

    def __init__(self, layers: int = 1) -> None:
        self.layers = layers
        self._root: dict[str, _Node] = {}

    def add(self, phrase: str, entry: Entry, layer: int = 0) -> None:
        """Add a phrase; the same entry twice is one."""
        keys = [sys.intern(fold_word(token)) for token in _TOKENS.findall(phrase)]
        if not keys:
            return
        node = self._root.get(keys[0])
        if node is None:
            node = self._root[keys[0]] = _Node()
        for key in keys[1:]:
            node = node.child(key)
        node.ending(layer).add(entry)

    def add_all(self, phrases: Iterable[str], entry: Entry, layer: int = 0) -> None:
        """Add several phrases with one entry."""
        for phrase in phrases:
            self.add(phrase, entry, layer)

    def find(self, words: Words) -> list[list[Match]]:
        """Return for each layer (first word, last word exclusive, ending) of each leftmost-longest phrase, without
        overlaps inside the layer."""
        found: list[list[Match]] = [[] for _ in range(self.layers)]
        done = [0] * self.layers
        keys, gaps = words.keys, words.gaps
        last_word = len(keys) - 1
        for first, node in enumerate(list(map(self._root.get, keys))):
            if node is None:
                continue
            endings, below = node.endings, node.following
            if below is not None and first < last_word:
                if gaps[first + 1] & _HARD:
                    below = _over_mark(below, gaps[first + 1], keys[first])
                following = below.get(keys[first + 1]) if below is not None else None
                if following is not None:  # two in three words that begin a phrase go on with another word than it
                    for last, passed in _walk(following, first, keys, gaps):
                        _take(found, done, first, last, passed)
            if endings is not None:
                _take(found, done, first, first + 1, endings)
        return found

    def phrases(self) -> list[str]:
        """Return every phrase, its folded words joined by blanks."""
        listed = []
        waiting: list[tuple[tuple[str, ...], _Node]] = [((key,), node) for key, node in self._root.items()]
        while waiting:
            keys, node = waiting.pop()
            if node.endings is not None:
                listed.append(" ".join(keys))
            waiting += [((*keys, key), below) for key, below in (node.following or {}).items()]
        return listed


def _take(found: list[list[Match]], done: list[int], first: int, last: int, endings: list[Ending]) -> None:
    """Take what ends at a word into its layers, unless something longer stands there already."""
    for ending in endings:
        layer = ending.layer
        if first >= done[layer]:
            done[layer] = last
            found[layer].append((first, last, ending))


def _walk(node: _Node, first: int, keys: list[str], gaps: list[int]) -> list[tuple[int, list[Ending]]]:
    """Return (last word exclusive, endings) of the phrases that begin with the words ``first`` and the next one, whose
    node is given, the longest first."""
    passed: list[tuple[int, list[Ending]]] = []
    at, count = first + 2, len(keys)
    while True:
        if node.endings is not None:
            passed.append((at, node.endings))
        below = node.following
        if below is None or at >= count:
            break
        gap = gaps[at]
        if gap & _HARD:
            below = _over_mark(below, gap, keys[at - 1])
            if below is None:
                break
        following = below.get(keys[at])
        if following is None:
            break
        node = following
        at += 1
    if len(passed) > 1:
        passed.reverse()
    return passed


def _over_mark(below: dict[str, _Node], gap: int, before: str) -> dict[str, _Node] | None:
    """Step over a comma that the phrase has, or over the stop of an abbreviation inside it ("U.S.", "St.")."""
    if gap & PARAGRAPH:
        return None
    if gap & COMMA:
        comma = below.get(",")
        return comma.following if comma is not None else None
    return below if gap & STOP and not gap & ~(STOP | SPACE) and len(before) <= 2 else None
