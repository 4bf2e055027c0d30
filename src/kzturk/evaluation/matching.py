"""Which found report is which coded meeting, and which found person which coded one."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

from rapidfuzz import fuzz

from kzturk.evaluation.gold import gold_days
from kzturk.reports import Report
from kzturk.values import fold

Json = dict[str, Any]
_NAME_SCORE = 84
_NEAR_DAYS = 4


def same_name(gold: str, found: str) -> bool:
    """Tell whether two names are of one person: equal when folded, or nearly (transliterations, initials, order)."""
    one, two = fold(gold), fold(found)
    return one == two or fuzz.token_sort_ratio(one, two) >= _NAME_SCORE


def pair_people(gold: list[list[Any]], report: Report) -> list[tuple[list[Any], Any]]:
    """Return (coded participant, found participant) pairs, each used once."""
    left = list(report.participants)
    pairs = []
    for person in gold:
        names = person[0] if isinstance(person[0], list) else [person[0]]
        match = next((p for p in left if any(same_name(name, p.name) for name in names)), None)
        if match is not None:
            left.remove(match)
            pairs.append((person, match))
    return pairs


def align(meetings: list[Json], reports: tuple[Report, ...]) -> list[tuple[Json, Report]]:
    """Pair coded meetings with found reports, best first; a pair needs a shared person of each side and near days."""
    scored = []
    for (n, meeting), (m, report) in product(enumerate(meetings), enumerate(reports)):
        score = _likeness(meeting, report)
        if score > 0:
            scored.append((-score, n, m))
    pairs, used_gold, used_found = [], set(), set()
    for _, n, m in sorted(scored):
        if n not in used_gold and m not in used_found:
            used_gold.add(n)
            used_found.add(m)
            pairs.append((meetings[n], reports[m]))
    return pairs


def _likeness(meeting: Json, report: Report) -> float:
    people = pair_people(meeting.get("participants", []), report)
    sides = {gold[1] for gold, _ in people}
    if not {"KZ", "TM"} <= sides:
        return 0.0
    distance = _distance(gold_days(meeting), report)
    if distance is not None and distance > _NEAR_DAYS and not _coarse(meeting, report):
        return 0.0
    score = len(people) / max(len(meeting["participants"]), len(report.participants))
    score += 2.0 if distance == 0 else 1.0 if distance is None else 0.5
    score += 0.5 * (meeting.get("status") == report.status) + 0.5 * (meeting.get("prominence") == report.prominence)
    return score + 0.5 * (meeting.get("format") == report.format) + 0.5 * (meeting.get("kind") == report.kind)


def _coarse(meeting: Json, report: Report) -> bool:
    return "year" in {meeting.get("precision"), report.date.precision}


def _distance(days: tuple[date, date] | None, report: Report) -> int | None:
    """Return how many days lie between two ranges (0 when they overlap), None when one is unknown."""
    if days is None or report.date.start is None or report.date.end is None:
        return None
    if report.date.start <= days[1] and days[0] <= report.date.end:
        return 0
    return min(abs((report.date.start - days[1]).days), abs((days[0] - report.date.end).days))
