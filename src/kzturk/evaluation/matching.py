"""Which found report is which coded meeting, and which found person which coded one."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

from kzturk.evaluation.gold import gold_days
from kzturk.evaluation.sameness import Sameness
from kzturk.reports import Report
from kzturk.reports.model import Participant

Json = dict[str, Any]
_NEAR_DAYS = 4


def names_of(person: str | list[Any]) -> list[str]:
    """Return the names under which somebody is coded, the first being the preferred one."""
    name = person if isinstance(person, str) else person[0]
    return [name] if isinstance(name, str) else list(name)


def pair_people(gold: list[Any], report: Report, sameness: Sameness) -> list[tuple[Any, Participant]]:
    """Return (coded participant, found participant) pairs, each used once; equal names go first."""
    left = list(report.participants)
    found: dict[int, Participant] = {}
    for exactly in (True, False):
        for number, person in enumerate(gold):
            if number in found:
                continue
            names = names_of(person)
            match = next((p for p in left if _bears(names, p, sameness, exactly=exactly)), None)
            if match is not None:
                left.remove(match)
                found[number] = match
    return [(gold[number], found[number]) for number in sorted(found)]


def _bears(names: list[str], person: Participant, sameness: Sameness, *, exactly: bool) -> bool:
    return person.name in names if exactly else any(sameness.person(name, person) for name in names)


def align(meetings: list[Json], reports: tuple[Report, ...], sameness: Sameness) -> list[tuple[Json, Report]]:
    """Pair coded meetings with found reports, best first; a pair shares a person of each side and near days.

    Of two equally good, the meeting that is not optional is paired first.
    """
    scored = []
    for (n, meeting), (m, report) in product(enumerate(meetings), enumerate(reports)):
        score = _likeness(meeting, report, sameness)
        if score > 0:
            scored.append((-score, bool(meeting.get("optional")), n, m))
    pairs, used_gold, used_found = [], set(), set()
    for _, _, n, m in sorted(scored):
        if n not in used_gold and m not in used_found:
            used_gold.add(n)
            used_found.add(m)
            pairs.append((meetings[n], reports[m]))
    return pairs


def _likeness(meeting: Json, report: Report, sameness: Sameness) -> float:
    coded = meeting.get("participants") or []
    people = pair_people(coded, report, sameness)
    if not {"KZ", "TM"} <= {gold[1] for gold, _ in people}:
        return 0.0
    distance = _distance(gold_days(meeting.get("date")), report)
    if distance is not None and distance > _NEAR_DAYS and not _coarse(meeting, report):
        return 0.0
    score = len(people) / max(len(coded), len(report.participants))
    score += 2.0 if distance == 0 else 1.0 if distance is None else 0.5
    for name in ("status", "prominence", "format", "kind"):
        score += 0.5 * (meeting.get(name) == getattr(report, name))
    return score


def _coarse(meeting: Json, report: Report) -> bool:
    return "year" in {meeting.get("precision"), report.date.precision}


def _distance(days: tuple[date, date] | None, report: Report) -> int | None:
    """Return how many days lie between two ranges (0 when they overlap), None when one is unknown."""
    if days is None or report.date.start is None or report.date.end is None:
        return None
    if report.date.start <= days[1] and days[0] <= report.date.end:
        return 0
    return min(abs((report.date.start - days[1]).days), abs((days[0] - report.date.end).days))
