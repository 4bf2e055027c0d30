"""Raw phrases become one reading each: who is a person, who a title, what a place, by what stands beside it."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from kzturk.articles.words import APOSTROPHE, DASH, HYPHEN, NEWLINE, SPACE, STOP, Words
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.trie import Ending, Match

PRIORITY = (
    "alias", "office", "title", "group", "organisation", "occasion", "series", "country", "demonym", "place", "mask",
    "topic",
)  # fmt: skip
_CAPITAL = frozenset({"country", "demonym", "place", "organisation", "alias", "occasion", "given", "family"})
_PLACES = frozenset({"country", "demonym", "place"})
_NAME_KINDS = frozenset({"given", "family"})
NAME_JOIN = SPACE | HYPHEN | APOSTROPHE | NEWLINE | DASH
_INITIAL = re.compile(r"^[a-zа-я]{1,2}$")
_FUZZY_GIVEN, _NEAR_GIVEN, _FUZZY_FAMILY = 70, 84, 82


class Phrase:
    """A phrase with its one reading: ``values`` are all that it means as this kind, ``value`` the first of them.

    ``people`` is set for kind person; ``name`` for kind unknown; ``topics`` for a place that may be a subject, too.
    """

    __slots__ = ("first", "kind", "last", "name", "people", "topics", "value", "values")

    def __init__(
        self,
        first: int,
        last: int,
        kind: str,
        values: tuple[str, ...] = (),
        *,
        people: tuple[str, ...] = (),
        name: str | None = None,
        topics: tuple[str, ...] = (),
    ) -> None:
        self.first, self.last, self.kind = first, last, kind
        self.values = values
        self.value = values[0] if values else ""
        self.people, self.name, self.topics = people, name, topics


def read_phrases(matches: list[Match], words: Words, lexicon: Lexicon, starts: frozenset[int]) -> list[Phrase]:
    """Return the phrases in order, names joined into persons."""
    found: list[Phrase] = []
    index, count = 0, len(matches)
    while index < count:
        first, last, ending = matches[index]
        if words.capitals[first] and not _NAME_KINDS.isdisjoint(ending.kinds):
            person, used = _join_person(matches, index, words, lexicon, starts)
            if person is not None:
                found.append(person)
                index += used
                continue
        phrase = _plain(first, last, ending, words)
        if phrase is not None:
            found.append(phrase)
        index += 1
    return found


def words_taken(phrases: list[Phrase]) -> dict[int, Phrase]:
    """Return the phrase of each word that stands in one."""
    return {at: phrase for phrase in phrases for at in range(phrase.first, phrase.last)}


_LONG_NAME = 5
"""A name of so many words may begin and end small ("extraordinary session of the Turkmen-Kazakh commission")."""


def _plain(first: int, last: int, ending: Ending, words: Words) -> Phrase | None:
    """Return the best reading of a phrase that is no person's name."""
    capital = words.capitals[first] or words.capitals[last - 1] or words.keys[first][0].isdigit()
    capital = capital or (last - first >= _LONG_NAME and any(words.capitals[first:last]))
    no_body = last == first + 1 and "organisation" in ending.kinds and not _is_acronym(words, first)
    case = capital + 2 * no_body
    if case not in ending.readings:
        ending.readings[case] = _best_reading(ending, capital=capital, no_body=no_body)
    reading: tuple[str, tuple[str, ...], tuple[str, ...]] | None = ending.readings[case]
    if reading is None:
        return None
    kind, values, topics = reading
    if kind == "alias":
        return Phrase(first, last, "person", values, people=values)
    return Phrase(first, last, kind, values, topics=topics)


def _best_reading(
    ending: Ending, *, capital: bool, no_body: bool
) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    """Return the kind a phrase is read as, written with a capital or not, all its values of that kind, and of a
    place its topics."""
    for kind in PRIORITY:
        if kind not in ending.kinds or (kind in _CAPITAL and not capital) or (kind == "organisation" and no_body):
            continue
        topics = _values(ending, "topic") if kind in _PLACES else ()
        return kind, _values(ending, kind), topics
    return None


def _values(ending: Ending, kind: str) -> tuple[str, ...]:
    return tuple(str(value) for k, value in ending.entries if k == kind)


def _is_acronym(words: Words, at: int) -> bool:
    printed = words.text[words.starts[at] : words.ends[at]]
    return len(printed) > 5 or printed[:2].isupper()


