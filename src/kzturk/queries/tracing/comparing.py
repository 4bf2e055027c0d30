"""What each report of a meeting, and each country's side, tells and leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from kzturk.database.engine import Database
from kzturk.database.models import Meeting
from kzturk.queries.detail import follow_meeting, say_value
from kzturk.queries.tracing.claims import load_claims, load_tellers, read_values
from kzturk.queries.tracing.model import ComparisonRow, ComparisonTable, Teller

_LEFT_ASIDE = frozenset({"sidelines", "prominence"})
_ORDER = (
    "date", "venue", "format", "kind", "status", "visit", "occasion", "participants", "topics", "outcomes", "figures",
)  # fmt: skip


def fetch_comparison(database: Database, meeting_id: str) -> ComparisonTable:
    """Return what each report of a meeting tells. Raises UnknownNameError for an id that leads to no meeting."""
    with database.connect() as connection:
        wanted = follow_meeting(database, meeting_id)
        head = connection.execute(
            select(Meeting.started_on, Meeting.ended_on, Meeting.precision).where(Meeting.id == wanted)
        ).one()
        tellers = load_tellers(connection, [wanted])[wanted]
        claims = load_claims(connection, [t.report_id for t in tellers])
    told = [(teller, read_values(claims[teller.report_id])) for teller in tellers]
    return ComparisonTable(
        meeting=wanted, start=head.started_on, end=head.ended_on, precision=head.precision, tellers=tellers,
        rows=tuple(compare_reports(told)),
    )  # fmt: skip


def compare_reports(told: Sequence[tuple[Teller, Mapping[str, Any]]]) -> Iterator[ComparisonRow]:
    """Yield each value that any report tells, field by field, with who tells it and who does not."""
    tellers: dict[tuple[str, str], list[Teller]] = {}
    for teller, values in told:
        for field, value in values.items():
            if field not in _LEFT_ASIDE:
                tellers.setdefault((field, say_value(field, value)), []).append(teller)
    everybody = [teller.number for teller, _ in told]
    order = {key: n for n, key in enumerate(tellers)}
    for key in sorted(
        tellers, key=lambda key: (_ORDER.index(key[0].partition(".")[0]), -len(tellers[key]), order[key])
    ):
        numbers = {teller.number for teller in tellers[key]}
        yield ComparisonRow(
            field=key[0], said=key[1],
            told_by=tuple(n for n in everybody if n in numbers),
            left_out_by=tuple(n for n in everybody if n not in numbers),
            sides=tuple(sorted({teller.side for teller in tellers[key] if teller.side})),
        )  # fmt: skip
