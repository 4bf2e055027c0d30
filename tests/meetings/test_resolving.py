"""Same or not, and in whatever order."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meeting_builders import (
    DAY,
    GURBANGULY,
    MEREDOV,
    NURTLEU,
    SERDAR,
    TOKAYEV,
    a_date,
    a_known,
    a_participant,
    a_report,
)

from kzturk.meetings import KnownReport, compare, conclude, resolve
from kzturk.reports.model import OccasionRef, Report, Venue

NEXT = DAY + timedelta(days=1)
SUMMIT = OccasionRef(id="s", name="Summit")
KZ = Venue(country="KZ")
AUGUST = a_date(date(2024, 8, 1), date(2024, 8, 31), precision="month")
MARCH = a_date(date(2024, 3, 1), date(2024, 3, 31), precision="month")
YEAR = a_date(date(2024, 1, 1), date(2024, 12, 31), precision="year")
RANKS = {"President of Turkmenistan": 10, "President of Kazakhstan": 10}


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        (a_report(), a_report(), True, "equal"),
        (a_report(), a_report(date=a_date(NEXT)), False, "another day"),
        (a_report(), a_report(date=a_date(NEXT, basis="published")), True, "told a day late"),
        (a_report(), a_report(date=a_date(NEXT + timedelta(days=1), basis="published")), False,
        "two days late"),
        (a_report(), a_report(date=a_date(DAY, NEXT)), True, "a day of the visit"),
        (a_report(), a_report(date=a_date(date(2024, 8, 1), date(2024, 8, 31), precision="month")), False,
        "month"),
        (a_report(date=MARCH, venue=KZ), a_report(date=MARCH, venue=KZ), True, "one month and country"),
        (a_report(date=MARCH), a_report(date=MARCH), False, "one month says too little by itself"),
        (a_report(date=YEAR, venue=KZ), a_report(date=YEAR, venue=KZ), False, "a year says too little"),
        (a_report(), a_report(date=a_date(date(2024, 7, 1), date(2024, 8, 20))), False, "fifty days"),
        (a_report(), a_report(format="telephone"), False, "another format"),
        (a_report(), a_report(format=None), True, "a format that is not told"),
        (a_report(), a_report(kind="multilateral"), False, "another kind"),
        (a_report(), a_report(TOKAYEV, GURBANGULY), False, "another guest on one day"),
        (a_report(), a_report(NURTLEU, MEREDOV), False, "other people"),
        (
            a_report(TOKAYEV, SERDAR, MEREDOV), a_report(TOKAYEV, MEREDOV), False,
            "the minister received by himself",
        ),
        (a_report(TOKAYEV, SERDAR, MEREDOV), a_report(), True, "a delegation named by one"),
        (a_report(venue=Venue(country="KZ")), a_report(venue=Venue(country="TM")), False, "another country"),
        (a_report(venue=Venue(country="KZ")), a_report(venue=Venue(country="KZ", city="Astana")), True,
        "a finer place"),
        (a_report(venue=Venue(country="KZ", basis="stated")), a_report(venue=Venue(country="TM", basis="visit")), True,
        "the mere country of a visit"),
        (a_report(venue=Venue(country="KZ", city="Astana", basis="visit")),
        a_report(venue=Venue(country="TM", city="Ashgabat", basis="visit")), False, "another city of a visit"),
        (a_report(date=a_date(None)), a_report(), False, "no day"),
        (a_report(date=a_date(None), occasion=SUMMIT), a_report(occasion=SUMMIT), True, "one occasion"),
        (a_report(status="planned"), a_report(), True, "announced, then held"),
    ],
)  # fmt: skip
def test_reports_are_joined_by_the_codebook(one: Report, other: Report, same: bool, why: str) -> None:
    assert compare(a_known("a", one), a_known("b", other), ranks=RANKS).same is same, why
    assert compare(a_known("b", other), a_known("a", one), ranks=RANKS).same is same, why


def test_every_score_says_why() -> None:
    comparison = compare(a_known("a"), a_known("b"))
    assert [s.feature for s in comparison.scores] == [
        "same_day", "share_principals", "same_format", "same_kind", "venue_untold", "occasion_untold", "visit_untold",
        "topics_untold",
    ]  # fmt: skip
    assert all(s.sentence.endswith(".") for s in comparison.scores)
    assert "2024-08-05" in comparison.why


def test_an_inferred_person_forbids_nothing() -> None:
    inferred = a_report(
        participants=(
            a_participant(TOKAYEV),
            a_participant(GURBANGULY, inferred=True),
            a_participant(SERDAR),
        ),
    )
    assert compare(a_known("a", inferred), a_known("b")).same


def test_a_person_outranks_the_score() -> None:
    apart, pair = {frozenset("ab"): "different"}, (a_known("a"), a_known("b"))
    assert len(resolve(pair)) == 1
    assert len(resolve(pair, verdicts=apart)) == 2
    far = (a_known("a"), a_known("b", a_report(NURTLEU, MEREDOV, date=a_date(date(2020, 1, 1)))))
    assert len(resolve(far)) == 2
    assert len(resolve(far, verdicts={frozenset("ab"): "same"})) == 1


def test_a_chain_never_joins_what_is_forbidden() -> None:
    days = [a_date(DAY + timedelta(days=n), basis="published") for n in range(3)]
    groups = resolve(a_known(str(n), a_report(date=day)) for n, day in enumerate(days))
    assert [len(g) for g in groups] in ([2, 1], [1, 2])


def test_a_reprint_stays_with_the_reports_that_its_original_fits() -> None:
    today = a_report(date=a_date(DAY, basis="relative"))
    original = a_known("a", today, article="agency", alike=frozenset({"copy"}))
    other = a_known("b", a_report(date=a_date(DAY, basis="stated")))
    copied = a_report(date=a_date(DAY + timedelta(days=2), basis="relative"))
    copy = a_known("c", copied, article="copy", alike=frozenset({"agency"}))
    assert len(resolve([original, other, copy])) == 1
    assert not compare(copy, other).same  # by itself the copy says too little
    assert len(resolve([other, copy])) == 2


def test_a_reprint_does_not_reach_back_further() -> None:
    week = a_report(date=a_date(DAY - timedelta(days=4), basis="stated"))
    original = a_known("a", a_report(date=a_date(DAY, basis="relative")), article="agency", alike=frozenset({"copy"}))
    assert len(resolve([original, a_known("b", week)])) == 2


def test_the_earliest_published_report_gives_the_id() -> None:
    late, early = a_known("a", published_on=date(2024, 9, 1)), a_known("b", published_on=date(2024, 8, 6))
    (alone,) = conclude([early])
    (both,) = conclude([late, early])
    assert both.id == alone.id
    assert both.founding_key == "b"
    assert len(both.id) == 8
    assert both.id.startswith("m")


some_reports = st.lists(
    st.builds(
        lambda people, day, format_, place: a_report(*people, date=day, format=format_, venue=place),
        people=st.sampled_from(
            [(TOKAYEV, SERDAR), (TOKAYEV, GURBANGULY), (NURTLEU, MEREDOV), (TOKAYEV, SERDAR, MEREDOV)]
        ),
        day=st.one_of(
            st.builds(
                lambda offset, basis: a_date(DAY + timedelta(days=offset), basis=basis),
                st.integers(0, 4),
                st.sampled_from(["stated", "published"]),
            ),
            st.sampled_from([a_date(None), a_date(DAY, NEXT), AUGUST]),
        ),
        format_=st.sampled_from(["in-person", "telephone", None]),
        place=st.sampled_from([None, Venue(country="KZ", city="Astana"), Venue(country="TM")]),
    ),
    max_size=9,
)


@given(reports=some_reports, seed=st.integers(0, 99), copies=st.sets(st.integers(0, 8), max_size=3))
def test_any_order_gives_the_same_meetings_and_ids(reports: list[Report], seed: int, copies: set[int]) -> None:
    """Copies are near-identical to the first text."""
    alike = frozenset({"article-0"})
    known: list[KnownReport] = [
        a_known(str(n), r, alike=alike if n in copies and n else frozenset()) for n, r in enumerate(reports)
    ]
    shuffled = known[:]
    random.Random(seed).shuffle(shuffled)  # noqa: S311  (an order, no secret)
    meetings = conclude(known)
    assert conclude(shuffled) == meetings
    assert sorted(m.key for c in meetings for m in c.members) == sorted(r.key for r in known)
    assert len({c.id for c in meetings}) == len(meetings)
