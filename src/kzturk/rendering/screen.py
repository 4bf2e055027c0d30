"""Lines on their way to a person: coloured on a terminal, bare in a pipe. Stored text is never markup."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import NamedTuple, TextIO

_NARROWEST = 40
_NARROW = re.compile("[\n -~\xa0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e]*")
"""Letters that take one cell each (Latin, Greek, Cyrillic, punctuation); of others rich knows."""


class Line(NamedTuple):
    """One line and the style of the whole of it (a rich style such as ``bold``; None for plain)."""

    text: str
    style: str | None = None


def measure(text: str) -> int:
    """Return how many cells of a terminal the text takes."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def screen_width() -> int:
    """Return the width to write for: ``COLUMNS``, else the terminal's, else 80."""
    told = os.environ.get("COLUMNS", "")
    if told.isdigit() and int(told):
        return max(int(told), _NARROWEST)
    try:
        columns = os.get_terminal_size(1).columns
    except OSError:
        columns = 0
    return max(columns or 80, _NARROWEST)


def write_lines(lines: Iterable[Line], out: TextIO) -> None:
    """Write the lines; styles are shown on terminals that want colour only."""
    if not out.isatty():
        out.writelines(f"{line.text}\n" for line in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=out, highlight=False, markup=False, emoji=False)
    for line in lines:
        console.print(Text(line.text, style=line.style or ""), soft_wrap=True)
