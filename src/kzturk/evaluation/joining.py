"""How well reports are joined: pairwise F1 and B³ against a file that says which reports tell of one meeting.

The form is that of tests/gold/joining/README.md: a line a meeting, with its articles and its neighbours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from kzturk.errors import UsageError
from kzturk.meetings import KnownReport, conclude
from kzturk.meetings.features import Ranks
from kzturk.meetings.likeness import REPRINT, list_runs, resemblance
from kzturk.meetings.matching import carry_keys
from kzturk.reports.model import Reading, Report
from kzturk.values import fold

NEARLY = timedelta(days=3)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMeeting:
    """One meeting as a person told it: its days, its people, its articles (True: told as the main subject)."""

    name: str
    days: tuple[date, date]
    people: tuple[str, ...]
    articles: tuple[str, ...]
    reprints: Mapping[str, str]
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two groupings of the same reports agree."""

    reports: int
    pairs: int
    pairwise: float
    precision: float
    recall: float
    b3: float
    b3_precision: float
    b3_recall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningScores:
    """The figures with their numbers, and the errors in sentences.

    ``whole`` takes every report, those too that were not found or were read with a wrong day; ``read`` is joining
    alone: only reports that were found with their people, their kind and
    their day, or as a reprint.
    """

    meetings: int
    reports: int
    whole: Agreement
    read: Agreement
    neighbours: int
    wrong_neighbours: tuple[str, ...]
    wrong_aright: tuple[str, ...]
    wrong_joins: tuple[str, ...]
    splits: tuple[str, ...]
    unread: tuple[str, ...]
    reprints: int
    reprints_found: int


Mention = tuple[str, str]
"""A gold meeting's name and an article that tells of it."""


def read_joining(path: Path) -> list[GoldMeeting]:
    """Read a file of joined meetings. Raises UsageError naming the line that is not in the form."""
    if not path.is_file():
        raise UsageError(f"The file {path} is not there; give a .jsonl file of meetings and their articles.")
    meetings = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                meetings.append(_read_meeting(json.loads(line)))
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"{path}, line {number}: is no meeting with its articles ({error}).") from None
    return meetings


def _read_meeting(line: dict[str, Any]) -> GoldMeeting:
    first, last = line["date"]
    return GoldMeeting(
        name=line["meeting"],
        days=(date.fromisoformat(first), date.fromisoformat(last)),
        people=tuple(line["people"]),
        articles=tuple(report["article"] for report in line["reports"]),
        reprints={r["article"]: r["reprint_of"] for r in line["reports"] if r.get("reprint_of")},
        neighbours=tuple(line.get("neighbours") or ()),
    )


def find_texts(path: Path, articles: Path | None, gold: Sequence[GoldMeeting]) -> dict[str, Path]:
    """Return the text file of every article named. Raises UsageError for one that is not there."""
    folder = articles or path.parent / "articles"
    found = {}
    for name in sorted({article for meeting in gold for article in meeting.articles}):
        text = folder / f"{name}.txt"
        if not text.is_file():
            raise UsageError(f"There is no article {text}; name the folder of the texts with --articles.")
        found[name] = text
    return found


def score_joining(gold: Sequence[GoldMeeting], readings: Mapping[str, Reading], ranks: Ranks) -> JoiningScores:
    """Join what was read in the articles, and hold the result against the gold."""
    known = _make_known(readings)
    cluster: dict[str, int] = {}
    for number, conclusion in enumerate(conclude(known.values(), ranks=ranks)):
        cluster |= {member.key: number for member in conclusion.members}
    placed = _place(gold, known)
    system = {mention: cluster[key] if (key := placed.get(mention)) else -n for n, mention in enumerate(_all(gold), 1)}
    aright = {mention for mention, key in placed.items() if _is_aright(gold, mention, known[key].report)}
    return _score(gold, system, placed, aright, known)


def _is_aright(gold: Sequence[GoldMeeting], mention: Mention, report: Report) -> bool:
    """Tell whether a report was read with the meeting's day, people and kind; a reprint may have lost the day."""
    meetings = {m.name: m for m in gold}
    meeting = meetings[mention[0]]
    strangers = {fold(p) for n in meeting.neighbours if n in meetings for p in meetings[n].people}
    strangers -= {fold(p) for p in meeting.people}
    if (report.kind == "multilateral") != _has_others(meeting, report):
        return False
    if len(meeting.people) == 2 and strangers & {fold(p.name) for p in report.participants}:
        return False
    start, end = report.date.start, report.date.end
    if start is None or end is None:
        return mention[1] in meeting.reprints
    late = ONE_DAY if report.date.basis in ("published", "dateline") else timedelta(0)
    return start - late <= meeting.days[1] and end + late >= meeting.days[0]


def _has_others(meeting: GoldMeeting, report: Report) -> bool:
    """Tell whether a third state sat at the table: three people of the two countries on one telephone are none."""
    wanted = {fold(name) for name in meeting.people}
    sides = [p.side for p in report.participants if fold(p.name) in wanted]
    return len(wanted) > 2 and ("other" in sides or len(sides) < len(wanted))


def _all(gold: Sequence[GoldMeeting]) -> Iterator[Mention]:
    for meeting in gold:
        for article in meeting.articles:
            yield (meeting.name, article)


