"""Measure joining for docs/benchmarks.md: how well, on the joining set; what a report costs in any database.

``python tools/bench_joining.py`` renews the section "Joining" of the page by itself; tools/bench.py calls it too. The
databases are filled with meetings of made-up officials, row by row, and real articles are joined to them.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
GOLD = ROOT / "tests" / "gold" / "joining" / "meetings.jsonl"
SECOND = ROOT / "tests" / "gold" / "joining_b" / "meetings.jsonl"
FIRST_SCORE = SECOND.parent / "first.toml"
SIZES = (100, 10_000, 100_000, 1_000_000)
ROUNDS = 15
CHUNK = 20_000
RUN = (
    "INSERT INTO ingest_run (id, started_at, extractor, knowledge, articles_new, articles_updated, "
    "articles_unchanged, skipped, failed) VALUES (1000, '2025-01-01', 'x', 'x', 0, 0, 0, 0, 0)"
)
HEADING = "## Joining"
STORY = (
    "{day}\n\nPresident of Kazakhstan Kassym-Jomart Tokayev met with President of Turkmenistan Serdar Berdimuhamedov "
    "in Astana on {day}. They discussed gas, transport and number {number}."
)


def main(arguments: list[str]) -> int:
    """Measure and renew the section; sizes may be given, or ``--scores`` to leave the times as they stand."""
    page = PAGE.read_text(encoding="utf-8")
    scores = write_scores(measure_joining(GOLD), measure_joining(SECOND))
    if arguments == ["--scores"]:
        before, _, after = page.partition(HEADING)
        PAGE.write_text(f"{before}{scores}{after[after.index(TIMES) :]}", encoding="utf-8")
        print(scores)
        return 0
    sizes = tuple(map(int, arguments)) or SIZES
    section = scores + write_times({size: measure_size(size) for size in sizes})
    before, _, after = page.partition(HEADING)
    _, mark, questions = (after or before).partition("<!-- questions")  # tools/bench_questions.py's
    before = before.partition("<!-- questions")[0]
    PAGE.write_text(f"{before.rstrip()}\n\n{section}\n{mark}{questions}", encoding="utf-8")
    print(section)
    return 0


def measure_joining(path: Path) -> Any:
    """Return the scores of a joining set."""
    from kzturk.documents import Document, read_documents
    from kzturk.evaluation.joining import find_texts, read_joining, score_joining
    from kzturk.knowledge import load_knowledge
    from kzturk.reports import read_document

    knowledge = load_knowledge()
    gold = read_joining(path)
    readings = {}
    for name, text in find_texts(path, None, gold).items():
        for document in read_documents([text]):
            if isinstance(document, Document):
                readings[name] = read_document(document, knowledge)
    return score_joining(gold, readings, {office.name: office.rank for office in knowledge.offices.values()})


def measure_size(size: int) -> dict[str, float]:
    """Return the milliseconds that storing, and storing and joining, one article take among ``size`` meetings."""
    from kzturk.database import open_database
    from kzturk.documents import Document
    from kzturk.ingestion import ingest
    from kzturk.knowledge import load_knowledge

    knowledge = load_knowledge()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with open_database(path, create=True, read_only=False) as database:
            list(ingest(database, [], knowledge, clock=lambda: datetime.now(UTC)))
            fill(path, size)
            times, worked = [], []
            for number in range(ROUNDS):
                day = date(2023, 1, 9) + timedelta(days=31 * (number // 2))
                text = STORY.format(day=f"{day:%d %B %Y}", number=number)
                document = Document(source=f"{number}.txt", text=text, content_hash=f"{number:064x}")
                begin, work = time.perf_counter(), time.process_time()
                list(ingest(database, [document], knowledge, clock=lambda: datetime.now(UTC)))
                times.append(time.perf_counter() - begin)
                worked.append(time.process_time() - work)
        cpu = statistics.median(worked) * 1000
        return {"milliseconds": statistics.median(times) * 1000, "cpu": cpu, "bytes": float(path.stat().st_size)}


def fill(path: Path, size: int) -> None:
    """Write ``size`` meetings of one report each straight into the tables.

    What is clustered by something else than the number is laid aside first and written in order; indexes, sums and the
    full text are made at the end. A million meetings take minutes so, and hours otherwise.
    """
    from make_meetings import read_sums

    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -400000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    later = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
    ).fetchall()
    for kind, name, _ in later:
        connection.execute(f"DROP {kind} {name}")
    connection.execute(RUN)
    people = [(f"official-{side}-{n}", f"Official {side} {n}", side) for side in ("KZ", "TM") for n in range(500)]
    connection.executemany("INSERT INTO person (id, name, country, curated) VALUES (?, ?, ?, 0)", people)
    _write_meetings(connection, size)
    for _, _, sql in sorted(later):  # indexes before triggers
        connection.execute(sql)
    for statement in (*read_sums(), "INSERT INTO article_fts(article_fts) VALUES ('rebuild')"):
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("ANALYZE")
    connection.close()


def _write_meetings(connection: sqlite3.Connection, size: int) -> None:
    aside = {table: f"temp.aside_{table.split()[0]}" for table in CLUSTERED}
    listed = {table: table.partition("(")[2].rstrip(")") for table in CLUSTERED}
    for table, place in aside.items():
        name = table.split()[0]
        connection.execute(f"CREATE TABLE {place} AS SELECT {listed[table]} FROM {name} WHERE 0")  # noqa: S608
    for start in range(0, size, CHUNK):
        numbers = range(start + 1, min(start + CHUNK, size) + 1)
        for table, rows in build_rows(numbers).items():
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {aside.get(table, table)} VALUES ({marks})", rows)  # noqa: S608
    for table, place in aside.items():
        order = ", ".join(listed[table].split(", ")[:4])
        connection.execute(f"INSERT INTO {table} SELECT * FROM {place} ORDER BY {order}")  # noqa: S608  (our names)
        connection.execute(f"DROP TABLE {place}")


def build_rows(numbers: range) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of some meetings by table with its columns."""
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
    for number in numbers:
        for table, row in describe(number):
            rows[table].append(row)
    return rows


