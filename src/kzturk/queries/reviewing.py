"""What a person should look at: stale corrections, likely pairs, disagreements, values the reader was unsure of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Text, cast, select
from sqlalchemy.orm import aliased

from kzturk.database.engine import Database
from kzturk.database.models import (
    Article,
    Attribution,
    Claim,
    Conflict,
    Correction,
    Meeting,
    MeetingReport,
    Participation,
    Person,
    Report,
    ReviewAnswer,
    Suggestion,
)
from kzturk.meetings.correcting import FIELDS, LISTS
from kzturk.queries.decisions import STALE, say, say_correction
from kzturk.queries.detail import read_flag, say_flag
from kzturk.queries.tracing.claims import share_name
from kzturk.queries.tracing.conclusions import load_conclusions
from kzturk.values import make_key

ItemKind = Literal["stale", "pair", "conflict", "flagged", "unsure"]
UNSURE = 0.6
"""A value of which the best words give less is shown."""
PAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A value that may be chosen, in words, and who tells it."""

    words: str
    value: Any
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """One thing to look at. ``item`` names it together with the values shown: what changes is asked anew."""

    kind: ItemKind
    item: str
    question: str
    meetings: tuple[str, ...]
    facts: tuple[str, ...]
    field: str | None = None
    value: Any = None
    options: tuple[Option, ...] = ()
    correction: str | None = None

    @property
    def can_be_set(self) -> bool:
        """Tell whether one of the options can be chosen."""
        is_role = (self.field or "").startswith("participants.") and (self.field or "").endswith(".role")
        return (self.field in FIELDS or is_role or self.is_item) and len(self.options) > 1

    @property
    def is_item(self) -> bool:
        """Tell whether a choice takes the place of an outcome or figure, ``value``, of a list."""
        return self.kind == "conflict" and self.field in LISTS and self.value is not None

    @property
    def can_be_removed(self) -> bool:
        """Tell whether the value is an item of a list that can be taken out."""
        return self.field in LISTS


def fetch_review(database: Database, *, again: bool = False) -> Iterator[ReviewItem]:
    """Yield what was not answered yet, the most pressing first; ``again``: also what was put off."""
    with database.connect() as connection:
        answered = _load_answers(connection, again)
        for find in (_find_stale, _find_pairs, _find_conflicts, _find_flagged, _find_unsure):
            yield from (item for item in find(connection) if item.item not in answered)


def _load_answers(connection: Connection, again: bool) -> set[str]:
    """Return what is not asked any more: what is kept, and, unless asked again, what was put off."""
    asked = select(ReviewAnswer.item)
    return set(connection.scalars(asked.where(ReviewAnswer.answer == "kept") if again else asked))


def _name(kind: str, *parts: object) -> str:
    return f"{kind}:{make_key(*map(str, parts), length=12)}"


def _find_stale(connection: Connection) -> Iterator[ReviewItem]:
    statement = select(*Correction.__table__.columns).where(
        Correction.stale.is_not(None), Correction.undone_at.is_(None)
    )
    for row in connection.execute(statement.order_by(Correction.corrected_at, Correction.key)):
        home = row.applies_to or row.meeting_id
        facts = [
            f"{row.who} corrected on {row.corrected_at:%Y-%m-%d}: {say_correction(row)}",
            f"the machine said then: {say(row.field, row.value_before)}",
            f"the machine says now: {say(row.field, row.machine_value)}",
        ]
        yield ReviewItem(
            kind="stale", item=_name("stale", row.key, row.stale, row.machine_value), meetings=(home,),
            question=f"Does the correction {row.key} still hold ({STALE[row.stale]})?",
            facts=(*describe_meetings(connection, [home]), *facts), field=row.field, correction=row.key,
        )  # fmt: skip


def _find_pairs(connection: Connection) -> Iterator[ReviewItem]:
    """Yield the likeliest pair of reports of each two meetings."""
    one, other = aliased(MeetingReport), aliased(MeetingReport)
    first, second = aliased(Report), aliased(Report)
    statement = (
        select(one.meeting_id, other.meeting_id, first.key, second.key, Suggestion.score, Suggestion.why)
        .join(one, one.report_id == Suggestion.report_id)
        .join(other, other.report_id == Suggestion.other_id)
        .join(first, first.id == Suggestion.report_id)
        .join(second, second.id == Suggestion.other_id)
        .where(one.meeting_id != other.meeting_id)
        .order_by(Suggestion.score.desc(), first.key, second.key)
    )
    seen = set()
    for a, b, key, other_key, score, why in connection.execute(statement):
        meetings = tuple(sorted((a, b)))
        if meetings in seen:
            continue
        seen.add(meetings)
        yield ReviewItem(
            kind="pair", item=_name("pair", *sorted((key, other_key)), score), meetings=meetings,
            question="Are these one meeting?",
            facts=(*describe_meetings(connection, meetings), f"{score:.2f} speaks for it: {why}"),
        )  # fmt: skip


