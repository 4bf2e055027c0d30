"""Which bytes become text, and which are refused with a sentence."""

from __future__ import annotations

import pytest

from kzturk.documents.decoding import decode
from kzturk.errors import DocumentError

RUSSIAN = (
    "Президенты двух стран провели переговоры в расширенном составе и обсудили развитие торговли, "
    "транспорта и энергетики. Стороны отметили рост товарооборота."
)
ENGLISH = "The two sides’ talks were “constructive” – and long. A café in Türkmenbaşy was not visited."
WESTERN = "The two sides’ talks were “constructive” – and long. The façade of the hôtel was admired."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH])
def test_unicode_is_read_with_and_without_a_mark(codec: str, text: str) -> None:
    assert decode(text.encode(codec)).removeprefix("\ufeff") == text


def test_utf16_of_the_other_byte_order_is_read() -> None:
    assert decode(b"\xfe\xff" + RUSSIAN.encode("utf-16-be")) == RUSSIAN


def test_windows_1251_is_read_when_it_looks_russian() -> None:
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_windows_1252_is_read_when_it_is_english_with_typographic_marks() -> None:
    assert decode(WESTERN.encode("cp1252")) == WESTERN


@pytest.mark.parametrize("codec", ["koi8-r", "cp866", "iso8859-5", "utf-16-le", "utf-32", "utf-7"])
def test_russian_in_other_encodings_is_never_read_wrongly(codec: str) -> None:
    data = RUSSIAN.encode(codec)
    if codec == "utf-7":
        assert decode(data) == data.decode("ascii")
        return
    with pytest.raises(DocumentError):
        decode(data)


def test_kazakh_of_an_old_code_page_is_refused_rather_than_read_as_russian() -> None:
    kazakh = "Қазақстан мен Түрікменстан президенттері сауда және көлік саласындағы ынтымақтастықты талқылады."
    with pytest.raises(DocumentError, match="does not know"):
        decode(kazakh.encode("kz1048"))


def test_turkish_code_page_is_refused_rather_than_read_as_western() -> None:
    with pytest.raises(DocumentError, match="does not know"):
        decode("The talks in Türkmenbaşı were long.".encode("cp1254"))


@pytest.mark.parametrize("tail", [b"\xd0", b"\xe2\x80"])
def test_a_last_character_cut_in_two_is_dropped(tail: bytes) -> None:
    assert decode(RUSSIAN.encode() + tail) == RUSSIAN


def test_broken_utf8_is_refused() -> None:
    data = RUSSIAN.encode()
    with pytest.raises(DocumentError, match="does not know"):
        decode(data[:40] + b"\xff" + data[40:])


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(256)), b"\x01\x02\x03\x04text", b"text\x00text"],
)
def test_binary_is_refused_as_binary(data: bytes) -> None:
    with pytest.raises(DocumentError, match="binary"):
        decode(data)


def test_damaged_utf16_names_the_place() -> None:
    with pytest.raises(DocumentError, match="UTF-16 but is damaged at byte"):
        decode("Talks".encode("utf-16") + b"\x00")
