"""The one definition of every question, in SQLAlchemy: statements, and the conditions that narrow them.

Nothing here runs. A server is asked through :func:`build`; SQLite is asked with the text that
``tools/compile_queries.py`` makes of the same definitions (``kzturk/queries/compiled.py``), so that a question
to a file imports no SQLAlchemy. A test holds the two equal.
"""

from __future__ import annotations

from kzturk.queries.definitions.building import build
from kzturk.queries.definitions.conditions import CONDITIONS
from kzturk.queries.definitions.counts import COUNTS
from kzturk.queries.definitions.detail import DETAIL
from kzturk.queries.definitions.following import FOLLOWING
from kzturk.queries.definitions.meetings import MEETINGS
from kzturk.queries.definitions.months import MONTHS
from kzturk.queries.definitions.names import NAMES
from kzturk.queries.definitions.searching import SEARCHING
from kzturk.queries.definitions.statement import Statement
from kzturk.queries.definitions.tallies import TALLIES
from kzturk.queries.definitions.tracing import TRACING

STATEMENTS: dict[str, Statement] = {
    **MEETINGS, **COUNTS, **MONTHS, **DETAIL, **NAMES, **SEARCHING, **FOLLOWING, **TALLIES, **TRACING,
}  # fmt: skip

__all__ = ["CONDITIONS", "STATEMENTS", "Statement", "build"]
