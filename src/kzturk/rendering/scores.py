"""Scores of an evaluation: figures by field, how far confidence holds, and the errors behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TextIO

from kzturk.rendering.answers import write_json, write_rows
from kzturk.rendering.columns import Column, Json, Layout
from kzturk.rendering.screen import Line, write_lines

_PLACES = 3


class MeasureLike(Protocol):
    """One figure: a field in a language."""

    @property
    def language(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def measure(self) -> str: ...
    @property
    def n(self) -> int: ...
    @property
    def canonical(self) -> float | None: ...
    @property
    def exact(self) -> float | None: ...
    @property
    def right(self) -> int: ...
    @property
    def extra(self) -> int: ...
    @property
    def missed(self) -> int: ...


class ReliabilityLike(Protocol):
    """A tenth of confidence with the share that was right."""

    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def n(self) -> int: ...
    @property
    def right(self) -> int: ...
    @property
    def mean(self) -> float: ...
    @property
    def share(self) -> float: ...


class ErrorLike(Protocol):
    """One value found otherwise than coded."""

    @property
    def article(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def coded(self) -> str | None: ...
    @property
    def found(self) -> str | None: ...
    @property
    def confidence(self) -> float | None: ...


class ScoresLike(Protocol):
    """What an evaluation yields."""

    @property
    def articles(self) -> dict[str, int]: ...
    @property
    def meetings(self) -> int: ...
    @property
    def errors(self) -> Sequence[ErrorLike]: ...
    def list_measures(self) -> Sequence[MeasureLike]: ...
    def list_reliability(self) -> Sequence[ReliabilityLike]: ...
    def confidently_wrong(self) -> tuple[int, int]: ...


MEASURES: Layout[MeasureLike] = Layout(
    columns=(
        Column(key="language", value=lambda row: row.language, keep=True),
        Column(key="field", value=lambda row: row.field, keep=True),
        Column(key="measure", value=lambda row: row.measure, keep=True),
        Column(
            key="canonical",
            value=lambda row: row.canonical,
            cell=lambda row: _share(row.canonical),
            right=True,
        ),
        Column(key="exact", value=lambda row: row.exact, cell=lambda row: _share(row.exact), right=True),
        Column(key="n", value=lambda row: row.n, keep=True, right=True),
        Column(key="right", value=lambda row: row.right, right=True),
        Column(key="missed", value=lambda row: row.missed, right=True),
        Column(key="extra", value=lambda row: row.extra, right=True),
    )
)

RELIABILITY: Layout[ReliabilityLike] = Layout(
    columns=(
        Column(key="confidence", value=lambda row: f"{row.low:.1f}-{row.high:.1f}", keep=True),
        Column(key="right", value=lambda row: _rounded(row.share), cell=lambda row: _share(row.share), right=True),
        Column(key="mean", value=lambda row: _rounded(row.mean), cell=lambda row: _share(row.mean), right=True),
        Column(key="n", value=lambda row: row.n, keep=True, right=True),
    )
)

ERRORS: Layout[ErrorLike] = Layout(
    columns=(
        Column(key="article", value=lambda row: row.article, least=16, ideal=24),
        Column(key="field", value=lambda row: row.field, keep=True),
        Column(key="coded", value=lambda row: row.coded, cell=lambda row: row.coded or "–", least=14),
        Column(key="found", value=lambda row: row.found, cell=lambda row: row.found or "–", least=14),
        Column(
            key="confidence",
            value=lambda row: row.confidence,
            cell=lambda row: f"{row.confidence:.2f}" if row.confidence is not None else "",
            brief=lambda row: f"{row.confidence:.2f}" if row.confidence is not None else "",
            right=True,
        ),
    )
)


def write_scores(scores: ScoresLike, out: TextIO, *, errors: bool) -> None:
    """Write the scores as tables."""
    measured = [row for row in scores.list_measures() if row.n or row.extra]
    write_rows(measured, MEASURES, "table", out=out)
    total = sum(scores.articles.values())
    write_lines([Line(""), Line(f"{_count(total, 'article')}, {_count(scores.meetings, 'meeting')}", "dim")], out)
    reliability = scores.list_reliability()
    if reliability:
        write_lines([Line("")], out)
        write_rows(reliability, RELIABILITY, "table", out=out)
    sure, wrong = scores.confidently_wrong()
    told = f"{wrong} of {sure} ({wrong / sure:.1%})" if sure else "none that sure"
    write_lines([Line(""), Line(f"wrong with a confidence of 0.9 or more: {told}")], out)
    if errors:
        write_lines([Line("")], out)
        if not write_rows(scores.errors, ERRORS, "table", out=out, caption="errors"):
            write_lines([Line("no errors")], out)


def write_scores_json(scores: ScoresLike, out: TextIO, *, errors: bool) -> None:
    """Write the scores as one JSON object; the errors only when asked for."""
    sure, wrong = scores.confidently_wrong()
    built: Json = {
        "articles": sum(scores.articles.values()),
        "languages": dict(sorted(scores.articles.items())),
        "meetings": scores.meetings,
        "measures": [_build_measure(row) for row in scores.list_measures()],
        "reliability": [
            {"low": row.low, "high": row.high, "n": row.n, "right": row.right}
            | {"share": _rounded(row.share), "mean": _rounded(row.mean)}
            for row in scores.list_reliability()
        ],
        "confidently_wrong": {"n": sure, "wrong": wrong, "share": _rounded(wrong / sure) if sure else None},
    }
    if errors:
        built["errors"] = [
            {"article": row.article, "language": row.language, "field": row.field}
            | {"coded": row.coded, "found": row.found, "confidence": row.confidence}
            for row in scores.errors
        ]
    write_json(built, out)


def _build_measure(row: MeasureLike) -> Json:
    return {
        "language": row.language,
        "field": row.field,
        "measure": row.measure,
        "canonical": _rounded(row.canonical),
        "exact": _rounded(row.exact),
        "n": row.n,
        "right": row.right,
        "missed": row.missed,
        "extra": row.extra,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.{_PLACES}f}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
