"""kzturk from Python answers as the command line does, in rows that can be handed on."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest

import kzturk
from kzturk.cli.specs import Filters as Options
from kzturk.errors import DatabaseMissingError, DocumentError, InvalidDateError, MissingPackageError, UsageError
from kzturk.library import archive as archive_module
from kzturk.library import counting as counting_module
from kzturk.library import filters as filters_module
from kzturk.library import reading as reading_module
from kzturk.library import tracing as tracing_module
from kzturk.queries.asking import Asked

ROOT = Path(__file__).parents[2]
TALK = "President Kassym-Jomart Tokayev spoke by telephone with President Serdar Berdimuhamedov yesterday."


def ask(seeds: Path, *words: str) -> Any:
    command = [sys.executable, "-m", "kzturk", *words, "--db", str(seeds), "--format", "json"]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


@pytest.mark.parametrize("module", [archive_module, counting_module, tracing_module, reading_module])
def test_the_examples_of_the_docstrings_are_true(
    module: ModuleType, seeds: Path, archive: kzturk.Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(seeds.parent)
    result = doctest.testmod(module, extraglobs={"archive": archive})
    assert result.attempted > 0
    assert result.failed == 0


def test_the_examples_of_the_page_are_true(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seeds.parent)
    result = doctest.testfile(str(ROOT / "docs" / "library.md"), module_relative=False, encoding="utf-8")
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("command", ["meetings", "topics", "leaders", "venues", "articles"])
def test_dicts_are_what_the_command_line_prints(command: str, seeds: Path, archive: kzturk.Archive) -> None:
    rows = getattr(archive, command)(leader="Tokayev", since=2025)
    assert rows
    assert rows.to_dicts() == ask(seeds, command, "--leader", "Tokayev", "--since", "2025")


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("search", ["gas OR oil"]), ("stats", ["year", "format"]), ("stats", ["topic"]), ("timeline", ["month"]),
        ("trend", ["energy"]), ("invitations", []), ("figures", []), ("pledges", []), ("conflicts", []),
        ("changes", []),
    ],
)  # fmt: skip
def test_numbers_and_traces_are_what_the_command_line_prints(
    method: str, words: list[str], seeds: Path, archive: kzturk.Archive
) -> None:
    rows = getattr(archive, method)(*words, since=2024)
    flags = [w for word in words for w in ("--by", word)] if method in ("stats", "timeline") else words
    assert rows.to_dicts() == ask(seeds, method, *flags, "--since", "2024")


@pytest.mark.parametrize("method", ["why", "compare"])
def test_a_trail_and_a_comparison_are_what_the_command_line_prints(
    method: str, seeds: Path, archive: kzturk.Archive
) -> None:
    assert getattr(archive, method)("m0qn3k7f").to_dict() == ask(seeds, method, "m0qn3k7f")


def test_what_cannot_be_counted_is_said(archive: kzturk.Archive) -> None:
    for ask_for in (
        lambda: archive.stats("colour"),  # type: ignore[arg-type]
        lambda: archive.stats("year", "year"),
        lambda: archive.timeline("week"),  # type: ignore[arg-type]
        lambda: archive.figures(measure="weight"),
    ):
        with pytest.raises(UsageError, match=r"year|trade-turnover"):
            ask_for()


def test_a_meeting_whole_is_what_show_prints(seeds: Path, archive: kzturk.Archive) -> None:
    assert archive.meeting("m0qn3k7f").to_dict() == ask(seeds, "show", "m0qn3k7f")


def test_the_filters_are_those_of_the_command_line() -> None:
    assert tuple(filters_module.Filters.__annotations__) == Options._fields == Asked._fields


@pytest.mark.parametrize("since", [2025, "2025", date(2025, 1, 1), datetime(2025, 1, 1)])  # noqa: DTZ001
def test_days_may_be_a_year_text_or_a_date(since: Any, archive: kzturk.Archive) -> None:
    assert [row.id for row in archive.meetings(since=since)] == ["mjmvq11e", "mtmj2b7z", "mc5w2y2b"]


def test_pages_follow_one_another(archive: kzturk.Archive) -> None:
    first = archive.meetings(limit=2)
    rest = archive.meetings(after=first[-1].id)
    assert [*first, *rest] == list(archive.meetings())
    papers = archive.articles(limit=2)
    assert [*papers, *archive.articles(after=papers[-1].id)] == list(archive.articles())


def test_rows_are_a_sequence_that_does_not_change(archive: kzturk.Archive) -> None:
    rows = archive.topics()
    assert rows[:2] == archive.topics()[:2]
    assert rows[0] in rows
    assert repr(rows[:1]) == "<1 row: topic, parent, name, meetings, first, last>"
    with pytest.raises(AttributeError):
        rows[0].code = "other"  # type: ignore[misc]


def test_what_cannot_be_understood_is_a_sentence(archive: kzturk.Archive, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="There is no filter 'leaders'; the filters are leader"):
        archive.meetings(leaders="Tokayev")  # type: ignore[call-arg]
    with pytest.raises(UsageError, match="A limit is 1 or more"):
        archive.meetings(limit=0)
    with pytest.raises(UsageError, match="There is no status 'done'"):
        archive.topics(status="done")  # type: ignore[typeddict-item]
    with pytest.raises(DatabaseMissingError):
        kzturk.open(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_name_of_several_warns_with_their_ids(archive: kzturk.Archive) -> None:
    with pytest.warns(kzturk.AmbiguousNameWarning, match="Choose with gurbanguly-berdimuhamedov or serdar") as told:
        assert archive.meetings(leader="Berdimuhamedov")
    assert told[0].filename == __file__


def test_an_archive_holds_no_file_and_a_with_holds_one_state(seeds: Path) -> None:
    with kzturk.open(seeds) as archive:
        assert archive.meetings()
        with pytest.raises(UsageError, match="already"), archive:
            pass
        assert archive.meetings()
    assert archive.meetings()


def test_a_data_frame_has_the_columns_of_csv(archive: kzturk.Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    class DataFrame:
        @staticmethod
        def from_records(records: Any, columns: Any) -> Any:
            return [dict(zip(columns, record, strict=True)) for record in records]

    stand_in = ModuleType("pandas")
    stand_in.DataFrame = DataFrame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pandas", stand_in)
    first: Any = archive.meetings().to_pandas()[0]
    assert (first["id"], first["start"], first["reports"]) == ("mjmvq11e", date(2025, 11, 25), 1)


def test_without_pandas_a_sentence_says_what_to_do(archive: kzturk.Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingPackageError, match=r"pip install pandas.*to_dicts\(\)"):
        archive.meetings().to_pandas()


@pytest.mark.parametrize("day", ["2024-03-06", date(2024, 3, 6), datetime(2024, 3, 6, 12)])  # noqa: DTZ001
def test_an_article_is_read_from_the_day_it_was_published(day: Any) -> None:
    told = kzturk.extract(TALK, published_on=day)
    assert told.meetings[0].date.start == date(2024, 3, 5)
    schema = json.loads((ROOT / "docs" / "extraction.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(told.to_dict(), schema)


def test_a_text_or_a_day_that_is_none_is_a_sentence() -> None:
    with pytest.raises(DocumentError, match="The text is empty"):
        kzturk.extract(" \n")
    with pytest.raises(InvalidDateError, match="'March' is not a day"):
        kzturk.extract(TALK, published_on="March")


def test_every_name_of_the_library_is_there() -> None:
    for name in kzturk.__all__:
        assert getattr(kzturk, name) is not None
    assert set(kzturk.__all__) <= set(dir(kzturk))
    with pytest.raises(AttributeError, match="nonsense"):
        kzturk.nonsense  # noqa: B018
