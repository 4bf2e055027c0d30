"""Which meeting a sentence's outcomes and figures are of: that of the people it names, else the one it was given to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kzturk.reports.occurrences import Event
from kzturk.reports.subjects import scope_of
from kzturk.reports.views import View

OF_MANY = frozenset({"five-heads", "caspian-heads", "org-heads"})
"""Groups of more than the two sides' people."""
_SUMMITS = frozenset({"summit", "plenary"})
_ASIDE = frozenset(
    {"sidelines", "margins", "eve", "ahead", "before", "prior", "upcoming", "forthcoming", "next", "bilateral", "two"}
)
_INVITING = frozenset({"invited", "invites", "invite", "inviting", "invitation", "invitations"})


def find_homes(events: Sequence[Event]) -> dict[Event, list[View]]:
    """Give each sentence that tells of a held main meeting to one meeting; recalled ones keep their own sentences."""
    held = [event for event in events if event.status == "held" and not event.background]
    homes: dict[int, tuple[View, Event]] = {}
    for event in held:
        for view in scope_of(event):
            known = homes.get(view.index)
            if known is None or _outranks(event, known[1], view):
                homes[view.index] = (view, event)
    had = _meetings_of(held)
    found: dict[Event, list[View]] = {event: [] for event in held}
    summit = next((event for event in held if event.multilateral), None)
    for view, event in homes.values():
        of_all = summit is not None and not event.multilateral and _tells_of_the_summit(view)
        found[summit if of_all and summit is not None else _of_the_named(view, event, had)].append(view)
    _give_invitations(events, found)
    for views in found.values():
        views.sort(key=lambda view: view.index)
    return found | {event: scope_of(event) for event in events if event not in found}


def _give_invitations(events: Sequence[Event], found: dict[Event, list[View]]) -> None:
    """Let a meeting have the sentence in which somebody is invited to what is still to come, a meeting of its own."""
    taken = {view.index for views in found.values() for view in views}
    for event in (event for event in events if event.status == "planned"):
        for view in scope_of(event):
            if view.index in taken or view.kind != "body" or _INVITING.isdisjoint(view.vocabulary):
                continue
            before = [(v.index, e) for e, views in found.items() for v in views if v.index < view.index]
            if before:
                found[max(before, key=lambda item: item[0])[1]].append(view)


def _tells_of_the_summit(view: View) -> bool:
    """Tell whether a sentence between those of talks of two speaks of what all adopted ("at the end of the summit")."""
    if not _ASIDE.isdisjoint(view.vocabulary) or not _INVITING.isdisjoint(view.vocabulary):
        return False
    many = any(actor.kind == "group" and actor.group in OF_MANY for actor in view.actors)
    return many or not _SUMMITS.isdisjoint(view.vocabulary)


def _outranks(event: Event, other: Event, view: View) -> bool:
    """Tell whether a sentence that was given to two meetings rather tells of ``event``."""
    told = view.index in event.told, view.index in other.told
    return told == (True, False) or (told[0] == told[1] and view in event.views and view not in other.views)


def _meetings_of(events: Iterable[Event]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for id_ in event.actors:
            found[id_].append(event)
    return found


def _of_the_named(view: View, home: Event, had: dict[str, list[Event]]) -> Event:
    """Return the meeting of the people of both sides whom a sentence names, where it is another one than its home."""
    people = [
        person
        for person, actor in view.people
        if person.side in {"KZ", "TM"} and (not actor.absent or view.keys(actor.first - 1, actor.first) == ["invited"])
    ]
    ids = {person.id for person in people}
    if not ids or ids <= home.actors.keys():
        return home
    if len({person.side for person in people}) < 2:
        others = [event for event in had.get(people[0].id, []) if ids <= event.actors.keys()]
        return others[0] if len(others) == 1 and ids.isdisjoint(home.actors) else home
    fewest = min((had.get(id_, []) for id_ in ids), key=len)
    return next((event for event in fewest if ids <= event.actors.keys()), home)
