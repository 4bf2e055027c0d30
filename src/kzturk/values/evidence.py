"""The witness of a value: which words of the article it came from, by which rule, on which basis."""

from __future__ import annotations

from typing import NamedTuple


class Evidence(NamedTuple):
    """One coded value's words.

    ``field`` is a dotted path (``date``, ``venue``, ``participants.rashid-meredov``, ``topics.trade``,
    ``outcomes.0``, ``figures.1``); ``start`` and ``end`` are character offsets into the stored text, and
    ``text[start:end] == quote`` always. ``confidence`` lies in [0, 1]. A reading has dozens of them: a named tuple is
    made three times as fast as a frozen dataclass.
    """

    field: str
    start: int
    end: int
    quote: str
    rule: str
    basis: str
    confidence: float
