"""``kzturk figures`` and ``kzturk pledges``: numbers of the relation, as series and as promises."""

from __future__ import annotations

from typing import Annotated

import typer

from kzturk.cli.answering import answer
from kzturk.cli.asking import read_measures, read_period
from kzturk.cli.options import DatabaseOption, FormatOption, SinceOption, UntilOption

MeasureOption = Annotated[
    list[str] | None,
    typer.Option(
        "--measure", metavar="MEASURE", help="Only this measure (trade-turnover, trade-target, ...). Repeatable."
    ),
]


def figures(
    measure: MeasureOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    format: FormatOption = None,
    db: DatabaseOption = None,
) -> None:
    """List the numbers that articles tell of the relation, oldest first: value, period, who said it, and where.

    Figures told beside any meeting (a standing paragraph) are listed with the day of publication and no meeting.

    \b
    Examples:
      kzturk figures --measure trade-turnover
      kzturk figures --since 2024 --format csv
    """
    measures = read_measures(measure)
    period = read_period(since=since, until=until)
    from kzturk.database import open_database
    from kzturk.queries.following.asking import fetch_figures
    from kzturk.rendering.following import FIGURES
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        rows = fetch_figures(database, measures=measures, since=period.since, until=period.until)
    question = " ".join(("figures", *((f"of {' and '.join(measures)}",) if measures else ()), *period.words))
    answer(rows, FIGURES, format, question=question)


def pledges(measure: MeasureOption = None, format: FormatOption = None, db: DatabaseOption = None) -> None:
    """List targets that were set, most often told first: first and last time said, and the nearest actual figure.

    Equal targets at several meetings ("trade to $1 billion" in 2023 and again in 2025) are one pledge. The actual
    figure is the one nearest in time to the last telling, in the same unit.

    \b
    Examples:
      kzturk pledges
      kzturk pledges --measure trade-target --format json
    """
    measures = read_measures(measure)
    from kzturk.database import open_database
    from kzturk.queries.following.asking import fetch_pledges
    from kzturk.rendering.following import PLEDGES
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        rows = fetch_pledges(database, measures=measures)
    answer(
        rows, PLEDGES, format, question=" ".join(("pledges", *((f"of {' and '.join(measures)}",) if measures else ())))
    )
