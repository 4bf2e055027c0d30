"""The one door between commands and the shell: sentences on stderr and exit codes.

0 done (an empty answer is an answer), 1 some inputs failed, 2 wrong usage, 3 no usable database,
130 interrupted, 141 whoever read the output left before its end.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import Any

from kzturk.errors import KzturkError, UnknownNameError

_LEFT_EARLY = 141  # what a shell reports for SIGPIPE
_INTERRUPTED = 130
_COMPLETING = "_KZTURK_COMPLETE"


def main() -> None:
    """Run ``kzturk``: a question that is plainly put at once, everything else through Typer."""
    from kzturk.cli.quick import understand

    _speak_unicode()
    if _COMPLETING in os.environ and _complete():
        return
    understood = understand(sys.argv[1:]) if _COMPLETING not in os.environ else None
    try:
        if understood is None:
            from kzturk.cli.app import app

            app(prog_name="kzturk")
            return
        from kzturk.cli.signatures import call

        code = _run_guarded(lambda: call(*understood))
        if code:
            sys.exit(code)
    finally:
        _flush_quietly()


def _complete() -> bool:
    """Answer a shell that wants a word completed; tell whether it is one that is answered without Typer."""
    from kzturk.cli.completing import answer

    answered = answer(os.environ)
    if answered is None:
        return False
    text, code = answered
    sys.stdout.write(f"{text}\n" if text else "")
    if code:
        sys.exit(code)
    return True


def _run_guarded(work: Callable[[], Any]) -> int:
    """Run a command outside Typer; return its exit code."""
    try:
        return guard(work)[1]
    except KeyboardInterrupt:
        return _INTERRUPTED


def guard(work: Callable[[], Any]) -> tuple[Any, int]:
    """Run a command; return what it returns and 0, or None and an exit code when a sentence said why not."""
    try:
        return work(), 0
    except KzturkError as error:
        tell(explain(error))
        return None, error.exit_code
    except BrokenPipeError:
        _write_no_more()
        return None, _LEFT_EARLY


def tell(sentence: str) -> None:
    """Write a sentence to stderr, without anything in it that a terminal would obey."""
    from kzturk.rendering.wording import strip_controls

    text = f"kzturk: {strip_controls(sentence)}"
    if not sys.stderr.isatty() or "\n" in text:
        sys.stderr.write(f"{text}\n")
        return
    from textwrap import fill

    from kzturk.rendering.screen import screen_width

    over_progress = "\r\x1b[K"
    wrapped = fill(text, screen_width(), subsequent_indent="  ", break_on_hyphens=False, break_long_words=False)
    sys.stderr.write(f"{over_progress}{wrapped}\n")


def explain(error: KzturkError) -> str:
    """Return the error's sentence, with the nearest known names where it has any."""
    sentence = str(error)
    if not isinstance(error, UnknownNameError) or not error.suggestions or "did you mean" in sentence.lower():
        return sentence
    from kzturk.rendering.wording import join_words

    return f"{sentence} Did you mean {join_words(error.suggestions, 'or')}?"


def _speak_unicode() -> None:
    """Write UTF-8 into files and pipes, and a substitute for letters that a terminal does not know."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _flush_quietly() -> None:
    """Whoever reads our output may have left early (``kzturk meetings | head``): no failure of ours."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _write_no_more()
        sys.exit(_LEFT_EARLY)


def _write_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
