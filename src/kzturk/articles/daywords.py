"""What a day as written consists of, and the words of a language by which days are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal

DayKind = Literal["day", "month", "week", "year", "season", "weekday"]
_SUFFIXES = ("st", "nd", "rd", "th")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMention:
    """A date as written, over words ``first`` to ``last`` (exclusive).

    ``end_day`` and ``end_month`` close a range; ``year_offset`` is -1, 0 or 1 for "last / this / next year"; ``part``
    is a range of days for "early June"; ``weekday`` is 0 for Monday; ``direction`` -1 for "last Tuesday". A week,
    and a day or month without ``month``, is told by what stands around it ("on the 27th"; "next month": 1).
    """

    first: int
    last: int
    kind: DayKind
    day: int | None = None
    month: int | None = None
    year: int | None = None
    end_day: int | None = None
    end_month: int | None = None
    year_offset: int | None = None
    part: tuple[int, int] | None = None
    weekday: int | None = None
    direction: int = 0

    def on(self, year: int) -> date | None:
        """Return the (first) day in a given year, None where no such day exists."""
        return make_day(year, self.month, self.day)


def make_day(year: int, month: int | None, day: int | None) -> date | None:
    """Return a date, or None where the calendar has no such day."""
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


class DayWords:
    """A language's words for months, weekdays and seasons, and its number endings."""

    def __init__(self, language: dict[str, Any]) -> None:
        self.months = {word: int(n) for n, words in language.get("months", {}).items() for word in words}
        self.weekdays = {word: int(n) for n, words in language.get("weekdays", {}).items() for word in words}
        self.seasons = {word: tuple(span) for word, span in language.get("seasons", {}).items()}
        self.anchors = {
            **dict.fromkeys(self.months, 1),
            **dict.fromkeys(self.weekdays, 2),
            **dict.fromkeys(self.seasons, 3),
        }
        for digits in [str(n) for n in range(1, 32)] + [f"0{n}" for n in range(1, 10)]:
            self.anchors[digits] = 4
        self.anchors.update({str(year): 5 for year in range(1985, 2041)})
        self.anchors.update({f"{n}{_suffix(n)}": 6 for n in range(1, 32)})
        self.anchors.update({"week": 7, "month": 7})


def _suffix(number: int) -> str:
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@lru_cache(maxsize=4096)
def day_number(key: str) -> int | None:
    """Return 1 to 31 for "5", "05" or "5th", else None."""
    digits = key[:-2] if key.endswith(_SUFFIXES) and len(key) > 2 else key
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 2:
        return None
    number = int(digits)
    return number if 1 <= number <= 31 else None


@lru_cache(maxsize=1024)
def year_number(key: str) -> int | None:
    """Return a year from 1985 to 2040, else None."""
    if len(key) != 4 or not (key.isascii() and key.isdigit()):
        return None
    number = int(key)
    return number if 1985 <= number <= 2040 else None
