"""Where, when the sentence of the meeting does not say it: the place told last, and places of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]
LEAD = "Kazakhstan's Vice Minister of Energy Sabit Nurlybay"


def place_of(reading: Reading, name: str) -> tuple[str | None, str | None]:
    """Return country and city of the meeting in which this family name sat."""
    for report in reading.reports:
        if any(name in person.name for person in report.participants):
            return (report.venue.country, report.venue.city) if report.venue else (None, None)
    raise AssertionError("no such meeting")


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("The commission for the Aral Sea met in Ashgabat yesterday.", ("TM", "Ashgabat")),
        ("The conference on gas, held in Aktau, ended on Thursday.", ("KZ", "Aktau")),
        ("Members of the board came together in Astana for their yearly session.", ("KZ", "Astana")),
        ("The forum will be opened in Turkmenbashi in spring.", (None, None)),
    ],
)
def test_the_place_told_last_is_that_of_what_follows(
    before: str, place: tuple[str | None, str | None], read: Read
) -> None:
    text = f"{before} Delegations of five countries attended.\n\nAfter it {LEAD} held talks with Rashid Meredov."
    assert place_of(read(text, "2018-06-08"), "Nurlybay") == place


@pytest.mark.parametrize(
    "tail",
    [
        "at which they considered the opening of a school in Aktau",
        "and discussed the building of a port in Aktau",
        "and went over the new waybills, which are being tested in Aktau",
    ],
)
def test_a_place_that_is_talked_about_is_not_where_they_talked(tail: str, read: Read) -> None:
    text = f"In Ashgabat {LEAD} held talks with the Minister of Foreign Affairs of Turkmenistan Rashid Meredov, {tail}."
    assert place_of(read(text, "2018-06-08"), "Nurlybay") == ("TM", "Ashgabat")


def test_who_goes_home_did_not_meet_there(read: Read) -> None:
    text = (
        "Presidents Nursultan Nazarbayev and Saparmurat Niyazov signed a treaty in Astana on Thursday after talks.\n\n"
        "Niyazov, who is on an official visit to Kazakhstan, said that no village had been moved.\n\n"
        "Earlier on Thursday Niyazov met with Kazakh Prime Minister Kassym-Jomart Tokayev.\n\n"
        "Niyazov leaves for Ashgabat on Friday."
    )
    assert place_of(read(text, "2001-07-05"), "Tokayev")[0] == "KZ"


def test_a_place_goes_with_its_day(read: Read) -> None:
    text = (
        "When Kassym-Jomart Tokayev held talks with Serdar Berdimuhamedov in Ashgabat last October, the two spoke of "
        "gas. On May 30 they met again in Astana, but nothing was said about volumes."
    )
    places = {str(r.date.start): r.venue.city for r in read(text, "2025-06-27").reports if r.venue}
    assert places.get("2025-05-30") in {"Astana", None}
