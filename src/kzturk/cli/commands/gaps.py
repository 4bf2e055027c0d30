"""``kzturk gaps``: the months without contact, and topics that stopped being mentioned."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from kzturk.cli.answering import answer
from kzturk.cli.asking import read_leaders
from kzturk.cli.options import DatabaseOption, FormatOption

WhoOption = Annotated[
    list[str],
    typer.Option("--leader", metavar="NAME", help="Whose meetings: any known spelling, a family name, or an id."),
]
LeastOption = Annotated[
    int, typer.Option("--at-least", min=1, metavar="MONTHS", help="Gaps of so many months or more.")
]


def gaps(leader: WhoOption, at_least: LeastOption = 6, format: FormatOption = None, db: DatabaseOption = None) -> None:
    """List the months in which a leader met nobody of the other country, and topics that later meetings left out.

    A topic has fallen silent when two meetings or more told of it, and all later ones, over so many months, do not.
    Only held meetings with a known day count, and only those that the articles read so far tell of.

    \b
    Examples:
      kzturk gaps --leader Tokayev
      kzturk gaps --leader "Serdar Berdimuhamedov" --at-least 3
    """
    from kzturk.database import open_database
    from kzturk.queries.following.asking import fetch_gaps
    from kzturk.rendering.following import GAPS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        leaders = read_leaders(database, leader)
        people = [person for group in leaders.groups for person in group]
        rows = fetch_gaps(database, people, today=datetime.now(UTC).date(), at_least=at_least)
    answer(rows, GAPS, format, question=" ".join((f"gaps of {at_least} months or more", *leaders.words)))
