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


def test_people_of_a_roll_with_countries_in_brackets_are_whole_names() -> None:
    text = (
        "The ministers met in Astana on 24 October 2013. The meeting was attended by Serik Akhmetov (Kazakhstan), Omar "
        "Zakhilwal (Afghanistan), Zhu Guangyao (China), Babamyrat Taganov (Turkmenistan), Sharif Rahimzoda (Iran)."
    )
    assert {"Omar Zakhilwal", "Zhu Guangyao", "Sharif Rahimzoda"} <= {name for name, _ in people_of(text)}


@pytest.mark.parametrize(
    ("sentence", "stranger"),
    [
        (
            "Minister of Culture and Sports of Kazakhstan Arystanbek Mukhamediuly met Chairman of the Turkmen State "
            "Committee for Tourism and Sports Dayanch Gulgeldiyev in Ashgabat on 18 September 2017.",
            "Dayanch Gulgeldiyev",
        ),
        (
            "Deputy Akim of Mangystau region Bekbol Orynbasarov was received in Balkanabat on 7 October 2019 by hyakim "
            "Toyly Halmyradov.",
            "Bekbol Orynbasarov",
        ),
        (
            "The head of KazMunayGas Alik Aidarbayev met Chairman of the State Concern Turkmennebit Guychgeldi "
            "Baigeldiyev in Ashgabat on 18 February 2021.",
            "Guychgeldi Baigeldiyev",
        ),
    ],
)
def test_a_name_stands_behind_its_body(sentence: str, stranger: str) -> None:
    assert stranger in {name for name, _ in people_of(sentence)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The head of Kazakhstan's Customs Control Committee Mazhit Yesenbayev and the chairman of the Customs "
            "Service of Turkmenistan, Mr. Mammetguly Astanagulov, met on 25 March 2010 at the border.",
            [("Mammetguly Astanagulov", "TM"), ("Mazhit Yesenbayev", "KZ")],
        ),
        (
            "Astana, 4 September 2013. Chairman of the Committee for Statistics Alikhan Smailov and his colleague from "
            "Ashgabat, deputy chairman of the State Statistics Committee Ms. Akjemal Durdyyeva, met today.",
            [("Akjemal Durdyyeva", "TM"), ("Alikhan Smailov", "KZ")],
        ),
        (
            "The Consul General of Turkmenistan in Aktau, Atadurdy Bayramov, had a meeting with the akim of Zhanaozen, "
            "Zhanbyrbay Orynbasarov, on 13.02.2024.",
            [("Atadurdy Bayramov", "TM"), ("Zhanbyrbay Orynbasarov", "KZ")],
        ),
        (
            "A. Mamin of Kazakhstan and D. Hojanepesov met on 28 November 2015 in Bereket (Turkmenistan). Presidents "
            "of the two railway companies spoke about tariffs.",
            [("Askar Mamin", "KZ"), ("D. Hojanepesov", "TM")],
        ),
    ],
)
def test_the_side_of_a_stranger_is_told_by_body_office_or_name(text: str, people: list[tuple[str, str]]) -> None:
    assert people_of(text) == people


def test_a_body_under_the_president_is_not_the_president() -> None:
    text = (
        "On 3 Dec. 2012 the head of Kazcosmos, Talgat Musabayev, conferred in Ashgabat with A. Annabayev, chairman of "
        "the National Space Agency under the President of Turkmenistan."
    )
    assert people_of(text) == [("A. Annabayev", "TM"), ("Talgat Musabayev", "KZ")]


def test_a_namesake_with_another_given_name_is_another_person() -> None:
    text = "On 3 May 2023 Kairat Ospanov of Kazakhstan met Rashid Meredov in Ashgabat."
    assert ("Kairat Ospanov", "KZ") in people_of(text)


def test_a_family_name_that_is_a_given_name_too_begins_a_strangers_name() -> None:
    text = "On 3 May 2025 Nurbek Murashev of Kazakhstan met Rashid Meredov in Ashgabat."
    assert ("Nurbek Murashev", "KZ") in people_of(text)


@pytest.mark.parametrize("text", ["Serdar K.", "Aida", "D. S", "Nurlan A. B.", "Mr. Begench"])
def test_a_text_may_end_inside_a_name(text: str) -> None:
    assert people_of(text) == []
