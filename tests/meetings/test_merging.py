"""Values of several reports become one, by basis, confidence and agreement."""

from __future__ import annotations

from datetime import timedelta

from meeting_builders import DAY, MEREDOV, SERDAR, TOKAYEV, a_date, a_known, a_participant, a_report

from kzturk.meetings import KnownReport, MeetingConclusion, Member, merge
from kzturk.reports.model import Figure, OccasionRef, Outcome, Report, TopicClaim, Venue
from kzturk.values import Evidence


def merged(*reports: Report | KnownReport) -> MeetingConclusion:
    group = [r if isinstance(r, KnownReport) else a_known(str(n), r) for n, r in enumerate(reports)]
    return merge(group, [Member(key=r.key, score=1.0, why="") for r in group])


def sure(field: str, confidence: float) -> tuple[Evidence, ...]:
    return (Evidence(field, 0, 1, "x", "tests.rule", "stated", confidence),)


def test_a_better_basis_wins_the_day() -> None:
    late = a_report(date=a_date(DAY + timedelta(days=1), basis="published"))
    assert merged(late, a_report()).date == a_date()


def test_a_finer_day_replaces_the_range_it_lies_in() -> None:
    visit = a_report(date=a_date(DAY, DAY + timedelta(days=1)))
    assert merged(visit, a_report(date=a_date(basis="dateline"))).date == a_date(basis="dateline")


def test_confidence_then_agreement_decide() -> None:
    working = a_report(visit="working", evidence=sure("visit", 0.5))
    state = a_report(visit="state", evidence=sure("visit", 0.9))
    assert merged(working, working, state).visit == "state"
    plain = [a_report(visit=v) for v in ("state", "working", "working")]
    assert merged(*plain).visit == "working"


def test_a_venue_is_filled_in_only_by_what_agrees() -> None:
    country = a_report(venue=Venue(country="KZ", basis="stated"))
    city = a_report(venue=Venue(country="KZ", city="Astana", site="Akorda", basis="visit"))
    assert merged(country, city).venue == Venue(country="KZ", city="Astana", site="Akorda", basis="stated")
    elsewhere = a_report(venue=Venue(country="TM", city="Ashgabat", basis="visit"))
    assert merged(country, elsewhere).venue == Venue(country="KZ", basis="stated")


def test_everybody_named_took_part_and_told_beats_inferred() -> None:
    inferred = a_report(participants=(a_participant(TOKAYEV, inferred=True), a_participant(SERDAR)))
    people = merged(inferred, a_report(TOKAYEV, SERDAR, MEREDOV)).participants
    assert [(p.id, p.inferred) for p in people] == [(TOKAYEV, False), (SERDAR, False), (MEREDOV, False)]


def test_held_outranks_planned_and_main_outranks_background() -> None:
    planned = a_report(status="planned", prominence="background")
    meeting = merged(planned, a_report())
    assert (meeting.status, meeting.prominence) == ("held", "main")


def test_lists_are_united_without_doubles() -> None:
    one = a_report(
        topics=(TopicClaim(code="trade", confidence=0.5),),
        outcomes=(Outcome(kind="joint-statement"),),
        figures=(Figure(measure="companies", value=140),),
    )
    other = a_report(
        topics=(TopicClaim(code="trade", confidence=0.9), TopicClaim(code="energy", confidence=0.4)),
        outcomes=(Outcome(kind="joint-statement", what="on water"), Outcome(kind="award", what="an order")),
        figures=(Figure(measure="companies", value=150), Figure(measure="trade-growth", value=4, unit="x")),
    )
    meeting = merged(one, other)
    assert [(t.code, t.confidence) for t in meeting.topics] == [("trade", 0.9), ("energy", 0.4)]
    assert [o.kind for o in meeting.outcomes] == ["joint-statement", "award"]
    assert [(f.measure, f.value) for f in meeting.figures] == [("companies", 140), ("trade-growth", 4)]


def test_sidelines_only_with_an_occasion() -> None:
    summit = OccasionRef(id="s", name="Summit")
    assert merged(a_report(), a_report(occasion=summit, sidelines=True)).sidelines
    assert not merged(a_report(sidelines=True)).sidelines


def test_one_publisher_is_one_source() -> None:
    reports = [a_known(k, publisher=p) for k, p in (("a", "nCa"), ("b", "NCA"), ("c", None), ("d", None))]
    assert merged(*reports).sources == 3
