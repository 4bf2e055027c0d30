"""The extraction gate: no score may fall below its floor, and no corpus may change unnoticed.

``python tools/gate.py`` scores the seeds, the development articles and the held-out ones against
tests/gold/floors.toml and exits with 1 when a score fell or a corpus differs from the one the floors were set on.

``--update`` raises the floors to the present scores (rounded down to 0.01) and takes over changed corpora; it
refuses to lower a floor. ``--update --lower "REASON"`` lowers those that fell, and keeps the reason in the file.

Of the held-out articles nothing but scores is ever printed: whoever writes rules must not see them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
GOLD = Path("tests") / "gold"
FLOORS = ROOT / GOLD / "floors.toml"
SURE = "sure-and-right"
"""The share that is right of the values with a confidence of 0.9 or more."""
_STEP = 100
HEAD = """\
# Floors of the extraction gate: the scores that every later version must reach, and the corpora they were measured on.
# Written by `python tools/gate.py --update`, which raises floors and never lowers one without a reason.
"""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Gold files with their folder of articles, relative to the root of the project."""

    name: str
    gold: tuple[Path, ...]
    articles: Path


DEV_PARTS = (
    *("a", "b", "c", "topics", "meetings", "days", "outcomes", "short", "hard", "fresh", "more"),
    *("other", "wide", "third", "fourth", "fifth"),
)
CORPORA = (
    Corpus("seeds", (GOLD / "seeds.jsonl",), Path("seeds")),
    Corpus(
        "dev",
        tuple(GOLD / f"dev_{part}.jsonl" for part in DEV_PARTS),
        GOLD / "dev",
    ),
    Corpus("held_out", (GOLD / "held_out.jsonl",), GOLD / "held_out"),
    Corpus("held_out_b", (GOLD / "held_out_b.jsonl",), GOLD / "held_out_b"),
    Corpus("held_out_c", (GOLD / "held_out_c.jsonl",), GOLD / "held_out_c"),
    Corpus("held_out_d", (GOLD / "held_out_d.jsonl",), GOLD / "held_out_d"),
)


@dataclass
class Pinned:
    """What floors.toml holds: hashes and floors by corpus, and the history of lowered floors."""

    hashes: dict[str, str] = field(default_factory=dict)
    floors: dict[str, dict[str, float]] = field(default_factory=dict)
    lowered: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Present:
    """A corpus as it is now: its hash, and (score, n) by field."""

    digest: str
    articles: int
    scores: dict[str, tuple[float, int]]


class GateError(Exception):
    """The gate cannot measure; the message says why."""


def measure(corpus: Corpus, root: Path, knowledge: Any) -> Present:
    """Score a corpus. Raises GateError when it is not there or not in the form of docs/gold.md."""
    coded, scores = score_corpus(corpus, root, knowledge)
    found = {m.field: (m.canonical, m.n) for m in scores.list_measures() if m.language == "all"}
    sure, wrong = scores.confidently_wrong()
    found[SURE] = ((sure - wrong) / sure if sure else None, sure)
    digest = hash_files([root / path for path in corpus.gold] + sorted(one.path for one in coded))
    return Present(digest, len(coded), {name: (v, n) for name, (v, n) in found.items() if v is not None})


def score_corpus(corpus: Corpus, root: Path, knowledge: Any) -> tuple[list[Any], Any]:
    """Read a corpus' articles anew; return its coded articles and all comparisons with them."""
    from kzturk.documents import Document, read_documents
    from kzturk.errors import KzturkError
    from kzturk.evaluation import read_gold, score
    from kzturk.reports import read_document

    try:
        coded = [one for path in corpus.gold for one in read_gold(root / path, root / corpus.articles)]
    except KzturkError as error:
        told = "its files are not there or not in form" if corpus.name.startswith("held_out") else str(error)
        raise GateError(f"{corpus.name}: {told}") from None
    documents = [next(iter(read_documents([one.path]))) for one in coded]
    pairs = [
        (one, read_document(document, knowledge))
        for one, document in zip(coded, documents, strict=True)
        if isinstance(document, Document)
    ]
    return coded, score(pairs, knowledge)


