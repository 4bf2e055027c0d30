"""What is taken out of a text, and what must stay."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.documents.cleaning import clean_text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;http://x.test\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("bell\x07 back\x08", "bell back"),
        ("\x1b", ""),
        ("Toka\u00adyev", "Tokayev"),
        ("\u202edlog", "dlog"),
        ("5\u00a0%\tof", "5\u00a0%\tof"),
        ("u\u0308", "ü"),
        ("[bold]text[/bold]", "[bold]text[/bold]"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_text_is_cleaned(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@given(st.text())
def test_nothing_unprintable_stays_and_cleaning_twice_changes_nothing(raw: str) -> None:
    clean = clean_text(raw)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t" for char in clean)
    assert unicodedata.is_normalized("NFC", clean)
    assert clean_text(clean) == clean
