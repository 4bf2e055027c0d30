"""What a question is answered with: a sequence of frozen rows that can be handed on to other tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, overload

from kzturk.errors import MissingPackageError
from kzturk.queries.detail_rows import MeetingDetail
from kzturk.queries.tracing import model

if TYPE_CHECKING:
    from pandas import DataFrame

    from kzturk.rendering.columns import Layout

Row = TypeVar("Row")


class Rows(Sequence[Row]):
    """The rows of an answer, in its order; they can be counted, indexed, sliced and compared, not changed."""

    __slots__ = ("_layout", "_rows")

    def __init__(self, rows: Iterable[Row], layout: Layout[Row]) -> None:
        self._rows = tuple(rows)
        self._layout = layout

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Rows[Row]:
        if isinstance(index, slice):
            return Rows(self._rows[index], self._layout)
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Rows) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        return f"<{len(self)} row{'' if len(self) == 1 else 's'}: {', '.join(self.columns)}>"

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns of ``to_pandas``, those of ``--format csv``."""
        return tuple(column.key for column in self._layout.data_columns)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return each row as the JSON object that ``--format json`` prints: days are text in ISO form."""
        return [self._layout.build_json(row) for row in self._rows]

    def to_pandas(self) -> DataFrame:
        """Return a flat table, a column for each of ``columns``; days stay ``datetime.date``.

        Raises MissingPackageError where pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise MissingPackageError(
                "pandas is not installed: 'pip install pandas' installs it, and to_dicts() does without."
            ) from error
        columns = self._layout.data_columns
        records = [tuple(column.value(row) for column in columns) for row in self._rows]
        return pd.DataFrame.from_records(records, columns=list(self.columns))


class Meeting(MeetingDetail):
    """One meeting whole: ``meeting`` is its row, ``outcomes``, ``figures`` and ``evidence`` stand behind it."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that ``kzturk show --format json`` prints."""
        from kzturk.rendering.contract import build_detail

        return build_detail(self)


class Trail(model.Trail):
    """Where the values of a meeting come from: ``fields`` with their claims and decisions."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that ``kzturk why --format json`` prints."""
        from kzturk.rendering.tracing import build_trail_json

        return build_trail_json(self)


class Comparison(model.ComparisonTable):
    """What the reports of a meeting, ``tellers``, tell and leave out: ``rows``."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that ``kzturk compare --format json`` prints."""
        from kzturk.rendering.tracing import build_comparison_json

        return build_comparison_json(self)
