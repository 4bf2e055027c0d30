"""Reports to compare with are found by look-up, and reprints by sketch, at the same cost in any database."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
from meeting_builders import DAY, Reader, a_date, a_document, a_known, a_report, feed
from sqlalchemy import event, func, select

from kzturk.database import Database
from kzturk.database.gathering import select_near
from kzturk.database.models import Attribution, Conflict, Meeting, Reprint, Suggestion
from kzturk.meetings import KnownReport
from kzturk.reports.model import OccasionRef, Venue

MONTH = a_date(DAY.replace(day=1), DAY.replace(day=31), precision="month")
NEAR = [
    a_known("a"),
    a_known("b", a_report(date=MONTH)),
    a_known("c", a_report(occasion=OccasionRef(id="s", name="Summit"))),
    a_known("d", alike=frozenset({"x"})),
]


@pytest.mark.parametrize("known", NEAR, ids=["day", "month", "occasion", "reprint"])
def test_every_way_to_a_report_is_a_look_up(database: Database, known: KnownReport) -> None:
    statements = select_near(known)
    assert statements
    with database.connect() as connection:
        for statement in statements:
            words = statement.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}")]
            assert any(step.startswith("SEARCH") for step in plan), plan
            assert not [step for step in plan if step.startswith("SCAN") and "SUBQUERY" not in step], plan
            assert not any("report_person" in step and "day>" not in step for step in plan), plan


def test_a_report_costs_the_same_among_many(database: Database, reader: Reader) -> None:
    """Count the steps that SQLite takes for one article, among few stored ones and among many."""
    costs = []
    for many in (10, 200):
        documents = []
        for number in range(many):
            day = date(1995, 1, 1) + timedelta(days=17 * number)
            text = f"Article {many} {number}: " + " ".join(random.Random(f"{many} {number}").choices(WORDS, k=60))  # noqa: S311
            reader.knows(text, a_report(date=a_date(day), text=text))
            documents.append(a_document(text, f"{many}-{number}.txt"))
        feed(database, reader, *documents)
        costs.append(count_steps(database, reader, many))
    assert costs[1] <= costs[0] * 1.2, costs


WORDS = [f"word{number}" for number in range(500)]


def count_steps(database: Database, reader: Reader, many: int) -> int:
    text = reader.knows(f"New {many}: they met again.", a_report(date=a_date(date(1990, 1, many % 27 + 1))))
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    def watch(connection: Any, _record: object) -> None:
        connection.set_progress_handler(step, 10)

    event.listen(database.engine, "connect", watch)
    try:
        feed(database, reader, a_document(text, f"new-{many}.txt"))
    finally:
        event.remove(database.engine, "connect", watch)
    return steps


STORY = " ".join(f"On Monday the {word} was discussed by both sides at some length." for word in WORDS[:20])


def test_reprints_are_found_and_are_no_source_of_their_own(database: Database, reader: Reader) -> None:
    texts = {
        "original.txt": STORY,
        "copy.txt": f"Agency X. {STORY}",
        "cut.txt": STORY[: len(STORY) * 3 // 4],
        "other.txt": "Quite another account of it, in words that nobody else used, from another hand altogether.",
    }
    for name, text in texts.items():
        feed(database, reader, a_document(reader.knows(text, a_report(text=text)), name))
    with database.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(Reprint)) == 6
        assert connection.scalar(select(Meeting.sources)) == 2
    changed = reader.knows("Now it says something else.", a_report(text="Now it says something else."))
    feed(database, reader, a_document(changed, "copy.txt"))
    with database.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(Reprint)) == 2
        assert connection.scalar(select(Meeting.sources)) == 3


def test_a_reprint_that_lost_its_day_joins_its_original(database: Database, reader: Reader) -> None:
    undated = f"Without a date. {STORY}"
    feed(database, reader, a_document(reader.knows(undated, a_report(date=a_date(None), text=undated)), "u.txt"))
    feed(database, reader, a_document(reader.knows(STORY, a_report(text=STORY)), "o.txt"))
    third = reader.knows("A third account of that day.", a_report(text="A third account of that day."))
    feed(database, reader, a_document(third, "t.txt"))
    with database.connect() as connection:
        assert connection.execute(select(Meeting.started_on, Meeting.sources)).all() == [(DAY, 2)]


def test_losing_values_are_kept_with_their_standing(database: Database, reader: Reader) -> None:
    venues = [Venue(country="KZ", basis="stated"), Venue(country="KZ", city="Astana", basis="visit"), None]
    for number, venue in enumerate(venues):
        visit = "state" if number else "working"
        text = reader.knows(f"Account {number}.", a_report(venue=venue, visit=visit, text=f"Account {number}."))
        feed(database, reader, a_document(text, f"{number}.txt"))
    with database.connect() as connection:
        told = select(Attribution.standing).order_by(Attribution.standing)
        assert list(connection.scalars(told.where(Attribution.field == "venue"))) == ["chosen", "completes"]
        assert list(connection.scalars(told.where(Attribution.field == "visit"))) == ["agrees", "chosen", "differs"]
        assert list(connection.scalars(select(Conflict.field))) == ["visit"]


def test_a_month_joins_the_one_meeting_that_fits_and_is_suggested_to_two(database: Database, reader: Reader) -> None:
    there = Venue(country="KZ", city="Astana", basis="stated")
    month = reader.knows("Recalled.", a_report(date=MONTH, venue=there, text="Recalled."))
    first = reader.knows("Told.", a_report(venue=there, text="Told."))
    feed(database, reader, a_document(month, "m.txt"), a_document(first, "1.txt"))
    assert count_meetings(database) == (1, 0)
    later = a_report(date=a_date(DAY + timedelta(days=9)), venue=there, text="Told later.")
    feed(database, reader, a_document(reader.knows("Told later.", later), "2.txt"))
    assert count_meetings(database) == (3, 2)


def count_meetings(database: Database) -> tuple[int, int]:
    with database.connect() as connection:
        meetings = connection.scalar(select(func.count()).select_from(Meeting)) or 0
        return meetings, connection.scalar(select(func.count()).select_from(Suggestion)) or 0
