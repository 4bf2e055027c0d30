"""Questions and their answers, over one well-known database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    MeetingRow,
    count_meetings,
    fetch_articles,
    fetch_leaders,
    fetch_meeting,
    fetch_meetings,
    fetch_topics,
    fetch_venues,
)
from kzturk.queries.criteria import HELD, STATUSES, Criterion
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


def days(rows: Iterable[MeetingRow]) -> list[str]:
    return [str(row.start) for row in rows]


def criteria(**given: object) -> tuple[Criterion, ...]:
    """Return the criteria given by kind; held meetings unless a status is given."""
    own = tuple(Criterion(kind.rstrip("_2"), value) for kind, value in given.items() if value != "any")
    return own if "status" in given else (HELD, *own)


def whole(database: Database, **given: object) -> list[MeetingRow]:
    return list(fetch_meetings(database, criteria(**given)))


ALL = ["2025-02-01", "2024-12-30", "2024-08-05", "2023-03-01", "None"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ALL),
        ({"status": ("planned",)}, ["2025-06-01"]),
        ({"status": STATUSES}, ["2025-06-01", *ALL]),
        ({"status": "any"}, ["2025-06-01", *ALL]),
        ({"leader": (TOKAYEV,)}, ["2025-02-01", "2024-08-05", "2023-03-01", "None"]),
        ({"leader": (SERDAR, GURBANGULY)}, ["2025-02-01", "2024-08-05", "2023-03-01", "None"]),
        ({"leader": (TOKAYEV,), "leader_2": (GURBANGULY,)}, ["2023-03-01"]),
        ({"leader": (MEREDOV,), "leader_2": (TOKAYEV,)}, []),
        ({"topic": ("energy", "oil-gas")}, ["2025-02-01", "2024-08-05", "2023-03-01"]),
        ({"since": date(2025, 1, 1)}, ["2025-02-01", "2024-12-30"]),
        ({"until": date(2025, 1, 1)}, ["2024-12-30", "2024-08-05", "2023-03-01"]),
        ({"since": date(2025, 1, 3)}, ["2025-02-01"]),
        ({"since": date(2023, 3, 10), "until": date(2023, 3, 11)}, ["2023-03-01"]),
        ({"since": date(2023, 4, 1), "until": date(2024, 1, 1)}, []),
        ({"country": "TM"}, ["2024-12-30"]),
        ({"city": "Astana"}, ["2024-08-05"]),
        ({"site": ("Akorda",)}, ["2024-08-05"]),
        ({"mode": "telephone"}, ["2025-02-01"]),
        ({"kind": "bilateral"}, ALL),
        ({"visit": "state"}, ["2024-08-05"]),
        ({"occasion": ("test-summit-2024",)}, ["2024-08-05"]),
        ({"office": "%foreign minister%"}, ["2024-12-30"]),
        ({"source": ("nCa",)}, ["2024-08-05"]),
        ({"language": "en"}, ALL),
        ({"language": "ru"}, []),
        ({"min_sources": 2}, []),
        ({"min_confidence": 0.8}, [day for day in ALL if day != "2024-08-05"]),
        ({"min_confidence": 0.7}, ALL),
        ({"text": '"tokayev" AND "astana"'}, ["2024-08-05"]),
    ],
)
def test_meetings_meet_every_criterion(known: Database, given: dict[str, object], expected: list[str]) -> None:
    assert days(whole(known, **given)) == expected
    assert count_meetings(known, criteria(**given)) == len(expected)


def test_a_limit_cuts_and_a_key_goes_on(known: Database) -> None:
    for given in ({}, {"leader": (TOKAYEV,)}, {"leader": (SERDAR, GURBANGULY)}, {"status": "any"}):
        asked = criteria(**given)
        rows = list(fetch_meetings(known, asked))
        assert list(fetch_meetings(known, asked, limit=2)) == rows[:2]
        for at, row in enumerate(rows):
            assert list(fetch_meetings(known, asked, after=row.id)) == rows[at + 1 :]
            assert list(fetch_meetings(known, asked, after=row.id, limit=1)) == rows[at + 1 : at + 2]


def test_a_row_has_everything(known: Database) -> None:
    (row,) = whole(known, city="Astana")
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
    (row,) = whole(known, city="Astana")
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
    (row,) = whole(known, city="Astana")
    with pytest.raises(UnknownNameError, match="Did you mean") as caught:
        fetch_meeting(known, row.id[:-1] + "x")
    assert row.id in caught.value.suggestions
    with pytest.raises(UnknownNameError, match="kzturk meetings"):
        fetch_meeting(known, "nothing at all")


def test_a_retired_id_leads_on_or_tells_why(database: Database, reader: Reader) -> None:
    early = reader.knows("Early.", a_report(), published_on=date(2024, 8, 5))
    late = reader.knows("Late.", a_report(date=a_date(DAY + timedelta(days=1))))
    feed(database, reader, a_document(early, "a.txt"), a_document(late, "b.txt"))
    second, first = (row.id for row in fetch_meetings(database))
    feed(database, reader, a_document(reader.knows("Late, corrected.", a_report()), "b.txt"))
    assert fetch_meeting(database, second).meeting.id == first
    letters = [a_document(reader.knows(f"Letter {n}.", reason="letter"), f"{n}.txt") for n in "ab"]
    feed(database, reader, *letters)
    for id_ in (first, second):
        with pytest.raises(UnknownNameError, match="was removed on 2025-01-01: no article tells of it any more"):
            fetch_meeting(database, id_)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, [("trade", 3), ("oil-gas", 2), ("energy", 1)]),
        ({"since": date(2024, 1, 1)}, [("oil-gas", 2), ("trade", 1)]),
        ({"until": date(2024, 1, 1)}, [("energy", 1), ("trade", 1)]),
        ({"leader": (GURBANGULY,)}, [("energy", 1), ("trade", 1)]),
        ({"leader": (MEREDOV,)}, []),
        ({"status": ("planned",)}, [("trade", 1)]),
    ],
)
def test_topics_are_counted_in_the_meetings_asked_for(
    known: Database, given: dict[str, object], expected: list[object]
) -> None:
    assert [(row.code, row.meetings) for row in fetch_topics(known, criteria(**given))] == expected


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
    assert next(iter(fetch_leaders(known))).id == TOKAYEV
    assert {row.id for row in fetch_leaders(known, criteria(city="Ashgabat"))} == {NURTLEU, MEREDOV}


def test_venues_are_counted(known: Database) -> None:
    assert [(v.country, v.city, v.site, v.meetings) for v in fetch_venues(known)] == [
        ("KZ", "Astana", "Akorda", 1),
        ("TM", "Ashgabat", None, 1),
    ]


def test_articles_are_listed_newest_first(known: Database) -> None:
    rows = list(fetch_articles(known))
    assert [row.source for row in rows] == ["6.txt", "0.txt", "5.txt", "4.txt", "3.txt", "2.txt", "1.txt"]
    assert (rows[0].meetings, rows[0].reason) == (0, "letter")
    assert rows[0].ingested_at is not None
    assert rows[0].ingested_at.tzinfo is not None
    for at, row in enumerate(rows):
        assert list(fetch_articles(known, after=str(row.id))) == rows[at + 1 :]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"source": ("nCa",)}, ["0.txt"]),
        ({"since": date(2024, 8, 6)}, ["6.txt", "0.txt"]),
        ({"since": date(2024, 8, 7)}, []),
        ({"text": '"letter"'}, ["6.txt"]),
        ({"leader": (TOKAYEV,)}, ["0.txt", "5.txt", "3.txt", "2.txt", "1.txt"]),
        ({"leader": (TOKAYEV,), "city": "Astana"}, ["0.txt"]),
    ],
)
def test_articles_can_be_asked_for(known: Database, given: dict[str, object], expected: list[str]) -> None:
    assert [row.source for row in fetch_articles(known, criteria(status="any", **given))] == expected


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
