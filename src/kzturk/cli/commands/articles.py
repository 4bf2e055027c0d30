"""``kzturk articles``: what was read."""

from __future__ import annotations

from kzturk.cli.listing import Cut, limit_of, open_question, order_of, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters


def articles(*, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List the stored articles, newest first; for those without a held meeting, the reason.

    Days, source, language and text are asked of the article itself, everything else of the meetings it tells of.

    \b
    Examples:
      kzturk articles --limit 10
      kzturk articles --source nCa --since 2025
      kzturk articles --leader Tokayev --format csv > articles.csv
    """
    from kzturk.queries.counts import describe_articles, fetch_articles
    from kzturk.queries.running import orders_of
    from kzturk.rendering.lists import ARTICLES

    order = order_of(answer, orders_of("articles"))
    with open_question(filters, db, status="any") as (database, criteria):
        limit = limit_of(answer)
        found = fetch_articles(
            database, criteria, order=order, limit=limit if limit < 0 else limit + 1, after=answer.offset_key
        )
        rows = Cut(found, answer.limit)
        question = describe_articles(criteria)
        write_answer(rows, ARTICLES, answer, question=question, total=lambda: "more" if rows.more else None)
