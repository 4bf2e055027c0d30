"""What the database knows, counted: topics, leaders, venues, articles. Held meetings, unless others are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kzturk.errors import UnknownNameError
from kzturk.queries.criteria import HELD, Criterion, describe
from kzturk.queries.monthly import can_sum, read_months, sum_topics
from kzturk.queries.plans import ALL, Condition, Plan
from kzturk.queries.rows import ArticleRow, LeaderRow, TopicRow, VenueRow
from kzturk.queries.running import fetch, run

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

_OF_ARTICLES = frozenset({"since", "until", "source", "language", "text"})


def fetch_topics(database: Askable, criteria: Sequence[Criterion] = (HELD,)) -> tuple[TopicRow, ...]:
    """Return the topics of meetings, most frequent first; topics without a meeting are left out."""
    if can_sum(database, criteria):
        rows = list(sum_topics(database, criteria))
    else:
        rows = [TopicRow(*row) for row in _count(database, "topics", criteria)]
    return tuple(sorted(rows, key=lambda row: (-row.meetings, row.code)))


def fetch_leaders(database: Askable, criteria: Sequence[Criterion] = (HELD,)) -> tuple[LeaderRow, ...]:
    """Return everybody who took part in the meetings, most meetings first, with the newest office told."""
    found = _count(database, "leaders", criteria, "person_month")
    offices = dict(fetch(database, Plan("leaders.offices")))
    rows = [
        LeaderRow(id_, name, country, offices.get(id_), curated, number, first, last)
        for id_, name, country, curated, number, first, last in found
    ]
    return tuple(sorted(rows, key=lambda row: (-row.meetings, row.name, row.id)))


def fetch_venues(database: Askable, criteria: Sequence[Criterion] = (HELD,)) -> tuple[VenueRow, ...]:
    """Return the places of meetings, most frequent first."""
    rows = [VenueRow(*row) for row in _count(database, "venues", criteria, "venue_month")]
    return tuple(sorted(rows, key=lambda row: (-row.meetings, row.country or "", row.city or "", row.site or "")))


def _count(
    database: Askable, statement: str, criteria: Sequence[Criterion], sums: str | None = None
) -> list[tuple[Any, ...]]:
    """Count along the monthly sums, if there are any and they answer the question, else meeting by meeting."""
    months = read_months(database, criteria, sums) if sums is not None else None
    if months is not None:
        return fetch(database, Plan(f"{statement}.months", months))
    return fetch(database, Plan(statement, tuple(c.counted for c in criteria)))


def fetch_articles(
    database: Askable,
    criteria: Sequence[Criterion] = (),
    *,
    order: str = "newest",
    limit: int = ALL,
    after: str | None = None,
) -> Iterator[ArticleRow]:
    """Yield the stored articles, newest first, those without a day last.

    Days, source, language and text are asked of the article; everything else of the meetings that it tells of.
    ``after`` is the id of the last article of the page before.
    """
    narrow = narrow_articles(criteria)
    if after is None:
        return (ArticleRow(*row) for row in run(database, Plan("articles", narrow, order=order, limit=limit)))
    if not after.isdigit():
        raise UnknownNameError(f"'{after}' is no number of an article; 'kzturk articles' shows them.")
    pages = (Plan("articles", (*narrow, *more), order=order, limit=limit) for more in _after(database, int(after)))
    return (ArticleRow(*row) for plan in pages for row in run(database, plan))


def _after(database: Askable, after: int) -> tuple[tuple[Condition, ...], ...]:
    """Return the conditions on the articles that come later: those with a day, then those without."""
    found = fetch(database, Plan("articles", (Condition("article.id", after),), order="newest"))
    if not found:
        raise UnknownNameError(f"There is no article {after}; 'kzturk articles' shows the numbers.")
    without = Condition("article.undated")
    if found[0][5] is None:
        return ((without, Condition("article.after.undated", after)),)
    return ((Condition("article.after", after),), (without,))


def describe_articles(criteria: Sequence[Criterion]) -> str:
    """Return a question for articles in words."""
    own = [c for c in criteria if c.kind in _OF_ARTICLES]
    told = [c for c in criteria if c.kind not in _OF_ARTICLES]
    noun = describe("articles", own)
    return f"{noun} about {describe('meetings', told)}" if told else noun


def narrow_articles(criteria: Sequence[Criterion]) -> tuple[Condition, ...]:
    """Return the criteria as conditions on articles."""
    own = tuple(Condition(f"article.{c.kind}", c.value) for c in criteria if c.kind in _OF_ARTICLES)
    told = tuple(c.condition for c in criteria if c.kind not in _OF_ARTICLES)
    return (*own, Condition("article.tells", None, told)) if told else own
