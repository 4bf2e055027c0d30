"""The questions of following, answered: rows out of a database, for a day that counts as today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kzturk.queries.criteria import HELD, Criterion
from kzturk.queries.following.fetching import StoredDiary, load_contacts, load_invitations, load_tellings
from kzturk.queries.following.gaps import find_fallen_silent, find_gaps
from kzturk.queries.following.invitations import follow_invitations
from kzturk.queries.following.model import FigurePoint, GapRow, InvitationRow, PledgeRow
from kzturk.queries.following.pledges import build_series, find_pledges

if TYPE_CHECKING:
    from kzturk.queries.running import Askable


def fetch_invitations(
    database: Askable, criteria: Sequence[Criterion] = (HELD,), *, today: date
) -> tuple[InvitationRow, ...]:
    """Return the invitations made at meetings that meet the criteria, with what became of each."""
    return follow_invitations(load_invitations(database, criteria), StoredDiary(database), today=today)


def fetch_figures(
    database: Askable, criteria: Sequence[Criterion] = (HELD,), *, measures: Sequence[str] = ()
) -> tuple[FigurePoint, ...]:
    """Return the series of figures, oldest first, of some measures only if given.

    Days are asked of the figure (of its meeting, else of its publication), source, language and text of the article
    that tells it, everything else of its meeting.
    """
    series = build_series(load_tellings(database, criteria))
    return tuple(point for point in series if not measures or point.measure in measures)


def fetch_pledges(
    database: Askable, criteria: Sequence[Criterion] = (HELD,), *, measures: Sequence[str] = ()
) -> tuple[PledgeRow, ...]:
    """Return the targets told, most often told first, each beside the nearest actual figure."""
    rows = find_pledges(build_series(load_tellings(database, criteria)))
    return tuple(row for row in rows if not measures or row.measure in measures)


def fetch_gaps(
    database: Askable, criteria: Sequence[Criterion] = (HELD,), *, today: date, at_least: int = 6
) -> tuple[GapRow, ...]:
    """Return the months without a meeting that meets the criteria, and the topics that fell silent in them.

    Where the criteria end before today, so does the gap after the last meeting.
    """
    contacts = load_contacts(database, criteria)
    end = min([c.value - timedelta(days=1) for c in criteria if c.kind == "until"], default=today)
    gaps = find_gaps(contacts, today=min(end, today), at_least=at_least)
    if end < today:
        gaps = tuple(replace(gap, until=gap.until or end) for gap in gaps)
    return (*gaps, *find_fallen_silent(contacts, at_least=at_least))
