"""What a meeting brought: each way of writing on several wordings, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]

TALKS = (
    "On 10 October 2024, President Serdar Berdimuhamedov held talks in Ashgabat with President Kassym-Jomart Tokayev "
    "of Kazakhstan."
)


def brought(report: Report) -> list[str]:
    """Kinds, with the number of documents."""
    return sorted(f"{o.kind} {o.count}" if o.count else o.kind for o in report.outcomes)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("As a result of the talks, 20 bilateral documents were inked.", ["documents 20"]),
        ("The visit culminated in the signing of 20 documents.", ["documents 20"]),
        ("The sides exchanged 20 signed documents in the presence of the heads of state.", ["documents 20"]),
        (
            "Following the talks, the two leaders signed a Joint Statement on deepening strategic "
            "partnership, while ministers signed 20 intergovernmental documents.",
            ["documents 20", "joint-statement"],
        ),
        ("A total of twenty agreements were concluded during the visit.", ["documents 20"]),
        ("More than 20 agreements and memorandums were signed.", ["documents 20"]),
        ("Several agreements were signed after the negotiations.", ["documents"]),
        ("A number of bilateral documents were signed following the meeting.", ["documents"]),
        ("The ministers signed a memorandum of understanding on water.", ["documents 1"]),
        ("A Memorandum of Cooperation between the two ministries was signed.", ["documents 1"]),
        ("The parties signed a roadmap for the development of trade for 2025-2027.", ["documents 1"]),
        ("At the end of the meeting, the parties signed the minutes.", ["documents 1"]),
        ("The meeting ended with the signing of a protocol.", ["documents 1"]),
        ("Upon completion of the session, the relevant protocol was signed by the co-chairs.", ["documents 1"]),
        ("The talks resulted in a memorandum on transport, which was signed by the ministers.", ["documents 1"]),
        ("The signing of a contract for gas supplies took place after the talks.", ["documents 1"]),
        ("An agreement on air services and a memorandum on tourism were signed.", ["documents 2"]),
        ("A convention was signed, as well as six protocols.", ["documents 7"]),
        ("A treaty on visas was put off, but two agreements on transport were signed.", ["documents 2"]),
        ("The ministers signed a two-year plan of work.", ["documents 1"]),
        ("After the talks nine papers changed hands.", ["documents 9"]),
        ("It was reported that an agreement on visas and nine other papers were exchanged.", ["documents 10"]),
        ("The accord they signed deals with pensions.", ["documents 1"]),
        ("The session closed with the signing of a protocol.", ["documents 1"]),
        ("The package of 18 signed documents covers trade and culture.", ["documents 18"]),
        ("Among the four documents is an agreement on taxes, signed by the ministers.", ["documents 4"]),
        ("One of the documents signed concerns pensions.", ["documents"]),
        ("The ministries sealed their cooperation in a memorandum.", ["documents 1"]),
        ("They put the last touches to the programme, which was signed on the spot.", ["documents 1"]),
        (
            "The memorandum which the ministers of Kazakhstan and Turkmenistan initialled deals with gas.",
            ["documents 1"],
        ),
        ("They signed three documents and welcomed the offer to host the next meeting in 2026.", ["documents 3"]),
        ("Three papers bear the signatures of the ministers of transport.", ["documents 3"]),
        ("Nine documents were the outcome of the talks.", ["documents 9"]),
        ("A dozen accords came out of the visit.", ["documents 12"]),
        ("The outcome of the talks was recorded in a protocol signed by the ministers.", ["documents 1"]),
        ("The arrangements reached were enshrined in the final protocol of the session.", ["documents 1"]),
        ("Both leaders presided over the signing of eight agreements.", ["documents 8"]),
        ("Two documents - a memorandum on tourism and a treaty on visas - were signed.", ["documents 2"]),
        ("A treaty on the border was signed, and four more documents were concluded by ministers.", ["documents 5"]),
        ("On the results of talks of the two states bilateral documents are signed.", ["documents"]),
        ("Following the talks it was signed six documents.", ["documents 6"]),
        ("Bilateral documents, eleven of them, were exchanged.", ["documents 11"]),
        ("Seven documents were signed, two of them on gas.", ["documents 7"]),
        ("A plan of work for 2025 has been agreed and signed.", ["documents 1"]),
        ("Among the six documents signed: a treaty on visas and a programme of exchanges.", ["documents 6"]),
        ("The list of signed documents includes a treaty on visas and a protocol on roads.", ["documents 2"]),
        ("The talks ended in a contract on gas signed by the two companies.", ["documents 1"]),
        (
            "The following documents were signed:\n- Agreement on visas;\n- Protocol on roads;\n- Plan of work.",
            ["documents 3"],
        ),
        ("Documents were exchanged:\n1. Agreement on visas.\n2. Protocol on roads.", ["documents 2"]),
        (
            "The sides signed:\n\n• the Treaty on the border;\n\n• the Joint Statement.",
            ["documents 1", "joint-statement"],
        ),
        ("Five documents were signed, including:\n- Agreement on visas;\n- Protocol on roads.", ["documents 5"]),
        ("The joint statement of the two leaders stresses the role of the Caspian.", ["joint-statement"]),
        ("The talks concluded with a declaration on strategic partnership.", ["joint-statement"]),
        ("The visit closed with the publication of a communique.", ["joint-statement"]),
        ("The main result of the visit was a joint declaration.", ["joint-statement"]),
        ("A statement by the two presidents was released after the talks.", ["joint-statement"]),
        (
            "Among the signed documents are a treaty on the border, a programme of cooperation for 2025 and "
            "an agreement on consulates.",
            ["documents 3"],
        ),
    ],
)
def test_documents(told: str, expected: list[str], only: ReadOne) -> None:
    """An act of signing told as done, and how many documents."""
    assert brought(only(f"{TALKS} {told}", "2024-10-11")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The presidents adopted a joint statement.", ["joint-statement"]),
        ("A joint communique was issued after the talks.", ["joint-statement"]),
        ("The talks ended with the adoption of a joint declaration.", ["joint-statement"]),
        ("In a joint statement adopted after the talks the sides welcomed the growth of trade.", ["joint-statement"]),
        ("The two leaders issued a joint statement pledging to increase trade.", ["joint-statement"]),
        ("The Astana Declaration was adopted following the summit.", ["joint-statement"]),
        ("They adopted the Astana Declaration and decided that the next summit be held in 2030.", ["joint-statement"]),
        ("The Ashgabat Declaration, which they adopted, speaks of trade.", ["joint-statement"]),
        ("Tokayev and Berdimuhamedov then issued a statement on gas.", ["joint-statement"]),
        ("They emerged with a joint statement that speaks of gas.", ["joint-statement"]),
        ("In the final communique the two leaders endorsed the work of the commission.", ["joint-statement"]),
    ],
)
def test_joint_statements(told: str, expected: list[str], only: ReadOne) -> None:
    """Statements, declarations and communiques that both adopted."""
    assert brought(only(f"{TALKS} {told}", "2024-10-11")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Tokayev was awarded the Order of Neutrality.", ["award"]),
        ("Serdar Berdimuhamedov presented Kassym-Jomart Tokayev with the Magtymguly medal.", ["award"]),
        ("The President of Kazakhstan conferred the Altyn Qyran Order on his Turkmen counterpart.", ["award"]),
        ("President Tokayev bestowed the Order of Dostyk of the first degree upon his guest.", ["award"]),
        ("A ceremony was held to award the Turkmen leader the Order of the Golden Eagle.", ["award"]),
        (
            "By decree of the President, Berdimuhamedov was decorated with the highest state award of Kazakhstan.",
            ["award"],
        ),
        ("Tokayev received the Order of Turkmenistan from his counterpart.", ["award"]),
        ("Kassym-Jomart Tokayev was given the title of honorary professor of the university.", ["award"]),
        ("The Kazakh leader was presented with the Star of the President order.", ["award"]),
        ("Tokayev was made an honorary elder of the Turkmen people.", ["award"]),
        ("Tokayev became the first foreigner to be decorated with the Order of Neutrality.", ["award"]),
        ("The Kazakh leader was invested with the Order of Neutrality.", ["award"]),
        ("The highest award of Kazakhstan went to Serdar Berdimuhamedov.", ["award"]),
        ("Tokayev became the recipient of the Order of Neutrality.", ["award"]),
    ],
)
def test_awards(told: str, expected: list[str], only: ReadOne) -> None:
    """Orders, medals and titles given."""
    assert brought(only(f"{TALKS} {told}", "2024-10-11")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Tokayev invited his Turkmen counterpart to visit Kazakhstan at a convenient time.", ["invitation"]),
        ("Tokayev once again invited Berdimuhamedov to visit Kazakhstan; he agreed to come.", ["invitation"]),
        ("Tokayev said he would be glad to see Berdimuhamedov in Kazakhstan next year.", ["invitation"]),
        ("He noted the Nomad Games in Astana, to which the Turkmen President is invited.", ["invitation"]),
        ("The envoy handed over an invitation of his president, K. Tokayev, to visit Astana.", ["invitation"]),
        ('"We will be glad to welcome you in Astana," Tokayev told his guest.', ["invitation"]),
        ("Tokayev used the occasion to invite Berdimuhamedov to the forum in Astana.", ["invitation"]),
        ("The invitation to visit Kazakhstan on an official visit was accepted with gratitude.", ["invitation"]),
        (
            "The Kazakh President extended an invitation to Serdar Berdimuhamedov to take part in the "
            "summit in Astana in 2026.",
            ["invitation"],
        ),
        (
            "Tokayev handed over an invitation to President Berdimuhamedov to pay an official visit to Kazakhstan.",
            ["invitation"],
        ),
        ("Serdar Berdimuhamedov was invited to the Astana International Forum.", ["invitation"]),
        ("The Turkmen leader accepted an invitation to attend the Digital Bridge forum in Astana.", ["invitation"]),
        (
            "The Kazakh leader invited Serdar Berdimuhamedov to make a return visit; the invitation was accepted.",
            ["invitation"],
        ),
        (
            "Taking the opportunity, Tokayev conveyed to the head of Turkmenistan an invitation to the "
            "regional ecological summit.",
            ["invitation"],
        ),
        (
            "Kazakhstan's president thanked his counterpart for the invitation to the forum to be held in "
            "Ashgabat in December 2025.",
            ["invitation"],
        ),
    ],
)
def test_invitations(told: str, expected: list[str], only: ReadOne) -> None:
    """Invitations to something still to come."""
    assert brought(only(f"{TALKS} {told}", "2024-10-11")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The two presidents opened the Bolashak-Serhetyaka railway crossing.", ["project"]),
        ("Tokayev and Berdimuhamedov took part in the opening ceremony of a new school in Ashgabat.", ["project"]),
        ("The leaders unveiled a monument to Abai.", ["project"]),
        ("The heads of state launched the construction of a logistics centre at the border.", ["project"]),
        ("A monument to Abai was inaugurated in Ashgabat with the participation of the two leaders.", ["project"]),
        ("They laid the foundation stone of a cultural centre.", ["project"]),
        ("They gave the go-ahead to the construction of a border terminal.", ["project"]),
        ("The presidents drove in the last spike of the railway.", ["project"]),
        ("The heads of state laid the cornerstone of a mosque.", ["project"]),
    ],
)
def test_projects(told: str, expected: list[str], only: ReadOne) -> None:
    """What both opened, launched or unveiled."""
    assert brought(only(f"{TALKS} {told}", "2024-10-11")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("A package of documents is expected to be signed during the visit.", []),
        ("The sides discussed the draft agreement on labour migration.", []),
        ("The leaders noted the need to sign the agreement on the border soon.", []),
        ("Preparations are under way for the signing of an intergovernmental agreement.", []),
        ("The parties agreed to sign a memorandum by the end of the year.", []),
        ("The sides reviewed the implementation of the agreements signed in Astana.", []),
        ("Kazakhstan and Turkmenistan signed the treaty on strategic partnership in 2017.", []),
        ("The agreement on the border was signed on 5 July 2001 in Astana.", []),
        ("Work on the draft treaty will be completed and the document will be signed next year.", []),
        ("Over 100 agreements have been signed between the two countries since 1992.", []),
        ("The bilateral legal framework comprises more than 80 documents.", []),
        ("They called for an early conclusion of the agreement on visas.", []),
        ("No documents were signed.", []),
        ("The ambassador was invited to the second part of the talks.", []),
        ("The commission will meet in autumn, when the protocol is signed.", []),
        ("Treaties that Presidents Nazarbayev and Niyazov signed in 1997 were recalled.", []),
        ("The declaration signed last year called for a new railway.", []),
        ("Kazakhstan signed a contract with a Chinese company last week.", []),
        ("An agreement on trade was signed by Kazakhstan and Iran.", []),
        ("Kazakhstan's parliament approved the agreement.", []),
        ("The Caspian convention signed in Aktau was described as historic.", []),
        ("The documents adopted at the summit in Cholpon-Ata are being carried out.", []),
        ("The order was given to speed up the work.", []),
        ("Kazakhstan has ratified the convention, Turkmenistan has not.", []),
        ("These principles are enshrined in the treaty on the border.", []),
        ("The company was awarded a prize last year.", []),
        ("An invitation to the summit had been sent in January.", []),
        ("He invited investors to put money into the port of Aktau.", []),
        ("The joint statement adopted last year says that the sides will build a road.", []),
        ("The presidents of the five Central Asian states later adopted the Ashgabat Declaration.", []),
        ("Since 1991 the two states have concluded over 50 agreements.", []),
        ("A press briefing would be held after the presidents had signed a statement.", []),
        ("They exchanged views on gas, and an agreement was put on the agenda.", []),
        ("They said that places at the university are open to Turkmen students.", []),
        ("The Presidents of Russia and China signed 20 documents in Beijing.", []),
        ("Tokayev made a statement for the press after the talks.", []),
        ("The statement said the sides had discussed gas.", []),
        ("Tokayev presented his counterpart with a book.", []),
        ("Kazakhstan's contribution was honored in order to strengthen ties.", []),
        ("The parties gave orders to ministries.", []),
        ("The talks were held at the invitation of President Serdar Berdimuhamedov.", []),
        ("Tokayev thanked the Turkmen leader for the invitation and hospitality.", []),
        ("He invited Turkmen companies to invest in Kazakhstan.", []),
        ("The leader invited his guest to see the horse complex.", []),
        ("Kazakhstan, which had been invited as an observer, took no part.", []),
        ("The talks opened new prospects for cooperation.", []),
        ("The sides discussed the opening of a consulate in Aktau.", []),
        ("The railway was opened in December 2014.", []),
        ("Trading houses will be opened in both capitals.", []),
        ("The presidents opened the meeting.", []),
    ],
)
def test_nothing(told: str, expected: list[str], only: ReadOne) -> None:
    """What is to come, was long ago, is only spoken of, or is another pair's."""
    assert brought(only(f"{TALKS} {told}", "2024-10-11")) == expected


