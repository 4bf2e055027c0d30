"""One meeting whole, with the words behind every value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kzturk.errors import UnknownNameError
from kzturk.queries.detail_rows import EvidenceRow, FigureRow, FlagRow, MeetingDetail, OutcomeRow
from kzturk.queries.meetings import complete
from kzturk.queries.plans import Condition, Plan
from kzturk.queries.running import fetch, run
from kzturk.reports.model import NOT_HELD, OVERRULED

if TYPE_CHECKING:
    from kzturk.queries.rows import MeetingRow
    from kzturk.queries.running import Askable


def fetch_meeting(database: Askable, meeting_id: str) -> MeetingDetail:
    """Return a meeting with outcomes, figures and evidence; an id joined to another leads to that one.

    ``meeting.id`` is the id of today. Raises UnknownNameError, with near ids as suggestions, for an id that
    never was; for one that vanished the sentence says when and why.
    """
    wanted = follow_meeting(database, meeting_id)
    (row,) = complete(database, _find(database, wanted))
    of_it = {"meeting": wanted}
    return MeetingDetail(
        meeting=row,
        outcomes=tuple(_build_outcome(o) for o in fetch(database, Plan("outcomes", values=of_it))),
        figures=tuple(_build_figure(f) for f in fetch(database, Plan("figures", values=of_it))),
        evidence=tuple(_fetch_evidence(database, wanted)),
        flags=tuple(_fetch_flags(database, row)),
    )


def follow_meeting(database: Askable, meeting_id: str) -> str:
    """Return the id that a meeting has today. Raises UnknownNameError when there is none."""
    wanted = meeting_id.strip().casefold()
    if _find(database, wanted):
        return wanted
    retired = fetch(database, Plan("retired", values={"meeting": wanted}))
    if not retired:
        raise _unknown_meeting(database, wanted)
    successor, why, at = retired[0]
    if successor is None:
        when = at.date().isoformat()
        raise UnknownNameError(f"The meeting {wanted} was removed on {when}: {why[:1].lower()}{why[1:]}")
    return str(successor)


def _find(database: Askable, meeting_id: str) -> list[tuple[Any, ...]]:
    return fetch(database, Plan("meetings", (Condition("id", (meeting_id,)),), order="newest"))


def _unknown_meeting(database: Askable, wanted: str) -> UnknownNameError:
    from rapidfuzz import process

    ids = [row[0] for row in fetch(database, Plan("meeting.ids"))]
    near = process.extract(wanted, ids, limit=3, score_cutoff=75)
    names = tuple(str(match[0]) for match in near)
    hint = f" Did you mean {' or '.join(names)}?" if names else " 'kzturk meetings' lists the ids."
    return UnknownNameError(f"There is no meeting '{wanted}'.{hint}", names)


def _build_outcome(row: tuple[Any, ...]) -> OutcomeRow:
    kind, what, recipient, accepted, count, listed, topics, inviter, occasion, country, city, days, event = row
    return OutcomeRow(
        kind=kind, what=what, to=recipient, accepted=accepted, count=count, listed=listed, topics=tuple(topics),
        by=inviter, occasion=occasion, to_country=country, to_city=city, to_days=days, to_event=event,
    )  # fmt: skip


def _build_figure(row: tuple[Any, ...]) -> FigureRow:
    measure, value, unit, comparator, status, period, speaker = row
    return FigureRow(
        measure=measure, value=value, unit=unit, comparator=comparator, status=status, period=period, speaker=speaker
    )


def _fetch_flags(database: Askable, meeting: MeetingRow) -> Iterator[FlagRow]:
    names = {person.id: person.name for person in meeting.participants}
    for source, flags in run(database, Plan("flags", values={"meeting": meeting.id})):
        for told in flags:
            flag, person = read_flag(told)
            yield FlagRow(source=source, flag=told, person=person, sentence=say_flag(flag, names.get(person or "")))


def read_flag(told: str) -> tuple[str, str | None]:
    """Return a flag's word, and the id of the person that it is about."""
    flag, _, person = told.partition(":")
    return flag, person or None


def say_flag(flag: str, name: str | None) -> str:
    """Return what a flag means, in a sentence."""
    if flag == OVERRULED:
        return "The day of publication that it gives cannot be, by the offices and events that the text tells of."
    if flag == NOT_HELD:
        return f"It gives {name or 'somebody'} an office that somebody else held that day."
    return f"It contradicts what is known ({flag})."


def _fetch_evidence(database: Askable, meeting: str) -> Iterator[EvidenceRow]:
    """Yield the words behind a meeting, each under the meeting's own name of the value.

    The second outcome of a report may be the meeting's fourth; one that the meeting does not have is left out.
    """
    names = {
        (report, claimed): field
        for _, field, report, claimed, *_ in run(database, Plan("standings", values={"ids": [meeting]}))
    }
    for report, field, *values in run(database, Plan("evidence", values={"meeting": meeting})):
        whole, rest = _split(field)
        name = names.get((report, whole))
        if name is None and names and whole.partition(".")[0] in _PLACED:
            continue
        yield _build_evidence((f"{name or whole}{rest}", *values))


_PLACED = ("outcomes", "figures")
"""Lists whose items are named by their place."""


def _split(field: str) -> tuple[str, str]:
    """Return the name of a placed item and what follows it ("outcomes.1", ".count"); other fields whole."""
    head, *parts = field.split(".")
    if head not in _PLACED or len(parts) < 2:
        return field, ""
    return f"{head}.{parts[0]}", "".join(f".{part}" for part in parts[1:])


def _build_evidence(row: tuple[Any, ...]) -> EvidenceRow:
    field, value, source, start, end, quote, rule, basis, confidence = row
    return EvidenceRow(
        field=field, value=say_value(field, value), source=source, start=start, end=end, quote=quote, rule=rule,
        basis=basis, confidence=confidence,
    )  # fmt: skip


def say_value(field: str, value: Any) -> str:
    """Return a claim's value as one line for people."""
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, dict):
        return str(value)
    return _SAY.get(field.partition(".")[0], _say_parts)(value)


def _say_date(value: Mapping[str, Any]) -> str:
    if value["start"] is None:
        return "unknown"
    return str(value["start"]) if value["start"] == value["end"] else f"{value['start']}..{value['end']}"


def _say_venue(value: Mapping[str, Any]) -> str:
    return ", ".join(value[k] for k in ("site", "city", "country") if value[k]) or "unknown"


def _say_outcome(value: Mapping[str, Any]) -> str:
    words = [value["kind"], value["count"] and f"({value['count']})", value["what"]]
    return " ".join(str(w) for w in [*words, value["to"] and f"to {value['to']}"] if w)


def _say_figure(value: Mapping[str, Any]) -> str:
    sign = "" if value["comparator"] == "=" else f"{value['comparator']} "
    return " ".join(part for part in (value["measure"], f"{sign}{value['value']:,.15g}", value["unit"]) if part)


def _say_name(value: Mapping[str, Any]) -> str:
    return str(value["name"])


def _say_code(value: Mapping[str, Any]) -> str:
    return str(value["code"])


def _say_parts(value: Mapping[str, Any]) -> str:
    return ", ".join(f"{key} {part}" for key, part in value.items() if part is not None)


_SAY = {
    "date": _say_date,
    "venue": _say_venue,
    "outcomes": _say_outcome,
    "figures": _say_figure,
    "participants": _say_name,
    "occasion": _say_name,
    "topics": _say_code,
}
