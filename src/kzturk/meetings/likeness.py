"""Near-identical texts: a sketch to find them by look-up, and how much of their wording two have in common. Pure.

The sketch is a one-permutation MinHash of the text's runs of five words, cut into bands. Two texts that share most of
their wording nearly always have a band in common, two that do not nearly never; so a new text is compared with few
others, however many are stored.
"""

from __future__ import annotations

from zlib import crc32

from kzturk.values import fold

RUN = 5
BINS, ROWS = 80, 4
REPRINT = 0.8
"""So much of the shorter text stands in the other, and it is no source of its own."""
SHORTEST = 12
"""Texts of fewer runs say too little to be taken for reprints unless they are equal."""
_MIX, _MASK = 0x9E3779B97F4A7C15, 0xFFFFFFFFFFFFFFFF


def list_runs(text: str) -> frozenset[int]:
    """Return the hashes of all runs of five words, words folded; of a shorter text the hash of the whole."""
    words = fold(text).split()
    if len(words) < RUN:
        return frozenset({crc32(" ".join(words).encode())}) if words else frozenset()
    return frozenset(crc32(" ".join(words[n : n + RUN]).encode()) for n in range(len(words) - RUN + 1))


def sketch(text: str) -> tuple[int, ...]:
    """Return the bands of a text's sketch as numbers that a database keeps; none for a text without words."""
    smallest: list[int | None] = [None] * BINS
    for run in list_runs(text):
        mixed = _mix(run)
        bin_, value = mixed % BINS, mixed >> 16
        least = smallest[bin_]
        if least is None or value < least:
            smallest[bin_] = value
    if all(value is None for value in smallest):
        return ()
    filled = _fill(smallest)
    return tuple(sorted({_name_band(n, filled[n : n + ROWS]) for n in range(0, BINS, ROWS)}))


def _mix(number: int) -> int:
    """Spread a checksum over 64 bits, so that its order says nothing about the words."""
    mixed = (number * _MIX) & _MASK
    mixed ^= mixed >> 29
    return (mixed * 0xBF58476D1CE4E5B9) & _MASK


def _fill(smallest: list[int | None]) -> list[int]:
    """Give an empty bin the value of the next full one, with its distance, as equal texts would both do."""
    filled = []
    for at in range(BINS):
        steps = next(step for step in range(BINS) if smallest[(at + step) % BINS] is not None)
        filled.append((smallest[(at + steps) % BINS] or 0) * BINS + steps)
    return filled


def _name_band(at: int, values: list[int]) -> int:
    """Return a number of 63 bits for a band: its place and its values."""
    number = at + 1
    for value in values:
        number = _mix((number ^ value) & _MASK)
    return number >> 1


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """Return how much of the shorter text's wording stands in the other, in [0, 1]; 0 when too little is said."""
    shorter = min(len(one), len(other))
    if one == other and shorter:
        return 1.0
    if shorter < SHORTEST:
        return 0.0
    return len(one & other) / shorter
