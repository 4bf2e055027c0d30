"""``kzturk ingest``: articles into the database."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING

import typer

from kzturk.cli.door import tell
from kzturk.cli.options import DatabaseOption, KnowledgeOption, PathsArgument

if TYPE_CHECKING:
    from kzturk.documents import Document, FailedDocument, SkippedDocument
    from kzturk.ingestion import IngestOutcome


def ingest(paths: PathsArgument, db: DatabaseOption = None, knowledge: KnowledgeOption = None) -> None:
    """Read articles from files and folders, and store who met whom.

    Reading the same articles again changes nothing; a changed file updates what was read in it. A file that
    cannot be read is told and does not stop the rest. The database is made when there is none.

    \b
    Examples:
      kzturk ingest articles/
      kzturk ingest 2025-05-30.txt notes.md --db meetings.db
    """
    from kzturk.documents import read_documents

    started = time.monotonic()
    documents = _require_one(read_documents(paths))
    _ingest(documents, db, knowledge, started)


def _ingest(
    documents: Iterable[Document | SkippedDocument | FailedDocument],
    db: DatabaseOption,
    knowledge: KnowledgeOption,
    started: float,
) -> None:
    from kzturk.database import open_database
    from kzturk.ingestion import ingest, summarize
    from kzturk.knowledge import load_knowledge
    from kzturk.rendering.progress import watch
    from kzturk.rendering.screen import write_lines
    from kzturk.rendering.summary import build_summary_lines
    from kzturk.settings import cache_folder, database_place, knowledge_folder

    known = load_knowledge(knowledge_folder(knowledge), cache=cache_folder())
    without: list[IngestOutcome] = []
    with open_database(database_place(db), create=True, read_only=False) as database:
        outcomes = ingest(database, documents, known, clock=lambda: datetime.now(UTC))
        summary = summarize(_note(watch(outcomes, "articles", sys.stderr), without))
        place = database.place
    write_lines(build_summary_lines(summary, without, time.monotonic() - started, place), sys.stdout)
    if summary.failed:
        raise typer.Exit(1)


def _require_one(
    documents: Iterator[Document | SkippedDocument | FailedDocument],
) -> Iterator[Document | SkippedDocument | FailedDocument]:
    """Return the documents; when not one can be read, say so and end before a database is touched."""
    from kzturk.documents import FailedDocument, SkippedDocument

    passed: list[Document | SkippedDocument | FailedDocument] = []
    for document in documents:
        passed.append(document)
        if not isinstance(document, (FailedDocument, SkippedDocument)):
            return chain(passed, documents)
    for document in passed:
        if isinstance(document, (FailedDocument, SkippedDocument)):
            tell(f"{document.source}: {document.reason}")
    tell("There was nothing to read.")
    raise typer.Exit(1 if any(isinstance(document, FailedDocument) for document in passed) else 0)


def _note(outcomes: Iterable[IngestOutcome], without: list[IngestOutcome]) -> Iterator[IngestOutcome]:
    """Pass the outcomes on; keep those without a meeting, and tell at once of those that failed."""
    for outcome in outcomes:
        if outcome.kind == "failed":
            tell(f"{outcome.source}: {outcome.why}")
        elif outcome.reason is not None:
            without.append(outcome)
        yield outcome
