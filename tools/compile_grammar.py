"""Write src/kzturk/cli/grammar.py, by which words are completed, from the commands; check it with ``--check``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from pprint import pformat
from typing import Any

from generated import write_or_check

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "src" / "kzturk" / "cli" / "grammar.py"
OPENING = '''\
"""Every command with its options and arguments, for completing words without Typer.

Written by tools/compile_grammar.py from the commands; not edited by hand.

Of a command stand here its help, its options, its arguments in order (the last of several is told with a star), the
columns of its answer and what it can be sorted by. Of an option stand here its help and its value: None for no value,
"" for anything or a file, ``a|b|c`` for one of these, ``:kind`` for one that the database knows.
"""

'''
ARGUMENTS = {"MEETING": ":meetings", "A": ":meetings", "B": ":meetings", "TOPIC": ":topics"}
OWN = {
    "show": (":meetings",),
    "undo": (":decisions",),
    "why": (":meetings", "FIELDS"),
    "correct": (":meetings", "FIELDS", ""),
}
OPTIONS = {
    "--columns": ":columns",
    "--sort": ":sort",
    "--since": ":periods",
    "--until": ":periods",
    "--year": ":years",
    "--language": "en|ru|kk|tk",
}
LAYOUTS = {
    "meetings": "meetings.MEETINGS", "topics": "lists.TOPICS", "leaders": "lists.LEADERS", "venues": "lists.VENUES",
    "articles": "lists.ARTICLES", "search": "searching.FOUND", "invitations": "following.INVITATIONS",
    "pledges": "following.PLEDGES", "figures": "following.FIGURES", "gaps": "following.GAPS",
    "conflicts": "tracing.CONFLICTS", "changes": "tracing.CHANGES", "decisions": "decisions.DECISIONS",
}  # fmt: skip
KEYS = {"meetings": ":meetings", "articles": ":articles", "topics": ":topics", "leaders": ":leaders"}


def main(arguments: list[str]) -> int:
    """Write or check the module; return the exit code."""
    return write_or_check(
        PAGE,
        build_page(),
        arguments,
        "cli/grammar.py is not what the commands say; run: python tools/compile_grammar.py",
    )


def build_page() -> str:
    """Return the whole module."""
    sys.path.insert(0, str(ROOT / "src"))
    import typer.main

    from kzturk.cli.app import app

    grammar = dict(walk(typer.main.get_command(app), ()))
    return (
        f"{OPENING}from __future__ import annotations\n\n"
        "Command = tuple[str, dict[str, tuple[str, str | None]], tuple[str, ...], tuple[str, ...], tuple[str, ...]]\n\n"
        f"GRAMMAR: dict[str, Command] = {pformat(grammar, width=116, sort_dicts=False)}\n"
    )


def walk(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield every command by its words."""
    yield " ".join(path), describe(command, path)
    for name, member in getattr(command, "commands", {}).items():
        yield from walk(member, (*path, name))


def describe(command: Any, path: tuple[str, ...]) -> tuple[object, ...]:
    """Return what is known of a command."""
    from kzturk.meetings.correcting import FIELDS

    name = " ".join(path)
    options = {}
    for parameter in command.params:
        if parameter.param_type_name == "option" and not parameter.hidden:
            for flag in parameter.opts:
                if flag.startswith("--"):
                    options[flag] = (shorten(parameter.help), find_value(parameter, flag, name))
    options["--help"] = ("Show this message and exit.", None)
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    kinds = OWN.get(name) or tuple(find_kind(p) + ("*" if p.nargs < 0 else "") for p in arguments)
    kinds = tuple("|".join(FIELDS) if kind == "FIELDS" else kind for kind in kinds)
    columns, orders = find_columns(name)
    return shorten(command.get_short_help_str(80)), options, kinds, columns, orders


def shorten(text: str | None) -> str:
    """Return the first sentence of a help text."""
    return " ".join((text or "").split()).partition(". ")[0].removesuffix(".")


def find_value(parameter: Any, flag: str, name: str) -> str | None:
    """Return which values an option takes."""
    from kzturk.cli.signatures import read_parameters
    from kzturk.cli.specs import Option
    from kzturk.queries.statistics import DIMENSIONS
    from kzturk.reports.model import MEASURES

    if parameter.is_flag:
        return None
    if getattr(parameter.type, "choices", None):
        return "|".join(parameter.type.choices)
    if flag == "--by" and name == "stats":
        return "|".join(DIMENSIONS)
    if flag == "--measure":
        return "|".join(MEASURES)
    if flag == "--offset-key":
        return KEYS.get(name, "")
    from kzturk.cli.commands.meetings import meetings

    known = {f: p.spec.complete for p in read_parameters(meetings) if isinstance(p.spec, Option) for f in p.spec.flags}
    return OPTIONS.get(flag) or (f":{known[flag]}" if known.get(flag) else "")


def find_kind(argument: Any) -> str:
    """Return which values an argument takes."""
    if getattr(argument.type, "choices", None):
        return "|".join(argument.type.choices)
    return ARGUMENTS.get(argument.metavar or "", "")


def find_columns(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns of a command's answer, and by which it can be sorted."""
    from importlib import import_module

    from kzturk.queries.running import orders_of
    from kzturk.queries.statistics import DIMENSIONS

    if name in ("meetings", "articles"):
        orders = tuple(order for order in orders_of(name) if order != "newest" and not order.startswith("-"))
    else:
        orders = ()
    if name in LAYOUTS:
        room, _, layout = LAYOUTS[name].partition(".")
        found = getattr(import_module(f"kzturk.rendering.{room}"), layout).columns
        columns = tuple(dict.fromkeys(column.key for column in found if column.key))
        return columns, () if name == "search" else orders or columns
    if name == "stats":
        return (*DIMENSIONS, "name", "meetings"), (*DIMENSIONS, "name", "meetings")
    return (), ()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
