"""What became of invitations: the later meeting that fulfilled each, by the event or by host, guest and time. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from kzturk.queries.following.model import (
    Encounter,
    Event,
    Invitation,
    InvitationRow,
    InvitationState,
    Link,
    Person,
)
from kzturk.queries.following.naming import find_event, significant
from kzturk.values import fold

PATIENCE = timedelta(days=548)
"""A visit more than a year and a half after the invitation is no longer taken for its fulfilment."""
TRAVEL = timedelta(days=4)
"""Around an event's days, a meeting of the guest in its country belongs to it."""
_VISITING = frozenset(
    {
        *("visit", "visits", "visiting", "official", "state", "working", "return", "convenient", "time", "country"),
        *("president", "leader", "again", "come", "pay", "paid", "his", "her", "their", "him", "your", "next"),
        *("year", "coming", "mutually", "near", "future", "republic", "any", "earliest"),
    }
)
"""Words of an invitation that names no event, only a visit."""


def follow_invitations(
    invitations: Iterable[Invitation], encounters: Sequence[Encounter], events: Sequence[Event], *, today: date
) -> tuple[InvitationRow, ...]:
    """Return every invitation with its host, guest and fulfilment, oldest first, unknown days last."""
    later = sorted(
        (e for e in encounters if e.start is not None and e.status == "held"), key=lambda e: (e.start or date.max, e.id)
    )
    rows = [_follow(invitation, later, events, today) for invitation in invitations]
    return tuple(sorted(rows, key=lambda row: (row.invited_on or date.max, row.meeting, row.what or "")))


def _follow(invitation: Invitation, later: Sequence[Encounter], events: Sequence[Event], today: date) -> InvitationRow:
    made_in = invitation.made_in
    guest = _find_guest(invitation)
    host = _find_host(invitation, guest)
    event = _find_event(invitation, events)
    country = (event.country if event else None) or invitation.country or (host.country if host else None)
    link = _find_link(invitation, guest, host, event, later)
    return InvitationRow(
        meeting=made_in.id, invited_on=made_in.start, host=host.name if host else None,
        guest=guest.name if guest else invitation.to, what=invitation.what, country=country,
        event=event.name if event else None, accepted=invitation.accepted,
        state=_judge_state(invitation, event, link, today), link=link,
    )  # fmt: skip


def _find_guest(invitation: Invitation) -> Person | None:
    """Return the participant who was invited, by name."""
    name = fold(invitation.to or "")
    return next((p for p in invitation.made_in.people if fold(p.name) == name), None)


def _find_event(invitation: Invitation, events: Sequence[Event]) -> Event | None:
    """Return the named event that was invited to: as the reader identified it, else by the words."""
    if invitation.occasion is not None:
        known = next((event for event in events if event.id == invitation.occasion), None)
        if known is not None:
            return known
    return find_event(invitation.what or "", _still_to_come(events, invitation.made_in))


def _find_host(invitation: Invitation, guest: Person | None) -> Person | None:
    """Return who invited: as told, else the first of the other side, who sits across the table."""
    if guest is None or guest.side not in ("KZ", "TM"):
        return None
    across = invitation.made_in.side("TM" if guest.side == "KZ" else "KZ")
    told = fold(invitation.by or "")
    return next((p for p in across if fold(p.name) == told), next(iter(across), None))


def _still_to_come(events: Iterable[Event], made_in: Encounter) -> list[Event]:
    """Return the events that were not over when the invitation was made."""
    if made_in.start is None:
        return list(events)
    return [e for e in events if e.end is not None and e.end >= made_in.start]


def _find_link(
    invitation: Invitation, guest: Person | None, host: Person | None, event: Event | None, later: Sequence[Encounter]
) -> Link | None:
    made_in = invitation.made_in
    made_on = made_in.start
    if guest is None or made_on is None:
        return None
    after = [e for e in later if e.id != made_in.id and e.start is not None and e.start >= made_on]
    if event is not None:
        return _by_event(guest, event, after)
    return _by_visit(invitation, guest, host, after)


def _by_event(guest: Person, event: Event, after: Sequence[Encounter]) -> Link | None:
    """Return the guest's first meeting at the event, or in its country on its days."""
    for e in after:
        if e.occasion_id == event.id and e.has(guest.id):
            return _link(e, "occasion", f"{guest.name} took part in a meeting at the {event.name}.")
    for e in after:
        if event.country and e.country == event.country and e.has(guest.id) and _on_its_days(e, event):
            place = e.city or e.country
            return _link(e, "occasion", f"{guest.name} was in {place} on the days of the {event.name}.")
    return None


def _on_its_days(encounter: Encounter, event: Event) -> bool:
    if event.start is None or event.end is None or encounter.start is None:
        return False
    return event.start - TRAVEL <= encounter.start <= event.end + TRAVEL


def _by_visit(invitation: Invitation, guest: Person, host: Person | None, after: Sequence[Encounter]) -> Link | None:
    """Return the guest's next meeting in the host's country within PATIENCE.

    An invitation whose words name an event is not taken for fulfilled by another occasion.
    """
    if host is None or host.country is None:
        return None
    named = _names_event(invitation)
    for e in after:
        start, made = e.start, invitation.made_in.start
        if start is None or made is None or start - made > PATIENCE:
            return None
        if e.format != "in-person" or e.country != host.country or not e.has(guest.id):
            continue
        if named and not _may_be(invitation.what or "", e):
            continue
        return _link(e, "host-guest-time", _say_visit(guest, e, (start - made).days))
    return None


def _names_event(invitation: Invitation) -> bool:
    """Tell whether the words name more than a visit: significant words beside names of people, places and visiting."""
    words = significant(invitation.what or "")
    names = significant(" ".join(p.name for p in invitation.made_in.people))
    places = {word for word in words if word[:6] in ("kazakh", "turkme", "astana", "ashgab")}
    return len(words - names - places - _VISITING) >= 3


def _may_be(words: str, encounter: Encounter) -> bool:
    """Tell whether a meeting's occasion or site stands in the words of an invitation to an event."""
    told = significant(words)
    site = significant(encounter.site or "")
    if site and site <= told:
        return True
    return bool(encounter.occasion_name) and len(significant(encounter.occasion_name or "") & told) >= 2


def _say_visit(guest: Person, encounter: Encounter, days: int) -> str:
    where = encounter.city or encounter.country
    return (
        f"{guest.name} was next in {where} {days} days after the invitation."
        if days
        else f"{guest.name} went on the day."
    )


def _link(encounter: Encounter, by: str, why: str) -> Link:
    return Link(meeting=encounter.id, start=encounter.start, by=by, why=why)  # type: ignore[arg-type]


def _judge_state(invitation: Invitation, event: Event | None, link: Link | None, today: date) -> InvitationState:
    if link is not None:
        return "fulfilled"
    if invitation.accepted is False:
        return "declined"
    if event is not None and event.end is not None:
        return "untraced" if event.end < today else "open"
    made = invitation.made_in.start
    return "untraced" if made is not None and today - made > PATIENCE else "open"
