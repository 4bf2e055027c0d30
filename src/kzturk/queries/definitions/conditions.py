"""What can be asked of a meeting, as SQL: one condition a criterion, each with one value.

The words and the Python face of each stand in ``kzturk/queries/criteria.py``; a test holds both faces equal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, exists, func, literal_column, or_, select, tuple_
from sqlalchemy.orm import aliased

from kzturk.database.models import (
    Article,
    Change,
    Claim,
    Meeting,
    MeetingMonth,
    MeetingReport,
    MeetingTopic,
    Participation,
    PersonMonth,
    Report,
    TopicMonth,
    VenueMonth,
)
from kzturk.queries.definitions.fulltext import FULL_TEXT_TABLE, matches
from kzturk.queries.definitions.statement import NO_DAY, Conditions, Value, words

Condition = Callable[[Value, Conditions], ColumnElement[bool]]


def _took_part(value: Value, _: Conditions) -> ColumnElement[bool]:
    theirs = exists().where(Participation.meeting_id == Meeting.id, Participation.person_id.in_(value.many))
    return theirs.correlate(Meeting)


def _held_office(value: Value, _: Conditions) -> ColumnElement[bool]:
    office = func.lower(Participation.office).like(value.one, escape="!")
    return exists().where(Participation.meeting_id == Meeting.id, office).correlate(Meeting)


def _had_topic(value: Value, _: Conditions) -> ColumnElement[bool]:
    coded = exists().where(MeetingTopic.meeting_id == Meeting.id, MeetingTopic.topic_code.in_(value.many))
    return coded.correlate(Meeting)


def _took_part_counted(value: Value, _: Conditions) -> ColumnElement[bool]:
    """The same for counting all: the meetings with a person are found by it, each once."""
    return Meeting.id.in_(select(Participation.meeting_id).where(Participation.person_id.in_(value.many)))


def _told_by_counted(value: Value, _: Conditions) -> ColumnElement[bool]:
    telling = (
        select(MeetingReport.meeting_id)
        .join(Report, Report.id == MeetingReport.report_id)
        .join(Article, Article.id == Report.article_id)
        .where(Article.publisher.in_(value.many))
    )
    return Meeting.id.in_(telling)


def _had_topic_counted(value: Value, _: Conditions) -> ColumnElement[bool]:
    return Meeting.id.in_(select(MeetingTopic.meeting_id).where(MeetingTopic.topic_code.in_(value.many)))


def _told_in(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that an article of some kind tells of the meeting."""
    told = exists().where(
        MeetingReport.meeting_id == Meeting.id,
        Report.id == MeetingReport.report_id,
        Article.id == Report.article_id,
        *where,
    )
    return told.correlate(Meeting)


def _told_by(value: Value, _: Conditions) -> ColumnElement[bool]:
    return _told_in(Article.publisher.in_(value.many))


def _told_in_language(value: Value, _: Conditions) -> ColumnElement[bool]:
    return _told_in(Article.language == value.one)


def _told_in_words(value: Value, _: Conditions) -> ColumnElement[bool]:
    """Join from the full text: a few articles match, and the meeting is looked for among theirs."""
    telling = (
        select(MeetingReport.meeting_id)
        .join(Report, Report.id == MeetingReport.report_id)
        .join(FULL_TEXT_TABLE, FULL_TEXT_TABLE.c.rowid == Report.article_id)
        .where(matches(value.one))
    )
    return Meeting.id.in_(telling)


CORE_FIELDS = ("date", "status", "format", "kind")
"""The fields that say which meeting it was; with the participants, their confidence is a report's."""


def _told_surely(value: Value, _: Conditions) -> ColumnElement[bool]:
    """Some report is sure enough of all that says which meeting it was."""
    doubted = exists().where(
        Claim.report_id == MeetingReport.report_id,
        Claim.confidence < value.one,
        or_(Claim.field.in_(words(*CORE_FIELDS)), Claim.field.like(literal_column("'participants.%'"))),
    )
    sure = exists().where(MeetingReport.meeting_id == Meeting.id, ~doubted.correlate(MeetingReport))
    return sure.correlate(Meeting)


def _at(column: Any) -> Condition:
    return lambda value, _: column == value.one


def _among(column: Any) -> Condition:
    return lambda value, _: column.in_(value.many)


def _tells_of_meetings(_: Value, within: Conditions) -> ColumnElement[bool]:
    """An article tells of a meeting that meets the conditions within."""
    told = exists().where(
        Report.article_id == Article.id,
        MeetingReport.report_id == Report.id,
        Meeting.id == MeetingReport.meeting_id,
        *within,
    )
    return told.correlate(Article)


def _matches_words(value: Value, _: Conditions) -> ColumnElement[bool]:
    return Article.id.in_(select(FULL_TEXT_TABLE.c.rowid).where(matches(value.one)))


