"""A command's parameters, read from its signature: groups of options (``Filters``) are taken apart, and put back.

A command is a plain function whose parameters are annotated with specs (cli/specs.py) or named tuples of such.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from kzturk.cli.specs import Argument, Option

Command = Callable[..., Any]


class Parameter(NamedTuple):
    """One parameter: in which group it lies, its type with and without extras, its spec and its default."""

    group: str | None
    name: str
    annotation: Any
    spec: Option | Argument
    default: Any

    @property
    def type(self) -> Any:
        """The type of its value when one is given (``str`` for ``str | None``)."""
        bare = get_args(self.annotation)[0]
        if get_origin(bare) not in (Union, UnionType):
            return bare
        return next(kind for kind in get_args(bare) if kind is not NoneType)

    @property
    def choices(self) -> tuple[str, ...]:
        """The only values that it may have; none for anything."""
        return get_args(self.type) if get_origin(self.type) is Literal else ()


def read_parameters(command: Command) -> Iterator[Parameter]:
    """Yield the parameters of a command, in order, those of groups one by one."""
    defaults = command.__kwdefaults__ or {}
    for name, annotation in _hints(command).items():
        if name == "return":
            continue
        spec = _spec(annotation)
        if spec is not None:
            yield Parameter(None, name, annotation, spec, defaults.get(name))
            continue
        if not hasattr(annotation, "_field_defaults"):
            continue
        for member, inner in _hints(annotation).items():
            found = _spec(inner)
            if found is not None:
                yield Parameter(name, member, inner, found, annotation._field_defaults[member])


def _hints(owner: Any) -> dict[str, Any]:
    return get_type_hints(owner, include_extras=True)


def _spec(annotation: Any) -> Option | Argument | None:
    extras = getattr(annotation, "__metadata__", ())
    return next((extra for extra in extras if isinstance(extra, (Option, Argument))), None)


def call(command: Command, parameters: tuple[Parameter, ...], values: Mapping[str, Any]) -> Any:
    """Run a command with the values of its parameters, put back into their groups."""
    hints = _hints(command)
    alone = {p.name: values.get(p.name, p.default) for p in parameters if p.group is None}
    groups = dict.fromkeys(p.group for p in parameters if p.group is not None)
    grouped = {
        group: hints[group](**{p.name: values[p.name] for p in parameters if p.group == group and p.name in values})
        for group in groups
    }
    return command(**alone, **grouped)
