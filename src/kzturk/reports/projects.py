"""Projects: what the two sides opened, launched or unveiled on the occasion."""

from __future__ import annotations

from kzturk.articles.words import COMMA, SEMICOLON, STOP
from kzturk.reports.acts import Act, ActWords, Thing, find_acts, find_things, is_passive
from kzturk.reports.model import Outcome
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_TOGETHER = frozenset({"they", "presidents", "leaders", "sides", "parties", "ministers", "heads", "together", "both"})


def find_project(view: View, event: Event, words: ActWords) -> tuple[Outcome, Act, bool] | None:
    """Return what a sentence tells to have been opened, the act, and whether both sides are said to have done it."""
    acts = [act for act in find_acts(view, words) if act.kind == "project"]
    if not acts or (not event.multilateral and any(p.side == "other" for p, a in view.people if not a.absent)):
        return None
    things = find_things(view, words)
    for act in acts:
        thing = _opened(view, act, things, words)
        if thing is None:
            continue
        joint = _is_joint(view, event)
        if joint or _is_impersonal(view, act, words):
            return Outcome(kind="project", what=_name(view, thing)), act, joint
    return None


def _opened(view: View, act: Act, things: list[Thing], words: ActWords) -> Thing | None:
    """Return what was opened; None where it is a session, a forum or a page of history."""
    passive = is_passive(view, act, words)
    near = [t for t in things if t.kind in {"project", "assembly"}]
    after = [t for t in near if 0 <= t.first - act.last <= 9 and not _parted(view, act.last, t.first)]
    before = [t for t in near if 0 <= act.first - t.last <= 16]
    side = before[::-1] if passive or not after else after
    if not passive and not act.nominal and not after:
        return None
    first = _head_of(view, side) if passive else _whole(side)
    return first if first is not None and first.kind == "project" else None


def _whole(side: list[Thing]) -> Thing | None:
    """Return the first thing, or what it stands before ("a *border* terminal")."""
    if not side:
        return None
    whole = side[0]
    for thing in side[1:]:
        if thing.first == whole.last:
            whole = thing
    return whole


def _head_of(view: View, nearest_first: list[Thing]) -> Thing | None:
    """Return the subject of a passive: the thing that no preposition makes a part of another."""
    for thing in nearest_first[::-1]:
        if not set(view.keys(thing.first - 3, thing.first)) & {"of", "in", "at", "on", "near", "with", "during"}:
            return thing
    return nearest_first[0] if nearest_first else None


def _parted(view: View, low: int, high: int) -> bool:
    return any(view.words.gaps[at] & (COMMA | SEMICOLON | STOP) for at in range(low, high + 1))


def _is_joint(view: View, event: Event) -> bool:
    """Tell whether people of both sides, or both as a group, stand in the sentence."""
    sides = {person.side for person, actor in view.people if not actor.absent and person.side in {"KZ", "TM"}}
    group = any(actor.kind == "group" and actor.group not in {"guest", "counterpart"} for actor in view.actors)
    return len(sides) > 1 or group or bool(set(view.keys(view.first, view.last)) & _TOGETHER)


def _is_impersonal(view: View, act: Act, words: ActWords) -> bool:
    """Tell whether a thing is said to have been opened without anybody who did it."""
    if any(person.side in {"KZ", "TM", "other"} for person, actor in view.people if not actor.absent):
        return False
    return is_passive(view, act, words) or (act.nominal and not view.actors)


def _name(view: View, thing: Thing) -> str:
    words, last = view.words, thing.last
    while last < view.last and last - thing.last < 10 and not words.gaps[last] & (COMMA | SEMICOLON | STOP):
        if words.keys[last] in {"was", "were", "took", "has", "which", "is"}:
            break
        last += 1
    first = thing.first
    while (
        first > view.first and thing.first - first < 5 and words.is_capital(first - 1) and not words.gaps[first] & COMMA
    ):
        first -= 1
    return words.printed(first, last)
