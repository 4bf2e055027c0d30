"""People by name: every order and spelling that is in use, and nobody by a likeness that is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.mentions import Actor, Mentions

Find = Callable[[str], Mentions]

TOKAYEV = ("kassym-jomart-tokayev",)
NAZARBAYEV = ("nursultan-nazarbayev",)
GURBANGULY = ("gurbanguly-berdimuhamedov",)
SERDAR = ("serdar-berdimuhamedov",)
MEREDOV = ("rashid-meredov",)
NURTLEU = ("murat-nurtleu",)


def person(text: str, find: Find) -> Actor:
    """Return the only actor of a text."""
    (actor,) = find(text).actors
    return actor


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("Kassym-Jomart Tokayev", TOKAYEV),
        ("Kassym Jomart Tokayev", TOKAYEV),
        ("KASSYM-JOMART TOKAYEV", TOKAYEV),
        ("Tokayev Kassym-Jomart", TOKAYEV),
        ("Tokayev", TOKAYEV),
        ("Rashid Meredov", MEREDOV),
        ("Meredov Rashid", MEREDOV),
        ("Nazarbayev Nursultan", NAZARBAYEV),
        ("Berdimuhamedov Serdar", SERDAR),
        ("Berdimuhamedov", (*GURBANGULY, *SERDAR)),
    ],
)
def test_names_are_read_in_both_orders(printed: str, people: tuple[str, ...], find: Find) -> None:
    actor = person(f"In the evening {printed} spoke to the press.", find)
    assert (actor.kind, actor.people) == ("named", people)


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("K. Tokayev", TOKAYEV),
        ("K.Tokayev", TOKAYEV),
        ("K.K. Tokayev", TOKAYEV),
        ("K.-J. Tokayev", TOKAYEV),
        ("N.Nazarbayev", NAZARBAYEV),
        ("R. Meredov", MEREDOV),
        ("G. Berdimuhamedov", GURBANGULY),
        ("S. Berdimuhamedov", SERDAR),
    ],
)
def test_an_initial_chooses_among_those_of_one_family_name(printed: str, people: tuple[str, ...], find: Find) -> None:
    actor = person(f"In the evening {printed} spoke to the press.", find)
    assert (actor.kind, actor.people) == ("named", people)


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("Kasym-Zhomart Tokaev", TOKAYEV),
        ("Qasym-Jomart Toqayev", TOKAYEV),
        ("Nursultan Nazarbaev", NAZARBAYEV),
        ("Gurbanguly Berdimuhamedow", GURBANGULY),
        ("Gurbanguly Berdymukhammedov", GURBANGULY),
        ("Kurbanguly Berdymukhamedov", GURBANGULY),
        ("Serdar Berdimuhamedow", SERDAR),
        ("Serdar Berdymukhamedov", SERDAR),
        ("Raşit Meredow", MEREDOV),
        ("Rashid Meredow", MEREDOV),
        ("Murat Nurtileu", NURTLEU),
        ("Arkadag", GURBANGULY),
        ("Hero-Arkadag", GURBANGULY),
    ],
)
def test_every_transliteration_in_use_is_the_same_person(printed: str, people: tuple[str, ...], find: Find) -> None:
    assert person(f"In the evening {printed} spoke to the press.", find).people == people


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("Rashid Meredof", MEREDOV),
        ("Gurbanguly Berdimukhamedof", GURBANGULY),
        ("Serdar Berdimuhammedovv", SERDAR),
        ("Nursultan Nazarbayew", NAZARBAYEV),
        ("Rashit Meredov", MEREDOV),
        ("Kassim-Jomart Tokayev", TOKAYEV),
    ],
)
def test_a_slip_of_the_pen_is_forgiven(printed: str, people: tuple[str, ...], find: Find) -> None:
    assert person(f"In the evening {printed} spoke to the press.", find).people == people


@pytest.mark.parametrize(
    "printed",
    ["Z. Tokayev", "Bolat Meredov", "Aizhan Nazarbayev"],
)
def test_a_stranger_of_a_known_family_name_is_a_stranger(printed: str, find: Find) -> None:
    actor = person(f"In the evening {printed} spoke to the press.", find)
    assert (actor.kind, actor.people, actor.name) == ("unknown", (), printed)


def test_a_given_name_alone_names_nobody(find: Find) -> None:
    assert find("In the evening Rashid and Murat walked home.").actors == []


def test_a_father_and_his_daughter_are_two(find: Find) -> None:
    actors = find("Nursultan Nazarbayev and Dariga Nazarbayeva spoke.").actors
    assert [actor.people for actor in actors] == [NAZARBAYEV, ("dariga-nazarbayeva",)]


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("In the evening Mr. Bolat Satbekov spoke.", "Bolat Satbekov", []),
        ("In the evening Ms. Aigul Satbekova spoke.", "Aigul Satbekova", []),
        (
            "In the evening Aman Bekmyradov, Deputy Minister of Energy of Turkmenistan, spoke.",
            "Aman Bekmyradov",
            [("deputy-minister", "TM")],
        ),
        (
            "In the evening the Deputy Minister of Energy of Turkmenistan Aman Bekmyradov spoke.",
            "Aman Bekmyradov",
            [("deputy-minister", "TM")],
        ),
        (
            "In the evening the Deputy Chairman of the Cabinet of Ministers of Turkmenistan Aman Bekmyradov spoke.",
            "Aman Bekmyradov",
            [("deputy-chairman-cabinet", "TM")],
        ),
        (
            "In the evening he met his Turkmen counterpart Aman Bekmyradov there.",
            "Aman Bekmyradov",
            [],
        ),
    ],
)
def test_unknown_people_are_taken_from_the_text(
    text: str, name: str, titles: list[tuple[str, str | None]], find: Find
) -> None:
    actor = person(text, find)
    assert (actor.kind, actor.name, actor.titles) == ("unknown", name, titles)


@pytest.mark.parametrize(
    "text",
    [
        "In the evening Beautiful Gardens, a park of the city, was closed.",
        "In the evening the Green Bazaar was closed.",
        "The Mangystau Sea Port grew.",
    ],
)
def test_capitals_alone_make_no_person(text: str, find: Find) -> None:
    assert find(text).actors == []


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("He thanked Serdar Berdimuhamedov for the welcome.", True),
        ("He passed on greetings from Serdar Berdimuhamedov to all.", True),
        ("He came at the invitation of Serdar Berdimuhamedov to see.", True),
        ("He spoke on behalf of Serdar Berdimuhamedov there.", True),
        ("He read Serdar Berdimuhamedov's book.", True),
        ("He opened the street named after Serdar Berdimuhamedov there.", True),
        ("He prepared Serdar Berdimuhamedov's visit.", False),
        ("He met Serdar Berdimuhamedov there.", False),
        ("He met the esteemed Serdar Berdimuhamedov there.", False),
    ],
)
def test_who_is_greeted_thanked_or_owns_is_not_there(text: str, absent: bool, find: Find) -> None:
    (actor,) = [actor for actor in find(text).actors if actor.kind == "named"]
    assert actor.people == SERDAR
    assert actor.absent is absent


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("In the evening the former President of Turkmenistan spoke.", True),
        ("In the evening the then President of Turkmenistan spoke.", True),
        ("In the evening the President of Turkmenistan spoke.", False),
        ("Then Kazakh Foreign Minister Murat Nurtleu spoke.", False),
    ],
)
def test_former_holders_are_marked(text: str, former: bool, find: Find) -> None:
    assert person(text, find).former is former


def test_an_airport_that_bears_a_name_is_a_place(find: Find) -> None:
    mentions = find("The plane landed at Nursultan Nazarbayev International Airport.")
    assert mentions.actors == []
    assert [place.value for place in mentions.places] == ["astana-airport"]
