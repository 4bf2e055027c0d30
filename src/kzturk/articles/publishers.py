"""Who published a page, as the page itself says: above the text, in the words that report, or in its imprint."""

from __future__ import annotations

import re

from kzturk.articles.lines import Line, is_caption
from kzturk.articles.words import Words
from kzturk.knowledge import Knowledge
from kzturk.values import fold

_REPORTS = frozenset({"reports", "learnt", "learned", "informs", "correspondent", "cites", "quotes"})
_AGENCY = (["news", "agency"], ["agency"])
_PIECE = re.compile(
    r"\s(?:[|–—/•>»-]|--)\s|[|/:,;]\s|\s{2,}|\b[Bb]y\b|['’]s\b|\b(?:Volume|Vol|Issue|No)\b[.:]?|^\W*(?:Copyright|©)[\W\d]*"
)
_REPORTED_WITHIN = 80  # words: who reports is said at the head; further down others are quoted
_LONGEST_NAME = 5


_LONGEST_BODY = 18
_TAIL = re.compile(r" (staff|reporter|correspondent|nc jsc|jsc|website|online)$")
"""What a page may add to its publisher's name."""
_WIRE = re.compile(r"^[A-Z]{2}\d{10}\s+(?:\w+\s+){1,3}?(?P<name>[A-Z][A-Z-]{2,}(?: [A-Z][A-Z-]{2,}){0,3})\s+in\s")
"""The head of a monitored despatch: "LD1309150295 Moscow INTERFAX in English 1411 GMT 13 Sep 95"."""


def known_publishers(knowledge: Knowledge) -> dict[str, str]:
    """Return folded publisher names with their source ids; ordinary words that name one in brackets only begin with a
    slash ("/trend")."""
    table = {fold(domain): source.id for source in knowledge.sources.values() for domain in source.domains}
    for source in knowledge.sources.values():
        table.update((form, source.id) for name in source.names for form in (fold(name.text), _short(fold(name.text))))
        table.update((f"/{fold(mark)}", source.id) for mark in source.marks)
    return table


def _short(folded: str) -> str:
    """Leave out of a body's name what its country calls itself."""
    return _TAIL.sub("", folded.replace(" the republic of ", " "))


def _known(name: str, publishers: dict[str, str]) -> str | None:
    folded = fold(name)
    return publishers.get(folded) or publishers.get(_short(folded))


def known_bylines(knowledge: Knowledge) -> dict[str, str]:
    """Return the words that stand in one publisher's bylines only ("in Nation on"), with its source id."""
    return {words: source.id for source in knowledge.sources.values() for words in source.bylines}


def heading_publisher(lines: list[Line], before: int, publishers: dict[str, str]) -> str | None:
    """Return the publisher whose name is a short line above the text, or a piece of one; also a byline's or title's."""
    for line in lines:
        if line.start >= before or line.kind not in {"heading", "furniture", "date", "title"} or is_caption(line):
            continue
        pieces = _PIECE.split(line.text.replace(". ", " | ") if line.kind == "date" else line.text)
        if len(pieces) == 1:
            pieces = []
        for piece in (line.text, *(pieces if line.words <= 12 else pieces[-1:])):
            found = _known(piece.strip(" ."), publishers)
            if found is not None:
                return found
    return None


def byline_publisher(lines: list[Line], bylines: dict[str, str]) -> str | None:
    """Return the publisher whose way of writing a byline a short line shows ("By Aida Haidar in Nation on 16 May")."""
    for line in lines:
        if line.words <= _LONGEST_BODY and line.text[:3].lower() == "by ":
            lowered = line.text.lower()
            found = next((source for words, source in bylines.items() if f" {words} " in lowered), None)
            if found is not None:
                return found
    return None


def wire_publisher(lines: list[Line], publishers: dict[str, str]) -> str | None:
    """Return the agency that the head of a monitored despatch names."""
    for line in lines[:12]:
        match = _WIRE.match(line.text)
        if match is not None:
            return publishers.get(fold(match["name"]))
    return None


def official_body(lines: list[Line], before: int, words: Words, heads: frozenset[str], lands: frozenset[str]) -> str:
    """Return the ministry, embassy or other body, as printed, whose name is a line of its own above the text.

    It is a name alone when it names its country and nothing but "of", "in", "and" ties its words together; a line
    that goes on after the country ("Embassy of Turkmenistan Hosts ...") is a headline.
    """
    for line in lines:
        if line.start >= before:
            break
        if is_caption(line):
            continue
        keys = words.keys[line.first : line.last]
        if not 3 <= len(keys) <= _LONGEST_BODY or line.closed or not heads & set(keys[:3]) or lands.isdisjoint(keys):
            continue
        end = max(at for at, key in enumerate(keys) if key in lands) + 1
        small = [at for at, key in enumerate(keys[:end]) if not words.is_capital(line.first + at)]
        ties = all(keys[at] in _TIES for at in small)
        countries = [at for at in range(end - 1) if keys[at] in lands]
        if end == len(keys) and ties and all(keys[at + 1] in _TIES for at in countries):
            return _in_title_case(line.text.strip(" .:|"))
    return ""


def _in_title_case(name: str) -> str:
    """Write a name that is printed in capitals as a name."""
    if not name.isupper():
        return name
    return " ".join(word.lower() if word.lower() in _TIES else word.capitalize() for word in name.split())


_TIES = frozenset({"of", "the", "in", "to", "and", "for", "on", "under", "at"})


def closing_publisher(lines: list[Line], publishers: dict[str, str]) -> str | None:
    """Return the publisher whose name is all that one of the last lines says ("(TDH)", "REUTER")."""
    for line in lines[:-4:-1]:
        if line.words <= _LONGEST_NAME:
            found = _known(line.text.strip(" ()[]/.–—-"), publishers)
            if found is not None:
                return found
    return None


def linked_publisher(lines: list[Line], publishers: dict[str, str]) -> str | None:
    """Return the publisher whose domain stands among the links below the text."""
    for line in lines[:-7:-1]:
        for piece in _PIECE.split(line.text) if line.words <= _LONGEST_BODY and not is_caption(line) else ():
            found = _known(piece.strip(" ."), publishers) if "." in piece.strip(" .") else None
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
            for length in range(min(_LONGEST_NAME, line.last - at), 0 if words.is_capital(at) else 3, -1):
                found = publishers.get(" ".join(words.keys[at : at + length]))
                if found is not None:
                    return found
    return None


def told_publisher(words: Words, publishers: dict[str, str]) -> str | None:
    """Return the agency that somebody is said to have told what the page reports ("officials told Interfax")."""
    for at in range(1, len(words) - 1):
        if words.keys[at] == "told" and words.is_capital(at + 1):
            for length in range(_LONGEST_NAME, 0, -1):
                found = publishers.get(" ".join(words.keys[at + 1 : at + 1 + length]))
                if found is not None:
                    return found
    return None
