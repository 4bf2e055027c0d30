"""Lists out of several reports: participants, topics, outcomes and figures, each item once, with who told it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Generic, TypeVar

from kzturk.meetings.model import Attribution, KnownReport, Merged, Standing
from kzturk.reports.model import Figure, Outcome, Participant, TopicClaim
from kzturk.values import fold

Item = TypeVar("Item", Outcome, Figure)


def merge_participants(ranked: Sequence[KnownReport]) -> Merged[tuple[Participant, ...]]:
    """Return everybody whom any report names, told before inferred, as the best report describes each."""
    best: dict[str, tuple[str, Participant]] = {}
    for report in ranked:
        for person in report.report.participants:
            known = best.get(person.id)
            if known is None or (known[1].inferred and not person.inferred):
                best[person.id] = (report.key, person)
    found, conflicts = [], []
    for report in ranked:
        for person in report.report.participants:
            key, chosen = best[person.id]
            standing: Standing = "chosen" if key == report.key else _stand_person(person, chosen)
            field = f"participants.{person.id}"
            found.append(Attribution(field=field, key=report.key, claim_field=field, standing=standing))
            conflicts += [field] if standing == "differs" else []
    return Merged(tuple(person for _, person in best.values()), _once(found), tuple(dict.fromkeys(conflicts)))


def _stand_person(person: Participant, chosen: Participant) -> Standing:
    """Somebody is described otherwise if office or role, told of both, are others.

    Two offices that the knowledge knows of somebody are two offices held that day, of which each report names one.
    """
    known = person.curated and chosen.curated
    offices = set() if known else {o for o in (person.office, chosen.office) if o}
    roles = {r for r in (person.role, chosen.role) if r != "none"}
    return "differs" if len(offices) > 1 or len(roles) > 1 else "agrees"


def merge_topics(ranked: Sequence[KnownReport]) -> Merged[tuple[TopicClaim, ...]]:
    """Return every topic that any report codes, with the highest confidence, in order of first mention."""
    best: dict[str, tuple[float, str]] = {}
    for report in ranked:
        for topic in report.report.topics:
            if topic.code not in best or topic.confidence > best[topic.code][0]:
                best[topic.code] = (topic.confidence, report.key)
    found = [
        Attribution(
            field=f"topics.{topic.code}",
            key=report.key,
            claim_field=f"topics.{topic.code}",
            standing="chosen" if best[topic.code][1] == report.key else "agrees",
        )
        for report in ranked
        for topic in report.report.topics
    ]
    return Merged(tuple(TopicClaim(code=code, confidence=top) for code, (top, _) in best.items()), _once(found))


def _once(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return attributions, one a field and report."""
    return tuple({(a.field, a.key): a for a in reversed(found)}.values())[::-1]


@dataclass(slots=True)
class _Told(Generic[Item]):
    """One united item: as it stands, and who told it at which place, how."""

    item: Item
    by: list[tuple[str, int, Standing]]


def merge_outcomes(ranked: Sequence[KnownReport]) -> Merged[tuple[Outcome, ...]]:
    """Return the outcomes of the best report, completed by the others, and of these what it does not have."""
    united = _unite(ranked, lambda r: r.report.outcomes, _outcome_key)
    return _told_of("outcomes", united)


def _outcome_key(outcome: Outcome) -> tuple[object, ...]:
    """Return what makes two reports' outcomes one: the kind, and of awards, invitations and papers whose."""
    if outcome.kind == "joint-statement":
        return (outcome.kind,)
    if outcome.kind == "documents":
        return (outcome.kind, fold(outcome.what or ""))
    if outcome.kind in ("invitation", "award") and outcome.to:
        return (outcome.kind, fold(outcome.to))
    return (outcome.kind, fold(outcome.what or ""))


def merge_figures(ranked: Sequence[KnownReport]) -> Merged[tuple[Figure, ...]]:
    """Return the figures of the best report, and of the others what it does not measure."""
    united = _unite(ranked, lambda r: r.report.figures, lambda f: (f.measure, f.unit, f.status, f.period))
    return _told_of("figures", united)


def _unite(
    ranked: Sequence[KnownReport],
    read: Callable[[KnownReport], Sequence[Item]],
    key: Callable[[Item], Hashable],
) -> list[_Told[Item]]:
    """Join lists; an item comes in unless an earlier report has one of its key, which it may complete."""
    united: list[_Told[Item]] = []
    for report in ranked:
        earlier: dict[Hashable, _Told[Item]] = {}
        for told in united:
            earlier.setdefault(key(told.item), told)
        for at, item in enumerate(read(report)):
            known = earlier.get(key(item))
            if known is None:
                united.append(_Told(item, [(report.key, at, "chosen")]))
            elif report.key not in {who for who, _, _ in known.by}:
                blended, standing = _blend(known.item, item)
                known.item = blended
                known.by.append((report.key, at, standing))
    return united


def _blend(known: Item, other: Item) -> tuple[Item, Standing]:
    """Fill what the better report does not tell, and say how the other stands to it."""
    gaps, differs = {}, False
    for part in fields(known):
        mine, theirs = getattr(known, part.name), getattr(other, part.name)
        if mine in (None, ()) and theirs not in (None, ()):
            gaps[part.name] = theirs
        elif part.name in _MEASURED and theirs is not None and mine != theirs:
            differs = True
    standing: Standing = "differs" if differs else "completes" if gaps else "agrees"
    return (known if differs else replace(known, **gaps)), standing


_MEASURED = ("accepted", "count", "value")
"""Parts that two reports can contradict each other in; other parts are worded freely."""


def _told_of(name: str, united: Sequence[_Told[Item]]) -> Merged[tuple[Item, ...]]:
    found = [
        Attribution(field=f"{name}.{n}", key=key, claim_field=f"{name}.{at}", standing=standing)
        for n, told in enumerate(united)
        for key, at, standing in told.by
    ]
    conflicts = [a.field for a in found if a.standing == "differs"]
    return Merged(tuple(told.item for told in united), tuple(found), tuple(dict.fromkeys(conflicts)))
