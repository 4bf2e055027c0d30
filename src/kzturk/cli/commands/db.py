"""``kzturk db``: looking after the database."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from kzturk.cli.door import tell
from kzturk.cli.options import DatabaseOption, KnowledgeOption

db = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Look after the database: upgrade, check, info, rebuild, backup.",
)

TargetArgument = Annotated[Path, typer.Argument(metavar="TARGET", help="The file to write.")]


@db.command()
def upgrade(db: DatabaseOption = None) -> None:
    """Bring the database to the version of this kzturk. Commands do so by themselves; a missing one is made.

    \b
    Example:
      kzturk db upgrade --db meetings.db
    """
    from kzturk.database import upgrade as upgrade_database
    from kzturk.settings import database_place

    place = database_place(db)
    done = upgrade_database(place)
    if done.before == done.after:
        typer.echo(f"{place} is at version {done.after} already.")
    else:
        typer.echo(f"{place} is now at version {done.after} (before: {done.before or 'no database'}).")


@db.command()
def check(db: DatabaseOption = None) -> None:
    """Examine the database and change nothing. Exit code 1 when something is wrong.

    \b
    Example:
      kzturk db check
    """
    from kzturk.database import check as check_database
    from kzturk.database import open_database
    from kzturk.rendering.care import build_check_lines
    from kzturk.rendering.screen import write_lines
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        findings = check_database(database)
    write_lines(build_check_lines(findings), sys.stdout)
    if not all(finding.ok for finding in findings):
        tell("The database is not sound; restore a backup, or ingest the articles into a new one.")
        raise typer.Exit(1)


@db.command()
def info(db: DatabaseOption = None) -> None:
    """Tell where the database is, how large, at which version, and what it holds.

    \b
    Example:
      kzturk db info
    """
    from kzturk.database import info as describe_database
    from kzturk.database import open_database
    from kzturk.rendering.care import build_info_lines
    from kzturk.rendering.screen import write_lines
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        described = describe_database(database)
    write_lines(build_info_lines(described), sys.stdout)


@db.command()
def rebuild(db: DatabaseOption = None, knowledge: KnowledgeOption = None) -> None:
    """Work all meetings out again from the stored texts, with today's rules and knowledge; tell what changed.

    Ids, judgements and corrections stay. No file is needed. Broken off, it leaves everything as it was.

    \b
    Example:
      kzturk db rebuild
    """
    from kzturk.database import open_database
    from kzturk.ingestion import rebuild as rebuild_database
    from kzturk.knowledge import load_knowledge
    from kzturk.rendering.progress import watch
    from kzturk.rendering.screen import write_lines
    from kzturk.rendering.summary import build_rebuilt_lines
    from kzturk.settings import cache_folder, database_place, knowledge_folder

    known = load_knowledge(knowledge_folder(knowledge), cache=cache_folder())
    with open_database(database_place(db), read_only=False) as database:
        done = rebuild_database(
            database,
            known,
            clock=lambda: datetime.now(UTC),
            pace=lambda numbers: watch(numbers, "articles", sys.stderr),
        )
    write_lines(build_rebuilt_lines(done), sys.stdout)
    for outcome in done.failed:
        tell(f"{outcome.source}: {outcome.why}")
    if done.failed:
        raise typer.Exit(1)


@db.command()
def backup(target: TargetArgument, db: DatabaseOption = None) -> None:
    """Write a whole copy of the database, also while others use it.

    \b
    Example:
      kzturk db backup meetings-2025-06-01.db
    """
    from kzturk.database import backup as backup_database
    from kzturk.database import open_database
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        size = backup_database(database, target)
    typer.echo(f"{target}: {size:,} bytes.")
