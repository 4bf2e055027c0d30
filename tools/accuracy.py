"""The accuracy table of the README: ``python tools/accuracy.py`` writes it anew, ``--check`` exits 1 when it is old."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import gate

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"
COLUMNS = {
    "dev": "{} development articles",
    "held_out": "{} held-out articles",
    "held_out_b": "{} held-out articles, second set",
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


def main() -> int:
    """Write the table into the README, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the table is old")
    check = parser.parse_args().check
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    wanted = f"{before}{BEGIN}\n{build_table()}\n{END}{after}"
    if check and wanted != text:
        print("The accuracy table of README.md is old; run `make fmt`.")
        return 1
    if not check:
        README.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
