"""One key at a time: from a terminal without waiting for Enter, or one character after another from a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO


class Keys(Protocol):
    """Where keys come from; "" when there are no more."""

    def read(self) -> str: ...


@contextmanager
def open_keys(source: TextIO) -> Iterator[Keys]:
    """Give the keys of a terminal, put back as it was afterwards, or of a pipe."""
    if not source.isatty():
        yield _Piped(source)
        return
    try:
        import termios
        import tty
    except ImportError:  # no POSIX terminal: a line a key
        yield _Lines(source)
        return
    number = source.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setcbreak(number)
        yield _Terminal(number)
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, before)


class _Piped:
    """Characters of a pipe or file; line ends mean nothing."""

    def __init__(self, source: TextIO) -> None:
        self._source = source

    def read(self) -> str:
        while (key := self._source.read(1)) in ("\n", "\r", " "):
            pass
        return key


class _Lines:
    """The first character of each line."""

    def __init__(self, source: TextIO) -> None:
        self._source = source

    def read(self) -> str:
        line = self._source.readline()
        return (line.strip() or "?")[0] if line else ""


class _Terminal:
    """Keys as they are pressed."""

    def __init__(self, number: int) -> None:
        self._number = number

    def read(self) -> str:
        import os

        return os.read(self._number, 1).decode("ascii", "replace")
