"""Standing paragraphs: what an agency says of the two countries in general at an article's end codes nothing."""

from __future__ import annotations

from functools import lru_cache

from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.views import View
from kzturk.values import fold

_TELLING = frozenset({
    "noted", "emphasized", "emphasised", "highlighted", "discussed", "stressed", "underlined", "considered",
    "stated", "identified", "touched", "mentioned", "named", "marked", "outlined", "raised", "reviewed",
    "agreed", "exchanged", "signed", "adopted", "expressed", "proposed", "supported", "said", "told", "he",
    "she", "they", "we", "i", "our", "informed", "confirmed", "drawn", "paid", "given", "devoted", "attention",
    "talks", "meeting", "negotiations", "conversation", "visit",
})  # fmt: skip
_REFERS = ("reference", "for", "background")
_ASIDES = ("why it matters", "background", "context", "for reference", "reference", "what next", "analysis", "facts")


def standing_sentences(views: list[View], lexicon: Lexicon) -> frozenset[int]:
    """Return the indexes of sentences that speak of the two countries in general, not of what was told.

    A paragraph that opens like one; everything after a heading like "Background"; everything after the paragraph on
    diplomatic relations; and paragraphs at the end in which nobody acts and nothing is said to have been noted.
    """
    openers = _openers(lexicon)
    body = [view for view in views if view.kind == "body"]
    found: set[int] = set()
    since = _aside_begins(views)
    for number, view in enumerate(body):
        head = " ".join(view.keys(view.first, view.first + 14))
        if since is None and number >= 2 and _opens_general(head) and not _signs_now(view):
            since = view.index
        if number >= 2 and head.startswith(openers):
            found |= {v.index for v in body if v.sentence.paragraph == view.sentence.paragraph}
    found |= {view.index for view in body if since is not None and view.index >= since and not _acts(view)}
    return frozenset(found | _tail(body))


@lru_cache(maxsize=8)
def _openers(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in lexicon.language.get("furniture", {}).get("standing", ()))


def _opens_general(head: str) -> bool:
    return "diplomatic relations" in head and any(word in head for word in ("established", "were", "between", "since"))


def _signs_now(view: View) -> bool:
    """Tell whether relations are told to be established here and now, by a protocol that is signed."""
    return any(cue.value == "sign" for cue in view.cues) and not any(day.year for day in view.days)


def _aside_begins(views: list[View]) -> int | None:
    """Return the first sentence after a heading such as "Why it matters", or one that begins "Reference:"."""
    for view in views:
        if view.kind == "heading" and " ".join(view.keys(view.first, view.last)) in _ASIDES:
            return view.index + 1
        if view.kind == "body" and view.index > 2 and view.words.keys[view.first].startswith(_REFERS):
            head = " ".join(view.keys(view.first, view.first + 3))
            if head.startswith(("reference", "for reference", "background info")):
                return view.index
    return None


def _acts(view: View) -> bool:
    """Tell whether people of both sides, or a meeting, are told in a sentence."""
    sides = {person.side for person, actor in view.people if not actor.absent}
    return {"KZ", "TM"} <= sides or view.has("call")


def _tail(body: list[View]) -> set[int]:
    """Return the sentences of the last paragraphs in which nobody acts and nothing is told of the meeting."""
    found: set[int] = set()
    if len(body) < 6:
        return found
    paragraphs: dict[int, list[View]] = {}
    for view in body:
        paragraphs.setdefault(view.sentence.paragraph, []).append(view)
    for views in list(paragraphs.values())[:1:-1]:
        if any(_tells(view) for view in views):
            break
        found |= {view.index for view in views}
    return found


def _tells(view: View) -> bool:
    told = bool(view.people) or any(actor.kind == "group" for actor in view.actors)
    return told or view.has("meeting", "call", "outcomes", "session") or not _TELLING.isdisjoint(view.vocabulary)
