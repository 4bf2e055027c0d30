"""Same or not: reports are joined pair by pair, the surest pair first, so that no order matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import combinations

from kzturk.meetings.comparing import Comparison, compare, could_be_same
from kzturk.meetings.features import Ranks
from kzturk.meetings.merging import merge
from kzturk.meetings.model import KnownReport, MeetingConclusion, Member, Verdicts

_Pairs = dict[frozenset[str], Comparison]
_Groups = dict[str, list[KnownReport]]


def resolve(
    reports: Iterable[KnownReport], *, ranks: Ranks | None = None, verdicts: Verdicts | None = None
) -> tuple[tuple[KnownReport, ...], ...]:
    """Group reports into meetings, each group and the groups by seniority, whatever the order given."""
    ordered = sorted({r.key: r for r in reports}.values(), key=lambda r: r.seniority)
    pairs = _compare_all(ordered, ranks, verdicts)
    group_of: _Groups = {r.key: [r] for r in ordered}
    for one, other in _surest_first(pairs):
        _join(group_of[one], group_of[other], group_of, pairs)
    _join_loose(ordered, group_of, pairs)
    groups = {id(g): tuple(sorted(g, key=lambda r: r.seniority)) for g in group_of.values()}
    return tuple(sorted(groups.values(), key=lambda g: g[0].seniority))


def _compare_all(ordered: Sequence[KnownReport], ranks: Ranks | None, verdicts: Verdicts | None) -> _Pairs:
    return {
        frozenset((a.key, b.key)): compare(a, b, ranks=ranks, verdicts=verdicts)
        for a, b in combinations(ordered, 2)
        if could_be_same(a, b) or frozenset((a.key, b.key)) in (verdicts or {})
    }


def _surest_first(pairs: _Pairs) -> list[tuple[str, str]]:
    """Return the pairs taken for the same, judgements first, then by score, ties by key."""
    same = [(c, tuple(sorted(keys))) for keys, c in pairs.items() if c.same]
    same.sort(key=lambda pair: (not pair[0].judged, -pair[0].score, pair[1]))
    return [(keys[0], keys[1]) for _, keys in same]


def _join(first: list[KnownReport], second: list[KnownReport], group_of: _Groups, pairs: _Pairs) -> None:
    """Make two groups one, unless something forbids it."""
    if first is second or _forbidden_between(first, second, pairs):
        return
    first.extend(second)
    for member in second:
        group_of[member.key] = first


def _forbidden_between(first: Sequence[KnownReport], second: Sequence[KnownReport], pairs: _Pairs) -> bool:
    """Tell whether any pair across the two groups is forbidden, unless people joined them."""
    across = [pairs.get(frozenset((a.key, b.key))) for a in first for b in second]
    if any(c is not None and c.same and c.judged for c in across):
        return any(c is not None and c.forbidden and c.judged for c in across)
    return any(c is None or c.forbidden for c in across)


def _join_loose(ordered: Sequence[KnownReport], group_of: _Groups, pairs: _Pairs) -> None:
    """Join a report that names only a month with the one meeting that fits; where several fit, with none."""
    fitting: dict[str, list[str]] = {}
    for keys, comparison in pairs.items():
        if comparison.loose:
            coarse, fine = sorted(keys, key=lambda key: (-_length(group_of, key), key))
            if not _forbidden_between(group_of[coarse], group_of[fine], pairs):
                fitting.setdefault(coarse, []).append(fine)
    chosen = {
        coarse: fine
        for coarse, fine in fitting.items()
        if len({id(group_of[key]) for key in fine}) == 1
        and any(pairs[frozenset((coarse, key))].corroborated for key in fine)
    }
    for report in ordered:
        if report.key in chosen:
            _join(group_of[chosen[report.key][0]], group_of[report.key], group_of, pairs)


def _length(group_of: _Groups, key: str) -> timedelta:
    day = next(known.report.date for known in group_of[key] if known.key == key)
    return day.end - day.start if day.start and day.end else timedelta(0)


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
