"""Scores of found against coded, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kzturk.evaluation.gold import GoldArticle, gold_days
from kzturk.evaluation.matching import align, pair_people
from kzturk.reports import Reading, Report
from kzturk.values import fold

Json = dict[str, Any]
F1_FIELDS = ("meetings", "participants", "topics", "outcomes")
RECALL_FIELDS = ("figures",)
CONFIDENT = 0.9


@dataclass(slots=True)
class Tally:
    """Counts of one field: right, found but wrong (``extra``), coded but not found (``missed``)."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, right: bool) -> None:
        """Count one value that is either right or wrong."""
        self.right += right
        self.missed += not right

    @property
    def accuracy(self) -> float | None:
        """Share of coded values found right."""
        total = self.right + self.missed
        return self.right / total if total else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.extra + self.missed
        return 2 * self.right / total if total else None


@dataclass(frozen=True, slots=True)
class Mistake:
    """A value found otherwise than coded; either may be None."""

    article: str
    field: str
    coded: str | None
    found: str | None


@dataclass
class Scores:
    """Tallies by field, the mistakes behind them, and how often confident values were wrong."""

    articles: int = 0
    meetings: int = 0
    tallies: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    confident: Counter[str] = field(default_factory=Counter)
    buckets: dict[float, Tally] = field(default_factory=dict)

    def tally(self, name: str) -> Tally:
        """Return the tally of a field."""
        return self.tallies.setdefault(name, Tally())

    def value(self, name: str) -> float | None:
        """Return a field's figure: F1 for lists, recall or accuracy for the rest."""
        tally = self.tallies.get(name)
        if tally is None:
            return None
        return tally.f1 if name in F1_FIELDS else tally.accuracy

    def note(self, article: str, name: str, coded: object, found: object) -> None:
        """Count a single value and keep it when it is wrong."""
        right = coded == found
        self.tally(name).add(right)
        if not right:
            self.mistakes.append(Mistake(article, name, _shown(coded), _shown(found)))

    def confident_wrong(self) -> float | None:
        """Return the share of values that are wrong among those with a confidence of 0.9 or more."""
        total = self.confident["right"] + self.confident["wrong"]
        return self.confident["wrong"] / total if total else None

    def believe(self, confidence: float | None, right: bool) -> None:
        """Count a value by the confidence it was given."""
        if confidence is None:
            return
        self.buckets.setdefault(min(int(confidence * 10), 9) / 10, Tally()).add(right)
        if confidence >= CONFIDENT:
            self.confident["right" if right else "wrong"] += 1


def _shown(value: object) -> str | None:
    return None if value is None else str(value)


def score(pairs: Iterable[tuple[GoldArticle, Reading]]) -> Scores:
    """Score readings against their coding."""
    scores = Scores()
    for article, reading in pairs:
        scores.articles += 1
        _score_article(article, reading, scores)
    return scores


def _score_article(article: GoldArticle, reading: Reading, scores: Scores) -> None:
    coding = article.coding
    _score_published(article, reading, scores)
    required = [m for m in article.meetings if not m.get("optional")]
    aligned = align(article.meetings, reading.reports)
    matched = [report for _, report in aligned]
    scores.meetings += len(required)
    tally = scores.tally("meetings")
    for meeting in required:
        found = any(gold is meeting for gold, _ in aligned)
        tally.right += found
        tally.missed += not found
        if not found:
            scores.mistakes.append(Mistake(article.id, "meetings", _summary(meeting), None))
    for report in reading.reports:
        if report not in matched:
            tally.extra += 1
            scores.mistakes.append(Mistake(article.id, "meetings", None, _summary_of(report)))
    if not any(m.get("status") == "held" and m.get("prominence") == "main" for m in article.meetings):
        empty = not any(r.prominence == "main" and r.status == "held" for r in reading.reports)
        scores.note(article.id, "no-meeting", True, empty)
        scores.note(article.id, "reason", coding.get("reason"), reading.reason)
    for meeting, report in aligned:
        if not meeting.get("optional"):
            _score_meeting(article.id, meeting, report, scores)


def _score_published(article: GoldArticle, reading: Reading, scores: Scores) -> None:
    coding = article.coding
    found = reading.article.published_on.isoformat() if reading.article.published_on else None
    accepted = [coding.get("published_on"), *coding.get("published_on_alternatives", [])]
    scores.note(article.id, "published_on", found if found in accepted else accepted[0], found)
    if "publisher" in coding:
        one, two = coding["publisher"], reading.article.publisher
        same = one == two or (one and two and fold(one) == fold(two))
        scores.note(article.id, "publisher", two if same else one, two)


def _summary(meeting: Json) -> str:
    names = ", ".join(str(p[0]) for p in meeting.get("participants", []))
    return f"{meeting.get('prominence')} {meeting.get('status')} {meeting.get('date')} {names}"


def _summary_of(report: Report) -> str:
    names = ", ".join(p.name for p in report.participants)
    return f"{report.prominence} {report.status} {report.date.start} {names}"