TABLES = (
    "article (id, content_hash, source, text, extractor, knowledge, run_id, ingested_at)",
    "article_band (band, article_id)",
    "report (id, key, article_id, ordinal, status, prominence, started_on, ended_on, flags)",
    "claim (report_id, ordinal, field, value)",
    "report_person (person_id, reach, day, report_id)",
    "meeting (id, founding_key, started_on, ended_on, precision, date_basis, status, prominence, format, kind, "
    "sidelines, sources)",
    "participation (person_id, day, meeting_id, ordinal, side, role, inferred, last_day, status)",
    "meeting_report (report_id, meeting_id, founding, score, why)",
)


CLUSTERED = tuple(table for table in TABLES if table.split()[0] in ("article_band", "report_person", "participation"))


def describe(number: int) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the rows of one meeting: two officials, on a day of the years 1992 to 2025."""
    chance = random.Random(number)  # noqa: S311  (made-up meetings, no secret)
    day = (date(1992, 1, 1) + timedelta(days=chance.randrange(12_400))).isoformat()
    people = [(f"official-{side}-{chance.randrange(500)}", side) for side in ("KZ", "TM")]
    article, bands, report, claim, claimed, meeting, participation, member = TABLES
    yield article, (number, f"hash{number:08d}", f"{number:08d}.made", f"Text {number}.", "x", "x", 1000, "2025-01-01")
    yield from ((bands, (chance.getrandbits(62), number)) for _ in range(20))
    yield report, (number, f"key{number:08d}", number, 0, "held", "main", day, day, "[]")
    values: dict[str, Any] = {
        "prominence": "main", "status": "held", "format": "in-person", "kind": "bilateral", "sidelines": False,
        "date": {"start": day, "end": day, "precision": "day", "basis": "stated"},
    }  # fmt: skip
    for person, side in people:
        values[f"participants.{person}"] = {
            "id": person, "name": person, "country": side, "side": side, "role": "none", "office": None,
            "office_printed": None, "curated": False, "inferred": False,
        }  # fmt: skip
    yield from ((claim, (number, n, name, json.dumps(value))) for n, (name, value) in enumerate(values.items()))
    yield from ((claimed, (person, 0, day, number)) for person, _ in people)
    id_ = f"m{number:07d}"
    yield meeting, (id_, f"key{number:08d}", day, day, "day", "stated", "held", "main", "in-person", "bilateral", 0, 1)
    yield from ((participation, (p, day, id_, n, side, "none", 0, day, "held")) for n, (p, side) in enumerate(people))
    yield member, (number, id_, 1, 1.0, "The only report.")


def write_scores(first: Any, second: Any) -> str:
    """Return the first part of the section: how well reports are joined on both sets."""
    with FIRST_SCORE.open("rb") as file:
        once = tomllib.load(file)
    lines = [
        HEADING,
        "",
        f"`kzturk evaluate tests/gold/joining/meetings.jsonl --joining`: {first.meetings} meetings told in "
        f"{first.reports} reports,",
        f"with {first.neighbours} pairs of neighbours that are easily taken for each other. *All reports* counts what",
        "is not found, or read with a wrong day, as kept apart; *read aright* is joining alone: reports found with",
        "their people, kind and day, and reprints. The rules were written from the first set; the second one",
        f"(`joining_b`, {second.meetings} meetings in {second.reports} reports) shows what they are worth elsewhere:",
        "*at first* is its score before any of its errors was seen.",
        "",
        "| set | reports | pairs | pairwise F1 | precision | recall | B³ | neighbours joined |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for set_, scores in (("first set", first), ("second set, now", second)):
        for name, told, wrong in (
            ("all reports", scores.whole, scores.wrong_neighbours),
            ("read aright", scores.read, scores.wrong_aright),
        ):
            figures = (told.pairwise, told.precision, told.recall, told.b3)
            lines.append(_row(f"{set_}: {name}", told.reports, told.pairs, figures, len(wrong)))
    told = once["whole"]
    figures = (told["pairwise"], told["precision"], told["recall"], told["b3"])
    total = second.whole
    lines.append(
        _row("second set, at first: all reports", total.reports, total.pairs, figures, told["neighbours_joined"])
    )
    lines += ["", f"Reprints found: {first.reprints_found} of {first.reprints} in the first set.", "", ""]
    return "\n".join(lines)


def _row(name: str, reports: int, pairs: int, figures: tuple[float, ...], wrong: int) -> str:
    cells = " | ".join(f"{figure:.3f}" for figure in figures)
    return f"| {name} | {reports} | {pairs} | {cells} | {wrong} |"


TIMES = "One article more, read, stored"


def write_times(sizes: dict[int, dict[str, float]]) -> str:
    """Return the second part of the section: what one report costs."""
    lines = [
        f"{TIMES} and joined in a run of its own, among so many meetings (1,000 officials, 34",
        f"years; median of {ROUNDS}):",
        "",
        "| meetings | milliseconds | of them at work | database |",
        "| ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {size:,} | {told['milliseconds']:.0f} | {told['cpu']:.0f} | {told['bytes'] / 1e6:,.0f} MB |"
        for size, told in sizes.items()
    ]
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores:
        lines += [
            "",
            f"The machine was busy (load {load:.0f} on {cores} cores): the wall time tells of that, the work does not.",
        ]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]
    raise SystemExit(main(sys.argv[1:]))
