"""Documents and joint statements: what is said to have been signed, adopted or issued, and how many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kzturk.articles.words import COLON, COMMA, DASH, PAREN
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.acts import (
    Act,
    ActWords,
    Realis,
    Thing,
    act_words,
    clause_before,
    find_acts,
    find_things,
    is_passive,
)
from kzturk.reports.heads import Head, Phrases
from kzturk.reports.model import Figure
from kzturk.reports.numbers import find_numbers, number_words
from kzturk.reports.statements import ends_talks, is_cited, is_the_result, says_something, tells_its_content
from kzturk.reports.views import View

Timed = Callable[[View, Act], bool]
"""Tells whether the days said beside an act allow it to be of this meeting."""

_ONE_OF_THEM = frozenset({"guest", "counterpart"})
_SIGNS = frozenset({"sign", "declare"})


@dataclass(slots=True)
class Signed:
    """What has been gathered so far: numbers claimed, single documents named, and where."""

    claimed: int | None = None
    comparator: str = "="
    listed: int = 0
    vague: bool = False
    names: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    topics: dict[str, None] = field(default_factory=dict)
    documents_at: tuple[int, int] | None = None
    statement_at: tuple[int, int] | None = None
    statement: str | None = None
    sure: bool = True
    last_index: int = -9
    read_at: int = -9

    @property
    def count(self) -> int | None:
        """Return the number claimed, else the number named where nothing says that there were more."""
        if self.claimed is not None:
            return self.claimed
        return self.listed if self.listed and not self.vague else None

    def figure(self) -> Figure | None:
        """Return the number of documents as a figure, where one is claimed."""
        if self.claimed is None or self.claimed < 2:
            return None
        return Figure(measure="documents", value=float(self.claimed), unit=None, comparator=self.comparator)


class SigningReader:
    """Reads the signings of one meeting, sentence by sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words: ActWords = act_words(lexicon)
        self.table, self.cardinals = number_words(lexicon), lexicon.cardinals
        self.signed = Signed()
        self.listing = -1
        self.taken: set[int] = set()
        """Where the counted documents stand: two acts may be told of one ("was recorded in a protocol signed by")."""
        self.announced = False
        """Whether all that is vague is a list to come ("the following documents were signed: ...")."""

    def read(self, view: View, judged: Callable[[View, Act], Realis], timed: Timed) -> None:
        """Take in what a sentence says to have been signed or adopted."""
        things = [t for t in find_things(view, self.words) if t.kind in {"documents", "statement"}]
        if view.index == self.listing and self._take_item(view, things):
            return
        if view.kind == "heading" and not view.words.gaps[view.last] & COLON:
            return
        acts = find_acts(view, self.words)
        if _SIGNS.isdisjoint([act.kind for act in acts]):
            self._take_quoted(view, things)
            return
        acts = self._without_adjectives(view, acts)
        signs = [act for act in acts if act.kind in _SIGNS]
        numbers = find_numbers(view, self.table) if things else []
        phrases = Phrases(view, acts, things, numbers, self.words, self.cardinals)
        for act in signs:
            if any(o.nominal and o.kind == "sign" and 0 <= o.first - act.last <= 2 for o in signs) and not act.nominal:
                continue  # "resulted in the signing of ..."
            if self._is_of_one_land(view, act) or _is_with_others(view, act):
                continue
            if judged(view, act) == "held" and timed(view, act):
                self._take(phrases, act)
        if self.signed.statement_at is None:
            rest = [t for t in things if is_cited(view, t) or ends_talks(view, t, self.words)]
            self._take_quoted(view, rest)

    def _is_of_one_land(self, view: View, act: Act) -> bool:
        """Tell whether one parliament ratified or approved something ("Kazakhstan has ratified it")."""
        key = view.words.keys[act.first]
        if key not in {"ratified", "approved", "adopted", "passed", "endorsed"}:
            return False
        before = set(clause_before(view, act.first, 8))
        if key != "ratified" and before.isdisjoint(self.words["lawmakers"]):
            return False
        return len({mention.value for mention in view.countries if mention.first < act.first}) == 1

    def _without_adjectives(self, view: View, acts: list[Act]) -> list[Act]:
        """Leave out "signed" in "exchanged 20 signed documents", where another act is told."""
        before = view.words.keys
        real = [
            act
            for act in acts
            if act.nominal or act.first == view.first or not self._begins_phrase(before[act.first - 1])
        ]
        return real if any(act.kind in _SIGNS for act in real) else acts

    def _begins_phrase(self, key: str) -> bool:
        return key in self.words["definite"] or key.isdigit() or key in self.cardinals

    def _take(self, phrases: Phrases, act: Act) -> None:
        view, was_vague = phrases.view, self.signed.vague
        passive = is_passive(view, act, self.words)
        heads = phrases.heads_before(act) if passive else phrases.heads_after(act)
        if passive and not heads and (ahead := phrases.heads_after(act)) and ahead[0].begin == act.last:
            heads = ahead  # "it was signed three documents"
        if heads and not passive and phrases.heads_right_before(act) and heads[0].begin - act.last > 1:
            heads = []  # "the documents adopted at the meeting", an object follows only later
        if not heads and not act.nominal:
            behind = phrases.heads_right_before(act) or phrases.heads_behind_which(act)
            behind = behind or phrases.heads_they_acted_on(act)
            relative = passive or _is_relative(view, act) or phrases.relative_far_before(act) is not None
            heads = behind if relative else self._participle(phrases, act)
        if self._is_of_a_list(view) and all(h.number is None for h in heads):
            counted = [
                h for h in phrases.heads_right_before(act) if h.number is not None
            ] or phrases.heads_counted_first()
            heads = counted or phrases.heads_after_verb_to_be() or heads
        heads = [*heads, *(phrases.heads_joined_after(act) if passive and heads else phrases.heads_repeated(act))]
        heads = [head for head in heads if not self._is_denied(head)]
        if act.nominal and not heads and self._is_ceremony(view, act):
            self._note_documents(view, act.first, act.last)
            self.signed.vague = True
        self._take_documents(view, [h for h in heads if h.kind == "documents" and act.kind == "sign"])
        for head in (h for h in heads if h.kind == "statement"):
            self._take_statement(view, head, act)
        if heads and act.kind == "sign":
            self._take_included(phrases, act)
        if view.words.gaps[view.last] & COLON:
            self.listing, self.announced = view.index + 1, not was_vague and "including" not in view.vocabulary

    def _is_of_a_list(self, view: View) -> bool:
        """Tell whether a sentence lists what was signed ("among the documents signed are", "the list includes")."""
        return view.words.keys[view.first] == "among" or "list" in view.keys(view.first, view.first + 3)

    def _participle(self, phrases: Phrases, act: Act) -> list[Head]:
        """Return what a participle stands behind: "a protocol signed after the talks", "among the documents signed".

        The documents "adopted at the meeting in May", of which only something else is said, are referred to.
        """
        view = phrases.view
        return [
            head
            for head in phrases.heads_right_before(act)
            if not self._is_referred_to(view, head)
            and (
                not head.definite
                or view.keys(view.first, view.first + 2) == ["one", "of"]
                or head.begin - view.first <= 1
                or view.words.keys[head.begin - 1] == "among"
            )
        ]

    def _take_included(self, phrases: Phrases, act: Act) -> None:
        """ "Documents were signed, including a joint statement"."""
        view = phrases.view
        passive = is_passive(view, act, self.words)
        low = next((at for at in range(act.last, view.last) if view.words.keys[at] in self.words["breaks"]), view.last)
        low = act.last if passive else low
        for thing in phrases.things:
            joint = view.words.keys[thing.first] in self.words["of-all"]
            if thing.kind == "statement" and thing.first >= low and joint and self.signed.statement_at is None:
                self.signed.statement_at = (thing.first, thing.last)

    def _is_ceremony(self, view: View, act: Act) -> bool:
        """Tell whether "a signing ceremony" is told without its documents."""
        return view.keys(act.last, act.last + 1) == ["ceremony"] and view.words.keys[act.first] == "signing"

    def _is_referred_to(self, view: View, head: Head) -> bool:
        """Tell whether a document "signed" is only referred to ("the implementation of the agreements signed")."""
        return bool(set(clause_before(view, head.first, 8)) & self.words["governed"])

    def _is_denied(self, head: Head) -> bool:
        return "no" in head.before or bool(set(head.before) & {"draft", "future", "previously", "earlier", "existing"})

    def _take_documents(self, view: View, heads: list[Head]) -> None:
        heads = [head for head in heads if head.first not in self.taken]
        if not heads:
            return
        self.taken.update(head.first for head in heads)
        numbered = [head for head in heads if head.number is not None]
        singles = [h for h in heads if h.number is None and h.single and not self._is_repeated(view, h)]
        total = self._total(view)
        if total is not None:
            self._claim(total, "=")
        elif numbered:
            here = sum({head.number_at: head.number or 0 for head in numbered}.values())
            more = any(head.more for head in numbered)
            if more and view.index - self.signed.last_index <= 1:
                here += self.signed.listed
            apart = [h for h in singles if more or not self._is_listed(view, numbered[-1].last, h.first)]
            self._claim(here + len(apart), numbered[0].comparator)
        self.signed.listed += len(singles)
        self.signed.last_index = view.index if singles else self.signed.last_index
        self.signed.vague = self.signed.vague or any(h.number is None and not h.single for h in heads)
        for head in singles:
            self.signed.kinds.add(view.words.keys[head.last - 1])
            self.signed.names.append(self._name(view, head))
        for mention in view.topics:
            if mention.first >= heads[0].first:
                self.signed.topics.setdefault(mention.value)
        best = numbered[0] if numbered else heads[0]
        self._note_documents(view, best.begin, best.last)

    def _is_listed(self, view: View, low: int, high: int) -> bool:
        """Tell whether a colon, dash or bracket stands between a number of documents and one of them."""
        return any(view.words.gaps[at] & (COLON | DASH | PAREN) for at in range(low, high + 1))

    def _claim(self, number: int, comparator: str) -> None:
        if self.signed.claimed is None or number > self.signed.claimed:
            self.signed.claimed, self.signed.comparator = number, comparator
            self.signed.documents_at = None

    def _note_documents(self, view: View, first: int, last: int) -> None:
        self.signed.read_at = view.index
        self.signed.documents_at = self.signed.documents_at or (first, last)

    def _is_repeated(self, view: View, head: Head) -> bool:
        """Tell whether "the document" or "this program" is one that was counted before."""
        word = view.words.keys[head.last - 1]
        named = head.last < view.last and view.words.is_capital(head.first)
        return head.definite and not named and (word in self.signed.kinds or (word == "document" and self._any()))

    def _any(self) -> bool:
        return bool(self.signed.listed or self.signed.claimed or self.signed.statement_at)

    def _total(self, view: View) -> int | None:
        """Return the number in "bringing the total to ten", "20 in all"."""
        for number in find_numbers(view, self.table):
            if number.unit is not None or not number.value == int(number.value) < 300:
                continue
            after = view.keys(number.last, number.last + 2)
            before = view.keys(number.first - 2, number.first)
            if before == ["total", "to"] or " ".join(after) in {"in all", "all in", "in total"}:
                return int(number.value)
            if after == ["of", "them"] and view.words.gaps[number.last + 2] & COMMA:
                return int(number.value)  # "documents, ten of them, were signed"
            if (
                before
                and before[0] == "signed"
                and before[-1] in {"reached", "number", "numbered", "totalled", "totaled"}
            ):
                return int(number.value)
        return None

    def _name(self, view: View, head: Head) -> str:
        """Return a document's name as printed, up to the next comma or verb."""
        words, last = view.words, head.last
        while last < view.last and last - head.first < 25 and not words.gaps[last] & COMMA:
            if words.keys[last] in self.words["passive"] or words.keys[last] in self.words["breaks"]:
                break
            last += 1
        return words.printed(head.first, last)

    def _take_item(self, view: View, things: list[Thing]) -> bool:
        """Take a line of a list that a colon has announced; False where it is none, and the list at its end."""
        numeral = all(key.isdigit() for key in view.words.keys[view.first : view.last])
        first = next(iter(things), None)
        if numeral or (first is None and view.kind == "heading"):
            self.listing = view.index + 1
            return True
        if first is None or first.first - view.first > 6:
            return False
        self.listing = view.index + 1
        if first.kind == "statement":
            self.signed.statement_at = self.signed.statement_at or (first.first, first.last)
            return True
        if self.announced:
            self.signed.vague, self.announced = False, False
        self.signed.listed += 1
        self.signed.names.append(view.words.printed(first.first, view.last))
        self._note_documents(view, first.first, first.last)
        return True

    def _take_statement(self, view: View, head: Head, act: Act) -> None:
        key = view.words.keys[head.last - 1]
        if key.startswith("statement") and not self._is_joint(view, head, act):
            return
        if view.keys(act.first, act.last) == ["made"] and not tells_its_content(view, head, self.words):
            return
        if view.words.keys[head.first] == "consensus" and not view.words.is_capital(head.first):
            return
        if self.signed.statement_at is None:
            self.signed.statement_at = (head.first, head.last)
            self.signed.statement = self._name(view, head)

    def _is_joint(self, view: View, head: Head, act: Act) -> bool:
        """A bare "statement" counts when the sides adopt or sign it."""
        joint = set(head.before) | set(view.words.keys[head.first : head.last])
        if act.kind == "declare" and not head.definite and _of_both(view, act):
            return True
        after = view.keys(head.last, head.last + 4)
        if after[:1] in (["by"], ["of"]) and set(after) & self.words["both-of-them"]:
            return True  # "a statement by the two presidents was released"
        apart = min(abs(head.begin - act.last), abs(act.first - head.last))
        return bool(joint & self.words["of-all"]) or (act.kind == "sign" and not head.definite and apart <= 3)

    def _take_quoted(self, view: View, things: list[Thing]) -> None:
        """ "The joint declaration says": what is quoted has been adopted."""
        for thing in things:
            printed = view.words.keys[thing.first : thing.last]
            if thing.kind != "statement" or self.signed.statement_at:
                continue
            says = says_something(view, thing, self.words)
            cited = is_cited(view, thing)
            ended = ends_talks(view, thing, self.words)
            keys = set(view.keys(view.first, thing.first))
            listed = self.signed.documents_at and keys & self.words["in-list"] and view.index - self.signed.read_at == 1
            joint = printed[0] in self.words["of-all"]
            named = printed[-1] in {"declaration", "communique"}
            told = says or cited or ended or listed or is_the_result(view, thing, self.words)
            if (
                (joint and told)
                or (
                    printed[-1] == "communique"
                    and (says or cited)
                    and view.vocabulary.isdisjoint(self.words["reporters"])
                )
                or (named and is_the_result(view, thing, self.words))
                or (named and ended)
                or (listed and printed[-1] != "statement")
            ) and "press" not in printed:
                self.signed.statement_at = (thing.first, thing.last)
                self.signed.sure = False


