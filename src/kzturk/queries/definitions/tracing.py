"""What tracing lists: where reports disagree, how each stands to what was concluded, and the journal."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, select

from kzturk.database.models import Article, Attribution, Change, Claim, Conflict, Meeting, Report
from kzturk.queries.definitions.statement import Conditions, Statement

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


def _select_conflicts(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(Conflict.meeting_id, Meeting.started_on, Conflict.field)
        .join(Meeting, Meeting.id == Conflict.meeting_id)
        .where(*where)
    )


def _select_standings(where: Conditions) -> Select[*tuple[Any, ...]]:
    """How the reports' values stand to those of meetings, the best report first."""
    told = and_(Claim.report_id == Attribution.report_id, Claim.field == Attribution.claim_field)
    return (
        select(
            Attribution.meeting_id, Attribution.field, Attribution.report_id, Attribution.claim_field,
            Attribution.standing, Claim.value, Article.source, Article.publisher,
        )
        .join(Report, Report.id == Attribution.report_id)
        .join(Article, Article.id == Report.article_id)
        .join(Claim, told)
        .where(Attribution.meeting_id.in_(_IDS), *where)
        .order_by(
            Attribution.meeting_id, Report.prominence.desc(), Article.published_on, Article.source, Report.ordinal,
            Attribution.field, Claim.ordinal,
        )
    )  # fmt: skip


def _select_changes(where: Conditions) -> Select[*tuple[Any, ...]]:
    columns = (Change.id, Change.changed_at, Change.run_id, Change.meeting_id, Change.kind, Change.field)
    return select(*columns, Change.before, Change.after).where(*where)


TRACING: dict[str, Statement] = {
    "conflicts": Statement(
        select=_select_conflicts,
        orders={"newest": (Meeting.started_on.desc().nulls_last(), Meeting.id, Conflict.field)},
        limited=True,
    ),
    "standings": Statement(select=_select_standings),
    "changes": Statement(select=_select_changes, orders={"oldest": (Change.changed_at, Change.id)}, limited=True),
}
