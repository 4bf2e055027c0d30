"""Where noun phrases of people begin and end: looks at the words and gaps around a phrase."""

from __future__ import annotations

from kzturk.articles.words import APOSTROPHE, COMMA, DASH, HYPHEN, NEWLINE, PAREN, QUOTE, SPACE, STOP, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.model import Actor
from kzturk.mentions.phrases import Phrase

_KINDS = frozenset({"title", "office", "person", "unknown", "country", "demonym", "group", "organisation", "place"})
SOFT = SPACE | HYPHEN | NEWLINE | APOSTROPHE | QUOTE
LINK = SOFT | COMMA | DASH | PAREN
OF = frozenset({"of", "the", "s"})
_SHORT = frozenset({"mr", "mrs", "ms", "dr", "h", "e"})
BEFORE_NAME = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "h",
        "e",
        "his",
        "her",
        "excellency",
        "dr",
        "colonel",
        "general",
        "major",
        "lieutenant",
        "captain",
        "admiral",
        "the",
        "himself",
        "comrade",
    }
)


class Neighbours:
    """An article's phrases of people with looks at what stands before and after each."""

    def __init__(
        self,
        phrases: list[Phrase],
        words: Words,
        lexicon: Lexicon,
        starts: frozenset[int],
        taken: dict[int, Phrase],
        headlines: frozenset[int] = frozenset(),
    ) -> None:
        self.words, self.lexicon = words, lexicon
        self.headlines = headlines
        self.starts = starts
        self.taken = taken
        self.seq = [phrase for phrase in phrases if phrase.kind in _KINDS]
        self.actors: list[Actor] = []

    def _next(self, at: int) -> Phrase | None:
        return self.seq[at] if at < len(self.seq) else None

    def _linked(self, last: int, first: int, between: frozenset[str], gaps: int = SOFT, most: int = 4) -> bool:
        """Tell whether only words of ``between`` and gaps of ``gaps`` stand from word ``last`` to word ``first``."""
        words = self.words
        if not 0 <= first - last <= most or first in self.starts:
            return False
        for at in range(last, first + 1):
            stop = STOP if at > last and words.keys[at - 1] in _SHORT else 0  # "Mr. Nurtleu"
            if words.gaps[at] & ~(gaps | stop):
                return False
        return first == last or between.issuperset(words.keys[last:first])

    def _skip(self, last: int, at: int) -> int:
        while at < len(self.seq) and self.seq[at].first < last:
            at += 1
        return at

    def _is_former(self, first: int) -> bool:
        return (
            first > 0
            and self.words.keys[first - 1] in {"former", "ex", "late", "then"}
            and not (self.words.keys[first - 1] == "then" and first - 1 in self.starts)
            and not self.words.gaps[first] & STOP
        )

    def _is_title(self, at: int) -> bool:
        found = self.taken.get(at)
        return found is not None and found.kind in {"title", "office"}
