"""Names as people type them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from meeting_builders import GURBANGULY, SERDAR, TOKAYEV, Reader, a_database, a_document, a_rich_report, feed

from kzturk.database import Database
from kzturk.errors import UnknownNameError
from kzturk.queries import name_people, resolve_city, resolve_country, resolve_leader, resolve_topic

TEXT = "On Monday Tokayev met Serdar in Astana."


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a database with the small knowledge and one person met in an article."""
    reader = Reader()
    with a_database(tmp_path_factory.mktemp("names")) as database:
        feed(database, reader, a_document(reader.knows(TEXT, a_rich_report(TEXT))))
        yield database


@pytest.mark.parametrize(
    "words",
    [
        TOKAYEV, "Tokayev", "tokaev", "TOKAYEV", " Tokayev ", "Kassym-Jomart Tokayev",
        "Kassym Jomart Tokayev",
        "Tokayev Kassym-Jomart", "Qasym-Jomart Tokaev", "K. Tokayev", "K.-J. Tokayev", "KASSYM-ZHOMART "
        "TOKAYEV",
        "Токаев", "Касым-Жомарт Токаев", "токаев касым-жомарт кемелевич", "К.К. Токаев", "К. Ж. Токаев",
        "Kassym-Jomart", "Tókayev",
    ],
)  # fmt: skip
def test_every_spelling_finds_the_person(known: Database, words: str) -> None:
    assert resolve_leader(known, words) == (TOKAYEV,)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Berdimuhamedov", (GURBANGULY, SERDAR)),
        ("Berdimuhamedow", (SERDAR,)),
        ("Serdar Berdimuhamedov", (SERDAR,)),
        ("G. Berdimuhamedov", (GURBANGULY,)),
        ("Arkadag", (GURBANGULY,)),
        ("hero arkadag", (GURBANGULY,)),
        ("Rasit Meredov", ("rashid-meredov",)),
        ("Batyr Atdayev", ("batyr-atdayev",)),
        ("Atdayev", ("batyr-atdayev",)),
    ],
)
def test_shared_and_other_names(known: Database, words: str, expected: tuple[str, ...]) -> None:
    assert resolve_leader(known, words) == expected


def test_nobody_gets_a_did_you_mean(known: Database) -> None:
    with pytest.raises(
        UnknownNameError, match="Nobody called 'Tokayef' is known; did you mean Kassym-Jomart"
    ) as caught:
        resolve_leader(known, "Tokayef")
    assert caught.value.suggestions == ("Kassym-Jomart Tokayev",)


@pytest.mark.parametrize(
    "words", ["Napoleon", "", "  ", "...", "X. Tokayev", "Tokayev Serdar", "%", "'; DROP TABLE person"]
)
def test_nonsense_is_a_sentence(known: Database, words: str) -> None:
    with pytest.raises(UnknownNameError, match="Nobody called"):
        resolve_leader(known, words)


def test_an_empty_database_says_what_to_do(database: Database) -> None:
    with pytest.raises(UnknownNameError, match="kzturk ingest"):
        resolve_leader(database, "Tokayev")


def test_names_are_printed_in_order(known: Database) -> None:
    assert name_people(known, [SERDAR, TOKAYEV, "nobody"]) == (
        "Serdar Berdimuhamedov", "Kassym-Jomart Tokayev", "nobody",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("trade", ("trade",)),
        ("Oil and gas", ("oil-gas",)),
        ("oil gas", ("oil-gas",)),
        ("economy", ("investment", "trade")),
        ("Energy", ("energy", "oil-gas")),
    ],
)
def test_a_parent_finds_its_children(known: Database, words: str, codes: tuple[str, ...]) -> None:
    assert resolve_topic(known, words) == codes


def test_an_unknown_topic_gets_a_hint(known: Database) -> None:
    with pytest.raises(UnknownNameError, match="did you mean trade"):
        resolve_topic(known, "trad")
    with pytest.raises(UnknownNameError, match="kzturk topics"):
        resolve_topic(known, "quantum")


@pytest.mark.parametrize("words", ["KZ", "kz", "Kazakhstan", "Republic of Kazakhstan", "Казахстан"])
def test_a_country_by_code_or_name(known: Database, words: str) -> None:
    assert resolve_country(known, words) == "KZ"


@pytest.mark.parametrize("words", ["Astana", "astana", "Nur-Sultan"])
def test_a_city_by_current_or_former_name(known: Database, words: str) -> None:
    assert resolve_city(known, words) == "Astana"


def test_unknown_places_get_a_hint(known: Database) -> None:
    with pytest.raises(UnknownNameError, match="did you mean Kazakhstan"):
        resolve_country(known, "Kasakhstan")
    with pytest.raises(UnknownNameError, match="did you mean Astana"):
        resolve_city(known, "Astanna")
    with pytest.raises(UnknownNameError):
        resolve_city(known, "Akorda")
