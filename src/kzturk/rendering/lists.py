"""The columns of the smaller answers: topics, leaders, venues, articles, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kzturk.rendering.columns import Column, Layout

if TYPE_CHECKING:
    from kzturk.queries.rows import ArticleRow, LeaderRow, TopicRow, VenueRow
    from kzturk.settings import Setting


class RuleLike(Protocol):
    """What is shown of an extraction rule."""

    @property
    def id(self) -> str: ...
    @property
    def room(self) -> str: ...
    @property
    def explanation(self) -> str: ...


TOPICS: Layout[TopicRow] = Layout(
    columns=(
        Column(key="topic", value=lambda row: row.code, keep=True),
        Column(key="parent", value=lambda row: row.parent, keep=True),
        Column(key="name", value=lambda row: row.name, ideal=30, on_screen=False),
        Column(key="meetings", value=lambda row: row.meetings, keep=True, right=True),
        Column(key="first", value=lambda row: row.first_on, keep=True),
        Column(key="last", value=lambda row: row.last_on, keep=True),
    ),
    key="topic",
)

LEADERS: Layout[LeaderRow] = Layout(
    columns=(
        Column(key="id", value=lambda row: row.id, on_screen=False),
        Column(key="name", value=lambda row: row.name, least=18, ideal=26),
        Column(key="country", value=lambda row: row.country, keep=True),
        Column(key="office", value=lambda row: row.office, least=20, ideal=30, below=True),
        Column(key="curated", value=lambda row: row.curated, on_screen=False),
        Column(key="meetings", value=lambda row: row.meetings, keep=True, right=True),
        Column(key="first", value=lambda row: row.first_on, keep=True),
        Column(key="last", value=lambda row: row.last_on, keep=True),
    ),
    key="id",
)

VENUES: Layout[VenueRow] = Layout(
    columns=(
        Column(key="country", value=lambda row: row.country, keep=True),
        Column(key="city", value=lambda row: row.city, least=12),
        Column(key="site", value=lambda row: row.site, least=12),
        Column(key="meetings", value=lambda row: row.meetings, keep=True, right=True),
        Column(key="first", value=lambda row: row.first_on, keep=True),
        Column(key="last", value=lambda row: row.last_on, keep=True),
    )
)

ARTICLES: Layout[ArticleRow] = Layout(
    columns=(
        Column(key="id", value=lambda row: row.id, keep=True, right=True),
        Column(key="published", value=lambda row: row.published_on, keep=True),
        Column(key="publisher", value=lambda row: row.publisher, least=9, ideal=16),
        Column(key="language", value=lambda row: row.language, on_screen=False),
        Column(key="title", value=lambda row: row.title, least=14, ideal=40),
        Column(key="meetings", value=lambda row: row.meetings, keep=True, right=True),
        Column(key="reason", value=lambda row: row.reason, least=8, ideal=14),
        Column(key="source", value=lambda row: row.source, least=20, ideal=30, below=True),
        Column(key="ingested_at", value=lambda row: row.ingested_at, on_screen=False),
    ),
    key="id",
)

RULES: Layout[RuleLike] = Layout(
    columns=(
        Column(key="rule", value=lambda row: row.id, keep=True),
        Column(key="room", value=lambda row: row.room, on_screen=False),
        Column(key="explanation", value=lambda row: " ".join(row.explanation.split()), least=30, ideal=60),
    )
)

SETTINGS: Layout[Setting] = Layout(
    columns=(
        Column(key="setting", value=lambda row: row.key, keep=True),
        Column(key="value", value=lambda row: row.value, cell=lambda row: row.value or "–", least=20, ideal=40),
        Column(key="from", value=lambda row: row.origin, keep=True),
        Column(key="what", value=lambda row: row.told, on_screen=False),
    ),
    key="setting",
)
