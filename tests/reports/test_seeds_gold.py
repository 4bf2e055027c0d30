"""The seeds read as they were coded: every field of every meeting, not a measure of how many."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kzturk.documents import Document, read_documents
from kzturk.evaluation import GoldArticle, read_gold
from kzturk.knowledge import Knowledge, load_knowledge
from kzturk.reports import Reading, Report, read_document

ROOT = Path(__file__).parents[2]
GOLD = read_gold(ROOT / "tests" / "gold" / "seeds.jsonl", ROOT / "seeds")
MEETINGS = [(article, meeting) for article in GOLD for meeting in article.meetings if not meeting.get("optional")]
EACH = pytest.mark.parametrize(
    ("article", "meeting"), MEETINGS, ids=[f"{article.id[:3]}-{m['date'][0]}" for article, m in MEETINGS]
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What kzturk knows."""
    return load_knowledge()


@pytest.fixture(scope="module")
def readings(knowledge: Knowledge) -> dict[str, Reading]:
    """Every seed as read, by its id."""
    found = {}
    for article in GOLD:
        (document,) = read_documents([article.path])
        assert isinstance(document, Document)
        found[article.id] = read_document(document, knowledge)
    return found


def report_of(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> Report:
    """Return the only report with a meeting's standing and day."""
    found = [
        report
        for report in readings[article.id].reports
        if (report.prominence, report.status) == (meeting["prominence"], meeting["status"])
    ]
    assert len(found) == 1, f"{len(found)} {meeting['prominence']} {meeting['status']} meetings"
    return found[0]


def test_all_five_seeds_are_coded() -> None:
    assert sorted(article.path for article in GOLD) == sorted((ROOT / "seeds").glob("*.txt"))


@pytest.mark.parametrize("article", GOLD, ids=[article.id for article in GOLD])
def test_the_page_is_read_as_coded(article: GoldArticle, readings: dict[str, Reading]) -> None:
    facts, coding = readings[article.id].article, article.coding
    assert facts.language == coding["language"]
    assert facts.publisher == coding["publisher"]
    assert facts.published_on is not None
    assert facts.published_on.isoformat() == coding["published_on"]
    assert readings[article.id].reason is None


@pytest.mark.parametrize("article", GOLD, ids=[article.id for article in GOLD])
def test_no_further_meeting_is_made_up(article: GoldArticle, readings: dict[str, Reading]) -> None:
    """Beside the coded ones only meetings that are coded as optional may be found, each once."""
    coded = Counter(_standing(meeting) for meeting in article.meetings)
    found = Counter(
        (report.prominence, report.status, str(report.date.start)) for report in readings[article.id].reports
    )
    assert found <= coded


def _standing(meeting: dict[str, Any]) -> tuple[str, str, str]:
    return meeting["prominence"], meeting["status"], meeting["date"][0]


@EACH
def test_days(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    day = report_of(article, meeting, readings).date
    assert [str(day.start), str(day.end), day.precision] == [*meeting["date"], meeting["precision"]]


@EACH
@pytest.mark.parametrize("name", ["format", "kind", "visit"])
def test_framework(name: str, article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    assert getattr(report_of(article, meeting, readings), name) == meeting[name]


@EACH
def test_occasion(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    report = report_of(article, meeting, readings)
    assert (report.occasion.name if report.occasion else None) == meeting["occasion"]
    assert report.sidelines == meeting.get("sidelines", False)


@EACH
def test_venue(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    venue, coded = report_of(article, meeting, readings).venue, meeting["venue"]
    found = {"country": venue.country, "city": venue.city, "site": venue.site} if venue else None
    assert found == coded


@EACH
def test_what_is_inferred_says_so(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    """A field that is coded as inferred must not claim to be stated."""
    report = report_of(article, meeting, readings)
    inferred = set(meeting.get("inferred", []))
    if "date" in inferred:
        assert report.date.basis != "stated"
    if inferred & {"venue", "venue.city"}:
        own = [evidence.basis for evidence in report.evidence if evidence.field == "venue.city"]
        assert report.venue is not None
        assert (own[0] if own else report.venue.basis) != "stated"


@EACH
def test_every_value_points_at_its_words(
    article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]
) -> None:
    report = report_of(article, meeting, readings)
    wanted = {"date", "format"}
    wanted |= {name for name in ("venue", "occasion", "visit") if getattr(report, name) is not None}
    wanted |= {f"participants.{person.id}" for person in report.participants}
    wanted |= {f"topics.{topic.code}" for topic in report.topics}
    wanted |= {f"outcomes.{number}" for number in range(len(report.outcomes))}
    wanted |= {f"figures.{number}" for number in range(len(report.figures))}
    assert sorted(wanted - {evidence.field for evidence in report.evidence}) == []


@EACH
def test_participants(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    people = report_of(article, meeting, readings).participants
    found = sorted([person.name, person.country, person.role] for person in people)
    assert found == sorted(meeting["participants"])


@EACH
def test_topics(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    found = {topic.code for topic in report_of(article, meeting, readings).topics}
    missed = set(meeting["topics"]) - found
    extra = found - set(meeting["topics"]) - set(meeting.get("topics_optional", []))
    assert (sorted(missed), sorted(extra)) == ([], [])


@EACH
def test_outcomes(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    """Kinds one for one, in any order; a coded count and recipient is found, an acceptance as coded."""
    left = list(report_of(article, meeting, readings).outcomes)
    for coded in meeting["outcomes"]:
        match = next((one for one in left if one.kind == coded["kind"] and _fits(one, coded)), None)
        assert match is not None, f"{coded} is not among {left}"
        left.remove(match)
    assert [one.kind for one in left if one.kind not in meeting.get("outcomes_optional", [])] == []


def _fits(found: Any, coded: dict[str, Any]) -> bool:
    return all(getattr(found, key) == coded[key] for key in ("count", "to", "accepted") if key in coded)


@EACH
def test_figures(article: GoldArticle, meeting: dict[str, Any], readings: dict[str, Reading]) -> None:
    figures = report_of(article, meeting, readings).figures
    found = sorted((f.measure, float(f.value), f.unit or "", f.comparator) for f in figures)
    coded = [(f["measure"], float(f["value"]), f["unit"] or "", f["comparator"]) for f in meeting["figures"]]
    assert found == sorted(coded)


@pytest.mark.parametrize("article", GOLD, ids=[article.id for article in GOLD])
def test_every_quote_is_in_the_text(article: GoldArticle, readings: dict[str, Reading]) -> None:
    reading = readings[article.id]
    for report in reading.reports:
        assert report.evidence
        for evidence in report.evidence:
            assert reading.article.text[evidence.start : evidence.end] == evidence.quote
            assert 0 <= evidence.confidence <= 1
