"""``kzturk invitations``: who invited whom to what, and what became of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from kzturk.cli.answering import answer
from kzturk.cli.asking import read_leaders, read_period
from kzturk.cli.options import DatabaseOption, FormatOption, LeaderOption, SinceOption, UntilOption

OpenOption = Annotated[
    bool,
    typer.Option("--open", help="Only those still to be fulfilled: no later meeting is known, and it is not over."),
]


def invitations(
    leader: LeaderOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    open: OpenOption = False,
    format: FormatOption = "table",
    db: DatabaseOption = None,
) -> None:
    """List invitations: who invited whom to what, the answer, and the later meeting that fulfilled it.

    A meeting fulfils an invitation by the event (the guest took part in it, or was in its country on its days), or by
    host, guest and time (the guest was next received in the host's country). "untraced": the event, or a year and a
    half, is over and no article read so far tells of the guest's coming.

    \b
    Examples:
      kzturk invitations --open
      kzturk invitations --leader Tokayev --since 2024 --format csv
    """
    period = read_period(since=since, until=until)
    from kzturk.database import open_database
    from kzturk.queries.criteria import MeetingCriteria
    from kzturk.queries.following.asking import fetch_invitations, find_meetings
    from kzturk.rendering.following import INVITATIONS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        leaders = read_leaders(database, leader)
        criteria = MeetingCriteria(leaders=leaders.groups, since=period.since, until=period.until)
        rows = fetch_invitations(database, today=datetime.now(UTC).date(), ids=find_meetings(database, criteria))
    kept = [row for row in rows if not open or row.state == "open"]
    question = " ".join((*(("open",) if open else ()), "invitations", *leaders.words, *period.words))
    answer(kept, INVITATIONS, format, question=question)
