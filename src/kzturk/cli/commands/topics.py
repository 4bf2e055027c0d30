"""``kzturk topics``: what they talked about."""

from __future__ import annotations

from kzturk.cli.answering import answer
from kzturk.cli.asking import read_leaders, read_period
from kzturk.cli.options import DatabaseOption, FormatOption, LeaderOption, SinceOption, UntilOption


def topics(
    since: SinceOption = None,
    until: UntilOption = None,
    leader: LeaderOption = None,
    format: FormatOption = "table",
    db: DatabaseOption = None,
) -> None:
    """List the topics of held meetings, most frequent first, with the first and the last day.

    \b
    Examples:
      kzturk topics --since 2024
      kzturk topics --leader Tokayev --until 2023 --format csv
    """
    period = read_period(since=since, until=until)
    from kzturk.database import open_database
    from kzturk.queries import fetch_topics
    from kzturk.rendering.lists import TOPICS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        leaders = read_leaders(database, leader)
        rows = fetch_topics(database, since=period.since, until=period.until, leaders=leaders.groups)
    question = " ".join(("topics of meetings", *leaders.words, *period.words))
    answer(rows, TOPICS, format, question=question)
