"""Decisions on their way from database to database: lines of JSON that know reports by key and by text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, insert, select, update

from kzturk.database.articles import load_reports
from kzturk.database.deciding import Decider, carry_out, describe, find_contradicting
from kzturk.database.engine import Database
from kzturk.database.models import Article, Correction, CorrectionReport, Judgement, JudgementReport, Report, Topic
from kzturk.database.models.decided import ACTIONS
from kzturk.errors import UsageError
from kzturk.meetings.shapes import is_valid

Line = dict[str, Any]
_JUDGED = {"kind", "id", "verdict", "who", "at", "sides"}
_CORRECTED = {"kind", "id", "action", "field", "meeting", "who", "at", "reports"}
_REPORT = {"report", "article"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import brought: counts, and sentences about what contradicts or waits."""

    new: int
    known: int
    undone: int
    waiting: tuple[str, ...]
    warnings: tuple[str, ...]


def export_decisions(database: Database) -> Iterator[Line]:
    """Yield every decision, those taken back too, the oldest first."""
    with database.connect() as connection:
        lines = [*_export_judgements(connection), *_export_corrections(connection)]
    yield from sorted(lines, key=lambda line: (line["at"], line["id"]))


def _export_judgements(connection: Connection) -> Iterator[Line]:
    sides: dict[int, list[list[Line]]] = {}
    named = select(*JudgementReport.__table__.columns).order_by(JudgementReport.report_key)
    for row in connection.execute(named):
        sides.setdefault(row.judgement_id, [[], []])[row.side].append(_show_report(row))
    for row in connection.execute(select(*Judgement.__table__.columns)):
        yield {
            "kind": "judgement", "id": row.key, "verdict": row.verdict, "sides": sides.get(row.id, [[], []]),
            **_show_decider(row, row.decided_at),
        }  # fmt: skip


def _export_corrections(connection: Connection) -> Iterator[Line]:
    reports: dict[int, list[Line]] = {}
    for row in connection.execute(select(*CorrectionReport.__table__.columns).order_by(CorrectionReport.ordinal)):
        reports.setdefault(row.correction_id, []).append(_show_report(row))
    for row in connection.execute(select(*Correction.__table__.columns)):
        yield {
            "kind": "correction", "id": row.key, "meeting": row.meeting_id, "action": row.action, "field": row.field,
            "value": row.value, "value_before": row.value_before, "reports": reports.get(row.id, []),
            **_show_decider(row, row.corrected_at),
        }  # fmt: skip


def _show_report(row: Any) -> Line:
    return {"report": row.report_key, "article": row.content_hash, "told": row.told}


def _show_decider(row: Any, at: datetime) -> Line:
    undone = row.undone_at.isoformat() if row.undone_at else None
    return {"who": row.who, "why": row.why, "at": at.isoformat(), "undone_at": undone, "undone_by": row.undone_by}


def read_lines(text: str) -> list[Line]:
    """Return the decisions of a whole file. Raises UsageError, naming the line, for one that is cut off or wrong."""
    if text and not text.endswith("\n"):
        raise UsageError("The file ends in the middle of a line; it was cut off, and nothing of it was imported.")
    lines = []
    for number, words in enumerate(text.splitlines(), start=1):
        if words.strip():
            lines.append(_read_line(number, words))
    return lines


def _read_line(number: int, words: str) -> Line:
    wrong = f"Line {number} is no decision of kzturk; nothing of the file was imported."
    try:
        line = json.loads(words)
    except json.JSONDecodeError:
        raise UsageError(wrong) from None
    if not isinstance(line, dict) or not _is_whole(line):
        raise UsageError(wrong)
    return line


def _is_whole(line: Line) -> bool:
    """Tell whether a line has all that a decision has, in the right shape."""
    if line.get("kind") not in ("judgement", "correction"):
        return False
    judged = line["kind"] == "judgement"
    if not (_JUDGED if judged else _CORRECTED) <= set(line):
        return False
    try:
        datetime.fromisoformat(line["at"])
        if line.get("undone_at"):
            datetime.fromisoformat(line["undone_at"])
        reports = [r for side in line["sides"] for r in side] if judged else line["reports"]
        named = bool(reports) and all(set(report) >= _REPORT for report in reports)
    except (TypeError, ValueError):
        return False
    if judged:
        return named and line["verdict"] in ("same", "different") and len(line["sides"]) == 2
    return named and line["action"] in ACTIONS and is_valid(line["action"], str(line["field"]), line.get("value"))


def import_decisions(database: Database, lines: Sequence[Line], by: Decider) -> Imported:
    """Store decisions that are not there yet and carry them out, all or none; what is known stays as it is."""
    new = known = undone = 0
    waiting: list[str] = []
    warnings: list[str] = []
    touched: set[str] = set()
    with database.begin() as connection:
        _refuse_unknown_topics(connection, lines)
        for line in lines:
            model = Judgement if line["kind"] == "judgement" else Correction
            stored = connection.execute(select(model.id, model.undone_at).where(model.key == line["id"])).first()
            if stored is not None:
                known += 1
                if line.get("undone_at") and stored.undone_at is None:
                    _take_back(connection, model, stored.id, line)
                    touched |= set(_keys_of(line))
                    undone += 1
                continue
            keys = _find_here(connection, line)
            warnings += _find_opposed(connection, line, keys)
            _store(connection, line, keys)
            touched |= set(keys.values())
            new += 1
            if not line.get("undone_at") and not _is_here(line, keys):
                waiting.append(str(line["id"]))
        if touched:
            carry_out(connection, touched, by, kind="import")
    return Imported(new=new, known=known, undone=undone, waiting=tuple(waiting), warnings=tuple(warnings))


