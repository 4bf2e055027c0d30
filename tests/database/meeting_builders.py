"""Builders for the tests of storing and asking: people, reports, readings, a small knowledge, a reader."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kzturk.database import Database, open_database
from kzturk.documents.model import Document
from kzturk.ingestion import IngestOutcome, ingest
from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import FormerName, Name, Occasion, Office, Person, Place, Source, Tenure, Topic
from kzturk.meetings import KnownReport
from kzturk.reports.model import (
    ArticleFacts,
    Figure,
    MeetingDate,
    OccasionRef,
    Outcome,
    Participant,
    Reading,
    Report,
    TopicClaim,
    Venue,
)
from kzturk.values import DateRange, Evidence

PEOPLE = {
    "kassym-jomart-tokayev": ("Kassym-Jomart Tokayev", "KZ", "President of Kazakhstan"),
    "murat-nurtleu": ("Murat Nurtleu", "KZ", "Foreign Minister of Kazakhstan"),
    "serdar-berdimuhamedov": ("Serdar Berdimuhamedov", "TM", "President of Turkmenistan"),
    "gurbanguly-berdimuhamedov": ("Gurbanguly Berdimuhamedov", "TM", "National Leader of the Turkmen People"),
    "rashid-meredov": ("Rashid Meredov", "TM", "Foreign Minister of Turkmenistan"),
}
TOKAYEV, NURTLEU, SERDAR, GURBANGULY, MEREDOV = PEOPLE
DAY = date(2024, 8, 5)
NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)


def a_participant(person: str, **changes: object) -> Participant:
    """Return somebody known, or a person met only in an article."""
    name, country, office = PEOPLE.get(person, (person.replace("-", " ").title(), "KZ", None))
    side = country if country in ("KZ", "TM") else "other"
    given = {
        "id": person, "name": name, "country": country, "side": side, "role": "none", "office": office,
        "curated": person in PEOPLE,
    }  # fmt: skip
    return Participant(**(given | changes))  # type: ignore[arg-type]


def words(text: str, field_: str, quote: str, basis: str = "stated", confidence: float = 0.9) -> Evidence:
    """Return the witness of a value that stands in ``text`` as ``quote``."""
    start = text.index(quote)
    return Evidence(field_, start, start + len(quote), quote, "tests.words", basis, confidence)


def a_date(start: date | None = DAY, end: date | None = None, basis: str = "stated", precision: str = "day"):
    """Return the day of a meeting."""
    if start is None:
        return MeetingDate(basis=None)
    return MeetingDate(start=start, end=end or start, precision=precision, basis=basis)  # type: ignore[arg-type]


def a_report(*people: str, text: str = "", **changes: object) -> Report:
    """Return a report of a meeting in person, on 5 August 2024, of two presidents unless others are named."""
    persons = tuple(a_participant(p) for p in people or (TOKAYEV, SERDAR))
    given: dict[str, object] = {
        "prominence": "main", "status": "held", "date": a_date(), "format": "in-person", "kind": "bilateral",
        "visit": None, "occasion": None, "sidelines": False, "venue": None, "participants": persons,
        "topics": (), "outcomes": (), "figures": (),
        "evidence": (words(text, "date", text.split(maxsplit=1)[0]),) if text else (),
    }  # fmt: skip
    return Report(**(given | changes))  # type: ignore[arg-type]


def a_rich_report(text: str) -> Report:
    """Return a report that has every field, with words for most."""
    return a_report(
        TOKAYEV, SERDAR, "batyr-atdayev",
        visit="state",
        occasion=OccasionRef(id="test-summit-2024", name="Test Summit"),
        sidelines=True,
        venue=Venue(country="KZ", city="Astana", site="Akorda", basis="stated"),
        topics=(TopicClaim(code="trade", confidence=0.9), TopicClaim(code="oil-gas", confidence=0.5)),
        outcomes=(
            Outcome(kind="documents", count=11, listed=2, topics=("trade",)),
            Outcome(kind="invitation", to="Kassym-Jomart Tokayev", what="a forum", accepted=True),
        ),
        figures=(Figure(measure="trade-target", value=1e9, unit="USD", status="target", speaker=TOKAYEV),),
        evidence=(
            words(text, "venue.city", "Astana"),
            words(text, "date", "On"),
            words(text, f"participants.{TOKAYEV}", "Tokayev", confidence=0.7),
            words(text, f"participants.{TOKAYEV}", "met"),
            words(text, "figures.0", "Astana"),
        ),
        flags=("office-differs",),
    )  # fmt: skip


def a_known(key: str, report: Report | None = None, **changes: object) -> KnownReport:
    """Return a report as concluding gets it."""
    given = {"key": key, "report": report or a_report(), "article": f"article-{key}"}
    return KnownReport(**(given | changes))  # type: ignore[arg-type]


def a_document(text: str, source: str = "a.txt") -> Document:
    """Return a document of a text."""
    return Document(source=source, text=text, content_hash=hashlib.sha256(text.encode()).hexdigest())


@dataclass
class Reader:
    """Stands in for the reading engine: what each text says was told to it before."""

    told: dict[str, Reading] = field(default_factory=dict)

    def knows(self, text: str, *reports: Report, reason: str | None = None, **facts: object) -> str:
        """Remember what a text says, and return the text."""
        given = {
            "title": f"About {text[:12]}", "language": "en", "publisher": None, "url": None,
            "published_on": date(2024, 8, 6), "published_basis": "line", "dateline": None, "text": text,
        }  # fmt: skip
        article = ArticleFacts(**(given | facts))  # type: ignore[arg-type]
        evidence = (words(text, "title", text.split(maxsplit=1)[0]),)
        self.told[text] = Reading(source="", article=article, reports=reports, reason=reason, evidence=evidence)
        return text

    def __call__(self, document: Document, _knowledge: Knowledge) -> Reading:
        """Read a document."""
        reading = self.told[document.text]
        return Reading(
            source=document.source, article=reading.article, reports=reading.reports, reason=reading.reason,
            evidence=reading.evidence,
        )  # fmt: skip


def ticking() -> Iterator[datetime]:
    """Yield instants a second apart."""
    at = NOON
    while True:
        yield at
        at += timedelta(seconds=1)


def feed(
    database: Database,
    reader: Reader,
    *documents: object,
    knowledge: Knowledge | None = None,
    batch: int = 500,
) -> list[IngestOutcome]:
    """Ingest documents."""
    clock = ticking()
    return list(
        ingest(
            database, documents, knowledge or a_knowledge(), clock=lambda: next(clock), read=reader,
            batch_size=batch
        )  # type: ignore[arg-type]
    )  # fmt: skip


def a_database(folder: Path, name: str = "test.db") -> Database:
    """Return an empty database in a file."""
    return open_database(folder / name, create=True, read_only=False)


def _names(language: str = "en", **forms: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(Name(text=t, kind=kind, language=language) for kind, texts in forms.items() for t in texts)


def _a_person(id_: str, names: tuple[Name, ...], offices: tuple[str, ...] = ()) -> Person:
    name, country, _ = PEOPLE[id_]
    tenures = tuple(
        Tenure(person=id_, office=office, held_from=DateRange.of_year(2020), held_until=None, source="a book")
        for office in offices
    )
    return Person(id=id_, name=name, country=country, names=names, tenures=tenures, gender="m")


def a_knowledge(fingerprint: str = "first", **changes: object) -> Knowledge:
    """Return a small knowledge: five people, two offices, a few places and topics."""
    people = [
        _a_person(
            TOKAYEV,
            _names(given=("Kassym-Jomart", "Kassym-Zhomart", "Qasym-Jomart"), family=("Tokayev", "Tokaev"))
            + _names("ru", given=("Касым-Жомарт",), family=("Токаев",), patronymic=("Кемелевич",)),
            ("kz-president",),
        ),
        _a_person(NURTLEU, _names(given=("Murat",), family=("Nurtleu",))),
        _a_person(SERDAR, _names(given=("Serdar",), family=("Berdimuhamedov", "Berdimuhamedow"))),
        _a_person(
            GURBANGULY,
            _names(given=("Gurbanguly",), family=("Berdimuhamedov",), alias=("Arkadag", "Hero-Arkadag")),
        ),
        _a_person(MEREDOV, _names(given=("Rashid", "Raşit"), family=("Meredov",))),
    ]
    offices = [
        Office(id="kz-president", name="President of Kazakhstan", country="KZ", title="president", rank=10),
        Office(id="tm-president", name="President of Turkmenistan", country="TM", title="president", rank=10),
    ]
    places = [
        Place(
            id="akorda", name="Akorda", kind="palace", country="KZ", city="astana",
            names=_names(full=("Akorda",)),
        ),
        Place(
            id="kz", name="Kazakhstan", kind="country", country="KZ", city=None,
            names=_names(full=("Republic of Kazakhstan",)) + _names("ru", full=("Казахстан",)),
        ),
        Place(id="tm", name="Turkmenistan", kind="country", country="TM", city=None, names=()),
        Place(
            id="astana", name="Astana", kind="city", country="KZ", city=None, names=_names(full=("Astana",)),
            former=(FormerName(name="Nur-Sultan", held_from=None, held_until=DateRange.of_year(2022)),),
            capital=True,
        ),
    ]  # fmt: skip
    occasions = [
        Occasion(
            id="test-summit-2024", name="Test Summit 2024", series="test-summit", number=3,
            days=DateRange.of_day(DAY), place="astana", country="KZ", names=(), source="a book",
            site="akorda",
        )
    ]  # fmt: skip
    topics = [
        Topic(code="trade", parent="economy", name="Trade", covers="trade"),
        Topic(code="investment", parent="economy", name="Investment", covers="investment"),
        Topic(code="energy", parent="energy", name="Energy", covers="energy"),
        Topic(code="oil-gas", parent="energy", name="Oil and gas", covers="oil, gas"),
    ]
    sources = [
        Source(id="nca", name="nCa", kind="independent", side="TM", names=(), domains=(), seat=None),
    ]
    given: dict[str, object] = {
        "people": {p.id: p for p in people}, "offices": {o.id: o for o in offices},
        "places": {p.id: p for p in places}, "organisations": {}, "series": {},
        "occasions": {o.id: o for o in occasions}, "topics": {t.code: t for t in topics},
        "sources": {s.id: s for s in sources}, "titles": {}, "languages": {}, "fingerprint": fingerprint,
    }  # fmt: skip
    return Knowledge(**(given | changes))  # type: ignore[arg-type]
