"""Lines on their way to a person: coloured on a terminal, bare in a pipe. Stored text is never markup."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TextIO

from kzturk.settings import colour

_NARROWEST = 40
_NARROW = re.compile("[\n -~\xa0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u2580-\u259f]*")
"""Letters that take one cell each (Latin, Greek, Cyrillic, punctuation, blocks); of others rich knows."""


PAGER = "pager"
"""The name of a stream that leads to a terminal through a pager."""
_CODES = {
    "bold": "1", "dim": "2", "underline": "4", "reverse": "7",
    "red": "31", "green": "32", "yellow": "33", "blue": "34", "magenta": "35", "cyan": "36",
}  # fmt: skip


class Line(NamedTuple):
    """One line and the style of the whole of it (words such as ``bold`` and ``red``; None for plain)."""

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
    """Write the lines; styles are shown on terminals, and in a pager before one, that want them."""
    if not shows_styles(out):
        out.writelines(f"{line.text}\n" for line in lines)
        return
    if sys.platform == "win32":
        _write_through_rich(([line] for line in lines), out)
        return
    out.writelines(f"{paint(line.text, line.style)}\n" for line in lines)


def write_runs(lines: Iterable[Sequence[Line]], out: TextIO) -> None:
    """Write lines that are made of runs, each in a style of its own."""
    if shows_styles(out) and sys.platform == "win32":
        _write_through_rich(lines, out)
        return
    draw = paint if shows_styles(out) else _leave_plain
    out.writelines("".join([*(draw(run.text, run.style) for run in runs), "\n"]) for runs in lines)


def _leave_plain(text: str, style: str | None) -> str:
    return text


def shows_styles(out: TextIO) -> bool:
    """Tell whether styles are wanted: on a terminal that can, unless the settings say never, or always."""
    wanted = colour()
    if wanted != "auto":
        return wanted == "always"
    return (out.isatty() or getattr(out, "name", None) == PAGER) and os.environ.get("TERM") != "dumb"


def paint(text: str, style: str | None) -> str:
    """Return a text with the codes of its style around it; words of a style that nobody knows are left out."""
    codes = ";".join(_CODES[word] for word in (style or "").split() if word in _CODES)
    return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text


def _write_through_rich(lines: Iterable[Sequence[Line]], out: TextIO) -> None:
    """Let rich find out what a console of Windows can show."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=out, highlight=False, markup=False, emoji=False)
    for runs in lines:
        console.print(Text.assemble(*((run.text, run.style or "") for run in runs)), soft_wrap=True)