def _place_of(value: Value, *, dated: bool) -> Any:
    """Return day and id of the meeting with this id: the place where it stands in the order."""
    itself = aliased(Meeting, name="itself")
    day = itself.started_on if dated else func.coalesce(itself.started_on, NO_DAY)
    return select(day, itself.id).where(itself.id == value.one).scalar_subquery()


CONDITIONS: dict[str, Condition] = {
    # of a meeting
    "id": _among(Meeting.id),
    "leader": _took_part,
    "office": _held_office,
    "topic": _had_topic,
    "leader.any": _took_part_counted,
    "source.any": _told_by_counted,
    "topic.any": _had_topic_counted,
    "since": lambda value, _: Meeting.ended_on >= value.one,
    "until": lambda value, _: Meeting.started_on < value.one,
    "country": _at(Meeting.country),
    "city": _at(Meeting.city),
    "site": _among(Meeting.site),
    "mode": _at(Meeting.format),
    "kind": _at(Meeting.kind),
    "visit": _at(Meeting.visit),
    "occasion": _among(Meeting.occasion_id),
    "status": _among(Meeting.status),
    "source": _told_by,
    "language": _told_in_language,
    "min_confidence": _told_surely,
    "min_sources": lambda value, _: Meeting.sources >= value.one,
    "text": _told_in_words,
    # of an article
    "article.tells": _tells_of_meetings,
    "article.since": lambda value, _: Article.published_on >= value.one,
    "article.until": lambda value, _: Article.published_on < value.one,
    "article.source": _among(Article.publisher),
    "article.language": _at(Article.language),
    "article.text": _matches_words,
    # of a figure: its meeting's day, else that of publication
    "figure.since": lambda value, _: func.coalesce(Meeting.started_on, Article.published_on) >= value.one,
    "figure.until": lambda value, _: func.coalesce(Meeting.started_on, Article.published_on) < value.one,
}


def _place_of_article(value: Value) -> Any:
    itself = aliased(Article, name="itself")
    return select(itself.published_on, itself.id).where(itself.id == value.one).scalar_subquery()


# Of the journal.
CONDITIONS |= {
    "change.since": lambda value, _: Change.changed_at >= value.one,
    "change.until": lambda value, _: Change.changed_at < value.one,
    "change.meeting": _at(Change.meeting_id),
    "change.after": lambda value, _: Change.id > value.one,
    "change.of": lambda _value, within: exists().where(Meeting.id == Change.meeting_id, *within).correlate(Change),
}


def _of_months(name: str, months: Any) -> dict[str, Condition]:
    """Return the conditions on monthly sums."""
    return {
        f"{name}.status": _among(months.status),
        f"{name}.since": lambda value, _: months.ended_month >= value.one,
        f"{name}.until": lambda value, _: months.began_month < value.one,
        f"{name}.known": lambda _value, _: months.ended_month > NO_DAY,
    }


# Of the monthly sums, and of single meetings' topics.
CONDITIONS |= {
    **_of_months("month", TopicMonth),
    **_of_months("person_month", PersonMonth),
    **_of_months("venue_month", VenueMonth),
    "meeting_month.since": lambda value, _: MeetingMonth.ended_month >= value.one,
    "coded.status": _among(MeetingTopic.status),
    "coded.ended_from": lambda value, _: MeetingTopic.last_day >= value.one,
    "coded.ended_before": lambda value, _: MeetingTopic.last_day < value.one,
    "coded.began_from": lambda value, _: MeetingTopic.day >= value.one,
    "coded.began_before": lambda value, _: MeetingTopic.day < value.one,
    "coded.lasting": lambda _value, _: MeetingTopic.last_day > MeetingTopic.day,
}

# Where a page goes on: after the meeting with this id, newest first, unknown days last.
CONDITIONS |= {
    "after": lambda value, _: tuple_(Meeting.started_on, Meeting.id) < _place_of(value, dated=True),
    "after.of": lambda value, _: tuple_(Participation.day, Participation.meeting_id) < _place_of(value, dated=False),
    "id.from": lambda value, _: Meeting.id >= value.one,
    "id.until": lambda value, _: Meeting.id < value.one,
    "after.undated": lambda value, _: Meeting.id < value.one,
    "from": lambda value, _: Meeting.started_on >= value.one,
    "from.of": lambda value, _: Participation.day >= value.one,
    "until.of": lambda value, _: Participation.day < value.one,
    "through.of": lambda value, _: Participation.day <= value.one,
    "dated": lambda _value, _: Meeting.started_on.is_not(None),
    "undated": lambda _value, _: Meeting.started_on.is_(None),
    "article.id": _at(Article.id),
    "article.after": lambda value, _: tuple_(Article.published_on, Article.id) < _place_of_article(value),
    "article.after.undated": lambda value, _: Article.id < value.one,
    "article.undated": lambda _value, _: Article.published_on.is_(None),
}
