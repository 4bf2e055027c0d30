"""When a page says that it was published: date lines of every notation, addresses, the ``date`` line of metadata."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from kzturk.articles.daywords import DayMention, make_day
from kzturk.articles.imprints import read_short_date
from kzturk.articles.lines import Line
from kzturk.articles.words import STOP, Words
from kzturk.values import fold

DATE_LINE = re.compile(r"\A\s*date[: \t]+(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:]+Z?)?(?=\s|\Z)[ \t]*\n*")
_ADDRESS_DAY = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:/|\b)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\")]+", re.I)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}")
_GLUED = re.compile(r"(?<!\d)\d{1,2}:\d{2}(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_SPACED = re.compile(r"\A(\d{2}) (\d{2}) (\d{4}),? +\d{1,2}:\d{2}\Z")
_DOTTED = re.compile(r"\b(\d{1,2})([./])(\d{1,2})\2(\d{2})\b(?!\d)")
_PIECES = re.compile(r"\s[|•·/]\s|\t")
_DASHED = re.compile(r"\s[–—-]\s|\t")
_PAGE = re.compile(r"\s[–—-]\s.*\bp(?:age|\.)\s*\w?\d", re.I)
"""The head of a cutting: "The Dayton Courier - Friday, May 21, 1993 - Page 9A"."""
_LEFT_OVER = " \t|•·,;:–—-/"
_MARKS = " .,:;|/()[]-–—"
_LONGEST, _CLOCK_NEAR, _NAME_LONGEST = 16, 12, 5


@dataclass(frozen=True, slots=True)
class Stamp:
    """A publication date with what states it and where (character offsets into the text, None for container fields)."""

    day: date
    basis: str
    span: tuple[int, int] | None


def is_date_line(line: Line, words: Words, days: list[DayMention], known: frozenset[str]) -> DayMention | None:
    """Return the whole date that a line consists of ("06 August 2024", "17:29, 31 July 2018", a byline with one).

    ``known`` are the words that stand beside a publication date and say no more ("published", "gmt", "by").
    """
    if line.text[-1:] == ")" and (numbered := _numbered_issue(line, words, days)) is not None:
        return numbered
    if line.words > _LONGEST or not any(map(str.isdigit, line.text)):
        return None
    pieces = _PIECES.split(line.text)
    if len(pieces) == 1 and _PAGE.search(line.text):
        pieces = _DASHED.split(line.text)
    if len(pieces) > 1 and not line.closed:
        return _dated_piece(line, pieces, words, days, known)
    whole = whole_days(line, words, days) or _short_year(line, words, days) or _glued_to_clock(line, words)
    if not whole:
        return None
    day = whole[0]
    if _is_issue_line(line, day, words):
        return day
    begin, end = words.starts[day.first], words.ends[day.last - 1]
    rest = [
        word
        for part in fold(line.text[: begin - line.start] + " " + line.text[end - line.start :]).split()
        if (word := part.strip(_MARKS))
    ]
    at_end = end >= line.end - 2
    if _is_clocked(line, begin, end) and not line.closed and line.words <= 12:
        return day
    byline = "by" in rest and (line.text[:3].lower() == "by " or rest[-1] == "on")
    if byline and not line.closed and (rest[-1] in known | {"read"} or at_end):
        return day
    strange = [word for word in rest if word not in known and not word[0].isdigit() and len(word) > 1]
    return day if len(strange) <= (2 if line.words <= 8 and not line.closed else 0) else None


def _numbered_issue(line: Line, words: Words, days: list[DayMention]) -> DayMention | None:
    """Read the day in brackets behind an issue's number ("By A. Weller in Aktau (RCA No. 253, 19-Dec-03)")."""
    if line.words > 2 * _LONGEST or _NUMBERED.search(line.text) is None:
        return None
    low = bisect_left(days, line.first, key=lambda day: day.first)
    for day in days[low:]:
        if day.first >= line.last or day.kind != "day":
            break
        key = words.keys[day.last] if day.last < line.last else ""
        if day.year is None and len(key) == 2 and key.isdigit() and words.gap_text(day.last) in {"-", " ", "/"}:
            return replace(day, year=_full_year(key), last=day.last + 1)
        if day.year is not None:
            return day
    return None


_NUMBERED = re.compile(r"\((?:[\w ]{1,30} )?(?:No|Issue|Vol)\b[^()]*\d{1,2}[^()]*\)\W*$")


def _is_clocked(line: Line, begin: int, end: int) -> bool:
    """Tell whether a line is a date with the time of day and hardly a word more ("Materials 5 May 2013 18:00")."""
    clock = _CLOCK.search(line.text, max(0, end - line.start - 1), end - line.start + _CLOCK_NEAR)
    before = line.text[: begin - line.start].split()
    return clock is not None and len(before) <= 2


