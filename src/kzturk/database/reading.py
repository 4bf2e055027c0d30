"""Opening a database to ask it: a file at this version's schema through the standard library, at once.

Everything else (a server, an older file, none at all) goes the long way through SQLAlchemy, which mends what can
be mended and says in a sentence what cannot.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from kzturk.database.complaints import BUSY_SECONDS, put_in_words
from kzturk.database.revision import HEAD

if TYPE_CHECKING:
    from kzturk.database.engine import Database

_MAPPED = 1 << 28
"""Bytes of the file that are read as memory, not copied: what a quick question needs; a long answer keeps no more."""


_NO_ROOM_BESIDE = ("unable to open", "readonly")
"""What SQLite says when it cannot make its files beside the database."""


class Reader:
    """A database file opened for reading; all answers come from one state of it. Use it in a ``with``."""

    __slots__ = ("_connection", "path", "place")

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.place = str(path)
        self._connection = connection

    def run(self, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a statement, as they come."""
        try:
            for row in self._connection.execute(sql, values):  # noqa: UP028  (left early, nothing is closed twice)
                yield row
        except sqlite3.Error as error:
            raise put_in_words(str(error), self.place) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_at_once(url_or_path: str | Path) -> Reader | None:
    """Open a file of this version, None for anything else: nothing is mended, and nobody waits."""
    file = _find_file(str(url_or_path))
    connection = _connect(file) if file is not None else None
    return Reader(file, connection) if file is not None and connection is not None else None


def open_reader(url_or_path: str | Path) -> Reader | Database:
    """Open a database to ask it; use it in a ``with``. Raises what ``open_database`` raises."""
    reader = open_at_once(url_or_path)
    if reader is not None:
        return reader
    from kzturk.database.opening import open_database

    database = open_database(url_or_path)
    connection = _connect(database.path) if database.path is not None else None
    if database.path is None or connection is None:
        return database
    database.close()
    return Reader(database.path, connection)


def _find_file(place: str) -> Path | None:
    """Return the file that a path names, None for a URL, which needs SQLAlchemy to be understood."""
    if "://" in place:
        return None
    path = Path(place).expanduser()
    return path if path.is_file() else None


def _connect(path: Path) -> sqlite3.Connection | None:
    """Return a connection to a file of this version, as usual or, where nobody can write, as it lies there."""
    for choice in ("mode=ro", "mode=ro&immutable=1"):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{choice}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
        )
        try:
            connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
            connection.execute("BEGIN")
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.Error as error:
            connection.close()
            if any(clue in str(error) for clue in _NO_ROOM_BESIDE):
                continue
            return None
        if revision == (HEAD,):
            return connection
        connection.close()
        return None
    return None