def hash_files(paths: list[Path]) -> str:
    """Return one SHA-256 over the names and contents of files."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def read_floors(path: Path) -> Pinned:
    """Read floors.toml; nothing is pinned where there is none."""
    if not path.is_file():
        return Pinned()
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    corpora = content.get("corpus", {})
    return Pinned(
        {name: table["sha256"] for name, table in corpora.items()},
        {name: dict(table.get("floors", {})) for name, table in corpora.items()},
        list(content.get("lowered", [])),
    )


def write_floors(pinned: Pinned, path: Path) -> None:
    """Write floors.toml."""
    lines = [HEAD]
    for name, floors in pinned.floors.items():
        lines += [f"[corpus.{name}]", f'sha256 = "{pinned.hashes[name]}"', "", f"[corpus.{name}.floors]"]
        lines += [f'"{key}" = {floor:.2f}' for key, floor in floors.items()]
        lines.append("")
    for entry in pinned.lowered:
        lines.append("[[lowered]]")
        lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items()]
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8")


def find_faults(name: str, pinned: Pinned, present: Present) -> Iterator[str]:
    """Yield a sentence for everything that the gate does not let pass."""
    if pinned.hashes.get(name) != present.digest:
        yield f"{name}: the corpus is not the one its floors were set on; look why, then run --update."
    for key, floor in pinned.floors.get(name, {}).items():
        value = present.scores.get(key, (0.0, 0))[0]
        if value < floor - 1e-9:
            yield f"{name}: {key} is {value:.4f}, below its floor of {floor:.2f}."


def raise_floors(name: str, pinned: Pinned, present: Present, reason: str | None) -> list[str]:
    """Raise a corpus's floors to the present scores; return what must not be lowered without a reason."""
    refused = []
    floors = pinned.floors.setdefault(name, {})
    pinned.hashes[name] = present.digest
    for key in [*present.scores, *(key for key in floors if key not in present.scores)]:
        now = math.floor(present.scores.get(key, (0.0, 0))[0] * _STEP + 1e-9) / _STEP
        before = floors.get(key, 0.0)
        if now >= before:
            floors[key] = now
        elif reason:
            floors[key] = now
            entry = {"corpus": name, "field": key, "before": before, "after": now, "reason": reason}
            pinned.lowered.append(entry)
        else:
            refused.append(f"{name}: {key} fell from {before:.2f} to {now:.2f}; lower it with --lower REASON.")
    return refused


def print_scores(name: str, pinned: Pinned, present: Present) -> None:
    """Print the scores of a corpus beside their floors."""
    print(f"{name}: {present.articles} articles")
    for key, (value, n) in present.scores.items():
        floor = pinned.floors.get(name, {}).get(key)
        shown = f"{floor:.2f}" if floor is not None else "   –"
        print(f"  {key:<22} {value:.3f}  floor {shown}  n {n}")


def main(arguments: list[str], *, root: Path = ROOT, floors: Path | None = None) -> int:
    """Check or update the floors; return the exit code."""
    from kzturk.knowledge import load_knowledge

    options, knowledge = _parse(arguments), load_knowledge()
    path = floors or root / FLOORS.relative_to(ROOT)
    pinned, faults = read_floors(path), []
    for corpus in CORPORA:
        try:
            present = measure(corpus, root, knowledge)
        except GateError as error:
            faults.append(str(error))
            continue
        if options.update:
            faults += raise_floors(corpus.name, pinned, present, options.lower)
        else:
            faults += find_faults(corpus.name, pinned, present)
        print_scores(corpus.name, pinned, present)
    for fault in faults:
        print(fault, file=sys.stderr)
    if options.update and not faults:
        write_floors(pinned, path)
    return 1 if faults else 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="raise the floors to the present scores")
    parser.add_argument("--lower", metavar="REASON", help="with --update: lower what fell, for this reason")
    options = parser.parse_args(arguments)
    if options.lower is not None and (not options.update or not options.lower.strip()):
        parser.error("--lower needs --update, and a reason")
    return options


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    raise SystemExit(main(sys.argv[1:]))
