"""Text cut into words: parallel lists over the stored text, so that every span is a slice of it.

A text is split at its blanks, which C does in a few microseconds; what stands between two blanks is cut, folded and
classified once per process and looked up from then on. So the cost per word is a dictionary look-up and a few sums.
"""

from __future__ import annotations

import re
import sys
from itertools import accumulate
from typing import Final

from kzturk.values import fold_word

SPACE: Final = 1
HYPHEN: Final = 2
APOSTROPHE: Final = 4
COMMA: Final = 8
QUOTE: Final = 16
DASH: Final = 32
PAREN: Final = 64
COLON: Final = 128
SEMICOLON: Final = 256
STOP: Final = 512
NEWLINE: Final = 1024
PARAGRAPH: Final = 2048
OTHER: Final = 4096
"""Classes of what stands between words, one bit each; compiled, tests of them become sums of constants."""
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
_DIGITS: Final = frozenset("0123456789")
_TOUCHY: Final = HYPHEN | NEWLINE | PARAGRAPH
"""Classes that depend on what else stands in the gap: a hyphen beside a blank is a dash, two line ends a paragraph."""
_split_words = re.compile(r"(\W+)").split
_CACHED_PIECES, _CACHED_LENGTH = 50_000, 40
"""What is remembered takes some 15 MB at most."""


class Words:
    """The words of a text. ``keys[i]`` is word i folded, ``text[starts[i]:ends[i]]`` the word as printed,
    ``capitals[i]`` tells whether that begins with a capital letter, and ``gaps[i]`` are the classes of what stands
    before it (``gaps[len]`` of what stands after the last). ``digits`` are the places of the words that begin with one
    of the ten digits."""

    __slots__ = ("capitals", "digits", "ends", "gaps", "keys", "starts", "text")

    def __init__(
        self,
        text: str,
        keys: list[str],
        starts: list[int],
        ends: list[int],
        gaps: list[int],
        capitals: list[bool],
        digits: list[int],
    ) -> None:
        self.text = text
        self.keys = keys
        self.starts = starts
        self.ends = ends
        self.gaps = gaps
        self.capitals = capitals
        self.digits = digits

    def __len__(self) -> int:
        return len(self.keys)

    def is_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.capitals[index]

    def printed(self, first: int, last: int) -> str:
        """Return the text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def gap_text(self, index: int) -> str:
        """Return what stands before a word."""
        begin = self.ends[index - 1] if index else 0
        end = self.starts[index] if index < len(self.keys) else len(self.text)
        return self.text[begin:end]


class _Word:
    """A word inside a piece, by its place there; ``gap`` are the classes of what stands before it in the piece."""

    __slots__ = ("capital", "digit", "end", "gap", "key", "start")

    def __init__(self, printed: str, start: int, gap: int) -> None:
        self.key = sys.intern(fold_word(printed))  # dictionaries of interned words find them without comparing letters
        self.capital = printed[0].isupper()
        self.digit = self.key[0] in _DIGITS
        self.start = start
        self.end = start + len(printed)
        self.gap = gap


class _Piece:
    """What stands between two blanks: its first word (None: marks alone), the further ones, and its two edges."""

    __slots__ = ("first", "length", "more", "tail")

    def __init__(self, text: str) -> None:
        parts = _split_words(text)
        offsets = list(accumulate(map(len, parts), initial=0))
        words = [
            _Word(parts[n], offsets[n], _classify_gap(parts[n - 1]) if n else 0)
            for n in range(0, len(parts), 2)
            if parts[n]
        ]
        self.length = len(text)
        self.first = words[0] if words else None
        self.more = words[1:]
        self.tail = _classify_gap(text[words[-1].end :] if words else text)


_PIECES: Final[dict[str, _Piece]] = {}


def _cut_piece(text: str) -> _Piece:
    """Cut a piece that is not remembered, and remember it."""
    piece = _Piece(text)
    if piece.length <= _CACHED_LENGTH:
        if len(_PIECES) >= _CACHED_PIECES:
            _PIECES.clear()
        _PIECES[text] = piece
    return piece


def _classify_gap(gap: str) -> int:
    flags = 0
    for char in gap:
        flags |= SPACE if char.isspace() else _CLASSES.get(char, OTHER)
    if "\n" in gap:
        flags |= PARAGRAPH if re.search(r"\n\s*\n", gap) else NEWLINE
    if HYPHEN & flags and SPACE & flags:
        flags |= DASH
    return flags


def cut_words(text: str) -> Words:
    """Cut a text into words (runs of letters, digits and underscores)."""
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    capitals: list[bool] = []
    digits: list[int] = []
    at = end = gap = 0
    for part in text.split(" "):
        piece = _PIECES.get(part)
        if piece is None:
            piece = _cut_piece(part)
        word = piece.first
        if word is None:
            gap |= piece.tail | SPACE
        else:
            gap |= word.gap
            start = at + word.start
            if gap & _TOUCHY:
                gap = _classify_gap(text[end:start])
            keys.append(word.key)
            starts.append(start)
            end = at + word.end
            ends.append(end)
            gaps.append(gap)
            capitals.append(word.capital)
            if word.digit:
                digits.append(len(keys) - 1)
            for word in piece.more:
                keys.append(word.key)
                starts.append(at + word.start)
                end = at + word.end
                ends.append(end)
                gaps.append(word.gap)
                capitals.append(word.capital)
                if word.digit:
                    digits.append(len(keys) - 1)
            gap = piece.tail | SPACE
        at += piece.length + 1
    gaps.append(_classify_gap(text[end:]))
    return Words(text, keys, starts, ends, gaps, capitals, digits)
