"""Meetings told by colleagues' countries, by what two did together, and by who is meant without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]


def who(report: Report) -> set[str]:
    """Return the ids of a report's people."""
    return {person.id for person in report.participants}


def meetings(reading: Reading) -> list[set[str]]:
    """Return the people of each meeting."""
    return [who(report) for report in reading.reports]


@pytest.mark.parametrize(
    "text",
    [
        "Kyrgyz Foreign Minister Jeenbek Kulubaev received his colleagues from Kazakhstan and Turkmenistan in Bishkek.",
        "In Bishkek, Foreign Minister of Kyrgyzstan Jeenbek Kulubaev met with his Kazakh and Turkmen counterparts.",
        "Kyrgyzstan's Foreign Minister Jeenbek Kulubaev sat down in Bishkek with his counterparts of Kazakhstan and "
        "Turkmenistan.",
    ],
)
def test_colleagues_from_countries_hold_his_office(text: str, only: ReadOne) -> None:
    report = only(text)
    assert {"murat-nurtleu", "rashid-meredov"} <= who(report)
    assert report.kind == "multilateral"


@pytest.mark.parametrize(
    "verb",
    ["decided that the carriages will run from June", "looked at the new crossing", "drew up a list of diseases"],
)
def test_two_joined_by_and_did_it_together(verb: str, only: ReadOne) -> None:
    report = only(
        f"In Aktau on 6 August 2024 Kazakh minister Marat Karabayev and Turkmen minister Dovran Saburov {verb}."
    )
    assert len(report.participants) == 2


def test_one_alone_decides_nothing_with_who_is_named_later(read: Read) -> None:
    assert not read("President Tokayev decided that the letter would go to President Serdar Berdimuhamedov.").reports


@pytest.mark.parametrize("caller", ["Before Vladimir Putin arrived, ", "Once Shavkat Mirziyoyev had left, "])
def test_who_came_at_another_time_was_not_there(caller: str, only: ReadOne) -> None:
    report = only(f"{caller}Tokayev and Serdar Berdimuhamedov met in Ashgabat on 6 August 2024 to discuss transit.")
    assert who(report) == {"kassym-jomart-tokayev", "serdar-berdimuhamedov"}


@pytest.mark.parametrize("verb", ["has accepted", "accepted"])
def test_accepted_is_received_in_a_machine_s_english(verb: str, read: Read) -> None:
    office = "the Foreign Minister of Kazakhstan Murat Nurtleu"
    received = read(f"Today President Serdar Berdimuhamedov {verb} {office} in Ashgabat.")
    assert meetings(received) == [{"serdar-berdimuhamedov", "murat-nurtleu"}]
    assert not read(f"President Serdar Berdimuhamedov {verb} the invitation of {office} to Astana.").reports


def test_a_conversation_between_them_is_of_who_is_spoken_of(only: ReadOne) -> None:
    report = only(
        "Foreign Minister Murat Nurtleu landed in Ashgabat on 6 August 2024. He was met by Deputy Chairman of the "
        "Cabinet of Ministers Rashid Meredov, and in the hall for guests a conversation took place between them."
    )
    assert who(report) == {"murat-nurtleu", "rashid-meredov"}


def test_who_rang_the_other_s_capital_spoke_with_its_head_of_state(only: ReadOne) -> None:
    report = only("Tokayev had rung Ashgabat on 5 August 2024 to go over the arrangements for the summit.")
    assert who(report) == {"kassym-jomart-tokayev", "serdar-berdimuhamedov"}
    assert report.format == "telephone"


def test_what_is_said_at_a_meeting_of_the_presidents_makes_no_meeting_of_theirs(read: Read) -> None:
    text = "It was stressed at the meeting that the heads of the two states give much attention to railways."
    assert not read(text).reports


def test_the_talks_that_both_held_are_theirs_whoever_recalls_them(read: Read) -> None:
    reading = read(
        "President Tokayev sent a letter to President Serdar Berdimuhamedov. The Kazakh leader recalls the talks that "
        "the two presidents held in Ashgabat in October 2023."
    )
    assert meetings(reading) == [{"kassym-jomart-tokayev", "serdar-berdimuhamedov"}]
    assert reading.reason == "letter"


def test_delegations_to_be_led_by_two_make_the_announced_session_theirs(only: ReadOne) -> None:
    report = only(
        "The next session of the Kazakh-Turkmen commission will take place in Ashgabat on 10 September 2024. "
        "The Kazakh delegation will be led by Trade Minister Arman Shakkaliyev, and the Turkmen delegation by "
        "Deputy Chairman of the Cabinet of Ministers Batyr Amanov."
    )
    assert report.status == "planned"
    assert who(report) == {"arman-shakkaliyev", "batyr-amanov"}


