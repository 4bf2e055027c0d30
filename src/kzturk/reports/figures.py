"""Numbers of the relation (codebook section 9): which of them belong to a meeting, and which only to the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kzturk.articles.words import QUOTE
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.measures import CURRENCIES, MeasureWords, is_decline, is_target, measure_of, measure_words
from kzturk.reports.model import Figure
from kzturk.reports.notes import Notes
from kzturk.reports.numbers import Number, find_numbers, number_words
from kzturk.reports.views import View

_STATUS = {"trade-growth": "change", "trade-target": "target", "power-capacity": "capacity"}
_AIMED = frozenset({"gas-volume", "freight", "other", "investment"})
_THEMES = ("trade-turnover", "investment", "freight")
_PERIODS = frozenset({"in", "for", "during", "over", "by", "last", "this", "since", "of", "from", "per", "until"})

Found = tuple[Figure, int, int]


class FigureReader:
    """Reads the figures of one article, each sentence once."""

    def __init__(self, views: Sequence[View], lexicon: Lexicon, *, tail: frozenset[int]) -> None:
        self.views, self.tail = views, tail
        self.table, self.words = number_words(lexicon), measure_words(lexicon)
        self.read: dict[int, list[Found]] = {}
        self.used: set[int] = set()

    def decide(self, views: Iterable[View], standing: frozenset[int], notes: Notes) -> tuple[Figure, ...]:
        """Return the figures told as part of a meeting, in order of the text, equal ones once."""
        found: list[Figure] = []
        for view in views:
            if view.index in standing or view.kind != "body" or view.words.keys[view.first] == "meanwhile":
                continue
            for figure, first, last in self.of_view(view):
                self.used.add(first)
                if not any(_same(figure, other) for other in found):
                    sure = 0.75 if view.index in self.tail else 0.85
                    notes.add(f"figures.{len(found)}", first, last, f"figures.{figure.measure}", "stated", sure)
                    found.append(figure)
        return tuple(found)

    def rest(self, notes: Notes) -> tuple[Figure, ...]:
        """Return the figures that attach to no meeting: the article's own."""
        found: list[Figure] = []
        for view in self.views:
            if view.kind != "body":
                continue
            for figure, first, last in self.of_view(view):
                if first not in self.used and not any(_same(figure, other) for other in found):
                    notes.add(f"figures.{len(found)}", first, last, f"figures.{figure.measure}", "stated", 0.7)
                    found.append(figure)
        return tuple(found)

    def of_view(self, view: View) -> list[Found]:
        """Return the figures of a sentence with the words that they stand in."""
        known = self.read.get(view.index)
        if known is None:
            known = self.read[view.index] = self._read(view)
        return known

    def _read(self, view: View) -> list[Found]:
        numbers = find_numbers(view, self.table)
        found = self._multiples(view)
        if not numbers:
            return found
        foreign = _is_of_others(view)
        before = self._before(view)
        for number in _with_units(numbers):
            if foreign and number.unit in CURRENCIES | {"%", "x"}:
                continue
            measure = measure_of(number, view, self.words, before)
            if measure is not None:
                figure = self._figure(number, measure, view)
                found.append((figure, number.first, number.last))
        return found

    def _before(self, view: View) -> View | None:
        """Return the sentence that "it" or "this figure" may point to: the one before, or the one that points to."""
        before = self.views[view.index - 1] if view.index else None
        if before is None or before.kind != "body":
            return None
        if before.index and not self.words["back"].isdisjoint(before.keys(before.first, before.first + 3)):
            earlier = self.views[before.index - 1]
            themed = any(self.words.measures[name].stands_in(before) for name in _THEMES)
            if earlier.kind == "body" and not themed:
                return earlier
        return before

    def _figure(self, number: Number, measure: str, view: View) -> Figure:
        status = _STATUS.get(measure, "actual")
        if measure in _AIMED and is_target(number, view, self.words):
            status = "target"
        unit, value = number.unit, number.value
        if status == "change" or (measure == "freight" and unit == "%"):
            value = -value if is_decline(number, view, self.words) else value
        if unit is None and measure in {"trade-target", "trade-turnover"}:
            unit = "USD"  # "the aim of one billion", in a trade that is counted in dollars
        return Figure(
            measure=measure,
            value=value,
            unit=unit,
            comparator=number.comparator,
            status=status,
            period=_period(view, number.first, number.last),
            speaker=_speaker(view),
        )

    def _multiples(self, view: View) -> list[Found]:
        words = self.words
        if words.multiplied.isdisjoint(view.vocabulary) or not words.measures["trade-turnover"].stands_in(view):
            return []
        return [
            (_multiple(view, at, words), at, at + 1)
            for at in range(view.first, view.last)
            if view.words.keys[at] in words.multiplied
        ]


