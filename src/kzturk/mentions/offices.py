"""Offices beside a name that the name's reader did not reach: "the hakim of Turkmenistan's Balkan velayat, X"."""

from __future__ import annotations

from kzturk.articles.words import COMMA, PAREN, Words
from kzturk.mentions.model import Actor
from kzturk.mentions.neighbours import SOFT

_SMALL = frozenset({"of", "the", "for", "and", "s"})
_REACH = 6
_OFFICES = frozenset({"governor", "chairman", "head", "company-head", "agency-head", "minister", "deputy-head"})


def join_offices(actors: list[Actor], words: Words) -> list[Actor]:
    """Return the actors with each office given to the stranger whose name ends its body's name or follows its comma."""
    joined: list[Actor] = []
    for actor in actors:
        office = joined[-1] if joined else None
        if office is not None and actor.kind == "unknown" and not actor.titles and _belongs(office, actor, words):
            actor.titles, actor.country = office.titles, office.country
            actor.first, actor.office_first, actor.office_last = office.first, office.office_first, office.office_last
            joined.pop()
        joined.append(actor)
    return joined


def _belongs(office: Actor, name: Actor, words: Words) -> bool:
    """Tell whether only capitalised words of a body or region stand between an office and a name."""
    if office.kind != "office" or office.plural or office.group or not {t for t, _ in office.titles} & _OFFICES:
        return False
    if not 0 < name.first - office.last <= _REACH:
        return False
    inside = range(office.last, name.first)
    if any(
        not words.is_capital(at) and words.keys[at] not in _SMALL and words.keys[at] not in _BODIES for at in inside
    ):
        return False
    return not any(words.gaps[at] & ~(SOFT | PAREN) for at in inside) and not words.gaps[name.first] & ~(
        SOFT | PAREN | COMMA
    )


_BODIES = frozenset({"velayat", "region", "province", "oblast", "agency", "service", "company", "concern", "committee"})
