"""A document: the text of one article as found, with what its container says about it."""

from __future__ import annotations

from dataclasses import dataclass, field

DATE_LINE_BASIS = "date-line"
"""Where a day was found that a line of metadata gives (``date 2024-08-05``), which is no part of an article's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article's raw text.

    ``text`` is NFC, with ``\\n`` line ends and no control characters; ``source`` is the path as printed (with
    forward slashes); ``content_hash`` is the SHA-256 of ``text`` in hex; ``fields`` are values that the
    container gives explicitly (``title``, ``url``, ``publisher``, ``published_on``, ``language``), empty for
    plain text.
    """

    source: str
    text: str
    content_hash: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedDocument:
    """A file that kzturk does not read; ``reason`` is a phrase ("a .pdf file; kzturk reads .txt and .md")."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedDocument:
    """A file that should have been readable and is not; ``reason`` is a sentence."""

    source: str
    reason: str
