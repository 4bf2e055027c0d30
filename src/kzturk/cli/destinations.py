"""Where an answer goes: the screen, through a pager when it is long, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, TextIO, cast

from kzturk.errors import UsageError
from kzturk.rendering.screen import PAGER
from kzturk.settings import pager


@contextmanager
def open_destination(output: str | None, *, paged: bool) -> Iterator[TextIO]:
    """Give what the answer is written to."""
    if output is not None and output != "-":
        with _open_file(output) as file:
            yield file
    elif paged and sys.stdout.isatty():
        with _open_pager() as pager:
            yield pager
    else:
        yield sys.stdout


@contextmanager
def _open_file(output: str) -> Iterator[TextIO]:
    """Give a file beside the one asked for, and put it in its place when all is written."""
    from pathlib import Path
    from tempfile import NamedTemporaryFile

    target = Path(output).expanduser()
    try:
        draft = NamedTemporaryFile(  # noqa: SIM115  (it is renamed, not removed, at the end)
            "w", encoding="utf-8", newline="", dir=target.parent, prefix=f".{target.name}.", delete=False
        )
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}.") from error
    try:
        with draft:
            yield draft  # type: ignore[misc]
        Path(draft.name).chmod(_usual_mode(target))
        Path(draft.name).replace(target)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}.") from error
    finally:
        Path(draft.name).unlink(missing_ok=True)


def _usual_mode(target: object) -> int:
    """Return the permissions of the file that was there, or those of a new one."""
    from pathlib import Path

    path = Path(str(target))
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


class _Stream:
    """The pager's input under a name by which rendering knows that a terminal follows."""

    name = PAGER

    def __init__(self, stream: IO[str]) -> None:
        self.write, self.writelines = stream.write, stream.writelines

    def isatty(self) -> bool:
        return False


@contextmanager
def _open_pager() -> Iterator[TextIO]:
    """Give the pager's input; one that is there shows a short answer as if it were not."""
    import shlex
    import shutil
    import subprocess

    command = shlex.split(pager())
    if not command or command[0] == "cat" or shutil.which(command[0]) is None:
        yield sys.stdout
        return
    surroundings = {**os.environ, "LESS": os.environ.get("LESS", "FRX"), "LESSCHARSET": "utf-8"}
    shown = subprocess.Popen(  # noqa: S603  (the person's own choice)
        command, stdin=subprocess.PIPE, env=surroundings, encoding="utf-8", errors="replace"
    )
    assert shown.stdin is not None  # noqa: S101
    try:
        yield cast(TextIO, _Stream(shown.stdin))
    except BrokenPipeError:
        pass  # whoever leaves the pager has seen enough
    finally:
        with suppress(BrokenPipeError):
            shown.stdin.close()
        while shown.poll() is None:
            with suppress(KeyboardInterrupt):
                shown.wait()
