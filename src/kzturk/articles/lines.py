"""A page's lines told apart: headline, date line, paragraph, heading, caption, furniture.

Only what stands in lines is judged here; words inside a paragraph are never thrown away.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import Any

from kzturk.articles.words import Words

_TERMINALS, _CLOSERS = ".!?…", "'\"”’»)]"
_CAPTION = re.compile(
    r"^\W{0,3}(photo|image|picture|file photo|caption|illustration|photo credit|credit|video)\b[^.]{0,30}[:/–—-]"
    r"|^\W{0,2}(photo|image|picture|photos) (by|courtesy|from)\b|^©|^\(?photo[:)]",
    re.I,
)
_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+(/|\s|$)")
_BULLET = re.compile(r"^\s*([•·▪■●○◦‣✓✔*►>»–—-]|\d{1,2}[.)])\s+")
_URL = re.compile(r"^\W{0,2}(source:?\s*)?(https?://|www\.)\S+$", re.I)
_COUNTED = frozenset(
    {
        "view",
        "views",
        "viewed",
        "read",
        "reads",
        "hits",
        "visits",
        "times",
        "comment",
        "comments",
        "share",
        "shares",
        "min",
        "minutes",
    }
)
_WORD = re.compile(r"\w+")
_SHORTEST_OPENER = 3
"""Words: "The sides signed:" announces a list, "Read also:" and "Tags:" belong to the page."""
_NARROWEST_WRAP, _WIDEST_WRAP = 45, 160
"""Mails and old agency wires are wrapped somewhere between; a longer row is a paragraph of its own."""


class Line:
    """One line over ``text[start:end]`` and words ``first`` to ``last`` (exclusive).

    ``kind`` is paragraph, title, date, heading, caption or furniture.
    """

    __slots__ = ("closed", "end", "first", "kind", "last", "row", "start", "text", "words")

    def __init__(
        self, start: int, end: int, text: str, *, row: int = 0, words: int = 0, first: int = 0, last: int = 0
    ) -> None:
        self.start, self.end, self.text, self.row = start, end, text, row
        self.kind = ""
        self.words, self.first, self.last = words, first, last
        self.closed = False


class FurnitureWords:
    """A language's words of page furniture, folded once."""

    def __init__(self, language: dict[str, Any]) -> None:
        table = language.get("furniture", {})
        self.starts = tuple(sorted(table.get("start", ()), key=len, reverse=True))
        self.lines = frozenset(table.get("line", ()))
        self.headers = tuple(table.get("header", ()))
        self.imprint = tuple(table.get("imprint", ()))
        self.looked_at = tuple(table.get("looked-at", ()))
        self.transcript = tuple(table.get("transcript", ()))
        self.beside_dates = frozenset(table.get("beside-date", ()))
        self.rolls = frozenset(table.get("roll", ()))
        self.papers = frozenset(table.get("paper", ()))
        self.sections = frozenset(table.get("section", ()))


def is_caption(line: Line) -> bool:
    """Tell whether a line says whose a picture is, or what it shows."""
    return line.kind == "caption" or _CAPTION.match(line.text) is not None


def split_lines(words: Words, rolls: frozenset[str] = frozenset()) -> list[Line]:
    """Return the non-blank lines; a hard-wrapped paragraph is joined into one line again, and so is a list to the line
    that leads to it, if that has one of the words ``rolls`` ("The session was attended by:")."""
    text, starts = words.text, words.starts
    rows = _split_rows(text)
    width = _wrap_width(rows, text)
    lines: list[Line] = []
    rolls = rolls if ":\n" in text else frozenset()
    listing = False
    for line in rows:
        listing = bool(rolls and lines) and _is_item(line, lines[-1], text, rolls, listing=listing)
        if lines and (listing or _continues(lines[-1], line, text) or _is_wrapped(lines[-1], line, text, width)):
            last = lines[-1]
            last.end, last.row = line.end, line.start
            last.kind = "paragraph" if listing else last.kind
        else:
            lines.append(line)
    for line in lines:
        line.text = text[line.start : line.end]
        line.first, line.last = bisect_left(starts, line.start), bisect_left(starts, line.end)
        line.words = line.last - line.first
        line.closed = _is_closed(line.text[-12:])
    return lines