def _score_meeting(article: str, meeting: Json, report: Report, scores: Scores) -> None:
    days = gold_days(meeting)
    found = (report.date.start, report.date.end) if report.date.start and report.date.end else None
    scores.note(article, "date", _days(days), _days(found))
    scores.believe(_sure(report, "date"), days == found)
    for name in ("status", "prominence", "format", "kind", "visit"):
        scores.note(article, name, meeting.get(name), getattr(report, name))
    scores.believe(_sure(report, "format"), meeting.get("format") == report.format)
    _score_venue(article, meeting, report, scores)
    _score_occasion(article, meeting, report, scores)
    _score_people(article, meeting, report, scores)
    _score_topics(article, meeting, report, scores)
    _score_outcomes(article, meeting, report, scores)
    _score_figures(article, meeting, report, scores)


def _days(days: tuple[Any, Any] | None) -> str | None:
    return f"{days[0]}..{days[1]}" if days else None


def _sure(report: Report, name: str) -> float | None:
    return max((e.confidence for e in report.evidence if e.field == name), default=None)


def _score_venue(article: str, meeting: Json, report: Report, scores: Scores) -> None:
    gold = meeting.get("venue") or {}
    venue = report.venue
    scores.note(article, "venue.country", gold.get("country"), venue.country if venue else None)
    scores.note(article, "venue.city", gold.get("city"), venue.city if venue else None)
    scores.believe(_sure(report, "venue"), gold.get("country") == (venue.country if venue else None))


def _score_occasion(article: str, meeting: Json, report: Report, scores: Scores) -> None:
    """Occasions are compared canonically: the same words in any order, endings aside."""
    gold, found = meeting.get("occasion"), report.occasion.name if report.occasion else None
    same = gold == found or (gold and found and _same_event(gold, found))
    scores.note(article, "occasion", found if same else gold, found)


def _same_event(gold: str, found: str) -> bool:
    from rapidfuzz import fuzz

    return float(fuzz.token_set_ratio(fold(gold), fold(found))) >= 75


def _score_people(article: str, meeting: Json, report: Report, scores: Scores) -> None:
    gold = meeting.get("participants", [])
    optional = meeting.get("participants_optional", [])
    pairs = pair_people(gold, report)
    free = {id(found) for _, found in pair_people(optional, report)}
    tally = scores.tally("participants")
    tally.right += len(pairs)
    tally.missed += len(gold) - len(pairs)
    paired = {id(found) for _, found in pairs}
    for person, found in pairs:
        scores.note(article, "participants.country", person[1], found.country)
        scores.note(article, "participants.role", person[2], found.role)
    for person in gold:
        if not any(p is person for p, _ in pairs):
            scores.mistakes.append(Mistake(article, "participants", str(person[0]), None))
    for participant in report.participants:
        right = id(participant) in paired
        if not right and id(participant) not in free:
            tally.extra += 1
            scores.mistakes.append(Mistake(article, "participants", None, participant.name))
        if right or id(participant) not in free:
            scores.believe(_sure(report, f"participants.{participant.id}"), right)


def _score_topics(article: str, meeting: Json, report: Report, scores: Scores) -> None:
    gold, optional = set(meeting.get("topics", [])), set(meeting.get("topics_optional", []))
    tally = scores.tally("topics")
    for topic in report.topics:
        if topic.code in gold:
            tally.right += 1
        elif topic.code not in optional:
            tally.extra += 1
            scores.mistakes.append(Mistake(article, "topics", None, topic.code))
        if topic.code not in optional:
            scores.believe(topic.confidence, topic.code in gold)
    for code in gold - {topic.code for topic in report.topics}:
        tally.missed += 1
        scores.mistakes.append(Mistake(article, "topics", code, None))


def _score_outcomes(article: str, meeting: Json, report: Report, scores: Scores) -> None:
    gold = Counter(o["kind"] for o in meeting.get("outcomes", []))
    optional = {o if isinstance(o, str) else o["kind"] for o in meeting.get("outcomes_optional", [])}
    found = Counter(o.kind for o in report.outcomes)
    tally = scores.tally("outcomes")
    for kind in gold | found:
        tally.right += min(gold[kind], found[kind])
        if found[kind] > gold[kind] and kind not in optional:
            tally.extra += found[kind] - gold[kind]
            scores.mistakes.append(Mistake(article, "outcomes", None, kind))
        if gold[kind] > found[kind]:
            tally.missed += gold[kind] - found[kind]
            scores.mistakes.append(Mistake(article, "outcomes", kind, None))


def _score_figures(article: str, meeting: Json, report: Report, scores: Scores) -> None:
    tally = scores.tally("figures")
    left = list(report.figures)
    for gold in meeting.get("figures", []):
        match = next((f for f in left if _same_figure(gold, f)), None)
        if match is not None:
            left.remove(match)
            tally.right += 1
        else:
            tally.missed += 1
            scores.mistakes.append(Mistake(article, "figures", f"{gold['measure']} {gold['value']} {gold.get('unit')}", None))
    for figure in left:
        if not any(_same_figure(gold, figure) for gold in meeting.get("figures_optional", [])):
            scores.mistakes.append(Mistake(article, "figures", None, f"{figure.measure} {figure.value} {figure.unit}"))


def _same_figure(gold: Json | str, figure: Any) -> bool:
    if isinstance(gold, str):
        return bool(gold == figure.measure)
    close = abs(gold["value"] - figure.value) <= 0.005 * max(abs(gold["value"]), 1)
    return bool(gold["measure"] == figure.measure and close and gold.get("unit") == figure.unit)
