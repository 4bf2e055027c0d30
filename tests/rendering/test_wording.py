"""Days, places, people and numbers in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kzturk.queries.rows import ParticipantRow
from kzturk.rendering import wording

BuildPerson = Callable[..., ParticipantRow]


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (date(2025, 5, 30), date(2025, 5, 30), "day", "2025-05-30"),
        (date(2024, 11, 24), date(2024, 11, 25), "day", "2024-11-24..25"),
        (date(2024, 11, 30), date(2024, 12, 1), "day", "2024-11-30..12-01"),
        (date(2024, 12, 31), date(2025, 1, 1), "day", "2024-12-31..2025-01-01"),
        (date(2024, 7, 1), date(2024, 7, 31), "month", "2024-07"),
        (date(2024, 6, 1), date(2024, 8, 31), "month", "2024-06..08"),
        (date(2024, 12, 1), date(2025, 2, 28), "month", "2024-12..2025-02"),
        (date(2024, 11, 21), date(2024, 11, 30), "month", "2024-11 (21..30)"),
        (date(2024, 11, 21), date(2024, 12, 10), "month", "2024-11 (21..12-10)"),
        (date(2023, 1, 1), date(2023, 12, 31), "year", "2023"),
        (None, None, "unknown", "unknown"),
    ],
)
def test_days_show_their_precision(start: date | None, end: date | None, precision: str, words: str) -> None:
    assert wording.write_days(start, end, precision) == words


def test_an_inferred_day_is_marked() -> None:
    day = date(2023, 11, 3)
    assert wording.write_date(day, day, "day", "occasion") == "~2023-11-03"
    assert wording.write_date(day, day, "day", "stated") == "2023-11-03"
    assert wording.write_date(None, None, "unknown", "published") == "unknown"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (("KZ", "Astana", None, "stated"), "Astana (KZ)"),
        (("TM", "Turkmenbashi", "Avaza", "visit"), "Avaza, Turkmenbashi (TM)"),
        (("TM", None, None, "host"), "~TM"),
        ((None, None, None, None), "–"),
    ],
)
def test_places_in_words(place: tuple[str | None, ...], words: str) -> None:
    assert wording.write_where(*place) == words


@pytest.mark.parametrize(
    ("name", "country", "short"),
    [
        ("Kassym-Jomart Tokayev", "KZ", "K.-J. Tokayev"),
        ("Serdar Berdimuhamedov", "TM", "S. Berdimuhamedov"),
        ("Recep Tayyip Erdoğan", "TR", "R. T. Erdoğan"),
        ("Mohammed bin Salman", "SA", "M. bin Salman"),
        ("Xi Jinping", "CN", "Xi Jinping"),
        ("Tokayev", "KZ", "Tokayev"),
        ("", None, ""),
    ],
)
def test_names_are_shortened_to_initials_and_family_name(name: str, country: str | None, short: str) -> None:
    assert wording.shorten_name(name, country) == short


def test_the_kazakh_side_stands_first_and_a_crowd_is_cut_short(a_person: BuildPerson) -> None:
    people = [a_person(f"Guest {letter}", "other", country="UZ") for letter in "ABCDE"]
    people += [
        a_person("Serdar Berdimuhamedov", "TM"),
        a_person("Kassym-Jomart Tokayev", "KZ", inferred=True),
    ]
    assert wording.write_people(people, briefly=True).split("\n") == [
        "~K.-J. Tokayev (KZ)",
        "S. Berdimuhamedov (TM)",
        "G. A (UZ)",
        "G. B (UZ)",
        "G. C (UZ)",
        "and 2 others",
    ]


def test_a_guest_of_an_organisation_has_no_country(a_person: BuildPerson) -> None:
    assert wording.write_person(a_person("António Guterres", "other")) == "António Guterres"


def test_what_is_unusual_about_a_meeting_comes_first() -> None:
    words = wording.write_kind(
        format="in-person", kind="bilateral", visit="state", status="planned", prominence="background"
    )
    assert words == "planned, in passing, in-person, bilateral, state visit"


@pytest.mark.parametrize(("value", "words"), [(1e9, "1,000,000,000"), (4.5, "4.5"), (0.0, "0"), (1574, "1,574")])
def test_numbers_in_words(value: float, words: str) -> None:
    assert wording.write_number(value) == words
