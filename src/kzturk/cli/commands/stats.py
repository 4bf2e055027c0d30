"""``kzturk stats``, ``kzturk trend`` and ``kzturk timeline``: how many meetings, with bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from kzturk.cli.listing import Question, arrange, open_question, write_answer
from kzturk.cli.specs import Answer, Argument, DatabaseChoice, Filters, Option
from kzturk.errors import UsageError

if TYPE_CHECKING:
    from kzturk.queries.statistics import Counts, Dimension

ByOption = Annotated[
    list[str] | None,
    Option(
        ("--by",),
        "year (the default), month, leader, country, city, topic, format or source. Given twice: a cross table, the "
        "first down, the second across.",
        "WHAT",
    ),
]
SpanOption = Annotated[Literal["year", "month"], Option(("--by",), "Along the years or the months. Default: year.")]
TopicArgument = Annotated[str, Argument("TOPIC", "A topic, or a parent with all of its topics.", complete="topics")]
_PLURALS = {"country": "countries", "city": "cities"}


def stats(*, by: ByOption = None, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """Count meetings by year, month, leader, country, city, topic, format or source.

    A meeting counts in the year and month in which it began, and at each of its leaders, topics and sources. A cross
    table that is wider than the screen is written as rows; csv and json always are.

    \b
    Examples:
      kzturk stats --by topic --since 2024
      kzturk stats --by year --by format
      kzturk stats --by leader --by city --format csv
    """
    from kzturk.queries.statistics import count_by
    from kzturk.rendering.screen import screen_width
    from kzturk.rendering.statistics import lay_out_counts

    dimensions = _read_dimensions(by)
    with open_question(filters, db) as question:
        counts = count_by(question.database, question.criteria, dimensions)
    if len(dimensions) > 1 and _write_cross(counts, dimensions, answer, question):
        return
    layout = lay_out_counts(counts, dimensions, screen_width())
    noun = f"pairs of {' and '.join(dimensions)}" if len(dimensions) > 1 else _name_several(dimensions[0])
    write_answer(arrange(counts.rows, layout, answer), layout, answer, question=question.describe(noun, "of"))


def trend(
    *, subject: TopicArgument, by: SpanOption = "year", filters: Filters, answer: Answer, db: DatabaseChoice = None
) -> None:
    """Follow a topic along the years or months: how many meetings were on it, of how many in all.

    Years and months without a meeting are listed too, between the first and the last meeting that the filters leave.

    \b
    Examples:
      kzturk trend energy
      kzturk trend oil-gas --by month --since 2024 --leader Tokayev
    """
    from kzturk.queries.names import resolve_topic
    from kzturk.queries.statistics import count_along
    from kzturk.rendering.screen import screen_width
    from kzturk.rendering.statistics import lay_out_trend

    with open_question(filters, db) as question:
        codes = resolve_topic(question.database, subject)
        rows = count_along(question.database, question.criteria, by, codes)
    layout = lay_out_trend(rows, by, screen_width())
    write_answer(arrange(rows, layout, answer), layout, answer, question=question.describe(f"{subject} by {by}", "in"))


def timeline(*, by: SpanOption = "year", filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """Count meetings along the years or months, those without any included: of the two countries alone, and others.

    \b
    Examples:
      kzturk timeline
      kzturk timeline --by month --year 2024 --format csv
    """
    from kzturk.queries.statistics import count_along
    from kzturk.rendering.screen import screen_width
    from kzturk.rendering.statistics import lay_out_timeline

    with open_question(filters, db) as question:
        rows = count_along(question.database, question.criteria, by)
    layout = lay_out_timeline(rows, by, screen_width())
    write_answer(arrange(rows, layout, answer), layout, answer, question=question.describe(f"{by}s", "of"))


def _read_dimensions(by: list[str] | None) -> tuple[Dimension, ...]:
    """Return by what is counted. Raises UsageError for what is no dimension, given twice, or one too many."""
    from kzturk.queries.statistics import DIMENSIONS

    wanted = [name.strip().lower() for name in by or ("year",)]
    for name in wanted:
        if name not in DIMENSIONS:
            raise UsageError(f"Nothing can be counted by '{name}'; possible are: {', '.join(DIMENSIONS)}.")
    if len(wanted) > 2:
        raise UsageError("A table has two sides: give --by once or twice.")
    if len(set(wanted)) < len(wanted):
        raise UsageError(f"--by {wanted[0]} is given twice; give two that differ, or one.")
    return tuple(name for want in wanted for name in DIMENSIONS if name == want)


def _write_cross(counts: Counts, dimensions: tuple[Dimension, ...], answer: Answer, question: Question) -> bool:
    """Write a cross table if people read the answer and it fits; rows are for programs, sorting and paging."""
    from kzturk.rendering.screen import screen_width
    from kzturk.rendering.statistics import fits, lay_out_cross
    from kzturk.settings import output_format

    format = output_format(answer.format)
    arranged = (answer.columns, answer.sort, answer.limit, answer.offset_key) != (None, None, None, None)
    if arranged or format not in ("table", "markdown"):
        return False
    rows, layout = lay_out_cross(counts, dimensions)
    if format == "table" and not fits(rows, layout, screen_width()):
        return False
    first, second = dimensions
    write_answer(rows, layout, answer, question=question.describe(f"{_name_several(first)} by {second}", "of"))
    return True


def _name_several(dimension: str) -> str:
    return _PLURALS.get(dimension, f"{dimension}s")
