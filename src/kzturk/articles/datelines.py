"""The dateline at the head of a text and the sign-off at its end."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from kzturk.articles.daywords import DayMention
from kzturk.articles.model import Dateline
from kzturk.articles.words import APOSTROPHE, COLON, DASH, HYPHEN, OTHER, PAREN, SPACE, STOP, Words
from kzturk.knowledge import Knowledge
from kzturk.values import fold

_LEAD_LIMIT = 26


def known_places(knowledge: Knowledge) -> dict[str, str]:
    """Return folded city and country names with their place ids (for datelines)."""
    table: dict[str, str] = {}
    for place in knowledge.places.values():
        if place.kind in {"city", "country", "zone"}:
            for name in place.names:
                table.setdefault(fold(name.text), place.id)
    return table


@dataclass(frozen=True, slots=True)
class Head:
    """What leads the text: its dateline, the publisher in it, and the first word after both."""

    dateline: Dateline | None
    publisher: str | None
    last: int
    printed: str | None = None
    """The name of an agency that nobody knows, as it stands in the dateline's brackets."""


def read_dateline(
    words: Words,
    first: int,
    last: int,
    days: list[DayMention],
    places: dict[str, str],
    publishers: dict[str, str],
    *,
    whole: bool = False,
) -> Head:
    """Read "ASTANA —", "Turkistan, April 22, 2025 – The Europe Today:", "BAKU, Azerbaijan, May 30. /Trend/" at
    the head.

    Without a place or a date in front there is no dateline; a publisher alone ("/TDH/") is kept.
    """
    first = _after_mark(words, first, last)
    limit = min(last, first + _LEAD_LIMIT)
    low = bisect_left(days, first, key=lambda day: day.first)
    inside = [d for d in days[low : low + _LEAD_LIMIT] if d.last <= limit]
    at, place, country, day, publisher, printed = first, None, None, None, None, None
    at = _after_unknown_place(words, first, limit, inside, places)
    moved = True
    while moved and at < limit:
        moved = False
        length, found = _longest(words, at, limit, places)
        behind = at + length + (words.keys[at + length : at + length + 1] == ["on"] and at == first)
        dated = any(d.first == behind for d in inside)
        if (
            found
            and (place is None or (country is None and day is None and publisher is None))
            and (dated or _stands_apart(words, at + length))
        ):
            if place is None:
                place = found
            else:
                country = found
            at, moved = at + length, True
        led = bool(place) and words.keys[at : at + 1] == ["on"]  # "ASHKHABAD, on June, 17th (TDH)."
        mention = next((d for d in inside if d.first == at + led and d.kind in {"day", "weekday"}), None)
        if mention is not None and (at > first or _stands_apart(words, mention.last)):
            day = mention if mention.kind == "day" or day is None else day
            at, moved = mention.last, True
        length, source = _longest(words, at, limit, publishers)
        stands = day is not None or _publisher_stands(words, at, at + length)
        loud = at < limit and words.printed(at, at + max(length, 1)).isupper()
        shouted = bool(place) and loud and bool(words.gaps[at] & STOP)
        if source and at + length <= limit and (stands or shouted):
            publisher, at, moved = source, max(at + length, _bracketed(words, at, limit)), True
        elif (place or day) and (end := _bracketed(words, at, limit)) > at:
            publisher = publisher or _marked(words, at, end, publishers)
            printed = printed or _agency_printed(words, at, end)
            at, moved = end, True
    dashed = first < at < limit and words.keys[at] == "_"  # "ALMATY, Kazakhstan (AP) _ The president ..."
    if at <= first or (not whole and (at >= last or not (dashed or _closes(words, first, at)))):
        return Head(None, None, first)
    if place is None and day is None:
        return Head(None, publisher, at if publisher else first)
    signed = publisher is not None and day is not None and bool(words.gaps[at] & (STOP | PAREN))
    if place is None and not signed and not words.gaps[at] & (DASH | COLON):
        return Head(None, None, first)
    dateline = Dateline(printed=words.printed(first, at), place=place, country=country, day=day, first=first, last=at)
    return Head(dateline, publisher, at + dashed, None if publisher else printed)


def place_beside(words: Words, first: int, last: int, day: DayMention, places: dict[str, str]) -> Dateline | None:
    """Return the dateline that a line of nothing but a date and a place is ("22 January 2026, Astana")."""
    begin, end = (day.last, last) if day.first == first else (first, day.first)
    length, place = _longest(words, begin, end, places)
    if place is None or length != end - begin or (day.first != first and day.last != last):
        return None
    return Dateline(printed=words.printed(first, last), place=place, country=None, day=day, first=first, last=last)


def _after_mark(words: Words, first: int, last: int) -> int:
    """Return the first word after an editor's mark at the head of a despatch ("[FBIS Transcribed Text] Almaty ...")."""
    if "[" not in words.gap_text(first):
        return first
    for at in range(first + 1, min(first + _LONGEST_MARK, last)):
        if "]" in words.gap_text(at):
            return at
    return first


