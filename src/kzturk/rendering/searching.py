"""The columns of a search: which article, the words found in it, the meetings behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzturk.rendering.columns import Column, Json, Layout, write_json_value
from kzturk.rendering.wording import strip_controls, write_days

if TYPE_CHECKING:
    from kzturk.queries.searching import FoundRow

_FOUND = re.compile("\x02(.*?)\x03", re.DOTALL)


def _mark(row: FoundRow) -> str:
    """Return the excerpt in one line, the words found in brackets."""
    return " ".join(strip_controls(_FOUND.sub(r"[\1]", row.excerpt)).split())


def _bare(row: FoundRow) -> str:
    return " ".join(strip_controls(row.excerpt).split())


def _write_meetings(row: FoundRow) -> str:
    return "\n".join(f"{m.id} {write_days(m.start, m.end, m.precision)}" for m in row.meetings)


def _build_json(row: FoundRow) -> Json:
    return {
        "id": row.id,
        "published": write_json_value(row.published_on),
        "publisher": row.publisher,
        "language": row.language,
        "title": row.title,
        "excerpt": _mark(row),
        "found": list(dict.fromkeys(" ".join(words.split()) for words in _FOUND.findall(row.excerpt))),
        "meetings": [{"id": m.id, "date": write_days(m.start, m.end, m.precision)} for m in row.meetings],
        "source": row.source,
    }


FOUND: Layout[FoundRow] = Layout(
    columns=(
        Column(key="id", value=lambda row: row.id, keep=True, right=True),
        Column(key="published", value=lambda row: row.published_on, keep=True),
        Column(key="publisher", value=lambda row: row.publisher, least=9, ideal=14),
        Column(key="language", value=lambda row: row.language, on_screen=False),
        Column(key="title", value=lambda row: row.title, least=20, ideal=36),
        Column(
            key="meetings",
            value=lambda row: " ".join(meeting.id for meeting in row.meetings),
            cell=_write_meetings,
            least=19,
            ideal=19,
        ),
        Column(key="excerpt", value=_bare, cell=_mark, least=50, ideal=50, below=True),
        Column(key="source", value=lambda row: row.source, on_screen=False),
    ),
    to_json=_build_json,
)
