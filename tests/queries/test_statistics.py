"""Meetings counted by what they are, and along the years: as somebody would who looks at each."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
from meeting_builders import MEREDOV, SERDAR, TOKAYEV, Reader, a_database, a_date, a_document, a_report, feed

from kzturk.database import Database, open_reader
from kzturk.queries.counts import fetch_leaders, fetch_topics, fetch_venues
from kzturk.queries.criteria import HELD, Criterion
from kzturk.queries.meetings import count_meetings, fetch_meetings
from kzturk.queries.rows import MeetingRow
from kzturk.queries.statistics import DIMENSIONS, count_along, count_by
from kzturk.reports.model import Report, TopicClaim, Venue

CODES = ("trade", "energy", "oil-gas")
OFTEN = 15


def tell(database: Database, reader: Reader, *reports: Report) -> None:
    """Store meetings, each told in an article of its own."""
    for number, report in enumerate(reports):
        feed(database, reader, a_document(reader.knows(f"Story {number}.", report), f"{number}.txt"))


def topics(*codes: str) -> tuple[TopicClaim, ...]:
    return tuple(TopicClaim(code=code, confidence=0.9) for code in codes)


def on(*days: str | None, **changes: Any) -> list[Report]:
    """Return reports of meetings on some days, each with somebody else: no two are one meeting."""
    return [
        a_report(SERDAR, f"guest-{day}-{n}", date=a_date(date.fromisoformat(day) if day else None), **changes)
        for n, day in enumerate(days)
    ]


def counted(database: Database, *dimensions: Any) -> list[tuple[Any, ...]]:
    rows = count_by(database, (HELD,), dimensions).rows
    return [(*(mark.value for mark in row.marks), row.meetings) for row in rows]


def test_periods_stand_in_order_of_time_and_the_unknown_last(database: Database, reader: Reader) -> None:
    tell(database, reader, *on(None, "2025-03-01", "2024-12-31", "2025-01-01"))
    assert counted(database, "year") == [("2024", 1), ("2025", 2), (None, 1)]


def test_a_meeting_known_to_the_year_has_no_month(database: Database, reader: Reader) -> None:
    year = a_date(date(2024, 1, 1), date(2024, 12, 31), precision="year")
    month = a_date(date(2024, 1, 1), date(2024, 1, 31), precision="month")
    tell(database, reader, *(a_report(SERDAR, f"guest-{n}", date=days) for n, days in enumerate((year, month))))
    assert counted(database, "month") == [("2024-01", 1), (None, 1)]
    assert counted(database, "year") == [("2024", 2)]


def test_everything_else_stands_most_frequent_first(database: Database, reader: Reader) -> None:
    cities = ("Avaza", "Astana", None, None, None, "Astana", "Aktau")
    places = [Venue(country="KZ", city=city, site=None, basis="stated") if city else None for city in cities]
    tell(database, reader, *(on(f"2024-01-{n:02}", venue=place)[0] for n, place in enumerate(places, 1)))
    assert counted(database, "city") == [("Astana", 2), ("Aktau", 1), ("Avaza", 1), (None, 3)]


def test_a_meeting_counts_once_at_each_of_its_values(database: Database, reader: Reader) -> None:
    told = on("2024-01-01", topics=topics("trade", "energy"))
    tell(database, reader, *told, *told)
    assert counted(database, "topic") == [("energy", 1), ("trade", 1)]
    assert counted(database, "source") == [(None, 1)]
    assert count_by(database, (HELD,), ("topic",)).meetings == 1


def test_years_and_months_without_meetings_are_there(database: Database, reader: Reader) -> None:
    tell(database, reader, *on("2023-11-03", topics=topics("trade")), *on("2024-02-01", kind="multilateral"), *on(None))
    months = [(row.period, row.meetings, row.matching) for row in count_along(database, (HELD,), "month", ("trade",))]
    assert months == [("2023-11", 1, 1), ("2023-12", 0, 0), ("2024-01", 0, 0), ("2024-02", 1, 0), (None, 1, 0)]
    years = [(row.period, row.bilateral, row.multilateral, row.share) for row in count_along(database, (HELD,), "year")]
    assert years == [("2023", 1, 0, 0), ("2024", 0, 1, 0), (None, 1, 0, 0)]
    assert count_along(database, (HELD,), "month")[1].share is None


def test_nothing_gives_nothing(database: Database) -> None:
    assert count_along(database, (HELD,), "year") == ()
    assert count_by(database, (HELD,), ("year",)).rows == ()


# What the database counts, counted meeting by meeting.


def a_meeting(chance: random.Random, number: int) -> Report:
    """Return a report of a meeting that may be of any kind, anywhere, at any time."""
    start = date(2023, 10, 28) + timedelta(days=chance.randint(0, 140))
    when = chance.choice(
        (
            a_date(start),
            a_date(start),
            a_date(start, start + timedelta(days=chance.randint(1, 40)), precision="range"),
            a_date(date(2023, 1, 1), date(2023, 12, 31), precision="year"),
            a_date(None),
        )
    )
    city = chance.choice(("Astana", "Ashgabat", None))
    place = Venue(country=chance.choice(("KZ", "TM")), city=city, site=None, basis="stated")
    people = (chance.choice((TOKAYEV, MEREDOV)), SERDAR, f"guest-{number}")
    kind, format = chance.choice(("bilateral", "multilateral")), chance.choice(("in-person", "telephone", None))
    return a_report(
        *people, date=when, venue=chance.choice((place, place, None)), kind=kind, format=format,
        status=chance.choice(("held", "held", "planned")),
        topics=topics(*chance.sample(CODES, chance.randint(0, 3))),
    )  # fmt: skip


def read_values(row: MeetingRow, dimension: str) -> Iterable[str | None]:
    """Return a meeting's values in a dimension, as a person would read them off."""
    start = row.start.isoformat() if row.start else None
    values: dict[str, Sequence[str | None]] = {
        "year": [start[:4] if start else None],
        "month": [start[:7] if start and row.precision != "year" else None],
        "leader": [person.id for person in row.participants],
        "country": [row.country], "city": [row.city], "format": [row.format],
        "topic": [code for code, _ in row.topics],
        "source": [report.publisher for report in row.reports],
    }  # fmt: skip
    return set(values[dimension]) or {None}


