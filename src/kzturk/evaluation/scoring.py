"""Readings compared with their coding, field by field (docs/gold.md tells what is compared and how)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from kzturk.evaluation.gold import GoldArticle, gold_days
from kzturk.evaluation.matching import align, names_of, pair_people
from kzturk.evaluation.sameness import Sameness, know_sameness
from kzturk.evaluation.tallies import Comparison, Scores
from kzturk.knowledge import Knowledge
from kzturk.reports import Reading, Report
from kzturk.reports.model import Figure, Participant

Json = dict[str, Any]
_TOLERANCE = 0.005
_PLAIN_FIELDS = ("format", "kind", "visit", "status", "prominence")


def score(pairs: Iterable[tuple[GoldArticle, Reading]], knowledge: Knowledge) -> Scores:
    """Score readings against their coding; what counts as the same follows from the knowledge."""
    scores, sameness = Scores(), know_sameness(knowledge)
    for article, reading in pairs:
        _ArticleScorer(article, reading, scores, sameness).score()
    return scores


class _ArticleScorer:
    """Compares one article's reading with its coding."""

    def __init__(self, article: GoldArticle, reading: Reading, scores: Scores, sameness: Sameness) -> None:
        self.article, self.reading, self.scores, self.sameness = article, reading, scores, sameness

    def score(self) -> None:
        """Score the page, its meetings and whether it rightly has none."""
        self.scores.articles[self.article.language] += 1
        self._page()
        aligned = align(self.article.meetings, self.reading.reports, self.sameness)
        self._meetings(aligned)
        self._nothing()
        for meeting, report in aligned:
            if not meeting.get("optional"):
                _ReportScorer(self, meeting, report).score()

    def note(
        self,
        name: str,
        coded: object,
        found: object,
        *,
        canonical: bool | None = None,
        exact: bool | None = None,
        confidence: float | None = None,
    ) -> None:
        """Keep one comparison; without more said, both ways of comparing are equality."""
        exactly = coded == found if exact is None else exact
        self.scores.comparisons.append(
            Comparison(
                article=self.article.id,
                language=self.article.language,
                field=name,
                coded=_shown(coded),
                found=_shown(found),
                exact=exactly,
                canonical=exactly if canonical is None else canonical,
                confidence=confidence,
            )
        )

    def one_of(self, name: str, coded: Json, found: object, *, confidence: float | None = None) -> None:
        """Compare a single value with the coded one and its alternatives."""
        accepted = [coded.get(name), *(coded.get(f"{name}_alternatives") or [])]
        self.note(name, accepted[0], found, canonical=found in accepted, confidence=confidence)

    def _page(self) -> None:
        coding, facts = self.article.coding, self.reading.article
        if "published_on" in coding:
            self.one_of("published_on", coding, _day(facts.published_on))
        if "publisher" in coding:
            accepted = [coding["publisher"], *(coding.get("publisher_alternatives") or [])]
            same = any(self.sameness.publisher(one, facts.publisher) for one in accepted)
            self.note("publisher", accepted[0], facts.publisher, canonical=same)

    def _meetings(self, aligned: list[tuple[Json, Report]]) -> None:
        required = [meeting for meeting in self.article.meetings if not meeting.get("optional")]
        self.scores.meetings += len(required)
        for meeting in required:
            report = next((report for gold, report in aligned if gold is meeting), None)
            found = _summary_of(report) if report else None
            self.note("meetings", _summary(meeting), found, exact=report is not None)
        taken = [report for _, report in aligned]
        for report in self.reading.reports:
            if not any(report is other for other in taken):
                self.note("meetings", None, _summary_of(report), exact=False)

    def _nothing(self) -> None:
        """An article without a ``main`` ``held`` meeting: was it left without one, and with which reason?"""
        if any(_is_news(m.get("prominence"), m.get("status")) for m in self.article.meetings):
            return
        news = [report for report in self.reading.reports if _is_news(report.prominence, report.status)]
        found = _summary_of(news[0]) if news else "none"
        self.note("no-meeting", "none", found, exact=not news)
        if "reason" in self.article.coding:
            self.one_of("reason", self.article.coding, self.reading.reason)


