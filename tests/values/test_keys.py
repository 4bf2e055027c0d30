"""Keys and slugs: the same on every machine, short, and without letters that are mistaken for others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzturk.values import make_key, slugify
from kzturk.values.keys import ALPHABET


@given(st.lists(st.text(), max_size=4), st.integers(1, 20))
def test_keys_are_short_and_of_the_alphabet(parts: list[str], length: int) -> None:
    key = make_key(*parts, length=length)
    assert len(key) == length
    assert set(key) <= set(ALPHABET)
    assert key == make_key(*parts, length=length)


def test_keys_stay_what_they_are() -> None:
    """A stored database is full of them."""
    assert make_key("a", "b") == make_key("a", "b", length=12)[:8]
    assert make_key("ab", "c") != make_key("a", "bc")
    assert make_key("a") != make_key("a", "")


def test_the_alphabet_has_no_letters_that_are_mistaken() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set(ALPHABET) & set("ilou")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Kassym-Jomart Tokayev", "kassym-jomart-tokayev"),
        ("Türkmenbaşy", "turkmenbasy"),
        ("  Ahmet  Gurbanov ", "ahmet-gurbanov"),
        ("Diyarbakır", "diyarbakir"),
        ("O'Brien & Co.", "o-brien-co"),
        ("Токаев", ""),
        ("", ""),
    ],
)
def test_names_become_slugs(name: str, slug: str) -> None:
    assert slugify(name) == slug


@given(st.text())
def test_a_slug_is_a_slug_of_itself(name: str) -> None:
    slug = slugify(name)
    assert slugify(slug) == slug
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
