"""In which sense a topic word stands: as a field that is spoken of, as part of a name, or as a mere word.

A strong word ("railway", "trade turnover") names its subject unless it belongs to a name. A weak one ("peace",
"education") and an attribute ("political") have other senses, too: they need other subjects beside them, a noun of
fields after them ("political relations"), or, the weak ones, words before them that lead to a subject ("in the field
of peace", "discussed education").
"""

from __future__ import annotations

from functools import lru_cache

from kzturk.articles.words import COMMA, DASH, HYPHEN, PAREN, QUOTE, SEMICOLON, STOP
from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.clauses import Clauses
from kzturk.reports.views import View

_SERIES_GAP = 3
"""So many words, all of them bridges ("as well as", "in the"), may stand between two members of one enumeration."""
_CAUSE_REACH, _DISCUSSED_REACH = 7, 24
_CARRIED = frozenset({"transport", "transportation", "transit", "carriage", "shipment", "shipments"})
_TOWARDS = frozenset({"to", "from", "via", "through", "into", "across"})
_AT = frozenset({"in", "at", "to", "from", "near"})
_PORT_OF: tuple[list[str], ...] = (["city"], ["town"], ["of"], [])
_WORD = frozenset({"word", "mention", "talk"})
_RATIFIED = frozenset({"ratified", "ratify", "approved", "ratification"})
_BUILT = frozenset({"construction", "building", "reconstruction", "modernization"})
_JOINING = frozenset({"linking", "links", "linked", "connecting", "connects", "joined", "joining", "that", "which"})
"""After these "with" tells where a road or line leads, not with whom one works together."""
_BREAK = SEMICOLON | STOP
_NO_LISTS: frozenset[str] = frozenset()
_OWNING = frozenset({"owned-by", "gatherings", "owners"})
_PORTFOLIOS = frozenset({"charged", "gatherings"})
_BODIES = frozenset({"bodies", "gatherings"})
_ASKED_FOR = _OWNING | _PORTFOLIOS | _BODIES | {"named", "causes", "compounds", "discussing", "tabled"}
_DENYING = frozenset({"never", "no", "by"})
_APART = frozenset({"at", "in", "from", "with", "by", "to", "for", "the", "was", "is", "were", "that"})
"""After these a body's name begins that a topic word before them is no part of."""


