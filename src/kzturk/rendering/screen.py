"""Lines on their way to a person: coloured on a terminal, bare in a pipe. Stored text is never markup."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line and the style of the whole of it (a rich style such as ``bold``; None for plain)."""

    text: str
    style: str | None = None


def measure(text: str) -> int:
    """Return how many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def screen_width() -> int:
    """Return the width to write for: ``COLUMNS``, else the terminal's, else 80."""
    return max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST)


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
