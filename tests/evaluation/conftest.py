"""Gold files and readings made for a test."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kzturk.evaluation import GoldArticle, Scores, score
from kzturk.evaluation.gold_form import GoldForm
from kzturk.knowledge import Knowledge, load_knowledge
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
from kzturk.values import Evidence

Json = dict[str, Any]
DAY = date(2024, 8, 5)
TOKAYEV = Participant(id="kassym-jomart-tokayev", name="Kassym-Jomart Tokayev", country="KZ", side="KZ", role="host")
SERDAR = Participant(id="serdar-berdimuhamedov", name="Serdar Berdimuhamedov", country="TM", side="TM", role="guest")
REPORT = Report(
    prominence="main",
    status="held",
    date=MeetingDate(start=DAY, end=DAY, precision="day", basis="stated"),
    format="in-person",
    kind="bilateral",
    visit="working",
    occasion=OccasionRef(id="ots-summit-2023", name="10th Summit of the Organization of Turkic States"),
    sidelines=True,
    venue=Venue(country="KZ", city="Astana", basis="stated"),
    participants=(TOKAYEV, SERDAR),
    topics=(TopicClaim(code="trade", confidence=0.95), TopicClaim(code="water", confidence=0.65)),
    outcomes=(Outcome(kind="documents", count=2), Outcome(kind="award")),
    figures=(Figure(measure="trade-turnover", value=500_000_000, unit="USD"),),
    evidence=(
        Evidence("date", 0, 1, "x", "r", "stated", 0.97),
        Evidence("format", 0, 1, "x", "r", "stated", 0.95),
        Evidence("participants.kassym-jomart-tokayev", 0, 1, "x", "r", "stated", 0.95),
        Evidence("outcomes.1", 0, 1, "x", "r", "stated", 0.75),
    ),
)
MEETING: Json = {
    "prominence": "main",
    "status": "held",
    "date": ["2024-08-05", "2024-08-05"],
    "precision": "day",
    "format": "in-person",
    "kind": "bilateral",
    "visit": "working",
    "occasion": "10th Summit of the Organization of Turkic States",
    "sidelines": True,
    "venue": {"country": "KZ", "city": "Astana", "site": None},
    "participants": [["Kassym-Jomart Tokayev", "KZ", "host"], ["Serdar Berdimuhamedov", "TM", "guest"]],
    "topics": ["trade", "water"],
    "outcomes": [{"kind": "documents", "count": 2}, {"kind": "award"}],
    "figures": [{"measure": "trade-turnover", "value": 500000000, "unit": "USD", "comparator": "="}],
}
FACTS = ArticleFacts(
    title=None,
    language="en",
    publisher="The Astana Times",
    url=None,
    published_on=date(2024, 8, 6),
    published_basis="date-line",
    dateline=None,
    text="x",
)
Judge = Callable[..., Scores]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """What kzturk knows by itself."""
    return load_knowledge()


@pytest.fixture
def judge(knowledge: Knowledge) -> Judge:
    """Score one article: ``reports`` as found, ``meetings`` as coded, and further keys of the coding."""

    def of(
        reports: tuple[Report, ...] = (REPORT,),
        meetings: list[Json] | None = None,
        *,
        reason: str | None = None,
        facts: ArticleFacts = FACTS,
        **coding: Any,
    ) -> Scores:
        whole = {"id": "a1", "meetings": [MEETING] if meetings is None else meetings, **coding}
        GoldForm("here").check(whole)
        gold = GoldArticle("a1", coding.get("language", "en"), Path("a1.txt"), whole)
        reading = Reading(source="a1.txt", article=facts, reports=reports, reason=reason)
        return score([(gold, reading)], knowledge)

    return of


@pytest.fixture
def undated() -> ArticleFacts:
    """An article that does not tell when it was published."""
    return replace(FACTS, published_on=None, published_basis=None)


@pytest.fixture
def found() -> Callable[..., Report]:
    """Return the report with some values changed."""

    def changed(**values: Any) -> Report:
        return replace(REPORT, **values)

    return changed


@pytest.fixture
def coded() -> Callable[..., Json]:
    """Return the coded meeting with some keys changed."""

    def changed(**values: Any) -> Json:
        return {**MEETING, **values}

    return changed


@pytest.fixture
def gold_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a gold file with the texts of its articles beside it; a line may be any text."""

    def write(*lines: Json | str, name: str = "gold.jsonl") -> Path:
        path = tmp_path / name
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        path.write_text("\n".join(texts) + "\n", encoding="utf-8")
        for line in lines:
            if isinstance(line, dict) and "id" in line:
                text = "On 5 August 2024 in Astana President Tokayev met with President Serdar Berdimuhamedov."
                (tmp_path / f"{line['id']}.txt").write_text(text, encoding="utf-8")
        return path

    return write
