"""The formats that lists are written in."""

from __future__ import annotations

from typing import Literal, cast, get_args

from kzturk.errors import UsageError

OutputFormat = Literal["table", "json", "jsonl", "csv", "tsv", "markdown", "ics"]


def as_format(name: str) -> OutputFormat:
    """Return the format of a name that came from the environment or the config file.

    Raises UsageError with all that there are.
    """
    known = get_args(OutputFormat)
    if name not in known:
        possible = ", ".join(known)
        raise UsageError(f"'{name}' (KZTURK_FORMAT, kzturk config) is no format; possible are {possible}.")
    return cast(OutputFormat, name)
