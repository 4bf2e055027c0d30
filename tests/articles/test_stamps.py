"""Publication dates that carry a time of day, and what is left of the line they stood in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.articles import Article

AnArticle = Callable[..., Article]
BODY = (
    "The Ambassador of Turkmenistan met the rector of an academy in the Kazakh capital, and they talked about the "
    "exchange of students and about joint research of both countries."
)


@pytest.mark.parametrize(
    "line",
    [
        "Politics Materials 5 September 2013 18:00 (UTC +04:00)",
        "11:2305.09.2013",
        "05 сентября 2013, 18:00",
        "опубликовано 05.09.2013 // 1995 - просмотров",
        "Thu 5 Sep 2013 10:20 GMT | 14:20 Local Time",
    ],
)
def test_a_line_of_date_and_time_is_the_publication_date(line: str, an_article: AnArticle) -> None:
    article = an_article(f"Ambassador meets rector in Astana\n\n{line}\n\n{BODY}")
    assert str(article.published_on) == "2013-09-05"
    assert article.published_span is not None
    assert article.title == "Ambassador meets rector in Astana"


@pytest.mark.parametrize(
    "line",
    [
        "Ambassador meets rector in Astana 05 сентября 2013, 14:05",
        "Ambassador meets rector in Astana, 5 September 2013 14:05",
        "14:05 05.09.2013 Ambassador meets rector in Astana",
    ],
)
def test_a_headline_is_freed_of_its_stamp(line: str, an_article: AnArticle) -> None:
    article = an_article(f"{line}\n\n{BODY}")
    assert str(article.published_on) == "2013-09-05"
    assert article.title == "Ambassador meets rector in Astana"


@pytest.mark.parametrize("lead", ["05.09.2013 | 17:15 |", "17:15, 5 September 2013 -", "2013-09-05 17:15"])
def test_a_paragraph_is_freed_of_its_stamp(lead: str, an_article: AnArticle) -> None:
    article = an_article(f"Universities of two countries grow closer\n{lead} {BODY}")
    first = next(s for s in article.sentences if s.kind == "body")
    assert str(article.published_on) == "2013-09-05"
    assert article.words.printed(first.first, first.first + 2) == "The Ambassador"


def test_a_date_in_running_text_stays_there(an_article: AnArticle) -> None:
    article = an_article(f"{BODY} They will meet again on 5 September 2013 at noon and in the evening.")
    assert article.published_on is None


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{BODY} This was the first such talk, Kazinform News Agency cites the embassy.", "Kazinform"),
        (f"Ambassador meets rector in the capital of Kazakhstan and talks of students | TDH\n\n{BODY}", "TDH"),
        (
            f"{BODY}\n\nGet The Astana Times stories sent directly to you! Subscribe to our newsletter.",
            "The Astana Times",
        ),
        (f"{BODY} The rector agreed. " * 4 + "Fars News Agency reports that the weather was fine.", None),
    ],
)
def test_who_published_it(text: str, publisher: str | None, an_article: AnArticle) -> None:
    assert (an_article(text).publisher or "").startswith(publisher or "") is True
    assert (an_article(text).publisher is None) == (publisher is None)


MORE = "The two sides agreed that experts would meet once more before the end of the year."


@pytest.mark.parametrize(
    "line",
    [
        "2013-09-05T18:00:00Z",
        "(05.09.2013)",
        "Sept. 5, 2013, 2:30 p.m.",
        "Nation, Politics by a reporter on 5 September 2013",
        "5 Sentýabr 2013",
        "Press release of the academy, 5 September 2013",
        "Published 5 September 2013.",
    ],
)
def test_notations_of_a_line_above_the_text(line: str, an_article: AnArticle) -> None:
    article = an_article(f"Ambassador meets rector in Astana\n\n{line}\n\n{BODY}")
    assert str(article.published_on) == "2013-09-05"
    assert article.title == "Ambassador meets rector in Astana"


@pytest.mark.parametrize(
    "end",
    [" (05.09.2013)", " [05.09.2013]", " 5 September 2013", " Published 5 September 2013.", "\n\n(05.09.2013)",
     "\n\nPress service of the academy, 5 September 2013", "\n\n/// nCa, 5 September 2013 (with others)"],
)  # fmt: skip
def test_a_date_that_stands_for_itself_at_the_end(end: str, an_article: AnArticle) -> None:
    article = an_article(f"Ambassador meets rector in Astana\n\n{BODY}\n\n{MORE}{end}")
    assert str(article.published_on) == "2013-09-05"


@pytest.mark.parametrize(
    "head",
    ["[05.09.2013] ", "05.09.2013. ", "Daily Digest, 5 September 2013. ", "(AKIpress, September 5, 2013) ",
     "Text of report by Turkmen TV on 5 September 2013. "],
)  # fmt: skip
def test_a_date_that_stands_for_itself_at_the_head(head: str, an_article: AnArticle) -> None:
    article = an_article(f"Ambassador meets rector in Astana\n\n{head}{BODY}")
    assert str(article.published_on) == "2013-09-05"


@pytest.mark.parametrize(
    "line",
    [
        "Retrieved 5 September 2013",
        "Accessed on 05.09.2013",
        "05.09.2013 Summit of the union begins",
        "Read also: President visits Baku 5 September 2013",
        "They signed the protocol of 5 September 2013.",
        "It was the first such meeting since 5 September 2013",
    ],
)
def test_other_dates_are_no_publication_date(line: str, an_article: AnArticle) -> None:
    assert an_article(f"Ambassador meets rector in Astana\n\n{BODY}\n\n{MORE}\n\n{line}").published_on is None


@pytest.mark.parametrize(
    ("line", "told", "day"),
    [
        ("Newsline, 05-09-06", "on 5 September", "2006-09-05"),
        ("Weekly, 06-09-05", "on 5 September", "2005-09-06"),
        ("Bulletin 06-09-05", "on 3 September", "2005-09-06"),
    ],
)
def test_two_digits_for_day_month_and_year_follow_the_days_told(
    line: str, told: str, day: str, an_article: AnArticle
) -> None:
    article = an_article(f"{line}\n\n{BODY} It was {told} that they met.")
    assert str(article.published_on) == day


@pytest.mark.parametrize("line", ["KAZINFORM, 2007", "Trend, 2007", "Turkmenistan.ru 2007"])
def test_a_year_after_the_papers_name_is_its_imprint(line: str, an_article: AnArticle) -> None:
    assert an_article(f"ASTANA. May 28. KAZINFORM - {BODY}\n\n{line}").imprint_year == 2007


@pytest.mark.parametrize("line", ["They want to be done by 2030.", "Plan 5 2007", "Vision of the Nation until 2050"])
def test_other_years_at_the_edge_are_no_imprint(line: str, an_article: AnArticle) -> None:
    assert an_article(f"ASTANA. May 28. KAZINFORM - {BODY}\n\n{line}").imprint_year is None


@pytest.mark.parametrize("line", ["Astana, November 3 /Interfax/", "ASTANA, 3 November (Trend)"])
def test_a_dateline_may_close_the_text(line: str, an_article: AnArticle) -> None:
    article = an_article(f"Ambassador meets rector in Astana\n\n{BODY}\n\n{line}")
    assert article.dateline is not None
    assert article.dateline.day is not None
    assert (article.dateline.day.month, article.dateline.day.day) == (11, 3)


@pytest.mark.parametrize("line", ["November 25, 2025. Translated automatically.", "25.11.2025. Prepared by a machine."])
def test_a_date_may_open_the_last_line(line: str, an_article: AnArticle) -> None:
    assert str(an_article(f"Ambassador meets rector\n\n{BODY}\n\n{line}").published_on) == "2025-11-25"


@pytest.mark.parametrize(("line", "day"), [("INSIGHT   9/14/07", "2007-09-14"), ("24.kg 16/09/07", "2007-09-16")])
def test_short_numeric_dates_are_day_first_unless_they_cannot(line: str, day: str, an_article: AnArticle) -> None:
    assert str(an_article(f"{line}\n\nAmbassador meets rector in Astana\n\n{BODY}").published_on) == day


def test_a_year_alone_may_close_the_page(an_article: AnArticle) -> None:
    assert an_article(f"ASTANA. May 28. KAZINFORM - {BODY}\n\n2007").imprint_year == 2007
