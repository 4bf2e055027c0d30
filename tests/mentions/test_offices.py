"""People by office: the countries and names that belong to it, however the phrase is turned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.mentions import Actor, Mentions

Find = Callable[[str], Mentions]


def shown(actor: Actor) -> str:
    """Return an actor in short: kind, whoever is meant, offices with their countries."""
    who = "/".join(actor.people) or actor.name or ""
    offices = [f"{title}:{country or '-'}" for title, country in actor.titles]
    return " ".join(filter(None, [actor.kind, who, *offices]))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the President of Turkmenistan", "office president:TM"),
        ("the Turkmen President", "office president:TM"),
        ("Turkmenistan's President", "office president:TM"),
        ("the President of the Republic of Kazakhstan", "office president:KZ"),
        ("the Kazakh leader", "office leader:KZ"),
        ("the President", "office president:-"),
        ("the Minister of Energy of Turkmenistan", "office energy-minister:TM"),
        ("Kazakhstan's Energy Minister", "office energy-minister:KZ"),
        ("the Minister of Energy", "office energy-minister:-"),
        ("the akim of Mangystau region", "office governor:KZ"),
        ("the Chairman of the Mejlis", "office mejlis-chairman:TM"),
        ("the Chairman of the Halk Maslahaty", "office halk-maslahaty-chairman:TM"),
        ("the National Leader of the Turkmen people", "office national-leader:TM"),
    ],
)
def test_an_office_takes_its_country(phrase: str, expected: str, find: Find) -> None:
    assert [shown(actor) for actor in find(f"In the evening {phrase} spoke.").actors] == [expected]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("President Serdar Berdimuhamedov", "named serdar-berdimuhamedov president:-"),
        ("President of Turkmenistan Serdar Berdimuhamedov", "named serdar-berdimuhamedov president:TM"),
        ("the President of Turkmenistan, Serdar Berdimuhamedov,", "named serdar-berdimuhamedov president:TM"),
        ("Foreign Minister of Kazakhstan Mr. Murat Nurtleu", "named murat-nurtleu foreign-minister:KZ"),
        ("Foreign Minister of Kazakhstan Mr Murat Nurtleu", "named murat-nurtleu foreign-minister:KZ"),
        ("Murat Nurtleu, Foreign Minister of Kazakhstan,", "named murat-nurtleu foreign-minister:KZ"),
        ("Murat Nurtleu, the Foreign Minister of Kazakhstan,", "named murat-nurtleu foreign-minister:KZ"),
    ],
)
def test_an_office_and_a_name_are_one_person(phrase: str, expected: str, find: Find) -> None:
    assert [shown(actor) for actor in find(f"In the evening {phrase} spoke.").actors] == [expected]


def test_several_offices_of_one_person_are_one_actor(find: Find) -> None:
    text = "He met Kazakh Deputy Prime Minister - Foreign Minister Murat Nurtleu there."
    (actor,) = find(text).actors
    assert actor.people == ("murat-nurtleu",)
    assert set(actor.titles) == {("deputy-prime-minister", "KZ"), ("foreign-minister", "KZ")}


def test_honours_and_offices_of_one_person_are_one_actor(find: Find) -> None:
    text = (
        "He met the National Leader of the Turkmen people, Chairman of the Halk Maslahaty of Turkmenistan "
        "Gurbanguly Berdimuhamedov there."
    )
    (actor,) = find(text).actors
    assert actor.people == ("gurbanguly-berdimuhamedov",)
    assert {title for title, _ in actor.titles} == {"national-leader", "halk-maslahaty-chairman"}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "the Foreign Ministers of Kazakhstan and Turkmenistan",
            ["office foreign-minister:KZ", "office foreign-minister:TM"],
        ),
        (
            "the Foreign Ministers of Kazakhstan and Turkmenistan, Murat Nurtleu and Rashid Meredov,",
            ["named murat-nurtleu foreign-minister:KZ", "named rashid-meredov foreign-minister:TM"],
        ),
        (
            "Kazakh and Turkmen Presidents Kassym-Jomart Tokayev and Serdar Berdimuhamedov",
            ["named kassym-jomart-tokayev president:KZ", "named serdar-berdimuhamedov president:TM"],
        ),
        (
            "Turkmen and Kazakh Presidents Serdar Berdimuhamedov and Kassym-Jomart Tokayev",
            ["named serdar-berdimuhamedov president:TM", "named kassym-jomart-tokayev president:KZ"],
        ),
        (
            "the Presidents of Kazakhstan, Turkmenistan and Uzbekistan",
            ["office president:KZ", "office president:TM", "office president:UZ"],
        ),
        (
            "the Presidents of Kazakhstan, Turkmenistan and Uzbekistan Kassym-Jomart Tokayev, Serdar Berdimuhamedov "
            "and Shavkat Mirziyoyev",
            [
                "named kassym-jomart-tokayev president:KZ",
                "named serdar-berdimuhamedov president:TM",
                "named shavkat-mirziyoyev president:UZ",
            ],
        ),
    ],
)
def test_plural_offices_are_shared_out(phrase: str, expected: list[str], find: Find) -> None:
    assert [shown(actor) for actor in find(f"In the evening {phrase} spoke.").actors] == expected


def test_the_cabinet_of_ministers_makes_no_plural(find: Find) -> None:
    text = "In the evening the Deputy Chairman of the Cabinet of Ministers of Turkmenistan Batyr Atdayev spoke."
    (actor,) = find(text).actors
    assert actor.plural is False


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("his Turkmen counterpart", "TM"),
        ("his counterpart from Turkmenistan", "TM"),
        ("his Kazakh colleague", "KZ"),
        ("his counterpart", None),
    ],
)
def test_a_counterpart_is_of_the_country_that_is_said(phrase: str, country: str | None, find: Find) -> None:
    (actor,) = find(f"In the evening {phrase} spoke.").actors
    assert (actor.kind, actor.country) == ("counterpart", country)


def test_a_counterpart_takes_the_name_after_it(find: Find) -> None:
    (actor,) = find("In the evening his Turkmen counterpart Rashid Meredov spoke.").actors
    assert (actor.kind, actor.people, actor.country) == ("named", ("rashid-meredov",), "TM")


@pytest.mark.parametrize(
    ("phrase", "group"),
    [
        ("the two presidents", "both-presidents"),
        ("the leaders of the two countries", "both-presidents"),
        ("the heads of the five Central Asian states", "five-heads"),
        ("the heads of state of Central Asia", "five-heads"),
        ("the presidents of the Caspian states", "caspian-heads"),
        ("the two foreign ministers", "foreign-ministers"),
        ("the sides", "sides"),
    ],
)
def test_groups_stand_for_those_they_mean(phrase: str, group: str, find: Find) -> None:
    (actor,) = find(f"In the evening {phrase} spoke.").actors
    assert (actor.kind, actor.group) == ("group", group)


@pytest.mark.parametrize(
    ("phrase", "own", "accredited"),
    [
        ("the Ambassador of Turkmenistan to Kazakhstan Batyr Rejepov", "TM", "KZ"),
        ("the Ambassador of Kazakhstan to Turkmenistan", "KZ", "TM"),
        ("the Ambassador of Kazakhstan in Turkmenistan", "KZ", "TM"),
    ],
)
def test_an_ambassador_is_sent_by_one_country_to_another(phrase: str, own: str, accredited: str, find: Find) -> None:
    (actor,) = find(f"In the evening {phrase} spoke.").actors
    assert (actor.country, actor.accredited) == (own, accredited)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("The Minister of Energy spoke.", []),
        ("The Minister of Energy spoke of gas.", ["oil-gas"]),
        ("The Minister of Culture of Turkmenistan spoke of sport.", ["sport"]),
        ("The Ministry of Transport sent a note.", []),
        ("The Commission on Economic, Scientific, Technical and Cultural Cooperation sat.", []),
        ("They spoke of trade, transport and culture.", ["trade", "transport", "culture"]),
        ("They met at the Caspian Summit.", []),
    ],
)
def test_what_a_longer_phrase_covers_is_not_seen(text: str, topics: list[str], find: Find) -> None:
    assert [topic.value for topic in find(text).topics] == topics


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Turkistan", "turkistan"),
        ("Turkestan", "turkistan"),
        ("Nur-Sultan", "astana"),
        ("Akmola", "astana"),
        ("Krasnovodsk", "turkmenbashi"),
        ("Türkmenbaşy", "turkmenbashi"),
        ("Ashkhabad", "ashgabat"),
        ("Aşgabat", "ashgabat"),
    ],
)
def test_a_city_is_known_by_all_its_names(printed: str, place: str, find: Find) -> None:
    assert [mention.value for mention in find(f"They met in {printed} again.").places] == [place]


def test_every_actor_lies_in_the_text_and_in_order(find: Find) -> None:
    text = (
        "The Foreign Ministers of Kazakhstan and Turkmenistan, Murat Nurtleu and Rashid Meredov, met. President "
        "Tokayev received Mr. Bolat Satbekov. The two presidents and their counterparts thanked Arkadag."
    )
    mentions = find(text)
    firsts = [actor.first for actor in mentions.actors]
    assert firsts == sorted(firsts)
    for actor in mentions.actors:
        assert 0 <= actor.first < actor.last <= len(mentions.article.words)