def take_closing_date(line: Line, words: Words, days: list[DayMention]) -> DayMention | None:
    """Cut the date off a line that ends in one after a comma ("Press service of the Majilis, 12 September 2023")."""
    if line.closed or line.words > _LONGEST:
        return None
    for day in whole_days(line, words, days)[-1:]:
        begin = words.starts[day.first] - line.start
        if words.ends[day.last - 1] >= line.end - 1 and line.text[:begin].rstrip().endswith((",", "|", "–", "—")):
            return _cut(line, words, day, line.text[:begin], front=False)
    return None


def closing_stamp(line: Line, words: Words, days: list[DayMention], known: frozenset[str]) -> DayMention | None:
    """Return the date that stands for itself at a paragraph's end ("... again. (12.09.2023)", "Posted 5 May 2021.")."""
    for day in whole_days(line, words, days)[-1:]:
        if day.last < line.last - 1 or (day.last < line.last and words.keys[day.last] not in known):
            return None
        first = day.first
        while first > line.first and words.keys[first - 1] in known and not words.gaps[first] & STOP:
            first -= 1
        gap = words.gap_text(first)
        if first > line.first and (any(mark in gap for mark in ".!?…") or gap.strip() in {"(", "["}):
            return replace(day, first=first)
    return None


def despatch_day(line: Line, words: Words, days: list[DayMention]) -> DayMention | None:
    """Return the day of sending in the head of a monitored despatch ("... in English 1411 GMT 13 Sep 95")."""
    if line.words > _LONGEST or " gmt " not in line.text.lower():
        return None
    low = bisect_left(days, line.first, key=lambda day: day.first)
    for day in days[low : low + 3]:
        if day.kind != "day" or day.first >= line.last or words.keys[day.first - 1] != "gmt":
            continue
        key = words.keys[day.last] if day.last < line.last else ""
        if day.year is None and len(key) == 2 and key.isdigit():
            return replace(day, year=_full_year(key), last=day.last + 1)
        return day if day.year is not None else None
    return None


def opening_stamp(line: Line, words: Words, days: list[DayMention]) -> DayMention | None:
    """Return the date that stands for itself at a paragraph's head ("[12.09.2023] The President ...").

    A name before it is the paper's or the agency's ("Daily Digest, 28 February 1997. The presidents ...").
    """
    for day in whole_days(line, words, days)[:1]:
        named = range(line.first, day.first)
        closed = day.last < line.last and words.gap_text(day.last).strip() in {".", "]", ")", ":"}
        if closed and len(named) <= _NAME_LONGEST and all(words.is_capital(at) for at in named):
            return day
    return None


def take_clocked_stamp(line: Line, words: Words, days: list[DayMention]) -> DayMention | None:
    """Cut a date with a time of day off the edge of a line that says more, and return the date.

    "Presidents open the railway 5 December 2014, 14:05" leaves the headline, "27.01.2025 | 17:15 | The Ambassador ..."
    the paragraph. A date in running text has no time of day beside it.
    """
    whole = whole_days(line, words, days)
    if not whole:
        return None
    clock = _CLOCK.search(line.text, 0, 60) or _CLOCK.search(line.text, max(0, len(line.text) - 60))
    if clock is None:
        return None
    for day in whole:
        begin, end = words.starts[day.first] - line.start, words.ends[day.last - 1] - line.start
        if min(abs(clock.start() - end), abs(begin - clock.end())) > _CLOCK_NEAR:
            continue
        low, high = min(begin, clock.start()), max(end, clock.end())
        if low <= _CLOCK_NEAR:
            return _cut(line, words, day, line.text[high:], front=True)
        if high >= len(line.text) - 2 * _CLOCK_NEAR and not line.closed:
            return _cut(line, words, day, line.text[:low], front=False)
    return None


def _cut(line: Line, words: Words, day: DayMention, left: str, *, front: bool) -> DayMention | None:
    """Leave of a line what stands on the other side of its stamp; a stamp that leaves nothing is no edge of it."""
    left = left.lstrip(_LEFT_OVER) if front else left.rstrip(_LEFT_OVER)
    if len(left.split()) < 3:
        return None
    if front:
        line.start = line.end - len(left)
    else:
        line.end = line.start + len(left)
    line.text = left
    line.first, line.last = bisect_left(words.starts, line.start), bisect_left(words.starts, line.end)
    line.words = line.last - line.first
    return day


