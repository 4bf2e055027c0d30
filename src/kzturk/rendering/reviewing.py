"""What is asked in a review, and which keys answer it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kzturk.rendering.screen import Line
from kzturk.rendering.table import wrap
from kzturk.rendering.wording import strip_controls

if TYPE_CHECKING:
    from kzturk.queries.reviewing import ReviewItem

_KEYS = {
    "pair": (("y", "the same"), ("n", "not the same")),
    "stale": (("k", "keep the correction"), ("m", "take the machine's value")),
    "conflict": (("k", "keep the first"),),
    "flagged": (("k", "right"),),
    "unsure": (("k", "right"),),
}
_ALWAYS = (("s", "later"), ("u", "undo the last"), ("q", "quit"))


def build_item_lines(item: ReviewItem, width: int) -> Iterator[Line]:
    """Yield the question, what is known, and the keys that answer."""
    yield from (Line(part, "bold") for part in wrap(strip_controls(item.question), width))
    for fact in item.facts:
        yield from _indent(fact, width, "  ")
    for number, option in enumerate(item.options, start=1):
        yield from _indent(f"{option.words} ({', '.join(option.told_by)})", width, f"  {number} ")
    yield from (Line(part, "dim") for part in wrap(_write_keys(item), width))


def build_help_lines(item: ReviewItem, width: int) -> Iterator[Line]:
    """Yield what to say to a key that means nothing here."""
    yield from (Line(part) for part in wrap(f"That key means nothing here. {_write_keys(item)}", width))


def _indent(words: str, width: int, lead: str) -> Iterator[Line]:
    for n, part in enumerate(wrap(strip_controls(words), max(width - len(lead), 20))):
        yield Line(f"{lead if n == 0 else ' ' * len(lead)}{part}")


def _write_keys(item: ReviewItem) -> str:
    keys = list(_KEYS[item.kind])
    if item.kind == "conflict" and item.can_be_set:
        keys.append((f"1-{min(len(item.options), 9)}", "choose"))
    if item.kind in ("flagged", "unsure") and item.can_be_removed:
        keys.append(("r", "remove it"))
    return " · ".join(f"{key} {meaning}" for key, meaning in (*keys, *_ALWAYS))
