"""How the values of reports stand to what was concluded of their meeting, as joining left it behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kzturk.database.rows import in_chunks
from kzturk.queries.plans import Plan
from kzturk.queries.running import run

if TYPE_CHECKING:
    from kzturk.queries.running import Askable


class Standing(NamedTuple):
    """A report's value for a concluded ``field``; its own name for it is ``claim_field``.

    ``standing`` is chosen, agrees, completes (gave a part) or differs.
    """

    field: str
    report_id: int
    claim_field: str
    standing: str
    value: Any
    source: str
    publisher: str | None


def load_standings(database: Askable, meetings: Sequence[str]) -> dict[str, tuple[Standing, ...]]:
    """Return the standings of meetings, the best report first; none are kept for a meeting of one report."""
    found: dict[str, dict[tuple[str, int], Standing]] = {id_: {} for id_ in meetings}
    for chunk in in_chunks(meetings):
        for meeting, *values in run(database, Plan("standings", values={"ids": list(chunk)})):
            standing = Standing(*values)
            found[meeting].setdefault((standing.field, standing.report_id), standing)
    return {id_: tuple(standings.values()) for id_, standings in found.items()}
