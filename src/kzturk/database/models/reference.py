"""Reference tables: what kzturk knows before it reads, copied from the knowledge files at each ingest."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kzturk.database.models.base import Base, Key, Number, one_of
from kzturk.reports.model import SIDES
from kzturk.values.dates import PRECISIONS

NAME_KINDS = ("full", "given", "family", "patronymic", "alias")
PLACE_NAME_KINDS = ("name", "former", "demonym")
SOURCE_KINDS = ("primary", "state-agency", "independent", "think-tank", "reprint")


class Person(Base):
    """Somebody who holds public office, or whom an article names as taking part."""

    __tablename__ = "person"
    __table_args__ = (one_of("gender", ("m", "f")), {"comment": "Persons, curated or met in an article"})

    id: Mapped[Key] = mapped_column(comment="Slug of the canonical name, for ever")
    name: Mapped[str] = mapped_column(comment="Canonical English form, or as printed when not curated")
    country: Mapped[str | None] = mapped_column(comment="ISO 3166 alpha-2; NULL for international officials")
    gender: Mapped[str | None] = mapped_column(comment="m or f")
    curated: Mapped[bool] = mapped_column(comment="Whether the knowledge files describe the person")


class PersonName(Base):
    """One written form of a person's name."""

    __tablename__ = "person_name"
    __table_args__ = (
        one_of("kind", NAME_KINDS),
        Index(None, "folded"),
        {"comment": "Spellings of persons in every script", "sqlite_with_rowid": False},
    )

    person_id: Mapped[Key] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), comment="Whose name")
    kind: Mapped[Key] = mapped_column(comment="Which part of the name: full, given, family, patronymic, alias")
    language: Mapped[Key] = mapped_column(comment="Language of the form: en, ru, kk, tk")
    text: Mapped[Key] = mapped_column(comment="The form as written")
    folded: Mapped[str] = mapped_column(comment="The form without case and diacritics, for look-up")


class Office(Base):
    """A public office."""

    __tablename__ = "office"
    __table_args__ = {"comment": "Public offices"}  # noqa: RUF012  (SQLAlchemy's form)

    id: Mapped[Key] = mapped_column(comment="Slug: country or organisation, then what")
    name: Mapped[str] = mapped_column(comment="English title in full")
    country: Mapped[str | None] = mapped_column(comment="ISO 3166 alpha-2; NULL for international offices")
    title: Mapped[str] = mapped_column(comment="Code of the title's words in the language files")
    organisation: Mapped[str | None] = mapped_column(comment="Id of the organisation, if it is one's office")
    is_unique: Mapped[bool] = mapped_column(comment="Whether one person at a time holds it")
    rank: Mapped[int] = mapped_column(comment="10 head of state ... 50 other; lower is higher")


class Tenure(Base):
    """Somebody held an office for some time."""

    __tablename__ = "tenure"
    __table_args__ = (
        UniqueConstraint("person_id", "office_id", "held_from"),
        one_of("held_from_precision", PRECISIONS),
        one_of("held_until_precision", PRECISIONS),
        Index(None, "office_id", "held_from"),
        {"comment": "Who held which office from when until when, half-open"},
    )

    id: Mapped[Number] = mapped_column(comment="Row number")
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), comment="Who")
    office_id: Mapped[str] = mapped_column(ForeignKey("office.id", ondelete="CASCADE"), comment="Which office")
    held_from: Mapped[date] = mapped_column(comment="First day in office, or first day of the month or year known")
    held_from_precision: Mapped[str] = mapped_column(comment="How exactly held_from is known")
    held_until: Mapped[date | None] = mapped_column(comment="First day no longer in office; NULL while it is held")
    held_until_precision: Mapped[str | None] = mapped_column(comment="How exactly held_until is known")
    acting: Mapped[bool] = mapped_column(comment="Whether only as acting")
    source: Mapped[str] = mapped_column(comment="Where the fact can be looked up")


