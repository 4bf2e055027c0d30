"""What each report of a meeting, and each country's side, tells and leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzturk.database.engine import Database
from kzturk.queries.detail import follow_meeting, say_value
from kzturk.queries.tracing.claims import LISTS, load_claims, load_days, load_tellers, read_values
from kzturk.queries.tracing.conclusions import Values, load_conclusions
from kzturk.queries.tracing.model import ComparisonRow, ComparisonTable, Teller
from kzturk.queries.tracing.standings import Standing, load_standings

_LEFT_ASIDE = frozenset({"sidelines", "prominence", "kind"})
_ORDER = (
    "date", "venue", "format", "status", "visit", "occasion", "participants", "topics", "outcomes", "figures",
)  # fmt: skip
Said = tuple[str, str]
"""A field and its value in words."""


def fetch_comparison(database: Database, meeting_id: str) -> ComparisonTable:
    """Return what each report of a meeting tells. Raises UnknownNameError for an id that leads to no meeting."""
    wanted = follow_meeting(database, meeting_id)
    standings = load_standings(database, [wanted])[wanted]
    with database.connect() as connection:
        days = load_days(connection, wanted)
        tellers = load_tellers(connection, [wanted])[wanted]
        concluded = load_conclusions(connection, [wanted])[wanted]
        told = _read_standings(standings, concluded)
        if len(tellers) == 1:
            claims = read_values(load_claims(connection, [tellers[0].report_id])[tellers[0].report_id])
            told = {(field, say_value(field, value)): {tellers[0].report_id} for field, value in claims.items()}
    for field, value in concluded.items():
        if field.partition(".")[0] not in _LEFT_ASIDE:
            told.setdefault((field, say_value(field, value)), set())
    return ComparisonTable(
        meeting=wanted, **days, tellers=tellers,
        rows=tuple(_build_rows(told, tellers)),
    )  # fmt: skip


def _read_standings(standings: Sequence[Standing], concluded: Values) -> dict[Said, set[int]]:
    """Return who tells which value: of a list's item what the meeting has, of all else the report's own words."""
    told: dict[Said, set[int]] = {}
    for s in standings:
        own = s.standing == "differs" or s.field.partition(".")[0] not in LISTS
        value = s.value if own or s.field not in concluded else concluded[s.field]
        told.setdefault((s.field, say_value(s.field, value)), set()).add(s.report_id)
    return told


def _build_rows(told: dict[Said, set[int]], tellers: Sequence[Teller]) -> Iterator[ComparisonRow]:
    """Yield each value, field by field, those that most tell first."""
    order = {said: n for n, said in enumerate(told)}
    kept = [said for said in told if said[0].partition(".")[0] not in _LEFT_ASIDE]
    for said in sorted(kept, key=lambda said: (_ORDER.index(said[0].partition(".")[0]), -len(told[said]), order[said])):
        sides = {teller.side for teller in tellers if teller.report_id in told[said]}
        yield ComparisonRow(
            field=said[0], said=said[1],
            told_by=tuple(t.number for t in tellers if t.report_id in told[said]),
            left_out_by=tuple(t.number for t in tellers if t.report_id not in told[said]),
            sides=tuple(sorted(side for side in sides if side)),
        )  # fmt: skip
