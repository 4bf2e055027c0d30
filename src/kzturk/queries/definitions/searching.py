"""Articles found by their words, the best first, and the meetings that they tell of. SQLite only."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Select, Text, bindparam, literal_column, select

from kzturk.database.models import Article, Meeting, MeetingReport, Report
from kzturk.queries.definitions.fulltext import FULL_TEXT_TABLE, matches, snippet
from kzturk.queries.definitions.statement import Conditions, Statement

_SNIPPET = 24
_WEIGHTS = literal_column("'bm25(4.0, 1.0)'", Text)
"""A word of the title counts as much as four of the text."""
_ARTICLES: BindParameter[Any] = bindparam("ids", expanding=True)


def _search(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Articles that match words, the best first; FTS5 ranks while it reads, so nothing is sorted."""
    return (
        select(
            Article.id, Article.source, Article.title, Article.publisher, Article.language, Article.published_on,
            snippet(_SNIPPET).label("excerpt"),
        )
        .select_from(FULL_TEXT_TABLE)
        .join(Article, Article.id == FULL_TEXT_TABLE.c.rowid)
        .where(matches(bindparam("wanted")), FULL_TEXT_TABLE.c.rank.op("MATCH", is_comparison=True)(_WEIGHTS), *where)
    )  # fmt: skip


def _select_meetings_told(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(Report.article_id, Meeting.id, Meeting.started_on, Meeting.ended_on, Meeting.precision)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .join(Meeting, Meeting.id == MeetingReport.meeting_id)
        .where(Report.article_id.in_(_ARTICLES), *where)
        .order_by(Report.article_id, Report.prominence.desc(), Report.ordinal)
    )


SEARCHING: dict[str, Statement] = {
    "search": Statement(select=_search, orders={"best": (FULL_TEXT_TABLE.c.rank,)}, limited=True),
    "search.meetings": Statement(select=_select_meetings_told),
}