def whole_days(line: Line, words: Words, days: list[DayMention]) -> list[DayMention]:
    low = bisect_left(days, line.first, key=lambda day: day.first)
    high = bisect_left(days, line.last, key=lambda day: day.first)
    return [d for d in days[low:high] if d.kind == "day" and d.year is not None]


def _is_issue_line(line: Line, day: DayMention, words: Words) -> bool:
    """Tell whether a line is a newsletter's head ("NEWSLINE Vol. 5, No. 127, Part I, 6 July 2001")."""
    if words.keys[day.last : day.last + 1] == ["issue"] and "(" in words.gap_text(day.first):
        return True  # "By Robert Hartwell (10/28/2009 issue of the Analyst)"
    at_edge = words.ends[day.last - 1] >= line.end - 2 or words.starts[day.first] <= line.start + 1
    return at_edge and bool({"vol", "volume", "issue", "no", "number", "newsline"} & set(fold(line.text).split()))


def _short_year(line: Line, words: Words, days: list[DayMention]) -> list[DayMention]:
    """Read "31 Aug 06", "Aug. 31, '06" and "31-08-06" where they are a line of their own."""
    low = bisect_left(days, line.first, key=lambda day: day.first)
    for day in days[low:]:
        if day.first >= line.last:
            break
        key = words.keys[day.last] if day.kind == "day" and day.year is None and day.last < len(words) else ""
        if day.last + 1 < len(words) and words.gap_text(day.last + 1)[:1] == ":":
            continue  # "4 JUL, 12:41"
        if len(key) == 2 and key.isdigit() and words.starts[day.last] < line.end and line.words <= 6:
            return [replace(day, year=_full_year(key), last=day.last + 1)]
    dashed = read_short_date(line, words, days) if line.words <= 8 and "-" in line.text else None
    if dashed is not None:
        return [dashed]
    match = _DOTTED.search(line.text)
    if match is None or line.words > 8:
        return []
    one, two, year = match[1], match[3], _full_year(match[4])
    for date_, month in ((one, two), (two, one)):  # "9/14/07" can only be the month first
        if make_day(year, int(month), int(date_)):
            at = bisect_left(words.starts, line.start + match.start())
            return [_numeric(at, at + 3, date_, month, year)]
    return []


def _glued_to_clock(line: Line, words: Words) -> list[DayMention]:
    """Read a date without a blank beside the time of day ("11:2318.09.2024", "2024-09-18T11:23:00Z")."""
    glued, iso, spaced = _GLUED.search(line.text), _ISO.search(line.text), _SPACED.match(line.text)
    match = glued or iso or spaced
    if match is None:
        return []
    day, month, year = match[1], match[3 if glued else 2], match[4 if glued else 3]
    if match is iso:
        day, year = year, day
    if not make_day(int(year), int(month), int(day)):
        return []
    first = bisect_left(words.starts, line.start + match.start())
    last = bisect_left(words.starts, line.start + match.end())
    return [_numeric(first, max(last, first + 1), day, month, int(year))]


def _numeric(first: int, last: int, day: str, month: str, year: int) -> DayMention:
    return DayMention(first=first, last=last, kind="day", day=int(day), month=int(month), year=year)


def _full_year(digits: str) -> int:
    return 2000 + int(digits) if int(digits) < 60 else 1900 + int(digits)


def _dated_piece(
    line: Line, pieces: list[str], words: Words, days: list[DayMention], known: frozenset[str]
) -> DayMention | None:
    """Return the date that is a piece of a line such as "2017-04-14 11:20 | www.trend.az | 3"."""
    begin = line.start
    for piece in pieces:
        at = line.text.find(piece, begin - line.start) + line.start
        begin = at + len(piece)
        first, last = bisect_left(words.starts, at), bisect_left(words.starts, begin)
        part = Line(at, begin, piece, words=last - first, first=first, last=last)
        found = is_date_line(part, words, days, known) if piece.strip() else None
        if found is not None:
            return found
    return None


def address_day(url: str) -> date | None:
    """Return the date in an address such as /2025/05/31/."""
    match = _ADDRESS_DAY.search(url)
    return make_day(int(match[1]), int(match[2]), int(match[3])) if match else None


def find_address(line: Line) -> str | None:
    """Return the address a line consists of (or follows "Source:")."""
    match = _ADDRESS.search(line.text)
    if match is None or line.words > 40 or len(match.group()) < 0.6 * len(line.text.strip()):
        return None
    return match.group().rstrip(".,;")


def plausible(day: date | None) -> date | None:
    """Return the day unless it lies outside the years this subject has (1985 to 2100)."""
    return day if day is not None and date(1985, 1, 1) <= day <= date(2100, 1, 1) else None
