"""Articles that tell of several meetings, of people in long sentences, and of contacts that are none."""

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
        "A meeting of the National Leader of the Turkmen people and President Tokayev took place in Astana.",
        "Talks of the Chairman of the Halk Maslahaty and President Tokayev were held in Astana on 6 August 2024.",
        "In Astana, the National Leader of the Turkmen people and President Tokayev held talks.",
    ],
)
def test_an_office_and_a_name_joined_by_and_are_two_people(text: str, only: ReadOne) -> None:
    assert who(only(text)) == {"gurbanguly-berdimuhamedov", "kassym-jomart-tokayev"}


@pytest.mark.parametrize(
    "title",
    [
        "Foreign Minister and Deputy Chairman of the Cabinet of Ministers Rashid Meredov",
        "Deputy Prime Minister and Foreign Minister of Turkmenistan Rashid Meredov",
        "Minister of Foreign Affairs of Turkmenistan and Deputy Chairman of the Cabinet Rashid Meredov",
    ],
)
def test_two_offices_of_one_person_stay_one(title: str, only: ReadOne) -> None:
    report = only(f"Murat Nurtleu met with {title} in Astana on 6 August 2024.")
    assert who(report) == {"murat-nurtleu", "rashid-meredov"}


@pytest.mark.parametrize(
    "text",
    [
        "Nurlan Nogayev met with the Chairman of the State Concern Turkmengaz Maksat Babayev on 6 August 2024.",
        "On 6 August 2024 Nurlan Nogayev held talks with the head of the state concern “Turkmengaz”, Maksat Babayev.",
        "Nurlan Nogayev met the Minister of State, Chairman of the State Concern Turkmengaz Maksat Babayev.",
    ],
)
def test_a_company_stands_between_title_and_name(text: str, only: ReadOne) -> None:
    assert who(only(text)) == {"nurlan-nogayev", "maksat-babayev"}


@pytest.mark.parametrize(
    "greeting",
    [
        "The guest conveyed greetings from President Tokayev to the head of Turkmenistan, as well as Arkadag.",
        "The minister conveyed warm wishes to the President and the National Leader of the Turkmen people.",
        "He passed on greetings from President Tokayev and Dariga Nazarbayeva during the conversation.",
    ],
)
def test_who_is_greeted_takes_no_part(greeting: str, only: ReadOne) -> None:
    report = only(f"On 6 August 2024 Serdar Berdimuhamedov received Murat Nurtleu in Ashgabat. {greeting}")
    assert who(report) == {"serdar-berdimuhamedov", "murat-nurtleu"}


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador of Kazakhstan Nurlan Nogayev presented his credentials to President Serdar Berdimuhamedov.",
        "On 6 August 2024 Nurlan Nogayev handed over copies of his credentials to President Serdar Berdimuhamedov.",
        "Serdar Berdimuhamedov accepted credentials from Ambassador of Kazakhstan Nurlan Nogayev.",
    ],
)
def test_credentials_are_presented_to_the_host(text: str, only: ReadOne) -> None:
    report = only(f"{text} They exchanged views on trade.")
    assert {(p.id, p.role) for p in report.participants} == {
        ("nurlan-nogayev", "guest"),
        ("serdar-berdimuhamedov", "host"),
    }


@pytest.mark.parametrize(
    "source",
    [
        "according to a message from QazaqGaz on social networks",
        "the Kazakh government said in a message",
        "reads a message of the ministry's press service",
    ],
)
def test_a_message_that_brings_the_news_is_no_letter(source: str, read: Read) -> None:
    reading = read(
        f"Chairman of the Board of Kazakhstan's QazaqGaz Sanzhar Zharkeshov and Chairman of Turkmenistan's Turkmengaz "
        f"Maksat Babayev held a working meeting in Ashgabat on 6 August 2024, {source}."
    )
    assert [who(r) for r in reading.reports] == [{"sanzhar-zharkeshov", "maksat-babayev"}]


