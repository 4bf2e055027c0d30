"""Questions: a plan says what is asked, ``fetch_*`` runs it, and the answer is frozen rows.

Each name loads its module when it is first asked for. What a question is in SQL stands once, in ``definitions``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kzturk.queries.counts import fetch_articles, fetch_leaders, fetch_topics, fetch_venues
    from kzturk.queries.criteria import Criterion
    from kzturk.queries.detail import fetch_meeting, follow_meeting
    from kzturk.queries.detail_rows import EvidenceRow, FigureRow, MeetingDetail, OutcomeRow
    from kzturk.queries.meetings import count_meetings, fetch_meetings
    from kzturk.queries.names import name_people, resolve_city, resolve_country, resolve_leader, resolve_topic
    from kzturk.queries.rows import (
        ArticleRow,
        LeaderRow,
        MeetingRow,
        ParticipantRow,
        ReportRef,
        TopicRow,
        VenueRow,
    )

__all__ = [
    "ArticleRow", "Criterion", "EvidenceRow", "FigureRow", "LeaderRow", "MeetingDetail", "MeetingRow",
    "OutcomeRow", "ParticipantRow", "ReportRef", "TopicRow", "VenueRow",
    "count_meetings", "fetch_articles", "fetch_leaders", "fetch_meeting", "fetch_meetings", "fetch_topics",
    "fetch_venues", "follow_meeting", "name_people", "resolve_city", "resolve_country", "resolve_leader",
    "resolve_topic",
]  # fmt: skip

_ROOMS = {
    "counts": ("fetch_articles", "fetch_leaders", "fetch_topics", "fetch_venues"),
    "criteria": ("Criterion",),
    "detail": ("fetch_meeting", "follow_meeting"),
    "detail_rows": ("EvidenceRow", "FigureRow", "MeetingDetail", "OutcomeRow"),
    "meetings": ("count_meetings", "fetch_meetings"),
    "names": ("name_people", "resolve_city", "resolve_country", "resolve_leader", "resolve_topic"),
    "rows": (
        "ArticleRow", "LeaderRow", "MeetingRow", "ParticipantRow", "ReportRef", "TopicRow", "VenueRow",
    ),
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a name of the front door from its module when it is first asked for."""
    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{room}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
