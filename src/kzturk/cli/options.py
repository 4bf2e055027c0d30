"""Options that several commands share, as Typer has them; those of list commands stand in cli/specs.py."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kzturk.cli.registering import as_info
from kzturk.cli.specs import DATABASE, FORMAT, LEADER, LIMIT, SINCE, UNTIL
from kzturk.rendering.formats import OutputFormat

DatabaseOption = Annotated[str | None, as_info(DATABASE)]
KnowledgeOption = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="DIR",
        help="A folder of your own knowledge files, read on top of kzturk's. Default: KZTURK_KNOWLEDGE, kzturk config.",
    ),
]
FormatOption = Annotated[OutputFormat | None, as_info(FORMAT)]
LimitOption = Annotated[int | None, as_info(LIMIT)]
LeaderOption = Annotated[list[str] | None, as_info(LEADER)]
SinceOption = Annotated[str | None, as_info(SINCE)]
UntilOption = Annotated[str | None, as_info(UNTIL)]
PathsArgument = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files (.txt, .md) and folders of them.")]