def _is_item(line: Line, before: Line, text: str, rolls: frozenset[str], *, listing: bool) -> bool:
    """Tell whether a row is an item of a list that tells who met or came, ``listing``: after another item of it."""
    if (
        not (_ITEM.match(line.text) or _BY_LAND.match(line.text))
        or len(line.text) > _LONGEST_ITEM
        or text.count("\n", before.end, line.start) > 2
    ):
        return False
    lead = text[before.row : before.end].rpartition(". ")[2]
    told = lead.lower().rstrip(":").split()
    return listing or (lead.endswith(":") and not rolls.isdisjoint(told) and _PAPERS.isdisjoint(told))


_ITEM = re.compile(r"^\s*([•·▪*►>»–—-]|\d{1,2}[.)])\s*[A-Za-z“\"]")
_BY_LAND = re.compile(r"^[A-Z][A-Za-z' ]{2,30}\s?[:–—-]\s?[A-Z][a-z]+ [A-Z]")
"""An item without a mark before it ("Kazakhstan - Gulmira Isayeva, Vice-Minister")."""
_LONGEST_ITEM = 240
_PAPERS = frozenset(
    {"signed", "exchanged", "adopted", "documents", "agreements", "initialled", "approved", "concluded"}
)
"""A list of papers is no list of people ("In the presence of the presidents the following documents were signed:")."""


def _is_closed(tail: str) -> bool:
    """Tell whether the end of a line closes a sentence: a stop, with quotes and brackets after it."""
    return tail.rstrip().rstrip(_CLOSERS).endswith(tuple(_TERMINALS))


def _split_rows(text: str) -> list[Line]:
    """Return the rows as they stand, without blank ones and without the blanks around each."""
    rows = []
    at = 0
    for row in text.split("\n"):
        stripped = row.strip()
        if stripped:
            start = at + row.index(stripped[0])
            rows.append(Line(start, start + len(stripped), stripped, row=start))
        at += len(row) + 1
    return rows


def _wrap_width(rows: list[Line], text: str) -> int:
    """Return the width at which a text was wrapped, 0 where it was not.

    A row that goes on in lower case shows that it was; the longest row of such a block shows how wide.
    """
    width = 0
    block = 0
    wrapped = False
    for before, line in pairwise(rows):
        if text.count("\n", before.end, line.start) > 1:
            block, wrapped = 0, False
            continue
        wrapped = wrapped or _continues(before, line, text)
        block = max(block, before.end - before.start, line.end - line.start)
        if wrapped and block <= _WIDEST_WRAP:
            width = max(width, block)
    return width


def _is_wrapped(before: Line, line: Line, text: str, width: int) -> bool:
    """Tell whether a row broke because its next word had no room any more, whatever that word begins with."""
    if (
        not width
        or _BULLET.match(line.text)
        or before.end - before.row < _NARROWEST_WRAP
        or text.count("\n", before.end, line.start) > 1
    ):
        return False
    return before.end - before.row + 1 + len(line.text.partition(" ")[0]) > width


def _continues(before: Line, line: Line, text: str) -> bool:
    """Tell whether a line goes on with the sentence of the line right above it."""
    between = text[before.end : line.start]
    if between.count("\n") > 1 or _is_closed(text[max(before.end - 12, before.row) : before.end]):
        return False
    if _DOMAIN.match(line.text):
        return False
    return before.end - before.row >= _NARROWEST_WRAP and (line.text[0].islower() or text[before.end - 1] == ",")


def mark_furniture(lines: list[Line], words: FurnitureWords) -> None:
    """Mark captions, counters, menus and everything from "Most popular" to the next real paragraph."""
    inside = False
    for line in lines:
        if line.kind:
            inside = False
            continue
        if line.text[0] == "[" and line.text.find("]") == len(line.text) - 1:
            line.kind = "caption"
        elif line.words <= 12 and _opens_furniture(line, words.starts):
            line.kind, inside = "furniture", True
        elif _is_paragraph(line) and not (inside and line.words < 25):
            line.kind, inside = "paragraph", False
            if line.words < 40 and _CAPTION.match(line.text):
                line.kind = "caption"
        elif inside or _is_furniture_line(line, words.lines):
            line.kind = "furniture"
        elif _CAPTION.match(line.text):
            line.kind = "caption"
        else:
            line.kind = "heading"


