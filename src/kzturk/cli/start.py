"""What ``kzturk`` alone shows: where to start, short enough for every screen."""

from __future__ import annotations

from collections.abc import Iterator

STEPS = """\
Where to start:
  kzturk ingest FOLDER               read news articles into the database
  kzturk meetings --leader Tokayev   ask who met whom
  kzturk topics --since 2024         ask what they talked about
  kzturk stats --by year             count them
  kzturk search "gas OR pipeline"    find articles by their words
  kzturk show ID                     see one meeting and the words behind it

More:
  kzturk --help                      all commands
  kzturk meetings --help             filters, formats, examples
  kzturk --install-completion        have the shell complete names and ids
  kzturk config                      settings that last
"""


def write_start() -> Iterator[str]:
    """Yield the text, and at its end which database is asked."""
    from pathlib import Path

    from kzturk.settings import database_place

    yield "kzturk: who of Kazakhstan and Turkmenistan met whom, when, where, about what.\n\n"
    yield STEPS
    place = database_place()
    there = "" if not isinstance(place, Path) or place.exists() else " (none there yet)"
    yield f"\nYour database: {place}{there}\n"
