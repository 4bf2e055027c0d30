"""Completing a command line: what the word under the cursor may become, said as each shell wants to hear it.

The shells run the scripts that ``kzturk --install-completion`` installs, which are Typer's, and ask in its way; they
are answered here without its import, which would be most of the time that a person waits. PowerShell is left to Typer.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kzturk.cli.grammar import GRAMMAR, Command

if TYPE_CHECKING:
    from kzturk.queries.completing import Candidate

VARIABLE = "_KZTURK_COMPLETE"
_BASH_ESCAPED = re.compile(r"([^\w./:@%+,=-])")
_NO_COMMAND: Command = ("", {}, (), (), ())


class Line(NamedTuple):
    """The words before the cursor's, the word so far without quotation, and the quotation mark that it began with."""

    words: list[str]
    typed: str
    quote: str = ""


def answer(surroundings: Mapping[str, str]) -> tuple[str, int] | None:
    """Return what to print and the exit code; None for a shell that is not answered here."""
    shell = surroundings.get(VARIABLE, "").removeprefix("complete_")
    if shell == "bash":
        line = _read_bash(surroundings.get("COMP_WORDS", ""), surroundings.get("COMP_CWORD", ""))
        return _write_bash(complete(line), line), 0
    if shell not in ("zsh", "fish"):
        return None
    line = _read_typed(surroundings.get("_TYPER_COMPLETE_ARGS", ""))
    candidates = complete(line)
    if shell == "zsh":
        return _write_zsh(candidates), 0
    if surroundings.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        return "", 0 if candidates else 1
    return "".join(f"{c.value}\t{' '.join(c.told.split())}\n" for c in candidates), 0


def complete(line: Line) -> list[Candidate]:
    """Return what the last word may become; nothing where it may be a file or anything at all."""
    command, rest = _find_command(line.words)
    flag, equals, value = line.typed.partition("=")
    if equals and flag.startswith("--") and not line.quote:
        kind = command[1].get(flag, ("", None))[1]
        return [c._replace(value=f"{flag}={c.value}") for c in _find_values(command, kind or "", value, line.words)]
    before = rest[-1] if rest else ""
    if before in command[1] and command[1][before][1] is not None:
        return _find_values(command, command[1][before][1] or "", line.typed, line.words)
    if line.typed.startswith("-") or (not command[2] and not _members(line.words, rest)):
        return _choose({name: told for name, (told, _) in command[1].items()}, line.typed)
    members = _members(line.words, rest)
    if members:
        return _choose(members, line.typed)
    return _find_values(command, _find_argument(command, rest), line.typed, line.words)


def _find_command(words: Sequence[str]) -> tuple[Command, list[str]]:
    """Return the command that the words name, and the words after its name."""
    name, rest = "", list(words)
    while rest and " ".join((name, rest[0])).strip() in GRAMMAR:
        name = " ".join((name, rest.pop(0))).strip()
    return GRAMMAR.get(name, _NO_COMMAND), rest


def _members(words: Sequence[str], rest: Sequence[str]) -> dict[str, str]:
    """Return the commands that may stand here, with their help."""
    if rest:
        return {}
    start = " ".join(words)
    names = (name for name in GRAMMAR if name and name.rpartition(" ")[0] == start)
    return {name.rpartition(" ")[2]: GRAMMAR[name][0] for name in names}


def _find_argument(command: Command, rest: Sequence[str]) -> str:
    """Return which values the argument takes that stands here."""
    number, words = 0, iter(rest)
    for word in words:
        if not word.startswith("-"):
            number += 1
        elif "=" not in word and command[1].get(word, ("", None))[1] is not None:
            next(words, None)
    kinds = command[2]
    if number < len(kinds):
        return kinds[number].rstrip("*")
    return kinds[-1].rstrip("*") if kinds and kinds[-1].endswith("*") else ""


def _choose(names: Mapping[str, str], typed: str) -> list[Candidate]:
    from kzturk.queries.completing import Candidate

    return [Candidate(name, told) for name, told in names.items() if name.startswith(typed)]


