"""One meeting whole, for people: every value, and below it the words it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from kzturk.rendering.screen import Line, measure, screen_width, write_lines
from kzturk.rendering.table import wrap
from kzturk.rendering.wording import (
    count,
    strip_controls,
    write_days,
    write_number,
    write_person,
    write_place,
)

if TYPE_CHECKING:
    from kzturk.queries.detail_rows import EvidenceRow, FigureRow, MeetingDetail, OutcomeRow
    from kzturk.queries.rows import MeetingRow, ParticipantRow

_INDENT = 14
_LONGEST_QUOTE = 280
_BASES = {
    "relative": "counted from the day of publication",
    "dateline": "from the dateline",
    "occasion": "from the occasion",
    "published": "the day of publication",
    "visit": "from the place of the visit",
    "host": "the country of the host",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: its label (printed once for several values), the words for it, and its evidence's field."""

    label: str
    value: str
    field: str


def draw_detail(detail: MeetingDetail, out: TextIO) -> None:
    """Write one meeting whole."""
    write_lines(build_detail_lines(detail, screen_width()), out)


def build_detail_lines(detail: MeetingDetail, width: int) -> list[Line]:
    """Return the lines of ``kzturk show``."""
    meeting = detail.meeting
    numbers = {report.source: number for number, report in enumerate(meeting.reports, start=1)}
    lines = [Line(strip_controls(" · ".join(_title(meeting))), "bold"), Line("")]
    entries = [*_meeting_entries(meeting), *_content_entries(detail)]
    entries += _leftover_entries(entries, detail.evidence)
    label = ""
    for entry in entries:
        lines += _draw_value(entry.label if entry.label != label else "", entry.value, width)
        for evidence in _evidence_of(entry, entries, detail.evidence):
            lines += _draw_evidence(evidence, numbers, width)
        label = entry.label
    return [*lines, *_draw_reports(detail, width)]


def _title(meeting: MeetingRow) -> Iterator[str]:
    yield meeting.id
    yield write_days(meeting.start, meeting.end, meeting.precision)
    place = write_place(meeting.country, meeting.city, meeting.site)
    yield place or meeting.format or meeting.kind


def _meeting_entries(meeting: MeetingRow) -> Iterator[Entry]:
    days = write_days(meeting.start, meeting.end, meeting.precision)
    yield Entry("date", _with_basis(f"{days}, precision {meeting.precision}", meeting.date_basis), "date")
    place = write_place(meeting.country, meeting.city, meeting.site)
    yield Entry("venue", _with_basis(place, meeting.venue_basis) if place else "none", "venue")
    yield Entry("format", meeting.format or "not told", "format")
    yield Entry("kind", meeting.kind, "kind")
    yield Entry("status", f"{meeting.status}, {_say_prominence(meeting.prominence)}", "status")
    if meeting.visit is not None:
        yield Entry("visit", meeting.visit, "visit")
    if meeting.occasion_name is not None:
        aside = " (on the sidelines)" if meeting.sidelines else ""
        yield Entry("occasion", f"{meeting.occasion_name}{aside}", "occasion")
    for person in meeting.participants:
        yield Entry("participants", _say_participant(person), f"participants.{person.id}")


def _content_entries(detail: MeetingDetail) -> Iterator[Entry]:
    for code, confidence in detail.meeting.topics:
        yield Entry("topics", f"{code} ({confidence:.2f})", f"topics.{code}")
    for index, outcome in enumerate(detail.outcomes):
        yield Entry("outcomes", _say_outcome(outcome), f"outcomes.{index}")
    for index, figure in enumerate(detail.figures):
        yield Entry("figures", _say_figure(figure), f"figures.{index}")


def _leftover_entries(entries: list[Entry], evidence: Iterable[EvidenceRow]) -> Iterator[Entry]:
    """Yield entries for words that belong to none of the values shown (the format, a field added later)."""
    shown = {entry.field for entry in entries}
    fields = dict.fromkeys(row.field for row in evidence if not any(_belongs(row.field, f) for f in shown))
    for field in fields:
        values = dict.fromkeys(row.value for row in evidence if row.field == field)
        yield Entry(field, "; ".join(values), field)


def _belongs(field: str, shown: str) -> bool:
    return field == shown or field.startswith(f"{shown}.")


