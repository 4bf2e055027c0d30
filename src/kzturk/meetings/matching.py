"""Which new report of an article is which old one, so that a re-read article keeps its reports' keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from kzturk.reports.model import MeetingDate, Report
from kzturk.values import make_key

NEARLY = timedelta(days=3)
KEY_LENGTH = 12


def carry_keys(content_hash: str, reports: Sequence[Report], before: Mapping[str, Report]) -> tuple[str, ...]:
    """Return a key for each report: its old one if it is of the same meeting, else a new one."""
    pairs = [
        (-_likeness(old, new), abs(place - at), key, at)
        for at, new in enumerate(reports)
        for place, (key, old) in enumerate(before.items())
        if _is_still(old, new)
    ]
    given: dict[int, str] = {}
    for _, _, key, at in sorted(pairs):
        if at not in given and key not in given.values():
            given[at] = key
    taken = set(before)
    for at, report in enumerate(reports):
        if at not in given:
            given[at] = _make_new(content_hash, report, taken)
            taken.add(given[at])
    return tuple(given[at] for at in range(len(reports)))


def _make_new(content_hash: str, report: Report, taken: set[str]) -> str:
    """Return a key made of what the report says, so that reading the same text anew gives the same key."""
    people = sorted(p.id for p in report.participants)
    said = (report.kind, report.format or "", str(report.date.start), str(report.date.end), *people)
    attempt = 0
    while (key := make_key(content_hash, str(attempt), *said, length=KEY_LENGTH)) in taken:
        attempt += 1
    return key


def _is_still(old: Report, new: Report) -> bool:
    """Tell whether two readings are of one meeting: somebody of each side in both, nearly the same days."""
    if old.kind != new.kind or (old.format and new.format and old.format != new.format):
        return False
    for side in ("KZ", "TM"):
        if not {p.id for p in old.participants if p.side == side} & {p.id for p in new.participants if p.side == side}:
            return False
    return _near(old.date, new.date)


def _near(old: MeetingDate, new: MeetingDate) -> bool:
    if old.start is None or old.end is None or new.start is None or new.end is None:
        return True
    return old.start - NEARLY <= new.end and new.start - NEARLY <= old.end


def _likeness(old: Report, new: Report) -> float:
    """Return how much two readings have in common."""
    mine, others = {p.id for p in old.participants}, {p.id for p in new.participants}
    people = len(mine & others) / max(len(mine | others), 1)
    same = (old.date == new.date) + (old.venue == new.venue) + (old.prominence == new.prominence)
    return people + same + (old.status == new.status)
