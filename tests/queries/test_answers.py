"""Questions and their answers, over one well-known database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from meeting_builders import (
    DAY,
    GURBANGULY,
    MEREDOV,
    NURTLEU,
    SERDAR,
    TOKAYEV,
    Reader,
    a_database,
    a_date,
    a_document,
    a_report,
    a_rich_report,
    feed,
)

from kzturk.database import Database
from kzturk.errors import UnknownNameError
from kzturk.queries import (
    MeetingCriteria,
    MeetingRow,
    count_meetings,
    fetch_articles,
    fetch_leaders,
    fetch_meeting,
    fetch_meetings,
    fetch_topics,
    fetch_venues,
)
from kzturk.queries.detail import say_value
from kzturk.reports.model import Report, TopicClaim, Venue

RICH = "On Monday Tokayev met Serdar in Astana."
MONTH = a_date(date(2023, 3, 1), date(2023, 3, 31), precision="month")


def topic(code: str) -> TopicClaim:
    return TopicClaim(code=code, confidence=0.8)


STORIES: dict[str, Report] = {
    "Call.": a_report(date=a_date(date(2025, 2, 1)), format="telephone", topics=(topic("oil-gas"),)),
    "Month.": a_report(TOKAYEV, GURBANGULY, date=MONTH, topics=(topic("trade"), topic("energy"))),
    "Nobody knows when.": a_report(date=a_date(None), topics=(topic("trade"),)),
    "Ministers.": a_report(
        NURTLEU,
        MEREDOV,
        date=a_date(date(2024, 12, 30), date(2025, 1, 2)),
        venue=Venue(country="TM", city="Ashgabat"),
    ),
    "Planned.": a_report(date=a_date(date(2025, 6, 1)), status="planned", topics=(topic("trade"),)),
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give the database that these tests ask: six meetings, one of them only planned."""
    reader = Reader()
    texts = [reader.knows(RICH, a_rich_report(RICH), publisher="nCa")]
    texts += [reader.knows(text, report, published_on=None) for text, report in STORIES.items()]
    texts.append(reader.knows("A letter.", reason="letter"))
    folder: Path = tmp_path_factory.mktemp("queries")
    with a_database(folder) as database:
        feed(database, reader, *(a_document(t, f"{n}.txt") for n, t in enumerate(texts)))
        yield database


def days(rows: tuple[MeetingRow, ...]) -> list[str]:
    return [str(row.start) for row in rows]


def ask(database: Database, **criteria: object) -> list[str]:
    return days(fetch_meetings(database, MeetingCriteria(**criteria)))  # type: ignore[arg-type]


ALL = ["2025-02-01", "2024-12-30", "2024-08-05", "2023-03-01", "None"]


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ({}, ALL),
        ({"limit": 2}, ALL[:2]),
        ({"limit": 0}, []),
        ({"statuses": ("planned",)}, ["2025-06-01"]),
        ({"statuses": ()}, ["2025-06-01", *ALL]),
        ({"leaders": ((TOKAYEV,),)}, ["2025-02-01", "2024-08-05", "2023-03-01", "None"]),
        ({"leaders": ((TOKAYEV,),), "limit": 1}, ["2025-02-01"]),
        ({"leaders": ((SERDAR, GURBANGULY),)}, ["2025-02-01", "2024-08-05", "2023-03-01", "None"]),
        ({"leaders": ((TOKAYEV,), (GURBANGULY,))}, ["2023-03-01"]),
        ({"leaders": ((MEREDOV,), (TOKAYEV,))}, []),
        ({"topics": ("energy", "oil-gas")}, ["2025-02-01", "2024-08-05", "2023-03-01"]),
        ({"since": date(2025, 1, 1)}, ["2025-02-01", "2024-12-30"]),
        ({"until": date(2025, 1, 1)}, ["2024-12-30", "2024-08-05", "2023-03-01"]),
        ({"since": date(2025, 1, 3)}, ["2025-02-01"]),
        ({"since": date(2023, 3, 10), "until": date(2023, 3, 11)}, ["2023-03-01"]),
        ({"since": date(2023, 4, 1), "until": date(2024, 1, 1)}, []),
        ({"country": "TM"}, ["2024-12-30"]),
        ({"city": "Astana"}, ["2024-08-05"]),
        ({"format": "telephone"}, ["2025-02-01"]),
    ],
)
def test_meetings_meet_every_criterion(known: Database, criteria: dict[str, object], expected: list[str]) -> None:
    assert ask(known, **criteria) == expected
    if "limit" not in criteria:
        assert count_meetings(known, MeetingCriteria(**criteria)) == len(expected)  # type: ignore[arg-type]


def test_a_row_has_everything(known: Database) -> None:
    (row,) = fetch_meetings(known, MeetingCriteria(city="Astana"))
    assert (row.start, row.end, row.precision, row.date_basis) == (DAY, DAY, "day", "stated")
    assert (row.visit, row.occasion_id, row.occasion_name) == (
        "state",
        "test-summit-2024",
        "Test Summit 2024",
    )
    assert (row.country, row.city, row.site, row.venue_basis, row.sources) == (
        "KZ",
        "Astana",
        "Akorda",
        "stated",
        1,
    )
    assert [(p.id, p.side, p.office, p.curated) for p in row.participants] == [
        (TOKAYEV, "KZ", "President of Kazakhstan", True),
        (SERDAR, "TM", "President of Turkmenistan", True),
        ("batyr-atdayev", "KZ", None, False),
    ]
    assert row.topics == (("trade", 0.9), ("oil-gas", 0.5))
    assert [(r.source, r.prominence, r.publisher) for r in row.reports] == [("0.txt", "main", "nCa")]


