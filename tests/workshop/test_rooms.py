"""What the import contracts cannot see: light front doors, and pure rooms that load no knowledge."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "kzturk"
PURE = ("values", "articles", "mentions", "reports", "meetings")
HEAVY = ("sqlalchemy", "alembic", "rich", "rapidfuzz", "platformdirs")


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("kzturk", (*HEAVY, "typer", "sqlite3")),
        ("kzturk.cli", HEAVY),
        ("kzturk.database", HEAVY),
        ("kzturk.queries", HEAVY),
        ("kzturk.rendering", HEAVY),
        ("kzturk.library", (*HEAVY, "typer", "pandas")),
        ("kzturk.reports", ("sqlalchemy", "alembic", "rich", "platformdirs", "typer", "sqlite3")),
    ],
)
def test_importing_a_front_door_is_light(module: str, forbidden: tuple[str, ...]) -> None:
    script = f"import sys, {module}; print([name for name in {forbidden!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def calls_and_names(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return names | {alias.name for node in imports for alias in node.names}


def pure_modules() -> list[Path]:
    return [path for room in PURE for path in sorted((PACKAGE / room).rglob("*.py"))]


@pytest.mark.parametrize("path", pure_modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_pure_room_loads_no_knowledge_opens_no_file_and_asks_no_clock(path: Path) -> None:
    assert calls_and_names(path) & {"load_knowledge", "open", "print", "today", "now", "environ", "getenv"} == set()
