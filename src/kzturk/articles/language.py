"""Which language a text is in, by script and by its commonest words; None when neither tells."""

from __future__ import annotations

import re

_CYRILLIC = re.compile(r"[а-яёА-ЯЁәіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_KAZAKH = re.compile(r"[әңғүұқөһӘҢҒҮҰҚӨҺ]")
_LATIN = re.compile(r"[A-Za-z]")
_TURKMEN = re.compile(r"[ýÝňŇžŽäÄ]")
_SAMPLE = 5_000
_MIN_SHARE = 0.10


def detect_language(text: str, keys: list[str], stopwords: dict[str, frozenset[str]]) -> str | None:
    """Return ``en``, ``ru``, ``kk`` or ``tk``, or None for a text too short or foreign to tell.

    Cyrillic is Kazakh when its own letters are frequent, Russian else; Latin script is the language whose stop words
    make up a tenth of the words, Turkmen by its own letters.
    """
    sample = text[:_SAMPLE]
    # Folded words keep Cyrillic letters; that none has one is told ten times sooner than by searching the text.
    latin = "".join(keys[: _SAMPLE // 2]).isascii()
    cyrillic = 0 if latin else len(_CYRILLIC.findall(sample))
    if cyrillic and cyrillic > len(_LATIN.findall(sample)):
        return "kk" if len(_KAZAKH.findall(sample)) > cyrillic * 0.03 else "ru"
    head = keys[:600]
    if not head:
        return None
    for code, common in stopwords.items():
        if sum(map(common.__contains__, head)) >= _MIN_SHARE * len(head):
            return code
    return "tk" if len(_TURKMEN.findall(sample)) > len(_LATIN.findall(sample)) * 0.02 else None
