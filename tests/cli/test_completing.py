"""Words are completed: commands, options, and values from the database at hand, in each shell that is there."""

from __future__ import annotations

import os
import pty
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import typer.main

from kzturk.cli.app import app
from kzturk.cli.completing import Line, answer, complete
from kzturk.cli.grammar import GRAMMAR
from kzturk.database import open_reader
from kzturk.queries.completing import fetch_candidates
from kzturk.queries.names import resolve_city, resolve_country, resolve_leader, resolve_occasion, resolve_topic

ROOT = Path(__file__).parents[2]
Ask = Callable[..., list[str]]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, database_of_seeds: Path) -> Ask:
    """Complete the last word of a line over the seeds."""
    monkeypatch.setenv("KZTURK_DB", str(database_of_seeds))
    return lambda *words: [candidate.value for candidate in complete(Line(list(words[:-1]), words[-1]))]


def test_the_grammar_is_that_of_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, "tools/compile_grammar.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", GRAMMAR)
def test_every_command_and_option_is_offered(ask: Ask, name: str) -> None:
    command: object = typer.main.get_command(app)
    for word in name.split():
        command = command.commands[word]  # type: ignore[attr-defined]
    flags = {flag for p in command.params if not p.hidden for flag in p.opts if flag.startswith("--")}  # type: ignore[attr-defined]
    assert set(ask(*name.split(), "--")) == {f for f in flags if not f.startswith("---")} | {"--help"}
    members = getattr(command, "commands", {})
    if members:
        assert ask(*name.split(), "") == list(members)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["meet"], ["meetings"]),
        (["db", "up"], ["upgrade"]),
        (["meetings", "--lea"], ["--leader"]),
        (["meetings", "--leader", "Tok"], ["Tokayev"]),
        (["meetings", "--leader", "tok"], ["tokayev"]),
        (["meetings", "--leader", "Ток"], ["Токаев"]),
        (["meetings", "--leader", "kas"], ["kassym-jomart-tokayev"]),
        (["meetings", "--leader", "Serdar B"], ["Serdar Berdimuhamedov"]),
        (
            ["topics", "--leader", "Ber"],
            ["Berdimuhamedov", "Berdimuhamedov Gurbanguly", "Berdimuhamedov Serdar"],
        ),
        (["topics", "--leader=kas"], ["--leader=kassym-jomart-tokayev"]),
        (["meetings", "--city", "tur"], ["turkistan"]),
        (["meetings", "--country", "kz"], ["kz"]),
        (["meetings", "--country", "Kaz"], ["Kazakhstan"]),
        (["meetings", "--topic", "oil"], ["oil-gas"]),
        (["trend", "wat"], ["water"]),
        (["meetings", "--status", ""], ["held", "planned", "cancelled", "all"]),
        (["meetings", "--sort", "-d"], ["-date"]),
        (["leaders", "--sort", "na"], ["name"]),
        (["leaders", "--columns", "name,meet"], ["name,meetings"]),
        (["stats", "--by", "to"], ["topic"]),
        (["trend", "energy", "--by", ""], ["year", "month"]),
        (["meetings", "--since", "last-m"], ["last-month"]),
        (["meetings", "--year", "202"], ["2025", "2024", "2023"]),
        (["show", "m0q"], ["m0qn3k7f"]),
        (["same", "m0qn3k7f", "mc5"], ["mc5w2y2b"]),
        (["correct", "m0qn3k7f", "form"], ["format"]),
        (["config", "set", "da"], ["database"]),
        (["figures", "--measure", "trade-turn"], ["trade-turnover"]),
        (["meetings", "--limit", ""], []),
        (["ingest", ""], []),
        (["meetings", "--output", ""], []),
        (["nonsense", "x"], []),
    ],
)
def test_a_word_becomes_what_it_may(ask: Ask, words: list[str], expected: list[str]) -> None:
    assert ask(*words) == expected


def test_without_a_database_commands_are_completed_all_the_same(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KZTURK_DB", "/nowhere/at/all.db")
    assert ask("meetings", "--leader", "T") == []
    assert ask("top") == ["topics"]


def test_the_database_that_the_line_names_is_asked(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, database_of_seeds: Path
) -> None:
    monkeypatch.setenv("KZTURK_DB", "/nowhere/at/all.db")
    assert ask("meetings", "--db", str(database_of_seeds), "--leader", "Tok") == ["Tokayev"]


def test_what_is_offered_is_understood(database_of_seeds: Path) -> None:
    with open_reader(database_of_seeds) as database:
        for kind, resolve in (
            ("leaders", resolve_leader), ("topics", resolve_topic), ("countries", resolve_country),
            ("cities", resolve_city), ("occasions", resolve_occasion),
        ):  # fmt: skip
            for typed in ("", "b", "B", "Б", "s", "K", "C"):
                for candidate in fetch_candidates(database, kind, typed):
                    assert resolve(database, candidate.value), candidate


def test_powershell_is_left_to_typer() -> None:
    assert answer({"_KZTURK_COMPLETE": "complete_powershell"}) is None
    assert answer({"_KZTURK_COMPLETE": "source_bash"}) is None


def test_completing_waits_for_no_typer(database_of_seeds: Path) -> None:
    script = (
        "import sys\nfrom kzturk.cli import main\nmain()\n"
        "print([n for n in ('typer', 'sqlalchemy', 'rich', 'rapidfuzz', 'platformdirs') if n in sys.modules])\n"
    )
    around = {"COMP_WORDS": "kzturk\nmeetings\n--leader\nTok", "COMP_CWORD": "3", "KZTURK_DB": str(database_of_seeds)}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "_KZTURK_COMPLETE": "complete_bash", **around},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines() == ["Tokayev", "[]"]


