"""Folding words for look-up: case, diacritics and compatibility forms fall away, one word at a time.

Folding never touches offsets: the reading rooms cut the *original* text into words and fold each word on its own, so
a span always points into the text as stored ("İstanbul" folds to a longer string, and it does not matter).
"""

from __future__ import annotations

import re
import unicodedata

_UNDECOMPOSED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae"})
_SPLIT_WORDS = re.compile(r"\W+")


def fold_word(word: str) -> str:
    """Return the folded form of one word: lower case, Latin diacritics gone, Cyrillic й kept, ё as е."""
    if word.isascii():
        return word.lower()
    lowered = word.casefold().translate(_UNDECOMPOSED).replace("ё", "е")
    kept = []
    for char in unicodedata.normalize("NFC", lowered):
        if char == "й":
            kept.append(char)
        else:
            kept.extend(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    return "".join(kept).casefold().translate(_UNDECOMPOSED)


def fold(text: str) -> str:
    """Return a phrase as its folded words joined by single spaces ("Kassym-Jomart  Tokayev" → "kassym jomart
    tokayev")."""
    return " ".join(fold_word(word) for word in _SPLIT_WORDS.split(unicodedata.normalize("NFC", text)) if word)
