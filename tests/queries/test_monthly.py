"""Topics from monthly sums are those counted meeting by meeting, whatever the period and whatever changed before."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from meeting_builders import SERDAR, TOKAYEV, Reader, a_database, a_date, a_document, a_report, feed
from sqlalchemy import text

from kzturk.database import Database, open_reader
from kzturk.queries.counts import fetch_topics
from kzturk.queries.criteria import HELD, Criterion, meets
from kzturk.queries.meetings import fetch_meetings
from kzturk.reports.model import TopicClaim, Venue

CODES = ("trade", "energy", "oil-gas")
EVERYBODY = Criterion("leader", (TOKAYEV,))
"""True of every meeting here, and nothing that sums can answer."""


def a_story(chance: random.Random, number: int) -> object:
    """Return a report of a day, some days, a month or a year, or of nobody knows when."""
    start = date(2023, 11, 1) + timedelta(days=chance.randint(0, 150))
    how = chance.random()
    when = a_date(start)
    if how < 0.2:
        when = a_date(start, start + timedelta(days=chance.randint(1, 60)))
    elif how < 0.3:
        when = a_date(date(2023, 1, 1), date(2023, 12, 31), precision="year")
    elif how < 0.35:
        when = a_date(None)
    codes = chance.sample(CODES, chance.randint(1, 3))
    people = (TOKAYEV, SERDAR, f"guest-{number}")
    status = chance.choice(("held", "held", "planned"))
    topics = tuple(TopicClaim(code=code, confidence=0.9) for code in codes)
    venue = chance.choice((Venue(country="KZ", city=chance.choice(("Astana", None)), site=None, basis="stated"), None))
    format = chance.choice(("in-person", None))
    return a_report(*people, date=when, topics=topics, status=status, venue=venue, format=format)


def sums(database: Database, statement: str) -> list[tuple[object, ...]]:
    with database.connect() as connection:
        return sorted(tuple(row) for row in connection.execute(text(statement)))


KEPT = (
    "SELECT * FROM topic_month", "SELECT * FROM meeting_month", "SELECT * FROM person_month",
    "SELECT * FROM venue_month",
)  # fmt: skip
COUNTED = (
    "SELECT status, topic_code, date(last_day, 'start of month'), date(day, 'start of month'), count(*), min(day), "
    "max(last_day) FROM meeting_topic GROUP BY 1, 2, 3, 4",
    "SELECT status, date(coalesce(ended_on, '0001-01-01'), 'start of month'), "
    "date(coalesce(started_on, '0001-01-01'), 'start of month'), count(*), "
    "coalesce(min(started_on), '0001-01-01'), coalesce(max(ended_on), '0001-01-01') FROM meeting GROUP BY 1, 2, 3",
    "SELECT status, person_id, date(last_day, 'start of month'), date(day, 'start of month'), count(*), min(day), "
    "max(last_day) FROM participation GROUP BY 1, 2, 3, 4",
    "SELECT status, coalesce(country, ''), coalesce(city, ''), coalesce(site, ''), kind, coalesce(format, ''), "
    "precision, date(coalesce(ended_on, '0001-01-01'), 'start of month'), "
    "date(coalesce(started_on, '0001-01-01'), 'start of month'), count(*), "
    "coalesce(min(started_on), '0001-01-01'), coalesce(max(ended_on), '0001-01-01') FROM meeting "
    "GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9",
)


@pytest.mark.parametrize("seed", range(3))
def test_sums_answer_as_counting_does(tmp_path: Path, seed: int) -> None:
    chance, reader = random.Random(seed), Reader()  # noqa: S311
    with a_database(tmp_path) as database:
        for turn in range(3):
            for number in range(15):
                told = reader.knows(f"Story {number} of turn {turn}.", a_story(chance, number))  # type: ignore[arg-type]
                feed(database, reader, a_document(told, f"{number}.txt"))
            for kept, counted in zip(KEPT, COUNTED, strict=True):
                assert sums(database, kept) == sums(database, counted)
    with open_reader(tmp_path / "test.db") as opened:
        for _ in range(120):
            since = date(2022, 12, 30) + timedelta(days=chance.randint(0, 500))
            until = since + timedelta(days=chance.choice((1, 3, 27, 31, 60, 200)))
            since = chance.choice((since, since.replace(day=1)))
            until = chance.choice((until, until.replace(day=1) + timedelta(days=31)))
            period = chance.sample((Criterion("since", since), Criterion("until", until)), chance.randint(0, 2))
            status = chance.choice((HELD, Criterion("status", ("planned", "held"))))
            every = fetch_meetings(opened, (status, *(c for c in period if c.kind == "until")))
            inside = [row for row in every if all(meets(row, criterion) for criterion in period)]
            assert list(fetch_meetings(opened, (status, *period))) == inside
            assert list(fetch_meetings(opened, (status, *period, EVERYBODY))) == inside
            summed = fetch_topics(opened, (status, *period))
            assert summed == fetch_topics(opened, (status, *period, EVERYBODY)), period
