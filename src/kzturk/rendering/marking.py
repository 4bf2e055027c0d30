"""A text with marks in it: nested where they overlap, in colour for a terminal, between «…»[label] for all else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from kzturk.rendering.screen import Line
from kzturk.rendering.table import wrap
from kzturk.rendering.wording import strip_controls

OPENING, CLOSING = "«", "»"
"""Around the words on which a value rests: visible in a pipe and without colour, too."""
Styles = Mapping[str, str]


class Piece(NamedTuple):
    """A stretch of a text, and the labels of the marks that it is all or a part of."""

    start: int
    end: int
    labels: tuple[str, ...]


def nest(marks: Iterable[tuple[int, int, str]]) -> list[Piece]:
    """Return marks (start, end, label) as pieces that lie within or beside each other, outer ones first.

    Of two marks that cross, the longer stays whole and the shorter is cut at its border. Marks of the same words
    become one piece with several labels.
    """
    placed: dict[tuple[int, int], list[str]] = {}
    for start, end, label in sorted(marks, key=lambda mark: (mark[0] - mark[1], mark[0])):
        cuts = sorted({start, end, *_crossings(start, end, placed)})
        for span in pairwise(cuts):
            labels = placed.setdefault(span, [])
            if label not in labels:
                labels.append(label)
    return sorted(
        (Piece(start, end, tuple(labels)) for (start, end), labels in placed.items()),
        key=lambda piece: (piece.start, -piece.end),
    )


def _crossings(start: int, end: int, placed: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield where spans that reach over one border of a new one, but not over both, begin or end in it."""
    for first, last in placed:
        if first < start < last < end:
            yield last
        elif start < first < end < last:
            yield first


def mark_words(text: str, pieces: Sequence[Piece]) -> str:
    """Return the text with «…» around each piece and its labels behind: ``«30 May 2025»[date]``."""
    signs: dict[int, str] = defaultdict(str)
    for piece in reversed(pieces):  # inner ones close first
        signs[piece.end] += f"{CLOSING}[{','.join(piece.labels)}]"
    for piece in pieces:
        signs[piece.start] += OPENING  # what begins here stands behind what ends here
    places = sorted({0, len(text), *signs})
    return "".join(
        signs.get(here, "") + text[here:there] for here, there in zip(places, [*places[1:], len(text)], strict=True)
    )


def draw_marked(text: str, pieces: Sequence[Piece], width: int) -> Iterator[list[Line]]:
    """Yield the lines of a text with visible marks."""
    for line in wrap(strip_controls(mark_words(text, pieces)), width):
        yield [Line(line)]


def draw_coloured(text: str, pieces: Sequence[Piece], width: int, styles: Styles) -> Iterator[list[Line]]:
    """Yield the lines of a text in colour: the inner mark's style, underlined where there is more than one."""
    letters = zip(text, label_letters(text, pieces), strict=True)
    shown = [(char, _choose_style(labels, styles)) for char, labels in letters if strip_controls(char)]
    clean = "".join(char for char, _ in shown)
    at = 0
    for line in wrap(clean, width):
        drawn: list[tuple[str, str | None]] = []
        for char in line:  # wrapping only joins and drops blanks: all else comes in its order
            if char != " ":
                at = _skip_blanks(clean, at)
            drawn.append((char, shown[at][1]))
            at += 1
        yield [Line("".join(char for char, _ in run), style) for style, run in groupby(drawn, key=lambda drop: drop[1])]


def _skip_blanks(text: str, at: int) -> int:
    while text[at].isspace():
        at += 1
    return at


def label_letters(text: str, pieces: Sequence[Piece]) -> list[tuple[str, ...]]:
    """Return for each letter the labels of the marks around it, those of outer ones first."""
    labels: list[tuple[str, ...]] = [()] * len(text)
    for piece in pieces:
        for at in range(piece.start, min(piece.end, len(text))):
            labels[at] += piece.labels
    return labels


def _choose_style(labels: tuple[str, ...], styles: Styles) -> str | None:
    if not labels:
        return None
    return styles[labels[-1]] if len(labels) == 1 else f"{styles[labels[-1]]} underline"
