"""The sentence around a span, for showing words in their place. Pure."""

from __future__ import annotations

import re

LONGEST = 400
"""A sentence longer than this is cut around the span."""
_END_OF_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"'“‘«(]*[^\W\d_a-zа-яё])|\n\s*\n|\n(?=\S)")


def excerpt_around(text: str, start: int, end: int, *, longest: int = LONGEST) -> tuple[str, int, int]:
    """Return the sentence that holds ``text[start:end]``, and where the span stands in it.

    White space is folded. A sentence longer than ``longest`` characters is cut on both sides of the span, with "…"
    for what is missing. Raises ValueError for a span outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"The span {start}..{end} does not lie in a text of {len(text)} characters.")
    first = max(start - longest, 0)
    before, after = text[first:start], text[end : end + longest]
    # the first letter of the span shows whether a sentence begins with it
    ends = [at for mark in _END_OF_SENTENCE.finditer(text[first : start + 1]) if (at := mark.end()) <= len(before)]
    following = _END_OF_SENTENCE.search(after)
    cut_before = not ends and start > longest
    before = _fold_space(before[ends[-1] :] if ends else before).lstrip()
    after = _fold_space(after[: following.start() + 1] if following else after).rstrip()
    words = _fold_space(text[start:end]).strip()
    room = max(longest - len(words), 0)
    if cut_before or len(before) > room // 2:
        before = _cut_left(before, min(room // 2, len(before) - 1))
    if len(after) > room - min(len(before), room // 2) or (not following and end + longest < len(text)):
        after = _cut_right(after, min(room - min(len(before), room // 2), len(after) - 1))
    return f"{before}{words}{after}", len(before), len(before) + len(words)


def _fold_space(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _cut_left(text: str, room: int) -> str:
    tail = text[len(text) - room :] if room > 0 else ""
    return "…" + tail[tail.find(" ") + 1 :]


def _cut_right(text: str, room: int) -> str:
    head = text[: max(room, 0)]
    return (head[: head.rfind(" ")] if " " in head else head) + "…"
