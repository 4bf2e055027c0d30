"""Scores of joining: two rows of figures, and the errors behind them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, TextIO

from kzturk.rendering.answers import write_json, write_rows
from kzturk.rendering.columns import Column, Layout
from kzturk.rendering.screen import Line, write_lines

if TYPE_CHECKING:
    from kzturk.evaluation.joining import Agreement, JoiningScores

_ROWS: Layout[tuple[str, Agreement]] = Layout(
    columns=(
        Column(key="joined", value=lambda row: row[0], keep=True),
        Column(key="reports", value=lambda row: row[1].reports, right=True, keep=True),
        Column(key="pairs", value=lambda row: row[1].pairs, right=True, keep=True),
        Column(key="pairwise F1", value=lambda row: f"{row[1].pairwise:.3f}", right=True, keep=True),
        Column(key="P", value=lambda row: f"{row[1].precision:.3f}", right=True, keep=True),
        Column(key="R", value=lambda row: f"{row[1].recall:.3f}", right=True, keep=True),
        Column(key="B³", value=lambda row: f"{row[1].b3:.3f}", right=True, keep=True),
    )
)


def write_joining(scores: JoiningScores, out: TextIO, *, errors: bool = False) -> None:
    """Write the figures; with ``errors``, also every pair that is joined or kept apart wrongly."""
    rows = [("all reports", scores.whole), ("of reports read aright", scores.read)]
    write_rows(rows, _ROWS, "table", out=out)
    notes = [
        "",
        f"{scores.meetings} meetings; reprints found {scores.reprints_found} of {scores.reprints}; pairs of neighbours "
        f"joined {len(scores.wrong_neighbours)}, of reports read aright {len(scores.wrong_aright)} "
        f"({scores.neighbours} neighbourhoods)",
    ]
    if errors:
        for title, pairs in (
            ("joined wrongly", scores.wrong_joins),
            ("kept apart wrongly", scores.splits),
            ("not found", scores.unread),
        ):
            notes += ["", f"{title}: {len(pairs)}", *(f"  {pair}" for pair in pairs)]
    write_lines([Line(note) for note in notes], out)


def write_joining_json(scores: JoiningScores, out: TextIO) -> None:
    """Write everything as one JSON object."""
    write_json(asdict(scores), out)
