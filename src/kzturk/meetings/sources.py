"""How many independent sources tell of something: reprints and one publisher's articles count once. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kzturk.meetings.features import is_reprint
from kzturk.meetings.model import KnownReport
from kzturk.values import fold


def group_sources(group: Sequence[KnownReport]) -> dict[str, int]:
    """Return a number of its source for every report: the same for one publisher, and for near-identical texts."""
    numbers = {report.key: at for at, report in enumerate(group)}
    for at, one in enumerate(group):
        for other in group[:at]:
            if _is_one_source(one, other):
                _unite(numbers, numbers[one.key], numbers[other.key])
    return numbers


def _is_one_source(one: KnownReport, other: KnownReport) -> bool:
    if one.article == other.article or is_reprint(one, other):
        return True
    return bool(one.publisher and other.publisher and fold(one.publisher) == fold(other.publisher))


def _unite(numbers: dict[str, int], one: int, other: int) -> None:
    for key, number in numbers.items():
        if number == one:
            numbers[key] = other


def count_sources(sources: Mapping[str, int], keys: Iterable[str] | None = None) -> int:
    """Return how many independent sources the reports, or those with the keys given, come from."""
    return len({sources[key] for key in (sources if keys is None else keys)})
