"""What the list commands share: from filters to a question, from rows to an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kzturk.cli.door import tell
from kzturk.cli.specs import Answer, Filters
from kzturk.errors import UsageError
from kzturk.queries.criteria import HELD, Criterion, describe
from kzturk.queries.plans import ALL, Plan
from kzturk.rendering.columns import Layout, Row

if TYPE_CHECKING:
    from kzturk.queries.running import Askable


class Question(NamedTuple):
    """An open database and what is asked of it."""

    database: Askable
    criteria: tuple[Criterion, ...]

    def describe(self, noun: str, link: str) -> str:
        """Return the question in words, for the caption."""
        return describe_with(noun, link, self.criteria)


def describe_with(noun: str, link: str, criteria: Iterable[Criterion]) -> str:
    """Return a question about meetings in words: "leaders", or "leaders in meetings since 2024"."""
    told = describe("meetings", criteria)
    return f"{noun} {link} {told}" if told != "meetings" else noun


@contextmanager
def open_question(filters: Filters, db: str | None, *, status: str = "held") -> Iterator[Question]:
    """Open the database, and understand the filters with the names that it knows."""
    from kzturk.database.reading import open_reader
    from kzturk.queries.running import fetch
    from kzturk.settings import database_place

    with open_reader(database_place(db)) as database:
        if not fetch(database, Plan("articles.any")):
            tell(f"Nothing is stored in {database.place} yet; 'kzturk ingest FOLDER' fills it.")
        yield Question(database, build_question(database, filters, status=status))


def build_question(database: Askable, filters: Filters, *, status: str = "held") -> tuple[Criterion, ...]:
    """Return what the filters ask for, with the names that the database knows."""
    given = {name: value for name, value in filters._asdict().items() if value is not None}
    if not given:
        return (HELD,) if status == "held" else ()
    from kzturk.queries.asking import Asked, build_criteria

    today = date.today()  # noqa: DTZ011  (the person's own day is meant)
    return build_criteria(database, Asked(**given), today=today, tell=tell, status=status)


def write_answer(
    rows: Iterable[Row],
    layout: Layout[Row],
    answer: Answer,
    *,
    question: str,
    total: Callable[[], str | None] | None = None,
) -> None:
    """Write the rows as asked; ``question`` says in words what was asked, ``total`` how many in all."""
    if isinstance(rows, list) and answer.limit is not None and len(rows) > answer.limit:
        number = len(rows)
        rows, total = rows[: answer.limit], lambda: f"{number:,}"
    from kzturk.cli.destinations import open_destination
    from kzturk.rendering.answers import write_rows
    from kzturk.rendering.formats import as_format
    from kzturk.settings import output_format

    format = as_format(output_format(answer.format))
    chosen = layout.choose(answer.columns)
    with open_destination(answer.output, paged=format == "table") as out:
        found = write_rows(rows, chosen, format, out=out, caption=question, total=total, headers=not answer.no_headers)
    if not found:
        tell(f"No {question}.")


def arrange(rows: Iterable[Row], layout: Layout[Row], answer: Answer) -> list[Row]:
    """Return a short list sorted and from its key on, as asked; it is cut where it is written."""
    found = list(rows)
    if answer.sort is not None:
        found = layout.sort(found, answer.sort)
    if answer.offset_key is not None:
        found = layout.after(found, answer.offset_key)
    return found


def limit_of(answer: Answer) -> int:
    """Return the number of rows wanted at most, as plans have it."""
    return answer.limit if answer.limit is not None else ALL


def order_of(answer: Answer, orders: Iterable[str]) -> str:
    """Return the name of the order asked for. Raises UsageError with all that are possible."""
    if answer.sort is None:
        return "newest"
    known = tuple(orders)
    if answer.sort not in known:
        names = ", ".join(name for name in known if name != "newest")
        raise UsageError(f"Nothing can be sorted by '{answer.sort}' here; possible are: {names}.")
    if answer.offset_key is not None:
        raise UsageError("--offset-key goes on where a page of the newest ended; it does not go with --sort.")
    return answer.sort


class Cut(Iterator[Row]):
    """Up to ``limit`` rows, one by one; ``more`` tells afterwards whether there were more."""

    def __init__(self, rows: Iterator[Row], limit: int | None) -> None:
        self._rows = rows
        self._left = limit
        self.more = False

    def __next__(self) -> Row:
        row = next(self._rows)
        if self._left is None:
            return row
        if not self._left:
            self.more = True
            raise StopIteration
        self._left -= 1
        return row


def say_more(number: int, most: int) -> str:
    """Return how many there are: exactly, or more than were counted."""
    return f"{number:,}" if number < most else f"more than {most:,}"
