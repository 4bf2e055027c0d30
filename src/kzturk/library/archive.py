"""A database to be asked: each method is a list command, and takes its filters by the same names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from kzturk.library.counting import Counting
from kzturk.library.filters import Filters
from kzturk.library.held import read_criteria, read_limit
from kzturk.library.rows import Meeting, Rows
from kzturk.library.tracing import Tracing
from kzturk.settings import database_place

if TYPE_CHECKING:
    from kzturk.queries.rows import ArticleRow, LeaderRow, MeetingRow, TopicRow, VenueRow
    from kzturk.queries.searching import FoundRow


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


class Archive(Counting, Tracing):
    """A database to be asked. Between questions it holds no file open, so it may be kept and ingested into.

    In a ``with``, all answers come from one state of the database, whatever is ingested meanwhile.
    """

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

        with self.asking() as database:
            criteria = read_criteria(database, filters)
            return Rows(fetch_meetings(database, criteria, limit=read_limit(limit), after=after), MEETINGS)

    def topics(self, **filters: Unpack[Filters]) -> Rows[TopicRow]:
        """Return the topics of meetings, most frequent first.

        >>> [(row.code, row.meetings) for row in archive.topics(since=2024)[:2]]
        [('culture', 4), ('energy', 4)]
        """
        from kzturk.queries.counts import fetch_topics
        from kzturk.rendering.lists import TOPICS

        with self.asking() as database:
            return Rows(fetch_topics(database, read_criteria(database, filters)), TOPICS)

    def leaders(self, **filters: Unpack[Filters]) -> Rows[LeaderRow]:
        """Return everybody who took part, most meetings first.

        >>> archive.leaders()[0].name
        'Kassym-Jomart Tokayev'
        """
        from kzturk.queries.counts import fetch_leaders
        from kzturk.rendering.lists import LEADERS

        with self.asking() as database:
            return Rows(fetch_leaders(database, read_criteria(database, filters)), LEADERS)

    def venues(self, **filters: Unpack[Filters]) -> Rows[VenueRow]:
        """Return the places of meetings, most frequent first.

        >>> archive.venues()[0].city
        'Astana'
        """
        from kzturk.queries.counts import fetch_venues
        from kzturk.rendering.lists import VENUES

        with self.asking() as database:
            return Rows(fetch_venues(database, read_criteria(database, filters)), VENUES)

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
        with self.asking() as database:
            criteria = read_criteria(database, filters, status="any")
            return Rows(fetch_articles(database, criteria, limit=read_limit(limit), after=last), ARTICLES)

    def search(self, words: str, *, limit: int | None = None, **filters: Unpack[Filters]) -> Rows[FoundRow]:
        """Return articles that have the words, the best first, with an excerpt and the meetings they tell of.

        ``gas pipeline`` wants both words, ``gas OR oil`` one; ``"gas pipeline"`` in quotation marks, ``pipe*`` too.

        >>> [(row.published_on.year, row.meetings[0].id) for row in archive.search("gas OR pipeline")]
        [(2025, 'mc5w2y2b'), (2024, 'm0qn3k7f'), (2023, 'mmctq4ss')]
        """
        from kzturk.queries.searching import search_articles
        from kzturk.rendering.searching import FOUND

        with self.asking() as database:
            criteria = read_criteria(database, filters, status="any")
            return Rows(search_articles(database, words, criteria, limit=read_limit(limit)), FOUND)

    def meeting(self, id: str) -> Meeting:
        """Return one meeting whole. Raises UnknownNameError, with near ids, for one that there is not.

        >>> whole = archive.meeting("m0qn3k7f")
        >>> whole.meeting.format, whole.to_dict()["date"]["start"]
        ('telephone', '2024-08-05')
        """
        from kzturk.queries.detail import fetch_meeting

        with self.asking() as database:
            found = fetch_meeting(database, id)
        return Meeting(meeting=found.meeting, outcomes=found.outcomes, figures=found.figures, evidence=found.evidence)
