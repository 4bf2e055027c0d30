"""Looking after a database: what is in it, whether it is sound, and a copy of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from kzturk.database.engine import Database, speaking_of
from kzturk.database.models import (
    Article,
    ArticleClaim,
    Base,
    Claim,
    IngestRun,
    Meeting,
    MeetingReport,
    Report,
)
from kzturk.database.opening import read_revision
from kzturk.database.revision import HEAD
from kzturk.errors import DatabaseError, DatabaseReadOnlyError

COUNTED = (
    "article", "report", "claim", "meeting", "participation", "person", "office", "tenure", "place",
    "occasion",
    "topic", "source", "ingest_run", "change", "judgement", "correction", "suggestion",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseInfo:
    """Where a database is and what it holds.

    ``counts`` is by table name, in a fixed order; ``size`` is in bytes, None on a server.
    """

    place: str
    size: int | None
    revision: str
    counts: dict[str, int]
    last_run_at: datetime | None
    last_run_articles: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One check: its name, whether all is well, and a sentence."""

    check: str
    ok: bool
    sentence: str


def info(database: Database) -> DatabaseInfo:
    """Tell where the database is, how large, at which version, what it holds, and when it was last fed."""
    with database.connect() as connection:
        counts = {
            name: connection.scalar(select(func.count()).select_from(Base.metadata.tables[name])) or 0
            for name in COUNTED
        }
        read = IngestRun.articles_new + IngestRun.articles_updated + IngestRun.articles_unchanged
        last = connection.execute(
            select(IngestRun.started_at, read).where(IngestRun.kind == "ingest").order_by(IngestRun.id.desc()).limit(1)
        ).first()
    return DatabaseInfo(
        place=database.place,
        size=database.path.stat().st_size if database.path else None,
        revision=read_revision(database.engine, database.place) or "none",
        counts=counts,
        last_run_at=last[0] if last else None,
        last_run_articles=last[1] if last else None,
    )


def check(database: Database) -> tuple[Finding, ...]:
    """Examine file, foreign keys, schema version, orphans, spans and full text; change nothing."""
    findings = [_check_revision(database)]
    with database.connect() as connection:
        findings += _check_rows(connection)
        if database.path is not None:
            findings += _check_file(connection)
    return tuple(findings)


def _check_revision(database: Database) -> Finding:
    found = read_revision(database.engine, database.place)
    ok = found == HEAD
    return Finding(
        check="schema",
        ok=ok,
        sentence=f"The schema is at version {found}{'.' if ok else f', not {HEAD}; run kzturk db upgrade.'}",
    )


def _check_rows(connection: Connection) -> Iterator[Finding]:
    """Count what must not be there."""
    loose = ~exists().where(MeetingReport.report_id == Report.id)
    claimless = ~exists().where(Claim.report_id == Report.id)
    empty = ~exists().where(MeetingReport.meeting_id == Meeting.id)
    counted = (
        (
            "reports",
            _count(Report, loose),
            "Every report belongs to a meeting",
            "reports belong to no meeting",
        ),
        ("claims", _count(Report, claimless), "Every report has claims", "reports have no claims"),
        ("meetings", _count(Meeting, empty), "Every meeting has a report", "meetings have no report"),
    )
    for name, statement, well, ill in counted:
        number = connection.scalar(statement) or 0
        yield Finding(check=name, ok=not number, sentence=f"{number} {ill}." if number else f"{well}.")
    wrong = sum(connection.scalar(statement) or 0 for statement in _select_wrong_quotes())
    told = f"{wrong} quotes do not stand in their article where their claims say; ingest the articles again."
    yield Finding(
        check="spans",
        ok=not wrong,
        sentence=told if wrong else "Every quote stands in its article where its claim says.",
    )


def _count(model: type[Base], *where: ColumnElement[bool]) -> Select[int]:
    return select(func.count()).select_from(model).where(*where)


def _select_wrong_quotes() -> Iterator[Select[int]]:
    """Build the statements that count the quotes which are not the words at their place."""
    for model in (Claim, ArticleClaim):
        words = func.substr(Article.text, model.span_start + 1, model.span_end - model.span_start)
        wrong = _count(model, model.quote.is_not(None), words != model.quote)
        if model is Claim:
            wrong = wrong.join(Report, Report.id == Claim.report_id)
            yield wrong.join(Article, Article.id == Report.article_id)
        else:
            yield wrong.join(Article, Article.id == ArticleClaim.article_id)


def _check_file(connection: Connection) -> Iterator[Finding]:
    told = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    yield Finding(
        check="file",
        ok=told == ["ok"],
        sentence="The file is whole." if told == ["ok"] else f"The file is damaged: {told[0]}.",
    )
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    tables = ", ".join(sorted({row[0] for row in broken}))
    yield Finding(
        check="foreign keys",
        ok=not broken,
        sentence=f"{len(broken)} rows point to nothing, in {tables}." if broken else "Every row points to another.",
    )
    yield _check_full_text(connection)


def _check_full_text(connection: Connection) -> Finding:
    """Compare the full-text index with the articles, row by row (its own examination would write)."""
    indexed = connection.exec_driver_sql("SELECT id FROM article_fts_docsize EXCEPT SELECT id FROM article").all()
    missing = connection.exec_driver_sql("SELECT id FROM article EXCEPT SELECT id FROM article_fts_docsize").all()
    off = len(indexed) + len(missing)
    return Finding(
        check="full text",
        ok=not off,
        sentence=f"{off} articles are out of step with the full text." if off else "The full text is in step.",
    )


def backup(database: Database, target: Path) -> int:
    """Write a whole copy to ``target`` and return its size.

    The copy is written beside the target and takes its name when it is complete, so there is never half a
    file.
    """
    if database.path is None:
        raise DatabaseError(f"{database.place} is on a server; make copies with the server's own tools.")
    if target.is_dir():
        raise DatabaseError(f"{target} is a folder; name the file to write.")
    if target.exists() and target.samefile(database.path):
        raise DatabaseError("A database cannot be copied onto itself; name another file.")
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(database, unfinished)
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseReadOnlyError(f"The copy {target} could not be written: {error}.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def _copy(database: Database, target: Path) -> None:
    target.unlink(missing_ok=True)
    with speaking_of(database.place), database.engine.connect() as connection:
        source = connection.connection.driver_connection
        copy = sqlite3.connect(target)
        try:
            _backup_of(source)(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()


def _backup_of(source: object) -> Callable[[sqlite3.Connection], None]:
    if not isinstance(source, sqlite3.Connection):
        raise DatabaseError("Only SQLite databases are copied.")
    return source.backup