@pytest.mark.parametrize(
    "recalled",
    [
        "The National Leader recalled their recent meeting in Riyadh on 3 December 2023 with warmth.",
        "Gurbanguly Berdimuhamedov spoke warmly of their talks in Riyadh on 3 December 2023.",
        "Tokayev, too, remembered their meeting in Riyadh on 3 December 2023.",
    ],
)
def test_their_meeting_on_an_earlier_day_is_one_of_its_own(recalled: str, read: Read) -> None:
    reading = read(f"On 6 August 2024 Gurbanguly Berdimuhamedov and Kassym-Jomart Tokayev spoke by phone. {recalled}")
    assert [(r.prominence, str(r.date.start), len(who(r))) for r in reading.reports] == [
        ("main", "2024-08-06", 2),
        ("background", "2023-12-03", 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "President Berdimuhamedov had separate meetings with the leaders of Kazakhstan, Kyrgyzstan and Uzbekistan.",
        "Serdar Berdimuhamedov held bilateral talks with the presidents of Kazakhstan, Tajikistan and Kyrgyzstan.",
        "The President of Turkmenistan held bilateral meetings with the presidents of Kazakhstan and Uzbekistan.",
    ],
)
def test_separate_meetings_are_of_the_two_sides_alone(text: str, only: ReadOne) -> None:
    report = only(text)
    assert report.kind == "bilateral"
    assert who(report) == {"serdar-berdimuhamedov", "kassym-jomart-tokayev"}


@pytest.mark.parametrize(
    "topic",
    [
        "the agreements reached during the visits by the presidents of Kazakhstan and Turkmenistan",
        "how the arrangements of President Tokayev and President Berdimuhamedov are carried out",
        "the preparation of a summit of President Tokayev and President Serdar Berdimuhamedov",
    ],
)
def test_who_is_discussed_takes_no_part(topic: str, only: ReadOne) -> None:
    report = only(f"On 6 August 2024 Murat Nurtleu met Rashid Meredov in Astana. The ministers discussed {topic}.")
    assert who(report) == {"murat-nurtleu", "rashid-meredov"}


@pytest.mark.parametrize(
    "session",
    [
        "It was co-chaired from the Turkmen side by Chary Gylyjov and from the Kazakh side by Roman Sklyar.",
        "The Turkmen side was headed by Chary Gylyjov, and the Kazakh side was headed by Roman Sklyar.",
        "Chary Gylyjov and Roman Sklyar took part.",
    ],
)
def test_a_commission_told_after_a_meeting_is_another(session: str, read: Read) -> None:
    reading = read(
        "On December 20 Serdar Berdimuhamedov met with Roman Sklyar in Ashgabat. On the same day, the 11th meeting of "
        f"the intergovernmental Turkmen-Kazakh commission was held. {session}",
        "2021-12-21",
    )
    assert [who(r) for r in reading.reports] == [
        {"serdar-berdimuhamedov", "roman-sklyar"},
        {"chary-gylyjov", "roman-sklyar"},
    ]


@pytest.mark.parametrize(
    "plan",
    [
        "During the visit Gurbanguly Berdimuhamedov is scheduled to meet with Kassym-Jomart Tokayev.",
        "As part of the visit the Chairman of the Halk Maslahaty will hold talks with President Tokayev.",
        "The visit includes talks that Gurbanguly Berdimuhamedov is to hold with Kassym-Jomart Tokayev.",
    ],
)
def test_talks_announced_within_a_visit_are_planned(plan: str, read: Read) -> None:
    reading = read(
        "On 6 August 2024 Gurbanguly Berdimuhamedov arrived in Astana on a working visit. At the airport he was met by "
        f"Prime Minister Olzhas Bektenov. The guard of honour lined up. The flags were raised. {plan}"
    )
    assert [(r.prominence, r.status) for r in reading.reports] == [("main", "planned")]
    assert reading.reason == "announcement"


def test_a_cabinet_that_speaks_of_a_coming_summit_holds_no_meeting_with_the_neighbour(read: Read) -> None:
    reading = read(
        "Turkmenistan's President Gurbanguly Berdimuhamedov will pay a visit to Kazakhstan on April 18-19. The visit "
        "was prepared in a meeting of the Turkmen Cabinet of Ministers, where Berdimuhamedov said that the upcoming "
        "summit with his Kazakh counterpart would be of use.",
        "2017-04-15",
    )
    assert [r.status for r in reading.reports] == ["planned"]
    assert reading.reason == "announcement"


