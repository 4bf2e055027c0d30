"""What following reads: invitations, the later meetings of a guest, events with days, and figures as told."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select
from sqlalchemy.orm import aliased

from kzturk.database.models import (
    Article,
    ArticleClaim,
    Claim,
    Correction,
    Figure,
    Meeting,
    MeetingReport,
    Occasion,
    Outcome,
    Participation,
    Person,
    Place,
    Report,
)
from kzturk.queries.definitions.statement import Conditions, Statement, words

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_A_FIGURE, _PART_OF_ONE = words("figures.%", "figures.%.%")
_DAY_TOLD = func.coalesce(Meeting.started_on, Article.published_on)
"""The day of a figure: its meeting's, else that of publication."""


def _select_invitations(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Outcome.meeting_id, Meeting.started_on, Meeting.country.label("made_in"), Outcome.recipient,
            Outcome.inviter, Outcome.what, Outcome.accepted, Outcome.occasion, Outcome.country, Outcome.city,
            Outcome.days, Outcome.event,
        )
        .join(Meeting, Meeting.id == Outcome.meeting_id)
        .where(Outcome.kind == words("invitation")[0], *where)
        .order_by(Outcome.meeting_id, Outcome.ordinal)
    )  # fmt: skip


def _select_later(where: Conditions) -> Select[*tuple[Any, ...]]:
    """One person's meetings, the oldest first, read along the table clustered by person and day."""
    theirs = Participation.person_id == bindparam("person")
    return (
        select(Meeting.id, Meeting.started_on, Meeting.country, Meeting.city, Meeting.occasion_id, Occasion.name)
        .select_from(Participation)
        .join(Meeting, Meeting.id == Participation.meeting_id)
        .outerjoin(Occasion, Occasion.id == Meeting.occasion_id)
        .where(theirs, *where)
    )


def _select_persons_named(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Person.id, Person.name, Person.country).where(Person.name.in_(bindparam("names", expanding=True)))


def _select_events(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Named events with known days, the country that of the place where none is named."""
    city = aliased(Place, name="its_city")
    return (
        select(
            Occasion.id, Occasion.name, Occasion.started_on, Occasion.ended_on,
            func.coalesce(Occasion.country, Place.country), func.coalesce(city.name, Place.name),
        )
        .outerjoin(Place, Place.id == Occasion.place_id)
        .outerjoin(city, city.id == Place.city_id)
        .where(Occasion.id.in_(_IDS), Occasion.started_on.is_not(None), *where)
    )  # fmt: skip


def _select_told_figures(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Figures that reports claim, those of meetings that have any."""
    return (
        select(Claim.value, Meeting.id, _DAY_TOLD.label("day"), Article.source, Article.publisher)
        .select_from(Meeting)
        .join(MeetingReport, MeetingReport.meeting_id == Meeting.id)
        .join(Report, Report.id == MeetingReport.report_id)
        .join(Article, Article.id == Report.article_id)
        .join(Claim, Claim.report_id == Report.id)
        .where(
            Meeting.id.in_(select(Figure.meeting_id)), Claim.field.like(_A_FIGURE), ~Claim.field.like(_PART_OF_ONE),
            *where,
        )
        .order_by(Article.published_on, Article.source, Claim.field)
    )  # fmt: skip


def _select_loose_figures(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Figures that articles tell beside any meeting."""
    return (
        select(ArticleClaim.value, Article.published_on, Article.source, Article.publisher)
        .join(Article, Article.id == ArticleClaim.article_id)
        .where(ArticleClaim.field.like(_A_FIGURE), *where)
        .order_by(Article.published_on, Article.source, ArticleClaim.field)
    )


def _select_corrected_figures(where: Conditions) -> Select[*tuple[Any, ...]]:
    """What people added to and took out of the figures of meetings."""
    return (
        select(Correction.applies_to, Meeting.started_on, Correction.action, Correction.value, Correction.who)
        .join(Meeting, Meeting.id == Correction.applies_to)
        .where(Correction.field == words("figures")[0], Correction.undone_at.is_(None), *where)
        .order_by(Correction.corrected_at, Correction.key)
    )


FOLLOWING: dict[str, Statement] = {
    "invitations": Statement(select=_select_invitations),
    "meetings.later": Statement(
        select=_select_later, orders={"oldest": (Participation.day, Participation.meeting_id)}, limited=True
    ),
    "persons.named": Statement(select=_select_persons_named),
    "events": Statement(select=_select_events),
    "figures.told": Statement(select=_select_told_figures),
    "figures.corrected": Statement(select=_select_corrected_figures),
    "figures.loose": Statement(select=_select_loose_figures),
}
