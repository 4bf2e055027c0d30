"""The handle on a database: engine, pragmas, transactions, and sqlite's errors turned into sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from kzturk.database.complaints import TURN_SECONDS, put_in_words
from kzturk.errors import DatabaseError, DatabaseReadOnlyError

_WRITING = "kzturk_writing"


@dataclass(frozen=True, slots=True)
class Database:
    """An open database. ``path`` is its file, None on a server; ``place`` is how messages name it."""

    engine: Engine
    place: str
    path: Path | None
    read_only: bool

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """Give a connection for reading."""
        with speaking_of(self.place), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Give a connection in a writing transaction committed at the end, rolled back by an exception."""
        if self.read_only:
            raise DatabaseReadOnlyError(f"{self.place} was opened for reading only.")
        engine = self.engine.execution_options(**{_WRITING: True})
        with speaking_of(self.place), engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def speaking_of(place: str) -> Iterator[None]:
    """Turn a database driver's error into one of kzturk's, with a sentence about ``place``."""
    try:
        yield
    except DBAPIError as error:
        raise put_in_words(str(error.orig), place) from error


def read_url(url_or_path: str | Path) -> URL:
    """Return the URL of a database given as a path or as a URL."""
    given = str(url_or_path)
    if "://" not in given:
        return URL.create("sqlite", database=str(Path(given).expanduser()))
    try:
        url = make_url(given)
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError) as error:
        raise DatabaseError(f"'{given}' names no kind of database that kzturk knows: {error}.") from error
    return url


def path_of(url: URL) -> Path | None:
    """Return the file of an SQLite URL, None for a server."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def build_engine(url: URL, *, mode: str = "rwc", foreign_keys: bool = True) -> Engine:
    """Return an engine; ``mode`` is SQLite's: ``ro``, ``rw``, ``rwc``, or ``immutable`` (nobody writes).

    Foreign keys are off only while migrating: SQLite rebuilds a table by dropping it, which would cascade.
    """
    path = path_of(url)
    if path is None:
        try:
            return create_engine(url)
        except ImportError as error:
            raise DatabaseError(f"The driver for {url.get_backend_name()} is not installed: {error}.") from error
    choice = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    engine = create_engine("sqlite://", creator=_opener(f"{path.absolute().as_uri()}?{choice}"), poolclass=NullPool)
    _set_pragmas(engine, writable=mode.startswith("rw"), foreign_keys=foreign_keys)
    return engine


def _opener(uri: str) -> Any:
    import sqlite3

    return lambda: sqlite3.connect(uri, uri=True, timeout=TURN_SECONDS, isolation_level=None)


def _set_pragmas(engine: Engine, *, writable: bool, foreign_keys: bool) -> None:
    """Hang the pragmas on every connection, and begin transactions ourselves, DDL and savepoints included."""

    @event.listens_for(engine, "connect")
    def _on_connect(dbapi_connection: Any, _record: Any) -> None:
        cursor = dbapi_connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {int(TURN_SECONDS * 1000)}")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if writable:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(_WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def writing(engine: Engine) -> Engine:
    """Return the engine with transactions that take the write lock at once instead of failing half-way."""
    return engine.execution_options(**{_WRITING: True})
