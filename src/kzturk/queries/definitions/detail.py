"""One meeting whole: what it brought, the numbers told, and the words behind every value."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select

from kzturk.database.models import (
    Article,
    Claim,
    Figure,
    Meeting,
    MeetingReport,
    Outcome,
    Report,
    RetiredMeeting,
)
from kzturk.queries.definitions.statement import Conditions, Statement

_MEETING: BindParameter[str] = bindparam("meeting")


def _select_outcomes(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Outcome.kind, Outcome.what, Outcome.recipient, Outcome.accepted,
            Outcome.__table__.c["count"], Outcome.listed, Outcome.topics, Outcome.inviter, Outcome.occasion,
            Outcome.country, Outcome.city, Outcome.days, Outcome.event,
        )
        .where(Outcome.meeting_id == _MEETING, *where)
        .order_by(Outcome.ordinal)
    )  # fmt: skip


def _select_figures(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Figure.measure, Figure.value, Figure.unit, Figure.comparator, Figure.status, Figure.period, Figure.speaker
        )
        .where(Figure.meeting_id == _MEETING, *where)
        .order_by(Figure.ordinal)
    )


def _select_evidence(where: Conditions) -> Select[*tuple[Any, ...]]:
    """The words behind a meeting: report by report, main ones first."""
    return (
        select(
            Claim.report_id, Claim.field, Claim.value, Article.source, Claim.span_start, Claim.span_end, Claim.quote,
            Claim.rule, Claim.basis, Claim.confidence,
        )
        .join(Report, Report.id == Claim.report_id)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .join(Article, Article.id == Report.article_id)
        .where(MeetingReport.meeting_id == _MEETING, Claim.quote.is_not(None), *where)
        .order_by(
            Report.prominence.desc(), Article.published_on, Article.source, Report.ordinal, Claim.ordinal
        )
    )  # fmt: skip


def _select_flags(where: Conditions) -> Select[*tuple[Any, ...]]:
    """What the reader found contradictory in the reports of a meeting, report by report."""
    return (
        select(Article.source, Report.flags)
        .join(Report, Report.article_id == Article.id)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .where(MeetingReport.meeting_id == _MEETING, *where)
        .order_by(Report.prominence.desc(), Article.published_on, Article.source, Report.ordinal)
    )


def _select_retired(where: Conditions) -> Select[*tuple[Any, ...]]:
    columns = (RetiredMeeting.successor_id, RetiredMeeting.why, RetiredMeeting.retired_at)
    return select(*columns).where(RetiredMeeting.id == _MEETING, *where)


def _select_ids(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Meeting.id).where(*where)


DETAIL: dict[str, Statement] = {
    "outcomes": Statement(select=_select_outcomes),
    "figures": Statement(select=_select_figures),
    "evidence": Statement(select=_select_evidence),
    "flags": Statement(select=_select_flags),
    "retired": Statement(select=_select_retired),
    "meeting.ids": Statement(select=_select_ids),
}
