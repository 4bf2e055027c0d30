"""From document to article: metadata line off, furniture told apart, words cut, dates found, sentences split."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kzturk.articles.datelines import known_places, place_beside, read_dateline, sign_off
from kzturk.articles.days import find_days
from kzturk.articles.daywords import DayMention, DayWords, make_day
from kzturk.articles.imprints import imprint_year, issue_month, volume_year
from kzturk.articles.language import detect_language
from kzturk.articles.lines import FurnitureWords, Line, find_title, mark_furniture, mark_lists, split_lines
from kzturk.articles.mastheads import names_at_the_end, names_at_the_head
from kzturk.articles.model import Article, Dateline, Sentence
from kzturk.articles.publishers import (
    byline_publisher,
    closing_publisher,
    heading_publisher,
    imprint_publisher,
    known_bylines,
    known_publishers,
    linked_publisher,
    official_body,
    reporting_publisher,
    told_publisher,
    wire_publisher,
)
from kzturk.articles.sentences import split_sentences
from kzturk.articles.stamps import (
    DATE_LINE,
    Stamp,
    address_day,
    closing_stamp,
    despatch_day,
    find_address,
    is_date_line,
    opening_stamp,
    plausible,
    take_clocked_stamp,
    take_closing_date,
    whole_days,
)
from kzturk.articles.words import Words, cut_words
from kzturk.documents.model import DATE_LINE_BASIS, Document
from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Source
from kzturk.values import fold

_SHORT, _STORY_DAYS, _HEAD_LINES, _RETRIEVED = 16, 10, 8, 30
_KINDS = {"paragraph": "body", "title": "title", "heading": "heading", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class _Tables:
    """What a language and the knowledge give the building of articles, compiled once."""

    days: DayWords
    furniture: FurnitureWords
    abbreviations: frozenset[str]
    stopwords: frozenset[str]
    places: dict[str, str]
    publishers: dict[str, str]
    bylines: dict[str, str]
    lands: frozenset[str]
    bodies: frozenset[str]


@lru_cache(maxsize=8)
def _tables(knowledge: Knowledge, code: str) -> _Tables:
    language = knowledge.languages.get(code, {})
    return _Tables(
        DayWords(language),
        FurnitureWords(language),
        frozenset(language.get("abbreviations", {}).get("words", ())),
        frozenset(language.get("stopwords", ())),
        known_places(knowledge),
        known_publishers(knowledge),
        known_bylines(knowledge),
        frozenset(fold(n.text) for p in knowledge.places.values() if p.kind == "country" for n in p.names),
        frozenset(language.get("furniture", {}).get("bodies", ())),
    )


@lru_cache(maxsize=8)
def _stopwords(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    return {code: frozenset(table.get("stopwords", ())) for code, table in knowledge.languages.items()}


def build_article(document: Document, knowledge: Knowledge) -> Article:
    """Build the article that a document holds. Never fails: what is not there is None."""
    text, stamped = _strip_date_line(document.text)
    words = cut_words(text)
    language = document.fields.get("language") or detect_language(text, words.keys, _stopwords(knowledge))
    tables = _tables(knowledge, language if language in knowledge.languages else "en")
    lines = split_lines(words, tables.furniture.rolls)
    page = _Page(document, knowledge, tables, text, words, lines)
    page.read(stamped)
    return page.article(language)


def _strip_date_line(text: str) -> tuple[str, date | None]:
    """Take the ``date YYYY-MM-DD`` line off; return the text without it and the day it names."""
    match = DATE_LINE.match(text)
    if match is None:
        return text, None
    year, month, day = (int(part) for part in match.groups())
    return text[match.end() :], plausible(make_day(year, month, day))


class _Page:
    """One page while it is being built; gathers what each step finds."""

    def __init__(
        self,
        document: Document,
        knowledge: Knowledge,
        tables: _Tables,
        text: str,
        words: Words,
        lines: list[Line],
    ) -> None:
        self.document, self.knowledge, self.tables = document, knowledge, tables
        self.text, self.words, self.lines = text, words, lines
        self.publisher_id: str | None = None
        self.publisher: str | None = document.fields.get("publisher")
        self.url: str | None = document.fields.get("url")
        self.dateline: Dateline | None = None
        self.sign_off_from = len(words)
        self.stamps: list[Stamp] = []
        self.days: list[DayMention] = []
        self.title: Line | None = None
        self.sentences: list[Sentence] = []
        self.lead: Line | None = None
        self.lead_from = 0
        self.stamps_later: list[Stamp] = []
        self.told: DayMention | None = None

    def read(self, stamped: date | None) -> None:
        """Run the steps in order: dates, lines, sentences, publisher, publication day."""
        self.days = find_days(self.words, self.tables.days, month_first=self._is_american())
        own_lines = self._mark_date_lines()
        mark_furniture(self.lines, self.tables.furniture)
        mark_lists(self.lines)
        self._read_heading_datelines()
        self.title = find_title(self.lines, self.words, self.tables.stopwords, self.tables.furniture.headers)
        self._read_edges()
        self._split()
        field = self.document.fields.get("published_on")
        if field and (day := _iso_day(field)):
            self.stamps.append(Stamp(day, "field", None))
        if stamped is not None:
            self.stamps.append(Stamp(stamped, DATE_LINE_BASIS, None))
        self.stamps += [self._checked(stamp) for stamp in own_lines]
        self._stamp_dateline()

    def _is_american(self) -> bool:
        for line in self.lines[:6] + self.lines[-3:]:
            name = " ".join(self.words.keys[line.first : line.last]) if line.words <= 6 else ""
            source = self.tables.publishers.get(name)
            if source and self.knowledge.sources[source].month_first:
                return True
        return False

    def _mark_date_lines(self) -> list[Stamp]:
        """Mark the lines that are dates; return those above the text, else those at its end."""
        head: list[Stamp] = []
        updated: list[Stamp] = []
        tail: list[Stamp] = []
        body_seen = False
        for line in self.lines:
            above, body_seen = not body_seen, body_seen or (line.words >= 25 and line.closed)
            if line.text.lower().lstrip("([* ").startswith(self.tables.furniture.looked_at):
                line.kind = "furniture" if line.words <= _SHORT else ""
                continue
            sent = despatch_day(line, self.words, self.days)
            self.told = self.told or sent
            mention = sent or is_date_line(line, self.words, self.days, self.tables.furniture.beside_dates)
            if mention is not None:
                line.kind = "date"
                beside = place_beside(self.words, line.first, line.last, mention, self.tables.places)
                self.dateline = self.dateline or beside
            elif above and not head:
                mention = take_clocked_stamp(line, self.words, self.days)
            if mention is None and ((above and not head) or line is self.lines[-1]):
                mention = take_closing_date(line, self.words, self.days)
            if mention is None:
                continue
            last = mention.end_day if mention.end_month is None else None  # a weekly is out when its week is over
            day = plausible(make_day(mention.year or 0, mention.month, last or mention.day))
            if day is not None:
                span = (self.words.starts[mention.first], self.words.ends[mention.last - 1])
                where = updated if "updated" in line.text.lower() else tail if body_seen else head
                where.append(Stamp(day, "own-line", span))
        if len(head) > 1 and self.lines[0].kind == "date" and (head[0].day - head[1].day).days > _RETRIEVED:
            del head[0]  # what heads a page of long ago is the day on which somebody opened it
        return head or updated or tail[:1]

    def _read_edges(self) -> None:
        """Read dateline, sign-off, address and publisher."""
        for line in self.lines:
            if self.url is None and line.kind != "paragraph":
                self.url = find_address(line)
        body = [line for line in self.lines if line.kind == "paragraph"]
        if self.publisher_id is None:
            before = body[0].start if body else len(self.text)
            self.publisher_id = heading_publisher(self.lines, before, self.tables.publishers)
        if body:
            first, last = body[0].first, body[0].last
            head = read_dateline(self.words, first, last, self.days, self.tables.places, self.tables.publishers)
            self.dateline, self.publisher_id = (
                head.dateline or self.dateline,
                head.publisher or self.publisher_id,
            )
            self.publisher = self.publisher or (head.printed if self.publisher_id is None else None)
            self.lead, self.lead_from = body[0], head.last
            self._read_text_stamps(body)
        for line in [*(body or self.lines)[-1:], *self.lines[-2:]]:
            self._read_sign_off(line)
        self._read_closing_dateline()
        self._publisher_by_domain()
        if self.publisher_id is None and self.publisher is None:
            self._find_publisher(body[0].start if body else len(self.text))

    def _find_publisher(self, before: int) -> None:
        """Look for the publisher where neither heading nor dateline names one that is known."""
        tables, lines = self.tables, self.lines
        self.publisher_id = byline_publisher(lines, tables.bylines) or wire_publisher(lines, tables.publishers)
        if self.publisher_id is None:
            self.publisher = official_body(lines, before, self.words, tables.bodies, tables.lands) or None
        if self.publisher_id is None and self.publisher is None:
            self.publisher_id = (
                reporting_publisher(self.words, tables.publishers)
                or closing_publisher(lines, tables.publishers)
                or imprint_publisher(lines, self.words, tables.furniture.imprint, tables.publishers)
                or linked_publisher(lines, tables.publishers)
                or told_publisher(self.words, tables.publishers)
            )
        if self.publisher_id is None and self.publisher is None:
            self._find_unknown_publisher(before)

    def _find_unknown_publisher(self, before: int) -> None:
        """Take the name that stands where only a publisher's does, whether it is known or not."""
        table = self.tables.publishers
        words = self.tables.furniture
        for name in [*names_at_the_head(self.lines, before, words), *names_at_the_end(self.lines, words)]:
            folded = fold(name)
            self.publisher_id = table.get(folded) or table.get(f"/{folded}")
            self.publisher = None if self.publisher_id else name
            return

    def _read_sign_off(self, line: Line) -> None:
        source, day, at = sign_off(self.words, line.first, line.last, self.days, self.tables.publishers)
        if source is not None:
            self.publisher_id, self.sign_off_from = source, min(at, self.sign_off_from)
        if day is not None:
            self._later("sign-off", day)

    def _read_text_stamps(self, body: list[Line]) -> None:
        """Read the dates that stand for themselves at the very head and at the very end of the text."""
        first, last = body[0], body[-1]
        for line in self.lines[:_HEAD_LINES]:
            if line.text.lower().startswith(self.tables.furniture.transcript):
                days = (d for d in self.days if d.kind == "day" and line.first <= d.first < line.last)
                self.told = next(days, self.told)
        opening = opening_stamp(first, self.words, self.days)
        if opening is not None and not self._tells_of_later_days(opening):
            self.lead_from = max(self.lead_from, opening.last)
        elif first.text.lower().startswith(self.tables.furniture.transcript):
            opening = next(iter(whole_days(first, self.words, self.days)), None)
        if opening is not None and not self._tells_of_later_days(opening):
            self._later("dateline", opening)
        closing = closing_stamp(last, self.words, self.days, self.tables.furniture.beside_dates)
        if closing is None and last is not first and last.words <= _SHORT // 2:
            closing = opening_stamp(last, self.words, self.days)
        if closing is not None:
            self._later("sign-off", closing)
            self.sign_off_from = closing.first

    def _tells_of_later_days(self, stamp: DayMention) -> bool:
        """Tell whether a whole date further down is a little later: then the first one is a day of the story."""
        made = make_day(stamp.year or 0, stamp.month, stamp.day)
        told = [
            make_day(d.year, d.month, d.day) for d in self.days if d.kind == "day" and d.year and d.first > stamp.first
        ]
        return made is not None and any(day is not None and 0 < (day - made).days <= _STORY_DAYS for day in told)

    def _later(self, basis: str, day: DayMention) -> None:
        made = plausible(make_day(day.year or 0, day.month, day.day))
        if made is not None:
            self.stamps_later.append(Stamp(made, basis, self._span(day)))

    def _read_heading_datelines(self) -> None:
        """A line above the text that is nothing but place and date is the dateline."""
        before = next((line.start for line in self.lines if line.kind == "paragraph"), 0)
        for line in self.lines:
            if line.kind == "heading" and line.start < before and line.words <= 9:
                labelled = self.words.keys[line.first] == "dateline"
                first, last = line.first + labelled, line.last
                head = read_dateline(
                    self.words, first, last, self.days, self.tables.places, self.tables.publishers, whole=True
                )
                ends = head.last >= last or self.words.keys[head.last] == "by"
                if head.dateline is not None and ends and head.dateline.place is not None:
                    line.kind = "date"
                    self.dateline = head.dateline
                    self.publisher_id = head.publisher or self.publisher_id

    def _read_closing_dateline(self) -> None:
        """A last line that is nothing but place, date and agency is the dateline ("Astana, November 3 /Interfax/")."""
        line = self.lines[-1] if self.lines else None
        if self.dateline is None and line is not None and line.words <= 9:
            names = (self.tables.places, self.tables.publishers)
            head = read_dateline(self.words, line.first, line.last, self.days, *names, whole=True)
            if head.dateline is not None and head.last >= line.last and head.dateline.place and head.dateline.day:
                line.kind, self.dateline = "date", head.dateline

    def _publisher_by_domain(self) -> None:
        if self.publisher_id is None and self.url:
            host = re.sub(r"^(https?://)?(www\.)?", "", self.url.lower()).split("/")[0]
            for source in self.knowledge.sources.values():
                if any(host == domain or host.endswith("." + domain) for domain in source.domains):
                    self.publisher_id = source.id

    def _stamp_dateline(self) -> None:
        day = self.dateline.day if self.dateline else None
        if day is not None and day.year is not None:
            made = plausible(make_day(day.year, day.month, day.end_day or day.day))
            if made is not None:
                self.stamps.append(Stamp(made, "dateline", self._span(day)))
        self.stamps += self.stamps_later
        if self.url and (found := plausible(address_day(self.url))):
            self.stamps.append(Stamp(found, "address", None))

    def _checked(self, stamp: Stamp) -> Stamp:
        """Swap day and month of a numeric date when the text tells of later days that the swapped one allows."""
        if stamp.span is None or not re.fullmatch(r"\d{1,2}\W\d{1,2}\W\d{4}", self.text[slice(*stamp.span)]):
            return stamp
        swapped = make_day(stamp.day.year, stamp.day.day, stamp.day.month)
        told = [
            make_day(d.year or 0, d.month, d.day)
            for d in self.days
            if d.kind == "day" and d.year and self.words.starts[d.first] > stamp.span[1]
        ]
        later = [day for day in told if day is not None and day > stamp.day]
        if swapped is not None and later and max(later) <= swapped:
            return Stamp(swapped, stamp.basis, stamp.span)
        return stamp

    def _span(self, day: DayMention) -> tuple[int, int]:
        return self.words.starts[day.first], self.words.ends[day.last - 1]

    def _split(self) -> None:
        for number, line in enumerate(self.lines):
            kind = _KINDS.get(line.kind)
            if kind is None:
                continue
            first, last = line.first, line.last
            if line is self.lead and self.lead_from > first:
                first = self.lead_from
            for begin, end in split_sentences(self.words, first, last, self.tables.abbreviations):
                if begin < self.sign_off_from:
                    self.sentences.append(Sentence(begin, min(end, self.sign_off_from), kind, number))

    def _volume_year(self, source: Source | None) -> int | None:
        first = source.first_volume if source is not None else None
        return volume_year(self.lines, self.words, first) if first is not None else None

    def article(self, language: str | None) -> Article:
        """Return what was gathered as a value."""
        stamp = self.stamps[0] if self.stamps else None
        source = self.knowledge.sources.get(self.publisher_id) if self.publisher_id else None
        return Article(
            source=self.document.source,
            text=self.text,
            words=self.words,
            sentences=tuple(self.sentences),
            days=tuple(self.days),
            title=self.document.fields.get("title") or (self.title.text if self.title else None),
            language=language,
            publisher=self.publisher or (source.name if source else None),
            publisher_id=self.publisher_id,
            url=self.url,
            published_on=stamp.day if stamp else None,
            published_basis=stamp.basis if stamp else None,
            published_span=stamp.span if stamp else None,
            dateline=self.dateline,
            told=self.told,
            sign_off_from=self.sign_off_from,
            imprint_year=imprint_year(self.lines, self.words) or self._volume_year(source),
            issue=issue_month(self.lines, self.days) if stamp is None else None,
        )


def _iso_day(text: str) -> date | None:
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", text)
    return plausible(make_day(int(match[1]), int(match[2]), int(match[3]))) if match else None