def _after_unknown_place(words: Words, first: int, limit: int, inside: list[DayMention], places: dict[str, str]) -> int:
    """Return the first word after a place that nobody knows, in capitals where a country or a date follows it, else a
    date: "SAMAN-DEPE, Turkmenistan, Dec 14, 2009 (AFP) -", "Ak-Yayla, Dec 3, IRNA -"."""
    at = first
    while at < min(first + _LONGEST_PLACE, limit) and words.is_capital(at):
        at += 1
        if _longest(words, first, at, places)[1]:
            return first
        closed = "," in words.gap_text(at)
        if closed and not words.printed(first, at).isupper():
            return at if any(day.first == at and day.kind == "day" for day in inside) else first
        if closed and (_longest(words, at, limit, places)[1] or any(day.first == at for day in inside)):
            return at
    return first


_LONGEST_MARK, _LONGEST_PLACE = 6, 3


def _longest(words: Words, at: int, limit: int, names: dict[str, str]) -> tuple[int, str | None]:
    """Return the length and id of the longest known name that begins at a word."""
    if at >= limit or not (words.is_capital(at) or words.keys[at] == "nca"):
        return 0, None
    for length in range(min(5, limit - at), 0, -1):
        found = names.get(" ".join(words.keys[at : at + length]))
        if found is not None and not any(_parts(words, n) for n in range(at + 1, at + length)):
            return length, found
    return 0, None


def _parts(words: Words, at: int) -> bool:
    """Tell whether a bracket or dash parts two words ("(Interfax) - Kazakhstan" is no Interfax-Kazakhstan)."""
    gap = words.gaps[at]
    return bool(gap & (PAREN | DASH)) or (bool(gap & HYPHEN) and bool(gap & SPACE))


def _marked(words: Words, first: int, last: int, publishers: dict[str, str]) -> str | None:
    """Return the publisher in brackets or slashes, also where a reporter's name follows it ("/ Trend A. Guliyev /")."""
    for end in range(last, first, -1):
        name = " ".join(words.keys[first:end])
        found = publishers.get(name) or publishers.get(f"/{name}")
        if found is not None:
            return found
    return None


def _agency_printed(words: Words, first: int, last: int) -> str | None:
    """Return the name in brackets where it can be nothing but an agency's ("(Central Asia Newswire)")."""
    keys = words.keys[first:last]
    if not all(words.is_capital(at) for at in range(first, last)) or not _NO_AGENCY.isdisjoint(keys):
        return None
    opened = "(" in words.gap_text(first) and ")" in words.gap_text(last)
    return words.printed(first, last) if opened and not any(key[0].isdigit() for key in keys) else None


_NO_AGENCY = frozenset(
    {"local", "time", "correspondent", "staff", "reporter", "updated", "gmt", "photo", "video", "own"}
)


def _bracketed(words: Words, at: int, limit: int) -> int:
    """Return the end of a short group in brackets or slashes ("(RFE/RL)", "/Correspondent/") that begins at a word."""
    if at >= limit or not words.gaps[at] & (PAREN | OTHER):
        return at
    for end in range(at + 1, min(at + 6, limit + 1)):
        gap = words.gap_text(end)
        if ")" in gap or (gap.startswith("/") and gap.strip() != "/") or gap.startswith("/ ") or "/\n" in gap:
            return end
        if words.gaps[end] & STOP and len(words.keys[end - 1]) > 1:
            return at
    return at


def _stands_apart(words: Words, at: int) -> bool:
    """Tell whether a name at the head is closed off by a dash, comma, stop, slash or bracket."""
    return at >= len(words) or bool(words.gaps[at] & ~(SPACE | HYPHEN | APOSTROPHE) or words.gaps[at] & DASH)


def _publisher_stands(words: Words, first: int, last: int) -> bool:
    before, after = words.gaps[first], words.gaps[last]
    return (bool(before & ~(SPACE | HYPHEN)) and bool(after & ~(SPACE | HYPHEN))) or (
        first == 0 and bool(after & (COLON | DASH) or (after & STOP and words.printed(first, last).isupper()))
    )


def _closes(words: Words, first: int, at: int) -> bool:
    """Tell whether what stands after the dateline closes it: a dash, colon, slash, bracket or full stop."""
    gap = words.gaps[at]
    if at - 1 > first and words.gaps[at - 1] & STOP and words.printed(at - 1, at).isupper() and words.is_capital(at):
        return True  # "TURKMENBASHI. KAZINFORM Kassym-Jomart ..."
    if gap & PAREN and words.gaps[first] & PAREN:
        return True  # "(AKIPRESS, 12 September 2023) The President ..."
    return bool(gap & (DASH | COLON | OTHER)) or bool(gap & STOP) or (bool(gap & HYPHEN) and bool(gap & SPACE))


def sign_off(
    words: Words, first: int, last: int, days: list[DayMention], publishers: dict[str, str]
) -> tuple[str | None, DayMention | None, int]:
    """Read "///nCa, 31 May 2025" at the end: (publisher id, date, first word of the sign-off or ``last``)."""
    for at in range(max(first, last - 18), last):
        if not (words.capitals[at] or words.keys[at] == "nca"):
            continue
        length, source = _longest(words, at, last, publishers)
        if source is None:
            continue
        lead = words.gap_text(at)
        day = next((d for d in days if d.first == at + length and d.kind == "day" and d.year), None)
        if "//" in lead or (day is not None and day.last >= last - 6 and words.gaps[at] & (STOP | OTHER | DASH)):
            return source, day, at
    return None, None, last
