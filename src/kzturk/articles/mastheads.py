"""Publishers that may be unknown, told by where their name stands: a masthead, "Published in", "Copyright by"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzturk.articles.lines import FurnitureWords, Line, is_caption

_NAME = r"(?P<name>(?:The )?[A-Z][\w&.\u2019'-]*(?: (?:(?:of|and|the|&) )?[A-Z][\w&\u2019'-]*){0,4})"
_PUBLISHED = re.compile(rf"\b(?:[Pp]ublished|[Aa]ppeared|[Pp]rinted) (?:first )?(?:in|by|on) (?:the )?{_NAME}")
_RIGHTS = re.compile(
    rf"(?:©|\([Cc]\)|\b[Cc]opyright)\W*(?:©|\([Cc]\))?\W*(?:\d{{4}}(?:\W+\d{{4}})?)?\W*(?:by )?{_NAME}"
)
_FOR = re.compile(rf"^\W*[Bb]y [A-Z].{{0,40}}? for (?:the )?{_NAME}\W*$")
_REPORTED = re.compile(rf"^\W*(?:Text|Excerpt|Excerpts) (?:of|from) (?:a )?report by (?:the )?{_NAME}")
_DOMAIN = re.compile(r"^\W*(?:www\.)?(?P<name>[A-Za-z][\w-]*\.(?:kz|tm|ru|uz|kg|az|com|org|net|info|news))\b(?=\W|$)")
_PIECE = re.compile(r"\s[|•–—/·-]\s|[|,;(\t]|\s{2,}|:\s|\bNo\b|\bVol\b")
_HEAD, _TAIL, _LONGEST, _LONG_LINE = 3, 6, 5, 40
_MONTHS = re.compile(
    r"^(?:The )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def names_at_the_head(lines: list[Line], before: int, words: FurnitureWords) -> Iterator[str]:
    """Yield what may name the publisher above the text: a domain or the name of a paper ("The Dayton Courier - Friday,
    May 21, 1993"), who a byline is written for."""
    for line in [line for line in lines if line.start < before][:_HEAD]:
        if line.kind == "title" or is_caption(line):
            continue
        domain = _DOMAIN.match(line.text)
        if domain is not None:
            yield domain["name"]
        piece = _PIECE.split(line.text)[0].strip(" .")
        if _is_paper(piece, words):
            yield _in_title_case(piece)
    for line in lines[: _HEAD * 2]:
        for pattern in (_FOR, _REPORTED):
            match = pattern.match(line.text) if line.words <= _LONG_LINE else None
            if match is not None:
                yield match["name"]


def names_at_the_end(lines: list[Line], words: FurnitureWords) -> Iterator[str]:
    """Yield who the lines around the text say has published it ("Published in X", "© 2010 X")."""
    for line in [*lines[: -_TAIL - 1 : -1], *lines[:_HEAD]]:
        if line.words > _LONG_LINE or (is_caption(line) and "©" not in line.text):
            continue
        text = line.text
        published = "ublished" in text or "ppeared" in text or "rinted" in text  # sooner told than by the patterns
        rights = "©" in text or "opyright" in text or "(C)" in text or "(c)" in text
        for pattern in [*([_PUBLISHED] if published else ()), *([_RIGHTS] if rights else ())]:
            match = pattern.search(text)
            if match is not None and not _MONTHS.match(match["name"]) and not _is_section(match["name"], words):
                yield match["name"].rstrip(".")


def _is_section(name: str, words: FurnitureWords) -> bool:
    """Tell whether a name only heads a part of a page ("Published in World")."""
    return {part.lower().strip(".") for part in name.split()} <= words.sections


def _is_paper(piece: str, words: FurnitureWords) -> bool:
    """Tell whether a piece of a line is a paper's name: capitalised, with a word that papers have, and another one."""
    parts = piece.split()
    if not 2 <= len(parts) <= _LONGEST or not all(
        part[0].isupper() or part in {"of", "and", "the", "&"} for part in parts
    ):
        return False
    lowered = [part.lower() for part in parts]
    if lowered[0] == "the":
        lowered = lowered[1:]
    return lowered[-1] in words.papers and not set(lowered) <= words.sections | words.papers


def _in_title_case(name: str) -> str:
    """Write a name that is printed in capitals as a name."""
    return name.title() if name.isupper() and len(name) > _LONGEST else name
