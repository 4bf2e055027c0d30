"""Who held which office on which day, above all on the days of change."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kzturk.knowledge import Knowledge

NIYAZOV, GURBANGULY, SERDAR = "saparmurat-niyazov", "gurbanguly-berdimuhamedov", "serdar-berdimuhamedov"
NAZARBAYEV, TOKAYEV = "nursultan-nazarbayev", "kassym-jomart-tokayev"
WITHOUT_WORDS = frozenset(
    {"deputy-governor", "org-chairman", "org-president", "chamber-head", "kurultai-chairman"}
    | {"national-security-committee-chairman", "prosecutor-general"}
    | {"construction-minister", "roads-minister", "science-minister", "security-minister", "sport-minister"}
)
"""Title codes that no English word stands for: their holders are found by name, or by the names of their offices."""


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("tm-president", "1990-11-02", NIYAZOV),
        ("tm-president", "2006-12-20", NIYAZOV),
        ("tm-president", "2006-12-21", GURBANGULY),
        ("tm-president", "2007-02-14", GURBANGULY),
        ("tm-president", "2022-03-18", GURBANGULY),
        ("tm-president", "2022-03-19", SERDAR),
        ("tm-president", "2025-12-12", SERDAR),
        ("kz-president", "1991-12-16", NAZARBAYEV),
        ("kz-president", "2019-03-19", NAZARBAYEV),
        ("kz-president", "2019-03-20", TOKAYEV),
        ("kz-prime-minister", "1999-10-12", TOKAYEV),
        ("kz-prime-minister", "2002-01-27", TOKAYEV),
        ("kz-prime-minister", "2024-02-06", "olzhas-bektenov"),
        ("tm-halk-maslahaty-chairman", "2025-06-01", GURBANGULY),
        ("tm-foreign-minister", "2001-07-07", "rashid-meredov"),
    ],
)
def test_the_holder_on_a_day(knowledge: Knowledge, office: str, day: str, holder: str) -> None:
    assert knowledge.who_held(office, date.fromisoformat(day)) == (holder,)


@pytest.mark.parametrize(
    ("office", "day"),
    [("kz-president", "1980-01-01"), ("tm-president", "1985-05-05"), ("no-such-office", "2024-01-01")],
)
def test_nobody_is_made_up(knowledge: Knowledge, office: str, day: str) -> None:
    assert knowledge.who_held(office, date.fromisoformat(day)) == ()


def test_an_office_of_one_has_one_certain_holder_on_every_border_day(knowledge: Knowledge) -> None:
    for office in knowledge.offices.values():
        if not office.unique:
            continue
        for tenure in knowledge.tenures_of(office.id):
            borders = [tenure.held_from.end, *([tenure.held_until.start] if tenure.held_until else [])]
            for border in borders:
                for day in (border - timedelta(days=1), border):
                    sure = {t.person for t in knowledge.tenures_of(office.id) if t.certainly_on(day)}
                    assert len(sure) <= 1, (office.id, day, sure)


def test_a_tenure_ends_on_the_first_day_no_longer_in_office(knowledge: Knowledge) -> None:
    for person in knowledge.people.values():
        for tenure in person.tenures:
            if tenure.held_until is not None:
                assert not tenure.possibly_on(tenure.held_until.until)
                assert not tenure.certainly_on(tenure.held_until.start)
            assert not tenure.possibly_on(tenure.held_from.start - timedelta(days=1))
            if tenure.held_until is None or tenure.held_from.end < tenure.held_until.start:
                assert tenure.certainly_on(tenure.held_from.end)


def test_every_title_of_an_office_has_english_words(knowledge: Knowledge) -> None:
    english = knowledge.languages["en"]
    spoken = english["titles"].keys() | {f"{portfolio}-minister" for portfolio in english["portfolios"]}
    silent = {office.title for office in knowledge.offices.values()} - spoken
    assert silent == WITHOUT_WORDS


def test_titles_of_several_offices_name_titles_that_exist(knowledge: Knowledge) -> None:
    titles = {office.title for office in knowledge.offices.values()}
    for code, offices in knowledge.titles.items():
        assert offices, code
        assert set(offices) & titles, code


def test_offices_of_one_person_come_highest_first(knowledge: Knowledge) -> None:
    offices = knowledge.offices_of(GURBANGULY, date(2024, 1, 1))
    assert [office.rank for office in offices] == sorted(office.rank for office in offices)
    assert "tm-halk-maslahaty-chairman" in {office.id for office in offices}
    assert knowledge.offices_of("nobody", date(2024, 1, 1)) == ()


@pytest.mark.parametrize(
    ("place", "country", "city"),
    [
        ("astana", "KZ", "Astana"),
        ("kz", "KZ", None),
        ("avaza", "TM", "Turkmenbashi"),
        ("nowhere", None, None),
        (None, None, None),
    ],
)
def test_where_a_place_lies(knowledge: Knowledge, place: str | None, country: str | None, city: str | None) -> None:
    assert knowledge.country_of_place(place) == country
    assert knowledge.city_of_place(place) == city


def test_every_tenure_and_occasion_says_where_it_can_be_looked_up(knowledge: Knowledge) -> None:
    for person in knowledge.people.values():
        assert all(tenure.source.strip() for tenure in person.tenures), person.id
    assert all(occasion.source.strip() for occasion in knowledge.occasions.values())


def test_every_topic_of_the_codebook_has_english_cues(knowledge: Knowledge) -> None:
    for topic in knowledge.topics.values():
        assert topic.cues["en"], topic.code
        assert topic.parent in {"economy", "energy", "transport", "environment", "politics", "society"}
