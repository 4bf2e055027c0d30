"""Sessions of many, however they are told: who is listed, who opened, who chaired."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "The energy ministers of the five Caspian states met in Aktau on Thursday.\n\nThe session was chaired "
        "by Kazakhstan's Energy Minister Bolat Akchulakov. Turkmenistan was represented by Rashid Meredov.",
        "On Thursday Rashid Meredov attended the meeting of ministers of the Central Asian countries in Aktau, which "
        "was chaired by Energy Minister of Kazakhstan Bolat Akchulakov.",
        "Ministers of the Central Asian states gathered in Aktau on Thursday.\n\nBolat Akchulakov, Energy Minister of "
        "Kazakhstan, opened the session. Turkmen Foreign Minister Rashid Meredov spoke about pipelines.",
    ],
)
def test_ministers_of_a_region_sit_in_one_session(only: ReadOne, text: str) -> None:
    report = only(text, "2022-11-18")
    assert {p.name for p in report.participants} == {"Bolat Akchulakov", "Rashid Meredov"}
    assert report.kind == "multilateral"
    assert str(report.date.start) == "2022-11-17"


def test_a_summit_is_opened_further_down_than_its_sidelines(read: Read) -> None:
    reports = read(
        "On the margins of the OSCE Summit Kazakh President Nursultan Nazarbayev met Turkmen President Gurbanguly "
        "Berdimuhamedov in Astana on December 1.\n\nThe President of Kazakhstan then opened the summit. Among those "
        "present were Dmitry Medvedev and Angela Merkel. In his address the Turkmen leader spoke of neutrality.",
        "2010-12-02",
    ).reports
    kinds = {report.kind: {p.name for p in report.participants} for report in reports}
    assert kinds["bilateral"] == {"Nursultan Nazarbayev", "Gurbanguly Berdimuhamedov"}
    assert {"Dmitry Medvedev", "Angela Merkel"} <= kinds["multilateral"]
    assert len(reports) == 2


def test_a_ministers_council_keeps_apart_from_the_summit(read: Read) -> None:
    reports = read(
        "The XV Summit of the Economic Cooperation Organization was held in Ashgabat on 28 November. It was opened by "
        "President Gurbanguly Berdimuhamedov. Addresses were delivered by the presidents of Iran, Kazakhstan and "
        "Pakistan.\n\nForeign ministers of the ECO countries had met on the 27th. Kazakhstan sat there with Deputy "
        "Minister Akan Rakhmetullin; the meeting was chaired by Rashid Meredov.",
        "2021-11-28",
    ).reports
    assert [report.kind for report in reports] == ["multilateral", "multilateral"]
    assert {p.name for p in reports[1].participants} == {"Akan Rakhmetullin", "Rashid Meredov"}


@pytest.mark.parametrize(
    "text",
    [
        "The embassy's head recalled the coming meeting of ministers of the Central Asian countries.",
        "President Kassym-Jomart Tokayev received the ministers of five Central Asian countries' report by mail.",
        "Rashid Meredov invited Bolat Akchulakov to the next meeting of energy ministers of the Caspian states.",
    ],
)
def test_a_session_only_spoken_of_is_none(read: Read, text: str) -> None:
    assert not read(text, "2022-11-18").reports


def test_our_president_is_the_publishers_own(only: ReadOne) -> None:
    report = only(
        "TDH\n\nBefore the summit in Astana on 8 August our President had a talk with his Kazakh counterpart.",
        "2024-08-09",
    )
    assert {p.country for p in report.participants} == {"KZ", "TM"}


def test_two_ministers_are_not_the_two_presidents(read: Read) -> None:
    reports = read(
        "Foreign ministers Kanat Saudabayev of Kazakhstan and Rashid Meredov of Turkmenistan held talks in Astana on "
        "December 2.\n\nOn November 18 the two presidents had met in Baku.",
        "2010-12-02",
    ).reports
    assert {p.name for p in reports[-1].participants} == {"Nursultan Nazarbayev", "Gurbanguly Berdimuhamedov"}


@pytest.mark.parametrize(
    "told",
    [
        "The presidents had met in Astana on Sunday, where they talked about gas over dinner.",
        "The heads of state met in Astana on Sunday and discussed gas.",
        "On Sunday the leaders had talks in Astana.",
    ],
)
def test_the_presidents_are_all_who_were_named_together(only: ReadOne, told: str) -> None:
    report = only(
        "Chinese President Hu Jintao, Turkmen President Gurbanguly Berdimuhamedov and Kazakh President Nursultan "
        f"Nazarbayev on Monday opened the pipeline. {told}",
        "2009-12-14",
    )
    assert {p.country for p in report.participants} == {"CN", "TM", "KZ"}
    assert report.kind == "multilateral"


def test_strangers_in_a_list_with_their_countries_took_part(only: ReadOne) -> None:
    report = only(
        "The yearly meeting of Deputy Ministers of the Central Asian States was held in Ashgabat on 3 December. It was "
        "chaired by Natalia Gherman. Deputy Foreign Ministers Shakhrat Nuryshev of Kazakhstan, Orazbek Tilek of "
        "Kyrgyzstan, Vepa Hajiyev of Turkmenistan and Farrukh Toshev of Uzbekistan took part.",
        "2019-12-04",
    )
    names = {p.name: p.country for p in report.participants}
    assert names["Orazbek Tilek"] == "KG"
    assert names["Farrukh Toshev"] == "UZ"
    assert "Natalia Gherman" in names


@pytest.mark.parametrize(
    "text",
    [
        "A monument was opened in Ashgabat. In their speeches, Aida Balayeva of Kazakhstan and Atageldi Shamyradov of "
        "Turkmenistan spoke about friendship.",
        "On the sidelines, the Representative of the Amir of Kuwait received the Turkmen President. Tokayev spoke too.",
    ],
)
def test_speeches_and_third_states_receptions_are_no_meetings(read: Read, text: str) -> None:
    assert not read(text, "2024-10-11").reports


def test_who_hosted_the_gathering_sat_in_it(only: ReadOne) -> None:
    report = only(
        "The Eighth Summit of the Organization of Turkic States took place in Istanbul today. Recep Tayyip Erdogan, "
        "President of Türkiye, hosted the gathering. It was attended by Kassym-Jomart Tokayev, President of "
        "Kazakhstan; Ilham Aliyev, President of Azerbaijan; and Gurbanguly Berdimuhamedov, the Turkmen President.",
        "2021-11-12",
    )
    assert "TR" in {p.country for p in report.participants}


def test_leaders_who_gather_at_another_time_make_no_session(read: Read) -> None:
    reports = read(
        "President Kassym-Jomart Tokayev and President Gurbanguly Berdimuhamedov met in Awaza on 5 August, before a "
        "gathering of Central Asian leaders.",
        "2021-08-06",
    ).reports
    assert [report.kind for report in reports] == ["bilateral"]


def test_a_source_took_no_part(only: ReadOne) -> None:
    report = only(
        "Niyazov and Nazarbayev met in Ashgabat yesterday to agree on gas, according to Kazakhstan's foreign minister.",
        "2002-04-24",
    )
    assert {p.name for p in report.participants} == {"Saparmurat Niyazov", "Nursultan Nazarbayev"}


def test_a_council_is_told_beside_the_talk_on_its_margins(read: Read) -> None:
    reports = read(
        "Foreign Minister Rashid Meredov headed the Turkmen delegation at the sitting of the Council of Foreign "
        "Ministers of the CIS in Minsk today. "
        "Sergey Lavrov, Murat Nurtleu and Sirojiddin Muhriddin also took part.\n\nOn the "
        "margins, Meredov had talks with Nurtleu: they discussed the forthcoming visit of the Kazakh President.",
        "2024-04-12",
    ).reports
    assert sorted(report.kind for report in reports) == ["bilateral", "multilateral"]
    assert all("Kassym-Jomart Tokayev" not in {p.name for p in report.participants} for report in reports)


def test_our_leader_is_whom_the_page_tells_of(read: Read) -> None:
    reports = read(
        "Neutral Turkmenistan\n\nOn November 3, the National Leader Gurbanguly Berdimuhamedov "
        "took part in the summit of the Organization of Turkic States in Astana. Recep Tayyip Erdogan and Tokayev "
        "took the floor.\n\nBefore that, our Leader had a conversation with the head of Kazakhstan.",
        "2023-11-05",
    ).reports
    (talk,) = (report for report in reports if report.kind == "bilateral")
    assert "Gurbanguly Berdimuhamedov" in {p.name for p in talk.participants}
