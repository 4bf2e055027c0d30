"""``kzturk open`` on the seeds, as a real process: in a pipe, on a terminal, and with old and unknown ids."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TERMINAL = """\
import pty, sys
sys.exit(pty.spawn([sys.executable, "-m", "kzturk", *sys.argv[1:]]) >> 8)
"""


def environment(database: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    own = {"PYTHONPATH": str(ROOT / "src"), "KZTURK_DB": str(database), "KZTURK_PAGER": "cat", "TERM": "xterm"}
    return {**kept, **own, "PYTHONUTF8": "1", **more}


def kzturk(database: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kzturk", *arguments],
        env=environment(database, **more),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def on_terminal(database: Path, *arguments: str, **more: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", TERMINAL, *arguments],
        env=environment(database, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def meeting_of(database: Path, day: str) -> str:
    meetings = json.loads(kzturk(database, "meetings", "--format", "json").stdout)
    return str(next(meeting["id"] for meeting in meetings if meeting["date"]["start"] == day))


def test_a_pipe_gets_marks_with_labels_and_a_legend(database_of_seeds: Path) -> None:
    answer = kzturk(database_of_seeds, "open", meeting_of(database_of_seeds, "2025-11-25"), COLUMNS="200")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "\x1b" not in answer.stdout
    assert max(map(len, answer.stdout.splitlines())) <= 80
    said = " ".join(answer.stdout.split())
    for words in ("«ASTANA»[place]", "«Nov. 25»[date]", "«Serdar Berdimuhamedov»[person]", "«awarded»[outcome]"):
        assert words in said
    assert "«mutual trade»[topic]" in said
    assert "agreements»[outcome,figure]" in said
    assert "[date] when" in said.partition("«")[0]


def test_the_text_is_whole_below_its_marks(database_of_seeds: Path) -> None:
    answer = kzturk(database_of_seeds, "open", meeting_of(database_of_seeds, "2025-11-25"))
    text = re.sub(r"«|»\[[a-z,]+\]", "", answer.stdout.partition("\n\n")[2])
    source = (ROOT / "seeds" / "001_66d258a092225f9c.txt").read_text(encoding="utf-8")
    assert " ".join(text.split()) in " ".join(source.split())


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_terminal_gets_colours_of_their_own_for_each_kind(database_of_seeds: Path) -> None:
    meeting = meeting_of(database_of_seeds, "2025-11-25")
    shown = on_terminal(database_of_seeds, "open", meeting)
    assert "«" not in shown
    styles = {
        words: re.search(rf"\x1b\[([\d;]+)m{re.escape(words)}\x1b\[0m", shown)
        for words in ("ASTANA", "Nov. 25", "Serdar Berdimuhamedov", "mutual trade", "awarded", "quadrupled")
    }
    assert all(styles.values())
    assert len({style[1] for style in styles.values() if style}) == len(styles)
    assert "underlined" in shown
    plain = on_terminal(database_of_seeds, "open", meeting, NO_COLOR="1")
    assert "\x1b" not in plain
    assert "«Nov." in plain


def test_an_old_id_leads_on_and_other_reports_are_opened_by_number(database_of_seeds: Path, tmp_path: Path) -> None:
    database = Path(shutil.copy(database_of_seeds, tmp_path / "own.db"))
    days = ("2025-11-25", "2025-05-30")
    one, other = (meeting_of(database, day) for day in days)
    assert kzturk(database, "same", one, other, "--by", "Tester").returncode == 0
    first, second = kzturk(database, "open", one), kzturk(database, "open", other, "--report", "2")
    assert first.stdout.split()[0] == second.stdout.split()[0]
    assert "other reports (--report N)\n[2] seeds/" in first.stdout
    assert first.stdout.splitlines()[1].startswith("[1] ")
    assert second.stdout.splitlines()[1].startswith("[2] ")
    assert first.stdout.partition("\n\n")[2] != second.stdout.partition("\n\n")[2]


def test_what_is_not_there_gets_a_sentence(database_of_seeds: Path) -> None:
    meeting = meeting_of(database_of_seeds, "2025-11-25")
    unknown, too_many = (
        kzturk(database_of_seeds, "open", "mzzzzzzz"),
        kzturk(database_of_seeds, "open", meeting, "--report", "2"),
    )
    assert (unknown.returncode, too_many.returncode) == (2, 2)
    assert "There is no meeting 'mzzzzzzz'." in unknown.stderr
    assert f"Meeting {meeting} has one report; there is no report 2." in " ".join(too_many.stderr.split())
    assert unknown.stdout == too_many.stdout == ""
