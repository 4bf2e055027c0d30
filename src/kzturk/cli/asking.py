"""From what was typed to what can be asked: days, names, and the question in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kzturk.cli.door import tell
from kzturk.errors import InvalidDateError
from kzturk.rendering.wording import join_words
from kzturk.values import parse_period

if TYPE_CHECKING:
    from kzturk.database import Database


@dataclass(frozen=True, slots=True)
class Period:
    """The days asked for: from ``since`` up to, not including, ``until``; ``words`` say it again."""

    since: date | None
    until: date | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaders:
    """For each leader asked for, the ids that the name may mean; ``words`` say it again."""

    groups: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]


def read_period(*, since: str | None, until: str | None, year: str | None = None) -> Period:
    """Return the days that all options name together. Raises InvalidDateError when there are none."""
    starts, ends, words = [], [], []
    if year is not None:
        whole = parse_period(year)
        if whole.precision != "year":
            raise InvalidDateError(f"'{year}' is not a year; write --year {whole.start.year}, or use --since.")
        starts.append(whole.start)
        ends.append(whole.until)
        words.append(f"in {whole}")
    if since is not None:
        first = parse_period(since)
        starts.append(first.start)
        words.append(f"since {first}")
    if until is not None:
        last = parse_period(until)
        ends.append(last.until)
        words.append(f"until {last}")
    period = Period(max(starts, default=None), min(ends, default=None), tuple(words))
    if period.since is not None and period.until is not None and period.since >= period.until:
        raise InvalidDateError(f"No day lies in the range asked for ({', '.join(words)}): it ends before it begins.")
    return period


def read_leaders(database: Database, names: Sequence[str] | None) -> Leaders:
    """Return whom the names mean. A name that several bear is told on stderr, with how to choose."""
    from kzturk.queries import name_people, resolve_leader

    groups, words = [], []
    for name in names or ():
        ids = resolve_leader(database, name)
        people = name_people(database, ids)
        if len(ids) > 1:
            choices = join_words([f"--leader {person}" for person in ids], "or")
            tell(f"'{name}' may be {join_words(people, 'or')}; the meetings of each are shown. Choose with {choices}.")
        groups.append(ids)
        words.append(join_words(people, "or"))
    return Leaders(tuple(groups), (f"with {join_words(words)}",) if words else ())


def read_topics(database: Database, names: Sequence[str] | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes that the topics mean, and the words for them."""
    from kzturk.queries import resolve_topic

    codes = dict.fromkeys(code for name in names or () for code in resolve_topic(database, name))
    return tuple(codes), (f"on {join_words(names, 'or')}",) if names else ()


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


def read_place(
    database: Database, name: str | None, resolve: Callable[[Database, str], str]
) -> tuple[str | None, tuple[str, ...]]:
    """Return the place that a name means, and the words for it."""
    if name is None:
        return None, ()
    place = resolve(database, name)
    return place, (f"in {place}",)