# The shells themselves.


@pytest.fixture(scope="module")
def shells(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with kzturk in it, and the script of each shell."""
    folder = tmp_path_factory.mktemp("shells")
    program = folder / "kzturk"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT / 'src')!r})\n"
        "from kzturk.cli import main\nmain()\n"
    )
    program.chmod(0o755)
    for shell in ("bash", "zsh", "fish"):
        done = subprocess.run(
            [str(program), "--show-completion", shell],
            env={**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        (folder / f"script.{shell}").write_text(done.stdout)
    return folder


def surround(folder: Path, database: Path) -> dict[str, str]:
    given = {"PATH": f"{folder}:{os.environ['PATH']}", "KZTURK_DB": str(database), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    return {**os.environ, **given, "HOME": str(folder), "KZTURK_CONFIG": "off"}


needs = {
    shell: pytest.mark.skipif(shutil.which(shell) is None, reason=f"no {shell} here")
    for shell in ("bash", "zsh", "fish")
}
TYPED = [
    ("kzturk meet", "kzturk meetings"),
    ("kzturk meetings --leader Tok", "kzturk meetings --leader Tokayev"),
    ("kzturk meetings --city tur", "kzturk meetings --city turkistan"),
    ("kzturk show m0q", "kzturk show m0qn3k7f"),
    ("kzturk meetings --leader=kass", "kzturk meetings --leader=kassym-jomart-tokayev"),
    ("kzturk meetings --source Al\\ J", "kzturk meetings --source Al\\ Jazeera"),
    ('kzturk meetings --source "Al J', 'kzturk meetings --source "Al Jazeera"'),
]


EDITORS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "bind 'set enable-bracketed-paste off'; source {script}; kept() {{ printf %s \"$READLINE_LINE\" >{kept}; }}; "
        "bind -x '\"\\C-x\":kept'",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        'autoload -U compinit; compinit -u -D; source {script}; kept() {{ printf %s "$BUFFER" >{kept} }}; '
        "zle -N kept; bindkey '^X' kept",
    ),
}


def type_into(shell: str, folder: Path, database: Path, typed: str) -> str:
    """Type into a shell as a person does, and press Tab; return the line that stands there then."""
    command, ready = EDITORS[shell]
    kept = folder / "line"
    kept.unlink(missing_ok=True)
    terminal, inside = pty.openpty()
    process = subprocess.Popen(
        command, stdin=inside, stdout=inside, stderr=inside, env=surround(folder, database), start_new_session=True
    )
    os.close(inside)
    try:
        os.write(terminal, f"{ready.format(script=folder / f'script.{shell}', kept=kept)}; echo REA''DY\n".encode())
        wait_for(terminal, lambda shown: "READY" in shown)
        os.write(terminal, f"{typed}\t".encode())
        wait_for(terminal, lambda shown: False, 0.3)
        os.write(terminal, b"\x18")
        wait_for(terminal, lambda shown: kept.exists() and kept.stat().st_size > 0)
        return kept.read_text(encoding="utf-8").rstrip()
    finally:
        process.kill()
        process.wait()
        os.close(terminal)


def wait_for(terminal: int, done: Callable[[str], bool], seconds: float = 30) -> None:
    """Read what a terminal shows until something is so."""
    shown, end = "", time.monotonic() + seconds
    while not done(shown) and time.monotonic() < end:
        if select.select([terminal], [], [], 0.05)[0]:
            shown += os.read(terminal, 4096).decode("utf-8", "replace")


@pytest.mark.parametrize("shell", [pytest.param("bash", marks=needs["bash"]), pytest.param("zsh", marks=needs["zsh"])])
@pytest.mark.parametrize(("typed", "whole"), TYPED)
def test_a_shell_completes_what_is_typed(
    shells: Path, database_of_seeds: Path, shell: str, typed: str, whole: str
) -> None:
    assert type_into(shell, shells, database_of_seeds, typed) == whole


@needs["fish"]
@pytest.mark.parametrize(("typed", "whole"), TYPED)
def test_fish_completes(shells: Path, database_of_seeds: Path, typed: str, whole: str) -> None:
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source {shells}/script.fish; complete -C $argv[1]", typed],
        env=surround(shells, database_of_seeds),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    (only,) = done.stdout.splitlines()
    assert only.partition("\t")[0] == shlex.split(whole)[-1]