class _ReportScorer:
    """Compares one found report with the meeting it was paired with."""

    def __init__(self, page: _ArticleScorer, meeting: Json, report: Report) -> None:
        self.page, self.meeting, self.report, self.sameness = page, meeting, report, page.sameness
        self.sure: dict[str, float] = {}
        for evidence in report.evidence:
            self.sure[evidence.field] = max(self.sure.get(evidence.field, 0.0), evidence.confidence)

    def score(self) -> None:
        """Score every field of a meeting that was found."""
        self._date()
        for name in _PLAIN_FIELDS:
            found = getattr(self.report, name)
            self.page.one_of(name, self.meeting, found, confidence=self.sure.get(name))
        self._venue()
        self._occasion()
        self._people()
        self._topics()
        self._outcomes()
        self._figures()

    def _date(self) -> None:
        day = self.report.date
        found = (day.start, day.end) if day.start and day.end else None
        accepted = [gold_days(d) for d in (self.meeting.get("date"), *self._others("date"))]
        coded, right = _days(accepted[0]), found in accepted
        self.page.note("date", coded, _days(found), canonical=right, confidence=self.sure.get("date"))

    def _venue(self) -> None:
        """Country and city; of several venues that are as good, the one that fits best is the coded one."""
        venue = self.report.venue
        country, city = (venue.country, venue.city) if venue else (None, None)
        accepted = [gold or {} for gold in (self.meeting.get("venue"), *self._others("venue"))]

        def fits(gold: Json) -> tuple[bool, bool]:
            return gold.get("country") == country, self.sameness.city(gold.get("city"), city)

        best = max(accepted, key=fits)
        same_country, same_city = fits(best)
        first = accepted[0]
        sure = self.sure.get("venue") if country else None
        self.page.note("venue.country", first.get("country"), country, canonical=same_country, confidence=sure)
        sure = self.sure.get("venue.city", self.sure.get("venue")) if city else None
        self.page.note("venue.city", first.get("city"), city, canonical=same_city, confidence=sure)

    def _occasion(self) -> None:
        found = self.report.occasion
        accepted = [self.meeting.get("occasion"), *self._others("occasion")]
        same = any(self.sameness.occasion(one, found) for one in accepted)
        name = found.name if found else None
        sure = self.sure.get("occasion")
        self.page.note("occasion", accepted[0], name, canonical=same, confidence=sure)

    def _people(self) -> None:
        gold = self.meeting.get("participants") or []
        pairs = pair_people(gold, self.report, self.sameness)
        for coded, found in pairs:
            sure = self._sure_of(found)
            exact = found.name in names_of(coded)
            self.page.note("participants", names_of(coded)[0], found.name, exact=exact, canonical=True, confidence=sure)
            name = found.name
            country = f"{name}: {coded[1]}", f"{name}: {found.country}"
            self.page.note("participants.country", *country, exact=coded[1] == found.country)
            role = f"{name}: {coded[2]}", f"{name}: {found.role}"
            self.page.note("participants.role", *role, exact=coded[2] == found.role)
        for coded in gold:
            if not any(coded is paired for paired, _ in pairs):
                self.page.note("participants", names_of(coded)[0], None)
        free = pair_people(self.meeting.get("participants_optional") or [], self.report, self.sameness)
        known = [found for _, found in (*pairs, *free)]
        for found in self.report.participants:
            if not any(found is other for other in known):
                self.page.note("participants", None, found.name, confidence=self._sure_of(found))

    def _sure_of(self, person: Participant) -> float | None:
        return self.sure.get(f"participants.{person.id}")

    def _topics(self) -> None:
        gold = set(self.meeting.get("topics") or [])
        optional = set(self.meeting.get("topics_optional") or [])
        found = {topic.code: topic.confidence for topic in self.report.topics}
        for code in sorted(gold | (found.keys() - optional)):
            there = code if code in found else None
            self.page.note("topics", code if code in gold else None, there, confidence=found.get(code))

    def _outcomes(self) -> None:
        """The first so many of a kind are right, further ones wrong unless that kind is optional."""
        gold = Counter(outcome["kind"] for outcome in self.meeting.get("outcomes") or [])
        optional = {o if isinstance(o, str) else o["kind"] for o in self._optional("outcomes")}
        for number, outcome in enumerate(self.report.outcomes):
            sure = self.sure.get(f"outcomes.{number}")
            if gold[outcome.kind]:
                gold[outcome.kind] -= 1
                self.page.note("outcomes", outcome.kind, outcome.kind, confidence=sure)
            elif outcome.kind not in optional:
                self.page.note("outcomes", None, outcome.kind, confidence=sure)
        for kind in gold.elements():
            self.page.note("outcomes", kind, None)

    def _figures(self) -> None:
        left = dict(enumerate(self.report.figures))
        for gold in self.meeting.get("figures") or []:
            match = next((n for n, figure in left.items() if _same_figure(gold, figure)), None)
            if match is None:
                self.page.note("figures", _figure(gold), None)
                continue
            figure = left.pop(match)
            exact = gold["value"] == figure.value
            sure = self.sure.get(f"figures.{match}")
            self.page.note("figures", _figure(gold), _figure_of(figure), exact=exact, canonical=True, confidence=sure)
        for number, figure in left.items():
            if not any(_same_figure(gold, figure) for gold in self._optional("figures")):
                sure = self.sure.get(f"figures.{number}")
                self.page.note("figures", None, _figure_of(figure), confidence=sure)

    def _others(self, name: str) -> list[Any]:
        return self.meeting.get(f"{name}_alternatives") or []

    def _optional(self, name: str) -> list[Any]:
        return self.meeting.get(f"{name}_optional") or []


