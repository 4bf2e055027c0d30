"""Finding reprints: a sketch of every text by look-up, and the pairs of near-identical texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy.orm import aliased

from kzturk.database.models import Article, ArticleBand, Reprint
from kzturk.database.rows import in_chunks, insert_rows
from kzturk.meetings.likeness import REPRINT, list_runs, resemblance, sketch


def save_sketch(connection: Connection, article_id: int, text: str) -> None:
    """Sketch a text and note which stored ones are nearly identical, instead of what was noted before."""
    connection.execute(delete(ArticleBand).where(ArticleBand.article_id == article_id))
    mine = or_(Reprint.article_id == article_id, Reprint.other_id == article_id)
    connection.execute(delete(Reprint).where(mine))
    bands = sketch(text)
    others = _find_alike(connection, bands)
    insert_rows(connection, ArticleBand, [(band, article_id) for band in bands])
    runs = list_runs(text) if others else frozenset()
    pairs = []
    for other, words in others.items():
        likeness = round(resemblance(runs, list_runs(words)), 3)
        if likeness >= REPRINT:
            pairs += [(article_id, other, likeness), (other, article_id, likeness)]
    insert_rows(connection, Reprint, pairs)


def _find_alike(connection: Connection, bands: Iterable[int]) -> dict[int, str]:
    """Return the articles, with their texts, that have a band in common."""
    shared = select(ArticleBand.article_id).where(ArticleBand.band.in_(list(bands)))
    texts = select(Article.id, Article.text).where(Article.id.in_(shared))
    return {row.id: row.text for row in connection.execute(texts)}


def load_reprints(connection: Connection, hashes: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return, by content hash, the content hashes of the texts that are nearly identical."""
    other = aliased(Article)
    found: dict[str, set[str]] = defaultdict(set)
    for chunk in in_chunks(sorted(set(hashes))):
        statement = (
            select(Article.content_hash, other.content_hash)
            .join(Reprint, Reprint.article_id == Article.id)
            .join(other, other.id == Reprint.other_id)
            .where(Article.content_hash.in_(chunk))
        )
        for one, alike in connection.execute(statement):
            found[one].add(alike)
    return {one: frozenset(alike) for one, alike in found.items()}
