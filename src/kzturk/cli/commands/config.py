"""``kzturk config``: settings that last."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

import typer

from kzturk.cli.options import FormatOption
from kzturk.errors import UsageError

Key = Literal["database", "knowledge", "format", "pager", "colour"]
KeyArgument = Annotated[Key, typer.Argument(metavar="KEY", help="database, knowledge, format, pager or colour.")]

config = typer.Typer(rich_markup_mode=None)


@config.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Settings that last, in a config file: the database, the format, a knowledge folder, the pager, colour.

    What an option says comes first, then the environment (KZTURK_DB ...), then the config file, then the default.

    \b
    Examples:
      kzturk config
      kzturk config set database ~/meetings.db
      kzturk config unset database
    """
    if context.invoked_subcommand is None:
        show()


@config.command()
def show(format: FormatOption = None) -> None:
    """Show every setting in force, and whether it comes from the environment, the config file or by default.

    \b
    Example:
      kzturk config show
    """
    from kzturk.cli.answering import answer
    from kzturk.rendering.lists import SETTINGS
    from kzturk.settings import config_path, list_settings

    path = config_path()
    place = f"{path}{'' if path.exists() else ', not there yet'}" if path is not None else "off"
    answer(list_settings(), SETTINGS, format, question=f"settings (config file: {place})")


@config.command()
def path() -> None:
    """Print where the config file lies, or would lie.

    \b
    Example:
      cat "$(kzturk config path)"
    """
    typer.echo(_path())


@config.command("set")
def set_value(key: KeyArgument, value: Annotated[str, typer.Argument(metavar="VALUE", help="Its value.")]) -> None:
    """Set a value in the config file, which is made when there is none.

    \b
    Examples:
      kzturk config set database ~/meetings.db
      kzturk config set format csv
      kzturk config set pager "less -S"
      kzturk config set colour never
    """
    told = _check(key, value.strip())
    _write(key, f'{key} = "{_escape(told)}"')
    typer.echo(f"{key} is now {told}")


@config.command()
def unset(key: KeyArgument) -> None:
    """Take a value out of the config file, so that the default holds again.

    \b
    Example:
      kzturk config unset format
    """
    from kzturk.settings import list_settings, read_config

    if key not in read_config():
        raise UsageError(f"The config file does not set {key}.")
    _write(key, None)
    now = next(setting for setting in list_settings() if setting.key == key)
    typer.echo(f"{key} is now {now.value or 'not set'} ({now.origin})")


def _path() -> Path:
    from kzturk.settings import config_path

    path = config_path()
    if path is None:
        raise UsageError("KZTURK_CONFIG is 'off': there is no config file; unset it to have one.")
    return path


def _check(key: Key, value: str) -> str:
    """Return the value as it is kept: a path whole, so that it means the same from everywhere."""
    from kzturk.rendering.formats import as_format
    from kzturk.settings import COLOURS

    if not value or not value.isprintable():
        raise UsageError(f"That is no value for {key}; 'kzturk config unset {key}' takes one away.")
    if key == "format":
        return as_format(value)
    if key == "colour" and value not in COLOURS:
        raise UsageError(f"'{value}' is no choice for colour; possible are {', '.join(COLOURS)}.")
    if key in ("database", "knowledge") and "://" not in value:
        return str(Path(value).expanduser().absolute())
    return value


def _escape(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')


def _write(key: str, line: str | None) -> None:
    """Put a line in the place of the key's, or at the end; everything else, comments too, stays as it is."""
    from kzturk.cli.destinations import open_destination
    from kzturk.settings import read_config

    path = _path()
    read_config()  # what cannot be understood is for a person to mend
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    itself = re.compile(rf"\s*[\"']?{key}[\"']?\s*=")
    at = next((number for number, text in enumerate(before) if itself.match(text)), len(before))
    after = [*before[:at], *([line] if line is not None else []), *before[at + 1 :]]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"The folder {path.parent} cannot be made: {error.strerror}.") from error
    with open_destination(str(path), paged=False) as file:
        file.writelines(f"{text}\n" for text in after)
