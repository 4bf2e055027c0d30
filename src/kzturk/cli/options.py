"""Options that several commands share, defined once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from kzturk.rendering.answers import OutputFormat

Mode = Literal["in-person", "telephone", "video"]
Status = Literal["held", "planned", "cancelled", "all"]

DatabaseOption = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="PATH",
        help="The database. Default: KZTURK_DB, else kzturk.db in your user data folder.",
    ),
]
KnowledgeOption = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="DIR",
        help="A folder of your own knowledge files, read on top of kzturk's. Default: KZTURK_KNOWLEDGE.",
    ),
]
FormatOption = Annotated[OutputFormat, typer.Option("--format", "-f", help="How the answer is written.")]
LimitOption = Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="No more than N rows.")]
LeaderOption = Annotated[
    list[str] | None,
    typer.Option(
        "--leader",
        metavar="NAME",
        help="Somebody who took part: any known spelling, a family name, or an id. "
        "Given several times, all of them took part.",
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="From this day on (2024, 2024-08 or 2024-08-05)."),
]
UntilOption = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Up to and including this day, month or year."),
]
PathsArgument = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files (.txt, .md) and folders of them.")]
