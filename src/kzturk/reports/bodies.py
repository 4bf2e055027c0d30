"""The country of a stranger by the body he speaks for ("the rector of the Gumilyov University, X", "X, who chairs
Turkmengaz", "X, a deputy hakim from Balkan velayat")."""

from __future__ import annotations

from kzturk.articles.words import COMMA, DASH, PAREN, SEMICOLON, STOP
from kzturk.mentions import Actor
from kzturk.reports.cast import Cast
from kzturk.reports.views import View

_BEFORE, _AFTER = 18, 14
_HARD = COMMA | SEMICOLON | STOP | PAREN
_INSIDE = frozenset({"under", "of", "the", "and", "for", "s", "at", "in", "first", "deputy", "board", "on"})
_WITH_THE = frozenset({"of", "for", "at", "on", "in", "under"})
_ELSEWHERE = frozenset({"to", "with", "by", "between", "visited", "visiting"})
"""What follows these is not the body's: "ambassador to Turkmenistan", "in charge of ties with Kazakhstan"."""
_VERBS = frozenset(
    {
        *(
            "said",
            "says",
            "told",
            "reported",
            "reports",
            "writes",
            "according",
            "had",
            "has",
            "have",
            "was",
            "were",
            "is",
        ),
        *(
            "are",
            "will",
            "paid",
            "held",
            "came",
            "arrived",
            "went",
            "took",
            "gave",
            "visited",
            "called",
            "saw",
            "received",
        ),
    }
)
"""With one of these, what stands behind a name and a comma is no description of him."""
_NO_DESCRIPTION = frozenset(
    {"and", "while", "but", "with", "in", "at", "on", "during", "after", "before", "to", "where", "when", "as", "for"}
)
_GROUPS = frozenset({"delegation", "group", "team", "mission", "party", "deputation"})
_MADE_OF = (("turkmen", "TM"), ("kaz", "KZ"), ("qaz", "KZ"))
_LEAST = 6
"""Letters of the shortest made-up name of a company ("Kazpost")."""


def country_of_body(actor: Actor, view: View, cast: Cast) -> str | None:
    """Return the one country that the words of a person's body tell, before his name or in the apposition after it."""
    told: set[str] = set()
    for first, last in (_span_before(actor, view, cast), _span_after(actor, view), _span_led(actor, view)):
        if any(first <= mention.first < last for mention in view.organisations):
            return None  # an organisation of many states
        told |= _countries_in(first, last, view, cast)
    return told.pop() if len(told) == 1 else None


def _span_before(actor: Actor, view: View, cast: Cast) -> tuple[int, int]:
    """Return the office before a name, with the body in it; a comma parts them ("The rector of the University, X,")."""
    words = view.words
    first = min(actor.first, actor.office_first) if actor.office_first >= 0 else actor.first
    while first - 1 > view.first and words.keys[first - 1] in cast.lore.ranks and not words.gaps[first] & _HARD:
        first -= 1  # ", Colonel X,"
    other = next((other for other in reversed(view.actors) if other.last <= first), None)
    begin, least = first, max(view.first, first - _BEFORE)
    if words.gaps[first] & (SEMICOLON | STOP) and not actor.titles:
        return actor.first, actor.last
    if words.gaps[first] & COMMA:
        if other is None or other.kind != "office" or first - other.last > _BEFORE:
            return actor.first, actor.last
    elif other is not None:
        least = max(least, other.last)
    while first > least and _is_inside(first - 1, view) and (first == begin or not words.gaps[first] & _HARD):
        if words.keys[first] == "the" and words.keys[first - 1] not in _WITH_THE:
            break  # "In Ashgabat the director of"
        first -= 1
    return first, actor.last


def _is_inside(at: int, view: View) -> bool:
    words = view.words
    return words.is_capital(at) or words.keys[at] in _INSIDE


def _span_after(actor: Actor, view: View) -> tuple[int, int]:
    """Return the apposition after a name, up to the next comma or the verb of meeting."""
    words, first = view.words, actor.last
    described = actor.office_first > actor.first  # "A. Annabayev - chairman of the Space Agency ..."
    last = min(first + _AFTER, view.last)
    if first >= last or not (described or words.gaps[first] & (COMMA | PAREN | DASH)):
        return first, first
    cues = {cue.first for cue in view.cues if cue.kind in {"meeting", "encounter", "visit", "arrival"}}
    at = first
    while at < last and at not in cues and (at == first or not words.gaps[at] & _HARD):
        at += 1
    if words.keys[first] in _NO_DESCRIPTION:
        return first, first
    if words.keys[first] != "who" and not _VERBS.isdisjoint(words.keys[first:at]):
        return first, first
    return first, _over_home(at, view)


def _over_home(at: int, view: View) -> int:
    """Go on over a country that closes a description ("X, Vice-Minister of Ecology, Republic of Kazakhstan;")."""
    words = view.words
    if at >= view.last or not words.gaps[at] & COMMA:
        return at
    home = next(
        (m for m in view.countries if m.first - at in (0, 1) and words.keys[at] in {"the", words.keys[m.first]}), None
    )
    if home is None or (home.last < view.last and not words.gaps[home.last] & _HARD):
        return at
    return home.last


def _span_led(actor: Actor, view: View) -> tuple[int, int]:
    """Return the name of the group that a person leads ("a delegation of the University, headed by its rector X")."""
    first = max(actor.first, view.first)
    office = next((a for a in view.actors if a.first <= first and a.last > first - 1 and a.office_first >= 0), None)
    begin = min(first, office.office_first) if office is not None else first
    keys = view.words.keys
    at = begin - 1
    while at > max(view.first, begin - 4) and keys[at] in {"its", "the", "their", "his", "a"}:
        at -= 1
    if at <= view.first or keys[at] != "by" or keys[at - 1] not in {"headed", "led", "represented", "chaired"}:
        return first, first
    least = max(view.first, at - _BEFORE - 3)
    group = next((i for i in range(at - 2, least, -1) if keys[i] in _GROUPS), None)
    return (max(view.first, group - 2), at) if group is not None else (first, first)


def _countries_in(first: int, last: int, view: View, cast: Cast) -> set[str]:
    words, knowledge = view.words, cast.knowledge
    found = set()
    for mention in view.countries:
        if first <= mention.first < last and words.keys[mention.first - 1] not in _ELSEWHERE:
            found.add(mention.value)
    for place in view.places:
        if first <= place.first < last and words.keys[place.first - 1] not in _ELSEWHERE:
            land = knowledge.country_of_place(place.value)
            found |= {land} if land else set()
    if not found:
        found = {land for key in words.keys[first:last] if (land := _land_of(key, cast)) is not None}
    return found


def _land_of(key: str, cast: Cast) -> str | None:
    """Return the country that a word of a body's name tells ("KazMunayGas", "Turkmendemiryollary", "velayat")."""
    land = cast.lore.bodies.get(key)
    if land is None and len(key) >= _LEAST and key not in cast.lore.given:
        land = next((country for made, country in _MADE_OF if key.startswith(made)), None)
    return land