@pytest.mark.parametrize(
    "rest",
    [
        "Kyrgyzstan by Marat Imankulov, Uzbekistan by Viktor Mahmudov and Turkmenistan by Annamyrat Yagmyrov",
        "Kyrgyzstan by Marat Imankulov, Turkmenistan by Annamyrat Yagmyrov and Uzbekistan by Viktor Mahmudov",
        "Turkmenistan by Annamyrat Yagmyrov, Kyrgyzstan by Marat Imankulov and Uzbekistan by Viktor Mahmudov",
    ],
)
def test_an_elided_verb_still_tells_who_came_for_whom(rest: str, only: ReadOne) -> None:
    report = only(
        "The secretaries of the security councils met in Astana on 16 May 2024. Kazakhstan was represented by Gizat "
        f"Nurdauletov, {rest}.",
        "2024-05-20",
    )
    assert {p.name: p.country for p in report.participants} == {
        "Gizat Nurdauletov": "KZ",
        "Marat Imankulov": "KG",
        "Viktor Mahmudov": "UZ",
        "Annamyrat Yagmyrov": "TM",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Rashid Meredov and Murat Nurtleu signed a programme of cooperation. During the meeting trade was discussed.",
        "The programme was signed by Rashid Meredov and by Murat Nurtleu. The sides discussed transport.",
        "A programme was signed by Murat Nurtleu and Rashid Meredov. After the talks the sides parted.",
    ],
)
def test_talks_told_after_a_signing_are_of_those_who_signed(text: str, only: ReadOne) -> None:
    assert who(only(f"In Ashgabat on 6 August 2024, {text[0].lower()}{text[1:]}")) == {
        "rashid-meredov",
        "murat-nurtleu",
    }


@pytest.mark.parametrize(
    "talks",
    [
        "Having discussed bilateral questions, the sides reached agreement on gas.",
        "During the talks trade and transport were spoken about.",
        "The sides exchanged views on the Caspian.",
    ],
)
def test_a_visiting_head_of_state_talks_with_the_host(talks: str, only: ReadOne) -> None:
    report = only(
        f"On 11 September 2007 President Nursultan Nazarbayev came to Ashgabat on an official visit. {talks}",
        "2007-09-13",
    )
    assert {(p.id, p.inferred) for p in report.participants} == {
        ("nursultan-nazarbayev", False),
        ("gurbanguly-berdimuhamedov", True),
    }


@pytest.mark.parametrize(
    "opening",
    [
        "A railway was opened on 3 December 2014 with the presidents of Kazakhstan and Turkmenistan in attendance.",
        "The opening ceremony of the railway was attended by the presidents of Kazakhstan and Turkmenistan.",
        "The railway was launched on 3 December 2014. Both presidents were present as it was unveiled.",
    ],
)
def test_attending_an_opening_is_no_meeting(opening: str, read: Read) -> None:
    assert not read(opening, "2014-12-04").reports


@pytest.mark.parametrize(
    "visits",
    [
        "the state visits by President Kassym-Jomart Tokayev to Ashgabat in October 2021 and by President Serdar "
        "Berdimuhamedov to Astana in October 2022",
        "the state visits of Kassym-Jomart Tokayev to Turkmenistan in October 2021 and Serdar Berdimuhamedov to "
        "Kazakhstan in October 2022",
        "the official visits that President Tokayev paid to Ashgabat in October 2021 and President Serdar "
        "Berdimuhamedov to Astana in October 2022",
    ],
)
def test_each_visit_of_a_sentence_is_recalled(visits: str, read: Read) -> None:
    reading = read(
        f"On 6 August 2024 Murat Nurtleu met Rashid Meredov in Astana. The ministers reviewed the results of {visits}."
    )
    assert {(r.prominence, str(r.date.start)) for r in reading.reports} == {
        ("main", "2024-08-06"),
        ("background", "2021-10-01"),
        ("background", "2022-10-01"),
    }


@pytest.mark.parametrize(
    "plan",
    [
        "Prime Minister Olzhas Bektenov, whom the minister was to meet in the afternoon, fell ill; it was cancelled.",
        "The talks that Rashid Meredov was to hold with Olzhas Bektenov were called off.",
        "A meeting of Rashid Meredov with Olzhas Bektenov planned for the evening was postponed.",
    ],
)
def test_what_fell_through_is_told_as_cancelled(plan: str, read: Read) -> None:
    reading = read(
        "On 6 August 2024 Murat Nurtleu met Rashid Meredov in Astana. The ministers discussed trade. They spoke of the "
        f"railway. They went on to visas. {plan}"
    )
    assert [(r.status, who(r) - {"rashid-meredov"}) for r in reading.reports] == [
        ("held", {"murat-nurtleu"}),
        ("cancelled", {"olzhas-bektenov"}),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Murat Nurtleu and Rashid Meredov both drew attention to the summit of the Aral fund held in August 2018.",
        "Rashid Meredov, like Murat Nurtleu, pointed to the Caspian summit that took place in August 2018.",
        "Rashid Meredov and Murat Nurtleu told the press about the summit of August 2018.",
    ],
)
def test_a_summit_that_is_spoken_of_is_not_theirs(words: str, read: Read) -> None:
    reading = read(f"On 6 August 2024 Murat Nurtleu met Rashid Meredov in Astana. {words}")
    assert not [r for r in reading.reports if r.prominence == "background" and "murat-nurtleu" in who(r)]


