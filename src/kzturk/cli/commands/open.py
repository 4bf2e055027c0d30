"""``kzturk open``: a meeting's article with everything that was read in it marked."""

from __future__ import annotations

from typing import Annotated

import typer

from kzturk.cli.commands.tracing import IdArgument
from kzturk.cli.options import DatabaseOption

_WIDEST = 80  # longer lines of running text are hard to read
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
    from kzturk.cli.destinations import open_destination
    from kzturk.database import open_database
    from kzturk.queries.tracing.opening import fetch_opened
    from kzturk.rendering.opening import build_opened_lines
    from kzturk.rendering.screen import screen_width, shows_styles, write_runs
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        opened = fetch_opened(database, meeting_id, report)
    with open_destination(None, paged=True) as out:
        lines = build_opened_lines(opened, min(screen_width(), _WIDEST), coloured=shows_styles(out))
        write_runs(lines, out)
