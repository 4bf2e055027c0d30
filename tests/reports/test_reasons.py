"""Why an article has no meeting of its own: what headline and first sentences tell outweighs what is recalled later."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A working meeting of delegations of the customs services of Kazakhstan and Turkmenistan took place in "
            "Aktau. Seals and lorries were examined.",
            "nobody-named",
        ),
        (
            "Turkmenistan and Kazakhstan look for new goods. Representatives of business circles of the two countries "
            "held negotiations in Aktau.",
            "nobody-named",
        ),
        (
            "Kazakh and Turkmen experts held talks in Astana. Such talks have been regular since Nursultan Nazarbayev "
            "and Gurbanguly Berdimuhamedov held talks in Astana on 18 April 2017.",
            "nobody-named",
        ),
        (
            "Chinese leader Hu Jintao was joined by Gurbanguly Berdimuhamedov and Nursultan Nazarbayev for the "
            "ceremony in Saman-Depe. A band played.",
            "ceremony",
        ),
        (
            "Presidents Ilham Aliyev and Kassym-Jomart Tokayev hailed a cable on the seabed. President Ilham Aliyev "
            "held talks with Kassym-Jomart Tokayev in Baku.",
            "third-country",
        ),
        (
            "Trade between Kazakhstan and Turkmenistan grew by a fifth. Deliveries came to 60 million dollars.",
            "nobody-named",
        ),
        (
            "Specialists of the Kazakh and Turkmen railways gathered at Bolashak. The engineers looked over the yard.",
            "nobody-named",
        ),
        (
            "Mourners filed past the coffin of Turkmenistan's ruler. Kazakh President Nursultan Nazarbayev and acting "
            "President of Turkmenistan Gurbanguly Berdimuhamedov walked behind it. Russian Prime Minister Mikhail "
            "Fradkov later met Berdimuhamedov for talks on gas.",
            "ceremony",
        ),
        (
            "Iran's President Hassan Rouhani spoke at a press conference with Nursultan Nazarbayev, who was met in "
            "Tehran. The railway through Turkmenistan came up.",
            "third-country",
        ),
        ("President Kassym-Jomart Tokayev opened a plant. Its pipes go to Turkmenistan, too.", "one-side-only"),
    ],
)
def test_the_first_sentences_give_the_reason(text: str, expected: str, read: Read) -> None:
    assert read(text, "2018-03-05").reason == expected


def test_what_follows_a_ceremony_is_announced_by_the_way(read: Read) -> None:
    reading = read(
        "Nursultan Nazarbayev and Turkmen President Gurbanguly Berdimuhamedov cut a ribbon on the "
        "railway. A whistle blew. Children sang. The band played on. Nazarbayev and Berdimuhamedov are to "
        "hold talks in Astana on 20 March.",
        "2013-03-05",
    )
    assert reading.reason == "ceremony"
    assert [(r.prominence, r.status) for r in reading.reports] == [("background", "planned")]


def test_a_call_only_spoken_of_in_another_capital_is_no_news(read: Read) -> None:
    reading = read(
        "Iran's President Hassan Rouhani received Nursultan Nazarbayev in Tehran. Wheat was discussed. Ports were. "
        "Guests dined. The Kazakh president said he had talked of the matter over the telephone with his Turkmen "
        "counterpart earlier.",
        "2016-04-11",
    )
    assert (reading.reports, reading.reason) == ((), "third-country")


def test_what_was_expected_before_it_was_put_off_is_cancelled(read: Read) -> None:
    (report,) = read(
        "Turkmen President Saparmurat Niyazov has put off a visit to Kazakhstan. No reason was given. Vines grew. "
        "Dogs barked. Niyazov had been expected in Almaty on Thursday for negotiations with Nursultan Nazarbayev.",
        "1995-11-20",
    ).reports
    assert (report.status, str(report.date.start)) == ("cancelled", "1995-11-23")
