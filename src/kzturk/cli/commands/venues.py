"""``kzturk venues``: where they met."""

from __future__ import annotations

from kzturk.cli.answering import answer
from kzturk.cli.options import DatabaseOption, FormatOption, LimitOption


def venues(limit: LimitOption = None, format: FormatOption = "table", db: DatabaseOption = None) -> None:
    """List the places of held meetings, most frequent first.

    \b
    Examples:
      kzturk venues --limit 10
      kzturk venues --format csv > venues.csv
    """
    from kzturk.database import open_database
    from kzturk.queries import fetch_venues
    from kzturk.rendering.lists import VENUES
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        rows = fetch_venues(database, limit=limit)
    answer(rows, VENUES, format, question="venues")
