"""Opening a database: find it, tell what it is, bring it to this version."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, inspect
from sqlalchemy.engine import URL

from kzturk.database.engine import Database, build_engine, path_of, read_url, speaking_of
from kzturk.database.revision import HEAD
from kzturk.errors import (
    DatabaseError,
    DatabaseMissingError,
    DatabaseReadOnlyError,
    DatabaseTooNewError,
    NotADatabaseError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """What an upgrade did: the revision before (None: the database was new) and the one after."""

    before: str | None
    after: str


def open_database(url_or_path: str | Path, *, create: bool = False, read_only: bool = True) -> Database:
    """Open a database (a path, or a SQLAlchemy URL) at this version's schema; use it in a ``with``.

    ``create`` makes a missing one with its folder (writing commands: ``create=True, read_only=False``). An
    older one is brought up to date, also for reading if the file may be written. Raises DatabaseMissingError,
    DatabaseLockedError, DatabaseReadOnlyError, NotADatabaseError or DatabaseTooNewError, all in sentences.
    """
    url = read_url(url_or_path)
    path = path_of(url)
    if path is not None:
        _make_sure_of_file(path, create=create and not read_only)
    place = _place(url)
    with speaking_of(place):
        engine = _open_engine(url, path, read_only=read_only)
        before = read_revision(engine, place)
    if before != HEAD:
        engine.dispose()
        _bring_up(url, place, before, read_only=read_only)
        engine = _open_engine(url, path, read_only=read_only)
    return Database(engine, place, path, read_only)


def upgrade(url_or_path: str | Path) -> Upgrade:
    """Bring a database to this version's schema (``kzturk db upgrade``); a missing one is made."""
    url = read_url(url_or_path)
    path = path_of(url)
    if path is not None:
        _make_sure_of_file(path, create=True)
    place = _place(url)
    engine = build_engine(url)
    with speaking_of(place):
        before = read_revision(engine, place)
    engine.dispose()
    if before != HEAD:
        _bring_up(url, place, before, read_only=False)
    return Upgrade(before=before, after=HEAD)


def read_revision(engine: Engine, place: str) -> str | None:
    """Return the schema revision of a database, None if it is empty; refuse one that is somebody else's."""
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if "alembic_version" in tables:
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            if found is not None:
                return str(found)
            tables.discard("alembic_version")
    if tables:
        raise NotADatabaseError(
            f"{place} is a database, but not one of kzturk's; name another place with --db. It was left as it is."
        )
    return None


def _make_sure_of_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise NotADatabaseError(f"{path} is a folder; name a file in it, for instance {path / 'kzturk.db'}.")
    if path.exists():
        return
    if not create:
        raise DatabaseMissingError(
            f"There is no database at {path} yet; make one with 'kzturk ingest FOLDER', or name another with --db."
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise NotADatabaseError(f"{path} cannot be made: {path.parent} is no folder.") from None
    except OSError as error:
        raise DatabaseReadOnlyError(
            f"The folder {path.parent} cannot be made ({error.strerror}); name another place with --db."
        ) from error


def _place(url: URL) -> str:
    return url.database or "the database" if path_of(url) else url.render_as_string(hide_password=True)


def _open_engine(url: URL, path: Path | None, *, read_only: bool) -> Engine:
    if not read_only or path is None:
        return build_engine(url)
    return build_engine(url, mode="ro" if _readable(url) else "immutable")


def _readable(url: URL) -> bool:
    """Tell whether SQLite can read the file as usual; in a folder that may not be written, WAL cannot."""
    from sqlalchemy.exc import OperationalError

    engine = build_engine(url, mode="ro")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")
    except OperationalError as error:
        told = str(error.orig)
        return not ("unable to open" in told or "readonly" in told)
    finally:
        engine.dispose()
    return True


def _bring_up(url: URL, place: str, before: str | None, *, read_only: bool) -> None:
    from kzturk.database.migrating import known_revisions, migrate

    if before is not None and before not in known_revisions():
        raise DatabaseTooNewError(
            f"{place} was made by a newer kzturk (its schema is {before}, this version knows {HEAD}); "
            "upgrade kzturk, or name another database with --db. It was left as it is."
        )
    try:
        with speaking_of(place):
            migrate(url)
    except DatabaseReadOnlyError as error:
        if not read_only:
            raise
        raise DatabaseReadOnlyError(
            f"{place} is of an older version and may not be written; make it writable and run 'kzturk db upgrade'."
        ) from error
    except DatabaseMissingError as error:
        raise DatabaseError(str(error)) from error
