"""In what kind of clause a topic word stands: one that says who a person or what a country is ("who once headed the
space agency", "Turkmenistan, which sits on vast gas reserves"), or one that says what was not spoken of."""

from __future__ import annotations

from kzturk.articles.words import COMMA, PAREN
from kzturk.mentions import Mention
from kzturk.reports.views import View

_REACH = 20
_BEFORE, _AFTER = 10, 6
_AFTER_VERB = 4
_HEAD = 5
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_LANDS: tuple[list[str], ...] = (["country"], ["nation"], ["republic"], ["state"])


class Clauses:
    """Judges the clauses of one sentence."""

    def __init__(self, view: View, words: dict[str, frozenset[str]]) -> None:
        self.view, self.words = view, words
        vocabulary = view.vocabulary
        self.refuses = not words["refusing"].isdisjoint(vocabulary)
        self.describes = not vocabulary.isdisjoint(_RELATIVES)
        self.listed = {mention.first for mention in view.topics}
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
            if key in _RELATIVES and (view.words.gaps[at] & (COMMA | PAREN) or key != "where"):
                return self._describes(at, key)
            if key in self.words["discussing"]:
                return False
            if view.words.gaps[at] & COMMA and key not in {"and", "or"} and at not in self.listed:
                return False
        return False

    def _describes(self, at: int, key: str) -> bool:
        """Tell whether the relative clause that begins at a word says who, what or where somebody or something is."""
        view, verb = self.view, self.view.keys(at + 1, at + 1 + _AFTER_VERB)
        if key == "who":
            return self._is_person(at) and not self.words["career"].isdisjoint(verb)
        if key == "whose" and verb[:1] in _LANDS:
            return True
        at_gathering = not self.words["gatherings"].isdisjoint(view.keys(at - 5, at))
        if key == "where" or view.keys(at - 1, at) in (["at"], ["in"]):
            return at_gathering and self.words["discussing"].isdisjoint(verb)
        return self._is_land(at) and not self.words["being"].isdisjoint(verb[:2])

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
    """Tell whether a sentence says what one country or region is or has ("Turkmenistan holds the world's fourth-largest
    gas reserves"), and of nothing that was told."""
    if view.kind != "body" or words["renown"].isdisjoint(view.vocabulary) or view.people:
        return False
    if len({mention.value for mention in view.countries} & {"KZ", "TM"}) > 1:
        return False
    land = _land_at_start(view)
    if not land or words["being"].isdisjoint(view.keys(land, land + _AFTER_VERB)):
        return False
    return words["telling"].isdisjoint(view.vocabulary) and words["discussing"].isdisjoint(view.vocabulary)


def _land_at_start(view: View) -> int:
    """Return the word after the country, region or "the nation" with which a sentence begins, or 0."""
    named = [mention.last for mention in (*view.countries, *view.places) if mention.last - view.first <= _HEAD]
    if named:
        return min(named)
    return next((at + 1 for at in range(view.first, view.first + _HEAD) if view.keys(at, at + 1) in _LANDS), 0)
