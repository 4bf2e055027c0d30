"""The invitations of the seeds find the later meetings that other articles report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = {
    "summit": """date 2024-08-10
Central Asian leaders convene in the Kazakh capital

The sixth Consultative Meeting of the Heads of State of Central Asia took place in Astana on 9 August 2024. President
of Kazakhstan Kassym-Jomart Tokayev opened the session. President of Turkmenistan Serdar Berdimuhamedov spoke about
transport corridors and water.
""",
    "avaza": """date 2025-08-05
Tokayev and Berdimuhamedov talk on the Caspian shore

On 5 August 2025, on the sidelines of the Third UN Conference on Landlocked Developing Countries, President
Kassym-Jomart Tokayev met with President of Turkmenistan Serdar Berdimuhamedov in Avaza. The two discussed transit
    and trade.
""",
    "neutrality": """date 2025-12-11
Kazakh president holds talks in Ashgabat

ASHGABAT, 11 December 2025. On the eve of the forum of peace and trust, Kassym-Jomart Tokayev held talks with
President Serdar Berdimuhamedov of Turkmenistan in Ashgabat. He congratulated the people of Turkmenistan on the 30th
anniversary of permanent neutrality.
""",
}


def test_each_invitation_is_led_to_the_meeting_that_fulfilled_it(tmp_path: Path) -> None:
    for name, text in LATER.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "KZTURK_DB": str(tmp_path / "a.db")}

    def kzturk(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "kzturk", *arguments], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    kzturk("ingest", str(ROOT / "seeds"), str(tmp_path))
    rows = json.loads(kzturk("invitations", "--since", "2024", "--until", "2025-05-30", "--format", "json"))
    fulfilled = {(row["invited_on"], row["guest"], row["fulfilled_on"], row["linked_by"]) for row in rows}
    assert fulfilled == {
        ("2024-08-05", "Serdar Berdimuhamedov", "2024-08-09", "occasion"),
        ("2025-05-30", "Kassym-Jomart Tokayev", "2025-08-05", "occasion"),
        ("2025-05-30", "Kassym-Jomart Tokayev", "2025-12-11", "occasion"),
    }
    assert kzturk("invitations", "--open", "--since", "2024") == ""
