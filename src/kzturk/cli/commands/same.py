"""``kzturk same`` and ``kzturk not-same``: two meetings are one, or are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kzturk.cli.door import tell
from kzturk.cli.options import DatabaseOption
from kzturk.cli.signing import ByOption, WhyOption, sign

if TYPE_CHECKING:
    from kzturk.database.deciding import Decided

OneArgument = Annotated[str, typer.Argument(metavar="A", help="The id of a meeting, of today or of before.")]
OtherArgument = Annotated[str, typer.Argument(metavar="B", help="The id of the other.")]


def same(
    one: OneArgument, other: OtherArgument, why: WhyOption = None, by: ByOption = None, db: DatabaseOption = None
) -> None:
    """Say that two meetings are one. It outranks what the machine thinks, now and in every later run.

    The id of the earlier report stays; the other leads to it for ever.

    \b
    Examples:
      kzturk same A B
      kzturk same A B --why "the agency dates it a day late" --by Anna
    """
    _decide("same", one, other, why, by, db)


def not_same(
    one: OneArgument, other: OtherArgument, why: WhyOption = None, by: ByOption = None, db: DatabaseOption = None
) -> None:
    """Say that two meetings are not one. Meetings that were joined are taken apart: name both ids.

    \b
    Example:
      kzturk not-same A B --why "two calls on one day"
    """
    _decide("different", one, other, why, by, db)


def _decide(
    verdict: Literal["same", "different"], one: str, other: str, why: str | None, by: str | None, db: str | None
) -> None:
    from kzturk.database import open_database
    from kzturk.database.deciding import judge
    from kzturk.settings import database_place

    with open_database(database_place(db), read_only=False) as database:
        done = judge(database, verdict, one, other, sign(by, why))
    report(done)


def report(done: Decided) -> None:
    """Print what was decided, its id, and on stderr what speaks against it."""
    typer.echo(f"{done.sentence} (decision {done.key})")
    for warning in done.warnings:
        tell(warning)