def _make_known(readings: Mapping[str, Reading]) -> dict[str, KnownReport]:
    """Return every report as joining gets it, with the reprints among the articles."""
    runs = {name: list_runs(reading.article.text) for name, reading in readings.items()}
    alike: dict[str, set[str]] = {name: set() for name in readings}
    for one, other in combinations(readings, 2):
        if resemblance(runs[one], runs[other]) >= REPRINT:
            alike[one].add(other)
            alike[other].add(one)
    known = {}
    for name, reading in readings.items():
        for key, report in zip(carry_keys(name, reading.reports, {}), reading.reports, strict=True):
            known[f"{name}/{key}"] = KnownReport(
                key=f"{name}/{key}",
                report=report,
                article=name,
                published_on=reading.article.published_on,
                publisher=reading.article.publisher,
                alike=frozenset(alike[name]),
            )
    return known


def _place(gold: Sequence[GoldMeeting], known: Mapping[str, KnownReport]) -> dict[Mention, str]:
    """Return the report by which an article tells of a gold meeting: the people, and nearly the days."""
    options = []
    for meeting in gold:
        for article in meeting.articles:
            for key, report in known.items():
                if report.article == article and (likeness := _liken(meeting, report.report)):
                    options.append((likeness, (meeting.name, article), key))
    placed: dict[Mention, str] = {}
    for _, mention, key in sorted(options, key=lambda option: (-option[0], option[1:])):
        if mention not in placed and key not in placed.values():
            placed[mention] = key
    return placed


def _liken(meeting: GoldMeeting, report: Report) -> float:
    """Return how well a report fits a gold meeting; 0 when it is about others or another time."""
    wanted = {fold(name) for name in meeting.people}
    people = {fold(p.name) for p in report.participants}
    shared = len(wanted & people)
    start, end = report.date.start, report.date.end
    if shared < min(2, len(wanted)):
        return 0.0
    if start is None or end is None:
        return 0.1 + shared / len(wanted | people)
    if start - NEARLY > meeting.days[1] or end + NEARLY < meeting.days[0]:
        return 0.0
    exact = 1.0 if (start, end) == meeting.days else 0.5 if start <= meeting.days[0] <= end else 0.2
    return exact + shared / len(wanted | people)


def _score(
    gold: Sequence[GoldMeeting],
    system: Mapping[Mention, int],
    placed: Mapping[Mention, str],
    aright: set[Mention],
    known: Mapping[str, KnownReport],
) -> JoiningScores:
    pairs = list(combinations(system, 2))
    wrong = {(a, b) for a, b in pairs if system[a] == system[b] and a[0] != b[0]}
    apart = {(a, b) for a, b in pairs if system[a] != system[b] and a[0] == b[0]}
    neighbours = {frozenset((m.name, n)) for m in gold for n in m.neighbours}
    reprints = [(a, of) for m in gold for a, of in m.reprints.items()]
    return JoiningScores(
        meetings=len(gold),
        reports=len(system),
        whole=agree(system),
        read=agree({mention: number for mention, number in system.items() if mention in aright}),
        neighbours=len(neighbours),
        wrong_neighbours=_names({(a, b) for a, b in wrong if frozenset((a[0], b[0])) in neighbours}),
        wrong_aright=_names({(a, b) for a, b in wrong if {a, b} <= aright}),
        wrong_joins=_names(wrong),
        splits=_names(apart),
        unread=tuple(f"{article}: {meeting}" for meeting, article in system if (meeting, article) not in placed),
        reprints=len(reprints),
        reprints_found=sum(_is_reprint(a, of, known) for a, of in reprints),
    )


def agree(system: Mapping[Mention, int]) -> Agreement:
    """Hold a grouping of mentions against the gold one, by pairs and by B³."""
    pairs = list(combinations(system, 2))
    right = sum(a[0] == b[0] and system[a] == system[b] for a, b in pairs)
    in_gold, in_system = sum(a[0] == b[0] for a, b in pairs), sum(system[a] == system[b] for a, b in pairs)
    precision, recall = _share(right, in_system), _share(right, in_gold)
    b3_precision, b3_recall = _score_b3(system)
    return Agreement(
        reports=len(system),
        pairs=in_gold,
        pairwise=_f1(precision, recall),
        precision=precision,
        recall=recall,
        b3=_f1(b3_precision, b3_recall),
        b3_precision=b3_precision,
        b3_recall=b3_recall,
    )


def _names(pairs: set[tuple[Mention, Mention]]) -> tuple[str, ...]:
    return tuple(sorted(f"{a[1]} ({a[0]}) and {b[1]} ({b[0]})" for a, b in pairs))


def _is_reprint(article: str, original: str, known: Mapping[str, KnownReport]) -> bool:
    return any(r.article == article and original in r.alike for r in known.values())


def _score_b3(system: Mapping[Mention, int]) -> tuple[float, float]:
    """Return B³ precision and recall: for every report, how much of its group is right, and how much is there."""
    precision = recall = 0.0
    for mention, number in system.items():
        mine = {other for other, group in system.items() if group == number}
        gold = {other for other in system if other[0] == mention[0]}
        precision += len(mine & gold) / len(mine)
        recall += len(mine & gold) / len(gold)
    return _share(precision, len(system)), _share(recall, len(system))


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
