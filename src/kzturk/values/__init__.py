"""Values that every room passes on: spans, days with a precision, folded words, keys, evidence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kzturk.values.collecting import collector_paused
    from kzturk.values.dates import DateRange, Precision, parse_period
    from kzturk.values.evidence import Evidence
    from kzturk.values.folding import fold, fold_word
    from kzturk.values.keys import make_key, slugify

__all__ = [
    "DateRange",
    "Evidence",
    "Precision",
    "collector_paused",
    "fold",
    "fold_word",
    "make_key",
    "parse_period",
    "slugify",
]

_ROOMS = {
    "collecting": ("collector_paused",),
    "dates": ("DateRange", "Precision", "parse_period"),
    "evidence": ("Evidence",),
    "folding": ("fold", "fold_word"),
    "keys": ("make_key", "slugify"),
}


def __getattr__(name: str) -> Any:
    """Load a name of the front door from its module when it is first asked for."""
    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{room}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
