"""Numbers of meetings, of what was promised and of what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Unpack

from kzturk.errors import UsageError
from kzturk.library.filters import Filters
from kzturk.library.held import Held, read_criteria
from kzturk.library.rows import Rows

if TYPE_CHECKING:
    from kzturk.queries.following.model import FigurePoint, InvitationRow, PledgeRow
    from kzturk.queries.statistics import CountRow, Dimension, PeriodRow, Span

_WIDTH = 80  # of bars that nobody sees here


class Counting(Held):
    """The questions that are answered with numbers."""

    def stats(self, *by: Dimension, **filters: Unpack[Filters]) -> Rows[CountRow]:
        """Count meetings by year, month, leader, country, city, topic, format or source, or by two of them.

        >>> [(row.marks[0].value, row.meetings) for row in archive.stats("year")]
        [('2023', 1), ('2024', 1), ('2025', 3)]
        >>> archive.stats("year", "format", leader="Tokayev").to_dicts()[1]
        {'year': '2024', 'format': 'telephone', 'meetings': 1}
        """
        from kzturk.queries.statistics import DIMENSIONS, count_by
        from kzturk.rendering.statistics import lay_out_counts

        dimensions = by or ("year",)
        if len(dimensions) > 2 or len(set(dimensions)) < len(dimensions) or not set(dimensions) <= set(DIMENSIONS):
            raise UsageError(f"Meetings are counted by one or two of {', '.join(DIMENSIONS)}.")
        with self.asking() as database:
            counts = count_by(database, read_criteria(database, filters), dimensions)
        return Rows(counts.rows, lay_out_counts(counts, dimensions, _WIDTH))

    def timeline(self, by: Span = "year", **filters: Unpack[Filters]) -> Rows[PeriodRow]:
        """Count meetings along the years or months, those without any included.

        >>> [(row.period, row.meetings) for row in archive.timeline(since=2024)]
        [('2024', 1), ('2025', 3)]
        """
        from kzturk.queries.statistics import count_along
        from kzturk.rendering.statistics import lay_out_timeline

        _check_span(by)
        with self.asking() as database:
            rows = count_along(database, read_criteria(database, filters), by)
        return Rows(rows, lay_out_timeline(rows, by, _WIDTH))

    def trend(self, subject: str, by: Span = "year", **filters: Unpack[Filters]) -> Rows[PeriodRow]:
        """Count meetings on a topic, or on any of a parent's, along the years or months; ``share`` is of all.

        >>> [(row.period, row.matching, row.share) for row in archive.trend("oil-gas")][-1]
        ('2025', 1, 0.333)
        """
        from kzturk.queries.names import resolve_topic
        from kzturk.queries.statistics import count_along
        from kzturk.rendering.statistics import lay_out_trend

        _check_span(by)
        with self.asking() as database:
            criteria = read_criteria(database, filters)
            rows = count_along(database, criteria, by, resolve_topic(database, subject))
        return Rows(rows, lay_out_trend(rows, by, _WIDTH))

    def invitations(self, *, open: bool = False, **filters: Unpack[Filters]) -> Rows[InvitationRow]:
        """Return who invited whom to what, and the meeting that fulfilled it; ``open`` for those that wait.

        >>> archive.invitations(leader="Tokayev").columns[:2]
        ('meeting', 'invited_on')
        """
        from kzturk.queries.following.asking import fetch_invitations
        from kzturk.rendering.following import INVITATIONS

        with self.asking() as database:
            rows = fetch_invitations(database, read_criteria(database, filters), today=datetime.now(UTC).date())
        return Rows((row for row in rows if not open or row.state == "open"), INVITATIONS)

    def figures(self, *, measure: str | Sequence[str] = (), **filters: Unpack[Filters]) -> Rows[FigurePoint]:
        """Return the numbers told of the relation, oldest first, of some measures or of all.

        >>> all(row.measure == "trade-turnover" for row in archive.figures(measure="trade-turnover"))
        True
        """
        from kzturk.queries.following.asking import fetch_figures
        from kzturk.rendering.following import FIGURES

        with self.asking() as database:
            criteria = read_criteria(database, filters)
            return Rows(fetch_figures(database, criteria, measures=_read_measures(measure)), FIGURES)

    def pledges(self, *, measure: str | Sequence[str] = (), **filters: Unpack[Filters]) -> Rows[PledgeRow]:
        """Return targets, most often told first, with the nearest actual figure."""
        from kzturk.queries.following.asking import fetch_pledges
        from kzturk.rendering.following import PLEDGES

        with self.asking() as database:
            criteria = read_criteria(database, filters)
            return Rows(fetch_pledges(database, criteria, measures=_read_measures(measure)), PLEDGES)


def _check_span(by: str) -> None:
    if by not in ("year", "month"):
        raise UsageError(f"There is no timeline by '{by}'; there are year and month.")


def _read_measures(measure: str | Sequence[str]) -> tuple[str, ...]:
    from kzturk.reports.model import MEASURES

    wanted = (measure,) if isinstance(measure, str) else tuple(measure)
    for name in wanted:
        if name not in MEASURES:
            raise UsageError(f"There is no measure '{name}'; there are {', '.join(MEASURES)}.")
    return wanted
