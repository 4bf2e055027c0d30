"""``kzturk extract``: articles to JSON, without a database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kzturk.cli.door import tell
from kzturk.cli.options import KnowledgeOption, PathsArgument
from kzturk.rendering.answers import write_rows

if TYPE_CHECKING:
    from kzturk.reports.model import Reading

ExtractFormat = Annotated[
    Literal["jsonl", "json", "table"], typer.Option("--format", "-f", help="How the answer is written.")
]


def extract(paths: PathsArgument, format: ExtractFormat = "jsonl", knowledge: KnowledgeOption = None) -> None:
    """Read articles and print what they report, one line an article, without a database.

    The shapes are those of docs/extraction.schema.json: keys may be added, never renamed.

    \b
    Examples:
      kzturk extract articles/ > reports.jsonl
      kzturk extract article.txt --format json
      kzturk extract articles/ --format table
    """
    from kzturk.rendering.readings import READING_LINES, READINGS, split_readings

    failures: list[str] = []
    readings = _read(paths, knowledge, failures)
    if format == "table":
        write_rows(split_readings(readings), READING_LINES, format, out=sys.stdout)
    else:
        write_rows(readings, READINGS, format, out=sys.stdout)
    if failures:
        raise typer.Exit(1)


def _read(paths: PathsArgument, knowledge: KnowledgeOption, failures: list[str]) -> Iterator[Reading]:
    """Yield what was read; tell of every file that failed or was skipped."""
    from kzturk.documents import Document, FailedDocument, read_documents
    from kzturk.knowledge import load_knowledge
    from kzturk.rendering.progress import watch
    from kzturk.reports import read_document
    from kzturk.settings import cache_folder, knowledge_folder

    known = load_knowledge(knowledge_folder(knowledge), cache=cache_folder())
    for document in watch(read_documents(paths), "articles", sys.stderr):
        if isinstance(document, Document):
            yield read_document(document, known)
            continue
        failed = isinstance(document, FailedDocument)
        failures += [document.source] if failed else []
        tell(f"{document.source}: {document.reason}" if failed else f"{document.source} skipped: {document.reason}.")
