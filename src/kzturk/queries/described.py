"""From words to what a meeting brought: an outcome, or a figure, as somebody describes it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from kzturk.errors import UsageError
from kzturk.reports.model import FIGURE_STATUSES, MEASURES, OUTCOME_KINDS
from kzturk.values import fold

_NUMBER = re.compile(
    r"(?P<comparator>[<>~=]?)\s*(?P<digits>\d[\d,]*(?:\.\d+)?)\s*(?P<size>thousand|million|billion)?\s*(?P<unit>\S+)?"
)
_SIZES = {None: 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_STATUS_OF: Mapping[str, str] = MappingProxyType(
    {"trade-target": "target", "trade-growth": "change", "power-capacity": "capacity"}
)
"""What a figure of a measure usually is; of all others the actual one."""


def read_choice(name: str, allowed: Sequence[str], words: str) -> str:
    """Return a word of a closed list. Raises UsageError with all that there are."""
    given = words.strip().casefold()
    if given in allowed:
        return given
    raise UsageError(f"'{words}' is no {name}; it is {', '.join(allowed[:-1])} or {allowed[-1]}.")


def read_yes(words: str) -> bool:
    """Return whether words say yes. Raises UsageError when they say neither."""
    given = words.strip().casefold()
    if given in ("yes", "true", "no", "false"):
        return given in ("yes", "true")
    raise UsageError(f"'{words}' says neither yes nor no.")


def read_outcome(words: str) -> dict[str, Any]:
    """Return the outcome that "award: an order; to Tokayev" or "documents; count 11" describes."""
    kind, what, parts = _take_apart(words)
    outcome: dict[str, Any] = {"kind": read_choice("outcome", OUTCOME_KINDS, kind), "what": what or None}
    for name, value in parts:
        if name in ("to", "by") and value:
            outcome[name] = value
        elif name == "count" and value.isdigit():
            outcome["count"] = int(value)
        elif name == "accepted":
            outcome["accepted"] = read_yes(value)
        else:
            part = f"{name} {value}".strip()
            raise UsageError(
                f"'{part}' is no part of an outcome; write to WHOM, by WHOM, count NUMBER, or accepted yes or no."
            )
    return outcome


def read_figure(words: str) -> dict[str, Any]:
    """Return the figure that "trade-turnover: > 500 million USD; actual; period 2024" describes."""
    name, number, parts = _take_apart(words)
    measure = read_choice("measure", MEASURES, name)
    told = _NUMBER.fullmatch(number)
    if told is None:
        raise UsageError(f"'{number}' is no figure; write it as 500 million USD, > 12.5 % or 140.")
    figure: dict[str, Any] = {
        "measure": measure, "value": float(told["digits"].replace(",", "")) * _SIZES[told["size"]],
        "unit": told["unit"], "comparator": told["comparator"] or "=", "status": _STATUS_OF.get(measure, "actual"),
        "period": None, "speaker": None,
    }  # fmt: skip
    for part, value in parts:
        if part == "period" and value:
            figure["period"] = value
        elif part == "by" and value:
            figure["speaker"] = value
        else:
            figure["status"] = read_choice("part of a figure", (*FIGURE_STATUSES, "period WHEN", "by WHOM"), part)
    return figure


def _take_apart(words: str) -> tuple[str, str, Iterator[tuple[str, str]]]:
    """Return what stands before the colon, what stands behind it, and the parts behind semicolons."""
    head, *rest = [part.strip() for part in words.split(";")]
    kind, _, what = (part.strip() for part in head.partition(":"))
    parts = (part.partition(" ") for part in rest if part)
    return kind, what, ((name, value.strip()) for name, _, value in parts)


def choose(meeting: str, noun: str, items: Sequence[tuple[str, str]], words: str) -> int:
    """Return the place of the item that a kind, with words where several are of that kind, or a number means.

    Items are given by kind and words. Raises UsageError that lists them.
    """
    if words.strip().isdigit() and 1 <= int(words) <= len(items):
        return int(words) - 1
    kind, _, what = (fold(part) for part in words.partition(":"))
    matching = [n for n, (name, said) in enumerate(items) if fold(name) == kind and what in fold(said)]
    if len(matching) == 1:
        return matching[0]
    listed = "; ".join(f"{n} {name}{f': {said}' if said else ''}" for n, (name, said) in enumerate(items, 1))
    many = f"several {noun}s like" if matching else f"no {noun}"
    raise UsageError(f"{meeting} has {many} '{words}'. It has: {listed or 'none'}. Name one by its number.")
