"""Measure speed and write docs/benchmarks.md: one article against spaCy, loading, memory, growth with length.

spaCy is the yardstick: its blank English pipeline with a PhraseMatcher of the very phrases that kzturk looks for, doing
nothing but its matching. It is installed into an environment of its own (.venv-bench, from requirements-bench.lock),
in which this script starts itself again. kzturk is measured twice: as plain Python, and, where there is a C compiler,
with the readers compiled as in a released wheel (tools/compile_readers.py).
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from compile_readers import compile_readers, has_compiler

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
HOME = ROOT / ".venv-bench"
LOCK = ROOT / "requirements-bench.lock"
WORDS, ROUNDS, REPEATS = 350, 15, 8
SIZES = [50_000 * 2**power for power in range(6)]
PATIENCE = 60.0
"""Seconds after which a growing text is not made longer any more."""
KINDS: dict[str, tuple[str, str]] = {
    "articles": ("", ""),
    "one long sentence": ("the President of Kazakhstan met the President of Turkmenistan and talked of trade and ", ""),
    "100,000 names": ("Kassym-Jomart Tokayev, Serdar Berdimuhamedov, ", ""),
    "a million commas": (",", ""),
    "nested quotations": ("“he said ", "she said” "),
    "nested brackets": ("(", ")"),
    "date lines": ("5 August 2024\n", ""),
    "countries in a row": ("Kazakhstan Turkmenistan Uzbekistan ", ""),
}


def main(arguments: list[str]) -> int:
    """Measure everything, or the one thing named; return the exit code."""
    if arguments[:1] == ["--part"]:
        print(json.dumps(PARTS[arguments[1]](*arguments[2:])))
        return 0
    python = prepare()
    builds = {"plain Python": ROOT / "src"}
    if has_compiler():
        builds["compiled"] = compile_readers()
    figures = {
        build: {name: run_part(python, name, place=place) for name in ("speed", "load", "memory")}
        for build, place in builds.items()
    }
    growth = {kind: list(measure_growth(python, kind)) for kind in KINDS}
    PAGE.write_text(write_page(figures, growth), encoding="utf-8")
    for other in ("bench_joining.py", "bench_questions.py"):
        subprocess.run([sys.executable, str(ROOT / "tools" / other)], check=True)
    print(PAGE.read_text(encoding="utf-8"))
    return 0


def prepare() -> str:
    """Return a Python that has spaCy, making the environment when there is none."""
    if find_spec("spacy") is not None and find_spec("rapidfuzz") is not None:
        return sys.executable
    python = HOME / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
        command = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
        subprocess.run([*command, "--require-hashes", "-r", str(LOCK)], check=True)
    return str(python)


def run_part(python: str, name: str, *arguments: str, patience: float | None = None, place: Path = ROOT / "src") -> Any:
    """Run one measurement of the kzturk in a place, in a process of its own; None when it takes too long."""
    command = [python, str(Path(__file__)), "--part", name, *arguments]
    surroundings = {**os.environ, "PYTHONPATH": str(place), "PYTHONHASHSEED": "0"}
    try:
        done = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, check=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout)


# --- what is measured, each in a process of its own


def make_document(text: str) -> Any:
    """Return a document of a text."""
    from kzturk.documents import Document

    return Document(source="bench.txt", text=text, content_hash="")


def cut_articles() -> list[str]:
    """Return the seeds, each cut after 350 words."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    return [cut_after(text, WORDS) for text in texts]


def cut_after(text: str, number: int) -> str:
    """Return the first words of a text, lines kept."""
    left, lines = number, []
    for line in text.split("\n"):
        words = line.split()[:left]
        left -= len(words)
        lines.append(" ".join(words))
        if not left:
            break
    return "\n".join(lines)


def list_phrases(knowledge: Any) -> list[str]:
    """Return every phrase that kzturk looks for in an English text."""
    from kzturk.mentions.lexicon import compile_lexicon

    return sorted(compile_lexicon(knowledge, "en").phrases.phrases())


def measure_speed() -> dict[str, Any]:
    """Time both on the same articles in turns, round by round."""
    import spacy
    from spacy.matcher import PhraseMatcher

    from kzturk.knowledge import load_knowledge
    from kzturk.reports import read_document

    knowledge = load_knowledge()
    texts = cut_articles()
    documents = [make_document(text) for text in texts]
    phrases = list_phrases(knowledge)
    pipeline = spacy.blank("en")
    matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
    matcher.add("phrases", [pipeline.make_doc(phrase) for phrase in phrases])

    def read() -> None:
        for document in documents:
            read_document(document, knowledge)

    def match() -> None:
        for text in texts:
            matcher(pipeline(text))

    rounds = [(time_it(read), time_it(match)) for _ in range(ROUNDS + 2)][2:]
    number = len(texts) * REPEATS
    ours, theirs = (statistics.median(side) / number for side in zip(*rounds, strict=True))
    ratio = statistics.median(other / own for own, other in rounds)
    return {"ours": ours, "theirs": theirs, "ratio": ratio, "phrases": len(phrases), "spacy": spacy.__version__}


def time_it(work: Callable[[], None]) -> float:
    """Return the seconds that some repeats take."""
    begin = time.perf_counter()
    for _ in range(REPEATS):
        work()
    return time.perf_counter() - begin


