"""``kzturk why``, ``compare``, ``conflicts`` and ``changes``: where values come from, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from kzturk.cli.listing import arrange, build_question, describe_with, limit_of, open_question, write_answer
from kzturk.cli.options import DatabaseOption
from kzturk.cli.specs import Answer, DatabaseChoice, Filters, Option
from kzturk.cli.whole import IdArgument, WholeFormat, show_whole

if TYPE_CHECKING:
    from kzturk.queries.criteria import Criterion

OneMeeting = Annotated[str | None, Option(("--meeting",), "Of this meeting only.", "ID")]
FieldArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[FIELD]", help="date, venue, participants, topics.trade, figures ... Default: every field."
    ),
]


def why(
    meeting_id: IdArgument, field: FieldArgument = None, format: WholeFormat = None, db: DatabaseOption = None
) -> None:
    """Show the trail of a value: each claim, its article, the sentence with the words marked, rule, basis, confidence.

    A claim marked ✓ says what the meeting has, one marked ✗ something else. What a person decided stands first.

    \b
    Examples:
      kzturk why ID date
      kzturk why ID venue.city
      kzturk why ID --format json
    """
    from kzturk.queries.tracing.trails import fetch_trail
    from kzturk.rendering.tracing import build_trail_json, draw_trail

    show_whole(
        db, lambda database: fetch_trail(database, meeting_id, field), draw_trail, build_json=build_trail_json,
        format=format,
    )  # fmt: skip


def compare(meeting_id: IdArgument, format: WholeFormat = None, db: DatabaseOption = None) -> None:
    """Show what each report of a meeting, and each country's side, tells and leaves out.

    \b
    Examples:
      kzturk compare ID
      kzturk compare ID --format json
    """
    from kzturk.queries.tracing.comparing import fetch_comparison
    from kzturk.rendering.tracing import build_comparison_json, draw_comparison

    show_whole(
        db, lambda database: fetch_comparison(database, meeting_id), draw_comparison,
        build_json=build_comparison_json, format=format,
    )  # fmt: skip


def conflicts(*, meeting: OneMeeting = None, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List where reports of one meeting give values that cannot all be true, the chosen value first.

    A coarser day that holds a finer one is no conflict, nor is a day of publication. Values that a person set right
    are listed with what that person chose.

    \b
    Examples:
      kzturk conflicts
      kzturk conflicts --meeting ID --format json
      kzturk conflicts --leader Tokayev --since 2024
    """
    from kzturk.database import open_database
    from kzturk.queries.criteria import Criterion
    from kzturk.queries.detail import follow_meeting
    from kzturk.queries.plans import ALL
    from kzturk.queries.tracing.conflicts import fetch_conflicts
    from kzturk.rendering.tracing import CONFLICTS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        criteria = build_question(database, filters, status="any" if meeting else "held")
        asked = criteria
        if meeting is not None:
            asked = (*criteria, Criterion("id", (follow_meeting(database, meeting),), words=""))
        limit = limit_of(answer) if answer.sort is None and answer.offset_key is None else ALL
        rows = arrange(fetch_conflicts(database, asked, limit=limit), CONFLICTS, answer)
    noun = f"conflicts in {meeting}" if meeting else "conflicts between reports"
    write_answer(rows, CONFLICTS, answer, question=describe_with(noun, "of", criteria))


def changes(*, meeting: OneMeeting = None, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List what became new, different or gone in the meetings, when (UTC) and by which run, oldest first.

    Days are asked of the change, everything else of its meeting as it is now. To follow a living dataset, go on after
    the last change seen: --offset-key takes its number.

    \b
    Examples:
      kzturk changes --since 2026-11-01
      kzturk changes --since 7d --leader Tokayev
      kzturk changes --meeting ID --format jsonl
      kzturk changes --offset-key 1234 --format jsonl
    """
    from kzturk.queries.detail import follow_meeting
    from kzturk.queries.tracing.changes import fetch_changes
    from kzturk.rendering.tracing import CHANGES

    with open_question(filters, db, status="any") as (database, criteria):
        wanted = meeting.strip().casefold() if meeting is not None else None
        if wanted and not any(fetch_changes(database, meeting=wanted, limit=1)):
            follow_meeting(database, wanted)  # says so of an id that never was
        limit = limit_of(answer) if answer.sort is None else -1
        rows = fetch_changes(database, criteria, meeting=wanted, after=answer.offset_key, limit=limit)
        listed = rows if answer.sort is None else arrange(rows, CHANGES, answer._replace(offset_key=None))
        write_answer(listed, CHANGES, answer, question=_describe_changes(meeting, criteria))


def _describe_changes(meeting: str | None, criteria: Iterable[Criterion]) -> str:
    """Return the question in words: "changes since 2026 in meetings with ..."."""
    from kzturk.queries.criteria import describe

    days = [c for c in criteria if c.kind in ("since", "until")]
    said = describe(f"changes in {meeting}" if meeting else "changes", days)
    return describe_with(said, "in", [c for c in criteria if c not in days])
