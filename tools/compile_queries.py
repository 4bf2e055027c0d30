"""Write src/kzturk/queries/compiled.py from the questions' definitions, or check with ``--check`` that it fits."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from generated import write_or_check

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "src" / "kzturk" / "queries" / "compiled.py"
OPENING = '''\
"""Every question as SQLite's SQL. Written by tools/compile_queries.py from queries/definitions; not edited by hand.

``:name`` is a parameter, ``:name*`` one that grows with its values; ``[where]``, ``[order]`` and ``[within]`` are
places that queries/running.py fills. Of a statement stands beside the text what its values must become, a letter
a column: d a day, t an instant, b yes or no, j JSON.
"""

'''


def main(arguments: list[str]) -> int:
    """Write or check the module; return the exit code."""
    return write_or_check(
        PAGE,
        "\n".join(write_page()),
        arguments,
        "queries/compiled.py is not what the definitions say; run: python tools/compile_queries.py",
    )


def write_page() -> Iterator[str]:
    """Yield the parts of the module."""
    sys.path.insert(0, str(ROOT / "src"))
    from kzturk.queries.definitions import STATEMENTS
    from kzturk.queries.definitions.compiling import compile_conditions, compile_statement

    texts = {name: compile_statement(statement) for name, statement in STATEMENTS.items()}
    yield OPENING
    yield "STATEMENTS: dict[str, tuple[str, str]] = {"
    for name, text in texts.items():
        yield f'    "{name}": (\n{write_text(text.sql)},\n        "{text.kinds}",\n    ),'
    yield "}\n"
    yield "ORDERS: dict[str, dict[str, str]] = {"
    for name, text in texts.items():
        if text.orders:
            yield f'    "{name}": {{'
            yield from (f'        "{order}": {quote(sql)},' for order, sql in text.orders.items())
            yield "    },"
    yield "}\n"
    yield "CONDITIONS: dict[str, str] = {"
    yield from (f'    "{kind}": (\n{write_text(sql)}\n    ),' for kind, sql in compile_conditions().items())
    yield "}\n"


def write_text(sql: str) -> str:
    """Return a text as a Python string over the lines that it has."""
    lines = sql.splitlines(keepends=True)
    return "\n".join(f"        {quote(line)}" for line in lines)


def quote(line: str) -> str:
    """Return a line as a Python string in double quotes."""
    escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
