"""Titled people: "Kazakh and Turkmen foreign ministers, X and Y", "Deputy Prime Minister - Minister of Trade X" ..."""

from __future__ import annotations

from kzturk.articles.words import APOSTROPHE, COLON, COMMA, HYPHEN, PARAGRAPH, PAREN, SEMICOLON, STOP
from kzturk.mentions.marked import body_of_state
from kzturk.mentions.model import Actor
from kzturk.mentions.neighbours import BEFORE_NAME, LINK, OF, SOFT
from kzturk.mentions.phrases import Phrase
from kzturk.mentions.strangers import StrangerReader, Titled

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
        "delegation": "delegation-head",
        "mission": "ambassador",
        "embassy": "ambassador",
    }.items()
}
"""What the head of a body is ("the chairman of the Kazakh Senate")."""
_OF_A_BODY = {"head": "agency-head", "leader": "agency-head", "president": "company-head"}
_POSTED = frozenset({"charge", "ambassador", "consul", "representative", "special-representative"})
_SMALL = frozenset({"of", "for", "and", "the", "on"})
_OWNERS = frozenset({"place", "demonym"})
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
        "delegation",
        "mission",
        "embassy",
    }
)
_MANY = frozenset({"many", "several", "few", "world", "foreign", "some", "most", "various", "dozen", "dozens"})
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


