"""Ingest: again changes nothing, a change changes what follows, one bad file stops nothing."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_builders import (
    DAY,
    GURBANGULY,
    MEREDOV,
    NURTLEU,
    SERDAR,
    TOKAYEV,
    Reader,
    a_database,
    a_date,
    a_document,
    a_knowledge,
    a_report,
    a_rich_report,
    feed,
    ticking,
)
from sqlalchemy import insert, select

from kzturk.database import Database, check
from kzturk.database.models import (
    Article,
    ArticleFile,
    Base,
    Change,
    IngestRun,
    Meeting,
    MeetingReport,
    Person,
    RetiredMeeting,
)
from kzturk.documents.model import FailedDocument, SkippedDocument
from kzturk.ingestion import rebuild, summarize
from kzturk.reports.model import Venue

LIVELY = ("ingest_run", "change", "retired_meeting")


def dump(database: Database, *without: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all tables but the bookkeeping."""
    with database.connect() as connection:
        return {
            name: sorted(map(repr, connection.execute(select(*table.columns))))  # type: ignore[misc]
            for name, table in Base.metadata.tables.items()
            if name not in (*LIVELY, *without)
        }


def meetings(database: Database) -> list[tuple[Any, ...]]:
    with database.connect() as connection:
        rows = connection.execute(select(Meeting.id, Meeting.started_on, Meeting.status).order_by(Meeting.id))
        return [tuple(row) for row in rows]


def all_of(database: Database, *columns: Any) -> list[Any]:
    with database.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(*columns))]


@pytest.fixture
def told(reader: Reader) -> Reader:
    """Give a reader that knows three texts: two of one meeting, one of another."""
    reader.knows("One says they met.", a_report(text="One says they met."))
    reader.knows("Two says so too.", a_report(TOKAYEV, SERDAR, MEREDOV, text="Two says so too."))
    reader.knows("Three is of ministers.", a_report(NURTLEU, MEREDOV, text="Three is of ministers."))
    return reader


ONE, TWO, THREE = "One says they met.", "Two says so too.", "Three is of ministers."


def test_two_reports_of_one_meeting_are_one_meeting(database: Database, told: Reader) -> None:
    outcomes = feed(database, told, *(a_document(t, f"{n}.txt") for n, t in enumerate((ONE, TWO, THREE))))
    assert [o.kind for o in outcomes] == ["new"] * 3
    assert [len(o.meetings_new) + len(o.meetings_changed) for o in outcomes] == [1, 1, 1]
    assert len(meetings(database)) == 2
    summary = summarize(outcomes)
    assert (summary.new, summary.meetings_new, summary.meetings_changed, summary.meetings_gone) == (
        3,
        2,
        0,
        0,
    )


def test_ingesting_again_changes_nothing(database: Database, told: Reader) -> None:
    documents = [a_document(t, f"{n}.txt") for n, t in enumerate((ONE, TWO, THREE))]
    feed(database, told, *documents)
    before, changes = dump(database), all_of(database, Change.id)
    outcomes = feed(database, told, *documents)
    assert {o.kind for o in outcomes} == {"unchanged"}
    assert not any(o.meetings_new or o.meetings_changed or o.meetings_gone for o in outcomes)
    assert dump(database) == before
    assert all_of(database, Change.id) == changes


def test_unchanged_text_is_not_read_again(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE))
    told.told.clear()
    assert [o.kind for o in feed(database, told, a_document(ONE))] == ["unchanged"]


def test_a_changed_file_updates_what_follows_and_keeps_the_id(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "a.txt"), a_document(THREE, "c.txt"))
    (before,) = (m for m in meetings(database) if m[1] == DAY and m[0] in founded_by(database, "a.txt"))
    corrected = told.knows("One, corrected: next day.", a_report(date=a_date(DAY + timedelta(days=1))))
    (outcome,) = feed(database, told, a_document(corrected, "a.txt"))
    assert (outcome.kind, outcome.meetings_new, outcome.meetings_changed) == ("updated", (), (before[0],))
    assert (before[0], DAY + timedelta(days=1), "held") in meetings(database)
    assert all_of(database, Article.source) == [("a.txt",), ("c.txt",)]
    fields = {row[0] for row in all_of(database, Change.field) if row[0]}
    assert {"started_on", "ended_on"} <= fields
    assert all(finding.ok for finding in check(database))


