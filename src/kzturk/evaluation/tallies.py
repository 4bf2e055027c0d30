"""Comparisons added up: a figure for each field and language, and how far confidence can be trusted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

ALL = "all"
CONFIDENT = 0.9
MEASURES = {
    "meetings": "F1",
    "date": "accuracy",
    "participants": "F1",
    "participants.country": "accuracy",
    "participants.role": "accuracy",
    "venue.country": "accuracy",
    "venue.city": "accuracy",
    "format": "accuracy",
    "kind": "accuracy",
    "visit": "accuracy",
    "status": "accuracy",
    "prominence": "accuracy",
    "occasion": "accuracy",
    "topics": "F1",
    "outcomes": "F1",
    "figures": "recall",
    "no-meeting": "accuracy",
    "reason": "accuracy",
    "published_on": "accuracy",
    "publisher": "accuracy",
}
"""Every field that is scored, in the order of the table, and how."""
_LOWEST, _STEP = 0.5, 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One value as coded and as found; in lists None stands for not coded or not found.

    ``exact``: the two are equal as written; ``canonical``: they mean the same. ``confidence`` is that of
    the found value.
    """

    article: str
    language: str
    field: str
    coded: str | None
    found: str | None
    exact: bool
    canonical: bool
    confidence: float | None = None

    @property
    def confidently_wrong(self) -> bool:
        """Whether the value is wrong although its confidence is 0.9 or more."""
        return not self.canonical and self.confidence is not None and self.confidence >= CONFIDENT


@dataclass(slots=True)
class Tally:
    """Counts of one field: right, found but wrong (``extra``), coded but not found (``missed``)."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def n(self) -> int:
        """How many values are coded."""
        return self.right + self.missed

    @property
    def accuracy(self) -> float | None:
        """Share of coded values found right."""
        return self.right / self.n if self.n else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.extra + self.missed
        return 2 * self.right / total if total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure: a field in a language (or ``all``), over ``n`` coded values; None where there are none."""

    language: str
    field: str
    measure: str
    n: int
    canonical: float | None
    exact: float | None
    right: int
    extra: int
    missed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """Values with a confidence from ``low`` to ``high``: how many, how many right, the mean confidence."""

    low: float
    high: float
    n: int
    right: int
    mean: float

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.n


@dataclass
class Scores:
    """All comparisons, and the figures that follow from them."""

    comparisons: list[Comparison] = field(default_factory=list)
    articles: Counter[str] = field(default_factory=Counter)
    meetings: int = 0

    def tally(self, name: str, *, language: str = ALL, exact: bool = False) -> Tally:
        """Add up a field."""
        tally = Tally()
        single = MEASURES.get(name) == "accuracy"
        for one in self.comparisons:
            if one.field != name or language not in {ALL, one.language}:
                continue
            if one.exact if exact else one.canonical:
                tally.right += 1
            elif single:
                tally.missed += 1
            else:
                tally.missed += one.coded is not None
                tally.extra += one.found is not None
        return tally

    def value(self, name: str, *, language: str = ALL, exact: bool = False) -> float | None:
        """Return a field's figure: F1 for lists, recall for figures, accuracy for the rest."""
        tally = self.tally(name, language=language, exact=exact)
        return tally.f1 if MEASURES.get(name) == "F1" else tally.accuracy

    def list_measures(self) -> list[Measure]:
        """Return every figure, for all articles and then for each language when there are several."""
        languages = [ALL, *(sorted(self.articles) if len(self.articles) > 1 else ())]
        return [self._measure(name, language) for language in languages for name in MEASURES]

    def _measure(self, name: str, language: str) -> Measure:
        tally = self.tally(name, language=language)
        return Measure(
            language=language,
            field=name,
            measure=MEASURES[name],
            n=tally.n,
            canonical=self.value(name, language=language),
            exact=self.value(name, language=language, exact=True),
            right=tally.right,
            extra=tally.extra,
            missed=tally.missed,
        )

    @property
    def errors(self) -> list[Comparison]:
        """What was found otherwise than coded, article by article; uncounted extras too."""
        return [one for one in self.comparisons if not one.canonical]

    def confidently_wrong(self) -> tuple[int, int]:
        """Return how many values had a confidence of 0.9 or more, and how many of them are wrong."""
        sure = [c for c in self.comparisons if c.confidence is not None and c.confidence >= CONFIDENT]
        return len(sure), sum(not one.canonical for one in sure)

    def list_reliability(self) -> list[Reliability]:
        """Return, for each tenth of confidence from 0.5 on (and for all below), the share that was right."""
        buckets: dict[float, list[Comparison]] = {}
        for one in self.comparisons:
            if one.confidence is not None:
                buckets.setdefault(_bucket(one.confidence), []).append(one)
        return [_reliability(low, buckets[low]) for low in sorted(buckets)]


def _bucket(confidence: float) -> float:
    """Return the lower limit of the tenth that a confidence lies in; 0 for all below a half."""
    return 0.0 if confidence < _LOWEST else min(round(confidence * 1000) // 100 / 10, 0.9)


def _reliability(low: float, values: list[Comparison]) -> Reliability:
    return Reliability(
        low=low,
        high=_LOWEST if low < _LOWEST else round(low + _STEP, 1),
        n=len(values),
        right=sum(one.canonical for one in values),
        mean=sum(one.confidence or 0.0 for one in values) / len(values),
    )
