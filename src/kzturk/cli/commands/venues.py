"""``kzturk venues``: where they met."""

from __future__ import annotations

from kzturk.cli.listing import arrange, open_question, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters


def venues(*, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List the places of meetings, most frequent first.

    \b
    Examples:
      kzturk venues
      kzturk venues --leader Tokayev --format markdown
    """
    from kzturk.queries.counts import fetch_venues
    from kzturk.rendering.lists import VENUES

    with open_question(filters, db) as question:
        rows = arrange(fetch_venues(question.database, question.criteria), VENUES, answer)
        write_answer(rows, VENUES, answer, question=question.describe("venues", "of"))
