"""In which sense a topic word stands, and which sentences tell of the meeting (codebook section 7)."""

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
    ("more", "expected"),
    [
        ("They noted the growth of political relations.", ["political-dialogue"]),
        ("They discussed political, economic and humanitarian ties.", ["culture", "political-dialogue"]),
        ("Political contacts, they said, are regular.", ["political-dialogue"]),
        ("Meredov spoke of the political experience of his host.", []),
        ("Nurtleu told his guest of the political system of Kazakhstan.", []),
        ("Meredov wished him success in his political activity.", []),
    ],
)
def test_an_attribute_needs_a_noun_of_fields(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("They discussed education.", ["education-science"]),
        ("They noted progress in such areas as energy and sport.", ["energy", "sport"]),
        ("Cooperation in the field of culture was praised.", ["culture"]),
        ("They came from the airport in one car.", []),
        ("The ministers answered questions of the mass media.", []),
        ("The two countries share a common border.", []),
    ],
)
def test_a_weak_word_needs_a_lead_or_company(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Easier visas for lorry drivers were asked for.", ["legal-consular", "transport"]),
        ("They looked at the schedule of bilateral consultations of the ministries.", ["political-dialogue"]),
        ("The two sides will go on voting for each other's candidates in New York.", ["multilateral"]),
        ("Recognition of diplomas and new textbooks were on the table.", ["education-science"]),
        ("Payments in manat and the convertibility of the tenge were discussed.", ["investment"]),
        ("The catch of sturgeon was settled.", ["agriculture"]),
        ("The last kilometres of the frontier will be demarcated.", ["legal-consular"]),
        ("Wrestlers and footballers were spoken of.", ["sport"]),
        ("He came out of the meeting with three books.", []),
        ("He was given a horse and a carpet.", []),
    ],
)
def test_concrete_things_tell_the_subject(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    "more",
    [
        "Meredov had come to the Caspian Investment Forum.",
        "They were joined by the head of the Committee on International Affairs, Defence and Security.",
        "Meredov had come to a conference on tourism.",
        "They were joined by the ministers of education and science.",
    ],
)
def test_the_name_of_a_body_or_event_is_no_topic(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == []


@pytest.mark.parametrize(
    "more",
    [
        "They met by candlelight due to the outage of electricity.",
        "It was their first meeting since the pandemic.",
        "Meredov declined, citing the neutrality of his country.",
    ],
)
def test_a_cause_or_a_time_is_no_topic(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("They discussed the situation in Afghanistan.", ["security"]),
        ("They exchanged views on the status of the Caspian Sea.", ["caspian"]),
        ("They spoke about Afghanistan.", ["security"]),
        ("They recalled a ride along the Caspian Sea.", []),
        ("They discussed railways to Afghanistan.", ["transport"]),
    ],
)
def test_a_place_is_a_topic_when_it_is_at_issue(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("They discussed the work of the International Fund for Saving the Aral Sea.", ["water"]),
        ("They stressed the two countries' membership of IFAS.", ["water"]),
        ("They praised cooperation within the Organization of Turkic States.", ["multilateral"]),
    ],
)
def test_a_body_that_is_discussed_codes_its_field(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


def test_an_event_where_something_was_agreed_is_no_topic(only: ReadOne) -> None:
    report = only(f"{MET} They discussed the railway agreed at the Caspian Summit.")
    assert codes(report) == ["transport"]


@pytest.mark.parametrize(
    "opening",
    [
        "As earlier the ministry told this agency, the two countries cooperate in the gas sector.",
        "As the minister of energy previously stated, gas may be bought in the autumn.",
        "This follows remarks of a minister on the export of gas.",
        "Astana and Ashgabat regularly discuss partnership in the gas sector.",
        "Kazakhstan and Turkmenistan have been partners in the gas sector for years.",
    ],
)
def test_what_an_agency_keeps_in_stock_codes_nothing(opening: str, only: ReadOne) -> None:
    told = (
        "They discussed railways and agreed to come back to them in the autumn.\n\n"
        "The ministers praised the visit of the delegation and its results.\n\n"
        "Their talks took two hours, longer than they had planned."
    )
    assert codes(only(f"{MET}\n\n{told}\n\n{opening}\n\nGas flows to China through a pipeline.")) == ["transport"]


def test_a_section_on_talks_with_a_third_country_codes_nothing(read: Read) -> None:
    text = (
        "On 6 August 2024 President Serdar Berdimuhamedov held talks with his guests in Awaza.\n\n"
        "Meeting with the President of Kazakhstan\n\n"
        "President Tokayev met with President Berdimuhamedov and discussed railways.\n\n"
        "Meeting with the President of Kyrgyzstan\n\n"
        "The leaders of the two countries discussed tourism and sport."
    )
    (report,) = read(text).reports
    assert codes(report) == ["transport"]


@pytest.mark.parametrize(
    "told",
    [
        "On 7 August talks were held between Rashid Meredov and the Foreign Minister of Iran Abbas Araghchi.",
        "The next day Rashid Meredov met with the Foreign Minister of China Wang Yi.",
        "Later Rashid Meredov received the Foreign Minister of Azerbaijan Jeyhun Bayramov.",
    ],
)
def test_talks_of_one_side_with_a_third_state_code_nothing(told: str, read: Read) -> None:
    text = f"{MET} They discussed railways.\n\n{told} At the meeting, attention was paid to tourism and sport."
    report = read(text).reports[0]
    assert codes(report) == ["transport"]


@pytest.mark.parametrize(
    "told",
    [
        "Kyrgyzstan and Kazakhstan intend to expand cooperation in agriculture.",
        "Turkmen-Kyrgyz trade has doubled.",
        "Uzbekistan and Turkmenistan are building gas pipelines.",
    ],
)
def test_what_another_pair_of_states_does_codes_nothing(told: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} They discussed railways. {told}")) == ["transport"]


@pytest.mark.parametrize(
    "more",
    [
        "Meetings of the ministers responsible for energy, trade and tourism have been held.",
        "Ministerial meetings on defence, trade and transport will follow.",
        "Turkmenistan has close cultural and humanitarian ties with the CIS countries.",
    ],
)
def test_portfolios_and_the_work_with_others_code_nothing(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("They discussed health care and the training of surgeons.", ["education-science", "health"]),
        ("They wished each other good health.", []),
        ("The sides spoke about the work of health authorities.", ["health"]),
    ],
)
def test_health_is_a_topic_when_it_is_no_wish(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Meredov invited him to the Caspian Economic Forum.", []),
        ("Meredov thanked him for the invitation to the Caspian Summit.", []),
        ("They discussed preparations for the Caspian Summit.", ["caspian"]),
        ("The agenda of the Caspian Summit was gone through.", ["caspian"]),
        ("Their talk took place beside a session of the World Health Organization.", []),
    ],
)
def test_an_event_is_a_topic_when_it_is_prepared_or_discussed(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    "more",
    [
        "\n\nTAJIK TALKS RESUME IN MOSCOW. The sides spoke of a pipeline and of railways.",
        '\n\n"Nobody wants to pay for the pipeline," said an analyst in Almaty. Railways have no money either.',
        "\n\nOn 2 August a festival of culture and sport was held in Almaty.",
        "\n\nIn Moscow, Russian President Vladimir Putin spoke of the gas pipeline.",
    ],
)
def test_what_happened_elsewhere_codes_nothing(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} They discussed pensions.{more}")) == ["legal-consular"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("They discussed the transit of Turkmen gas.", ["oil-gas"]),
        ("They discussed the transport of electricity and of grain.", ["agriculture", "electricity"]),
        ("They discussed the transit of goods.", ["transport"]),
        ("They discussed a grain that is drought resistant.", ["agriculture"]),
    ],
)
def test_what_is_carried_is_the_subject(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Nurtleu proposed a forum on tourism.", ["tourism"]),
        ("In the evening he laid flowers at the monument and talked to students.", []),
        ("They spoke of the work on the convention on the Caspian Sea.", ["caspian"]),
        ("Joint steps in the WHO and the ECO were spoken of.", ["multilateral"]),
    ],
)
def test_what_is_proposed_is_a_subject_and_a_wreath_is_none(more: str, expected: list[str], only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == expected


@pytest.mark.parametrize(
    "more",
    [
        "No word was heard of the pipeline.",
        "The two peoples have never quarrelled about water.",
        "Then the guest looked round the seaport.",
        "The treaty has to be ratified by both parliaments.",
        "They met on the left bank of the Amu Darya.",
    ],
)
def test_what_is_not_spoken_of_codes_nothing(more: str, only: ReadOne) -> None:
    assert codes(only(f"{MET} {more}")) == []
