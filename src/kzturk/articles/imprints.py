"""What a page says of its own time beside a date: the year of its imprint, a date in two digits each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kzturk.articles.daywords import DayMention, make_day, year_number
from kzturk.articles.lines import Line
from kzturk.articles.words import Words

_EDGE, _LONGEST = 3, 5


def imprint_year(lines: Sequence[Line], words: Words) -> int | None:
    """Return the year that a short line at the page's edge gives after a paper's name ("KAZINFORM, 2007"), or by itself
    as the last one."""
    for line in [*reversed(lines[-_EDGE:]), *lines[:_EDGE]]:
        named = range(line.first, line.last - 1)
        alone = line.words == 1 and line is lines[-1]
        if (
            not (alone or 2 <= line.words <= _LONGEST)
            or line.closed
            or not all(words.is_capital(at) or words.gap_text(at) == "." for at in named)
        ):
            continue
        year = year_number(words.keys[line.last - 1])
        if year is not None and not any(key.isdigit() for key in words.keys[line.first : line.last - 1]):
            return year
    return None


def volume_year(lines: Sequence[Line], words: Words, first: int) -> int | None:
    """Return the year of a volume that a line above the text numbers ("Volume: 10 Issue: 94"), counted from the year of
    the paper's first."""
    for line in lines[:_HEAD]:
        for at in range(line.first, line.last - 1):
            if words.keys[at] in _VOLUME and words.keys[at + 1].isdigit() and len(words.keys[at + 1]) <= _DIGITS:
                return first + int(words.keys[at + 1]) - 1
    return None


def issue_month(lines: Sequence[Line], days: Sequence[DayMention]) -> DayMention | None:
    """Return the month of which a line above the text says the issue is ("Newsletter No. 3 (17), March 2011")."""
    for line in lines[:_HEAD]:
        if line.kind == "paragraph":
            return None
        for day in days:
            if day.kind == "month" and day.year is not None and line.first <= day.first < line.last:
                return day if line.kind != "title" and line.words <= _ISSUE_LINE else None
    return None


_ISSUE_LINE = 12
_VOLUME = frozenset({"volume", "vol"})
_HEAD, _DIGITS = 6, 2


def read_short_date(line: Line, words: Words, days: Sequence[DayMention]) -> DayMention | None:
    """Read "01-07-06" in a short line: day first, but year first where the text tells of a day right before it."""
    for at in range(line.first, line.last - 2):
        parts = words.keys[at : at + 3]
        if [words.gap_text(at + 1), words.gap_text(at + 2)] != ["-", "-"] or not all(
            len(part) == 2 and part.isdigit() for part in parts
        ):
            continue
        one, two, three = map(int, parts)
        if at and words.gap_text(at).endswith("-"):
            continue
        for year, month, day in ((_full(three), two, one), (_full(one), two, three)):
            made = make_day(year, month, day)
            if made is not None and _follows(made, days):
                return DayMention(first=at, last=at + 3, kind="day", day=day, month=month, year=year)
    return None


def _follows(stamp: date, days: Sequence[DayMention]) -> bool:
    """Tell whether the text tells of the stamp's own day, or of one a few days before it."""
    told = (replace(day, year=stamp.year).on(stamp.year) for day in days if day.kind == "day" and day.year is None)
    return any(day is not None and 0 <= (stamp - day).days <= _EDGE for day in told)


def _full(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < 60 else 1900 + two_digits
