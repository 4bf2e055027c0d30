"""Showing one thing whole: read from the database, written for people through a pager, or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

if TYPE_CHECKING:
    from kzturk.rendering.columns import Json

Whole = TypeVar("Whole")


def show_whole(
    db: str | None,
    fetch: Callable[[Any], Whole],
    draw: Callable[[Whole, TextIO], None],
    *,
    build_json: Callable[[Whole], Json] | None = None,
    format: str | None = None,
    quickly: bool = False,
) -> None:
    """Fetch something from the database and write it on stdout; what has no JSON is always drawn.

    ``quickly`` opens the file without SQLAlchemy, for what is fetched by plans alone.
    """
    from kzturk.cli.destinations import open_destination
    from kzturk.rendering.answers import write_json
    from kzturk.settings import database_place, output_format

    if quickly:
        from kzturk.database.reading import open_reader as open_it
    else:
        from kzturk.database import open_database as open_it

    with open_it(database_place(db)) as database:
        whole = fetch(database)
    if build_json is not None and output_format(format) in ("json", "jsonl"):
        write_json(build_json(whole), sys.stdout)
        return
    with open_destination(None, paged=True) as out:
        draw(whole, out)
