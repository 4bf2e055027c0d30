"""The conductor of the left half: documents are read, stored and concluded; outcomes come out.

Nothing is printed here, and nothing is committed but whole batches; every article has a savepoint.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Literal

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from kzturk import __version__
from kzturk.database import Database
from kzturk.database.articles import (
    Stamp,
    StoredArticle,
    delete_article,
    find_article_of_file,
    find_article_of_text,
    link_file,
    list_articles,
    load_document,
    other_files,
    rename_article,
    save_article,
    says_the_same,
    stamp_article,
)
from kzturk.database.concluding import (
    Concluded,
    Frame,
    conclude_all,
    conclude_around,
    count_changed_fields,
    load_frame,
    meetings_told_in,
    report_keys,
    take_snapshot,
)
from kzturk.database.reference import save_knowledge
from kzturk.database.runs import begin_run, end_run, knowledge_of_last_run
from kzturk.documents.model import Document, FailedDocument, SkippedDocument
from kzturk.errors import DatabaseError, KzturkError
from kzturk.knowledge import Knowledge
from kzturk.reports import read_document
from kzturk.reports.model import Reading

OutcomeKind = Literal["new", "unchanged", "updated", "skipped", "failed"]
Clock = Callable[[], datetime]
Found = Document | SkippedDocument | FailedDocument
Reader = Callable[[Document, Knowledge], Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOutcome:
    """What became of one document.

    ``why`` is a sentence or phrase for skipped and failed ones and for a duplicate ("the same text as
    a.txt"); ``reason`` is the codebook's reason of an article without a main held meeting.
    ``meetings_new``, ``meetings_changed`` and ``meetings_gone`` are public ids that it touched.
    """

    kind: OutcomeKind
    source: str
    why: str | None = None
    reason: str | None = None
    meetings_new: tuple[str, ...] = ()
    meetings_changed: tuple[str, ...] = ()
    meetings_gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestSummary:
    """A whole run counted. ``without`` counts new, unchanged and updated articles by their reason."""

    new: int
    unchanged: int
    updated: int
    skipped: tuple[IngestOutcome, ...]
    failed: tuple[IngestOutcome, ...]
    without: dict[str, int]
    meetings_new: int
    meetings_changed: int
    meetings_gone: int


@dataclass(slots=True)
class _Run:
    """What one call carries along."""

    knowledge: Knowledge
    read: Reader
    stamp: Stamp
    frame: Frame
    counts: Counter[str] = field(default_factory=Counter)


def ingest(
    database: Database,
    documents: Iterable[Found],
    knowledge: Knowledge,
    *,
    clock: Clock,
    batch_size: int = 100,
    read: Reader = read_document,
) -> Iterator[IngestOutcome]:
    """Read, store and conclude every document; yield one outcome each, in order, after it is safely stored.

    One bad document never stops the rest nor leaves half an article. ``clock`` returns the present instant in
    UTC; ``read`` stands in for the reading engine.
    """
    run = _begin_run(database, knowledge, read, clock())
    waiting = iter(documents)
    while batch := list(islice(waiting, batch_size)):
        with database.begin() as connection:
            outcomes = [_take(connection, found, run) for found in batch]
        run.counts.update(outcome.kind for outcome in outcomes)
        yield from outcomes
    _end_run(database, run, clock())


def _begin_run(database: Database, knowledge: Knowledge, read: Reader, at: datetime) -> _Run:

    with database.begin() as connection:
        if knowledge_of_last_run(connection) != knowledge.fingerprint:
            save_knowledge(connection, knowledge)
        run_id = begin_run(connection, extractor=__version__, knowledge=knowledge.fingerprint, at=at)
        frame = load_frame(connection, run_id, at)
    stamp = Stamp(extractor=__version__, knowledge=knowledge.fingerprint, run_id=run_id, at=at)
    return _Run(knowledge, read, stamp, frame)


def _end_run(database: Database, run: _Run, at: datetime) -> None:
    with database.begin() as connection:
        end_run(connection, run.stamp.run_id, run.counts, at)


def _take(connection: Connection, found: Found, run: _Run) -> IngestOutcome:
    """Store one document in a savepoint; what goes wrong is its outcome, unless the database itself fails."""
    if isinstance(found, SkippedDocument):
        return IngestOutcome(kind="skipped", source=found.source, why=found.reason)
    if isinstance(found, FailedDocument):
        return IngestOutcome(kind="failed", source=found.source, why=found.reason)
    try:
        with connection.begin_nested():
            return _store(connection, found, run)
    except (OperationalError, DatabaseError):
        raise
    except KzturkError as error:
        return IngestOutcome(kind="failed", source=found.source, why=str(error))
    except Exception as error:
        told = f"{type(error).__name__}: {_first_line(error)}"
        why = f"It could not be read ({told}); nothing of it was stored."
        return IngestOutcome(kind="failed", source=found.source, why=why)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no reason given"])[0][:200]


def _store(connection: Connection, document: Document, run: _Run) -> IngestOutcome:
    """Decide by path and text whether the article is new, known, changed, or another's copy."""
    held = find_article_of_file(connection, document.source)
    same = find_article_of_text(connection, document.content_hash)
    if same is None:
        return _store_text(connection, document, held, run)
    outcome = _reread(connection, document, same, run)
    if held is None or held.id != same.id:
        outcome = _move(connection, outcome, run, held=held, same=same)
    return outcome


def _store_text(connection: Connection, document: Document, held: StoredArticle | None, run: _Run) -> IngestOutcome:
    """Store a text that no article has: as a new article, or as the new state of the file's only one."""
    reading = run.read(document, run.knowledge)
    replaced = held
    if held and (others := other_files(connection, held.id, document.source)):
        replaced = None
        if held.source == document.source:
            rename_article(connection, held.id, others[0])
    before = _meetings_told_in(connection, replaced)
    known = replaced.id if replaced else None
    number = save_article(connection, known, document.content_hash, reading, run.stamp, fields=document.fields)
    link_file(connection, document.source, number)
    touched = _conclude(connection, number, before, run)
    return _outcome("updated" if held else "new", document.source, reading.reason, touched)


def _reread(connection: Connection, document: Document, known: StoredArticle, run: _Run) -> IngestOutcome:
    """Leave a known text alone, unless another reader or other knowledge now reads something else in it."""
    unchanged = IngestOutcome(kind="unchanged", source=document.source, reason=known.reason)
    if (known.extractor, known.knowledge) == (run.stamp.extractor, run.stamp.knowledge):
        return unchanged
    reading = run.read(replace(document, source=known.source), run.knowledge)
    if says_the_same(connection, known.id, reading):
        stamp_article(connection, known.id, run.stamp)
        touched = _conclude(connection, known.id, _meetings_told_in(connection, known), run)
        return _outcome("unchanged", document.source, known.reason, touched)
    before = _meetings_told_in(connection, known)
    save_article(connection, known.id, document.content_hash, reading, run.stamp, fields=document.fields)
    touched = _conclude(connection, known.id, before, run)
    return _outcome("updated", document.source, reading.reason, touched)


def _move(
    connection: Connection,
    outcome: IngestOutcome,
    run: _Run,
    *,
    held: StoredArticle | None,
    same: StoredArticle,
) -> IngestOutcome:
    """Note that a file holds another article's text; the text it held before goes if no file has it."""
    link_file(connection, outcome.source, same.id)
    why = f"the same text as {same.source}"
    if held is None:
        return replace(outcome, why=why)
    if others := other_files(connection, held.id, outcome.source):
        if held.source == outcome.source:
            rename_article(connection, held.id, others[0])
        return replace(outcome, kind="updated", why=why)
    before = _meetings_told_in(connection, held)
    delete_article(connection, held.id)
    touched = _conclude(connection, held.id, before, run)
    return replace(
        outcome,
        kind="updated",
        why=why,
        meetings_new=(*outcome.meetings_new, *touched.new),
        meetings_changed=(*outcome.meetings_changed, *touched.changed),
        meetings_gone=(*outcome.meetings_gone, *touched.gone),
    )


def _meetings_told_in(connection: Connection, article: StoredArticle | None) -> dict[str, set[str]]:
    return meetings_told_in(connection, article.id) if article else {}


def _conclude(connection: Connection, article_id: int, before: dict[str, set[str]], run: _Run) -> Concluded:
    return conclude_around(connection, report_keys(connection, article_id), before, run.frame)


def _outcome(kind: OutcomeKind, source: str, reason: str | None, touched: Concluded) -> IngestOutcome:
    return IngestOutcome(
        kind=kind,
        source=source,
        reason=reason,
        meetings_new=tuple(touched.new),
        meetings_changed=tuple(touched.changed),
        meetings_gone=tuple(touched.gone),
    )


def summarize(outcomes: Iterable[IngestOutcome]) -> IngestSummary:
    """Count a run: a meeting that was made and then changed in the same run counts as new once."""
    kinds: Counter[str] = Counter()
    without: Counter[str] = Counter()
    skipped, failed = [], []
    new: set[str] = set()
    changed: set[str] = set()
    gone: set[str] = set()
    for outcome in outcomes:
        kinds[outcome.kind] += 1
        skipped += [outcome] if outcome.kind == "skipped" else []
        failed += [outcome] if outcome.kind == "failed" else []
        if outcome.reason is not None:
            without[outcome.reason] += 1
        moved = set(outcome.meetings_gone) & new
        new = (new - moved) | set(outcome.meetings_new) | (set(outcome.meetings_changed) if moved else set())
        changed = (changed | set(outcome.meetings_changed)) - set(outcome.meetings_gone)
        gone = (gone | (set(outcome.meetings_gone) - moved)) - new
    return IngestSummary(
        new=kinds["new"],
        unchanged=kinds["unchanged"],
        updated=kinds["updated"],
        skipped=tuple(skipped),
        failed=tuple(failed),
        without=dict(sorted(without.items())),
        meetings_new=len(new),
        meetings_changed=len(changed - new),
        meetings_gone=len(gone),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What a rebuild found: articles read otherwise or not at all, meetings, and how often each field changed."""

    articles: int
    reread: int
    failed: tuple[IngestOutcome, ...]
    meetings_new: int
    meetings_changed: int
    meetings_gone: int
    fields: dict[str, int]


def rebuild(
    database: Database,
    knowledge: Knowledge,
    *,
    clock: Clock,
    read: Reader = read_document,
    pace: Callable[[Iterable[int]], Iterable[int]] = iter,
) -> Rebuilt:
    """Read every stored text again and conclude all meetings anew, in one transaction: whole or not at all.

    Ids, judgements and corrections stay. ``pace`` passes the articles' numbers on, to show how far it is.
    """
    at = clock()
    with database.begin() as connection:
        if knowledge_of_last_run(connection) != knowledge.fingerprint:
            save_knowledge(connection, knowledge)
        prints = {"extractor": __version__, "knowledge": knowledge.fingerprint}
        run_id = begin_run(connection, **prints, at=at, kind="rebuild")
        stamp = Stamp(**prints, run_id=run_id, at=at)
        run = _Run(knowledge, read, stamp, load_frame(connection, run_id, at))
        before = take_snapshot(connection)
        outcomes = [_read_again(connection, number, run) for number in pace(list_articles(connection))]
        touched = conclude_all(connection, run.frame, before)
        end_run(connection, run_id, Counter(outcome.kind for outcome in outcomes), clock())
        fields = count_changed_fields(connection, run_id)
    return Rebuilt(
        articles=len(outcomes),
        reread=sum(outcome.kind == "updated" for outcome in outcomes),
        failed=tuple(outcome for outcome in outcomes if outcome.kind == "failed"),
        meetings_new=len(touched.new),
        meetings_changed=len(touched.changed),
        meetings_gone=len(touched.gone),
        fields=fields,
    )


def _read_again(connection: Connection, number: int, run: _Run) -> IngestOutcome:
    """Read a stored text with today's rules; one that cannot be read keeps what was read before."""
    document = load_document(connection, number)
    try:
        with connection.begin_nested():
            reading = run.read(document, run.knowledge)
            if says_the_same(connection, number, reading):
                stamp_article(connection, number, run.stamp)
                return IngestOutcome(kind="unchanged", source=document.source)
            save_article(connection, number, document.content_hash, reading, run.stamp, fields=document.fields)
            return IngestOutcome(kind="updated", source=document.source)
    except (OperationalError, DatabaseError):
        raise
    except Exception as error:
        why = f"It could not be read again ({type(error).__name__}: {_first_line(error)}); what was read before stays."
        return IngestOutcome(kind="failed", source=document.source, why=why)
