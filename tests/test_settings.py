"""Which database and which knowledge are used: what was asked, else the environment, else the default."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzturk import settings


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
