"""Contact told through discourse: sides named by reference, words that are none of meeting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]
Read = Callable[..., Reading]


def _met(reading: Reading) -> set[frozenset[str]]:
    return {frozenset(p.name for p in report.participants) for report in reading.reports if report.status == "held"}


ARRIVED = "Turkmenistan's Foreign Minister Rashid Meredov spent two days in Astana."
NURTLEU, SMAILOV = frozenset({"Rashid Meredov", "Murat Nurtleu"}), frozenset({"Rashid Meredov", "Alikhan Smailov"})


@pytest.mark.parametrize(
    "text",
    [
        "He looked in on Murat Nurtleu before lunch.",
        "He and Murat Nurtleu went over the text of a border agreement.",
        "The guest dined with Murat Nurtleu.",
        "Murat Nurtleu had him to lunch.",
        "Murat Nurtleu found half an hour for him.",
        "He was visited at his hotel by Murat Nurtleu; the two talked over the Caspian.",
        "Murat Nurtleu, the Kazakh foreign minister, spent an hour with the guest.",
    ],
)
def test_an_encounter_is_a_meeting_of_who_is_meant(read: Read, text: str) -> None:
    assert _met(read(f"{ARRIVED} {text}", "2024-01-19")) == {NURTLEU}


@pytest.mark.parametrize(
    "text",
    [
        "Murat Nurtleu spent the day in his office.",
        "Astana had lunch late, said Murat Nurtleu.",
        "Murat Nurtleu settled a question of protocol with Sergei Lavrov.",
        "Murat Nurtleu dined with Sergei Lavrov. The two talked over the Caspian.",
        "Murat Nurtleu would like to see Rashid Meredov at the forum.",
        "Murat Nurtleu asked his ambassador to call on Rashid Meredov.",
    ],
)
def test_an_encounter_of_one_side_or_with_a_third_is_none(read: Read, text: str) -> None:
    assert not _met(read(f"{ARRIVED} {text}", "2024-01-19"))


@pytest.mark.parametrize(
    "text",
    [
        "He began with his counterpart, Murat Nurtleu. Then it was the turn of Prime Minister Alikhan Smailov.",
        "Murat Nurtleu received him on Wednesday; so did Prime Minister Alikhan Smailov a day later.",
        "He was received by Murat Nurtleu. Next on the list was Prime Minister Alikhan Smailov.",
    ],
)
def test_a_round_of_calls_is_a_meeting_with_each(read: Read, text: str) -> None:
    assert _met(read(f"{ARRIVED} {text}", "2024-01-19")) == {NURTLEU, SMAILOV}


def test_what_is_understood_from_a_round_is_never_sure(read: Read) -> None:
    reading = read(f"{ARRIVED} He began with his counterpart, Murat Nurtleu.", "2024-01-19")
    assert all(item.confidence <= 0.85 for report in reading.reports for item in report.evidence)


def test_a_receiver_given_on_by_a_third_makes_a_call_of_the_two(read: Read) -> None:
    text = "Vladimir Putin telephoned Saparmurat Niyazov. He then gave the receiver to Nursultan Nazarbayev."
    (report,) = read(text, "2003-05-05").reports
    assert {p.name for p in report.participants} == {"Saparmurat Niyazov", "Nursultan Nazarbayev"}
    assert report.format == "telephone"


def test_a_counterpart_in_apposition_is_who_was_just_named(read: Read) -> None:
    text = "Kassym-Jomart Tokayev, chairman of the Senate, met in Ashgabat with Akja Nurberdiyeva, his opposite number."
    assert _met(read(text, "2012-09-15")) == {frozenset({"Kassym-Jomart Tokayev", "Akja Nurberdiyeva"})}


@pytest.mark.parametrize(
    "text",
    [
        "On the eve the guest had a meeting with his colleague, the Minister of Defence Yaylym Berdiyev.",
        "In the evening he was received by his counterpart, Defence Minister Yaylym Berdiyev.",
        "The Kazakh minister then talked at the General Staff with Defence Minister Yaylym Berdiyev.",
    ],
)
def test_the_guest_is_who_was_received(read: Read, text: str) -> None:
    received = "Turkmen President Gurbanguly Berdimuhamedov received Kazakh Defence Minister Adilbek Zhaksybekov."
    assert frozenset({"Adilbek Zhaksybekov", "Yaylym Berdiyev"}) in _met(read(f"{received} {text}", "2010-11-11"))


@pytest.mark.parametrize(
    "text",
    [
        "Serikbay Trumov had a talk with his colleague, the hyakim of Balkan velayat.",
        "The rector of the Yagshygeldi Kakayev International Oil and Gas University discussed training with Trumov.",
        "Ambassador Batyr Rejepov gave a reception at the hotel; the guest of honour was Serikbay Trumov.",
        "In their speeches Serikbay Trumov and Batyr Rejepov spoke about the closeness of the two peoples.",
        "Hu Jintao flew in from Astana, where he and Serikbay Trumov opened a road. Later he dined with Batyr Rejepov.",
    ],
)
def test_an_unnamed_partner_a_university_a_party_and_speeches_make_no_meeting(read: Read, text: str) -> None:
    told = "Turkmenistan's Deputy Prime Minister Rashid Meredov opened a forum in Kazakhstan."
    assert not _met(read(f"{told} {text}", "2023-08-12"))


def test_two_of_one_family_said_once_are_both_there(only: ReadOne) -> None:
    text = "Kassym-Jomart Tokayev spoke by phone with Gurbanguly and Serdar Berdimuhamedov."
    names = {p.name for p in only(text, "2022-03-15").participants}
    assert names == {"Kassym-Jomart Tokayev", "Gurbanguly Berdimuhamedov", "Serdar Berdimuhamedov"}


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("Gurbanguly Berdimuhamedov called Kassym-Jomart Tokayev on Monday.", 1),
        ("Today Gurbanguly Berdimuhamedov called Kassym-Jomart Tokayev and congratulated him.", 1),
        ("Gurbanguly Berdimuhamedov called Kassym-Jomart Tokayev a true friend of the Turkmen people.", 0),
        ("Gurbanguly Berdimuhamedov called on Kassym-Jomart Tokayev in Astana.", 0),
    ],
)
def test_who_calls_somebody_rings_him_up(read: Read, text: str, calls: int) -> None:
    assert sum(r.format == "telephone" for r in read(text, "2020-05-05").reports) == calls


@pytest.mark.parametrize(
    "text",
    [
        "The issue was considered at talks that Almassadam Satkaliyev held with Maksat Babayev in Ashgabat.",
        "Almassadam Satkaliyev, who had come to Ashgabat, reviewed the question with Maksat Babayev.",
        "The subject was discussed during a meeting in Ashgabat of Almassadam Satkaliyev with Maksat Babayev.",
    ],
)
def test_a_question_considered_at_talks_is_talks(read: Read, text: str) -> None:
    assert _met(read(text, "2024-01-19")) == {frozenset({"Almassadam Satkaliyev", "Maksat Babayev"})}


@pytest.mark.parametrize(
    "text",
    [
        "The Kazakh diplomat was led to the Mejlis, where Speaker Akja Nurberdiyeva acquainted him with a law.",
        "The head of the Kazakh ministry then talked to the Speaker of the Mejlis, Akja Nurberdiyeva.",
        "Akja Nurberdiyeva, the Speaker of the Mejlis, told the guest about the work of her deputies.",
        "Among those with whom he spoke in the lobby was Akja Nurberdiyeva.",
        "He conveyed greetings to Akja Nurberdiyeva, who received him in the building of the Mejlis.",
    ],
)
def test_who_is_spoken_of_may_be_said_by_any_word(read: Read, text: str) -> None:
    came = "Kazakhstan's Foreign Minister Erlan Idrissov arrived in Ashgabat, the capital of Turkmenistan, on Thursday."
    assert _met(read(f"{came} {text}", "2015-06-12")) == {frozenset({"Erlan Idrissov", "Akja Nurberdiyeva"})}


@pytest.mark.parametrize(
    "text",
    [
        "Akja Nurberdiyeva asked him to tell Nursultan Nazarbayev that all was well.",
        "Nursultan Nazarbayev told the nation that the visit of Akja Nurberdiyeva had been put off.",
        "Akja Nurberdiyeva told Nursultan Nazarbayev, Islam Karimov and Askar Akayev that the sea was drying.",
        "Vladimir Putin had talked to Akja Nurberdiyeva alone; on Thursday he was Nursultan Nazarbayev's guest.",
        "Rashid Meredov gave a dinner in honour of Erlan Idrissov. Nursultan Nazarbayev sent a telegram.",
    ],
)
def test_who_is_told_about_has_not_met(read: Read, text: str) -> None:
    told = "Kazakhstan's Prime Minister Karim Massimov flew home from Turkmenistan."
    assert not any(
        p.name in {"Nursultan Nazarbayev", "Erlan Idrissov"}
        for report in read(f"{told} {text}", "2015-06-12").reports
        if report.kind == "bilateral"
        for p in report.participants
    )


@pytest.mark.parametrize(
    "text",
    [
        "Later Murat Nurtleu received the head of the Turkmen delegation.",
        "He went on to the ministry, where Murat Nurtleu awaited him and the two discussed tariffs.",
        '"My colleague Murat Nurtleu and I discussed every item of our trade," the minister said.',
        "In the evening Murat Nurtleu received the delegation.",
    ],
)
def test_the_head_of_a_delegation_and_the_two_are_who_is_spoken_of(read: Read, text: str) -> None:
    assert _met(read(f"{ARRIVED} {text}", "2024-01-19")) == {NURTLEU}


def test_a_headline_s_verb_is_no_name(read: Read) -> None:
    text = "Turkmenistan: Kazakh Premier Meets Niyazov, Shikhmuradov\n\nHe met with Saparmurat Niyazov on Monday."
    names = {p.name for report in read(text, "1998-04-08").reports for p in report.participants}
    assert not any("Meets" in name for name in names)


def test_a_rank_is_no_part_of_a_name(only: ReadOne) -> None:
    text = "Murat Nurtleu met in Astana with the head of the Turkmen delegation, Colonel Begench Durdyev."
    assert {(p.name, p.side) for p in only(text, "2024-01-19").participants} == {
        ("Murat Nurtleu", "KZ"),
        ("Begench Durdyev", "TM"),
    }


def test_heads_of_state_after_a_third_country_s_meeting_are_that_meeting_s(read: Read) -> None:
    text = (
        "Ilham Aliyev and Kassym-Jomart Tokayev held talks in Baku on Monday. The heads of state agreed that "
        "Turkmenistan could be invited to join the project."
    )
    assert not _met(read(text, "2024-03-11"))


def test_whom_an_opening_brought_into_one_hall_have_not_met(read: Read) -> None:
    text = (
        "The opening in Ashgabat had many guests. The hall listened to Turkmenistan's Culture Minister Atageldi "
        "Shamyradov and to the Minister of Culture of Kazakhstan, Aida Balayeva. A concert followed."
    )
    assert not _met(read(text, "2025-11-05"))


@pytest.mark.parametrize(
    "text",
    [
        "Then he went to see Murat Nurtleu at the ministry.",
        "He and Murat Nurtleu, the minister, discussed the sale of flour.",
        "Murat Nurtleu acquainted the Turkmen side with the programme.",
        "He and Murat Nurtleu sat for half an hour in the palace.",
        "His week ended at the palace, where Murat Nurtleu put it to him that trade was slow.",
    ],
)
def test_more_ways_of_having_talked(read: Read, text: str) -> None:
    assert _met(read(f"{ARRIVED} {text}", "2024-01-19")) == {NURTLEU}


def test_conversations_with_each_are_with_each(read: Read) -> None:
    text = "Olzhas Bektenov had conversations with Charles Michel and, over coffee, with Gurbanguly Berdimuhamedov."
    assert _met(read(text, "2024-11-14")) == {frozenset({"Olzhas Bektenov", "Gurbanguly Berdimuhamedov"})}


def test_a_namesake_with_another_given_name_opens_a_sentence_as_a_stranger(read: Read) -> None:
    text = (
        "Vladimir Zhumakanov came to Ashgabat. Yaylym Berdiyev, Turkmenistan's minister, met with Vladimir Zhumakanov."
    )
    assert _met(read(text, "2017-10-27")) == {frozenset({"Vladimir Zhumakanov", "Yaylym Berdiyev"})}


def test_who_is_owned_by_a_third_capital_is_of_that_country(read: Read) -> None:
    text = "Kazakhstan and Turkmenistan talk. Moscow's deputy premier Aleksei Bolshakov met with Nursultan Nazarbayev."
    assert not _met(read(text, "1995-07-01"))


def test_three_presidents_named_in_the_next_sentence_are_one_meeting(only: ReadOne) -> None:
    text = (
        "Three presidents agreed on Saturday to lay a pipeline. Vladimir Putin and Nursultan Nazarbayev flew to "
        "Turkmenbashi to see Turkmenistan's leader, Gurbanguly Berdimuhamedov."
    )
    assert len(only(text, "2007-05-12").participants) == 3


def test_a_stranger_s_family_name_stays_his(only: ReadOne) -> None:
    text = (
        "Turkmenistan's Bayrammyrat Myradov came to Astana. Kazakhstan's minister Sauat Mynbayev and Myradov held "
        "talks."
    )
    assert {p.name for p in only(text, "2007-12-20").participants} == {"Bayrammyrat Myradov", "Sauat Mynbayev"}


@pytest.mark.parametrize(
    "text",
    [
        "Rashid Meredov said that he had been received there by Murat Nurtleu and by Alikhan Smailov.",
        "Rashid Meredov was received in turn by Murat Nurtleu and by Alikhan Smailov.",
    ],
)
def test_received_by_one_and_by_another_are_two(read: Read, text: str) -> None:
    assert _met(read(text, "2024-01-19")) == {NURTLEU, SMAILOV}


def test_what_the_diplomat_is_told_he_is_told_at_his_own_meeting(only: ReadOne) -> None:
    text = (
        "Murat Nurtleu received the Turkmen ambassador, Batyr Rejepov, who spoke of Gurbanguly Berdimuhamedov. Murat "
        "Nurtleu told the diplomat about reforms."
    )
    assert {p.name for p in only(text, "2024-01-19").participants} >= {"Murat Nurtleu", "Batyr Rejepov"}


@pytest.mark.parametrize(
    "text",
    [
        "Akylbek Kurishbayev, Kazakhstan's minister, ran into Ezizgeldi Annamuhammedov, Turkmenistan's premier.",
        "Ezizgeldi Annamuhammedov, the Turkmen vice-premier, had a word with Akylbek Kurishbayev, the Kazakh minister.",
    ],
)
def test_a_stranger_is_of_the_country_that_describes_him(read: Read, text: str) -> None:
    reading = read(f"The SCO ministers dined in Tashkent. {text}", "2010-06-12")
    assert _met(reading) == {frozenset({"Akylbek Kurishbayev", "Ezizgeldi Annamuhammedov"})}


def test_a_good_many_leaders_are_not_the_two_presidents(read: Read) -> None:
    text = "The forum in Beijing let a good many leaders meet. Kassym-Jomart Tokayev spoke at the plenary session."
    assert not _met(read(text, "2023-10-18"))


def test_meetings_with_several_countries_people_are_one_with_each(read: Read) -> None:
    text = (
        "Gurbanguly Berdimuhamedov held meetings with the Prime Minister of Russia Dmitry Medvedev, the Prime "
        "Minister of Kazakhstan Askar Mamin and the Prime Minister of Bulgaria Boyko Borissov."
    )
    assert _met(read(text, "2019-08-12")) == {frozenset({"Gurbanguly Berdimuhamedov", "Askar Mamin"})}


def test_a_transcript_s_bracket_is_no_caption(only: ReadOne) -> None:
    text = (
        "Kazakh official in Ashgabat\n\n[Presenter] President Gurbanguly Berdimuhamedov received the Kazakh energy "
        "minister, Sauat Mynbayev, in Ashgabat today. [Passage omitted: exchange of greetings]"
    )
    assert {p.name for p in only(text, "2008-09-18").participants} == {"Gurbanguly Berdimuhamedov", "Sauat Mynbayev"}


def test_who_did_not_speak_has_not_met(read: Read) -> None:
    text = (
        "Nurlan Kapparov came to the summit for Kazakhstan. With Gurbanguly Berdimuhamedov he stood side by side, but "
        "they did not speak, the minister said."
    )
    assert not _met(read(text, "2012-06-22"))
