"""Which later meeting fulfilled an invitation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kzturk.queries.following.invitations import follow_invitations
from kzturk.queries.following.model import Encounter, Event, Invitation, InvitationRow, Person, Search

TOKAYEV = Person(id="tokayev", name="Kassym-Jomart Tokayev", country="KZ")
SERDAR = Person(id="serdar", name="Serdar Berdimuhamedov", country="TM")
GURBANGULY = Person(id="gurbanguly", name="Gurbanguly Berdimuhamedov", country="TM")

SUMMIT = Event(
    id="ca-2024", name="6th Consultative Meeting of the Heads of State of Central Asia", start=date(2024, 8, 9),
    end=date(2024, 8, 9), country="KZ", city="Astana",
)  # fmt: skip
MADE_ON = date(2024, 8, 5)
TODAY = date(2025, 12, 1)


class Met(NamedTuple):
    """A meeting, and who of the guests took part."""

    encounter: Encounter
    people: tuple[Person, ...]


class Notebook:
    """A diary kept in memory."""

    def __init__(self, *meetings: Met) -> None:
        self.meetings = sorted(meetings, key=lambda met: met.encounter.start)

    def find(self, person: str, search: Search) -> Iterator[Encounter]:
        for e, people in self.meetings:
            wanted = search.country in (None, e.country) and search.occasion in (None, e.occasion_id)
            if wanted and search.first <= e.start <= search.last and any(p.id == person for p in people):
                yield e


def met(
    id_: str, day: date, *people: Person, country: str | None = None, city: str | None = None, at: str | None = None
) -> Met:
    encounter = Encounter(id=id_, start=day, country=country, city=city, occasion_id=at, occasion_name=at)
    return Met(encounter, people or (TOKAYEV, SERDAR))


def follow(*later: Met, **told: object) -> InvitationRow:
    values: dict[str, object] = {
        "meeting": "call", "made_on": MADE_ON, "made_in": None, "host": TOKAYEV, "guest": SERDAR, "to": SERDAR.name,
        "what": "to visit Kazakhstan", "accepted": True,
    }  # fmt: skip
    invitation = Invitation(**(values | told))  # type: ignore[arg-type]
    diary = Notebook(met("call", MADE_ON, country="KZ", at="ca-2024"), *later)
    (row,) = follow_invitations([invitation], diary, today=TODAY)
    return row


def test_a_meeting_at_the_event_fulfils_it() -> None:
    row = follow(
        met("mother", date(2024, 8, 6), country="TM"),
        met("msummit", date(2024, 8, 9), at="ca-2024", country="KZ"),
        event=SUMMIT,
    )
    assert row.link is not None
    assert (row.state, row.link.meeting, row.link.by) == ("fulfilled", "msummit", "occasion")
    assert (row.host, row.guest, row.country) == (TOKAYEV.name, SERDAR.name, "KZ")


def test_being_at_its_place_on_the_days_of_the_event_fulfils_it() -> None:
    row = follow(met("mtalks", date(2024, 8, 8), country="KZ", city="Astana"), event=SUMMIT)
    assert row.link is not None
    assert (row.link.meeting, row.link.by) == ("mtalks", "occasion")
    assert follow(met("mtalks", date(2024, 8, 8), country="KZ", city="Aktau"), event=SUMMIT).link is None


def test_a_visit_is_fulfilled_by_the_next_reception_of_the_guest_in_the_hosts_country() -> None:
    row = follow(
        met("mfather", date(2024, 9, 1), TOKAYEV, GURBANGULY, country="KZ"),
        met("mabroad", date(2024, 9, 2), country="RU"),
        met("mvisit", date(2025, 3, 1), country="KZ"),
        met("mlater", date(2025, 4, 1), country="KZ"),
    )
    assert row.link is not None
    assert (row.link.meeting, row.link.by) == ("mvisit", "host-guest-time")


def test_an_earlier_meeting_and_one_long_after_do_not_fulfil() -> None:
    row = follow(met("mbefore", date(2024, 7, 1), country="KZ"), met("mlong", date(2026, 6, 1), country="KZ"))
    assert (row.link, row.state) == (None, "open")


def test_an_invitation_to_a_city_and_for_a_month_is_not_fulfilled_elsewhere_or_at_another_time() -> None:
    told = {
        "host": SERDAR, "guest": TOKAYEV, "country": "TM", "city": "Turkmenbashi",
        "days": (date(2025, 8, 1), date(2025, 8, 31)),
    }  # fmt: skip
    elsewhere = met("mother", date(2025, 8, 5), country="TM", city="Ashgabat")
    late = met("mlate", date(2025, 10, 11), country="TM", city="Turkmenbashi")
    right = met("mright", date(2025, 8, 6), country="TM", city="Turkmenbashi")
    assert follow(elsewhere, late, **told).state == "untraced"
    row = follow(elsewhere, right, late, **told)
    assert row.link is not None
    assert row.link.meeting == "mright"


def test_a_plain_visit_does_not_fulfil_an_invitation_to_an_event_that_nobody_identified() -> None:
    visit = met("mvisit", date(2024, 9, 1), country="KZ")
    forum = met("mforum", date(2024, 10, 1), country="KZ", at="forum")
    assert follow(visit, to_event=True).link is None
    row = follow(visit, forum, to_event=True)
    assert row.link is not None
    assert row.link.meeting == "mforum"


def test_somebody_invited_where_he_is_must_come_again() -> None:
    next_day = met("mnext", date(2024, 8, 6), country="KZ")
    again = met("magain", date(2025, 2, 1), country="KZ")
    row = follow(next_day, again, made_in="KZ")
    assert row.link is not None
    assert row.link.meeting == "magain"


def test_an_event_that_is_over_without_a_known_meeting_is_untraced() -> None:
    assert follow(event=SUMMIT).state == "untraced"


def test_a_declined_invitation_says_so() -> None:
    assert follow(accepted=False).state == "declined"


def test_an_invitation_to_a_stranger_is_listed_without_a_link() -> None:
    row = follow(met("mvisit", date(2025, 3, 1), country="KZ"), guest=None, to="Members of the delegation")
    assert (row.guest, row.link) == ("Members of the delegation", None)
