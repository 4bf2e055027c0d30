"""What people decide is carried out at once, outranks the machine, and is never lost."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from meeting_builders import (
    DAY,
    MEREDOV,
    NOON,
    SERDAR,
    TOKAYEV,
    Reader,
    a_database,
    a_date,
    a_document,
    a_knowledge,
    a_participant,
    a_report,
    feed,
    ticking,
)
from sqlalchemy import select

from kzturk.cli.commands.review import answer_item
from kzturk.database import Database, check
from kzturk.database.carrying import export_decisions, import_decisions, read_lines
from kzturk.database.deciding import Decider, correct_meeting, judge, keep_correction, undo
from kzturk.database.models import Correction, Judgement, Meeting, Suggestion
from kzturk.database.reviewing import note_answer
from kzturk.errors import UnknownNameError, UsageError
from kzturk.ingestion import rebuild
from kzturk.queries.decisions import fetch_decisions
from kzturk.queries.detail import fetch_meeting
from kzturk.queries.reviewing import fetch_review
from kzturk.rendering.detail import build_detail_lines
from kzturk.reports.model import Outcome, TopicClaim, Venue

WEEK = DAY + timedelta(days=7)
ONE, TWO, THREE = "One: they met.", "Two: they met a week later.", "Three: they met then."


def by(who: str = "Anna", hour: int = 1, why: str | None = None) -> Decider:
    return Decider(who=who, at=NOON + timedelta(days=1, hours=hour), why=why)


@pytest.fixture
def told(reader: Reader) -> Reader:
    reader.knows(ONE, a_report(text=ONE, topics=(TopicClaim(code="trade", confidence=0.9),)))
    reader.knows(TWO, a_report(date=a_date(WEEK), text=TWO))
    reader.knows(THREE, a_report(TOKAYEV, SERDAR, MEREDOV, text=THREE))
    return reader


@pytest.fixture
def full(database: Database, told: Reader) -> Database:
    feed(database, told, a_document(ONE, "1.txt"), a_document(TWO, "2.txt"), a_document(THREE, "3.txt"))
    return database


def days(database: Database) -> dict[str, Any]:
    with database.connect() as connection:
        return {row[0]: row[1] for row in connection.execute(select(Meeting.id, Meeting.started_on))}


def ids(database: Database) -> list[str]:
    """Return the ids of the meetings, the earlier first."""
    found = days(database)
    return sorted(found, key=lambda id_: (str(found[id_]), id_))


def again(database: Database, reader: Reader, fingerprint: str = "second") -> None:
    """Read everything again with other knowledge, and rebuild."""
    texts = [a_document(text, f"{n}.txt") for n, text in enumerate((ONE, TWO, THREE), 1)]
    feed(database, reader, *texts, knowledge=a_knowledge(fingerprint))
    clock = ticking()
    rebuild(database, a_knowledge(fingerprint), clock=lambda: next(clock), read=reader)


def test_the_same_joins_for_ever_and_the_old_id_leads_on(full: Database, told: Reader) -> None:
    one, two = ids(full)
    done = judge(full, "same", one, two, by(why="a slip"))
    (left,) = ids(full)
    assert left in (one, two)
    assert "one meeting now" in done.sentence
    again(full, told)
    assert ids(full) == [left]
    with pytest.raises(UsageError, match="one meeting already"):
        judge(full, "same", one, two, by())
    assert all(finding.ok for finding in check(full))


def test_not_the_same_takes_apart_what_was_joined(full: Database, told: Reader) -> None:
    one, two = ids(full)
    judge(full, "same", one, two, by())
    done = judge(full, "different", one, two, by("Ben", 2))
    assert ids(full) == [one, two]
    assert [w.split(" said")[0] for w in done.warnings] == ["Anna"]
    again(full, told)
    assert ids(full) == [one, two]


def test_not_the_same_reaches_every_report_of_both(database: Database, told: Reader) -> None:
    feed(database, told, a_document(ONE, "1.txt"), a_document(TWO, "2.txt"))
    one, two = ids(database)
    judge(database, "different", one, two, by())
    late = told.knows("Late: both days.", a_report(date=a_date(DAY, WEEK), text="Late: both days."))
    feed(database, told, a_document(late, "4.txt"))
    assert len(ids(database)) == 2


def test_undo_takes_the_newest_of_that_person_or_the_one_named(full: Database) -> None:
    one, two = ids(full)
    first = judge(full, "same", one, two, by())
    correct_meeting(full, one, "set", "visit", "state", by("Ben", 2))
    assert undo(full, None, by("Anna", 3)).key == first.key
    assert ids(full) == [one, two]
    with pytest.raises(UsageError, match="taken back on 2025-01-02 by Anna"):
        undo(full, first.key, by("Ben", 4))
    with pytest.raises(UsageError, match="decided nothing"):
        undo(full, None, by("Anna", 5))
    with pytest.raises(UsageError, match="no decision 'dxxxxxxx'"):
        undo(full, "dxxxxxxx", by())


@pytest.mark.parametrize("pair", [("m", "m"), ("M", "m ")])
def test_one_and_the_same_meeting_cannot_be_judged(full: Database, pair: tuple[str, str]) -> None:
    one, _ = ids(full)
    with pytest.raises(UsageError, match="one and the same meeting"):
        judge(full, "same", pair[0].replace("m", one).replace("M", one.upper()), pair[1].replace("m", one), by())
    with pytest.raises(UnknownNameError, match="There is no meeting 'mzzzzzzz'"):
        judge(full, "different", one, "mzzzzzzz", by())
    assert fetch_decisions(full, undone=True) == ()


CORRECTIONS = [
    ("set", "date", {"start": "2024-08-09", "end": "2024-08-09", "precision": "day"}),
    ("set", "venue", {"country": "KZ", "city": "Astana", "site": None}),
    ("set", "format", "telephone"),
    ("set", "kind", "multilateral"),
    ("set", "visit", "working"),
    ("set", "status", "cancelled"),
    ("set", "prominence", "background"),
    ("set", "occasion", {"id": "test-summit-2024", "name": "Test Summit 2024"}),
    ("set", f"participants.{TOKAYEV}.role", "host"),
    ("set", f"participants.{TOKAYEV}.office", "Prime Minister"),
    ("add", "topics", {"code": "energy"}),
    ("remove", "topics", {"code": "trade"}),
    ("remove", "participants", {"id": MEREDOV}),
    ("add", "participants", {"id": "batyr-atdayev", "name": "Batyr Atdayev", "country": "TM", "side": "TM",
                             "role": "none", "office": None, "curated": False}),
    ("add", "outcomes", {"kind": "award", "what": "an order", "to": "Serdar Berdimuhamedov"}),
    ("add", "figures", {"measure": "trade-turnover", "value": 5e8, "unit": "USD", "comparator": ">"}),
]  # fmt: skip


@pytest.mark.parametrize(("action", "field", "value"), CORRECTIONS, ids=[f"{a} {f}" for a, f, _ in CORRECTIONS])
def test_a_correction_outlives_ingest_rebuild_and_export(
    full: Database, told: Reader, tmp_path: Path, action: Any, field: str, value: Any
) -> None:
    one, _ = ids(full)
    before = rows(full)
    correct_meeting(full, one, action, field, value, by())
    corrected = rows(full)
    assert corrected != before
    again(full, told)
    assert rows(full) == corrected
    lines = list(export_decisions(full))
    with a_database(tmp_path, "other.db") as other:
        texts = [a_document(text, f"{n}.txt") for n, text in enumerate((ONE, TWO, THREE), 1)]
        feed(other, told, *texts)
        assert rows(other) == before
        import_decisions(other, read_lines("".join(json.dumps(line) + "\n" for line in lines)), by("Ben", 9))
        assert rows(other) == corrected
    undo(full, None, by("Anna", 9))
    assert rows(full) == before
    assert all(finding.ok for finding in check(full))


def rows(database: Database) -> list[str]:
    from kzturk.database.models import Figure, MeetingTopic, Outcome, Participation

    tables = (Meeting, Participation, MeetingTopic, Outcome, Figure)
    with database.connect() as connection:
        return [repr(sorted(map(repr, connection.execute(select(*table.__table__.columns))))) for table in tables]


def test_a_changed_text_keeps_the_correction_and_asks_for_another_look(full: Database, told: Reader) -> None:
    one, _ = ids(full)
    done = correct_meeting(full, one, "set", "venue", {"country": "KZ", "city": "Astana", "site": None}, by())
    assert fetch_decisions(full, stale=True) == ()
    changed = told.knows("One, corrected.", a_report(text="One, corrected.", venue=Venue(country="TM", basis="stated")))
    feed(full, told, a_document(changed, "1.txt"))
    with full.connect() as connection:
        assert connection.scalar(select(Meeting.city).where(Meeting.id == one)) == "Astana"
    (row,) = fetch_decisions(full, stale=True)
    assert (row.id, row.machine, row.stale) == (done.key, "TM", "the article's text changed")
    (item,) = [i for i in fetch_review(full) if i.kind == "stale"]
    assert item.correction == done.key
    keep_correction(full, done.key, by(hour=5))
    assert fetch_decisions(full, stale=True) == ()


def test_a_correction_goes_along_when_meetings_are_joined(full: Database) -> None:
    one, two = ids(full)
    correct_meeting(full, two, "set", "visit", "state", by())
    judge(full, "same", one, two, by(hour=2))
    (left,) = ids(full)
    with full.connect() as connection:
        assert connection.scalar(select(Meeting.visit).where(Meeting.id == left)) == "state"
        assert connection.scalar(select(Correction.applies_to)) == left


def test_a_correction_of_a_meeting_that_vanished_is_told(full: Database, told: Reader) -> None:
    _, two = ids(full)
    correct_meeting(full, two, "set", "visit", "state", by())
    letter = told.knows("Two was only a letter.", reason="letter")
    feed(full, told, a_document(letter, "2.txt"))
    (row,) = fetch_decisions(full, stale=True)
    assert row.stale == "none of its reports is here"
    feed(full, told, a_document(TWO, "2.txt"))
    assert fetch_decisions(full, stale=True) == ()
    with full.connect() as connection:
        assert connection.scalar(select(Meeting.visit).where(Meeting.id == two)) == "state"


# --- from database to database


def exported(database: Database) -> str:
    return "".join(json.dumps(line) + "\n" for line in export_decisions(database))


def test_importing_twice_changes_nothing(full: Database, tmp_path: Path, told: Reader) -> None:
    one, two = ids(full)
    judge(full, "same", one, two, by())
    correct_meeting(full, one, "set", "visit", "state", by(hour=2))
    lines = read_lines(exported(full))
    with a_database(tmp_path, "other.db") as other:
        early = import_decisions(other, lines, by("Ben", 3))
        assert (early.new, len(early.waiting)) == (2, 2)
        texts = [a_document(text, f"{n}.txt") for n, text in enumerate((ONE, TWO, THREE), 1)]
        feed(other, told, *texts)
        assert rows(other) == rows(full)
        late = import_decisions(other, lines, by("Ben", 4))
        assert (late.new, late.known, late.waiting) == (0, 2, ())
        assert exported(other) == exported(full)
        undo(full, None, by("Anna", 5))
        taken = import_decisions(other, read_lines(exported(full)), by("Ben", 6))
        assert taken.undone == 1
        assert rows(other) == rows(full)


def test_a_file_cut_off_imports_nothing(full: Database, tmp_path: Path) -> None:
    one, two = ids(full)
    judge(full, "different", one, two, by())
    correct_meeting(full, one, "set", "visit", "state", by(hour=2))
    text = exported(full)
    with a_database(tmp_path, "other.db") as other:
        for length in (len(text) - 1, len(text) - 40, len(text) // 3):
            with pytest.raises(UsageError, match="nothing of"):
                import_decisions(other, read_lines(text[:length]), by())
        assert fetch_decisions(other, undone=True) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"field": "colour"}, {"value": "royal"}, {"action": "burn"}, {"reports": []}, {"at": "yesterday"},
        {"field": "date", "value": {"start": "2024-02-30", "end": "2024-02-30", "precision": "day"}},
        {"field": "topics", "action": "add", "value": {"code": "gossip"}}, {"kind": "rumour"},
    ],
)  # fmt: skip
def test_what_no_correction_can_be_is_refused(full: Database, change: dict[str, Any]) -> None:
    one, _ = ids(full)
    correct_meeting(full, one, "set", "visit", "state", by())
    (line,) = export_decisions(full)
    with pytest.raises(UsageError, match="nothing"):
        import_decisions(full, read_lines(json.dumps({**line, "id": "d0000000", **change}) + "\n"), by())
    assert len(fetch_decisions(full)) == 1


def test_decisions_that_contradict_each_other_are_told(full: Database, tmp_path: Path, told: Reader) -> None:
    one, two = ids(full)
    with a_database(tmp_path, "other.db") as other:
        texts = [a_document(text, f"{n}.txt") for n, text in enumerate((ONE, TWO, THREE), 1)]
        feed(other, told, *texts)
        judge(other, "different", one, two, by("Ben", 1))
        correct_meeting(other, one, "set", "visit", "working", by("Ben", 2))
        judge(full, "same", one, two, by("Anna", 3))
        correct_meeting(full, one, "set", "visit", "state", by("Anna", 4))
        done = import_decisions(other, read_lines(exported(full)), by("Ben", 5))
        assert len(done.warnings) == 2
        assert len(ids(other)) == 1


# --- review


def test_suggestions_wait_for_a_person_and_go_when_judged(database: Database, told: Reader) -> None:
    vague = a_date(DAY.replace(day=1), DAY.replace(day=31), precision="month")
    month = told.knows("Month: in August.", a_report(date=vague, text="Month: in August."))
    feed(database, told, a_document(ONE, "1.txt"), a_document(month, "m.txt"))
    (item,) = [i for i in fetch_review(database) if i.kind == "pair"]
    assert set(item.meetings) == set(ids(database))
    with database.connect() as connection:
        (scores,) = connection.scalars(select(Suggestion.scores))
    assert {"feature", "points", "weight", "sentence"} == set(scores[0])
    judge(database, "different", *item.meetings, by())
    assert not [i for i in fetch_review(database) if i.kind == "pair"]
    undo(database, None, by(hour=2))
    assert [i.meetings for i in fetch_review(database) if i.kind == "pair"] == [item.meetings]


def test_disagreements_can_be_chosen_from(database: Database, told: Reader) -> None:
    working = told.knows("W: working visit.", a_report(visit="working", text="W: working visit."))
    state = told.knows("S: state visit.", a_report(visit="state", text="S: state visit."))
    feed(database, told, a_document(working, "w.txt"), a_document(state, "s.txt"))
    (item,) = [i for i in fetch_review(database) if i.kind == "conflict"]
    assert (item.field, [o.words for o in item.options], item.can_be_set) == ("visit", ["working", "state"], True) or [
        o.words for o in item.options
    ] == ["state", "working"]
    correct_meeting(database, item.meetings[0], "set", "visit", item.options[1].value, by())
    assert not [i for i in fetch_review(database) if i.kind == "conflict"]


def test_what_contradicts_the_known_is_shown_and_asked_until_somebody_answers(
    database: Database, reader: Reader
) -> None:
    text = "Tokayev the minister met Serdar."
    reader.knows(text, a_report(text=text, flags=(f"office-not-held:{TOKAYEV}", "published-overruled")))
    feed(database, reader, a_document(text))
    (meeting,) = ids(database)
    detail = fetch_meeting(database, meeting)
    assert [flag.person for flag in detail.flags] == [TOKAYEV, None]
    sentence = "It gives Kassym-Jomart Tokayev an office that somebody else held that day."
    assert sentence in " ".join(" ".join(line.text for line in build_detail_lines(detail, 80)).split())
    asked = [item for item in fetch_review(database) if item.kind == "flagged"]
    assert [(item.question, item.can_be_removed) for item in asked] == [
        ("Is Kassym-Jomart Tokayev right?", True),
        ("Is the day right?", False),
    ]
    note_answer(database, asked[1].item, "kept", by())
    correct_meeting(database, meeting, "remove", "participants", asked[0].value, by())
    assert [item for item in fetch_review(database) if item.kind == "flagged"] == []


def test_an_outcome_on_which_reports_disagree_is_replaced_by_the_one_chosen(database: Database, reader: Reader) -> None:
    for n, count in enumerate((11, 12)):
        outcomes = (Outcome(kind="joint-statement"), Outcome(kind="documents", count=count))
        feed(database, reader, a_document(reader.knows(f"{n} met.", a_report(outcomes=outcomes)), f"{n}.txt"))
    (item,) = (item for item in fetch_review(database) if item.kind == "conflict")
    assert (item.question, item.is_item) == ("Reports disagree on outcomes.documents. Which is right?", True)
    other = next(option for option in item.options if option.value["count"] == 12)
    assert answer_item(database, item, str(item.options.index(other) + 1), "Anna") == "answered"
    left = {outcome.kind: outcome.count for outcome in fetch_meeting(database, item.meetings[0]).outcomes}
    assert left == {"joint-statement": None, "documents": 12}
    assert [item for item in fetch_review(database) if item.kind == "conflict"] == []


def test_two_roles_can_be_chosen_from(database: Database, reader: Reader) -> None:
    for n, (host, guest) in enumerate(((TOKAYEV, SERDAR), (SERDAR, TOKAYEV))):
        people = (a_participant(host, role="host"), a_participant(guest, role="guest"))
        feed(database, reader, a_document(reader.knows(f"{n} met.", a_report(participants=people)), f"{n}.txt"))
    asked = {item.field: item for item in fetch_review(database) if item.kind == "conflict"}
    role = asked[f"participants.{TOKAYEV}.role"]
    assert (role.can_be_set, sorted(option.value for option in role.options)) == (True, ["guest", "host"])
    correct_meeting(database, role.meetings[0], "set", role.field or "", "guest", by())
    assert role.field not in {item.field for item in fetch_review(database)}


def test_decisions_stand_in_the_journal_with_who_decided(full: Database) -> None:
    from kzturk.database.models import Change, IngestRun

    one, two = ids(full)
    judge(full, "same", one, two, by("Carla"))
    with full.connect() as connection:
        runs = connection.execute(
            select(IngestRun.kind, IngestRun.who, Change.kind).join(Change, Change.run_id == IngestRun.id)
        ).all()
    assert ("decision", "Carla", "joined") in [tuple(run) for run in runs]


def test_judgements_are_never_deleted(full: Database) -> None:
    one, two = ids(full)
    done = judge(full, "different", one, two, by())
    undo(full, done.key, by(hour=2))
    with full.connect() as connection:
        (row,) = connection.execute(select(Judgement.key, Judgement.undone_by))
    assert tuple(row) == (done.key, "Anna")
