"""``kzturk gaps``: the months without contact, and topics that stopped being mentioned."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from kzturk.cli.listing import arrange, describe_with, open_question, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters, Option

LeastOption = Annotated[int, Option(("--at-least",), "Gaps of so many months or more. Default: 6.", "MONTHS", least=1)]


def gaps(*, at_least: LeastOption = 6, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List the months in which nobody met, or a leader met nobody of the other country, and topics left out since.

    A topic has fallen silent when two meetings or more told of it, and all later ones, over so many months, do not.
    Only held meetings with a known day count, and only those that the articles read so far tell of. With filters, the
    months between the meetings that meet them.

    \b
    Examples:
      kzturk gaps --leader Tokayev
      kzturk gaps --leader "Serdar Berdimuhamedov" --at-least 3
      kzturk gaps --topic energy --kind bilateral
    """
    from kzturk.queries.following.asking import fetch_gaps
    from kzturk.rendering.following import GAPS

    with open_question(filters, db) as asked:
        rows = fetch_gaps(asked.database, asked.criteria, today=datetime.now(UTC).date(), at_least=at_least)
    noun = f"gaps of {at_least} months or more"
    write_answer(arrange(rows, GAPS, answer), GAPS, answer, question=describe_with(noun, "between", asked.criteria))
