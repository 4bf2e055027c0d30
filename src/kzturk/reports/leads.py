"""Who met, where a sentence only says "the sides" or "during the talks": those whom the sentences before bring
together."""

from __future__ import annotations

from kzturk.knowledge import Knowledge
from kzturk.mentions import Actor
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.frames import NOUNS, Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_REACH = 3
_Named = tuple[PersonRef, Actor | None]


def people_told_before(
    frame: Frame, views: list[View], cast: Cast, knowledge: Knowledge
) -> tuple[View, list[_Named]] | None:
    """Return who held the talks that a sentence points back to, with the sentence that tells it: the two who signed
    together, or a visiting head of state and his host; None where the sentences before do not tell."""
    if frame.view.kind != "body" or frame.status != "held" or frame.recalled or frame.side("other"):
        return None
    if not (frame.points_back or frame.group == "sides" or _of_the_two(frame)) or frame.kind not in NOUNS | {
        "discuss",
        "talks",
    }:
        return None
    mine = {person.id for person in frame.people}
    before = [v for v in views[max(0, frame.view.index - _REACH) : frame.view.index] if v.kind == "body"]
    for view in reversed(before):
        if any(mood.kind in {"planned", "cancelled", "negation", "recalled"} for mood in view.moods):
            continue
        pair = _signed_together(view) or _visitor_and_host(view, cast, knowledge)
        if pair and mine <= {person.id for person, _ in pair}:
            return view, pair
    return None


def _of_the_two(frame: Frame) -> bool:
    """Tell whether "the two" or "they" stands before what they are told to have talked about."""
    before = frame.view.keys(max(frame.span[0], frame.cue.first - _SUBJECT), frame.cue.first)
    return not _PAIR.isdisjoint(before)


_PAIR = frozenset({"two", "both", "they", "pair"})
_SUBJECT = 8


def _signed_together(view: View) -> list[_Named]:
    """Return one of each side who are told to have signed something together, with no third state."""
    if not any(cue.kind == "outcomes" and cue.value == "sign" for cue in view.cues):
        return []
    here = [(p, a) for p, a in view.people if not a.absent]
    if {p.side for p, _ in here} != {"KZ", "TM"} or len({p.id for p, _ in here}) != 2:
        return []
    return list({p.id: (p, a) for p, a in here}.values())


def _visitor_and_host(view: View, cast: Cast, knowledge: Knowledge) -> list[_Named]:
    """Return a head of state who is told to have come on a visit, and the head of the state he came to."""
    cue = next((c for c in view.cues if c.kind in {"visit", "arrival"} and c.value != "depart"), None)
    here = [(p, a) for p, a in view.people if not a.absent]
    on = cast.on
    if cue is None or on is None or len({p.id for p, _ in here}) != 1 or not cast.is_head(here[0][0], on):
        return []
    guest, actor = here[0]
    land = {"KZ": "TM", "TM": "KZ"}.get(guest.side)
    host = cast.head_of(land, on) if land else None
    if land is None or host is None or not goes_to(view, view.first, view.last, land, knowledge):
        return []
    return [(guest, actor), (host, None)]


def goes_to(view: View, first: int, last: int, land: str, knowledge: Knowledge) -> bool:
    """Tell whether a stretch names a country, or a place in it, that somebody goes to."""
    places = [(m.first, knowledge.country_of_place(m.value)) for m in view.places]
    countries = [(m.first, m.value) for m in view.countries if "to" in view.keys(m.first - 4, m.first)]
    return any(first < at < last and country == land for at, country in [*places, *countries])


def tellings_before(event: Event, nobody: list[Frame], one_sided: list[Frame]) -> list[View]:
    """Return the sentences right before a meeting's first telling that tell of it without naming anybody, or that
    tell of its people that they came to it."""
    if event.background or not event.frames:
        return []
    first = min((f.view.index for f in event.frames if f.view.kind == "body"), default=0)
    members = {person.id for person in event.people}
    attended = [f for f in one_sided if f.kind == "attend" and members.issuperset(p.id for p in f.people)]
    told = {
        f.view.index: f.view
        for f in [*nobody, *attended]
        if f.status == "held" and not f.recalled and f.kind != "discuss"
    }
    return [view for n, view in sorted(told.items()) if view.kind == "body" and 0 < first - n <= 2]
