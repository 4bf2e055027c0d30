"""One article read, without a database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from kzturk.knowledge import Knowledge
    from kzturk.reports.model import ArticleFacts, Reading, Report


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article says; ``reading`` is all of it, typed."""

    reading: Reading

    @property
    def meetings(self) -> tuple[Report, ...]:
        """The meetings that the article tells of."""
        return self.reading.reports

    @property
    def article(self) -> ArticleFacts:
        """What was read of the article itself: title, publisher, day, dateline, language."""
        return self.reading.article

    @property
    def reason(self) -> str | None:
        """Why it tells of no meeting that was held, None when it does."""
        return self.reading.reason

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that ``kzturk extract`` prints (docs/extraction.schema.json)."""
        from kzturk.rendering.contract import build_reading

        return build_reading(self.reading)


def extract(text: str, published_on: date | str | None = None, *, source: str = "text") -> Extraction:
    """Read one article. ``published_on`` is its day, where known; ``source`` names it in the answer.

    A knowledge folder of your own is taken from ``KZTURK_KNOWLEDGE``; knowledge is loaded once a process.
    Raises DocumentError for an empty text, InvalidDateError for a day that is none.

    >>> import kzturk
    >>> told = kzturk.extract(
    ...     "President Kassym-Jomart Tokayev held telephone talks with President Serdar Berdimuhamedov on 5 March 2024."
    ... )
    >>> [(str(meeting.date.start), meeting.format) for meeting in told.meetings]
    [('2024-03-05', 'telephone')]
    >>> [person["name"] for person in told.to_dict()["meetings"][0]["participants"]]
    ['Kassym-Jomart Tokayev', 'Serdar Berdimuhamedov']
    """
    from kzturk.documents.cleaning import clean_text
    from kzturk.documents.plain_text import build_document
    from kzturk.errors import DocumentError
    from kzturk.reports import read_document
    from kzturk.settings import knowledge_folder

    cleaned = clean_text(text)
    if not cleaned or cleaned.isspace():
        raise DocumentError("The text is empty.")
    document = build_document(source, cleaned)
    if published_on is not None:
        document = replace(document, fields={"published_on": _read_day(published_on).isoformat()})
    return Extraction(read_document(document, _load(knowledge_folder())))


def _read_day(day: date | str) -> date:
    from kzturk.errors import InvalidDateError

    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise InvalidDateError(f"'{day}' is not a day; write it as 2024-08-05.") from error


@lru_cache(maxsize=1)
def _load(folder: Path | None) -> Knowledge:
    from kzturk.knowledge import load_knowledge
    from kzturk.settings import cache_folder

    return load_knowledge(folder, cache=cache_folder())
