"""Run the examples of the pages and write what they print into them, or check with ``--check`` that it is so.

A block that opens with ``console`` is run: lines that begin with "$ " are commands, what follows is their
output, and a command without output shown is only run. A block that opens with a language and a file name
("toml my/own.toml") is written to that file first. Each page has an empty folder of its own, with seeds/ in it
and a database of its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/knowledge.md", "docs/tracing.md", "docs/joining.md", "docs/deciding.md")
SHOWN_DATABASE = "~/.local/share/kzturk/kzturk.db"
BLOCK = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
DECISION = re.compile(r"\bd[0-9a-hjkmnp-tv-z]{7}\b")
DECIDED = re.compile(r"20(?:2[6-9]|[3-9]\d)-\d\d-\d\d")
"""Days on which examples are run, later than all that the examples tell of."""
SECONDS = re.compile(r"^(seconds +)[\d.]+$", re.MULTILINE)


@dataclass(frozen=True)
class Stage:
    """The folder in which the examples of one page are run."""

    folder: Path
    decisions: dict[str, str] = field(default_factory=dict)
    """Ids of decisions as they came out this time, and as the page has them."""

    @property
    def database(self) -> Path:
        """The database that the examples use, in a folder with no other files."""
        return self.folder / "data" / "kzturk.db"

    @property
    def workplace(self) -> Path:
        """Where the commands are run."""
        return self.folder / "work"


def main(arguments: list[str]) -> int:
    """Write or check the pages; return the exit code."""
    stale = []
    for name in PAGES:
        path = ROOT / name
        before = path.read_text(encoding="utf-8")
        after = renew(before)
        if after == before:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_text(after, encoding="utf-8")
    if stale and "--check" in arguments:
        print(f"{' and '.join(stale)} shows what kzturk does not print; run: make fmt", file=sys.stderr)
        return 1
    return 0


def renew(page: str) -> str:
    """Return a page with the outputs that its commands have now."""
    with tempfile.TemporaryDirectory() as folder:
        stage = set_stage(Path(folder))
        return BLOCK.sub(lambda block: _renew_block(block, stage), page)


def set_stage(folder: Path) -> Stage:
    """Make the folders, and a ``kzturk`` that runs this checkout."""
    stage = Stage(folder)
    for part in (stage.workplace, stage.database.parent, folder / "bin"):
        part.mkdir()
    (stage.workplace / "seeds").symlink_to(ROOT / "seeds")
    command = folder / "bin" / "kzturk"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kzturk "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return stage


def _renew_block(block: re.Match[str], stage: Stage) -> str:
    language, _, file = block["info"].strip().partition(" ")
    if file:
        target = stage.workplace / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(block["body"], encoding="utf-8")
    if language != "console":
        return block[0]
    body = "".join(_renew_command(lines, stage) for lines in split_commands(block["body"]))
    return f"```{block['info']}\n{body}```"


def split_commands(body: str) -> list[str]:
    """Return a block's commands, each with the output shown under it."""
    return [part for part in re.split(r"^(?=\$ )", body, flags=re.MULTILINE) if part]


def _renew_command(lines: str, stage: Stage) -> str:
    prompt, _, shown = lines.partition("\n")
    printed = run(prompt.removeprefix("$ "), stage)
    if not shown.strip():
        return lines
    blank_end = "\n" if shown.endswith("\n\n") else ""
    return f"{prompt}\n{keep_what_passes(shown, printed, stage)}{blank_end}"


def run(command: str, stage: Stage) -> str:
    """Run a command of an example; return what it prints, warnings included. It must succeed."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("KZTURK_")}
    surroundings = {
        "PATH": f"{stage.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "KZTURK_DB": str(stage.database),
        "COLUMNS": "80",
    }
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=stage.workplace,
        env=kept | surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"The example `{command}` ends with exit code {done.returncode}:\n{done.stdout}")
    printed = done.stdout.replace(str(stage.database), SHOWN_DATABASE)
    return "".join(f"{line.rstrip()}\n" for line in printed.splitlines())


def keep_what_passes(shown: str, printed: str, stage: Stage | None = None) -> str:
    """Return the new output with the old seconds, ids of decisions and days of deciding: these are no difference."""
    old = SECONDS.search(shown)
    kept = SECONDS.sub(old[0], printed) if old else printed
    names = {} if stage is None else stage.decisions
    for now, before in zip(DECISION.findall(kept), DECISION.findall(shown), strict=False):
        if now not in names and before not in names.values():
            names[now] = before
    kept = DECISION.sub(lambda found: names.get(found[0], found[0]), kept)
    days = iter(DECIDED.findall(shown))
    today = re.escape(f"{datetime.now(UTC):%Y-%m-%d}")
    return re.sub(today, lambda found: next(days, found[0]), kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
