"""Reading never fails, is the same each time, and every value points at its words."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kzturk.reports import Reading, all_rules
from kzturk.reports.model import (
    FIGURE_STATUSES,
    FORMATS,
    KINDS,
    MEASURES,
    OUTCOME_KINDS,
    PROMINENCES,
    REASONS,
    ROLES,
    SIDES,
    STATUSES,
    VISITS,
)

Read = Callable[..., Reading]

RULES = {rule.id for rule in all_rules()}
PIECES = st.sampled_from(
    [
        "President", "Presidents", "Tokayev", "Kassym-Jomart Tokayev", "Serdar Berdimuhamedov", "Arkadag", "Meredov",
        "Foreign Ministers of Kazakhstan and Turkmenistan", "his Turkmen counterpart", "the two presidents",
        "the sides", "met", "met with", "received", "held talks", "will meet", "spoke by telephone", "via video link",
        "discussed", "signed", "seven documents", "a joint statement", "invited", "was awarded the Order of Friendship",
        "postponed",
        "in Astana", "in Ashgabat", "in Berlin", "on 6 August 2024", "on 24-25 November", "yesterday", "on Monday",
        "the next day", "in May", "last year", "the Sixth Caspian Summit", "on the sidelines of", "the session opened",
        "state visit", "arrived", "trade turnover", "$500 million", "quadrupled", "15 percent", "gas", "transport",
        "letter", "recalled", "and", "of", "the", "with", "who", ",", ".", ".", ";", "\n", "\n\n", "“", "”", "(", ")",
        "-", "ASTANA, August 6 -", "2024", "November 247", "Mr. Aman Bekov", "Uzbekistan", "Shavkat Mirziyoyev",
    ]
)  # fmt: skip
MIXTURES = st.lists(PIECES, max_size=60).map(" ".join)
PUBLISHED = st.sampled_from([None, "1993-05-19", "2022-03-19", "2024-08-07"])
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(reading: Reading) -> None:
    """Every value is one of the codebook's, every witness stands in the text and names a rule."""
    held = any((r.prominence, r.status) == ("main", "held") for r in reading.reports)
    assert (reading.reason is None) is held
    assert reading.reason is None or reading.reason in REASONS
    for report in reading.reports:
        assert report.prominence in PROMINENCES
        assert report.status in STATUSES
        assert report.kind in KINDS
        assert report.format in {None, *FORMATS}
        assert report.visit in {None, *VISITS}
        assert report.occasion is not None or not report.sidelines
        assert report.format in {None, "in-person"} or report.venue is None
        assert (report.date.precision == "unknown") is (report.date.start is None) is (report.date.end is None)
        assert report.date.start is None or report.date.end is None or report.date.start <= report.date.end
        assert {p.side for p in report.participants} >= {"KZ", "TM"}
        assert {p.side for p in report.participants} <= set(SIDES)
        assert {p.role for p in report.participants} <= set(ROLES)
        assert len({p.id for p in report.participants}) == len(report.participants)
        assert {o.kind for o in report.outcomes} <= set(OUTCOME_KINDS)
        assert {f.measure for f in report.figures} <= set(MEASURES)
        assert {f.status for f in report.figures} <= set(FIGURE_STATUSES)
        for witness in report.evidence:
            assert reading.article.text[witness.start : witness.end] == witness.quote
            assert witness.quote
            assert witness.rule in RULES
            assert 0 <= witness.confidence <= 1


STORY = (
    "ASTANA, August 6 - President Tokayev received the Foreign Minister of Turkmenistan Rashid Meredov at the Akorda. "
    "They discussed trade, which exceeded $500 million, and signed seven documents. Earlier, in May 2023, President "
    "Tokayev paid a state visit to Turkmenistan. On the same day Murat Nurtleu held talks with Meredov. Tokayev "
    "invited Serdar Berdimuhamedov to visit Kazakhstan."
)


def test_every_value_of_a_story_has_its_words(read: Read) -> None:
    reading = read(STORY)
    check(reading)
    report = reading.reports[0]
    fields = {witness.field for witness in report.evidence}
    assert fields >= {"date", "format", "venue", "status", "kind"}
    assert fields >= {f"participants.{p.id}" for p in report.participants}
    assert fields >= {f"topics.{t.code}" for t in report.topics}
    assert fields >= {f"outcomes.{n}" for n in range(len(report.outcomes))}
    assert fields >= {f"figures.{n}" for n in range(len(report.figures))}


def test_rules_have_one_sentence_each() -> None:
    assert len(RULES) == len(all_rules())
    for rule in all_rules():
        assert rule.room in rule.id
        assert rule.explanation.endswith(".")


@QUIET
@given(MIXTURES, PUBLISHED)
def test_every_mixture_of_the_domain_can_be_read(read: Read, text: str, published: str | None) -> None:
    check(read(text, published))


@QUIET
@given(st.text(max_size=400), PUBLISHED)
def test_every_text_can_be_read(read: Read, text: str, published: str | None) -> None:
    check(read(text, published))


@QUIET
@given(MIXTURES, PUBLISHED)
def test_the_same_text_gives_the_same_reading(read: Read, text: str, published: str | None) -> None:
    assert read(text, published) == read(text, published)
