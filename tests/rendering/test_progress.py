"""Progress is for people who wait at a terminal, for nobody else."""

from __future__ import annotations

import io

import pytest

from kzturk.rendering import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_no_progress() -> None:
    out = io.StringIO()
    assert list(progress.watch(range(3), "articles", out)) == [0, 1, 2]
    assert out.getvalue() == ""


def test_short_work_shows_no_progress() -> None:
    out = Terminal()
    assert list(progress.watch(range(3), "articles", out)) == [0, 1, 2]
    assert out.getvalue() == ""


def test_long_work_shows_a_line_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    monkeypatch.setattr(progress, "_PAUSE", -1.0)
    out = Terminal()
    list(progress.watch(range(3), "articles", out))
    assert "3 articles" in out.getvalue()
    assert out.getvalue().endswith("\r\x1b[K")
