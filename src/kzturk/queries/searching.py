"""Full text: articles by their words, ranked, with the words found and the meetings behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from kzturk.errors import UsageError
from kzturk.queries.counts import narrow_articles
from kzturk.queries.criteria import Criterion
from kzturk.queries.plans import ALL, Plan
from kzturk.queries.running import fetch, run
from kzturk.queries.wanted import read_wanted

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

BLOCK = 200
FOUND_FROM, FOUND_UNTIL = "\x02", "\x03"
"""Around each word found in an excerpt: marks that no stored text is shown with."""


class MeetingTold(NamedTuple):
    """A meeting that an article tells of. ``end`` is inclusive; no days when precision is ``unknown``."""

    id: str
    start: date | None
    end: date | None
    precision: str


class FoundRow(NamedTuple):
    """An article that has the words wanted."""

    id: int
    source: str
    title: str | None
    publisher: str | None
    language: str | None
    published_on: date | None
    excerpt: str
    meetings: tuple[MeetingTold, ...]


def search_articles(
    database: Askable, words: str, criteria: Sequence[Criterion] = (), *, limit: int = ALL
) -> Iterator[FoundRow]:
    """Yield the articles that have the words wanted, the best first.

    Days, source and language are asked of the article, everything else of the meetings that it tells of. Raises
    UsageError for words that cannot be understood, and for a database without full text.
    """
    if database.path is None:
        raise UsageError("Full text is kept in SQLite databases only; this one is on a server.")
    values = {"wanted": read_wanted(words)}
    found = run(database, Plan("search", narrow_articles(criteria), values, "best", limit))
    while block := list(islice(found, BLOCK)):
        told = _fetch_meetings(database, [row[0] for row in block])
        for row in block:
            yield FoundRow._make((*row, tuple(told[row[0]])))


def _fetch_meetings(database: Askable, articles: Sequence[int]) -> dict[int, list[MeetingTold]]:
    told: dict[int, list[MeetingTold]] = defaultdict(list)
    rows: list[tuple[Any, ...]] = fetch(database, Plan("search.meetings", values={"ids": articles}))
    for article, *values in rows:
        meeting = MeetingTold(*values)
        if meeting not in told[article]:
            told[article].append(meeting)
    return told
