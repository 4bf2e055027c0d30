"""Clauses and sentences whose words are no topics of the meeting: who somebody is, what a country lives on, what was
not spoken of, what others said to each other (codebook section 7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]

MET = "Murat Nurtleu met with Rashid Meredov in Astana on 6 August 2024."


def codes(report: Report) -> list[str]:
    """Return the topics of a report in order of the alphabet."""
    return sorted(topic.code for topic in report.topics)


@pytest.mark.parametrize(
    "more",
    [
        "Nurtleu, who once headed the railway company, spoke of trade.",
        "Nurtleu, a diplomat who formerly ran an oil refinery, spoke of trade.",
        "They discussed trade. Nurtleu, who graduated from a medical school, was appointed last year.",
    ],
)
def test_what_somebody_was_is_no_topic(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == ["trade"]


@pytest.mark.parametrize(
    "more",
    [
        "They discussed trade. Turkmenistan, which sits on vast gas reserves, has few friends.",
        "They discussed trade. Turkmenistan holds the world's fourth-largest gas reserves.",
        "They discussed trade. The reclusive nation was for years a transit country.",
    ],
)
def test_what_a_country_has_is_no_topic(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == ["trade"]


@pytest.mark.parametrize(
    "more",
    [
        "They discussed trade. Neither tariffs for railways nor water was mentioned.",
        "They discussed trade but did not mention the pipeline.",
        "They discussed trade. Nothing was said about the Caspian.",
        "They discussed trade. Afghanistan was not on the agenda.",
    ],
)
def test_what_was_not_spoken_of_is_no_topic(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == ["trade"]


def test_a_telling_clause_on_a_person_names_topics(only: ReadOne) -> None:
    assert codes(only(f"{MET} The guest, who proposed a pact on tourism, also spoke of trade.")) == ["tourism", "trade"]


@pytest.mark.parametrize(
    "more",
    [
        "While they talked, Olzhas Bektenov met Batyr Amanov to discuss gas.",
        "The same evening Batyr Amanov held talks with Almassadam Satkaliyev. Gas supplies were touched upon.",
    ],
)
def test_what_others_said_to_each_other_is_no_topic(more: str, read: Read) -> None:
    reports = read(f"{MET} They discussed trade.\n\n{more}").reports
    assert codes(reports[0]) == ["trade"]


def test_where_a_railway_leads_is_not_with_whom_one_works(only: ReadOne) -> None:
    assert codes(only(f"{MET} They touched upon the railway linking both countries with Iran.")) == ["transport"]


def test_a_talk_at_an_opening_has_topics(only: ReadOne) -> None:
    told = "The ambassador told of preparations for the opening of branches of Kazakh banks and of a textile mill."
    assert codes(only(f"{MET} {told}")) == ["industry", "investment"]


def test_items_of_a_list_name_topics(read: Read) -> None:
    text = f"{MET}\n\nThey agreed:\n\n- to shoot a joint film\n- to consider student places\n- to exchange archives\n\n"
    reports = read(f"{text}They parted in the evening.").reports
    assert codes(reports[0]) == ["culture", "education-science", "media"]


def test_what_a_cancelled_meeting_was_to_be_about_is_its_topic(read: Read) -> None:
    text = (
        "ALMATY, 14 November 1995 - The visit of Turkmen President Saparmurat Niyazov to Kazakhstan, which was to have "
        "begun on Thursday, has been put off. The presidents were going to discuss gas prices and irrigation."
    )
    reports = read(text).reports
    assert [report.status for report in reports] == ["cancelled"]
    assert codes(reports[0]) == ["oil-gas", "water"]


def test_the_water_level_of_the_sea_is_of_the_caspian(only: ReadOne) -> None:
    assert codes(only(f"{MET} They spoke of the fall of the water level and of life by the Caspian.")) == ["caspian"]
    assert codes(only(f"{MET} They spoke of the water level in the rivers.")) == ["water"]


def test_topics_before_a_recalled_visit_are_of_the_talk_that_recalls_it(read: Read) -> None:
    recalled = "They outlined the export of wheat and the results of the visit of President Serdar Berdimuhamedov to "
    reports = read(f"{MET} {recalled}Astana, which took place on 24-25 November 2022.").reports
    assert codes(reports[0]) == ["agriculture", "trade"]
    assert all(not report.topics for report in reports[1:])


@pytest.mark.parametrize(
    "more",
    [
        "Nurtleu later flew to Tehran for talks on grain.",
        "The same day Nurtleu met the Hungarian ambassador; cooperation in agriculture was discussed there.",
        "OSCE ministers adopted a plan against terrorism.",
        "Other delegates spoke about food security.",
        "On Friday a session of the cabinet discussed cotton sowing.",
        "Meredov graduated from a medical school.",
        "Addressing the conference, Nurtleu called for answers to the lack of water.",
    ],
)
def test_what_happened_elsewhere_is_no_topic(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} They discussed trade.\n\n{more}")) == ["trade"]


def test_a_bare_fact_far_from_the_telling_is_no_topic(only: ReadOne) -> None:
    between = "The weather was fine. Flags hung in the streets. Many people had come out. "
    assert codes(only(f"{MET} They discussed trade.\n\n{between}Airlines still do not fly here.")) == ["trade"]
    assert codes(only(f"{MET} They discussed trade.\n\n{between}Airlines, he said, do not fly here.")) == [
        "trade",
        "transport",
    ]


def test_a_scene_before_the_telling_names_no_topics(only: ReadOne) -> None:
    scene = "Snow lay in the streets. Students had been told to sweep the road to the station.\n\n"
    assert codes(only(f"{scene}{MET} They discussed trade.")) == ["trade"]


def test_a_question_names_no_topic(only: ReadOne) -> None:
    assert codes(only(f"{MET} They discussed trade. Did the ministers speak about gas? No.")) == ["trade"]


def test_what_is_shown_at_a_fair_is_no_topic(only: ReadOne) -> None:
    fair = "They met during a fair, where 300 firms showed satellites and medicines, and discussed trade."
    assert codes(only(f"{MET} {fair}")) == ["trade"]


def test_an_opening_among_other_matters_is_spoken_of(only: ReadOne) -> None:
    more = "Then came gas, the delivery of grain and the opening of a trading house."
    assert codes(only(f"{MET} {more}")) == ["agriculture", "oil-gas", "trade"]
    assert codes(only(f"{MET} They then attended the opening of a railway.")) == []


def test_talks_in_pairs_name_no_topics_of_the_gathering(read: Read) -> None:
    text = (
        "The third summit of the Caspian littoral states was held in Baku on Thursday, 18 November 2010. Presidents "
        "Ilham Aliyev, Mahmoud Ahmadinejad, Nursultan Nazarbayev, Dmitry Medvedev and Gurbanguly Berdimuhamedov "
        "discussed security on the sea.\n\nPrior to the summit bilateral meetings were held. A railway and hospitals "
        "were spoken of.\n\nThe presidents adopted a joint statement."
    )
    summit = next(report for report in read(text).reports if report.kind == "multilateral")
    assert {"transport", "health"}.isdisjoint(codes(summit))
    assert "security" in codes(summit)