def _is_news(prominence: str | None, status: str | None) -> bool:
    return prominence == "main" and status == "held"


_UNITS = {"t": "tonnes", "ton": "tonnes", "tons": "tonnes", "tonne": "tonnes", "bcm": "m3", "cubic metres": "m3"}


def _unit(unit: str | None) -> str | None:
    """Return a unit under its one name ("t" and "tonnes" are the same)."""
    return _UNITS.get(unit, unit) if unit else None


def _same_figure(gold: Json | str, figure: Figure) -> bool:
    """Tell whether measure, unit and value (within half a percent) agree; a bare measure takes any value."""
    if isinstance(gold, str):
        return gold == figure.measure
    close = abs(gold["value"] - figure.value) <= _TOLERANCE * abs(gold["value"])
    return bool(gold["measure"] == figure.measure and close and _unit(gold.get("unit")) == _unit(figure.unit))


def _figure(gold: Json) -> str:
    return f"{gold['measure']} {gold['value']:g} {gold.get('unit') or ''}".strip()


def _figure_of(figure: Figure) -> str:
    return f"{figure.measure} {figure.value:g} {figure.unit or ''}".strip()


def _summary(meeting: Json) -> str:
    days = _days(gold_days(meeting.get("date"))) or "no date"
    names = ", ".join(names_of(person)[0] for person in meeting.get("participants") or [])
    return f"{meeting.get('prominence')} {meeting.get('status')} {days}: {names}"


def _summary_of(report: Report) -> str:
    day = report.date
    days = _days((day.start, day.end) if day.start and day.end else None) or "no date"
    return f"{report.prominence} {report.status} {days}: {', '.join(p.name for p in report.participants)}"


def _days(days: tuple[date, date] | None) -> str | None:
    if days is None:
        return None
    return str(days[0]) if days[0] == days[1] else f"{days[0]}..{days[1]}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _shown(value: object) -> str | None:
    return None if value is None else str(value)
