"""``kzturk evaluate``: how well kzturk reads, measured on articles coded by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kzturk.cli.options import KnowledgeOption
from kzturk.errors import DocumentError

if TYPE_CHECKING:
    from kzturk.evaluation import GoldArticle
    from kzturk.knowledge import Knowledge
    from kzturk.reports import Reading

GoldArgument = Annotated[
    list[Path], typer.Argument(metavar="GOLD...", help="Gold files (.jsonl): articles coded by hand.")
]
ArticlesOption = Annotated[
    Path | None,
    typer.Option("--articles", metavar="DIR", help="The folder of the articles' texts. Default: beside the gold file."),
]
ErrorsOption = Annotated[bool, typer.Option("--errors", help="List every value that was found otherwise than coded.")]
JoiningOption = Annotated[
    bool, typer.Option("--joining", help="Measure instead which reports are joined to one meeting.")
]
ScoresFormat = Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How the answer is written.")]


def evaluate(
    gold: GoldArgument,
    articles: ArticlesOption = None,
    errors: ErrorsOption = False,
    joining: JoiningOption = False,
    format: ScoresFormat = "table",
    knowledge: KnowledgeOption = None,
) -> None:
    """Measure how well kzturk reads: each field, exact and canonical, against articles coded by hand.

    Exact: equal as written. Canonical: meaning the same (names, places, publishers that the knowledge knows
    under several spellings). docs/gold.md tells the form of gold files, and what every figure counts.

    \b
    Examples:
      kzturk evaluate my-gold.jsonl
      kzturk evaluate my-gold.jsonl --articles texts/ --errors
      kzturk evaluate a.jsonl b.jsonl --format json
      kzturk evaluate tests/gold/joining/meetings.jsonl --joining
    """
    if joining:
        for path in gold:
            _evaluate_joining(path, articles, errors, format, knowledge)
        return
    from kzturk.evaluation import read_gold, score
    from kzturk.knowledge import load_knowledge
    from kzturk.rendering.scores import write_scores, write_scores_json
    from kzturk.settings import cache_folder, knowledge_folder

    coded = [article for path in gold for article in read_gold(path, articles)]
    known = load_knowledge(knowledge_folder(knowledge), cache=cache_folder())
    scores = score(_read(coded, known), known)
    write = write_scores_json if format == "json" else write_scores
    write(scores, sys.stdout, errors=errors)


def _evaluate_joining(
    path: Path, articles: Path | None, errors: bool, format: ScoresFormat, knowledge: Path | None
) -> None:
    from kzturk.documents import Document, read_documents
    from kzturk.evaluation.joining import find_texts, read_joining, score_joining
    from kzturk.knowledge import load_knowledge
    from kzturk.rendering.joining import write_joining, write_joining_json
    from kzturk.rendering.progress import watch
    from kzturk.reports import read_document
    from kzturk.settings import knowledge_folder

    meetings = read_joining(path)
    texts = find_texts(path, articles, meetings)
    known = load_knowledge(knowledge_folder(knowledge))
    readings = {}
    for name in watch(texts, "articles", sys.stderr):
        for document in read_documents([texts[name]]):
            if isinstance(document, Document):
                readings[name] = read_document(document, known)
    scores = score_joining(meetings, readings, {office.name: office.rank for office in known.offices.values()})
    if format == "json":
        write_joining_json(scores, sys.stdout)
    else:
        write_joining(scores, sys.stdout, errors=errors)


def _read(coded: list[GoldArticle], known: Knowledge) -> Iterator[tuple[GoldArticle, Reading]]:
    """Yield each coded article with what kzturk reads in it."""
    from kzturk.documents import Document, read_documents
    from kzturk.rendering.progress import watch
    from kzturk.reports import read_document

    for article in watch(iter(coded), "articles", sys.stderr):
        for document in read_documents([article.path]):
            if not isinstance(document, Document):
                raise DocumentError(f"{document.source}: {document.reason}")
            yield article, read_document(document, known)
