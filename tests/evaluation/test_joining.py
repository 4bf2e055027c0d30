"""Joining measured: the set with its floors, and the measures themselves on groupings that one can count by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kzturk.documents import Document, read_documents
from kzturk.errors import UsageError
from kzturk.evaluation.joining import JoiningScores, agree, find_texts, read_joining, score_joining
from kzturk.knowledge import load_knowledge
from kzturk.reports import read_document

JOINING = Path(__file__).parents[1] / "gold" / "joining"


@pytest.fixture(scope="module")
def scores() -> JoiningScores:
    """The scores of the joining set."""
    knowledge = load_knowledge()
    gold = read_joining(JOINING / "meetings.jsonl")
    readings = {
        name: read_document(document, knowledge)
        for name, path in find_texts(JOINING / "meetings.jsonl", None, gold).items()
        for document in read_documents([path])
        if isinstance(document, Document)
    }
    return score_joining(gold, readings, {o.name: o.rank for o in knowledge.offices.values()})


def test_joining_stays_above_its_floors(scores: JoiningScores) -> None:
    floors = tomllib.loads((JOINING / "floors.toml").read_text(encoding="utf-8"))
    for name in ("whole", "read"):
        told = getattr(scores, name)
        for measure, floor in floors[name].items():
            assert getattr(told, measure) >= floor, (name, measure)


def test_no_neighbours_that_were_read_aright_are_joined(scores: JoiningScores) -> None:
    assert scores.wrong_aright == ()


def test_the_set_is_large_and_has_hard_neighbours(scores: JoiningScores) -> None:
    assert scores.meetings >= 60
    assert scores.neighbours >= 30
    assert scores.read.pairs >= 150


def test_a_perfect_grouping_scores_one() -> None:
    told = agree({("m", "a"): 1, ("m", "b"): 1, ("n", "a"): 2})
    assert (told.pairwise, told.b3, told.pairs) == (1.0, 1.0, 1)


def test_a_wrong_join_costs_precision_and_a_split_recall() -> None:
    joined = agree({("m", "a"): 1, ("m", "b"): 1, ("n", "c"): 1})
    assert (joined.precision, joined.recall) == (pytest.approx(1 / 3), 1.0)
    assert (joined.b3_precision, joined.b3_recall) == (pytest.approx(5 / 9), 1.0)
    split = agree({("m", "a"): 1, ("m", "b"): 2, ("n", "c"): 3})
    assert (split.precision, split.recall) == (1.0, 0.0)
    assert (split.b3_precision, split.b3_recall) == (1.0, pytest.approx(2 / 3))


def test_a_file_of_another_form_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "meetings.jsonl"
    with pytest.raises(UsageError, match="is not there"):
        read_joining(path)
    path.write_text('{"meeting": "m"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 1: is no meeting"):
        read_joining(path)
    line = '{"meeting": "m", "date": ["2024-01-01", "2024-01-01"], "people": ["A", "B"], "reports": [{"article": "x"}]}'
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match="There is no article"):
        find_texts(path, None, read_joining(path))
