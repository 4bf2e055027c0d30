"""``kzturk topics``: what they talked about."""

from __future__ import annotations

from kzturk.cli.listing import arrange, open_question, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters


def topics(*, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List the topics of meetings, most frequent first, with the first and the last day.

    \b
    Examples:
      kzturk topics --since 2024
      kzturk topics --leader Tokayev --until 2023 --format csv
    """
    from kzturk.queries.counts import fetch_topics
    from kzturk.rendering.lists import TOPICS

    with open_question(filters, db) as question:
        rows = arrange(fetch_topics(question.database, question.criteria), TOPICS, answer)
        write_answer(rows, TOPICS, answer, question=question.describe("topics", "of"))
