"""From an id that somebody has to the meeting of today."""

from __future__ import annotations

from sqlalchemy import Connection, select

from kzturk.database.engine import Database
from kzturk.database.models import Meeting
from kzturk.queries.detail import follow_id


def find_current(connection: Connection, meeting_id: str) -> str:
    """Return the id of the meeting that an id leads to. Raises UnknownNameError when it leads to none."""
    wanted = meeting_id.strip().casefold()
    if connection.scalar(select(Meeting.id).where(Meeting.id == wanted)) is not None:
        return wanted
    return follow_id(connection, wanted)


def resolve_meeting(database: Database, meeting_id: str) -> str:
    """Return the id of the meeting that an id leads to, as ``find_current``."""
    with database.connect() as connection:
        return find_current(connection, meeting_id)
