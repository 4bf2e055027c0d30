"""The journal of a living dataset: what became new, different or gone, when and by which run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from kzturk.errors import UsageError
from kzturk.queries.criteria import Criterion
from kzturk.queries.detail import say_value
from kzturk.queries.plans import ALL, Condition, Plan
from kzturk.queries.running import run
from kzturk.queries.tracing.model import ChangeRow

if TYPE_CHECKING:
    from kzturk.queries.running import Askable


def fetch_changes(
    database: Askable,
    criteria: Sequence[Criterion] = (),
    *,
    meeting: str | None = None,
    after: str | None = None,
    limit: int = ALL,
) -> Iterator[ChangeRow]:
    """Yield what changed, oldest first: days are asked of the change (UTC), everything else of its meeting.

    ``meeting`` is an id of today or of before, ``after`` the number of a change to go on after.
    """
    conditions = tuple(_ask(criteria, meeting, after))
    for number, at, run_id, id_, kind, field, before, now in run(
        database, Plan("changes", conditions, order="oldest", limit=limit)
    ):
        was, is_now = _say_both(field, before, now)
        yield ChangeRow(
            number=number, changed_at=at, run=run_id, meeting=id_, kind=kind, field=field, before=was, after=is_now
        )


def _ask(criteria: Sequence[Criterion], meeting: str | None, after: str | None) -> Iterator[Condition]:
    within = []
    for criterion in criteria:
        if criterion.kind in ("since", "until"):
            yield Condition(f"change.{criterion.kind}", _midnight(criterion.value))
        else:
            within.append(criterion.condition)
    if within:
        yield Condition("change.of", None, tuple(within))
    if meeting is not None:
        yield Condition("change.meeting", meeting)
    if after is not None:
        if not after.isdigit():
            raise UsageError(f"--offset-key goes on after a change's number; '{after}' is none.")
        yield Condition("change.after", int(after))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)


def _say_both(field: str | None, before: Any, after: Any) -> tuple[str | None, str | None]:
    """Return both values in words; of lists only the items that one of them lacks."""
    if not isinstance(before, list) and not isinstance(after, list):
        return _say(field, before), _say(field, after)
    old, new = (dict.fromkeys(_say(field, item) or "" for item in items or ()) for items in (before, after))
    return "; ".join(said for said in old if said not in new) or None, "; ".join(s for s in new if s not in old) or None


def _say(field: str | None, value: Any) -> str | None:
    """Return a value in words; an item of a list as the journal keeps it, by the names of its table's columns."""
    if value is None:
        return None
    if not isinstance(value, dict):
        return say_value(field or "", value)
    if field == "participants":
        details = (value.get("role") if value.get("role") != "none" else None, value.get("office"))
        said = ", ".join(part for part in details if part)
        return f"{value['person_id']}{f' ({said})' if said else ''}"
    if field == "topics":
        return str(value["topic_code"])
    known = {"what": None, "count": None, "unit": None, "to": value.get("recipient")}
    return say_value(field or "", {**known, **value})
