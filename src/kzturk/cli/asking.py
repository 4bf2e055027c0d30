"""What some commands ask beside the shared filters: days, whose, which measures; and the question in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kzturk.rendering.wording import join_words

if TYPE_CHECKING:
    pass


class Period(NamedTuple):
    """The days asked for: from ``since`` up to, not including, ``until``; ``words`` say it again."""

    since: date | None
    until: date | None
    words: tuple[str, ...]


def read_period(*, since: str | None, until: str | None) -> Period:
    """Return the days that both options name together. Raises InvalidDateError when there are none."""
    from kzturk.queries.asking import Asked
    from kzturk.queries.asking import read_period as read
    from kzturk.queries.criteria import describe

    criteria = list(read(Asked(since=since, until=until), date.today()))  # noqa: DTZ011  (the person's own day)
    days = {criterion.kind: criterion.value for criterion in criteria}
    said = describe("", criteria).strip()
    return Period(days.get("since"), days.get("until"), (said,) if said else ())


def read_measures(names: Sequence[str] | None) -> tuple[str, ...]:
    """Return the measures named. Raises UnknownNameError, with those there are, for another."""
    from difflib import get_close_matches

    from kzturk.errors import UnknownNameError
    from kzturk.reports.model import MEASURES

    wanted = tuple(dict.fromkeys(name.strip().casefold() for name in names or ()))
    for name in wanted:
        if name not in MEASURES:
            near = tuple(get_close_matches(name, MEASURES, n=2))
            raise UnknownNameError(f"No measure called '{name}' is known; there are {join_words(MEASURES)}.", near)
    return wanted
