"""``kzturk leaders``: who met."""

from __future__ import annotations

from kzturk.cli.answering import answer
from kzturk.cli.options import DatabaseOption, FormatOption, LimitOption


def leaders(limit: LimitOption = None, format: FormatOption = "table", db: DatabaseOption = None) -> None:
    """List everybody who took part in a meeting, most meetings first, with the office held at the newest.

    \b
    Examples:
      kzturk leaders --limit 10
      kzturk leaders --format csv > leaders.csv
    """
    from kzturk.database import open_database
    from kzturk.queries import fetch_leaders
    from kzturk.rendering.lists import LEADERS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        rows = fetch_leaders(database, limit=limit)
    answer(rows, LEADERS, format, question="leaders")
