"""Things as heads of noun phrases: "a package of 20 documents" has a number, "an agreement on the plan" one head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kzturk.articles.words import COLON, COMMA, PARAGRAPH, SEMICOLON, STOP
from kzturk.reports.acts import Act, ActWords, Thing, auxiliaries
from kzturk.reports.numbers import Number
from kzturk.reports.views import View

_MOST_DOCUMENTS = 300
_REACH = 10
_COUNTED_AT = 5
_TURNS = frozenset({"but", "while", "whereas", "although"})


@dataclass(frozen=True, slots=True)
class Head:
    """A thing as what a sentence speaks of, with the words before it: how many, and which."""

    first: int
    last: int
    kind: str
    begin: int
    number: int | None = None
    number_at: int = -1
    comparator: str = "="
    single: bool = False
    definite: bool = False
    more: bool = False
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrases:
    """A sentence with its acts, things and numbers, as far as they are needed to find heads."""

    view: View
    acts: Sequence[Act]
    things: Sequence[Thing]
    numbers: Sequence[Number]
    words: ActWords
    cardinals: Mapping[str, int]

    def heads_after(self, act: Act) -> list[Head]:
        """Return what stands after an act: its object, up to the next verb or "including"."""
        low, high = act.last, self._end_after(act)
        found = self._heads(low, high)
        if not found and self.view.words.keys[act.first] in self.words["put-into"]:
            within = self.view.keys(low, min(high, low + _REACH))
            return self._heads(low + within.index("in") + 1, high) if "in" in within else []
        if found and found[0].begin == low and found[0].number is None and not found[0].single:
            counted = next((n for n in self.numbers if n.last == act.first and self._counts(n)), None)
            if counted is not None:  # "20 signed documents"
                found[0] = replace(found[0], number=int(counted.value), number_at=counted.first, single=False)
        return found

    def heads_before(self, act: Act) -> list[Head]:
        """Return what stands before an act: the subject of a passive."""
        keys = self.view.words.keys
        begin = act.first
        while keys[begin - 1] in {"and", "then", "subsequently"} and begin > self.view.first:
            begin -= 1
        own = {other for other in self.acts if other.last == begin < act.first}  # "was agreed and signed"
        ended = (o.last for o in self.acts if o.last <= act.first and not o.nominal and o not in own)
        low = max(ended, default=0)
        clause = max((at for at in range(self.view.first, act.first) if keys[at] in _TURNS), default=0)
        return self._heads(max(low, clause, self.view.first), act.first)

    def heads_joined_after(self, act: Act) -> list[Head]:
        """Return what is added behind a passive: "a treaty was signed, as well as six protocols"."""
        for size in (3, 2, 1):
            if tuple(self.view.keys(act.last, act.last + size)) in self.words.phrases["added"]:
                return self._heads(act.last + size, self._end_after(act))
        return []

    def heads_right_before(self, act: Act) -> list[Head]:
        """Return what stands directly before an act or its small verbs, whatever stands before that."""
        at = auxiliaries(self.view, act, self.words)[0]
        return [self._with_words(thing) for thing in self.things if thing.last == at]

    def _starts(self, begin: int) -> bool:
        key, gap = self.view.words.keys[begin], self.view.words.gaps[begin]
        ahead = self.view.words.keys[begin - 1] in self.words["prepositions"]
        return self._settles(key) or ahead or bool(gap & (COMMA | STOP | SEMICOLON))

    def _end_after(self, act: Act) -> int:
        keys, breaks = self.view.words.keys, self.words["breaks"]
        following = min((a.first for a in self.acts if a.first >= act.last and not a.nominal), default=self.view.last)
        return next((at for at in range(act.last, following) if keys[at] in breaks), following)

    def heads_after_verb_to_be(self) -> list[Head]:
        """Return what is listed in "among the signed documents are a treaty, ..."."""
        keys = self.view.words.keys
        verbs = self.words["in-list"] - {"among"}
        low = next((at for at in range(self.view.first, self.view.last) if keys[at] in verbs), None)
        return self._heads(low + 1, self.view.last) if low is not None else []

    def heads_counted_first(self) -> list[Head]:
        """Return what a sentence begins by counting ("among the four documents is an agreement signed by ...")."""
        found = [self._with_words(thing) for thing in self.things if thing.first <= self.view.first + _COUNTED_AT]
        return [head for head in found if head.number is not None][:1]

    def heads_behind_which(self, act: Act) -> list[Head]:
        """Return what "which was signed" speaks of: "a memorandum on transport, which was signed"."""
        at = auxiliaries(self.view, act, self.words)[0] - 1
        if at <= self.view.first or self.view.words.keys[at] not in {"which", "that"}:
            return []
        found = [self._with_words(thing) for thing in self.things if thing.last <= at]
        here = bool(set(self.view.keys(act.last, act.last + 6)) & self.words["then-and-there"])
        return [head for head in found if head.single and (here or set(head.before) & self.words["single"])][-1:]

    def heads_repeated(self, act: Act) -> list[Head]:
        """Return what a repeated preposition adds: "emerged with a statement that ..., and with five agreements"."""
        keys = self.view.words.keys
        if keys[act.last - 1] != "with":
            return []
        again = [at for at in range(act.last, self.view.last - 1) if keys[at : at + 2] == ["and", "with"]]
        return [head for at in again for head in self._heads(at + 2, self.view.last)]

    def heads_they_acted_on(self, act: Act) -> list[Head]:
        """Return what an active clause speaks of: "the Almaty Declaration, which they adopted, asks for more"."""
        keys, low = self.view.words.keys, max(self.view.first, act.first - 5)
        at = next((n for n in range(act.first - 1, low, -1) if keys[n] in {"which", "that"}), None)
        far = self.relative_far_before(act) if at is None else None
        if far is not None:
            return [self._with_words(far)]
        if at is None:
            at = act.first - 1 if keys[act.first - 1] in {"they", "both", "we"} else low
            return [self._with_words(thing) for thing in self.things if thing.last == at]
        return [self._with_words(thing) for thing in self.things if 0 <= at - thing.last <= 6][-1:]

    def relative_far_before(self, act: Act) -> Thing | None:
        """Return the thing that "that" or "which" stands right behind, with only people between it and the act."""
        keys, low = self.view.words.keys, max(self.view.first, act.first - 18)
        at = next((n for n in range(act.first - 1, low, -1) if keys[n] in {"which", "that"}), None)
        if at is None or any(other.first > at for other in self.acts if other.first < act.first):
            return None
        told = any(actor.first > at and actor.last <= act.first for actor in self.view.actors)
        return next((thing for thing in self.things if thing.last == at and told), None)

    def _with_words(self, thing: Thing) -> Head:
        begin = thing.first
        while begin > self.view.first and begin > thing.first - 4 and not self._starts(begin):
            begin -= 1
        return self._with_number(thing, begin, self.view.words.keys[begin : thing.first])

    def _heads(self, low: int, high: int) -> list[Head]:
        found = []
        for thing in self.things:
            if low <= thing.first and thing.last <= high:
                head = self._head(thing, low)
                if head is not None:
                    found.append(head)
        return found

    def _head(self, thing: Thing, low: int) -> Head | None:
        """Return a thing as a head; None where a preposition makes it a part of another name."""
        keys, gaps, words = self.view.words.keys, self.view.words.gaps, self.words
        if thing.last < self.view.last and keys[thing.last] in words["compounds"] and not gaps[thing.last] & COMMA:
            return None
        before: list[str] = []
        at, settled = thing.first - 1, False
        while at >= low and len(before) < _REACH and not gaps[at + 1] & (COMMA | SEMICOLON | STOP | PARAGRAPH | COLON):
            key = keys[at]
            if settled and self._is_compared(at + 1):
                break
            if key in words["prepositions"] and not (key == "that" and settled):
                if key == "of" and at == low:
                    break  # "the signing of the convention"
                if key != "of" or not set(keys[max(at - 2, low) : at]) & words["quantities"]:
                    return None
            elif key in words["breaks"]:
                return None
            elif settled or self._ends_phrase(key, before) or self._is_act(at, low):
                break  # as at "that" in "it was said that an agreement and nine other papers were signed"
            before.insert(0, key)
            settled = self._settles(key)
            at -= 1
        if gaps[at + 1] & COMMA and at >= low and self._in_aside(at, low):
            return None
        return self._with_number(thing, at + 1, before)

    def _is_act(self, at: int, low: int) -> bool:
        """Tell whether a word is of an act, and not a participle inside a noun phrase ("20 signed documents")."""
        inside = at > low and self._settles(self.view.words.keys[at - 1])
        return not inside and any(act.first <= at < act.last for act in self.acts)

    def _is_compared(self, at: int) -> bool:
        """Tell whether "more than", "about" stands before a number."""
        return any(number.first == at and number.comparator != "=" for number in self.numbers)

    def _settles(self, key: str) -> bool:
        """Tell whether a noun phrase begins with a word: an article or a number."""
        return key in self.words["single"] or key in self.words["definite"] or key.isdigit() or key in self.cardinals

    def _ends_phrase(self, key: str, before: list[str]) -> bool:
        """Tell whether a word before a head begins another phrase ("a protocol *and* a memorandum")."""
        if key in {"and", "or"}:
            return bool(set(before) & (self.words["single"] | self.words["definite"])) or any(map(str.isdigit, before))
        return key in self.words["passive"] or key in {"has", "have", "had"}

    def _in_aside(self, at: int, low: int) -> bool:
        """Tell whether a comma before a head ends a stretch that began with "among" or "including"."""
        keys, gaps = self.view.words.keys, self.view.words.gaps
        while at > low and not gaps[at] & COMMA:
            at -= 1
        return keys[at] in self.words["breaks"]

    def _with_number(self, thing: Thing, begin: int, before: list[str]) -> Head:
        keys, words = set(before), self.words
        number = next((n for n in self.numbers if begin <= n.first < thing.first and self._counts(n)), None)
        printed = self.view.words.keys[thing.first : thing.last]
        plural = printed[-1].endswith("s") or printed[0] in {"memoranda", "letters"}
        plural = plural and printed != ["minutes"]
        return Head(
            thing.first,
            thing.last,
            thing.kind,
            begin,
            number=12 if "dozen" in keys and not number else int(number.value) if number else None,
            number_at=number.first if number else -1,
            comparator=number.comparator if number else "=",
            single=not plural and number is None,
            definite=bool(keys & words["definite"]),
            more=bool(keys & words["more"]),
            before=tuple(before),
        )

    def _counts(self, number: Number) -> bool:
        if self.view.keys(number.last, number.last + 1)[:1] in (["year"], ["day"], ["month"], ["way"], ["stage"]):
            return False  # "a two-year plan"
        if not self.words["counted-others"].isdisjoint(self.view.keys(number.last, number.last + 1)):
            return False  # "of two states bilateral documents were signed"
        return number.unit is None and number.value == int(number.value) < _MOST_DOCUMENTS and not number.scaled
