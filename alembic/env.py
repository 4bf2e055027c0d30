"""How Alembic reaches a database: the connection that kzturk hands over, ``-x db=...``, or ``KZTURK_DB``.

No pragma is set here: with foreign keys on, SQLite's way of changing a table deletes the rows that point to
it.
"""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import Connection

from kzturk.database.engine import build_engine, read_url, writing
from kzturk.database.models import FULL_TEXT, Base


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out the tables in which SQLite keeps the full text."""
    return not (kind == "table" and name is not None and name.startswith(FULL_TEXT))


def _given_database() -> str:
    given = context.get_x_argument(as_dictionary=True).get("db") or os.environ.get("KZTURK_DB", "").strip()
    if not given:
        raise SystemExit("Name the database: KZTURK_DB=my.db alembic ..., or alembic -x db=my.db ...")
    return given


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_name=_is_ours,
        compare_type=True,
        compare_server_default=True,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _run_offline() -> None:
    url = read_url(_given_database())
    context.configure(url=url, target_metadata=Base.metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def _run_online() -> None:
    given = context.config.attributes.get("connection")
    if given is not None:
        _run(given)
        return
    engine = writing(build_engine(read_url(_given_database()), foreign_keys=False))
    with engine.begin() as connection:
        _run(connection)


if context.is_offline_mode():
    _run_offline()
else:
    _run_online()
