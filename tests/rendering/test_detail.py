"""One meeting whole, readable on a narrow screen, with the words behind every value."""

from __future__ import annotations

import dataclasses

import pytest

from kzturk.queries.detail_rows import MeetingDetail
from kzturk.rendering.detail import build_detail_lines


def lines_of(detail: MeetingDetail, width: int = 80) -> list[str]:
    return [line.text for line in build_detail_lines(detail, width)]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_fits_its_screen(a_detail: MeetingDetail, width: int) -> None:
    assert max(map(len, lines_of(a_detail, width))) <= width


def test_words_stand_below_their_value_with_article_and_rule(a_detail: MeetingDetail) -> None:
    lines = lines_of(a_detail)
    at = lines.index("date          2025-05-30, precision day, stated")
    assert lines[at + 1] == "                [1] “30 May 2025” dates.day_month_year (0.99)"
    assert "                [1] “a working visit to Astana” venues.visit (visit, 0.90)" in lines


def test_offices_outcomes_and_figures_are_told(a_detail: MeetingDetail) -> None:
    text = "\n".join(lines_of(a_detail, 120))
    assert "Serdar Berdimuhamedov (TM), guest, President of Turkmenistan (printed: President)" in text
    assert "invitation: a forum; to Kassym-Jomart Tokayev; no answer told" in text
    assert "documents; 11 claimed; 2 listed; on trade" in text
    assert "trade-target: > 1,000,000,000 USD (target, said by Kassym-Jomart Tokayev)" in text


def test_words_of_a_field_that_is_not_known_are_shown_all_the_same(a_detail: MeetingDetail) -> None:
    assert "mood          warm" in lines_of(a_detail)


def test_the_tenth_figure_does_not_stand_below_the_first(a_detail: MeetingDetail) -> None:
    (first, *_) = a_detail.evidence
    evidence = (dataclasses.replace(first, field="figures.10"),)
    detail = dataclasses.replace(a_detail, figures=a_detail.figures[:1] * 11, evidence=evidence)
    lines = lines_of(detail, 120)
    assert sum("dates.day_month_year" in line for line in lines) == 1
    assert "dates.day_month_year" in lines[lines.index("") + 1 :][-4]


def test_stored_escapes_are_not_obeyed(a_detail: MeetingDetail) -> None:
    (first, *_) = a_detail.evidence
    detail = dataclasses.replace(a_detail, evidence=(dataclasses.replace(first, quote="[b]\x1b[31mx"),))
    assert "“[b][31mx”" in "\n".join(lines_of(detail))
