"""From what was typed to days."""

from __future__ import annotations

from datetime import date

import pytest

from kzturk.cli.asking import read_period
from kzturk.errors import InvalidDateError


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
    ],
)
def test_options_name_days_together(options: dict[str, str], since: date | None, until: date | None) -> None:
    period = read_period(**({"since": None, "until": None} | options))
    assert (period.since, period.until) == (since, until)


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
        read_period(**({"since": None, "until": None} | options))


@pytest.mark.parametrize("text", ["2024-02-30", "2024-13", "next year", "", "24", "2024-08-05T10:00"])
def test_an_impossible_day_is_told(text: str) -> None:
    with pytest.raises(InvalidDateError):
        read_period(since=text, until=None)


def test_a_year_is_a_year() -> None:
    with pytest.raises(InvalidDateError, match="is not a year; write --year 2024"):
        read_period(since=None, until=None, year="2024-08")
