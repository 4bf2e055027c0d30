"""Write docs/data-model.md from the models: a diagram and, for each table, its columns with their comments.

``python tools/data_model.py`` writes the page; ``--check`` only tells whether it is up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from generated import write_or_check
from sqlalchemy import CheckConstraint, Column, Table, UniqueConstraint

from kzturk.database.models import VIEWS, Base, View

PAGE = Path(__file__).resolve().parents[1] / "docs" / "data-model.md"
GROUPS = {
    "reference": (
        "Reference",
        "What kzturk knows before it reads, copied from the knowledge files at each ingest.",
    ),
    "reported": (
        "Reported",
        "What articles say, claim by claim, with their words. Never overwritten by a conclusion.",
    ),
    "concluded": (
        "Concluded",
        "What all reports together allow to conclude; dropped and worked out again at will.",
    ),
    "compared": (
        "Compared",
        "What joining looks up and leaves behind: reprints, who is claimed when, pairs to judge, standings of values.",
    ),
    "decided": ("Decided", "What people decided. Never worked out again, and carried from database to database."),
    "rolled": ("Sums", "Kept by triggers, on SQLite only, so that counting reads thousands of rows and not millions."),
    "kept": ("Kept", "Ids once given, runs, and the journal of changes."),
}
START = """\
# Data model

<!-- Written by tools/data_model.py from the models; `make fmt` writes it anew. -->

Claims are the truth, meetings a conclusion: an *article* yields *reports*, a report is a set of *claims*,
and meetings are worked out from all claims. Days are inclusive on both ends; `0001-01-01` in a clustering
key stands for an unknown day. Instants are UTC. Constraints are named `kind_table__columns`.
"""
VIEWS_NOTE = """\
## Views

For whoever asks in SQL, with whatever tool: names instead of numbers, unknown days as NULL, a line for what one means.
They are part of the interface, as the command line is: columns are added, never renamed. `sqlite3 kzturk.db`,
`datasette kzturk.db`, `sqlite-utils query kzturk.db "..."`, DBeaver or pandas show them beside the tables;
`kzturk db info` tells where the database is. They read the tables afresh each time. What is written into the tables
by hand is lost with the next rebuild: `kzturk correct` is for that.
"""
FULL_TEXT_NOTE = """\
## Full text

On SQLite, `article_fts` is an FTS5 table over title and text of `article`, words without case and
diacritics; triggers keep it in step:
`SELECT rowid FROM article_fts WHERE article_fts MATCH 'caspian'` gives the ids of articles.
"""


def list_tables(group: str) -> list[Table]:
    """Return the tables of one group, in the order of the models."""
    mappers = [m for m in Base.registry.mappers if m.class_.__module__.endswith(f".{group}")]
    tables = [m.local_table for m in mappers]
    order = list(Base.metadata.tables)
    return sorted((t for t in tables if isinstance(t, Table)), key=lambda t: order.index(t.name))


def draw() -> Iterator[str]:
    """Yield the lines of a Mermaid diagram of the tables and what they point to."""
    yield "```mermaid"
    yield "erDiagram"
    for group in GROUPS:
        for table in list_tables(group):
            for column in table.columns:
                for key in column.foreign_keys:
                    many = "|o" if column.nullable else "||"
                    yield f'    {key.column.table.name} {many}--o{{ {table.name} : "{column.name}"'
    yield "```"


def describe(table: Table) -> Iterator[str]:
    """Yield the lines about one table."""
    yield f"### {table.name}"
    yield ""
    yield f"{table.comment}."
    yield ""
    yield "| column | type | key | what it holds |"
    yield "| --- | --- | --- | --- |"
    for column in table.columns:
        kind = str(column.type.compile()).lower() + ("" if column.nullable else ", not null")
        yield f"| `{column.name}` | {kind} | {_keys(column)} | {_cell(column.comment or '')} |"
    yield ""
    yield from _constraints(table)


def _keys(column: Column[object]) -> str:
    told = ["primary"] if column.primary_key else []
    told += [f"→ `{key.column.table.name}.{key.column.name}`" for key in column.foreign_keys]
    return ", ".join(told)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;")


def _constraints(table: Table) -> Iterator[str]:
    uniques = [c for c in table.constraints if isinstance(c, UniqueConstraint)]
    checks = [c for c in table.constraints if isinstance(c, CheckConstraint)]
    lines = sorted(f"- unique: {', '.join(c.columns.keys())}" for c in uniques)
    lines += sorted(f"- check `{c.name}`: `{c.sqltext}`" for c in checks)
    lines += sorted(f"- index: {', '.join(i.columns.keys())}" for i in table.indexes)
    if table.dialect_options["sqlite"]["with_rowid"] is False:
        lines.append("- stored in the order of its primary key")
    if lines:
        yield from [*lines, ""]


def describe_view(name: str, view: View) -> Iterator[str]:
    """Yield the lines about one view."""
    yield from (f"### {name}", "", f"{view.told}.", "", "| column | what it holds |", "| --- | --- |")
    yield from (f"| `{column}` | {_cell(told)} |" for column, told in view.columns.items())
    yield from ("", "```sql", *wrap(f"{view.example};", 100, break_on_hyphens=False), "```", "")


def write_page() -> str:
    """Return the whole page."""
    lines = [START, *draw(), ""]
    for group, (title, told) in GROUPS.items():
        lines += [f"## {title}", "", told, ""]
        for table in list_tables(group):
            lines += describe(table)
    lines.append(VIEWS_NOTE)
    for name, view in VIEWS.items():
        lines += describe_view(name, view)
    return "\n".join([*lines, FULL_TEXT_NOTE])


def main(words: list[str]) -> int:
    """Write the page, or with ``--check`` compare it."""
    return write_or_check(
        PAGE,
        write_page(),
        words,
        f"{PAGE.name} is not what the models say; run: python tools/data_model.py",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
