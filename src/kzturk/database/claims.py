"""A report as claims and back: every coded value becomes at least one row, with the words it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from kzturk.reports.model import (
    ArticleFacts,
    Figure,
    MeetingDate,
    OccasionRef,
    Outcome,
    Participant,
    Report,
    TopicClaim,
    Venue,
)
from kzturk.values import Evidence

ClaimRow = tuple[str, Any, int | None, int | None, str | None, str | None, str | None, float | None]
"""field, value, span_start, span_end, quote, rule, basis, confidence: a claim after its keys."""

LISTS = ("participants", "topics", "outcomes", "figures")
SCALARS = ("prominence", "status", "format", "kind", "visit", "sidelines")
ARTICLE_FIELDS = ("title", "language", "publisher", "url", "published_on", "dateline")


def list_values(report: Report) -> dict[str, Any]:
    """Return the coded values of a report by field, in the shape of the extraction contract."""
    values: dict[str, Any] = {name: getattr(report, name) for name in SCALARS}
    values["date"] = _as_json(report.date)
    values["occasion"] = _as_json(report.occasion)
    values["venue"] = _as_json(report.venue)
    values |= {f"participants.{p.id}": _as_json(p) for p in report.participants}
    values |= {f"topics.{t.code}": _as_json(t) for t in report.topics}
    values |= {f"outcomes.{n}": _as_json(o) for n, o in enumerate(report.outcomes)}
    values |= {f"figures.{n}": _as_json(f) for n, f in enumerate(report.figures)}
    return {field: value for field, value in values.items() if value is not None}


def _as_json(value: Any) -> Any:
    """Return a dataclass as JSON has it: days as text, tuples as lists."""
    if value is None:
        return None
    return {
        key: item.isoformat() if isinstance(item, date) else list(item) if isinstance(item, tuple) else item
        for key, item in asdict(value).items()
    }


def report_to_claims(report: Report) -> list[ClaimRow]:
    """Return a report's claims: each value with its words, then the words for parts of values."""
    return list(_pair(list_values(report), report.evidence))


def article_to_claims(
    facts: ArticleFacts, evidence: Sequence[Evidence], figures: Sequence[Figure] = ()
) -> list[ClaimRow]:
    """Return the claims about an article itself, and its figures of no meeting; only those with words."""
    values: dict[str, Any] = {name: getattr(facts, name) for name in ARTICLE_FIELDS}
    values |= {f"figures.{n}": _as_json(figure) for n, figure in enumerate(figures)}
    return [
        _with_words(e, value.isoformat() if isinstance(value := values.get(e.field), date) else value) for e in evidence
    ]


def _pair(values: Mapping[str, Any], evidence: Sequence[Evidence]) -> Iterator[ClaimRow]:
    for field, value in values.items():
        words = [e for e in evidence if e.field == field]
        if not words:
            yield (field, value, None, None, None, None, None, None)
        yield from (_with_words(e, value) for e in words)
    for e in evidence:
        if e.field not in values:
            yield _with_words(e, _find_part(values, e.field))


def _with_words(e: Evidence, value: Any) -> ClaimRow:
    return (e.field, value, e.start, e.end, e.quote, e.rule, e.basis, e.confidence)


def _find_part(values: Mapping[str, Any], field: str) -> Any:
    """Return the part of a value that a longer path names (``venue.city``), None if there is none."""
    parts = field.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        value = values.get(".".join(parts[:cut]))
        if value is not None:
            for part in parts[cut:]:
                value = value.get(part) if isinstance(value, dict) else None
            return value
    return None


def claims_to_report(rows: Iterable[ClaimRow], flags: Sequence[str] = ()) -> Report:
    """Return the report that its claims, in order, make up."""
    values: dict[str, Any] = {}
    evidence = []
    for field, value, start, end, quote, rule, basis, confidence in rows:
        if _is_whole(field) and value is not None:
            values[field] = value
        if quote is not None:
            evidence.append(Evidence(field, start or 0, end or 0, quote, rule or "", basis or "", confidence or 0.0))
    scalars = {name: values.get(name) for name in SCALARS}
    occasion, venue = values.get("occasion"), values.get("venue")
    return Report(
        **scalars,  # type: ignore[arg-type]  # the CHECKs of the tables keep the words
        date=_to_date(values["date"]),
        occasion=OccasionRef(**occasion) if occasion else None,
        venue=Venue(**venue) if venue else None,
        participants=tuple(Participant(**v) for v in _listed(values, "participants")),
        topics=tuple(TopicClaim(**v) for v in _listed(values, "topics")),
        outcomes=tuple(Outcome(**{**v, "topics": tuple(v["topics"])}) for v in _listed(values, "outcomes")),
        figures=tuple(Figure(**v) for v in _listed(values, "figures")),
        evidence=tuple(evidence),
        flags=tuple(flags),
    )


def _is_whole(field: str) -> bool:
    """Tell whether a field is a value by itself rather than a part of one."""
    head, _, rest = field.partition(".")
    return not rest if head not in LISTS else bool(rest) and "." not in rest


def _listed(values: Mapping[str, Any], name: str) -> Iterator[dict[str, Any]]:
    return (value for field, value in values.items() if field.startswith(name + "."))


def _to_date(value: Mapping[str, Any]) -> MeetingDate:
    days = {k: date.fromisoformat(value[k]) if value[k] else None for k in ("start", "end")}
    return MeetingDate(start=days["start"], end=days["end"], precision=value["precision"], basis=value["basis"])


def in_stored_order(report: Report) -> Report:
    """Return a report with its evidence in the order in which it is stored, so that two readings compare."""
    ordered = claims_to_report(report_to_claims(report), report.flags)
    return replace(report, evidence=ordered.evidence, participants=ordered.participants, topics=ordered.topics)
