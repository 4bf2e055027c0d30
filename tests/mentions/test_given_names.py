"""Strangers are found by a common given name or an initial, and get their country from the body they speak for."""

from __future__ import annotations

import pytest

from kzturk.documents.model import Document
from kzturk.knowledge import load_knowledge
from kzturk.reports import read_document

KNOWLEDGE = load_knowledge()


def people_of(text: str) -> list[tuple[str, str | None]]:
    reading = read_document(Document(source="a", text=text, content_hash="", fields={}), KNOWLEDGE)
    return sorted((p.name, p.country) for report in reading.reports for p in report.participants)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "On 14 June 2022 Kazakhstan's Minister of Emergency Situations Yuri Ilyin held talks in Ashgabat with "
            "Major-General Begench Annamuradov, head of the Rescue Directorate of Turkmenistan's Defence Ministry.",
            [("Begench Annamuradov", "TM"), ("Yuri Ilyin", "KZ")],
        ),
        (
            "On 3 March 2023 the rector of the L.N. Gumilyov Eurasian National University, Yerlan Sydykov, met with a "
            "delegation of the Magtymguly Turkmen State University headed by rector Dovran Gurbandurdyyev in Astana.",
            [("Dovran Gurbandurdyyev", "TM"), ("Yerlan Sydykov", "KZ")],
        ),
        (
            "On 10 December 2019 Elvira Azimova, Kazakhstan's Commissioner for Human Rights, had a conversation in "
            "Astana with her Turkmen colleague Yazdursun Gurbannazarova.",
            [("Elvira Azimova", "KZ"), ("Yazdursun Gurbannazarova", "TM")],
        ),
        (
            "On 21 May 2018 Turkmennebit chairman M. Meredov met KazMunayGas first deputy chairman of the board Zhakyp "
            "Marabayev, the state media said.",
            [("Myratgeldi Meredov", "TM"), ("Zhakyp Marabayev", "KZ")],
        ),
    ],
)
def test_a_stranger_has_name_and_country(text: str, people: list[tuple[str, str]]) -> None:
    assert people_of(text) == people


def test_a_thing_named_after_somebody_is_nobody() -> None:
    text = "On 3 May 2023 Foreign Minister of Kazakhstan Murat Nurtleu met Rashid Meredov on the Serik Akhmetov Street."
    assert [name for name, _ in people_of(text)] == ["Murat Nurtleu", "Rashid Meredov"]
