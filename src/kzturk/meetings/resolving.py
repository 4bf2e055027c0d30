"""Same or not: reports are joined pair by pair, the surest pair first, so that no order matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from kzturk.meetings.features import FEATURES, Ranks, Score, judge
from kzturk.meetings.merging import merge
from kzturk.meetings.model import KnownReport, MeetingConclusion, Member, Verdicts

THRESHOLD = 0.70


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How two reports compare: the sum in [0, 1], every feature's score, and whether one forbids."""

    score: float
    scores: tuple[Score, ...]
    forbidden: bool

    @property
    def same(self) -> bool:
        """Tell whether the two are taken for one meeting."""
        return not self.forbidden and self.score >= THRESHOLD

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
        told = Score("judgement", points, f"A person said: {verdict}.", veto=verdict == "different")
        return Comparison(score=max(points, 0.0), scores=(told,), forbidden=told.veto)
    scores = judge(one, other, ranks or {})
    total = sum(f.weight * s.points for f, s in zip(FEATURES, scores, strict=True))
    return Comparison(score=round(min(max(total, 0.0), 1.0), 6), scores=scores, forbidden=any(s.veto for s in scores))


def resolve(
    reports: Iterable[KnownReport], *, ranks: Ranks | None = None, verdicts: Verdicts | None = None
) -> tuple[tuple[KnownReport, ...], ...]:
    """Group reports into meetings, each group and the groups by seniority, whatever the order given."""
    ordered = sorted({r.key: r for r in reports}.values(), key=lambda r: r.seniority)
    pairs = _compare_all(ordered, ranks, verdicts)
    group_of = {r.key: [r] for r in ordered}
    for one, other in _surest_first(pairs):
        first, second = group_of[one], group_of[other]
        if first is second or _forbidden_between(first, second, pairs):
            continue
        first.extend(second)
        for member in second:
            group_of[member.key] = first
    groups = {id(g): tuple(sorted(g, key=lambda r: r.seniority)) for g in group_of.values()}
    return tuple(sorted(groups.values(), key=lambda g: g[0].seniority))


_Pairs = dict[frozenset[str], Comparison]


def _compare_all(ordered: Sequence[KnownReport], ranks: Ranks | None, verdicts: Verdicts | None) -> _Pairs:
    return {
        frozenset((a.key, b.key)): compare(a, b, ranks=ranks, verdicts=verdicts)
        for a, b in combinations(ordered, 2)
        if could_be_same(a, b) or verdicts
    }


def could_be_same(one: KnownReport, other: KnownReport) -> bool:
    """Tell cheaply whether a pair is worth comparing: of one kind, and sharing a person."""
    if one.report.kind != other.report.kind:
        return False
    return bool({p.id for p in one.report.participants} & {p.id for p in other.report.participants})


def _surest_first(pairs: _Pairs) -> list[tuple[str, str]]:
    """Return the pairs taken for the same, judgements first, then by score, ties by key."""
    same = [(c, tuple(sorted(keys))) for keys, c in pairs.items() if c.same]
    same.sort(key=lambda pair: (pair[0].scores[0].feature != "judgement", -pair[0].score, pair[1]))
    return [(keys[0], keys[1]) for _, keys in same]


def _forbidden_between(first: Sequence[KnownReport], second: Sequence[KnownReport], pairs: _Pairs) -> bool:
    """Tell whether any pair across the two groups is forbidden, unless people joined them."""
    across = [pairs.get(frozenset((a.key, b.key))) for a in first for b in second]
    if any(c is not None and c.same and c.scores[0].feature == "judgement" for c in across):
        return any(c is not None and c.forbidden and c.scores[0].feature == "judgement" for c in across)
    return any(c is None or c.forbidden for c in across)


def conclude(
    reports: Iterable[KnownReport], *, ranks: Ranks | None = None, verdicts: Verdicts | None = None
) -> tuple[MeetingConclusion, ...]:
    """Work out the meetings that the reports tell of, from nothing but the reports."""
    groups = resolve(reports, ranks=ranks, verdicts=verdicts)
    return tuple(merge(group, _members(group, ranks, verdicts)) for group in groups)


def _members(group: Sequence[KnownReport], ranks: Ranks | None, verdicts: Verdicts | None) -> tuple[Member, ...]:
    """Say of every report how surely it belongs: by its best comparison with another one of the group."""
    members = []
    for report in group:
        others = [compare(report, o, ranks=ranks, verdicts=verdicts) for o in group if o is not report]
        best = max(others, key=lambda c: (not c.forbidden, c.score), default=None)
        if best is None:
            members.append(Member(key=report.key, score=1.0, why="The only report."))
        else:
            members.append(Member(key=report.key, score=best.score, why=best.why))
    return tuple(members)
