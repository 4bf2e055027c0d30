"""The knowledge compiled into layers of phrases, once per knowledge and language.

``names``: people, offices, places, organisations, events and topic words: what a longer phrase covers is not seen
(so "Minister of Energy" names no topic). ``cues``: words of meeting and of other contact. ``moods``: what is planned,
denied, called off or recalled. ``absences``: words before a person who is mentioned and not there.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from kzturk.knowledge import Knowledge, open_pattern
from kzturk.knowledge.model import Name, Person
from kzturk.mentions.trie import Trie
from kzturk.values import collector_paused, fold

_LAYERS = 4
_NAMES, _CUES, _MOODS, _ABSENCES = range(_LAYERS)
CUE_TABLES = (
    "attend",
    "speech",
    "meeting",
    "encounter",
    "round",
    "dialled",
    "call",
    "session",
    "visit",
    "arrival",
    "outcomes",
)
CUE_LISTS = ("letter", "ceremony", "sightseeing")
MOODS = ("negation", "planned", "cancelled", "recalled")
_MINISTERS = (
    "minister of {}", "minister for {}", "{} minister", "{} ministers", "ministers of {}", "head of the ministry of {}",
)  # fmt: skip
_SHARED = ("en", "tk")
"""Latin-script forms of both habits are read in English text."""


@dataclass(frozen=True)
class NameLore:
    """What names and bodies tell of a country: KZ, TM or shared by given name, by body word, and the endings and
    beginnings of names by country."""

    given: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    given_endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    family_endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    endings: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    ranks: frozenset[str] = frozenset()


@dataclass(eq=False)
class Lexicon:
    """One language's compiled layers and small look-up tables."""

    knowledge: Knowledge
    language: dict[str, Any]
    phrases: Trie = field(default_factory=lambda: Trie(_LAYERS))
    numbers: dict[str, int] = field(default_factory=dict)
    cardinals: dict[str, int] = field(default_factory=dict)
    givens: dict[str, tuple[str, ...]] = field(default_factory=dict)
    families: dict[str, tuple[str, ...]] = field(default_factory=dict)
    honorifics: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()
    suffixes: tuple[str, ...] = ()
    bodies: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    possessed: frozenset[str] = frozenset()
    name_tails: frozenset[str] = frozenset()
    lore: NameLore = field(default_factory=NameLore)
    office_countries: dict[str, str] = field(default_factory=dict)
    subjects: dict[str, frozenset[str]] = field(default_factory=dict)
    weak_topics: set[tuple[str, str]] = field(default_factory=set)
    attributes: set[tuple[str, str]] = field(default_factory=set)
    place_words: dict[str, frozenset[str]] = field(default_factory=dict)
    gathering: dict[str, frozenset[str]] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    kin: dict[str, str] = field(default_factory=dict)
    """Given names of heads of state of one family, with whom each means."""
    verbs: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    event_nouns: frozenset[str] = frozenset()
    day_words: dict[str, frozenset[str]] = field(default_factory=dict)
    first_years: dict[str, int] = field(default_factory=dict)
    """The year from which the anniversaries of something are counted."""
    dated: frozenset[str] = frozenset()
    befallen: frozenset[str] = frozenset()
    _office_people: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = field(default_factory=dict)

    def office_people(self, titles: tuple[str, ...], countries: tuple[str, ...]) -> tuple[str, ...]:
        """Return everybody who ever held one of the offices that titles and countries may mean."""
        key = (titles, countries)
        found = self._office_people.get(key)
        if found is None:
            offices = {o for c in countries for t in titles for o in self.knowledge.offices_named(t, c)}
            found = tuple({t.person: None for o in offices for t in self.knowledge.tenures_of(o)})
            self._office_people[key] = found
        return found


