"""What kzturk takes from its surroundings: environment variables, the config file and the platform's folders.

Nobody else reads them. What an option says comes first, then the environment, then the config file, then the default.

| config file | environment | what it sets |
| --- | --- | --- |
| ``database`` | ``KZTURK_DB`` | the database, unless ``--db`` names one |
| ``knowledge`` | ``KZTURK_KNOWLEDGE`` | a folder of your own knowledge, unless ``--knowledge`` names one |
| ``format`` | ``KZTURK_FORMAT`` | how answers are written, unless ``--format`` says so |
| ``pager`` | ``KZTURK_PAGER`` | what long tables are shown with on a terminal; ``cat`` for nothing; else ``PAGER`` |
| ``colour`` | ``NO_COLOR`` | ``auto``, ``always`` or ``never``; ``NO_COLOR`` is never |
| | ``KZTURK_CACHE`` | a folder for what can be made again at any time, or ``off`` for none |
| | ``KZTURK_CONFIG`` | the config file, or ``off`` for none |
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kzturk.errors import UsageError

DATABASE_VARIABLE = "KZTURK_DB"
KNOWLEDGE_VARIABLE = "KZTURK_KNOWLEDGE"
FORMAT_VARIABLE = "KZTURK_FORMAT"
PAGER_VARIABLE = "KZTURK_PAGER"
CACHE_VARIABLE = "KZTURK_CACHE"
CONFIG_VARIABLE = "KZTURK_CONFIG"
LARGEST_DOCUMENT = 4 * 1024 * 1024
"""Files of more bytes than this are reported, not read: one file is one article."""

KEYS: Mapping[str, tuple[str, str]] = {
    "database": (DATABASE_VARIABLE, "the database, a path or an address"),
    "knowledge": (KNOWLEDGE_VARIABLE, "a folder of your own knowledge"),
    "format": (FORMAT_VARIABLE, "how answers are written"),
    "pager": (PAGER_VARIABLE, "what long tables are shown with"),
    "colour": ("NO_COLOR", "auto, always or never"),
}
"""What can stand in the config file: the variable that outranks it, and what it sets."""
COLOURS = ("auto", "always", "never")
_PLAIN = re.compile(r'\s*(?:([a-z]+)\s*=\s*"([^"\\\n]*)"\s*)?(?:#.*)?')
_OFF = "off"
_ON_LINUX: bool = str(sys.platform).startswith("linux")
_XDG = {
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "data": ("XDG_DATA_HOME", "~/.local/share"),
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
}


class Setting(NamedTuple):
    """The value in force of one key, and where it comes from; no value when there is none."""

    key: str
    value: str | None
    origin: str
    told: str


def config_path() -> Path | None:
    """Return where the config file lies, or would lie: ``KZTURK_CONFIG``, else the platform's place; None for off."""
    value = os.environ.get(CONFIG_VARIABLE, "").strip()
    if value == _OFF:
        return None
    if value:
        return Path(value).expanduser()
    return _user_folder("config") / "config.toml"


def _user_folder(kind: str) -> Path:
    """Return the platform's folder for a user's ``config``, ``data`` or ``cache``.

    On Linux it is what platformdirs says, without waiting for its import.
    """
    if _ON_LINUX:
        variable, usual = _XDG[kind]
        folder = Path(os.environ.get(variable, "").strip() or usual)
        with suppress(RuntimeError):  # somebody without a home, as in some containers
            folder = folder.expanduser()
        return folder / "kzturk"
    import platformdirs

    place: Path = getattr(platformdirs, f"user_{kind}_path")("kzturk", appauthor=False)
    return place


def read_config() -> dict[str, str]:
    """Return what the config file says; nothing when there is none. Raises UsageError when it cannot be understood."""
    path = config_path()
    if path is None:
        return {}
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, PermissionError) and not os.environ.get(CONFIG_VARIABLE):
            return {}  # somebody else's home
        raise UsageError(f"The config file {path} cannot be read: {error}.") from error
    return _check(parse_config(text, path), path)


def parse_config(text: str, path: Path) -> dict[str, object]:
    """Return the values of a config file: plain lines at once, anything else through the parser of TOML."""
    found: dict[str, object] = {}
    for line in text.splitlines():
        match = _PLAIN.fullmatch(line)
        if match is None or match[1] in found:
            return _parse_toml(text, path)
        if match[1]:
            found[match[1]] = match[2]
    return found


def _parse_toml(text: str, path: Path) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"The config file {path} is no TOML: {error}.") from error


def _check(found: Mapping[str, object], path: Path) -> dict[str, str]:
    checked: dict[str, str] = {}
    for key, value in found.items():
        if key not in KEYS:
            raise UsageError(f"The config file {path} sets '{key}', which is no setting; there are {', '.join(KEYS)}.")
        if not isinstance(value, str):
            raise UsageError(f"The config file {path} sets {key} to {value!r}; write it in quotation marks.")
        if key == "colour" and value not in COLOURS:
            raise UsageError(f"The config file {path} sets colour to '{value}'; possible are {', '.join(COLOURS)}.")
        checked[key] = value
    return checked


def list_settings() -> tuple[Setting, ...]:
    """Return every setting as it is in force where no option says otherwise."""
    config = read_config()
    defaults = {"database": str(default_database_path()), "format": "table", "pager": _usual_pager(), "colour": "auto"}
    return tuple(_find(key, config, defaults.get(key)) for key in KEYS)


def _find(key: str, config: Mapping[str, str], default: str | None) -> Setting:
    variable, told = KEYS[key]
    value = os.environ.get(variable, "").strip()
    if value:
        return Setting(key, "never" if key == "colour" else value, variable, told)
    if key in config:
        return Setting(key, config[key], "config file", told)
    return Setting(key, default, "default", told)


def _choose(key: str) -> str:
    """Return what the environment, else the config file, says of a key; empty for nothing."""
    return os.environ.get(KEYS[key][0], "").strip() or read_config().get(key, "").strip()


def default_database_path() -> Path:
    """Return where the database lies when nobody says otherwise: the platform's folder for user data."""
    return _user_folder("data") / "kzturk.db"


def database_place(given: str | None = None) -> str | Path:
    """Return the database to use, a path or a URL: the one given, else the one set, else the default."""
    place = given or _choose("database")
    if "://" in place:
        return place
    return Path(place).expanduser() if place else default_database_path()


def knowledge_folder(given: Path | None = None) -> Path | None:
    """Return the user's own knowledge folder: the one given, else the one set, else none."""
    value = "" if given else _choose("knowledge")
    return given or (Path(value).expanduser() if value else None)


def output_format(given: str | None = None) -> str:
    """Return how an answer is written: as given, else as is set, else as a table."""
    return given or _choose("format") or "table"


def pager() -> str:
    """Return the command that long tables are shown with: the one set, else ``PAGER``, else ``less``."""
    return os.environ.get(PAGER_VARIABLE) or read_config().get("pager") or _usual_pager()


def _usual_pager() -> str:
    return os.environ.get("PAGER", "less")


def colour() -> str:
    """Return when styles are shown: ``never`` with ``NO_COLOR``, else as the config file says, else ``auto``."""
    return "never" if os.environ.get("NO_COLOR") else read_config().get("colour", "auto")


def cache_folder() -> Path | None:
    """Return the folder for what can be made again at any time: ``KZTURK_CACHE``, else the platform's; None for off."""
    value = os.environ.get(CACHE_VARIABLE, "").strip()
    if value == _OFF:
        return None
    if value:
        return Path(value).expanduser()
    return _user_folder("cache")
