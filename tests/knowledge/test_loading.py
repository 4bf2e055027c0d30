"""Loading knowledge: files on top of files, and sentences for those that are wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kzturk.errors import KnowledgeError
from kzturk.knowledge import Knowledge, load_knowledge
from kzturk.knowledge.loading import merge_tables

Load = Callable[..., Knowledge]
Failure = Callable[..., str]
SOMEBODY = """
[[person]]
id = "aman-bekov"
name = "Aman Bekov"
country = "TM"
[person.en]
given = ["Aman"]
family = ["Bekov"]
"""


def test_the_packaged_knowledge_loads(knowledge: Knowledge) -> None:
    assert len(knowledge.people) > 100
    assert {"kz", "tm"} <= knowledge.places.keys()
    assert len(knowledge.topics) == 25
    assert "en" in knowledge.languages


def test_the_fingerprint_changes_with_the_files_and_only_then(load: Load, knowledge: Knowledge) -> None:
    assert load_knowledge().fingerprint == knowledge.fingerprint
    assert load(SOMEBODY).fingerprint != knowledge.fingerprint


def test_somebody_new_is_added(load: Load) -> None:
    person = load(SOMEBODY).people["aman-bekov"]
    assert person.name == "Aman Bekov"
    assert ("family", "Bekov") in {(name.kind, name.text) for name in person.names}


def test_an_own_table_overrides_the_keys_it_gives_and_keeps_the_others(load: Load, knowledge: Knowledge) -> None:
    own = load('[[person]]\nid = "rashid-meredov"\nname = "R. Meredov"\n[person.en]\ngiven = ["Rachid"]\n')
    before, after = knowledge.people["rashid-meredov"], own.people["rashid-meredov"]
    assert after.name == "R. Meredov"
    assert after.tenures == before.tenures
    given = {name.text for name in after.names if name.kind == "given"}
    assert given == {name.text for name in before.names if name.kind == "given"} | {"Rachid"}


def test_own_tenures_replace_all_former_ones(load: Load) -> None:
    own = load(
        '[[person]]\nid = "rashid-meredov"\n[[person.tenure]]\noffice = "tm-foreign-minister"\n'
        'from = "2001-07-07"\nuntil = "2030"\nsource = "x"\n'
    )
    assert [tenure.office for tenure in own.people["rashid-meredov"].tenures] == ["tm-foreign-minister"]
    assert own.who_held("tm-foreign-minister", date(2031, 1, 1)) == ()


def test_files_below_folders_are_read(tmp_path: Path) -> None:
    (tmp_path / "deep" / "down").mkdir(parents=True)
    (tmp_path / "deep" / "down" / "people.toml").write_text(SOMEBODY, encoding="utf-8")
    assert "aman-bekov" in load_knowledge(tmp_path).people


def test_a_language_file_extends_the_words(load: Load, tmp_path: Path, knowledge: Knowledge) -> None:
    (tmp_path / "languages").mkdir()
    own = load('code = "en"\nstopwords = ["zzz"]\n', "languages/en.toml")
    assert own.languages["en"]["stopwords"] == [*knowledge.languages["en"]["stopwords"], "zzz"]
    assert own.languages["en"]["months"] == knowledge.languages["en"]["months"]


def test_merging_replaces_texts_extends_lists_of_texts_and_leaves_the_old_alone() -> None:
    old = {"a": "1", "list": ["x"], "tables": [{"k": 1}], "inner": {"b": "2", "c": "3"}}
    new = {"a": "9", "list": ["x", "y"], "tables": [{"k": 2}], "inner": {"b": "8"}}
    merged = merge_tables(old, new)
    assert merged == {"a": "9", "list": ["x", "y"], "tables": [{"k": 2}], "inner": {"b": "8", "c": "3"}}
    assert old["a"] == "1"
    assert old["list"] == ["x"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("person = 3", ["own.toml", "'person'"]),
        ("[[persons]]\nid = 'x'", ["own.toml", "'persons'", "[[person]]"]),
        ("[[person]\nid = 'x'", ["own.toml", "not valid TOML"]),
        ("[[person]]\nname = 'X'", ["own.toml", "[[person]]", "'id'"]),
        ("[[topic]]\nid = 'x'", ["own.toml", "[[topic]]", "'code'"]),
        ("[[person]]\nid = 'x'", ["own.toml", "'x'", "'name'", "needs a text"]),
        ("[[person]]\nid = 'x'\nname = ''", ["own.toml", "'x'", "'name'"]),
        ("[[person]]\nid = 'x'\nname = 'X'\n[person.en]\ngiven = 'X'", ["own.toml", "'given'", "list of texts"]),
        ("[[person]]\nid = 'x'\nname = 'X'\nen = ['X']", ["own.toml", "'en'", "table"]),
        (
            "[[person]]\nid = 'x'\nname = 'X'\n[[person.tenure]]\noffice = 'kz-president'\nsource = 's'",
            ["own.toml", "'x #1'", "'from'"],
        ),
        (
            "[[person]]\nid = 'x'\nname = 'X'\n[[person.tenure]]\noffice = 'kz-president'\nfrom = '2024-13'",
            ["own.toml", "'from'", "'2024-13'"],
        ),
        (
            "[[person]]\nid = 'x'\nname = 'X'\n[[person.tenure]]\noffice = 'kz-president'\nfrom = '1950'",
            ["own.toml", "'source'"],
        ),
        (
            "[[person]]\nid = 'x'\nname = 'X'\n[[person.tenure]]\noffice = 'no-office'\nfrom = '1950'\nsource = 's'",
            ["'x'", "'office'", "'no-office'"],
        ),
        (
            "[[occasion]]\nid = 'x'\nname = 'X'\nstart = '2024-05-02'\nend = '2024-05-01'\nsource = 's'",
            ["own.toml", "'end'", "before"],
        ),
        (
            "[[occasion]]\nid = 'x'\nname = 'X'\nplace = 'atlantis'\nsource = 's'",
            ["'x'", "'place'", "'atlantis'"],
        ),
        ("[[place]]\nid = 'x'\nname = 'X'\nkind = 'site'\ncity = 'atlantis'", ["'x'", "'city'", "'atlantis'"]),
        ("[[source]]\nid = 'x'\nname = 'X'\nkind = 'reprint'\nside = 'KZ'\nseat = 'y'", ["'seat'", "'y'"]),
        ("[[person]]\nid = 'x'\nname = 'X'\n[[person]]\nid = 'x'\nname = 'X'", ["own.toml", "'x'", "twice"]),
    ],
)
def test_a_wrong_file_is_told_with_file_key_and_reason(content: str, told: list[str], failure: Failure) -> None:
    sentence = failure(content)
    assert [part for part in told if part not in sentence] == []
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    "content",
    [
        "[[person]]\nid = 3\nname = 'X'",
        "person = ['x']",
        "[[office]]\nid = 'x'\nname = 'X'\ntitle = 't'\nrank = 'high'",
        "[[occasion]]\nid = 'x'\nname = 'X'\nsource = 's'\nnumber = 'ten'",
        "[[person]]\nid = 'x'\nname = 'X'\ntenure = 'y'",
        "[[person]]\nid = 'x'\nname = 'X'\ntenure = ['y']",
        "[[place]]\nid = 'x'\nname = 'X'\nkind = 'city'\nformer = ['y']",
        "[[topic]]\ncode = 'x'\nparent = 'p'\nname = 'n'\ncovers = 'c'\nen = ['cue']",
        "[[place]]\nid = 'x'\nname = 'X'\nkind = 'city'\nen = 'cue'",
        "[[series]]\nid = 'x'\nname = 'X'\nkind = 'summit'\n[series.en]\nnames = ['{a|b']\npatterns = ['{a|b']",
    ],
)
def test_whatever_is_wrong_names_the_file(content: str, failure: Failure) -> None:
    assert "own.toml" in failure(content)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b"\xff\xfe[[person]]")
    with pytest.raises(KnowledgeError, match=r"own\.toml: is not valid TOML"):
        load_knowledge(tmp_path)


def test_a_folder_that_is_not_there_or_empty_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="is not there"):
        load_knowledge(tmp_path / "nowhere")
    with pytest.raises(KnowledgeError, match=r"holds no \.toml file"):
        load_knowledge(tmp_path)
