"""``kzturk open``: a meeting's article with everything that was read in it marked."""

from __future__ import annotations

from typing import Annotated

import typer

from kzturk.cli.options import DatabaseOption
from kzturk.cli.whole import IdArgument, show_whole

ReportOption = Annotated[
    int,
    typer.Option("--report", metavar="N", min=1, help="The report with this number, as `kzturk compare` has it."),
]


def open(meeting_id: IdArgument, report: ReportOption = 1, db: DatabaseOption = None) -> None:
    """Show the text of a meeting's main article with everything marked that was read in it about this meeting.

    People, days, places, topics, outcomes, figures and how they met are marked in colour on a terminal, and between
    «…» with a label such as [date] in a pipe or with NO_COLOR.

    \b
    Examples:
      kzturk open ID
      kzturk open ID --report 2
      NO_COLOR=1 kzturk open ID
    """
    from kzturk.queries.tracing.opening import fetch_opened
    from kzturk.rendering.opening import draw_opened

    show_whole(db, lambda database: fetch_opened(database, meeting_id, report), draw_opened)
