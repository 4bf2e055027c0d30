"""kzturk: who of Kazakhstan and Turkmenistan met whom, when, where, about what, and the words that say so.

``kzturk.open(path)`` asks a database, ``kzturk.extract(text)`` reads an article (docs/library.md). Each name loads
its module when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kzturk.errors import KzturkError
    from kzturk.library import AmbiguousNameWarning, Archive, Extraction, Meeting, Rows, extract, open

__version__ = "0.1.0"
__all__ = [
    "AmbiguousNameWarning", "Archive", "Extraction", "KzturkError", "Meeting", "Rows", "__version__", "extract", "open",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'kzturk' has no attribute '{name}'")
    return getattr(import_module("kzturk.errors" if name == "KzturkError" else "kzturk.library"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
