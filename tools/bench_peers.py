"""Measure the same questions with kzturk, sqlite-utils, datasette and beets, and write it into docs/comparison.md.

    python tools/bench_peers.py [MEETINGS]

The first three ask the same databases (see tools/bench_questions.py). beets keeps music: it is asked for as many
tracks, of which one artist has 40 %, in a library of its own form.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from bench_questions import PAIRS, ROOT, STORE, in_turns, prepare_databases, prepare_peers

PAGE = ROOT / "docs" / "comparison.md"
MARK = "<!-- times: written by tools/bench_peers.py -->\n"
BEETS = {
    "newest 20 meetings of the busiest leader": ["ls", "-l", "20", "artist:=Kassym-Jomart Tokayev", "year-", "month-"],
    "topics since 2024": None,
    "full text, the best 20": ["ls", "-l", "20", "title:corridor", "title:turnover"],
}
Command = tuple[list[str], dict[str, str]]


def main(arguments: list[str]) -> int:
    """Measure, and write the section; return the exit code."""
    number = int(arguments[0]) if arguments else 1_000_000
    peers = prepare_peers()
    places = dict(zip(("seeds", f"{number:,} meetings"), prepare_databases(number), strict=True))
    libraries = {name: make_library(peers, size) for name, size in zip(places, (5, number), strict=True)}
    lines = list(write_table(peers, places, libraries))
    before = PAGE.read_text(encoding="utf-8").partition(MARK)[0].rstrip()
    PAGE.write_text("\n".join([before, "", MARK + "## Times", "", *lines, ""]), encoding="utf-8")
    print("\n".join(lines))
    return 0


def write_table(peers: Path, places: dict[str, Path], libraries: dict[str, Path]) -> Iterator[str]:
    """Yield the table of times."""
    load = os.getloadavg()[0]
    yield f"Milliseconds of whole processes in turns, medians; {os.cpu_count()} cores, load average {load:.1f} (beyond"
    yield "the number of cores, all figures are too high: compare within a row)."
    yield ""
    yield "| question | database | kzturk | sqlite-utils | datasette --get | beets |"
    yield "| --- | --- | ---: | ---: | ---: | ---: |"
    for title in PAIRS:
        for name, place in places.items():
            times = in_turns(*list_commands(title, peers, place, libraries[name]))
            cells = [f"{time:.0f}" for time in times] + ["–"] * (4 - len(times))
            yield f"| {title} | {name} | {' | '.join(cells)} |"


def list_commands(title: str, peers: Path, place: Path, library: Path) -> Iterator[Command]:
    """Yield one question as each program is asked it."""
    words, sql = PAIRS[title]
    yield [str(Path(sys.executable).with_name("kzturk")), *words], {"KZTURK_DB": str(place), "KZTURK_CONFIG": "off"}
    yield [str(peers / "sqlite-utils"), "query", str(place), sql], {}
    address = f"/{place.stem}.json?{urlencode({'sql': sql, '_shape': 'array'})}"
    patience = ["--setting", "sql_time_limit_ms", "600000"]
    yield [str(peers / "datasette"), str(place), *patience, "--get", address], {}
    asked = BEETS[title]
    if asked is not None:
        yield [str(peers / "beet"), "-l", str(library), *asked], {"BEETSDIR": str(library.parent)}


def make_library(peers: Path, number: int) -> Path:
    """Return a library of beets with so many tracks."""
    folder = STORE / f"beets-{number}"
    library = folder / "library.db"
    if library.exists():
        return library
    folder.mkdir(parents=True)
    around = {**os.environ, "BEETSDIR": str(folder)}
    subprocess.run([str(peers / "beet"), "-l", str(library), "ls"], check=True, env=around, capture_output=True)
    connection = sqlite3.connect(library)
    connection.executemany(
        "INSERT INTO items (id, path, title, artist, album, year, month, day, added) "
        "VALUES (?, ?, ?, ?, '', ?, ?, ?, ?)",
        make_tracks(number),
    )
    connection.commit()
    connection.close()
    return library


def make_tracks(number: int) -> Iterator[tuple[object, ...]]:
    """Yield tracks, of which one artist has 40 %."""
    chance = random.Random(1992)  # noqa: S311
    words = ("talks", "trade", "gas", "pipeline", "corridor", "turnover", "transit", "energy", "water", "border")
    for n in range(1, number + 1):
        artist = "Kassym-Jomart Tokayev" if chance.random() < 0.4 else f"Guest {chance.randrange(3000)}"
        days = chance.randint(1992, 2025), chance.randint(1, 12), chance.randint(1, 28)
        yield n, f"/{n}.mp3".encode(), " ".join(chance.choices(words, k=6)), artist, *days, n


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
