"""Write docs/cli.md from the ``--help`` of every command, or check with ``--check`` that it is up to date."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from generated import write_or_check

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "cli.md"
INTRODUCTION = """\
# Commands

Written by `tools/cli_reference.py` from `--help`; do not edit by hand.

Results go to stdout, everything else to stderr. Exit codes:

| code | meaning |
| --- | --- |
| 0 | done; an empty answer is an answer |
| 1 | some inputs failed, the others are done |
| 2 | wrong usage: an unknown option, name or date, a wrong knowledge file |
| 3 | no usable database: none there, locked, read-only, another kind of file, or made by a newer kzturk |
| 130 | interrupted |
| 141 | whoever read the output left before its end |

What an option says comes first, then the environment, then the config file, then the default:

| option | environment | config file | default |
| --- | --- | --- | --- |
| `--db` | `KZTURK_DB` | `database` | `kzturk.db` in your user data folder |
| `--format` | `KZTURK_FORMAT` | `format` | `table` |
| `--knowledge` | `KZTURK_KNOWLEDGE` | `knowledge` | none of your own |
| | `KZTURK_PAGER` | `pager` | `PAGER`, else `less`; `cat` for none |
| | `NO_COLOR` | `colour` | `auto`: on a terminal |

The config file is TOML (`database = "/data/meetings.db"`); `kzturk config` shows what is in force and why, `kzturk
config set KEY VALUE` writes it, `kzturk config path` tells where it lies; `KZTURK_CONFIG` names another, or is `off`.
`KZTURK_CACHE` names a folder for what can be made again, or is `off`; `COLUMNS` sets the width of tables in a pipe.
"""


def main(arguments: list[str]) -> int:
    """Write or check the page; return the exit code."""
    return write_or_check(
        PAGE,
        build_page(),
        arguments,
        "docs/cli.md is not what --help says; run: python tools/cli_reference.py",
    )


def build_page() -> str:
    """Return the whole page."""
    sections = [f"## {' '.join(('kzturk', *command))}\n\n```text\n{help_of(command)}```\n" for command in commands()]
    return "\n".join((INTRODUCTION, *sections))


def commands() -> Iterator[tuple[str, ...]]:
    """Yield every command there is, groups before their members; the empty one is kzturk itself."""
    sys.path.insert(0, str(ROOT / "src"))
    import typer.main

    from kzturk.cli.app import app

    yield from _walk(typer.main.get_command(app), ())


def _walk(command: object, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield path
    for name, member in getattr(command, "commands", {}).items():
        yield from _walk(member, (*path, name))


def help_of(command: tuple[str, ...]) -> str:
    """Return the help of one command, 80 columns wide on every machine."""
    surroundings = {"COLUMNS": "80", "TERM": "dumb", "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "kzturk", *command, "--help"],
        env={**os.environ, **surroundings},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