def founded_by(database: Database, source: str) -> set[str]:
    from kzturk.database.models import Report

    with database.connect() as connection:
        statement = (
            select(MeetingReport.meeting_id)
            .join(Report, Report.id == MeetingReport.report_id)
            .join(Article, Article.id == Report.article_id)
        )
        return set(connection.scalars(statement.where(Article.source == source)))


def test_a_meeting_that_vanishes_leaves_a_tombstone(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "a.txt"))
    ((gone, _, _),) = meetings(database)
    letter = told.knows("It was only a letter.", reason="letter")
    (outcome,) = feed(database, told, a_document(letter, "a.txt"))
    assert (outcome.kind, outcome.reason, outcome.meetings_gone) == ("updated", "letter", (gone,))
    assert meetings(database) == []
    assert all_of(database, RetiredMeeting.id, RetiredMeeting.successor_id) == [(gone, None)]
    feed(database, told, a_document(ONE, "a.txt"))
    assert [m[0] for m in meetings(database)] == [gone]
    assert all_of(database, RetiredMeeting.id) == []


def test_a_join_leaves_a_redirect(database: Database, told: Reader) -> None:
    early = told.knows("Early.", a_report(date=a_date(DAY)), published_on=date(2024, 8, 5))
    late = told.knows("Late.", a_report(date=a_date(DAY + timedelta(days=1))), published_on=date(2024, 8, 7))
    feed(database, told, a_document(early, "a.txt"), a_document(late, "b.txt"))
    (first,), (second,) = (founded_by(database, s) for s in ("a.txt", "b.txt"))
    same = told.knows("Late, corrected.", a_report(), published_on=date(2024, 8, 7))
    (outcome,) = feed(database, told, a_document(same, "b.txt"))
    assert [m[0] for m in meetings(database)] == [first]
    assert outcome.meetings_gone == (second,)
    assert all_of(database, RetiredMeeting.id, RetiredMeeting.successor_id) == [(second, first)]


def test_a_split_gives_one_part_the_old_id(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "a.txt"), a_document(TWO, "b.txt"))
    ((id_, _, _),) = meetings(database)
    other = told.knows("Two was of another.", a_report(TOKAYEV, GURBANGULY))
    feed(database, told, a_document(other, "b.txt"))
    assert len(meetings(database)) == 2
    assert id_ in {m[0] for m in meetings(database)} | {row[0] for row in all_of(database, RetiredMeeting.id)}


def test_the_same_text_in_another_file_is_told(database: Database, told: Reader) -> None:
    first, copy = feed(database, told, a_document(ONE, "a.txt"), a_document(ONE, "b.txt"))
    assert (first.kind, copy.kind, copy.why) == ("new", "unchanged", "the same text as a.txt")
    assert all_of(database, ArticleFile.path) == [("a.txt",), ("b.txt",)]
    assert len(all_of(database, Article.id)) == 1


def test_a_copy_outlives_the_change_of_the_original(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "a.txt"), a_document(ONE, "b.txt"))
    feed(database, told, a_document(THREE, "a.txt"))
    assert all_of(database, Article.source, Article.text) == [("a.txt", THREE), ("b.txt", ONE)]
    assert len(meetings(database)) == 2


def test_two_files_may_change_places(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "a.txt"), a_document(THREE, "b.txt"))
    before = meetings(database)
    outcomes = feed(database, told, a_document(THREE, "a.txt"), a_document(ONE, "b.txt"))
    assert [o.kind for o in outcomes] == ["updated", "new"] or [o.kind for o in outcomes] == ["updated"] * 2
    assert meetings(database) == before
    assert all_of(database, Article.source, Article.text) == [("a.txt", THREE), ("b.txt", ONE)]
    assert all(finding.ok for finding in check(database))
    assert {o.kind for o in feed(database, told, a_document(THREE, "a.txt"), a_document(ONE, "b.txt"))} == {"unchanged"}


