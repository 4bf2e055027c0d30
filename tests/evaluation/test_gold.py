"""Gold files: what is read, and the sentences for what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kzturk.errors import UsageError
from kzturk.evaluation import read_gold

GoldFile = Callable[..., Path]
Coded = Callable[..., dict[str, Any]]


def failure_of(path: Path, articles: Path | None = None) -> str:
    """Return the sentence with which reading a gold file fails."""
    with pytest.raises(UsageError) as caught:
        read_gold(path, articles)
    return str(caught.value)


def test_articles_come_with_their_texts(gold_file: GoldFile, coded: Coded) -> None:
    path = gold_file({"id": "a1", "meetings": [coded()]}, "", {"id": "a2", "language": "ru"})
    one, other = read_gold(path)
    assert (one.id, one.language, len(one.meetings)) == ("a1", "en", 1)
    assert (other.id, other.language, other.meetings) == ("a2", "ru", [])
    assert one.path.read_text().startswith("On 5 August 2024")


@pytest.mark.parametrize("place", [".", "press", "pre", "press/.."])
def test_texts_lie_beside_the_file_or_in_a_folder_of_its_name(place: str, tmp_path: Path) -> None:
    (tmp_path / "press").mkdir()
    (tmp_path / place).mkdir(exist_ok=True)
    (tmp_path / place / "a1.md").write_text("x")
    gold = tmp_path / ("pre_b.jsonl" if place == "pre" else "press.jsonl")
    gold.write_text('{"id": "a1"}\n')
    assert len(read_gold(gold)) == 1


def test_a_named_folder_is_the_only_one_that_counts(gold_file: GoldFile, tmp_path: Path) -> None:
    path = gold_file({"id": "a1"})
    (tmp_path / "texts").mkdir()
    assert "no article 'a1'" in failure_of(path, tmp_path / "texts")
    assert "is not there" in failure_of(path, tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"id": "a1", "titel": "x"}, "unknown key 'titel' in an article"),
        ({"id": "a1", "meetings": [{"wher": 1}]}, "unknown key 'wher' in a meeting"),
        ("[1]", "needs an object with an 'id'"),
        ("{}", "needs an object with an 'id'"),
        ('{"id": 3}', "needs an object with an 'id'"),
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ({"id": "a1", "published_on": "6 August 2024"}, "key 'published_on'"),
        ({"id": "a1", "published_on": ["2024-08-06"]}, "key 'published_on'"),
        ({"id": "a1", "published_on_alternatives": "2024-08-06"}, "key 'published_on_alternatives'"),
        ({"id": "a1", "reason": "boredom"}, "key 'reason': 'boredom' is none of letter"),
        ({"id": "a1", "meetings": {}}, "key 'meetings': needs a list"),
        ({"id": "a1", "meetings": ["x"]}, "key 'meetings': needs a list of objects"),
    ],
)
def test_a_wrong_line_is_told_with_file_line_and_key(
    line: dict[str, Any] | str, told: str, gold_file: GoldFile
) -> None:
    sentence = failure_of(gold_file({"id": "a0"}, line))
    assert "gold.jsonl, line 2: " in sentence
    assert told in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("status", "done", "'done' is none of held, planned, cancelled"),
        ("prominence", None, "'None' is none of main, background"),
        ("kind", None, "'kind'"),
        ("format", "letter", "'letter'"),
        ("visit", "holiday", "'holiday'"),
        ("precision", "week", "'week'"),
        ("date", "2024-08-05", "[first day, last day]"),
        ("date", ["2024-08-05"], "[first day, last day]"),
        ("date", ["2024-08-05", None], "is no day"),
        ("date", ["2024-08-06", "2024-08-05"], "ends before it begins"),
        ("date_alternatives", [["2024-08-32", "2024-08-32"]], "is no day"),
        ("venue", {"town": "Astana"}, "unknown key 'town' in 'venue'"),
        ("venue", "Astana", "key 'venue': needs an object"),
        ("participants", [["Tokayev", "KZ"]], "[name, country, role]"),
        ("participants", [[None, "KZ", "host"]], "[name, country, role]"),
        ("participants", [["Tokayev", "KZ", "boss"]], "'boss' is none of host, guest, none"),
        ("topics", [{"code": "trade"}], "topic codes"),
        ("outcomes", ["award"], "needs a list of objects"),
        ("outcomes", [{"kind": "war"}], "'war'"),
        ("outcomes", [{"kind": "award", "who": "x"}], "unknown key 'who' in 'outcomes'"),
        ("outcomes_optional", ["war"], "'war'"),
        ("figures", [{"measure": "trade", "value": 1, "unit": None}], "'trade'"),
        ("figures", [{"measure": "other", "value": "many", "unit": None}], "needs a number"),
        ("figures", [{"measure": "other", "value": 1, "size": 2}], "unknown key 'size' in 'figures'"),
        ("figures", [{"measure": "other", "value": 1, "comparator": ">="}], "'>='"),
        ("figures_optional", ["trade"], "'trade'"),
    ],
)
def test_a_wrong_value_of_a_meeting_is_told(key: str, value: Any, told: str, gold_file: GoldFile, coded: Coded) -> None:
    sentence = failure_of(gold_file({"id": "a1", "meetings": [coded(**{key: value})]}))
    assert "gold.jsonl, line 1: " in sentence
    assert told in sentence


def test_what_is_optional_may_be_short(gold_file: GoldFile, coded: Coded) -> None:
    meeting = coded(
        outcomes_optional=["award", {"kind": "project"}],
        figures_optional=["other", {"measure": "other", "value": 3, "unit": None}],
        participants_optional=["Aman Bekov", ["Erlan Satov", "KZ", "host"]],
        date=None,
        date_alternatives=[None, ["2024-08-05", "2024-08-06"]],
        venue=None,
    )
    alternatives = {"published_on": None, "published_on_alternatives": [None, "2024-08-06"]}
    assert read_gold(gold_file({"id": "a1", **alternatives, "meetings": [meeting]}))


def test_other_wrong_files_are_told(gold_file: GoldFile, tmp_path: Path) -> None:
    assert "is not there" in failure_of(tmp_path / "none.jsonl")
    assert "codes no article" in failure_of(gold_file("", ""))
    assert "coded twice" in failure_of(gold_file({"id": "a1"}, {"id": "a1"}))
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe")
    assert "is not UTF-8" in failure_of(tmp_path / "bytes.jsonl")
    (tmp_path / "up.jsonl").write_text('{"id": "../a1"}')
    assert "no article '../a1'" in failure_of(tmp_path / "up.jsonl")
