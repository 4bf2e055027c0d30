"""From page to article: date lines, datelines, sign-offs, headlines, furniture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kzturk.articles import Article

AnArticle = Callable[..., Article]
BODY = (
    "President Kassym-Jomart Tokayev received the Foreign Minister of Turkmenistan, Rashid Meredov, and they "
    "talked about trade between the two countries and about transport."
)
MORE = "The two sides also talked about water and agreed that experts would meet again before the end of the year."


def bodies(article: Article) -> str:
    """Return the running text, sentence by sentence."""
    words = article.words
    return " ".join(words.printed(s.first, s.last) for s in article.sentences if s.kind == "body")


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        (f"date 2024-08-06\n{BODY}", "2024-08-06", "date-line"),
        (f"06 August 2024\n\n{BODY}", "2024-08-06", "own-line"),
        (f"Talks in Astana\n04/11/2023\n\n{BODY}", "2023-11-04", "own-line"),
        (f"17:29, 31 July 2018\n{BODY}", "2018-07-31", "own-line"),
        (f"August.06.2024\n{BODY}", "2024-08-06", "own-line"),
        (f"Published on 6 August 2024\n\n{BODY}", "2024-08-06", "own-line"),
        (f"Turkistan, April 22, 2025 – {BODY}", "2025-04-22", "dateline"),
        (f"ASHGABAT, 5 May 2021. {BODY}", "2021-05-05", "dateline"),
        (f"{BODY}\n\n{MORE} ///nCa, 31 May 2025", "2025-05-31", "sign-off"),
        (f"{BODY}\n\n{MORE}\n\nhttps://example.org/2025/05/31/talks", "2025-05-31", "address"),
        (BODY, None, None),
        (f"November 247\n\n{BODY}", None, None),
        (f"Year 2024\n\n{BODY}", None, None),
    ],
)
def test_when_it_was_published(text: str, day: str | None, basis: str | None, an_article: AnArticle) -> None:
    article = an_article(text)
    assert (str(article.published_on) if article.published_on else None) == day
    assert article.published_basis == basis


def test_what_the_container_says_comes_first(an_article: AnArticle) -> None:
    article = an_article(f"date 2024-08-06\n{BODY}", published_on="2024-08-07", title="T", url="https://a.kz/x")
    assert str(article.published_on) == "2024-08-07"
    assert article.published_basis == "field"
    assert (article.title, article.url) == ("T", "https://a.kz/x")


def test_the_date_line_is_no_part_of_the_text(an_article: AnArticle) -> None:
    article = an_article(f"date 2024-08-06\n{BODY}")
    assert article.text == BODY


def test_the_published_span_is_the_printed_date(an_article: AnArticle) -> None:
    article = an_article(f"Talks in Astana went well\n06 August 2024\n\n{BODY}")
    assert article.published_span is not None
    start, end = article.published_span
    assert article.text[start:end] == "06 August 2024"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"ASTANA – {BODY}", "astana"),
        (f"ASHGABAT, 5 May 2021. {BODY}", "ashgabat"),
        (f"Turkistan, April 22, 2025 – {BODY}", "turkistan"),
        (f"BAKU, Azerbaijan, May 30. /Trend/ {BODY}", "baku"),
        (BODY, None),
        (f"Astana hosted talks. {BODY}", None),
    ],
)
def test_datelines(text: str, place: str | None, an_article: AnArticle) -> None:
    dateline = an_article(text).dateline
    assert (dateline.place if dateline else None) == place


def test_the_dateline_is_no_part_of_the_first_sentence(an_article: AnArticle) -> None:
    assert bodies(an_article(f"ASTANA, 5 May 2021 – {BODY}")).startswith("President Kassym-Jomart")


def test_the_sign_off_is_no_sentence_and_names_the_publisher(an_article: AnArticle) -> None:
    article = an_article(f"{BODY}\n\n{MORE} ///nCa, 31 May 2025")
    assert article.publisher == "nCa"
    assert "nCa" not in bodies(article)


@pytest.mark.parametrize(
    "text",
    [
        f"Talks about trade held in Astana\n\n{BODY}",
        f"Talks about trade held in Astana\nTalks about trade held in Astana\n\n{BODY}",
        f"Home\nTalks about trade held in Astana\n06 August 2024\n\n{BODY}",
        f"Talks about trade held in Astana\n\nTalks about trade held in Astana\n\n{BODY}\n{MORE}",
    ],
)
def test_the_headline_is_found_once(text: str, an_article: AnArticle) -> None:
    article = an_article(text)
    assert article.title == "Talks about trade held in Astana"
    assert [s.kind for s in article.sentences].count("title") == 1
    assert bodies(article).startswith("President")


def test_a_text_alone_has_no_headline(an_article: AnArticle) -> None:
    assert an_article(f"{BODY}\n\n{MORE}").title is None


@pytest.mark.parametrize(
    "furniture",
    [
        "Most popular\nTokayev flies to Berlin\nNew bridge opened in Almaty",
        "Share\nFacebook\nTwitter\nTelegram",
        "Views: 1,234",
        "1234 views",
        "Home | News | Contact",
        "https://example.org/some/page",
        "Photo: akorda.kz",
        "Related news\nPutin to visit Turkmenistan in June",
    ],
)
def test_furniture_is_not_read_as_text(furniture: str, an_article: AnArticle) -> None:
    article = an_article(f"{BODY}\n\n{MORE}\n\n{furniture}\n")
    assert bodies(article) == bodies(an_article(f"{BODY}\n\n{MORE}"))


def test_a_hard_wrapped_paragraph_is_one(an_article: AnArticle) -> None:
    wrapped = BODY.replace(" and they ", "\nand they ")
    article = an_article(f"{wrapped}\n\n{MORE}")
    assert len([s for s in article.sentences if s.kind == "body"]) == 2


@pytest.mark.parametrize("text", ["", "\n", "...", "x", "date 2024-08-06", "date 2024-08-06\n", "\u200b", "///"])
def test_a_page_of_nothing_is_an_article_of_nothing(text: str, an_article: AnArticle) -> None:
    article = an_article(text)
    assert article.title is None or article.title in article.text
    for sentence in article.sentences:
        assert 0 <= sentence.first < sentence.last <= len(article.words)


def test_every_seed_is_cut_without_losing_a_place(an_article: AnArticle) -> None:
    for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")):
        article = an_article(path.read_text(encoding="utf-8"))
        lasts = 0
        for sentence in article.sentences:
            assert lasts <= sentence.first < sentence.last
            lasts = sentence.last
        assert article.published_on is not None
        assert article.language == "en"
