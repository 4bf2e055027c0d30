"""A report becomes claims and is whole again; every claim's words stand where it says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from meeting_builders import SERDAR, TOKAYEV, Reader, a_document, a_report, a_rich_report, feed
from sqlalchemy import select

from kzturk.database import Database
from kzturk.database.articles import load_reports
from kzturk.database.claims import claims_to_report, in_stored_order, report_to_claims
from kzturk.database.models import Article, Claim, Report
from kzturk.reports.model import FORMATS, PROMINENCES, STATUSES, VISITS, TopicClaim
from kzturk.values import Evidence

TEXT = "On Monday Tokayev met Serdar in Astana."


def test_a_report_with_everything_comes_back_whole() -> None:
    report = a_rich_report(TEXT)
    back = claims_to_report(report_to_claims(report), report.flags)
    assert back == in_stored_order(report)
    assert set(back.evidence) == set(report.evidence)
    assert back.participants == report.participants


def test_a_part_of_a_value_is_claimed_as_that_part() -> None:
    values = {row[0]: row[1] for row in report_to_claims(a_rich_report(TEXT))}
    assert values["venue.city"] == "Astana"
    assert values["venue"]["country"] == "KZ"
    assert values["date"]["start"] == "2024-08-05"


@given(
    status=st.sampled_from(STATUSES),
    prominence=st.sampled_from(PROMINENCES),
    format_=st.sampled_from((*FORMATS, None)),
    visit=st.sampled_from((*VISITS, None)),
    topics=st.lists(st.sampled_from(["trade", "energy", "oil-gas"]), unique=True),
    words=st.lists(
        st.tuples(st.sampled_from(["date", "topics.trade", "venue.city", "format", "nonsense.x"]), st.integers(0, 9))
    ),
)
def test_any_report_comes_back_whole(
    status: str, prominence: str, format_: str, visit: str, topics: list[str], words: list[tuple[str, int]]
) -> None:
    report = a_report(
        status=status, prominence=prominence, format=format_, visit=visit,
        topics=tuple(TopicClaim(code=code, confidence=0.5) for code in topics),
        evidence=tuple(Evidence(f, at, at + 1, "x", "tests.any", "stated", 0.5) for f, at in words),
    )  # fmt: skip
    back = claims_to_report(report_to_claims(report))
    assert back == in_stored_order(report)
    assert sorted(map(str, back.evidence)) == sorted(map(str, report.evidence))


def test_what_is_stored_is_what_was_read(database: Database, reader: Reader) -> None:
    report = a_rich_report(reader.knows(TEXT, a_rich_report(TEXT)))
    feed(database, reader, a_document(TEXT))
    with database.connect() as connection:
        (stored,) = load_reports(connection).values()
    assert stored.report == in_stored_order(report)


def test_every_quote_stands_in_its_text(database: Database, reader: Reader) -> None:
    strange = "Ашхабад — İstanbul 🤝 Tokayev met Serdar in Astana. On"
    reader.knows(strange, a_rich_report(strange))
    feed(database, reader, a_document(strange))
    statement = (
        select(Article.text, Claim.span_start, Claim.span_end, Claim.quote)
        .join(Report, Report.article_id == Article.id)
        .join(Claim, Claim.report_id == Report.id)
        .where(Claim.quote.is_not(None))
    )
    with database.connect() as connection:
        rows = connection.execute(statement).all()
    assert len(rows) == 5
    assert all(text[start:end] == quote for text, start, end, quote in rows)


def test_every_person_is_a_claim(database: Database, reader: Reader) -> None:
    feed(database, reader, a_document(reader.knows(TEXT, a_rich_report(TEXT))))
    with database.connect() as connection:
        fields = set(connection.scalars(select(Claim.field)))
    assert {f"participants.{p}" for p in (TOKAYEV, SERDAR, "batyr-atdayev")} <= fields
