"""Migrations from code: the same Alembic scripts that ``alembic upgrade head`` runs from a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.engine import URL

from kzturk.database.engine import build_engine, writing
from kzturk.errors import DatabaseError

if TYPE_CHECKING:
    from alembic.config import Config


def find_migrations() -> Path:
    """Return the folder of the migration scripts: in the installed package, else in the checkout."""
    here = Path(__file__).resolve()
    for folder in (here.parent / "migrations", here.parents[3] / "alembic"):
        if (folder / "env.py").is_file():
            return folder
    raise DatabaseError("The migrations are missing from this installation of kzturk; install it again.")


def build_config() -> Config:
    """Return Alembic's configuration for the scripts."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(find_migrations()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@cache
def known_revisions() -> frozenset[str]:
    """Return the revisions that this version of kzturk knows."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(build_config())
    return frozenset(script.revision for script in scripts.walk_revisions())


def migrate(url: URL) -> None:
    """Bring a database to the newest revision, whole or not at all."""
    from alembic import command

    engine = build_engine(url, foreign_keys=False)
    config = build_config()
    try:
        with writing(engine).begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()