def _refuse_unknown_topics(connection: Connection, lines: Sequence[Line]) -> None:
    known = set(connection.scalars(select(Topic.code)))
    for line in lines:
        code = line["value"]["code"] if line.get("field") == "topics" else None
        if known and code is not None and code not in known:
            raise UsageError(f"The decision {line['id']} speaks of a topic '{code}', which nobody knows here; nothing "
                             "of the file was imported.")  # fmt: skip


def _reports_of(line: Line) -> list[Line]:
    found = [r for side in line["sides"] for r in side] if line["kind"] == "judgement" else line["reports"]
    return cast(list[Line], found)


def _keys_of(line: Line) -> Iterable[str]:
    return (str(report["report"]) for report in _reports_of(line))


def _is_here(line: Line, keys: Mapping[str, str]) -> bool:
    """Tell whether a decision can act: on a report of each side, or on any of the meeting corrected."""
    if line["kind"] == "judgement":
        return all(any(report["report"] in keys for report in side) for side in line["sides"])
    return bool(keys)


def _find_here(connection: Connection, line: Line) -> dict[str, str]:
    """Return, for each report that is here, its key here: the same, or that of the same text's likest report."""
    keys: dict[str, str] = {}
    for report in _reports_of(line):
        wanted = str(report["report"])
        if connection.scalar(select(Report.id).where(Report.key == wanted)) is not None:
            keys[wanted] = wanted
        elif (likest := _find_likest(connection, report)) and likest not in keys.values():
            keys[wanted] = likest
    return keys


def _find_likest(connection: Connection, report: Line) -> str | None:
    """Return the report of the same text that tells of the same people and days, read by another version."""
    told = report.get("told") or {}
    best: tuple[int, str] | None = None
    for key, known in load_reports(connection, Article.content_hash == str(report["article"])).items():
        mine = describe(known)
        shared = len(set(mine["people"]) & set(told.get("people") or ()))
        if shared < 2 or mine["kind"] != told.get("kind"):
            continue
        likeness = shared + 2 * (mine["start"] == told.get("start")) + (mine["format"] == told.get("format"))
        if best is None or (likeness, key) > best:
            best = (likeness, key)
    return best[1] if best else None


def _find_opposed(connection: Connection, line: Line, keys: Mapping[str, str]) -> list[str]:
    """Say which decisions here speak against one that comes in."""
    if line.get("undone_at"):
        return []
    if line["kind"] == "judgement":
        sides = [[keys.get(r["report"], r["report"]) for r in side] for side in line["sides"]]
        opposed = find_contradicting(connection, line["verdict"], (sides[0], sides[1]))
        return [f"{line['id']} of {line['who']}: {sentence}" for sentence in opposed]
    about = select(CorrectionReport.correction_id).where(CorrectionReport.report_key.in_(list(keys.values())))
    holds = select(Correction).where(
        Correction.id.in_(about), Correction.undone_at.is_(None), Correction.field == line["field"]
    )
    return [
        f"{line['id']} of {line['who']} and {row.key} of {row.who} correct {row.field} of {row.meeting_id} "
        "differently; the newer one holds."
        for row in connection.execute(holds)
        if (row.action, row.value) != (line["action"], line.get("value"))
        and (row.action == "set" or row.value == line.get("value"))
    ]


def _store(connection: Connection, line: Line, keys: Mapping[str, str]) -> None:
    at = datetime.fromisoformat(line["at"])
    undone = datetime.fromisoformat(line["undone_at"]) if line.get("undone_at") else None
    decided = {"key": line["id"], "who": line["who"], "why": line.get("why"), "undone_at": undone,
               "undone_by": line.get("undone_by")}  # fmt: skip
    if line["kind"] == "judgement":
        values = {**decided, "verdict": line["verdict"], "decided_at": at}
        number = connection.execute(insert(Judgement).values(values)).inserted_primary_key
        rows = [
            {"judgement_id": _first(number), "side": n, **_name_report(report, keys)}
            for n, side in enumerate(line["sides"])
            for report in side
        ]
        connection.execute(insert(JudgementReport), rows)
        return
    values = {**decided, "meeting_id": line["meeting"], "action": line["action"], "field": line["field"],
              "value": line.get("value"), "value_before": line.get("value_before"), "corrected_at": at,
              "machine_value": line.get("value_before"), "applies_to": None,
              "stale": None if keys else "gone"}  # fmt: skip
    number = connection.execute(insert(Correction).values(values)).inserted_primary_key
    rows = [
        {"correction_id": _first(number), "ordinal": n, **_name_report(report, keys)}
        for n, report in enumerate(line["reports"])
    ]
    connection.execute(insert(CorrectionReport), rows)


def _first(key: Any) -> int:
    return int(key[0])


def _name_report(report: Line, keys: Mapping[str, str]) -> Line:
    wanted = str(report["report"])
    told = report.get("told") or {}
    return {"report_key": keys.get(wanted, wanted), "content_hash": str(report["article"]), "told": told}


def _take_back(connection: Connection, model: Any, number: int, line: Line) -> None:
    values = {"undone_at": datetime.fromisoformat(line["undone_at"]), "undone_by": line.get("undone_by")}
    connection.execute(update(model).where(model.id == number).values(values))
