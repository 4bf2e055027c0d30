"""Laying people's corrections over concluded meetings, and noting which ones need another look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, exists, select, update

from kzturk.database.models import Correction, CorrectionReport, Report
from kzturk.database.rows import in_chunks
from kzturk.meetings import KnownReport, MeetingConclusion
from kzturk.meetings.correcting import Correcting, agree, apply, is_fulfilled, read_value


@dataclass(slots=True)
class _Held:
    """A stored correction with the reports it was made about, the founding one first."""

    row: Any
    reports: list[tuple[str, str]]

    @property
    def acting(self) -> Correcting:
        """The correction as it acts."""
        return Correcting(action=self.row.action, field=self.row.field, value=self.row.value)


def correct(
    connection: Connection,
    conclusions: Sequence[MeetingConclusion],
    reports: Mapping[str, KnownReport],
    former: Iterable[str],
) -> list[MeetingConclusion]:
    """Return the conclusions with what people corrected; ``former`` are keys of reports that may be no more."""
    held = _load(connection, {*reports, *former})
    if not held:
        return list(conclusions)
    here = _find_homes(connection, held, {m.key: c.id for c in conclusions for m in c.members})
    return [_correct_one(connection, c, [h for h in held if here.get(h.row.id) == c.id], reports) for c in conclusions]


def _load(connection: Connection, keys: Iterable[str]) -> list[_Held]:
    """Return the corrections in force that were made about any of these reports, the oldest first."""
    numbers: set[int] = set()
    for chunk in in_chunks(sorted(keys)):
        touching = select(CorrectionReport.correction_id).where(CorrectionReport.report_key.in_(chunk))
        numbers |= set(connection.scalars(touching))
    return _load_numbered(connection, numbers)


def _load_numbered(connection: Connection, numbers: Iterable[int]) -> list[_Held]:
    held: dict[int, _Held] = {}
    for chunk in in_chunks(sorted(numbers)):
        columns = Correction.__table__.columns
        for row in connection.execute(select(*columns).where(Correction.id.in_(chunk), Correction.undone_at.is_(None))):
            held[row.id] = _Held(row, [])
        named = select(CorrectionReport.correction_id, CorrectionReport.report_key, CorrectionReport.content_hash)
        ordered = named.where(CorrectionReport.correction_id.in_(chunk)).order_by(CorrectionReport.ordinal)
        for number, key, content_hash in connection.execute(ordered):
            if number in held:
                held[number].reports.append((key, content_hash))
    return sorted(held.values(), key=lambda h: (h.row.corrected_at, h.row.key))


def _find_homes(connection: Connection, held: Sequence[_Held], home: Mapping[str, str]) -> dict[int, str]:
    """Return the meeting of each correction: that of its first report that is still there.

    A correction without any report left is marked gone; one whose first report is concluded elsewhere is left alone.
    """
    asked = {key for h in held for key, _ in h.reports} - set(home)
    stored: set[str] = set()
    for chunk in in_chunks(sorted(asked)):
        stored |= set(connection.scalars(select(Report.key).where(Report.key.in_(chunk))))
    homes: dict[int, str] = {}
    for h in held:
        first = next((key for key, _ in h.reports if key in home or key in stored), None)
        if first is None:
            _note(connection, h, applies_to=None, stale="gone", machine_value=h.row.machine_value)
        elif first in home:
            homes[h.row.id] = home[first]
    return homes


def _correct_one(
    connection: Connection, conclusion: MeetingConclusion, held: Sequence[_Held], reports: Mapping[str, KnownReport]
) -> MeetingConclusion:
    members = {m.key for m in conclusion.members}
    for h in held:
        machine = read_value(conclusion, h.row.field, h.row.value)
        changed = any(reports[key].article != text for key, text in h.reports if key in members)
        stale = "text" if changed else "value" if _moved(h, machine) else None
        _note(connection, h, applies_to=conclusion.id, stale=stale, machine_value=machine)
    return apply(conclusion, [h.acting for h in held])


def _moved(held: _Held, machine: Any) -> bool:
    """Tell whether the machine says neither what it said when it was corrected nor what the person said."""
    return not agree(machine, held.row.value_before) and not is_fulfilled(held.acting, machine)


def _note(connection: Connection, held: _Held, **values: Any) -> None:
    if any(getattr(held.row, name) != value for name, value in values.items()):
        connection.execute(update(Correction).where(Correction.id == held.row.id).values(values))


def note_gone(connection: Connection) -> None:
    """Mark the corrections of which no report is left."""
    left = exists().where(CorrectionReport.correction_id == Correction.id, CorrectionReport.report_key == Report.key)
    values = {"applies_to": None, "stale": "gone"}
    connection.execute(update(Correction).where(Correction.undone_at.is_(None), ~left).values(values))
