"""Days as written: every notation of the codebook found in the words of a text, nothing filled in.

A ``DayMention`` holds what was said and no more; which year a day without one belongs to is decided later.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kzturk.articles.daywords import DayKind, DayMention, DayWords, day_number, make_day, year_number
from kzturk.articles.words import (
    APOSTROPHE,
    COLON,
    COMMA,
    DASH,
    HYPHEN,
    NEWLINE,
    OTHER,
    PAREN,
    QUOTE,
    SPACE,
    STOP,
    Words,
)

_JOIN = SPACE | HYPHEN | DASH | COMMA | STOP | NEWLINE
_PARTS = {
    "early": (1, 10),
    "beginning": (1, 10),
    "mid": (11, 20),
    "middle": (11, 20),
    "late": (21, 31),
    "end": (21, 31),
}
_RELATIVE_YEARS = {"last": -1, "this": 0, "current": 0, "next": 1}
_YEAR_LEADS = frozenset(
    {
        "in",
        "of",
        "since",
        "by",
        "during",
        "until",
        "from",
        "year",
        "late",
        "early",
        "mid",
        "and",
        "till",
        "c",
        "copyright",
    }
)


def find_days(words: Words, table: DayWords, *, month_first: bool = False) -> list[DayMention]:
    """Return every date written in the words, in order, without overlaps."""
    found: list[DayMention] = []
    done = 0
    for index, kind in enumerate(list(map(table.anchors.get, words.keys))):
        if kind is None or index < done:
            continue
        mention = _READERS[kind](words, index, table, done, month_first)
        if mention is not None:
            while found and found[-1].first >= mention.first:
                found.pop()
            ranged = _over_two_months(words, found[-1], mention) if found else None
            if ranged is not None:
                found[-1] = ranged
            else:
                found.append(mention)
            done = mention.last
    return found


def _over_two_months(words: Words, first: DayMention, second: DayMention) -> DayMention | None:
    """Join "30 May" and "1 June 2025" into one range when only "to" or a dash stands between them."""
    if (
        first.kind != "day"
        or second.kind != "day"
        or first.end_day
        or second.end_day
        or first.year not in (None, second.year)
    ):
        return None
    between = words.keys[first.last : second.first]
    dashed = not between and bool(words.gaps[second.first] & (HYPHEN | DASH))
    if not dashed and between not in (["to"], ["until"], ["through"], ["till"]):
        return None
    return replace(
        first,
        last=second.last,
        year=second.year,
        year_offset=second.year_offset,
        end_day=second.day,
        end_month=second.month,
    )


def _joined(words: Words, index: int, allowed: int = _JOIN) -> bool:
    """Tell whether word ``index`` follows the one before with nothing harder than ``allowed`` between."""
    return 0 < index < len(words.keys) and not words.gaps[index] & ~allowed


def _in_a_full_date(words: Words, at: int) -> bool:
    """Tell whether a month written small stands between a day and a year ("11 september 2009")."""
    before, after = words.keys[at - 1 : at], words.keys[at + 1 : at + 2]
    return bool(before and after) and day_number(before[0]) is not None and len(after[0]) == 4 and after[0].isdigit()


def _read_month(words: Words, at: int, table: DayWords, done: int, _: bool) -> DayMention | None:
    if not words.is_capital(at) and words.keys[at].isascii() and not _in_a_full_date(words, at):
        return None  # "may", "march"; months in Cyrillic are written small
    month = table.months[words.keys[at]]
    before = _days_before(words, at, table, done)
    if before is not None:
        return _with_year(words, at + 1, before | {"month": month, "kind": "day"}, table)
    after = _days_after(words, at, table)
    if after is not None:
        last, days = after
        return _with_year(words, last, days | {"first": at, "month": month, "kind": "day"}, table)
    return _whole_month(words, at, month, table)


def _days_before(words: Words, at: int, table: DayWords, done: int) -> dict[str, Any] | None:
    """Read "30 May", "5th of August", "24-25 November", "30 May - 1 June" leftwards from the month."""
    index = at - 1
    if index >= done and words.keys[index] == "of" and _joined(words, at):
        index -= 1
    if index < done or not _joined(words, at, SPACE | HYPHEN | DASH | STOP | NEWLINE):
        return None
    if index > 0 and words.gaps[index] & (OTHER | STOP | COLON) and not words.gaps[index] & SPACE:
        return None  # the tail of 12.05, 1/2, 17:29
    day = day_number(words.keys[index])
    if day is None:
        return None
    values: dict[str, Any] = {"first": index, "day": day}
    start = _range_start(words, index, table, done)
    if start is not None:
        values |= start | {"end_day": day}
        if "month_before" in values:
            values["end_month"] = table.months[words.keys[at]]
            values["start_month"] = values.pop("month_before")
    return values


def _range_start(words: Words, index: int, table: DayWords, done: int) -> dict[str, Any] | None:
    """Read the first day of a range that ends at word ``index``."""
    lead = index - 1
    linked = lead >= done and bool(words.gaps[index] & (HYPHEN | DASH))
    if not linked and lead >= done and words.keys[lead] in {"and", "to", "until", "through", "till"}:
        linked, lead = True, lead - 1
    if not linked or lead < done:
        return None
    month = table.months.get(words.keys[lead])
    day_at = lead - 1 if month is not None else lead
    if day_at < done:
        return None
    day = day_number(words.keys[day_at])
    if day is None:
        return None
    return {"first": day_at, "day": day} | ({"month_before": month} if month is not None else {})


def _days_after(words: Words, at: int, table: DayWords) -> tuple[int, dict[str, Any]] | None:
    """Read "May 30", "Nov. 24-25", "May 30 - June 1" rightwards from the month."""
    index = at + 1
    if index < len(words) and words.keys[index] == "the":
        index += 1
    if not _joined(words, index):
        return None
    day = day_number(words.keys[index])
    if day is None or _is_unit_ahead(words, index):
        return None
    values: dict[str, Any] = {"day": day}
    tail = index + 1
    linked = tail < len(words) and bool(words.gaps[tail] & (HYPHEN | DASH)) and not words.gaps[tail] & (QUOTE | PAREN)
    if not linked and tail < len(words) and words.keys[tail] in {"and", "to", "through", "until"}:
        linked, tail = True, tail + 1
    if linked and tail < len(words):
        month = table.months.get(words.keys[tail]) if words.is_capital(tail) else None
        day_at = tail + 1 if month is not None else tail
        end = day_number(words.keys[day_at]) if day_at < len(words) else None
        if end is not None and (month is not None or end > day):
            values["end_day"] = end
            if month is not None:
                values["end_month"] = month
            return day_at + 1, values
    return index + 1, values


def _is_unit_ahead(words: Words, index: int) -> bool:
    """Tell whether the number is part of a larger one ("May 12,500", "May 17:29")."""
    following = index + 1
    if following >= len(words):
        return False
    gap = words.gap_text(following)
    return gap in {":", "."} and words.keys[following].isdigit() and len(words.keys[following]) <= 3


def _with_year(words: Words, index: int, values: dict[str, Any], table: DayWords) -> DayMention:
    """Close a mention, taking a year or "this year" that follows."""
    last = index
    year = offset = None
    if index < len(words) and _joined(words, index):
        year = year_number(words.keys[index])
        if year is not None:
            last = index + 1
        elif words.keys[index] in {"this", "last", "of", "next", "current"}:
            last, offset = _relative_year(words, index)
    if year is None and offset is None:
        year = _year_before(words, values["first"])
    if "start_month" in values:
        values["month"] = values.pop("start_month")
    return DayMention(last=last, year=year, year_offset=offset, **values)


def _year_before(words: Words, first: int) -> int | None:
    """Read the year of "2023, November 24"."""
    written = first > 0 and words.gap_text(first).strip() == "," and (first < 2 or words.keys[first - 2] != "in")
    return year_number(words.keys[first - 1]) if written else None


def _relative_year(words: Words, index: int) -> tuple[int, int | None]:
    """Read "this year", "of the current year", "last year" at ``index``."""
    at = index
    while at < len(words) and words.keys[at] in {"of", "the"}:
        at += 1
    offset = _RELATIVE_YEARS.get(words.keys[at]) if at < len(words) else None
    if offset is not None and at + 1 < len(words) and words.keys[at + 1] == "year":
        return at + 2, offset
    if at < len(words) and at > index and year_number(words.keys[at]) is not None:
        return index, None
    return index, None


def _whole_month(words: Words, at: int, month: int, table: DayWords) -> DayMention | None:
    if len(words.keys[at]) <= 3 and words.keys[at] != "may":
        return None
    if at + 1 < len(words) and words.keys[at + 1].isdigit() and year_number(words.keys[at + 1]) is None:
        return None  # "November 247": no date at all
    index = at + 1
    if index < len(words) and words.keys[index] == "of":
        index += 1
    year = year_number(words.keys[index]) if index < len(words) and _joined(words, index) else None
    last, offset = index + 1, None
    if year is None:
        last = at + 1
        if index < len(words) and _joined(words, at + 1):
            last, offset = _relative_year(words, at + 1)
    lead = words.keys[at - 1] if at else ""
    if year is None and offset is None and words.keys[at] in {"may", "march"} and lead not in _MONTH_LEADS:
        return None
    if lead == "of" and at > 1:
        lead = words.keys[at - 2]
    direction = _RELATIVE_YEARS.get(lead, 0) if lead in {"last", "next"} else 0
    return DayMention(
        first=at, last=last, kind="month", month=month, year=year, year_offset=offset, part=_PARTS.get(lead),
        direction=direction,
    )  # fmt: skip


_MONTH_LEADS = frozenset(
    {"in", "last", "next", "early", "late", "mid", "since", "until", "of", "this", "during", "by", "from"}
)


def _read_weekday(words: Words, at: int, table: DayWords, done: int, _: bool) -> DayMention | None:
    if not words.is_capital(at) or len(words.keys[at]) < 4:
        return None
    lead = words.keys[at - 1] if at else ""
    direction = {"last": -1, "next": 1, "coming": 1}.get(lead, 0)
    return DayMention(
        first=at, last=at + 1, kind="weekday", weekday=table.weekdays[words.keys[at]], direction=direction
    )


def _read_season(words: Words, at: int, table: DayWords, done: int, _: bool) -> DayMention | None:
    lead = words.keys[at - 1] if at else ""
    if lead not in {"in", "the", "this", "last", "next", "of", "early", "late"}:
        return None
    index = at + 1
    if index < len(words) and words.keys[index] == "of":
        index += 1
    year = year_number(words.keys[index]) if index < len(words) and _joined(words, index) else None
    offset, last = None, index + 1
    if year is None:
        last, offset = _relative_year(words, at + 1) if at + 1 < len(words) else (at + 1, None)
        if offset is None:
            offset = {"this": 0, "last": -1, "next": 1}.get(lead)
        if offset is None:
            return None
    months = table.seasons[words.keys[at]]
    return DayMention(
        first=at,
        last=max(last, at + 1),
        kind="season",
        month=months[0],
        end_month=months[1],
        year=year,
        year_offset=offset,
    )


def _read_number(words: Words, at: int, table: DayWords, done: int, month_first: bool) -> DayMention | None:
    """Read 04/11/2023, 31.07.2018, 2-8-2024 (day first unless told otherwise)."""
    if at + 2 >= len(words) or year_number(words.keys[at + 2]) is None:
        return None
    if words.gap_text(at + 1) not in _SEPARATORS or words.gap_text(at + 2) not in _SEPARATORS:
        return None
    one, two = day_number(words.keys[at]), day_number(words.keys[at + 1])
    if one is None or two is None or (words.gaps[at] & (STOP | OTHER | HYPHEN) and not words.gaps[at] & SPACE and at):
        return None
    day, month = (two, one) if (month_first and one <= 12) or two > 12 else (one, two)
    year = year_number(words.keys[at + 2])
    if year is None or make_day(year, month, day) is None:
        return None
    return DayMention(first=at, last=at + 3, kind="day", day=day, month=month, year=year)


_SEPARATORS = frozenset({".", "/", "-", ". ", " / ", "–"})


def _read_year(words: Words, at: int, table: DayWords, done: int, _: bool) -> DayMention | None:
    """Read 2025-05-30 and 2025/05/30, else a year that stands for itself."""
    year = year_number(words.keys[at])
    if at + 2 < len(words) and words.gap_text(at + 1) in {"-", "/", "."} and words.gap_text(at + 2) in {"-", "/", "."}:
        month, day = day_number(words.keys[at + 1]), day_number(words.keys[at + 2])
        if year and month and day and make_day(year, month, day) is not None:
            return DayMention(first=at, last=at + 3, kind="day", day=day, month=month, year=year)
    if "©" in words.gap_text(at):
        return DayMention(first=at, last=at + 1, kind="year", year=year)
    glued = words.gaps[at] & (HYPHEN | OTHER | APOSTROPHE | DASH) and not words.gaps[at] & SPACE
    if glued or (at and words.keys[at - 1] not in _YEAR_LEADS):
        return None
    return DayMention(first=at, last=at + 1, kind="year", year=year)


_AFTER_BARE_DAY = frozenset({"too", "also", "in", "at", "and", "when", "with", "after", "before", "as", "they", "he"})


def _read_bare_day(words: Words, at: int, table: DayWords, done: int, _: bool) -> DayMention | None:
    """Read "on the 27th", where nothing that it might be the 27th of follows."""
    if words.keys[at - 2 : at] != ["on", "the"] or at < 2 or day_number(words.keys[at]) is None:
        return None
    ends = at + 1 >= len(words) or bool(words.gaps[at + 1] & (STOP | COMMA | COLON | DASH | NEWLINE))
    if not ends and words.keys[at + 1] not in _AFTER_BARE_DAY:
        return None
    return DayMention(first=at, last=at + 1, kind="day", day=day_number(words.keys[at]))


_WEEK_LEADS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def _read_span(words: Words, at: int, table: DayWords, done: int, _: bool) -> DayMention | None:
    """Read "next week", "last month", "the end of this month"; "the last month" and "over the past week" only tell how
    long something took."""
    lead = words.keys[at - 1] if at else ""
    part = None
    if at > 2 and words.keys[at - 2] == "of" and words.keys[at - 3] in _PARTS and words.keys[at] == "month":
        part = _PARTS[words.keys[at - 3]]
    direction = 0 if part and lead == "the" else _WEEK_LEADS.get(lead)
    if direction is None or (part is None and at > 1 and words.keys[at - 2] in {"the", "a", "per"}):
        return None
    kind: DayKind = "week" if words.keys[at] == "week" else "month"
    return DayMention(first=at - 1, last=at + 1, kind=kind, direction=direction, part=part)


_READERS = {
    1: _read_month,
    2: _read_weekday,
    3: _read_season,
    4: _read_number,
    5: _read_year,
    6: _read_bare_day,
    7: _read_span,
}