class TitledReader(StrangerReader):
    """Reads titles with their countries and the names that follow into actors."""

    def _read_titled(self, at: int, group: Titled) -> int:
        phrase = self.seq[at]
        group.former = group.former or self._is_former(group.first) or self._is_former(phrase.first)
        self._take_title(group, phrase)
        return self._finish(at + 1, group)

    def _take_title(self, group: Titled, phrase: Phrase) -> None:
        if phrase.kind == "office":
            group.offices.append(phrase.value)
        else:
            group.titles.append(phrase.value)
        printed = self.words.keys[phrase.first : phrase.last]
        head = printed[: printed.index("of")] if "of" in printed else printed  # not "Cabinet of Ministers"
        group.plural = group.plural or any(word in _PLURALS for word in head)
        group.last = group.office_last = max(group.last, phrase.last)
        body = body_of_state(self.words, phrase.last, self.lexicon) if printed[-2:] == ["the", "state"] else None
        if body is not None:
            group.titles[-1:] = ["agency-head"]
            group.last = group.office_last = body

    def _finish(self, at: int, group: Titled) -> int:
        """Take countries, further titles and names that follow, then make the actors."""
        while (following := self._next(at)) is not None:
            if following.kind in {"country", "demonym"} and self._take_country(group, following):
                at += 1
            elif (
                following.kind == "organisation"
                and group.organisation is None
                and self._linked(group.last, following.first, OF, SOFT | PAREN)
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
            elif following.kind in _OWNERS and (name := self._name_beyond_owner(group, at)) is not None:
                at = name
            else:
                break
        if not group.names and not group.countries and (beyond := self._over_body(group, at)) is not None:
            return self._finish(beyond, group)
        if not group.names:
            at = self._take_unknown(group, at)
        self._take_country_of_office(group)
        self._make(group)
        return at

    def _name_beyond_owner(self, group: Titled, at: int) -> int | None:
        """Step over the place or people in a body's name to the name of who heads it ("Deputy Akim of Mangystau region
        X", "Chairman of the Turkmen State Committee for Sports X")."""
        beyond = next((i for i in range(at, min(at + 3, len(self.seq))) if self.seq[i].kind not in _OWNERS), None)
        if beyond is None or group.names or self.seq[beyond].kind not in {"person", "unknown"}:
            return None
        stands_in = self.words.keys[group.last] == "in" and not _POSTED.isdisjoint(group.titles)
        near = self.seq[beyond].first - self.seq[beyond - 1].last == 0
        if not self._within_company(group, self.seq[beyond]) and not (stands_in and near):
            return None
        if stands_in:
            group.last = self.seq[beyond - 1].last
        if self.seq[at].kind == "demonym" and not group.countries:
            group.countries.append(self.seq[at].value)
        return beyond

    def _over_body(self, group: Titled, at: int) -> int | None:
        """Step over a body's own name ("chief of the State Border Service of Turkmenistan") to its country."""
        words, following = self.words, self._next(at)
        if following is None or following.kind != "country" or not 2 <= following.first - group.last <= 12:
            return None
        if words.keys[group.last] not in {"of", "for", "and"} or words.keys[following.first - 1] not in {"of", "the"}:
            return None
        for index in range(group.last, following.first + 1):
            hard = words.gaps[index] & ~(SOFT | HYPHEN)
            small = words.keys[index] in {"of", "for", "the", "and", "on", "under", "republic"}
            if index in self.starts or hard or (index < following.first and not small and not words.is_capital(index)):
                return None
        group.countries.append(following.value)
        if words.gaps[following.last] & APOSTROPHE:  # "... of the Border Service of Kazakhstan's Committee"
            return None
        group.last = group.office_last = following.last
        return at + 1

    def _take_country_of_office(self, group: Titled) -> None:
        """An akim is of Kazakhstan, a hakim or the Mejlis of Turkmenistan, though no country is named."""
        if group.countries or group.organisation:
            return
        printed = self.words.keys[group.first : group.office_last]
        country = next((c for word in printed if (c := self.lexicon.office_countries.get(word))), None)
        if country is None and "governor" in group.titles:
            country = self._country_of_seat(group)
        if country is not None:
            group.countries.append(country)

    def _country_of_seat(self, group: Titled) -> str | None:
        """Return the country of the town or region that stands after a governor's or mayor's title."""
        for at in range(group.office_last, min(group.office_last + 4, len(self.words))):
            found = self.taken.get(at)
            if found is not None and found.kind == "place":
                return self.lexicon.knowledge.country_of_place(found.value)
        return None

    def _take_country(self, group: Titled, phrase: Phrase) -> bool:
        if group.names:
            return False
        is_list = bool(group.countries) and group.plural
        between = OF | {"to", "in"} | ({"and"} if is_list else set())
        if phrase.kind == "demonym" and not (
            self._linked(group.last, phrase.first, frozenset({"of", "the"})) and self._people_word(phrase)
        ):
            return False
        if not self._linked(group.last, phrase.first, between, SOFT | (COMMA if is_list else 0), 3):
            return False
        gap_words = self.words.keys[group.last : phrase.first]
        if not gap_words and not is_list:
            return False
        body = self._body_owned(group, phrase)
        if "to" in gap_words or ("in" in gap_words):
            if "ambassador" not in group.titles and "charge" not in group.titles:
                return False
            group.accredited = phrase.value
        else:
            group.countries.append(phrase.value)
        group.last = phrase.last
        owns = self.words.keys[phrase.last : phrase.last + 1] == ["s"] and self.words.gaps[phrase.last] & APOSTROPHE
        if owns and phrase.last + 1 < len(self.words) and self.words.is_capital(phrase.last + 1):
            group.titles = [_OF_A_BODY.get(title, title) for title in group.titles]
            group.last += 1  # "head of Kazakhstan's Customs Control Committee X" is no head of state
        if phrase.kind == "demonym":
            noun = self.words.keys[phrase.last]
            group.titles = [_HEADED.get((t, noun), t) for t in group.titles]
            group.last += 1
        if body is not None:
            group.titles[-1:], group.last = ["agency-head"], body
        group.office_last = group.last
        return True

    def _body_owned(self, group: Titled, phrase: Phrase) -> int | None:
        """Return where the body ends that a country owns ("the head of Turkmenistan's state migration service")."""
        words = self.words
        if phrase.kind != "country" or group.titles[-1:] not in (["head"], ["chairman"], ["deputy-head"]):
            return None
        if not words.gaps[phrase.last] & APOSTROPHE or words.keys[phrase.last : phrase.last + 1] != ["s"]:
            return None
        return body_of_state(words, phrase.last + 1, self.lexicon)

    def _people_word(self, phrase: Phrase) -> bool:
        return phrase.last < len(self.words) and self.words.keys[phrase.last] in _PEOPLE_WORDS

    def _chains(self, group: Titled, phrase: Phrase) -> bool:
        """Tell whether a further title belongs to the same person ("Deputy Prime Minister - Minister of Trade")."""
        if (
            group.plural
            or group.names
            or (phrase.value in {"chairman", "minister", "head"} and not self.words.is_capital(phrase.first))
        ):
            return False
        if not self._linked(group.last, phrase.first, frozenset({"and", "the"}), LINK, 3):
            return False
        between = self.words.keys[group.last : phrase.first]
        if "the" in between or ("and" in between and not self._is_one_person(group, phrase)):
            return False
        heads = {"president", "head-of-state", "leader"}
        return not (phrase.value in heads and group.titles and group.titles[0] in heads)

    def _is_one_person(self, group: Titled, phrase: Phrase) -> bool:
        """Tell whether "A and B Name" names one person: a name follows within a few words, who may have held A."""
        for at in range(phrase.last, min(phrase.last + 6, len(self.words))):
            found = self.taken.get(at)
            if found is not None and found.kind in {"person", "unknown"}:
                return self._may_have_held(group, found)
            if self.words.gaps[at] & (STOP | SEMICOLON | PARAGRAPH) or self.words.keys[at] == "and":
                return False
        return False

    def _may_have_held(self, group: Titled, name: Phrase) -> bool:
        """Tell whether a known person can have held the most particular of the titles that were read so far."""
        if not name.people or group.titles[:1] not in [[title] for title in _UNSHARED]:
            return True
        may_hold = self.lexicon.knowledge.may_hold
        return any(may_hold(person, group.titles[0], None) for person in name.people)

    def _takes_name(self, group: Titled, phrase: Phrase) -> bool:
        if group.names:
            return group.plural and self._linked(group.last, phrase.first, frozenset({"and", "the"}), SOFT | COMMA, 2)
        if self._linked(group.last, phrase.first, BEFORE_NAME, SOFT | COMMA | COLON, 4):
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

    def _within_company(self, group: Titled, phrase: Phrase) -> bool:
        """Title of a company or body with words of its own before the name ("Chairman of ... Turkmengaz X Y")."""
        if group.plural or not 0 < phrase.first - group.last <= 8:
            return False
        words = self.words
        if words.keys[group.last] not in {"of", "for"} and not self._has_second_portfolio(group, group.last):
            return self._within_brand(group, phrase)
        comma = COMMA if words.keys[group.last] == "for" else 0  # "for Economic, Banking and Financial ..."
        return not any(
            words.gaps[at] & ~(SOFT | HYPHEN | comma)
            or words.keys[at] in {"to", "with", "by", "that", "was", "is", "has"}
            or self._is_title(at)
            for at in range(group.last, phrase.first + 1)
        )

    def _within_brand(self, group: Titled, phrase: Phrase) -> bool:
        """A title that ends with the kind of a body has its own name next ("... of the State Concern Turkmengaz X")."""
        words = self.words
        inside = range(group.last, phrase.first)
        body = not self.lexicon.bodies.isdisjoint(words.keys[group.last : phrase.first])
        if not set(group.titles) & _BODY_TITLES or len(inside) > (8 if body else 4) or phrase.first in self.starts:
            return False
        small = _SMALL if body else frozenset()
        if not all((words.is_capital(at) or words.keys[at] in small) and at not in self.starts for at in inside):
            return False
        comma = words.gaps[phrase.first] & COMMA
        return not any(words.gaps[at] & ~SOFT for at in inside) and (
            not words.gaps[phrase.first] & ~(SOFT | COMMA) and not (comma and self._starts_own_phrase(phrase))
        )

    def _make(self, group: Titled) -> None:
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

    def _add_plural(self, group: Titled) -> None:
        """ "The presidents", "the foreign ministers": both countries' by what is told before."""
        code = _PLURAL_GROUPS.get(group.titles[0]) if group.titles else None
        if {"four", "three", "six", "other", "several", "many"} & set(self.words.keys[group.last : group.last + 2]):
            return  # "the leaders of four states"
        after = self.words.keys[group.last : group.last + 6]
        if after[:1] == ["of"] and not self.lexicon.bodies.isdisjoint(after):
            if "two" in after:
                self.actors.append(Actor(group.first, group.last, "group", group="sides"))
            return  # "the presidents of the two railway companies"
        if _MANY & set(self.words.keys[max(group.first - 3, 0) : group.first]):
            return  # "a good many leaders"
        if code is not None:
            self.actors.append(Actor(group.first, group.last, "group", group=code))

    def _add_rest(self, group: Titled) -> None:
        named = self.actors[-1]
        known = self.lexicon.knowledge.people.get(named.people[0]) if named.people else None
        for country in group.countries:
            if known is not None and country != known.country:
                self._add(group, None, country)

    def _countries_for(self, group: Titled) -> list[str | None]:
        if len(group.countries) == len(group.names) and len(group.countries) > 1:
            return list(group.countries)
        return [group.countries[0] if len(group.countries) == 1 else None] * len(group.names)

    def _add(self, group: Titled, phrase: Phrase | None, country: str | None) -> None:
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
