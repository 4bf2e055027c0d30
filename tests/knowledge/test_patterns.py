"""Patterns of names: braces open into every form, and nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.errors import KnowledgeError
from kzturk.knowledge import open_pattern

PLAIN = st.text(st.characters(exclude_characters="{}|", codec="utf-8"), max_size=6)


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("summit", ["summit"]),
        ("", [""]),
        ("a|b", ["a|b"]),
        ("{a|b}", ["a", "b"]),
        ("{a}", ["a"]),
        ("x {a|b} y", ["x a y", "x b y"]),
        ("{CIS|C} summit{| here}", ["CIS summit", "CIS summit here", "C summit", "C summit here"]),
        ("{a|b {c|d}}", ["a", "b c", "b d"]),
        ("{a{|b{|c}}}", ["a", "ab", "abc"]),
        ("{{a|b}|c}", ["a", "b", "c"]),
    ],
)
def test_a_pattern_has_all_its_forms(pattern: str, forms: list[str]) -> None:
    assert open_pattern(pattern) == forms


@pytest.mark.parametrize("pattern", ["{a|b", "a}", "{a}}", "{{a}", "}{"])
def test_braces_that_do_not_pair_are_refused(pattern: str) -> None:
    with pytest.raises(KnowledgeError, match="brace"):
        open_pattern(pattern)


@given(st.lists(st.lists(PLAIN, min_size=1, max_size=3), max_size=4))
def test_the_number_of_forms_is_the_product_of_the_choices(parts: list[list[str]]) -> None:
    forms = open_pattern("".join(f"{{{'|'.join(part)}}}" for part in parts))
    expected = 1
    for part in parts:
        expected *= len(part)
    assert len(forms) == expected
    assert forms[0] == "".join(part[0] for part in parts)