@pytest.mark.parametrize("verb", ["saw the minister in his palace", "met the minister", "received the minister"])
def test_of_two_ministers_the_visiting_one_is_received(verb: str, read: Read) -> None:
    reading = read(
        f"On 6 August 2024 Murat Nurtleu talked with Rashid Meredov in Ashgabat. Then President Berdimuhamedov {verb}."
    )
    assert who(reading.reports[-1]) == {"serdar-berdimuhamedov", "murat-nurtleu"}


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador of Kazakhstan Nurlan Nogayev held meetings with Batyr Amanov and Maksat Babayev in Ashgabat.",
        "Nurlan Nogayev had meetings with Batyr Amanov, and with Maksat Babayev, in Ashgabat.",
        "In Ashgabat, Nurlan Nogayev held working meetings with Maksat Babayev and Batyr Amanov.",
    ],
)
def test_meetings_with_two_people_are_two(text: str, read: Read) -> None:
    assert sorted(sorted(who(r)) for r in read(text).reports) == [
        ["batyr-amanov", "nurlan-nogayev"],
        ["maksat-babayev", "nurlan-nogayev"],
    ]


@pytest.mark.parametrize(
    "arrivals",
    [
        "Ilham Aliyev, Hassan Rouhani and Vladimir Putin also arrived in Aktau to take part in the summit.",
        "President Putin, President Rouhani and President Ilham Aliyev came to Aktau for the summit.",
        "Earlier in the day Vladimir Putin, Ilham Aliyev and Hassan Rouhani had arrived in Aktau for the summit.",
    ],
)
def test_who_arrived_for_a_summit_sat_in_it(arrivals: str, read: Read) -> None:
    reading = read(
        "President Gurbanguly Berdimuhamedov takes part in the fifth Caspian summit in Aktau. At the venue of the "
        f"summit President Nursultan Nazarbayev welcomed the President of Turkmenistan. {arrivals} The heads of the "
        "Caspian states exchanged views on the sea.",
        "2018-08-12",
    )
    (report,) = reading.reports
    assert {"ilham-aliyev", "hassan-rouhani", "vladimir-putin", "nursultan-nazarbayev"} <= who(report)
    assert report.kind == "multilateral"


@pytest.mark.parametrize(
    "text",
    [
        "On 23 October 2023 Rashid Meredov took part in a forum in Luxembourg. In the margins he had meetings "
        "with his counterparts from Kazakhstan Murat Nurtleu, Kyrgyzstan Jeenbek Kulubaev and Latvia Krisjanis Karins.",
        "On 23 October 2023 Rashid Meredov spoke at a forum in Luxembourg. On the sidelines he had separate talks with "
        "Foreign Minister of Kazakhstan Murat Nurtleu and Foreign Minister of Latvia Krisjanis Karins.",
        "Murat Nurtleu had a number of bilateral meetings with Hakan Fidan of Turkey, Rashid Meredov of Turkmenistan, "
        "and Jeyhun Bayramov of Azerbaijan in Antalya on 2 March 2024.",
    ],
)
def test_of_meetings_one_by_one_only_the_pair_is_read(text: str, only: ReadOne) -> None:
    assert who(only(text)) == {"rashid-meredov", "murat-nurtleu"}


@pytest.mark.parametrize(
    "text",
    [
        "On 21 March President of Uzbekistan Shavkat Mirziyoyev spoke by phone with President of Kazakhstan "
        "Kassym-Jomart Tokayev and President of Turkmenistan Serdar Berdimuhamedov to wish them a happy holiday.",
        "Ashgabat, 14 January 2022. At a session of the Cabinet of Ministers President Gurbanguly Berdimuhamedov heard "
        "Rashid Meredov, who reported on the preparation of a visit of the President of Kazakhstan.",
    ],
)
def test_who_is_rung_up_in_turn_or_reported_on_meets_nobody(text: str, read: Read) -> None:
    assert read(text).reports == ()


