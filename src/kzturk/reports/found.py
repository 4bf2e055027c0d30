"""A day found for a meeting: the words that give it, the rule, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from kzturk.reports.calendar import Calendar
from kzturk.reports.frames import Frame
from kzturk.reports.views import View
from kzturk.values import DateRange


@dataclass(frozen=True, slots=True)
class Found:
    """A date with its rule, basis, confidence and the words (None: character span of the page)."""

    days: DateRange
    rule: str
    basis: str
    confidence: float
    first: int = 0
    last: int = 0
    span: tuple[int, int] | None = None


COUNTED = 0.8  # from which day of the text they count is told less plainly
_COARSE = 0.89  # a month or a year may as well be that of something else in the sentence


def from_sentence(frame: Frame, times: Calendar, rule: str, confidence: float) -> Found | None:
    """Return the best date of a frame's whole sentence, those nearest to its cue first."""
    view = frame.view
    return from_view(view, (view.first, view.last), frame.cue.first, times, rule, confidence)


def from_view(
    view: View,
    span: tuple[int, int],
    near: int,
    times: Calendar,
    rule: str,
    confidence: float,
    *,
    planned: bool = False,
) -> Found | None:
    """Return the best date of a stretch of a sentence, those nearest to a word first; None where it has none.

    ``confidence`` is that of a day told in so many words; a month, a guessed year or a counted day is less sure.
    """
    mention = times.best_in(view, span, near, planned=planned)
    if mention is None:
        return None
    dated, first, last = mention
    sure = confidence if not dated.guessed_year else confidence - 0.03
    if dated.days.precision != "day":
        sure = min(sure, _COARSE)
    if dated.counted:
        return Found(dated.days, "dates.counted", "relative", min(sure, COUNTED), first, last)
    if dated.days.precision == "day" and dated.days.start < dated.days.end and dated.basis == "relative":
        sure = min(sure, COUNTED)
    if dated.basis == "relative":
        return Found(dated.days, rule.replace("dates.", "dates.relative_"), "relative", sure - 0.04, first, last)
    return Found(dated.days, rule, "stated", sure, first, last)


def is_recent(found: Found, times: Calendar) -> bool:
    """Tell whether a date can be the day of what an article reports as news, not of something it recalls."""
    return times.published is None or -3 <= (times.published - found.days.end).days <= 20
