"""``kzturk show``: one meeting whole."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from kzturk.cli.options import DatabaseOption

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The id of a meeting, as `kzturk meetings` prints it.")]
ShowFormat = Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How the answer is written.")]


def show(meeting_id: IdArgument, format: ShowFormat = "table", db: DatabaseOption = None) -> None:
    """Show one meeting whole, and for every value the words it came from, the article and the rule.

    \b
    Examples:
      kzturk show ID
      kzturk show ID --format json
    """
    from kzturk.database import open_reader
    from kzturk.queries import fetch_meeting
    from kzturk.rendering.answers import write_json
    from kzturk.rendering.contract import build_detail
    from kzturk.rendering.detail import build_detail_lines
    from kzturk.rendering.screen import screen_width, write_lines
    from kzturk.settings import database_place

    with open_reader(database_place(db)) as database:
        detail = fetch_meeting(database, meeting_id)
    if format == "json":
        write_json(build_detail(detail), sys.stdout)
    else:
        write_lines(build_detail_lines(detail, screen_width()), sys.stdout)
