"""Tracing for people: the trail of a value, what each report tells, and the columns of conflicts and changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from kzturk.rendering.columns import Column, Json, Layout, write_json_value
from kzturk.rendering.marking import CLOSING, OPENING
from kzturk.rendering.screen import Line, measure, screen_width, write_lines
from kzturk.rendering.table import wrap
from kzturk.rendering.wording import count, join_words, strip_controls, write_days

if TYPE_CHECKING:
    from kzturk.queries.tracing.model import (
        ChangeRow,
        ClaimRow,
        ComparisonTable,
        ConflictRow,
        DecisionRow,
        FieldTrail,
        Teller,
        Trail,
        Version,
    )

_SIDES = {"KZ": "Kazakh side", "TM": "Turkmen side", "other": "third side", None: "unknown side"}


def draw_trail(trail: Trail, out: TextIO) -> None:
    """Write the trail of a value or of a meeting."""
    write_lines(build_trail_lines(trail, screen_width()), out)


def draw_comparison(table: ComparisonTable, out: TextIO) -> None:
    """Write what each report of a meeting tells."""
    write_lines(build_comparison_lines(table, screen_width()), out)


def build_trail_lines(trail: Trail, width: int) -> list[Line]:
    """Return the lines of ``kzturk why``."""
    days = write_days(trail.start, trail.end, trail.precision)
    lines = [Line(f"{trail.meeting} · {days}", "bold")]
    for decision in trail.decisions:
        lines += draw_words("", _say_decision(decision), width, "yellow")
    for field in trail.fields:
        lines += [Line(""), *_draw_field(field, trail.tellers, width)]
    lines.append(Line(""))
    for teller in trail.tellers:
        lines += draw_words(f"[{teller.number}] ", say_teller(teller), width, None)
    return lines


def _draw_field(field: FieldTrail, tellers: Sequence[Teller], width: int) -> list[Line]:
    lines = draw_words("", f"{field.field}: {field.said}", width, "bold")
    for decision in field.decisions:
        lines += draw_words("  ", _say_decision(decision), width, "yellow")
    if not field.claims and not field.decisions:
        lines += draw_words("  ", "no claim tells it", width, "dim")
    for claim in field.claims:
        lines += _draw_claim(claim, width)
    silent = [t.number for t in tellers if t.number not in {claim.teller for claim in field.claims}]
    if silent and len(tellers) > 1:
        lines += draw_words("  ", f"not told by {' '.join(f'[{number}]' for number in silent)}", width, "dim")
    return lines


def _draw_claim(claim: ClaimRow, width: int) -> list[Line]:
    mark = "✓" if claim.chosen else "✗"
    lines = draw_words(f"  {mark} [{claim.teller}] ", claim.said, width, None if claim.chosen else "red")
    if claim.excerpt is not None:
        marked = f"{claim.excerpt[: claim.start]}{OPENING}{claim.excerpt[claim.start : claim.end]}{CLOSING}"
        lines += draw_words("      ", marked + claim.excerpt[claim.end :], width, None)
        how = f"{claim.rule}, {claim.basis}, confidence {claim.confidence:.2f}"
        lines += draw_words("      ", how, width, "dim")
    else:
        lines += draw_words("      ", "no words of its own", width, "dim")
    return lines


def _say_decision(decision: DecisionRow) -> str:
    why = f' "{decision.why}"' if decision.why else ""
    return f"{decision.sentence} Decided by {decision.who} on {decision.decided_at:%Y-%m-%d}.{why}"


def say_teller(teller: Teller) -> str:
    """Return a report as its article, publisher, day and title."""
    known = (teller.publisher, _SIDES[teller.side] if teller.side else None, str(teller.published_on or "") or None)
    about = ", ".join(part for part in known if part)
    title = f": {teller.title}" if teller.title else ""
    return f"{teller.source} ({teller.prominence}){f', {about}' if about else ''}{title}"


def build_trail_json(trail: Trail) -> Json:
    """Return the trail as JSON: fields with their claims, the reports, the decisions."""
    return {
        "meeting": trail.meeting,
        "fields": [_field_json(field) for field in trail.fields],
        "reports": [_teller_json(teller) for teller in trail.tellers],
        "decisions": [_decision_json(decision) for decision in trail.decisions],
    }


def _field_json(field: FieldTrail) -> Json:
    return {
        "field": field.field,
        "said": field.said,
        "claims": [
            {
                "report": c.teller, "field": c.field, "value": c.value, "excerpt": c.excerpt,
                "quote": c.excerpt[c.start : c.end] if c.excerpt is not None else None, "rule": c.rule,
                "basis": c.basis, "confidence": c.confidence, "chosen": c.chosen,
            }
            for c in field.claims
        ],
        "decisions": [_decision_json(decision) for decision in field.decisions],
    }  # fmt: skip


def _teller_json(teller: Teller) -> Json:
    return {
        "report": teller.number, "source": teller.source, "title": teller.title, "publisher": teller.publisher,
        "published_on": write_json_value(teller.published_on), "side": teller.side,
        "prominence": teller.prominence,
    }  # fmt: skip


def _decision_json(decision: DecisionRow) -> Json:
    return {
        "field": decision.field, "sentence": decision.sentence, "who": decision.who, "why": decision.why,
        "decided_at": write_json_value(decision.decided_at),
    }  # fmt: skip


def build_comparison_lines(table: ComparisonTable, width: int) -> list[Line]:
    """Return the lines of ``kzturk compare``: the reports, every value with who tells it, the countries' sides."""
    days = write_days(table.start, table.end, table.precision)
    lines = [Line(f"{table.meeting} · {days} · {count(len(table.tellers), 'report')}", "bold"), Line("")]
    for teller in table.tellers:
        lines += draw_words(f"[{teller.number}] ", say_teller(teller), width, None)
    return [*lines, Line(""), *_draw_values(table, width), Line(""), *_draw_sides(table, width)]


