"""How far long work has come: one line on a terminal, after a second, gone when the work is done."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

Item = TypeVar("Item")
_PATIENCE = 1.0
_PAUSE = 0.2
_CLEAR = "\r\x1b[K"


def watch(items: Iterable[Item], noun: str, out: TextIO) -> Iterator[Item]:
    """Yield the items and write on ``out`` how many went by, if it is a terminal and the work takes long."""
    if not out.isatty():
        yield from items
        return
    started = shown = time.monotonic()
    number = 0
    try:
        for number, item in enumerate(items, start=1):
            yield item
            now = time.monotonic()
            if now - started > _PATIENCE and now - shown > _PAUSE:
                shown = now
                out.write(f"{_CLEAR}{number:,} {noun}, {number / (now - started):,.0f} a second")
                out.flush()
    finally:
        if shown > started:
            out.write(_CLEAR)
            out.flush()
