"""Writing an answer to stdout, and a sentence to stderr when there is nothing to write."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from kzturk.cli.door import tell
from kzturk.rendering.answers import write_rows
from kzturk.rendering.columns import Layout, Row
from kzturk.rendering.formats import OutputFormat, as_format
from kzturk.settings import output_format


def answer(rows: Iterable[Row], layout: Layout[Row], format: OutputFormat | None, *, question: str) -> None:
    """Write the rows; ``question`` says in words what was asked."""
    chosen = as_format(output_format(format))
    if not write_rows(rows, layout, chosen, out=sys.stdout, caption=question):
        tell(f"No {question}.")
