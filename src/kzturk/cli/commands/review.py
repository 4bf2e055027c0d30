"""``kzturk review``: what a person should look at, one key each."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from kzturk.cli.options import DatabaseOption
from kzturk.cli.signing import ByOption, sign

if TYPE_CHECKING:
    from kzturk.cli.keys import Keys
    from kzturk.database import Database
    from kzturk.database.deciding import Decider
    from kzturk.queries.reviewing import Option, ReviewItem

AgainOption = Annotated[bool, typer.Option("--again", help="Ask also what was put off before.")]
ListOption = Annotated[bool, typer.Option("--list", help="List what there is to look at, and ask nothing.")]


def review(
    again: AgainOption = False, list_: ListOption = False, by: ByOption = None, db: DatabaseOption = None
) -> None:
    """Walk through what a person should decide: one key each, to be broken off and resumed at will.

    First corrections to look at again, then meetings that may be the same, values on which reports disagree, days and
    people that contradict what is known, and values that the reader was unsure of. Every answer is stored at once. Keys
    can come through a pipe.

    \b
    Examples:
      kzturk review
      kzturk review --list
      printf 'yksq' | kzturk review --by Anna
    """
    from kzturk.cli.keys import open_keys
    from kzturk.database import open_database
    from kzturk.queries.reviewing import fetch_review
    from kzturk.rendering.reviewing import build_item_lines
    from kzturk.rendering.screen import Line, screen_width, write_lines
    from kzturk.settings import database_place

    with open_database(database_place(db), read_only=list_) as database:
        if list_:
            for number, item in enumerate(fetch_review(database, again=again)):
                write_lines([Line("")] * (number > 0) + [*build_item_lines(item, screen_width())], sys.stdout)
            return
        with open_keys(sys.stdin) as keys:
            answered, put_off, left = _walk(database, keys, again=again, by=by)
    ending = "" if left else " Nothing else waits."
    later = f", {put_off} put off ('kzturk review --again' asks them)" if put_off else ""
    typer.echo(f"{answered} answered{later}.{ending}")


def _walk(database: Database, keys: Keys, *, again: bool, by: str | None) -> tuple[int, int, bool]:
    """Ask item after item until all are answered or somebody quits; return the counts and whether any are left."""
    from kzturk.queries.reviewing import fetch_review

    answered = put_off = 0
    asked: set[str] = set()
    while True:
        item = next((i for i in fetch_review(database, again=again) if i.item not in asked), None)
        if item is None:
            return answered, put_off, False
        answer = _ask(database, item, keys, by)
        if answer == "quit":
            return answered, put_off, True
        if answer == "undone":
            answered -= answered > 0
            asked.clear()
            continue
        asked.add(item.item)
        answered += answer == "answered"
        put_off += answer == "later"


def _ask(database: Database, item: ReviewItem, keys: Keys, by: str | None) -> str:
    """Show an item and wait for a key that means something."""
    from kzturk.rendering.reviewing import build_help_lines, build_item_lines
    from kzturk.rendering.screen import screen_width, write_lines

    write_lines(build_item_lines(item, screen_width()), sys.stdout)
    while True:
        sys.stdout.write("> ")
        sys.stdout.flush()
        key = keys.read()
        typer.echo(key if key.isprintable() else "")
        if key in ("q", "\x03", "\x04", ""):
            return "quit"
        answer = answer_item(database, item, key, by)
        if answer is not None:
            typer.echo("")
            return answer
        write_lines(build_help_lines(item, screen_width()), sys.stdout)


def answer_item(database: Database, item: ReviewItem, key: str, by: str | None) -> str | None:
    """Carry a key out and print what was done: answered, later or undone; None for a key that means nothing here."""
    from kzturk.database.reviewing import note_answer

    if key == "s":
        note_answer(database, item.item, "later", sign(by))
        return "later"
    if key == "u":
        return _undo(database, by)
    meaning = _ANSWERS.get(item.kind, {}).get(key)
    if meaning is None and key.isdigit() and item.can_be_set and 1 <= int(key) <= len(item.options):
        meaning = _choose
    if meaning is None or (key == "r" and not item.can_be_removed):
        return None
    sentence = meaning(database, item, key, by)
    typer.echo(sentence)
    return "answered"


def _undo(database: Database, by: str | None) -> str | None:
    from kzturk.database.deciding import undo
    from kzturk.errors import UsageError

    try:
        typer.echo(undo(database, None, sign(by)).sentence)
    except UsageError as error:
        typer.echo(str(error))
        return None
    return "undone"


def _judge(database: Database, item: ReviewItem, key: str, by: str | None) -> str:
    from kzturk.database.deciding import judge

    one, other = item.meetings
    done = judge(database, "same" if key == "y" else "different", one, other, sign(by, "in a review"))
    return " ".join((f"{done.key}:", done.sentence, *done.warnings))


def _keep(database: Database, item: ReviewItem, key: str, by: str | None) -> str:
    from kzturk.database.deciding import keep_correction
    from kzturk.database.reviewing import note_answer

    if item.correction is not None:
        keep_correction(database, item.correction, sign(by))
        return f"{item.correction} stays."
    note_answer(database, item.item, "kept", sign(by))
    return "It stays as it is."


def _take_machine(database: Database, item: ReviewItem, key: str, by: str | None) -> str:
    from kzturk.database.deciding import undo

    return undo(database, item.correction, sign(by)).sentence


def _choose(database: Database, item: ReviewItem, key: str, by: str | None) -> str:
    from kzturk.database.deciding import correct_meeting

    option = item.options[int(key) - 1]
    by_whom = sign(by, f"in a review: as in {', '.join(option.told_by)}")
    if item.is_item:
        return _replace(database, item, option, by_whom)
    done = correct_meeting(database, item.meetings[0], "set", item.field or "", option.value, by_whom)
    return f"{done.key}: {item.field} is {option.words}."


def _replace(database: Database, item: ReviewItem, option: Option, by: Decider) -> str:
    """Put another report's outcome or figure in the place of the one that was chosen; the chosen one stays."""
    from kzturk.database.deciding import correct_meeting
    from kzturk.database.reviewing import note_answer

    if option is item.options[0]:
        note_answer(database, item.item, "kept", by)
        return "It stays as it is."
    meeting, field = item.meetings[0], item.field or ""
    correct_meeting(database, meeting, "remove", field, item.value, by)
    later = replace(by, at=by.at + timedelta(microseconds=1))
    done = correct_meeting(database, meeting, "add", field, option.value, later)
    return f"{done.key}: {option.words} instead."


def _remove(database: Database, item: ReviewItem, key: str, by: str | None) -> str:
    from kzturk.database.deciding import correct_meeting

    by_whom = sign(by, "in a review")
    done = correct_meeting(database, item.meetings[0], "remove", item.field or "", item.value, by_whom)
    return f"{done.key}: removed."


_Meaning = Callable[["Database", "ReviewItem", str, "str | None"], str]
_ANSWERS: dict[str, dict[str, _Meaning]] = {
    "pair": {"y": _judge, "n": _judge},
    "stale": {"k": _keep, "m": _take_machine},
    "conflict": {"k": _keep},
    "flagged": {"k": _keep, "r": _remove},
    "unsure": {"k": _keep, "r": _remove},
}