def _find_conflicts(connection: Connection) -> Iterator[ReviewItem]:
    statement = (
        select(Conflict.meeting_id, Conflict.field, Meeting.founding_key)
        .join(Meeting, Meeting.id == Conflict.meeting_id)
        .order_by(Meeting.started_on.desc(), Conflict.meeting_id, Conflict.field)
    )
    corrected = _load_corrected(connection)
    for meeting, named, founding in connection.execute(statement):
        field = f"{named}.role" if named.startswith("participants.") else named
        options = _load_options(connection, meeting, named)
        if (meeting, field) in corrected or len(options) < 2:
            continue
        head, placed = field.partition(".")[0], field.startswith(("outcomes.", "figures."))
        value = load_conclusions(connection, [meeting])[meeting].get(field) if placed else None
        said = share_name(field, value) if placed else field
        yield ReviewItem(
            kind="conflict", item=_name("conflict", founding, field, *sorted(o.words for o in options)),
            meetings=(meeting,), question=f"Reports disagree on {said}. Which is right?",
            facts=describe_meetings(connection, [meeting]), field=head if placed else field, value=value,
            options=options,
        )  # fmt: skip


def _load_corrected(connection: Connection) -> set[tuple[str | None, str]]:
    """Return the fields of meetings that somebody corrected."""
    statement = select(Correction.applies_to, Correction.field, Correction.action, Correction.value)
    found = set()
    for meeting, field, action, value in connection.execute(statement.where(Correction.undone_at.is_(None))):
        part = value and (value.get("id") or value.get("code")) if action != "set" and isinstance(value, dict) else None
        found.add((meeting, f"{field}.{part}" if part else field))
    return found


def _load_options(connection: Connection, meeting: str, field: str) -> tuple[Option, ...]:
    """Return the values that the reports of a meeting tell of a field, the concluded one first."""
    statement = (
        select(Attribution.standing, Claim.value, Article.source)
        .join(Report, Report.id == Attribution.report_id)
        .join(Article, Article.id == Report.article_id)
        .join(Claim, (Claim.report_id == Attribution.report_id) & (Claim.field == Attribution.claim_field))
        .where(Attribution.meeting_id == meeting, Attribution.field == field, Claim.value.is_not(None))
        .order_by(Attribution.standing.not_in(("chosen",)), Article.published_on, Article.source)
    )
    told: dict[str, tuple[Any, list[str]]] = {}
    for _, told_value, source in connection.execute(statement):
        value = (told_value or {}).get("role") if field.startswith("participants.") else told_value
        words = say(field, value) if isinstance(value, dict) else str(value)
        if words == "none":  # of a role: not told
            continue
        sources = told.setdefault(words, (value, []))[1]
        if source not in sources:
            sources.append(source)
    return tuple(Option(words=w, value=value, told_by=tuple(sources)) for w, (value, sources) in told.items())


def _find_flagged(connection: Connection) -> Iterator[ReviewItem]:
    """Yield the days and people of reports that contradict what is known."""
    statement = (
        select(MeetingReport.meeting_id, Report.flags, Article.source)
        .join(Report, Report.id == MeetingReport.report_id)
        .join(Article, Article.id == Report.article_id)
        .join(Meeting, Meeting.id == MeetingReport.meeting_id)
        .where(cast(Report.flags, Text) != "[]")
        .order_by(Meeting.started_on.desc(), Meeting.id, Article.source)
    )
    sources: dict[tuple[str, str], list[str]] = {}
    for meeting, flags, source in connection.execute(statement):
        for told in flags:
            sources.setdefault((meeting, told), []).append(source)
    corrected = _load_corrected(connection)
    for (meeting, told), articles in sources.items():
        flag, person = read_flag(told)
        field = f"participants.{person}" if person else "date"
        if (meeting, field) not in corrected:
            yield _build_flagged(connection, meeting, field, flag, articles)


