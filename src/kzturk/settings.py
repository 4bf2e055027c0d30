"""What kzturk takes from its surroundings: environment variables and the platform's folders.

Nobody else reads them.

| variable | what it sets |
| --- | --- |
| ``KZTURK_DB`` | the database, unless ``--db`` names one |
| ``KZTURK_KNOWLEDGE`` | a folder of your own knowledge, unless ``--knowledge`` names one |
| ``KZTURK_FORMAT`` | how answers are written, unless ``--format`` says so |
| ``KZTURK_PAGER``, ``PAGER`` | what long tables are shown with on a terminal; ``cat`` for nothing |
| ``KZTURK_CACHE`` | a folder for what can be made again at any time, or ``off`` for none |
| ``NO_COLOR`` | no colour in tables |
"""

from __future__ import annotations

import os
from pathlib import Path

DATABASE_VARIABLE = "KZTURK_DB"
KNOWLEDGE_VARIABLE = "KZTURK_KNOWLEDGE"
FORMAT_VARIABLE = "KZTURK_FORMAT"
CACHE_VARIABLE = "KZTURK_CACHE"
LARGEST_DOCUMENT = 4 * 1024 * 1024
"""Files of more bytes than this are reported, not read: one file is one article."""


def default_database_path() -> Path:
    """Return where the database lies when nobody says otherwise: the platform's folder for user data."""
    from platformdirs import user_data_path

    return user_data_path("kzturk", appauthor=False) / "kzturk.db"


def database_place(given: str | None = None) -> str | Path:
    """Return the database to use, a path or a URL: the one given, else ``KZTURK_DB``, else the default."""
    place = given or os.environ.get(DATABASE_VARIABLE, "").strip()
    if "://" in place:
        return place
    return Path(place).expanduser() if place else default_database_path()


def knowledge_folder(given: Path | None = None) -> Path | None:
    """Return the user's own knowledge folder: the one given, else ``KZTURK_KNOWLEDGE``, else none."""
    value = os.environ.get(KNOWLEDGE_VARIABLE, "").strip()
    return given or (Path(value).expanduser() if value else None)


def output_format(given: str | None = None) -> str:
    """Return how an answer is written: as given, else as ``KZTURK_FORMAT`` says, else as a table."""
    return given or os.environ.get(FORMAT_VARIABLE, "").strip() or "table"


def cache_folder() -> Path | None:
    """Return the folder for what can be made again at any time: ``KZTURK_CACHE``, else the platform's; None for off."""
    value = os.environ.get(CACHE_VARIABLE, "").strip()
    if value == "off":
        return None
    if value:
        return Path(value).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("kzturk", appauthor=False)