def test_a_talk_at_another_table_is_another_meeting(read: Read) -> None:
    reading = read(
        "Kazakhstan's Energy Minister Almassadam Satkaliyev arrived in Ashgabat on 6 August 2024. In the morning "
        "the guest was received by Serdar Berdimuhamedov. At the Cabinet of Ministers, Deputy Chairman Batyr "
        "Amanov and the Kazakh minister considered the pipeline in detail. With Minister Annageldi Saparov he "
        "spoke about transit of power to the south of Kazakhstan and Kyrgyzstan."
    )
    assert sorted(sorted(p.name for p in r.participants if p.side == "TM") for r in reading.reports) == [
        ["Annageldi Saparov"],
        ["Batyr Amanov"],
        ["Serdar Berdimuhamedov"],
    ]


def test_the_page_knows_better_than_the_list_who_holds_an_office(only: ReadOne) -> None:
    report = only(
        "Akim of Mangystau region Nurdaulet Kilybay held a meeting with his colleague. In Aktau on 6 August 2024 "
        "arrived the hyakim of the Balkan velayat of Turkmenistan Bayramgeldi Taganov."
    )
    assert {p.name for p in report.participants} == {"Nurdaulet Kilybay", "Bayramgeldi Taganov"}


def test_a_third_countrys_capital_gives_nobody_its_country(only: ReadOne) -> None:
    report = only(
        "Kazakh Deputy Minister for Emergency Situations Valery Petrov met with the head of the Main Department "
        "for Civil Defense and Rescue Operations at Turkmenistan's Defense Ministry, Colonel Maksat Garayev, in "
        "the Tajik capital on 6 August 2024."
    )
    assert {p.name: p.country for p in report.participants} == {"Valery Petrov": "KZ", "Maksat Garayev": "TM"}


def test_what_a_visitor_is_told_in_each_house_is_a_meeting_each(read: Read) -> None:
    reading = read(
        "Head of Turkmen Mejlis visits Astana\n\nA delegation led by Dunyagozel Gulmanova, Speaker of the "
        "Mejlis, spent 6 August 2024 in our capital.\n\nIn the Senate Maulen Ashimbayev proposed to the guest to "
        "meet more often. In the Mazhilis, Yerlan Koshanov told Gulmanova how a bill was being prepared. Olzhas "
        "Bektenov also received the delegation."
    )
    assert sorted(p.id for r in reading.reports for p in r.participants if p.side == "KZ") == [
        "maulen-ashimbayev",
        "olzhas-bektenov",
        "yerlan-koshanov",
    ]


def test_an_office_said_in_short_is_whose_it_was(read: Read) -> None:
    reading = read(
        "Deputy Chairman of the Cabinet of Ministers Nokerguly Atagulyyev was received by Serik Zhumangarin in "
        "Astana on 5 August 2024. The next day, Energy Minister Almassadam Satkaliyev and the Deputy Chairman "
        "chaired a sitting of the working group."
    )
    assert {"almassadam-satkaliyev", "nokerguly-atagulyyev"} in [who(report) for report in reading.reports]


def test_a_pair_that_spoke_before_a_summit_had_a_meeting_of_its_own(read: Read) -> None:
    reading = read(
        "The presidents Ilham Aliyev, Kassym-Jomart Tokayev and Serdar Berdimuhamedov made speeches at the "
        "Caspian Summit in Ashgabat on 29 June 2022. Prior to the summit bilateral meetings were held. The "
        "Turkmen and Kazakh presidents discussed the railway.",
        "2022-06-30",
    )
    assert {"kassym-jomart-tokayev", "serdar-berdimuhamedov"} in [who(report) for report in reading.reports]


def test_what_lasted_longer_than_scheduled_was_held(only: ReadOne) -> None:
    report = only(
        "On 6 August 2024 Murat Nurtleu flew to Ashgabat and, in a conversation with Rashid Meredov that lasted "
        "longer than scheduled, asked for a higher fee. Nobody spoke of the cancelled Chinese trip."
    )
    assert report.status == "held"


def test_when_two_met_in_passing_is_not_the_day_of_the_article(read: Read) -> None:
    reading = read(
        "Trade between Kazakhstan and Turkmenistan grew by 14 per cent in 2023, the bureau in Astana reported. "
        "When Tokayev and Serdar Berdimuhamedov met, they set themselves the goal of one billion."
    )
    assert not [report for report in reading.reports if report.prominence == "main"]


def test_with_whom_a_speaker_had_dealt_before_did_not_sit_in_parliament(read: Read) -> None:
    reading = read(
        "Astana. 6 August 2024. At a joint session of parliament President Kassym-Jomart Tokayev said he had "
        "agreed with the presidents of Turkmenistan and Russia to build a pipeline along the Caspian."
    )
    assert not [report for report in reading.reports if report.prominence == "main"]
