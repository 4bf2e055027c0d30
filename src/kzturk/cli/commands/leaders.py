"""``kzturk leaders``: who met."""

from __future__ import annotations

from kzturk.cli.listing import arrange, open_question, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters


def leaders(*, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List everybody who took part in meetings, most meetings first, with the office held at the newest.

    \b
    Examples:
      kzturk leaders --limit 10
      kzturk leaders --topic energy --since 2020
      kzturk leaders --format csv > leaders.csv
    """
    from kzturk.queries.counts import fetch_leaders
    from kzturk.rendering.lists import LEADERS

    with open_question(filters, db) as question:
        rows = arrange(fetch_leaders(question.database, question.criteria), LEADERS, answer)
        write_answer(rows, LEADERS, answer, question=question.describe("leaders", "in"))
