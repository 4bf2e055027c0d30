"""Figures that an article tells beside any meeting are kept with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = """date 2024-03-10
Kazakh exports to Turkmenistan grow

ASTANA. Trade turnover between Kazakhstan and Turkmenistan amounted to $460 million in 2023, the Ministry of Trade
said. The two countries plan to bring it to $1 billion.
"""


def test_an_article_without_a_meeting_still_tells_its_figures(tmp_path: Path) -> None:
    (tmp_path / "trade.txt").write_text(TEXT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "KZTURK_DB": str(tmp_path / "a.db")}

    def kzturk(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "kzturk", *arguments], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    kzturk("ingest", str(tmp_path / "trade.txt"))
    kzturk("ingest", str(tmp_path / "trade.txt"))
    figures = {(f["measure"], f["value"], f["meeting"], f["day"]) for f in json.loads(kzturk("figures", "-f", "json"))}
    assert figures == {
        ("trade-turnover", 460_000_000, None, "2024-03-10"),
        ("trade-target", 1_000_000_000, None, "2024-03-10"),
    }
    (pledge,) = json.loads(kzturk("pledges", "-f", "json"))
    assert (pledge["times"], pledge["actual"]) == (1, 460_000_000)