def test_one_bad_document_stops_nothing_and_leaves_nothing(database: Database, told: Reader) -> None:
    broken = told.knows("Broken.", a_report(), a_report(status="imagined"))
    outcomes = feed(
        database, told, a_document(ONE, "a.txt"), a_document("unheard of", "b.txt"), a_document(broken,
        "c.txt"),
        SkippedDocument(source="d.pdf", reason="a .pdf file"), FailedDocument(source="e.txt",
        reason="It is empty."),
        a_document(THREE, "f.txt"),
    )  # fmt: skip
    assert [o.kind for o in outcomes] == ["new", "failed", "failed", "skipped", "failed", "new"]
    assert [row[0] for row in all_of(database, Article.source)] == ["a.txt", "f.txt"]
    assert "KeyError" in (outcomes[1].why or "")
    summary = summarize(outcomes)
    assert ([o.source for o in summary.failed], len(summary.skipped)) == (["b.txt", "c.txt", "e.txt"], 1)
    assert all(finding.ok for finding in check(database))


def test_other_knowledge_reads_again(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "a.txt"), a_document(THREE, "b.txt"))
    told.knows(ONE, a_report(visit="state", text=ONE))
    outcomes = feed(
        database, told, a_document(ONE, "a.txt"), a_document(THREE, "b.txt"), knowledge=a_knowledge("second")
    )
    assert [o.kind for o in outcomes] == ["updated", "unchanged"]
    assert {row[0] for row in all_of(database, Article.knowledge)} == {"second"}
    again = feed(database, told, a_document(ONE, "a.txt"), knowledge=a_knowledge("second"))
    assert [o.kind for o in again] == ["unchanged"]


def test_people_leave_the_knowledge_but_not_their_meetings(database: Database, told: Reader) -> None:
    feed(database, told, a_document(THREE, "a.txt"))
    fewer = a_knowledge("fewer")
    del fewer.people[MEREDOV]
    feed(database, told, a_document(THREE, "a.txt"), knowledge=fewer)
    assert (MEREDOV, False) in all_of(database, Person.id, Person.curated)
    assert len(meetings(database)) == 1


def test_people_met_in_an_article_are_stored_as_printed(database: Database, told: Reader) -> None:
    text = "On Monday Tokayev met Serdar in Astana."
    feed(database, told, a_document(told.knows(text, a_rich_report(text))))
    assert ("batyr-atdayev", "Batyr Atdayev", False) in all_of(database, Person.id, Person.name, Person.curated)


def test_a_run_is_written_down(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "a.txt"), SkippedDocument(source="b.pdf", reason="a .pdf file"))
    (run,) = all_of(database, IngestRun.articles_new, IngestRun.skipped, IngestRun.knowledge)
    assert run == (1, 1, "first")
    assert all_of(database, IngestRun.finished_at) != [(None,)]


@pytest.mark.parametrize("batch", [1, 2, 500])
def test_batches_change_nothing(tmp_path: Path, told: Reader, batch: int) -> None:
    documents = [a_document(t, f"{n}.txt") for n, t in enumerate((ONE, TWO, THREE))]
    with a_database(tmp_path, "a.db") as whole, a_database(tmp_path, "b.db") as cut:
        feed(whole, told, *documents)
        feed(cut, told, *documents, batch=batch)
        assert dump(whole) == dump(cut)


def test_an_interrupted_run_leaves_whole_batches(database: Database, told: Reader) -> None:
    def broken_off() -> Any:
        yield a_document(ONE, "a.txt")
        yield a_document(TWO, "b.txt")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        feed(database, told, *broken_off(), batch=1)
    clock = ticking()
    from kzturk.ingestion import ingest

    with pytest.raises(KeyboardInterrupt):
        list(ingest(database, broken_off(), a_knowledge(), clock=lambda: next(clock), read=told, batch_size=1))
    assert all(finding.ok for finding in check(database))
    assert len(all_of(database, Article.id)) == 2


STORIES = [
    (("p", "s"), 0, "stated", 6), (("p", "s"), 1, "published", 7), (("p", "s"), 2, "published", 8),
    (("p", "g"), 0, "stated", 6), (("p", "s", "m"), 0, "dateline", 5), (("n", "m"), 0, "stated", 9),
]  # fmt: skip
LONG = " ".join(f"Point {number} of the long agenda was gone through once more." for number in range(12))
WHO = {"p": TOKAYEV, "s": SERDAR, "g": GURBANGULY, "m": MEREDOV, "n": NURTLEU}


