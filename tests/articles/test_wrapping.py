"""Hard-wrapped texts read as the paragraphs they were."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from kzturk.articles import Article

AnArticle = Callable[..., Article]
FIRST = (
    "ASHGABAT, 11 December 2025. On the eve of the forum of peace and trust, Kassym-Jomart Tokayev held talks with "
    "President Serdar Berdimuhamedov of Turkmenistan, and the two leaders spoke about gas, transport and water."
)
SECOND = (
    "Foreign Minister Rashid Meredov, Deputy Prime Minister Murat Nurtleu and other members of the delegations of both "
    "countries took part in the talks, which went on for two hours."
)


def paragraphs(article: Article) -> int:
    """Return the number of sentences of running text."""
    return sum(s.kind == "body" for s in article.sentences)


@pytest.mark.parametrize("width", [50, 60, 72, 79, 100, 120])
def test_a_wrapped_text_has_the_sentences_of_the_unwrapped_one(an_article: AnArticle, width: int) -> None:
    whole = an_article(f"Talks in Ashgabat\n\n{FIRST}\n\n{SECOND}")
    wrapped = "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in (FIRST, SECOND))
    assert paragraphs(an_article(f"Talks in Ashgabat\n\n{wrapped}")) == paragraphs(whole)


def test_a_headline_right_above_a_wrapped_text_stays_a_headline(an_article: AnArticle) -> None:
    article = an_article(f"Kazakh and Turkmen presidents hold talks\n\n{textwrap.fill(FIRST, 79)}")
    assert article.title == "Kazakh and Turkmen presidents hold talks"


def test_paragraphs_of_one_row_each_are_not_joined(an_article: AnArticle) -> None:
    article = an_article(f"Talks in Ashgabat\n{FIRST}\n{SECOND}\nOrient reports")
    assert paragraphs(article) >= 2