def test_an_invitation_tells_who_invites_whom_where_to_and_the_answer(only: ReadOne) -> None:
    """By, to, country, event and acceptance are kept; the answer may stand in the next sentence."""
    told = (
        "The Kazakh leader invited Serdar Berdimuhamedov to Astana for the sixth Consultative Meeting of the Heads of "
        "State of Central Asia. The invitation was accepted with gratitude."
    )
    (outcome,) = only(f"{TALKS.replace('10 October', '10 June')} {told}", "2024-06-11").outcomes
    assert (outcome.by, outcome.to) == ("Kassym-Jomart Tokayev", "Serdar Berdimuhamedov")
    assert (outcome.to_country, outcome.occasion) == ("KZ", "consultative-meeting-2024")
    assert outcome.accepted is True


def test_a_signing_belongs_to_the_meeting_of_those_who_sign(read: Callable[..., Reading]) -> None:
    """Of two meetings told, the memorandum is of the two ministers who signed it."""
    text = (
        f"{TALKS}\n\nOn the same day Foreign Minister Murat Nurtleu met with his Turkmen counterpart Rashid Meredov."
        "\n\nTransport was discussed at both meetings.\n\nNurtleu and Meredov signed a memorandum."
    )
    by_guest = {report.participants[0].name: report.outcomes for report in read(text, "2024-10-11").reports}
    assert [bool(outcomes) for outcomes in by_guest.values()] == [False, True]


