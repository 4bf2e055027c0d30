"""Who published a page, as the page itself says: above the text, in the words that report, or in its imprint."""

from __future__ import annotations

import re

from kzturk.articles.lines import Line
from kzturk.articles.words import Words
from kzturk.knowledge import Knowledge
from kzturk.values import fold

_REPORTS = frozenset({"reports", "learnt", "learned", "informs", "correspondent", "cites", "quotes"})
_AGENCY = (["news", "agency"], ["agency"])
_PIECE = re.compile(r"\s[|–—/•-]\s|[|/:,]\s|\bby\b|\bBy\b|['’]s\b")
_REPORTED_WITHIN = 80  # words: who reports is said at the head; further down others are quoted
_LONGEST_NAME = 5


def known_publishers(knowledge: Knowledge) -> dict[str, str]:
    """Return folded publisher names with their source ids."""
    return {fold(name.text): source.id for source in knowledge.sources.values() for name in source.names}


def heading_publisher(lines: list[Line], before: int, publishers: dict[str, str]) -> str | None:
    """Return the publisher whose name is a short line above the text, or a piece of one; also a byline's or title's."""
    for line in lines:
        if line.start >= before or line.kind not in {"heading", "furniture", "date", "title"}:
            continue
        pieces = _PIECE.split(line.text)
        for piece in pieces if line.words <= 12 else pieces[-1:]:
            found = publishers.get(fold(piece))
            if found is not None:
                return found
    return None


def reporting_publisher(words: Words, publishers: dict[str, str]) -> str | None:
    """Return the publisher that names itself as reporting ("Trend reports", "Kazinform has learnt from")."""
    for at in range(1, min(len(words), _REPORTED_WITHIN)):
        if words.keys[at] not in _REPORTS:
            continue
        end = at - 1 if words.keys[at - 1] in {"has", "have"} else at
        for tail in ([], *_AGENCY):
            if words.keys[end - len(tail) : end] == tail:
                found = _named_before(words, end - len(tail), publishers) or _named_before(words, end, publishers)
                if found is not None:
                    return found
    return None


def _named_before(words: Words, end: int, publishers: dict[str, str]) -> str | None:
    """Return the publisher whose name ends right before a word; "X press service" is whom a report rests on."""
    for length in range(min(_LONGEST_NAME, end), 0, -1):
        name = words.keys[end - length : end]
        if words.is_capital(end - length) and "service" not in name:
            found = publishers.get(" ".join(name))
            if found is not None:
                return found
    return None


def imprint_publisher(
    lines: list[Line], words: Words, imprint: tuple[str, ...], publishers: dict[str, str]
) -> str | None:
    """Return the publisher named in the lines below the text that ask to subscribe, or say whose text it is."""
    for line in lines[:-7:-1]:
        if line.words > 40:
            continue
        lowered = line.text.lower()
        if not any(cue in lowered for cue in imprint):
            continue
        for at in range(line.first, line.last):
            if words.is_capital(at):
                for length in range(min(_LONGEST_NAME, line.last - at), 0, -1):
                    found = publishers.get(" ".join(words.keys[at : at + length]))
                    if found is not None:
                        return found
    return None
