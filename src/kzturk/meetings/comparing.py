"""Two reports side by side: every feature's score, the sum, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from kzturk.meetings.features import FEATURES, IN_PERIOD, Ranks, Score, judge
from kzturk.meetings.model import KnownReport, Verdicts

THRESHOLD = 0.70
"""So much speaks for one meeting, and two reports are joined."""
SUGGESTED = 0.50
"""So much, and a person is asked."""
JUDGED = "judgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How two reports compare: the sum in [0, 1], every feature's score, and whether one forbids."""

    score: float
    scores: tuple[Score, ...]
    forbidden: bool

    @property
    def same(self) -> bool:
        """Tell whether the two are taken for one meeting, unless a third report forbids."""
        return not self.forbidden and self.score >= THRESHOLD

    @property
    def judged(self) -> bool:
        """Tell whether a person said so."""
        return self.scores[0].feature == JUDGED

    @property
    def loose(self) -> bool:
        """Tell whether one only names a period that holds the other's day: same if no other meeting fits."""
        return not self.forbidden and not self.same and any(s.feature == IN_PERIOD for s in self.scores)

    @property
    def corroborated(self) -> bool:
        """Tell whether more than people and period speak for one meeting: the place, or the kind of visit."""
        return any(s.feature in ("venues_agree", "same_visit") for s in self.scores)

    @property
    def linked(self) -> bool:
        """Tell whether one cannot be concluded without the other."""
        return self.same or self.loose or self.judged

    @property
    def likely(self) -> bool:
        """Tell whether a person should be asked when the two do not become one meeting."""
        return not self.forbidden and not self.judged and self.score >= SUGGESTED

    @property
    def why(self) -> str:
        """The sentences that speak loudest: what forbids, if anything does."""
        told = [s for s in self.scores if s.veto] or [s for s in self.scores if abs(s.points) >= 0.5]
        return " ".join(score.sentence for score in told)


def compare(
    one: KnownReport, other: KnownReport, *, ranks: Ranks | None = None, verdicts: Verdicts | None = None
) -> Comparison:
    """Compare two reports; what a person decided outranks every feature."""
    verdict = (verdicts or {}).get(frozenset((one.key, other.key)))
    if verdict is not None:
        points = 1.0 if verdict == "same" else -1.0
        words = "they are one meeting" if verdict == "same" else "they are not one meeting"
        told = Score(JUDGED, points, f"A person decided that {words}.", veto=verdict == "different")
        return Comparison(score=max(points, 0.0), scores=(told,), forbidden=told.veto)
    scores = judge(one, other, ranks or {})
    total = sum(f.weight * s.points for f, s in zip(FEATURES, scores, strict=True))
    return Comparison(score=round(min(max(total, 0.0), 1.0), 6), scores=scores, forbidden=any(s.veto for s in scores))


def could_be_same(one: KnownReport, other: KnownReport) -> bool:
    """Tell cheaply whether a pair is worth comparing: of one kind, and sharing a person."""
    if one.report.kind != other.report.kind:
        return False
    return bool({p.id for p in one.report.participants} & {p.id for p in other.report.participants})
