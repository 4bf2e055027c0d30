"""Questions: ``select_*`` builds a statement, ``fetch_*`` runs it, and the answer is frozen rows.

The rows and criteria load at once (rendering needs no more); what speaks SQL when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kzturk.queries.criteria import MeetingCriteria
from kzturk.queries.rows import (
    ArticleRow,
    EvidenceRow,
    FigureRow,
    LeaderRow,
    MeetingDetail,
    MeetingRow,
    OutcomeRow,
    ParticipantRow,
    ReportRef,
    TopicRow,
    VenueRow,
)

if TYPE_CHECKING:
    from kzturk.queries.counts import fetch_articles, fetch_leaders, fetch_topics, fetch_venues
    from kzturk.queries.detail import fetch_meeting
    from kzturk.queries.meetings import count_meetings, fetch_meetings
    from kzturk.queries.names import name_people, resolve_city, resolve_country, resolve_leader, resolve_topic

__all__ = [
    "ArticleRow", "EvidenceRow", "FigureRow", "LeaderRow", "MeetingCriteria", "MeetingDetail", "MeetingRow",
    "OutcomeRow", "ParticipantRow", "ReportRef", "TopicRow", "VenueRow",
    "count_meetings", "fetch_articles", "fetch_leaders", "fetch_meeting", "fetch_meetings", "fetch_topics",
    "fetch_venues", "name_people", "resolve_city", "resolve_country", "resolve_leader", "resolve_topic",
]  # fmt: skip

_ROOMS = {
    "count_meetings": "meetings",
    "fetch_articles": "counts",
    "fetch_leaders": "counts",
    "fetch_meeting": "detail",
    "fetch_meetings": "meetings",
    "fetch_topics": "counts",
    "fetch_venues": "counts",
    "name_people": "names",
    "resolve_city": "names",
    "resolve_country": "names",
    "resolve_leader": "names",
    "resolve_topic": "names",
}


def __getattr__(name: str) -> Any:
    """Load a name of the front door from its module when it is first asked for."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
