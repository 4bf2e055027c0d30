"""Whose page it is, as the page says it: official bodies, bylines, monitored despatches, sign-offs, imprints."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.articles import Article

AnArticle = Callable[..., Article]
BODY = (
    "The Minister received the Foreign Minister of Turkmenistan, Rashid Meredov, and they talked about trade "
    "between the two countries and about transport."
)
MORE = "The two sides also talked about water and agreed that experts would meet again before the end of the year."


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (
            f"Ministry of Transport of the Republic of Kazakhstan\n\nMinisters talked about rails\n\n{BODY}",
            "Ministry of Transport of the Republic of Kazakhstan",
        ),
        (
            f"Embassy of Turkmenistan in the Kyrgyz Republic and Kazakhstan\n\nThe envoy met a minister\n\n{BODY}",
            "Embassy of Turkmenistan in the Kyrgyz Republic and Kazakhstan",
        ),
        (f"Embassy of Turkmenistan Thanks Kazakhstan\n\n{BODY}", None),
        (f"Ministry of Energy Opens an Office in Kazakhstan\n\n{BODY}", None),
        (f"Lawmakers meet\n\nBy Aida Haidar in Nation on 16 May 2024\n\n{BODY}", "The Astana Times"),
        (f"Publication: Eurasia Daily Monitor Volume: 20 Issue: 130\n\nTwo sellers, one pipe\n\n{BODY}", "Jamestown"),
        (
            f"FBIS-SOV-94-101\n\nTalks held\n\nLD2505104594 Moscow INTERFAX in English 0927 GMT 25 May 94\n\n{BODY}",
            "Interfax",
        ),
        (f"Talks held\n\n{BODY}\n\n{MORE}\n\n(TDH)", "TDH"),
        (f"Talks held\n\n{BODY}\n\n{MORE}\n\nREUTER", "Reuters"),
        (f"Talks held\n\n{BODY}\n\nUse of materials is allowed only with reference to KazTAG.", "KazTAG"),
        (f"Talks held\n\n{BODY}\n\n{MORE}\n\nAkorda.kz   All news   Photo   Video", "Akorda"),
        (f"Talks held\n\nPhoto credit: Akorda\n\n{BODY}\n\n{MORE}", None),
        (f"Talks held\n\n{BODY} Officials told Interfax about it.\n\n{MORE}", "Interfax"),
        (f"ALMATY. Feb 27 (Interfax) - Kazakhstan hails a visit. {BODY}", "Interfax"),
        (f"ASTANA, Kazakhstan (AP) _ {BODY}", "Associated Press"),
        (f"ASHGABAT, March 23 (Steppe Newswire) - {BODY}", "Steppe Newswire"),
        (f"ASHGABAT, March 23 (local time) - {BODY}", None),
        (f"Sary-Tau, Dec 3, IRNA - {BODY}", "IRNA"),
        (f"Turkmenistan, Ashgabat, March 15 / Trend A. Amanov /\n\n{BODY}", "Trend News Agency"),
        (f"Ministers of two states talked about rails\n\n{BODY}\n\nPublished in Dawn, May 29th, 2021", "Dawn"),
        (f"Ministers of two states talked about rails\n\n{BODY}\n\nPublished in World", None),
        (f"Ministers of two states talked about rails\n\n{BODY}\n\n(c) 2013 The Oxus Herald", "The Oxus Herald"),
        (f"Mangystau.kz | News\n\nMinisters of two states talked about rails\n\n{BODY}", "Mangystau.kz"),
        (f"The Dayton Gazette - Friday - Page 9A\n\nMinisters of two states talked of rails\n\n{BODY}", "The Dayton"),
        (f"World News\n\nMinisters of two states talked about rails\n\n{BODY}", None),
        (f"Ministers of two states talked about rails\n\nBy Ann Weller for EurasiaNet\n\n{BODY}", "Eurasianet"),
    ],
)
def test_whose_page_it_is(text: str, publisher: str | None, an_article: AnArticle) -> None:
    found = an_article(text).publisher
    assert (found or "").startswith(publisher or "") if publisher != "Jamestown" else found == "Eurasia Daily Monitor"
    assert (found is None) == (publisher is None)


def test_a_despatch_is_of_the_day_it_was_sent(an_article: AnArticle) -> None:
    article = an_article(f"Talks held\n\nAU2505104594 Almaty KAZAKH TV in Kazakh 0927 GMT 25 May 94\n\n{BODY}")
    assert str(article.published_on) == "1994-05-25"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("SARY-YAZY, Turkmenistan, Dec 14, 2009 (AFP) - ", "2009-12-14"),
        ("[Text] Ashgabat, December 24, 1993 (Interfax) -- ", "1993-12-24"),
        ("[FBIS Transcribed Text] Almaty May 3, 1995 TASS -- ", "1995-05-03"),
    ],
)
def test_datelines_after_a_mark_or_with_an_unknown_place(head: str, day: str, an_article: AnArticle) -> None:
    article = an_article(f"Talks held\n\n{head}{BODY}\n\n{MORE}")
    assert str(article.published_on) == day
    assert article.sentences[1].first > 0
    assert article.words.printed(article.sentences[1].first, article.sentences[1].last).startswith("The Minister")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"By The Times of Central Asia staff\n27 June 2025\n\n{BODY}", "The Times of Central Asia"),
        (f"QazaqGaz NC JSC\n\nPress release\n\nTalks on gas\n\n{BODY}", "QazaqGaz"),
        (
            f"COMMITTEE OF WATER RESOURCES OF THE REPUBLIC OF KAZAKHSTAN\n\nHome / News\n\nA meeting\n\n{BODY}",
            "Committee of Water Resources of the Republic of Kazakhstan",
        ),
    ],
)
def test_names_in_capitals_or_with_more_words(text: str, publisher: str, an_article: AnArticle) -> None:
    assert an_article(text).publisher == publisher


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Talks held\n\n05 07 2024, 08:10\n\n{BODY}", "2024-07-05"),
        (f"Talks held\n\nCorrespondent's notebook, December 27, 1998\n\n{BODY}", "1998-12-27"),
        (f"Baku, November 24, AZERTAC\n\n{BODY}\n\n{MORE}\n\nAZERTAC 2023, November 24 [17:40]", "2023-11-24"),
    ],
)
def test_more_notations_of_the_day(text: str, day: str, an_article: AnArticle) -> None:
    assert str(an_article(text).published_on) == day


def test_a_numbered_volume_gives_the_year(an_article: AnArticle) -> None:
    head = "Publication: Eurasia Daily Monitor Volume: 10 Issue: 94"
    assert an_article(f"A summit\n\n{head}\n\n{BODY}").imprint_year == 2013


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("The Dayton Gazette - Friday, May 21, 1993 - Page 9A", "1993-05-21"),
        ("By Robert Weller (10/28/2009 issue of the CACI Analyst)", "2009-10-28"),
    ],
)
def test_a_cutting_and_an_issue_are_of_their_day(line: str, day: str, an_article: AnArticle) -> None:
    assert str(an_article(f"Ministers of two states talked about rails\n\n{line}\n\n{BODY}").published_on) == day
