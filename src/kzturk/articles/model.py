"""An article: words, sentences and what the page says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kzturk.articles.daywords import DayMention
from kzturk.articles.words import Words


class Sentence:
    """Words ``first`` to ``last`` (exclusive). ``kind`` is title, body, heading or caption; ``paragraph``
    counts lines."""

    __slots__ = ("first", "kind", "last", "paragraph")

    def __init__(self, first: int, last: int, kind: str, paragraph: int) -> None:
        self.first, self.last, self.kind, self.paragraph = first, last, kind, paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """ "Turkistan, April 22, 2025 –" at the head of the text: place ids, the date, and the words they stand in."""

    printed: str
    place: str | None
    country: str | None
    day: DayMention | None
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article ready to be read. ``published_on`` is None when nothing states it; ``published_basis`` says what does
    (``field``, ``date-line``, ``own-line``, ``dateline``, ``sign-off``, ``address``). ``told`` is the day on which a
    monitored despatch or broadcast was sent: what it calls "today"; ``imprint_year`` the year that stands alone after a
    paper's name."""

    source: str
    text: str
    words: Words
    sentences: tuple[Sentence, ...]
    days: tuple[DayMention, ...]
    title: str | None
    language: str | None
    publisher: str | None
    publisher_id: str | None
    url: str | None
    published_on: date | None
    published_basis: str | None
    published_span: tuple[int, int] | None
    dateline: Dateline | None
    sign_off_from: int
    told: DayMention | None = None
    imprint_year: int | None = None
    issue: DayMention | None = None
    """The month of the issue, where no day of publication is stated."""
