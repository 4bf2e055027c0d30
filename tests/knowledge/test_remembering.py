"""Parsed files are remembered, and nothing that is wrong with the memory changes what is loaded."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from kzturk.errors import KnowledgeError
from kzturk.knowledge import loading
from kzturk.knowledge.loading import load_knowledge
from kzturk.knowledge.remembering import ParsedFiles

NAME = "knowledge.json"


@pytest.fixture
def no_toml(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Forbid parsing from now on."""

    def forbid() -> None:
        def fail(_: str) -> None:
            raise AssertionError("parsed anew")

        monkeypatch.setattr(tomllib, "loads", fail)

    return forbid


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand-in for the packaged files: two of them."""
    folder = tmp_path / "data"
    (folder / "languages").mkdir(parents=True)
    (folder / "topics.toml").write_text('[[topic]]\ncode = "t"\nparent = "p"\nname = "T"\ncovers = "c"\n', "utf-8")
    (folder / "languages" / "en.toml").write_text('code = "en"\n[months]\n1 = ["january"]\n', "utf-8")
    monkeypatch.setattr(loading, "PACKAGED", folder)
    return folder


def test_what_is_remembered_is_the_same_and_parsed_once(
    small: Path, tmp_path: Path, no_toml: Callable[[], None]
) -> None:
    cache = tmp_path / "cache"
    first = load_knowledge(cache=cache)
    no_toml()
    second = load_knowledge(cache=cache)
    assert (second.topics, second.languages, second.fingerprint) == (first.topics, first.languages, first.fingerprint)
    assert [path.name for path in cache.iterdir()] == [NAME]


def test_without_a_folder_nothing_is_kept(small: Path, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    load_knowledge()
    assert set(tmp_path.rglob("*")) == before


def test_a_changed_file_is_read_anew(small: Path, tmp_path: Path) -> None:
    load_knowledge(cache=tmp_path)
    path = small / "topics.toml"
    path.write_text(path.read_text("utf-8").replace('name = "T"', 'name = "New"'), "utf-8")
    assert load_knowledge(cache=tmp_path).topics["t"].name == "New"


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"\xff\n{}", b"\n", b"[" * 100_000])
def test_rubbish_is_passed_over_and_replaced(
    small: Path, tmp_path: Path, rubbish: bytes, no_toml: Callable[[], None]
) -> None:
    (tmp_path / NAME).write_bytes(rubbish)
    assert load_knowledge(cache=tmp_path).topics["t"].name == "T"
    no_toml()
    assert load_knowledge(cache=tmp_path).topics["t"].name == "T"


def test_a_single_wrong_letter_is_noticed(small: Path, tmp_path: Path) -> None:
    load_knowledge(cache=tmp_path)
    place = tmp_path / NAME
    whole = place.read_bytes()
    assert b'"name":"T"' in whole
    place.write_bytes(whole.replace(b'"name":"T"', b'"name":"X"'))
    assert load_knowledge(cache=tmp_path).topics["t"].name == "T"


def test_a_folder_that_cannot_be_written_does_no_harm(small: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    assert "t" in load_knowledge(cache=in_the_way / "below").topics


def test_a_file_with_a_day_of_toml_is_parsed_every_time(tmp_path: Path) -> None:
    for _ in range(2):
        files = ParsedFiles(tmp_path)
        assert str(files.parse(b"day = 2024-08-05")["day"]) == "2024-08-05"
        assert files.parse(b"a = 1") == {"a": 1}
        files.remember()
    kept = json.loads((tmp_path / NAME).read_bytes().partition(b"\n")[2])
    assert list(kept.values()) == [{"a": 1}]


def test_a_wrong_file_is_named_whether_others_are_remembered_or_not(small: Path, tmp_path: Path) -> None:
    load_knowledge(cache=tmp_path)
    (small / "more.toml").write_text("[[topic", "utf-8")
    with pytest.raises(KnowledgeError, match=r"more\.toml: is not valid TOML"):
        load_knowledge(cache=tmp_path)
