"""Working out meetings from stored reports, around what changed or all anew, and keeping the journal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from kzturk.database.articles import find_members
from kzturk.database.conclusions import (
    MeetingRows,
    build_rows,
    delete_meetings,
    differ,
    link_reports,
    load_rows,
    write_rows,
)
from kzturk.database.correcting import correct, note_gone
from kzturk.database.gathering import gather, members_of
from kzturk.database.models import Change, Meeting, Office, Report, RetiredMeeting
from kzturk.database.reference import save_occasions_met, save_people_met
from kzturk.database.rows import in_chunks
from kzturk.database.suggesting import save_suggestions
from kzturk.meetings import MeetingConclusion, conclude
from kzturk.meetings.features import Ranks
from kzturk.meetings.merging import ID_LENGTH, name_meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What holds for a whole run: ranks of offices, the run and its instant."""

    ranks: Ranks
    run_id: int
    at: datetime


@dataclass(slots=True)
class Concluded:
    """The public ids of meetings that are new, that changed, and that are no more."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def load_frame(connection: Connection, run_id: int, at: datetime) -> Frame:
    """Return what concluding needs for a run."""
    ranks = {row.name: row.rank for row in connection.execute(select(Office.name, Office.rank))}
    return Frame(ranks=ranks, run_id=run_id, at=at)


def conclude_around(
    connection: Connection, seeds: Iterable[str], before: Mapping[str, set[str]], frame: Frame
) -> Concluded:
    """Work out anew every meeting that the reports with the keys ``seeds`` can touch.

    ``before`` holds the meetings, with the keys of their reports, that the article told of until now.
    """
    former = {key for keys in before.values() for key in keys}
    area = gather(connection, {*seeds, *former}, frame.ranks)
    members = members_of(connection, area.reports) | {id_: set(keys) for id_, keys in before.items()}
    conclusions = conclude(area.reports.values(), ranks=frame.ranks, verdicts=area.verdicts)
    corrected = correct(connection, conclusions, area.reports, former)
    concluded = _store(connection, corrected, members, frame)
    save_suggestions(connection, area, conclusions)
    return concluded


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All meetings as they stand: the keys of their reports, and their rows."""

    members: Mapping[str, set[str]]
    states: Mapping[str, MeetingRows]


def take_snapshot(connection: Connection) -> Snapshot:
    """Return all meetings as they stand, to tell afterwards what changed."""
    members = find_members(connection)
    return Snapshot(members, load_rows(connection, members))


def conclude_all(connection: Connection, frame: Frame, before: Snapshot) -> Concluded:
    """Drop all meetings and work them out again from the stored reports; ``before`` is how they stood."""
    connection.execute(delete(Meeting))
    conclusions: list[MeetingConclusion] = []
    done: set[str] = set()
    for key in connection.scalars(select(Report.key).order_by(Report.key)).all():
        if key not in done:
            area = gather(connection, {key}, frame.ranks)
            done |= set(area.reports)
            found = conclude(area.reports.values(), ranks=frame.ranks, verdicts=area.verdicts)
            conclusions += correct(connection, found, area.reports, ())
            save_suggestions(connection, area, found)
    note_gone(connection)
    return _store(connection, conclusions, before.members, frame, before.states)


def count_changed_fields(connection: Connection, run_id: int) -> dict[str, int]:
    """Return in how many meetings each field changed in a run, the most frequent first."""
    number = func.count()
    counted = select(Change.field, number).where(Change.run_id == run_id, Change.field.is_not(None))
    return {str(name): n for name, n in connection.execute(counted.group_by(Change.field).order_by(number.desc()))}


def _store(
    connection: Connection,
    conclusions: Iterable[MeetingConclusion],
    before: Mapping[str, set[str]],
    frame: Frame,
    states: Mapping[str, MeetingRows] | None = None,
) -> Concluded:
    """Make the stored meetings ``before`` into the conclusions; write a row only where something differs."""
    named = [(_free_id(connection, c), c) for c in conclusions]
    old = {id_: states[id_] for id_ in before} if states is not None else load_rows(connection, before)
    new = {id_: build_rows(c, id_) for id_, c in named}
    stale = {id_ for id_ in old if states is not None or new.get(id_) != old[id_]}
    save_people_met(connection, (p for _, c in named for p in c.participants))
    save_occasions_met(connection, (c.occasion for _, c in named if c.occasion))
    delete_meetings(connection, stale)
    write_rows(connection, (rows for id_, rows in new.items() if id_ in stale or id_ not in old))
    link_reports(connection, named)
    return _keep_journal(connection, _Step(named, before, old, new), frame)


