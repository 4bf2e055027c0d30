"""The claims behind a meeting: read once, with their articles, for every question of tracing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from sqlalchemy import Connection, select

from kzturk.database.models import Article, Claim, Meeting, MeetingReport, Report, Source
from kzturk.database.rows import in_chunks
from kzturk.queries.tracing.model import Teller

LISTS = frozenset({"participants", "topics", "outcomes", "figures"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredClaim:
    """A claim as stored, with the report it stands in."""

    report_id: int
    field: str
    value: Any
    start: int | None
    end: int | None
    rule: str | None
    basis: str | None
    confidence: float | None


class MeetingDays(TypedDict):
    """When a meeting was, as each answer about it says."""

    start: date | None
    end: date | None
    precision: str


def load_days(connection: Connection, meeting_id: str) -> MeetingDays:
    """Return when a stored meeting was."""
    statement = select(Meeting.started_on, Meeting.ended_on, Meeting.precision).where(Meeting.id == meeting_id)
    start, end, precision = connection.execute(statement).one()
    return {"start": start, "end": end, "precision": precision}


def load_tellers(connection: Connection, meetings: Iterable[str]) -> dict[str, tuple[Teller, ...]]:
    """Return the reports of meetings: main ones first, then by day of publication, numbered from 1."""
    found: dict[str, list[Any]] = defaultdict(list)
    for chunk in in_chunks(sorted(set(meetings))):
        statement = (
            select(
                MeetingReport.meeting_id, Report.id, Article.source, Article.title, Article.publisher,
                Article.published_on, Source.side, Report.prominence,
            )
            .join(Report, Report.id == MeetingReport.report_id)
            .join(Article, Article.id == Report.article_id)
            .outerjoin(Source, Source.id == Article.publisher_id)
            .where(MeetingReport.meeting_id.in_(chunk))
            .order_by(Report.prominence.desc(), Article.published_on, Article.source, Report.ordinal)
        )  # fmt: skip
        for row in connection.execute(statement):
            found[row[0]].append(row)
    return {id_: tuple(_build_teller(n, row) for n, row in enumerate(rows, 1)) for id_, rows in found.items()}


def _build_teller(number: int, row: Any) -> Teller:
    return Teller(
        number=number, report_id=row[1], source=row[2], title=row[3], publisher=row[4], published_on=row[5],
        side=row[6], prominence=row[7],
    )  # fmt: skip


def load_claims(connection: Connection, reports: Sequence[int]) -> dict[int, list[StoredClaim]]:
    """Return the claims of reports, in the order in which they are stored."""
    claims: dict[int, list[StoredClaim]] = defaultdict(list)
    for chunk in in_chunks(reports):
        statement = (
            select(
                Claim.report_id, Claim.field, Claim.value, Claim.span_start, Claim.span_end, Claim.rule, Claim.basis,
                Claim.confidence,
            )
            .where(Claim.report_id.in_(chunk))
            .order_by(Claim.report_id, Claim.ordinal)
        )  # fmt: skip
        for c in connection.execute(statement):
            claims[c.report_id].append(
                StoredClaim(
                    report_id=c.report_id, field=c.field, value=c.value, start=c.span_start, end=c.span_end,
                    rule=c.rule, basis=c.basis, confidence=c.confidence,
                )
            )  # fmt: skip
    return claims


def load_texts(connection: Connection, reports: Sequence[int]) -> dict[int, str]:
    """Return the texts that the claims of reports point into, by report."""
    texts: dict[int, str] = {}
    for chunk in in_chunks(reports):
        statement = select(Report.id, Article.text).join(Article, Article.id == Report.article_id)
        texts |= {row[0]: row[1] for row in connection.execute(statement.where(Report.id.in_(chunk)))}
    return texts


def is_whole(field: str) -> bool:
    """Tell whether a field is a value by itself rather than a part of one (``venue``, not ``venue.city``)."""
    head, _, rest = field.partition(".")
    return not rest if head not in LISTS else bool(rest) and "." not in rest


def read_values(claims: Iterable[StoredClaim]) -> dict[str, Any]:
    """Return a report's whole values by field; outcomes and figures under a name that other reports share."""
    values = {claim.field: claim.value for claim in claims if is_whole(claim.field) and claim.value is not None}
    shared: dict[str, Any] = {}
    for field, value in values.items():
        name, nth = share_name(field, value), 2
        while name in shared and shared[name] != value:
            name, nth = f"{share_name(field, value)} ({nth})", nth + 1
        shared[name] = value
    return shared


def share_name(field: str, value: Any) -> str:
    """Return a name for a value that does not depend on its place in the report's list.

    ``figures.3`` becomes ``figures.trade-turnover USD actual``: two reports that list figures in another order still
    speak of the same one.
    """
    head = field.partition(".")[0]
    if head == "figures" and isinstance(value, Mapping):
        parts = (value["measure"], value["unit"], value["status"], value["period"])
        return f"figures.{' '.join(str(part) for part in parts if part)}"
    if head == "outcomes" and isinstance(value, Mapping):
        to = f" to {value['to']}" if value.get("to") else ""
        return f"outcomes.{value['kind']}{to}"
    return field
