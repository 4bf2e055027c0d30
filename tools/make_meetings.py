"""Make a database of as many meetings as wanted, skewed as a real one: for measuring how fast questions are answered.

    python tools/make_meetings.py TARGET.db 1000000

One leader took part in 40 % of all meetings, the others less and less often; years fill up towards today; a tenth of
the meetings last several days, a few are known to the month or not at all; topics, cities and publishers are as uneven.
The texts are put together from words of ours. The same number gives the same database.
"""

from __future__ import annotations

import ast
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BATCH = 5_000
FIRST_DAY, DAYS = date(1992, 1, 1), 12_400
BUSIEST, SHARE = "kassym-jomart-tokayev", 0.4
STRANGERS = 3_000
WORDS = """sides talks discussed cooperation trade transit railway corridor gas pipeline energy supply visit met
reception agreed documents signed commission ministers culture education water border grain port Caspian growth turnover
invited forum investment projects neighbours joint companies goods cargo electricity results mutual interest"""
VOCABULARY = tuple(WORDS.split())
PUBLISHERS = ("Kazinform", "TDH", "nCa", "Trend", "The Astana Times", "Orient", "AKIpress", "RFE/RL")
CITIES = (("KZ", "Astana"), ("TM", "Ashgabat"), ("KZ", "Almaty"), ("TM", "Turkmenbashi"), ("KZ", "Turkistan"),
          ("UZ", "Tashkent"), ("RU", "Moscow"), ("KZ", "Aktau"), ("AZ", "Baku"), ("TM", "Mary"))  # fmt: skip
Rows = dict[str, list[tuple[Any, ...]]]


def main(arguments: list[str]) -> int:
    """Make the database; return the exit code."""
    target, number = Path(arguments[0]), int(arguments[1])
    begin = time.monotonic()
    make(target, number)
    print(f"{target}: {number:,} meetings, {target.stat().st_size / 1e6:,.0f} MB, {time.monotonic() - begin:.0f} s")
    return 0


