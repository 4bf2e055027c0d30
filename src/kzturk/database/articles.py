"""Storing what articles say: the text once, its files, its reports and their claims. Nothing here commits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from kzturk.database.claims import (
    ClaimRow,
    article_to_claims,
    claims_to_report,
    in_stored_order,
    report_to_claims,
)
from kzturk.database.likeness import load_reprints, save_sketch
from kzturk.database.models import (
    UNKNOWN_DAY,
    Article,
    ArticleClaim,
    ArticleFile,
    Claim,
    MeetingReport,
    Report,
    ReportPerson,
    Source,
)
from kzturk.database.rows import Row, in_chunks, insert_rows
from kzturk.documents.model import DATE_LINE_BASIS, Document
from kzturk.meetings import KnownReport, carry_keys
from kzturk.meetings.features import measure_reach
from kzturk.reports import model as reports
from kzturk.reports.model import Reading


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """What tells whether an article must be read again."""

    id: int
    source: str
    content_hash: str
    extractor: str
    knowledge: str
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """With what and when an article was read."""

    extractor: str
    knowledge: str
    run_id: int
    at: datetime


_HEADS = (
    Article.id, Article.source, Article.content_hash, Article.extractor, Article.knowledge, Article.reason,
)  # fmt: skip


def find_article_of_file(connection: Connection, path: str) -> StoredArticle | None:
    """Return the article whose text a file held when it was read last."""
    statement = select(*_HEADS).join(ArticleFile, ArticleFile.article_id == Article.id)
    return _first(connection, statement.where(ArticleFile.path == path))


def find_article_of_text(connection: Connection, content_hash: str) -> StoredArticle | None:
    """Return the article that has a text."""
    return _first(connection, select(*_HEADS).where(Article.content_hash == content_hash))


def _first(connection: Connection, statement: Any) -> StoredArticle | None:
    row = connection.execute(statement).first()
    return StoredArticle(*row) if row else None


def link_file(connection: Connection, path: str, article_id: int) -> None:
    """Record that a file holds an article's text."""
    known = connection.scalar(select(ArticleFile.article_id).where(ArticleFile.path == path))
    if known is None:
        insert_rows(connection, ArticleFile, [(path, article_id)])
    elif known != article_id:
        connection.execute(update(ArticleFile).where(ArticleFile.path == path).values(article_id=article_id))


def other_files(connection: Connection, article_id: int, path: str) -> list[str]:
    """Return the files, other than ``path``, that hold an article's text, in order."""
    statement = select(ArticleFile.path).where(ArticleFile.article_id == article_id, ArticleFile.path != path)
    return sorted(connection.scalars(statement))


def rename_article(connection: Connection, article_id: int, source: str) -> None:
    """Print an article under another of its files from now on."""
    connection.execute(update(Article).where(Article.id == article_id).values(source=source))


def save_article(
    connection: Connection,
    article_id: int | None,
    content_hash: str,
    reading: Reading,
    stamp: Stamp,
    *,
    fields: Mapping[str, str] | None = None,
) -> int:
    """Store an article's own values, its reports and all claims, instead of an earlier reading.

    ``fields`` is what its file said of it beside the text, kept so that it can be read again without the file.
    """
    values = _article_values(connection, content_hash, reading, stamp) | {"fields": dict(fields or {}) or None}
    before: dict[str, KnownReport] = {}
    text_before = None
    if article_id is None:
        article_id = _inserted(connection.execute(insert(Article).values(values)))
    else:
        before = load_reports(connection, Report.article_id == article_id)
        text_before = connection.scalar(select(Article.content_hash).where(Article.id == article_id))
        connection.execute(update(Article).where(Article.id == article_id).values(values))
        connection.execute(delete(Report).where(Report.article_id == article_id))
        connection.execute(delete(ArticleClaim).where(ArticleClaim.article_id == article_id))
    if text_before != content_hash:
        save_sketch(connection, article_id, reading.article.text)
    words = article_to_claims(reading.article, reading.evidence, reading.figures)
    insert_rows(connection, ArticleClaim, [(article_id, n, *row) for n, row in enumerate(words)])
    keys = carry_keys(content_hash, reading.reports, {key: known.report for key, known in before.items()})
    for ordinal, (key, report) in enumerate(zip(keys, reading.reports, strict=True)):
        occasion = report.occasion.id if report.occasion else None
        statement = insert(Report).values(
            key=key, article_id=article_id, ordinal=ordinal, status=report.status,
            prominence=report.prominence,
            started_on=report.date.start, ended_on=report.date.end, occasion=occasion,
            flags=list(report.flags),
        )  # fmt: skip
        number = _inserted(connection.execute(statement))
        rows = [(number, n, *row) for n, row in enumerate(report_to_claims(report))]
        insert_rows(connection, Claim, rows)
        insert_rows(connection, ReportPerson, _list_people(number, report))
    return article_id


def _list_people(number: int, report: reports.Report) -> list[Row]:
    """Return who is claimed when, for looking reports up."""
    day = report.date.start or UNKNOWN_DAY
    people = sorted({p.id for p in report.participants})
    return [(person, measure_reach(report.date), day, number) for person in people]


