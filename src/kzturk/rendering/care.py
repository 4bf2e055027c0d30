"""What is told of the database itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kzturk.rendering.screen import Line
from kzturk.rendering.wording import strip_controls

if TYPE_CHECKING:
    from kzturk.database import DatabaseInfo, Finding

_INDENT = 14


def build_check_lines(findings: Iterable[Finding]) -> Iterator[Line]:
    """Yield a line for every check."""
    for finding in findings:
        mark = "ok" if finding.ok else "WRONG"
        style = None if finding.ok else "bold red"
        yield Line(strip_controls(f"{mark:<6} {finding.check:<{_INDENT}} {finding.sentence}"), style)


def build_info_lines(info: DatabaseInfo) -> Iterator[Line]:
    """Yield where the database is and what it holds."""
    yield _line("database", info.place)
    if info.size is not None:
        yield _line("size", f"{info.size:,} bytes")
    yield _line("version", info.revision)
    if info.last_run_at is not None:
        at = f"{info.last_run_at:%Y-%m-%d %H:%M} UTC"
        yield _line("last ingest", f"{at}, {info.last_run_articles or 0:,} articles")
    for table, number in info.counts.items():
        yield _line(table, f"{number:,}")


def _line(label: str, words: str) -> Line:
    return Line(strip_controls(f"{label:<{_INDENT}} {words}"))