def _join_person(
    matches: list[Match], index: int, words: Words, lexicon: Lexicon, starts: frozenset[int]
) -> tuple[Phrase | None, int]:
    """Join given, family and patronymic words that stand together into one person."""
    first, last, ending = matches[index]
    people = _name_people(ending)
    has_family = "family" in ending.kinds
    used = 1
    while index + used < len(matches):
        nxt_first, nxt_last, nxt_ending = matches[index + used]
        if nxt_first != last or words.gaps[nxt_first] & ~NAME_JOIN or not words.is_capital(nxt_first):
            break
        more = _name_people(nxt_ending)
        if not more & people:
            break
        people &= more
        has_family = has_family or "family" in nxt_ending.kinds
        last, used = nxt_last, used + 1
    if not has_family:
        return _given_alone(matches, index, used, people, words, lexicon)
    if used == 1:
        return _family_alone(matches, index, people, words, lexicon, starts), 1
    return Phrase(first, last, "person", people=tuple(sorted(people))), used


def _name_people(ending: Ending) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for kind, value in ending.entries:
        if kind in {"given", "family"} and isinstance(value, frozenset):
            found |= value
    return found


def _given_alone(
    matches: list[Match], index: int, used: int, people: frozenset[str], words: Words, lexicon: Lexicon
) -> tuple[Phrase | None, int]:
    """A given name with an unknown word after it: a family name spelt in a way nobody listed, or nobody we know."""
    first, last = matches[index][0], matches[index + used - 1][1]
    if last < len(words) and not words.gaps[last] & ~NAME_JOIN and words.is_capital(last):
        taken = index + used < len(matches) and matches[index + used][0] == last
        if not taken:
            near = near_families(words.keys[last], people, lexicon)
            if near:
                return Phrase(first, last + 1, "person", people=near), used
    return None, 1


