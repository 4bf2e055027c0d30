"""Days with a precision: what is printed is read back, and nothing finer than was said is made up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.errors import InvalidDateError, UsageError
from kzturk.values import DateRange, parse_period

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
YEARS = st.integers(1900, 2100)
MONTHS = st.tuples(YEARS, st.integers(1, 12))
RANGES = st.one_of(
    DAYS.map(DateRange.of_day), MONTHS.map(lambda it: DateRange.of_month(*it)), YEARS.map(DateRange.of_year)
)


@given(RANGES)
def test_what_is_printed_is_read_back(period: DateRange) -> None:
    assert parse_period(str(period)) == period


@given(MONTHS)
def test_a_month_runs_from_its_first_to_its_last_day(month: tuple[int, int]) -> None:
    period = DateRange.of_month(*month)
    assert period.start == date(*month, 1)
    assert period.end.month == month[1]
    assert period.until.day == 1
    assert period.until == period.end + timedelta(days=1)
    assert period.precision == "month"


@given(RANGES, RANGES)
def test_what_contains_another_overlaps_it(one: DateRange, other: DateRange) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)
        assert one.start <= other.start <= other.end < one.until


@given(DAYS, st.integers(1, 400))
def test_a_range_never_ends_before_it_begins(day: date, length: int) -> None:
    with pytest.raises(InvalidDateError, match="before it begins"):
        DateRange(day, day - timedelta(days=length))


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-2", "2023-02-01", "2023-02-28", "month"),
        ("2024-12", "2024-12-01", "2024-12-31", "month"),
        ("2024-08-05", "2024-08-05", "2024-08-05", "day"),
        (" 2024-8-5 ", "2024-08-05", "2024-08-05", "day"),
    ],
)
def test_a_period_has_the_precision_it_is_written_in(text: str, start: str, end: str, precision: str) -> None:
    period = parse_period(text)
    assert (str(period.start), str(period.end), period.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "1899",
        "2101",
        "0000",
        "-2024",
        "2024-13",
        "2024-00",
        "2024-1-",
        "2024-02-30",
        "2023-02-29",
        "20240805",
        "2024-01-01x",
        "2024/08/05",
        "05.08.2024",
        "yesterday",
        "２０２４x",
        "2024-08-05\n2025",
    ],
)
def test_what_is_no_date_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_period(text)
    assert str(caught.value).startswith(f"'{text}' is not a date")
    assert str(caught.value).endswith(".")


@given(st.text(max_size=12))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = parse_period(text)
    except InvalidDateError:
        return
    assert parse_period(str(period)) == period


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        (DateRange(date(2024, 11, 24), date(2024, 11, 25)), "2024-11-24..2024-11-25"),
        (DateRange(date(2024, 11, 21), date(2024, 11, 30), "month"), "2024-11-21..2024-11-30"),
        (DateRange(date(2024, 6, 1), date(2024, 8, 31), "month"), "2024-06-01..2024-08-31"),
    ],
)
def test_ranges_show_both_ends(period: DateRange, shown: str) -> None:
    assert str(period) == shown
