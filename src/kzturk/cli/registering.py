"""Commands made of specs, given to Typer."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import update_wrapper
from typing import Annotated, Any, get_args

import typer

from kzturk.cli.signatures import Command, Parameter, call, read_parameters
from kzturk.cli.specs import Argument, Option

_PANELS = {"filters": "Which", "answer": "How it is written"}


def register(app: typer.Typer, command: Command, short_help: str) -> None:
    """Add a command to the app; one that has specs gets Typer's options made of them."""
    app.command(short_help=short_help)(as_typer(command))


def as_typer(command: Command) -> Callable[..., Any]:
    """Return a command as Typer wants it: every option a parameter of its own."""
    parameters = tuple(read_parameters(command))
    if not parameters:
        return command

    def run(**values: Any) -> Any:
        return call(command, parameters, {name: value for name, value in values.items() if value is not None})

    update_wrapper(run, command)
    del run.__dict__["__wrapped__"]  # or the signature would be read from there
    signature = [
        inspect.Parameter(p.name, inspect.Parameter.KEYWORD_ONLY, default=_default(p), annotation=_annotate(p))
        for p in parameters
    ]
    run.__signature__ = inspect.Signature(signature)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in signature}
    return run


def _default(parameter: Parameter) -> Any:
    return inspect.Parameter.empty if isinstance(parameter.spec, Argument) else parameter.default


def _annotate(parameter: Parameter) -> Any:
    """Return the parameter's type with Typer's own option in the place of the spec."""
    return Annotated[get_args(parameter.annotation)[0], as_info(parameter.spec, parameter.group)]


def as_info(spec: Option | Argument, group: str | None = None) -> Any:
    """Return Typer's form of a spec."""
    if isinstance(spec, Argument):
        return typer.Argument(metavar=spec.metavar, help=spec.help, show_default=False)
    return typer.Option(
        *spec.flags, metavar=spec.metavar, help=spec.help, min=spec.least, show_default=False,
        rich_help_panel=_PANELS.get(group or ""),
    )  # fmt: skip
