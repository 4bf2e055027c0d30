"""How many meetings have which values: a statement for each dimension and each two of them.

``tally.<one>`` and ``tally.<one>.<other>`` read meetings. ``summed.<one>`` and so on read the monthly sums, for the
dimensions that these tell apart; only SQLite keeps them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import combinations
from typing import Any, NamedTuple

from sqlalchemy import Select, Text, case, cast, func, literal_column, select

from kzturk.database.models import Article, Meeting, MeetingReport, MeetingTopic, Participation, Report, VenueMonth
from kzturk.queries.definitions.statement import NO_DAY, Conditions, Statement, words


class _Dimension(NamedTuple):
    """What meetings are told apart by, the tables it lies in, and whether one meeting may have a value twice there."""

    value: Any
    tables: tuple[tuple[Any, Any], ...] = ()
    twice: bool = False


def _start_of(day: Any, length: int) -> Any:
    """Return the year or the month of a day, as text."""
    return func.substr(cast(day, Text), literal_column("1"), literal_column(str(length)))


def _month_of(day: Any, precision: Any) -> Any:
    """Return the month of a day; none when only the year is known."""
    return case((precision.not_in(words("year", "unknown")), _start_of(day, 7)))


_MEETINGS: Mapping[str, _Dimension] = {
    "year": _Dimension(_start_of(Meeting.started_on, 4)),
    "month": _Dimension(_month_of(Meeting.started_on, Meeting.precision)),
    "leader": _Dimension(Participation.person_id, ((Participation, Participation.meeting_id == Meeting.id),)),
    "country": _Dimension(Meeting.country),
    "city": _Dimension(Meeting.city),
    "topic": _Dimension(MeetingTopic.topic_code, ((MeetingTopic, MeetingTopic.meeting_id == Meeting.id),)),
    "format": _Dimension(Meeting.format),
    "kind": _Dimension(Meeting.kind),
    "source": _Dimension(
        Article.publisher,
        (
            (MeetingReport, MeetingReport.meeting_id == Meeting.id),
            (Report, Report.id == MeetingReport.report_id),
            (Article, Article.id == Report.article_id),
        ),
        twice=True,
    ),
}
_BEGAN = case((VenueMonth.began_month > NO_DAY, VenueMonth.began_month))


def _told(column: Any) -> Any:
    return func.nullif(column, words("")[0])


_SUMMED: Mapping[str, Any] = {
    "year": _start_of(_BEGAN, 4),
    "month": _month_of(_BEGAN, VenueMonth.precision),
    "country": _told(VenueMonth.country),
    "city": _told(VenueMonth.city),
    "format": _told(VenueMonth.format),
    "kind": VenueMonth.kind,
}


def _tally(names: tuple[str, ...], where: Conditions) -> Select[*tuple[Any, ...]]:
    dimensions = [_MEETINGS[name] for name in names]
    values = [dimension.value.label(f"value{number}") for number, dimension in enumerate(dimensions)]
    twice = any(dimension.twice for dimension in dimensions)
    statement: Select[*tuple[Any, ...]] = select(*values, func.count(Meeting.id.distinct()) if twice else func.count())
    statement = statement.select_from(Meeting)
    for dimension in dimensions:
        for table, joined in dimension.tables:
            statement = statement.outerjoin(table, joined)
    return statement.where(*where).group_by(*(literal_column(value.name) for value in values))


def _sum(names: tuple[str, ...], where: Conditions) -> Select[*tuple[Any, ...]]:
    values = [_SUMMED[name].label(f"value{number}") for number, name in enumerate(names)]
    statement: Select[*tuple[Any, ...]] = select(*values, func.sum(VenueMonth.meetings)).where(*where)
    return statement.group_by(*(literal_column(value.name) for value in values))


def _name(kind: str, names: tuple[str, ...]) -> str:
    return ".".join((kind, *names))


def _choose(dimensions: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Return each dimension alone, and each two in the order in which they are listed."""
    return [*((name,) for name in dimensions), *combinations(dimensions, 2)]


TALLIES: dict[str, Statement] = {
    **{_name("tally", names): Statement(select=partial(_tally, names)) for names in _choose(_MEETINGS)},
    **{_name("summed", names): Statement(select=partial(_sum, names)) for names in _choose(_SUMMED)},
}