def _build_flagged(connection: Connection, meeting: str, field: str, flag: str, articles: Sequence[str]) -> ReviewItem:
    """Return the question whether the day, or the person, is right although articles contradict what is known."""
    head, _, person = field.partition(".")
    name = connection.scalar(select(Person.name).where(Person.id == person)) if person else None
    return ReviewItem(
        kind="flagged", item=_name("flagged", flag, person, *sorted(articles)), meetings=(meeting,),
        question=f"Is {name or 'the day'} right?",
        facts=(*describe_meetings(connection, [meeting]), f"{', '.join(articles)}: {say_flag(flag, name)}"),
        field=head, value={"id": person, "name": name} if person else None,
    )  # fmt: skip


def _find_unsure(connection: Connection) -> Iterator[ReviewItem]:
    ids = list(connection.scalars(select(Meeting.id).order_by(Meeting.started_on.desc(), Meeting.id)))
    corrected = _load_corrected(connection)
    for start in range(0, len(ids), PAGE):
        page = ids[start : start + PAGE]
        for meeting, field, value, confidence, quote in _load_unsure(connection, page):
            if (meeting, field) in corrected:
                continue
            head, _, rest = field.partition(".")
            yield ReviewItem(
                kind="unsure", item=_name("unsure", meeting, field, say(head, value)), meetings=(meeting,),
                question=f"Is this right: {head} {say(head, value)}?",
                facts=(*describe_meetings(connection, [meeting]), f"{confidence:.2f} from the words “{quote}”"),
                field=head if rest else field, value=value,
            )  # fmt: skip


def _load_unsure(connection: Connection, meetings: list[str]) -> list[tuple[str, str, Any, float, str]]:
    """Return the values of which no words of any report are sure enough."""
    statement = (
        select(MeetingReport.meeting_id, Claim.field, Claim.value, Claim.confidence, Claim.quote)
        .join(Claim, Claim.report_id == MeetingReport.report_id)
        .where(MeetingReport.meeting_id.in_(meetings), Claim.confidence.is_not(None))
        .order_by(MeetingReport.meeting_id, Claim.report_id, Claim.ordinal)
    )
    best: dict[tuple[str, str], tuple[Any, float, str]] = {}
    for meeting, field, value, sure, words in connection.execute(statement):
        confidence, quote = sure or 0.0, words or ""
        head = field.split(".")[0]
        name = ".".join(field.split(".")[:2]) if head in ("participants", "topics") else head
        if head not in ("date", "venue", "format", "participants", "topics", "occasion", "visit"):
            continue
        known = best.get((meeting, name))
        if known is None or confidence > known[1] or (known[0] is None and value is not None):
            whole = value if field == name or known is None else known[0]
            best[(meeting, name)] = (whole, max(confidence, known[1] if known else 0.0), quote)
    unsure = [(m, f, *told) for (m, f), told in best.items() if told[1] < UNSURE and isinstance(told[0], (dict, str))]
    order = {meeting: n for n, meeting in enumerate(meetings)}
    return sorted(unsure, key=lambda told: (order[told[0]], told[1]))


def describe_meetings(connection: Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Return meetings in a line each: id, day, people, place, and the files of their reports."""
    lines = []
    for id_ in ids:
        columns = (Meeting.started_on, Meeting.ended_on, Meeting.country, Meeting.city, Meeting.kind, Meeting.format)
        row = connection.execute(select(*columns).where(Meeting.id == id_)).first()
        if row is None:
            lines.append(f"{id_}: no meeting any more")
            continue
        named = select(Person.name).join(Participation, Participation.person_id == Person.id)
        people = connection.scalars(named.where(Participation.meeting_id == id_).order_by(Participation.ordinal))
        days = str(row.started_on or "day unknown")
        days += f" to {row.ended_on}" if row.ended_on != row.started_on else ""
        place = ", ".join(part for part in (row.city, row.country) if part)
        parts = (days, " and ".join(people), place, row.format, row.kind, ", ".join(_sources_of(connection, id_)))
        lines.append(f"{id_}: {'; '.join(part for part in parts if part)}")
    return tuple(lines)


def _sources_of(connection: Connection, meeting: str) -> list[str]:
    statement = (
        select(Article.source)
        .join(Report, Report.article_id == Article.id)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .where(MeetingReport.meeting_id == meeting)
        .order_by(Article.published_on, Article.source)
    )
    return list(dict.fromkeys(connection.scalars(statement)))
