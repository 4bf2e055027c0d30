"""What an option of the command line is, as plain values: Typer's options and the quick reader are made from them.

This is the one definition of the options that list commands share. Nothing here imports Typer, so that a question
that is plainly put (cli/quick.py) does not wait for it.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from kzturk.queries.criteria import Kind, Mode, Status, Visit
from kzturk.rendering.formats import OutputFormat


class Option(NamedTuple):
    """One option: its flags, what ``--help`` says of it, and by which values of the database it is completed."""

    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    least: int | None = None
    complete: str | None = None


class Argument(NamedTuple):
    """One argument: a word without a flag."""

    metavar: str
    help: str
    complete: str | None = None


Words = list[str]
Whole = Literal["table", "json"]

DATABASE = Option(("--db",), "The database. Default: KZTURK_DB, kzturk config, else your user data folder.", "PATH")
FORMAT = Option(("--format", "-f"), "How the answer is written. Default: KZTURK_FORMAT, kzturk config, else table.")
LEADER = Option(
    ("--leader",),
    "Somebody who took part: any known spelling, a family name, or an id. Given several times, all of them took part.",
    "NAME",
    complete="leaders",
)
SINCE = Option(("--since",), "From this day on: 2024, 2024-08, 2024-08-05, last-month, 90d (days ago), 6m ...", "DATE")
UNTIL = Option(("--until",), "Up to and including this day, month or year.", "DATE")
MEETING = Argument("MEETING", "The id of a meeting, as `kzturk meetings` prints it.", complete="meetings")
WHOLE_FORMAT = Option(
    ("--format", "-f"), "How the answer is written. Default: table, or json if KZTURK_FORMAT says so."
)
LIMIT = Option(("--limit", "-n"), "No more than N rows.", "N", least=1)


class Filters(NamedTuple):
    """Which meetings: the filters that all list commands share. They combine: every one given must hold."""

    leader: Annotated[Words | None, LEADER] = None
    with_any: Annotated[
        Words | None,
        Option(("--with-any",), "Given several times: at least one of them took part.", "NAME", complete="leaders"),
    ] = None
    office: Annotated[
        Words | None,
        Option(("--office",), "Somebody took part who held this office that day (part of its title).", "WORDS"),
    ] = None
    topic: Annotated[
        Words | None,
        Option(
            ("--topic",),
            "A topic, or a parent with all of its topics. Several: any of them.",
            "TOPIC",
            complete="topics",
        ),
    ] = None
    year: Annotated[str | None, Option(("--year",), "In this year (2024, last-year).", "YEAR")] = None
    since: Annotated[str | None, SINCE] = None
    until: Annotated[str | None, UNTIL] = None
    country: Annotated[
        str | None, Option(("--country",), "Where: a country's name or ISO code.", "COUNTRY", complete="countries")
    ] = None
    city: Annotated[
        str | None, Option(("--city",), "Where: a city, by today's or a former name.", "CITY", complete="cities")
    ] = None
    site: Annotated[
        str | None, Option(("--site",), "Where: a palace, hotel, zone, airport.", "SITE", complete="sites")
    ] = None
    mode: Annotated[Mode | None, Option(("--mode",), "How they spoke.")] = None
    kind: Annotated[Kind | None, Option(("--kind",), "The two countries alone, or others at the table.")] = None
    visit: Annotated[Visit | None, Option(("--visit",), "In the frame of which visit.")] = None
    occasion: Annotated[
        str | None,
        Option(("--occasion",), "The named event that it is or stood beside.", "NAME", complete="occasions"),
    ] = None
    status: Annotated[Status | None, Option(("--status",), "Whether it took place. Default: held.")] = None
    source: Annotated[
        Words | None,
        Option(("--source",), "Told by this publisher. Several: any of them.", "NAME", complete="sources"),
    ] = None
    language: Annotated[
        str | None, Option(("--language",), "Told in this language (en, ru, kk, tk).", "CODE", complete="languages")
    ] = None
    min_confidence: Annotated[
        float | None,
        Option(
            ("--min-confidence",),
            "Some report was read as surely as this, 0 to 1, in all that says which meeting it was.",
            "X",
        ),
    ] = None
    min_sources: Annotated[
        int | None, Option(("--min-sources",), "Told by so many independent sources.", "N", least=1)
    ] = None
    text: Annotated[
        str | None,
        Option(("--text",), 'A report of it has these words: "gas pipeline", "gas OR oil", pipe*.', "WORDS"),
    ] = None


class Answer(NamedTuple):
    """How the answer is written: the options that all list commands share."""

    format: Annotated[OutputFormat | None, FORMAT] = None
    columns: Annotated[str | None, Option(("--columns",), "Only these columns, in this order: id,date,who", "LIST")] = (
        None
    )
    sort: Annotated[
        str | None, Option(("--sort",), "Sort by this column; with - in front, the greatest first.", "COLUMN")
    ] = None
    limit: Annotated[int | None, LIMIT] = None
    offset_key: Annotated[
        str | None, Option(("--offset-key",), "Go on after the row with this key, the last of the page before.", "KEY")
    ] = None
    output: Annotated[str | None, Option(("--output", "-o"), "Write into this file, whole or not at all.", "FILE")] = (
        None
    )
    no_headers: Annotated[
        bool, Option(("--no-headers",), "Without the names of the columns, and without the caption below a table.")
    ] = False


DatabaseChoice = Annotated[str | None, DATABASE]
