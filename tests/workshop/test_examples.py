"""What the pages show is what kzturk prints."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("examples", ROOT / "tools" / "examples.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    sys.modules["examples"] = tool  # dataclasses look their module up
    spec.loader.exec_module(tool)
    return tool


examples = load_tool()


@pytest.mark.slow
@pytest.mark.parametrize("name", examples.PAGES)
def test_every_command_of_a_page_runs_and_prints_what_is_shown(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    assert examples.renew(page) == page, "run: make fmt"


def test_a_page_with_another_output_is_written_anew() -> None:
    page = "```console\n$ echo yes\nno\n\n$ echo quiet\n```\n"
    assert examples.renew(page) == "```console\n$ echo yes\nyes\n\n$ echo quiet\n```\n"


def test_a_command_that_fails_is_told() -> None:
    with pytest.raises(SystemExit, match="`exit 3` ends with exit code 3"):
        examples.renew("```console\n$ exit 3\n```\n")


def test_files_of_a_page_lie_where_its_commands_look() -> None:
    page = '```toml own/a.toml\nid = "a"\n```\n\n```console\n$ cat own/a.toml\n-\n```\n'
    assert '$ cat own/a.toml\nid = "a"\n```' in examples.renew(page)


def test_seconds_make_no_difference() -> None:
    assert examples.keep_what_passes("seconds   1.5\n", "meetings 5\nseconds   2.75\n") == "meetings 5\nseconds   1.5\n"


def test_a_users_own_settings_do_not_reach_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KZTURK_KNOWLEDGE", "/nowhere")
    page = "```console\n$ echo [$KZTURK_KNOWLEDGE] $KZTURK_DB\n-\n```\n"
    assert f"[] {examples.SHOWN_DATABASE}" in examples.renew(page)


def test_the_readme_shows_the_three_commands_with_their_output() -> None:
    first = next(examples.BLOCK.finditer((ROOT / "README.md").read_text(encoding="utf-8")))
    parts = examples.split_commands(first["body"])
    commands = [part.splitlines()[0] for part in parts]
    assert commands == [
        "$ kzturk ingest seeds/",
        "$ kzturk meetings --leader Tokayev",
        "$ kzturk topics --since 2024",
    ]
    assert all(len(part.splitlines()) > 2 for part in parts)
