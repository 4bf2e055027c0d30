"""Evidence while it is gathered: every decision notes the words it rests on."""

from __future__ import annotations

from kzturk.articles.words import Words
from kzturk.values import Evidence


class Notes:
    """Collects evidence over the words of one article."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.items: list[Evidence] = []

    def add(self, field: str, first: int, last: int, rule: str, basis: str, confidence: float) -> None:
        """Note that ``field`` rests on words ``first`` to ``last`` (exclusive)."""
        if last <= first:
            return
        words = self.words
        start, end = words.starts[first], words.ends[last - 1]
        self.items.append(Evidence(field, start, end, words.text[start:end], rule, basis, round(confidence, 3)))

    def add_span(self, field: str, span: tuple[int, int], rule: str, basis: str, confidence: float) -> None:
        """Note evidence by character offsets."""
        start, end = span
        quote = self.words.text[start:end]
        self.items.append(Evidence(field, start, end, quote, rule, basis, round(confidence, 3)))

    def confidence(self, field: str) -> float | None:
        """Return the highest confidence noted for a field."""
        found = [item.confidence for item in self.items if item.field == field]
        return max(found, default=None)
