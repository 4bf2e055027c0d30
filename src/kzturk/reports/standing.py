"""Standing paragraphs: what an agency says of the two countries in general at an article's end codes nothing."""

from __future__ import annotations

from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.views import View
from kzturk.values import fold


def standing_sentences(views: list[View], lexicon: Lexicon) -> frozenset[int]:
    """Return the indexes of sentences in standing paragraphs: from one that opens like one to the paragraph's end."""
    openers = tuple(fold(phrase) for phrase in lexicon.language.get("furniture", {}).get("standing", ()))
    paragraphs = set()
    body = [view for view in views if view.kind == "body"]
    for number, view in enumerate(body):
        if number < 2:
            continue
        head = " ".join(view.keys(view.first, view.first + 10))
        if head.startswith(("reference", "for reference", "background information")):
            return frozenset(v.index for v in body if v.index >= view.index or v.sentence.paragraph in paragraphs)
        if any(head.startswith(opener) for opener in openers) or "diplomatic relations between" in head:
            paragraphs.add(view.sentence.paragraph)
    return frozenset(view.index for view in body if view.sentence.paragraph in paragraphs)
