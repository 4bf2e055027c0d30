"""Numbers as written: "half a billion", "1.2 bcm", "$120 million", "11", "twenty" (value, span, unit, comparator)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from kzturk.articles.words import COMMA, HYPHEN, SPACE, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.views import View
from kzturk.values import fold

_DIGITS = re.compile(r"^\d+$")
_SUFFIXED = re.compile(r"^(\d+)([a-z]{1,3})$")
_FRACTIONS = {"half": 0.5, "third": 0.333, "quarter": 0.25, "fifth": 0.2}
_THOUSAND = 1000
_BASE_UNITS = {"bcm": (1e9, "m3"), "GW": (1000.0, "MW")}


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity over words ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    value: float
    unit: str | None
    comparator: str
    scaled: bool


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A language's words around numbers, folded once."""

    scales: dict[str, float]
    units: dict[str, str]
    signs: dict[str, str]
    comparators: tuple[tuple[tuple[str, ...], str], ...]
    cardinals: dict[str, int]
    last_words: frozenset[str]
    begins: frozenset[str]


@lru_cache(maxsize=8)
def number_words(lexicon: Lexicon) -> NumberWords:
    """Compile a language's number words."""
    language: dict[str, Any] = lexicon.language
    units = language.get("units", {})
    comparators = [
        (tuple(fold(phrase).split()), sign)
        for sign, phrases in language.get("comparators", {}).items()
        for phrase in phrases
    ]
    return NumberWords(
        {fold(word): float(value) for word, value in language.get("scales", {}).items()},
        {fold(word): unit for word, unit in units.items() if fold(word)},
        {sign: unit for sign, unit in units.items() if not fold(sign) or sign.endswith("$")},
        tuple(sorted(comparators, key=lambda item: -len(item[0]))),
        lexicon.cardinals,
        frozenset(phrase[-1] for phrase, _ in comparators),
        frozenset([*lexicon.cardinals, *_FRACTIONS, *(fold(word) for word in language.get("scales", {}))]),
    )


def find_numbers(view: View, table: NumberWords) -> list[Number]:
    """Return the quantities of a sentence, dates and ordinals left out; read once, however often they are asked for."""
    if view.numbers is None:
        view.numbers = _find_numbers(view, table)
    return view.numbers


def _find_numbers(view: View, table: NumberWords) -> list[Number]:
    words, begins = view.words, table.begins
    digits = words.digits
    low, high = bisect_left(digits, view.first), bisect_left(digits, view.last)
    anchors = digits[low:high]
    if not begins.isdisjoint(view.vocabulary):
        counted = set(anchors)
        anchors = [at for at in range(view.first, view.last) if at in counted or words.keys[at] in begins]
    if not anchors:
        return []
    dated = {at for day in view.days for at in range(day.first, day.last)}
    found: list[Number] = []
    done = view.first
    for at in anchors:
        number = None if at in dated or at < done else _read(words, at, view, table)
        if number is not None:
            found.append(number)
            done = max(number.last, at + 1)
    return found


def _read(words: Words, at: int, view: View, table: NumberWords) -> Number | None:
    key = words.keys[at]
    if key in _FRACTIONS or (key in table.scales and _is_one(words, at, view, table)):
        return _read_part(words, at, view, table)
    if key in table.cardinals and (at == view.first or not _is_name(words, at)):
        halved = view.keys(at + 1, at + 4) == ["and", "a", "half"]
        begin, value = (at + 4, table.cardinals[key] + 0.5) if halved else (at + 1, float(table.cardinals[key]))
        last, value, scaled = _scale(words, begin, value, view, table)
        if key == "one" and not scaled and not halved:
            return None
        return _finish(words, at, last, value, view, table, scaled=scaled)
    if not _DIGITS.match(key):
        return _read_suffixed(words, at, view, table)
    if words.gaps[at] & HYPHEN and not words.gaps[at] & SPACE and at > view.first and words.keys[at - 1].isalpha():
        return None  # SU-35, CA-5
    last, value = _digits(words, at, view)
    suffixed = _decimal_suffix(words, last, view, table)
    if suffixed is not None:
        value = float(f"{int(value)}.{suffixed[0]}") * table.scales.get(suffixed[1], 1.0)
        number = _finish(words, at, last + 1, value, view, table, scaled=suffixed[1] in table.scales)
        unit = table.units.get(suffixed[1])
        return number if unit is None else _with_unit(number, unit)
    last, value, scaled = _scale(words, last, value, view, table)
    return _finish(words, at, last, value, view, table, scaled=scaled)


def _is_one(words: Words, at: int, view: View, table: NumberWords) -> bool:
    """Tell whether a scale alone means one: "a billion", "the billion dollar mark"."""
    before, after = view.keys(at - 1, at), view.keys(at + 1, at + 2)
    return before == ["a"] or (before == ["the"] and bool(after) and table.units.get(after[0], "").isupper())


