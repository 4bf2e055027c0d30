"""What a page says about itself: when it was published, by whom, under which dateline."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kzturk.articles.days import DayMention, make_day
from kzturk.articles.lines import Line
from kzturk.articles.model import Dateline
from kzturk.articles.words import APOSTROPHE, COLON, DASH, HYPHEN, OTHER, PAREN, SPACE, STOP, Words
from kzturk.knowledge import Knowledge
from kzturk.values import fold

DATE_LINE = re.compile(r"\A\s*date[: \t]+(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:]+Z?)?(?=\s|\Z)[ \t]*\n*")
_ADDRESS_DAY = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:/|\b)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\")]+", re.I)
_DATE_LINE_WORDS = frozenset(
    [
        "published",
        "posted",
        "updated",
        "on",
        "at",
        "am",
        "pm",
        "gmt",
        "utc",
        "date",
        "added",
        "by",
        "created",
        "last",
        "modified",
        "time",
        "hours",
        "local",
        "est",
        "msk",
        "the",
        "in",
        "news",
        "publication",
        "astana",
        "ashgabat",
        "ago",
        "page",
        "issue",
        "volume",
        "vol",
        "no",
        "age",
        "yrs",
        "et",
        "edt",
        "est",
        "cet",
        "weekly",
        "daily",
        "edition",
        "uhr",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_LEAD_LIMIT = 26


@dataclass(frozen=True, slots=True)
class Stamp:
    """A publication date with what states it and where (character offsets into the text, None for container fields)."""

    day: date
    basis: str
    span: tuple[int, int] | None


def line_days(line: Line, words: Words, days: list[DayMention]) -> list[DayMention]:
    """Return the dates that stand in a line."""
    low = bisect_left(days, bisect_left(words.starts, line.start), key=lambda day: day.first)
    high = bisect_left(days, bisect_left(words.starts, line.end), key=lambda day: day.first)
    return days[low:high]


def is_date_line(line: Line, words: Words, days: list[DayMention]) -> DayMention | None:
    """Return the whole date that a line consists of ("06 August 2024", "17:29, 31 July 2018", a byline with one)."""
    if line.words > 16 or not any(char.isdigit() for char in line.text):
        return None
    pieces = _PIECES.split(line.text)
    if len(pieces) > 1 and not line.closed:
        return _dated_piece(line, words, days)
    whole = [d for d in line_days(line, words, days) if d.kind == "day" and d.year is not None]
    whole = whole or _short_year(line, words, days)
    if not whole:
        return None
    day = whole[0]
    if _is_issue_line(line, day, words):
        return day
    begin, end = words.starts[day.first], words.ends[day.last - 1]
    rest = fold(line.text[: begin - line.start] + " " + line.text[end - line.start :]).split()
    at_end = end >= line.end - 2
    if line.text[:3].lower() == "by " and rest and (rest[-1] in _DATE_LINE_WORDS | {"read"} or at_end):
        return day
    strange = [word for word in rest if word not in _DATE_LINE_WORDS and not word[0].isdigit()]
    return day if len(strange) <= (2 if line.words <= 8 and not line.closed else 0) else None


def _is_issue_line(line: Line, day: DayMention, words: Words) -> bool:
    """Tell whether a line is a newsletter's head ("NEWSLINE Vol. 5, No. 127, Part I, 6 July 2001")."""
    at_edge = words.ends[day.last - 1] >= line.end - 2 or words.starts[day.first] <= line.start + 1
    return at_edge and bool({"vol", "volume", "issue", "no", "number", "newsline"} & set(fold(line.text).split()))


def _short_year(line: Line, words: Words, days: list[DayMention]) -> list[DayMention]:
    """Read "31 Aug 06" and "Aug. 31, '06" where they are a line of their own."""
    for day in line_days(line, words, days):
        key = words.keys[day.last] if day.kind == "day" and day.year is None and day.last < len(words) else ""
        if len(key) == 2 and key.isdigit() and words.starts[day.last] < line.end and line.words <= 6:
            return [replace(day, year=_full_year(key), last=day.last + 1)]
    match = _DOTTED.search(line.text)
    if match is not None and line.words <= 8:
        at = next((n for n, start in enumerate(words.starts) if start >= line.start + match.start()), 0)
        if make_day(_full_year(match[3]), int(match[2]), int(match[1])):
            return [
                DayMention(
                    first=at,
                    last=at + 3,
                    kind="day",
                    day=int(match[1]),
                    month=int(match[2]),
                    year=_full_year(match[3]),
                )
            ]
    return []


