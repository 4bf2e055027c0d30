"""Following costs a look-up an invitation, however many meetings there are: counted in steps of SQLite's machine."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from kzturk.database import Reader, open_reader
from kzturk.queries.criteria import HELD
from kzturk.queries.following.asking import fetch_figures, fetch_gaps, fetch_invitations
from kzturk.queries.following.model import InvitationRow

from meeting_builders import SERDAR, TOKAYEV, a_database  # isort: skip

FIRST, TODAY = date(1995, 1, 1), date(2030, 1, 1)
EVERY = 10
"""Every so manieth meeting, Serdar invites Tokayev to Turkmenistan; the next there fulfils it."""


def fill(path: Path, number: int) -> None:
    """Write so many meetings of two presidents straight into the tables, every second one in Turkmenistan."""
    connection = sqlite3.connect(path)
    for person, name, country in ((TOKAYEV, "Kassym-Jomart Tokayev", "KZ"), (SERDAR, "Serdar Berdimuhamedov", "TM")):
        connection.execute("INSERT OR IGNORE INTO person VALUES (?, ?, ?, NULL, 1)", (person, name, country))
    for n in range(number):
        day, id_ = (FIRST + timedelta(days=2 * n)).isoformat(), f"m{n:07}"
        connection.execute(
            "INSERT INTO meeting (id, founding_key, started_on, ended_on, precision, status, prominence, format, kind, "
            "sidelines, country, sources) "
            "VALUES (?, ?, ?, ?, 'day', 'held', 'main', 'in-person', 'bilateral', 0, ?, 1)",
            (id_, id_, day, day, "TM" if n % 2 else "KZ"),
        )
        for at, (person, side) in enumerate(((TOKAYEV, "KZ"), (SERDAR, "TM"))):
            connection.execute(
                "INSERT INTO participation (person_id, day, meeting_id, ordinal, country, side, role, inferred, "
                "last_day, status) VALUES (?, ?, ?, ?, ?, ?, 'none', 0, ?, 'held')",
                (person, day, id_, at, side, side, day),
            )  # fmt: skip
        connection.execute("INSERT INTO meeting_topic VALUES (?, 'trade', ?, ?, 'held', 0.9)", (day, id_, day))
        if n % EVERY == 0:
            connection.execute(
                "INSERT INTO outcome (meeting_id, ordinal, kind, recipient, inviter, country, topics) "
                "VALUES (?, 0, 'invitation', 'Kassym-Jomart Tokayev', 'Serdar Berdimuhamedov', 'TM', '[]')", (id_,),
            )  # fmt: skip
    connection.commit()
    connection.execute("ANALYZE")
    connection.close()


@contextmanager
def opened(folder: Path, number: int) -> Iterator[Reader]:
    with a_database(folder, f"{number}.db") as made:
        path = made.path
    assert path is not None
    fill(path, number)
    with open_reader(path) as reader:
        assert isinstance(reader, Reader)
        yield reader


def count_steps(reader: Reader, steps: list[int]) -> None:
    """Count, in hundreds, the steps that SQLite takes from now on."""
    reader._connection.set_progress_handler(lambda: steps.append(1), 100)


def follow(folder: Path, number: int) -> tuple[tuple[InvitationRow, ...], int]:
    steps: list[int] = []
    with opened(folder, number) as reader:
        count_steps(reader, steps)
        return fetch_invitations(reader, (HELD,), today=TODAY), len(steps)


def test_invitations_cost_a_look_up_each(tmp_path: Path) -> None:
    few, steps = follow(tmp_path, 500)
    many, more_steps = follow(tmp_path, 4000)
    assert len(many) == 8 * len(few)
    assert all(row.link is not None and row.state == "fulfilled" for row in many[:-1])
    assert all((row.link.start - row.invited_on).days == 2 for row in many[:-1] if row.link and row.invited_on)
    assert more_steps < 8 * steps * 1.5


@pytest.mark.parametrize("question", [fetch_figures, fetch_gaps])
def test_figures_and_gaps_cost_no_more_a_meeting(tmp_path: Path, question: object) -> None:
    taken = []
    for number in (500, 4000):
        steps: list[int] = []
        with opened(tmp_path, number) as reader:
            count_steps(reader, steps)
            if question is fetch_gaps:
                assert fetch_gaps(reader, (HELD,), today=TODAY)
            else:
                assert fetch_figures(reader, (HELD,)) == ()
        taken.append(len(steps) + 1)
    assert taken[1] < 8 * taken[0] * 1.5
