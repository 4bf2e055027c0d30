"""Deterministic short keys and slugs: the same input gives the same id on every machine."""

from __future__ import annotations

import hashlib
import re
import unicodedata

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32, lower case: no letter that is mistaken for another."""


def make_key(*parts: str, length: int = 8) -> str:
    """Return ``length`` characters of base 32 from the SHA-256 of the parts.

    The parts are joined with a separator that cannot stand in text, so ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest, "big")
    return "".join(ALPHABET[(number >> (5 * i)) & 31] for i in range(length))


def slugify(name: str) -> str:
    """Return a lower-case ASCII slug of a name ("Türkmenbaşy" gives "turkmenbasy"); non-Latin letters are dropped."""
    ascii_name = unicodedata.normalize("NFKD", name.replace("ı", "i")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")
