"""The questions of following, answered: rows out of a database, for a day that counts as today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kzturk.database.engine import Database
from kzturk.queries.criteria import HELD, Criterion
from kzturk.queries.following.fetching import (
    load_contacts,
    load_events,
    load_invitations,
    load_meetings_of,
    load_tellings,
)
from kzturk.queries.following.gaps import find_fallen_silent, find_gaps
from kzturk.queries.following.invitations import follow_invitations
from kzturk.queries.following.model import FigurePoint, GapRow, InvitationRow, PledgeRow, Telling
from kzturk.queries.following.pledges import build_series, find_pledges
from kzturk.queries.plans import Plan
from kzturk.queries.running import run


def fetch_invitations(
    database: Database, *, today: date, ids: Sequence[str] | None = None
) -> tuple[InvitationRow, ...]:
    """Return the invitations told at held meetings (of ``ids`` only, if given) with what became of each."""
    invitations = load_invitations(database, ids)
    people = {p.id for invitation in invitations for p in invitation.made_in.people}
    return follow_invitations(invitations, load_meetings_of(database, people), load_events(database), today=today)


def find_meetings(database: Database, criteria: Sequence[Criterion]) -> tuple[str, ...] | None:
    """Return the ids of the meetings that meet the criteria, None when every held meeting does."""
    if tuple(criteria) == (HELD,):
        return None
    return tuple(id_ for (id_,) in run(database, Plan("meeting.ids", tuple(c.condition for c in criteria))))


def fetch_figures(
    database: Database, criteria: Sequence[Criterion] = (HELD,), *, measures: Sequence[str] = ()
) -> tuple[FigurePoint, ...]:
    """Return the series of figures, oldest first, of some measures only if given.

    Days are asked of the figure (of its meeting, else of its publication), everything else of its meeting.
    """
    tellings = _narrow(database, load_tellings(database), criteria)
    return tuple(point for point in build_series(tellings) if not measures or point.measure in measures)


def fetch_pledges(
    database: Database, criteria: Sequence[Criterion] = (HELD,), *, measures: Sequence[str] = ()
) -> tuple[PledgeRow, ...]:
    """Return the targets told, most often told first, each beside the nearest actual figure."""
    rows = find_pledges(build_series(_narrow(database, load_tellings(database), criteria)))
    return tuple(row for row in rows if not measures or row.measure in measures)


def _narrow(database: Database, tellings: Iterable[Telling], criteria: Sequence[Criterion]) -> tuple[Telling, ...]:
    """Return the tellings that meet the criteria."""
    days = [c for c in criteria if c.kind in ("since", "until")]
    ids = find_meetings(database, [c for c in criteria if c not in days])
    wanted = None if ids is None else frozenset(ids)
    return tuple(
        telling
        for telling in tellings
        if (wanted is None or telling.meeting in wanted) and all(_lies(telling.day, c) for c in days)
    )


def _lies(day: date | None, bound: Criterion) -> bool:
    if day is None:
        return False
    return bool(day >= bound.value if bound.kind == "since" else day < bound.value)


def fetch_gaps(database: Database, people: Sequence[str], *, today: date, at_least: int = 6) -> tuple[GapRow, ...]:
    """Return the months without contact of any of these persons, and the topics that fell silent."""
    contacts = load_contacts(database, people)
    return (*find_gaps(contacts, today=today, at_least=at_least), *find_fallen_silent(contacts, at_least=at_least))
