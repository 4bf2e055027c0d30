"""Canonical sameness: two ways of writing one person, place, event or publisher."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from rapidfuzz import fuzz

from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Person
from kzturk.reports.model import OccasionRef, Participant
from kzturk.values import fold

_NAME_SCORE = 84
_EVENT_SCORE = 75
_SHORT_EVENT_SCORE = 90
_FEW_WORDS = 3
_NUMBER = re.compile(r"\d+")


class Sameness:
    """Answers whether a coded and a found value mean the same, by what the knowledge knows."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.people = _names(knowledge)
        self.publishers = {
            fold(form): source.id
            for source in knowledge.sources.values()
            for form in (*(name.text for name in source.names), *source.domains, source.id)
        }
        self.cities = {
            fold(form): place.id
            for place in knowledge.places.values()
            if place.kind not in {"country", "region"}
            for form in (place.name, *(n.text for n in place.names), *(f.name for f in place.former))
        }
        self.numbers = _number_words(knowledge)

    def person(self, coded: str, found: Participant) -> bool:
        """Tell whether a coded name is the found person's: known to be, equal when folded, or nearly so."""
        folded = fold(coded)
        meant = self.people.get(folded)
        if meant:
            return found.id in meant
        other = fold(found.name)
        return folded == other or fuzz.token_sort_ratio(folded, other) >= _NAME_SCORE

    def city(self, coded: str | None, found: str | None) -> bool:
        """Tell whether two city names are of one place (today's name, a former one, a spelling)."""
        return coded == found or _by_table(coded, found, self.cities)

    def publisher(self, coded: str | None, found: str | None) -> bool:
        """Tell whether two publishers are one source; "the Republic of Kazakhstan" is "Kazakhstan"."""
        one, other = (name and fold(name).replace(" the republic of ", " ") for name in (coded, found))
        return one == other or _by_table(coded, found, self.publishers)

    def occasion(self, coded: str | None, found: OccasionRef | None) -> bool:
        """Tell whether the coded words mean the found event: one of its names, or near to one.

        Numbers must agree ("6th Caspian Summit" is not the fifth).
        """
        if coded is None or found is None:
            return coded is None and found is None
        if coded == found.id:
            return True
        wanted = self._event_words(coded)
        if not self._numbers_agree(wanted, found):
            return False
        forms = (self._event_words(form) for form in self._forms_of(found))
        return any(_is_near(wanted, form) for form in forms)

    def _numbers_agree(self, wanted: str, found: OccasionRef) -> bool:
        """Tell whether every number that is coded is the event's: its ordinal, its year, or one in its name."""
        known = self.knowledge.occasions.get(found.id)
        numbers = set(_NUMBER.findall(self._event_words(found.name)))
        if known is not None and known.number is not None:
            numbers.add(str(known.number))
        if known is not None and known.days is not None:
            numbers.add(str(known.days.start.year))
        return not numbers or numbers.issuperset(_NUMBER.findall(wanted))

    def _forms_of(self, found: OccasionRef) -> list[str]:
        """Return the ways of writing an event: its own, and its series'."""
        known = self.knowledge.occasions.get(found.id)
        series = self.knowledge.series.get(known.series) if known and known.series else None
        own = [name.text for name in known.names] if known else []
        return [found.name, *own, *([name.text for name in series.names] if series else [])]

    def _event_words(self, text: str) -> str:
        words = [self.numbers.get(word, word) for word in fold(text).split()]
        return " ".join(re.sub(r"^(\d+)(?:st|nd|rd|th)$", r"\1", word) for word in words)


def _is_near(one: str, other: str) -> bool:
    """Tell whether two names of events share most of their words; of a few words nearly all."""
    short = min(one.count(" "), other.count(" ")) < _FEW_WORDS
    return fuzz.token_set_ratio(one, other) >= (_SHORT_EVENT_SCORE if short else _EVENT_SCORE)


@lru_cache(maxsize=4)
def know_sameness(knowledge: Knowledge) -> Sameness:
    """Return the sameness of a knowledge, compiled once."""
    return Sameness(knowledge)


def _by_table(coded: str | None, found: str | None, table: dict[str, str]) -> bool:
    if coded is None or found is None:
        return False
    one, other = fold(coded), fold(found)
    return one == other or (one in table and table[one] == table.get(other))


def _names(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """Return folded names with the ids of those who bear them."""
    table: dict[str, set[str]] = defaultdict(set)
    for person in knowledge.people.values():
        for form in _forms(person):
            table[fold(form)].add(person.id)
    return {name: frozenset(ids) for name, ids in table.items()}


def _forms(person: Person) -> list[str]:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for name in person.names:
        by_kind[name.kind].append(name.text)
    pairs = [(given, family) for given in by_kind["given"] for family in by_kind["family"]]
    both = [form for given, family in pairs for form in (f"{given} {family}", f"{family} {given}")]
    return [person.id, person.name, *by_kind["full"], *by_kind["alias"], *both]


def _number_words(knowledge: Knowledge) -> dict[str, str]:
    return {
        word: str(number)
        for language in knowledge.languages.values()
        for word, number in language.get("numbers", {}).items()
        if isinstance(number, int)
    }