def test_who_is_due_for_talks_has_not_held_them(only: ReadOne) -> None:
    report = only(
        "Murat Nurtleu is due in Ashgabat on 20-21 August 2024 for his first talks there with Rashid Meredov."
    )
    assert report.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Tokayev telephoned Gurbanguly Berdimuhamedov on 5 August 2024. Then the handset went to Serdar.",
        "On 5 August 2024 Tokayev called Gurbanguly Berdimuhamedov, who passed the phone to his son Serdar.",
    ],
)
def test_a_given_name_alone_means_the_one_of_the_family_who_bears_it(text: str, only: ReadOne) -> None:
    assert who(only(text)) == {"kassym-jomart-tokayev", "gurbanguly-berdimuhamedov", "serdar-berdimuhamedov"}


def test_a_town_of_that_name_is_nobody(only: ReadOne) -> None:
    report = only(
        "Tokayev telephoned Gurbanguly Berdimuhamedov on 5 August 2024 about the road from the city of Serdar."
    )
    assert who(report) == {"kassym-jomart-tokayev", "gurbanguly-berdimuhamedov"}


@pytest.mark.parametrize("sign", ["-", "•", "–", "*"])
def test_a_list_of_those_met_is_of_meetings_with_each(sign: str, only: ReadOne) -> None:
    report = only(
        "Tajik readers may note that President Tokayev held bilateral meetings on the sidelines of the summit:\n"
        f"{sign} with President of Tajikistan Emomali Rahmon;\n"
        f"{sign} with President of Turkmenistan Serdar Berdimuhamedov;\n"
        f"{sign} with President of Azerbaijan Ilham Aliyev.\n"
    )
    assert who(report) == {"kassym-jomart-tokayev", "serdar-berdimuhamedov"}
    assert report.kind == "bilateral"


def test_a_list_of_those_present_gives_each_his_country(only: ReadOne) -> None:
    report = only(
        "A meeting of the Interstate Commission for Water Coordination took place in Almaty on 6 August 2024.\n\n"
        "The meeting was attended by the members:\n"
        "- Bolat Bekniyaz, Vice-Minister of Ecology, Republic of Kazakhstan\n"
        "- Almazbek Sokeev, Director of the Water Service, Kyrgyz Republic\n"
        "- Durdy Genjiev, Chairman of the Committee of Water Management, Turkmenistan\n"
    )
    assert {person.country for person in report.participants} == {"KZ", "KG", "TM"}


def test_after_a_ceremony_the_presidents_are_who_talked(only: ReadOne) -> None:
    report = only(
        "Presidents Tokayev and Serdar Berdimuhamedov opened a line at the border on 6 August 2024. "
        "After the ceremony the presidents talked alone for an hour."
    )
    assert {"kassym-jomart-tokayev", "serdar-berdimuhamedov"} <= who(report)


def test_what_the_presidents_are_to_open_brings_them_to_no_talks(read: Read) -> None:
    reading = read(
        "Deputy premiers Serik Zhumangarin and Batyr Amanov met in Astana on 6 August 2024. "
        "The commission reviewed tariffs on the railway, which the presidents of the two countries are to open in May."
    )
    assert meetings(reading) == [{"serik-zhumangarin", "batyr-amanov"}]


def test_the_last_chair_of_a_table_of_presidents_makes_the_session_whole(only: ReadOne) -> None:
    report = only(
        "In Astana on 6 August 2024 the presidents of Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan sat down at "
        "one table. The fifth chair was taken by Rashid Meredov, foreign minister of Turkmenistan."
    )
    assert {"kassym-jomart-tokayev", "rashid-meredov"} <= who(report)
    assert "serdar-berdimuhamedov" not in who(report)
    assert report.kind == "multilateral"


def test_who_only_said_that_a_meeting_is_expected_takes_no_part(only: ReadOne) -> None:
    report = only(
        "“A meeting of the Prime Minister Olzhas Bektenov with President Serdar Berdimuhamedov is expected in Ashgabat "
        "on 20 August 2024,” said Aibek Smadiyarov, spokesman of the Kazakh Foreign Ministry."
    )
    assert who(report) == {"olzhas-bektenov", "serdar-berdimuhamedov"}


def test_having_met_many_times_is_no_meeting(read: Read) -> None:
    assert not read(
        "Tokayev and Berdimuhamedov have met more than twenty times, often on the edge of a summit."
    ).reports


@pytest.mark.parametrize(
    "text",
    [
        "Before the session Tokayev and Serdar Berdimuhamedov had been on their own in a room in Avaza for an hour.",
        "Murat Nurtleu came to Ashgabat on 5 August 2024. Later that day President Serdar Berdimuhamedov had him in.",
        "Yerlan Koshanov came to Ashgabat on 5 August 2024. In the Mejlis its Speaker Dunyagozel Gulmanova was "
        "expecting the visitor.",
    ],
)
def test_more_ways_of_seeing_somebody_alone(text: str, only: ReadOne) -> None:
    assert len(only(text).participants) == 2


