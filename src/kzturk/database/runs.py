"""Runs of ingest: when, with what, and how many."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kzturk.database.models import IngestRun


def knowledge_of_last_run(connection: Connection) -> str | None:
    """Return the fingerprint of the knowledge that the reference tables hold, None before the first run."""
    return connection.scalar(select(IngestRun.knowledge).order_by(IngestRun.id.desc()).limit(1))


def begin_run(
    connection: Connection,
    *,
    extractor: str,
    knowledge: str,
    at: datetime,
    kind: str = "ingest",
    who: str | None = None,
) -> int:
    """Note that a run began; return its number. ``kind`` is ingest, rebuild, decision or import."""
    values = {"started_at": at, "extractor": extractor, "knowledge": knowledge, "kind": kind, "who": who}
    result = connection.execute(insert(IngestRun).values(values))
    key = result.inserted_primary_key
    return int(key[0]) if key else 0


def end_run(connection: Connection, run_id: int, counts: Mapping[str, int], at: datetime) -> None:
    """Note that a run ended, and what it brought."""
    values = {
        "finished_at": at, "articles_new": counts.get("new", 0), "articles_updated": counts.get("updated", 0),
        "articles_unchanged": counts.get("unchanged", 0), "skipped": counts.get("skipped", 0),
        "failed": counts.get("failed", 0),
    }  # fmt: skip
    connection.execute(update(IngestRun).where(IngestRun.id == run_id).values(values))
