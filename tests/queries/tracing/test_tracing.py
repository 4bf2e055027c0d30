"""Trails, conflicts, comparisons and the journal, over real databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from meeting_builders import (
    DAY,
    MEREDOV,
    NOON,
    NURTLEU,
    SERDAR,
    TOKAYEV,
    Reader,
    a_date,
    a_document,
    a_participant,
    a_report,
    a_rich_report,
    feed,
    words,
)

from kzturk.database import Database
from kzturk.database.deciding import Decider, correct_meeting
from kzturk.errors import UnknownNameError, UsageError
from kzturk.queries.criteria import Criterion
from kzturk.queries.detail import fetch_meeting
from kzturk.queries.tracing.changes import fetch_changes
from kzturk.queries.tracing.comparing import fetch_comparison
from kzturk.queries.tracing.conflicts import fetch_conflicts
from kzturk.queries.tracing.model import ConflictRow
from kzturk.queries.tracing.trails import fetch_trail
from kzturk.reports.model import Figure, Outcome, Report, TopicClaim, Venue

RICH = "It rained. On Monday Tokayev met Serdar in Astana. More follows."


def the_meeting(database: Database) -> str:
    return fetch_comparison(database, next(iter(c.meeting for c in fetch_changes(database)))).meeting


def told_by(database: Database, reader: Reader, *reports: Report) -> list[ConflictRow]:
    """Ingest an article for each report and return the conflicts."""
    documents = []
    for n, report in enumerate(reports):
        text = reader.knows(f"Article {n}.", report, publisher=f"Paper {n}")
        documents.append(a_document(text, f"{n}.txt"))
    feed(database, reader, *documents)
    return list(fetch_conflicts(database))


def test_a_trail_shows_the_sentence_with_the_words_the_rule_and_the_basis(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows(RICH, a_rich_report(RICH))))
    (field,) = fetch_trail(database, the_meeting(database), "date").fields
    (claim,) = field.claims
    assert claim.excerpt == "On Monday Tokayev met Serdar in Astana."
    assert claim.excerpt[claim.start : claim.end] == "On"
    assert (claim.rule, claim.basis, claim.confidence, claim.chosen) == ("tests.words", "stated", 0.9, True)


def test_a_trail_without_a_field_has_every_value_of_the_meeting(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows(RICH, a_rich_report(RICH))))
    names = [field.field for field in fetch_trail(database, the_meeting(database)).fields]
    assert {"date", "venue", "visit", "occasion", f"participants.{TOKAYEV}", "topics.trade", "figures.0"} <= set(names)


def test_a_list_and_a_part_can_be_asked_for(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows(RICH, a_rich_report(RICH))))
    meeting = the_meeting(database)
    assert len(fetch_trail(database, meeting, "topics").fields) == 2
    (city,) = fetch_trail(database, meeting, "venue.city").fields
    assert (city.said, city.claims[0].excerpt is not None) == ("Astana", True)


def test_a_field_that_is_not_there_is_told_with_what_there_is(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows(RICH, a_rich_report(RICH))))
    with pytest.raises(UnknownNameError, match=r"has no value for 'topics\.sport'.*topics"):
        fetch_trail(database, the_meeting(database), "topics.sport")


def test_a_losing_claim_stays_and_is_marked(database: Database, reader: Reader) -> None:
    text = "On 5 August they met."
    stated = a_report(evidence=(words(text, "date", "5 August"),))
    late = a_report(date=a_date(DAY + timedelta(days=1), basis="published"))
    one = reader.knows(text, stated)
    other = reader.knows("They met.", late)
    feed(database, reader, a_document(one, "one.txt"), a_document(other, "other.txt"))
    (field,) = fetch_trail(database, the_meeting(database), "date").fields
    assert field.said == "2024-08-05"
    assert sorted((claim.said, claim.chosen) for claim in field.claims) == [
        ("2024-08-05", True),
        ("2024-08-06", False),
    ]


def test_agreeing_reports_have_no_conflict(database: Database, reader: Reader) -> None:
    assert told_by(database, reader, a_report(), a_report(topics=(TopicClaim(code="trade", confidence=0.9),))) == []


def test_a_day_of_publication_that_is_off_by_one_is_no_conflict(database: Database, reader: Reader) -> None:
    late = a_report(date=a_date(DAY + timedelta(days=1), basis="published"))
    assert told_by(database, reader, a_report(), late) == []


def test_different_sites_and_visits_are_conflicts_with_their_articles(database: Database, reader: Reader) -> None:
    one = a_report(visit="state", venue=Venue(country="KZ", city="Astana", site="Akorda", basis="stated"))
    other = a_report(visit="working", venue=Venue(country="KZ", city="Astana", site="Hilton", basis="stated"))
    conflicts = {row.field: row for row in told_by(database, reader, one, other)}
    assert set(conflicts) == {"visit", "venue.site"}
    versions = conflicts["visit"].versions
    assert [version.chosen for version in versions] == [True, False]
    assert {(version.said, version.sources) for version in versions} == {("state", ("0.txt",)), ("working", ("1.txt",))}


def test_figures_of_one_measure_conflict_whatever_their_place_in_the_list(database: Database, reader: Reader) -> None:
    turnover = Figure(measure="trade-turnover", value=5e8, unit="USD")
    documents = Figure(measure="documents", value=11)
    one = a_report(figures=(turnover, documents))
    other = a_report(figures=(documents, replace(turnover, value=6e8)))
    (row,) = told_by(database, reader, one, other)
    assert row.field == "figures.trade-turnover USD actual"
    assert len(row.versions) == 2


def test_a_comparison_tells_who_leaves_out_what(database: Database, reader: Reader) -> None:
    trade, gas = TopicClaim(code="trade", confidence=0.9), TopicClaim(code="oil-gas", confidence=0.9)
    told_by(database, reader, a_report(topics=(trade, gas)), a_report(topics=(trade,)))
    table = fetch_comparison(database, the_meeting(database))
    rows = {row.field: row for row in table.rows}
    assert (rows["topics.trade"].told_by, rows["topics.trade"].left_out_by) == ((1, 2), ())
    assert (len(rows["topics.oil-gas"].told_by), len(rows["topics.oil-gas"].left_out_by)) == (1, 1)


def test_sides_of_publishers_are_told_where_they_are_known(database: Database, reader: Reader) -> None:
    text = reader.knows("Turkmen news.", a_report(), publisher="nCa")
    feed(database, reader, a_document(text))
    table = fetch_comparison(database, the_meeting(database))
    assert table.tellers[0].side == "TM"
    assert all(row.sides == ("TM",) for row in table.rows)


def test_the_journal_tells_what_was_made_and_what_changed(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows("One.", a_report()), "a.txt"))
    better = a_report(visit="state")
    feed(database, reader, a_document(reader.knows("Two.", better), "b.txt"))
    rows = list(fetch_changes(database))
    assert [(row.kind, row.field, row.after) for row in rows][:2] == [
        ("made", None, None),
        ("changed", "visit", "state"),
    ]
    assert list(fetch_changes(database, [Criterion("since", date(2100, 1, 1))])) == []
    assert list(fetch_changes(database, [Criterion("until", date(2000, 1, 1))])) == []
    assert {row.meeting for row in fetch_changes(database, meeting=rows[0].meeting)} == {rows[0].meeting}


def test_the_journal_is_asked_by_its_meetings_and_goes_on_after_a_change(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows("One.", a_report()), "a.txt"))
    feed(database, reader, a_document(reader.knows("Two.", a_report(MEREDOV, NURTLEU)), "b.txt"))
    everything = list(fetch_changes(database))
    theirs = list(fetch_changes(database, [Criterion("leader", (MEREDOV,)), Criterion("since", date(2000, 1, 1))]))
    assert (len(everything), theirs) == (2, everything[1:])
    assert list(fetch_changes(database, after=str(everything[0].number))) == everything[1:]
    assert list(fetch_changes(database, limit=1)) == everything[:1]
    with pytest.raises(UsageError, match="'last' is none"):
        list(fetch_changes(database, after="last"))


def test_two_offices_held_on_one_day_are_no_conflict_but_two_roles_are(database: Database, reader: Reader) -> None:
    one = a_participant(MEREDOV, office="Foreign Minister of Turkmenistan", role="guest")
    other = replace(one, office="Deputy Chairman of the Cabinet of Ministers")
    host = a_participant(TOKAYEV)
    assert told_by(database, reader, a_report(participants=(host, one)), a_report(participants=(host, other))) == []
    third = a_report(participants=(host, replace(one, role="host")))
    (row,) = told_by(database, reader, *(a_report(participants=(host, p)) for p in (one, other)), third)
    assert row.field == f"participants.{MEREDOV}.role"


def test_conflicts_are_asked_with_the_filters_of_meetings(database: Database, reader: Reader) -> None:
    told_by(database, reader, a_report(visit="state"), a_report(visit="working"))
    assert len(list(fetch_conflicts(database, [Criterion("leader", (TOKAYEV,))]))) == 1
    assert list(fetch_conflicts(database, [Criterion("leader", (MEREDOV,))])) == []
    assert list(fetch_conflicts(database, [Criterion("since", DAY + timedelta(days=1))])) == []


def test_a_conflict_that_a_person_decided_says_so(database: Database, reader: Reader) -> None:
    told_by(database, reader, a_report(visit="state"), a_report(visit="working"))
    correct_meeting(database, the_meeting(database), "set", "visit", "official", Decider(who="Anna", at=NOON))
    (row,) = fetch_conflicts(database)
    assert row.versions[0]._replace(sources=()) == ("official", (), ("a person",), True)
    table = fetch_comparison(database, row.meeting)
    assert [(r.said, r.told_by) for r in table.rows if r.field == "visit"][-1] == ("official", ())


FORUM = Outcome(kind="invitation", to="Serdar Berdimuhamedov", what="the forum")
STATEMENT = Outcome(kind="joint-statement")
PAPERS = Outcome(kind="documents", count=11)


def outcome_report(text: str, *outcomes: Outcome) -> Report:
    """Return a report with outcomes, each with words of its own: the word of its kind."""
    evidence = tuple(words(text, f"outcomes.{n}", o.kind) for n, o in enumerate(outcomes))
    return a_report(outcomes=outcomes, evidence=(words(text, "date", text.split(maxsplit=1)[0]), *evidence))


def shown_words(database: Database, meeting: str) -> dict[str, set[str]]:
    """Return the words shown for each outcome, by its kind."""
    detail = fetch_meeting(database, meeting)
    return {
        outcome.kind: {e.quote for e in detail.evidence if e.field == f"outcomes.{n}"}
        for n, outcome in enumerate(detail.outcomes)
    }


def test_outcomes_keep_their_words_whatever_their_place_in_a_report(database: Database, reader: Reader) -> None:
    one, other = "First an invitation and documents.", "Then documents, a joint-statement, an invitation."
    reader.knows(one, outcome_report(one, FORUM, PAPERS))
    reader.knows(other, outcome_report(other, PAPERS, STATEMENT, replace(FORUM, what="to the great forum")))
    feed(database, reader, a_document(one, "1.txt"), a_document(other, "2.txt"))
    meeting = the_meeting(database)
    expected = {kind: {kind} for kind in ("invitation", "documents", "joint-statement")}
    assert shown_words(database, meeting) == expected
    trail = fetch_trail(database, meeting, "outcomes")
    marked = {
        field.said.split()[0]: {c.excerpt[c.start : c.end] for c in field.claims if c.excerpt is not None}
        for field in trail.fields
    }
    assert marked == expected
    assert all(claim.chosen for field in trail.fields for claim in field.claims)


@pytest.mark.parametrize("reports", [1, 2])
def test_words_stay_with_the_outcomes_that_are_left(database: Database, reader: Reader, reports: int) -> None:
    for n in range(reports):
        text = f"{n} first an invitation, documents, a joint-statement."
        reader.knows(text, outcome_report(text, FORUM, PAPERS, STATEMENT))
        feed(database, reader, a_document(text, f"{n}.txt"))
    meeting = the_meeting(database)
    wrong = {"kind": "invitation", "what": "the forum", "to": "Serdar Berdimuhamedov"}
    correct_meeting(database, meeting, "remove", "outcomes", wrong, Decider(who="Anna", at=NOON))
    assert shown_words(database, meeting) == {kind: {kind} for kind in ("documents", "joint-statement")}


def test_a_topic_that_a_person_took_out_still_has_its_trail(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows(RICH, a_rich_report(RICH))))
    meeting = the_meeting(database)
    correct_meeting(database, meeting, "remove", "topics", {"code": "trade"}, Decider(who="Anna", at=NOON))
    fields = {field.field: field for field in fetch_trail(database, meeting, "topics").fields}
    assert [len(fields[name].decisions) for name in ("topics.trade", "topics.oil-gas")] == [1, 0]
    assert fields["topics.trade"].said == "not concluded"


def test_an_unknown_meeting_is_told_with_near_ids(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows("One.", a_report(TOKAYEV, SERDAR))))
    with pytest.raises(UnknownNameError, match="There is no meeting 'mzzzzzzz'"):
        fetch_trail(database, "mzzzzzzz")
    with pytest.raises(UnknownNameError, match="There is no meeting"):
        fetch_comparison(database, "nothing")
