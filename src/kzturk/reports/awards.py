"""Awards: an order, medal or title that one side is said to have given to somebody of the other."""

from __future__ import annotations

from kzturk.articles.words import COMMA, PAREN, QUOTE, SEMICOLON, STOP
from kzturk.reports.acts import Act, ActWords, Thing, find_acts, find_things, is_passive
from kzturk.reports.cast import PersonRef
from kzturk.reports.model import Outcome
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_REACH = 28
_GIVING = frozenset(
    {"awarded", "decorated", "bestowed", "conferred", "awarding", "conferring", "decorating", "given", "granted"}
)


def find_award(view: View, event: Event, words: ActWords) -> tuple[Outcome, Act] | None:
    """Return the award that a sentence tells of, with the act of giving it."""
    things = [thing for thing in find_things(view, words) if thing.kind == "award"]
    if not things:
        return None
    for act in find_acts(view, words):
        if act.kind != "award":
            continue
        thing = _given(view, act, things, words)
        if thing is not None:
            receiver = _receiver(view, event, act, thing, words)
            outcome = Outcome(kind="award", what=_name(view, thing), to=receiver.name if receiver else None)
            return outcome, act
    return None


def _given(view: View, act: Act, things: list[Thing], words: ActWords) -> Thing | None:
    """Return what is given: after the verb, or before it in the passive ("the order was presented to him")."""
    after = [t for t in things if 0 <= t.first - act.last <= _REACH and not _is_order_of_words(view, t)]
    before = [t for t in things if 0 <= act.first - t.last <= 12 and not _is_order_of_words(view, t)]
    for thing in after:
        if view.words.keys[act.first] in {"given", "granted", "received"} and thing.first - act.last > 4:
            continue
        generic = thing.last - thing.first == 1 and view.words.keys[thing.first] in {"title", "star", "award", "honor"}
        if not generic or view.words.keys[act.first] in _GIVING | {"conferment"}:
            return thing
    key = view.words.keys[act.first]
    told_after = is_passive(view, act, words) or key == "went"
    if key in {"went", "given"}:
        before = [thing for thing in before if _is_named(view, thing)]
    return before[-1] if before and told_after else None


def _is_named(view: View, thing: Thing) -> bool:
    """Tell whether an award has a name or rank, and is not any prize or any order."""
    lone = thing.last - thing.first == 1
    capital = view.words.is_capital(thing.first) and thing.first > view.first + 1
    return not lone or capital or view.keys(thing.last, thing.last + 1) == ["of"]


def _is_order_of_words(view: View, thing: Thing) -> bool:
    """Tell whether "order" is that of "in order to", "by order of", "title" that of a championship or a book."""
    before = view.keys(thing.first - 2, thing.first)
    if view.words.keys[thing.first] in {"order", "orders"}:
        return before[-1:] in (["in"], ["by"]) or view.keys(thing.last, thing.last + 1) == ["to"]
    return False


def _name(view: View, thing: Thing) -> str:
    """Return an award's name: "Order of Altyn Qyran (Golden Eagle)", "Altyn Qyran Order", "jubilee medal"."""
    words, first, last = view.words, thing.first, thing.last
    while first > view.first and _leads(view, first):
        first -= 1
    inside = 0
    while last < view.last and last - thing.last < 14 and not words.gaps[last] & (STOP | SEMICOLON):
        opens = words.gaps[last] & (QUOTE | PAREN) or inside % 2
        inside += bool(words.gaps[last] & (QUOTE | PAREN))
        if words.gaps[last] & COMMA and not opens:
            break
        small = words.keys[last] in {"of", "for", "the", "to", "first", "in", "honour", "honor", "degree", "class"}
        if not (small or opens or words.is_capital(last) or words.keys[last].isdigit() or _inside_name(view, thing)):
            break
        last += 1
    while words.keys[last - 1] in {"of", "for", "the", "to", "in"} and last > thing.last:
        last -= 1
    return words.printed(first, last)


def _inside_name(view: View, thing: Thing) -> bool:
    """A medal or title is described in small letters ("medal in honour of the 300th anniversary of ...")."""
    return view.words.keys[thing.first] not in {"order", "orders"} and not view.words.is_capital(thing.first)


def _leads(view: View, first: int) -> bool:
    """Tell whether the word before belongs to the name ("the Altyn Qyran Order", "the commemorative medal")."""
    words, key = view.words, view.words.keys[first - 1]
    if words.gaps[first] & (COMMA | STOP | SEMICOLON) or key in {"the", "a", "an", "with", "him", "her"}:
        return False
    return words.is_capital(first - 1) or key in {"commemorative", "jubilee", "highest", "state", "honorary"}


def _receiver(view: View, event: Event, act: Act, thing: Thing, words: ActWords) -> PersonRef | None:
    """Return who was given it: before a passive verb, after an active one or after "to"; else the other side."""
    people = [(p, a) for p, a in view.people if p.id in event.actors or p.side in {"KZ", "TM"}]
    before = [p for p, a in people if a.first < act.first]
    after = [p for p, a in people if a.first >= act.last]
    to = [p for p, a in people if a.first >= thing.last and view.words.keys[a.first - 1] in {"to", "on", "upon"}]
    if thing.first >= act.last and is_passive(view, act, words):
        return before[-1] if before else _only_other(event, None)
    if view.words.keys[act.first] in {"received", "receives", "accepted"}:
        return before[-1] if before else None
    if to:
        return to[0]
    giver = before[-1] if before else None
    direct = [p for p in after if giver is None or p.side != giver.side]
    return direct[0] if direct else _only_other(event, giver)


def _only_other(event: Event, giver: PersonRef | None) -> PersonRef | None:
    """Return the only person of the other side, where the text says "his guest" or nothing."""
    if giver is None:
        return None
    others = [p for p in event.people if p.side in {"KZ", "TM"} and p.side != giver.side]
    return others[0] if len(others) == 1 else None
