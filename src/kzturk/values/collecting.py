"""The garbage collector, kept quiet while much is built that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Let nothing be collected while tables are built that live as long as the process.

    Building allocates a hundred thousand objects, and the collector would walk all of them over and over and find
    nothing: compiling the phrases takes 0.12 s instead of 0.27 s without it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
