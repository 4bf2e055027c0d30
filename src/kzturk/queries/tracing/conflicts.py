"""Where the reports of a meeting give values that cannot all be true. Pure but for ``fetch_conflicts``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from kzturk.database.engine import Database
from kzturk.database.models import Meeting, MeetingReport
from kzturk.queries.detail import say_value
from kzturk.queries.tracing.claims import load_claims, load_tellers, read_values, share_name
from kzturk.queries.tracing.conclusions import Values, load_conclusions
from kzturk.queries.tracing.model import ConflictRow, Teller, Version

_LOOSE = ("published", "dateline")
"""A day on such a basis may be off by one: that is no disagreement (codebook §11)."""
_SCALARS = ("status", "format", "kind", "visit")
_PARTS = {"venue": ("country", "city", "site"), "participants": ("office", "role")}
_FIGURE_PARTS = ("value", "comparator")
_CHUNK = 200


def fetch_conflicts(database: Database, meetings: Sequence[str] | None = None) -> Iterator[ConflictRow]:
    """Yield the conflicts of meetings (of all that have several reports, if none are given), newest meeting first."""
    several = select(MeetingReport.meeting_id).group_by(MeetingReport.meeting_id).having(func.count() > 1)
    statement = select(Meeting.id, Meeting.started_on).where(Meeting.id.in_(several))
    if meetings is not None:
        statement = statement.where(Meeting.id.in_(meetings))
    order = statement.order_by(Meeting.started_on.desc().nulls_last(), Meeting.id)
    with database.connect() as connection:
        heads = connection.execute(order).all()
        for at in range(0, len(heads), _CHUNK):
            chunk = heads[at : at + _CHUNK]
            tellers = load_tellers(connection, [head.id for head in chunk])
            claims = load_claims(connection, [t.report_id for told in tellers.values() for t in told])
            concluded = load_conclusions(connection, [head.id for head in chunk])
            for id_, day in chunk:
                told = [(teller, read_values(claims[teller.report_id])) for teller in tellers[id_]]
                yield from find_conflicts(id_, day, told, concluded.get(id_, {}))


def find_conflicts(
    meeting: str, day: date | None, told: Sequence[tuple[Teller, Mapping[str, Any]]], concluded: Values
) -> Iterator[ConflictRow]:
    """Yield the conflicts between the reports of one meeting, each report with its values by shared name.

    The version that the meeting has comes first, then those of most articles.
    """
    chosen = {share_name(field, value): value for field, value in concluded.items()}
    fields = dict.fromkeys(field for _, values in told for field in values)
    for field in fields:
        given = [(teller, values[field]) for teller, values in told if field in values]
        for name, versions in _disagreements(field, given):
            ordered = _mark_chosen(versions, name, chosen)
            yield ConflictRow(meeting=meeting, day=day, field=name, versions=ordered)


Given = Sequence[tuple[Teller, Any]]


def _disagreements(field: str, given: Given) -> Iterator[tuple[str, tuple[Version, ...]]]:
    head = field.partition(".")[0]
    if head == "date":
        if any(_days_conflict(a, b) for _, a in given for _, b in given):
            yield field, _group(given, lambda value: say_value("date", value))
    elif field in _SCALARS or field == "occasion":
        yield from _if_several(field, _group(given, lambda value: say_value(head, value)))
    elif head in _PARTS:
        for part in _PARTS[head]:
            yield from _if_several(f"{field}.{part}", _group_part(given, part))
    elif head == "figures" and len({tuple(value[p] for p in _FIGURE_PARTS) for _, value in given}) > 1:
        yield field, _group(given, lambda value: say_value("figures", value))
    elif field == "outcomes.documents":
        yield from _if_several(f"{field}.count", _group_part(given, "count"))


def _days_conflict(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two dates exclude each other: neither holds the other, nor does a loose basis explain a day."""
    days = [date.fromisoformat(v[k]) for v in (one, other) for k in ("start", "end") if v[k]]
    if len(days) < 4:
        return False
    first, first_end, second, second_end = days
    if first <= second_end and second <= first_end:
        return not ((first <= second and second_end <= first_end) or (second <= first and first_end <= second_end))
    loose = one["basis"] in _LOOSE or other["basis"] in _LOOSE
    return not (loose and min(abs(first - second), abs(first_end - second_end)) <= timedelta(days=1))


def _group_part(given: Given, part: str) -> tuple[Version, ...]:
    told = [(teller, value[part]) for teller, value in given if value.get(part) not in (None, "none")]
    return _group(told, str)


def _group(given: Given, say: Any) -> tuple[Version, ...]:
    """Return the different values with the articles that give each, the one that most give first."""
    sources: dict[str, list[str]] = {}
    for teller, value in given:
        sources.setdefault(say(value), []).append(teller.source)
    ordered = sorted(sources.items(), key=lambda item: -len(set(item[1])))
    return tuple(Version(said=said, sources=tuple(dict.fromkeys(names)), chosen=False) for said, names in ordered)


def _mark_chosen(versions: tuple[Version, ...], name: str, chosen: Mapping[str, Any]) -> tuple[Version, ...]:
    """Mark the version that the meeting has, and put it first."""
    value = chosen.get(name)
    if value is None:
        head, _, part = name.rpartition(".")
        whole = chosen.get(head)
        value = whole.get(part) if isinstance(whole, Mapping) else None
    said = say_value(name, value) if value is not None else None
    marked = [replace(version, chosen=version.said == said) for version in versions]
    return tuple(sorted(marked, key=lambda version: not version.chosen))


def _if_several(name: str, versions: tuple[Version, ...]) -> Iterator[tuple[str, tuple[Version, ...]]]:
    if len(versions) > 1:
        yield name, versions
