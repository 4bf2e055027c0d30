"""Which later meeting fulfilled an invitation."""

from __future__ import annotations

from datetime import date

import pytest

from kzturk.queries.following.invitations import follow_invitations
from kzturk.queries.following.model import Encounter, Event, Invitation, InvitationRow, Person
from kzturk.queries.following.naming import find_event

TOKAYEV = Person(id="tokayev", name="Kassym-Jomart Tokayev", country="KZ", side="KZ", role="none")
SERDAR = Person(id="serdar", name="Serdar Berdimuhamedov", country="TM", side="TM", role="none")
GURBANGULY = Person(id="gurbanguly", name="Gurbanguly Berdimuhamedov", country="TM", side="TM", role="none")

SUMMIT = Event(
    id="ca-2024", name="6th Consultative Meeting of the Heads of State of Central Asia", start=date(2024, 8, 9),
    end=date(2024, 8, 9), country="KZ", city="Astana",
)  # fmt: skip
EARLIER = Event(
    id="ca-2023", name="5th Consultative Meeting of the Heads of State of Central Asia", start=date(2023, 9, 14),
    end=date(2023, 9, 15), country="TJ", city="Dushanbe",
)  # fmt: skip
AVAZA = Event(
    id="lldc3", name="3rd United Nations Conference on Landlocked Developing Countries", start=date(2025, 8, 5),
    end=date(2025, 8, 8), country="TM", city="Turkmenbashi",
)  # fmt: skip
TODAY = date(2025, 12, 1)


def a_meeting(id_: str, day: date, *people: Person, **given: object) -> Encounter:
    values: dict[str, object] = {
        "end": day, "status": "held", "format": "in-person", "country": None, "city": None, "site": None,
        "occasion_id": None, "occasion_name": None,
    }  # fmt: skip
    return Encounter(id=id_, start=day, people=people or (TOKAYEV, SERDAR), **(values | given))  # type: ignore[arg-type]


def follow(what: str, *later: Encounter, to: str = SERDAR.name, accepted: bool | None = True) -> InvitationRow:
    call = a_meeting("call", date(2024, 8, 5), format="telephone")
    invitation = Invitation(made_in=call, to=to, what=what, accepted=accepted)
    (row,) = follow_invitations([invitation], [call, *later], [SUMMIT, EARLIER, AVAZA], today=TODAY)
    return row


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (
            "to visit Kazakhstan and take part in the sixth Consultative Meeting of the Heads of State of Central Asia",
            SUMMIT,
        ),
        ("the 6th consultative meeting of heads of state of Central Asia", SUMMIT),
        ("the Third UN Conference on Landlocked Developing Countries, to be held in Avaza", AVAZA),
        ("to pay an official visit to Kazakhstan", None),
        ("the seventh Consultative Meeting of the Heads of State of Central Asia", None),
    ],
)
def test_an_event_is_known_by_its_significant_words_and_its_number(words: str, event: Event | None) -> None:
    assert find_event(words, [SUMMIT, EARLIER, AVAZA]) == event


def test_a_meeting_at_the_event_fulfils_it() -> None:
    other = a_meeting("mother", date(2024, 8, 6), country="TM")
    row = follow("the sixth Consultative Meeting of Central Asia", other,
                 a_meeting("msummit", date(2024, 8, 9), occasion_id="ca-2024", country="KZ"))  # fmt: skip
    assert row.link is not None
    assert (row.state, row.link.meeting, row.link.by) == ("fulfilled", "msummit", "occasion")
    assert (row.host, row.guest, row.country) == (TOKAYEV.name, SERDAR.name, "KZ")


def test_being_in_the_country_on_the_days_of_the_event_fulfils_it() -> None:
    row = follow("the Consultative Meeting of Central Asia", a_meeting("mtalks", date(2024, 8, 8), country="KZ"))
    assert row.link is not None
    assert (row.link.meeting, row.link.by) == ("mtalks", "occasion")


def test_a_visit_is_fulfilled_by_the_next_reception_of_the_guest_in_the_hosts_country() -> None:
    row = follow(
        "to pay an official visit to Kazakhstan",
        a_meeting("mfather", date(2024, 9, 1), TOKAYEV, GURBANGULY, country="KZ"),
        a_meeting("mabroad", date(2024, 9, 2), country="RU"),
        a_meeting("mvisit", date(2025, 3, 1), country="KZ"),
        a_meeting("mlater", date(2025, 4, 1), country="KZ"),
    )
    assert row.link is not None
    assert (row.link.meeting, row.link.by) == ("mvisit", "host-guest-time")


def test_neither_a_call_nor_a_planned_meeting_nor_an_earlier_one_fulfils() -> None:
    row = follow(
        "to visit Kazakhstan",
        a_meeting("mcall", date(2024, 9, 1), format="telephone", country="KZ"),
        a_meeting("mplan", date(2024, 9, 2), status="planned", country="KZ"),
        a_meeting("mbefore", date(2024, 7, 1), country="KZ"),
    )
    assert (row.link, row.state) == (None, "open")


def test_an_event_that_is_over_without_a_known_meeting_is_untraced() -> None:
    assert follow("the sixth Consultative Meeting of Central Asia").state == "untraced"


def test_a_declined_invitation_says_so() -> None:
    assert follow("to visit Astana", accepted=False).state == "declined"


def test_an_invitation_to_a_stranger_is_listed_without_a_host() -> None:
    row = follow("to visit Astana", to="Members of the delegation")
    assert (row.host, row.guest, row.link) == (None, "Members of the delegation", None)
