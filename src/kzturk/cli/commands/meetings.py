"""``kzturk meetings``: who met whom."""

from __future__ import annotations

from kzturk.cli.listing import Cut, limit_of, open_question, order_of, say_more, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters


def meetings(*, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List meetings, newest first. Filters combine: every one given must hold.

    \b
    Examples:
      kzturk meetings --leader Tokayev
      kzturk meetings --leader "Serdar Berdimuhamedov" --leader Токаев --since 2024
      kzturk meetings --topic energy --city Astana --format csv --output energy.csv
      kzturk meetings --mode telephone --status all --columns id,date,who
      kzturk meetings --text "gas pipeline" --since 6m
      kzturk meetings --status planned --format ics --output planned.ics
    """
    from kzturk.queries.criteria import describe
    from kzturk.queries.meetings import COUNTED, NEWEST, count_meetings, fetch_meetings
    from kzturk.queries.running import orders_of
    from kzturk.rendering.meetings import MEETINGS

    order = order_of(answer, orders_of("meetings")) if answer.sort else NEWEST
    with open_question(filters, db) as (database, criteria):
        limit = limit_of(answer)
        found = fetch_meetings(
            database, criteria, order=order, limit=limit if limit < 0 else limit + 1, after=answer.offset_key
        )
        rows = Cut(found, answer.limit)

        def total() -> str | None:
            return say_more(count_meetings(database, criteria), COUNTED) if rows.more else None

        write_answer(rows, MEETINGS, answer, question=describe("meetings", criteria), total=total)
