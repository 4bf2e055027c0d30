"""Actors: people as noun phrases. Titles, countries and names that belong together become one.

"Kazakh and Turkmen foreign ministers, X and Y", "National Leader of the Turkmen people, Chairman of the Halk Maslahaty
Z", "X, Deputy Prime Minister of Kazakhstan", "Kazakhstan's Energy Minister", "his Turkmen counterpart" ...
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kzturk.articles.words import (
    APOSTROPHE,
    COLON,
    COMMA,
    DASH,
    HYPHEN,
    NEWLINE,
    PARAGRAPH,
    PAREN,
    QUOTE,
    SEMICOLON,
    SPACE,
    STOP,
    Words,
)
from kzturk.mentions.lexicon import Lexicon
from kzturk.mentions.model import Actor
from kzturk.mentions.phrases import Phrase, near_families, near_givens, unknown_name

_KINDS = frozenset({"title", "office", "person", "unknown", "country", "demonym", "group", "organisation", "place"})
_SOFT = SPACE | HYPHEN | NEWLINE | APOSTROPHE | QUOTE
_LINK = _SOFT | COMMA | DASH | PAREN
_OF = frozenset({"of", "the", "s"})
_SHORT = frozenset({"mr", "mrs", "ms", "dr", "h", "e"})
_BEFORE_NAME = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "h",
        "e",
        "his",
        "her",
        "excellency",
        "dr",
        "colonel",
        "general",
        "the",
        "himself",
        "comrade",
    }
)
_BEFORE_TITLE = frozenset(
    {
        "the",
        "a",
        "an",
        "current",
        "acting",
        "newly",
        "appointed",
        "new",
        "s",
        "visiting",
        "first",
        "then",
        "who",
        "is",
        "former",
    }
)
GROUP_TITLES = {"both-presidents": "president", "foreign-ministers": "foreign-minister"}
"""The office that each member of a group holds."""
_PLURAL_GROUPS = {
    "president": "both-presidents",
    "head-of-state": "both-presidents",
    "leader": "both-presidents",
    "foreign-minister": "foreign-ministers",
    "minister": "sides",
    "speaker": "sides",
}
_HEADED = {
    (title, body): code
    for title in ("chairman", "speaker", "head")
    for body, code in {
        "government": "head-of-government",
        "senate": "senate-chairman",
        "majilis": "majilis-chairman",
        "mazhilis": "majilis-chairman",
        "mejlis": "mejlis-chairman",
        "parliament": "speaker",
    }.items()
}
"""What the head of a body is ("the chairman of the Kazakh Senate")."""
_PEOPLE_WORDS = frozenset(
    {
        "people",
        "nation",
        "state",
        "side",
        "government",
        "republic",
        "senate",
        "parliament",
        "majilis",
        "mazhilis",
        "mejlis",
    }
)
_BODY_TITLES = frozenset({"company-head", "agency-head", "chairman", "head", "deputy-head"})
_UNSHARED = frozenset({"president", "national-leader", "first-president", "halk-maslahaty-chairman", "prime-minister"})
"""Offices whose holders the knowledge knows all: who never held one is not meant by it."""
_PLURALS = (
    "presidents",
    "ministers",
    "leaders",
    "heads",
    "premiers",
    "ambassadors",
    "speakers",
    "governors",
    "chairmen",
    "secretaries",
    "deputies",
    "akims",
    "hakims",
    "fms",
)


@dataclass
class _Titled:
    """A title group while it is read: titles, their countries, and the names that follow."""

    first: int
    last: int
    titles: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    accredited: str | None = None
    organisation: str | None = None
    names: list[Phrase] = field(default_factory=list)
    plural: bool = False
    former: bool = False
    office_last: int = 0


class ActorBuilder:
    """Reads the actors of one article from its phrases, left to right."""

    def __init__(
        self,
        phrases: list[Phrase],
        words: Words,
        lexicon: Lexicon,
        starts: frozenset[int],
        taken: dict[int, Phrase],
        headlines: frozenset[int] = frozenset(),
    ) -> None:
        self.words, self.lexicon = words, lexicon
        self.headlines = headlines
        self.starts = starts
        self.taken = taken
        self.seq = [phrase for phrase in phrases if phrase.kind in _KINDS]
        self.actors: list[Actor] = []

    def build(self) -> list[Actor]:
        """Return all actors in order."""
        at = 0
        while at < len(self.seq):
            at = self._read(at)
        return self.actors

    def _read(self, at: int) -> int:
        phrase = self.seq[at]
        if phrase.kind == "group":
            return self._read_group(at)
        if phrase.kind in {"country", "demonym", "organisation"}:
            return self._read_from_country(at)
        if phrase.kind in {"title", "office"}:
            return self._read_titled(at, _Titled(phrase.first, phrase.last))
        if phrase.kind in {"person", "unknown"}:
            return self._read_person(at)
        return at + 1

    # --- small looks around

    def _next(self, at: int) -> Phrase | None:
        return self.seq[at] if at < len(self.seq) else None

    def _linked(self, last: int, first: int, between: frozenset[str], gaps: int = _SOFT, most: int = 4) -> bool:
        """Tell whether only words of ``between`` and gaps of ``gaps`` stand from word ``last`` to word ``first``."""
        words = self.words
        if not 0 <= first - last <= most or first in self.starts:
            return False
        for at in range(last, first + 1):
            stop = STOP if at > last and words.keys[at - 1] in _SHORT else 0  # "Mr. Nurtleu"
            if words.gaps[at] & ~(gaps | stop):
                return False
        return all(words.keys[at] in between for at in range(last, first))

    def _is_former(self, first: int) -> bool:
        return (
            first > 0
            and self.words.keys[first - 1] in {"former", "ex", "late", "then"}
            and not (self.words.keys[first - 1] == "then" and first - 1 in self.starts)
            and not self.words.gaps[first] & STOP
        )

    # --- readers

    def _read_group(self, at: int) -> int:
        phrase = self.seq[at]
        title = GROUP_TITLES.get(phrase.value)
        following = self._next(at + 1)
        if phrase.last < len(self.words) and self.words.gaps[phrase.last] & APOSTROPHE:
            return at + 1  # "the heads of the two countries' border agencies"
        if title and following and following.kind == "country" and self._linked(phrase.last, following.first, _OF):
            group = _Titled(phrase.first, phrase.last, titles=[title], plural=True, office_last=phrase.last)
            return self._finish(at + 1, group)
        if (
            title
            and following
            and following.kind in {"person", "unknown"}
            and self._linked(phrase.last, following.first, frozenset(), _SOFT | COMMA)
        ):
            group = _Titled(phrase.first, phrase.last, titles=[title], plural=True, office_last=phrase.last)
            return self._finish(at + 1, group)
        if phrase.value == "counterpart":
            return self._read_counterpart(at, None, phrase.first)
        self.actors.append(Actor(phrase.first, phrase.last, "group", group=phrase.value))
        return at + 1

    def _read_counterpart(self, at: int, country: str | None, first: int) -> int:
        phrase = self.seq[at]
        last, following, step = phrase.last, self._next(at + 1), at + 1
        if (
            country is None
            and following
            and following.kind == "country"
            and self._linked(last, following.first, _OF | {"from"})
        ):
            country, last, step = following.value, following.last, at + 2
            following = self._next(step)
        if (
            following
            and following.kind in {"person", "unknown"}
            and self._linked(last, following.first, _BEFORE_NAME, _SOFT | COMMA)
        ):
            people, name = following.people, following.name
            kind = "named" if following.kind == "person" else "unknown"
            self.actors.append(Actor(first, following.last, kind, people=people, name=name, country=country))
            return step + 1
        end = unknown_name(self.words, last, self.taken, self.lexicon)
        if end is not None and not self.words.gaps[last] & ~(_SOFT | COMMA) and last not in self.starts:
            name = self.words.printed(last, end)
            self.actors.append(Actor(first, end, "unknown", name=name, country=country, group="counterpart"))
            return self._skip(end, step)
        self.actors.append(Actor(first, last, "counterpart", country=country, group="counterpart"))
        return step

    def _skip(self, last: int, at: int) -> int:
        while at < len(self.seq) and self.seq[at].first < last:
            at += 1
        return at

    def _read_from_country(self, at: int) -> int:
        """A country or demonym that leads a title ("Kazakh Foreign Minister", "Turkmenistan's President")."""
        phrase = self.seq[at]
        countries, organisation = ([], phrase.value) if phrase.kind == "organisation" else ([phrase.value], None)
        last, step = phrase.last, at + 1
        following = self._next(step)
        while (
            organisation is None
            and len(countries) < 8
            and following
            and following.kind in {"country", "demonym"}
            and self._linked(last, following.first, frozenset({"and"}), _SOFT | COMMA | DASH)
        ):
            countries.append(following.value)
            last, step = following.last, step + 1
            following = self._next(step)
        if len(countries) == 1 and self._represented_by(last, countries[0]):
            return self._skip(self.actors[-1].last, step)
        if following is None or not self._linked(last, following.first, _BEFORE_TITLE, _SOFT):
            return at + 1
        if following.kind == "group" and following.value == "counterpart":
            return self._read_counterpart(step, countries[-1] if countries else None, phrase.first)
        if following.kind == "group" and following.value == "guest" and countries:
            self.actors.append(Actor(phrase.first, following.last, "group", group="guest", country=countries[0]))
            return step + 1
        if following.kind in {"title", "office"}:
            group = _Titled(phrase.first, following.last, countries=countries, organisation=organisation)
            return self._read_titled(step, group)
        return at + 1

    def _represented_by(self, last: int, country: str) -> bool:
        """Read the elided "..., Kyrgyzstan by Marat Imankulov, Uzbekistan by Viktor Mahmudov"."""
        words = self.words
        if last + 1 >= len(words) or words.keys[last] != "by" or words.gaps[last] & ~_SOFT or last + 1 in self.starts:
            return False
        if not words.gaps[last - 1] & COMMA and words.keys[last - 2] != "and":
            return False
        known = self.taken.get(last + 1)
        if known is not None and known.kind in {"person", "unknown"}:
            people, name, end = known.people, known.name, known.last
        else:
            people, end = (), unknown_name(words, last + 1, self.taken, self.lexicon) or 0
            name = words.printed(last + 1, end) if end else None
        if end:
            kind = "named" if people else "unknown"
            self.actors.append(Actor(last + 1, end, kind, people=people, name=name, country=country))
        return bool(end)

    def _read_titled(self, at: int, group: _Titled) -> int:
        phrase = self.seq[at]
        group.former = group.former or self._is_former(group.first) or self._is_former(phrase.first)
        self._take_title(group, phrase)
        return self._finish(at + 1, group)

    def _take_title(self, group: _Titled, phrase: Phrase) -> None:
        if phrase.kind == "office":
            group.offices.append(phrase.value)
        else:
            group.titles.append(phrase.value)
        printed = self.words.keys[phrase.first : phrase.last]
        head = printed[: printed.index("of")] if "of" in printed else printed  # not "Cabinet of Ministers"
        group.plural = group.plural or any(word in _PLURALS for word in head)
        group.last = group.office_last = max(group.last, phrase.last)

    def _finish(self, at: int, group: _Titled) -> int:
        """Take countries, further titles and names that follow, then make the actors."""
        while (following := self._next(at)) is not None:
            if following.kind in {"country", "demonym"} and self._take_country(group, following):
                at += 1
            elif (
                following.kind == "organisation"
                and group.organisation is None
                and self._linked(group.last, following.first, _OF, _SOFT | PAREN)
            ):
                group.organisation, group.last, group.office_last = (
                    following.value,
                    following.last,
                    following.last,
                )
                at += 1
            elif following.kind == "title" and self._chains(group, following):
                self._take_title(group, following)
                at += 1
            elif following.kind in {"person", "unknown"} and self._takes_name(group, following):
                group.names.append(following)
                group.last = following.last
                at += 1
                if not group.plural:
                    break
            else:
                break
        if not group.names and not group.countries and (beyond := self._over_body(group, at)) is not None:
            return self._finish(beyond, group)
        if not group.names:
            at = self._take_unknown(group, at)
        self._take_country_of_office(group)
        self._make(group)
        return at

    def _over_body(self, group: _Titled, at: int) -> int | None:
        """Step over a body's own name ("chief of the State Border Service of Turkmenistan") to its country."""
        words, following = self.words, self._next(at)
        if following is None or following.kind != "country" or not 2 <= following.first - group.last <= 12:
            return None
        if words.keys[group.last] not in {"of", "for", "and"} or words.keys[following.first - 1] not in {"of", "the"}:
            return None
        for index in range(group.last, following.first + 1):
            hard = words.gaps[index] & ~(_SOFT | HYPHEN)
            small = words.keys[index] in {"of", "for", "the", "and", "on", "under", "republic"}
            if index in self.starts or hard or (index < following.first and not small and not words.is_capital(index)):
                return None
        group.countries.append(following.value)
        if words.gaps[following.last] & APOSTROPHE:  # "... of the Border Service of Kazakhstan's Committee"
            return None
        group.last = group.office_last = following.last
        return at + 1

    def _take_country_of_office(self, group: _Titled) -> None:
        """An akim is of Kazakhstan, a hakim or the Mejlis of Turkmenistan, though no country is named."""
        if group.countries or group.organisation:
            return
        printed = self.words.keys[group.first : group.office_last]
        country = next((c for word in printed if (c := self.lexicon.office_countries.get(word))), None)
        if country is None and "governor" in group.titles:
            country = self._country_of_seat(group)
        if country is not None:
            group.countries.append(country)

    def _country_of_seat(self, group: _Titled) -> str | None:
        """Return the country of the town or region that stands after a governor's or mayor's title."""
        for at in range(group.office_last, min(group.office_last + 4, len(self.words))):
            found = self.taken.get(at)
            if found is not None and found.kind == "place":
                return self.lexicon.knowledge.country_of_place(found.value)
        return None

    def _take_country(self, group: _Titled, phrase: Phrase) -> bool:
        if group.names:
            return False
        is_list = bool(group.countries) and group.plural
        between = _OF | {"to", "in"} | ({"and"} if is_list else set())
        if phrase.kind == "demonym" and not (
            self._linked(group.last, phrase.first, frozenset({"of", "the"})) and self._people_word(phrase)
        ):
            return False
        if not self._linked(group.last, phrase.first, between, _SOFT | (COMMA if is_list else 0), 3):
            return False
        gap_words = self.words.keys[group.last : phrase.first]
        if not gap_words and not is_list:
            return False
        if "to" in gap_words or ("in" in gap_words):
            if "ambassador" not in group.titles and "charge" not in group.titles:
                return False
            group.accredited = phrase.value
        else:
            group.countries.append(phrase.value)
        group.last = phrase.last
        if phrase.kind == "demonym":
            noun = self.words.keys[phrase.last]
            group.titles = [_HEADED.get((t, noun), t) for t in group.titles]
            group.last += 1
        group.office_last = group.last
        return True

    def _people_word(self, phrase: Phrase) -> bool:
        return phrase.last < len(self.words) and self.words.keys[phrase.last] in _PEOPLE_WORDS

    def _chains(self, group: _Titled, phrase: Phrase) -> bool:
        """Tell whether a further title belongs to the same person ("Deputy Prime Minister - Minister of Trade")."""
        if (
            group.plural
            or group.names
            or (phrase.value in {"chairman", "minister", "head"} and not self.words.is_capital(phrase.first))
        ):
            return False
        if not self._linked(group.last, phrase.first, frozenset({"and", "the"}), _LINK, 3):
            return False
        between = self.words.keys[group.last : phrase.first]
        if "the" in between or ("and" in between and not self._is_one_person(group, phrase)):
            return False
        heads = {"president", "head-of-state", "leader"}
        return not (phrase.value in heads and group.titles and group.titles[0] in heads)

    def _is_one_person(self, group: _Titled, phrase: Phrase) -> bool:
        """Tell whether "A and B Name" names one person: a name follows within a few words, who may have held A."""
        for at in range(phrase.last, min(phrase.last + 6, len(self.words))):
            found = self.taken.get(at)
            if found is not None and found.kind in {"person", "unknown"}:
                return self._may_have_held(group, found)
            if self.words.gaps[at] & (STOP | SEMICOLON | PARAGRAPH) or self.words.keys[at] == "and":
                return False
        return False

    def _may_have_held(self, group: _Titled, name: Phrase) -> bool:
        """Tell whether a known person can have held the most particular of the titles that were read so far."""
        if not name.people or group.titles[:1] not in [[title] for title in _UNSHARED]:
            return True
        may_hold = self.lexicon.knowledge.may_hold
        return any(may_hold(person, group.titles[0], None) for person in name.people)

    def _takes_name(self, group: _Titled, phrase: Phrase) -> bool:
        if group.names:
            return group.plural and self._linked(group.last, phrase.first, frozenset({"and", "the"}), _SOFT | COMMA, 2)
        if self._linked(group.last, phrase.first, _BEFORE_NAME, _SOFT | COMMA | COLON, 4):
            comma = self.words.gaps[phrase.first] & COMMA
            return not comma or group.plural or not self._starts_own_phrase(phrase)
        return self._within_company(group, phrase)

    def _starts_own_phrase(self, phrase: Phrase) -> bool:
        """After a comma: "the Turkmen President, Tokayev said" begins anew only when a verb, not a comma, follows."""
        last = phrase.last
        if last >= len(self.words):
            return False
        return not self.words.gaps[last] & (COMMA | STOP | PAREN | SEMICOLON) and self.words.keys[last] not in {
            "and",
            "with",
            "on",
            "in",
            "at",
            "to",
            "for",
            "held",
            "met",
            "discussed",
            "during",
        }

    def _within_company(self, group: _Titled, phrase: Phrase) -> bool:
        """Title of a company or body with words of its own before the name ("Chairman of ... Turkmengaz X Y")."""
        if group.plural or not 0 < phrase.first - group.last <= 8:
            return False
        words = self.words
        if words.keys[group.last] not in {"of", "for"}:
            return self._within_brand(group, phrase)
        comma = COMMA if words.keys[group.last] == "for" else 0  # "for Economic, Banking and Financial ..."
        return not any(
            words.gaps[at] & ~(_SOFT | HYPHEN | comma)
            or words.keys[at] in {"to", "with", "by", "that", "was", "is", "has"}
            or self._is_title(at)
            for at in range(group.last, phrase.first + 1)
        )

    def _within_brand(self, group: _Titled, phrase: Phrase) -> bool:
        """A title that ends with the kind of a body has its own name next ("... of the State Concern Turkmengaz X")."""
        words = self.words
        if not set(group.titles) & _BODY_TITLES or phrase.first - group.last > 4 or phrase.first in self.starts:
            return False
        inside = range(group.last, phrase.first)
        if not all(words.is_capital(at) and at not in self.starts for at in inside):
            return False
        comma = words.gaps[phrase.first] & COMMA
        return not any(words.gaps[at] & ~_SOFT for at in inside) and (
            not words.gaps[phrase.first] & ~(_SOFT | COMMA) and not (comma and self._starts_own_phrase(phrase))
        )

    def _take_unknown(self, group: _Titled, at: int) -> int:
        """Take a name that the knowledge has not, right after the title or at the end of a company's name."""
        begin = group.last
        words = self.words
        if begin >= len(words) or begin in self.starts or words.gaps[begin] & ~(_SOFT | COMMA):
            return at
        end = unknown_name(words, begin, self.taken, self.lexicon)
        if (
            end is not None
            and (group.plural or begin in self.headlines)
            and not words.keys[end - 1].endswith(self.lexicon.suffixes)
        ):
            end = None  # a headline's words are all capitalised
        if end is None and words.keys[begin] in {"of", "for"} and not group.plural:
            begin, end = self._name_at_tail(begin + 1)
        if end is None:
            return at
        beyond = self.taken.get(end)
        if (
            beyond is not None
            and beyond.kind in {"person", "unknown"}
            and not words.gaps[end] & ~_SOFT
            and end not in self.starts
        ):
            group.names.append(beyond)  # what stood between was the name of a body
            group.last = beyond.last
            return self._skip(beyond.last, at)
        bare = bool({"head", "company-head", "agency-head", "chairman"} & set(group.titles))
        if bare and not words.keys[end - 1].endswith(self.lexicon.suffixes):
            return at  # rather the name of the body than of a person
        near = self._near_known(group, begin, end)
        kind = "person" if near else "unknown"
        group.names.append(Phrase(begin, end, kind, people=near, name=words.printed(begin, end)))
        group.last = end
        return self._skip(end, at)

    def _name_at_tail(self, begin: int) -> tuple[int, int | None]:
        """Return the last two words of a capitalised run that ends like a name ("... Turkmengaz Maksat Babayev")."""
        words = self.words
        run = begin
        for at in range(begin, min(begin + 12, len(words))):
            if at in self.starts or words.gaps[at] & ~(_SOFT | HYPHEN) or self._is_title(at):
                break
            if (
                words.is_capital(at)
                and words.keys[at].endswith(self.lexicon.suffixes)
                and at > begin
                and at not in self.taken
            ):
                run = at + 1
                break
        if run - 2 >= begin and words.is_capital(run - 2):
            return run - 2, run
        return begin, None

    def _is_title(self, at: int) -> bool:
        found = self.taken.get(at)
        return found is not None and found.kind in {"title", "office"}

    def _near_known(self, group: _Titled, begin: int, end: int) -> tuple[str, ...]:
        """Return the known people whose name is nearly the printed one and who held such an office."""
        people = self.lexicon.office_people(tuple(group.titles), tuple(group.countries))
        if end - begin >= 2:
            people = near_givens(self.words.keys[begin], people, self.lexicon)
        return near_families(self.words.keys[end - 1], people, self.lexicon)

    def _make(self, group: _Titled) -> None:
        """Turn a finished group into actors: one a name, or one a country, or one office."""
        if group.plural and not group.names and not group.countries and not group.organisation:
            self._add_plural(group)
        elif group.names:
            for phrase, country in zip(group.names, self._countries_for(group), strict=True):
                self._add(group, phrase, country)
            if len(group.names) == 1 and group.plural and len(group.countries) > 1:
                self._add_rest(group)
        elif len(group.countries) > 1 and group.plural:
            for country in group.countries:
                self._add(group, None, country)
        else:
            self._add(group, None, group.countries[0] if group.countries else None)

    def _add_plural(self, group: _Titled) -> None:
        """ "The presidents", "the foreign ministers": both countries' by what is told before."""
        code = _PLURAL_GROUPS.get(group.titles[0]) if group.titles else None
        if {"four", "three", "six", "other", "several", "many"} & set(self.words.keys[group.last : group.last + 2]):
            return  # "the leaders of four states"
        if code is not None:
            self.actors.append(Actor(group.first, group.last, "group", group=code))

    def _add_rest(self, group: _Titled) -> None:
        named = self.actors[-1]
        known = self.lexicon.knowledge.people.get(named.people[0]) if named.people else None
        for country in group.countries:
            if known is not None and country != known.country:
                self._add(group, None, country)

    def _countries_for(self, group: _Titled) -> list[str | None]:
        if len(group.countries) == len(group.names) and len(group.countries) > 1:
            return list(group.countries)
        return [group.countries[0] if len(group.countries) == 1 else None] * len(group.names)

    def _add(self, group: _Titled, phrase: Phrase | None, country: str | None) -> None:
        last = phrase.last if phrase is not None else group.last
        office = self.lexicon.knowledge.offices[group.offices[0]] if group.offices else None
        if office is not None and office.country is not None:
            country = office.country
            group.titles = [*group.titles, office.title] if office.title not in group.titles else group.titles
        first = (
            group.first
            if not self.actors or self.actors[-1].last <= group.first
            else (phrase.first if phrase else group.first)
        )
        kind = "office" if phrase is None else "named" if phrase.kind == "person" else "unknown"
        self.actors.append(
            Actor(
                first, last, kind,
                people=phrase.people if phrase else (),
                titles=[(title, country) for title in group.titles],
                country=country,
                name=phrase.name if phrase else None,
                office_id=group.offices[0] if group.offices else None,
                office_first=group.first,
                office_last=group.office_last,
                former=group.former,
                plural=group.plural,
                group=group.organisation if group.organisation else None,
                accredited=group.accredited,
            )
        )  # fmt: skip

    def _read_person(self, at: int) -> int:
        phrase = self.seq[at]
        kind = "named" if phrase.kind == "person" else "unknown"
        actor = Actor(phrase.first, phrase.last, kind, people=phrase.people, name=phrase.name)
        actor.former = self._is_former(phrase.first)
        self.actors.append(actor)
        following = self._next(at + 1)
        if (
            following
            and following.kind == "country"
            and self._linked(phrase.last, following.first, _OF, _SOFT, 2)
            and following.first > phrase.last
        ):
            actor.country, actor.last = following.value, following.last
            return at + 2
        return self._read_apposition(at + 1, actor)

    def _read_apposition(self, at: int, actor: Actor) -> int:
        """Take ", the Foreign Minister of Turkmenistan," after a name, unless the title has a name of its own."""
        following = self._next(at)
        if following is None or following.kind not in {"title", "office", "demonym", "country"}:
            return at
        if not self._linked(actor.last, following.first, _BEFORE_TITLE, _LINK, 4):
            return at
        if not self.words.gaps[actor.last] & (COMMA | PAREN | DASH):
            return at
        before = len(self.actors)
        step = self._read(at)
        if len(self.actors) != before + 1:
            return step
        other = self.actors[-1]
        if other.kind != "office" or other.plural or other.group == "counterpart":
            return step
        self.actors.pop()
        actor.titles, actor.country = other.titles, actor.country or other.country
        actor.office_id, actor.office_first, actor.office_last = (
            other.office_id,
            other.office_first,
            other.office_last,
        )
        actor.accredited, actor.group = other.accredited, other.group
        actor.last, actor.former = other.last, actor.former or other.former
        return step
