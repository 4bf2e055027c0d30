"""``kzturk correct``: what a person sets right in a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kzturk.cli.options import DatabaseOption
from kzturk.cli.signing import ByOption, WhyOption, sign
from kzturk.errors import UsageError

if TYPE_CHECKING:
    from kzturk.database import Database
    from kzturk.database.deciding import Decider

IdArgument = Annotated[str, typer.Argument(metavar="MEETING", help="The id of a meeting.")]
FieldArgument = Annotated[
    str, typer.Argument(metavar="FIELD", help="date, venue, format, topics ...; any other word lists them all.")
]
ValueArgument = Annotated[
    str | None, typer.Argument(metavar="[VALUE]", help="The right value; 'none' where there is none.")
]
AddOption = Annotated[
    list[str] | None,
    typer.Option("--add", metavar="ITEM", help="A participant, topic, outcome or figure that is missing."),
]
RemoveOption = Annotated[
    list[str] | None,
    typer.Option("--remove", metavar="ITEM", help="A participant, topic, outcome or figure that is wrong."),
]


def correct(
    meeting: IdArgument,
    field: FieldArgument,
    value: ValueArgument = None,
    add: AddOption = None,
    remove: RemoveOption = None,
    why: WhyOption = None,
    by: ByOption = None,
    db: DatabaseOption = None,
) -> None:
    """Set a value of a meeting right. No later ingest and no newer version overwrites it.

    Days are 2024-08-05, 2024-08 or 2024-08-05..2024-08-06; a venue is "site, city, country" or the last parts
    of it; an outcome to add is "award: the order; to Tokayev" or "documents; count 11", a figure "trade-turnover: > 500
    million USD; period 2024". Outcomes and figures to remove are named by kind or number.

    \b
    Examples:
      kzturk correct ID date 2024-08-05 --why "the ministry's site says so"
      kzturk correct ID venue "Akorda, Astana, KZ"
      kzturk correct ID venue.city Turkistan
      kzturk correct ID visit none
      kzturk correct ID participants.Meredov.role guest
      kzturk correct ID topics --add water --remove culture
      kzturk correct ID participants --add "Meredov=guest"
      kzturk correct ID outcomes --remove 2
      kzturk correct ID figures --add "trade-target: 1 billion USD; by Tokayev"
    """
    from kzturk.database import open_database
    from kzturk.settings import database_place

    changes = bool(add or remove)
    if changes == (value is not None):
        raise UsageError("Write the right value after the field, or what to --add or --remove.")
    with open_database(database_place(db), read_only=False) as database:
        by_whom = sign(by, why)
        if value is not None:
            _set(database, meeting, field, value, by_whom)
        else:
            _change(database, meeting, field, add or [], remove or [], by_whom)


def _set(database: Database, meeting: str, field: str, value: str, by: Decider) -> None:
    from kzturk.queries.corrections import read_setting

    name, right = read_setting(database, meeting, field, value)
    _store(database, meeting, "set", name, right, by)


def _change(database: Database, meeting: str, field: str, add: list[str], remove: list[str], by: Decider) -> None:
    """Understand all items before the first is stored, so that a wrong one leaves everything as it was."""
    from kzturk.queries.corrections import read_item

    removed = [read_item(database, meeting, field, words, adding=False) for words in remove]
    added = [read_item(database, meeting, field, words, adding=True) for words in add]
    for number, (name, item) in enumerate([*removed, *added]):
        in_order = replace(by, at=by.at + timedelta(microseconds=number))
        _store(database, meeting, "remove" if number < len(removed) else "add", name, item, in_order)


def _store(
    database: Database, meeting: str, action: Literal["set", "add", "remove"], field: str, value: object, by: Decider
) -> None:
    """Store a correction, and say it with what the machine has."""
    from kzturk.database.deciding import correct_meeting
    from kzturk.queries.decisions import say, say_change

    done = correct_meeting(database, meeting, action, field, value, by)
    machine = f"; the machine has {say(field, done.machine)}" if action == "set" else ""
    typer.echo(f"{say_change(action, field, value)}{machine}. (decision {done.key})")
