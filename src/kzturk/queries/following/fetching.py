"""Reading what following needs from the database: meetings, invitations, events, and figures as told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlalchemy.orm import aliased

from kzturk.database.engine import Database
from kzturk.database.models import (
    UNKNOWN_DAY,
    Article,
    ArticleClaim,
    Claim,
    Meeting,
    MeetingReport,
    MeetingTopic,
    Occasion,
    Outcome,
    Participation,
    Person,
    Place,
    Report,
)
from kzturk.database.rows import in_chunks
from kzturk.queries.following.gaps import Contact
from kzturk.queries.following.model import Encounter, Event, Invitation, Telling
from kzturk.queries.following.model import Person as Guest


def load_invitations(database: Database, ids: Sequence[str] | None = None) -> tuple[Invitation, ...]:
    """Return the invitations told by held meetings (by those of ``ids`` only, if given)."""
    with database.connect() as connection:
        told = [row for row in connection.execute(select_invitations()) if ids is None or row.meeting_id in set(ids)]
        made_in = {e.id: e for e in load_encounters(connection, {row.meeting_id for row in told})}
        details = _load_details(connection, list(made_in))
    found = []
    for row in told:
        detail = details.get((row.meeting_id, row.recipient, row.what), {})
        found.append(
            Invitation(
                made_in=made_in[row.meeting_id], to=row.recipient, what=row.what, accepted=row.accepted,
                by=detail.get("by"), occasion=detail.get("occasion"), country=detail.get("to_country"),
            )
        )  # fmt: skip
    return tuple(found)


def _load_details(connection: Connection, meetings: Sequence[str]) -> dict[tuple[str, str | None, str | None], Any]:
    """Return what the claims tell of invitations beyond the concluded outcome, by meeting, guest and words."""
    found: dict[tuple[str, str | None, str | None], Any] = {}
    for chunk in in_chunks(meetings):
        statement = (
            select(MeetingReport.meeting_id, Claim.value)
            .join(Claim, Claim.report_id == MeetingReport.report_id)
            .where(MeetingReport.meeting_id.in_(chunk), Claim.field.like("outcomes.%"))
            .order_by(MeetingReport.report_id, Claim.ordinal)
        )
        for meeting, value in connection.execute(statement):
            if isinstance(value, dict) and value.get("kind") == "invitation":
                found.setdefault((meeting, value.get("to"), value.get("what")), value)
    return found


def select_invitations() -> Select[*tuple[Any, ...]]:
    """Build the statement for all invitations of held meetings."""
    return (
        select(Outcome.meeting_id, Outcome.recipient, Outcome.what, Outcome.accepted)
        .join(Meeting, Meeting.id == Outcome.meeting_id)
        .where(Outcome.kind == "invitation", Meeting.status == "held")
        .order_by(Outcome.meeting_id, Outcome.ordinal)
    )


def load_meetings_of(database: Database, people: Iterable[str]) -> tuple[Encounter, ...]:
    """Return the meetings of any of these persons."""
    with database.connect() as connection:
        ids: set[str] = set()
        for chunk in in_chunks(sorted(set(people))):
            theirs = select(Participation.meeting_id).where(Participation.person_id.in_(chunk))
            ids |= set(connection.scalars(theirs))
        return tuple(load_encounters(connection, ids))


def load_encounters(connection: Connection, ids: Iterable[str]) -> Iterator[Encounter]:
    """Yield meetings by id, in order of id."""
    for chunk in in_chunks(sorted(set(ids))):
        people = _load_people(connection, chunk)
        statement = (
            select(
                Meeting.id, Meeting.started_on, Meeting.ended_on, Meeting.status, Meeting.format, Meeting.country,
                Meeting.city, Meeting.site, Meeting.occasion_id, Occasion.name,
            )
            .outerjoin(Occasion, Occasion.id == Meeting.occasion_id)
            .where(Meeting.id.in_(chunk))
            .order_by(Meeting.id)
        )  # fmt: skip
        for m in connection.execute(statement):
            yield Encounter(
                id=m.id, start=m.started_on, end=m.ended_on, status=m.status, format=m.format, country=m.country,
                city=m.city, site=m.site, occasion_id=m.occasion_id, occasion_name=m.name, people=tuple(people[m.id]),
            )  # fmt: skip


def _load_people(connection: Connection, ids: Sequence[str]) -> dict[str, list[Guest]]:
    statement = (
        select(
            Participation.meeting_id, Participation.person_id, Person.name, Participation.country,
            Participation.side, Participation.role,
        )
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.meeting_id.in_(ids))
        .order_by(Participation.meeting_id, Participation.ordinal)
    )  # fmt: skip
    people: dict[str, list[Guest]] = defaultdict(list)
    for p in connection.execute(statement):
        people[p.meeting_id].append(Guest(id=p.person_id, name=p.name, country=p.country, side=p.side, role=p.role))
    return people


def load_events(database: Database) -> tuple[Event, ...]:
    """Return every named event with known days, its country that of its place where it names none."""
    city = aliased(Place)
    statement = (
        select(
            Occasion.id, Occasion.name, Occasion.started_on, Occasion.ended_on, Occasion.country,
            Place.country.label("land"), Place.name.label("place"), city.name.label("city"),
        )
        .outerjoin(Place, Place.id == Occasion.place_id)
        .outerjoin(city, city.id == Place.city_id)
        .where(Occasion.started_on.is_not(None))
        .order_by(Occasion.id)
    )  # fmt: skip
    with database.connect() as connection:
        return tuple(
            Event(
                id=o.id, name=o.name, start=o.started_on, end=o.ended_on, country=o.country or o.land,
                city=o.city or o.place,
            )
            for o in connection.execute(statement)
        )  # fmt: skip


def load_tellings(database: Database) -> tuple[Telling, ...]:
    """Return every figure as each article tells it: in reports of held meetings, and beside any meeting."""
    with database.connect() as connection:
        told = [_read_telling(row) for row in connection.execute(select_told_figures())]
        loose = connection.execute(select_loose_figures())
        told += [_read_telling(row) for row in loose if isinstance(row[0], dict)]
    return tuple(dict.fromkeys(told))


def select_told_figures() -> Select[*tuple[Any, ...]]:
    """Build the statement for the figures that reports of held meetings claim."""
    return (
        select(
            Claim.value, Meeting.id, Meeting.started_on, Article.published_on, Article.source, Article.publisher
        )
        .join(Report, Report.id == Claim.report_id)
        .join(Article, Article.id == Report.article_id)
        .join(MeetingReport, MeetingReport.report_id == Report.id)
        .join(Meeting, Meeting.id == MeetingReport.meeting_id)
        .where(Claim.field.like("figures.%"), ~Claim.field.like("figures.%.%"), Meeting.status == "held")
        .order_by(Article.published_on, Article.source, Claim.field)
    )  # fmt: skip


def select_loose_figures() -> Select[*tuple[Any, ...]]:
    """Build the statement for the figures that articles tell beside any meeting."""
    return (
        select(
            ArticleClaim.value, Meeting.id, Meeting.started_on, Article.published_on, Article.source,
            Article.publisher,
        )
        .join(Article, Article.id == ArticleClaim.article_id)
        .outerjoin(Meeting, Meeting.id.is_(None))
        .where(ArticleClaim.field.like("figures.%"))
        .order_by(Article.published_on, Article.source, ArticleClaim.field)
    )  # fmt: skip


def _read_telling(row: Any) -> Telling:
    value, meeting, started_on, published_on, source, publisher = row
    return Telling(
        measure=value["measure"], value=value["value"], unit=value["unit"], comparator=value["comparator"],
        status=value["status"], period=value["period"], speaker=value["speaker"], day=started_on or published_on,
        meeting=meeting, source=source, publisher=publisher,
    )  # fmt: skip


def load_contacts(database: Database, people: Sequence[str]) -> tuple[Contact, ...]:
    """Return the held meetings with known days of any of these persons, with their topics, oldest first."""
    statement = (
        select(Meeting.id, Meeting.started_on, Meeting.ended_on)
        .join(Participation, Participation.meeting_id == Meeting.id)
        .where(Participation.person_id.in_(people), Participation.day > UNKNOWN_DAY)
        .where(Meeting.status == "held", Meeting.precision == "day")
        .order_by(Participation.day, Meeting.id)
        .distinct()
    )
    with database.connect() as connection:
        heads = connection.execute(statement).all()
        topics = _load_topics(connection, [head.id for head in heads])
    return tuple(
        Contact(start=head.started_on, end=head.ended_on, meeting=head.id, topics=tuple(topics[head.id]))
        for head in heads
    )


def _load_topics(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    topics: dict[str, list[str]] = defaultdict(list)
    for chunk in in_chunks(ids):
        statement = select(MeetingTopic.meeting_id, MeetingTopic.topic_code).where(MeetingTopic.meeting_id.in_(chunk))
        for meeting, code in connection.execute(statement.order_by(MeetingTopic.topic_code)):
            topics[meeting].append(code)
    return topics
