"""The language of a text, or none where it cannot be told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.articles import Article


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The President of Kazakhstan met with the President of Turkmenistan in Astana.", "en"),
        ("Президент Казахстана встретился с президентом Туркменистана в Астане.", "ru"),
        ("Қазақстан Президенті Түркіменстан Президентімен Астанада кездесіп, ынтымақтастықты талқылады.", "kk"),
        ("Türkmenistanyň Prezidenti şäherde öý, mekdep, köçe we ýollary görüp, täze taslamalar barada aýtdy.", "tk"),
        ("", None),
        ("12345", None),
    ],
)
def test_a_language_is_told(text: str, language: str | None, an_article: Callable[..., Article]) -> None:
    assert an_article(text).language == language


def test_the_container_knows_better(an_article: Callable[..., Article]) -> None:
    assert an_article("The President of Kazakhstan met with the others.", language="ru").language == "ru"
