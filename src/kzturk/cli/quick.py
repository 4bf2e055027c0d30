"""A question that is plainly put is understood without Typer, whose import is half of such a command's time.

Only what is certain is taken: a list command, its known options in full, each with a value of its type. For
everything else (help, completion, a typing error, a shortened option) the answer is None, and Typer reads the words
and explains. Both read the same specs, and a test holds them to the same result.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

from kzturk.cli.signatures import Command, Parameter, read_parameters
from kzturk.cli.specs import Argument, Option

QUESTIONS = {
    **{name: name for name in ("meetings", "topics", "leaders", "venues", "articles", "search", "stats", "show")},
    "timeline": "stats", "trend": "stats", "invitations": "invitations", "figures": "figures", "pledges": "figures",
    "gaps": "gaps",
}  # fmt: skip
"""The commands read here, each with the module that it lies in."""


class Understood(NamedTuple):
    """A command and what was asked of it."""

    command: Command
    parameters: tuple[Parameter, ...]
    values: dict[str, Any]


def understand(words: Sequence[str]) -> Understood | None:
    """Return what the words of a command line mean, None for what is not certain."""
    if not words or words[0] not in QUESTIONS:
        return None
    command: Command = getattr(import_module(f"kzturk.cli.commands.{QUESTIONS[words[0]]}"), words[0])
    parameters = tuple(read_parameters(command))
    values = _read_words(words[1:], parameters)
    return Understood(command, parameters, values) if values is not None else None


def _read_words(words: Sequence[str], parameters: Sequence[Parameter]) -> dict[str, Any] | None:
    options = {flag: p for p in parameters if isinstance(p.spec, Option) for flag in p.spec.flags}
    arguments = [p for p in parameters if isinstance(p.spec, Argument)]
    values: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("-"):
            if not arguments:
                return None
            values[arguments.pop(0).name] = word
            continue
        flag, equals, text = word.partition("=")
        option = options.get(flag)
        if option is None or (equals and not flag.startswith("--")):
            return None
        if not _take(option, next(rest, None) if not equals and option.type is not bool else text, values, equals):
            return None
    return None if arguments else values


def _take(option: Parameter, text: str | None, values: dict[str, Any], equals: str) -> bool:
    """Put an option's value among the values; tell whether it is one."""
    if option.type is bool:
        values[option.name] = True
        return not equals
    if text is None or (text.startswith("-") and not equals):
        return False
    if option.type == list[str]:
        values.setdefault(option.name, []).append(text)
        return True
    value = _convert(option, text)
    values[option.name] = value
    return value is not None


def _convert(option: Parameter, text: str) -> Any:
    """Return a text as the option's type, None when it is no such value."""
    if option.choices:
        return text if text in option.choices else None
    if option.type is str:
        return text
    least = option.spec.least if isinstance(option.spec, Option) else None
    try:
        number = option.type(text)
    except ValueError:
        return None
    return number if least is None or number >= least else None