def tell(reader: Reader) -> list[str]:
    texts = []
    for number, (people, offset, basis, published) in enumerate(STORIES):
        text = f"Story {number} of {people}."
        day = a_date(DAY + timedelta(days=offset), basis=basis)
        report = a_report(*(WHO[p] for p in people), date=day, text=text)
        texts.append(reader.knows(text, report, published_on=date(2024, 8, published)))
    there, month = (
        Venue(country="KZ", basis="stated"),
        a_date(DAY.replace(day=1), DAY.replace(day=31), precision="month"),
    )
    for text, told in (
        ("A month later: somewhere in August.", {"date": month, "venue": there}),
        ("And then: in Astana on the day.", {"venue": there}),
        (LONG, {"venue": there}),
        (f"Copied from there: {LONG}", {"date": a_date(None)}),
    ):
        texts.append(reader.knows(text, a_report(text=text, **told), published_on=date(2024, 9, 1)))
    return texts


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations(range(len(STORIES) + 4)), cut=st.integers(0, len(STORIES) + 4))
def test_any_order_and_any_runs_give_the_same_meetings_and_ids(order: list[int], cut: int) -> None:
    reader = Reader()
    documents = [a_document(text, f"{n}.txt") for n, text in enumerate(tell(reader))]
    with tempfile.TemporaryDirectory() as folder:
        plain, mixed = (a_database(Path(folder), name) for name in ("a.db", "b.db"))
        with plain, mixed:
            feed(plain, reader, *documents)
            feed(mixed, reader, *(documents[n] for n in order[:cut]))
            feed(mixed, reader, *(documents[n] for n in order[cut:]))
            assert concluded(plain) == concluded(mixed)
            before = concluded(mixed)
            clock = ticking()
            touched = rebuild(mixed, a_knowledge(), clock=lambda: next(clock), read=reader)
            assert concluded(mixed) == before
            assert (touched.meetings_new, touched.meetings_changed, touched.meetings_gone) == (0, 0, 0)


def concluded(database: Database) -> dict[str, Any]:
    kept = ("meeting", "participation", "meeting_topic", "outcome", "figure", "conflict")
    everything = dump(database)
    return {name: everything[name] for name in kept} | {"suggested": suggested(database)}


def suggested(database: Database) -> list[str]:
    """Return the suggested pairs by the reports' keys, which no order of reading changes."""
    from kzturk.database.models import Report, Suggestion

    with database.connect() as connection:
        keys = {row.id: row.key for row in connection.execute(select(Report.id, Report.key))}
        rows = connection.execute(select(Suggestion.report_id, Suggestion.other_id, Suggestion.score))
        return sorted(f"{sorted((keys[one], keys[other]))} {score}" for one, other, score in rows)


def test_what_a_person_decided_holds(database: Database, told: Reader) -> None:
    from kzturk.database.models import Judgement, JudgementReport, Report

    feed(database, told, a_document(ONE, "a.txt"), a_document(TWO, "b.txt"))
    assert len(meetings(database)) == 1
    one, other = sorted(row[0] for row in all_of(database, Report.key))
    with database.begin() as connection:
        decided = {"id": 1, "key": "d1", "verdict": "different", "who": "an analyst", "decided_at": next(ticking())}
        connection.execute(insert(Judgement).values(decided))
        for side, key in enumerate((one, other)):
            about = {"judgement_id": 1, "report_key": key, "side": side, "content_hash": "x", "told": {}}
            connection.execute(insert(JudgementReport).values(about))
    ticks = ticking()
    touched = rebuild(database, a_knowledge(), clock=lambda: next(ticks), read=told)
    assert (len(meetings(database)), touched.meetings_new, touched.meetings_changed) == (2, 1, 1)
    feed(database, told, a_document(ONE, "a.txt"), a_document(TWO, "b.txt"), knowledge=a_knowledge("second"))
    assert len(meetings(database)) == 2


def test_rebuilding_leaves_every_row_as_it_was(database: Database, told: Reader) -> None:
    text = "On Monday Tokayev met Serdar in Astana."
    told.knows(text, a_rich_report(text))
    feed(database, told, *(a_document(t, f"{n}.txt") for n, t in enumerate((ONE, TWO, THREE, text))))
    before = dump(database)
    ticks = ticking()
    rebuild(database, a_knowledge(), clock=lambda: next(ticks), read=told)
    assert dump(database) == before
