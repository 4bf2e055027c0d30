"""The columns of the list of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.rendering.columns import Column, Layout

if TYPE_CHECKING:
    from kzturk.queries.decisions import DecisionRow


def _tell(row: DecisionRow) -> str:
    """Return the reason, what the machine says instead, and why to look again."""
    machine = f"The machine: {row.machine}." if row.machine not in (None, "none") else None
    look = f"Look again: {row.stale}." if row.stale else None
    return " ".join(part for part in (row.why and f"“{row.why}”", machine, look) if part)


DECISIONS: Layout[DecisionRow] = Layout(
    columns=(
        Column(key="id", value=lambda row: row.id, keep=True),
        Column(key="day", value=lambda row: row.decided_at, cell=lambda row: f"{row.decided_at:%Y-%m-%d}", keep=True),
        Column(key="who", value=lambda row: row.who, least=8, ideal=14),
        Column(key="meetings", value=lambda row: " ".join(row.meetings), least=9, ideal=17),
        Column(key="decision", value=lambda row: row.decision, least=20, ideal=34),
        Column(key="machine", value=lambda row: row.machine, on_screen=False),
        Column(key="stale", value=lambda row: row.stale, on_screen=False),
        Column(key="why", value=lambda row: row.why, cell=_tell, least=20, ideal=40, below=True),
        Column(key="undone", value=lambda row: row.undone_at, on_screen=False),
        Column(key="undone by", value=lambda row: row.undone_by, on_screen=False),
    )
)
