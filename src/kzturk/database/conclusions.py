"""Meetings as rows: what a conclusion stores, what is stored now, and what differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, select

from kzturk.database.models import (
    UNKNOWN_DAY,
    Attribution,
    Base,
    Conflict,
    Figure,
    Meeting,
    MeetingReport,
    MeetingTopic,
    Outcome,
    Participation,
    Report,
)
from kzturk.database.rows import Row, in_chunks, insert_rows, table_of
from kzturk.meetings import MeetingConclusion

PARTS: dict[str, type[Base]] = {
    "participants": Participation,
    "topics": MeetingTopic,
    "outcomes": Outcome,
    "figures": Figure,
}


@dataclass(slots=True)
class MeetingRows:
    """One meeting's rows: its own, and those of each part, each in order."""

    meeting: Row
    parts: dict[str, list[Row]] = field(default_factory=dict)


def build_rows(conclusion: MeetingConclusion, meeting_id: str) -> MeetingRows:
    """Return the rows that a conclusion is stored as."""
    c, id_ = conclusion, meeting_id
    day = c.date.start or UNKNOWN_DAY
    last = c.date.end or UNKNOWN_DAY
    own = (
        id_, c.founding_key, c.date.start, c.date.end, c.date.precision, c.date.basis, c.status, c.prominence,
        c.format, c.kind, c.visit, c.occasion.id if c.occasion else None, c.sidelines,
        *((c.venue.country, c.venue.city, c.venue.site, c.venue.basis) if c.venue else (None,) * 4),
        c.sources,
    )  # fmt: skip
    people: list[Row] = [
        (p.id, day, id_, n, p.country, p.side, p.role, p.office, p.office_printed, p.inferred, last, c.status)
        for n, p in enumerate(c.participants)
    ]
    topics: list[Row] = [(day, t.code, id_, last, c.status, t.confidence) for t in c.topics]
    outcomes: list[Row] = [
        (
            id_, n, o.kind, o.what, o.to, o.accepted, o.count, o.listed, list(o.topics), o.by, o.occasion,
            o.to_country, o.to_city, o.to_days, o.to_event,
        )
        for n, o in enumerate(c.outcomes)
    ]  # fmt: skip
    figures: list[Row] = [
        (id_, n, f.measure, float(f.value), f.unit, f.comparator, f.status, f.period, f.speaker)
        for n, f in enumerate(c.figures)
    ]
    parts = {"participants": people, "topics": topics, "outcomes": outcomes, "figures": figures}
    return MeetingRows(own, {name: _in_order(name, rows) for name, rows in parts.items()})


def _in_order(name: str, rows: Iterable[Row]) -> list[Row]:
    """Sort rows of a part: topics by code, the others by their ordinal."""
    at = {"participants": 3, "topics": 1}.get(name, 1)
    return sorted(rows, key=lambda row: row[at])


def load_rows(connection: Connection, meeting_ids: Iterable[str]) -> dict[str, MeetingRows]:
    """Return the rows of stored meetings by id."""
    found: dict[str, MeetingRows] = {}
    for chunk in in_chunks(sorted(meeting_ids)):
        columns = list(table_of(Meeting).columns)
        for row in connection.execute(select(*columns).where(Meeting.id.in_(chunk))):
            found[row[0]] = MeetingRows(tuple(row), {name: [] for name in PARTS})
        for name, model in PARTS.items():
            for meeting, rows in _load_part(connection, model, chunk).items():
                found[meeting].parts[name] = _in_order(name, rows)
    return found


def _load_part(connection: Connection, model: type[Base], chunk: list[str]) -> dict[str, list[Row]]:
    columns = list(table_of(model).columns)
    at = [column.name for column in columns].index("meeting_id")
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in connection.execute(select(*columns).where(columns[at].in_(chunk))):
        rows[row[at]].append(tuple(row))
    return rows


def write_rows(connection: Connection, rows: Iterable[MeetingRows]) -> None:
    """Store meetings whose rows are not there."""
    kept = list(rows)
    insert_rows(connection, Meeting, [r.meeting for r in kept])
    for name, model in PARTS.items():
        insert_rows(connection, model, [row for r in kept for row in r.parts[name]])


def delete_meetings(connection: Connection, meeting_ids: Iterable[str]) -> None:
    """Remove meetings with all of their rows."""
    for chunk in in_chunks(sorted(meeting_ids)):
        connection.execute(delete(Meeting).where(Meeting.id.in_(chunk)))


def link_reports(connection: Connection, concluded: Sequence[tuple[str, MeetingConclusion]]) -> None:
    """Store which reports each meeting was concluded from and how their values stand, instead of what was there."""
    members = [(id_, c, m) for id_, c in concluded for m in c.members]
    numbers = number_reports(connection, (m.key for _, _, m in members))
    for numbered in in_chunks(numbers.values()):
        connection.execute(delete(MeetingReport).where(MeetingReport.report_id.in_(numbered)))
    rows = [(numbers[m.key], id_, m.key == c.founding_key, m.score, m.why) for id_, c, m in members]
    insert_rows(connection, MeetingReport, rows)
    _save_standings(connection, concluded, numbers)


def number_reports(connection: Connection, keys: Iterable[str]) -> dict[str, int]:
    """Return the row numbers of the reports with these keys."""
    numbers: dict[str, int] = {}
    for chunk in in_chunks(keys):
        numbers |= {key: n for n, key in connection.execute(select(Report.id, Report.key).where(Report.key.in_(chunk)))}
    return numbers


def _save_standings(
    connection: Connection, concluded: Sequence[tuple[str, MeetingConclusion]], numbers: Mapping[str, int]
) -> None:
    """Store how each report's values stand to the concluded ones, and where reports disagree."""
    for chunk in in_chunks(id_ for id_, _ in concluded):
        connection.execute(delete(Attribution).where(Attribution.meeting_id.in_(chunk)))
        connection.execute(delete(Conflict).where(Conflict.meeting_id.in_(chunk)))
    standings = [
        (id_, a.field, numbers[a.key], a.claim_field, a.standing)
        for id_, c in concluded
        if len(c.members) > 1 or any(a.field != a.claim_field for a in c.attributions)  # else they go without saying
        for a in c.attributions
    ]
    insert_rows(connection, Attribution, standings)
    insert_rows(connection, Conflict, [(id_, name) for id_, c in concluded for name in c.conflicts])


def differ(before: MeetingRows, after: MeetingRows) -> Iterator[tuple[str, Any, Any]]:
    """Yield every field that differs between two states of a meeting, with both values as JSON has them."""
    names = [column.name for column in table_of(Meeting).columns]
    for name, old, new in zip(names, before.meeting, after.meeting, strict=True):
        if old != new and name not in ("id", "founding_key"):
            yield name, _plain(old), _plain(new)
    for name, model in PARTS.items():
        old_part, new_part = _without_keys(model, before.parts[name]), _without_keys(model, after.parts[name])
        if old_part != new_part:
            yield name, old_part, new_part


def _without_keys(model: type[Base], rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return rows as a reader of the journal wants them: without what repeats the meeting."""
    names = [column.name for column in table_of(model).columns]
    left_out = ("meeting_id", "ordinal", "day", "last_day")
    hidden = {*left_out, "status"} if model in (MeetingTopic, Participation) else set(left_out)
    return [
        {n: _plain(v) for n, v in zip(names, row, strict=True) if n not in hidden and v is not None} for row in rows
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
