"""Months without contact, topics that fell silent."""

from __future__ import annotations

from datetime import date

import pytest

from kzturk.queries.following.gaps import Contact, find_fallen_silent, find_gaps, months_between


def met(day: str, *topics: str, until: str | None = None) -> Contact:
    start = date.fromisoformat(day)
    return Contact(start=start, end=date.fromisoformat(until or day), meeting=f"m{day}", topics=topics)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2024-01-31", "2024-02-28", 0),
        ("2024-01-15", "2024-02-14", 0),
        ("2024-01-15", "2024-02-15", 1),
        ("2023-11-03", "2024-08-05", 9),
        ("2024-05-01", "2024-05-01", 0),
    ],
)
def test_only_whole_months_count(first: str, last: str, months: int) -> None:
    assert months_between(date.fromisoformat(first), date.fromisoformat(last)) == months


def test_gaps_stand_between_meetings_and_after_the_last() -> None:
    gaps = find_gaps([met("2024-12-01"), met("2023-01-01"), met("2023-02-01")], today=date(2026, 1, 1), at_least=6)
    assert [(g.since.isoformat(), g.months, g.before) for g in gaps] == [
        ("2023-02-01", 22, "m2024-12-01"),
        ("2024-12-01", 13, None),
    ]


def test_a_long_visit_reaches_over_shorter_meetings() -> None:
    contacts = [met("2024-01-01", until="2024-09-01"), met("2024-02-01"), met("2024-10-01")]
    assert find_gaps(contacts, today=date(2024, 10, 2), at_least=6) == ()


def test_a_leader_without_meetings_has_no_gaps() -> None:
    assert find_gaps([], today=date(2024, 1, 1), at_least=1) == ()
    assert find_fallen_silent([], at_least=1) == ()


def test_a_topic_is_silent_when_later_meetings_leave_it_out() -> None:
    contacts = [met("2020-01-01", "water"), met("2021-01-01", "water", "trade"), met("2022-03-01", "trade")]
    (row,) = find_fallen_silent(contacts, at_least=12)
    assert (row.topic, row.since, row.months, row.meetings) == ("water", date(2021, 1, 1), 14, 1)


def test_a_topic_told_once_never_fell_silent() -> None:
    assert find_fallen_silent([met("2020-01-01", "water"), met("2022-01-01", "trade")], at_least=6) == ()


def test_a_topic_is_not_silent_because_nobody_met() -> None:
    contacts = [met("2010-01-01", "water"), met("2011-01-01", "water")]
    assert find_fallen_silent(contacts, at_least=1) == ()
