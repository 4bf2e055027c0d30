"""Actors: people as noun phrases. Titles, countries and names that belong together become one.

"Kazakh and Turkmen foreign ministers, X and Y", "National Leader of the Turkmen people, Chairman of the Halk Maslahaty
Z", "X, Deputy Prime Minister of Kazakhstan", "Kazakhstan's Energy Minister", "his Turkmen counterpart" ...
"""

from __future__ import annotations

from kzturk.articles.words import APOSTROPHE, COMMA, DASH, PAREN
from kzturk.mentions.colleagues import COLLEAGUES, read_colleagues
from kzturk.mentions.marked import what_he_leads
from kzturk.mentions.model import Actor
from kzturk.mentions.neighbours import BEFORE_NAME, LINK, OF, SOFT
from kzturk.mentions.phrases import unknown_name
from kzturk.mentions.strangers import Titled
from kzturk.mentions.titled import TitledReader

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

_LONG_CLAUSE = 12
_AS = frozenset({"as", "the", "is", "was", "been", "a", "now"})
"""What stands right before the office in a clause about somebody: "who has served as", "who was the"."""
_AND_THE = frozenset({"and", "the"})


class ActorBuilder(TitledReader):
    """Reads the actors of one article from its phrases, left to right."""

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
            if self.words.keys[max(phrase.first - 2, 0) : phrase.first] == ["under", "the"]:
                return at + 1  # "the Academy of Public Administration under the President of Kazakhstan"
            return self._read_titled(at, Titled(phrase.first, phrase.last))
        if phrase.kind in {"person", "unknown"}:
            return self._read_person(at)
        return at + 1

    def _read_group(self, at: int) -> int:
        phrase = self.seq[at]
        title = GROUP_TITLES.get(phrase.value)
        following = self._next(at + 1)
        if self.words.keys[max(phrase.first - 2, 0) : phrase.first] == ["cabinet", "of"]:
            return at + 1
        if phrase.last < len(self.words) and self.words.gaps[phrase.last] & APOSTROPHE:
            return at + 1  # "the heads of the two countries' border agencies"
        if title and following and following.kind == "country" and self._linked(phrase.last, following.first, OF):
            group = Titled(phrase.first, phrase.last, titles=[title], plural=True, office_last=phrase.last)
            return self._finish(at + 1, group)
        if (
            title
            and following
            and following.kind in {"person", "unknown"}
            and self._linked(phrase.last, following.first, frozenset(), SOFT | COMMA)
        ):
            group = Titled(phrase.first, phrase.last, titles=[title], plural=True, office_last=phrase.last)
            return self._finish(at + 1, group)
        if phrase.value == "counterpart":
            return self._read_counterpart(at, None, phrase.first)
        if phrase.value == "national":
            return at + 1  # "the Kazakh diplomat" is somebody told of; "a diplomat" nobody
        self.actors.append(Actor(phrase.first, phrase.last, "group", group=phrase.value))
        return at + 1

    def _read_counterpart(self, at: int, country: str | None, first: int, before: tuple[str, ...] = ()) -> int:
        phrase = self.seq[at]
        if self.words.keys[phrase.last - 1] in COLLEAGUES:
            step = read_colleagues(self, at, before, first)
            if step is not None:
                return step
            if self.words.keys[phrase.last - 1] != "counterparts":
                return at + 1
        last, following, step = phrase.last, self._next(at + 1), at + 1
        if (
            country is None
            and following
            and following.kind == "country"
            and self._linked(last, following.first, OF | {"from"})
        ):
            country, last, step = following.value, following.last, at + 2
            following = self._next(step)
        if (
            following
            and following.kind in {"person", "unknown"}
            and self._linked(last, following.first, BEFORE_NAME, SOFT | COMMA)
        ):
            people, name = following.people, following.name
            kind = "named" if following.kind == "person" else "unknown"
            self.actors.append(Actor(first, following.last, kind, people=people, name=name, country=country))
            self.actors[-1].group = "counterpart" if kind == "unknown" else None
            return step + 1
        end = unknown_name(self.words, last, self.taken, self.lexicon)
        if end is not None and not self.words.gaps[last] & ~(SOFT | COMMA) and last not in self.starts:
            name = self.words.printed(last, end)
            self.actors.append(Actor(first, end, "unknown", name=name, country=country, group="counterpart"))
            return self._skip(end, step)
        self.actors.append(Actor(first, last, "counterpart", country=country, group="counterpart"))
        return step

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
            and self._linked(last, following.first, _AND_THE, SOFT | COMMA | DASH)
        ):
            countries.append(following.value)
            last, step = following.last, step + 1
            following = self._next(step)
        if len(countries) == 1 and self._represented_by(last, countries[0]):
            return self._skip(self.actors[-1].last, step)
        if len(countries) == 1 and self._listed_before(phrase.first, last, countries[0]):
            return step
        if following is None or not self._linked(last, following.first, _BEFORE_TITLE, SOFT):
            return at + 1
        if following.kind == "group" and following.value == "counterpart":
            return self._read_counterpart(step, countries[-1] if countries else None, phrase.first, tuple(countries))
        if following.kind == "group" and following.value in {"guest", "national"} and countries:
            self.actors.append(Actor(phrase.first, following.last, "group", group="guest", country=countries[0]))
            return step + 1
        if following.kind in {"title", "office"}:
            group = Titled(phrase.first, following.last, countries=countries, organisation=organisation)
            group.plural = len(countries) > 1 and "the" in self.words.keys[phrase.last : last]
            return self._read_titled(step, group)
        return at + 1

    def _listed_before(self, first: int, last: int, country: str) -> bool:
        """Read a stranger in a list of people with their countries ("..., Sodik Imomi of Tajikistan and ...")."""
        words, before = self.words, self.actors[-1] if self.actors else None
        if before is None or words.keys[first - 1] != "of" or before.last > first - 3:
            return False
        begin = first - 2
        while begin > before.last and words.is_capital(begin) and not words.gaps[begin] & COMMA:
            begin -= 1
        begin += 0 if words.is_capital(begin) and begin not in self.taken else 1
        joined = words.gaps[begin] & COMMA or words.keys[begin - 1] == "and"
        between = words.keys[before.last : begin]
        near = between in ([], ["and"]) if before.country else len(between) <= 4 and between[:1] == ["of"]
        if not near or not joined or unknown_name(words, begin, self.taken, self.lexicon) != first - 1:
            return False
        name = words.printed(begin, first - 1)
        self.actors.append(Actor(begin, last, "unknown", titles=list(before.titles), name=name, country=country))
        return True

    def _represented_by(self, last: int, country: str) -> bool:
        """Read the elided "..., Kyrgyzstan by Marat Imankulov, Uzbekistan by Viktor Mahmudov"."""
        words = self.words
        if last + 1 >= len(words) or words.keys[last] != "by" or words.gaps[last] & ~SOFT or last + 1 in self.starts:
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
            and self._linked(phrase.last, following.first, OF, SOFT, 2)
            and following.first > phrase.last
        ):
            actor.country, actor.last = following.value, following.last
            return at + 2
        if kind == "unknown" and (led := what_he_leads(self.words, phrase.last, self.taken, self.lexicon)):
            actor.titles, actor.country = [led], led[1]
            return at + 1
        if kind == "unknown" and (step := self._read_service(at + 1, actor)) is not None:
            return step
        return self._read_apposition(at + 1, actor)

    def _read_service(self, at: int, actor: Actor) -> int | None:
        """Take the office of ", who has just finished his term as Kazakhstan's envoy," to the name before it."""
        words, following = self.words, self._next(at)
        if following is None or words.keys[actor.last : actor.last + 1] != ["who"]:
            return None
        if following.first - actor.last > _LONG_CLAUSE or words.keys[following.first - 1] not in _AS:
            return None
        if any(words.gaps[i] & ~SOFT or i in self.starts for i in range(actor.last + 1, following.first + 1)):
            return None
        before = len(self.actors)
        step = self._read(at)
        if len(self.actors) == before + 1 and self.actors[-1].kind == "office" and self.actors[-1].titles:
            office = self.actors.pop()
            actor.titles, actor.country = office.titles, office.country or office.titles[0][1]
        return step

    def _differs(self, actor: Actor, other: Actor) -> bool:
        """Tell whether an office is another country's ("addressed to Arkadag, the Kazakh leader thanks him")."""
        people = self.lexicon.knowledge.people
        homes = {people[person].country for person in actor.people}
        return other.country is not None and bool(homes) and None not in homes and other.country not in homes

    def _read_apposition(self, at: int, actor: Actor) -> int:
        """Take ", the Foreign Minister of Turkmenistan," after a name, unless the title has a name of its own."""
        following = self._next(at)
        if following is None or following.kind not in {"title", "office", "demonym", "country"}:
            return at
        if not self._linked(actor.last, following.first, _BEFORE_TITLE, LINK, 4):
            return at
        if not self.words.gaps[actor.last] & (COMMA | PAREN | DASH):
            return at
        before = len(self.actors)
        step = self._read(at)
        if len(self.actors) != before + 1:
            return step
        other = self.actors[-1]
        if other.kind != "office" or other.plural or other.group == "counterpart" or self._differs(actor, other):
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