def _is_with_others(view: View, act: Act) -> bool:
    """Tell whether it was signed with a third country ("a contract with a Chinese company")."""
    others = (m for m in view.countries if m.value not in {"KZ", "TM"} and act.last <= m.first)
    for mention in others:
        between = view.keys(act.last, mention.first)
        if "with" in between[-3:] or (between[-1:] == ["and"] and "by" in between):
            return {"KZ", "TM"} != {m.value for m in view.countries if m.value in {"KZ", "TM"}}
    return False


def _is_relative(view: View, act: Act) -> bool:
    """Tell whether an act stands in a clause on what stands before it ("the declaration, which they adopted", "the
    accord they signed")."""
    return bool({"which", "that"} & set(view.keys(act.first - 5, act.first))) or (
        view.keys(act.first - 1, act.first)[:1] in (["they"], ["both"], ["we"])
    )


def _of_both(view: View, act: Act) -> bool:
    """Tell whether people of both sides stand before an act in its sentence ("X and Y held talks and issued a
    statement")."""
    sides = {person.side for person, actor in view.people if not actor.absent and actor.first < act.first}
    groups = any(a.kind == "group" and a.group not in _ONE_OF_THEM and a.first < act.first for a in view.actors)
    return groups or {"KZ", "TM"} <= sides
