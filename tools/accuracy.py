"""The accuracy table of the README and the reliability tables of docs/accuracy.md.

``python tools/accuracy.py`` writes both anew, ``--check`` exits 1 when one is old.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import gate

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"
COLUMNS = {
    "dev": "{} development articles",
    "held_out": "{} held-out articles",
    "held_out_b": "{} held-out articles, second set",
    "held_out_c": "{} held-out articles, third set",
    "held_out_d": "{} held-out articles, fourth set",
}
FIELDS = {
    "meetings": "meetings found (F1; wrong extra ones count)",
    "date": "day of the meeting exactly right",
    "participants": "participants (F1)",
    "participants.country": "country of each",
    "participants.role": "role of each",
    "venue.country": "country of the venue",
    "venue.city": "city of the venue",
    "format": "format",
    "kind": "kind",
    "visit": "visit",
    "status": "status",
    "occasion": "occasion",
    "topics": "topics (micro-F1)",
    "outcomes": "outcomes by kind (F1)",
    "figures": "figures (recall)",
    "no-meeting": "articles without a meeting left without one",
    "published_on": "day of publication",
    gate.SURE: "right, of the values with a confidence of 0.9 or more",
}


def build_table() -> str:
    """Return the table: each field's score on the development and on both sets of held-out articles, with its n."""
    from kzturk.knowledge import load_knowledge

    knowledge = load_knowledge()
    corpora = {corpus.name: corpus for corpus in gate.CORPORA}
    measured = {name: gate.measure(corpora[name], ROOT, knowledge) for name in COLUMNS}
    heads = [words.format(measured[name].articles) for name, words in COLUMNS.items()]
    rows = [f"| | {' | '.join(heads)} |", f"| --- |{' ---: |' * len(heads)}"]
    for field, words in FIELDS.items():
        cells = [f"{score:.2f} (n {n})" for score, n in (one.scores[field] for one in measured.values())]
        rows.append(f"| {words} | {' | '.join(cells)} |")
    return "\n".join(rows)


HEAD = """\
# How far confidence can be trusted

Every value that kzturk reads carries a confidence. The tables tell, for the values of each band, how many were right
among the articles coded by hand (docs/gold.md): an honest confidence is right about as often as it says. The held-out
articles were written and coded by people who write no rules, and are only ever scored.

From 0.9 on stands what one sentence says in so many words, both sides named in it; whatever is put together from
several sentences, counted from another day or place, or concluded from an office stays below. `kzturk meetings
--min-confidence 0.9` therefore leaves nearly nothing wrong, and a good deal out.

Written by `python tools/accuracy.py`; `kzturk evaluate GOLD` prints the same for articles of your own.
"""
BANDS = ((0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.85), (0.85, 0.9), (0.9, 1.01))


def build_page() -> str:
    """Return the page: right and all values by band of confidence for each corpus, then by field over all of them."""
    from kzturk.knowledge import load_knowledge

    knowledge = load_knowledge()
    corpora = {corpus.name: corpus for corpus in gate.CORPORA if corpus.name in COLUMNS}
    told = {name: gate.score_corpus(corpus, ROOT, knowledge)[1].comparisons for name, corpus in corpora.items()}
    sure = {name: [one for one in found if one.confidence is not None] for name, found in told.items()}
    heads = [COLUMNS[name].format("").strip() for name in told]
    rows = [_row(f"{low:.2f} to {min(high, 1):.2f}", sure.values(), low, high) for low, high in BANDS]
    everything = [one for found in sure.values() for one in found]
    fields = sorted({one.field for one in everything})
    by_field = [
        f"| {field} | "
        + " | ".join(_share([o for o in everything if o.field == field], *band) for band in BANDS)
        + " |"
        for field in fields
    ]
    names = " | ".join(f"{low:.2f} to {min(high, 1):.2f}" for low, high in BANDS)
    return "\n".join(
        [
            HEAD,
            "## By confidence",
            "",
            f"| confidence | {' | '.join(heads)} |",
            f"| --- |{' ---: |' * len(heads)}",
            *rows,
            "",
            "## By field, all articles together",
            "",
            f"| field | {names} |",
            f"| --- |{' ---: |' * len(BANDS)}",
            *by_field,
            "",
        ]
    )


def _row(name: str, columns: Iterable[list[Any]], low: float, high: float) -> str:
    return f"| {name} | " + " | ".join(_share(values, low, high) for values in columns) + " |"


def _share(values: list[Any], low: float, high: float) -> str:
    """Return how many of the values in a band are right, of how many."""
    inside = [one for one in values if low <= one.confidence < high]
    right = sum(one.canonical for one in inside)
    return f"{right / len(inside):.3f} (n {len(inside)})" if inside else "–"


def main() -> int:
    """Write table and page, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a table is old")
    check = parser.parse_args().check
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    wanted = {README: f"{before}{BEGIN}\n{build_table()}\n{END}{after}", PAGE: build_page()}
    old = [path for path, content in wanted.items() if not path.is_file() or path.read_text("utf-8") != content]
    for path in old:
        if check:
            print(f"The accuracy tables of {path.name} are old; run `make fmt`.")
        else:
            path.write_text(wanted[path], encoding="utf-8")
    return 1 if check and old else 0


if __name__ == "__main__":
    sys.exit(main())
