"""``kzturk articles``: what was read."""

from __future__ import annotations

from kzturk.cli.answering import answer
from kzturk.cli.options import DatabaseOption, FormatOption, LimitOption


def articles(limit: LimitOption = None, format: FormatOption = "table", db: DatabaseOption = None) -> None:
    """List the stored articles, newest first; for those without a held meeting, the reason.

    \b
    Examples:
      kzturk articles --limit 10
      kzturk articles --format csv > articles.csv
    """
    from kzturk.database import open_database
    from kzturk.queries import fetch_articles
    from kzturk.rendering.lists import ARTICLES
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        rows = fetch_articles(database, limit=limit)
    answer(rows, ARTICLES, format, question="articles")
