"""Strangers known by their given name: "Begench Annamuradov", "Elvira A. Azimova", "D. Seitkaliyev".

Titles tell most people, but not all: a regional official, a rector or a colonel may stand without any office that the
knowledge knows. A given name of the two countries with a family name after it is somebody's name all the same.
"""

from __future__ import annotations

from kzturk.articles.words import COMMA, HYPHEN, PAREN, SPACE, STOP, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.phrases import Phrase, is_given_name_too

_JOIN = SPACE | HYPHEN
_LEAST = 5
"""Letters of the shortest family name that is known by its ending alone."""
_LEAST_MADE = 7
"""Letters of the shortest given name that is known by the words it is made of ("Guychgeldi")."""
_INITIALS = 2
_PATRONYMIC = ("ovich", "evich", "ovna", "evna", "ovych", "uly", "kyzy", "oglu", "ogly", "gyzy")


def is_given(key: str, lexicon: Lexicon) -> bool:
    """Tell whether a folded word is a given name of the two countries, by the list or by how it is made."""
    lore = lexicon.lore
    return key in lore.given or (
        len(key) >= _LEAST_MADE and (key.endswith(lore.endings) or key.startswith(lore.beginnings))
    )


def past_bodies(words: Words, at: int, lexicon: Lexicon) -> int:
    """Return where a name begins behind the words of a body's own name ("Chairman of the Concern Turkmennebit X")."""
    while at + 2 < len(words) and words.keys[at] in lexicon.lore.bodies and words.is_capital(at + 1):
        if is_given(words.keys[at], lexicon):
            break  # the Magtymguly University, and Magtymguly Akmyradov
        if words.gaps[at + 1] & ~_JOIN:
            break
        at += 1
    return at


def find_by_given(words: Words, taken: dict[int, Phrase], lexicon: Lexicon, starts: frozenset[int]) -> list[Phrase]:
    """Return the names of two or three words that begin with a common given name, and those with an initial."""
    found: list[Phrase] = []
    last = 0
    for at in [at for at, capital in enumerate(words.capitals) if capital]:
        if at < last or (at in taken and not is_given_name_too(words, at, taken, lexicon)):
            continue
        key = words.keys[at]
        if is_given(key, lexicon):
            end = _end_of_name(words, at, taken, lexicon, starts)
        elif len(key) <= _INITIALS and at + 1 < len(words) and words.gaps[at + 1] & STOP:
            end = _end_behind_initials(words, at, taken, lexicon)
        else:
            continue
        if end is not None:
            found.append(Phrase(at, end, "unknown", name=words.printed(at, end)))
            last = end
    return found


def _end_of_name(
    words: Words, at: int, taken: dict[int, Phrase], lexicon: Lexicon, starts: frozenset[int]
) -> int | None:
    """Return where a name ends that begins with a given name; None where no family name follows."""
    family = at + 1
    if _follows(words, family, taken, starts) and words.keys[family].endswith(_PATRONYMIC):
        beyond = _follows(words, family + 1, taken, starts) and words.keys[family + 1].endswith(lexicon.suffixes)
        return family + 2 if beyond else family + 1
    if _follows(words, family, taken, starts) and len(words.keys[family]) == 1 and words.gaps[family + 1] & STOP:
        family += 1  # "Elvira A. Azimova"
        if family >= len(words):
            return None
    if not _follows(words, family, taken, starts) and not (family > at + 1 and words.is_capital(family)):
        return None
    if _is_family(words, family, lexicon):
        return family + 1
    beside = words.gaps[at] & COMMA and at not in starts
    enclosed = words.gaps[family + 1] & (COMMA | PAREN) or beside
    plain = len(words.keys[family]) > _INITIALS and words.keys[family] not in lexicon.name_tails
    return family + 1 if enclosed and plain and words.keys[family] not in lexicon.honorifics else None


def _follows(words: Words, at: int, taken: dict[int, Phrase], starts: frozenset[int]) -> bool:
    """Tell whether a further word of a name stands at ``at``."""
    return (
        at < len(words)
        and words.is_capital(at)
        and at not in taken
        and at not in starts
        and not words.gaps[at] & ~_JOIN
    )


def _is_family(words: Words, at: int, lexicon: Lexicon) -> bool:
    key = words.keys[at]
    return len(key) >= _LEAST and key.endswith(lexicon.suffixes) and key not in lexicon.calendar


def _end_behind_initials(words: Words, at: int, taken: dict[int, Phrase], lexicon: Lexicon) -> int | None:
    """Return where "D. Seitkaliyev" or "A.B. Hojayev" ends."""
    family = at + 1
    if family + 1 < len(words) and len(words.keys[family]) == 1 and words.gaps[family + 1] & STOP:
        family += 1
    if family in taken or not words.is_capital(family) or words.gaps[family] & ~(STOP | SPACE | HYPHEN):
        return None
    return family + 1 if _is_family(words, family, lexicon) and words.keys[at] not in lexicon.honorifics else None
