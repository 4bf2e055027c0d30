"""Opening: what is there is told apart, and every trouble is a sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from meeting_builders import a_database

from kzturk.database import backup, check, info, open_database, upgrade
from kzturk.database.opening import HEAD
from kzturk.errors import (
    DatabaseError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseReadOnlyError,
    DatabaseTooNewError,
    NotADatabaseError,
)


def run(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_missing_database_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissingError, match=r"no database at .*kzturk ingest"):
        open_database(tmp_path / "no.db")
    assert not list(tmp_path.iterdir())


def test_writing_makes_the_database_with_its_folder(tmp_path: Path) -> None:
    with open_database(tmp_path / "new" / "folder" / "x.db", create=True, read_only=False) as database:
        assert database.path is not None
        assert database.path.is_file()
        assert all(finding.ok for finding in check(database))


def test_a_url_is_as_good_as_a_path(tmp_path: Path) -> None:
    a_database(tmp_path).close()
    with open_database(f"sqlite:///{tmp_path / 'test.db'}") as database:
        assert info(database).revision == HEAD


def test_odd_characters_in_a_path_are_only_characters(tmp_path: Path) -> None:
    name = "a b%20c#d?e.db"
    a_database(tmp_path, name).close()
    assert (tmp_path / name).is_file()


@pytest.mark.parametrize("content", [b"this is a text and no database at all\n" * 100, b"\x89PNG\r\n\x1a\n" * 200])
def test_another_file_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    for options in ({"read_only": True}, {"create": True, "read_only": False}):
        with pytest.raises(NotADatabaseError, match="not a database"):
            open_database(path, **options)
    assert path.read_bytes() == content


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(NotADatabaseError, match="is a folder"):
        open_database(tmp_path)


def test_somebody_elses_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    run(path, "CREATE TABLE recipe (name TEXT)")
    with pytest.raises(NotADatabaseError, match="not one of kzturk's"):
        open_database(path, create=True, read_only=False)


def test_a_newer_database_is_left_as_it_is(tmp_path: Path) -> None:
    a_database(tmp_path).close()
    run(tmp_path / "test.db", "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseTooNewError, match=r"newer kzturk .*9999"):
        open_database(tmp_path / "test.db")


def test_a_locked_database_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kzturk.database.engine.TURN_SECONDS", 0.05)
    with a_database(tmp_path) as database:
        other = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLockedError, match="in use by another process"), database.begin():
            pass
        other.close()


def test_reading_goes_on_while_another_writes(tmp_path: Path) -> None:
    a_database(tmp_path).close()
    other = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_database(tmp_path / "test.db") as database:
        assert info(database).counts["meeting"] == 0
    other.close()


def test_a_reader_may_not_write(tmp_path: Path) -> None:
    a_database(tmp_path).close()
    with open_database(tmp_path / "test.db") as database:
        with pytest.raises(DatabaseReadOnlyError), database.begin():
            pass
        with pytest.raises(DatabaseReadOnlyError), database.connect() as connection:
            connection.exec_driver_sql("DELETE FROM meeting")


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "test.db").touch()
    with open_database(tmp_path / "test.db") as database:
        assert info(database).counts["article"] == 0


def test_an_upgrade_says_from_where_to_where(tmp_path: Path) -> None:
    first, second = (upgrade(tmp_path / "x.db") for _ in range(2))
    assert (first.before, first.after) == (None, HEAD)
    assert (second.before, second.after) == (HEAD, HEAD)


def test_an_unknown_server_is_a_sentence() -> None:
    with pytest.raises(DatabaseError, match="names no kind of database"):
        open_database("nosuch://host/db")


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    a_database(tmp_path).close()
    path = tmp_path / "test.db"
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 8] = b"\xff" * (4096 * 7)
    path.write_bytes(content)
    try:
        with open_database(path) as database:
            assert not all(finding.ok for finding in check(database))
    except DatabaseError as error:
        assert str(error).endswith(".")  # noqa: PT017  (either way of telling is right)


def test_a_backup_is_a_whole_database(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        size = backup(database, tmp_path / "copies" / "copy.db")
    assert size == (tmp_path / "copies" / "copy.db").stat().st_size
    assert [p.name for p in (tmp_path / "copies").iterdir()] == ["copy.db"]
    with open_database(tmp_path / "copies" / "copy.db") as copy:
        assert all(finding.ok for finding in check(copy))


def test_a_backup_that_fails_leaves_the_old_copy(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    old.write_text("the old copy")
    with a_database(tmp_path) as database:
        with pytest.raises(DatabaseError, match="itself"):
            backup(database, tmp_path / "test.db")
        with pytest.raises(DatabaseError, match="folder"):
            backup(database, tmp_path)
        (tmp_path / "old.db.unfinished").mkdir()
        with pytest.raises(DatabaseReadOnlyError, match="could not be written"):
            backup(database, old)
    assert old.read_text() == "the old copy"


def test_a_file_that_nobody_can_write_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_database(tmp_path).close()
    monkeypatch.setattr("kzturk.database.opening._readable", lambda url: False)
    with open_database(tmp_path / "test.db") as database:
        assert info(database).counts["meeting"] == 0
    assert [p.name for p in tmp_path.iterdir()] == ["test.db"]


def test_what_a_killed_writer_committed_is_there(tmp_path: Path) -> None:
    a_database(tmp_path).close()
    writer = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
    writer.execute("INSERT INTO topic VALUES ('x', 'y', 'X', 'z')")
    left = tmp_path / "left"
    left.mkdir()
    for name in ("test.db", "test.db-wal"):
        (left / name).write_bytes((tmp_path / name).read_bytes())
    writer.close()
    with open_database(left / "test.db") as database:
        assert info(database).counts["topic"] == 1


def test_an_older_database_that_may_not_be_written_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "test.db").touch()

    def refuse(url: object) -> None:
        raise DatabaseReadOnlyError("It may not be written.")

    monkeypatch.setattr("kzturk.database.migrating.migrate", refuse)
    with pytest.raises(DatabaseReadOnlyError, match="run 'kzturk db upgrade'"):
        open_database(tmp_path / "test.db")
