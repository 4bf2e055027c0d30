"""A database opened to be asked: each method is a list command, and takes its filters by the same names."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Unpack

from kzturk.database.reading import open_reader
from kzturk.errors import UsageError
from kzturk.library.filters import Filters, read_filters
from kzturk.library.rows import Meeting, Rows
from kzturk.queries.asking import build_criteria
from kzturk.queries.plans import ALL
from kzturk.settings import database_place

if TYPE_CHECKING:
    from kzturk.queries.criteria import Criterion
    from kzturk.queries.rows import ArticleRow, LeaderRow, MeetingRow, TopicRow, VenueRow
    from kzturk.queries.running import Askable


class AmbiguousNameWarning(UserWarning):
    """A name may mean several persons; the answer has the meetings of each."""


def open(path: str | Path | None = None) -> Archive:
    """Open a database to ask it, never to change it: a path or URL, else ``KZTURK_DB``, else the default place.

    Raises DatabaseError when there is no usable database.

    >>> import kzturk
    >>> archive = kzturk.open("seeds.db")
    >>> [(row.id, str(row.start)) for row in archive.meetings(leader="Tokayev", since=2025, mode="in-person", limit=2)]
    [('mjmvq11e', '2025-11-25'), ('mtmj2b7z', '2025-05-30')]
    """
    archive = Archive(database_place(str(path) if path is not None else None))
    with archive:
        return archive


class Archive:
    """A database to be asked. Between questions it holds no file open, so it may be kept and ingested into.

    In a ``with``, all answers come from one state of the database, whatever is ingested meanwhile.
    """

    def __init__(self, place: str | Path) -> None:
        self.place = str(place)
        self._held: Askable | None = None

    def __repr__(self) -> str:
        return f"kzturk.open({self.place!r})"

    def __enter__(self) -> Archive:
        if self._held is not None:
            raise UsageError("This archive is in a 'with' already; open it once more for another.")
        self._held = open_reader(self.place)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._held is not None:
            self._held.close()
        self._held = None

    def meetings(
        self, *, limit: int | None = None, after: str | None = None, **filters: Unpack[Filters]
    ) -> Rows[MeetingRow]:
        """Return meetings, newest first; ``after`` is the id of the last one of the page before.

        >>> [row.id for row in archive.meetings(country="KZ", year=2025, topic="oil-gas")]
        ['mc5w2y2b']
        >>> archive.meetings(mode="telephone")[0].participants[0].name
        'Serdar Berdimuhamedov'
        """
        from kzturk.queries.meetings import fetch_meetings
        from kzturk.rendering.meetings import MEETINGS

        with self._asking() as database:
            criteria = _read(database, filters)
            return Rows(fetch_meetings(database, criteria, limit=_read_limit(limit), after=after), MEETINGS)

    def topics(self, **filters: Unpack[Filters]) -> Rows[TopicRow]:
        """Return the topics of meetings, most frequent first.

        >>> [(row.code, row.meetings) for row in archive.topics(since=2024)[:2]]
        [('culture', 4), ('energy', 4)]
        """
        from kzturk.queries.counts import fetch_topics
        from kzturk.rendering.lists import TOPICS

        with self._asking() as database:
            return Rows(fetch_topics(database, _read(database, filters)), TOPICS)

    def leaders(self, **filters: Unpack[Filters]) -> Rows[LeaderRow]:
        """Return everybody who took part, most meetings first.

        >>> archive.leaders()[0].name
        'Kassym-Jomart Tokayev'
        """
        from kzturk.queries.counts import fetch_leaders
        from kzturk.rendering.lists import LEADERS

        with self._asking() as database:
            return Rows(fetch_leaders(database, _read(database, filters)), LEADERS)

    def venues(self, **filters: Unpack[Filters]) -> Rows[VenueRow]:
        """Return the places of meetings, most frequent first.

        >>> archive.venues()[0].city
        'Astana'
        """
        from kzturk.queries.counts import fetch_venues
        from kzturk.rendering.lists import VENUES

        with self._asking() as database:
            return Rows(fetch_venues(database, _read(database, filters)), VENUES)

    def articles(
        self, *, limit: int | None = None, after: int | None = None, **filters: Unpack[Filters]
    ) -> Rows[ArticleRow]:
        """Return the stored articles, newest first; for those without a held meeting, ``reason`` says why.

        Days, source, language and text are asked of the article, everything else of the meetings it tells of.
        ``after`` is the id of the last article of the page before.

        >>> len(archive.articles(leader="Tokayev"))
        5
        """
        from kzturk.queries.counts import fetch_articles
        from kzturk.rendering.lists import ARTICLES

        last = str(after) if after is not None else None
        with self._asking() as database:
            criteria = _read(database, filters, status="any")
            return Rows(fetch_articles(database, criteria, limit=_read_limit(limit), after=last), ARTICLES)

    def meeting(self, id: str) -> Meeting:
        """Return one meeting whole. Raises UnknownNameError, with near ids, for one that there is not.

        >>> whole = archive.meeting("m0qn3k7f")
        >>> whole.meeting.format, whole.to_dict()["date"]["start"]
        ('telephone', '2024-08-05')
        """
        from kzturk.queries.detail import fetch_meeting

        with self._asking() as database:
            found = fetch_meeting(database, id)
        return Meeting(meeting=found.meeting, outcomes=found.outcomes, figures=found.figures, evidence=found.evidence)

    @contextmanager
    def _asking(self) -> Iterator[Askable]:
        """Give the state that a ``with`` holds, else that of now."""
        if self._held is not None:
            yield self._held
            return
        with open_reader(self.place) as database:
            yield database


def _read(database: Askable, filters: Filters, *, status: str = "held") -> tuple[Criterion, ...]:
    """Return what is asked for. The warning of a name that several bear points to whoever called the archive."""
    told: list[str] = []
    today = date.today()  # noqa: DTZ011  (the person's own day is meant)
    criteria = build_criteria(database, read_filters(filters), today=today, tell=told.append, status=status)
    for sentence in told:  # its advice names a command-line option; here it is the argument's value
        warnings.warn(sentence.replace("--leader ", ""), AmbiguousNameWarning, stacklevel=3)
    return criteria


def _read_limit(limit: int | None) -> int:
    if limit is None:
        return ALL
    if limit < 1:
        raise UsageError(f"A limit is 1 or more; {limit} is not.")
    return limit
