"""Bytes become text: by byte order mark, as UTF-8, or by a guess that has to prove itself on its text."""

from __future__ import annotations

import codecs
import re

from kzturk.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_SAMPLE = 1_000_000
_UNKNOWN = "The file is in an encoding that kzturk does not know; save it as UTF-8."
_BINARY = "The file is binary, not text."

_CONTROLS = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01

_LETTERS = re.compile(r"[^\W\d_]")
_RUSSIAN = re.compile("[а-яёА-ЯЁ]")
_RUSSIAN_LOWER = re.compile("[а-яё]")
_RUSSIAN_COMMON = re.compile("[оеаинтсрвл]")
_READ_WRONGLY = re.compile("[РС][^а-яёА-ЯЁ a-z]|[ЂЃѓЌЋЏђќћџЉљЊњЅѕЈјЎўЇїЄєҐґ]")

_HIGH = re.compile("[^\x00-\x7f]")
_TYPOGRAPHY = re.compile("[‘’“”‚„‹›«»–—…•·€£§©®™°±½¼¾²³\u00a0¡¿´×]")
_ACCENTED_IN_WORD = re.compile("(?<=[A-Za-z])[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŠšŽžŒœ]|[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŠšŽžŒœ](?=[A-Za-z])")


def decode(data: bytes) -> str:
    """Return the text of ``data``. Raises DocumentError for what is binary or in an unknown encoding."""
    for mark, codec in _MARKS:
        if data.startswith(mark) and not data.startswith(_UTF32_MARKS):
            return _checked(_decode_strictly(data, codec))
    if data.startswith(_UTF32_MARKS):
        raise DocumentError(_UNKNOWN)
    if b"\x00" in data:
        raise DocumentError(_BINARY)
    text = _decode_utf8(data)
    return _checked(_guess(data) if text is None else text)


def _checked(text: str) -> str:
    """Return ``text`` unless control characters make up so much of it that it cannot be text."""
    sample = text[:_SAMPLE]
    if "\x00" in text or len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample):
        raise DocumentError(_BINARY)
    return text


def _decode_strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        name = codec.removesuffix("-sig").upper()
        raise DocumentError(f"The file says that it is {name} but is damaged at byte {error.start}.") from None


def _decode_utf8(data: bytes) -> str | None:
    """Return the text, or None when this is no UTF-8. A last character that was cut off is dropped."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = data[: error.start]
        cut_off = error.reason == "unexpected end of data" and not whole.isascii()
        return whole.decode("utf-8") if cut_off else None


def _guess(data: bytes) -> str:
    if len(_CONTROLS.findall(data[:_SAMPLE].decode("latin-1"))) > _MOST_CONTROLS * len(data[:_SAMPLE]):
        raise DocumentError(_BINARY)
    for codec, looks_right in (("cp1252", _looks_western), ("cp1251", _looks_russian)):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if looks_right(text[:_SAMPLE]):
            return text
    raise DocumentError(_UNKNOWN)


def _looks_western(text: str) -> bool:
    """Tell whether this is English with typographic marks and now and then an accented letter in a word.

    Letters that Windows-1254 puts elsewhere (ğ, ı, ş) are not taken: "Türkmenbaşy" would come out wrong.
    """
    high = len(_HIGH.findall(text))
    explained = len(_TYPOGRAPHY.findall(text)) + len(_ACCENTED_IN_WORD.findall(text))
    return high == explained and high <= 0.1 * len(text)


def _looks_russian(text: str) -> bool:
    """Tell whether letters are mostly Russian, mostly small, mostly the ones that Russian uses most.

    KOI8-R read as Windows-1251 comes out in capitals, broken UTF-8 as pairs that begin with Р or С, and other
    Cyrillic encodings with letters that Russian does not have.
    """
    letters = len(_LETTERS.findall(text))
    russian = len(_RUSSIAN.findall(text))
    if russian < 3 or russian < 0.4 * letters:
        return False
    return (
        len(_RUSSIAN_LOWER.findall(text)) > 0.6 * russian
        and len(_RUSSIAN_COMMON.findall(text.lower())) > 0.5 * russian
        and len(_READ_WRONGLY.findall(text)) < 0.02 * russian
    )
