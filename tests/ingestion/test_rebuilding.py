"""Rebuilding: whole or not at all, with today's rules and knowledge, and every id and decision stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path

from meeting_builders import (
    DAY,
    NURTLEU,
    Reader,
    a_database,
    a_date,
    a_document,
    a_knowledge,
    a_report,
    feed,
    ticking,
)
from sqlalchemy import select

from kzturk.database import Database, check
from kzturk.database.models import Article, Base, Meeting
from kzturk.ingestion import Rebuilt, ingest, rebuild
from kzturk.knowledge import load_knowledge
from kzturk.reports.model import Venue

ROOT = Path(__file__).parents[2]


def build_anew(database: Database, reader: Reader, fingerprint: str = "first") -> Rebuilt:
    clock = ticking()
    return rebuild(database, a_knowledge(fingerprint), clock=lambda: next(clock), read=reader)


def dump(path: Path) -> list[str]:
    with a_database(path.parent, path.name) as database, database.connect() as connection:
        return [
            repr(sorted(map(repr, connection.execute(select(*table.columns))))) for table in Base.metadata.sorted_tables
        ]


def test_todays_rules_are_applied_to_stored_texts(database: Database, reader: Reader) -> None:
    text = reader.knows("One.", a_report(text="One."))
    feed(database, reader, a_document(text, "no-longer-there.txt"))
    reader.knows("One.", a_report(text="One.", venue=Venue(country="KZ", city="Astana", basis="stated")))
    done = build_anew(database, reader)
    assert (done.articles, done.reread, done.meetings_changed) == (1, 1, 1)
    assert done.fields == {"country": 1, "city": 1, "venue_basis": 1}
    with database.connect() as connection:
        assert connection.scalar(select(Meeting.city)) == "Astana"
    assert all(finding.ok for finding in check(database))
    assert build_anew(database, reader).fields == {}


TALKS = "President Kassym-Jomart Tokayev held talks with President of Turkmenistan Serdar Berdimuhamedov in Astana{}."
DATED = {
    "metadata": "date 2024-08-06\n\n" + TALKS.format(" yesterday"),
    "metadata with a clock": "date 2024-08-06T10:15\n" + TALKS.format(" on Monday"),
    "metadata before the words": "date 2024-08-06 " + TALKS.format(" yesterday"),
    "two lines of metadata": "date 2024-08-06\ndate 2024-08-07\n\n" + TALKS.format(" yesterday"),
    "a line of its own": "06 August 2024\n\n" + TALKS.format(" yesterday"),
    "a dateline": "ASTANA, August 6, 2024 - " + TALKS.format(" yesterday"),
    "a sign-off": TALKS.format(" yesterday") + "\n\n///nCa, 6 August 2024",
    "an address": "https://example.org/2024/08/06/talks\n\n" + TALKS.format(" yesterday"),
    "none": TALKS.format(" in August 2024"),
}


def test_a_stored_text_is_read_as_its_file_was_wherever_its_day_stood(database: Database) -> None:
    knowledge, clock = load_knowledge(), ticking()
    documents = [a_document(text, f"{name}.txt") for name, text in DATED.items()]
    list(ingest(database, documents, knowledge, clock=lambda: next(clock)))
    with database.connect() as connection:
        days = {row[0]: row[1] for row in connection.execute(select(Article.source, Article.published_on))}
    done = rebuild(database, knowledge, clock=lambda: next(clock))
    assert (done.articles, done.reread, done.fields) == (len(DATED), 0, {})
    with database.connect() as connection:
        assert days == {row[0]: row[1] for row in connection.execute(select(Article.source, Article.published_on))}
    assert days["metadata.txt"] == date(2024, 8, 6)
    assert days["none.txt"] is None


def test_ids_stay_whatever_is_read_otherwise(database: Database, reader: Reader) -> None:
    for number in range(3):
        text = f"Text {number}."
        feed(database, reader, a_document(reader.knows(text, a_report(text=text)), f"{number}.txt"))
    with database.connect() as connection:
        before = connection.scalar(select(Meeting.id))
    for number in range(3):
        late = a_date(DAY.replace(day=6))
        reader.knows(f"Text {number}.", a_report(text=f"Text {number}.", date=late, visit="state"))
    done = build_anew(database, reader, "second")
    assert (done.meetings_new, done.meetings_changed, done.meetings_gone) == (0, 1, 0)
    with database.connect() as connection:
        assert connection.execute(select(Meeting.id, Meeting.started_on)).one() == (before, DAY.replace(day=6))


def test_a_text_that_cannot_be_read_keeps_what_was_read(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows("One.", a_report(text="One.")), "1.txt"))
    other = reader.knows("Two.", a_report(NURTLEU, "rashid-meredov", text="Two."))
    feed(database, reader, a_document(other, "2.txt"))
    del reader.told["One."]
    done = build_anew(database, reader)
    assert [outcome.source for outcome in done.failed] == ["1.txt"]
    assert (done.meetings_gone, done.articles) == (0, 2)


KILLED = """
    import os, signal, sys
    from datetime import UTC, datetime
    from pathlib import Path
    from kzturk.database import open_database
    from kzturk.ingestion import rebuild
    from kzturk.knowledge import load_knowledge
    from kzturk.reports import read_document
    from kzturk.reports.model import Reading

    read = []

    def reader(document, knowledge):
        read.append(document)
        if len(read) == 4:
            os.kill(os.getpid(), signal.SIGKILL)
        reading = read_document(document, knowledge)
        return Reading(source=reading.source, article=reading.article, reports=(), reason="letter")

    with open_database(sys.argv[1], read_only=False) as database:
        rebuild(database, load_knowledge(), clock=lambda: datetime.now(UTC), read=reader)
"""


def test_a_killed_rebuild_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "seeds.db"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ingest = [sys.executable, "-m", "kzturk", "ingest", "seeds/", "--db", str(path)]
    subprocess.run(ingest, cwd=ROOT, env=environment, check=True, capture_output=True)
    before = dump(path)
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(path)]
    done = subprocess.run(command, env=environment, check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert dump(path) == before
    with a_database(tmp_path, "seeds.db") as database:
        assert all(finding.ok for finding in check(database))
