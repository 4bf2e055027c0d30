"""Deciding: what people say of meetings is stored, carried out at once, and can be taken back. One transaction each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, insert, select, update

from kzturk import __version__
from kzturk.database.articles import load_by_keys
from kzturk.database.concluding import Concluded, conclude_around, load_frame
from kzturk.database.engine import Database
from kzturk.database.finding import MeetingFound, find_meeting, find_part
from kzturk.database.gathering import members_of
from kzturk.database.models import Correction, CorrectionReport, Judgement, JudgementReport
from kzturk.database.runs import begin_run, end_run, knowledge_of_last_run
from kzturk.errors import UsageError
from kzturk.meetings import KnownReport, conclude
from kzturk.meetings.correcting import Action, read_value
from kzturk.values import make_key

Verdict = Literal["same", "different"]
KEY_LENGTH = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What became of a decision: its id, a sentence, what contradicts it, and the meetings it touched.

    ``machine`` is what the machine says where a correction speaks.
    """

    key: str
    sentence: str
    warnings: tuple[str, ...] = ()
    touched: Concluded = field(default_factory=Concluded)
    machine: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decides, when, and why."""

    who: str
    at: datetime
    why: str | None = None


def judge(database: Database, verdict: Verdict, one: str, other: str, by: Decider) -> Decided:
    """Store that two meetings are the same, or are not, and conclude anew what that touches.

    Raises UsageError for one and the same meeting, UnknownNameError for an id that never was.
    """
    with database.begin() as connection:
        first, second = find_meeting(connection, one), find_meeting(connection, other)
        sides = _find_sides(connection, verdict, first, second)
        against = find_contradicting(connection, verdict, sides)
        key = _save_judgement(connection, verdict, sides, by)
        touched = carry_out(connection, [*sides[0], *sides[1]], by)
        homes = [sorted(members_of(connection, side)) for side in sides]
        sentence = _say_outcome(verdict, homes)
        return Decided(key=key, sentence=sentence, warnings=tuple(against), touched=touched)


def _find_sides(
    connection: Connection, verdict: Verdict, first: MeetingFound, second: MeetingFound
) -> tuple[list[str], list[str]]:
    """Return the keys of the reports of both meetings; of one that was joined to the other, its founding report."""
    if first.asked == second.asked:
        raise UsageError(f"{first.asked} is one and the same meeting; name two.")
    if first.id != second.id:
        return list(first.keys), list(second.keys)
    if verdict == "same":
        raise UsageError(f"{first.asked} and {second.asked} are one meeting already: {first.id}.")
    part = find_part(first, second)
    if part is None:
        raise UsageError(
            f"{first.asked} and {second.asked} are one meeting, {first.id}, and no report of it founded one of "
            "them; nothing tells what to take apart."
        )
    return [key for key in first.keys if key != part], [part]


def find_contradicting(
    connection: Connection, verdict: Verdict, sides: tuple[Sequence[str], Sequence[str]]
) -> list[str]:
    """Say which judgements in force said the opposite of some of these reports."""
    named = select(JudgementReport.judgement_id).where(JudgementReport.report_key.in_([*sides[0], *sides[1]]))
    holds = select(Judgement).where(
        Judgement.id.in_(named), Judgement.undone_at.is_(None), Judgement.verdict != verdict
    )
    warnings = []
    for row in connection.execute(holds.order_by(Judgement.decided_at, Judgement.key)):
        told = _load_sides(connection, row.id)
        if _speaks_across(row.verdict, told, sides):
            words = "the same" if row.verdict == "same" else "not the same"
            warnings.append(
                f"{row.who} said on {row.decided_at:%Y-%m-%d} that they are {words} ({row.key}); the newer decision "
                f"holds. 'kzturk undo {row.key}' takes the older one back."
            )
    return warnings


def _load_sides(connection: Connection, number: int) -> tuple[set[str], set[str]]:
    sides: tuple[set[str], set[str]] = (set(), set())
    named = select(JudgementReport.side, JudgementReport.report_key).where(JudgementReport.judgement_id == number)
    for side, key in connection.execute(named):
        sides[side].add(key)
    return sides


def _speaks_across(verdict: str, told: tuple[set[str], set[str]], sides: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Tell whether a judgement speaks of a report of the one side together with one of the other."""
    one, other = (set(side) for side in sides)
    if verdict == "same":
        everything = told[0] | told[1]
        return bool(everything & one and everything & other)
    return bool((told[0] & one and told[1] & other) or (told[0] & other and told[1] & one))