_DOTTED = re.compile(r"\b(\d{2})[./](\d{2})[./](\d{2})\b(?!\d)")


def _full_year(digits: str) -> int:
    return 2000 + int(digits) if int(digits) < 60 else 1900 + int(digits)


_PIECES = re.compile(r"\s[|•·/]\s|\t")


def _dated_piece(line: Line, words: Words, days: list[DayMention]) -> DayMention | None:
    """Return the date that is a piece of a line such as "2017-04-14 11:20 | www.trend.az | 3"."""
    begin = line.start
    for piece in _PIECES.split(line.text):
        at = line.text.find(piece, begin - line.start) + line.start
        begin = at + len(piece)
        part = Line(at, at + len(piece), piece, words=len(piece.split()))
        found = is_date_line(part, words, days) if piece.strip() else None
        if found is not None:
            return found
    return None


def known_places(knowledge: Knowledge) -> dict[str, str]:
    """Return folded city and country names with their place ids (for datelines)."""
    table: dict[str, str] = {}
    for place in knowledge.places.values():
        if place.kind in {"city", "country", "zone"}:
            for name in place.names:
                table.setdefault(fold(name.text), place.id)
    return table


def known_publishers(knowledge: Knowledge) -> dict[str, str]:
    """Return folded publisher names with their source ids."""
    return {fold(name.text): source.id for source in knowledge.sources.values() for name in source.names}


@dataclass(frozen=True, slots=True)
class Head:
    """What leads the text: its dateline, the publisher in it, and the first word after both."""

    dateline: Dateline | None
    publisher: str | None
    last: int


def read_dateline(
    words: Words,
    first: int,
    last: int,
    days: list[DayMention],
    places: dict[str, str],
    publishers: dict[str, str],
    *,
    whole: bool = False,
) -> Head:
    """Read "ASTANA —", "Turkistan, April 22, 2025 – The Europe Today:", "BAKU, Azerbaijan, May 30. /Trend/" at
    the head.

    Without a place or a date in front there is no dateline; a publisher alone ("/TDH/") is kept.
    """
    limit = min(last, first + _LEAD_LIMIT)
    low = bisect_left(days, first, key=lambda day: day.first)
    inside = [d for d in days[low : low + _LEAD_LIMIT] if d.last <= limit]
    at, place, country, day, publisher = first, None, None, None, None
    moved = True
    while moved and at < limit:
        moved = False
        length, found = _longest(words, at, limit, places)
        dated = any(d.first == at + length for d in inside)
        if (
            found
            and (place is None or (country is None and day is None and publisher is None))
            and (dated or _stands_apart(words, at + length))
        ):
            if place is None:
                place = found
            else:
                country = found
            at, moved = at + length, True
        mention = next((d for d in inside if d.first == at and d.kind in {"day", "weekday"}), None)
        if mention is not None and (at > first or _stands_apart(words, mention.last)):
            day = mention if mention.kind == "day" else day
            at, moved = mention.last, True
        length, source = _longest(words, at, limit, publishers)
        stands = day is not None or _publisher_stands(words, at, at + length)
        shouted = bool(place) and words.printed(at, at + max(length, 1)).isupper() and bool(words.gaps[at] & STOP)
        if source and at + length <= limit and (stands or shouted):
            publisher, at, moved = source, at + length, True
        elif (place or day) and (end := _bracketed(words, at, limit)) > at:
            publisher = publisher or publishers.get(" ".join(words.keys[at:end]))
            at, moved = end, True
    if at == first or (not whole and (at >= last or not _closes(words, first, at))):
        return Head(None, None, first)
    if place is None and day is None:
        return Head(None, publisher, at if publisher else first)
    if place is None and not words.gaps[at] & (DASH | COLON):
        return Head(None, None, first)
    printed = words.printed(first, at)
    return Head(Dateline(printed=printed, place=place, country=country, day=day, first=first, last=at), publisher, at)


_REPORTS = frozenset({"reports", "learnt", "learned", "informs", "correspondent"})


