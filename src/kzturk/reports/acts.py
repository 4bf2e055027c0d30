"""Acts that bring something: signed, adopted, awarded, invited, opened. Were they done, or are they to come?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kzturk.articles.words import COMMA, PARAGRAPH, SEMICOLON, STOP
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.views import View
from kzturk.values import fold

Realis = Literal["held", "open", "earlier", "perfect", "unclear"]
"""Done; still to come, denied or only possible; done before; told in the pluperfect; named without saying."""

_Phrase = tuple[str, ...]
_Index = dict[str, list[tuple[_Phrase, str]]]


class Act:
    """An act named at words ``first`` to ``last``; ``nominal`` when as a noun ("signing") rather than as a verb."""

    __slots__ = ("first", "kind", "last", "nominal")

    def __init__(self, first: int, last: int, kind: str, nominal: bool) -> None:
        self.first, self.last, self.kind, self.nominal = first, last, kind, nominal


class Thing:
    """What an act may be done to: a document, an order, a railway."""

    __slots__ = ("first", "kind", "last")

    def __init__(self, first: int, last: int, kind: str) -> None:
        self.first, self.last, self.kind = first, last, kind


@dataclass(frozen=True, slots=True)
class ActWords:
    """A language's words for acts and for what they are done to, folded once."""

    verbs: _Index
    nouns: _Index
    things: _Index
    begins: frozenset[str]
    """What an act, noun or thing may begin with: a sentence is gone through once for all three."""
    small: dict[str, frozenset[str]]
    phrases: dict[str, frozenset[_Phrase]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.small.get(name, frozenset())


@lru_cache(maxsize=8)
def act_words(lexicon: Lexicon) -> ActWords:
    """Compile a language's words for acts."""
    language = lexicon.language
    listed = language.get("acts-words", {})
    verbs, nouns, things = (_index(language.get(name, {})) for name in ("acts", "acts-nominal", "things"))
    return ActWords(
        verbs,
        nouns,
        things,
        frozenset([*verbs, *nouns, *things]),
        {name: frozenset(fold(word) for word in words) for name, words in listed.items()},
        {name: frozenset(tuple(fold(word).split()) for word in words) for name, words in listed.items()},
    )


def _index(table: dict[str, list[str]]) -> _Index:
    """Group phrases by their first word, the longest first."""
    found: _Index = {}
    for kind, listed in table.items():
        for printed in listed:
            phrase = tuple(fold(printed).split())
            found.setdefault(phrase[0], []).append((phrase, kind))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_TOLD_EACH_OTHER = frozenset(
    {"views", "opinions", "information", "proposals", "ideas", "experience", "greetings", "congratulations", "of"}
)


def _only_talks(view: View, first: int, last: int) -> bool:
    """Tell whether "exchanged" is of words ("exchanged views"), or "open" an adjective ("places are open to")."""
    key = view.words.keys[first]
    if key in {"exchange", "exchanged"} and last - first == 1:
        return not _TOLD_EACH_OTHER.isdisjoint(view.keys(last, last + 2))
    return key == "open" and not {"is", "are", "was", "were", "stand", "remain"}.isdisjoint(view.keys(first - 2, first))


def find_acts(view: View, words: ActWords) -> list[Act]:
    """Return the acts named in a sentence, in order; looked for once, however often they are asked for."""
    if view.acts is None:
        _read(view, words)
    return view.acts or []


def find_things(view: View, words: ActWords) -> list[Thing]:
    """Return the things named in a sentence that acts may be done to, in order; looked for once."""
    if view.things is None:
        _read(view, words)
    return view.things or []


def _read(view: View, words: ActWords) -> None:
    """Find the acts and the things of a sentence."""
    keys, begins = view.words.keys, words.begins
    spots = [at for at, key in enumerate(view.keys(view.first, view.last), view.first) if key in begins]
    acts: list[Act] = []
    things: list[Thing] = []
    if spots:
        for first, last, kind in _scan(view, spots, words.verbs):
            if not _only_talks(view, first, last):
                acts.append(Act(first, last, kind, False))
        acts += [Act(first, last, kind, True) for first, last, kind in _scan(view, spots, words.nouns)]
        if len(acts) > 1:
            acts.sort(key=lambda act: act.first)
        for first, last, kind in _scan(view, spots, words.things):
            if keys[first] != "deals" or view.keys(last, last + 1) != ["with"]:
                things.append(Thing(first, last, kind))
    view.acts, view.things = acts, things


def _scan(view: View, spots: list[int], index: _Index) -> list[tuple[int, int, str]]:
    """Return the phrases of an index that begin at one of the words ``spots``, the longest at each, no two of them
    overlapping."""
    found: list[tuple[int, int, str]] = []
    keys, done = view.words.keys, view.first
    for at in spots:
        entries = index.get(keys[at])
        if entries is None or at < done:
            continue
        longest = 0
        for phrase, kind in entries:
            size = len(phrase)
            if size < longest:
                break
            if at + size <= view.last and tuple(keys[at : at + size]) == phrase:
                found.append((at, at + size, kind))
                longest = size
        done = at + longest if longest else done
    return found


def auxiliaries(view: View, act: Act, words: ActWords) -> tuple[int, list[str]]:
    """Return where the small verbs before a verb begin, and these ("had also been" before "signed")."""
    small, at = words["auxiliaries"], act.first
    low = max(view.first, act.first - 8)
    joined = [key for key in view.keys(at - 4, at) if key not in {"on", "upon", "to"}][-3:]
    if len(joined) == 3 and joined[2] == "and" and joined[1].endswith("ed") and joined[0] in words["passive"]:
        at -= 2 + (view.words.keys[at - 2] in {"on", "upon", "to"})  # "has been agreed upon and signed"
    while at > low and view.words.keys[at - 1] in small and not view.words.gaps[at] & (COMMA | SEMICOLON | STOP):
        at -= 1
    return at, view.words.keys[at : act.first]


def is_passive(view: View, act: Act, words: ActWords) -> bool:
    """Tell whether what is acted on stands before the verb ("a protocol was signed")."""
    if act.nominal:
        return False
    if _puts_into(view, act, words):
        return False
    of_themselves = (
        act.kind == "sign"
        and act.last - act.first > 1
        and view.words.keys[act.first] in words["of-themselves"]
        and view.words.keys[act.last - 1] != "with"
    )
    return of_themselves or bool(set(auxiliaries(view, act, words)[1]) & words["passive"])


def judge(view: View, act: Act, words: ActWords) -> Realis:
    """Tell whether an act is told as done."""
    return _judge_noun(view, act, words) if act.nominal else _judge_verb(view, act, words)


def _judge_verb(view: View, act: Act, words: ActWords) -> Realis:
    begin, chain = auxiliaries(view, act, words)
    keys = view.words.keys
    if _puts_into(view, act, words) and not _is_of_talks(view, begin, chain, words):
        return "open"
    if "to" in chain and keys[begin - 1 : begin] and keys[begin - 1] in words["participle-takers"]:
        return "held"
    if chain[:2] == ["to", "be"] and "first" in view.keys(begin - 6, begin):
        return "held"  # "became the first to be decorated"
    if set(chain) & words["open"] or _is_governed(view, act, begin, words):
        return "open"
    if {"is", "are"} & set(chain) and {"when", "once"} & set(clause_before(view, begin, 12)):
        return "open"  # "this year, when the railway is put into operation"
    if set(chain) & {"is", "are"} and set(view.keys(view.first, begin)) & (words["open"] - {"to", "t", "not"}):
        return "open"  # "the summit could be the one at which the convention is signed"
    if set(chain) & words["earlier"] or set(view.keys(act.last, act.last + 2)) & words["earlier"]:
        return "earlier"
    before = clause_before(view, act.first, 7)
    once_more = "once" in before and not {"again", "more"}.isdisjoint(before)
    if (set(before) & words["conditions"] and not once_more) or _awaits(view, begin, chain):
        return "open"
    if set(chain) & {"has", "have"} and "since" in view.vocabulary:
        return "earlier"  # "since 1991 the two states have concluded over 50 agreements"
    return "perfect" if "had" in chain else "held"


def _puts_into(view: View, act: Act, words: ActWords) -> bool:
    """Tell whether what follows an act in the passive is the paper ("was recorded in a protocol")."""
    keys = view.words.keys
    return act.kind == "sign" and keys[act.first] in words["put-into"] and keys[act.last - 1] == "in"


def _is_of_talks(view: View, begin: int, chain: list[str], words: ActWords) -> bool:
    """Tell whether it is the results of talks that are put into a paper, not what has stood there for years."""
    before = set(view.keys(view.first, begin))
    return bool(before & words["results"]) or bool(before & words["agreed"] and {"was", "were", "been"} & set(chain))


def _awaits(view: View, begin: int, chain: list[str]) -> bool:
    """Tell whether something to come waits for the act ("would be held after they had signed a statement")."""
    before = view.keys(view.first, begin)
    return "had" in chain and bool({"after", "once", "when"} & set(before[-4:])) and "would" in before


def _is_governed(view: View, act: Act, begin: int, words: ActWords) -> bool:
    """Tell whether a verb shares a "will" or "to" with one before it ("will meet and sign")."""
    key = view.words.keys[act.first]
    before = view.keys(max(view.first, begin - 12), begin)
    if key[-1] not in "sd" and key not in words["irregular"]:
        return bool(set(before) & words["open"])
    joined = before[-1:] == ["and"] or bool(view.words.gaps[begin] & COMMA)
    return joined and any(before[n] == "be" and before[n - 1] in words["open"] for n in range(1, len(before)))


def _judge_noun(view: View, act: Act, words: ActWords) -> Realis:
    before, after = clause_before(view, act.first, 5), view.keys(act.last, act.last + 12)
    if act.kind == "sign" and before[-1:] == ["for"]:
        return "open"
    if set(before) & words["pending"] or _is_announced(after, words) or set(after) & {"discussed", "debated"}:
        return "open"
    if set(view.keys(view.first, act.first)) & words["debated"] and "ceremony" not in after:
        return "open"
    if act.first > view.first and view.words.gaps[act.first] & COMMA and view.words.keys[act.first].endswith("ing"):
        return "held"
    if set(before) & words["held"] or set(after) & words["held"] or before[-2:] == ["was", "the"]:
        return "held"
    return "unclear"


def _is_announced(after: list[str], words: ActWords) -> bool:
    """Tell whether "will take place", "is expected" follows a noun."""
    return any(
        after[n] in words["open"] and n + 1 < len(after) and after[n + 1] in {"be", "take"} for n in range(len(after))
    ) or bool(set(after) & {"expected", "planned", "scheduled"})


def clause_before(view: View, at: int, most: int) -> list[str]:
    """Return up to ``most`` words before a word, back to the last comma."""
    low = max(view.first, at - most)
    begin = at
    while begin > low and not view.words.gaps[begin] & (COMMA | SEMICOLON | STOP | PARAGRAPH):
        begin -= 1
    return view.words.keys[begin:at]
