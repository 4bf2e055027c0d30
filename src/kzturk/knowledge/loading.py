"""From TOML files to the knowledge: the packaged folder first, the user's own on top."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from kzturk.errors import InvalidDateError, KnowledgeError
from kzturk.knowledge.base import Knowledge
from kzturk.knowledge.checks import check_knowledge
from kzturk.knowledge.model import (
    FormerName,
    Name,
    Occasion,
    Office,
    Organisation,
    Person,
    Place,
    Series,
    Source,
    Tenure,
    Topic,
)
from kzturk.knowledge.remembering import ParsedFiles
from kzturk.values import DateRange, collector_paused, parse_period

Table = dict[str, Any]
T = TypeVar("T")
LANGUAGES = ("en", "ru", "kk", "tk")
PACKAGED = Path(__file__).parent / "data"
KINDS = ("person", "office", "place", "organisation", "series", "occasion", "topic", "source", "title")
_KEY = {"topic": "code", "title": "code"}
_NAME_KINDS = {
    "given": "given",
    "family": "family",
    "patronymic": "patronymic",
    "alias": "alias",
    "names": "full",
}


@dataclass
class _Entry:
    """One table with where it came from, so that an error can name file and key."""

    table: Table
    file: str
    kind: str
    id: str

    def fail(self, key: str, reason: str) -> KnowledgeError:
        return KnowledgeError(f"{self.file}: [[{self.kind}]] '{self.id}', key '{key}': {reason}.")

    def text(self, key: str) -> str:
        value = self.table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(key, "needs a text")
        return value

    def optional(self, key: str) -> str | None:
        return self.text(key) if key in self.table else None

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fail(key, "needs a list of texts")
        return tuple(value)

    def names(self, *, extra: str | None = None) -> tuple[Name, ...]:
        """Return the record's forms in all languages; ``extra`` comes first, as a full English name."""
        found = [Name(text=extra, kind="full", language="en")] if extra else []
        for language in LANGUAGES:
            inner = self.inner(language)
            for key, kind in _NAME_KINDS.items():
                found += [Name(text=text, kind=kind, language=language) for text in inner.texts(key)]
            for pattern in inner.texts("patterns"):
                opened = inner.open(pattern)
                found += [Name(text=text, kind="full", language=language) for text in opened]
        return tuple(dict.fromkeys(found))

    def inner(self, language: str) -> _Entry:
        forms = self.table.get(language, {})
        if not isinstance(forms, dict):
            raise self.fail(language, "needs a table of lists")
        return _Entry(forms, self.file, self.kind, f"{self.id}.{language}")

    def open(self, pattern: str) -> list[str]:
        try:
            return open_pattern(pattern)
        except KnowledgeError as error:
            raise self.fail("patterns", str(error).rstrip(".")) from None

    def tables(self, key: str) -> list[Table]:
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fail(key, f"needs tables; write [[{self.kind}.{key}]]")
        return value

    def number(self, key: str) -> int | None:
        value = self.table.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise self.fail(key, "needs a whole number")
        return value

    def demonyms(self) -> tuple[Name, ...]:
        return tuple(
            Name(text=text, kind="demonym", language=language)
            for language in LANGUAGES
            for text in self.inner(language).texts("demonyms")
        )

    def period(self, key: str) -> DateRange | None:
        value = self.table.get(key)
        if value is None:
            return None
        try:
            return parse_period(str(value))
        except InvalidDateError as error:
            raise self.fail(key, str(error).rstrip(".")) from None