def near_families(key: str, people: frozenset[str] | tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Return those of ``people`` whose family name is spelt nearly as ``key``."""
    scored = []
    for person in people:
        forms = lexicon.families.get(person, ())
        score = max((fuzz.ratio(key, form) for form in forms), default=0)
        if score >= _FUZZY_FAMILY:
            scored.append((score, person))
    best = max((score for score, _ in scored), default=0)
    return tuple(sorted(person for score, person in scored if score == best))


def _is_near_given(key: str, form: str) -> bool:
    """Tell whether a given name is another spelling of a known one: "Erlan" of "Yerlan", not "Kairat" of "Marat"."""
    likeness = fuzz.ratio(key, form)
    return likeness >= _NEAR_GIVEN or (likeness >= _FUZZY_GIVEN and key[:1] == form[:1])


def near_givens(key: str, people: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Return those of ``people`` whose given name is spelt nearly as ``key``, or begins with it (an initial)."""
    return tuple(
        person
        for person in people
        if any(
            _is_near_given(key, form) or (len(key) <= 2 and form.startswith(key))
            for form in lexicon.givens.get(person, ())
        )
    )


def _family_alone(
    matches: list[Match],
    index: int,
    people: frozenset[str],
    words: Words,
    lexicon: Lexicon,
    starts: frozenset[int],
) -> Phrase | None:
    """A family name by itself, with an initial, or with a given name that nobody listed."""
    first, last, ending = matches[index]
    if _is_given_of_stranger(matches, index, words, lexicon):
        return Phrase(first, last + 1, "unknown", name=words.printed(first, last + 1))
    initial = _initial_before(words, first)
    if initial is not None:
        letters = _SPELT_ALIKE.get(words.keys[initial], words.keys[initial])
        fitting = {p for p in people if any(form.startswith(letters) for form in lexicon.givens.get(p, ()))}
        if not fitting:
            return Phrase(initial, last, "unknown", name=words.printed(initial, last))
        return Phrase(initial, last, "person", people=tuple(sorted(fitting)))
    plain = _plain(first, last, ending, words)
    if plain is not None and plain.kind in {"place", "country", "demonym", "title", "organisation", "topic"}:
        return None
    stranger = _stranger_before(matches, index, words, lexicon, starts, people)
    if stranger is None:
        return Phrase(first, last, "person", people=tuple(sorted(people)))
    key = words.keys[stranger]
    near = {p for p in people if any(_is_near_given(key, f) for f in lexicon.givens.get(p, ()))}
    if near:
        return Phrase(stranger, last, "person", people=tuple(sorted(near)))
    return Phrase(stranger, last, "unknown", name=words.printed(stranger, last))


_SPELT_ALIKE = {
    "w": ("w", "v"),
    "v": ("v", "w"),
    "j": ("j", "zh", "dzh"),
    "y": ("y", "e"),
    "e": ("e", "ye"),
    "h": ("h", "kh"),
}
"""Initials of one given name in Turkmen and in Russian spelling ("W. Hajyew", "V. Khadzhiev")."""


def _is_given_of_stranger(matches: list[Match], index: int, words: Words, lexicon: Lexicon) -> bool:
    """Tell whether a known family name is somebody else's given name here ("Nurbek Murashev", not Sayasat Nurbek)."""
    first, last, _ = matches[index]
    if last >= len(words) or words.keys[first] not in lexicon.lore.given or not words.is_capital(last):
        return False
    if words.gaps[last] & ~NAME_JOIN or (index + 1 < len(matches) and matches[index + 1][0] == last):
        return False
    return words.keys[last].endswith(lexicon.suffixes) and len(words.keys[last]) > 4


def _initial_before(words: Words, first: int) -> int | None:
    """Return the word of an initial right before a name ("K. Tokayev", "N.Nazarbayev", "Sh. Kajazov")."""
    at = first - 1
    if at < 0 or not words.gaps[first] & STOP or words.gaps[first] & ~(STOP | SPACE | HYPHEN):
        return None
    if not _INITIAL.match(words.keys[at]) or not words.is_capital(at) or words.keys[at] in {"mr", "ms", "dr", "st"}:
        return None
    before = at - 1
    if (
        before >= 0
        and words.gaps[at] & (STOP | HYPHEN)
        and _INITIAL.match(words.keys[before])
        and words.is_capital(before)
        and words.keys[before] not in {"mr", "ms", "dr"}
    ):
        return before
    return at


_OPENING = ("ing", "ly", "ed", "day", "s", "wards", "ever")
_OPENERS = frozenset(
    {
        *(
            "later",
            "then",
            "here",
            "there",
            "earlier",
            "today",
            "tomorrow",
            "meanwhile",
            "also",
            "both",
            "only",
            "even",
        ),
        *("now", "soon", "since", "before", "until", "while", "where", "why", "how", "what", "who", "that", "this"),
        *("from", "into", "over", "under", "about", "against", "between", "beside", "without", "among", "like", "not"),
        *("former", "fellow", "veteran", "old", "young", "premier", "speaker", "diplomat", "general", "mullah", "king"),
    }
)
"""Words that may open a sentence right before a bare family name."""


def _stranger_before(
    matches: list[Match],
    index: int,
    words: Words,
    lexicon: Lexicon,
    starts: frozenset[int],
    people: frozenset[str],
) -> int | None:
    """Return the word before a family name when it is a capitalised word that nothing known explains."""
    first = matches[index][0]
    at = first - 1
    if at in starts and (words.keys[at].endswith(_OPENING) or people & lexicon.heads or words.keys[at] in _OPENERS):
        return None
    if at < 0 or words.gaps[first] & ~(SPACE | HYPHEN) or not words.is_capital(at):
        return None
    if index > 0 and matches[index - 1][1] > at and not matches[index - 1][2].kinds <= {"given", "family", "topic"}:
        return None
    key = words.keys[at]
    if key in lexicon.honorifics or key in lexicon.calendar or len(key) < 3 or key.isdigit():
        return None
    return None if key in lexicon.verbs else at  # "Premier Meets Niyazov"


def is_full_name(begin: int, words: Words, taken: dict[int, Phrase], lexicon: Lexicon, starts: frozenset[int]) -> bool:
    """Tell whether two unexplained capitalised words, the second with a family name's ending, stand by themselves."""
    if begin + 2 > len(words) or begin in taken or begin + 1 in taken or begin + 1 in starts:
        return False
    if not (words.is_capital(begin) and words.is_capital(begin + 1)) or words.gaps[begin + 1] & ~NAME_JOIN:
        return False
    ends = words.keys[begin + 1].endswith(lexicon.suffixes) and len(words.keys[begin + 1]) > 4
    return ends and words.keys[begin] not in lexicon.honorifics and words.keys[begin] not in lexicon.calendar


def is_given_name_too(words: Words, at: int, taken: dict[int, Phrase], lexicon: Lexicon) -> bool:
    """Tell whether a word that names a subject is somebody's given name here ("Magtymguly Akmyradov")."""
    subject = taken.get(at)
    if subject is None or subject.kind != "topic" or subject.last != at + 1 or not words.is_capital(at):
        return False
    after = at + 1
    if after >= len(words) or after in taken or not words.is_capital(after) or words.gaps[after] & ~NAME_JOIN:
        return False
    return words.keys[after].endswith(lexicon.suffixes) and len(words.keys[after]) > 4


def unknown_name(words: Words, at: int, taken: dict[int, Phrase], lexicon: Lexicon) -> int | None:
    """Return the end of a run of capitalised, unexplained words that looks like a person's name, starting at ``at``."""
    end, count = at, 0
    if is_given_name_too(words, at, taken, lexicon):
        end, count = at + 1, 1
    while end < len(words) and words.is_capital(end) and end not in taken and count < 4:
        if (count and words.gaps[end] & ~(NAME_JOIN | STOP)) or (
            words.gaps[end] & STOP and count and len(words.keys[end - 1]) > 2
        ):
            break
        if words.keys[end] in lexicon.honorifics and count:
            break
        end, count = end + 1, count + 1
    if count >= 2 or (count == 1 and words.keys[at].endswith(lexicon.suffixes) and len(words.keys[at]) > 4):
        return end
    return None
