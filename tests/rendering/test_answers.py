"""The same rows in every format."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date

import pytest

from kzturk.queries.rows import ArticleRow, MeetingRow, TopicRow
from kzturk.rendering.answers import OutputFormat, write_rows
from kzturk.rendering.columns import Layout, Row
from kzturk.rendering.lists import ARTICLES, LEADERS, RULES, TOPICS, VENUES
from kzturk.rendering.meetings import MEETINGS

BuildMeeting = Callable[..., MeetingRow]
TRADE = TopicRow(
    code="trade",
    parent="economy",
    name="Trade",
    meetings=3,
    first_on=date(2024, 1, 2),
    last_on=date(2025, 5, 30),
)
LAYOUTS: list[Layout[object]] = [MEETINGS, TOPICS, LEADERS, VENUES, ARTICLES, RULES]  # type: ignore[list-item]


def an_article(title: str) -> ArticleRow:
    return ArticleRow(
        id=1, source="a.txt", title=title, publisher=None, language="en", published_on=None, meetings=0,
        reason="letter", ingested_at=None,
    )  # fmt: skip


def written(rows: list[Row], layout: Layout[Row], format: OutputFormat, caption: str | None = None) -> str:
    out = io.StringIO()
    write_rows(rows, layout, format, out=out, caption=caption)
    return out.getvalue()


def test_json_is_a_list_and_jsonl_a_line_a_row() -> None:
    expected = {
        "topic": "trade", "parent": "economy", "name": "Trade", "meetings": 3,
        "first": "2024-01-02", "last": "2025-05-30",
    }  # fmt: skip
    assert json.loads(written([TRADE, TRADE], TOPICS, "json")) == [expected, expected]
    assert [json.loads(line) for line in written([TRADE, TRADE], TOPICS, "jsonl").splitlines()] == [expected] * 2


def test_nothing_found_is_an_empty_answer() -> None:
    assert written([], TOPICS, "json") == "[]\n"
    assert written([], TOPICS, "jsonl") == ""
    assert written([], TOPICS, "table") == ""
    assert written([], TOPICS, "csv") == "topic,parent,name,meetings,first,last\n"


def test_write_rows_tells_whether_there_were_any() -> None:
    assert write_rows([TRADE], TOPICS, "csv", out=io.StringIO())
    assert not write_rows([], TOPICS, "csv", out=io.StringIO())


@pytest.mark.parametrize("dangerous", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(dangerous: str) -> None:
    (row,) = csv.DictReader(io.StringIO(written([an_article(dangerous)], ARTICLES, "csv")))
    assert row["title"] == f"'{dangerous}"


def test_csv_keeps_quotes_lines_and_letters_of_all_scripts() -> None:
    title = 'Токаев сказал: "да",\nи 5'
    (row,) = csv.DictReader(io.StringIO(written([an_article(title)], ARTICLES, "csv")))
    assert row["title"] == title


def test_markdown_shows_marks_as_they_are() -> None:
    text = written([an_article("[a](b) | *c*")], ARTICLES, "markdown")
    assert r"\[a\](b) \| \*c\*" in text
    assert text.count("\n") == 3


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "markdown"])
def test_nothing_that_a_terminal_would_obey_is_written(format: OutputFormat) -> None:
    text = written([an_article("a\x1b[31m\x9bb\x07\u202e")], ARTICLES, format)
    assert not any(char in text for char in "\x1b\x9b\x07")


def test_the_caption_says_the_question_and_the_number(a_meeting: BuildMeeting) -> None:
    assert written([a_meeting()], MEETINGS, "table", "meetings since 2024").endswith("\nmeetings since 2024: 1\n")


def test_the_caption_says_how_many_there_are_beyond_the_limit(a_meeting: BuildMeeting) -> None:
    out = io.StringIO()
    write_rows([a_meeting()], MEETINGS, "table", out=out, caption="meetings", total=lambda: "7")
    assert out.getvalue().endswith("\nmeetings: 1 of 7\n")


def test_a_legend_explains_the_mark_only_where_it_is_used(a_meeting: BuildMeeting) -> None:
    assert "~ inferred" in written([a_meeting(date_basis="published")], MEETINGS, "table")
    assert "~ inferred" not in written([a_meeting()], MEETINGS, "table")


def test_rows_are_written_as_they_come() -> None:
    out = io.StringIO()

    def rows() -> Iterator[TopicRow]:
        yield TRADE
        yield TRADE
        assert out.getvalue().count("\n") >= 1

    write_rows(rows(), TOPICS, "jsonl", out=out)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_keys_of_a_layout_are_unique_in_each_world(layout: Layout[object]) -> None:
    for columns in (layout.screen_columns, layout.data_columns):
        keys = [column.key for column in columns]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "jsonl", "markdown", "ics", "table"])
def test_a_long_answer_is_written_as_it_comes(format: OutputFormat, a_meeting: BuildMeeting) -> None:
    written = 0
    before: list[int] = []

    class Destination(io.StringIO):
        def write(self, text: str) -> int:
            nonlocal written
            written += len(text)
            return len(text)

        def writelines(self, lines: Iterable[str]) -> None:  # type: ignore[override]
            for line in lines:
                self.write(line)

    def rows() -> Iterator[MeetingRow]:
        for _ in range(5000):
            before.append(written)
            yield a_meeting()

    write_rows(rows(), MEETINGS, format, out=Destination())
    steps = before[::1250]
    assert steps == sorted(set(steps)), "nothing is written while rows come"
    assert written < before[-1] * 1.3
