"""The migrations make what the models say, and lose nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from meeting_builders import Reader, a_database, a_document, a_rich_report, feed
from sqlalchemy import Engine, inspect

from kzturk.database.engine import build_engine, read_url
from kzturk.database.migrating import find_migrations, known_revisions, migrate
from kzturk.database.models import Base
from kzturk.database.opening import HEAD

ROOT = Path(__file__).parents[2]


def describe(engine: Engine) -> dict[str, Any]:
    """Return everything that SQLite keeps of a schema, constraints and full text included."""
    looking = inspect(engine)
    tables = [t for t in looking.get_table_names() if t != "alembic_version" and not t.startswith("article_fts")]
    described: dict[str, Any] = {
        table: {
            "columns": [(c["name"], str(c["type"]), c["nullable"]) for c in looking.get_columns(table)],
            "key": looking.get_pk_constraint(table),
            "checks": sorted((c["name"], c["sqltext"]) for c in looking.get_check_constraints(table)),
            "uniques": sorted((u["name"], u["column_names"]) for u in looking.get_unique_constraints(table)),
            "indexes": sorted((i["name"], i["column_names"], i["unique"]) for i in looking.get_indexes(table)),
            "foreign": sorted(
                (f["name"], f["constrained_columns"], f["referred_table"], f["options"])
                for f in looking.get_foreign_keys(table)
            ),
            "options": looking.get_table_options(table),
        }
        for table in tables
    }
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT type, name, sql FROM sqlite_master WHERE (name LIKE 'article_fts%' AND type <> 'index') "
            "OR type IN ('trigger', 'view') OR sql LIKE 'CREATE INDEX%WHERE%'"
        )
        described["beside"] = sorted((kind, name, sql) for kind, name, sql in rows if sql)
    return described


@pytest.fixture
def migrated(tmp_path: Path) -> Engine:
    url = read_url(tmp_path / "migrated.db")
    migrate(url)
    return build_engine(url)


def test_a_migrated_database_equals_a_created_one(tmp_path: Path, migrated: Engine) -> None:
    created = build_engine(read_url(tmp_path / "created.db"))
    Base.metadata.create_all(created)
    assert describe(migrated) == describe(created)


def test_the_comparison_sees_a_changed_check(tmp_path: Path, migrated: Engine) -> None:
    before = describe(migrated)
    with migrated.begin() as connection:
        connection.exec_driver_sql("DROP TABLE judgement")
        connection.exec_driver_sql("CREATE TABLE judgement (id INTEGER NOT NULL)")
    assert describe(migrated) != before


def test_head_is_the_newest_revision() -> None:
    from alembic.script import ScriptDirectory

    from kzturk.database.migrating import build_config

    assert ScriptDirectory.from_config(build_config()).get_heads() == [HEAD]
    assert HEAD in known_revisions()


def run_alembic(*words: str, database: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "KZTURK_DB": str(database)}
    command = [sys.executable, "-m", "alembic", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_alembic_from_a_checkout_does_the_same(tmp_path: Path, migrated: Engine) -> None:
    path = tmp_path / "cli.db"
    done = run_alembic("upgrade", "head", database=path)
    assert done.returncode == 0, done.stderr
    assert describe(build_engine(read_url(path))) == describe(migrated)
    checked = run_alembic("check", database=path)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_going_back_and_forth_is_clean(tmp_path: Path, migrated: Engine) -> None:
    path = tmp_path / "cli.db"
    for words in (("upgrade", "head"), ("downgrade", "base"), ("upgrade", "head")):
        done = run_alembic(*words, database=path)
        assert done.returncode == 0, done.stderr
    assert describe(build_engine(read_url(path))) == describe(migrated)


def test_alembic_asks_for_the_database() -> None:
    environment = {k: v for k, v in os.environ.items() if k != "KZTURK_DB"}
    command = [sys.executable, "-m", "alembic", "current"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert "Name the database" in done.stderr


def test_no_package_shadows_alembic() -> None:
    assert find_migrations() == ROOT / "alembic"
    assert not (ROOT / "alembic" / "__init__.py").exists()


def test_migrating_keeps_every_row(tmp_path: Path, reader: Reader) -> None:
    with a_database(tmp_path) as database:
        text = reader.knows(
            "On Monday Tokayev met Serdar in Astana.",
            a_rich_report("On Monday Tokayev met Serdar in Astana."),
        )
        feed(database, reader, a_document(text))
        before = count_rows(database.engine)
        migrate(read_url(tmp_path / "test.db"))
        assert count_rows(database.engine) == before
        with database.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def count_rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()  # noqa: S608  (our names)
            for name in Base.metadata.tables
        }


def test_every_column_and_table_has_a_comment() -> None:
    for table in Base.metadata.tables.values():
        assert table.comment, table.name
        assert [c.name for c in table.columns if not c.comment] == []


def test_every_constraint_follows_the_convention() -> None:
    for table in Base.metadata.tables.values():
        names = [str(c.name) for c in table.constraints] + [str(i.name) for i in table.indexes]
        assert all(name.split("_")[0] in ("pk", "ck", "uq", "fk", "ix") for name in names), names
        assert len(names) == len(set(names))


def test_the_models_speak_postgresql_too() -> None:
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.schema import CreateIndex, CreateTable

    for table in Base.metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        assert "ROWID" not in made
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=postgresql.dialect()))


def test_a_migration_that_breaks_off_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import alembic.command

    whole = alembic.command.upgrade

    def broken_off(config: Any, revision: str) -> None:
        whole(config, revision)
        raise RuntimeError("the power went")

    monkeypatch.setattr(alembic.command, "upgrade", broken_off)
    url = read_url(tmp_path / "broken.db")
    with pytest.raises(RuntimeError):
        migrate(url)
    assert inspect(build_engine(url)).get_table_names() == []


def test_a_database_of_the_first_schema_keeps_all_and_learns_to_look_up(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "test.db"
    words = "On Monday Tokayev met Serdar in Astana and they spoke about gas, roads and a railway for a long while."
    with a_database(tmp_path) as database:
        for number in range(2):
            text = reader.knows(f"{words} {'Again.' * number}", a_rich_report(words))
            feed(database, reader, a_document(text, f"{number}.txt"))
        new = dump_tables(database.engine, "article_band", "reprint", "report_person")
        assert all(new.values())
    assert run_alembic("downgrade", "0001", database=path).returncode == 0
    decide = "INSERT INTO judgement (report_key, other_key, verdict, who, decided_at) SELECT min(key), max(key)"
    with build_engine(read_url(path)).begin() as connection:
        connection.exec_driver_sql(f"{decide}, 'same', 'Anna', '2025-01-01 00:00:00.000000' FROM report")
    migrate(read_url(path))
    engine = build_engine(read_url(path))
    assert dump_tables(engine, "article_band", "reprint", "report_person") == new
    assert len(dump_tables(engine, "judgement_report")["judgement_report"]) == 2


def dump_tables(engine: Engine, *names: str) -> dict[str, list[str]]:
    with engine.connect() as connection:
        return {
            name: sorted(map(str, connection.exec_driver_sql(f"SELECT * FROM {name}")))  # noqa: S608  (our names)
            for name in names
        }
