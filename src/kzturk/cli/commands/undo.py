"""``kzturk undo``: a decision taken back."""

from __future__ import annotations

from typing import Annotated

import typer

from kzturk.cli.commands.same import report
from kzturk.cli.options import DatabaseOption
from kzturk.cli.signing import ByOption, sign

KeyArgument = Annotated[
    str | None, typer.Argument(metavar="[ID]", help="The id of a decision. Default: your newest one.")
]


def undo(decision: KeyArgument = None, by: ByOption = None, db: DatabaseOption = None) -> None:
    """Take a decision back: a judgement (same, not the same) or a correction. It stays on record as taken back.

    \b
    Examples:
      kzturk undo
      kzturk undo ID
    """
    from kzturk.database import open_database
    from kzturk.database.deciding import undo as take_back
    from kzturk.settings import database_place

    with open_database(database_place(db), read_only=False) as database:
        done = take_back(database, decision, sign(by))
    report(done)
