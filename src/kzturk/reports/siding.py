"""The country of somebody whom the knowledge does not know: by the words around the name, the office, or the table.

Officials below the first rank are mostly strangers. Their country is said before the name ("Turkmenistan's X", "the
Turkmen side was headed by X"), after it ("X of Kazakhstan", "X (Turkmenistan)"), by an office that one of the two
countries has ("Deputy Chairman of the Cabinet of Ministers"), or it is the one that is left: who talks with an official
of Kazakhstan in an article about Kazakhstan and Turkmenistan alone is Turkmenistan's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kzturk.articles.words import APOSTROPHE, COMMA, PAREN, SEMICOLON, STOP
from kzturk.mentions import Actor, Mention
from kzturk.reports.bodies import country_of_body
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.frames import Frame
from kzturk.reports.namelands import land_of_name
from kzturk.reports.rolls import country_of_item
from kzturk.reports.views import View

SIDES = ("KZ", "TM")
_OTHER = {"KZ": "TM", "TM": "KZ"}
_SIDE_WORDS = frozenset({"side", "delegation", "party", "was", "were", "sent", "by", "represented"})
_FROM = frozenset({"of", "from", "for"})
_CONTACT = frozenset(
    {"meet", "talks", "receive", "noun", "chair", "discuss", "telephone", "video", "attend", "met", "talked", "told"}
)


def give_country(person: PersonRef, actor: Actor, view: View, cast: Cast) -> PersonRef:
    """Return the person with the country that the words beside the name or the office tell, as given if none do."""
    if person.curated and person.country is None and (named := _beside(actor, view)) in SIDES:
        return replace(person, country=named)
    if person.country is not None or person.curated:
        return person
    country = (
        country_of_item(actor, view)
        or _beside(actor, view)
        or _by_capital(actor, view, cast)
        or _leads_side(actor, view)
        or _represents(actor, view)
        or _before_side(actor, view)
        or _by_office(actor, cast)
        or country_of_body(actor, view, cast)
    )
    return replace(person, country=country) if country else _of_seat(person, actor, view, cast)


def _beside(actor: Actor, view: View) -> str | None:
    """Return the country right before ("Turkmenistan's X", "Turkmen X") or right after ("X of Turkmenistan",
    "X (Turkmenistan)")."""
    words = view.words
    for mention in view.countries:
        owns = words.keys[mention.last : mention.last + 1] == ["s"] and words.gaps[mention.last] & APOSTROPHE
        begins = actor.first - 1 if owns else actor.first
        if mention.last == begins and not words.gaps[begins] & (COMMA | STOP | SEMICOLON):
            return mention.value
        parted = words.gaps[actor.first] & (SEMICOLON | STOP)
        speaks_for = not parted and words.keys[mention.first - 1 : mention.first] in (["for"], ["from"])
        if mention.last == actor.first and speaks_for:
            return mention.value
        if mention.first == actor.last and words.gaps[actor.last] & PAREN:
            return mention.value
        if words.gaps[actor.last] & COMMA and _describes(mention, actor, view):
            return mention.value
        enclosed = mention.first == actor.last and words.gaps[actor.last] & COMMA and words.gaps[mention.last] & COMMA
        if enclosed and mention.kind == "country":
            return mention.value  # "Aliya Aimagambetova, Kazakhstan, took the floor"
        if mention.first == actor.last + 1 and words.keys[actor.last] in _FROM:
            return mention.value
    return None


def _describes(mention: Mention, actor: Actor, view: View) -> bool:
    """Tell whether a country begins the office of who was just named ("X, Kazakhstan's farm minister, ...")."""
    if mention.first < actor.last or view.keys(actor.last, mention.first) not in ([], ["the"]):
        return False
    office = next((a for a in view.actors if a.kind == "office" and mention.first <= a.first <= mention.last + 3), None)
    return office is not None and bool(view.words.gaps[office.last] & (COMMA | STOP))


def _by_capital(actor: Actor, view: View, cast: Cast) -> str | None:
    """Return the country whose town owns the office ("Moscow's deputy premier X")."""
    words = view.words
    for place in view.places:
        if place.last == actor.first - 1 and words.keys[place.last] == "s" and words.gaps[place.last] & APOSTROPHE:
            return cast.knowledge.country_of_place(place.value)
    return None


def _represents(actor: Actor, view: View) -> str | None:
    """Return the country that the next one named is said to represent ("representing Turkmenistan, the Minister of
    Water Economy, X")."""
    for mention in reversed(view.countries):
        if not 0 <= actor.first - mention.last <= _OFFICE or view.keys(mention.first - 1, mention.first) != [_FOR]:
            continue
        parted = view.words.gaps[mention.first - 1] & SEMICOLON
        if not parted and any(a.last == mention.first - 1 and a.kind in {"named", "unknown"} for a in view.actors):
            continue  # "X, representing Kazakhstan, and Y"
        between = range(mention.last, actor.first + 1)
        named = any(a.kind in {"named", "unknown"} and mention.last <= a.first < actor.first for a in view.actors)
        if not named and not any(view.words.gaps[at] & SEMICOLON for at in between):
            return mention.value
    return None


_FOR, _OFFICE = "representing", 12
"""How far from the country it stands for a name with its office may end."""


def _leads_side(actor: Actor, view: View) -> str | None:
    """Return the side that somebody is said to have led ("X headed the Kazakh delegation")."""
    keys = view.keys(actor.last, actor.last + 2)
    verb = next((n for n, key in enumerate(keys) if key in _LED), None)
    if verb is None:
        return None
    at = actor.last + verb + 1
    mention = next((m for m in view.countries if at <= m.first <= at + 1), None)
    if mention is None:
        return None
    represented = keys[verb] in {"represented", "represents"}
    return mention.value if represented or view.keys(mention.last, mention.last + 1)[:1] in _SIDES_LED else None


_LED = frozenset({"headed", "led", "heads", "leads", "represented", "represents"})
_SIDES_LED = (["delegation"], ["side"], ["team"], ["group"], ["part"], ["experts"])


def _before_side(actor: Actor, view: View) -> str | None:
    """Return the side that stands before: "the Turkmen side was headed by X", "Kazakhstan sent Y"."""
    for mention in reversed(view.countries):
        if mention.last > actor.first:
            continue
        if set(view.keys(mention.last, mention.last + 2)) & _SIDE_WORDS or _heads_delegation(mention, actor, view):
            return mention.value
        return None
    return None


def _heads_delegation(mention: Mention, actor: Actor, view: View) -> bool:
    """ "Received a delegation of Turkmenistan today, headed by the deputy chairman X"."""
    beside = view.keys(mention.first - 3, mention.first) + view.keys(mention.last, mention.last + 2)
    before = view.keys(max(actor.first - 8, mention.last), actor.first + 1)
    return not _DELEGATIONS.isdisjoint(beside) and "by" in before and not _HEADED.isdisjoint(before)


_DELEGATIONS = frozenset({"delegation", "mission", "group", "team", "deputies"})
_HEADED = frozenset({"headed", "led"})


def _by_office(actor: Actor, cast: Cast) -> str | None:
    """Return the one of the two countries that had such an office on the day; None where both had, or neither."""
    for title, _ in actor.titles:
        if title in _TELLING:
            having = [side for side in SIDES if _had(title, side, cast)]
            return having[0] if len(having) == 1 else None
    return None


def _had(title: str, side: str, cast: Cast) -> bool:
    """Tell whether somebody of a side held such an office on the day of the article, now where that is unknown."""
    knowledge = cast.knowledge
    offices = (o for o in knowledge.offices_named(title, side) if knowledge.offices[o].title == title)
    tenures = (t for office in offices for t in knowledge.tenures_of(office))
    return any(t.possibly_on(cast.on) if cast.on is not None else t.held_until is None for t in tenures)


_TELLING = frozenset(
    {
        "deputy-chairman-cabinet",
        "mejlis-chairman",
        "majilis-chairman",
        "senate-chairman",
        "halk-maslahaty-chairman",
        "prime-minister",
    }
)
"""Offices whose printed title by itself tells the country, where only one of the two has it."""


def _of_seat(person: PersonRef, actor: Actor, view: View, cast: Cast) -> PersonRef:
    """Give a mayor or governor whose town is not said the country of the one place in his sentence."""
    lands = {cast.knowledge.country_of_place(place.value) for place in view.places}
    if len(lands) == 1 and any(title == "governor" for title, _ in actor.titles):
        return replace(person, country=lands.pop())
    return person


def complete_sides(frame: Frame, lands: frozenset[str], cast: Cast) -> None:
    """Give a stranger at the table the side that is left, where the sentence names no third country.

    He must have an office, the frame people of one side only, and the article must name both countries (``lands``).
    """
    if not frame.explicit and any(not person.curated for person in frame.people):
        _add_subject(frame, cast)
    lands |= {person.country for person in frame.people if person.curated and person.country in SIDES}
    if frame.explicit or frame.kind not in _CONTACT or not lands >= {"KZ", "TM"}:
        return
    if _names_third_country(frame) or frame.side("other") == []:
        return
    known = {person.side for person in frame.people if person.side in SIDES}
    strangers = [p for p in frame.people if p.country is None and not p.curated]
    if not strangers or len(known) == 2:
        return
    if not known:
        known = {land for p in strangers if (land := land_of_name(p.name, cast.lore)) is not None}
        for person in strangers if len(known) == 2 else ():
            frame.people[frame.people.index(person)] = replace(person, country=land_of_name(person.name, cast.lore))
        return
    left = _OTHER[known.pop()]
    for person in strangers:
        land = land_of_name(person.name, cast.lore)
        if land == left or (land is None and _is_national(frame.actors[person.id])):
            frame.people[frame.people.index(person)] = replace(person, country=left)


def _names_third_country(frame: Frame) -> bool:
    """Tell whether a third country stands where the people are named, not only in what they spoke about."""
    named = max((actor.last for actor in frame.actors.values()), default=frame.cue.last)
    last = max(named, frame.cue.last) + _BESIDE_NAME
    return any(mention.value not in SIDES and mention.first <= last for mention in frame.view.countries)


_BESIDE_NAME = 3


def _add_subject(frame: Frame, cast: Cast) -> None:
    """ "He held talks with the Minister of Trade X": he is who was named last in the sentences before."""
    cue, view, subject = frame.cue, frame.view, cast.before_sentence
    spoken = set(view.keys(max(cue.first - 4, view.first), cue.first)) & _PRONOUNS
    if not spoken or subject is None or subject.side not in SIDES or any(p.side == subject.side for p in frame.people):
        return
    actor = frame.actors.get(subject.id) or Actor(cue.first, cue.last, "office", country=subject.country)
    frame.people.insert(0, subject)
    frame.actors[subject.id] = actor


_PRONOUNS = frozenset({"he", "she", "guest", "visitor"})


def _is_national(actor: Actor) -> bool:
    """Tell whether somebody's printed office is one that states have, and no organisation's."""
    return bool(actor.titles) and not actor.group and not any(title in _OF_ORGANISATIONS for title, _ in actor.titles)


_OF_ORGANISATIONS = frozenset(
    {"secretary-general", "director-general", "executive-secretary", "special-representative", "representative"}
)


def lands_of(views: Iterable[View], cast: Cast) -> frozenset[str]:
    """Return the countries that the running text and the headline name, in the name of the two's commission or by
    their towns, too."""
    told = [view for view in views if view.kind in {"title", "body"}]
    both = any((o.series or "").startswith(_OF_THE_TWO) for view in told for o in view.occasions)
    towns = {cast.knowledge.country_of_place(place.value) for view in told for place in view.places}
    named = frozenset(m.value for v in told for m in v.countries) | (frozenset(SIDES) if both else frozenset())
    return named | frozenset(land for land in towns if land in SIDES)


_OF_THE_TWO = "kz-tm-"
"""Series of the two countries' own events begin so in the knowledge."""
