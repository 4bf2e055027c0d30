"""Gold files: what a person coded, in the form that docs/gold.md describes.

A JSON-lines file stands beside its articles, or beside a folder of them; each line codes one article.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kzturk.errors import UsageError
from kzturk.evaluation.gold_form import GoldForm

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
        return list(self.coding.get("meetings") or [])


def read_gold(path: Path, articles: Path | None = None) -> list[GoldArticle]:
    """Read a gold file. Article texts are looked for in ``articles``, else beside the file.

    Raises UsageError, naming file, line and key, for whatever is not in the form of docs/gold.md.
    """
    if not path.is_file():
        raise UsageError(f"The gold file {path} is not there; give a .jsonl file of coded articles.")
    if articles is not None and not articles.is_dir():
        raise UsageError(f"The folder of articles {articles} is not there.")
    folders = [articles] if articles else _folders(path)
    found: dict[str, GoldArticle] = {}
    for number, line in enumerate(_read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        coding = GoldForm(where).check(_parse(line, where))
        if coding["id"] in found:
            raise UsageError(f"{where}: the article '{coding['id']}' is coded twice.")
        text = _text_of(coding["id"], folders)
        if text is None:
            raise UsageError(
                f"{where}: there is no article '{coding['id']}' (.txt or .md) beside the gold file; "
                "name its folder with --articles."
            )
        found[coding["id"]] = GoldArticle(coding["id"], coding.get("language") or "en", text, coding)
    if not found:
        raise UsageError(f"The gold file {path} codes no article.")
    return list(found.values())


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"The gold file {path} is not UTF-8 text.") from None
    except OSError as error:
        raise UsageError(f"The gold file {path} cannot be read: {error.strerror}.") from None


def _parse(line: str, where: str) -> object:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError(f"{where}: is no JSON ({getattr(error, 'msg', 'nested too deeply')}).") from None


def _folders(path: Path) -> list[Path]:
    """Return where the texts of a gold file may lie: beside it, or in a folder beside it named as it is.

    "dev_a.jsonl" also takes the folder "dev", and "gold/seeds.jsonl" a folder "seeds" further up.
    """
    stem = path.stem
    parts = [path.parent, path.parent / stem, path.parent / stem.rsplit("_", 1)[0]]
    parts += [parent / stem for parent in path.resolve().parents[1:3]]
    return [folder for folder in dict.fromkeys(parts) if folder.is_dir()]


def _text_of(article: str, folders: list[Path]) -> Path | None:
    if Path(article).name != article:
        return None
    for folder in folders:
        for ending in (".txt", ".md"):
            path = folder / f"{article}{ending}"
            if path.is_file():
                return path
    return None


def gold_days(days: list[str | None] | None) -> tuple[date, date] | None:
    """Return a coded meeting's days, None where the gold says unknown."""
    if not days or days[0] is None or days[1] is None:
        return None
    return date.fromisoformat(days[0]), date.fromisoformat(days[1])
