"""What a database driver complains of, as sentences about the place."""

from __future__ import annotations

from kzturk.errors import (
    DatabaseError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseReadOnlyError,
    NotADatabaseError,
)

BUSY_SECONDS = 5.0
"""How long a question waits for somebody else who writes."""
TURN_SECONDS = 60.0
"""How long one who writes waits for his turn: several processes that ingest take turns, a batch of articles each."""

_COMPLAINTS: tuple[tuple[str, type[DatabaseError], str], ...] = (
    (
        "locked",
        DatabaseLockedError,
        "{place} is in use by another process; try again when that has finished.",
    ),
    ("busy", DatabaseLockedError, "{place} is in use by another process; try again when that has finished."),
    (
        "readonly",
        DatabaseReadOnlyError,
        "{place} may not be written: make the file and its folder writable, or name another database with --db.",
    ),
    (
        "not a database",
        NotADatabaseError,
        "{place} is not a database but some other file; name another place with --db. It was left as it is.",
    ),
    (
        "unable to open",
        DatabaseMissingError,
        "{place} cannot be opened; check that its folder is there and may be read and written.",
    ),
    ("disk is full", DatabaseError, "There is no room left to write {place}; make room and try again."),
    (
        "malformed",
        DatabaseError,
        "{place} is damaged; bring back a copy (kzturk db backup makes them) or make it anew by ingesting again.",
    ),
)


def put_in_words(complaint: str, place: str) -> DatabaseError:
    """Return the error whose sentence says what a driver complained of."""
    told = complaint.casefold()
    for clue, kind, sentence in _COMPLAINTS:
        if clue in told:
            return kind(sentence.format(place=place))
    return DatabaseError(f"{place} could not do what was asked of it: {complaint}.")