def _read_part(words: Words, at: int, view: View, table: NumberWords) -> Number | None:
    """Read "half a billion", "a quarter of a billion" and "a billion"."""
    keys = view.keys(at, at + 4)
    part = _FRACTIONS.get(keys[0])
    if part is not None and view.keys(at - 2, at) == ["by", "a"] and not set(keys[1:]) & table.scales.keys():
        return Number(at, at + 1, part * 100, "%", "=", False)  # "grew by a quarter"
    if part is None:
        one = table.scales[keys[0]]
        return _finish(words, at, at + 1, one, view, table, scaled=one >= _THOUSAND)
    if len(keys) > 1 and keys[1] in table.scales:
        return _finish(words, at, at + 2, table.scales[keys[1]] * part, view, table, scaled=True)  # "half-billion"
    for size in (2, 3):
        if len(keys) > size and keys[size - 1] == "a" and keys[size] in table.scales:
            last = at + size + 1
            return _finish(words, at, last, table.scales[keys[size]] * part, view, table, scaled=True)
    return None


def _read_suffixed(words: Words, at: int, view: View, table: NumberWords) -> Number | None:
    """Read "563m", "1.5bn" and "40bcm": a scale or a unit that is written on to the digits."""
    match = _SUFFIXED.match(words.keys[at])
    if match is None or (at > view.first and words.gaps[at] & HYPHEN):
        return None
    value, suffix = float(match[1]), match[2]
    scale = table.scales.get(suffix)
    unit = table.units.get(suffix)
    if scale is None and unit is None:
        return None
    number = _finish(words, at, at + 1, value * (scale or 1), view, table, scaled=scale is not None)
    return number if unit is None else _with_unit(number, unit)


def _with_unit(number: Number, unit: str) -> Number:
    factor, unit = _BASE_UNITS.get(unit, (1.0, unit))
    return replace(number, value=number.value * factor, unit=unit)


def _is_name(words: Words, at: int) -> bool:
    return words.is_capital(at) and at > 0 and words.is_capital(at - 1)


def _digits(words: Words, at: int, view: View) -> tuple[int, float]:
    """Read 1,574 and 1 574 as thousands, 1.5 and 1,5 as decimals."""
    text, last = words.keys[at], at + 1
    while last < view.last and words.keys[last].isdigit():
        gap, nxt = words.gap_text(last), words.keys[last]
        if gap in {",", " ", "\u00a0"} and len(nxt) == 3 and len(text.split(".")[0]) <= 3 + 4 * (last - at - 1):
            if gap != "," and len(text) > 3 and last == at + 1:
                break
            text += nxt
        elif gap in {".", ","} and "." not in text:
            text += "." + nxt
        else:
            break
        last += 1
    return last, float(text)


def _decimal_suffix(words: Words, last: int, view: View, table: NumberWords) -> tuple[str, str] | None:
    """Return decimals and suffix of "1.5bn", whose point parts it into two words."""
    if last >= view.last or words.gap_text(last) not in {".", ","}:
        return None
    match = _SUFFIXED.match(words.keys[last])
    if match is None or (match[2] not in table.scales and match[2] not in table.units):
        return None
    return match[1], match[2]


def _scale(words: Words, last: int, value: float, view: View, table: NumberWords) -> tuple[int, float, bool]:
    scaled = False
    while last < view.last and words.keys[last] in table.scales and not words.gaps[last] & COMMA:
        value *= table.scales[words.keys[last]]
        last, scaled = last + 1, scaled or table.scales[words.keys[last]] >= _THOUSAND
    return last, value, scaled


def _finish(
    words: Words, first: int, last: int, value: float, view: View, table: NumberWords, *, scaled: bool
) -> Number:
    unit, end = _unit_after(words, last, view, table)
    sign = words.gap_text(first)
    begin = first
    if sign != " ":
        for mark, code in table.signs.items():
            if mark in sign or (mark == "US$" and sign.endswith("$")):
                unit = unit or code
    if (
        unit is None
        and first > view.first
        and words.keys[first - 1] in table.units
        and table.units[words.keys[first - 1]].isupper()
    ):
        unit, begin = table.units[words.keys[first - 1]], first - 1
    if unit is None and "%" in words.gap_text(last)[:1]:
        unit = "%"
    comparator = _comparator(words, begin, view, table)
    if unit in _BASE_UNITS:
        factor, unit = _BASE_UNITS[unit]
        value *= factor
    return Number(begin, end, value, unit, comparator, scaled)


def _unit_after(words: Words, last: int, view: View, table: NumberWords) -> tuple[str | None, int]:
    for length in (3, 2, 1):
        if last + length <= view.last and not (words.gaps[last] & COMMA):
            unit = table.units.get(" ".join(words.keys[last : last + length]))
            if unit is not None:
                return unit, last + length
    return None, last


def _comparator(words: Words, first: int, view: View, table: NumberWords) -> str:
    if table.last_words.isdisjoint(words.keys[max(first - 2, view.first) : first]):
        return "="
    for phrase, sign in table.comparators:
        begin = first - len(phrase)
        for shift in (0, 1):
            if begin - shift >= view.first and tuple(words.keys[begin - shift : first - shift]) == phrase:
                if shift and words.keys[first - 1] not in {"the", "a", "us", "by"}:
                    continue
                return sign
    return "="
