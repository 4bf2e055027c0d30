"""Dates in text: every notation, and nothing that was not said."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.articles import DayMention, cut_words, make_day
from kzturk.articles.days import find_days
from kzturk.articles.daywords import DayWords
from kzturk.knowledge import Knowledge


def days_of(text: str, knowledge: Knowledge, *, month_first: bool = False) -> list[DayMention]:
    """Return the dates of an English text."""
    return find_days(cut_words(text), DayWords(knowledge.languages["en"]), month_first=month_first)


def shown(day: DayMention) -> str:
    """Return a mention in short: kind and the numbers that were said."""
    numbers = {"y": day.year, "m": day.month, "d": day.day, "to-m": day.end_month, "to-d": day.end_day}
    return " ".join([day.kind, *(f"{name}{value}" for name, value in numbers.items() if value is not None)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met on 30 May 2025 in", "day y2025 m5 d30"),
        ("met on May 30, 2025 in", "day y2025 m5 d30"),
        ("met on May 30th, 2025,", "day y2025 m5 d30"),
        ("on the 5th of August 2024", "day y2024 m8 d5"),
        ("on 5 August", "day m8 d5"),
        ("on August 5", "day m8 d5"),
        ("on Nov. 25", "day m11 d25"),
        ("on 06 August 2024", "day y2024 m8 d6"),
        ("on Sept 1, 1998", "day y1998 m9 d1"),
        ("August.06.2024", "day y2024 m8 d6"),
        ("on 24-25 November 2025", "day y2025 m11 d24 to-d25"),
        ("on 24–25 November", "day m11 d24 to-d25"),
        ("on November 24-25, 2025", "day y2025 m11 d24 to-d25"),
        ("on November 24 and 25", "day m11 d24 to-d25"),
        pytest.param("from 30 May to 1 June 2025", "day y2025 m5 d30 to-m6 to-d1"),
        pytest.param("on 30 May - 1 June 2025", "day y2025 m5 d30 to-m6 to-d1"),
        ("from May 30 to June 1, 2025", "day y2025 m5 d30 to-m6 to-d1"),
        ("on 04/11/2023", "day y2023 m11 d4"),
        ("on 31.07.2018", "day y2018 m7 d31"),
        ("on 2-8-2024", "day y2024 m8 d2"),
        ("on 11/25/2023", "day y2023 m11 d25"),
        ("on 2025-05-30", "day y2025 m5 d30"),
        ("on 2025/05/30", "day y2025 m5 d30"),
        ("in May 2025", "month y2025 m5"),
        ("in May of 2025", "month y2025 m5"),
        ("in May", "month m5"),
        ("last October", "month m10"),
        ("in the summer of 2023", "season y2023 m6 to-m8"),
        ("in 2014", "year y2014"),
        ("on Tuesday", "weekday"),
    ],
)
def test_a_notation_is_read(text: str, expected: str, knowledge: Knowledge) -> None:
    assert [shown(day) for day in days_of(text, knowledge)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "November 247",
        "30 February 2024",
        "31.02.2024",
        "45/13/2024",
        "it may be 5 of them",
        "a 12.05 share",
        "in 1850",
        "room 2024b",
        "the march of 5 men",
        "at 17:29",
        "sun and sat",
        "UN Resolution 2024/05",
    ],
)
def test_what_is_no_date_is_none(text: str, knowledge: Knowledge) -> None:
    days = [day for day in days_of(text, knowledge) if day.kind == "day"]
    assert [day for day in days if day.on(day.year or 2023) is not None] == []


def test_americans_write_the_month_first(knowledge: Knowledge) -> None:
    (day,) = days_of("on 4/11/2023", knowledge, month_first=True)
    assert (day.month, day.day) == (4, 11)


@given(
    day=st.dates(date(1985, 1, 1), date(2040, 12, 31)),
    style=st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"]),
)
def test_any_day_written_out_is_read_back(day: date, style: str, knowledge: Knowledge) -> None:
    (found,) = days_of(f"They met on {day.strftime(style)} again.", knowledge)
    assert found.kind == "day"
    assert make_day(found.year or 0, found.month, found.day) == day


@given(text=st.text(alphabet="0123456789./- ,MayJune ofthe", max_size=40))
def test_mentions_lie_in_order_within_the_text(text: str, knowledge: Knowledge) -> None:
    words = cut_words(text)
    found = find_days(words, DayWords(knowledge.languages["en"]))
    for day in found:
        assert 0 <= day.first < day.last <= len(words)
    for one, other in pairwise(found):
        assert one.last <= other.first


@pytest.mark.parametrize(("year", "month", "day"), [(2023, 2, 29), (2024, 13, 1), (2024, None, 1), (0, 1, 1)])
def test_a_day_that_the_calendar_has_not_is_none(year: int, month: int | None, day: int | None) -> None:
    assert make_day(year, month, day) is None
