"""From what was typed to days."""

from __future__ import annotations

from datetime import date

import pytest

from kzturk.errors import InvalidDateError
from kzturk.queries.asking import Asked, read_period

TODAY = date(2025, 3, 31)


def days(**options: str) -> tuple[date | None, date | None]:
    criteria = list(read_period(Asked(**options), TODAY))
    starts = [c.value for c in criteria if c.kind == "since"]
    ends = [c.value for c in criteria if c.kind == "until"]
    return max(starts, default=None), min(ends, default=None)


@pytest.mark.parametrize(
    ("options", "since", "until"),
    [
        ({}, None, None),
        ({"since": "2024"}, date(2024, 1, 1), None),
        ({"since": "2024-08"}, date(2024, 8, 1), None),
        ({"since": "2024-08-05"}, date(2024, 8, 5), None),
        ({"until": "2024"}, None, date(2025, 1, 1)),
        ({"until": "2024-08"}, None, date(2024, 9, 1)),
        ({"until": "2024-08-05"}, None, date(2024, 8, 6)),
        ({"year": "2024"}, date(2024, 1, 1), date(2025, 1, 1)),
        ({"year": "2024", "since": "2024-08"}, date(2024, 8, 1), date(2025, 1, 1)),
        ({"year": "2024", "since": "2023"}, date(2024, 1, 1), date(2025, 1, 1)),
        ({"since": "2024-08-05", "until": "2024-08-05"}, date(2024, 8, 5), date(2024, 8, 6)),
        ({"since": "2024", "until": "2024-01"}, date(2024, 1, 1), date(2024, 2, 1)),
        ({"since": "today"}, TODAY, None),
        ({"until": "yesterday"}, None, TODAY),
        ({"since": "90d"}, date(2024, 12, 31), None),
        ({"since": "2w"}, date(2025, 3, 17), None),
        ({"since": "1m"}, date(2025, 2, 28), None),
        ({"since": "1y"}, date(2024, 3, 31), None),
        ({"since": "last-month", "until": "last-month"}, date(2025, 2, 1), date(2025, 3, 1)),
        ({"since": "Last week"}, date(2025, 3, 24), None),
        ({"since": "this-month"}, date(2025, 3, 1), None),
        ({"year": "last-year"}, date(2024, 1, 1), date(2025, 1, 1)),
    ],
)
def test_options_name_days_together(options: dict[str, str], since: date | None, until: date | None) -> None:
    assert days(**options) == (since, until)


@pytest.mark.parametrize(
    "options",
    [
        {"since": "2025", "until": "2024"},
        {"since": "2024-08-06", "until": "2024-08-05"},
        {"year": "2024", "since": "2025"},
        {"year": "2024", "until": "2023-12"},
    ],
)
def test_a_range_that_runs_backwards_is_told(options: dict[str, str]) -> None:
    with pytest.raises(InvalidDateError, match="ends before it begins"):
        days(**options)


@pytest.mark.parametrize(
    "text", ["2024-02-30", "2024-13", "next year", "", "24", "90x", "last-decade", "2024-08-05T10:00"]
)
def test_an_impossible_day_is_told(text: str) -> None:
    with pytest.raises(InvalidDateError):
        days(since=text)


def test_a_year_is_a_year() -> None:
    with pytest.raises(InvalidDateError, match="is not a year; write --year 2024"):
        days(year="2024-08")
