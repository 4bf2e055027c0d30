"""The cast of an article: actors resolved to people, with a memory of who was named before.

An office is whoever held it on the day; a bare family name is the person of that name whose office fits, else the one
named last (codebook section 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kzturk.knowledge import Knowledge
from kzturk.mentions import Actor
from kzturk.mentions.lexicon import NameLore
from kzturk.reports.ranking import rank_of
from kzturk.values import slugify

HEAD_TITLES = frozenset({"president", "head-of-state", "leader"})
_VAGUE = frozenset(
    {
        *("chairman", "minister", "company-head", "agency-head", "governor", "ambassador", "charge", "deputy-head"),
        *("deputy-minister", "deputy-speaker", "deputy-foreign-minister", "deputy-prime-minister", "presidential-aide"),
        *("deputy-chairman-cabinet", "special-representative"),
    }
)
_SHORT_TITLES = {"deputy-head": "deputy-chairman-cabinet"}
_MEMORY = 200
"""How many namings back a name alone, or "the President", may mean somebody."""
_OTHER_SIDE = {"KZ": "TM", "TM": "KZ"}


@dataclass(frozen=True, slots=True)
class PersonRef:
    """Somebody the text means: a known person, or one made up from the name and office that are printed."""

    id: str
    name: str
    country: str | None
    curated: bool = True
    inferred: bool = False

    @property
    def side(self) -> str:
        """The side: KZ, TM or other."""
        return self.country if self.country in ("KZ", "TM") else "other"


class Cast:
    """Resolves the actors of one article in reading order; ``on`` is the day the text speaks of, as far as known."""

    def __init__(self, knowledge: Knowledge, on: date | None, home: str | None, actors: list[Actor]) -> None:
        self.knowledge, self.on, self.home = knowledge, on, home
        self.named: list[PersonRef] = []
        self.present: list[PersonRef] = []
        self.seen: dict[str, int] = {}
        self.before_sentence: PersonRef | None = None
        self.lands: frozenset[str] = frozenset()
        self.lore = NameLore()
        self.guests: str | None = None
        self.guest_told = False
        self.scenes: list[tuple[int, list[PersonRef]]] = []
        self.titled: dict[tuple[str, str | None], PersonRef] = {}
        self.certain = {a.people[0] for a in actors if a.kind == "named" and len(a.people) == 1}
        self.named_holders = {
            (title, country or a.country): (a.name or "", country or a.country)
            for a in actors
            if a.kind == "unknown" and a.name and not a.former
            for title, country in a.titles
        }
        self.printed = {person for a in actors if a.kind == "named" for person in a.people}
        self.printed_with = {
            (title, person) for a in actors if a.kind == "named" for title, _ in a.titles for person in a.people
        }

    def resolve(self, actor: Actor, before: list[PersonRef]) -> list[PersonRef]:
        """Return the people an actor means; ``before`` are those already met in the same sentence."""
        if actor.kind == "named":
            found = self._named(actor)
        elif actor.kind == "unknown":
            found = self._unknown(actor, before)
        elif actor.kind == "office":
            found = self._office(actor, before)
        elif actor.kind == "counterpart":
            found = self._counterpart(actor, before)
        else:
            found = []
        for person in found:
            self._remember(person, actor)
        return found

    def _remember(self, person: PersonRef, actor: Actor) -> None:
        if self.named and self.named[-1] is person:
            return
        self.named.append(person)
        if len(self.named) > _MEMORY:
            del self.named[: _MEMORY // 2]
        for title, country in actor.titles:
            self.titled[title, country or person.country] = person
            self.titled[title, None] = person

    def age_order(self, people: tuple[str, ...]) -> list[str]:
        """Return namesakes by when they came into office, the elder first."""
        return sorted(people, key=lambda p: min(t.held_from.start for t in self.knowledge.people[p].tenures))

    def learn(self, before: PersonRef, better: PersonRef) -> None:
        """Remember what the words beside a stranger's name told of his country."""
        if before is not better and self.named and self.named[-1] is before:
            self.named[-1] = better
            for key in [key for key, person in self.titled.items() if person is before]:
                self.titled[key] = better

    def last_of(self, side: str) -> PersonRef | None:
        """Return the person of a side who was named last as being there."""
        return next((person for person in reversed(self.present) if person.side == side), None)

    def last_named(self, side: str) -> PersonRef | None:
        """Return the person of a side who was named last, there or not."""
        return next((person for person in reversed(self.named) if person.side == side), None)

    def last_seen(self, side: str) -> tuple[PersonRef | None, int]:
        """Return the person of a side who was named last as being there, and in which sentence."""
        person = self.last_of(side)
        return person, self.seen.get(person.id, -1) if person else -1

    def note_scene(self, sentence: int, people: list[PersonRef]) -> None:
        """Remember whom a sentence tells of as acting, in its order."""
        if people:
            self.scenes.append((sentence, people))
            if len(self.scenes) > _MEMORY:
                del self.scenes[: _MEMORY // 2]

    def subject(self, sentence: int) -> PersonRef | None:
        """Return the person with whom the last sentence before one begins."""
        return next((people[0] for at, people in reversed(self.scenes) if at != sentence), None)

    def focus(self, side: str, sentence: int) -> PersonRef | None:
        """Return the person of a side with whom the last sentence that tells of that side begins; of the sentence
        itself only where none before tells of it."""
        for at, people in reversed(self.scenes):
            found = next((person for person in people if person.side == side), None)
            if found is not None and at != sentence:
                return found
        return self.last_of(side)

    def note_present(self, person: PersonRef, sentence: int) -> None:
        """Remember that a person is told of as acting, not as greeted or owning something."""
        self.seen[person.id] = sentence
        self.present.append(person)
        if len(self.present) > _MEMORY:
            del self.present[: _MEMORY // 2]

    def ref(self, person: str, *, inferred: bool = False) -> PersonRef:
        """Return the reference to a known person."""
        known = self.knowledge.people[person]
        return PersonRef(person, known.name, known.country, True, inferred)

    # --- by name

    def _named(self, actor: Actor) -> list[PersonRef]:
        people = actor.people
        if len(people) > 1:
            people = self._narrow(actor, people)
        return [self.ref(people[0])] if people else []

    def _narrow(self, actor: Actor, people: tuple[str, ...]) -> tuple[str, ...]:
        """Choose among several people of one name: office and country, then the day, then the one named last."""
        for keep in (self._by_country, self._by_office, self._by_page):
            kept = keep(actor, people)
            if kept:
                people = kept
            if len(people) == 1:
                return people
        return (min(people, key=lambda person: rank_of(person, self.on, self.knowledge)),)

    def _by_country(self, actor: Actor, people: tuple[str, ...]) -> tuple[str, ...]:
        if actor.country is None:
            return people
        return tuple(p for p in people if self.knowledge.people[p].country == actor.country)

    def _by_office(self, actor: Actor, people: tuple[str, ...]) -> tuple[str, ...]:
        if not actor.titles:
            return people
        on = None if actor.former else self.on
        return tuple(p for p in people if any(self.knowledge.may_hold(p, title, on) for title, _ in actor.titles))

    def _by_page(self, actor: Actor, people: tuple[str, ...]) -> tuple[str, ...]:
        """The one named last if the page has named one of them in full, else whom the page names in full at all."""
        for person in reversed(self.named):
            if person.id in people:
                return (person.id,)
        kept = tuple(p for p in people if p in self.certain)
        if kept:
            return kept
        if self.on is None:
            return people
        return tuple(p for p in people if self.knowledge.offices_of(p, self.on))

    def _unknown(self, actor: Actor, before: list[PersonRef]) -> list[PersonRef]:
        name = " ".join((actor.name or "").split())
        country = actor.country or next((c for _, c in actor.titles if c), None) or self._guess_country(actor, before)
        for person in reversed(self.named):
            if not person.curated and person.name.split()[-1:] == name.split()[-1:]:
                return [person]
        return [PersonRef(slugify(name) or name.lower(), name, country, False)] if name else []

    def _guess_country(self, actor: Actor, before: list[PersonRef]) -> str | None:
        """A counterpart is of the other side; nobody else's country is guessed."""
        if actor.group == "counterpart":
            last = before[-1] if before else self._spoken_of()
            return _OTHER_SIDE.get(last.country or "") if last else None
        return None

    def _spoken_of(self) -> PersonRef | None:
        """Return who "his" means where his sentence names nobody: the guest, else whom the one before is about."""
        if self.guest_told and self.guests is not None:
            return self.last_of(self.guests)
        return self.scenes[-1][1][0] if self.scenes else self.before_sentence

    # --- by office

    def _office(self, actor: Actor, before: list[PersonRef]) -> list[PersonRef]:
        if actor.office_id:
            return self._holder(actor.office_id)
        if actor.group and not actor.titles[0][1]:
            return self._organisation_head(actor)
        for title, country in actor.titles:
            found = self._title(title, country, actor, before)
            if found:
                return found
        return []

    def _organisation_head(self, actor: Actor) -> list[PersonRef]:
        for title, _ in actor.titles:
            for office in self.knowledge.offices_named(title, actor.group or ""):
                if found := self._holder(office):
                    return found
        return []

    def _title(self, title: str, country: str | None, actor: Actor, before: list[PersonRef]) -> list[PersonRef]:
        if title == "delegation-head":
            head = self.last_of(country) if country else None
            return [head] if head is not None else []
        if title == "head" and country and not actor.plural:
            title = "head-of-state"
        known = self.titled.get((title, country))
        if known is None and title in _SHORT_TITLES and country is None:
            known = self.titled.get((_SHORT_TITLES[title], None))  # "the Deputy Chairman", once told whose
        if known is not None and not actor.former and not (title == "minister" and country is None):
            return [known]
        if actor.former:
            return self._former_holder(title, country)
        if country is None and actor.plural:
            return []  # "the mayors of the two cities"
        if country is None:
            return self._visiting_minister(title, before) or self._homeless_title(title)
        return self._by_title_and_country(title, country, actor)

    def _visiting_minister(self, title: str, before: list[PersonRef]) -> list[PersonRef]:
        """ "President X saw the minister": of two ministers told of so far, the one of the other side."""
        if title != "minister" or not before or before[-1].side not in _OTHER_SIDE:
            return []
        other = _OTHER_SIDE[before[-1].side]
        guests = (p for p in reversed(self.present) if p.side == other and p.curated and self._may_hold(p, title))
        return list(guests)[:1]

    def _homeless_title(self, title: str) -> list[PersonRef]:
        """An office without a country: of whom was named last with such an office, else the publisher's own."""
        for person in [*reversed(self.present), *reversed(self.named)]:
            if (
                person.curated
                and self._may_hold(person, title)
                and not (title in HEAD_TITLES and person.side == "other")
            ):
                return [person]
        if title in HEAD_TITLES - {"leader"} and self.home:
            return self._by_title_and_country(title, self.home, None)
        return []

    def _former_holder(self, title: str, country: str | None) -> list[PersonRef]:
        """ "The former president": who of the people named so far has held such an office and does not any more."""
        for person in reversed(self.named):
            if not person.curated or country not in (None, person.country) or self._may_hold(person, title):
                continue
            if self.knowledge.may_hold(person.id, title, None):
                return [person]
        return []

    def _may_hold(self, person: PersonRef, title: str) -> bool:
        tenures = self.knowledge.people[person.id].tenures
        if title == "minister":
            ministers = (t for t in tenures if self.knowledge.offices[t.office].title.endswith("minister"))
            return any(self.on is None or t.possibly_on(self.on) for t in ministers)
        return self.knowledge.may_hold(person.id, title, self.on)

    def _by_title_and_country(self, title: str, country: str, actor: Actor | None) -> list[PersonRef]:
        if title in _VAGUE and title not in {"ambassador", "governor", "company-head"}:
            return self._printed_holder(title, country)
        for office in self.knowledge.offices_named(title, country):
            if self.knowledge.offices[office].unique and title not in {"governor", "company-head"}:
                found = self._holder(office)
                if found:
                    return found
        return self._printed_holder(title, country)

    def _printed_holder(self, title: str, country: str) -> list[PersonRef]:
        """Somebody the page has already named who holds such an office."""
        for person in reversed(self.named):
            if person.country == country and person.curated and self._may_hold(person, title):
                return [person]
        return []

    def _holder(self, office: str) -> list[PersonRef]:
        """Return who held an office on the day; without a day, whoever of the page's people ever held it."""
        if self.on is not None:
            holders = self.knowledge.who_held(office, self.on)
            if len(holders) > 1:
                holders = tuple(h for h in holders if h in self.printed) or holders
            if len(holders) == 1:
                stranger = self._stranger_in(office) if holders[0] not in self.printed else None
                return [stranger or self.ref(holders[0], inferred=holders[0] not in self.printed)]
        title = self.knowledge.offices[office].title
        fit = [
            tenure.person
            for tenure in self.knowledge.tenures_of(office)
            if tenure.person in self.printed and (self.on is None or tenure.possibly_on(self.on))
        ]
        chosen = next((person for person in fit if (title, person) in self.printed_with), fit[0] if fit else None)
        return [self.ref(chosen)] if chosen else []

    def _stranger_in(self, office: str) -> PersonRef | None:
        """Return the stranger whom the page names with an office: it knows better than a list who held it."""
        known = self.knowledge.offices[office]
        name, country = self.named_holders.get((known.title, known.country), ("", None))
        name = " ".join(name.split())
        return PersonRef(slugify(name) or name.lower(), name, country, False) if name else None

    def _counterpart(self, actor: Actor, before: list[PersonRef]) -> list[PersonRef]:
        """ "His Turkmen counterpart": the holder of the same office on the other side."""
        speaker = next(
            (
                p
                for p in reversed(before or self.present or self.named)
                if p.side != "other" and p.country != actor.country
            ),
            None,
        )
        if speaker is None:
            return []
        country = actor.country or _OTHER_SIDE.get(speaker.country or "")
        if country is None or not speaker.curated:
            return []
        offices = self.knowledge.offices_of(speaker.id, self.on) if self.on else ()
        for office in sorted(offices, key=lambda held: held.title in _VAGUE):  # a minister's before a deputy premier's
            for other in self.knowledge.offices_named(office.title, country):
                if found := self._holder(other):
                    return found
        heads = self.on is not None and self.is_head(speaker, self.on)
        near = (p for p in reversed(self.named) if p.country == country)
        return [p for p in near if self.on is None or heads or not self.is_head(p, self.on)][:1]

    def is_head(self, person: PersonRef, on: date) -> bool:
        """Tell whether a person was head of state on a day."""
        return person.curated and any(
            office.title == "president" for office in self.knowledge.offices_of(person.id, on)
        )

    def is_leader(self, person: PersonRef, on: date) -> bool:
        """Tell whether a person was head of state on a day, or had been before ("the two leaders")."""
        return person.curated and any(
            self.knowledge.offices[tenure.office].title == "president"
            and (tenure.possibly_on(on) or (tenure.held_until is not None and tenure.held_until.end < on))
            for tenure in self.knowledge.people[person.id].tenures
        )

    def head_of(self, country: str, on: date) -> PersonRef | None:
        """Return a country's head of state on a day, as inferred."""
        for office in self.knowledge.offices_named("president", country)[:1]:
            holders = self.knowledge.who_held(office, on)
            if len(holders) == 1:
                return self.ref(holders[0], inferred=True)
        return None

    def heads(self) -> list[PersonRef]:
        """Return both countries' heads of state on the day, as inferred."""
        found = []
        for country in ("KZ", "TM"):
            for office in self.knowledge.offices_named("president", country)[:1]:
                found += self._holder(office)
        return found

    def holders(self, title: str) -> list[PersonRef]:
        """Return both countries' holders of a unique office on the day."""
        found = []
        for country in ("KZ", "TM"):
            for office in self.knowledge.offices_named(title, country)[:1]:
                found += self._holder(office)
        return found
