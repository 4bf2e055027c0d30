"""Periods as people type them, counted from a day that is given: ``2024-08``, ``last-month``, ``90d``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kzturk.errors import InvalidDateError
from kzturk.values.dates import DateRange, parse_period

_AGO = re.compile(r"(\d{1,4})([dwmy])\Z")
_LONGEST = 36_500
EXAMPLES = "2024, 2024-08, 2024-08-05, today, yesterday, last-week, this-month, last-month, last-year, 90d, 6m"


def read_period(text: str, now_on: date) -> DateRange:
    """Return the days that a period names: a date, ``today``, ``last-month`` ..., or ``90d``, the day so long ago.

    Raises InvalidDateError for anything else.
    """
    word = text.strip().casefold().replace(" ", "-").replace("_", "-")
    if match := _AGO.match(word):
        return DateRange.of_day(_go_back(now_on, int(match[1]), match[2]))
    if word in ("today", "yesterday"):
        return DateRange.of_day(now_on - timedelta(days=word == "yesterday"))
    which, _, unit = word.partition("-")
    if which in ("this", "last") and unit in ("week", "month", "year"):
        return _name_unit(now_on, unit, before=which == "last")
    if not word[:1].isdigit():
        raise InvalidDateError(f"'{text}' is not a date; write for instance {EXAMPLES}.")
    return parse_period(text)


def _name_unit(now_on: date, unit: str, *, before: bool) -> DateRange:
    if unit == "week":
        monday = now_on - timedelta(days=now_on.weekday() + 7 * before)
        return DateRange(monday, monday + timedelta(days=6))
    if unit == "month":
        last = now_on.replace(day=1) - timedelta(days=1) if before else now_on
        return DateRange.of_month(last.year, last.month)
    return DateRange.of_year(now_on.year - before)


def _go_back(now_on: date, number: int, unit: str) -> date:
    """Return the day so many days, weeks, months or years ago; the last of a month that is shorter."""
    if unit in "dw":
        return now_on - timedelta(days=min(number * (7 if unit == "w" else 1), _LONGEST))
    months = now_on.year * 12 + now_on.month - 1 - number * (12 if unit == "y" else 1)
    year, month = max(months // 12, 1900), months % 12 + 1
    return date(year, month, min(now_on.day, DateRange.of_month(year, month).end.day))
