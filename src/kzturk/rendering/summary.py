"""What an ingest did, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from kzturk.rendering.screen import Line
from kzturk.rendering.wording import count, strip_controls

_MOST_LISTED = 20
_INDENT = 10


class OutcomeLike(Protocol):
    """What is shown of one document."""

    @property
    def source(self) -> str: ...
    @property
    def why(self) -> str | None: ...
    @property
    def reason(self) -> str | None: ...


class SummaryLike(Protocol):
    """What is shown of a run."""

    @property
    def new(self) -> int: ...
    @property
    def unchanged(self) -> int: ...
    @property
    def updated(self) -> int: ...
    @property
    def skipped(self) -> Sequence[OutcomeLike]: ...
    @property
    def failed(self) -> Sequence[OutcomeLike]: ...
    @property
    def without(self) -> Mapping[str, int]: ...
    @property
    def meetings_new(self) -> int: ...
    @property
    def meetings_changed(self) -> int: ...
    @property
    def meetings_gone(self) -> int: ...


class RebuiltLike(Protocol):
    """What is shown of a rebuild."""

    @property
    def articles(self) -> int: ...
    @property
    def reread(self) -> int: ...
    @property
    def failed(self) -> Sequence[OutcomeLike]: ...
    @property
    def meetings_new(self) -> int: ...
    @property
    def meetings_changed(self) -> int: ...
    @property
    def meetings_gone(self) -> int: ...
    @property
    def fields(self) -> Mapping[str, int]: ...


def build_rebuilt_lines(done: RebuiltLike) -> Iterator[Line]:
    """Yield what a rebuild changed."""
    failed = f", {len(done.failed)} failed" if done.failed else ""
    yield _line("articles", f"{done.articles} read again, {done.reread} read otherwise{failed}")
    counts = (done.meetings_new, done.meetings_changed, done.meetings_gone)
    yield _line("meetings", "{} new, {} changed, {} gone".format(*counts))
    if done.fields:
        yield _line("changed", ", ".join(f"{name} {number}" for name, number in done.fields.items()))


def build_summary_lines(
    summary: SummaryLike, without: Sequence[OutcomeLike], seconds: float, place: str
) -> Iterator[Line]:
    """Yield the lines of the summary; ``without`` are the articles without a meeting, with their reasons."""
    yield _line("articles", f"{summary.new} new, {summary.unchanged} unchanged, {summary.updated} updated")
    if summary.without:
        by_reason = ", ".join(f"{reason} {number}" for reason, number in sorted(summary.without.items()))
        yield _line("", f"{sum(summary.without.values())} without a meeting: {by_reason}")
        yield from _list([(outcome.source, outcome.reason) for outcome in without])
    gone = f", {summary.meetings_gone} gone" if summary.meetings_gone else ""
    yield _line("meetings", f"{summary.meetings_new} new, {summary.meetings_changed} changed{gone}")
    for label, outcomes in (("skipped", summary.skipped), ("failed", summary.failed)):
        if outcomes:
            yield _line(label, count(len(outcomes), "file"))
            yield from _list([(outcome.source, outcome.why) for outcome in outcomes])
    yield _line("database", place)
    yield _line("seconds", f"{seconds:.1f}")


def _list(items: Sequence[tuple[str, str | None]]) -> Iterator[Line]:
    for source, reason in items[:_MOST_LISTED]:
        yield _line("", f"  {source}: {reason}")
    if len(items) > _MOST_LISTED:
        yield _line("", f"  and {len(items) - _MOST_LISTED} more")


def _line(label: str, words: str) -> Line:
    return Line(strip_controls(f"{label.ljust(_INDENT)}{words}"))
