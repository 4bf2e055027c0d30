"""Those whom a sentence only means beside those it names, and those whom it names but does not mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]
PAIR = "Meeting in Almaty on February 27, Presidents Nursultan Nazarbayev and Saparmurat Niyazov signed a statement. "
TALKS = (
    "On 30 May 2025, within a working visit to Astana, President Serdar Berdimuhamedov had talks with President "
    "Kassym-Jomart Tokayev. Energy and water were singled out. "
)


def told(reading: Reading) -> list[tuple[str, set[str]]]:
    """Return day and family names of each report, by day."""
    return sorted((str(r.date.start), {p.name.split()[0] for p in r.participants}) for r in reading.reports)


@pytest.mark.parametrize(
    "said",
    [
        "On the following day the two joined Islam Karimov and Askar Akayev for a summit on the Aral Sea.",
        "A day later they conferred with Islam Karimov and Askar Akayev.",
        "A day later both held talks with Islam Karimov and Askar Akayev about the Aral Sea.",
    ],
)
def test_the_two_who_join_others_are_those_just_named(said: str, read: Read) -> None:
    day, people = told(read(PAIR + said, "1997-03-03"))[-1]
    assert day == "1997-02-28"
    assert people == {"Nursultan", "Saparmurat", "Islam", "Askar"}


@pytest.mark.parametrize(
    "said",
    [
        "In talks on September 11, he and Turkmen leader Gurbanguly Berdymukhamedov agreed on gas to China.",
        "In talks on September 11, Turkmen leader Gurbanguly Berdymukhamedov and he came to terms about gas to China.",
    ],
)
def test_he_and_somebody_are_two(said: str, only: ReadOne) -> None:
    report = only(f"Nazarbayev's trip to Ashgabat this week looked like a family reunion. {said}", "2007-09-14")
    assert {p.name for p in report.participants} == {"Nursultan Nazarbayev", "Gurbanguly Berdimuhamedov"}


@pytest.mark.parametrize(
    "said",
    [
        "Serdar Berdimuhamedov recalled the talks of Tokayev with Gurbanguly Berdimuhamedov of 22 April.",
        "Serdar Berdimuhamedov praised the talks between Tokayev and Gurbanguly Berdimuhamedov held on 22 April.",
        "Serdar Berdimuhamedov asked Tokayev about his talks with Gurbanguly Berdimuhamedov in Turkistan on 22 April.",
    ],
)
def test_who_speaks_of_a_meeting_was_not_at_it(said: str, read: Read) -> None:
    reports = told(read(TALKS + said, "2025-05-31"))
    assert reports[0] == ("2025-04-22", {"Kassym-Jomart", "Gurbanguly"})
    assert reports[1] == ("2025-05-30", {"Kassym-Jomart", "Serdar"})


@pytest.mark.parametrize(
    "said",
    [
        "Presidents Kassym-Jomart Tokayev and Serdar Berdimuhamedov spoke of the matter in Astana on 25 November 2025 "
        "and once more when they met in Ashgabat on 11 December.",
        "The matter was discussed by Presidents Kassym-Jomart Tokayev and Serdar Berdimuhamedov at talks in Astana on "
        "25 November 2025, and in detail at their talks in Ashgabat on 11 December 2025.",
    ],
)
def test_two_dates_of_one_sentence_are_two_meetings(said: str, read: Read) -> None:
    text = "The pension funds of Kazakhstan and Turkmenistan will exchange data on citizens from this week on. " + said
    reports = sorted(read(text, "2026-03-03").reports, key=lambda report: str(report.date.start))
    assert [(str(r.date.start), r.venue.city if r.venue else None) for r in reports] == [
        ("2025-11-25", "Astana"),
        ("2025-12-11", "Ashgabat"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Berdimuhamedov used the trip to meet with Tokayev one-on-one as well.",
        "Serdar Berdimuhamedov also found the time to meet President Tokayev.",
        "Serdar Berdimuhamedov stayed on to hold talks with Tokayev.",
    ],
)
def test_what_somebody_found_the_time_for_took_place(said: str, read: Read) -> None:
    text = f"Serdar Berdimuhamedov was in Astana on Friday for a summit of Central Asia and Italy. {said}"
    assert [report.status for report in read(text, "2025-06-02").reports if report.kind == "bilateral"] == ["held"]


def test_forthcoming_events_are_no_announcement_of_the_call(only: ReadOne) -> None:
    report = only(
        "Foreign ministers Kairat Abdrakhmanov and Rashid Meredov discussed the agenda of forthcoming high-level "
        "events in a telephone conversation, the ministry of Kazakhstan reports. Trade is growing, they stated.",
        "2018-08-01",
    )
    assert (report.status, report.format) == ("held", "telephone")


@pytest.mark.parametrize(
    "said",
    [
        '"On September 10 we talked in Astana, today in your beautiful capital," the President of Kazakhstan said.',
        "They recalled their meeting in Astana on September 10.",
        "Their previous talks, with Rashid Meredov taking part, were held in Astana on 10 September.",
    ],
)
def test_what_those_who_talk_recall_is_their_earlier_meeting(said: str, read: Read) -> None:
    text = f"Yesterday in Ashgabat Nursultan Nazarbayev held a meeting with President Gurbanguly Berdimuhamedov. {said}"
    reports = told(read(text, "2017-09-18"))
    assert [day for day, _ in reports] == ["2017-09-10", "2017-09-17"]
    assert {"Nursultan", "Gurbanguly"} <= reports[0][1]


@pytest.mark.parametrize(
    "said",
    ["I remember with gratitude our talk in Astana on November 3,", "our meeting of 3 November was of great use,"],
)
def test_a_letter_recalls_the_meeting_of_those_who_write_and_read_it(said: str, read: Read) -> None:
    text = (
        "On the occasion of the Independence Day of Kazakhstan, the Chairman of the Halk Maslahaty sent a letter to "
        f'President Tokayev. "{said}" Gurbanguly Berdimuhamedov writes. He wished the people well-being.'
    )
    reading = read(text, "2023-12-17")
    assert told(reading) == [("2023-11-03", {"Kassym-Jomart", "Gurbanguly"})]
    assert reading.reason == "letter"


@pytest.mark.parametrize(
    ("named", "person"),
    [
        ("the elder Berdymukhamedov", "Gurbanguly Berdimuhamedov"),
        ("Berdymukhamedov senior", "Gurbanguly Berdimuhamedov"),
        ("the younger Berdymukhamedov", "Serdar Berdimuhamedov"),
    ],
)
def test_namesakes_are_told_apart_by_age(named: str, person: str, only: ReadOne) -> None:
    report = only(f"Tokayev and {named} discussed the supply of gas in the Akorda palace on Thursday.", "2024-07-05")
    assert person in {p.name for p in report.participants}


@pytest.mark.parametrize("said", ["considered the sharing of water", "discussed the reform of the fund"])
def test_two_summits_on_two_days_are_two(said: str, read: Read) -> None:
    text = (
        "On 14 September President Serdar Berdimuhamedov took part in the Fifth Consultative Meeting of the Heads of "
        "State of Central Asia, with Rahmon, Tokayev and Mirziyoyev at the table. On the following day, at "
        f"the Summit of the founders of the Aral fund, the Turkmen leader along with Rahmon and Tokayev {said}."
    )
    days = [str(r.date.start) for r in read(text, "2023-09-16").reports if r.kind == "multilateral"]
    assert sorted(days) == ["2023-09-14", "2023-09-15"]


def test_talks_in_two_cities_on_two_days_are_two(read: Read) -> None:
    text = (
        "Today in Turkmenbashi Gurbanguly Berdimuhamedov and Nursultan Nazarbayev continued their exchange of "
        "opinions, this time on shipping. Talks of the two presidents were held in Ashgabat on September 11."
    )
    assert [day for day, _ in told(read(text, "2007-09-12"))] == ["2007-09-11", "2007-09-12"]


def test_a_commission_is_known_by_how_often_it_sat(only: ReadOne) -> None:
    report = only(
        "In Ashgabat the Kazakh-Turkmen intergovernmental commission sat for the eleventh time. R. Sklyar and "
        "Ch. Gylyjov, who chair it, signed a protocol on trade in flour, vegetables and metal.",
        "2021-12-22",
    )
    assert (str(report.date.start), report.occasion and report.occasion.id) == ("2021-12-20", "kz-tm-commission-11")


@pytest.mark.parametrize(
    "said",
    [
        "While the CIS summit went on in Bishkek, Nursultan Nazarbayev found the time for Gurbanguly Berdimuhamedov.",
        "Before the CIS summit opened in Bishkek, Nursultan Nazarbayev received Gurbanguly Berdimuhamedov.",
        "Ahead of the session of the Council of the CIS Heads of State in Bishkek, Nursultan Nazarbayev had a talk "
        "with Gurbanguly Berdimuhamedov.",
    ],
)
def test_a_summit_that_goes_on_meanwhile_is_another_meeting(said: str, only: ReadOne) -> None:
    report = only(f"{said} The two spoke for forty minutes about the railway to Iran.", "2016-09-16")
    assert report.kind == "bilateral"


def test_who_is_to_be_greeted_was_not_received(only: ReadOne) -> None:
    report = only(
        "Rashid Meredov is back from Kazakhstan. On 15 May President Nazarbayev received him and asked him to convey "
        "warm words to Saparmurat Niyazov. The frontier was the subject of the conversation.",
        "2003-05-17",
    )
    assert {p.name for p in report.participants} == {"Nursultan Nazarbayev", "Rashid Meredov"}


def test_what_should_not_be_put_off_is_not_called_off(only: ReadOne) -> None:
    report = only(
        "The President of Turkmenistan congratulated Nursultan Nazarbayev on his birthday over the telephone. The two "
        "leaders agreed that the inauguration of the railway should not be put off.",
        "2012-07-06",
    )
    assert (report.status, report.format) == ("held", "telephone")


@pytest.mark.parametrize(
    "said",
    [
        "The lane was agreed upon in Ashgabat on 25 October last year at the talks of Kassym-Jomart Tokayev and "
        "Gurbanguly Berdimuhamedov.",
        "It was agreed upon in Ashgabat on 25 October 2021 at talks between Kassym-Jomart Tokayev and Gurbanguly "
        "Berdimuhamedov.",
    ],
)
def test_what_was_agreed_at_the_talks_of_two_recalls_them(said: str, read: Read) -> None:
    text = f"Kazakhstan and Turkmenistan have an additional lane at the Temir-Baba checkpoint now. {said}"
    assert told(read(text, "2022-03-11")) == [("2021-10-25", {"Kassym-Jomart", "Gurbanguly"})]


def test_a_headline_may_tell_of_a_call_and_the_text_who_called(only: ReadOne) -> None:
    report = only(
        "Telephone conversation with President of Turkmenistan Serdar Berdimuhamedov\n\nKassym-Jomart Tokayev once "
        "more congratulated Serdar Berdimuhamedov on taking office and on Nauryz. They agreed to keep up contacts.",
        "2022-03-21",
    )
    assert (report.format, len(report.participants)) == ("telephone", 2)


@pytest.mark.parametrize(
    "said",
    [
        "it was President Tokayev's turn: in the Akorda he and the Turkmen foreign minister talked about trade",
        "they came to President Tokayev's office, where he talked with the Turkmen foreign minister about trade",
    ],
)
def test_he_is_who_was_named_before_in_the_sentence(said: str, read: Read) -> None:
    text = (
        "Rashid Meredov rounds off his trip to Kazakhstan. On Monday he held talks with Foreign Minister Murat "
        f"Nurtleu. On Tuesday morning {said}."
    )
    assert told(read(text, "2025-02-05")) == [
        ("2025-02-03", {"Rashid", "Murat"}),
        ("2025-02-04", {"Rashid", "Kassym-Jomart"}),
    ]


def test_a_call_recalled_of_the_two_is_another_one(read: Read) -> None:
    text = (
        "Nursultan Nazarbayev and Gurbanguly Berdimuhamedov had a phone call on Thursday, the Akorda reports. Earlier "
        "this month, on May 6, the two had already spoken by phone about the railway."
    )
    assert [day for day, _ in told(read(text, "2014-05-30"))] == ["2014-05-06", "2014-05-29"]


@pytest.mark.parametrize("said", ["who is in Ashgabat", "who was in Ashgabat on Monday"])
def test_where_somebody_is_they_met(said: str, only: ReadOne) -> None:
    report = only(
        f"NUR-SULTAN. December 2. KAZINFORM - Nursultan Nazarbayev, {said}, has received an order. At a meeting with "
        "him, President Gurbanguly Berdimuhamedov said that the railway to the Gulf owed its existence to his guest.",
        "2019-12-02",
    )
    assert report.venue is not None
    assert report.venue.city == "Ashgabat"
