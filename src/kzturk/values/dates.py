"""Days with a precision. A range is inclusive on the outside (as printed) and half-open within.

The model is a prefix date (followthemoney's "2024-08" stays a month) and never invents a finer day than was said.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from kzturk.errors import InvalidDateError

Precision = Literal["day", "month", "year", "unknown"]
PRECISIONS: tuple[Precision, ...] = ("day", "month", "year", "unknown")
_ISO_PREFIX = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")
FIRST_YEAR, LAST_YEAR = 1900, 2100


class _Days(NamedTuple):
    start: date
    end: date
    precision: Precision


class DateRange(_Days):
    """An inclusive range of days, ``start`` to ``end``, with the precision it was told in.

    A single day has ``start == end`` and precision ``day``; a range of days has precision ``day`` too; a month runs
    from its first to its last day with precision ``month``.
    """

    __slots__ = ()

    def __new__(cls, start: date, end: date, precision: Precision = "day") -> DateRange:
        """Make the range. Raises InvalidDateError when it would end before it begins."""
        if end < start:
            raise InvalidDateError(f"A range cannot end on {end} before it begins on {start}.")
        return super().__new__(cls, start, end, precision)

    @classmethod
    def of_day(cls, day: date) -> DateRange:
        """Return the range of one day."""
        return cls(day, day, "day")

    @classmethod
    def of_month(cls, year: int, month: int) -> DateRange:
        """Return the whole month."""
        start = date(year, month, 1)
        following = date(year + month // 12, month % 12 + 1, 1)
        return cls(start, following - timedelta(days=1), "month")

    @classmethod
    def of_year(cls, year: int) -> DateRange:
        """Return the whole year."""
        return cls(date(year, 1, 1), date(year, 12, 31), "year")

    @property
    def until(self) -> date:
        """The first day after the range."""
        return self.end + timedelta(days=1)

    def contains(self, other: DateRange) -> bool:
        """Tell whether ``other`` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: DateRange) -> bool:
        """Tell whether the two ranges share a day."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        """The range as printed: ``2024``, ``2024-08``, ``2024-08-05`` or ``2024-11-24..2024-11-25``."""
        if self.precision == "year" and self == DateRange.of_year(self.start.year):
            return f"{self.start.year:04d}"
        if self.precision == "month" and self == DateRange.of_month(self.start.year, self.start.month):
            return self.start.isoformat()[:7]
        if self.start == self.end:
            return self.start.isoformat()
        return f"{self.start.isoformat()}..{self.end.isoformat()}"


def parse_period(text: str) -> DateRange:
    """Return the range that ``2024``, ``2024-08`` or ``2024-08-05`` names.

    Raises InvalidDateError for anything else, for days that do not exist and for years outside 1900 to 2100.
    """
    match = _ISO_PREFIX.match(text.strip())
    if match is None:
        raise InvalidDateError(f"'{text}' is not a date; write a year (2024), a month (2024-08) or a day (2024-08-05).")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError("year out of range")
        if month is None:
            return DateRange.of_year(year)
        if day is None:
            return DateRange.of_month(year, month)
        return DateRange.of_day(date(year, month, day))
    except ValueError:
        raise InvalidDateError(f"'{text}' is not a date that exists; write for instance 2024-08-05.") from None