@lru_cache(maxsize=8)
def compile_lexicon(knowledge: Knowledge, code: str) -> Lexicon:
    """Compile a language's layers; the same knowledge object gives the same lexicon."""
    language = knowledge.languages.get(code, {})
    lexicon = Lexicon(knowledge, language)
    with collector_paused():
        _add_people(lexicon, code)
        _add_titles(lexicon, language)
        _add_places(lexicon, code)
        _add_events(lexicon, code)
        _add_topics(lexicon, code)
        _add_cues(lexicon, language)
    names = language.get("names", {})
    lexicon.calendar = frozenset(
        fold(word) for table in ("months", "weekdays") for forms in language.get(table, {}).values() for word in forms
    )
    lexicon.honorifics = frozenset(names.get("honorifics", ()))
    lexicon.bodies = frozenset(names.get("bodies", ()))
    lexicon.leading = frozenset(names.get("leading", ()))
    lexicon.suffixes = tuple(names.get("suffixes", ()))
    lexicon.possessed = frozenset(names.get("possessed", ()))
    lexicon.name_tails = frozenset(names.get("after", ()))
    lexicon.lore = _lore(language)
    lexicon.heads = frozenset(
        tenure.person
        for office in knowledge.offices.values()
        if office.title == "president"
        for tenure in knowledge.tenures_of(office.id)
    )
    lexicon.kin = _given_of_kin(lexicon)
    lexicon.verbs = frozenset(p for forms in language.get("meeting", {}).values() for p in forms if " " not in p)
    lexicon.day_words = {name: frozenset(listed) for name, listed in language.get("day-words", {}).items()}
    lexicon.saying = frozenset(language.get("day-words", {}).get("saying", ()))
    lexicon.event_nouns = frozenset(language.get("day-words", {}).get("events", ()))
    lexicon.first_years = {words: int(year) for year, words in language.get("anniversaries", {}).items()}
    lexicon.befallen = frozenset(language.get("day-words", {}).get("befallen", ()))
    lexicon.dated = lexicon.befallen | frozenset(language.get("day-words", {}).get("dated", ()))
    lexicon.place_words = {name: frozenset(listed) for name, listed in language.get("place-words", {}).items()}
    lexicon.gathering = {name: frozenset(listed) for name, listed in language.get("gathering", {}).items()}
    lexicon.office_countries = {
        fold(word): country for country, listed in language.get("office-countries", {}).items() for word in listed
    }
    lexicon.subjects = {name: frozenset(map(fold, words)) for name, words in language.get("subjects", {}).items()}
    lexicon.numbers = {fold(word): n for word, n in language.get("numbers", {}).items()}
    lexicon.cardinals = {fold(word): n for word, n in language.get("cardinals", {}).items()}
    return lexicon


def _lore(language: dict[str, Any]) -> NameLore:
    def by_land(table: str) -> dict[str, tuple[str, ...]]:
        return {land: tuple(map(fold, listed)) for land, listed in language.get(table, {}).items()}

    return NameLore(
        given={name: land for land, names in by_land("given-names").items() for name in names},
        bodies={word: land for land, words in by_land("bodies").items() for word in words},
        given_endings=by_land("given-endings"),
        family_endings=by_land("family-endings"),
        endings=tuple(end for ends in by_land("given-endings").values() for end in ends),
        beginnings=tuple(begin for begins in by_land("given-beginnings").values() for begin in begins),
        ranks=frozenset(language.get("names", {}).get("ranks", ())),
    )


def _forms(names: tuple[Name, ...], code: str, *kinds: str) -> list[str]:
    languages = _SHARED if code == "en" else (code,)
    return [name.text for name in names if name.language in languages and (not kinds or name.kind in kinds)]


def _add_people(lexicon: Lexicon, code: str) -> None:
    given: dict[str, set[str]] = defaultdict(set)
    first: dict[str, set[str]] = defaultdict(set)
    family: dict[str, set[str]] = defaultdict(set)
    for person in lexicon.knowledge.people.values():
        for kind, table in (("given", given), ("family", family), ("patronymic", given)):
            for form in _forms(person.names, code, kind):
                table[fold(form)].add(person.id)
                if kind == "given":
                    first[fold(form)].add(person.id)
        lexicon.phrases.add_all(_forms(person.names, code, "alias"), ("alias", person.id))
        if not _has_family(person):
            lexicon.phrases.add_all(_forms(person.names, code, "full"), ("alias", person.id))
    for form, people in given.items():
        lexicon.phrases.add(form, ("given", frozenset(people)))
    for form, people in family.items():
        lexicon.phrases.add(form, ("family", frozenset(people)))
    lexicon.givens = _by_person(first)
    lexicon.families = _by_person(family)


def _given_of_kin(lexicon: Lexicon) -> dict[str, str]:
    """Return the given names by which heads of state of one family are told apart."""
    families: dict[str, list[str]] = defaultdict(list)
    for person in sorted(lexicon.heads):
        for form in lexicon.families.get(person, ()):
            families[form].append(person)
    kin = {person for people in families.values() if len(people) > 1 for person in people}
    return {form: person for person in sorted(kin) for form in lexicon.givens.get(person, ())}


