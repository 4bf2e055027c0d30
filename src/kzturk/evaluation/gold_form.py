"""The form of a gold file: which keys and values a line may have. What is wrong is said in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kzturk.errors import UsageError
from kzturk.reports.model import (
    COMPARATORS,
    FIGURE_STATUSES,
    FORMATS,
    KINDS,
    MEASURES,
    OUTCOME_KINDS,
    PROMINENCES,
    REASONS,
    ROLES,
    STATUSES,
    VISITS,
)

Json = dict[str, Any]

ARTICLE_KEYS = frozenset(
    {"id", "language", "outlet", "year", "note", "meetings"}
    | {"publisher", "publisher_alternatives", "published_on", "published_on_alternatives"}
    | {"reason", "reason_alternatives"}
)
SINGLE_FIELDS = ("date", "format", "kind", "visit", "status", "prominence", "occasion", "venue")
"""Fields of a meeting with one value each; ``<field>_alternatives`` lists further values that are as good."""
LIST_FIELDS = ("participants", "topics", "outcomes", "figures")
"""Fields of a meeting with several values; ``<field>_optional`` lists values that may be there or not."""
MEETING_KEYS = frozenset(
    {*SINGLE_FIELDS, *(f"{name}_alternatives" for name in SINGLE_FIELDS)}
    | {*LIST_FIELDS, *(f"{name}_optional" for name in LIST_FIELDS)}
    | {"precision", "sidelines", "inferred", "optional", "note"}
)
VENUE_KEYS = frozenset({"country", "city", "site", "basis"})
OUTCOME_KEYS = frozenset({"kind", "count", "listed", "what", "to", "accepted", "fields", "note"})
FIGURE_KEYS = frozenset({"measure", "value", "unit", "comparator", "status", "period", "speaker", "note"})
_PRECISIONS = ("day", "month", "year", "unknown")
_MEETING_VALUES = {
    "prominence": (PROMINENCES, False),
    "status": (STATUSES, False),
    "format": (FORMATS, True),
    "kind": (KINDS, False),
    "visit": (VISITS, True),
    "precision": (_PRECISIONS, False),
}


class GoldForm:
    """Checks one line of a gold file; ``where`` ("FILE, line 3") begins every sentence."""

    def __init__(self, where: str) -> None:
        self.where = where

    def check(self, coding: object) -> Json:
        """Return the line's object. Raises UsageError for the first thing that is wrong with it."""
        if not isinstance(coding, dict) or not isinstance(coding.get("id"), str) or not coding["id"]:
            raise self._fail("needs an object with an 'id'")
        self._keys(coding, ARTICLE_KEYS, "an article")
        self._days(coding.get("published_on"), "published_on", 1)
        for other in self._list(coding, "published_on_alternatives"):
            self._days(other, "published_on_alternatives", 1)
        if coding.get("reason") is not None:
            self._among(coding["reason"], "reason", REASONS)
        for meeting in self._list(coding, "meetings"):
            self._meeting(meeting)
        return coding

    def _meeting(self, meeting: object) -> None:
        if not isinstance(meeting, dict):
            raise self._fail("key 'meetings': needs a list of objects")
        self._keys(meeting, MEETING_KEYS, "a meeting")
        for key, (values, nullable) in _MEETING_VALUES.items():
            if key not in meeting and key in {"precision", "visit"}:
                continue
            for value in [meeting.get(key), *self._list(meeting, f"{key}_alternatives")]:
                if value is not None or not nullable:
                    self._among(value, key, values)
        for days in [meeting.get("date"), *self._list(meeting, "date_alternatives")]:
            self._days(days, "date", 2)
        for venue in [meeting.get("venue"), *self._list(meeting, "venue_alternatives")]:
            self._table(venue, VENUE_KEYS, "venue") if venue is not None else None
        self._lists(meeting)

    def _lists(self, meeting: Json) -> None:
        for person in self._both(meeting, "participants"):
            self._participant(person)
        for topic in self._both(meeting, "topics"):
            if not isinstance(topic, str):
                raise self._fail("key 'topics': needs a list of topic codes")
        for outcome in self._both(meeting, "outcomes"):
            if not isinstance(outcome, str):
                self._table(outcome, OUTCOME_KEYS, "outcomes")
            kind = outcome if isinstance(outcome, str) else outcome.get("kind")
            self._among(kind, "outcomes", OUTCOME_KINDS)
        for figure in self._both(meeting, "figures"):
            self._figure(figure)
        if any(isinstance(outcome, str) for outcome in self._list(meeting, "outcomes")):
            raise self._fail("key 'outcomes': needs a list of objects")

    def _participant(self, person: object) -> None:
        if isinstance(person, str):
            return
        shape = isinstance(person, list) and len(person) == 3
        name = person[0] if isinstance(person, list) and person else None
        if not shape or not (isinstance(name, str) or (isinstance(name, list) and name)):
            raise self._fail("key 'participants': needs [name, country, role] for everybody")
        self._among(person[2], "participants", ROLES)  # type: ignore[index]

    def _figure(self, figure: object) -> None:
        if isinstance(figure, str):
            self._among(figure, "figures_optional", MEASURES)
            return
        self._table(figure, FIGURE_KEYS, "figures")
        assert isinstance(figure, dict)  # noqa: S101 - _table has checked it
        self._among(figure.get("measure"), "measure", MEASURES)
        if isinstance(figure.get("value"), bool) or not isinstance(figure.get("value"), (int, float)):
            raise self._fail("key 'value': a figure needs a number")
        if "comparator" in figure:
            self._among(figure["comparator"], "comparator", COMPARATORS)
        if figure.get("status") is not None:
            self._among(figure["status"], "status", FIGURE_STATUSES)

    def _both(self, meeting: Json, key: str) -> list[Any]:
        return [*self._list(meeting, key), *self._list(meeting, f"{key}_optional")]

    def _list(self, table: Json, key: str) -> list[Any]:
        value = table.get(key)
        if value is not None and not isinstance(value, list):
            raise self._fail(f"key '{key}': needs a list")
        return value or []

    def _table(self, table: object, keys: frozenset[str], key: str) -> None:
        if not isinstance(table, dict):
            raise self._fail(f"key '{key}': needs an object")
        self._keys(table, keys, f"'{key}'")

    def _keys(self, table: Json, known: frozenset[str], what: str) -> None:
        strange = next((key for key in table if key not in known), None)
        if strange is not None:
            raise self._fail(f"unknown key '{strange}' in {what}; known are {', '.join(sorted(known))}")

    def _among(self, value: object, key: str, values: Sequence[str]) -> None:
        if value not in values:
            raise self._fail(f"key '{key}': '{value}' is none of {', '.join(values)}")

    def _days(self, value: object, key: str, number: int) -> None:
        """Check an ISO day, or a list of two of them; null is allowed."""
        days = value if isinstance(value, list) else [value]
        if value is None or (number == 2 and days == [None, None]):
            return
        if len(days) != number or isinstance(value, list) != (number == 2):
            wanted = "a day" if number == 1 else "[first day, last day]"
            raise self._fail(f"key '{key}': needs {wanted} or null")
        try:
            parsed = [date.fromisoformat(str(day)) for day in days]
        except (TypeError, ValueError):
            raise self._fail(f"key '{key}': '{value}' is no day such as 2024-08-05") from None
        if parsed[-1] < parsed[0]:
            raise self._fail(f"key '{key}': ends before it begins")

    def _fail(self, what: str) -> UsageError:
        return UsageError(f"{self.where}: {what}.")