def test_what_all_adopted_belongs_to_the_summit_though_talks_of_two_were_told_last(
    read: Callable[..., Reading],
) -> None:
    """The statement is the summit's, the invitation that of the two."""
    text = (
        "The sixth Consultative Meeting of the Heads of State of Central Asia was held in Astana today. It was "
        "attended by Kassym-Jomart Tokayev, Sadyr Japarov, Emomali Rahmon, Serdar Berdimuhamedov and Shavkat "
        "Mirziyoyev.\n\nOn the eve of the summit Tokayev held talks with Serdar Berdimuhamedov. The Turkmen leader "
        "invited his colleague to visit Ashgabat.\n\nAt the end of the summit the presidents adopted a joint statement."
    )
    kinds = {report.kind: brought(report) for report in read(text, "2024-08-09").reports}
    assert kinds == {"multilateral": ["joint-statement"], "bilateral": ["invitation"]}


def test_thanks_of_one_who_was_at_the_other_meeting_belong_there(read: Callable[..., Reading]) -> None:
    """The president thanks at his own reception, not at the ministers' talks told last."""
    text = (
        "Kassym-Jomart Tokayev received Rashid Meredov in Astana. A day earlier, the Turkmen minister had met with "
        "Murat Nurtleu. They signed a plan of consultations. The Head of State thanked the Turkmen leadership for the "
        "invitation to the forum in Ashgabat in December."
    )
    reports = read(text, "2025-04-15").reports
    of_whom = {report.participants[0].name.split()[-1]: brought(report) for report in reports}
    assert of_whom == {"Tokayev": ["invitation"], "Meredov": ["documents 1"]}