def test_one_more_conversation_is_a_meeting_of_its_own(read: Read) -> None:
    reading = read(
        "On 3 July 2024 Serdar Berdimuhamedov was received in Astana by President Tokayev. They talked about gas. "
        "August brought a second conversation of the two presidents. On 5 August they compared notes by telephone.",
    )
    assert len(reading.reports) == 2


@pytest.mark.parametrize("verb", ["opens", "opened"])
def test_who_sits_where_was_at_the_summit(verb: str, only: ReadOne) -> None:
    report = only(
        f"Host President Serdar Berdimuhamedov {verb} the Sixth Caspian Summit in Ashgabat. To his right sits Ilham "
        "Aliyev, to his left Kassym-Jomart Tokayev.",
        "2022-06-29",
    )
    assert {"kassym-jomart-tokayev", "serdar-berdimuhamedov", "ilham-aliyev"} == who(report)


@pytest.mark.parametrize(
    "second",
    [
        "facing them across the table were Guvanch Agajanov of Turkmenistan and Mangystau akim Nurdaulet Kilybay",
        "opposite them sat Guvanch Agajanov of Turkmenistan",
    ],
)
def test_who_faces_them_sits_at_their_table(second: str, read: Read) -> None:
    reading = read(
        "Trade Minister Arman Shakkaliyev sat down in Aktau on 6 August 2024 with Deputy Chairman of the Cabinet "
        f"of Ministers of Turkmenistan Batyr Amanov; {second}."
    )
    assert len(reading.reports) == 1


def test_who_did_the_same_on_another_day_had_a_meeting_of_his_own(read: Read) -> None:
    reading = read(
        "Speaker of the Mejlis Dunyagozel Gulmanova came to Astana. Majilis Speaker Yerlan Koshanov saw her on 5 "
        "August 2024, and on 6 August it was Senate Speaker Maulen Ashimbayev who did."
    )
    assert meetings(reading) == [
        {"yerlan-koshanov", "dunyagozel-gulmanova"},
        {"maulen-ashimbayev", "dunyagozel-gulmanova"},
    ]


@pytest.mark.parametrize("told", ["had Tokayev to himself for an hour", "spent Tuesday in Ashgabat with Tokayev"])
def test_an_hour_to_himself_is_a_meeting(told: str, only: ReadOne) -> None:
    assert len(only(f"Serdar Berdimuhamedov {told}, his press service said.").participants) == 2


@pytest.mark.parametrize("again", ["the two of them had talked about a monument", "the two had discussed a monument"])
def test_an_earlier_talk_of_the_two_of_them_is_a_meeting_of_its_own(again: str, read: Read) -> None:
    reading = read(
        "Gurbanguly Berdimuhamedov received Tokayev in Ashgabat on 6 August 2024. Arkadag recalled his own stay in "
        f"Astana on July 4, when {again}."
    )
    assert [(str(r.date.start), r.prominence) for r in reading.reports] == [
        ("2024-08-06", "main"),
        ("2024-07-04", "background"),
    ]


@pytest.mark.parametrize("end", [" held in Avaza.", " held in Av"])
def test_what_a_page_tells_twice_is_one_meeting(end: str, read: Read) -> None:
    told = (
        "President Tokayev met with Serdar Berdimuhamedov on Tuesday on the sidelines of a forum on transit corridors"
    )
    assert len(read(f"{told} held in Avaza.\n\nNobody else was there at that hour.\n\n{told}{end}").reports) == 1


def test_a_visit_of_another_month_is_recalled_within_the_talks(read: Read) -> None:
    reading = read(
        "President Serdar Berdimuhamedov received President Tokayev in Ashgabat on 6 August 2024. At the talks with "
        "the Kazakh leader it was said that the state visit of Serdar Berdimuhamedov to Astana in May had been good."
    )
    assert [r.prominence for r in reading.reports] == ["main", "background"]