def _find_values(command: Command, kind: str, typed: str, words: Sequence[str]) -> list[Candidate]:
    if kind == ":columns":
        before, comma, last = typed.rpartition(",")
        left = {name: "" for name in command[3] if name not in before.split(",")}
        return [c._replace(value=f"{before}{comma}{c.value}") for c in _choose(left, last)]
    if kind == ":sort":
        down = typed.startswith("-")
        return _choose(
            {f"-{name}" if down else name: "the greatest first" if down else "" for name in command[4]}, typed
        )
    if kind.startswith(":"):
        return list(_ask_database(kind[1:], typed, words))
    return _choose(dict.fromkeys(kind.split("|"), ""), typed) if kind else []


def _ask_database(kind: str, typed: str, words: Sequence[str]) -> Iterator[Candidate]:
    """Yield what the database has, the one that the line names; nothing, and no word, when it cannot be asked."""
    from kzturk.database.reading import open_at_once
    from kzturk.errors import KzturkError
    from kzturk.queries.completing import fetch_candidates
    from kzturk.settings import database_place

    given = next((words[n + 1] for n, word in enumerate(words[:-1]) if word == "--db"), None)
    given = given or next((word[5:] for word in words if word.startswith("--db=")), None)
    try:
        database = open_at_once(database_place(given))
        if database is not None:
            with database:
                yield from fetch_candidates(database, kind, typed)
    except KzturkError:
        return


def _read_bash(text: str, number: str) -> Line:
    """Read the words as bash has cut them; it cuts at ``=`` too."""
    raw = text.split("\n") if "\n" in text else text.split(" ")
    at = int(number) if number.isdigit() else len(raw) - 1
    words = [_unquote(word)[0] for word in raw[1:at]]
    typed, quote = _unquote(raw[at]) if at < len(raw) else ("", "")
    if typed == "=":
        typed = ""
    elif words and words[-1] == "=":
        words.pop()
    return Line(words, typed, quote)


def _read_typed(text: str) -> Line:
    """Read a line as it was typed so far."""
    raw = re.findall(r"""(?:"(?:\\.|[^"])*(?:"|\Z)|'[^']*(?:'|\Z)|\\.|[^\s"'\\])+""", text)
    last = raw.pop() if raw and (not text[-1:].isspace() or (raw[-1][:1] in "\"'" and not _ends(raw[-1]))) else ""
    typed, quote = _unquote(last)
    return Line([_unquote(word)[0] for word in raw[1:]], typed, quote)


def _ends(word: str) -> bool:
    return len(word) > 1 and word[-1] == word[0]


def _unquote(word: str) -> tuple[str, str]:
    """Return a word without its quotation marks, which may not be closed yet, and the one that it began with."""
    quote = word[:1] if word[:1] in ("'", '"') else ""
    for end in ("", quote or '"', "'"):
        try:
            return "".join(shlex.split(word + end)), quote
        except ValueError:
            continue
    return word, quote


def _write_bash(candidates: Sequence[Candidate], line: Line) -> str:
    """Return a word a line: as it is within a quotation, else with a backslash before what bash would take apart."""
    cut = f"{line.typed.partition('=')[0]}=" if line.typed.startswith("--") and "=" in line.typed else ""
    values = [c.value.removeprefix(cut) if cut else c.value for c in candidates]
    if line.quote:
        return "\n".join(values)
    return "\n".join(_BASH_ESCAPED.sub(r"\\\1", value) for value in values)


def _write_zsh(candidates: Sequence[Candidate]) -> str:
    if not candidates:
        return "_files"
    lines = [f'"{_escape_zsh(c.value)}"' + (f':"{_escape_zsh(c.told)}"' if c.told else "") for c in candidates]
    return "_arguments '*: :((" + "\n".join(lines) + "))'"


def _escape_zsh(text: str) -> str:
    """Return a text as it may stand between double within single quotation marks, a colon being a separator."""
    text = " ".join(text.split()).replace("\\", "\\\\").replace("'", "’").replace('"', "”")
    return re.sub(r"([$`])", r"\\\1", text).replace(":", r"\\:")
