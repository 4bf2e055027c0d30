"""A calendar is what RFC 5545 asks for, by its letter and by a parser that others use."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from kzturk.queries.rows import MeetingRow
from kzturk.rendering.answers import write_rows
from kzturk.rendering.meetings import MEETINGS

BuildMeeting = Callable[..., MeetingRow]
CONTENT_LINE = re.compile(r'[A-Z-]+(?:;[A-Z-]+=(?:[^";:,\x00-\x1f]*|"[^"\x00-\x1f]*"))*:[^\x00-\x08\x0a-\x1f\x7f]*')
TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
NASTY = 'Хива; "Авазá", Каспий\\Caspian: ' + "Аваза–" * 30 + "\x07\nEND:VEVENT"


def write_calendar(*rows: MeetingRow) -> bytes:
    out = io.StringIO()
    write_rows(rows, MEETINGS, "ics", out=out)
    return out.getvalue().encode()


def read_lines(calendar: bytes) -> Iterator[tuple[str, str]]:
    """Yield name and value of every content line, as strictly as RFC 5545, section 3.1, has them."""
    assert calendar.endswith(b"\r\n")
    physical = calendar.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    assert not any(b"\r" in line or b"\n" in line for line in physical)
    for line in physical:
        line.decode()  # no letter is cut in two, which is more than the standard asks
    for line in b"\r\n".join(physical).replace(b"\r\n ", b"").decode().split("\r\n"):
        assert CONTENT_LINE.fullmatch(line), line
        name, _, value = line.partition(":")
        yield name, value


def read_events(calendar: bytes) -> list[dict[str, str]]:
    """Return the events, each property once; whatever stands out of place fails."""
    lines = list(read_lines(calendar))
    assert lines[0] == ("BEGIN", "VCALENDAR")
    assert lines[-1] == ("END", "VCALENDAR")
    head = dict(lines[1 : next((n for n, line in enumerate(lines) if line == ("BEGIN", "VEVENT")), -1)])
    assert head["VERSION"] == "2.0"
    assert head["PRODID"]
    events: list[dict[str, str]] = []
    within = False
    for name, value in lines[1 + len(head) : -1]:
        if name in ("BEGIN", "END"):
            assert (value, within) == ("VEVENT", name == "END")
            within = name == "BEGIN"
            events += [{}] if within else []
        else:
            assert within
            assert name not in events[-1], name
            events[-1][name] = value
    assert not within
    return events


def test_an_event_has_what_the_standard_requires(a_meeting: BuildMeeting) -> None:
    (event,) = read_events(write_calendar(a_meeting()))
    assert re.fullmatch(r"[^@\s]+@kzturk", event["UID"])
    assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
    start, end = (date.fromisoformat(event[f"{name};VALUE=DATE"]) for name in ("DTSTART", "DTEND"))
    assert end - start == timedelta(days=1)
    assert event["SUMMARY"]
    assert event["TRANSP"] == "TRANSPARENT"


def test_the_last_day_belongs_to_the_event(a_meeting: BuildMeeting) -> None:
    (event,) = read_events(write_calendar(a_meeting(start=date(2024, 12, 30), end=date(2025, 1, 2))))
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20241230", "20250103")


@pytest.mark.parametrize(
    ("status", "told"), [("held", "CONFIRMED"), ("planned", "TENTATIVE"), ("cancelled", "CANCELLED")]
)
def test_planned_meetings_are_tentative(a_meeting: BuildMeeting, status: str, told: str) -> None:
    (event,) = read_events(write_calendar(a_meeting(status=status)))
    assert event["STATUS"] == told


def test_what_cannot_stand_on_a_day_is_left_out(a_meeting: BuildMeeting) -> None:
    year = a_meeting(start=date(2024, 1, 1), end=date(2024, 12, 31), precision="year")
    assert read_events(write_calendar(year, a_meeting(start=None, end=None, precision="unknown"))) == []


def test_no_text_breaks_out_of_its_line(a_meeting: BuildMeeting) -> None:
    (event,) = read_events(write_calendar(a_meeting(site=NASTY, city=NASTY, occasion_name=NASTY)))
    for name in ("SUMMARY", "LOCATION", "DESCRIPTION"):
        assert TEXT.fullmatch(event[name]), name
    assert "END:VEVENT" in event["LOCATION"]


def test_importing_again_changes_events_and_doubles_none(a_meeting: BuildMeeting) -> None:
    before, after = a_meeting(status="planned"), a_meeting(status="held")
    assert read_events(write_calendar(before))[0]["UID"] == read_events(write_calendar(after))[0]["UID"]


def test_a_parser_of_others_reads_the_same(a_meeting: BuildMeeting) -> None:
    icalendar: Any = pytest.importorskip("icalendar", reason="make test installs it")
    rows = [a_meeting(id="m0000001", city=NASTY), a_meeting(id="m0000002", status="planned", topics=())]
    calendar = icalendar.Calendar.from_ical(write_calendar(*rows))
    events = calendar.walk("VEVENT")
    assert [str(event["UID"]) for event in events] == ["m0000001@kzturk", "m0000002@kzturk"]
    assert [str(event["STATUS"]) for event in events] == ["CONFIRMED", "TENTATIVE"]
    assert not any(event.errors for event in events)
    assert events[0]["DTSTART"].dt == rows[0].start
    assert NASTY.replace("\x07", "") in str(events[0]["LOCATION"])
    assert [str(code) for code in events[0]["CATEGORIES"].cats] == [code for code, _ in rows[0].topics]
