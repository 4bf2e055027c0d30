"""``kzturk export-decisions`` and ``import-decisions``: decisions shared between databases."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kzturk.cli.door import tell
from kzturk.cli.options import DatabaseOption
from kzturk.cli.signing import ByOption, sign
from kzturk.errors import UsageError

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A file that export-decisions wrote; - for stdin.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of stdout.")
]


def export_decisions(output: OutputOption = None, db: DatabaseOption = None) -> None:
    """Write every decision as a line of JSON, the oldest first, to be shared in git or taken to another database.

    \b
    Example:
      kzturk export-decisions --output decisions.jsonl
    """
    from kzturk.database import open_database
    from kzturk.database.carrying import export_decisions as export
    from kzturk.rendering.answers import dump_json
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        text = "".join(f"{dump_json(line)}\n" for line in export(database))
    if output is None:
        sys.stdout.write(text)
        return
    unfinished = output.with_name(output.name + ".unfinished")
    try:
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(output)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}.") from error


def import_decisions(file: FileArgument, by: ByOption = None, db: DatabaseOption = None) -> None:
    """Take in decisions from a file that export-decisions wrote: all of them, or none when the file is not whole.

    What is here already stays as it is. Decisions about articles that are not here yet wait for them.

    \b
    Example:
      kzturk import-decisions decisions.jsonl
    """
    from kzturk.database import open_database
    from kzturk.database.carrying import import_decisions as take_in
    from kzturk.database.carrying import read_lines
    from kzturk.settings import database_place

    lines = read_lines(_read(file))
    with open_database(database_place(db), create=True, read_only=False) as database:
        done = take_in(database, lines, sign(by))
    typer.echo(f"{done.new} new, {done.known} known already, {done.undone} taken back")
    if done.waiting:
        tell(f"{len(done.waiting)} wait for articles that are not here yet: {', '.join(done.waiting)}.")
    for warning in done.warnings:
        tell(warning)


def _read(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        told = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise UsageError(f"{file} cannot be read: {told}.") from error
