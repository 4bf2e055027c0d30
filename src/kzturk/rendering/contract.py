"""The extraction contract: readings and meetings as JSON (docs/extraction.schema.json).

Keys are added, never renamed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from kzturk.rendering.columns import Json

if TYPE_CHECKING:
    from kzturk.queries.detail_rows import EvidenceRow, FigureRow, MeetingDetail, OutcomeRow
    from kzturk.queries.rows import MeetingRow, ParticipantRow
    from kzturk.reports.model import ArticleFacts, Figure, Outcome, Participant, Reading, Report
    from kzturk.values import Evidence

_EVIDENCE_KEYS = ("field", "start", "end", "quote", "rule", "basis", "confidence")
_PERSON_KEYS = ("id", "name", "country", "side", "role", "office", "office_printed", "curated", "inferred")


def build_reading(reading: Reading) -> Json:
    """Return the line of one article, as ``kzturk extract`` prints it."""
    return {
        "source": reading.source,
        "article": _build_article(reading.article),
        "meetings": [_build_report(report) for report in reading.reports],
        "reason": reading.reason,
    }


def build_meeting(meeting: MeetingRow) -> Json:
    """Return a concluded meeting, as ``kzturk meetings --format json`` prints it."""
    occasion = None
    if meeting.occasion_id is not None:
        occasion = {"id": meeting.occasion_id, "name": meeting.occasion_name}
    return {
        "id": meeting.id,
        "prominence": meeting.prominence,
        "status": meeting.status,
        "date": _build_date(meeting.start, meeting.end, meeting.precision, meeting.date_basis),
        "format": meeting.format,
        "kind": meeting.kind,
        "visit": meeting.visit,
        "occasion": occasion,
        "sidelines": meeting.sidelines,
        "venue": _build_venue(meeting.country, meeting.city, meeting.site, meeting.venue_basis),
        "participants": [_build_participant(person) for person in meeting.participants],
        "topics": [{"code": code, "confidence": _plain(confidence)} for code, confidence in meeting.topics],
        "sources": meeting.sources,
        "reports": [{"source": report.source, "prominence": report.prominence} for report in meeting.reports],
    }


def build_detail(detail: MeetingDetail) -> Json:
    """Return one meeting whole, as ``kzturk show --format json`` prints it."""
    meeting = build_meeting(detail.meeting)
    reports, sources = meeting.pop("reports"), meeting.pop("sources")
    return {
        **meeting,
        "outcomes": [_build_outcome(outcome) for outcome in detail.outcomes],
        "figures": [_build_figure(figure) for figure in detail.figures],
        "evidence": [{**_build_evidence(row), "value": row.value, "source": row.source} for row in detail.evidence],
        "sources": sources,
        "reports": [
            {**report, "flags": [flag.flag for flag in detail.flags if flag.source == report["source"]]}
            for report in reports
        ],
    }


def _build_article(article: ArticleFacts) -> Json:
    return {
        "title": article.title,
        "language": article.language,
        "publisher": article.publisher,
        "url": article.url,
        "published_on": _day(article.published_on),
        "dateline": article.dateline,
    }


def _build_report(report: Report) -> Json:
    when, where = report.date, report.venue
    occasion = {"id": report.occasion.id, "name": report.occasion.name} if report.occasion else None
    return {
        "prominence": report.prominence,
        "status": report.status,
        "date": _build_date(when.start, when.end, when.precision, when.basis),
        "format": report.format,
        "kind": report.kind,
        "visit": report.visit,
        "occasion": occasion,
        "sidelines": report.sidelines,
        "venue": _build_venue(where.country, where.city, where.site, where.basis) if where else None,
        "participants": [_build_participant(person) for person in report.participants],
        "topics": [{"code": topic.code, "confidence": _plain(topic.confidence)} for topic in report.topics],
        "outcomes": [_build_outcome(outcome) for outcome in report.outcomes],
        "figures": [_build_figure(figure) for figure in report.figures],
        "evidence": [_build_evidence(evidence) for evidence in report.evidence],
        "flags": list(report.flags),
    }


def _build_date(start: date | None, end: date | None, precision: str, basis: str | None) -> Json:
    return {"start": _day(start), "end": _day(end), "precision": precision, "basis": basis}


def _build_venue(country: str | None, city: str | None, site: str | None, basis: str | None) -> Json | None:
    if country is city is site is None:
        return None
    return {"country": country, "city": city, "site": site, "basis": basis}


def _build_participant(person: ParticipantRow | Participant) -> Json:
    return _pick(person, _PERSON_KEYS)


def _build_outcome(outcome: OutcomeRow | Outcome) -> Json:
    """An invitation always says whether it was accepted, null when the article does not."""
    built: Json = {"kind": outcome.kind}
    built |= _known(by=outcome.by, to=outcome.to, what=outcome.what, count=outcome.count, listed=outcome.listed)
    built |= _known(occasion=outcome.occasion, to_country=outcome.to_country, to_city=outcome.to_city)
    built |= _known(to_days=outcome.to_days, to_event=outcome.to_event)
    if outcome.kind == "invitation" or outcome.accepted is not None:
        built["accepted"] = outcome.accepted
    if outcome.topics:
        built["topics"] = list(outcome.topics)
    return built


def _build_figure(figure: FigureRow | Figure) -> Json:
    built: Json = {"measure": figure.measure, "value": _plain(figure.value), "unit": figure.unit}
    built |= {"comparator": figure.comparator, "status": figure.status}
    return built | _known(period=figure.period, speaker=figure.speaker)


def _build_evidence(evidence: EvidenceRow | Evidence) -> Json:
    return {**_pick(evidence, _EVIDENCE_KEYS), "confidence": _plain(evidence.confidence)}


def _pick(row: object, keys: Iterable[str]) -> Json:
    return {key: getattr(row, key) for key in keys}


def _known(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value is not None}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _plain(number: float) -> float | int:
    return int(number) if float(number).is_integer() else number