def reporting_publisher(words: Words, publishers: dict[str, str]) -> str | None:
    """Return the publisher that names itself as reporting ("Trend reports", "Kazinform has learnt from")."""
    if _REPORTS.isdisjoint(words.keys):
        return None
    for at, key in enumerate(words.keys):
        if key in _REPORTS:
            for back in (1, 2):
                begin = at - back
                for length in (3, 2, 1):
                    start = begin - length + 1
                    if start >= 0 and words.is_capital(start) and (back == 1 or words.keys[at - 1] in {"has", "have"}):
                        name = words.keys[start : begin + 1]
                        found = publishers.get(" ".join(name)) if "service" not in name else None
                        if found is not None:
                            return found
    return None


def _longest(words: Words, at: int, limit: int, names: dict[str, str]) -> tuple[int, str | None]:
    """Return the length and id of the longest known name that begins at a word."""
    if at >= limit or not (words.is_capital(at) or words.keys[at] == "nca"):
        return 0, None
    for length in range(min(5, limit - at), 0, -1):
        found = names.get(" ".join(words.keys[at : at + length]))
        if found is not None:
            return length, found
    return 0, None


def _bracketed(words: Words, at: int, limit: int) -> int:
    """Return the end of a short group in brackets or slashes ("(RFE/RL)", "/Correspondent/") that begins at a word."""
    if at >= limit or not words.gaps[at] & (PAREN | OTHER):
        return at
    for end in range(at + 1, min(at + 6, limit)):
        gap = words.gap_text(end)
        if ")" in gap or (gap.startswith("/") and gap.strip() != "/") or gap.startswith("/ "):
            return end
        if words.gaps[end] & STOP:
            return at
    return at


def _stands_apart(words: Words, at: int) -> bool:
    """Tell whether a name at the head is closed off by a dash, comma, stop, slash or bracket."""
    return at >= len(words) or bool(words.gaps[at] & ~(SPACE | HYPHEN | APOSTROPHE) or words.gaps[at] & DASH)


def _publisher_stands(words: Words, first: int, last: int) -> bool:
    before, after = words.gaps[first], words.gaps[last]
    return (bool(before & ~(SPACE | HYPHEN)) and bool(after & ~(SPACE | HYPHEN))) or (
        first == 0 and bool(after & (COLON | DASH))
    )


def _closes(words: Words, first: int, at: int) -> bool:
    """Tell whether what stands after the dateline closes it: a dash, colon, slash, bracket or full stop."""
    gap = words.gaps[at]
    if at - 1 > first and words.gaps[at - 1] & STOP and words.printed(at - 1, at).isupper() and words.is_capital(at):
        return True  # "TURKMENBASHI. KAZINFORM Kassym-Jomart ..."
    return bool(gap & (DASH | COLON | OTHER)) or bool(gap & STOP) or (bool(gap & HYPHEN) and bool(gap & SPACE))


def sign_off(
    words: Words, first: int, last: int, days: list[DayMention], publishers: dict[str, str]
) -> tuple[str | None, DayMention | None, int]:
    """Read "///nCa, 31 May 2025" at the end: (publisher id, date, first word of the sign-off or ``last``)."""
    for at in range(max(first, last - 18), last):
        length, source = _longest(words, at, last, publishers)
        if source is None:
            continue
        lead = words.gap_text(at)
        day = next((d for d in days if d.first == at + length and d.kind == "day" and d.year), None)
        if "//" in lead or (day is not None and day.last >= last - 6 and words.gaps[at] & (STOP | OTHER | DASH)):
            return source, day, at
    return None, None, last


def address_day(url: str) -> date | None:
    """Return the date in an address such as /2025/05/31/."""
    match = _ADDRESS_DAY.search(url)
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None


def find_address(line: Line) -> str | None:
    """Return the address a line consists of (or follows "Source:")."""
    match = _ADDRESS.search(line.text) if line.words <= 40 else None
    if match is None or len(match.group()) < 0.6 * len(line.text.strip()):
        return None
    return match.group().rstrip(".,;")


def plausible(day: date | None) -> date | None:
    """Return the day unless it lies outside the years this subject has (1991 to 2100)."""
    return day if day is not None and date(1985, 1, 1) <= day <= date(2100, 1, 1) + timedelta() else None
