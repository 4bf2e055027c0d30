"""Time grows with the length of a text and not faster, whatever stands in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LARGE = 1_000_000
QUARTER = LARGE // 4
PATIENCE = 300
"""Seconds for one kind, small and large; a text that grows as its square takes hours."""
BOUND = 8.0
"""Four times the text may take no more than eight times the time: twice what is linear, for noise."""
TRIES = 3

SCRIPT = """
import json, sys, time
from kzturk.documents import Document
from kzturk.knowledge import load_knowledge
from kzturk.reports import read_document

def read(text):
    begin = time.process_time()
    read_document(Document(source="a.txt", text=text, content_hash=""), knowledge)
    return time.process_time() - begin

def make(size):
    if closing:
        half = size // 2
        return (opening * (half // len(opening) + 1))[:half] + (closing * (half // len(closing) + 1))[:half]
    return (opening * (size // len(opening) + 1))[:size]

opening, closing, small, large, tries, bound = json.loads(sys.argv[1])
knowledge = load_knowledge()
read(make(2000))
ratios = []
for _ in range(tries):
    one, four = read(make(small)), read(make(large))
    ratios.append(four / max(one, 0.02))
    if ratios[-1] < bound:
        break
print(json.dumps(ratios))
"""

KINDS = {
    "running text": ("President Tokayev received Rashid Meredov in Astana on 5 August 2024.\n\n", ""),
    "one long sentence": ("the President of Kazakhstan met the President of Turkmenistan and talked of trade and ", ""),
    "one line of short sentences": ("President Tokayev met President Serdar Berdimuhamedov in Astana. ", ""),
    "100,000 names": ("Meredov, Tokayev, ", ""),
    "unknown names": ("Minister Aman Bekov of Turkmenistan, Minister Erlan Satov of Kazakhstan, ", ""),
    "a million commas": (",", ""),
    "commas and blanks": (", ", ""),
    "dots": (".", ""),
    "nested quotations": ("“", "”"),
    "nested quotations with words": ("“he said ", "she said” "),
    "nested brackets": ("(", ")"),
    "countries in a row": ("Kazakhstan Turkmenistan Uzbekistan ", ""),
    "date lines": ("5 August 2024\n", ""),
    "hard-wrapped lines": ("the presidents talked of trade and of transport and of many things,\n", ""),
    "short lines": ("a\n", ""),
    "an address of marks": ("https://,,,,,,,, ", ""),
    "no blank at all": ("Tokayev-Meredov-Kazakhstan-", ""),
    "blanks alone": (" ", ""),
    "line ends and blanks": ("\n ", ""),
    "marks between blanks": ("- ", ""),
    "capitals in a row": ("the Turkmen capital, the capital of Kazakhstan, ", ""),
    "acts in one sentence": ("they signed a memorandum, invited the guest and opened a railway ", ""),
    "numbers": ("$1,574 million and 50 percent of 3.5 ", ""),
}


@pytest.mark.parametrize("kind", KINDS)
def test_four_times_the_text_takes_less_than_eight_times_the_time(kind: str) -> None:
    given = json.dumps([*KINDS[kind], QUARTER, LARGE, TRIES, BOUND])
    try:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, given],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        pytest.fail(f"{LARGE} characters of this kind take more than {PATIENCE} seconds")
    ratios = json.loads(done.stdout)
    assert min(ratios) < BOUND, f"four times the text took {ratios} times as long"