def some_questions(chance: random.Random) -> Iterable[tuple[Criterion, ...]]:
    """Yield criteria: those that sums answer, and those that they do not."""
    for _ in range(12):
        since = date(2023, 1, 1) + timedelta(days=chance.randint(0, 420))
        since = chance.choice((since, since.replace(day=1)))
        until = chance.choice((since + timedelta(days=45), (since + timedelta(days=45)).replace(day=1)))
        others = (
            Criterion("since", since), Criterion("until", until), Criterion("leader", (TOKAYEV,)),
            Criterion("leader", (TOKAYEV, MEREDOV)), Criterion("topic", ("trade", "oil-gas")),
            Criterion("kind", "bilateral"), Criterion("city", "Astana"),
        )  # fmt: skip
        status = chance.choice((HELD, Criterion("status", ("held", "planned"))))
        yield (status, *chance.sample(others, chance.choice((0, 1, 1, 2))))


@pytest.mark.parametrize("seed", range(2))
def test_the_database_counts_as_a_person_would(tmp_path: Path, seed: int) -> None:
    chance, reader = random.Random(seed), Reader()  # noqa: S311
    with a_database(tmp_path) as database:
        for _ in range(2):  # the second time, stories are told anew: sums go down and up
            tell(database, reader, *(a_meeting(chance, number) for number in range(OFTEN)))
    pairs = [*((one,) for one in DIMENSIONS), *combinations(DIMENSIONS, 2), ("topic", "year"), ("source", "city")]
    with open_reader(tmp_path / "test.db") as opened:
        for criteria in some_questions(chance):
            met = list(fetch_meetings(opened, criteria))
            assert count_meetings(opened, criteria) == len(met)
            for dimensions in chance.sample(pairs, 12):
                by_hand = Counter(
                    values for row in met for values in product(*(read_values(row, name) for name in dimensions))
                )
                counts = count_by(opened, criteria, dimensions)  # type: ignore[arg-type]
                assert {tuple(m.value for m in row.marks): row.meetings for row in counts.rows} == by_hand, criteria
                assert counts.meetings == len(met)
            years = count_along(opened, criteria, "year", ("trade", "energy"))
            found = Counter(next(iter(read_values(row, "year"))) for row in met)
            coded = [row for row in met if {"trade", "energy"} & {code for code, _ in row.topics}]
            on_topic = Counter(next(iter(read_values(row, "year"))) for row in coded)
            assert {row.period: row.meetings for row in years if row.meetings} == found
            assert {row.period: row.matching for row in years if row.matching} == on_topic


@pytest.mark.parametrize("seed", range(2))
def test_sums_list_people_venues_and_topics_as_counting_does(tmp_path: Path, seed: int) -> None:
    chance, reader = random.Random(seed), Reader()  # noqa: S311
    everybody = Criterion("leader", (SERDAR,))  # true of all, and nothing that sums can answer
    with a_database(tmp_path) as database:
        for _ in range(2):
            tell(database, reader, *(a_meeting(chance, number) for number in range(OFTEN)))
    with open_reader(tmp_path / "test.db") as opened:
        for criteria in some_questions(chance):
            for fetch in (fetch_leaders, fetch_venues, fetch_topics):
                assert fetch(opened, criteria) == fetch(opened, (*criteria, everybody)), criteria
