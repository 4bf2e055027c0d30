"""Scores: what counts as right, exactly and canonically."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kzturk.evaluation import Comparison, Scores
from kzturk.evaluation.tallies import MEASURES
from kzturk.reports.model import (
    ArticleFacts,
    Figure,
    MeetingDate,
    OccasionRef,
    Outcome,
    Participant,
    Report,
    TopicClaim,
    Venue,
)

Judge = Callable[..., Scores]
Found = Callable[..., Report]
Coded = Callable[..., dict[str, Any]]
ONE_DAY_LATER = MeetingDate(start=date(2024, 8, 6), end=date(2024, 8, 6), precision="day", basis="published")
STRANGER = Participant(id="aman-bekov", name="Aman Bekov", country="TM", side="TM", role="guest", curated=False)


def counts(scores: Scores, name: str, *, exact: bool = False) -> tuple[int, int, int]:
    """Return (right, missed, extra) of a field."""
    tally = scores.tally(name, exact=exact)
    return tally.right, tally.missed, tally.extra


def test_all_right_is_one_everywhere(judge: Judge) -> None:
    scores = judge(published_on="2024-08-06", publisher="The Astana Times")
    values = {m.field: (m.canonical, m.exact) for m in scores.list_measures() if m.n}
    assert set(values.values()) == {(1.0, 1.0)}
    assert values.keys() == MEASURES.keys() - {"no-meeting", "reason"}
    assert scores.errors == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"date": ONE_DAY_LATER}, "date"),
        ({"date": MeetingDate()}, "date"),
        ({"format": None}, "format"),
        ({"kind": "multilateral"}, "kind"),
        ({"visit": None}, "visit"),
        ({"status": "planned"}, "status"),
        ({"prominence": "background"}, "prominence"),
        ({"occasion": None}, "occasion"),
        ({"venue": Venue(country="KZ", city="Almaty")}, "venue.city"),
    ],
)
def test_one_wrong_value_costs_its_field_and_no_other(
    changed: dict[str, Any], field: str, judge: Judge, found: Found
) -> None:
    scores = judge((found(**changed),))
    assert {error.field for error in scores.errors} == {field}
    assert scores.value(field) == 0.0


def test_a_lost_meeting_and_an_extra_one_both_count(judge: Judge, found: Found, coded: Coded) -> None:
    lost = coded(date=["2020-01-01", "2020-01-01"])
    extra = found(date=MeetingDate(start=date(2001, 1, 1), end=date(2001, 1, 1), precision="day"))
    scores = judge((found(), extra), [coded(), lost])
    assert counts(scores, "meetings") == (1, 1, 1)
    assert scores.value("meetings") == 0.5
    assert scores.tally("date").n == 1


@pytest.mark.parametrize("number", [0, 1])
def test_an_optional_meeting_is_neither_rewarded_nor_punished(
    number: int, judge: Judge, found: Found, coded: Coded
) -> None:
    other = coded(date=["2020-01-01", "2020-01-01"], optional=True)
    report = found(date=MeetingDate(start=date(2020, 1, 1), end=date(2020, 1, 1), precision="day"))
    scores = judge((found(), report)[: number + 1], [coded(), other])
    assert counts(scores, "meetings") == (1, 0, 0)
    assert scores.tally("format").n == 1


def test_the_coded_meeting_comes_before_an_optional_one_like_it(judge: Judge, coded: Coded) -> None:
    assert counts(judge(meetings=[coded(optional=True), coded()]), "meetings") == (1, 0, 0)


def test_people_are_the_same_under_names_that_are_known(judge: Judge, coded: Coded) -> None:
    people = [["K. K. Tokayev", "KZ", "host"], ["Arkadag", "TM", "guest"]]
    scores = judge(meetings=[coded(participants=people)])
    assert counts(scores, "meetings") == (0, 1, 1), "Arkadag is not Serdar, however near the family name"
    people = [["Kasymzhomart Tokaev", "KZ", "host"], ["Serdar Berdymukhamedov", "TM", "guest"]]
    scores = judge(meetings=[coded(participants=people)])
    assert counts(scores, "participants") == (2, 0, 0)
    assert counts(scores, "participants", exact=True) == (0, 2, 2)


def test_a_list_of_names_accepts_each(judge: Judge, coded: Coded) -> None:
    names = ["Nobody Known", "Serdar Berdimuhamedov"]
    people = [["Kassym-Jomart Tokayev", "KZ", "host"], [names, "TM", "guest"]]
    assert counts(judge(meetings=[coded(participants=people)]), "participants", exact=True) == (2, 0, 0)


def test_people_missed_and_made_up_count_unless_optional(judge: Judge, found: Found, coded: Coded) -> None:
    more = found(participants=(*found().participants, STRANGER))
    assert counts(judge((more,)), "participants") == (2, 0, 1)
    for optional in (["Aman Bekov"], [["Aman Bekov", "TM", "guest"]]):
        assert counts(judge((more,), [coded(participants_optional=optional)]), "participants") == (2, 0, 0)
    wanted = [*coded()["participants"], ["Aman Bekov", "TM", "guest"]]
    assert counts(judge(meetings=[coded(participants=wanted)]), "participants") == (2, 1, 0)


def test_country_and_role_are_asked_of_people_who_were_found(judge: Judge, found: Found) -> None:
    one, other = found().participants
    scores = judge((found(participants=(one, replace(other, role="none", country=None, side="TM"))),))
    assert scores.value("participants.role") == 0.5
    assert scores.value("participants.country") == 0.5


def test_topics_leave_the_optional_ones_out(judge: Judge, found: Found, coded: Coded) -> None:
    topics = tuple(TopicClaim(code=code, confidence=0.95) for code in ("trade", "sport", "media"))
    scores = judge((found(topics=topics),), [coded(topics_optional=["media"])])
    assert counts(scores, "topics") == (1, 1, 1)
    assert scores.confidently_wrong()[1] == 1


def test_outcomes_count_by_kind(judge: Judge, found: Found, coded: Coded) -> None:
    outcomes = (Outcome(kind="documents"), Outcome(kind="documents"), Outcome(kind="project"))
    assert counts(judge((found(outcomes=outcomes),)), "outcomes") == (1, 1, 2)
    optional: list[Any]
    for optional in (["project", "documents"], [{"kind": "project"}, {"kind": "documents"}]):
        scores = judge((found(outcomes=outcomes),), [coded(outcomes_optional=optional)])
        assert counts(scores, "outcomes") == (1, 1, 0)


@pytest.mark.parametrize(
    ("figure", "right", "exact"),
    [
        (Figure(measure="trade-turnover", value=500_000_000, unit="USD"), True, True),
        (Figure(measure="trade-turnover", value=502_000_000, unit="USD"), True, False),
        (Figure(measure="trade-turnover", value=503_000_000, unit="USD"), False, False),
        (Figure(measure="trade-turnover", value=500_000_000, unit="EUR"), False, False),
        (Figure(measure="trade-target", value=500_000_000, unit="USD"), False, False),
    ],
)
def test_a_figure_has_measure_unit_and_about_the_value(
    figure: Figure, right: bool, exact: bool, judge: Judge, found: Found
) -> None:
    scores = judge((found(figures=(figure,)),))
    assert scores.value("figures") == float(right)
    assert scores.value("figures", exact=True) == float(exact)


def test_figures_beyond_the_coded_ones_do_not_lower_recall_but_are_listed(
    judge: Judge, found: Found, coded: Coded
) -> None:
    more = found(figures=(*found().figures, Figure(measure="other", value=3)))
    scores = judge((more,))
    assert scores.value("figures") == 1.0
    assert [(error.coded, error.found) for error in scores.errors] == [(None, "other 3")]
    assert judge((more,), [coded(figures_optional=["other"])]).errors == []


@pytest.mark.parametrize(
    ("coded_name", "found_id", "same"),
    [
        ("10th OTS Summit", "ots-summit-2023", True),
        ("Summit of the Organization of Turkic States", "ots-summit-2023", True),
        ("tenth summit of the Turkic Council", "ots-summit-2023", True),
        ("11th Summit of the Organization of Turkic States", "ots-summit-2023", False),
        ("Caspian Summit", "ots-summit-2023", False),
        (None, "ots-summit-2023", False),
    ],
)
def test_an_occasion_is_the_same_under_its_names_and_near_words(
    coded_name: str | None, found_id: str, same: bool, judge: Judge, found: Found, coded: Coded, knowledge: Any
) -> None:
    occasion = OccasionRef(id=found_id, name=knowledge.occasions[found_id].name)
    scores = judge((found(occasion=occasion),), [coded(occasion=coded_name)])
    assert scores.value("occasion") == float(same)


def test_a_city_is_the_same_under_a_former_name(judge: Judge, coded: Coded) -> None:
    scores = judge(meetings=[coded(venue={"country": "KZ", "city": "Nur-Sultan", "site": None})])
    assert scores.value("venue.city") == 1.0
    assert scores.value("venue.city", exact=True) == 0.0


def test_no_venue_equals_no_venue(judge: Judge, found: Found, coded: Coded) -> None:
    scores = judge((found(venue=None),), [coded(venue=None)])
    assert scores.value("venue.country") == scores.value("venue.city") == 1.0


@pytest.mark.parametrize(
    ("publisher", "right"), [("Astana Times", 1.0), ("astanatimes.com", 1.0), ("Trend", 0.0), (None, 0.0)]
)
def test_a_publisher_is_one_source_under_all_its_names(publisher: str | None, right: float, judge: Judge) -> None:
    assert judge(publisher=publisher).value("publisher") == right


def test_alternatives_are_as_good(judge: Judge, found: Found, coded: Coded) -> None:
    meeting = coded(
        date=None,
        date_alternatives=[["2024-08-05", "2024-08-05"]],
        visit=None,
        visit_alternatives=["working"],
        occasion=None,
        occasion_alternatives=["OTS Summit"],
        venue=None,
        venue_alternatives=[{"country": "KZ", "city": "Astana"}],
    )
    scores = judge(meetings=[meeting], published_on="2024-08-01", published_on_alternatives=[None, "2024-08-06"])
    for name in ("date", "visit", "occasion", "venue.city", "published_on"):
        assert scores.value(name) == 1.0, name
        assert scores.value(name, exact=True) == 0.0, name


def test_nothing_published_may_be_an_alternative(judge: Judge, undated: ArticleFacts) -> None:
    scores = judge(facts=undated, published_on="2024-08-01", published_on_alternatives=[None])
    assert scores.value("published_on") == 1.0
    assert judge(facts=undated, published_on="2024-08-01").value("published_on") == 0.0


def test_an_article_without_a_meeting_should_be_left_without_one(judge: Judge, found: Found) -> None:
    assert judge((), []).value("no-meeting") == 1.0
    assert judge((found(),), []).value("no-meeting") == 0.0
    assert judge((found(prominence="background"),), []).value("no-meeting") == 1.0
    assert judge().value("no-meeting") is None


def test_scores_are_told_by_language_when_there_are_several(knowledge: Any, judge: Judge) -> None:
    one, other = judge(), judge((), language="ru")
    both = Scores([*one.comparisons, *other.comparisons], one.articles + other.articles, 2)
    assert both.value("meetings", language="en") == 1.0
    assert both.value("meetings", language="ru") == 0.0
    assert {measure.language for measure in both.list_measures()} == {"all", "en", "ru"}
    assert {measure.language for measure in one.list_measures()} == {"all"}


def a_comparison(confidence: float, *, right: bool) -> Comparison:
    """Return a value with a confidence."""
    return Comparison(
        article="a",
        language="en",
        field="topics",
        coded="x" if right else None,
        found="x",
        exact=right,
        canonical=right,
        confidence=confidence,
    )


def test_reliability_is_told_by_tenths() -> None:
    values = [(0.3, True), (0.5, True), (0.59, False), (0.6, True), (0.899, True), (0.9, False), (1.0, True)]
    scores = Scores([a_comparison(confidence, right=right) for confidence, right in values])
    rows = [(row.low, row.high, row.n, row.right) for row in scores.list_reliability()]
    assert rows == [(0.0, 0.5, 1, 1), (0.5, 0.6, 2, 1), (0.6, 0.7, 1, 1), (0.8, 0.9, 1, 1), (0.9, 1.0, 2, 1)]
    assert scores.confidently_wrong() == (2, 1)


def test_nothing_to_measure_is_not_a_score() -> None:
    scores = Scores()
    assert all(measure.canonical is None and measure.n == 0 for measure in scores.list_measures())
    assert scores.list_reliability() == []