def mark_lists(lines: list[Line]) -> None:
    """Mark the items of a list as running text, and the line that announces it ("The sides signed:")."""
    inside = False
    for n, line in enumerate(lines):
        item = _BULLET.match(line.text) is not None or (n and lines[n - 1].text.endswith(";"))
        if inside and item and line.kind in {"heading", "paragraph"}:
            line.kind = "paragraph"
        elif line.text.endswith(":") and line.kind in {"heading", "paragraph"} and line.words >= _SHORTEST_OPENER:
            after = lines[n + 1] if n + 1 < len(lines) else None
            inside = after is not None and (_BULLET.match(after.text) is not None or after.text.endswith(";"))
            line.kind, line.closed = ("paragraph", True) if inside else (line.kind, line.closed)
            if inside and after is not None and after.kind == "heading":
                after.kind = "paragraph"
        else:
            inside = False


def _lowered(line: Line) -> str:
    return line.text.lower().strip(" :.|»>-–—•#")


def _opens_furniture(line: Line, starts: tuple[str, ...]) -> bool:
    """Tell whether a short line is the head of a list of other stories, or of a form."""
    lowered = _lowered(line)
    return lowered.startswith(starts) and any(
        lowered == head
        or (
            lowered.startswith(head)
            and (line.text[len(head) : len(head) + 2].strip(" \t")[:1] in ":|>»" or line.words <= 4)
        )
        for head in starts
    )


def _is_paragraph(line: Line) -> bool:
    """Tell whether a line is running text: it ends a sentence, or is long enough to be one cut off."""
    if line.text[0] == "(" and line.text.rstrip(".")[-1] == ")" and line.text.count("(") == 1:
        return False
    if _BULLET.match(line.text) and line.words < 14:
        return False
    return (line.closed and line.words >= 5) or line.words >= 18


def _is_counter(lowered: str, line: Line) -> bool:
    """Tell whether a line only counts something ("1 241 views", "1874")."""
    if not line.words or line.words > 6:
        return False
    words = _WORD.findall(lowered)
    return any(word.isdigit() for word in words) and all(word.isdigit() or word in _COUNTED for word in words)


@lru_cache(maxsize=4096)
def _pieces(lowered: str) -> tuple[str, ...]:
    return tuple(
        piece.strip(" :.0123456789")
        for piece in re.split(r"[|•/·,>»\t]| {2,}", lowered)
        if piece.strip(" :.0123456789")
    )


def _is_furniture_line(line: Line, known: frozenset[str]) -> bool:
    lowered = _lowered(line)
    if _URL.match(line.text) or _is_counter(lowered, line):
        return True
    pieces = _pieces(lowered)
    if not pieces:
        return True
    hits = sum(piece in known for piece in pieces)
    if hits * 2 >= len(pieces):
        return True
    tokens = _WORD.findall(lowered)
    return line.words <= 8 and sum(token in known for token in tokens) * 2 > len(tokens)


def find_title(lines: list[Line], words: Words, stopwords: frozenset[str], headers: tuple[str, ...]) -> Line | None:
    """Mark and return the headline: of the lines above the first paragraph, the one that shares most with the text.

    A headline that stands twice is marked twice and returned once; a closed line is one only when it is doubled or
    short and followed by a date line or a paragraph that says more.
    """
    body = next((n for n, line in enumerate(lines) if line.kind == "paragraph"), len(lines))
    keys = words.keys
    candidates = [line for line in lines[:body] if line.kind == "heading" and 4 <= line.words <= 40]
    candidates = [line for line in candidates if not line.text.lower().startswith(headers)] or candidates
    if candidates:
        told = {key for line in lines[body : body + 3] for key in keys[line.first : line.last]} - stopwords
        shared = {id(line): len(told.intersection(keys[line.first : line.last])) for line in candidates}
        top = max(shared.values())
        best = next(line for line in reversed(candidates) if shared[id(line)] >= max(top - 1, min(top, 2)))
        _mark_doubles(lines, best, keys)
        best.kind = "title"
        return best
    if body < len(lines):
        line = lines[body]
        doubled = any(other.text == line.text for other in lines[body + 1 : body + 3])
        shortish = line.words <= 24 and body + 1 < len(lines) and not line.closed
        if doubled or shortish:
            _mark_doubles(lines, line, keys)
            line.kind = "title"
            return line
    return None


def _mark_doubles(lines: list[Line], title: Line, keys: list[str]) -> None:
    told = keys[title.first : title.last]
    for line in lines:
        if (
            line.words == title.words
            and line is not title
            and line.kind in {"heading", "paragraph"}
            and keys[line.first : line.last] == told
        ):
            line.kind = "furniture"
