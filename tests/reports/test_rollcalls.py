"""Rolls of officials of many states beside what they sat in, and rolls that are of no table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]


def who(report: Report) -> set[str]:
    """Return the ids of a report's people."""
    return {person.id for person in report.participants}


@pytest.mark.parametrize(
    "text",
    [
        "The delegations at the ministerial table in Antalya were headed by Kazakhstan's Bakhyt Sultanov, "
        "Turkmenistan's Orazmyrat Gurbannazarov and Turkey's Ruhsar Pekcan. A communique was adopted.",
        "What to do about customs was the question at a ministerial gathering in Antalya on Thursday. At the table "
        "were Bakhyt Sultanov (Kazakhstan), Orazmyrat Gurbannazarov (Turkmenistan) and Sergey Lavrov (Russia).",
        "The sixth round of the dialogue on trade was opened in Antalya.\n\nParticipants:\nKazakhstan - Bakhyt "
        "Sultanov, Minister of Trade\nTurkmenistan - Orazmyrat Gurbannazarov, Minister of Trade\nRussia - Sergey "
        "Lavrov, Minister\n\nThe delegations compared tariffs.",
    ],
)
def test_a_roll_beside_a_table_tells_of_a_session(only: ReadOne, text: str) -> None:
    report = only(text, "2019-11-29")
    assert {"bakhyt-sultanov", "orazmyrat-gurbannazarov"} <= who(report)
    assert report.kind == "multilateral"


@pytest.mark.parametrize("greeting", ["Welcoming", "Greeting", "Addressing"])
def test_a_reception_before_a_session_is_another_meeting(read: Read, greeting: str) -> None:
    text = (
        "The CIS Council of Heads of Government met in Astana on Friday.\n\nIn the Akorda, Nursultan Nazarbayev first "
        f"received the heads of the delegations. {greeting} Dmitry Medvedev (Russia), Kokhir Rasulzoda (Tajikistan) "
        "and Maksat Babayev (Turkmenistan), the President of Kazakhstan said that trade should be freed of barriers.\n"
        "\nPrime Minister Bakytzhan Sagintayev then chaired the session. The participants approved nine documents."
    )
    reception, session = read(text, "2018-11-02").reports
    assert {"nursultan-nazarbayev", "maksat-babayev"} <= who(reception)
    assert "nursultan-nazarbayev" not in who(session)
    assert {"bakytzhan-sagintayev", "maksat-babayev"} <= who(session)


@pytest.mark.parametrize(
    "text",
    [
        "Karim Massimov (Kazakhstan), Hojamuhammet Muhammedov (Turkmenistan) and Igor Sechin (Russia) watched the "
        "parade from the tribune in Dushanbe. They sat under one roof.",
        "The anniversary summit of the CIS took place in Dushanbe. Letters of greeting were read out from Nursultan "
        "Nazarbayev (Kazakhstan), Gurbanguly Berdimuhamedov (Turkmenistan) and Serzh Sargsyan (Armenia).",
        "The session of ministers will be attended by Karim Massimov (Kazakhstan), Hojamuhammet Muhammedov "
        "(Turkmenistan) and Igor Sechin (Russia).",
    ],
)
def test_a_roll_of_no_table_tells_of_no_session(read: Read, text: str) -> None:
    assert [report for report in read(text, "2011-09-04").reports if report.status == "held"] == []


@pytest.mark.parametrize(
    "roll",
    [
        "The presidents of Russia, Vladimir Putin, Iran, Mohammad Khatami, and Kazakhstan, Nursultan Nazarbayev, then "
        "set out positions that were known beforehand.",
        "Nursultan Nazarbayev of Kazakhstan, Vladimir Putin of Russia and Mohammad Khatami of Iran took the floor.",
        "Around him sat Mohammad Khatami (Iran), Vladimir Putin (Russia) and Nursultan Nazarbayev (Kazakhstan).",
    ],
)
def test_whoever_opened_the_session_sat_with_the_roll(only: ReadOne, roll: str) -> None:
    report = only(
        f"The session proper, on 24 April, was opened by the host, Turkmen President Saparmurat Niyazov. {roll} No "
        "declaration was signed.",
        "2002-04-25",
    )
    assert {"saparmurat-niyazov", "nursultan-nazarbayev", "vladimir-putin", "mohammad-khatami"} <= who(report)


@pytest.mark.parametrize(
    "text",
    [
        "At Kenderli on the Kazakh shore, where the two presidents conferred with Dmitry Medvedev and Ilham Aliyev "
        "this September, the pipeline was reportedly not mentioned.",
        "This September both presidents talked with Dmitry Medvedev and Ilham Aliyev at Kenderli.",
        "In September the two presidents met with Dmitry Medvedev and Ilham Aliyev at Kenderli near Aktau.",
    ],
)
def test_the_two_presidents_with_others_are_ours(read: Read, text: str) -> None:
    text = f"Kazakhstan and Turkmenistan have built no coastal pipeline. Nobody complains about that. {text}"
    (report,) = read(text, "2009-10-28").reports
    assert {"nursultan-nazarbayev", "gurbanguly-berdimuhamedov", "dmitry-medvedev", "ilham-aliyev"} == who(report)


@pytest.mark.parametrize(
    "roll",
    [
        "Representing Kazakhstan was the head of the Committee on Water Resources, Anatoly Ryabtsev; representing "
        "Turkmenistan, the Minister of Water Economy, Begench Moommadov.",
        "They were Anatoly Ryabtsev, representing Kazakhstan, and, representing Turkmenistan, Begench Moommadov.",
        "Anatoly Ryabtsev (Kazakhstan) was present; representing Turkmenistan sat Water Minister Begench Moommadov.",
    ],
)
def test_a_roll_goes_on_with_those_who_joined(only: ReadOne, roll: str) -> None:
    report = only(
        f"Water officials gathered in Dashoguz on March 6 for the 35th session of their commission. {roll} They were "
        "joined by Abdukahor Nazirov (Tajikistan) and Bayshbay Koshmatov (Kyrgyzstan).",
        "2003-03-07",
    )
    assert {"anatoly-ryabtsev", "begench-moommadov", "abdukahor-nazirov"} <= who(report)
    assert {p.country for p in report.participants} == {"KZ", "TM", "TJ", "KG"}
