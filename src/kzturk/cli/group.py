"""The group of all commands, as Typer has it."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

from kzturk.cli.door import guard


class Door(TyperGroup):
    """The group of all commands; whatever they raise that a sentence can explain ends at the door."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command, and turn a KzturkError into its sentence and its exit code."""
        result, code = guard(lambda: super(Door, self).invoke(ctx))
        if code:
            ctx.exit(code)
        return result
