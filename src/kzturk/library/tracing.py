"""Where values come from: claims, conflicts, changes."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Unpack

from kzturk.library.filters import Filters
from kzturk.library.held import Held, read_criteria, read_limit
from kzturk.library.rows import Comparison, Rows, Trail

if TYPE_CHECKING:
    from kzturk.queries.tracing.model import ChangeRow, ConflictRow


class Tracing(Held):
    """The questions that are answered with claims. They look at the database as it is now, within a ``with`` too."""

    def why(self, id: str, field: str | None = None) -> Trail:
        """Return the trail of a meeting or of one of its fields: every claim with its words, and every decision.

        >>> trail = archive.why("m0qn3k7f", "date")
        >>> trail.fields[0].said, trail.fields[0].claims[0].confidence > 0.5
        ('2024-08-05', True)
        """
        from kzturk.database import open_database
        from kzturk.queries.tracing.trails import fetch_trail

        with open_database(self.place) as database:
            return Trail(**_fields(fetch_trail(database, id, field)))

    def compare(self, id: str) -> Comparison:
        """Return what each report of a meeting tells and leaves out.

        >>> [row.said for row in archive.compare("m0qn3k7f").rows if row.field == "format"]
        ['telephone']
        """
        from kzturk.database import open_database
        from kzturk.queries.tracing.comparing import fetch_comparison

        with open_database(self.place) as database:
            return Comparison(**_fields(fetch_comparison(database, id)))

    def conflicts(self, **filters: Unpack[Filters]) -> Rows[ConflictRow]:
        """Return the values on which reports of one meeting disagree, the chosen version first.

        >>> len(archive.conflicts(leader="Tokayev"))
        0
        """
        from kzturk.database import open_database
        from kzturk.queries.tracing.conflicts import fetch_conflicts
        from kzturk.rendering.tracing import CONFLICTS

        with open_database(self.place) as database:
            return Rows(fetch_conflicts(database, read_criteria(database, filters)), CONFLICTS)

    def changes(
        self, *, after: int | None = None, limit: int | None = None, **filters: Unpack[Filters]
    ) -> Rows[ChangeRow]:
        """Return what became new, different or gone, oldest first; ``after`` is the number of the last one seen.

        >>> {row.kind for row in archive.changes(limit=3)}
        {'made'}
        """
        from kzturk.queries.tracing.changes import fetch_changes
        from kzturk.rendering.tracing import CHANGES

        last = str(after) if after is not None else None
        with self.asking() as database:
            criteria = read_criteria(database, filters, status="any")
            return Rows(fetch_changes(database, criteria, after=last, limit=read_limit(limit)), CHANGES)


def _fields(found: Any) -> dict[str, Any]:
    return {field.name: getattr(found, field.name) for field in fields(found)}
