"""Which stored reports may share a meeting: found by look-up, at the same cost however many are stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Select, select, union

from kzturk.database.articles import find_members, load_by_keys, load_reports
from kzturk.database.judging import Pairs, load_verdicts
from kzturk.database.models import Article, MeetingReport, Report, ReportPerson
from kzturk.database.rows import in_chunks
from kzturk.meetings import Comparison, KnownReport, compare
from kzturk.meetings.features import LONG, LONGEST_VISIT, ONE, VISIT, Ranks, measure_reach
from kzturk.reports.model import Report as Told

ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Neighbourhood:
    """Reports that nothing outside can join, what people said of them, and the pairs worth a person's look."""

    reports: dict[str, KnownReport] = field(default_factory=dict)
    verdicts: Pairs = field(default_factory=dict)
    likely: dict[frozenset[str], Comparison] = field(default_factory=dict)


def gather(connection: Connection, seeds: Iterable[str], ranks: Ranks) -> Neighbourhood:
    """Return the reports that may share a meeting with the seeds, near and far."""
    area = Neighbourhood(reports=load_by_keys(connection, seeds))
    fringe = list(area.reports.values())
    while fringe:
        area.verdicts |= load_verdicts(connection, [known.key for known in fringe])
        fresh: dict[str, KnownReport] = {}
        for known in fringe:
            fresh |= _find_linked(connection, known, area, ranks)
        fresh |= _fellows(connection, fringe, area)
        fresh = {key: known for key, known in fresh.items() if key not in area.reports}
        area.reports |= fresh
        fringe = list(fresh.values())
    return area


def _find_linked(
    connection: Connection, known: KnownReport, area: Neighbourhood, ranks: Ranks
) -> dict[str, KnownReport]:
    """Return the stored reports that may be joined with one; remember those that a person may judge."""
    near = load_numbered(connection, _find_near(connection, known))
    judged = {key for pair in area.verdicts if known.key in pair for key in pair}
    near |= load_by_keys(connection, judged - set(near))
    linked = {}
    for key, other in near.items():
        if key == known.key:
            continue
        comparison = compare(known, other, ranks=ranks, verdicts=area.verdicts)
        if comparison.linked:
            linked[key] = other
        if comparison.likely:
            area.likely[frozenset((known.key, key))] = comparison
    return linked


def load_numbered(connection: Connection, numbers: Iterable[int]) -> dict[str, KnownReport]:
    """Return the reports with these row numbers."""
    found: dict[str, KnownReport] = {}
    for chunk in in_chunks(sorted(numbers)):
        found |= load_reports(connection, Report.id.in_(chunk))
    return found


def _find_near(connection: Connection, known: KnownReport) -> set[int]:
    """Return the row numbers of the reports worth comparing with one."""
    return {number for ask in select_near(known) for number in connection.scalars(ask)}


def select_near(known: KnownReport) -> list[Any]:
    """Build the statements for reports worth comparing: shared people and days, the occasion, the same text."""
    report = known.report
    asked: list[Any] = []
    if known.alike:
        reprinted = select(Report.id).join(Article, Article.id == Report.article_id)
        asked.append(reprinted.where(Article.content_hash.in_(sorted(known.alike))))
    people = _find_rarer_side(report)
    start, end = report.date.start, report.date.end
    if people and start and end and measure_reach(report.date) < LONG:
        asked.append(union(_select_days(people, start, end), _select_visits(people, start, end)))
    if people and report.occasion:
        asked.append(select(Report.id).where(Report.occasion == report.occasion.id))
    return asked


def _find_rarer_side(report: Told) -> list[str]:
    """Return the people of the side that names fewer: whoever shares one of each side shares one of these."""
    sides = [[p.id for p in report.participants if p.side == side] for side in ("KZ", "TM")]
    one, other = sides
    return sorted(one if len(one) <= len(other) else other)


def _select_days(people: list[str], start: date, end: date) -> Select[int]:
    around = ReportPerson.day.between(_before(start, ONE_DAY), _after(end, ONE_DAY))
    return select(ReportPerson.report_id).where(ReportPerson.person_id.in_(people), ReportPerson.reach == ONE, around)


def _select_visits(people: list[str], start: date, end: date) -> Select[int]:
    around = ReportPerson.day.between(_before(start, LONGEST_VISIT + ONE_DAY), _after(end, ONE_DAY))
    return select(ReportPerson.report_id).where(ReportPerson.person_id.in_(people), ReportPerson.reach == VISIT, around)


def _before(day: date, by: timedelta) -> date:
    return day - by if day - date.min >= by else date.min


def _after(day: date, by: timedelta) -> date:
    return day + by if date.max - day >= by else date.max


def _fellows(connection: Connection, reports: Iterable[KnownReport], area: Neighbourhood) -> dict[str, KnownReport]:
    """Return the reports that stand in one meeting with any of these now."""
    keys: set[str] = set()
    for members in members_of(connection, [known.key for known in reports]).values():
        keys |= members
    return load_by_keys(connection, keys - set(area.reports))


def members_of(connection: Connection, keys: Iterable[str]) -> dict[str, set[str]]:
    """Return the meetings of these reports with all of their reports' keys."""
    members: dict[str, set[str]] = {}
    for chunk in in_chunks(sorted(keys)):
        touched = select(MeetingReport.meeting_id).join(Report, Report.id == MeetingReport.report_id)
        members |= find_members(connection, MeetingReport.meeting_id.in_(touched.where(Report.key.in_(chunk))))
    return members
