"""Show what kzturk does: read seeds/ into a database inside the clone and ask two questions."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATABASE = ROOT / ".demo" / "kzturk.db"
COMMANDS = ("kzturk ingest seeds/", "kzturk meetings --leader Tokayev", "kzturk topics --since 2024")


def main() -> int:
    """Run the commands on a fresh database; return the exit code of the first that fails."""
    DATABASE.parent.mkdir(exist_ok=True)
    for file in DATABASE.parent.glob("kzturk.db*"):
        file.unlink()
    for command in COMMANDS:
        print(f"$ {command}", flush=True)
        code = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)], cwd=ROOT, env=surroundings(), check=False
        ).returncode
        if code:
            return code
        print(flush=True)
    shown = DATABASE.relative_to(ROOT)
    print(f"To ask more: .venv/bin/kzturk show ID --db {shown}, .venv/bin/kzturk --help")
    return 0


def surroundings() -> dict[str, str]:
    """Return the environment with the database of the demonstration and no knowledge of a user's own."""
    kept = {key: value for key, value in os.environ.items() if key != "KZTURK_KNOWLEDGE"}
    return {**kept, "KZTURK_DB": str(DATABASE), "KZTURK_CACHE": str(DATABASE.parent)}


if __name__ == "__main__":
    sys.exit(main())