def _by_person(forms: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for form, people in forms.items():
        for person in people:
            found[person].append(form)
    return {person: tuple(forms) for person, forms in found.items()}


def _has_family(person: Person) -> bool:
    return any(name.kind == "family" for name in person.names)


def _add_titles(lexicon: Lexicon, language: dict[str, Any]) -> None:
    portfolios = language.get("portfolios", {})
    words = [form for forms in portfolios.values() for form in forms]
    for title, phrases in language.get("titles", {}).items():
        for phrase in phrases:
            opened = [phrase.replace("{portfolio}", word) for word in words] if "{portfolio}" in phrase else [phrase]
            lexicon.phrases.add_all(opened, ("title", title))
    for code, forms in portfolios.items():
        for form in forms:
            lexicon.phrases.add_all((pattern.format(form) for pattern in _MINISTERS), ("title", f"{code}-minister"))
    for office in lexicon.knowledge.offices.values():
        if not office.unique or office.country is None:
            lexicon.phrases.add_all((n.text for n in office.names if n.language == "en"), ("office", office.id))
    _add_groups(lexicon, language)


def _add_groups(lexicon: Lexicon, language: dict[str, Any]) -> None:
    for code, patterns in language.get("groups", {}).items():
        for pattern in patterns:
            lexicon.phrases.add_all(open_pattern(pattern), ("group", code))
    lexicon.phrases.add_all(language.get("phrases", {}).get("masked", ()), ("mask", ""))


def _add_places(lexicon: Lexicon, code: str) -> None:
    for place in lexicon.knowledge.places.values():
        kind = "country" if place.kind == "country" else "place"
        value = (place.country or "") if kind == "country" else place.id
        lexicon.phrases.add_all(_forms(place.names, code), (kind, value))
        lexicon.phrases.add_all(_forms(place.demonyms, code), ("demonym", value))


def _add_events(lexicon: Lexicon, code: str) -> None:
    for organisation in lexicon.knowledge.organisations.values():
        lexicon.phrases.add_all(_forms(organisation.names, code), ("organisation", organisation.id))
    for series in lexicon.knowledge.series.values():
        lexicon.phrases.add_all(_forms(series.names, code), ("series", series.id))
    for occasion in lexicon.knowledge.occasions.values():
        lexicon.phrases.add(occasion.name, ("occasion", occasion.id))
        lexicon.phrases.add_all(_forms(occasion.names, code), ("occasion", occasion.id))


def _add_topics(lexicon: Lexicon, code: str) -> None:
    for topic in lexicon.knowledge.topics.values():
        strong = _add_topic_words(lexicon, topic.code, topic.cues.get(code, ()), code)
        weak = _add_topic_words(lexicon, topic.code, topic.weak.get(code, ()), code)
        lexicon.weak_topics |= weak - strong  # "parliament" is weak, "parliaments" is not
        lexicon.attributes |= _add_topic_words(lexicon, topic.code, topic.attributes.get(code, ()), code)


def _add_topic_words(lexicon: Lexicon, topic: str, words: tuple[str, ...], code: str) -> set[tuple[str, str]]:
    forms = [form for word in words for form in (plural_forms(word) if code == "en" else (word,))]
    lexicon.phrases.add_all(forms, ("topic", topic))
    return {(fold(form), topic) for form in forms}


def plural_forms(phrase: str) -> tuple[str, ...]:
    """Return an English phrase with its last word in the singular and the plural ("energy" gives "energies" too)."""
    if phrase.endswith(("s", "ed", "ing", "al", "ic")):
        return (phrase,)
    if phrase.endswith("y") and phrase[-2:-1] not in "aeiou":
        return phrase, phrase[:-1] + "ies"
    return phrase, phrase + ("es" if phrase.endswith(("x", "ch", "sh")) else "s")


def _add_cues(lexicon: Lexicon, language: dict[str, Any]) -> None:
    for table in CUE_TABLES:
        for code, patterns in language.get(table, {}).items():
            for pattern in patterns:
                lexicon.phrases.add_all(open_pattern(pattern), (table, code), _CUES)
    for table in CUE_LISTS:
        lexicon.phrases.add_all(language.get(table, {}).get("words", ()), (table, ""), _CUES)
    for kind in ("deictic", "stepped"):
        for phrase, offset in language.get(kind, {}).items():
            lexicon.phrases.add(phrase, (kind, str(offset)), _CUES)
    for mood in MOODS:
        lexicon.phrases.add_all(language.get(mood, {}).get("words", ()), (mood, ""), _MOODS)
    lexicon.phrases.add_all(language.get("absent", {}).get("before", ()), ("absent", ""), _ABSENCES)