def _article_values(connection: Connection, content_hash: str, reading: Reading, stamp: Stamp) -> dict[str, Any]:
    facts = reading.article
    publisher = connection.scalar(select(Source.id).where(Source.name == facts.publisher))
    return {
        "content_hash": content_hash, "source": reading.source, "title": facts.title, "text": facts.text,
        "language": facts.language, "publisher": facts.publisher, "publisher_id": publisher, "url": facts.url,
        "published_on": facts.published_on, "published_basis": facts.published_basis,
        "dateline": facts.dateline,
        "reason": reading.reason, "extractor": stamp.extractor, "knowledge": stamp.knowledge,
        "run_id": stamp.run_id, "ingested_at": stamp.at,
    }  # fmt: skip


def _inserted(result: Any) -> int:
    return int(result.inserted_primary_key[0])


def stamp_article(connection: Connection, article_id: int, stamp: Stamp) -> None:
    """Record that a newer reader or knowledge read the article and found the same."""
    values = {"extractor": stamp.extractor, "knowledge": stamp.knowledge}
    connection.execute(update(Article).where(Article.id == article_id).values(values))


def delete_article(connection: Connection, article_id: int) -> None:
    """Remove an article whose text no file holds any more, with its reports and claims."""
    connection.execute(delete(Article).where(Article.id == article_id))


def list_articles(connection: Connection) -> list[int]:
    """Return the numbers of all stored articles, in order."""
    return list(connection.scalars(select(Article.id).order_by(Article.id)))


def load_document(connection: Connection, article_id: int) -> Document:
    """Return an article's text as it came from its file.

    The line of metadata that gave its day (``date 2024-08-05``) is no part of the stored text, and is put back.
    """
    columns = (
        Article.source, Article.text, Article.content_hash, Article.published_on, Article.published_basis,
        Article.fields.label("told"),
    )  # fmt: skip
    row = connection.execute(select(*columns).where(Article.id == article_id)).one()
    head = f"date {row.published_on.isoformat()}\n" if row.published_basis == DATE_LINE_BASIS else ""
    return Document(source=row.source, text=head + row.text, content_hash=row.content_hash, fields=dict(row.told or {}))


def says_the_same(connection: Connection, article_id: int, reading: Reading) -> bool:
    """Tell whether a new reading of an article equals what is stored of it."""
    facts = reading.article
    columns = (
        Article.title, Article.language, Article.publisher, Article.url, Article.published_on,
        Article.published_basis, Article.dateline, Article.reason,
    )  # fmt: skip
    stored = connection.execute(select(*columns).where(Article.id == article_id)).one()
    now = (
        facts.title, facts.language, facts.publisher, facts.url, facts.published_on,
        facts.published_basis, facts.dateline, reading.reason,
    )  # fmt: skip
    if tuple(stored) != now or _load_words(connection, article_id) != article_to_claims(
        facts, reading.evidence, reading.figures
    ):
        return False
    known = load_reports(connection, Report.article_id == article_id)
    return [k.report for k in known.values()] == [in_stored_order(r) for r in reading.reports]


def _load_words(connection: Connection, article_id: int) -> list[ClaimRow]:
    columns = _claim_columns(ArticleClaim)
    statement = select(*columns).where(ArticleClaim.article_id == article_id).order_by(ArticleClaim.ordinal)
    return [tuple(row) for row in connection.execute(statement)]


def _claim_columns(model: type[Claim] | type[ArticleClaim]) -> tuple[Any, ...]:
    return (
        model.field, model.value, model.span_start, model.span_end,
        model.quote, model.rule, model.basis, model.confidence,
    )  # fmt: skip


def load_reports(connection: Connection, *where: Any) -> dict[str, KnownReport]:
    """Return stored reports by key, with their articles' data, by article and position."""
    statement = (
        select(Report.id, Report.key, Report.flags, Article.content_hash, Article.published_on, Article.publisher)
        .join(Article, Article.id == Report.article_id)
        .where(*where)
        .order_by(Report.article_id, Report.ordinal)
    )
    heads = connection.execute(statement).all()
    claims = _load_claims(connection, [head.id for head in heads])
    alike = load_reprints(connection, {head.content_hash for head in heads})
    return {
        head.key: KnownReport(
            key=head.key,
            report=claims_to_report(claims[head.id], head.flags),
            article=head.content_hash,
            published_on=head.published_on,
            publisher=head.publisher,
            alike=alike.get(head.content_hash, frozenset()),
        )
        for head in heads
    }


def _load_claims(connection: Connection, report_ids: Sequence[int]) -> dict[int, list[ClaimRow]]:
    claims: dict[int, list[ClaimRow]] = defaultdict(list)
    for chunk in in_chunks(report_ids):
        statement = select(Claim.report_id, *_claim_columns(Claim)).where(Claim.report_id.in_(chunk))
        for row in connection.execute(statement.order_by(Claim.report_id, Claim.ordinal)):
            claims[row[0]].append(tuple(row[1:]))
    return claims


def load_by_keys(connection: Connection, keys: Iterable[str]) -> dict[str, KnownReport]:
    """Return the stored reports of these keys."""
    found: dict[str, KnownReport] = {}
    for chunk in in_chunks(sorted(keys)):
        found |= load_reports(connection, Report.key.in_(chunk))
    return found


def find_members(connection: Connection, *where: Any) -> dict[str, set[str]]:
    """Return meetings with the keys of their reports, as concluded last."""
    members: dict[str, set[str]] = defaultdict(set)
    statement = select(MeetingReport.meeting_id, Report.key).join(Report, Report.id == MeetingReport.report_id)
    for meeting, key in connection.execute(statement.where(*where)):
        members[meeting].add(key)
    return dict(members)
