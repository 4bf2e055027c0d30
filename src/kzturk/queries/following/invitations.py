"""What became of invitations: the later meeting that fulfilled each, by the event or by host, guest and time. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kzturk.queries.following.model import (
    Diary,
    Encounter,
    Event,
    Invitation,
    InvitationRow,
    InvitationState,
    Link,
    Person,
    Search,
)

PATIENCE = timedelta(days=548)
"""A visit more than a year and a half after the invitation is no longer taken for its fulfilment."""
TRAVEL = timedelta(days=4)
"""Around an event's days, a meeting of the guest in its country belongs to it."""
AROUND = timedelta(days=31)
"""A meeting at an event may be known by its month only."""


def follow_invitations(invitations: Iterable[Invitation], diary: Diary, *, today: date) -> tuple[InvitationRow, ...]:
    """Return every invitation with its fulfilment, oldest first, unknown days last."""
    rows = [_follow(invitation, diary, today) for invitation in invitations]
    return tuple(sorted(rows, key=lambda row: (row.invited_on or date.max, row.meeting, row.what or "")))


def _follow(invitation: Invitation, diary: Diary, today: date) -> InvitationRow:
    host, guest, event = invitation.host, invitation.guest, invitation.event
    link = _find_link(invitation, guest, diary) if guest is not None else None
    return InvitationRow(
        meeting=invitation.meeting, invited_on=invitation.made_on, host=host.name if host else None,
        guest=guest.name if guest else invitation.to, what=invitation.what, country=_leads_to(invitation),
        event=event.name if event else None, accepted=invitation.accepted,
        state=_judge_state(invitation, link, today), link=link,
    )  # fmt: skip


def _leads_to(invitation: Invitation) -> str | None:
    """Return the country it leads to: that of the event, as told, or the host's own."""
    event, host = invitation.event, invitation.host
    return (event.country if event else None) or invitation.country or (host.country if host else None)


def _find_link(invitation: Invitation, guest: Person, diary: Diary) -> Link | None:
    if invitation.made_on is None:
        return None
    if invitation.event is not None:
        return _by_event(invitation, invitation.made_on, guest, invitation.event, diary)
    return _by_visit(invitation, invitation.made_on, guest, diary)


def _by_event(invitation: Invitation, made_on: date, guest: Person, event: Event, diary: Diary) -> Link | None:
    """Return the guest's first meeting at the event, or at its place on its days."""
    at_it = Search(max(made_on, event.start - AROUND), event.end + AROUND, occasion=event.id)
    for e in _others(invitation, guest, at_it, diary):
        return _link(e, "occasion", f"{guest.name} took part in a meeting at the {event.name}.")
    if event.country is None:
        return None
    near = Search(max(made_on, event.start - TRAVEL), event.end + TRAVEL, country=event.country)
    for e in _others(invitation, guest, near, diary):
        if not _elsewhere(e, event.city):
            return _link(e, "occasion", f"{guest.name} was in {e.city or e.country} on the days of the {event.name}.")
    return None


def _by_visit(invitation: Invitation, made_on: date, guest: Person, diary: Diary) -> Link | None:
    """Return the guest's next meeting where the invitation leads, on the days it is for if told, within PATIENCE.

    An invitation to an event that nobody could identify is only fulfilled by a meeting at some event. Somebody invited
    where he is already must come again.
    """
    country = _leads_to(invitation)
    if country is None or country == guest.country:
        return None
    first, last = made_on, made_on + PATIENCE
    if invitation.made_in == country:
        first += TRAVEL
    if invitation.days is not None:
        first, last = max(first, invitation.days[0] - TRAVEL), min(last, invitation.days[1] + TRAVEL)
    for e in _others(invitation, guest, Search(first, last, country=country), diary):
        if _elsewhere(e, invitation.city) or (invitation.to_event and e.occasion_id is None):
            continue
        return _link(e, "host-guest-time", _say_visit(guest, e, (e.start - made_on).days))
    return None


def _others(invitation: Invitation, guest: Person, search: Search, diary: Diary) -> Iterable[Encounter]:
    """Yield what the diary has but for the meeting at which the invitation was made."""
    if search.last < search.first:
        return ()
    return (e for e in diary.find(guest.id, search) if e.id != invitation.meeting)


def _elsewhere(encounter: Encounter, city: str | None) -> bool:
    return bool(city and encounter.city and encounter.city != city)


def _say_visit(guest: Person, encounter: Encounter, days: int) -> str:
    where = encounter.city or encounter.country
    at = f" at the {encounter.occasion_name}" if encounter.occasion_name else ""
    when = f"{days} days after the invitation" if days > 1 else "the day after" if days else "on the same day"
    return f"{guest.name} was next in {where}{at} {when}."


def _link(encounter: Encounter, by: str, why: str) -> Link:
    return Link(meeting=encounter.id, start=encounter.start, by=by, why=why)  # type: ignore[arg-type]


def _judge_state(invitation: Invitation, link: Link | None, today: date) -> InvitationState:
    if link is not None:
        return "fulfilled"
    if invitation.accepted is False:
        return "declined"
    event, made_on = invitation.event, invitation.made_on
    if event is not None:
        return "untraced" if event.end < today else "open"
    if invitation.days is not None:
        return "untraced" if invitation.days[1] < today else "open"
    return "untraced" if made_on is not None and today - made_on > PATIENCE else "open"
