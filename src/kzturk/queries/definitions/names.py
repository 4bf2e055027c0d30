"""The names that the database knows, for telling what somebody means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Integer, Select, bindparam, exists, func, literal_column, select

from kzturk.database.models import (
    Article,
    Correction,
    Judgement,
    Meeting,
    MeetingMonth,
    Occasion,
    Office,
    Participation,
    Person,
    PersonName,
    Place,
    PlaceName,
    Source,
    Topic,
    VenueMonth,
)
from kzturk.queries.definitions.statement import NO_DAY, Conditions, Statement, stand_alone, words


def _select_persons(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Person.id, Person.name).where(Person.id.in_(bindparam("ids", expanding=True)), *where)


def _select_all_persons(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Person.id, Person.name).where(*where)


def _select_bearers(where: Conditions) -> Select[*tuple[Any, ...]]:
    """All forms of everybody who has one of some forms."""
    bearers = select(PersonName.person_id).where(PersonName.folded.in_(bindparam("forms", expanding=True)))
    statement = select(PersonName.person_id, PersonName.kind, PersonName.folded)
    return statement.where(PersonName.person_id.in_(bearers), *where)


def _select_person_forms(where: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(PersonName.folded, Person.name)
        .join(Person, Person.id == PersonName.person_id)
        .where(PersonName.kind.in_(words("full", "family", "alias")), *where)
    )


def _select_all_topics(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Topic.code, Topic.parent, Topic.name).where(*where).order_by(Topic.code)


def _select_country_codes(where: Conditions) -> Select[*tuple[Any, ...]]:
    known = select(Place.country).where(Place.kind == words("country")[0], *where)
    return known.union(select(Meeting.country).distinct())  # type: ignore[return-value]


def _select_cities_met(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Meeting.city).where(*where).distinct()


def _select_place_forms(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Places of some kinds by every form but demonyms."""
    return (
        select(PlaceName.folded, Place.name, Place.country)
        .join(Place, Place.id == PlaceName.place_id)
        .where(Place.kind.in_(bindparam("kinds", expanding=True)), PlaceName.kind != words("demonym")[0], *where)
    )


def _select_sites_met(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Meeting.site).where(*where).distinct()


def _select_offices(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Office.name).where(*where).order_by(Office.name)


def _select_offices_met(where: Conditions) -> Select[*tuple[Any, ...]]:
    """One office of a participant that is like a pattern, if there is any."""
    like = func.lower(Participation.office).like(bindparam("like"), escape="!")
    return select(Participation.office).where(like, *where).limit(literal_column("1", Integer))


def _select_occasions(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Occasion.id, Occasion.name, Occasion.series).where(*where).order_by(Occasion.id)


def _select_publishers(where: Conditions) -> Select[*tuple[Any, ...]]:
    return select(Source.name).where(*where).union(select(Article.publisher).distinct())  # type: ignore[return-value]


def _select_people_met(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Everybody who took part in a meeting, with the forms of the family name, printed names first."""
    met = stand_alone(exists().where(Participation.person_id == Person.id).correlate(Person))
    family = (PersonName.person_id == Person.id) & (PersonName.kind == words("family")[0])
    return (
        select(Person.id, Person.name, Person.country, PersonName.text)
        .outerjoin(PersonName, family)
        .where(met, *where)
        .order_by(Person.id)
    )


def _select_years_met(where: Conditions) -> Select[*tuple[Any, ...]]:
    """The first and the last day of meetings, from the sums."""
    days = func.min(MeetingMonth.first_on), func.max(MeetingMonth.last_on)
    return select(*days).where(MeetingMonth.first_on > NO_DAY, *where)


def _select_summed(column: Any) -> Callable[[Conditions], Select[*tuple[Any, ...]]]:
    """A place's part wherever meetings were, from the sums; empty where it was not told."""
    return lambda where: select(column).where(*where).distinct()


def _select_decision_keys(where: Conditions) -> Select[*tuple[Any, ...]]:
    """Decisions that stand: key, what was decided, who."""
    judged = select(Judgement.key, Judgement.verdict, Judgement.who).where(Judgement.undone_at.is_(None), *where)
    corrected = select(Correction.key, Correction.field, Correction.who).where(Correction.undone_at.is_(None))
    return judged.union(corrected)  # type: ignore[return-value]


NAMES: dict[str, Statement] = {
    "persons": Statement(select=_select_persons),
    "persons.met": Statement(select=_select_people_met),
    "cities.summed": Statement(select=_select_summed(VenueMonth.city)),
    "sites.summed": Statement(select=_select_summed(VenueMonth.site)),
    "years.met": Statement(select=_select_years_met),
    "decisions.keys": Statement(select=_select_decision_keys),
    "persons.names": Statement(select=_select_all_persons),
    "persons.bearing": Statement(select=_select_bearers),
    "persons.forms": Statement(select=_select_person_forms),
    "topics.all": Statement(select=_select_all_topics),
    "countries.codes": Statement(select=_select_country_codes),
    "cities.met": Statement(select=_select_cities_met),
    "sites.met": Statement(select=_select_sites_met),
    "offices.all": Statement(select=_select_offices),
    "offices.met": Statement(select=_select_offices_met),
    "occasions.all": Statement(select=_select_occasions),
    "publishers.all": Statement(select=_select_publishers),
    "places.forms": Statement(select=_select_place_forms),
}
