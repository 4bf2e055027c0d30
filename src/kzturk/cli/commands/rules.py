"""``kzturk rules``: how kzturk reads."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kzturk.cli.answering import answer
from kzturk.cli.options import FormatOption
from kzturk.errors import UnknownNameError

if TYPE_CHECKING:
    from kzturk.rendering.lists import RuleLike

PrefixArgument = Annotated[
    str | None,
    typer.Argument(metavar="[RULE]", help="A rule's id, or the beginning of some.", show_default=False),
]


def rules(prefix: PrefixArgument = None, format: FormatOption = None) -> None:
    """List the rules by which articles are read, each with its id and explanation.

    The ids are those that `kzturk show` prints beside the words of every value.

    \b
    Examples:
      kzturk rules
      kzturk rules dates
    """
    from kzturk.rendering.lists import RULES
    from kzturk.reports import all_rules

    known: Sequence[RuleLike] = all_rules()
    wanted = [rule for rule in known if prefix is None or rule.id.startswith(prefix)]
    if prefix is not None and not wanted:
        names = {name: None for rule in known for name in (rule.id, rule.id.partition(".")[0])}
        near = tuple(difflib.get_close_matches(prefix, names, n=3))
        raise UnknownNameError(f"There is no rule '{prefix}'; `kzturk rules` lists all of them.", near)
    answer(wanted, RULES, format, question="rules")