class Senses:
    """Judges the topic words of one sentence."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self.view, self.words, self.lexicon = view, lexicon.subjects, lexicon
        self.keys = view.words.keys
        self.lists = _lists_of(view, lexicon)
        self.names = _names_of_bodies(view, self.words, self.lists)
        self.series = self._chain()
        self.clauses = Clauses(view, self.words)

    def is_subject(self, mention: Mention) -> bool:
        """Tell whether a topic word stands for its subject."""
        if self._is_owned(mention) or self._is_of_energy(mention) or self._is_scenery(mention):
            return False
        if self._is_unspoken(mention) or self.clauses.is_no_subject(mention):
            return False
        if (
            self._is_honoured(mention)
            or self._is_quoted_name(mention)
            or self._is_in_body(mention)
            or self._is_cause(mention)
        ):
            return False
        if self._is_compound(mention) or self._is_portfolio(mention) or self._is_with_others(mention):
            return False
        if mention.kind == "placed":
            return self._is_at_issue(mention)
        form = self._form(mention)
        if form in self.lexicon.attributes:
            return self._leads_to_area(mention)
        if form in self.lexicon.weak_topics:
            return self._leads_to_area(mention) or self._is_led_to(mention) or self._is_discussed(mention)
        return True

    def is_strong(self, mention: Mention) -> bool:
        """Tell whether a topic word has one meaning only."""
        form = self._form(mention)
        return mention.kind == "topic" and form not in self.lexicon.attributes and form not in self.lexicon.weak_topics

    def _form(self, mention: Mention) -> tuple[str, str]:
        return " ".join(self.keys[mention.first : mention.last]), mention.value

    # --- company: enumerations and nouns of fields

    def _chain(self) -> dict[int, tuple[int, int, int]]:
        """Return for each topic word the number of subjects in its enumeration, and where that begins and ends."""
        runs: list[list[Mention]] = []
        for mention in self.view.topics:
            if runs and self._continues(runs[-1][-1], mention):
                runs[-1].append(mention)
            else:
                runs.append([mention])
        found: dict[int, tuple[int, int, int]] = {}
        for run in runs:
            if len(run) == 1:
                found[run[0].first] = (1, run[0].first, run[0].last)
                continue
            place = (len({mention.first for mention in run}), run[0].first, max([mention.last for mention in run]))
            for mention in run:
                found[mention.first] = place
        return found

    def _continues(self, before: Mention, after: Mention) -> bool:
        between = self.keys[before.last : after.first]
        if len(between) > _SERIES_GAP or not self.words["bridges"].issuperset(between):
            return False
        gaps = self.view.words.gaps[before.last : after.first + 1]
        joined = bool(between) or any(gap & (COMMA | DASH | HYPHEN) for gap in gaps)
        return before.last > after.first or (joined and not any(gap & _BREAK for gap in gaps))

    def _leads_to_area(self, mention: Mention) -> bool:
        """Tell whether a noun of fields follows: after the word itself, or after the enumeration that it is in."""
        members, _, end = self.series[mention.first]
        if members >= 3:
            return True
        reach = 3
        for last in {mention.last, end}:
            for at in range(last, min(last + reach, self.view.last)):
                if self.view.words.gaps[at] & (_BREAK | PAREN) or (at > last and self.view.words.gaps[at] & COMMA):
                    break
                if self.keys[at] in self.words["areas"]:
                    return True
                if self.keys[at] in {"of", "to", "for", "with", "by", "from", "who", "that"}:
                    break
        return False

    def _is_led_to(self, mention: Mention) -> bool:
        """Tell whether a lead ("field of", "in", "such as") stands before the word, or other subjects beside it."""
        if self.series[mention.first][0] >= 2:
            return True
        before = self.view.keys(mention.first - 3, mention.first)
        return bool(self.words["leads"].intersection(before))

    def _is_discussed(self, mention: Mention) -> bool:
        """Tell whether a verb of talking stands before the word ("discussed ..."), or after it ("... were raised")."""
        before = self.view.keys(mention.first - _DISCUSSED_REACH, mention.first)
        if "discussing" in self.lists and not self.words["discussing"].isdisjoint(before):
            return True
        return "tabled" in self.lists and not self.words["tabled"].isdisjoint(
            self.view.keys(mention.last, mention.last + _DISCUSSED_REACH)
        )

    # --- names

    def _is_in_body(self, mention: Mention) -> bool:
        """Tell whether a capitalised word is part of the name of a body or an event ("Committee on Defence")."""
        return any(
            first <= mention.first and mention.last <= last and mention.last - mention.first < last - first
            for first, last in self.names
        )

    def _is_owned(self, mention: Mention) -> bool:
        """Tell whether a topic word is part of a name ("Ministry of Energy", "energy ministers", "forum on peace")."""
        if self.lists.isdisjoint(_OWNING):
            return False
        view = self.view
        after = view.keys(mention.last, mention.last + 4)
        end = next(
            (n for n, key in enumerate(after) if view.words.gaps[mention.last + n] & COMMA or key in _APART), len(after)
        )
        if not self.words["owned-by"].isdisjoint(after[:end]) and after[:1] != ["between"]:
            return True
        if view.words.gaps[mention.first] & COMMA:
            return False
        start = next((at for at in range(mention.first - 1, mention.first - 3, -1) if view.words.gaps[at] & COMMA), 0)
        before = view.keys(max(start, mention.first - 3), mention.first)
        if not self.words["gatherings"].isdisjoint(before) and before[-1] in {"on", "of", "for"}:
            return self.words["founding"].isdisjoint(view.keys(mention.first - 8, mention.first))
        return not self.words["owners"].isdisjoint(before)

    def _is_portfolio(self, mention: Mention) -> bool:
        """Tell whether an enumeration only says what ministers or forums are for ("ministers responsible for energy and
        trade", "youth and media forums")."""
        if self.lists.isdisjoint(_PORTFOLIOS):
            return False
        _, first, last = self.series[mention.first]
        if not self.words["charged"].isdisjoint(self.view.keys(first - 4, first)):
            return True
        follows = self.view.keys(last, last + 1)
        return not self.words["gatherings"].isdisjoint(follows) and self.words["event-told"].isdisjoint(
            self.view.vocabulary
        )

    def _is_with_others(self, mention: Mention) -> bool:
        """Tell whether the field is one of work with a third state or a body ("ties with the CIS countries")."""
        if "with" not in self.view.vocabulary:
            return False
        _, _, end = self.series[mention.first]
        after = self.view.keys(end, end + 5)
        if "with" not in after or not _JOINING.isdisjoint(after):
            return False
        at = end + after.index("with")
        near = [m for m in self.view.countries + self.view.organisations if at < m.first <= at + 2]
        return bool(near) and not any(m.value in {"KZ", "TM"} for m in near)

    def _is_honoured(self, mention: Mention) -> bool:
        """Tell whether a word only says in whose honour a gathering is ("came for a forum dedicated to the poet")."""
        near = self.view.keys(mention.first - 8, mention.first)
        if self.words["honouring"].isdisjoint(near) or self.words["gatherings"].isdisjoint(near):
            return False
        return self.words["discussing"].isdisjoint(self.view.keys(self.view.first, mention.first))

    def _is_quoted_name(self, mention: Mention) -> bool:
        """Tell whether a word stands inside the quoted name of an event or an order."""
        if "named" not in self.lists:
            return False
        for at in range(mention.first, max(mention.first - 10, self.view.first), -1):
            if self.view.words.gaps[at] & QUOTE:
                return self.keys[at - 1] in self.words["named"]
        return False

    # --- mere words

    def _is_at_issue(self, mention: Mention) -> bool:
        """Tell whether a place is spoken of as a question ("the situation in Afghanistan"), not as where things are."""
        near = self.view.keys(mention.first - 8, mention.first) + self.view.keys(mention.last, mention.last + 4)
        if self.words["discussing"].intersection(self.view.keys(mention.first - 2, mention.first)):
            return True
        return not self.words["at-issue"].isdisjoint(near)

    def _is_cause(self, mention: Mention) -> bool:
        """Tell whether a word only gives a cause or a time ("due to the pandemic", "citing its neutrality")."""
        if "causes" not in self.lists:
            return False
        for at in range(mention.first, max(mention.first - _CAUSE_REACH, self.view.first), -1):
            if self.view.words.gaps[at] & COMMA:
                return False
            if self.keys[at - 1] in self.words["causes"]:
                return True
        return False

    def _is_unspoken(self, mention: Mention) -> bool:
        """Tell whether a word is of what was not spoken of ("no word was heard of the consortium", "never quarrelled
        about water"), of who must ratify ("ratified by the parliaments") or of a way ("trade by water")."""
        if mention.value != "parliament" and self.view.vocabulary.isdisjoint(_DENYING):
            return False
        before = self.view.keys(mention.first - 10, mention.first)
        if "never" in before[-4:] or ("no" in before and not _WORD.isdisjoint(before)):
            return True
        if self.keys[mention.first] in {"water", "road", "rail", "sea"} and before[-1:] == ["by"]:
            return mention.value == "water"
        return mention.value == "parliament" and not _RATIFIED.isdisjoint(before[-5:])

    def _is_compound(self, mention: Mention) -> bool:
        """Tell whether a word is the first half of an adjective ("energy-rich", "drought-resistant")."""
        if "compounds" not in self.lists:
            return False
        follows = self.view.keys(mention.last, mention.last + 1)
        joined = bool(self.view.words.gaps[mention.last] & HYPHEN) or follows == ["resistant"]
        return joined and not self.words["compounds"].isdisjoint(follows)

    def _is_of_energy(self, mention: Mention) -> bool:
        """Tell whether "export" or "import" is of gas, oil or power ("transit of Turkmen gas"), or "industry" is the
        gas industry's: then that is the subject."""
        word = self.keys[mention.first]
        follows = self.view.keys(mention.last, mention.last + (4 if word in _BUILT else 1))
        if word in _CARRIED | _BUILT and "of" in follows:
            reach = range(mention.last + 1, mention.last + 8)
            of_energy = {"oil-gas", "electricity", "energy"}
            return any(o.first in reach and (o.value in of_energy or word in _BUILT) for o in self.view.topics)
        if mention.value == "industry" and word in {"industry", "industries"}:
            bare = not self.view.words.gaps[mention.first] & COMMA
            return bare and any(o.last == mention.first and o.value != "industry" for o in self.view.topics)
        if mention.value != "trade" or not word.startswith(("export", "import", "commercial")):
            return False
        beside = [o for o in self.view.topics if o.last == mention.first or mention.last <= o.first <= mention.last + 3]
        return any(o.value in {"oil-gas", "electricity"} for o in beside or self.view.topics)

    def _is_scenery(self, mention: Mention) -> bool:
        """Tell whether the Caspian is only where something lies ("a railway along the Caspian shore"), Afghanistan only
        where something leads, a port only where somebody is."""
        if mention.value == "security" and self.keys[mention.first] == "afghanistan":
            before = self.view.keys(mention.first - 4, mention.first)
            lands = [m for m in self.view.countries if 0 < mention.first - m.last <= 1]
            return not _TOWARDS.isdisjoint(before[-1:]) or (bool(lands) and not _TOWARDS.isdisjoint(before))
        if self.keys[mention.first] == "port" and self.view.keys(mention.last, mention.last + 1)[:1] in _PORT_OF:
            return not _AT.isdisjoint(self.view.keys(mention.first - 4, mention.first))
        if mention.value != "caspian" or "caspian" not in self.keys[mention.first : mention.last][:2]:
            return False
        if mention.last - mention.first > 2:
            return False
        before = self.view.keys(mention.first - 4, mention.first)
        after = self.view.keys(mention.last, mention.last + 1)
        return not self.words["shores"].isdisjoint(before) or not self.words["landscape"].isdisjoint(after)


@lru_cache(maxsize=8)
def _lists_by_word(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return for each word of the lists that a rule needs a word of the names of those lists."""
    found: dict[str, frozenset[str]] = {}
    for name in _ASKED_FOR:
        for word in lexicon.subjects.get(name, ()):
            found[word] = found.get(word, frozenset()) | {name}
    return found


def _lists_of(view: View, lexicon: Lexicon) -> frozenset[str]:
    """Return the names of the lists of which a word stands in a sentence: a rule whose list is not among them need not
    look at every topic word."""
    by_word = _lists_by_word(lexicon)
    return _NO_LISTS.union(*[by_word[key] for key in view.vocabulary if key in by_word])


def _names_of_bodies(view: View, words: dict[str, frozenset[str]], lists: frozenset[str]) -> list[tuple[int, int]]:
    """Return the stretches that name a body or an event: "commission on ... cooperation", and runs of capitals with a
    noun of bodies or gatherings among them ("Committee on Defence and Security", "Turkmenistan Investment Forum")."""
    found = _commissions(view)
    if lists.isdisjoint(_BODIES):
        return found
    heads = words["bodies"] | words["gatherings"]
    first = view.first
    while first < view.last:
        last = _end_of_run(view, first)
        part = 1 < last - first < view.last - view.first
        if part and not heads.isdisjoint(view.words.keys[first:last]):
            found.append((first, last))
        first = max(last, first + 1)
    return found


_SMALL = frozenset({"of", "on", "for", "and", "the", "to"})


def _end_of_run(view: View, first: int) -> int:
    """Return where a run of capitalised words ends that begins at ``first``; small words may stand inside it."""
    capitals, last = view.words.capitals, first
    at = first
    while at < view.last and (capitals[at] or (at > first and view.words.keys[at] in _SMALL)):
        if at > first and view.words.gaps[at] & (_BREAK | QUOTE | PAREN):
            break
        at += 1
        if capitals[at - 1]:
            last = at
    return last


_COMMISSIONS = frozenset({"commission", "committee", "council"})


def _commissions(view: View) -> list[tuple[int, int]]:
    """Return the stretches "commission on ... cooperation": names of bodies, not subjects."""
    found: list[tuple[int, int]] = []
    keys = view.words.keys
    if _COMMISSIONS.isdisjoint(view.vocabulary):
        return found
    for at in range(view.first, view.last - 1):
        if keys[at] in _COMMISSIONS and keys[at + 1] in {"on", "for"}:
            end = next((n for n in range(at + 2, min(at + 18, view.last)) if keys[n] == "cooperation"), at)
            found.append((at, end + 1))
    return found