def _say_outcome(verdict: Verdict, homes: Sequence[Sequence[str]]) -> str:
    first, second = homes
    if verdict == "same" and first == second and len(first) == 1:
        return f"They are one meeting now: {first[0]}."
    if verdict == "different" and not set(first) & set(second):
        return f"They are two meetings now: {', '.join(first)} and {', '.join(second)}."
    return f"It was noted, but another decision stands against it: they are {', '.join(sorted({*first, *second}))}."


def _save_judgement(
    connection: Connection, verdict: Verdict, sides: tuple[Sequence[str], Sequence[str]], by: Decider
) -> str:
    keys = ["|".join(sorted(side)) for side in sides]
    key = make_decision_key(verdict, *sorted(keys), by.who, by.at.isoformat())
    values = {"key": key, "verdict": verdict, "who": by.who, "why": by.why, "decided_at": by.at}
    number = _inserted(connection.execute(insert(Judgement).values(values)))
    known = load_by_keys(connection, [*sides[0], *sides[1]])
    rows = [
        {
            "judgement_id": number,
            "report_key": k,
            "side": n,
            "content_hash": known[k].article,
            "told": describe(known[k]),
        }
        for n, side in enumerate(sides)
        for k in side
    ]
    connection.execute(insert(JudgementReport), rows)
    return key


def make_decision_key(*parts: str) -> str:
    """Return the public id of a decision: the same wherever the same was decided by the same person at the time."""
    return "d" + make_key("decision", *parts, length=KEY_LENGTH)


def describe(known: KnownReport) -> dict[str, Any]:
    """Return what lets another database know a report again: its days, kind and people."""
    day = known.report.date
    return {
        "start": day.start.isoformat() if day.start else None,
        "end": day.end.isoformat() if day.end else None,
        "kind": known.report.kind,
        "format": known.report.format,
        "people": sorted(p.id for p in known.report.participants),
    }


def correct_meeting(database: Database, meeting: str, action: Action, name: str, value: Any, by: Decider) -> Decided:
    """Store a correction of a meeting and carry it out; ``value`` is in the shape of the extraction contract."""
    with database.begin() as connection:
        found = find_meeting(connection, meeting)
        machine = read_machine_value(connection, found, name, value)
        key = make_decision_key(action, name, repr(value), found.keys[0], by.who, by.at.isoformat())
        values = {
            "key": key, "meeting_id": found.id, "applies_to": found.id, "action": action, "field": name,
            "value": value, "value_before": machine, "machine_value": machine, "who": by.who, "why": by.why,
            "corrected_at": by.at,
        }  # fmt: skip
        number = _inserted(connection.execute(insert(Correction).values(values)))
        save_correction_reports(connection, number, list(load_by_keys(connection, found.keys).values()), found.keys)
        touched = carry_out(connection, found.keys, by)
        return Decided(key=key, sentence=f"{found.id} is corrected.", touched=touched, machine=machine)


def read_machine_value(connection: Connection, found: MeetingFound, name: str, value: Any) -> Any:
    """Return what the reports alone say where a correction speaks."""
    reports = load_by_keys(connection, found.keys)
    everybody = {frozenset((a, b)): "same" for a in found.keys for b in found.keys if a != b}
    (conclusion,) = conclude(reports.values(), verdicts=everybody)  # type: ignore[arg-type]
    return read_value(conclusion, name, value)


