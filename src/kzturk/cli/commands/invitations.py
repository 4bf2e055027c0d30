"""``kzturk invitations``: who invited whom to what, and what became of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from kzturk.cli.listing import arrange, open_question, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters, Option

OpenOption = Annotated[
    bool, Option(("--open",), "Only those still to be fulfilled: no later meeting is known, and it is not over.")
]


def invitations(*, open: OpenOption = False, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List invitations: who invited whom to what, the answer, and the later meeting that fulfilled it.

    A meeting fulfils an invitation by the event (the guest took part in it, or was in its country on its days), or by
    host, guest and time (the guest was next received in the host's country). "untraced": the event, or a year and a
    half, is over and no article read so far tells of the guest's coming. Filters ask for the meeting it was made in.

    \b
    Examples:
      kzturk invitations --open
      kzturk invitations --leader Tokayev --since 2024 --format csv
    """
    from kzturk.queries.following.asking import fetch_invitations
    from kzturk.rendering.following import INVITATIONS

    with open_question(filters, db) as asked:
        rows = fetch_invitations(asked.database, asked.criteria, today=datetime.now(UTC).date())
    kept = arrange([row for row in rows if not open or row.state == "open"], INVITATIONS, answer)
    noun = "open invitations" if open else "invitations"
    write_answer(kept, INVITATIONS, answer, question=asked.describe(noun, "made in"))
