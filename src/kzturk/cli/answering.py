"""Writing an answer to stdout, and a sentence to stderr when there is nothing to write."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from kzturk.cli.door import tell
from kzturk.rendering.answers import OutputFormat, write_rows
from kzturk.rendering.columns import Layout, Row


def answer(
    rows: Iterable[Row], layout: Layout[Row], format: OutputFormat, *, question: str, total: int | None = None
) -> None:
    """Write the rows; ``question`` says in words what was asked, ``total`` how many there are in all."""
    if not write_rows(rows, layout, format, out=sys.stdout, caption=question, total=total):
        tell(f"No {question}.")