def measure_load() -> dict[str, float]:
    """Time loading the knowledge, parsed and remembered, and the first article, which compiles it."""
    from kzturk.knowledge import load_knowledge
    from kzturk.reports import read_document

    with tempfile.TemporaryDirectory() as folder:
        times = [time.perf_counter()]
        for _ in range(2):
            knowledge = load_knowledge(cache=Path(folder))
            times.append(time.perf_counter())
        read_document(make_document(cut_articles()[0]), knowledge)
        times.append(time.perf_counter())
    parsed, remembered, first = (end - begin for begin, end in pairwise(times))
    return {"parsed": parsed, "remembered": remembered, "first": first}


def measure_memory() -> dict[str, float]:
    """Return the peak memory, in MB, of a process that reads all seeds a hundred times."""
    import resource

    from kzturk.knowledge import load_knowledge
    from kzturk.reports import read_document

    knowledge = load_knowledge()
    for _ in range(100):
        for text in cut_articles():
            read_document(make_document(text), knowledge)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"peak": peak / (1024 * 1024 if sys.platform == "darwin" else 1024)}


def measure_length(kind: str, size: str) -> float:
    """Time one text of a kind and size."""
    from kzturk.knowledge import load_knowledge
    from kzturk.reports import read_document

    knowledge = load_knowledge()
    read_document(make_document(cut_articles()[0]), knowledge)
    document = make_document(make_text(kind, int(size)))
    begin = time.perf_counter()
    read_document(document, knowledge)
    return time.perf_counter() - begin


def make_text(kind: str, size: int) -> str:
    """Return a text of a kind, ``size`` characters long."""
    opening, closing = KINDS[kind]
    opening = opening or "\n\n".join(cut_articles()) + "\n\n"
    part = size // 2 if closing else size
    text = (opening * (part // len(opening) + 1))[:part]
    return text + (closing * (part // len(closing) + 1))[:part] if closing else text


def measure_growth(python: str, kind: str) -> Iterator[float | None]:
    """Yield the seconds for each size; None once a text took too long."""
    for size in SIZES:
        seconds = run_part(python, "length", kind, str(size), patience=PATIENCE)
        yield seconds
        if seconds is None:
            return


PARTS: dict[str, Callable[..., Any]] = {
    "speed": measure_speed,
    "load": measure_load,
    "memory": measure_memory,
    "length": measure_length,
}


# --- the page


def write_page(figures: dict[str, dict[str, Any]], growth: dict[str, list[float | None]]) -> str:
    """Return the page of results."""
    sizes = " | ".join(f"{size // 1000} kB" for size in SIZES)
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench` (tools/bench.py); compare within one run, not between machines.",
        "",
        f"Machine: {describe_machine()}. Load average meanwhile {os.getloadavg()[0]:.1f}: beyond the number of",
        "cores, all figures are too high, and the share of spaCy's speed is too low.",
        "",
        "*Plain Python* is what `pip install` makes of a checkout. *Compiled* is what a released wheel holds: the same",
        "readers, compiled by mypyc ([decision 0010](decisions/0010-readers-compiled-in-wheels.md)).",
        "",
        *write_speed({build: parts["speed"] for build, parts in figures.items()}),
        "## Start and memory",
        "",
        f"| | {' | '.join(figures)} |",
        f"| --- |{' ---: |' * len(figures)}",
        *write_rows(figures),
        "",
        "## Growth with length",
        "",
        "Seconds for one text of so many characters, plain Python; time that is linear doubles from column to column.",
        f"A dash: more than {PATIENCE:.0f} seconds, or longer than a text that took so long.",
        "",
        f"| text | {sizes} |",
        f"| --- |{' ---: |' * len(SIZES)}",
    ]
    for kind, seconds in growth.items():
        cells = [f"{value:.2f}" if value is not None else "–" for value in seconds]
        cells += ["–"] * (len(SIZES) - len(cells))
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def write_speed(speeds: dict[str, dict[str, Any]]) -> list[str]:
    """Return the lines on one article, each build against spaCy in the same process."""
    some = next(iter(speeds.values()))
    lines = [
        "## One article",
        "",
        f"The five seeds cut after {WORDS} words, one core, knowledge loaded, evidence included, against spaCy",
        f"{some['spacy']}: blank English pipeline and a PhraseMatcher of the same {some['phrases']:,} phrases, its",
        f"matching alone. Medians of {ROUNDS} rounds in turns, in one process.",
        "",
        "| kzturk | whole extraction, ms an article | spaCy, matching alone, ms an article | times as fast as spaCy |",
        "| --- | ---: | ---: | ---: |",
    ]
    for build, speed in speeds.items():
        ours, theirs = speed["ours"] * 1000, speed["theirs"] * 1000
        lines.append(f"| {build} | {ours:.2f} | {theirs:.2f} | {speed['ratio']:.2f} |")
    return [*lines, ""]


def write_rows(figures: dict[str, dict[str, Any]]) -> list[str]:
    """Return the rows on start and memory, a column a build."""
    rows = {
        "loading and checking the knowledge, files parsed": ("load", "parsed", 1000, "ms"),
        "the same, parsed files remembered (every start but the first)": ("load", "remembered", 1000, "ms"),
        "first article, which compiles the phrases": ("load", "first", 1000, "ms"),
        "peak memory of a process that reads the seeds a hundred times": ("memory", "peak", 1, "MB"),
    }
    return [
        f"| {told} | {' | '.join(f'{parts[part][name] * scale:.0f} {unit}' for parts in figures.values())} |"
        for told, (part, name, scale, unit) in rows.items()
    ]


def describe_machine() -> str:
    """Return what matters of the machine, and no name of it."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, CPython {platform.python_version()}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
