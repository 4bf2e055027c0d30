"""From words to days: the year of a day without one, weekdays, "yesterday", ranges (codebook section 3)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from kzturk.articles import Article, DayMention
from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Occasion
from kzturk.mentions import Mentions, OccasionMention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.belonging import (
    belongs_elsewhere,
    is_ahead,
    is_in_clause,
    is_of_arrival,
    is_of_report,
    is_of_what_is_discussed,
    is_recalled,
)
from kzturk.reports.cancelling import is_unheld
from kzturk.reports.steps import closest_year, days_in, end_of_month, near_day, of_last_year, step_from
from kzturk.reports.terms import Terms
from kzturk.reports.views import View
from kzturk.values import DateRange

_FAR = 370
_MAX_OCCASION_DISTANCE = 200
_LISTED_DAYS = 60
_LATE, _EARLY, _PAST_REACH, _ANNOUNCED = 7, 8, 12, 6
_PAST = frozenset({"amounted", "totaled", "totalled", "reached", "exceeded", "grew", "grown"})
"""In such words the figure of a whole year is told: not before the year is out."""


class Dated:
    """A range of days with how it was reached: ``stated`` or ``relative``; ``guessed_year`` when the year was
    inferred, ``counted`` when it counts from another day of the text."""

    __slots__ = ("basis", "counted", "days", "guessed_year")

    def __init__(self, days: DateRange, basis: str, guessed_year: bool = False, counted: bool = False) -> None:
        self.days, self.basis, self.guessed_year, self.counted = days, basis, guessed_year, counted


_Ranked = tuple[int, int, Dated, int, int]  # fineness, distance, days, first and last word


class Calendar:
    """Resolves the dates of one article. ``published`` may be None; ``year`` is then inferred from the text."""

    def __init__(self, mentions: Mentions, knowledge: Knowledge) -> None:
        self.article: Article = mentions.article
        self.mentions, self.knowledge = mentions, knowledge
        self.published = self.article.published_on
        self.terms = Terms(mentions, knowledge)
        self.conflict = self.published is not None and self.terms.contradict(self.published)
        if self.conflict:
            self.published = None
        self.told: date | None = None
        self.known: dict[int, str] = {}
        self._steps: dict[int, date | None] = {}
        self.views: list[View] = []
        self.named_year = self._latest_year()
        self.occasion_days = self._occasion_days()
        self.issue = end_of_month(self.article.issue) if self.published is None else None
        self.year = self._year_without_publication() if self.published is None else None
        self.published = self.published or self._dateline_day()
        self.telling_day = self._day_by_event()
        self.told = self._told_day()

    # --- anchors

    def _latest_year(self) -> int | None:
        years = [d.year for d in self.article.days if d.year is not None and d.kind != "season" and self._is_told(d)]
        return max(years, default=None)

    def _occasion_days(self) -> DateRange | None:
        """Return the days of the first named occasion that is identified without a date of ours."""
        for mention in self.mentions.occasions:
            found = self.identify(mention, None)
            if found is not None and self.knowledge.occasions[found].days is not None:
                return self.knowledge.occasions[found].days
        return None

    def _year_without_publication(self) -> int | None:
        imprint = self.article.imprint_year if self.issue is None else self.issue.year
        if imprint is not None and imprint in (self.terms.years() or [imprint]):
            return imprint
        if self.occasion_days is not None:
            return self.occasion_days.start.year
        whole = [d.year for d in self.article.days if d.kind == "day" and d.year is not None and self._is_told(d)]
        if whole:
            return whole[0]
        fitting = self.terms.years()
        if len(fitting) == 1:
            return fitting[0]
        only = self._only_year_of_the_dateline()
        if only is not None:
            return only
        told = self.terms.year_by_weekday(fitting, self.named_year) or self.terms.year_by_anniversary(fitting)
        if told is not None:
            return told
        if self.named_year is not None and (not fitting or self.named_year in fitting):
            if self._is_announced(self.named_year):
                return self.named_year - 1
            after = self.named_year + 1
            return after if self._is_over(self.named_year) and (not fitting or after in fitting) else self.named_year
        return self._year_of_the_page()

    def _only_year_of_the_dateline(self) -> int | None:
        """Return the only year in which all printed offices were held on the dateline's day."""
        day = self.article.dateline.day if self.article.dateline is not None else None
        return self.terms.only_year_of(day) if day is not None and day.kind == "day" and self.terms.printed else None

    def _is_announced(self, year: int) -> bool:
        """Tell whether a year is only that of something to come, earlier in it than the day of the dateline."""
        day = self.article.dateline.day if self.article.dateline is not None else None
        named = [d for d in self.article.days if d.year == year and self._is_told(d)]
        return day is not None and all(
            d.month is not None
            and d.month < (day.month or 0)
            and any(m.kind == "planned" and 0 <= d.first - m.last <= _ANNOUNCED for m in self.mentions.moods)
            for d in named
        )

    def _is_over(self, year: int) -> bool:
        """Tell whether a year is told as a whole ("in 2024 trade amounted to ...") in what was written early in one."""
        day = self.article.dateline.day if self.article.dateline is not None else None
        named = [d for d in self.article.days if d.year == year and self._is_told(d)]
        keys = self.article.words.keys
        whole = all(d.kind == "year" and keys[d.first - 1] in {"in", "of", "for"} for d in named)
        past = any(_PAST & set(keys[max(d.first - _PAST_REACH, 0) : d.last + _PAST_REACH]) for d in named)
        return day is not None and (day.month or 12) <= _EARLY and whole and past

    def _year_of_the_page(self) -> int | None:
        """Return the one year of the page's imprint, else of the other stories listed about the same days."""
        words = self.article.words
        imprint = {
            d.year
            for d in self.article.days
            if d.kind == "year" and ("©" in words.gap_text(d.first) or words.keys[d.first - 1] in {"c", "copyright"})
        }
        first = next((d for d in self.article.days if d.kind == "day" and d.year is None), None)
        listed = {
            day.year
            for d in self.article.days
            if d.kind == "day" and d.year is not None and not self._is_told(d) and (day := d.on(d.year)) is not None
            if first is not None and (near := first.on(d.year)) is not None and abs((day - near).days) <= _LISTED_DAYS
        }
        years = imprint or listed
        return years.pop() if len(years) == 1 else None

    def _day_by_event(self) -> date | None:
        """Return the day on which a known event is spoken of as "tomorrow's forum" or "yesterday's summit"."""
        if self.occasion_days is None:
            return None
        for cue in self.mentions.cues:
            if cue.kind != "deictic" or cue.value not in {"1", "-1"}:
                continue
            after = self.article.words.keys[cue.last : cue.last + 5]
            if after[:1] == ["s"] and self.lexicon.event_nouns & set(after):
                return self.occasion_days.start - timedelta(days=int(cue.value))
        return None

    def _is_told(self, day: DayMention) -> bool:
        """Tell whether a date stands in the text itself, not in a menu or a list of other stories."""
        sentences = self.article.sentences
        at = bisect_right(sentences, day.first, key=lambda sentence: sentence.first) - 1
        return at >= 0 and day.first < sentences[at].last and sentences[at].kind != "heading"

    def _dateline_day(self) -> date | None:
        """Return the dateline's day with the inferred year, where no publication date is stated."""
        dateline = self.article.dateline
        if dateline is None or dateline.day is None or dateline.day.kind != "day":
            return None
        year = dateline.day.year or self.year
        return dateline.day.on(year) if year else None

    def _told_day(self) -> date | None:
        """Return the day that the text calls today: of the despatch or the dateline, where the page is a little
        later."""
        dateline = self.article.dateline
        self.told = self.published
        for mention in (self.article.told, dateline.day if dateline is not None else None):
            if self.published is None or mention is None or mention.end_day is not None:
                continue
            dated = self.resolve(mention)
            if dated is not None and 0 <= (self.published - dated.days.start).days <= _LATE:
                return dated.days.start
        return self.published

    @property
    def anchor(self) -> date | None:
        """Return the day that offices are read on before a meeting has its own: publication, occasion, or mid-year."""
        if self.published is not None or self.issue is not None:
            return self.published or self.issue
        first = next((d for d in self.article.days if d.kind == "day" and d.year and d.on(d.year)), None)
        if first is not None:
            return first.on(first.year or 0)
        if self.occasion_days is not None:
            return self.occasion_days.start
        return date(self.year, 7, 1) if self.year else None

    @property
    def lexicon(self) -> Lexicon:
        """The words of the article's language."""
        return self.mentions.lexicon

    def lend(self, occasion: str, view: View) -> None:
        """Let a sentence without an event of its own stand beside an occasion named elsewhere in the article."""
        for other in self.views:
            for mention in other.occasions:
                if self.known.get(id(mention)) == occasion and mention not in view.occasions:
                    view.occasions.append(mention)
                    return

    # --- mentions of days

    def resolve(self, mention: DayMention) -> Dated | None:
        """Return the days a mention means, None where it cannot be told (nothing is ever made up)."""
        if mention.kind == "weekday":
            return self._weekday(mention)
        if mention.month is None and mention.kind in {"day", "week", "month"}:
            days = near_day(mention, self.told) if self.told is not None else None
            return Dated(days, "relative") if days is not None else None
        year, guessed = self._year_of(mention)
        if year is None:
            return None
        basis = "relative" if mention.year_offset is not None else "stated"
        days = days_in(mention, year)
        return Dated(days, basis, guessed) if days is not None else None

    def _year_of(self, mention: DayMention) -> tuple[int | None, bool]:
        if mention.year is not None:
            return mention.year, False
        base = self.published or (self.occasion_days.start if self.occasion_days else None)
        if mention.year_offset is not None:
            return (base.year + mention.year_offset, False) if base else (None, True)
        if self.published is not None:
            return closest_year(mention, self.published), True
        if self.issue is not None and mention.month is not None:
            return self.issue.year - (mention.month > self.issue.month), True
        return self.year or self.terms.only_year_of(mention), True

    def _weekday(self, mention: DayMention) -> Dated | None:
        base = self.told or (self.occasion_days.end if self.occasion_days else None)
        if base is None or mention.weekday is None:
            return None
        back = (base.weekday() - mention.weekday) % 7
        if mention.direction < 0 and back == 0:
            back = 7
        day = base + timedelta(days=7 - back if mention.direction > 0 else -back)
        return Dated(DateRange.of_day(day), "relative")

    def relative(self, offset: int) -> Dated | None:
        """Return the day ``offset`` days from publication ("yesterday" is -1)."""
        base = self.told or (self.occasion_days.start if self.occasion_days else None)
        return Dated(DateRange.of_day(base + timedelta(days=offset)), "relative") if base else None

    def coming(self, mention: DayMention) -> Dated | None:
        """Return the next such weekday after publication (for what is planned)."""
        base = self.told
        if base is None or mention.weekday is None:
            return None
        return Dated(DateRange.of_day(base + timedelta(days=(mention.weekday - base.weekday()) % 7)), "relative")

    def in_stretch(self, view: View, span: tuple[int, int], near: int, *, planned: bool = False) -> Dated | None:
        """Return the days said in a stretch of a sentence, those nearest to word ``near``, finer before coarser."""
        best = self.best_in(view, span, near, planned=planned)
        return best[0] if best else None

    def best_in(
        self, view: View, span: tuple[int, int], near: int, *, planned: bool = False
    ) -> tuple[Dated, int, int] | None:
        """Return the best date of a stretch with the words it stands in."""
        if not view.days and not view.has("deictic", "stepped"):
            return None
        found = [
            *self._days_in(view, span, near, planned),
            *self._deictics_in(view, span, near, planned),
            *self._steps_in(view, span, near, planned),
        ]
        return min(found, key=lambda item: item[:2])[2:] if found else None

    def _days_in(self, view: View, span: tuple[int, int], near: int, planned: bool) -> Iterator[_Ranked]:
        """Yield the written days of a stretch that can be those of what it tells."""
        for mention in view.days:
            if not span[0] <= mention.first < span[1] or belongs_elsewhere(view, mention, self.lexicon):
                continue
            if is_of_report(view, mention.first, self.lexicon):
                continue
            if is_recalled(view, mention.first, near) or (not planned and is_ahead(view, mention.first, near)):
                continue
            if is_of_arrival(view, mention.first, near):
                continue
            if mention.kind == "month" and mention.direction < 0 and not planned and is_in_clause(view, mention, near):
                continue  # "who took power last December"
            if (
                not planned
                and mention.kind in {"week", "month", "year", "season"}
                and is_of_what_is_discussed(view, mention, near)
            ):
                continue
            ahead = planned and mention.kind == "weekday" and not is_unheld(view)
            dated = self.coming(mention) if ahead else self.resolve(mention)
            if dated is not None and not planned and self.is_yet_to_come(dated.days):
                past = of_last_year(dated, mention, view)
                dated = Dated(past, dated.basis, guessed_year=True) if past is not None else None
            if dated is not None:
                yield _FINE[mention.kind], abs(mention.first - near), dated, mention.first, mention.last

    def is_yet_to_come(self, days: DateRange) -> bool:
        """Tell whether days lie after the article was printed: nothing that it tells as held was on them."""
        return self.published is not None and days.start > self.published + timedelta(days=1)

    def _deictics_in(self, view: View, span: tuple[int, int], near: int, planned: bool) -> Iterator[_Ranked]:
        """Yield "today", "yesterday" of a stretch; "tomorrow" never dates what took place."""
        for cue in view.cues:
            if cue.kind != "deictic" or not span[0] <= cue.first < span[1]:
                continue
            ahead = int(cue.value) > 0 or is_ahead(view, cue.first, near)
            if (ahead and not planned) or is_of_report(view, cue.first, self.lexicon):
                continue
            dated = self.relative(int(cue.value))
            if dated is not None:
                yield 1, abs(cue.first - near), dated, cue.first, cue.last

    def _steps_in(self, view: View, span: tuple[int, int], near: int, planned: bool) -> Iterator[_Ranked]:
        """Yield the days of a stretch that count from another one ("the day before", "a day later"), none of them to
        come unless that is planned ("compared positions on the eve of next month's summit")."""
        for cue in view.cues:
            if cue.kind == "stepped" and span[0] <= cue.first < span[1]:
                if cue.first not in self._steps:
                    self._steps[cue.first] = None
                    self._steps[cue.first] = step_from(cue, view, self)
                day = self._steps[cue.first]
                if day is not None and (planned or not self.is_yet_to_come(DateRange.of_day(day))):
                    dated = Dated(DateRange.of_day(day), "relative", counted=True)
                    yield 1, abs(cue.first - near), dated, cue.first, cue.last

    # --- occasions

    def identify(self, mention: OccasionMention, near: date | None) -> str | None:
        """Return the occasion an event mention is: by name, ordinal, year, place, else the only one near the day."""
        if mention.occasion is not None:
            return mention.occasion
        candidates = self.knowledge.occasions_of(mention.series or "")
        if mention.number is not None:
            return next((o.id for o in candidates if o.number == mention.number), None)
        if len(candidates) == 1 and near is None:
            return candidates[0].id
        candidates = self.knowledge.occasions_called(mention.series or "")
        if mention.year is not None:
            candidates = [o for o in candidates if o.days and o.days.start.year == mention.year]
        if mention.place is not None:
            city = self.knowledge.city_of_place(mention.place)
            candidates = [o for o in candidates if self.knowledge.city_of_place(o.place) == city]
        if near is not None:
            dated = [(abs((o.days.start - near).days), o.id) for o in candidates if o.days]
            if dated and (min(dated)[0] <= (_FAR if mention.year else _MAX_OCCASION_DISTANCE if mention.place else 45)):
                return min(dated)[1]
            return None
        if len(candidates) == 1 and (mention.year or mention.place):
            return candidates[0].id
        return self._identify_undated(candidates, placed=mention.place is not None)

    def _identify_undated(self, candidates: list[Occasion], *, placed: bool) -> str | None:
        """Return the only occasion of a series that lies on a day the text names, or in everybody's printed office."""
        dated = [o for o in candidates if o.days is not None and o.days.precision == "day"]
        head = self.article.dateline.day if self.article.dateline else None
        told = {
            (d.month, d.day, d.year) for d in self.article.days if d.kind == "day" and (self._is_told(d) or d is head)
        }
        on_day = [o for o in dated if o.days and _is_among(o.days.start, told)]
        if len(on_day) == 1 and on_day[0].days and self.terms.held_on(on_day[0].days.start):
            return on_day[0].id
        if not placed or len(candidates) != len(dated) or not self.terms.printed:
            return None
        held = [o for o in dated if o.days and self.terms.held_on(o.days.start)]
        return held[0].id if len(held) == 1 else None


def _is_among(day: date, told: set[tuple[int | None, int | None, int | None]]) -> bool:
    return not told.isdisjoint({(day.month, day.day, None), (day.month, day.day, day.year)})


_FINE = {"day": 0, "weekday": 1, "week": 2, "month": 2, "season": 3, "year": 4}
