"""Numbers of the relation (codebook section 9): what is measured is told by the words around the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.model import Figure
from kzturk.reports.notes import Notes
from kzturk.reports.numbers import Number, find_numbers, number_words
from kzturk.reports.occurrences import Event
from kzturk.reports.subjects import scope_of
from kzturk.reports.views import View
from kzturk.values import fold

_CURRENCIES = frozenset({"USD", "EUR", "KZT", "TMT", "RUB"})
_REACH = 14


class Wording:
    """Phrases that say one thing, as folded words, with the words they begin with."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self.phrases = tuple(tuple(fold(phrase).split()) for phrase in phrases)
        self.begins = frozenset(phrase[0] for phrase in self.phrases)


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A language's words for what is measured, folded once."""

    measures: dict[str, Wording]
    target: Wording
    growth: Wording
    multiples: dict[str, float]
    multiplied: frozenset[str]


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
        multiples,
        frozenset(multiples),
    )


def decide_figures(event: Event, lexicon: Lexicon, notes: Notes, standing: frozenset[int]) -> tuple[Figure, ...]:
    """Return the figures told as part of a meeting, in order of the text, equal ones once."""
    table, measures = number_words(lexicon), measure_words(lexicon)
    found: list[Figure] = []
    told = scope_of(event)
    for n, view in enumerate(told):
        if view.index in standing or view.kind != "body" or view.keys(view.first, view.first + 1) == ["meanwhile"]:
            continue
        before = told[n - 1] if n and view.index - told[n - 1].index <= 2 else None
        for figure, first, last in _of_view(view, table, measures, before):
            if figure not in found and not any(_same(figure, other) for other in found):
                notes.add(f"figures.{len(found)}", first, last, f"figures.{figure.measure}", "stated", 0.85)
                found.append(figure)
    return tuple(found)


def _same(one: Figure, other: Figure) -> bool:
    return (one.measure, one.value, one.unit) == (other.measure, other.value, other.unit)


def _of_view(view: View, table: object, measures: MeasureWords, before: View | None) -> list[tuple[Figure, int, int]]:
    found = []
    if not measures.multiplied.isdisjoint(view.vocabulary):
        trade = measures.measures.get("trade-turnover")
        for at in range(view.first, view.last):
            multiple = measures.multiples.get(view.words.keys[at])
            if multiple is not None and trade is not None and _has(view, trade, view.first, view.last):
                found.append((_multiple(view, at, multiple), at, at + 1))
    for number in find_numbers(view, table):  # type: ignore[arg-type]
        figure_of = _figure(number, view, measures, before)
        if figure_of is not None:
            found.append((figure_of, number.first, number.last))
    return found


def _multiple(view: View, at: int, value: float) -> Figure:
    """ "Has quadrupled" is growth, "to triple" a target."""
    if view.keys(at - 1, at) in (["to"], ["will"], ["should"]):
        return Figure(measure="trade-target", value=value, unit="x", status="target")
    more = view.keys(at - 2, at) == ["more", "than"]
    return Figure(measure="trade-growth", value=value, unit="x", comparator=">" if more else "=", status="change")


def _has(view: View, wording: Wording, first: int, last: int) -> int | None:
    """Return the word at which one of the phrases stands in a stretch, the nearest to its end; None when none does."""
    keys = view.words.keys
    low, high = max(first, view.first), min(last, view.last)
    begins = wording.begins
    if begins.isdisjoint(keys[low:high]):
        return None
    for at in range(high - 1, low - 1, -1):
        if keys[at] not in begins:
            continue
        for phrase in wording.phrases:
            if at + len(phrase) <= high and tuple(keys[at : at + len(phrase)]) == phrase:
                return at
    return None


def _figure(number: Number, view: View, measures: MeasureWords, before: View | None) -> Figure | None:
    measure = _measure(number, view, measures)
    if measure is None and number.unit in _CURRENCIES and before is not None:
        measure = _carried_over(number, view, measures, before)
    if measure == "other" and number.unit == "tonnes" and before is not None:
        told = _has(before, measures.measures["freight"], before.first, before.last)
        measure = "freight" if told is not None and not view.topics else measure
    if measure is None:
        return None
    status = {"trade-growth": "change", "trade-target": "target", "power-capacity": "capacity"}.get(measure, "actual")
    if (
        status == "actual"
        and _has(view, measures.target, number.first - 8, number.first) is not None
        and measure in {"gas-volume", "freight", "other", "investment"}
    ):
        status = "target"
    value = number.value
    return Figure(measure=measure, value=value, unit=number.unit, comparator=number.comparator, status=status)


def _measure(number: Number, view: View, measures: MeasureWords) -> str | None:
    unit = number.unit
    if unit in _CURRENCIES:
        return _money(number, view, measures)
    if unit in {"%", "x"}:
        if _has(view, measures.measures["trade-turnover"], view.first, view.last) is None:
            return (
                "freight"
                if unit == "%" and _has(view, measures.measures["freight"], view.first, view.last) is not None
                else None
            )
        return "trade-growth" if _has(view, measures.growth, view.first, view.last) is not None else None
    if unit == "MW":
        return "power-capacity"
    if unit == "m3":
        return "gas-volume"
    if unit == "tonnes":
        return "freight" if _has(view, measures.measures["freight"], view.first, view.last) is not None else "other"
    if unit is None:
        return _count(number, view, measures)
    return None


def _money(number: Number, view: View, measures: MeasureWords) -> str | None:
    near = {
        measure: _distance(number, view, measures.measures[measure]) for measure in ("trade-turnover", "investment")
    }
    best = min(near, key=lambda measure: near[measure])
    if near[best] >= 99:
        return None
    if best == "investment":
        return "investment"
    if _has(view, measures.target, number.first - 10, number.first) is not None:
        return "trade-target"
    return "trade-turnover"


def _carried_over(number: Number, view: View, measures: MeasureWords, before: View) -> str | None:
    """ "We have every reason to bring it to $1 billion": what "it" is stands in the sentence before."""
    trade = _has(before, measures.measures["trade-turnover"], before.first, before.last)
    if trade is None or _has(view, measures.target, view.first, number.first) is None:
        return None
    return "trade-target"


def _distance(number: Number, view: View, wording: Wording) -> int:
    before = _has(view, wording, view.first, number.first)
    after = _has(view, wording, number.last, number.last + _REACH)
    distances = [number.first - before] if before is not None else []
    if after is not None:
        distances.append(after - number.last + 4)
    return min(distances, default=99)


def _count(number: Number, view: View, measures: MeasureWords) -> str | None:
    """A bare number before "companies" or "documents"."""
    if number.value < 2 or number.value != int(number.value) or number.scaled:
        return None
    after = _has(view, measures.measures["companies"], number.last, number.last + 4)
    if after is not None and after - number.last <= 3:
        return "companies"
    return None
