"""The formats that lists are written in."""

from __future__ import annotations

from typing import Literal, cast, get_args

from kzturk.errors import UsageError

OutputFormat = Literal["table", "json", "jsonl", "csv", "tsv", "markdown", "ics"]


def as_format(name: str) -> OutputFormat:
    """Return the format of a name that came from the environment. Raises UsageError with all that there are."""
    known = get_args(OutputFormat)
    if name not in known:
        raise UsageError(f"KZTURK_FORMAT is '{name}', which is no format; possible are {', '.join(known)}.")
    return cast(OutputFormat, name)