def save_correction_reports(
    connection: Connection, number: int, reports: Iterable[KnownReport], order: Sequence[str]
) -> None:
    """Store which reports a correction was made about, the founding one first."""
    ordered = sorted(reports, key=lambda known: order.index(known.key))
    rows = [
        {"correction_id": number, "ordinal": n, "report_key": k.key, "content_hash": k.article, "told": describe(k)}
        for n, k in enumerate(ordered)
    ]
    connection.execute(insert(CorrectionReport), rows)


def _inserted(result: Any) -> int:
    return int(result.inserted_primary_key[0])


def undo(database: Database, key: str | None, by: Decider) -> Decided:
    """Take a decision back: the one with the id given, else the newest that this person made."""
    with database.begin() as connection:
        model, row = _find_decision(connection, key, by)
        connection.execute(update(model).where(model.id == row.id).values(undone_at=by.at, undone_by=by.who))
        named = JudgementReport if model is Judgement else CorrectionReport
        owner = JudgementReport.judgement_id if model is Judgement else CorrectionReport.correction_id
        keys = list(connection.scalars(select(named.report_key).where(owner == row.id)))
        touched = carry_out(connection, keys, by)
        now = sorted(members_of(connection, keys)) if model is Judgement else []
        told = f" Now: {' and '.join(now)}." if now else ""
        return Decided(key=row.key, sentence=f"Taken back: {say_decision(row)}.{told}", touched=touched)


def _find_decision(connection: Connection, key: str | None, by: Decider) -> tuple[Any, Any]:
    found = []
    for model, at in ((Judgement, Judgement.decided_at), (Correction, Correction.corrected_at)):
        columns = select(*model.__table__.columns, at.label("made_at"))
        asked = (
            columns.where(model.key == key.strip().casefold())
            if key
            else columns.where(model.who == by.who, model.undone_at.is_(None))
        )
        row = connection.execute(asked.order_by(at.desc(), model.id.desc()).limit(1)).first()
        if row is not None:
            found.append((model, row))
    if not found:
        raise UsageError(
            f"There is no decision '{key}'; 'kzturk decisions' lists them."
            if key
            else f"{by.who} has decided nothing that could be taken back; 'kzturk decisions' lists all decisions."
        )
    model, row = max(found, key=lambda pair: pair[1].made_at)
    if row.undone_at is not None:
        raise UsageError(f"The decision {row.key} was taken back on {row.undone_at:%Y-%m-%d} by {row.undone_by}.")
    return model, row


def say_decision(row: Any) -> str:
    """Return a decision in words."""
    if hasattr(row, "verdict"):
        words = "the same" if row.verdict == "same" else "not the same"
        return f"that two meetings are {words}"
    return f"a correction of {row.field} of {row.meeting_id}"


def keep_correction(database: Database, key: str, by: Decider) -> None:
    """Note that a person looked at a correction again and keeps it, beside what the machine says now."""
    with database.begin() as connection:
        row = connection.execute(select(*Correction.__table__.columns).where(Correction.key == key)).one()
        held = select(CorrectionReport.report_key).where(CorrectionReport.correction_id == row.id)
        for known in load_by_keys(connection, list(connection.scalars(held))).values():
            mine = (CorrectionReport.correction_id == row.id) & (CorrectionReport.report_key == known.key)
            seen = {"content_hash": known.article, "told": describe(known)}
            connection.execute(update(CorrectionReport).where(mine).values(seen))
        seen_now = {"value_before": row.machine_value, "stale": None}
        connection.execute(update(Correction).where(Correction.id == row.id).values(seen_now))


def carry_out(connection: Connection, keys: Iterable[str], by: Decider, kind: str = "decision") -> Concluded:
    """Conclude anew what reports touch, in a run of its own, so that the journal names who decided."""
    knowledge = knowledge_of_last_run(connection) or "none"
    run = begin_run(connection, extractor=__version__, knowledge=knowledge, at=by.at, kind=kind, who=by.who)
    touched = conclude_around(connection, keys, {}, load_frame(connection, run, by.at))
    end_run(connection, run, {}, by.at)
    return touched
