"""Measure how fast questions are answered, and write it into docs/benchmarks.md: whole processes beside sqlite-utils.

    python tools/bench_questions.py [MEETINGS]

Two databases are asked: the seeds, and one made by tools/make_meetings.py (1,000,000 meetings unless a number is given;
kept in .bench/ for the next time). sqlite-utils is installed into an environment of its own (.venv-bench-asking).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
HOME = ROOT / ".venv-bench-asking"
PEERS = ("sqlite-utils==4.2.1", "typer==0.28.0", "datasette==0.65.5", "beets==2.14.1")
STORE = ROOT / ".bench"
MARK = "<!-- questions: written by tools/bench_questions.py -->\n"
ROUNDS = int(os.environ.get("KZTURK_BENCH_ROUNDS", "9"))
WHO = "kassym-jomart-tokayev"
PAIRS: dict[str, tuple[list[str], str]] = {
    "newest 20 meetings of the busiest leader": (
        ["meetings", "--leader", "Tokayev", "--limit", "20"],
        "SELECT m.id, m.started_on, m.country, m.city, (SELECT group_concat(name) FROM participation q JOIN person ON "
        "person.id = q.person_id WHERE q.meeting_id = m.id) AS who FROM participation p JOIN meeting m ON "
        "m.id = p.meeting_id WHERE p.person_id = 'kassym-jomart-tokayev' AND m.status = 'held' "
        "ORDER BY p.day DESC LIMIT 20",
    ),
    "topics since 2024": (
        ["topics", "--since", "2024"],
        "SELECT topic_code, count(*), min(day), max(last_day) FROM meeting_topic "
        "WHERE status = 'held' AND last_day >= '2024-01-01' GROUP BY topic_code ORDER BY 2 DESC",
    ),
    "full text, the best 20": (
        ["search", "corridor turnover", "--limit", "20"],
        "SELECT a.id, a.title, snippet(article_fts, 1, '[', ']', '…', 24) FROM article_fts JOIN article a "
        "ON a.id = article_fts.rowid WHERE article_fts MATCH 'corridor turnover' ORDER BY rank LIMIT 20",
    ),
}
COUNTING = (
    "leaders --limit 20", "leaders --since 2024 --limit 20", "leaders --topic energy --limit 20", "venues",
    "venues --since 2024-08-05", "stats", "stats --by topic", "stats --by year --by city",
    "stats --by leader --limit 20", "timeline --by month", "trend energy",
)  # fmt: skip
HELLO = "import typer\napp = typer.Typer()\n@app.command()\ndef hello(name: str = 'x'): print(name)\napp()\n"


def main(arguments: list[str]) -> int:
    """Measure, and write the section; return the exit code."""
    number = int(arguments[0]) if arguments else 1_000_000
    peers = prepare_peers()
    seeds, many = prepare_databases(number)
    kzturk = [str(Path(sys.executable).with_name("kzturk"))]
    lines = [
        *write_processes(kzturk, peers, seeds, many, number), *write_starts(kzturk, peers, many),
        *write_counts(kzturk, many), *write_inside(many),
    ]  # fmt: skip
    before = PAGE.read_text(encoding="utf-8").partition(MARK)[0].rstrip()
    PAGE.write_text("\n".join([before, "", MARK + "## Questions", "", *lines, ""]), encoding="utf-8")
    print("\n".join(lines))
    return 0


def prepare_databases(number: int) -> tuple[Path, Path]:
    """Return a database of the seeds and one of so many meetings, made or brought to this version when need be."""
    STORE.mkdir(exist_ok=True)
    seeds, many = STORE / "seeds.db", STORE / f"made-{number}.db"
    kzturk = str(Path(sys.executable).with_name("kzturk"))
    commands = [[kzturk, "ingest", str(ROOT / "seeds"), "--db", str(seeds)]]
    if not many.exists():
        commands.append([sys.executable, str(ROOT / "tools" / "make_meetings.py"), str(many), str(number)])
    commands.append([kzturk, "db", "upgrade", "--db", str(many)])
    for command in commands:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return seeds, many


def prepare_peers() -> Path:
    """Return the folder of the programs that kzturk is compared with, installed when they are not there."""
    programs = HOME / ("Scripts" if os.name == "nt" else "bin")
    if not (programs / "beet").exists():
        venv.create(HOME, with_pip=True)
        command = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
        subprocess.run([*command, *PEERS], check=True)
    return programs


def time_process(command: list[str], **surroundings: str) -> float:
    """Return the milliseconds that a whole process takes."""
    begin = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env={**os.environ, **surroundings})
    return (time.perf_counter() - begin) * 1000


def in_turns(*commands: tuple[list[str], dict[str, str]]) -> list[float]:
    """Return the median of each command's times, taken in turns, the first round left out."""
    rounds = [[time_process(command, **around) for command, around in commands] for _ in range(ROUNDS + 1)][1:]
    return [statistics.median(side) for side in zip(*rounds, strict=True)]


