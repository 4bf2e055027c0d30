"""The columns of following: invitations, pledges, figures, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.rendering.columns import Column, Layout
from kzturk.rendering.wording import write_number

if TYPE_CHECKING:
    from kzturk.queries.following.model import FigurePoint, GapRow, InvitationRow, PledgeRow


_SIZES = ((1e9, "billion"), (1e6, "million"))


def say_figure(value: float, unit: str | None, comparator: str = "=") -> str:
    """Return a figure as people read it: ``> 500 million USD``, ``4 x``, ``140``."""
    sign = "" if comparator == "=" else f"{comparator} "
    return f"{sign}{_say_size(value)} {unit or ''}".rstrip()


def _say_size(value: float) -> str:
    """Return large round numbers in words (``1 billion``, ``574.2 million``), others whole."""
    for size, word in _SIZES:
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{value / size:,.15g} {word}"
    return write_number(value)


def _say_answer(accepted: bool | None) -> str:
    return {True: "accepted", False: "declined", None: "no answer told"}[accepted]


def _say_fulfilment(row: InvitationRow) -> str:
    if row.link is None:
        return row.state
    return f"fulfilled by {row.link.meeting} on {row.link.start} ({row.link.by})"


def _say_target(row: InvitationRow) -> str:
    """Return what somebody was invited to, in words that lead on from the guest."""
    if row.event is not None:
        return f"to the {row.event}"
    return row.what or (f"to {row.country}" if row.country else "to what is not told")


def _say_actual(row: PledgeRow) -> str:
    """Return the nearest actual figure with its day and what part of the target it is."""
    if row.actual is None:
        return "no actual figure told"
    figure = say_figure(row.actual.value, row.actual.unit, row.actual.comparator)
    share = f", {row.share:.0%} of it" if row.share is not None else ""
    return f"nearest actual figure: {figure} on {row.actual.day or 'an unknown day'}{share}"


INVITATIONS: Layout[InvitationRow] = Layout(
    columns=(
        Column(key="meeting", value=lambda row: row.meeting, keep=True),
        Column(key="invited_on", value=lambda row: row.invited_on, keep=True),
        Column(key="host", value=lambda row: row.host, least=12, ideal=22),
        Column(key="guest", value=lambda row: row.guest, least=12, ideal=22),
        Column(key="answer", value=lambda row: _say_answer(row.accepted), least=9, ideal=14),
        Column(key="to", value=lambda row: row.event or row.what, cell=_say_target, least=18, ideal=34, below=True),
        Column(key="country", value=lambda row: row.country, on_screen=False),
        Column(key="outcome", value=lambda row: row.state, cell=_say_fulfilment, least=18, ideal=28, below=True),
        Column(key="fulfilled_by", value=lambda row: row.link.meeting if row.link else None, on_screen=False),
        Column(key="fulfilled_on", value=lambda row: row.link.start if row.link else None, on_screen=False),
        Column(key="linked_by", value=lambda row: row.link.by if row.link else None, on_screen=False),
        Column(key="why", value=lambda row: row.link.why if row.link else None, on_screen=False),
        Column(key="words", value=lambda row: row.what, on_screen=False),
    )
)

PLEDGES: Layout[PledgeRow] = Layout(
    columns=(
        Column(key="measure", value=lambda row: row.measure, keep=True),
        Column(key="target", value=lambda row: row.value, cell=lambda row: say_figure(row.value, row.unit), keep=True),
        Column(key="unit", value=lambda row: row.unit, on_screen=False),
        Column(key="times", value=lambda row: row.times, keep=True, right=True),
        Column(key="first", value=lambda row: row.first_on, keep=True),
        Column(key="first_in", value=lambda row: row.first_in, on_screen=False),
        Column(key="last", value=lambda row: row.last_on, keep=True),
        Column(key="last_in", value=lambda row: row.last_in, on_screen=False),
        Column(
            key="actual",
            value=lambda row: row.actual.value if row.actual else None,
            cell=_say_actual,
            least=30,
            ideal=46,
            below=True,
        ),
        Column(key="actual_on", value=lambda row: row.actual.day if row.actual else None, on_screen=False),
        Column(key="share", value=lambda row: row.share, on_screen=False),
        Column(key="speakers", value=lambda row: ", ".join(row.speakers) or None, on_screen=False),
        Column(
            key="said_in",
            value=lambda row: " ".join(row.meetings),
            cell=lambda row: f"said in {' '.join(row.meetings)}" if row.meetings else "",
            least=16,
            ideal=34,
            below=True,
        ),
    )
)

FIGURES: Layout[FigurePoint] = Layout(
    columns=(
        Column(key="day", value=lambda row: row.day, keep=True),
        Column(key="measure", value=lambda row: row.measure, keep=True),
        Column(
            key="value", value=lambda row: row.value, right=True, keep=True,
            cell=lambda row: say_figure(row.value, row.unit, row.comparator),
        ),
        Column(key="comparator", value=lambda row: row.comparator, on_screen=False),
        Column(key="unit", value=lambda row: row.unit, on_screen=False),
        Column(key="status", value=lambda row: row.status, keep=True),
        Column(key="period", value=lambda row: row.period, least=4, ideal=14),
        Column(key="speaker", value=lambda row: row.speaker, least=22, ideal=26, below=True),
        Column(key="meeting", value=lambda row: row.meeting, keep=True),
        Column(key="publishers", value=lambda row: ", ".join(row.publishers) or None, on_screen=False),
        Column(key="sources", value=lambda row: "\n".join(row.sources), least=20, ideal=30, below=True),
    )
)  # fmt: skip


def _say_silence(row: GapRow) -> str:
    """Return how many meetings passed a topic over."""
    if row.kind != "topic":
        return ""
    return f"{row.meetings} meetings without it" if row.meetings != 1 else "one meeting without it"


GAPS: Layout[GapRow] = Layout(
    columns=(
        Column(key="kind", value=lambda row: row.kind, keep=True),
        Column(key="topic", value=lambda row: row.topic, least=9, ideal=18),
        Column(key="since", value=lambda row: row.since, keep=True),
        Column(key="until", value=lambda row: row.until, cell=lambda row: str(row.until or "now"), keep=True),
        Column(key="months", value=lambda row: row.months, keep=True, right=True),
        Column(key="after", value=lambda row: row.after, keep=True),
        Column(key="before", value=lambda row: row.before, keep=True),
        Column(key="since_then", value=_say_silence, least=11, ideal=24, below=True, in_data=False),
        Column(
            key="without", value=lambda row: row.meetings if row.kind == "topic" else None, right=True, on_screen=False
        ),
    )
)
