"""Words wanted in a text, as people type them, made into FTS5's form; what cannot be understood is explained.

``gas pipeline`` wants both words, ``gas OR pipeline`` one of them, ``gas NOT oil`` the first without the second,
``"gas pipeline"`` the two side by side, ``pipe*`` every word that begins so; round brackets group. Letters of all
scripts are words; capitals and diacritics make no difference.
"""

from __future__ import annotations

import re

from kzturk.errors import UsageError

_TOKEN = re.compile(r'\s*(?:"([^"]*)"|(\()|(\))|([^\s()"]+))')
_OPERATORS = ("AND", "OR", "NOT")
_HINT = 'Write for instance: gas pipeline, gas OR oil, "gas pipeline", pipe*, gas NOT oil, (gas OR oil) transit.'


def read_wanted(words: str) -> str:
    """Return the words in FTS5's form. Raises UsageError, with the reason, for what makes no sense."""
    if words.count('"') % 2:
        raise _wrong(words, "a quotation mark is not closed")
    tokens = _cut(words)
    if not any(kind == "word" for kind, _ in tokens):
        raise _wrong(words, "there is no word in it")
    _check_order(words, tokens)
    return " ".join(_join_neighbours(tokens))


def _cut(words: str) -> list[tuple[str, str]]:
    """Return the tokens: operators and brackets as they are, words quoted."""
    tokens: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(words):
        phrase, opening, closing, plain = match.groups()
        if opening or closing:
            tokens.append((opening or closing, opening or closing))
        elif plain in _OPERATORS:
            tokens.append(("operator", plain))
        else:
            text = phrase if phrase is not None else plain
            star = "*" if text.endswith("*") else ""
            if any(char.isalnum() for char in text):
                tokens.append(("word", _quote(text.rstrip("*"), star)))
    return tokens


def _quote(text: str, star: str) -> str:
    """Return a word or phrase as FTS5 has it; a Russian word also as it is with or without the dots of ё."""
    forms = [text]
    plain = re.sub("ё", "е", text, flags=re.IGNORECASE)
    if not re.search(r"\s", text):
        forms = [plain, *(f"{plain[: m.start()]}ё{plain[m.end() :]}" for m in re.finditer("е", plain, re.IGNORECASE))]
    quoted = [f'"{form}"{star}' for form in forms]
    return f"({' OR '.join(quoted)})" if len(quoted) > 1 else quoted[0]


def _check_order(words: str, tokens: list[tuple[str, str]]) -> None:
    """Say what is wrong with brackets and operators, if anything is."""
    depth, before = 0, "("
    for kind, text in tokens:
        if kind == "operator" and before in ("(", "operator"):
            raise _wrong(words, f"a word is missing before {text} (a word '{text.lower()}' is written small)")
        if kind == ")" and before in ("(", "operator"):
            raise _wrong(words, "a word is missing before a closing bracket")
        depth += (kind == "(") - (kind == ")")
        if depth < 0:
            raise _wrong(words, "a bracket is closed that was not opened")
        before = kind
    if depth:
        raise _wrong(words, "a bracket is not closed")
    if before == "operator":
        raise _wrong(words, f"a word is missing after {tokens[-1][1]}")


def _join_neighbours(tokens: list[tuple[str, str]]) -> list[str]:
    """Put AND between neighbours: FTS5 does so itself between words, but not beside brackets."""
    parts: list[str] = []
    before = "("
    for kind, text in tokens:
        if before in ("word", ")") and kind in ("word", "("):
            parts.append("AND")
        parts.append(text)
        before = kind
    return parts


def _wrong(words: str, reason: str) -> UsageError:
    return UsageError(f"The words wanted, {words!r}, cannot be understood: {reason}. {_HINT}")
