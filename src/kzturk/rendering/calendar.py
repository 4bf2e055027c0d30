"""Meetings as events of a calendar (RFC 5545), as Thunderbird and Google import them.

An event lasts whole days: nobody reports the hour. Planned meetings are tentative, cancelled ones cancelled. The
id of a meeting makes the id of the event, so that importing again changes events instead of doubling them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from kzturk.rendering.wording import strip_controls, write_days, write_kind, write_person, write_place

if TYPE_CHECKING:
    from kzturk.queries.rows import MeetingRow

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}
_LONGEST_LINE = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})

OPENING = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kzturk//meetings//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
CLOSING = ("END:VCALENDAR",)


def build_event(row: MeetingRow) -> list[str]:
    """Return the lines of one event; none for a meeting whose day is not known to the month."""
    if row.start is None or row.end is None or row.precision == "year":
        return []
    return ["BEGIN:VEVENT", *_fields(row, row.start, row.end), "END:VEVENT"]


def _fields(row: MeetingRow, start: date, end: date) -> Iterator[str]:
    place = write_place(row.country, row.city, row.site)
    yield f"UID:{row.id}@kzturk"
    yield f"DTSTAMP:{_stamp(row, end):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escape(_summarise(row))}"
    if place:
        yield f"LOCATION:{_escape(place)}"
    yield f"DESCRIPTION:{_escape(_describe(row))}"
    if row.topics:
        yield f"CATEGORIES:{','.join(_escape(code) for code, _ in row.topics)}"
    yield f"STATUS:{_STATUS[row.status]}"
    yield "TRANSP:TRANSPARENT"


def _stamp(row: MeetingRow, end: date) -> datetime:
    """Return when the event was told of: the newest report's day, so that the same answer is the same file."""
    day = max((report.published_on for report in row.reports if report.published_on), default=end)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _summarise(row: MeetingRow) -> str:
    own = [person.name for side in ("KZ", "TM") for person in row.participants if person.side == side]
    who = " – ".join(own[:4]) or "Kazakhstan – Turkmenistan"
    return f"{who} ({row.occasion_name})" if row.occasion_name else who


def _describe(row: MeetingRow) -> str:
    kind = write_kind(format=row.format, kind=row.kind, visit=row.visit, status=row.status, prominence=row.prominence)
    days = write_days(row.start, row.end, row.precision)
    parts = [
        ", ".join(write_person(person) for person in row.participants),
        kind,
        "" if row.precision == "day" else f"known to the {row.precision} only: {days}",
        f"topics: {', '.join(code for code, _ in row.topics)}" if row.topics else "",
        f"kzturk show {row.id}",
    ]
    return "\n".join(part for part in parts if part)


def _escape(text: str) -> str:
    return strip_controls(text).translate(_ESCAPED)


def fold(line: str) -> str:
    """Return a line as the format wants it: no more than 75 bytes, what is longer goes on after a blank."""
    if len(line.encode()) <= _LONGEST_LINE:
        return f"{line}\r\n"
    parts, size = [""], 0
    for char in line:
        width = len(char.encode())
        if size + width > _LONGEST_LINE:
            parts.append(" ")
            size = 1
        parts[-1] += char
        size += width
    return "".join(f"{part}\r\n" for part in parts)
