"""Text cut into words: parallel lists over the stored text, so that every span is a slice of it.

One C-level split does the cutting; each *distinct* word is folded once per process and each distinct gap classified
once, so the cost per word is a dictionary look-up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from kzturk.values import fold_word

SPACE, HYPHEN, APOSTROPHE, COMMA, QUOTE, DASH, PAREN, COLON, SEMICOLON, STOP, NEWLINE, PARAGRAPH, OTHER = (
    1 << n for n in range(13)
)
_CLASSES = {
    **dict.fromkeys("-‐‑\u00ad+", HYPHEN),
    **dict.fromkeys("–—―−", DASH),
    **dict.fromkeys("'’‘ʼ`´ʻ", APOSTROPHE),
    **dict.fromkeys('"“”„«»‹›', QUOTE),
    **dict.fromkeys("()[]{}", PAREN),
    **dict.fromkeys(".!?…", STOP),
    ",": COMMA,
    ":": COLON,
    ";": SEMICOLON,
}
_split_words = re.compile(r"(\W+)").split
_CACHE_LIMIT = 200_000


class _Folded(dict[str, str]):
    """Each distinct word's folded form, worked out once; emptied when it has grown past its limit."""

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_LIMIT:
            self.clear()
        folded = self[word] = fold_word(word)
        return folded


class _Gaps(dict[str, int]):
    """Each distinct gap's set of classes, worked out once."""

    def __missing__(self, gap: str) -> int:
        if len(self) > _CACHE_LIMIT:
            self.clear()
        flags = self[gap] = _classify_gap(gap)
        return flags


def _classify_gap(gap: str) -> int:
    flags = 0
    for char in gap:
        flags |= SPACE if char.isspace() else _CLASSES.get(char, OTHER)
    if "\n" in gap:
        flags |= PARAGRAPH if re.search(r"\n\s*\n", gap) else NEWLINE
    if HYPHEN & flags and SPACE & flags:
        flags |= DASH
    return flags


_FOLDED = _Folded()
_GAPS = _Gaps()


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text. ``keys[i]`` is word i folded, ``text[starts[i]:ends[i]]`` the word as printed and
    ``gaps[i]`` the classes of what stands before it (``gaps[len]`` of what stands after the last)."""

    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[int]

    def __len__(self) -> int:
        return len(self.keys)

    def is_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def printed(self, first: int, last: int) -> str:
        """Return the text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def gap_text(self, index: int) -> str:
        """Return what stands before a word."""
        begin = self.ends[index - 1] if index else 0
        end = self.starts[index] if index < len(self.keys) else len(self.text)
        return self.text[begin:end]


def cut_words(text: str) -> Words:
    """Cut a text into words (runs of letters, digits and underscores)."""
    parts = _split_words(text)
    offsets = list(accumulate(map(len, parts), initial=0))
    words, gaps = parts[::2], parts[1::2]
    starts, ends = offsets[:-1:2], offsets[1::2]
    flags = list(map(_GAPS.__getitem__, gaps))
    if words and not words[0]:
        words, starts, ends = words[1:], starts[1:], ends[1:]
    else:
        flags.insert(0, 0)
    if words and not words[-1]:
        words, starts, ends = words[:-1], starts[:-1], ends[:-1]
    else:
        flags.append(0)
    return Words(text, list(map(_FOLDED.__getitem__, words)), starts, ends, flags)
