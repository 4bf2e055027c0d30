"""Marks in a text: how they nest, and how they look with and without colour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kzturk.rendering.marking import Piece, draw_coloured, draw_marked, mark_words, nest

TEXT = "Guests from afar came on a Monday in May."
STYLES = {"person": "cyan", "date": "yellow", "place": "blue"}
SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10), st.sampled_from(sorted(STYLES))).map(
    lambda drawn: (drawn[0], drawn[0] + drawn[1], drawn[2])
)


def at(words: str, label: str) -> tuple[int, int, str]:
    start = TEXT.index(words)
    return start, start + len(words), label


def marked(*marks: tuple[int, int, str]) -> str:
    return mark_words(TEXT, nest(marks))


def test_a_mark_within_another_is_kept_whatever_the_order() -> None:
    inner, outer = at("afar", "place"), at("Guests from afar", "person")
    assert marked(inner, outer) == marked(outer, inner)
    assert marked(inner, outer).startswith("«Guests from «afar»[place]»[person] came")


def test_marks_that_begin_or_end_together_lie_within_each_other() -> None:
    assert "«a Monday «in May»[date]»[place]." in marked(at("in May", "date"), at("a Monday in May", "place"))
    assert "««a Monday»[date] in May»[place]." in marked(at("a Monday", "date"), at("a Monday in May", "place"))


def test_marks_of_the_same_words_are_one_with_two_labels() -> None:
    twice = marked(at("Monday", "date"), at("Monday", "place"), at("Monday", "date"))
    assert twice == "Guests from afar came on a «Monday»[date,place] in May."


def test_marks_side_by_side_close_before_they_open() -> None:
    assert marked(at("Guests ", "person"), at("from", "place")).startswith("«Guests »[person]«from»[place] afar")


def test_of_marks_that_cross_the_longer_stays_whole() -> None:
    crossing = marked(at("from afar", "place"), at("afar came on a Monday", "date"))
    assert crossing == "Guests «from »[place]««afar»[place] came on a Monday»[date] in May."


def test_a_text_without_marks_is_left_as_it_is() -> None:
    assert marked() == TEXT


@given(st.lists(SPANS, max_size=8))
def test_pieces_never_cross_and_every_mark_is_covered(marks: list[tuple[int, int, str]]) -> None:
    pieces = nest(marks)
    for one in pieces:
        for other in pieces:
            assert not one.start < other.start < one.end < other.end
    for label in STYLES:
        wanted = {n for start, end, own in marks if own == label for n in range(start, end)}
        assert wanted == {n for piece in pieces if label in piece.labels for n in range(piece.start, piece.end)}


def test_colour_follows_the_words_over_the_end_of_a_line() -> None:
    text = "It  was on\nMonday  the\x1b third of long-awaited May."
    start = text.index("Monday")
    lines = list(draw_coloured(text, [Piece(start, text.index(" of"), ("date",))], 12, STYLES))
    assert ["".join(run.text for run in line) for line in lines] == [
        "It was on", "Monday the", "third of", "long-awaited", "May.",
    ]  # fmt: skip
    assert [run.text for line in lines for run in line if run.style] == ["Monday the", "third"]


def test_the_inner_mark_gives_the_colour_and_two_are_underlined() -> None:
    (line,) = draw_coloured(TEXT, nest([at("a Monday in May", "place"), at("Monday", "date")]), 80, STYLES)
    assert [(run.text, run.style) for run in line] == [
        ("Guests from afar came on ", None), ("a ", "blue"), ("Monday", "yellow underline"), (" in May", "blue"),
        (".", None),
    ]  # fmt: skip


def test_marked_lines_are_wrapped_with_their_marks() -> None:
    lines = ["".join(run.text for run in line) for line in draw_marked(TEXT, nest([at("Monday in May", "date")]), 20)]
    assert lines == ["Guests from afar", "came on a «Monday in", "May»[date]."]
