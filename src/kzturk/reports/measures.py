"""What a number measures, by the words around it: turnover reached or aimed at, growth, freight, gas, companies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kzturk.articles.words import COMMA, SEMICOLON
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.numbers import Number
from kzturk.reports.views import View
from kzturk.values import fold

CURRENCIES = frozenset({"USD", "EUR", "KZT", "TMT", "RUB"})
_REACH = 14
_FAR, _BESIDE = 99, 6
_FEWEST = 9
"""So few trains or students are named for other reasons than as a number of the relation."""


class Wording:
    """Phrases that say one thing, as folded words, with the words they begin with."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self.phrases = tuple(tuple(fold(phrase).split()) for phrase in phrases)
        self.begins = frozenset(phrase[0] for phrase in self.phrases)

    def find(self, view: View, first: int, last: int) -> int | None:
        """Return the word at which a phrase stands in a stretch, the nearest to its end; None when none does."""
        keys = view.words.keys
        low, high = max(first, view.first), min(last, view.last)
        if self.begins.isdisjoint(keys[low:high]):
            return None
        for at in range(high - 1, low - 1, -1):
            if keys[at] not in self.begins:
                continue
            for phrase in self.phrases:
                if at + len(phrase) <= high and tuple(keys[at : at + len(phrase)]) == phrase:
                    return at
        return None

    def stands_in(self, view: View) -> bool:
        """Tell whether a phrase stands anywhere in a sentence."""
        return not self.begins.isdisjoint(view.vocabulary) and self.find(view, view.first, view.last) is not None


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A language's words for what is measured, folded once."""

    measures: dict[str, Wording]
    target: Wording
    growth: Wording
    small: dict[str, frozenset[str]]
    multiples: dict[str, float]
    multiplied: frozenset[str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.small.get(name, frozenset())


@lru_cache(maxsize=8)
def measure_words(lexicon: Lexicon) -> MeasureWords:
    """Compile a language's measure words."""
    language = lexicon.language
    multiples = {fold(word): float(value) for word, value in language.get("multiples", {}).items()}
    around = language.get("figures-words", {})
    return MeasureWords(
        {measure: Wording(phrases) for measure, phrases in language.get("measures", {}).items()},
        Wording(around.get("target", [])),
        Wording(around.get("growth", [])),
        {name: frozenset(fold(word) for word in words) for name, words in around.items()},
        multiples,
        frozenset(multiples),
    )


def measure_of(number: Number, view: View, words: MeasureWords, before: View | None) -> str | None:
    """Return what a number measures; ``before`` is the sentence before, of which "this indicator" may speak."""
    unit = number.unit
    if unit in CURRENCIES or (unit is None and number.scaled and number.value >= 1e6):
        return _money(number, view, words, before)
    if unit in {"%", "x"}:
        return _change(number, view, words, before)
    if unit == "kWh":
        return "other"
    if unit == "MW":
        return "power-capacity"
    if unit == "m3":
        return "gas-volume"
    if unit == "tonnes":
        return _tonnes(number, view, words, before)
    return _count(number, view, words) if unit is None else None


def _money(number: Number, view: View, words: MeasureWords, before: View | None) -> str | None:
    near = {name: _distance(number, view, words.measures[name]) for name in ("trade-turnover", "investment", "deals")}
    best = min(near, key=lambda name: near[name])
    if _distance(number, view, words.measures["aside"]) < near[best]:
        return None
    if near[best] >= _FAR:
        carried = _theme_before(view, words, before)
        if carried not in {"trade-turnover", "investment"}:
            return None
        best = carried
    if best == "deals" and near["investment"] <= _BESIDE:
        best = "investment"  # "investment in the project is ..."
    if best == "deals":
        return "other" if number.unit else None
    if best == "investment":
        return best if number.unit else None
    if is_target(number, view, words):
        return "trade-target"
    return best


def _theme_before(view: View, words: MeasureWords, before: View | None) -> str | None:
    """Return what the sentence before speaks of, where this one points back to it ("bring it to", "this figure")."""
    if before is None or words["back"].isdisjoint(view.vocabulary):
        return None
    return next(
        (name for name in ("trade-turnover", "investment", "freight") if words.measures[name].stands_in(before)), None
    )


def is_target(number: Number, view: View, words: MeasureWords) -> bool:
    """Tell whether a number is aimed at: by the verb that governs it, else by a noun such as "goal" near it."""
    keys, low = view.words.keys, max(view.first, number.first - 12)
    for at in range(number.first - 1, low - 1, -1):
        key = keys[at]
        if key in words["coming"] and key != "to" and keys[at + 1] == "be":
            return True
        if key in words["actual"]:
            if set(keys[max(at - 3, view.first) : at]) & words["goals"]:
                return True  # "the goal is one billion"
            near = _coming_before(keys, max(at - 3, view.first), at)
            if key == "worth" and near.isdisjoint(words["coming"]):
                return _is_ahead(number, view, words)
            return bool(near & words["coming"]) and (key not in words["past"] or "be" in near)
        if key in words["goals"] or key in words["wishes"] or key in words["raising"]:
            return True
        if key in words["reaching"]:
            return _is_to_come(view, at, words)
    before = set(keys[max(low, number.first - 9) : number.first])
    return _is_ahead(number, view, words) or bool(before & (words["coming"] - {"to"}))


def _is_ahead(number: Number, view: View, words: MeasureWords) -> bool:
    """Tell whether what follows a number says that it is still to come ("worth $1 billion in the future")."""
    after = set(view.keys(number.last, number.last + 7))
    return bool(after & (words["goals"] | words["ahead"])) and "below" not in after


def _coming_before(keys: Sequence[str], low: int, high: int) -> set[str]:
    """Return the words before a verb, without a "to" that leads elsewhere ("exports to Kazakhstan were ...")."""
    verbal = {"be", "have", "stand", "come"}
    return {keys[at] for at in range(low, high) if keys[at] != "to" or at == high - 1 or keys[at + 1] in verbal}


def _is_to_come(view: View, at: int, words: MeasureWords) -> bool:
    """Tell whether "reach" is meant: "to reach" is, "had grown by 9 % to reach" and ", reaching" are not."""
    before = view.words.keys[max(at - 9, view.first) : at]
    if view.words.keys[at].endswith("ing"):
        return not view.words.gaps[at] & COMMA and not set(before) & words["past"]
    if before[-1:] == ["to"]:
        return not set(before) & words["past"]
    return bool(set(before[-3:]) & words["coming"]) or bool(set(before) & words["goals"])


def _change(number: Number, view: View, words: MeasureWords, before: View | None) -> str | None:
    """A percentage or multiple: by how much trade or freight changed."""
    grown = words.growth.find(view, view.first, view.last) is not None
    theme = _nearest(number, view, words, ("trade-turnover", "freight", "gas-volume", "investment"))
    if theme is None:
        theme = _theme_before(view, words, before) if grown else None
    if theme == "trade-turnover":
        if not grown or _is_share(number, view):
            return None
        return "trade-target" if is_target(number, view, words) else "trade-growth"
    return "freight" if theme == "freight" and number.unit == "%" and not _is_share(number, view) else None


def is_decline(number: Number, view: View, words: MeasureWords) -> bool:
    """Tell whether a change is a fall: by the nearest word of change before the number, or the word right behind it."""
    keys = view.words.keys
    if not words["falling"].isdisjoint(view.keys(number.last, number.last + 3)):
        return not any(view.words.gaps[at] & COMMA for at in range(number.last, min(number.last + 3, view.last)))
    for at in range(number.first - 1, max(view.first, number.first - 10) - 1, -1):
        if keys[at] in words["falling"] and not (keys[at] == "less" and keys[at + 1] == "than"):
            return True
        if words.growth.find(view, at, at + 1) is not None:
            return False
    return False


def _is_share(number: Number, view: View) -> bool:
    """Tell whether a percentage is a part of something rather than a change ("accounts for 20 % of exports")."""
    return view.keys(number.last, number.last + 1) == ["of"] and view.keys(number.first - 1, number.first) != ["by"]


def _is_sold(number: Number, view: View, words: MeasureWords) -> bool:
    """Tell whether it is grain or the like, of which nothing is said of how it is carried."""
    goods = any(m.value == "agriculture" and number.last <= m.first <= number.last + 4 for m in view.topics)
    return goods and words["carriage"].isdisjoint(view.vocabulary)


def _tonnes(number: Number, view: View, words: MeasureWords, before: View | None) -> str:
    if words.measures["freight"].stands_in(view):
        return "other" if _is_sold(number, view, words) else "freight"
    told = before is not None and words.measures["freight"].stands_in(before)
    return "freight" if told and not view.topics else "other"


def _nearest(number: Number, view: View, words: MeasureWords, names: Sequence[str]) -> str | None:
    near = {name: _distance(number, view, words.measures[name]) for name in names}
    best = min(near, key=lambda name: near[name])
    return best if near[best] < _FAR else None


def _distance(number: Number, view: View, wording: Wording) -> int:
    """Return how far a wording stands from a number; what stands after it counts as farther."""
    before = wording.find(view, view.first, number.first)
    after = wording.find(view, number.last, number.last + _REACH)
    distances = [number.first - before] if before is not None else []
    if after is not None:
        parted = any(view.words.gaps[at] & (COMMA | SEMICOLON) for at in range(number.last, after + 1))
        if not (parted and view.words.gaps[after] & COMMA and view.keys(after, after + 2) == ["trade", "and"]):
            distances.append(after - number.last + (12 if parted else 4))  # not "for transport, trade and energy"
    return min(distances, default=_FAR)


def _count(number: Number, view: View, words: MeasureWords) -> str | None:
    """A bare number before "companies": not "the two companies"."""
    if number.value < 2 or number.value != int(number.value) or number.scaled:
        return None
    if set(view.keys(number.first - 1, number.first)) & {"the", "both", "these", "their"}:
        return None
    following = view.keys(number.last, number.last + 3)
    for name, measure in (("counted", "freight"), ("exchanged", "other")):
        if not words[name].isdisjoint(following) and number.value > _FEWEST:
            return measure
    after = words.measures["companies"].find(view, number.last, number.last + 4)
    return "companies" if after is not None and after - number.last <= 3 else None