def make(target: Path, number: int) -> None:
    """Make a database with so many meetings."""
    import sqlite3

    open_empty(target)
    connection = sqlite3.connect(target, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -200000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    world = read_world(connection)
    for name, row in world.strangers:
        connection.execute("INSERT INTO person VALUES (?, ?, ?, NULL, 0)", (name, *row))
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for first in range(0, number, BATCH):
        for table, rows in make_batch(world, range(first, min(first + BATCH, number))).items():
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  (our own names)
    for statement in (
        *(sql for _, sql in triggers),
        *read_sums(),
        "INSERT INTO article_fts(article_fts) VALUES ('rebuild')",
    ):
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("ANALYZE")
    connection.close()


def open_empty(target: Path) -> None:
    """Make a database that knows the persons, places and topics of the knowledge."""
    sys.path.insert(0, str(ROOT / "src"))
    from kzturk.database import open_database
    from kzturk.database.reference import save_knowledge
    from kzturk.database.runs import begin_run
    from kzturk.knowledge import load_knowledge

    knowledge = load_knowledge()
    with open_database(target, create=True, read_only=False) as database, database.begin() as connection:
        begin_run(connection, extractor="0", knowledge=knowledge.fingerprint, at=datetime(2025, 1, 1, tzinfo=UTC))
        save_knowledge(connection, knowledge)


def read_sums() -> Sequence[str]:
    """Return the statements that fill the monthly sums, which triggers keep otherwise."""
    found: list[str] = []
    for revision in sorted((ROOT / "alembic" / "versions").glob("*.py")):
        for node in ast.parse(revision.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "FILLS":
                found += ast.literal_eval(node.value)
    return found


@dataclass
class World:
    """Who and what there is, each with how often it comes."""

    chance: random.Random
    people: dict[str, list[str]]
    topics: list[str]
    offices: dict[str, str]
    columns: dict[str, list[str]]
    strangers: list[tuple[str, tuple[str, str]]] = field(default_factory=list)


def read_world(connection: Any) -> World:
    """Return what the knowledge has, and strangers beside it."""
    chance = random.Random(1992)  # noqa: S311
    people: dict[str, list[str]] = {"KZ": [], "TM": []}
    for id_, country in connection.execute("SELECT id, country FROM person WHERE country IN ('KZ', 'TM') ORDER BY id"):
        if id_ != BUSIEST:
            people[country].append(id_)
    strangers = [(f"guest-{n}", (f"Guest {n}", chance.choice(("KZ", "TM")))) for n in range(STRANGERS)]
    for id_, (_, country) in strangers:
        people[country].append(id_)
    for side in people.values():
        chance.shuffle(side)
    topics = [code for (code,) in connection.execute("SELECT code FROM topic ORDER BY code")]
    chance.shuffle(topics)
    offices = {
        id_: f"Minister No {n % 40} of the Republic"
        for n, id_ in enumerate(sorted(id_ for side in people.values() for id_ in side))
    }
    offices[BUSIEST] = "President of Kazakhstan"
    tables = ("article", "report", "meeting", "participation", "meeting_topic", "meeting_report", "claim")
    columns = {t: [row[1] for row in connection.execute(f"PRAGMA table_info({t})")] for t in tables}
    return World(chance, people, topics, offices, columns, strangers)


def make_batch(world: World, numbers: range) -> Rows:
    """Return the rows of some meetings by table."""
    rows: Rows = {}
    for number in numbers:
        for table, values in make_meeting(world, number):
            rows.setdefault(table, []).append(tuple(values.get(name) for name in world.columns[table]))
    return rows


def make_meeting(world: World, number: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the rows of one meeting, told in one article."""
    chance = world.chance
    id_, key = f"m{number:07x}", f"k{number}"
    start, end, precision = make_days(chance)
    day, last = start or "0001-01-01", end or "0001-01-01"
    country, city = chance.choice(CITIES[:2]) if chance.random() < 0.7 else chance.choice(CITIES)
    status = "held" if chance.random() < 0.96 else chance.choice(("planned", "cancelled"))
    topics = sorted({pick(chance, world.topics) for _ in range(chance.randint(1, 6))})
    publisher = pick(chance, PUBLISHERS)
    yield "article", {
        "id": number + 1, "content_hash": f"{number:064x}", "source": f"made/{number:08d}.txt",
        "title": " ".join(chance.choices(VOCABULARY, k=6)), "text": " ".join(chance.choices(VOCABULARY, k=40)),
        "language": "en", "publisher": publisher, "published_on": start, "extractor": "0", "knowledge": "0",
        "run_id": 1, "ingested_at": "2025-01-01 00:00:00.000000",
    }  # fmt: skip
    yield "meeting", {
        "id": id_, "founding_key": key, "started_on": start, "ended_on": end, "precision": precision,
        "date_basis": "stated", "status": status, "prominence": "main", "format": "in-person", "kind": "bilateral",
        "visit": None, "occasion_id": None, "sidelines": 0, "country": country, "city": city, "site": None,
        "venue_basis": "stated", "sources": 1,
    }  # fmt: skip
    yield "report", {
        "id": number + 1, "key": key, "article_id": number + 1, "ordinal": 0, "status": status,
        "prominence": "main", "started_on": start, "ended_on": end, "flags": "[]",
    }  # fmt: skip
    yield "meeting_report", {"report_id": number + 1, "meeting_id": id_, "founding": 1, "score": 1.0, "why": "Alone."}
    for n, (name, value) in enumerate((("date", f'"{day}"'), ("status", f'"{status}"'))):
        yield "claim", {
            "report_id": number + 1, "ordinal": n, "field": name, "value": value, "span_start": 0, "span_end": 4,
            "quote": "made", "rule": "made", "basis": "stated", "confidence": round(chance.uniform(0.5, 1), 2),
        }  # fmt: skip
    for n, (person, side) in enumerate(make_people(world)):
        yield "participation", {
            "person_id": person, "day": day, "meeting_id": id_, "ordinal": n, "country": side, "side": side,
            "role": "none", "office": world.offices[person], "office_printed": None, "inferred": 0,
            "last_day": last, "status": status,
        }  # fmt: skip
    for code in topics:
        yield "meeting_topic", {
            "day": day, "topic_code": code, "meeting_id": id_, "last_day": last, "status": status, "confidence": 0.9,
        }  # fmt: skip


def make_days(chance: random.Random) -> tuple[str | None, str | None, str]:
    """Return first and last day: most meetings have one day, and most are of late."""
    how = chance.random()
    if how < 0.005:
        return None, None, "unknown"
    start = FIRST_DAY + timedelta(days=int(DAYS * chance.random() ** 0.6))
    if how < 0.015:
        first = start.replace(day=1)
        return first.isoformat(), (first.replace(day=28)).isoformat(), "month"
    end = start + timedelta(days=chance.randint(1, 3)) if how < 0.1 else start
    return start.isoformat(), end.isoformat(), "day"


def make_people(world: World) -> Iterator[tuple[str, str]]:
    """Yield who took part: one or two of each side, each once."""
    chance = world.chance
    seen: set[str] = set()
    for side in ("KZ", "TM"):
        first = BUSIEST if side == "KZ" and chance.random() < SHARE else pick(chance, world.people[side])
        for person in (first, *(pick(chance, world.people[side]) for _ in range(chance.random() < 0.3))):
            if person not in seen:
                seen.add(person)
                yield person, side


_WEIGHTS: dict[int, list[float]] = {}


def pick(chance: random.Random, items: Sequence[str]) -> str:
    """Return one of the items; the n-th comes 1/n as often as the first."""
    if len(items) not in _WEIGHTS:
        _WEIGHTS[len(items)] = list(accumulate(1 / n for n in range(1, len(items) + 1)))
    return chance.choices(items, cum_weights=_WEIGHTS[len(items)])[0]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