def _with_units(numbers: Sequence[Number]) -> list[Number]:
    """Give a bare number of millions the tonnes of the one before ("3 to 5 million tonnes, and up to 12 million")."""
    found: list[Number] = []
    for number in numbers:
        before = found[-1] if found else None
        lent = before is not None and before.unit == "tonnes" and number.unit is None and number.scaled
        found.append(replace(number, unit="tonnes") if lent else number)
    return found


def _is_of_others(view: View) -> bool:
    """Tell whether a sentence speaks of a third country's trade or contracts, not of both sides'."""
    keys = view.words.keys
    named = {m.value for m in view.countries if not keys[m.last : m.last + 1] or not keys[m.last].startswith("dollar")}
    return bool(named - {"KZ", "TM"}) and not named >= {"KZ", "TM"}


def _multiple(view: View, at: int, words: MeasureWords) -> Figure:
    """ "Has quadrupled" is growth, "to triple" a target."""
    value, unit = words.multiples[view.words.keys[at]], "x"
    if view.keys(at - 1, at)[-1:] in (["to"], ["will"], ["should"], ["for"]) or (
        set(view.keys(at - 6, at)) & words["coming"] and not set(view.keys(at - 6, at)) & words["past"]
    ):
        return Figure(measure="trade-target", value=value, unit=unit, status="target", speaker=_speaker(view))
    more = view.keys(at - 2, at) == ["more", "than"]
    return Figure(
        measure="trade-growth", value=value, unit=unit, comparator=">" if more else "=", status="change",
        period=_period(view, at, at + 1), speaker=_speaker(view),
    )  # fmt: skip


def _period(view: View, first: int, last: int) -> str | None:
    """Return the time a number is of, as printed: the day words nearest to it that a preposition leads in."""
    near = [day for day in view.days if -14 <= day.first - last <= 12]
    near = [day for day in near if set(view.keys(day.first - 2, day.first + 1)) & _PERIODS or day.kind == "year"]
    if not near:
        return None
    best = min(near, key=lambda day: min(abs(day.first - last), abs(first - day.last)))
    return view.words.printed(best.first, best.last)


def _speaker(view: View) -> str | None:
    """Return who says a number: the last person before a verb of saying, or right after it."""
    cue = next((at for at in range(view.first, view.last) if view.words.keys[at] in _SAYING), None)
    people = [(p, a) for p, a in view.people if p.side in {"KZ", "TM", "other"}]
    if cue is None or not people:
        return None
    before = [p for p, a in people if a.last <= cue and cue - a.last <= 8]
    after = [p for p, a in people if 0 <= a.first - cue <= 3 and view.words.gaps[cue] & QUOTE | (not before)]
    return before[-1].name if before else after[0].name if after else None


_SAYING = frozenset(
    {"said", "says", "noted", "stressed", "told", "informed", "declared", "stated", "added", "underscored", "recalled",
     "emphasized", "emphasised", "reported", "announced", "specified", "pointed", "underlined"}
)  # fmt: skip


def _same(one: Figure, other: Figure) -> bool:
    return (one.measure, one.value, one.unit) == (other.measure, other.value, other.unit)