def write_processes(kzturk: list[str], peers: Path, seeds: Path, many: Path, number: int) -> Iterator[str]:
    """Yield the table of whole processes beside sqlite-utils."""
    yield f"Milliseconds of whole processes, medians of {ROUNDS} rounds in turns; `sqlite-utils query` gets equivalent"
    yield "SQL (for topics over the table clustered by day; kzturk reads its monthly sums). Load average meanwhile"
    yield f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores."
    yield ""
    yield "| question | database | kzturk | sqlite-utils | ratio |"
    yield "| --- | --- | ---: | ---: | ---: |"
    for title, (words, sql) in PAIRS.items():
        for name, place in (("seeds", seeds), (f"{number:,} meetings", many)):
            query = [str(peers / "sqlite-utils"), "query", str(place), sql]
            ours, theirs = in_turns(([*kzturk, *words], {"KZTURK_DB": str(place)}), (query, {}))
            yield f"| {title} | {name} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.2f} |"
    yield ""


def write_starts(kzturk: list[str], peers: Path, many: Path) -> Iterator[str]:
    """Yield the table of starts beside a bare Typer program."""
    hello = STORE / "hello.py"
    hello.write_text(HELLO, encoding="utf-8")
    bare = [str(peers / "python"), str(hello)]
    words = {"COMP_WORDS": "x m", "COMP_CWORD": "1"}
    name = {"COMP_WORDS": "kzturk\nmeetings\n--leader\nTok", "COMP_CWORD": "3"}
    yield "| start | kzturk | Typer 0.28 hello | ratio |"
    yield "| --- | ---: | ---: | ---: |"
    for title, ours, theirs in (
        ("--help", ([*kzturk, "--help"], {}), ([*bare, "--help"], {})),
        (
            "one completion",
            (kzturk, {"_KZTURK_COMPLETE": "complete_bash", **words}),
            (bare, {"_HELLO_PY_COMPLETE": "complete_bash", **words}),
        ),
        (
            "one completion of a name, 1,000,000 meetings",
            (kzturk, {"_KZTURK_COMPLETE": "complete_bash", "KZTURK_DB": str(many), **name}),
            (bare, {"_HELLO_PY_COMPLETE": "complete_bash", **words}),
        ),
    ):
        own, other = in_turns(ours, theirs)
        yield f"| {title} | {own:.0f} | {other:.0f} | {own / other:.2f} |"
    yield ""


def write_counts(kzturk: list[str], many: Path) -> Iterator[str]:
    """Yield the table of whole processes that count all meetings."""
    yield "Counting all of them, whole processes, milliseconds:"
    yield ""
    yield "| question | ms |"
    yield "| --- | ---: |"
    for words in COUNTING:
        (own,) = in_turns(([*kzturk, *words.split()], {"KZTURK_DB": str(many)}))
        yield f"| `{words}` | {own:.0f} |"
    yield ""


def write_inside(many: Path) -> Iterator[str]:
    """Yield the table of what questions take in the database, start-up left out."""
    sys.path.insert(0, str(ROOT / "src"))
    from kzturk.database import open_reader

    yield "In the database alone, milliseconds, medians; rows whole, with participants, topics and reports:"
    yield ""
    yield "| question | ms |"
    yield "| --- | ---: |"
    with open_reader(many) as database:
        for title, ask in list_questions(database):
            ask()
            times = [time_it(ask) for _ in range(ROUNDS)]
            yield f"| {title} | {statistics.median(times):.2f} |"


def list_questions(database: Any) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Yield questions by name."""
    from datetime import date

    from kzturk.queries.counts import fetch_topics
    from kzturk.queries.criteria import HELD, Criterion
    from kzturk.queries.meetings import fetch_meetings, find_meetings

    def newest(person: str, *more: Criterion) -> Callable[[], Any]:
        return lambda: list(find_meetings(database, (HELD, Criterion("leader", (person,)), *more), limit=20))

    busy, rare = Criterion("leader", (WHO,)), "guest-7"
    yield "newest 20 of the leader in 40 % of all meetings", newest(WHO)
    yield "newest 20 of a leader in a few meetings", newest(rare)
    yield "the same 20 of the first, rows whole", lambda: list(fetch_meetings(database, (HELD, busy), limit=20))
    yield "newest 20 of both together", newest(rare, busy)
    yield "newest 20 of all", lambda: list(find_meetings(database, (HELD,), limit=20))
    deep = [row[0] for row in find_meetings(database, (HELD, busy), limit=50_000)][-1]
    yield (
        "the page after 50,000 of the first",
        lambda: list(find_meetings(database, (HELD, busy), limit=20, after=deep)),
    )
    for since in (date(2024, 1, 1), date(2024, 8, 5), date(1995, 3, 17)):
        criteria = (HELD, Criterion("since", since))
        yield f"topics since {since}", lambda criteria=criteria: fetch_topics(database, criteria)  # type: ignore[misc]


def time_it(work: Callable[[], Any]) -> float:
    """Return the milliseconds that some work takes."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
