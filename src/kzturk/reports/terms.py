"""Terms of office as witnesses of the date: when everybody whom an article prints with an office held it."""

from __future__ import annotations

from datetime import date
from functools import cached_property, lru_cache

from kzturk.articles import Article, DayMention, Sentence, make_day
from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Tenure
from kzturk.mentions import Actor, Mentions


@lru_cache(maxsize=8)
def _latest_year(knowledge: Knowledge) -> int:
    """Return the last year that the knowledge tells anything of: a term without an end ran on until then at least."""
    return max((o.days.end.year for o in knowledge.occasions.values() if o.days), default=2030)


_TELLING_RANK, _CELEBRATED = 40, 9


class Terms:
    """The offices printed in one article, and the days and years that they allow."""

    def __init__(self, mentions: Mentions, knowledge: Knowledge) -> None:
        self.article: Article = mentions.article
        self.mentions, self.knowledge = mentions, knowledge

    @cached_property
    def printed(self) -> list[list[Tenure]]:
        """Return, for each different person printed with an office, the tenures that the office may mean."""
        found = {}
        for actor in self.mentions.actors:
            if actor.kind == "named" and len(actor.people) == 1 and not (actor.former or actor.absent):
                person = self.knowledge.people[actor.people[0]]
                offices = {o for t, _ in actor.titles for o in self.knowledge.offices_named(t, person.country or "")}
                found[person.id, tuple(sorted(offices))] = [t for t in person.tenures if t.office in offices]
        return [spans for spans in found.values() if spans]

    def held_on(self, day: date) -> bool:
        """Tell whether everybody printed with an office may have held it on a day."""
        return all(any(t.possibly_on(day) for t in spans) for spans in self.printed)

    def contradict(self, published: date) -> bool:
        """Tell whether the offices in headline and lead rule the metadata's day out: then the text wins."""
        lead = [s for s in self.article.sentences if s.kind in {"title", "body"}][:3]
        fits: list[bool] = []
        for sentence in lead:
            if any(d.year is not None and sentence.first <= d.first < sentence.last for d in self.article.days):
                continue
            for actor in self.mentions.actors:
                if (
                    sentence.first <= actor.first < sentence.last
                    and actor.kind == "named"
                    and not (actor.former or actor.absent)
                ):
                    held = self._held_about(actor, published)
                    if held is not None:
                        fits.append(held)
        return not all(fits)

    def _held_about(self, actor: Actor, day: date) -> bool | None:
        """Tell whether a named person held the printed office about a day; None where no unique office is printed."""
        if len(actor.people) != 1:
            return None
        person = self.knowledge.people[actor.people[0]]
        offices = {
            o
            for t, _ in actor.titles
            for o in self.knowledge.offices_named(t, person.country or "")
            if self.knowledge.offices[o].rank <= _TELLING_RANK and self.knowledge.offices[o].unique
        }
        spans = [t for t in person.tenures if t.office in offices]
        if not spans or person.country not in {"KZ", "TM"}:
            return None
        return any(
            t.held_from.start.year - 1 <= day.year <= (t.held_until.end.year + 1 if t.held_until else 9999)
            for t in spans
        )

    def years(self) -> list[int]:
        """Return the years in which all the offices that are printed with a name were held by those people."""
        years = set(range(1990, 2041))
        for actor in self.mentions.actors:
            if actor.kind != "named" or len(actor.people) != 1 or actor.former:
                continue
            person = self.knowledge.people[actor.people[0]]
            for title, _ in actor.titles:
                offices = set(self.knowledge.offices_named(title, person.country or ""))
                spans = [t for t in person.tenures if t.office in offices]
                if spans:
                    years &= {
                        y
                        for t in spans
                        for y in range(
                            t.held_from.start.year,
                            (t.held_until.end.year if t.held_until else _latest_year(self.knowledge)) + 1,
                        )
                    }
        return sorted(years)

    def only_year_of(self, mention: DayMention) -> int | None:
        """Return the only year in which all printed offices fit the day."""
        years = []
        for year in range(1991, 2041):
            day = make_day(year, mention.month, mention.day)
            if day is not None and self.held_on(day):
                years.append(year)
        return years[0] if len(years) == 1 else None

    def year_by_anniversary(self, fitting: list[int]) -> int | None:
        """Return the fitting year in which an anniversary named in the text falls ("the 20th anniversary of diplomatic
        relations")."""
        keys = self.article.words.keys
        years = set()
        for at in (at for at, key in enumerate(keys) if key == "anniversary" and at):
            number = keys[at - 1][:-2]
            told = f" {' '.join(keys[at + 1 : at + _CELEBRATED])} "
            if keys[at - 1].endswith("th") and number.isdigit():
                first = self.mentions.lexicon.first_years.items()
                years |= {year + int(number) for words, year in first if f" {words} " in told}
        found = years & set(fitting)
        return found.pop() if len(found) == 1 else None

    def year_by_weekday(self, fitting: list[int], latest: int | None = None) -> int | None:
        """Return the only fitting year in which the dateline's day is the weekday that the lead names, of several the
        one that follows the ``latest`` year told.

        "ASHGABAT. Oct 5 (Interfax) - ... on Wednesday": the day of the report is the day reported.
        """
        dateline = self.article.dateline
        if dateline is None or dateline.day is None or dateline.day.kind != "day":
            return None
        lead = [s for s in self.article.sentences if s.kind == "body"][:2]
        named = next((told for sentence in lead if (told := self._weekdays_in(sentence))), set())
        if len(named) != 1:
            return None
        days = [day for year in fitting if (day := dateline.day.on(year)) is not None and self.held_on(day)]
        years = [day.year for day in days if day.weekday() in named]
        if len(years) > 1 and latest is not None:  # "trade was $62 million in 1996": told then, or early in the next
            years = [year for year in years if year - latest in {0, 1}]
        return years[0] if len(years) == 1 else None

    def _weekdays_in(self, sentence: Sentence) -> set[int | None]:
        """Return the weekdays named in a sentence; "Friday's session" may be one to come."""
        return {
            day.weekday
            for day in self.article.days
            if day.kind == "weekday" and sentence.first <= day.first < sentence.last and not day.direction
            if self.article.words.keys[day.last : day.last + 1] != ["s"]
        }
