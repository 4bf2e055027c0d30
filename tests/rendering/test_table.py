"""Tables fit their screen, keep ids and days whole, and lose nothing."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.queries.rows import MeetingRow
from kzturk.rendering.columns import Column, Layout
from kzturk.rendering.meetings import MEETINGS
from kzturk.rendering.screen import Line, measure, write_lines
from kzturk.rendering.table import Table, build_table, wrap

BuildMeeting = Callable[..., MeetingRow]
MANY = tuple((code, 0.9) for code in ("trade", "energy", "education-science", "political-dialogue", "legal-consular"))


def draw(rows: list[MeetingRow], width: int) -> list[str]:
    return [line.text for line in build_table(rows, MEETINGS, width)]


@pytest.mark.parametrize("width", [80, 100, 120, 200])
def test_a_table_fits_its_screen_and_cuts_no_word(a_meeting: BuildMeeting, width: int) -> None:
    rows = [
        a_meeting(topics=MANY),
        a_meeting(kind="multilateral", site="Avaza", city="Turkmenbashi", country="TM"),
    ]
    lines = draw(rows, width)
    assert max(map(len, lines)) <= width
    words = " ".join(lines).replace("- ", "-").split()
    for word in ("m4f7k2q9", "2025-05-30", "Tokayev", "Berdimuhamedov", "Turkmenbashi", "multilateral"):
        assert word in [found.strip(",") for found in words]


def test_topics_stand_in_their_own_column_when_there_is_room(a_meeting: BuildMeeting) -> None:
    heading = draw([a_meeting(topics=MANY)], 120)[0].split()
    assert heading == ["id", "date", "who", "where", "kind", "topics", "reports"]


def test_topics_move_below_the_row_on_a_narrow_screen(a_meeting: BuildMeeting) -> None:
    lines = draw([a_meeting(topics=MANY)], 80)
    assert lines[1].strip() == "topics"
    assert "          trade, energy, education-science, political-dialogue, legal-consular" in lines


def test_names_are_full_when_there_is_room_and_short_when_not(a_meeting: BuildMeeting) -> None:
    assert "Kassym-Jomart Tokayev (KZ)" in "\n".join(draw([a_meeting()], 200))
    assert "K.-J. Tokayev (KZ)" in "\n".join(draw([a_meeting(topics=MANY)], 80))


@pytest.mark.parametrize("width", [20, 40, 60])
def test_a_very_narrow_screen_keeps_ids_and_days(a_meeting: BuildMeeting, width: int) -> None:
    text = "\n".join(draw([a_meeting(topics=MANY)], width))
    assert "m4f7k2q9  2025-05-30" in text


def test_stored_text_is_neither_markup_nor_obeyed() -> None:
    layout: Layout[str] = Layout(columns=(Column(key="title", value=lambda row: row),))
    lines = [line.text for line in build_table(["[bold]x[/bold] \x1b[31mred\x9b0m"], layout, 80)]
    assert lines[-1] == "[bold]x[/bold] [31mred0m"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"])), st.integers(4, 30))
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines) == text
    assert all(measure(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("trade, energy", 8, ["trade,", "energy"]),
        ("political-dialogue", 12, ["political-", "dialogue"]),
        ("K.-J. Tokayev (KZ)", 13, ["K.-J. Tokayev", "(KZ)"]),
        ("a\nb c", 9, ["a", "b c"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("", 4, [""]),
    ],
)
def test_lines_break_at_blanks_then_hyphens_then_anywhere(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


class Terminal(io.StringIO):
    """Something that is written to as to a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "written"),
    [
        ({}, "\x1b[1;31mill\x1b[0m\nwell\n"),
        ({"NO_COLOR": "1"}, "ill\nwell\n"),
        ({"TERM": "dumb"}, "ill\nwell\n"),
    ],
)
def test_styles_are_shown_on_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], written: str
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    lines = [Line("ill", "bold red"), Line("well")]
    terminal, pipe = Terminal(), io.StringIO()
    write_lines(lines, terminal)
    write_lines(lines, pipe)
    assert (terminal.getvalue(), pipe.getvalue()) == (written, "ill\nwell\n")


def test_a_long_table_goes_on_as_it_began(a_meeting: Callable[..., MeetingRow]) -> None:
    rows = [a_meeting(id=f"m{number:07d}") for number in range(5)]
    table = Table(rows[:2], MEETINGS, 80)
    pieces = [*table.draw_heading(), *table.draw(rows[:2]), *table.draw(rows[2:])]
    assert pieces == build_table(rows, MEETINGS, 80)
