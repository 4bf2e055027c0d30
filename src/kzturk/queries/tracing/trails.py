"""The trail of a value: every claim with the sentence it stands in, and what people decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from kzturk.database.engine import Database
from kzturk.errors import UnknownNameError
from kzturk.queries.detail import follow_meeting, say_value
from kzturk.queries.tracing.claims import (
    StoredClaim,
    is_whole,
    load_claims,
    load_days,
    load_tellers,
    load_texts,
)
from kzturk.queries.tracing.conclusions import Values, load_conclusions
from kzturk.queries.tracing.decisions import load_decisions
from kzturk.queries.tracing.model import ClaimRow, DecisionRow, FieldTrail, Teller, Trail
from kzturk.queries.tracing.standings import Standing, load_standings
from kzturk.values.excerpts import excerpt_around

FIELDS = (
    "date", "venue", "format", "kind", "status", "visit", "occasion", "sidelines", "prominence", "participants",
    "topics", "outcomes", "figures",
)  # fmt: skip


def fetch_trail(database: Database, meeting_id: str, field: str | None = None) -> Trail:
    """Return the trail of a meeting, of one field only if given (``date``, ``venue.city``, ``topics``,
    ``participants.<id>``).

    Raises UnknownNameError for an id that never was, for a removed meeting, and for a field that it does not have.
    """
    with database.connect() as connection:
        wanted = follow_meeting(database, meeting_id)
        days = load_days(connection, wanted)
        tellers = load_tellers(connection, [wanted])[wanted]
        values = load_conclusions(connection, [wanted])[wanted]
        decisions = load_decisions(connection, wanted)
        reports = [t.report_id for t in tellers]
        claims, texts = load_claims(connection, reports), load_texts(connection, reports)
    standings = {(s.field, s.report_id): s for s in load_standings(database, [wanted])[wanted]}
    named = {claim.field for told in claims.values() for claim in told} | {d.field for d in decisions if d.field}
    chosen = _choose_fields(values, field, named)
    fields = tuple(_trail_fields(chosen, values, _Told(tellers, claims, texts, standings), decisions))
    return Trail(
        meeting=wanted, **days, fields=fields,
        tellers=tellers, decisions=tuple(d for d in decisions if d.field is None),
    )  # fmt: skip


def _choose_fields(values: Values, field: str | None, named: set[str]) -> list[str]:
    """Return the fields of the meeting that were asked for, values that lost or were taken out included."""
    known = list(values)
    known += sorted(
        name for name in named if is_whole(name) and name.partition(".")[0] not in _PLACED and name not in values
    )
    if field is None:
        return known
    asked = field.strip().casefold()
    found = [name for name in known if name == asked or name.startswith(f"{asked}.")]
    if found:
        return found
    part = [name for name in known if asked.startswith(f"{name}.")]
    if part and (asked in named or _part(values, asked) is not None):
        return [asked]
    near = tuple(get_close_matches(asked, sorted({*FIELDS, *known}), n=2))
    raise UnknownNameError(
        f"This meeting has no value for '{field}'. It has: {', '.join(_heads(known))}; "
        "name one of a list as in topics.trade or participants.ID.",
        near,
    )


def _heads(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name.partition(".")[0] for name in names))


def _trail_fields(
    names: Sequence[str], values: Values, told: _Told, decisions: Sequence[DecisionRow]
) -> Iterator[FieldTrail]:
    for name in names:
        value = _part(values, name)
        yield FieldTrail(
            field=name,
            said=say_value(name, value) if value is not None else "not concluded",
            claims=tuple(_build_claims(name, value, told)),
            decisions=tuple(d for d in decisions if d.field is not None and _touches(d.field, name)),
        )


def _part(values: Values, name: str) -> Any:
    """Return the value of a field or of a part of one (``venue.city``)."""
    if name in values:
        return values[name]
    head, _, part = name.rpartition(".")
    whole = values.get(head)
    return whole.get(part) if isinstance(whole, Mapping) else None


def _touches(decided: str, name: str) -> bool:
    return decided == name or decided.startswith(f"{name}.") or name.startswith(f"{decided}.")


def _build_claims(name: str, value: Any, told: _Told) -> Iterator[ClaimRow]:
    """Yield the claims of a field, each report under its own name for it."""
    for teller in told.tellers:
        seen = set()
        for claim in told.find(teller, name):
            key = (claim.field, claim.start, claim.end, claim.rule)
            if key not in seen:
                seen.add(key)
                row = _build_claim(claim, teller, value, told.texts[teller.report_id])
                yield replace(row, chosen=told.agrees(teller, name, otherwise=row.chosen))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the reports of a meeting claim, with the names under which joining found each value in each report."""

    tellers: Sequence[Teller]
    claims: Mapping[int, Sequence[StoredClaim]]
    texts: Mapping[int, str]
    standings: Mapping[tuple[str, int], Standing]

    def find(self, teller: Teller, name: str) -> list[StoredClaim]:
        """Return the claims of a report for a field of the meeting; words for the whole stand for a part."""
        whole = name if is_whole(name) else name.rpartition(".")[0]
        standing = self.standings.get((whole, teller.report_id))
        if standing is None and self.standings and whole.partition(".")[0] in _PLACED:
            return []
        own = standing.claim_field if standing is not None else whole
        claims = self.claims[teller.report_id]
        asked = own + name.removeprefix(whole)
        exact = [c for c in claims if c.field == asked or c.field.startswith(f"{asked}.")]
        if exact or asked == own:
            return exact
        return [replace(c, field=asked, value=_part({own: c.value}, asked)) for c in claims if c.field == own]

    def agrees(self, teller: Teller, name: str, *, otherwise: bool) -> bool:
        """Tell whether a report says what the meeting has, of outcomes and figures whatever the words."""
        standing = self.standings.get((name, teller.report_id))
        placed = standing is not None and name.partition(".")[0] in _PLACED
        return standing.standing != "differs" if standing is not None and placed else otherwise


_PLACED = ("outcomes", "figures")
"""Lists whose items are named by their place, which is another in each report."""


def _build_claim(claim: StoredClaim, teller: Teller, value: Any, text: str) -> ClaimRow:
    excerpt, start, end = None, 0, 0
    if claim.start is not None and claim.end is not None:
        excerpt, start, end = excerpt_around(text, claim.start, claim.end)
    said = say_value(claim.field, claim.value)
    return ClaimRow(
        teller=teller.number, field=claim.field, value=claim.value, said=said, excerpt=excerpt, start=start, end=end,
        rule=claim.rule, basis=claim.basis, confidence=claim.confidence, chosen=is_chosen(claim, value),
    )  # fmt: skip


def is_chosen(claim: StoredClaim, value: Any) -> bool:
    """Tell whether a meeting's value says what the claim says (in what both tell)."""
    if not is_whole(claim.field):
        parts = claim.field.split(".")
        within = value.get(parts[-1]) if isinstance(value, Mapping) else value
        return within == claim.value or claim.value is None
    return say_value(claim.field, claim.value) == say_value(claim.field, value)
