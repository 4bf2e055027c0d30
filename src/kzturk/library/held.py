"""A database held to be asked, and filters read with the names that it knows."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kzturk.database.reading import open_reader
from kzturk.errors import UsageError
from kzturk.library.filters import Filters, read_filters
from kzturk.queries.asking import build_criteria
from kzturk.queries.plans import ALL

if TYPE_CHECKING:
    from kzturk.queries.criteria import Criterion
    from kzturk.queries.running import Askable


class AmbiguousNameWarning(UserWarning):
    """A name may mean several persons; the answer has the meetings of each."""


class Held:
    """A database that is opened for each question, or once for all within a ``with``."""

    def __init__(self, place: str | Path) -> None:
        self.place = str(place)
        self._held: Askable | None = None

    def __repr__(self) -> str:
        return f"kzturk.open({self.place!r})"

    def __enter__(self) -> Self:
        if self._held is not None:
            raise UsageError("This archive is in a 'with' already; open it once more for another.")
        self._held = open_reader(self.place)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._held is not None:
            self._held.close()
        self._held = None

    @contextmanager
    def asking(self) -> Iterator[Askable]:
        """Give the state that a ``with`` holds, else that of now."""
        if self._held is not None:
            yield self._held
            return
        with open_reader(self.place) as database:
            yield database


def read_criteria(database: Askable, filters: Filters, *, status: str = "held") -> tuple[Criterion, ...]:
    """Return what is asked for. The warning of a name that several bear points to whoever called the archive."""
    told: list[str] = []
    today = date.today()  # noqa: DTZ011  (the person's own day is meant)
    criteria = build_criteria(database, read_filters(filters), today=today, tell=told.append, status=status)
    for sentence in told:  # its advice names a command-line option; here it is the argument's value
        warnings.warn(sentence.replace("--leader ", ""), AmbiguousNameWarning, stacklevel=3)
    return criteria


def read_limit(limit: int | None) -> int:
    """Return how many rows are wanted at most, as plans have it."""
    if limit is None:
        return ALL
    if limit < 1:
        raise UsageError(f"A limit is 1 or more; {limit} is not.")
    return limit
