"""Which database and which knowledge are used: what was asked, else the environment, else the default."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from kzturk import settings
from kzturk.errors import UsageError


def test_the_database_asked_for_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KZTURK_DB", "/elsewhere.db")
    assert settings.database_place("mine.db") == Path("mine.db")
    assert settings.database_place() == Path("/elsewhere.db")


def test_a_database_on_a_server_keeps_its_address() -> None:
    assert settings.database_place("postgresql://host/db") == "postgresql://host/db"


@pytest.mark.parametrize("value", [None, "", "  "])
def test_without_a_word_the_database_lies_with_the_users_data(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("KZTURK_DB", raising=False)
    if value is not None:
        monkeypatch.setenv("KZTURK_DB", value)
    assert settings.database_place() == settings.default_database_path()
    assert settings.default_database_path().parts[-2:] == ("kzturk", "kzturk.db")


def test_home_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("KZTURK_KNOWLEDGE", "~/mine")
    assert settings.knowledge_folder() == tmp_path / "mine"


def test_what_can_be_made_again_is_kept_where_one_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("KZTURK_CACHE", "~/kept")
    assert settings.cache_folder() == tmp_path / "kept"
    monkeypatch.setenv("KZTURK_CACHE", "off")
    assert settings.cache_folder() is None
    monkeypatch.delenv("KZTURK_CACHE")
    folder = settings.cache_folder()
    assert folder is not None
    assert folder.name == "kzturk"


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give the place of a config file, and no other setting."""
    for variable, _ in settings.KEYS.values():
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("KZTURK_CONFIG", str(tmp_path / "config.toml"))
    return tmp_path / "config.toml"


def test_the_config_file_comes_after_the_environment(monkeypatch: pytest.MonkeyPatch, config: Path) -> None:
    config.write_text('# mine\ndatabase = "/kept.db"  # the big one\nformat = "csv"\ncolour = "always"\n')
    assert settings.database_place() == Path("/kept.db")
    assert (settings.output_format(), settings.output_format("json"), settings.colour()) == ("csv", "json", "always")
    monkeypatch.setenv("KZTURK_DB", "/elsewhere.db")
    monkeypatch.setenv("KZTURK_FORMAT", "tsv")
    monkeypatch.setenv("NO_COLOR", "1")
    assert settings.database_place() == Path("/elsewhere.db")
    assert (settings.output_format(), settings.colour()) == ("tsv", "never")
    told = {setting.key: setting.origin for setting in settings.list_settings()}
    assert told == {
        "database": "KZTURK_DB", "knowledge": "default", "format": "KZTURK_FORMAT", "pager": "default",
        "colour": "NO_COLOR",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        'format = "csv"\n',
        '  format="csv" # words',
        "format = 'csv'",
        '"format" = "csv"',
        'format = """csv"""',
        'format = "c\\u0073v"',
    ],
)
def test_a_config_file_is_read_as_toml_is(config: Path, text: str) -> None:
    config.write_text(text)
    assert settings.read_config() == tomllib.loads(text) == {"format": "csv"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('databse = "x"', "there are database, knowledge"),
        ("format = 3", "quotation marks"),
        ('colour = "purple"', "auto, always, never"),
        ("format = csv", "no TOML"),
        ('format = "csv"\nformat = "tsv"', "no TOML"),
        ('[format]\nis = "csv"', "quotation marks"),
    ],
)
def test_what_cannot_be_understood_is_said_with_the_file(config: Path, text: str, told: str) -> None:
    config.write_text(text)
    with pytest.raises(UsageError, match=re.escape(str(config))) as raised:
        settings.read_config()
    assert told in str(raised.value)


def test_without_a_config_file_nothing_is_set(monkeypatch: pytest.MonkeyPatch, config: Path) -> None:
    assert settings.read_config() == {}
    monkeypatch.setenv("KZTURK_CONFIG", "off")
    assert settings.config_path() is None
    assert settings.read_config() == {}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("home", [None, "", "/else/where"])
def test_files_lie_where_platformdirs_says(monkeypatch: pytest.MonkeyPatch, home: str | None) -> None:
    import platformdirs

    for name in ("KZTURK_CONFIG", "KZTURK_CACHE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
        if home is not None and name.startswith("XDG"):
            monkeypatch.setenv(name, f"{home}/{name}" if home else "")
    assert settings.config_path() == platformdirs.user_config_path("kzturk", appauthor=False) / "config.toml"
    assert settings.default_database_path() == platformdirs.user_data_path("kzturk", appauthor=False) / "kzturk.db"
    assert settings.cache_folder() == platformdirs.user_cache_path("kzturk", appauthor=False)


def test_somebody_without_a_home_has_no_config_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(path: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("KZTURK_CONFIG", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "expanduser", nobody)
    assert settings.read_config() == {}
