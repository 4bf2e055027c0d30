"""What commands take that show one thing whole, as Typer has it; what they do stands in cli/showing.py."""

from __future__ import annotations

from typing import Annotated

from kzturk.cli.registering import as_info
from kzturk.cli.showing import show_whole
from kzturk.cli.specs import MEETING, WHOLE_FORMAT, Whole

IdArgument = Annotated[str, as_info(MEETING)]
WholeFormat = Annotated[Whole | None, as_info(WHOLE_FORMAT)]

__all__ = ["IdArgument", "WholeFormat", "show_whole"]
