"""The columns of the list of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.rendering.columns import Column, Layout

if TYPE_CHECKING:
    from kzturk.queries.decisions import DecisionRow

DECISIONS: Layout[DecisionRow] = Layout(
    columns=(
        Column(key="id", value=lambda row: row.id, keep=True),
        Column(key="day", value=lambda row: row.decided_at, cell=lambda row: f"{row.decided_at:%Y-%m-%d}", keep=True),
        Column(key="who", value=lambda row: row.who, least=8, ideal=14),
        Column(key="meetings", value=lambda row: " ".join(row.meetings), least=8, ideal=17),
        Column(key="decision", value=lambda row: row.decision, least=16, ideal=34),
        Column(key="machine", value=lambda row: row.machine, least=10, ideal=20),
        Column(key="look again", value=lambda row: row.stale, least=10, ideal=24),
        Column(key="why", value=lambda row: row.why, least=20, ideal=30, below=True),
        Column(key="undone", value=lambda row: row.undone_at, on_screen=False),
        Column(key="undone by", value=lambda row: row.undone_by, on_screen=False),
    )
)