def test_a_meeting_whole_has_the_words(known: Database) -> None:
    (row,) = fetch_meetings(known, MeetingCriteria(city="Astana"))
    detail = fetch_meeting(known, row.id.upper())
    assert detail.meeting == row
    assert [(o.kind, o.count, o.listed, o.topics) for o in detail.outcomes] == [
        ("documents", 11, 2, ("trade",)),
        ("invitation", None, None, ()),
    ]
    assert [(f.measure, f.value, f.unit) for f in detail.figures] == [("trade-target", 1e9, "USD")]
    values = {e.field: e.value for e in detail.evidence}
    assert values["date"] == "2024-08-05"
    assert values["venue.city"] == "Astana"
    assert values[f"participants.{TOKAYEV}"] == "Kassym-Jomart Tokayev"
    assert values["figures.0"] == "trade-target 1,000,000,000 USD"
    assert all(RICH[e.start : e.end] == e.quote and e.source == "0.txt" for e in detail.evidence)


def test_an_unknown_meeting_gets_a_hint(known: Database) -> None:
    (row,) = fetch_meetings(known, MeetingCriteria(city="Astana"))
    with pytest.raises(UnknownNameError, match="Did you mean") as caught:
        fetch_meeting(known, row.id[:-1] + "x")
    assert row.id in caught.value.suggestions
    with pytest.raises(UnknownNameError, match="kzturk meetings"):
        fetch_meeting(known, "nothing at all")


def test_a_retired_id_leads_on_or_tells_why(database: Database, reader: Reader) -> None:
    early = reader.knows("Early.", a_report(), published_on=date(2024, 8, 5))
    late = reader.knows("Late.", a_report(date=a_date(DAY + timedelta(days=1))))
    feed(database, reader, a_document(early, "a.txt"), a_document(late, "b.txt"))
    second, first = (row.id for row in fetch_meetings(database, MeetingCriteria()))
    feed(database, reader, a_document(reader.knows("Late, corrected.", a_report()), "b.txt"))
    assert fetch_meeting(database, second).meeting.id == first
    letters = [a_document(reader.knows(f"Letter {n}.", reason="letter"), f"{n}.txt") for n in "ab"]
    feed(database, reader, *letters)
    for id_ in (first, second):
        with pytest.raises(UnknownNameError, match="was removed on 2025-01-01: no article tells of it any more"):
            fetch_meeting(database, id_)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, [("trade", 3), ("oil-gas", 2), ("energy", 1)]),
        ({"since": date(2024, 1, 1)}, [("oil-gas", 2), ("trade", 1)]),
        ({"until": date(2024, 1, 1)}, [("energy", 1), ("trade", 1)]),
        ({"leaders": ((GURBANGULY,),)}, [("energy", 1), ("trade", 1)]),
        ({"leaders": ((MEREDOV,),)}, []),
    ],
)
def test_topics_count_held_meetings(known: Database, filters: dict[str, object], expected: list[object]) -> None:
    rows = fetch_topics(known, **filters)  # type: ignore[arg-type]
    assert [(row.code, row.meetings) for row in rows] == expected


def test_topics_tell_first_and_last_day(known: Database) -> None:
    trade = next(row for row in fetch_topics(known) if row.code == "trade")
    assert (trade.parent, trade.name, trade.first_on, trade.last_on) == (
        "economy", "Trade", date(2023, 3, 1), DAY,
    )  # fmt: skip


def test_leaders_are_counted_with_their_newest_office(known: Database) -> None:
    rows = {row.id: row for row in fetch_leaders(known)}
    tokayev = rows[TOKAYEV]
    assert (tokayev.meetings, tokayev.office, tokayev.first_on, tokayev.last_on) == (
        4, "President of Kazakhstan", date(2023, 3, 1), date(2025, 2, 1),
    )  # fmt: skip
    assert not rows["batyr-atdayev"].curated
    assert next(iter(fetch_leaders(known, limit=1))).id == TOKAYEV


def test_venues_are_counted(known: Database) -> None:
    assert [(v.country, v.city, v.site, v.meetings) for v in fetch_venues(known)] == [
        ("KZ", "Astana", "Akorda", 1),
        ("TM", "Ashgabat", None, 1),
    ]


def test_articles_are_listed_newest_first(known: Database) -> None:
    rows = fetch_articles(known)
    assert [row.source for row in rows] == ["0.txt", "6.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt"]
    assert (rows[1].meetings, rows[1].reason) == (0, "letter")
    assert rows[0].ingested_at is not None
    assert rows[0].ingested_at.tzinfo is not None


def test_a_leaders_newest_meetings_are_read_in_order_of_the_table(known: Database) -> None:
    from sqlalchemy.dialects import sqlite

    from kzturk.queries.meetings import select_meetings

    statement = select_meetings(MeetingCriteria(leaders=((TOKAYEV,),), limit=20))
    sql = str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    with known.connect() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
    assert plan[0] == "SEARCH participation USING PRIMARY KEY (person_id=?)"
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("date", {"start": None, "end": None}, "unknown"),
        ("date", {"start": "2024-08-05", "end": "2024-08-06"}, "2024-08-05..2024-08-06"),
        ("venue", {"country": "KZ", "city": "Astana", "site": None}, "Astana, KZ"),
        ("sidelines", True, "yes"),
        ("visit", None, "unknown"),
        ("topics.trade", {"code": "trade", "confidence": 0.5}, "trade"),
        ("outcomes.0", {"kind": "documents", "count": 11, "what": None, "to": None}, "documents (11)"),
        (
            "figures.0",
            {"measure": "trade-growth", "value": 4.0, "unit": "x", "comparator": ">"},
            "trade-growth > 4 x",
        ),
    ],
)
def test_values_are_said_in_a_line(field: str, value: object, said: str) -> None:
    assert say_value(field, value) == said
