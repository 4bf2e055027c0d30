"""In what kind of clause a topic word stands: one that says who a person or what a country is ("who once headed the
space agency", "Turkmenistan, which sits on vast gas reserves"), or one that says what was not spoken of."""

from __future__ import annotations

from kzturk.articles.words import COMMA, PAREN
from kzturk.mentions import Mention
from kzturk.reports.views import View

_REACH = 14
_BEFORE, _AFTER = 10, 6
_AFTER_VERB = 4
_HEAD = 5
_LANDS: tuple[list[str], ...] = (["country"], ["nation"], ["republic"], ["state"])


class Clauses:
    """Judges the clauses of one sentence."""

    def __init__(self, view: View, words: dict[str, frozenset[str]]) -> None:
        self.view, self.words = view, words
        vocabulary = view.vocabulary
        self.refuses = not words["refusing"].isdisjoint(vocabulary)
        self.describes = not vocabulary.isdisjoint({"who", "which", "whose"})
        self.general = _is_on_a_land(view, words)

    def is_no_subject(self, mention: Mention) -> bool:
        """Tell whether a topic word stands in a clause that names no subject of talks."""
        if self.general or (self.refuses and self._is_refused(mention)):
            return True
        return self.describes and self._is_description(mention)

    def _is_refused(self, mention: Mention) -> bool:
        """Tell whether something is said not to have been spoken of ("neither price nor financing was mentioned")."""
        before = " ".join(self.view.keys(mention.first - _BEFORE, mention.first))
        after = " ".join(self.view.keys(mention.last, mention.last + _AFTER))
        if "neither" in before.split() and "nor" in self.view.vocabulary:
            return any(not self.words["tabled"].isdisjoint(keys) for keys in (before.split(), after.split()))
        if any(phrase in before for phrase in self.words["unspoken"]):
            return True
        return any(phrase in after for phrase in self.words["untabled"])

    def _is_description(self, mention: Mention) -> bool:
        """Tell whether a word stands in a relative clause on a person or a country in which nothing is told."""
        view = self.view
        for at in range(mention.first - 1, max(mention.first - _REACH, view.first), -1):
            key = view.words.keys[at]
            if key in {"who", "which", "whose"} and (view.words.gaps[at] & (COMMA | PAREN) or key == "who"):
                verb = view.keys(at + 1, at + 1 + _AFTER_VERB)
                if key == "who":
                    return self._is_person(at) and not self.words["career"].isdisjoint(verb)
                return self._is_land(at) and not self.words["being"].isdisjoint(verb[:2])
            if view.words.gaps[at] & COMMA and view.words.keys[at] not in {"and", "or"}:
                return False
        return False

    def _is_land(self, at: int) -> bool:
        """Tell whether a country, or a word for one, stands right before a place."""
        if any(mention.last == at for mention in self.view.countries):
            return True
        return not {"country", "republic", "nation", "state"}.isdisjoint(self.view.keys(at - 1, at))

    def _is_person(self, at: int) -> bool:
        """Tell whether "who" goes on about somebody named or titled right before."""
        view = self.view
        if view.words.gaps[at] & COMMA or view.words.is_capital(at - 1):
            return True
        return view.words.keys[at - 1] in self.words["persons"]


def _is_on_a_land(view: View, words: dict[str, frozenset[str]]) -> bool:
    """Tell whether a sentence says what a country is or has ("Turkmenistan holds the world's fourth-largest gas
    reserves"), and of nothing that was told."""
    if view.kind != "body" or words["renown"].isdisjoint(view.vocabulary) or view.people:
        return False
    land = view.countries[0].last if view.countries else view.last
    if land - view.first > _HEAD:
        land = next((at + 1 for at in range(view.first, view.first + _HEAD) if view.keys(at, at + 1) in _LANDS), 0)
    if not land or words["being"].isdisjoint(view.keys(land, land + _AFTER_VERB)):
        return False
    return words["telling"].isdisjoint(view.vocabulary) and words["discussing"].isdisjoint(view.vocabulary)
