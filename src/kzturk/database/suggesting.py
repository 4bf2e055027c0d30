"""Pairs of reports that a person should judge: likely enough, and not of one meeting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, or_

from kzturk.database.conclusions import number_reports
from kzturk.database.gathering import Neighbourhood
from kzturk.database.models import Suggestion
from kzturk.database.rows import Row, in_chunks, insert_rows
from kzturk.meetings import FEATURES, Comparison, MeetingConclusion


def save_suggestions(connection: Connection, area: Neighbourhood, conclusions: Iterable[MeetingConclusion]) -> None:
    """Store the likely pairs that did not become one meeting, instead of what was stored of these reports."""
    home = {m.key: c.id for c in conclusions for m in c.members}
    open_pairs = {keys: c for keys, c in area.likely.items() if _is_open(keys, area, home)}
    numbers = number_reports(connection, {*area.reports, *(key for keys in open_pairs for key in keys)})
    mine = [numbers[key] for key in area.reports if key in numbers]
    for chunk in in_chunks(mine):
        touching = or_(Suggestion.report_id.in_(chunk), Suggestion.other_id.in_(chunk))
        connection.execute(delete(Suggestion).where(touching))
    rows = [_build_row(sorted(numbers[key] for key in keys), c) for keys, c in open_pairs.items()]
    insert_rows(connection, Suggestion, sorted(rows, key=lambda row: row[:2]))


def _is_open(keys: frozenset[str], area: Neighbourhood, home: dict[str, str]) -> bool:
    """Tell whether two reports stand in two meetings of which nobody said that they are two."""
    meetings = {home.get(key, key) for key in keys}
    if len(meetings) == 1:
        return False
    judged = ({home.get(key, key) for key in pair} for pair, said in area.verdicts.items() if said == "different")
    return meetings not in judged


def _build_row(numbers: list[int], comparison: Comparison) -> Row:
    told = [
        {"feature": s.feature, "points": s.points, "weight": f.weight, "sentence": s.sentence}
        for f, s in zip(FEATURES, comparison.scores, strict=True)
    ]
    one, other = numbers
    row: tuple[Any, ...] = (one, other, comparison.score, comparison.why, told)
    return row
