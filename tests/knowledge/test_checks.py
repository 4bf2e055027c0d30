"""Knowledge that does not hold together is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.knowledge import Knowledge

Load = Callable[..., Knowledge]
Failure = Callable[..., str]


def a_person(name: str, *tenures: tuple[str, str | None], alias: str | None = None) -> str:
    """Return a person with tenures of one invented office."""
    key = name.lower().replace(" ", "-")
    lines = [f'[[person]]\nid = "{key}"\nname = "{name}"\ncountry = "TM"']
    if alias:
        lines.append(f'[person.en]\nalias = ["{alias}"]')
    for held_from, held_until in tenures:
        lines.append(f'[[person.tenure]]\noffice = "x-office"\nfrom = "{held_from}"\nsource = "s"')
        lines += [f'until = "{held_until}"'] if held_until else []
    return "\n".join(lines) + "\n"


def an_office(*, unique: bool = True) -> str:
    """Return the invented office."""
    told = str(unique).lower()
    return f'[[office]]\nid = "x-office"\nname = "X"\ncountry = "TM"\ntitle = "x"\nunique = {told}\n'


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2001", "2005"), ("2004-06-01", "2010")),
        (("2001", None), ("2004", None)),
        (("2001-01-01", "2004-03-02"), ("2004-03-01", None)),
        (("2001", "2009"), ("2002", "2003")),
        (("2001-05", "2003"), ("2001-06", "2002")),
    ],
)
def test_two_people_cannot_hold_one_office_at_once(
    first: tuple[str, str | None], second: tuple[str, str | None], failure: Failure
) -> None:
    sentence = failure(an_office() + a_person("Aman Bekov", first) + a_person("Erlan Satov", second))
    assert "'x-office'" in sentence
    assert "aman-bekov" in sentence
    assert "erlan-satov" in sentence


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2001", "2004-03-01"), ("2004-03-01", None)),
        (("2001", "2004"), ("2004", None)),
        (("2001", "2004-03"), ("2004-03-15", None)),
        (("2001", "2004-12"), ("2004", None)),
    ],
)
def test_tenures_that_meet_within_what_is_known_are_allowed(
    first: tuple[str, str | None], second: tuple[str, str | None], load: Load
) -> None:
    known = load(an_office() + a_person("Aman Bekov", first) + a_person("Erlan Satov", second))
    assert len(known.tenures_of("x-office")) == 2


def test_an_office_of_several_may_overlap(load: Load) -> None:
    people = a_person("Aman Bekov", ("2001", None)) + a_person("Erlan Satov", ("2001", None))
    assert load(an_office(unique=False) + people)


def test_a_long_tenure_overlaps_one_that_does_not_follow_it_at_once(failure: Failure) -> None:
    """The third begins within the first, the second lies between them in time of beginning."""
    people = a_person("Aman Bekov", ("2001", "2010")) + a_person("Erlan Satov", ("2001-06", "2002"))
    assert "overlaps" in failure(an_office() + people + a_person("Ivan Petrov", ("2005", None)))


def test_a_tenure_cannot_end_before_it_begins(failure: Failure) -> None:
    sentence = failure(an_office() + a_person("Aman Bekov", ("2005", "2001")))
    assert "'until'" in sentence
    assert "before 'from'" in sentence


def test_an_alias_names_one_person_alone(failure: Failure) -> None:
    sentence = failure(a_person("Aman Bekov", alias="The Bek") + a_person("Erlan Satov", alias="the  BEK"))
    assert "aman-bekov and erlan-satov" in sentence
    assert "'the bek'" in sentence


def test_an_alias_of_somebody_packaged_cannot_be_claimed(failure: Failure) -> None:
    assert "arkadag" in failure(a_person("Aman Bekov", alias="Arkadag"))


def test_a_series_needs_topics_and_organisations_that_exist(failure: Failure) -> None:
    series = '[[series]]\nid = "x"\nname = "X"\nkind = "summit"\n'
    assert "'football'" in failure(series + 'topics = ["football"]')
    assert "'nato2'" in failure(series + 'organisation = "nato2"')
