"""``kzturk figures`` and ``kzturk pledges``: numbers of the relation, as series and as promises."""

from __future__ import annotations

from typing import Annotated

from kzturk.cli.asking import read_measures
from kzturk.cli.listing import arrange, open_question, write_answer
from kzturk.cli.specs import Answer, DatabaseChoice, Filters, Option

MeasureOption = Annotated[
    list[str] | None,
    Option(("--measure",), "Only this measure (trade-turnover, trade-target, ...). Repeatable.", "MEASURE"),
]


def figures(*, measure: MeasureOption = None, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List the numbers that articles tell of the relation, oldest first: value, period, who said it, and where.

    Figures told beside any meeting (a standing paragraph) are listed with the day of publication and no meeting. Days
    are asked of the figure, source, language and text of the article, everything else of the meeting.

    \b
    Examples:
      kzturk figures --measure trade-turnover
      kzturk figures --since 2024 --format csv
    """
    measures = read_measures(measure)
    from kzturk.queries.following.asking import fetch_figures
    from kzturk.rendering.following import FIGURES

    with open_question(filters, db) as asked:
        rows = arrange(fetch_figures(asked.database, asked.criteria, measures=measures), FIGURES, answer)
    write_answer(rows, FIGURES, answer, question=asked.describe(_name("figures", measures), "told in"))


def pledges(*, measure: MeasureOption = None, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """List targets that were set, most often told first: first and last time said, and the nearest actual figure.

    Equal targets at several meetings ("trade to $1 billion" in 2023 and again in 2025) are one pledge. The actual
    figure is the one nearest in time to the last telling, in the same unit.

    \b
    Examples:
      kzturk pledges
      kzturk pledges --measure trade-target --format json
    """
    measures = read_measures(measure)
    from kzturk.queries.following.asking import fetch_pledges
    from kzturk.rendering.following import PLEDGES

    with open_question(filters, db) as asked:
        rows = arrange(fetch_pledges(asked.database, asked.criteria, measures=measures), PLEDGES, answer)
    write_answer(rows, PLEDGES, answer, question=asked.describe(_name("pledges", measures), "told in"))


def _name(noun: str, measures: tuple[str, ...]) -> str:
    return f"{noun} of {' and '.join(measures)}" if measures else noun