@dataclass
class _Tables:
    """All tables read so far, by kind and id; later files override earlier ones key by key."""

    by_kind: dict[str, dict[str, _Entry]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    languages: dict[str, Table] = field(default_factory=dict)
    digest: Any = field(default_factory=hashlib.sha256)
    parsed: ParsedFiles = field(default_factory=lambda: ParsedFiles(None))

    def read(self, path: Path, shown: str) -> None:
        """Take one data file in. Raises KnowledgeError, naming the file as ``shown``, for what cannot be used."""
        raw = path.read_bytes()
        self.digest.update(shown.encode() + b"\0" + raw)
        try:
            content = self.parsed.parse(raw)
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise KnowledgeError(f"{shown}: is not valid TOML: {error}.") from None
        if ("code" in content and "months" in content) or path.parent.name == "languages":
            self._add_language(content, path.stem)
            return
        for kind, tables in content.items():
            if kind not in self.by_kind or not isinstance(tables, list):
                raise KnowledgeError(f"{shown}: '{kind}' is no table of knowledge; write [[{']], [['.join(KINDS)}]].")
            for table in tables:
                self._add(kind, table, shown)

    def _add_language(self, content: Table, stem: str) -> None:
        code = str(content.get("code", stem))
        self.languages[code] = merge_tables(self.languages.get(code, {}), content)

    def _add(self, kind: str, table: Table, shown: str) -> None:
        key = _KEY.get(kind, "id")
        if not isinstance(table, dict):
            raise KnowledgeError(f"{shown}: '{kind}' needs tables; write [[{kind}]].")
        if not isinstance(table.get(key), str):
            raise KnowledgeError(f"{shown}: a [[{kind}]] has no '{key}'; every table needs one.")
        known = self.by_kind[kind].get(table[key])
        if known is not None and known.file == shown:
            raise KnowledgeError(f"{shown}: [[{kind}]] '{table[key]}' stands twice; ids are unique.")
        merged = merge_tables(known.table, table) if known else table
        self.by_kind[kind][table[key]] = _Entry(merged, shown, kind, table[key])


def open_pattern(pattern: str) -> list[str]:
    """Return the forms of a pattern: "{CIS|Commonwealth} summit{| in Minsk}" has four. Braces nest.

    Raises KnowledgeError where braces do not pair.
    """
    begin = pattern.find("{")
    if begin < 0:
        if "}" in pattern:
            raise KnowledgeError(f"The pattern '{pattern}' closes a brace that it never opened.")
        return [pattern]
    depth, cut, choices = 0, begin + 1, []
    for at in range(begin, len(pattern)):
        char = pattern[at]
        depth += (char == "{") - (char == "}")
        if (depth == 1 and char == "|") or depth == 0:
            choices.append(pattern[cut:at])
            cut = at + 1
        if depth == 0:
            return [form for choice in choices for form in open_pattern(pattern[:begin] + choice + pattern[at + 1 :])]
    raise KnowledgeError(f"The pattern '{pattern}' opens a brace that it never closes.")


def merge_tables(old: Table, new: Table) -> Table:
    """Return ``old`` with ``new`` on top: texts replaced, lists of texts extended, lists of tables replaced."""
    merged = dict(old)
    for key, value in new.items():
        before = merged.get(key)
        if isinstance(value, dict) and isinstance(before, dict):
            merged[key] = merge_tables(before, value)
        elif isinstance(value, list) and isinstance(before, list) and all(isinstance(v, str) for v in value):
            merged[key] = [*before, *(v for v in value if v not in before)]
        else:
            merged[key] = value
    return merged


def load_knowledge(folder: Path | None = None, *, cache: Path | None = None) -> Knowledge:
    """Load the packaged knowledge and, on top of it, the user's own folder of ``.toml`` files.

    ``cache`` is a folder where parsed files are remembered, which saves half of the time; None remembers nothing.
    Raises KnowledgeError with file, key and reason when a file is wrong or the whole does not hold together.
    """
    with collector_paused():
        return _load(folder, ParsedFiles(cache))


def _load(folder: Path | None, parsed: ParsedFiles) -> Knowledge:
    tables = _Tables(parsed=parsed)
    for path in sorted(PACKAGED.rglob("*.toml")):
        tables.read(path, path.relative_to(PACKAGED).as_posix())
    if folder is not None:
        for path in _own_files(folder):
            tables.read(path, str(path))
    knowledge = _build(tables)
    check_knowledge(knowledge)
    parsed.remember()
    return knowledge


def _own_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise KnowledgeError(f"The knowledge folder {folder} is not there; give a folder of .toml files.")
    paths = sorted(folder.rglob("*.toml"))
    if not paths:
        raise KnowledgeError(f"The knowledge folder {folder} holds no .toml file.")
    return paths


def _each(tables: _Tables, kind: str, build: Callable[[_Entry], T]) -> dict[str, T]:
    return {id_: build(entry) for id_, entry in tables.by_kind[kind].items()}


def _build(tables: _Tables) -> Knowledge:
    return Knowledge(
        people=_each(tables, "person", _person),
        offices=_each(tables, "office", _office),
        places=_each(tables, "place", _place),
        organisations=_each(tables, "organisation", _organisation),
        series=_each(tables, "series", _series),
        occasions=_each(tables, "occasion", _occasion),
        topics=_each(tables, "topic", _topic),
        sources=_each(tables, "source", _source),
        titles=_each(tables, "title", lambda entry: entry.texts("offices")),
        languages=tables.languages,
        fingerprint=tables.digest.hexdigest()[:16],
    )


def _tenures(entry: _Entry) -> Iterator[Tenure]:
    for number, table in enumerate(entry.tables("tenure"), 1):
        row = _Entry(table, entry.file, "person.tenure", f"{entry.id} #{number}")
        held_from = row.period("from")
        if held_from is None:
            raise row.fail("from", "every tenure needs the day, month or year it began")
        yield Tenure(
            person=entry.id,
            office=row.text("office"),
            held_from=held_from,
            held_until=row.period("until"),
            source=row.text("source"),
            acting=bool(table.get("acting", False)),
        )


def _person(entry: _Entry) -> Person:
    return Person(
        id=entry.id,
        name=entry.text("name"),
        country=entry.optional("country"),
        names=entry.names(extra=entry.text("name")),
        tenures=tuple(_tenures(entry)),
        gender=entry.optional("gender"),
    )


def _office(entry: _Entry) -> Office:
    return Office(
        id=entry.id,
        name=entry.text("name"),
        country=entry.optional("country"),
        title=entry.text("title"),
        organisation=entry.optional("organisation"),
        unique=bool(entry.table.get("unique", True)),
        rank=50 if (rank := entry.number("rank")) is None else rank,
        names=entry.names(extra=entry.text("name")),
    )


def _former(entry: _Entry) -> Iterator[FormerName]:
    for number, table in enumerate(entry.tables("former"), 1):
        row = _Entry(table, entry.file, "place.former", f"{entry.id} #{number}")
        yield FormerName(name=row.text("name"), held_from=row.period("from"), held_until=row.period("until"))


def _place(entry: _Entry) -> Place:
    return Place(
        id=entry.id,
        name=entry.text("name"),
        kind=entry.text("kind"),
        country=entry.optional("country"),
        city=entry.optional("city"),
        names=entry.names(extra=entry.text("name")),
        former=tuple(_former(entry)),
        demonyms=entry.demonyms(),
        capital=bool(entry.table.get("capital", False)),
        capital_from=entry.period("capital_from"),
        capital_until=entry.period("capital_until"),
    )


def _organisation(entry: _Entry) -> Organisation:
    return Organisation(
        id=entry.id,
        name=entry.text("name"),
        names=entry.names(extra=entry.text("name")),
        members=frozenset(entry.texts("members")),
        topics=entry.texts("topics"),
    )


def _series(entry: _Entry) -> Series:
    return Series(
        id=entry.id,
        name=entry.text("name"),
        names=entry.names(extra=entry.text("name")),
        kind=entry.text("kind"),
        organisation=entry.optional("organisation"),
        level=entry.optional("level"),
        topics=entry.texts("topics"),
        followed_by=entry.optional("followed-by"),
    )


def _occasion(entry: _Entry) -> Occasion:
    start, end = entry.period("start"), entry.period("end")
    days = None
    if start is not None:
        last = end or start
        if last.end < start.start:
            raise entry.fail("end", "lies before the start")
        days = start if last == start else DateRange(start.start, last.end, start.precision)
    return Occasion(
        id=entry.id,
        name=entry.text("name"),
        series=entry.optional("series"),
        number=entry.number("number"),
        days=days,
        place=entry.optional("place"),
        country=entry.optional("country"),
        names=entry.names(),
        source=entry.text("source"),
        site=entry.optional("site"),
        attended=entry.texts("attended"),
        topics=entry.texts("topics"),
    )


def _topic(entry: _Entry) -> Topic:
    return Topic(
        code=entry.id,
        parent=entry.text("parent"),
        name=entry.text("name"),
        covers=entry.text("covers"),
        cues=_by_language(entry, "cues"),
        weak=_by_language(entry, "weak"),
        attributes=_by_language(entry, "attributes"),
    )


def _by_language(entry: _Entry, key: str) -> dict[str, tuple[str, ...]]:
    return {language: entry.inner(language).texts(key) for language in LANGUAGES}


def _source(entry: _Entry) -> Source:
    return Source(
        id=entry.id,
        name=entry.text("name"),
        kind=entry.text("kind"),
        side=entry.text("side"),
        names=entry.names(extra=entry.text("name")),
        domains=entry.texts("domains"),
        seat=entry.optional("seat"),
        month_first=bool(entry.table.get("month_first", False)),
        bylines=entry.texts("bylines"),
        marks=entry.texts("marks"),
        first_volume=entry.number("first_volume"),
    )
