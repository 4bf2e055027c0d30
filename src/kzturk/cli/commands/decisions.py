"""``kzturk decisions``: what people decided."""

from __future__ import annotations

from typing import Annotated

import typer

from kzturk.cli.answering import answer
from kzturk.cli.options import DatabaseOption, FormatOption, LimitOption

StaleOption = Annotated[bool, typer.Option("--stale", help="Only corrections to look at again, and why.")]
AllOption = Annotated[bool, typer.Option("--all", help="Also those taken back.")]


def decisions(
    stale: StaleOption = False,
    all_: AllOption = False,
    limit: LimitOption = None,
    format: FormatOption = None,
    db: DatabaseOption = None,
) -> None:
    """List what people decided, the newest first: who, when, why, and what the machine says by now.

    \b
    Examples:
      kzturk decisions
      kzturk decisions --stale
    """
    from kzturk.database import open_database
    from kzturk.queries.decisions import fetch_decisions
    from kzturk.rendering.decisions import DECISIONS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        rows = fetch_decisions(database, stale=stale, undone=all_, limit=limit)
    question = "corrections to look at again" if stale else "decisions"
    answer(rows, DECISIONS, format, question=question)
