"""Full text: what is found, in every script, and what is said of words that make no sense."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from meeting_builders import TOKAYEV, Reader, a_database, a_document, a_report, feed

from kzturk.database import Database, open_reader
from kzturk.database import Reader as FileReader
from kzturk.errors import UsageError
from kzturk.queries.criteria import Criterion
from kzturk.queries.searching import search_articles
from kzturk.queries.wanted import read_wanted

TEXTS = {
    "en.txt": "The sides spoke of a gas pipeline and of transit.",
    "ru.txt": "Стороны говорили о газопроводе через Каспий и о Берёзовке.",
    "kk.txt": "Тараптар мұнай мен газ туралы сөйлесті, әріптестік жайында.",
    "tk.txt": "Taraplar nebit we gaz barada gürleşdiler, Türkmenbaşy şäherinde.",
    "dup.txt": "Gas gas gas: nothing but gas, and no pipe.",
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database | FileReader]:
    """Articles in four languages, the first of which tells of a meeting."""
    reader = Reader()
    folder: Path = tmp_path_factory.mktemp("search")
    with a_database(folder) as database:
        for name, text in TEXTS.items():
            reports = (a_report(),) if name == "en.txt" else ()
            reader.knows(text, *reports, reason=None if reports else "letter", title=None, language=name[:2])
        feed(database, reader, *(a_document(text, name) for name, text in TEXTS.items()))
    with open_reader(folder / "test.db") as opened:
        yield opened


def found(database: Database | FileReader, words: str, *criteria: Criterion) -> list[str]:
    return sorted(row.source for row in search_articles(database, words, criteria))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gas", ["dup.txt", "en.txt"]),
        ("GAS pipeline", ["en.txt"]),
        ("gas OR газопроводе", ["dup.txt", "en.txt", "ru.txt"]),
        ("gas NOT pipeline", ["dup.txt"]),
        ('"gas pipeline"', ["en.txt"]),
        ('"pipeline gas"', []),
        ("pip*", ["dup.txt", "en.txt"]),
        ("(gas OR мұнай) transit", ["en.txt"]),
        ("turkmenbasy", ["tk.txt"]),
        ("БЕРЕЗОВКЕ", ["ru.txt"]),
        ("әріптестік", ["kk.txt"]),
        ("каспий", ["ru.txt"]),
        ("gas-pipeline", ["en.txt"]),
        ("and", ["dup.txt", "en.txt"]),
    ],
)
def test_words_are_found_in_every_script(known: FileReader, words: str, expected: list[str]) -> None:
    assert found(known, words) == expected


def test_the_best_come_first_with_the_words_marked_and_the_meetings(known: FileReader) -> None:
    first, second = search_articles(known, "gas")
    assert (first.source, first.meetings) == ("dup.txt", ())
    assert "\x02gas\x03 pipeline" in second.excerpt
    assert [(str(m.start), m.precision) for m in second.meetings] == [("2024-08-05", "day")]


def test_filters_narrow_a_search(known: FileReader) -> None:
    assert found(known, "gas", Criterion("leader", (TOKAYEV,))) == ["en.txt"]
    assert found(known, "gas OR gaz", Criterion("language", "tk")) == ["tk.txt"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ('"gas', "a quotation mark is not closed"),
        ("(gas", "a bracket is not closed"),
        ("gas)", "a bracket is closed that was not opened"),
        ("OR gas", "a word is missing before OR"),
        ("gas AND", "a word is missing after AND"),
        ("gas OR OR oil", "a word is missing before OR"),
        ("()", "there is no word in it"),
        ("gas ()", "a word is missing before a closing bracket"),
        ("  ", "there is no word in it"),
        ("***", "there is no word in it"),
    ],
)
def test_what_makes_no_sense_is_explained(words: str, reason: str) -> None:
    with pytest.raises(UsageError, match="Write for instance") as caught:
        read_wanted(words)
    assert reason in str(caught.value)


@pytest.mark.parametrize("words", ["a:b", "title:gas", "x^2", "-gas", "NEAR(a b)", "it's", "50%", "a{b}", "a+b", "№ 5"])
def test_any_other_sign_is_no_syntax(known: FileReader, words: str) -> None:
    list(search_articles(known, words))
