"""From an id that somebody has seen to the meeting of today: redirects are followed, tombstones speak."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import process
from sqlalchemy import Connection, select

from kzturk.database.models import Meeting, MeetingReport, Report, RetiredMeeting
from kzturk.errors import UnknownNameError
from kzturk.meetings.merging import name_meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFound:
    """A meeting as it is now: the id asked for, today's, and the keys of its reports, the founding one first."""

    asked: str
    id: str
    keys: tuple[str, ...]


def find_meeting(connection: Connection, meeting_id: str) -> MeetingFound:
    """Return the meeting that an id names or leads to.

    Raises UnknownNameError for an id that never was, with near ones, and for one removed, with when and why.
    """
    asked = meeting_id.strip().casefold()
    id_ = asked if _exists(connection, asked) else _follow(connection, asked)
    named = (
        select(Report.key)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .where(MeetingReport.meeting_id == id_)
        .order_by(MeetingReport.founding.desc(), Report.key)
    )
    return MeetingFound(asked=asked, id=id_, keys=tuple(connection.scalars(named)))


def _exists(connection: Connection, id_: str) -> bool:
    return connection.scalar(select(Meeting.id).where(Meeting.id == id_)) is not None


def _follow(connection: Connection, id_: str) -> str:
    retired = connection.execute(select(RetiredMeeting).where(RetiredMeeting.id == id_)).first()
    if retired is None:
        near = process.extract(id_, list(connection.scalars(select(Meeting.id))), limit=3, score_cutoff=75)
        names = tuple(str(match[0]) for match in near)
        hint = f" Did you mean {' or '.join(names)}?" if names else " 'kzturk meetings' lists the ids."
        raise UnknownNameError(f"There is no meeting '{id_}'.{hint}", names)
    if retired.successor_id is None:
        when = retired.retired_at.date().isoformat()
        why = retired.why[:1].lower() + retired.why[1:]
        raise UnknownNameError(f"The meeting {id_} was removed on {when}: {why}")
    return str(retired.successor_id)


def find_part(one: MeetingFound, other: MeetingFound) -> str | None:
    """Return the report that founded the one of two joined meetings which gave its id up."""
    for found in (other, one):
        if found.asked != found.id:
            for key in found.keys:
                if found.asked in (name_meeting(key, n) for n in range(7, 10)):
                    return key
    return None
