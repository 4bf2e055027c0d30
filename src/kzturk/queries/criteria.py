"""What can be asked of meetings, as values that say themselves in words.

A criterion has three faces: words (here), SQL (``queries/definitions/conditions.py``, under the same name), and
Python (:func:`meets`). A test holds the last two equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

from kzturk.queries.plans import Condition
from kzturk.queries.rows import MeetingRow

Mode = Literal["in-person", "telephone", "video"]
Kind = Literal["bilateral", "multilateral"]
Visit = Literal["state", "official", "working", "private"]
Status = Literal["held", "planned", "cancelled", "all"]


_FOUND_FIRST = frozenset({"leader", "source", "topic"})
"""Kinds whose meetings are better found at once than each meeting asked, unless only the newest few are wanted."""


class Criterion(NamedTuple):
    """One thing asked for: its kind, the value that the database knows, and how people say the value.

    ``words``, where given, are said instead of what is usual for the kind; empty, it goes without saying.
    """

    kind: str
    value: Any
    said: str = ""
    words: str | None = None

    @property
    def condition(self) -> Condition:
        """The criterion as a condition of a plan."""
        return Condition(self.kind, self.value)

    @property
    def counted(self) -> Condition:
        """The same condition as it is best put where all meetings that meet it are counted."""
        return Condition(f"{self.kind}.any" if self.kind in _FOUND_FIRST else self.kind, self.value)


class _Kind(NamedTuple):
    """One kind of criterion: how it is said, and whether a meeting meets it (None: the row does not tell)."""

    words: str
    meets: Callable[[MeetingRow, Any], bool] | None


def _took_part(row: MeetingRow, people: Any) -> bool:
    return any(person.id in people for person in row.participants)


def _held_office(row: MeetingRow, pattern: str) -> bool:
    words = re.sub("!(.)", r"\1", pattern[1:-1])  # as LIKE reads it, "!" being its escape
    return any(words in (person.office or "").lower() for person in row.participants)


def _had_topic(row: MeetingRow, codes: Any) -> bool:
    return any(code in codes for code, _ in row.topics)


def _told_by(row: MeetingRow, publishers: Any) -> bool:
    return any(report.publisher in publishers for report in row.reports)


_KINDS: Mapping[str, _Kind] = {
    "status": _Kind("that were {}", lambda row, statuses: row.status in statuses),
    "leader": _Kind("with {}", _took_part),
    "office": _Kind("with a {}", _held_office),
    "mode": _Kind("{}", lambda row, mode: row.format == mode),
    "kind": _Kind("that were {}", lambda row, kind: row.kind == kind),
    "visit": _Kind("on a {} visit", lambda row, visit: row.visit == visit),
    "occasion": _Kind("at {}", lambda row, occasions: row.occasion_id in occasions),
    "site": _Kind("at {}", lambda row, sites: row.site in sites),
    "city": _Kind("in {}", lambda row, city: row.city == city),
    "country": _Kind("in {}", lambda row, country: row.country == country),
    "since": _Kind("since {}", lambda row, day: row.end is not None and row.end >= day),
    "until": _Kind("until {}", lambda row, day: row.start is not None and row.start < day),
    "topic": _Kind("on {}", _had_topic),
    "source": _Kind("told by {}", _told_by),
    "language": _Kind("told in {}", None),
    "min_confidence": _Kind("read with a confidence of {} or more", None),
    "min_sources": _Kind("told by {} sources or more", lambda row, number: row.sources >= number),
    "text": _Kind("whose reports say {}", None),
    "id": _Kind("{}", lambda row, ids: row.id in ids),
}
"""All kinds, in the order in which a question says them."""


def meets(row: MeetingRow, criterion: Criterion) -> bool | None:
    """Tell whether a meeting meets a criterion; None when the row alone cannot tell."""
    told = _KINDS[criterion.kind].meets
    return told(row, criterion.value) if told is not None else None


def describe(noun: str, criteria: Iterable[Criterion]) -> str:
    """Return a question in words ("meetings with Kassym-Jomart Tokayev since 2024 on energy")."""
    usual: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    parts: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for criterion in criteria:
        if criterion.words is None:
            usual[criterion.kind].append(criterion.said or str(criterion.value))
        elif criterion.words:
            parts[criterion.kind].append(criterion.words)
    for kind, said in usual.items():
        if said:
            parts[kind].append(_KINDS[kind].words.format(_join(said)))
    return " ".join((noun, *(words for said in parts.values() for words in said)))


def _join(said: list[str]) -> str:
    *most, last = said
    return f"{', '.join(most)} and {last}" if most else last


STATUSES = ("held", "planned", "cancelled")
HELD = Criterion("status", ("held",), words="")
"""That meetings took place goes without saying."""
