"""Gold files: what a person coded, in the form that docs/gold.md describes.

A JSON-lines file stands beside a folder of articles (or names it); each line codes one article.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kzturk.errors import UsageError

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One coded article with its text file."""

    id: str
    language: str
    path: Path
    coding: Json

    @property
    def meetings(self) -> list[Json]:
        """The coded meetings, optional ones included."""
        return list(self.coding.get("meetings", []))


def read_gold(path: Path, articles: Path | None = None) -> list[GoldArticle]:
    """Read a gold file. Article texts are looked for in ``articles``, else beside the file.

    Raises UsageError for a file that is not there or not JSON lines, and for a coded article without a text.
    """
    if not path.is_file():
        raise UsageError(f"The gold file {path} is not there; give a .jsonl file of coded articles.")
    folders = [articles] if articles else _folders(path)
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        coding = _parse(line, path, number)
        text = _text_of(coding["id"], folders)
        if text is None:
            raise UsageError(f"{path}, line {number}: there is no article '{coding['id']}' (.txt or .md) beside the gold file; name its folder.")
        found.append(GoldArticle(coding["id"], coding.get("language", "en"), text, coding))
    if not found:
        raise UsageError(f"The gold file {path} codes no article.")
    return found


def _parse(line: str, path: Path, number: int) -> Json:
    try:
        coding = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}, line {number}: is no JSON ({error.msg}).") from None
    if not isinstance(coding, dict) or not isinstance(coding.get("id"), str):
        raise UsageError(f"{path}, line {number}: needs an object with an 'id'.")
    return coding


def _folders(path: Path) -> list[Path]:
    """Return where the texts of a gold file may lie: beside it, or in folders beside it named as it is."""
    stem = path.stem
    parts = [path.parent, path.parent / stem, path.parent / stem.rsplit("_", 1)[0], path.parent.parent / stem]
    return [folder for folder in dict.fromkeys(parts) if folder.is_dir()]


def _text_of(article: str, folders: list[Path]) -> Path | None:
    for folder in folders:
        for ending in (".txt", ".md"):
            path = folder / f"{article}{ending}"
            if path.is_file():
                return path
    return None


def gold_days(meeting: Json) -> tuple[date, date] | None:
    """Return a coded meeting's days, None where the gold says unknown."""
    days = meeting.get("date")
    if not days or days[0] is None:
        return None
    return date.fromisoformat(days[0]), date.fromisoformat(days[1])
