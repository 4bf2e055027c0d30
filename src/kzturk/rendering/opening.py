"""An opened article for people: whose report it is, a legend, and the text with its marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from kzturk.rendering.marking import Piece, draw_coloured, draw_marked, label_letters, nest
from kzturk.rendering.screen import Line, measure, screen_width, shows_styles, write_runs
from kzturk.rendering.tracing import draw_words, say_teller
from kzturk.rendering.wording import write_days

if TYPE_CHECKING:
    from kzturk.queries.tracing.model import OpenedArticle

STYLES = {
    "person": "bold cyan", "date": "bold yellow", "place": "bold blue", "topic": "green", "outcome": "bold magenta",
    "figure": "bold red", "how": "bold",
}  # fmt: skip
_MEANINGS = {
    "person": "who", "date": "when", "place": "where", "topic": "about what", "outcome": "what came of it",
    "figure": "numbers", "how": "how they met",
}  # fmt: skip
_GAP = "  "
_WIDEST = 80  # longer lines of running text are hard to read


def draw_opened(opened: OpenedArticle, out: TextIO) -> None:
    """Write an opened article, coloured where that can be seen."""
    write_runs(build_opened_lines(opened, min(screen_width(), _WIDEST), coloured=shows_styles(out)), out)


def build_opened_lines(opened: OpenedArticle, width: int, *, coloured: bool) -> Iterator[list[Line]]:
    """Yield the lines of ``kzturk open``, each as runs of one style."""
    days = write_days(opened.start, opened.end, opened.precision)
    yield [Line(f"{opened.meeting} · {days}", "bold")]
    for line in draw_words(f"[{opened.teller.number}] ", say_teller(opened.teller), width, None):
        yield [line]
    pieces = nest(opened.marks)
    yield from _draw_legend(pieces, width)
    if coloured and any(len(labels) > 1 for labels in label_letters(opened.text, pieces)):
        yield [Line("underlined", "underline"), Line(" more than one of these", "dim")]
    yield [Line("")]
    if coloured:
        yield from draw_coloured(opened.text, pieces, width, STYLES)
    else:
        yield from draw_marked(opened.text, pieces, width)
    yield from _draw_others(opened, width)


def _draw_legend(pieces: list[Piece], width: int) -> Iterator[list[Line]]:
    """Yield the kinds of marks that the text has, each in its style and with what it means."""
    there = {label for piece in pieces for label in piece.labels}
    if not there:
        yield [Line("No words of this article are marked.", "dim")]
        return
    line: list[Line] = []
    for kind in (kind for kind in STYLES if kind in there):
        entry = [Line(f"[{kind}]", STYLES[kind]), Line(f" {_MEANINGS[kind]}", "dim")]
        joined = [*line, Line(_GAP), *entry] if line else entry
        if line and sum(measure(run.text) for run in joined) > width:
            yield line
            joined = entry
        line = joined
    yield line


def _draw_others(opened: OpenedArticle, width: int) -> Iterator[list[Line]]:
    """Yield the other reports of the meeting, by the numbers with which they can be opened."""
    others = [teller for teller in opened.tellers if teller is not opened.teller]
    if not others:
        return
    yield [Line("")]
    yield [Line("other reports (--report N)", "bold")]
    for teller in others:
        for line in draw_words(f"[{teller.number}] ", say_teller(teller), width, "dim"):
            yield [line]