_FIELD, _MARK, _VALUE = 14, 3, 30
"""Cells of a field's name and of a report's mark, and what a value needs at least."""


def _draw_values(table: ComparisonTable, width: int) -> Iterator[Line]:
    """Yield a line a value: a mark below the number of every report that tells it, or the numbers where all are many.

    What no report tells is a person's decision.
    """
    numbers = [teller.number for teller in table.tellers]
    marks = _MARK * len(numbers)
    in_columns = width - _FIELD - marks >= _VALUE
    room = width - _FIELD - (marks if in_columns else 0)
    if in_columns:
        yield Line(f"{'':{_FIELD + room}}{''.join(f'{n:{_MARK}}' for n in numbers)}", "bold")
    before = ""
    for row in table.rows:
        head = row.field.partition(".")[0]
        said = row.said if row.told_by else f"{row.said} (a person decided it)"
        if not in_columns and row.told_by:
            said += f" [{write_ranges(row.told_by)}]"
        lead = f"{head if head != before else '':{_FIELD}}"
        first, *rest = wrap(strip_controls(said), room - 1)
        told = "".join(f"{'✓' if n in row.told_by else '·':>{_MARK}}" for n in numbers) if in_columns else ""
        yield Line(f"{lead}{first}{' ' * (room - measure(first))}{told}".rstrip())
        yield from (Line(f"{'':{_FIELD}}{more}") for more in rest)
        before = head


def write_ranges(numbers: Sequence[int]) -> str:
    """Return numbers in order, those that follow one another as a range: ``1 3-5``."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    return " ".join(str(g[0]) if len(g) == 1 else f"{g[0]}-{g[-1]}" for g in groups)


def _draw_sides(table: ComparisonTable, width: int) -> Iterator[Line]:
    """Yield what one country's publishers tell that the other's leave out."""
    present = {teller.side for teller in table.tellers}
    if not {"KZ", "TM"} <= present:
        told = join_words([_SIDES[side] for side in ("KZ", "TM", "other", None) if side in present])
        yield from draw_words(
            "", f"Reports of the {told} only: the two countries' sides cannot be compared.", width, "dim"
        )
        return
    for side, other in (("KZ", "TM"), ("TM", "KZ")):
        only = [row.said for row in table.rows if side in row.sides and other not in row.sides]
        words = f"{_SIDES[side]} only: {'; '.join(only) if only else 'nothing'}"
        yield from draw_words("", words, width, None)


def build_comparison_json(table: ComparisonTable) -> Json:
    """Return the comparison as JSON."""
    return {
        "meeting": table.meeting,
        "reports": [_teller_json(teller) for teller in table.tellers],
        "values": [
            {
                "field": row.field, "value": row.said, "told_by": list(row.told_by),
                "left_out_by": list(row.left_out_by), "sides": list(row.sides),
            }
            for row in table.rows
        ],
    }  # fmt: skip


def _say_version(version: Version) -> str:
    return f"{'✓' if version.chosen else '✗'} {version.said}: {', '.join(version.tellers)}"


def _conflict_json(row: ConflictRow) -> Json:
    return {
        "meeting": row.meeting,
        "day": write_json_value(row.day),
        "field": row.field,
        "values": [
            {"value": v.said, "chosen": v.chosen, "sources": list(v.sources), "publishers": list(v.tellers)}
            for v in row.versions
        ],
    }


CONFLICTS: Layout[ConflictRow] = Layout(
    columns=(
        Column(key="meeting", value=lambda row: row.meeting, keep=True),
        Column(key="day", value=lambda row: row.day, keep=True),
        Column(key="field", value=lambda row: row.field, keep=True),
        Column(
            key="values",
            value=lambda row: " | ".join(_say_version(v) for v in row.versions),
            cell=lambda row: "\n".join(_say_version(v) for v in row.versions),
            least=30,
            ideal=60,
            below=True,
        ),
    ),
    to_json=_conflict_json,
)


def _say_change(row: ChangeRow) -> str:
    if row.before is None and row.after is None:
        return ""
    if row.kind == "joined":
        return f"into {row.after}"
    return f"{row.before or 'nothing'} → {row.after or 'nothing'}"


CHANGES: Layout[ChangeRow] = Layout(
    key="number",
    columns=(
        Column(key="number", value=lambda row: row.number, on_screen=False),
        Column(key="changed_at", value=lambda row: row.changed_at.replace(microsecond=0, tzinfo=None), keep=True),
        Column(key="run", value=lambda row: row.run, keep=True, right=True),
        Column(key="meeting", value=lambda row: row.meeting, keep=True),
        Column(key="kind", value=lambda row: row.kind, keep=True),
        Column(key="field", value=lambda row: row.field, keep=True),
        Column(key="before", value=lambda row: row.before, on_screen=False),
        Column(key="after", value=lambda row: row.after, on_screen=False),
        Column(key="change", value=_say_change, least=30, ideal=50, below=True, in_data=False),
    ),
)


def draw_words(lead: str, words: str, width: int, style: str | None) -> list[Line]:
    """Return ``words`` wrapped behind ``lead``, further lines indented by as much."""
    wrapped = wrap(strip_controls(words), max(width - measure(lead), 20))
    return [Line(f"{lead if i == 0 else ' ' * measure(lead)}{part}", style) for i, part in enumerate(wrapped)]