def _free_id(connection: Connection, conclusion: MeetingConclusion) -> str:
    """Return the conclusion's id, longer if another meeting happens to have the short one."""
    length = ID_LENGTH
    while True:
        id_ = name_meeting(conclusion.founding_key, length)
        other = connection.scalar(select(Meeting.founding_key).where(Meeting.id == id_))
        if other in (None, conclusion.founding_key):
            return id_
        length += 1


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of concluding: what was concluded, and the meetings before and after as rows."""

    named: list[tuple[str, MeetingConclusion]]
    before: Mapping[str, set[str]]
    old: Mapping[str, MeetingRows]
    new: Mapping[str, MeetingRows]


def _keep_journal(connection: Connection, step: _Step, frame: Frame) -> Concluded:
    """Write down what is new, changed and gone, and lead retired ids on."""
    named, before, old, new = step.named, step.before, step.old, step.new
    home = {m.key: id_ for id_, c in named for m in c.members}
    ancestors = _find_ancestors(step, home)
    result, changes = Concluded(), []
    for id_, conclusion in named:
        if id_ not in ancestors:
            result.new.append(id_)
            changes.append(_change(frame, id_, "made"))
            continue
        told = list(differ(old[ancestors[id_]], new[id_]))
        changes += [_change(frame, id_, "changed", name=name, old=was, new=now) for name, was, now in told]
        if told or id_ not in old or {m.key for m in conclusion.members} != before[id_]:
            result.changed.append(id_)
    for id_ in sorted(set(old) - set(new)):
        successor = _most_common(home[key] for key in before[id_] if key in home)
        result.gone.append(id_)
        changes.append(_change(frame, id_, "joined" if successor else "removed", new=successor))
        _retire(connection, id_, successor, frame)
    _revive(connection, [id_ for id_ in new if id_ not in old])
    if changes:
        connection.execute(Change.__table__.insert(), changes)  # type: ignore[attr-defined]
    return result


def _change(
    frame: Frame, meeting: str, kind: str, *, name: str | None = None, old: Any = None, new: Any = None
) -> dict[str, Any]:
    return {
        "run_id": frame.run_id, "meeting_id": meeting, "kind": kind, "field": name,
        "before": old, "after": new, "changed_at": frame.at,
    }  # fmt: skip


def _find_ancestors(step: _Step, home: Mapping[str, str]) -> dict[str, str]:
    """Return, for each meeting that is not new, the one it continues: itself, or one it took in."""
    ancestors = {id_: id_ for id_ in step.new if id_ in step.old}
    for old in sorted(set(step.old) - set(step.new)):
        for successor in sorted({home[key] for key in step.before[old] if key in home}):
            ancestors.setdefault(successor, old)
    return ancestors


def _most_common(ids: Iterable[str]) -> str | None:
    """Return the id that comes most often, the first by name among equals."""
    counted = Counter(ids)
    return min(counted, key=lambda id_: (-counted[id_], id_), default=None)


def _retire(connection: Connection, id_: str, successor: str | None, frame: Frame) -> None:
    """Leave a redirect or a tombstone, and lead those that pointed here on to the same place."""
    why = "It is one meeting with that one." if successor else "No article tells of it any more."
    connection.execute(delete(RetiredMeeting).where(RetiredMeeting.id == id_))
    connection.execute(
        RetiredMeeting.__table__.insert(),  # type: ignore[attr-defined]
        {"id": id_, "successor_id": successor, "why": why, "run_id": frame.run_id, "retired_at": frame.at},
    )
    onward = update(RetiredMeeting).where(RetiredMeeting.successor_id == id_, RetiredMeeting.id != (successor or ""))
    connection.execute(onward.values(successor_id=successor, why=why))


def _revive(connection: Connection, ids: Iterable[str]) -> None:
    """An id that names a meeting again is not retired."""
    for chunk in in_chunks(sorted(ids)):
        connection.execute(delete(RetiredMeeting).where(RetiredMeeting.id.in_(chunk)))


def meetings_told_in(connection: Connection, article_id: int) -> dict[str, set[str]]:
    """Return the meetings that an article tells of, with the keys of all of their reports."""
    return members_of(connection, report_keys(connection, article_id))


def report_keys(connection: Connection, article_id: int) -> list[str]:
    """Return the keys of an article's reports."""
    return list(connection.scalars(select(Report.key).where(Report.article_id == article_id)))
