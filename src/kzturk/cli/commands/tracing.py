"""``kzturk why``, ``compare``, ``conflicts`` and ``changes``: where values come from, and where they differ."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from kzturk.cli.answering import answer
from kzturk.cli.asking import read_period
from kzturk.cli.options import DatabaseOption, FormatOption, SinceOption, UntilOption

IdArgument = Annotated[
    str, typer.Argument(metavar="MEETING", help="The id of a meeting, as `kzturk meetings` prints it.")
]
IdOption = Annotated[str | None, typer.Option("--meeting", metavar="ID", help="Of this meeting only.")]
FieldArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[FIELD]", help="date, venue, participants, topics.trade, figures ... Default: every field."
    ),
]
WholeFormat = Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How the answer is written.")]


def why(
    meeting_id: IdArgument, field: FieldArgument = None, format: WholeFormat = "table", db: DatabaseOption = None
) -> None:
    """Show the trail of a value: each claim, its article, the sentence with the words marked, rule, basis, confidence.

    A claim marked ✓ says what the meeting has, one marked ✗ something else. What a person decided stands first.

    \b
    Examples:
      kzturk why ID date
      kzturk why ID venue.city
      kzturk why ID --format json
    """
    from kzturk.database import open_database
    from kzturk.queries.tracing.trails import fetch_trail
    from kzturk.rendering.answers import write_json
    from kzturk.rendering.screen import screen_width, write_lines
    from kzturk.rendering.tracing import build_trail_json, build_trail_lines
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        trail = fetch_trail(database, meeting_id, field)
    if format == "json":
        write_json(build_trail_json(trail), sys.stdout)
    else:
        write_lines(build_trail_lines(trail, screen_width()), sys.stdout)


def compare(meeting_id: IdArgument, format: WholeFormat = "table", db: DatabaseOption = None) -> None:
    """Show what each report of a meeting, and each country's side, tells and leaves out.

    \b
    Examples:
      kzturk compare ID
      kzturk compare ID --format json
    """
    from kzturk.database import open_database
    from kzturk.queries.tracing.comparing import fetch_comparison
    from kzturk.rendering.answers import write_json
    from kzturk.rendering.screen import screen_width, write_lines
    from kzturk.rendering.tracing import build_comparison_json, build_comparison_lines
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        table = fetch_comparison(database, meeting_id)
    if format == "json":
        write_json(build_comparison_json(table), sys.stdout)
    else:
        write_lines(build_comparison_lines(table, screen_width()), sys.stdout)


def conflicts(meeting: IdOption = None, format: FormatOption = None, db: DatabaseOption = None) -> None:
    """List where reports of one meeting give values that cannot all be true, the chosen value first.

    A coarser day that holds a finer one is no conflict, nor is a day of publication that is off by one.

    \b
    Examples:
      kzturk conflicts
      kzturk conflicts --meeting ID --format json
    """
    from kzturk.database import open_database
    from kzturk.queries.detail import follow_meeting
    from kzturk.queries.tracing.conflicts import fetch_conflicts
    from kzturk.rendering.tracing import CONFLICTS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        ids = [follow_meeting(database, meeting)] if meeting is not None else None
        rows = list(fetch_conflicts(database, ids))
    answer(rows, CONFLICTS, format, question=f"conflicts in {meeting}" if meeting else "conflicts between reports")


def changes(
    since: SinceOption = None,
    until: UntilOption = None,
    meeting: IdOption = None,
    format: FormatOption = None,
    db: DatabaseOption = None,
) -> None:
    """List what became new, different or gone in the meetings, when (UTC) and by which run, oldest first.

    \b
    Examples:
      kzturk changes --since 2026-11-01
      kzturk changes --meeting ID --format jsonl
    """
    period = read_period(since=since, until=until)
    from kzturk.database import open_database
    from kzturk.queries.tracing.changes import fetch_changes
    from kzturk.rendering.tracing import CHANGES
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        wanted = meeting.strip().casefold() if meeting is not None else None
        rows = fetch_changes(database, since=period.since, until=period.until, meeting=wanted)
        answer(
            rows,
            CHANGES,
            format,
            question=" ".join(("changes", *((f"in {meeting}",) if meeting else ()), *period.words)),
        )
