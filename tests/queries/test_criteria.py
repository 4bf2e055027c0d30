"""A criterion says itself in words, and its two faces, SQL and Python, agree on every meeting."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meeting_builders import PEOPLE, Reader, a_database, a_date, a_document, a_report, feed

from kzturk.database import Database, open_database, open_reader
from kzturk.database.reading import Reader as FileReader
from kzturk.queries.compiled import CONDITIONS
from kzturk.queries.criteria import _KINDS, HELD, STATUSES, Criterion, describe, meets
from kzturk.queries.meetings import count_meetings, fetch_meetings
from kzturk.reports.model import OccasionRef, TopicClaim, Venue

PLACES = (Venue(country="KZ", city="Astana", site="Akorda"), Venue(country="TM", city="Ashgabat"), None)
SUMMIT = OccasionRef(id="test-summit-2024", name="Test Summit")


def a_story(chance: random.Random) -> object:
    start = date(2024, 1, 1) + timedelta(days=chance.randint(0, 400))
    length = timedelta(days=chance.choice((0, 0, 0, 2, 40)))
    codes = chance.sample(("trade", "energy", "oil-gas", "investment"), chance.randint(0, 3))
    return a_report(
        *chance.sample(sorted(PEOPLE), chance.randint(2, 4)),
        date=a_date(start, start + length) if chance.random() < 0.9 else a_date(None),
        status=chance.choice(("held", "held", "planned", "cancelled")),
        format=chance.choice(("in-person", "telephone")),
        kind=chance.choice(("bilateral", "multilateral")),
        visit=chance.choice((None, "state", "working")),
        occasion=chance.choice((None, SUMMIT)),
        venue=chance.choice(PLACES),
        topics=tuple(TopicClaim(code=code, confidence=chance.choice((0.5, 0.9))) for code in codes),
    )


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FileReader, Database]]:
    """One database of many meetings, opened in both ways: by the standard library, and by SQLAlchemy."""
    chance, reader = random.Random(7), Reader()  # noqa: S311
    folder: Path = tmp_path_factory.mktemp("criteria")
    texts = [f"Story {number} tells of it." for number in range(40)]
    with a_database(folder) as database:
        for number, text in enumerate(texts):
            reader.knows(text, a_story(chance), publisher=chance.choice((None, "nCa", "TDH")))  # type: ignore[arg-type]
            feed(database, reader, a_document(text, f"{number}.txt"))
    with open_reader(folder / "test.db") as file, open_database(folder / "test.db") as database:
        assert isinstance(file, FileReader)
        yield file, database


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True).map(tuple)


DAYS = st.dates(date(2023, 12, 1), date(2025, 3, 1))
VALUES: dict[str, st.SearchStrategy[object]] = {
    "status": some(*STATUSES),
    "leader": some(*PEOPLE),
    "office": st.sampled_from(("%president%", "%minister%", "%foreign minister of t%", "%!%%")),
    "mode": st.sampled_from(("in-person", "telephone", "video")),
    "kind": st.sampled_from(("bilateral", "multilateral")),
    "visit": st.sampled_from(("state", "working", "private")),
    "occasion": st.just(("test-summit-2024",)),
    "site": st.just(("Akorda",)),
    "city": st.sampled_from(("Astana", "Ashgabat", "Almaty")),
    "country": st.sampled_from(("KZ", "TM", "UZ")),
    "since": DAYS,
    "until": DAYS,
    "topic": some("trade", "energy", "oil-gas"),
    "source": some("nCa", "TDH"),
    "min_sources": st.integers(1, 2),
}
CRITERIA = st.sampled_from(sorted(VALUES)).flatmap(lambda kind: VALUES[kind].map(lambda value: Criterion(kind, value)))


@settings(max_examples=250, deadline=None)
@given(criteria=st.lists(CRITERIA, max_size=3), limit=st.sampled_from((-1, 1, 5)))
def test_both_faces_agree(both: tuple[FileReader, Database], criteria: list[Criterion], limit: int) -> None:
    file, database = both
    every = list(fetch_meetings(file, ()))
    expected = [row for row in every if all(meets(row, criterion) for criterion in criteria)]
    shown = expected if limit < 0 else expected[:limit]
    assert list(fetch_meetings(file, criteria, limit=limit)) == shown
    assert list(fetch_meetings(database, criteria, limit=limit)) == shown
    assert count_meetings(file, criteria) == len(expected)


def test_every_criterion_has_its_faces() -> None:
    assert set(_KINDS) <= set(CONDITIONS)
    assert {kind for kind, told in _KINDS.items() if told.meets is not None} <= set(VALUES) | {"id"}


def test_a_question_is_said_in_one_order_and_names_are_joined() -> None:
    criteria = [
        Criterion("topic", ("oil-gas",), "gas"),
        Criterion("leader", ("a",), "A"),
        Criterion("since", date(2024, 1, 1), "2024"),
        Criterion("leader", ("b", "c"), "B or C"),
        HELD,
    ]
    assert describe("meetings", criteria) == "meetings with A and B or C since 2024 on gas"
    assert describe("meetings", [Criterion("status", STATUSES, words="of any status")]) == "meetings of any status"
