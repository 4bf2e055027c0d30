"""Text as it is stored: NFC, line ends as ``\\n``, nothing in it that a terminal would obey."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ESCAPE_SEQUENCES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor movements
    "|\x1b[\\]P^_X][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)"  # window titles, links and other strings
    "|\x1b[ -/]*[0-~]"  # two-letter sequences
)
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters but tab and line ends
    "\u00ad\u200b\u2060\ufeff"  # soft hyphens, invisible blanks, stray byte order marks
    "\u200e\u200f\u202a-\u202e\u2061-\u2069"  # direction marks
    "\ud800-\udfff]"  # halves of surrogate pairs
)


def clean_text(text: str) -> str:
    """Return ``text`` with one kind of line end, without control characters and terminal escapes, in NFC.

    Non-breaking spaces, tabs and everything else that prints are kept as they are.
    """
    if "\x1b" in text or "\x9b" in text:
        text = _ESCAPE_SEQUENCES.sub("", text)
    text = _LINE_ENDS.sub("\n", text)
    text = _UNPRINTABLE.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
