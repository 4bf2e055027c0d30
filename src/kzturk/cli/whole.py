"""Showing one thing whole: read from the database, written for people through a pager, or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Literal, TextIO, TypeVar

import typer

if TYPE_CHECKING:
    from kzturk.database import Database
    from kzturk.rendering.columns import Json

Whole = TypeVar("Whole")
IdArgument = Annotated[
    str, typer.Argument(metavar="MEETING", help="The id of a meeting, as `kzturk meetings` prints it.")
]
WholeFormat = Annotated[
    Literal["table", "json"] | None,
    typer.Option("--format", "-f", help="How the answer is written. Default: table, or json if KZTURK_FORMAT says so."),
]


def show_whole(
    db: str | None,
    fetch: Callable[[Database], Whole],
    draw: Callable[[Whole, TextIO], None],
    *,
    build_json: Callable[[Whole], Json] | None = None,
    format: str | None = None,
) -> None:
    """Fetch something from the database and write it on stdout; what has no JSON is always drawn."""
    from kzturk.cli.destinations import open_destination
    from kzturk.database import open_database
    from kzturk.rendering.answers import write_json
    from kzturk.settings import database_place, output_format

    with open_database(database_place(db)) as database:
        whole = fetch(database)
    if build_json is not None and output_format(format) in ("json", "jsonl"):
        write_json(build_json(whole), sys.stdout)
        return
    with open_destination(None, paged=True) as out:
        draw(whole, out)
