"""The extraction gate: floors hold, corpora do not change unnoticed, and the held-out articles stay unseen."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TEXT = "On {day} August 2024 in Astana President Kassym-Jomart Tokayev met with President Serdar Berdimuhamedov."


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    """The tool as a module."""
    spec = importlib.util.spec_from_file_location("gate", ROOT / "tools" / "gate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gate"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one article in each corpus, coded as it reads."""
    for number, (gold, articles) in enumerate(
        [
            ("seeds", "seeds"),
            ("dev_a", "tests/gold/dev"),
            ("dev_b", "tests/gold/dev"),
            ("dev_c", "tests/gold/dev"),
            ("dev_topics", "tests/gold/dev"),
            ("dev_meetings", "tests/gold/dev"),
            ("dev_days", "tests/gold/dev"),
            ("dev_outcomes", "tests/gold/dev"),
            ("dev_short", "tests/gold/dev"),
            ("dev_hard", "tests/gold/dev"),
            ("dev_fresh", "tests/gold/dev"),
            ("dev_more", "tests/gold/dev"),
            ("dev_other", "tests/gold/dev"),
            ("dev_wide", "tests/gold/dev"),
            ("dev_third", "tests/gold/dev"),
            ("dev_fourth", "tests/gold/dev"),
            ("dev_fifth", "tests/gold/dev"),
            ("held_out", "tests/gold/held_out"),
            ("held_out_b", "tests/gold/held_out_b"),
            ("held_out_c", "tests/gold/held_out_c"),
            ("held_out_d", "tests/gold/held_out_d"),
        ],
        1,
    ):
        (tmp_path / articles).mkdir(parents=True, exist_ok=True)
        (tmp_path / "tests" / "gold").mkdir(parents=True, exist_ok=True)
        (tmp_path / articles / f"x{number}.txt").write_text(TEXT.format(day=number))
        write_gold(tmp_path, gold, number, day=number)
    return tmp_path


def write_gold(project: Path, name: str, number: int, *, day: int, **more: Any) -> None:
    """Code the article of a corpus."""
    iso = f"2024-08-{day:02d}"
    meeting = {
        "prominence": "main",
        "status": "held",
        "date": [iso, iso],
        "precision": "day",
        "format": "in-person",
        "kind": "bilateral",
        "visit": None,
        "occasion": None,
        "venue": {"country": "KZ", "city": "Astana", "site": None},
        "participants": [["Kassym-Jomart Tokayev", "KZ", "host"], ["Serdar Berdimuhamedov", "TM", "guest"]],
    }
    line = {"id": f"x{number}", "published_on": None, "meetings": [meeting], **more}
    (project / "tests" / "gold" / f"{name}.jsonl").write_text(json.dumps(line))


def test_floors_are_set_once_and_hold(gate: ModuleType, project: Path) -> None:
    assert gate.main([], root=project) == 1, "nothing is pinned yet"
    assert gate.main(["--update"], root=project) == 0
    assert gate.main([], root=project) == 0
    floors = gate.read_floors(project / "tests" / "gold" / "floors.toml").floors
    assert floors.keys() == {"seeds", "dev", "held_out", "held_out_b", "held_out_c", "held_out_d"}
    assert floors["dev"]["meetings"] == 1.0


def test_a_changed_corpus_is_noticed(gate: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gate.main(["--update"], root=project)
    article = project / "tests" / "gold" / "dev" / "x2.txt"
    article.write_text(article.read_text() + "\n")
    assert gate.main([], root=project) == 1
    assert "dev: the corpus is not the one" in capsys.readouterr().err
    assert gate.main(["--update"], root=project) == 0
    assert gate.main([], root=project) == 0


def test_a_fallen_score_does_not_pass_and_is_not_lowered_silently(
    gate: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors = project / "tests" / "gold" / "floors.toml"
    gate.main(["--update"], root=project)
    before = floors.read_text()
    write_gold(project, "seeds", 1, day=3)
    assert gate.main([], root=project) == 1
    assert "seeds: date is 0.0000, below its floor of 1.00." in capsys.readouterr().err
    assert gate.main(["--update"], root=project) == 1
    assert floors.read_text() == before
    assert gate.main(["--update", "--lower", "the article was coded anew"], root=project) == 0
    pinned = gate.read_floors(floors)
    assert pinned.floors["seeds"]["date"] == 0.0
    assert {"before": 1.0, "after": 0.0, "reason": "the article was coded anew"}.items() <= {
        key: value for entry in pinned.lowered if entry["field"] == "date" for key, value in entry.items()
    }.items()
    assert gate.main(["--update"], root=project) == 0
    assert gate.read_floors(floors).lowered == pinned.lowered, "the history is kept"


def test_floors_rise_and_are_rounded_down(gate: ModuleType) -> None:
    pinned = gate.Pinned({"dev": "x"}, {"dev": {"date": 0.5}})
    present = gate.Present("y", 3, {"date": (0.6789, 3), "topics": (1.0, 3), "format": (0.29, 3)})
    assert gate.raise_floors("dev", pinned, present, None) == []
    assert pinned.floors["dev"] == {"date": 0.67, "topics": 1.0, "format": 0.29}
    assert pinned.hashes["dev"] == "y"


@pytest.mark.parametrize("arguments", [["--lower", "x"], ["--update", "--lower", " "], ["--what"]])
def test_wrong_options_are_refused(arguments: list[str], gate: ModuleType, project: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        gate.main(arguments, root=project)
    assert caught.value.code == 2


@pytest.mark.parametrize("more", [{}, {"secret": "word"}, {"reason": "secret"}])
def test_the_held_out_articles_stay_unseen(
    more: dict[str, Any], gate: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a text nor a coding nor an error of theirs is ever printed, in form or out of it."""
    write_gold(project, "held_out", 4, day=20, **more)
    gate.main(["--update"], root=project)
    gate.main([], root=project)
    printed = "".join(capsys.readouterr())
    assert "held_out" in printed
    for secret in ("Serdar", "Tokayev", "2024-08", "x4", "secret", "Astana"):
        assert secret not in printed


def test_a_missing_corpus_does_not_pass(gate: ModuleType, project: Path) -> None:
    gate.main(["--update"], root=project)
    (project / "tests" / "gold" / "held_out.jsonl").unlink()
    assert gate.main([], root=project) == 1


def test_this_projects_floors_name_its_corpora(gate: ModuleType) -> None:
    pinned = gate.read_floors(ROOT / "tests" / "gold" / "floors.toml")
    assert pinned.floors.keys() == pinned.hashes.keys() == {corpus.name for corpus in gate.CORPORA}