class Place(Base):
    """A country, city, or site."""

    __tablename__ = "place"
    __table_args__ = (Index(None, "country"), {"comment": "Countries, cities, regions and sites"})

    id: Mapped[Key] = mapped_column(comment="Slug of today's name")
    name: Mapped[str] = mapped_column(comment="Today's English name")
    kind: Mapped[str] = mapped_column(comment="country, region, city, district, palace, hotel, zone, airport ...")
    country: Mapped[str | None] = mapped_column(comment="ISO 3166 alpha-2")
    city_id: Mapped[str | None] = mapped_column(
        ForeignKey("place.id", ondelete="SET NULL"), comment="The city that a site lies in"
    )
    capital: Mapped[bool] = mapped_column(comment="Whether it is its country's capital")


class PlaceName(Base):
    """One written form of a place's name."""

    __tablename__ = "place_name"
    __table_args__ = (
        one_of("kind", PLACE_NAME_KINDS),
        CheckConstraint("held_from < held_until", name="held"),
        Index(None, "folded"),
        {"comment": "Spellings of places, and former names", "sqlite_with_rowid": False},
    )

    place_id: Mapped[Key] = mapped_column(ForeignKey("place.id", ondelete="CASCADE"), comment="Whose name")
    kind: Mapped[Key] = mapped_column(comment="name, former (official once) or demonym")
    language: Mapped[Key] = mapped_column(comment="Language of the form")
    text: Mapped[Key] = mapped_column(comment="The form as written")
    folded: Mapped[str] = mapped_column(comment="The form without case and diacritics, for look-up")
    held_from: Mapped[date | None] = mapped_column(comment="First day of a former name, where known")
    held_until: Mapped[date | None] = mapped_column(comment="First day no longer of a former name, where known")


class Occasion(Base):
    """A numbered or proper-named event."""

    __tablename__ = "occasion"
    __table_args__ = (
        one_of("precision", PRECISIONS),
        CheckConstraint("started_on <= ended_on", name="days"),
        CheckConstraint("(started_on IS NULL) = (ended_on IS NULL)", name="both_days"),
        {"comment": "Summits, forums, commission sessions and other named events"},
    )

    id: Mapped[Key] = mapped_column(comment="Slug of series and year or number")
    name: Mapped[str] = mapped_column(comment="English name in full")
    series: Mapped[str | None] = mapped_column(comment="Id of the series it belongs to")
    number: Mapped[int | None] = mapped_column(comment="Its ordinal, if the series is numbered")
    started_on: Mapped[date | None] = mapped_column(comment="First day")
    ended_on: Mapped[date | None] = mapped_column(comment="Last day, inclusive")
    precision: Mapped[str] = mapped_column(comment="How exactly the days are known")
    place_id: Mapped[str | None] = mapped_column(
        ForeignKey("place.id", ondelete="SET NULL"), comment="City or site where it was held"
    )
    country: Mapped[str | None] = mapped_column(comment="ISO 3166 alpha-2 of where it was held")
    source: Mapped[str | None] = mapped_column(comment="Where the fact can be looked up")
    curated: Mapped[bool] = mapped_column(comment="Whether the knowledge files describe it")


class Topic(Base):
    """A subject code of the codebook."""

    __tablename__ = "topic"
    __table_args__ = (Index(None, "parent"), {"comment": "Subjects of the codebook"})

    code: Mapped[Key] = mapped_column(comment="Code of the codebook")
    parent: Mapped[str] = mapped_column(comment="Group of codes; asking for it finds all of them")
    name: Mapped[str] = mapped_column(comment="English name")
    covers: Mapped[str] = mapped_column(comment="What belongs to it")


class Source(Base):
    """A publisher."""

    __tablename__ = "source"
    __table_args__ = (
        one_of("kind", SOURCE_KINDS),
        one_of("side", SIDES),
        {"comment": "Publishers"},
    )

    id: Mapped[Key] = mapped_column(comment="Slug of the name")
    name: Mapped[str] = mapped_column(comment="Name as answers print it")
    kind: Mapped[str] = mapped_column(comment="primary, state-agency, independent, think-tank or reprint")
    side: Mapped[str] = mapped_column(comment="Country side: KZ, TM or other")
    seat: Mapped[str | None] = mapped_column(
        ForeignKey("place.id", ondelete="SET NULL"),
        comment="City it is published in; never a venue by itself",
    )