def _evidence_of(entry: Entry, entries: Iterable[Entry], evidence: Iterable[EvidenceRow]) -> Iterator[EvidenceRow]:
    closer = {other.field for other in entries if other.field.startswith(f"{entry.field}.")}
    seen = set()
    for row in evidence:
        key = (row.source, row.quote.casefold(), row.rule)
        if not _belongs(row.field, entry.field) or row.field in closer or key in seen:
            continue
        seen.add(key)
        yield row


def _with_basis(words: str, basis: str | None) -> str:
    return f"{words}, {_BASES.get(basis, basis)}" if basis else words


def _say_prominence(prominence: str) -> str:
    return "a main subject of its reports" if prominence == "main" else "told in passing"


def _say_participant(person: ParticipantRow) -> str:
    words = write_person(person)
    words += f", {person.role}" if person.role != "none" else ""
    words += f", {person.office or person.office_printed or 'office unknown'}"
    if person.office and person.office_printed and person.office_printed != person.office:
        words += f" (printed: {person.office_printed})"
    return words if person.curated else f"{words}; not in the knowledge"


def _say_outcome(outcome: OutcomeRow) -> str:
    words = outcome.kind
    words += f": {outcome.what}" if outcome.what else ""
    words += f"; by {outcome.by}" if outcome.by else ""
    words += f"; to {outcome.to}" if outcome.to else ""
    words += f"; event {outcome.occasion}" if outcome.occasion else ""
    place = write_place(outcome.to_country, outcome.to_city, None)
    words += f"; in {place}" if place else ""
    words += f"; for {outcome.to_days}" if outcome.to_days else ""
    words += f"; {write_number(outcome.count)} claimed" if outcome.count is not None else ""
    words += f"; {write_number(outcome.listed)} listed" if outcome.listed is not None else ""
    if outcome.kind == "invitation":
        answers = {True: "accepted", False: "declined", None: "no answer told"}
        words += f"; {answers[outcome.accepted]}"
    return f"{words}; on {', '.join(outcome.topics)}" if outcome.topics else words


def _say_figure(figure: FigureRow) -> str:
    comparator = "" if figure.comparator == "=" else f"{figure.comparator} "
    words = f"{figure.measure}: {comparator}{write_number(figure.value)} {figure.unit or ''}".rstrip()
    notes = [figure.status, figure.period, f"said by {figure.speaker}" if figure.speaker else None]
    return f"{words} ({', '.join(note for note in notes if note)})"


def _draw_value(label: str, value: str, width: int) -> list[Line]:
    return _draw(label.ljust(_INDENT), value, width, None)


def _draw_evidence(row: EvidenceRow, numbers: dict[str, int], width: int) -> list[Line]:
    quote = " ".join(row.quote.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = f"{quote[: _LONGEST_QUOTE // 2]} … {quote[-_LONGEST_QUOTE // 2 :]}"
    article = f"[{numbers[row.source]}]" if row.source in numbers else row.source
    basis = "" if row.basis == "stated" else f"{row.basis}, "
    words = f"{article} “{quote}” {row.rule} ({basis}{row.confidence:.2f})"
    return _draw(" " * (_INDENT + 2), words, width, "dim")


def _draw_reports(detail: MeetingDetail, width: int) -> list[Line]:
    """Return the reports, each with what in it contradicts what is known."""
    lines, meeting = [], detail.meeting
    for number, report in enumerate(meeting.reports, start=1):
        known = (report.publisher, str(report.published_on) if report.published_on else None, report.title)
        about = ", ".join(part for part in known if part)
        words = f"[{number}] {report.source} ({report.prominence}){f': {about}' if about else ''}"
        lines += _draw_value("reports" if number == 1 else "", words, width)
        for flag in (flag for flag in detail.flags if flag.source == report.source):
            lines += _draw(" " * (_INDENT + 2), f"! {flag.sentence}", width, "yellow")
    return [Line(""), *lines, *_draw_value("", count(meeting.sources, "independent source"), width)]


def _draw(lead: str, words: str, width: int, style: str | None) -> list[Line]:
    """Return ``words`` wrapped behind ``lead``, further lines indented by as much."""
    if measure(lead) > _INDENT + 2:
        return [Line(lead.rstrip(), style), *_draw(" " * _INDENT, words, width, style)]
    wrapped = wrap(strip_controls(words), max(width - measure(lead), 20))
    return [Line(f"{lead if i == 0 else ' ' * len(lead)}{part}", style) for i, part in enumerate(wrapped)]