@pytest.mark.parametrize(
    "told",
    [
        "On the agenda is a meeting with President Serdar Berdimuhamedov.",
        "Talks with President Serdar Berdimuhamedov about gas are likely.",
        "The programme includes talks with President Serdar Berdimuhamedov.",
    ],
)
def test_what_is_on_the_agenda_of_a_visit_to_come_has_not_been_held(told: str, only: ReadOne) -> None:
    report = only(f"Prime Minister Olzhas Bektenov is to travel to Ashgabat next Tuesday, sources said. {told}")
    assert report.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Olzhas Bektenov had Turkmenistan's Foreign Minister Rashid Meredov as his guest in Astana on 6 August 2024.",
        "Olzhas Bektenov flew to Ashgabat on 6 August 2024. “We had an open talk with Rashid Meredov,” he said.",
        "Rashid Meredov came to Astana on 6 August 2024; Olzhas Bektenov was on the other side of the table.",
    ],
)
def test_more_ways_of_talking_with_a_guest(text: str, only: ReadOne) -> None:
    assert who(only(text)) == {"olzhas-bektenov", "rashid-meredov"}


def test_letters_of_credence_are_no_letter(read: Read) -> None:
    reading = read(
        "The ambassador of Kazakhstan Nurlan Nogayev handed his letters of credence to President Serdar Berdimuhamedov "
        "in Ashgabat on 6 August 2024."
    )
    assert meetings(reading) == [{"nurlan-nogayev", "serdar-berdimuhamedov"}]


@pytest.mark.parametrize(
    "who_is", ["head of Turkmenistan's state migration service", "chairman of Turkmenistan's committee"]
)
def test_the_head_of_a_country_s_service_is_not_its_head_of_state(who_is: str, only: ReadOne) -> None:
    report = only(f"Minister Yerzhan Sadenov met in Astana on 6 August 2024 with the {who_is}, Isgender Mulikov.")
    assert who(report) == {"yerzhan-sadenov", "isgender-mulikov"}


@pytest.mark.parametrize(
    "told",
    [
        "Rashid Meredov hosted a dinner for him.",
        "At a dinner given in his honour by Rashid Meredov the two signed a plan.",
        "Rashid Meredov gave a lunch in his honour.",
    ],
)
def test_a_dinner_for_a_guest_is_an_encounter(told: str, only: ReadOne) -> None:
    report = only(f"Kazakhstan's Foreign Minister Murat Nurtleu came to Ashgabat on 6 August 2024. {told}")
    assert who(report) == {"murat-nurtleu", "rashid-meredov"}


def test_each_of_those_with_whom_he_spoke_met_him_alone(only: ReadOne) -> None:
    report = only(
        "President Tokayev was in Samarkand on 6 August 2024. There he saw Serdar Berdimuhamedov of Turkmenistan, with "
        "whom he spoke about gas, and Recep Tayyip Erdogan, with whom he spoke about the corridor."
    )
    assert who(report) == {"kassym-jomart-tokayev", "serdar-berdimuhamedov"}


def test_who_led_a_side_is_of_it(only: ReadOne) -> None:
    report = only(
        "The Kazakh-Turkmen demarcation commission met in Aktau on 5 August 2024. Ambassador-at-Large Aslan Zhukenov "
        "headed the Kazakh delegation; the Turkmen delegation was led by Serdar Garajaev."
    )
    assert {person.id: person.country for person in report.participants} == {
        "aslan-zhukenov": "KZ",
        "serdar-garajaev": "TM",
    }


def test_who_is_received_in_turn_is_met_alone(only: ReadOne) -> None:
    report = only(
        "Olzhas Bektenov received in turn Deputy Prime Minister of Uzbekistan Jamshid Khodjaev and Foreign Minister of "
        "Turkmenistan Rashid Meredov in Astana on 6 August 2024."
    )
    assert who(report) == {"olzhas-bektenov", "rashid-meredov"}


def test_a_forum_addressed_by_video_is_no_meeting(read: Read) -> None:
    assert not read(
        "The forum “Peace and Trust” brought together parliamentarians. Speaker of the Kazakh Senate Maulen Ashimbayev "
        "addressed it by video. So did Mejlis Speaker Dunyagozel Gulmanova."
    ).reports


def test_who_was_met_first_was_not_met_with_the_others(only: ReadOne) -> None:
    report = only(
        "President Serdar Berdimuhamedov met in Avaza on 6 August 2024 first with Kassym-Jomart Tokayev, then with the "
        "presidents of Russia and Azerbaijan."
    )
    assert who(report) == {"serdar-berdimuhamedov", "kassym-jomart-tokayev"}


def test_an_order_to_hold_consultations_announces_none(read: Read) -> None:
    reading = read(
        "At a cabinet meeting Rashid Meredov reported on the visit of President Tokayev. Serdar Berdimuhamedov "
        "instructed him to hold consultations with Astana."
    )
    assert not reading.reports


@pytest.mark.parametrize("sent", ["an invitation", "a letter", "his condolences"])
def test_what_a_president_sent_seats_nobody(sent: str, read: Read) -> None:
    reading = read(
        f"The President of Turkmenistan sent {sent} to the President of Kazakhstan on Monday, the press service said."
    )
    assert not [report for report in reading.reports if report.status == "held"]
